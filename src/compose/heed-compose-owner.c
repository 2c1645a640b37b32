/* heed-compose-owner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-owner.h"

#include "heed-action-entry.h"
#include "heed-anchor.h"
#include "heed-compose-cells.h"
#include "heed-compose-columns.h"
#include "heed-compose-progress.h"
#include "heed-compose-table.h"
#include "heed-name.h"
#include "heed-sheet-columns.h"
#include "heed-table.h"

/* What one owner answers for, to be sent to them. Where the file is one that people fill in, it
 * has two columns for that. Each action carries its id, as in the plan itself, so that it is
 * known again when the file comes back. */

typedef enum {
  COLUMN_NUMBER,
  COLUMN_RECOMMENDATION,
  COLUMN_ACTION,
  COLUMN_WITH,
  COLUMN_TARGET,
  COLUMN_STATUS,
  COLUMN_LATEST,
  COLUMN_PROGRESS,
  COLUMN_UPDATE,
} Column;

#define N_COLUMNS (COLUMN_UPDATE + 1)

static const char *const titles[N_COLUMNS] = {
  "Rec no", "Recommendation", "Action", "Together with", "Target date", "Status", "Latest update",
  HEED_COMPOSE_FORM_PROGRESS, HEED_COMPOSE_FORM_UPDATE,
};

/* So many letters have room where somebody is to write. */
static const guint least[N_COLUMNS] = { [COLUMN_PROGRESS] = 13, [COLUMN_UPDATE] = 32 };

#define HOW_TO_FILL_IN \
  "How to fill this in: under Progress write Not started, In progress, Completed or Withdrawn; under " \
  "Update what was done, and of what is completed the day. What stays empty stays as it is. Then send " \
  "this file back."

typedef struct
{
  const char *owner;
  HeedDay day;
  gboolean has[N_COLUMNS];
  HeedTable *table;
} Writer;

static HeedActionEntry *
nth (GPtrArray *entries,
     guint      i)
{
  return g_ptr_array_index (entries, i);
}

static gboolean
is_owner (const char *name,
          const char *owner)
{
  g_autofree char *folded = heed_name_fold (name);
  g_autofree char *folded_owner = heed_name_fold (owner);

  return g_str_equal (folded, folded_owner);
}

static guint
find_end_of_plan (GPtrArray *entries,
                  guint      start)
{
  guint end = start + 1;

  while (end < entries->len && g_str_equal (heed_action_entry_get_plan_id (nth (entries, end)),
                                            heed_action_entry_get_plan_id (nth (entries, start))))
    end++;
  return end;
}

static guint
find_end_of_recommendation (GPtrArray *entries,
                            guint      start,
                            guint      end)
{
  guint i = start + 1;

  while (i < end && g_str_equal (heed_action_entry_get_recommendation_id (nth (entries, i)),
                                 heed_action_entry_get_recommendation_id (nth (entries, start))))
    i++;
  return i;
}

/* Those who share the action. */
static GPtrArray *
list_others (HeedActionEntry *entry,
             const char      *owner)
{
  const char *const *owners = heed_action_entry_get_owners (entry);
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; owners[i] != NULL; i++)
    if (!is_owner (owners[i], owner))
      g_ptr_array_add (others, (gpointer) owners[i]);
  return others;
}

/* Which columns there is something for. */
static void
find_columns (Writer    *self,
              GPtrArray *entries,
              gboolean   is_form)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    self->has[i] = i != COLUMN_WITH && i != COLUMN_LATEST && (is_form || i < COLUMN_PROGRESS);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (GPtrArray) others = list_others (nth (entries, i), self->owner);

      self->has[COLUMN_WITH] |= others->len > 0;
      self->has[COLUMN_LATEST] |= heed_action_entry_get_latest (nth (entries, i)) != NULL;
    }
}

static void
add_key_cells (Writer          *self,
               HeedTableRow    *row,
               HeedActionEntry *entry,
               guint            n_rows)
{
  HeedCell *number = heed_table_row_add (row);
  HeedCell *words = heed_table_row_add (row);
  g_autoptr (GPtrArray) blocks = heed_compose_markup (NULL, heed_action_entry_get_recommendation (entry));

  number->is_header = TRUE;
  number->row_span = n_rows;
  heed_compose_add_words (number, heed_action_entry_get_number (entry), HEED_RUN_STYLE_PLAIN, NULL);
  words->row_span = n_rows;
  heed_compose_add_blocks (words, blocks);
}

