/* heed-compose-overdue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-overdue.h"

#include "heed-compose-progress.h"
#include "heed-compose-table.h"
#include "heed-action-entry.h"

#define TITLE "Overdue actions"

typedef enum {
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
  "Plan", "Rec no", "Action", "Responsible owner", "Target date", "Status", "Latest update",
};

static const double shares[N_COLUMNS] = { 0.14, 0.055, 0.315, 0.135, 0.095, 0.09, 0.17 };

/* Where all is of one plan, which is then named above the table. */
static const double shares_of_one[N_COLUMNS] = { 0.0, 0.055, 0.375, 0.15, 0.105, 0.1, 0.215 };

static HeedActionEntry *
nth (GPtrArray *entries,
     guint      i)
{
  return g_ptr_array_index (entries, i);
}

static const char *
organisation_name (HeedActionEntry *entry)
{
  const char *name = heed_action_entry_get_organisation (entry);

  return *name != '\0' ? name : "No organisation";
}

/* The first of the entries after @start that is of another organisation. */
static guint
find_end (GPtrArray *entries,
          guint      start)
{
  guint end = start + 1;

  while (end < entries->len &&
         g_str_equal (heed_action_entry_get_organisation (nth (entries, end)),
                      heed_action_entry_get_organisation (nth (entries, start))))
    end++;
  return end;
}

static gboolean
is_of_one_plan (GPtrArray *entries,
                guint      start,
                guint      end)
{
  for (guint i = start + 1; i < end; i++)
    if (!g_str_equal (heed_action_entry_get_plan_id (nth (entries, i)),
                      heed_action_entry_get_plan_id (nth (entries, start))))
      return FALSE;

  return TRUE;
}

static char *
count_words (guint       n,
             const char *thing)
{
  return g_strdup_printf ("%u %s%s", n, thing, n == 1 ? "" : "s");
}

static void
add_paragraph (HeedDocument *document,
               const char   *text,
               const char   *style)
{
  HeedBlock *block = heed_block_new_paragraph (text);

  heed_block_set_style (block, style);
  heed_document_add (document, block);
}

static void
add_words (HeedCell     *cell,
           const char   *text,
           HeedRunStyle  style,
           const char   *link)
{
  HeedBlock *block;

  if (*text == '\0')
    return;
  block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  heed_block_add_run (block, text, style, link);
  heed_cell_add (cell, block);
}

static void
add_header_row (HeedTable         *table,
                const char *const *words,
                const double      *widths)
{
  HeedTableRow *row = heed_table_add_row (table);

  table->n_header_rows = 1;
  for (guint i = 0; i < table->n_columns; i++)
    {
      HeedCell *cell = heed_table_row_add (row);

      table->widths[i] = widths[i];
      cell->is_header = TRUE;
      add_words (cell, words[i], HEED_RUN_STYLE_PLAIN, NULL);
    }
}

static void
add_blocks (HeedCell  *cell,
            GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    heed_cell_add (cell, heed_block_ref (g_ptr_array_index (blocks, i)));
}

/* The label is the mark of a list of one, so that it hangs before its words. */
static void
add_action (HeedCell        *cell,
            HeedActionEntry *entry)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (NULL, heed_action_entry_get_text (entry));
  HeedBlock *list;
  HeedBlock *item;

  if (*heed_action_entry_get_label (entry) == '\0')
    {
      add_blocks (cell, blocks);
      return;
    }

  list = heed_block_new (HEED_BLOCK_LIST);
  item = heed_block_new (HEED_BLOCK_LIST_ITEM);
  heed_block_set_marker (item, heed_action_entry_get_label (entry));
  if (blocks->len == 0)
    g_ptr_array_add (blocks, heed_block_new (HEED_BLOCK_PARAGRAPH));
  for (guint i = 0; i < blocks->len; i++)
    heed_block_add_child (item, heed_block_ref (g_ptr_array_index (blocks, i)));
  heed_block_add_child (list, item);
  heed_cell_add (cell, list);
}

static void
add_update (HeedCell   *cell,
            HeedUpdate *update)
{
  g_autofree char *line = heed_compose_update_line (update);
  g_autoptr (GPtrArray) blocks = heed_compose_markup (NULL, heed_update_get_text (update));

  add_words (cell, line, HEED_RUN_STYLE_BOLD, NULL);
  add_blocks (cell, blocks);
}

