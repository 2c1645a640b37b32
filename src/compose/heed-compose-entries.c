/* heed-compose-entries.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-entries.h"

#include "heed-compose-cells.h"
#include "heed-compose-columns.h"
#include "heed-compose-progress.h"
#include "heed-compose-table.h"

typedef enum {
  COLUMN_ORGANISATION,
  COLUMN_PLAN,
  COLUMN_NUMBER,
  COLUMN_ACTION,
  COLUMN_OWNER,
  COLUMN_TARGET,
  COLUMN_STATUS,
  COLUMN_UPDATE,
} Column;

#define N_COLUMNS (COLUMN_UPDATE + 1)

static const char *const titles[N_COLUMNS] = {
  "Organisation", "Plan", "Rec no", "Action", "Responsible owner", "Target date", "Status", "Latest update",
};

/**
 * heed_compose_organisation:
 * @entry: an action
 *
 * Returns: (transfer none): what its organisation is called in a report
 */
const char *
heed_compose_organisation (HeedActionEntry *entry)
{
  const char *name = heed_action_entry_get_organisation (entry);

  return *name != '\0' ? name : "No organisation";
}

static void
add_update (HeedCell   *cell,
            HeedUpdate *update)
{
  g_autofree char *line = heed_compose_update_line (update);
  g_autoptr (GPtrArray) blocks = heed_compose_markup (NULL, heed_update_get_text (update));

  heed_compose_add_words (cell, line, HEED_RUN_STYLE_BOLD, NULL);
  heed_compose_add_blocks (cell, blocks);
}

static void
add_entry (HeedTable       *table,
           HeedActionEntry *entry,
           const gboolean  *has,
           HeedDay          day)
{
  HeedTableRow *row = heed_table_add_row (table);
  HeedCell *cells[N_COLUMNS] = { NULL };
  g_autofree char *status
    = heed_compose_status_words (heed_action_entry_get_compliance (entry, day),
                                 heed_action_entry_get_days_overdue (entry, day));
  g_autofree char *progress = heed_compose_progress_words (heed_action_entry_get_progress (entry));
  g_autofree char *target = heed_compose_target_words (entry, ", ");
  const char *const *owners = heed_action_entry_get_owners (entry);
  g_autoptr (GPtrArray) text = heed_compose_markup (NULL, heed_action_entry_get_text (entry));

  for (guint i = 0; i < N_COLUMNS; i++)
    if (has[i])
      cells[i] = heed_table_row_add (row);

  if (has[COLUMN_ORGANISATION])
    heed_compose_add_words (cells[COLUMN_ORGANISATION], heed_compose_organisation (entry), HEED_RUN_STYLE_PLAIN, NULL);
  if (has[COLUMN_PLAN])
    heed_compose_add_words (cells[COLUMN_PLAN], heed_action_entry_get_plan_title (entry), HEED_RUN_STYLE_PLAIN, NULL);
  cells[COLUMN_NUMBER]->is_header = TRUE;
  heed_compose_add_words (cells[COLUMN_NUMBER], heed_action_entry_get_number (entry), HEED_RUN_STYLE_PLAIN, NULL);
  heed_compose_add_labelled (cells[COLUMN_ACTION], heed_action_entry_get_label (entry), text);
  for (guint i = 0; owners[i] != NULL; i++)
    heed_compose_add_words (cells[COLUMN_OWNER], owners[i], HEED_RUN_STYLE_PLAIN, NULL);
  heed_compose_add_words (cells[COLUMN_TARGET], target, HEED_RUN_STYLE_PLAIN, NULL);
  heed_compose_add_words (cells[COLUMN_STATUS], status, HEED_RUN_STYLE_BOLD, NULL);
  heed_compose_add_words (cells[COLUMN_STATUS], progress, HEED_RUN_STYLE_PLAIN, NULL);
  if (heed_action_entry_get_latest (entry) != NULL)
    add_update (cells[COLUMN_UPDATE], heed_action_entry_get_latest (entry));
}

/**
 * heed_compose_entries_table:
 * @entries: (element-type HeedActionEntry): actions
 * @start: the first of those that the table has
 * @end: the one behind the last
 * @with_organisation: whether each says of which organisation it is
 * @with_plan: whether each says of which plan it is
 * @day: the day for which it is told how they stand
 *
 * Returns: (transfer full): a table for people, with a row for each action; without the latest
 *   update where there is none
 */
