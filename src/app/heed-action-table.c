/* heed-action-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-table.h"

#include <glib/gi18n-lib.h>

#include "heed-compliance.h"
#include "heed-document.h"
#include "heed-html-writer.h"
#include "heed-markup.h"

/* What the columns of the table hold. */
enum {
  COMPLIANCE,
  TARGET,
  NUMBER,
  TEXT,
  OWNER,
  ORGANISATION,
  N_COLUMNS
};

static const char *
get_title (guint column)
{
  const char *const titles[N_COLUMNS] = {
    _("Compliance"), _("Target date"), _("No"), _("Action"), _("Owner"), _("Organisation"),
  };

  return titles[column];
}

static char *
get_words (HeedActionEntry *entry,
           guint            column)
{
  switch (column)
    {
    case COMPLIANCE:
      return g_strdup (heed_compliance_to_label (
        heed_action_entry_get_compliance (entry, heed_action_entry_get_day (entry))));
    case TARGET:
      return g_strdup (heed_action_entry_get_target_words (entry));
    case NUMBER:
      return g_strdup (heed_action_entry_get_label (entry));
    case TEXT:
      return heed_markup_to_text (heed_action_entry_get_text (entry));
    case OWNER:
      return g_strjoinv ("; ", (char **) heed_action_entry_get_owners (entry));
    case ORGANISATION:
    default:
      return g_strdup (heed_action_entry_get_organisation (entry));
    }
}

static void
add_row (HeedTable       *table,
         HeedActionEntry *entry)
{
  HeedTableRow *row = heed_table_add_row (table);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *words = entry != NULL ? get_words (entry, i) : g_strdup (get_title (i));
      HeedCell *cell = heed_table_row_add (row);

      cell->is_header = entry == NULL;
      heed_cell_add_lines (cell, words);
    }
}

/**
 * heed_action_table_to_html:
 * @entries: (element-type HeedActionEntry): actions, each with its day
 *
 * Returns: (transfer full): a page with them as a table
 */
char *
heed_action_table_to_html (GPtrArray *entries)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedTable *table = heed_table_new (N_COLUMNS);

  g_return_val_if_fail (entries != NULL, NULL);

  table->n_header_rows = 1;
  add_row (table, NULL);
  for (guint i = 0; i < entries->len; i++)
    add_row (table, g_ptr_array_index (entries, i));
  heed_document_add (document, heed_block_new_table (table));
  return heed_html_write (document);
}

/* A cell is one line: where a paragraph or a tab was there is a space. */
static void
append_cell (GString    *text,
             const char *words,
             guint       column)
{
  g_autofree char *line = g_strdelimit (g_strdup (words), "\t\r\n", ' ');

  g_string_append_printf (text, "%s%c", line, column + 1 < N_COLUMNS ? '\t' : '\n');
}

/**
 * heed_action_table_to_tabs:
 * @entries: (element-type HeedActionEntry): actions, each with its day
 *
 * Returns: (transfer full): them as lines, with tabs between the cells
 */
char *
heed_action_table_to_tabs (GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (entries != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < N_COLUMNS; i++)
    append_cell (text, get_title (i), i);
  for (guint i = 0; i < entries->len; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      {
        g_autofree char *words = get_words (g_ptr_array_index (entries, i), j);

        append_cell (text, words, j);
      }
  return g_string_free (text, FALSE);
}