static void
add_entry (HeedTable       *table,
           HeedActionEntry *entry,
           gboolean         with_plan,
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

  for (guint i = with_plan ? COLUMN_PLAN : COLUMN_NUMBER; i < N_COLUMNS; i++)
    cells[i] = heed_table_row_add (row);

  if (with_plan)
    add_words (cells[COLUMN_PLAN], heed_action_entry_get_plan_title (entry), HEED_RUN_STYLE_PLAIN,
               NULL);
  cells[COLUMN_NUMBER]->is_header = TRUE;
  add_words (cells[COLUMN_NUMBER], heed_action_entry_get_number (entry), HEED_RUN_STYLE_PLAIN, NULL);
  add_action (cells[COLUMN_ACTION], entry);
  for (guint i = 0; owners[i] != NULL; i++)
    add_words (cells[COLUMN_OWNER], owners[i], HEED_RUN_STYLE_PLAIN, NULL);
  add_words (cells[COLUMN_TARGET], target, HEED_RUN_STYLE_PLAIN, NULL);
  add_words (cells[COLUMN_STATUS], status, HEED_RUN_STYLE_BOLD, NULL);
  add_words (cells[COLUMN_STATUS], progress, HEED_RUN_STYLE_PLAIN, NULL);
  if (heed_action_entry_get_latest (entry) != NULL)
    add_update (cells[COLUMN_UPDATE], heed_action_entry_get_latest (entry));
}

static void
add_organisation (HeedDocument *document,
                  GPtrArray    *entries,
                  guint         start,
                  guint         end,
                  HeedDay       day)
{
  HeedActionEntry *worst = nth (entries, start);
  HeedBlock *heading = heed_block_new_heading (2, organisation_name (worst));
  g_autofree char *anchor = g_strdup_printf ("organisation-%u", start);
  g_autofree char *count = count_words (end - start, "overdue action");
  g_autofree char *days = count_words (heed_action_entry_get_days_overdue (worst, day), "day");
  g_autofree char *sentence = g_strdup_printf ("%s, the longest overdue by %s.", count, days);
  gboolean with_plan = !is_of_one_plan (entries, start, end);
  guint first = with_plan ? COLUMN_PLAN : COLUMN_NUMBER;
  HeedTable *table = heed_table_new (N_COLUMNS - first);

  heed_block_set_anchor (heading, anchor);
  heed_document_add (document, heading);
  if (!with_plan && *heed_action_entry_get_plan_title (worst) != '\0')
    {
      g_autofree char *line = g_strdup_printf ("Plan: %s", heed_action_entry_get_plan_title (worst));

      add_paragraph (document, line, "plan-title");
    }
  add_paragraph (document, sentence, "summary");

  table->caption = g_strdup_printf ("Overdue actions of %s", organisation_name (worst));
  add_header_row (table, titles + first, (with_plan ? shares : shares_of_one) + first);
  for (guint i = start; i < end; i++)
    add_entry (table, nth (entries, i), with_plan, day);
  heed_document_add (document, heed_block_new_table (table));
}

/* Where there are several, who has how many, with a way to each. */
static void
add_overview (HeedDocument *document,
              GPtrArray    *entries,
              HeedDay       day)
{
  static const char *const heads[] = { "Organisation", "Overdue actions", "Longest overdue" };
  static const double widths[] = { 0.6, 0.2, 0.2 };
  HeedTable *table = heed_table_new (G_N_ELEMENTS (heads));

  table->caption = g_strdup ("Overdue actions by organisation");
  add_header_row (table, heads, widths);
  for (guint start = 0, end; start < entries->len; start = end)
    {
      HeedTableRow *row = heed_table_add_row (table);
      HeedCell *name = heed_table_row_add (row);
      g_autofree char *link = g_strdup_printf ("#organisation-%u", start);
      g_autofree char *count = NULL;
      g_autofree char *days
        = count_words (heed_action_entry_get_days_overdue (nth (entries, start), day), "day");

      end = find_end (entries, start);
      count = g_strdup_printf ("%u", end - start);
      name->is_header = TRUE;
      add_words (name, organisation_name (nth (entries, start)), HEED_RUN_STYLE_PLAIN, link);
      add_words (heed_table_row_add (row), count, HEED_RUN_STYLE_PLAIN, NULL);
      add_words (heed_table_row_add (row), days, HEED_RUN_STYLE_PLAIN, NULL);
    }
  heed_document_add (document, heed_block_new_table (table));
}

/* One sentence that is all there is to say where nothing is overdue. */
static char *
summary_words (GPtrArray *entries,
               HeedDay    day)
{
  g_autofree char *words = heed_day_to_words (day);
  g_autofree char *actions = NULL;
  g_autofree char *organisations = NULL;
  guint n = 0;

  if (entries->len == 0)
    return g_strdup_printf ("No action is overdue on %s.", words);

  for (guint start = 0; start < entries->len; start = find_end (entries, start))
    n++;
  actions = count_words (entries->len, "action");
  organisations = count_words (n, "organisation");
  return g_strdup_printf ("%s overdue in %s.", actions, organisations);
}

static HeedDocument *
new_document (void)
{
  HeedDocument *document = heed_document_new ();

  document->landscape = TRUE;
  heed_document_set_title (document, TITLE);
  return document;
}

