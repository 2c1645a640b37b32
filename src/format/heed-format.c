/* heed-format.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-csv-format.h"
#include "heed-docx.h"
#include "heed-html-format.h"
#include "heed-ics.h"
#include "heed-json.h"
#include "heed-odt.h"
#include "heed-pdf.h"
#include "heed-text-reader.h"
#include "heed-xlsx-format.h"

/* To add a format: write its reader or writer (or both) in a file pair of its
 * own, and put its description here. Where content could be of two formats, the
 * first one wins, so that the pickier come first and text comes last. */
static const HeedFormat *const formats[] = {
  &heed_json_format,
  &heed_pdf_format,
  &heed_docx_format,
  &heed_odt_format,
  &heed_xlsx_format,
  &heed_html_format,
  &heed_csv_format,
  &heed_ics_format,
  &heed_text_format,
  NULL,
};

/**
 * heed_format_get_all:
 *
 * Returns: (array zero-terminated=1) (transfer none): all formats
 */
const HeedFormat *const *
heed_format_get_all (void)
{
  return formats;
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const HeedFormat *left = *(const HeedFormat *const *) a;
  const HeedFormat *right = *(const HeedFormat *const *) b;

  return left->rank < right->rank ? -1 : left->rank > right->rank;
}

static const HeedFormat *const *
list_ranked (gboolean published)
{
  GPtrArray *ranked = g_ptr_array_new ();

  for (guint i = 0; formats[i] != NULL; i++)
    if (heed_format_can_write (formats[i]) && (formats[i]->is_published || !published))
      g_ptr_array_add (ranked, (gpointer) formats[i]);
  g_ptr_array_sort (ranked, compare_ranks);
  g_ptr_array_add (ranked, NULL);
  return (const HeedFormat *const *) g_ptr_array_free (ranked, FALSE);
}

/**
 * heed_format_get_written:
 *
 * Returns: (array zero-terminated=1) (transfer none): the formats that can be written, the most
 *   asked for first
 */
const HeedFormat *const *
heed_format_get_written (void)
{
  static const HeedFormat *const *written;

  if (g_once_init_enter (&written))
    g_once_init_leave (&written, list_ranked (FALSE));
  return written;
}

/**
 * heed_format_get_published:
 *
 * Returns: (array zero-terminated=1) (transfer none): those of them in which a plan is
 *   published
 */
const HeedFormat *const *
heed_format_get_published (void)
{
  static const HeedFormat *const *published;

  if (g_once_init_enter (&published))
    g_once_init_leave (&published, list_ranked (TRUE));
  return published;
}

/**
 * heed_format_find:
 * @id: the word for a format on the command line
 *
 * Returns: (transfer none) (nullable): that format
 */
const HeedFormat *
heed_format_find (const char *id)
{
  for (guint i = 0; formats[i] != NULL; i++)
    if (g_ascii_strcasecmp (formats[i]->id, id) == 0)
      return formats[i];

  return NULL;
}

/**
 * heed_format_for_path:
 * @path: the path or name of a file
 *
 * For writing only: which format a file has that is read, its content says.
 *
 * Returns: (transfer none) (nullable): the format that the ending of @path names
 */
const HeedFormat *
heed_format_for_path (const char *path)
{
  const char *dot = strrchr (path, '.');

  if (dot == NULL || strchr (dot, G_DIR_SEPARATOR) != NULL)
    return NULL;

  for (guint i = 0; formats[i] != NULL; i++)
    for (guint j = 0; formats[i]->endings[j] != NULL; j++)
      if (g_ascii_strcasecmp (formats[i]->endings[j], dot + 1) == 0)
        return formats[i];

  return NULL;
}

/**
 * heed_format_for_bytes:
 * @bytes: the content of a file
 *
 * Returns: (transfer none) (nullable): the format that @bytes look like and that
 *   can be read
 */
const HeedFormat *
heed_format_for_bytes (GBytes *bytes)
{
  for (guint i = 0; formats[i] != NULL; i++)
    if (heed_format_can_read (formats[i]) && formats[i]->sniff (bytes))
      return formats[i];

  return NULL;
}

/**
 * heed_format_can_read:
 * @self: a format
 *
 * Returns: whether a plan can be made of a file of it
 */
gboolean
heed_format_can_read (const HeedFormat *self)
{
  return self->sniff != NULL && (self->read != NULL || self->read_plan != NULL);
}

/**
 * heed_format_can_write:
 * @self: a format
 *
 * Returns: whether a plan or a report can be written as a file of it
 */
gboolean
heed_format_can_write (const HeedFormat *self)
{
  return self->write != NULL || self->write_report != NULL;
}

/**
 * heed_format_get_title:
 * @self: a format
 *
 * Returns: (transfer none): what people call a file of it that is written, translated
 */
const char *
heed_format_get_title (const HeedFormat *self)
{
  return _(self->title != NULL ? self->title : self->name);
}