static void
add_action (HeedCell        *cell,
            HeedActionEntry *entry)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (NULL, heed_action_entry_get_text (entry));
  g_autofree char *anchor = heed_anchor_new (HEED_ANCHOR_ITEM, heed_action_entry_get_item_id (entry));

  heed_compose_add_labelled (cell, heed_action_entry_get_label (entry), blocks);
  /* An action that nobody has written yet keeps its place, and so its id. */
  if (cell->blocks->len == 0)
    heed_cell_add (cell, heed_block_new (HEED_BLOCK_PARAGRAPH));
  for (guint i = 0; i < cell->blocks->len; i++)
    heed_block_set_style (g_ptr_array_index (cell->blocks, i), "action");
  heed_block_set_anchor (g_ptr_array_index (cell->blocks, 0), anchor);
}

static void
add_latest (HeedCell   *cell,
            HeedUpdate *update)
{
  g_autofree char *line = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  if (update == NULL)
    return;
  line = heed_compose_update_line (update);
  blocks = heed_compose_markup (NULL, heed_update_get_text (update));
  heed_compose_add_words (cell, line, HEED_RUN_STYLE_BOLD, NULL);
  heed_compose_add_blocks (cell, blocks);
}

static void
add_standing (HeedCell        *cell,
              HeedActionEntry *entry,
              HeedDay          day)
{
  HeedProgress reported = heed_action_entry_get_progress (entry);
  g_autofree char *status = heed_compose_status_words (heed_action_entry_get_compliance (entry, day),
                                                       heed_action_entry_get_days_overdue (entry, day));
  g_autofree char *progress = heed_compose_progress_words (reported);

  heed_compose_add_words (cell, status, HEED_RUN_STYLE_BOLD, NULL);
  if (reported == HEED_PROGRESS_NOT_STARTED || reported == HEED_PROGRESS_IN_PROGRESS)
    heed_compose_add_words (cell, progress, HEED_RUN_STYLE_PLAIN, NULL);
}

static void
add_entry (Writer          *self,
           HeedActionEntry *entry,
           guint            n_rows)
{
  HeedTableRow *row = heed_table_add_row (self->table);
  HeedCell *cells[N_COLUMNS] = { NULL };
  g_autofree char *target = heed_compose_target_words (entry, ", ");
  g_autoptr (GPtrArray) others = list_others (entry, self->owner);

  if (n_rows > 0)
    add_key_cells (self, row, entry, n_rows);
  for (guint i = COLUMN_ACTION; i < N_COLUMNS; i++)
    if (self->has[i])
      cells[i] = heed_table_row_add (row);

  add_action (cells[COLUMN_ACTION], entry);
  for (guint i = 0; i < others->len; i++)
    heed_compose_add_words (cells[COLUMN_WITH], g_ptr_array_index (others, i), HEED_RUN_STYLE_PLAIN, NULL);
  heed_compose_add_words (cells[COLUMN_TARGET], target, HEED_RUN_STYLE_PLAIN, NULL);
  add_standing (cells[COLUMN_STATUS], entry, self->day);
  if (self->has[COLUMN_LATEST])
    add_latest (cells[COLUMN_LATEST], heed_action_entry_get_latest (entry));
}

static const char *
plan_name (HeedActionEntry *entry)
{
  if (*heed_action_entry_get_plan_title (entry) != '\0')
    return heed_action_entry_get_plan_title (entry);
  return *heed_action_entry_get_organisation (entry) != '\0' ? heed_action_entry_get_organisation (entry) : "Action plan";
}

static void
add_plan (HeedDocument *document,
          Writer       *self,
          GPtrArray    *entries,
          guint         start,
          guint         end)
{
  HeedActionEntry *first = nth (entries, start);
  const char *heads[N_COLUMNS];
  guint room[N_COLUMNS];
  guint n = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    if (self->has[i])
      {
        heads[n] = titles[i];
        room[n++] = least[i];
      }
  self->table = heed_table_new (n);
  self->table->n_key_columns = COLUMN_ACTION;
  self->table->caption = g_strdup ("Actions, by when they are due, and how they stand");
  heed_compose_add_header_row (self->table, heads);
  for (guint i = start, end_here; i < end; i = end_here)
    {
      end_here = find_end_of_recommendation (entries, i, end);
      for (guint j = i; j < end_here; j++)
        add_entry (self, nth (entries, j), j == i ? end_here - i : 0);
    }
  heed_compose_fit_columns (self->table, room);

  heed_document_add (document, heed_block_new_heading (2, plan_name (first)));
  if (*heed_action_entry_get_organisation (first) != '\0' &&
      !g_str_equal (plan_name (first), heed_action_entry_get_organisation (first)))
    heed_compose_add_line (document, heed_action_entry_get_organisation (first), "organisation");
  heed_document_add (document, heed_block_new_table (self->table));
}

