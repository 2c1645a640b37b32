/* heed-html-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-html-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-charset.h"
#include "heed-html-reader.h"
#include "heed-html-writer.h"

/* How much of a file is looked at to tell what it is. */
#define SNIFF_BYTES 4096

/* Whether @text begins with a tag that stands at the beginning of pages; those that
 * also stand in the cells of a text do not count. */
static gboolean
begins_page (const char *text)
{
  static const char *const tags[] = {
    "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<style", "<table", "<div",
    "<main",          "<h1",   "<section", "<article", "<center", "<font", "<link",
  };

  while (TRUE)
    {
      const char *end = NULL;

      while (g_ascii_isspace (*text))
        text++;
      if (g_str_has_prefix (text, "<?"))
        end = strstr (text, ">");
      else if (g_str_has_prefix (text, "<!--"))
        end = strstr (text, "-->");
      if (end == NULL)
        break;
      text = strchr (end, '>') + 1;
    }

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      gsize length = strlen (tags[i]);

      if (g_ascii_strncasecmp (text, tags[i], length) == 0 && !g_ascii_isalnum (text[length]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
heed_html_format_sniff (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;

  length = MIN (length, SNIFF_BYTES);
  if (!heed_charset_is_text (data, length))
    return FALSE;
  text = heed_charset_decode (data, length);
  return begins_page (text);
}

static HeedDocument *
heed_html_format_read (GBytes        *bytes,
                       GCancellable  *cancellable,
                       GError       **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = heed_charset_decode (data, length);

  return heed_html_read (text, cancellable, error);
}

static gboolean
heed_html_format_write (HeedDocument   *document,
                        GOutputStream  *stream,
                        GCancellable   *cancellable,
                        GError        **error)
{
  g_autofree char *html = heed_html_write (document);

  return g_output_stream_write_all (stream, html, strlen (html), NULL, cancellable, error);
}

/**
 * heed_html_format:
 *
 * A web page: one file, without script, for every width, read by everybody.
 */
const HeedFormat heed_html_format = {
  .id = "html",
  .name = N_("Web page"),
  .mime_type = "text/html",
  .endings = (const char *const[]){ "html", "htm", "xhtml", NULL },
  .sniff = heed_html_format_sniff,
  .read = heed_html_format_read,
  .write = heed_html_format_write,
};