HeedTable *
heed_compose_entries_table (GPtrArray *entries,
                            guint      start,
                            guint      end,
                            gboolean   with_organisation,
                            gboolean   with_plan,
                            HeedDay    day)
{
  gboolean has[N_COLUMNS] = { with_organisation, with_plan, TRUE, TRUE, TRUE, TRUE, TRUE, TRUE };
  const char *shown[N_COLUMNS];
  guint n = 0;
  HeedTable *table;

  for (guint i = 0; i < N_COLUMNS; i++)
    if (has[i])
      shown[n++] = titles[i];
  table = heed_table_new (n);
  heed_compose_add_header_row (table, shown);
  for (guint i = start; i < end; i++)
    add_entry (table, g_ptr_array_index (entries, i), has, day);
  heed_compose_drop_empty_columns (table, n - 1);
  heed_compose_fit_columns (table, NULL);
  return table;
}

static const HeedReportColumn sheet_columns[] = {
  { "Organisation", 0.10, NULL },
  { "Plan", 0.10, NULL },
  { "Rec no", 0.03, NULL },
  { "Label", 0.03, NULL },
  { "Action", 0.2, NULL },
  { "Responsible owner", 0.09, NULL },
  { "Target date", 0.06, NULL },
  { "Due date", 0.04, HEED_CELL_STYLE_DAY },
  { "Status", 0.05, NULL },
  { "Days overdue", 0.03, HEED_CELL_STYLE_NUMBER },
  { "Progress", 0.04, NULL },
  { "Latest update on", 0.04, HEED_CELL_STYLE_DAY },
  { "Latest update by", 0.05, NULL },
  { "Latest update", 0.1, NULL },
  { "Plan id", 0.02, NULL },
  { "Item id", 0.02, NULL },
};

#define N_SHEET_COLUMNS G_N_ELEMENTS (sheet_columns)

/* All but the ids are for people. */
#define N_READ_COLUMNS (N_SHEET_COLUMNS - 2)

static void
add_sheet_entry (HeedTable       *table,
                 HeedActionEntry *entry,
                 HeedDay          day)
{
  HeedUpdate *latest = heed_action_entry_get_latest (entry);
  guint days_overdue = heed_action_entry_get_days_overdue (entry, day);
  g_autofree char *text = heed_compose_to_text (heed_action_entry_get_text (entry));
  g_autofree char *owners = g_strjoinv ("\n", (char **) heed_action_entry_get_owners (entry));
  g_autofree char *due = heed_day_to_iso (heed_action_entry_get_due (entry));
  g_autofree char *status
    = heed_compose_status_words (heed_action_entry_get_compliance (entry, day), 0);
  g_autofree char *days = g_strdup_printf ("%u", days_overdue);
  g_autofree char *progress = heed_compose_progress_words (heed_action_entry_get_progress (entry));
  g_autofree char *update_day = NULL;
  g_autofree char *update = NULL;
  g_autofree char *target = heed_compose_target_words (entry, "\n");
  const char *words[N_SHEET_COLUMNS] = {
    heed_compose_organisation (entry),
    heed_action_entry_get_plan_title (entry),
    heed_action_entry_get_number (entry),
    heed_action_entry_get_label (entry),
    text, owners, target, due, status, days, progress,
  };

  if (latest != NULL)
    {
      update_day = heed_day_to_iso (heed_update_get_day (latest));
      update = heed_compose_to_text (heed_update_get_text (latest));
      words[11] = update_day;
      words[12] = heed_update_get_author (latest);
      words[13] = update;
    }
  words[14] = heed_action_entry_get_plan_id (entry);
  words[15] = heed_action_entry_get_item_id (entry);
  heed_compose_add_row (table, sheet_columns, words);
}

/**
 * heed_compose_entries_sheet:
 * @entries: (element-type HeedActionEntry): actions
 * @day: the day for which it is told how they stand
 *
 * Returns: (transfer full): a table in which no cell spans others, with a row for each action,
 *   and at its end the ids for programs
 */
HeedTable *
heed_compose_entries_sheet (GPtrArray *entries,
                            HeedDay    day)
{
  HeedTable *table = heed_compose_begin_sheet (sheet_columns, N_SHEET_COLUMNS);

  table->n_read_columns = N_READ_COLUMNS;
  for (guint i = 0; i < entries->len; i++)
    add_sheet_entry (table, g_ptr_array_index (entries, i), day);
  return table;
}

/**
 * heed_compose_entries_sheet_note:
 * @table: what heed_compose_entries_sheet() gave
 * @note: a sentence
 *
 * Adds a row that says it.
 */
void
heed_compose_entries_sheet_note (HeedTable  *table,
                                 const char *note)
{
  const char *row[N_SHEET_COLUMNS] = { note };

  heed_compose_add_row (table, sheet_columns, row);
}