static char *
summary_words (GPtrArray *entries,
               HeedDay    day)
{
  g_autofree char *actions = heed_compose_count (entries->len, "action");
  g_autofree char *plans = NULL;
  guint n_plans = 0;
  guint n_overdue = 0;
  guint n_open = 0;

  for (guint start = 0; start < entries->len; start = find_end_of_plan (entries, start))
    n_plans++;
  for (guint i = 0; i < entries->len; i++)
    {
      HeedProgress progress = heed_action_entry_get_progress (nth (entries, i));

      n_open += progress == HEED_PROGRESS_NOT_STARTED || progress == HEED_PROGRESS_IN_PROGRESS;
      n_overdue += heed_action_entry_get_compliance (nth (entries, i), day) == HEED_COMPLIANCE_OVERDUE;
    }
  plans = heed_compose_count (n_plans, "plan");
  return g_strdup_printf ("%s in %s: %u still open, of these %u overdue.", actions, plans, n_open, n_overdue);
}

/**
 * heed_compose_owner_title:
 * @owner: the name of an owner
 *
 * Returns: (transfer full): what their pack is called
 */
char *
heed_compose_owner_title (const char *owner)
{
  return g_strdup_printf ("Actions of %s", owner);
}

/**
 * heed_compose_owner:
 * @entries: (element-type HeedActionEntry): the actions of one owner, by plan and
 *   recommendation
 * @owner: the name of the owner
 * @day: the day that the report is for
 * @shape: %HEED_SHAPE_FORM for columns that are filled in
 *
 * Makes the pack of an owner: a table for each plan, with what was recommended, what they are
 * to do, by when, and how it stands.
 *
 * Returns: (transfer full): the document
 */
HeedDocument *
heed_compose_owner (GPtrArray  *entries,
                    const char *owner,
                    HeedDay     day,
                    HeedShape   shape)
{
  HeedDocument *document = heed_document_new ();
  g_autofree char *title = heed_compose_owner_title (owner);
  g_autofree char *day_words = heed_day_to_words (day);
  g_autofree char *as_at = g_strdup_printf ("As at %s", day_words);
  g_autofree char *summary = summary_words (entries, day);
  Writer writer = { owner, day };

  document->landscape = TRUE;
  heed_document_set_title (document, title);
  heed_document_add (document, heed_block_new_heading (1, title));
  heed_compose_add_line (document, as_at, "as-at");
  heed_compose_add_line (document, summary, "summary");
  if (shape == HEED_SHAPE_FORM)
    heed_compose_add_line (document, HOW_TO_FILL_IN, "note");

  find_columns (&writer, entries, shape == HEED_SHAPE_FORM);
  for (guint start = 0, end; start < entries->len; start = end)
    {
      end = find_end_of_plan (entries, start);
      add_plan (document, &writer, entries, start, end);
    }
  return document;
}

/* ---- for spreadsheets ---- */

typedef enum {
  SHEET_PLAN,
  SHEET_NUMBER,
  SHEET_RECOMMENDATION,
  SHEET_LABEL,
  SHEET_ACTION,
  SHEET_OWNERS,
  SHEET_TARGET,
  SHEET_DUE,
  SHEET_STATUS,
  SHEET_LATEST_ON,
  SHEET_LATEST,
  SHEET_PROGRESS,
  SHEET_UPDATE,
  SHEET_ORGANISATION,
  SHEET_PLAN_ID,
  SHEET_RECOMMENDATION_ID,
  SHEET_ITEM_ID,
} SheetColumn;

#define N_SHEET_COLUMNS (SHEET_ITEM_ID + 1)

