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

/* The characters of a page that is neither in Unicode nor in what most others are in, if
 * it names them near its beginning (HTML, 13.2.3.2). */
static char *
decode_named (const guint8 *data,
              gsize         length)
{
  g_autofree char *start = g_strndup ((const char *) data, MIN (length, SNIFF_BYTES));
  g_autoptr (GRegex) regex = g_regex_new ("<meta[^>]*charset\\s*=\\s*[\"']?([-\\w]+)",
                                          G_REGEX_CASELESS | G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  if (start == NULL || g_utf8_validate ((const char *) data, (gssize) length, NULL) ||
      !g_regex_match (regex, start, 0, &match))
    return NULL;
  name = g_match_info_fetch (match, 1);
  /* Browsers take this for a larger set, which is read without it being named. */
  if (g_ascii_strcasecmp (name, "iso-8859-1") == 0 || g_ascii_strncasecmp (name, "utf", 3) == 0)
    return NULL;
  return g_convert ((const char *) data, (gssize) length, "UTF-8", name, NULL, NULL, NULL);
}

static HeedDocument *
heed_html_format_read (GBytes        *bytes,
                       GCancellable  *cancellable,
                       GError       **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = decode_named (data, length);

  if (text == NULL)
    text = heed_charset_decode (data, length);
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
  .rank = 2,
  .is_published = TRUE,
  .mime_type = "text/html",
  .endings = (const char *const[]){ "html", "htm", "xhtml", NULL },
  .sniff = heed_html_format_sniff,
  .read = heed_html_format_read,
  .write = heed_html_format_write,
};