/**
 * heed_compose_overdue:
 * @entries: (element-type HeedActionEntry): what is overdue on @day, by organisation,
 *   and in each what has been so for longest first
 * @scope: the title of the only plan that was looked at; "" for all
 * @day: the day that the report is for
 *
 * Makes the document of the report on what is overdue: how much in which organisation,
 * then a table for each.
 *
 * Returns: (transfer full): the document
 */
HeedDocument *
heed_compose_overdue (GPtrArray  *entries,
                      const char *scope,
                      HeedDay     day)
{
  HeedDocument *document = new_document ();
  g_autofree char *words = heed_day_to_words (day);
  g_autofree char *as_at = g_strdup_printf ("As at %s", words);
  g_autofree char *summary = summary_words (entries, day);

  heed_document_add (document, heed_block_new_heading (1, TITLE));
  add_paragraph (document, as_at, "as-at");
  if (entries->len == 0 && *scope != '\0')
    {
      g_autofree char *line = g_strdup_printf ("Plan: %s", scope);

      add_paragraph (document, line, "plan-title");
    }
  add_paragraph (document, summary, "summary");

  if (entries->len > 0 && find_end (entries, 0) < entries->len)
    add_overview (document, entries, day);
  for (guint start = 0, end; start < entries->len; start = end)
    {
      end = find_end (entries, start);
      add_organisation (document, entries, start, end, day);
    }
  return document;
}

/* A column of the sheet: what stands at its head, how wide it is, and what its cells
 * are where they are no words. */
typedef struct
{
  const char *title;
  double share;
  const char *style;
} SheetColumn;

static const SheetColumn sheet_columns[] = {
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
add_sheet_row (HeedTable         *table,
               const char *const *words)
{
  HeedTableRow *row = heed_table_add_row (table);

  for (guint i = 0; i < N_SHEET_COLUMNS; i++)
    {
      HeedCell *cell = heed_table_row_add (row);
      HeedBlock *block;

      if (words[i] == NULL || *words[i] == '\0')
        continue;
      block = heed_block_new_paragraph (words[i]);
      heed_block_set_style (block, sheet_columns[i].style);
      heed_cell_add (cell, block);
    }
}

static char *
to_text (const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (NULL, markup);

  return heed_block_list_to_text (blocks);
}

static void
add_sheet_entry (HeedTable       *table,
                 HeedActionEntry *entry,
                 HeedDay          day)
{
  HeedUpdate *latest = heed_action_entry_get_latest (entry);
  guint days_overdue = heed_action_entry_get_days_overdue (entry, day);
  g_autofree char *text = to_text (heed_action_entry_get_text (entry));
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
    organisation_name (entry),
    heed_action_entry_get_plan_title (entry),
    heed_action_entry_get_number (entry),
    heed_action_entry_get_label (entry),
    text, owners, target, due, status, days, progress,
  };

  if (latest != NULL)
    {
      update_day = heed_day_to_iso (heed_update_get_day (latest));
      update = to_text (heed_update_get_text (latest));
      words[11] = update_day;
      words[12] = heed_update_get_author (latest);
      words[13] = update;
    }
  words[14] = heed_action_entry_get_plan_id (entry);
  words[15] = heed_action_entry_get_item_id (entry);
  add_sheet_row (table, words);
}

/**
 * heed_compose_overdue_sheet:
 * @entries: (element-type HeedActionEntry): what is overdue on @day, in order
 * @scope: the title of the only plan that was looked at; "" for all
 * @day: the day that the report is for
 *
 * As heed_compose_overdue(), as one table in which no cell spans others.
 *
 * Returns: (transfer full): the document
 */
HeedDocument *
heed_compose_overdue_sheet (GPtrArray  *entries,
                            const char *scope,
                            HeedDay     day)
{
  HeedDocument *document = new_document ();
  HeedTable *table = heed_table_new (N_SHEET_COLUMNS);
  g_autofree char *words = heed_day_to_words (day);
  g_autofree char *title = g_strdup_printf ("%s, as at %s%s%s", TITLE, words,
                                            *scope != '\0' ? ": " : "", scope);
  const char *heads[N_SHEET_COLUMNS];
  double widths[N_SHEET_COLUMNS];

  for (guint i = 0; i < N_SHEET_COLUMNS; i++)
    {
      heads[i] = sheet_columns[i].title;
      widths[i] = sheet_columns[i].share;
    }
  table->n_read_columns = N_READ_COLUMNS;
  add_header_row (table, heads, widths);
  for (guint i = 0; i < entries->len; i++)
    add_sheet_entry (table, nth (entries, i), day);
  if (entries->len == 0)
    {
      g_autofree char *summary = summary_words (entries, day);
      const char *row[N_SHEET_COLUMNS] = { summary };

      add_sheet_row (table, row);
    }

  heed_document_set_title (document, title);
  heed_document_add (document, heed_block_new_table (table));
  return document;
}