static const HeedReportColumn sheet_columns[N_SHEET_COLUMNS] = {
  [SHEET_PLAN] = { "Plan", 0.1, NULL },
  [SHEET_NUMBER] = { "Rec no", 0.035, NULL },
  [SHEET_RECOMMENDATION] = { "Recommendation", 0.14, NULL },
  [SHEET_LABEL] = { "Label", 0.03, NULL },
  [SHEET_ACTION] = { "Action", 0.18, NULL },
  [SHEET_OWNERS] = { "Responsible owner", 0.08, NULL },
  [SHEET_TARGET] = { "Target date", 0.06, NULL },
  [SHEET_DUE] = { "Due date", 0.04, HEED_CELL_STYLE_DAY },
  [SHEET_STATUS] = { "Status", 0.05, NULL },
  [SHEET_LATEST_ON] = { "Latest update on", 0.04, HEED_CELL_STYLE_DAY },
  [SHEET_LATEST] = { "Latest update", 0.1, NULL },
  [SHEET_PROGRESS] = { HEED_COMPOSE_FORM_PROGRESS, 0.06, NULL },
  [SHEET_UPDATE] = { HEED_COMPOSE_FORM_UPDATE, 0.16, NULL },
  [SHEET_ORGANISATION] = { "Organisation", 0.06, NULL },
  [SHEET_PLAN_ID] = { "Plan id", 0.02, NULL },
  [SHEET_RECOMMENDATION_ID] = { "Recommendation id", 0.02, NULL },
  [SHEET_ITEM_ID] = { "Item id", 0.02, NULL },
};

static void
add_sheet_entry (HeedTable       *table,
                 HeedActionEntry *entry,
                 HeedDay          day)
{
  HeedUpdate *latest = heed_action_entry_get_latest (entry);
  g_autofree char *recommendation = heed_compose_to_text (heed_action_entry_get_recommendation (entry));
  g_autofree char *text = heed_compose_to_text (heed_action_entry_get_text (entry));
  g_autofree char *owners = g_strjoinv ("\n", (char **) heed_action_entry_get_owners (entry));
  g_autofree char *target = heed_compose_target_words (entry, "\n");
  g_autofree char *due = heed_day_to_iso (heed_action_entry_get_due (entry));
  g_autofree char *status = heed_compose_status_words (heed_action_entry_get_compliance (entry, day),
                                                       heed_action_entry_get_days_overdue (entry, day));
  g_autofree char *latest_on = latest != NULL ? heed_day_to_iso (heed_update_get_day (latest)) : NULL;
  g_autofree char *latest_text = latest != NULL ? heed_compose_to_text (heed_update_get_text (latest)) : NULL;

  heed_compose_add_row (table, sheet_columns, (const char *[N_SHEET_COLUMNS]) {
    [SHEET_PLAN] = plan_name (entry),
    [SHEET_NUMBER] = heed_action_entry_get_number (entry),
    [SHEET_RECOMMENDATION] = recommendation,
    [SHEET_LABEL] = heed_action_entry_get_label (entry),
    [SHEET_ACTION] = text,
    [SHEET_OWNERS] = owners,
    [SHEET_TARGET] = target,
    [SHEET_DUE] = due,
    [SHEET_STATUS] = status,
    [SHEET_LATEST_ON] = latest_on,
    [SHEET_LATEST] = latest_text,
    [SHEET_ORGANISATION] = heed_action_entry_get_organisation (entry),
    [SHEET_PLAN_ID] = heed_action_entry_get_plan_id (entry),
    [SHEET_RECOMMENDATION_ID] = heed_action_entry_get_recommendation_id (entry),
    [SHEET_ITEM_ID] = heed_action_entry_get_item_id (entry),
  });
}

/**
 * heed_compose_owner_sheet:
 * @entries: (element-type HeedActionEntry): the actions of one owner
 * @owner: the name of the owner
 * @day: the day that the report is for
 *
 * As heed_compose_owner(), as one table in which no cell spans others, with the columns to
 * fill in.
 *
 * Returns: (transfer full): the document
 */
HeedDocument *
heed_compose_owner_sheet (GPtrArray  *entries,
                          const char *owner,
                          HeedDay     day)
{
  HeedDocument *document = heed_document_new ();
  HeedTable *table = heed_compose_begin_sheet (sheet_columns, N_SHEET_COLUMNS);
  g_autofree char *name = heed_compose_owner_title (owner);
  g_autofree char *words = heed_day_to_words (day);
  g_autofree char *title = g_strdup_printf ("%s, as at %s", name, words);

  table->n_read_columns = SHEET_ORGANISATION;
  for (guint i = 0; i < entries->len; i++)
    add_sheet_entry (table, nth (entries, i), day);

  document->landscape = TRUE;
  heed_document_set_title (document, title);
  heed_document_add (document, heed_block_new_table (table));
  return document;
}
