/* heed-csv-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-csv-writer.h"

#include <string.h>

#include "heed-formula-guard.h"

/* Without it Excel takes the text for one of the system's own character set. */
#define MARK "\357\273\277"

/* A line end in a cell is one character, and there are no other control characters
 * that a spreadsheet takes. */
static char *
clean (const char *text)
{
  GString *cleaned = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if ((*c != '\r' || c[1] != '\n') && (!g_ascii_iscntrl (*c) || strchr ("\t\r\n", *c) != NULL))
      g_string_append_c (cleaned, *c);
  return g_string_free (cleaned, FALSE);
}

/* RFC 4180, 2.6: what holds a comma, a quotation mark or a line end stands in
 * quotation marks; so does what begins or ends with a space, which some readers drop. */
static void
write_field (GString    *csv,
             const char *text)
{
  g_autofree char *cleaned = clean (text);
  g_autofree char *guarded = heed_csv_guard (cleaned);
  gsize length = strlen (guarded);

  if (length == 0)
    return;
  if (guarded[strcspn (guarded, ",;\t\"\r\n")] == '\0' && guarded[0] != ' '
      && guarded[length - 1] != ' ')
    {
      g_string_append (csv, guarded);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *c = guarded; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *c);
    }
  g_string_append_c (csv, '"');
}

static void
write_table (GString   *csv,
             HeedTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, j));

          if (j > 0)
            g_string_append_c (csv, ',');
          write_field (csv, text);
        }
      g_string_append (csv, "\r\n");
    }
}

/**
 * heed_csv_write:
 * @document: a document with one table in which no cell spans others
 *
 * Returns: (transfer full): its table as comma-separated values, as RFC 4180 has them,
 *   with the mark of UTF-8 before them
 */
char *
heed_csv_write (HeedDocument *document)
{
  GString *csv = g_string_new (MARK);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == HEED_BLOCK_TABLE)
        write_table (csv, block->table);
    }
  return g_string_free (csv, FALSE);
}
