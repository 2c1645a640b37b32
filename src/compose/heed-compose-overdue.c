/* heed-compose-overdue.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-overdue.h"

#include "heed-compose-cells.h"
#include "heed-compose-columns.h"
#include "heed-compose-entries.h"
#include "heed-compose-progress.h"

#define TITLE "Overdue actions"

static HeedActionEntry *
nth (GPtrArray *entries,
     guint      i)
{
  return g_ptr_array_index (entries, i);
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

static void
add_organisation (HeedDocument *document,
                  GPtrArray    *entries,
                  guint         start,
                  guint         end,
                  HeedDay       day)
{
  HeedActionEntry *worst = nth (entries, start);
  HeedBlock *heading = heed_block_new_heading (2, heed_compose_organisation (worst));
  g_autofree char *anchor = g_strdup_printf ("organisation-%u", start);
  g_autofree char *count = heed_compose_count (end - start, "overdue action");
  g_autofree char *days = heed_compose_count (heed_action_entry_get_days_overdue (worst, day), "day");
  g_autofree char *sentence = g_strdup_printf ("%s, the longest overdue by %s.", count, days);
  gboolean with_plan = !is_of_one_plan (entries, start, end);
  HeedTable *table = heed_compose_entries_table (entries, start, end, FALSE, with_plan, day);

  heed_block_set_anchor (heading, anchor);
  heed_document_add (document, heading);
  if (!with_plan && *heed_action_entry_get_plan_title (worst) != '\0')
    {
      g_autofree char *line = g_strdup_printf ("Plan: %s", heed_action_entry_get_plan_title (worst));

      heed_compose_add_line (document, line, "plan-title");
    }
  heed_compose_add_line (document, sentence, "summary");

  table->caption = g_strdup_printf ("Overdue actions of %s", heed_compose_organisation (worst));
  heed_document_add (document, heed_block_new_table (table));
}

/* Where there are several, who has how many, with a way to each. */
static void
add_overview (HeedDocument *document,
              GPtrArray    *entries,
              HeedDay       day)
{
  static const char *const heads[] = { "Organisation", "Overdue actions", "Longest overdue" };
  HeedTable *table = heed_table_new (G_N_ELEMENTS (heads));

  table->caption = g_strdup ("Overdue actions by organisation");
  heed_compose_add_header_row (table, heads);
  for (guint start = 0, end; start < entries->len; start = end)
    {
      HeedTableRow *row = heed_table_add_row (table);
      HeedCell *name = heed_table_row_add (row);
      g_autofree char *link = g_strdup_printf ("#organisation-%u", start);
      g_autofree char *count = NULL;
      g_autofree char *days
        = heed_compose_count (heed_action_entry_get_days_overdue (nth (entries, start), day), "day");

      end = find_end (entries, start);
      count = g_strdup_printf ("%u", end - start);
      name->is_header = TRUE;
      heed_compose_add_words (name, heed_compose_organisation (nth (entries, start)), HEED_RUN_STYLE_PLAIN, link);
      heed_compose_add_words (heed_table_row_add (row), count, HEED_RUN_STYLE_PLAIN, NULL);
      heed_compose_add_words (heed_table_row_add (row), days, HEED_RUN_STYLE_PLAIN, NULL);
    }
  heed_compose_fit_columns (table, NULL);
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
  actions = heed_compose_count (entries->len, "action");
  organisations = heed_compose_count (n, "organisation");
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
  heed_compose_add_line (document, as_at, "as-at");
  if (entries->len == 0 && *scope != '\0')
    {
      g_autofree char *line = g_strdup_printf ("Plan: %s", scope);

      heed_compose_add_line (document, line, "plan-title");
    }
  heed_compose_add_line (document, summary, "summary");

  if (entries->len > 0 && find_end (entries, 0) < entries->len)
    add_overview (document, entries, day);
  for (guint start = 0, end; start < entries->len; start = end)
    {
      end = find_end (entries, start);
      add_organisation (document, entries, start, end, day);
    }
  return document;
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
  HeedTable *table = heed_compose_entries_sheet (entries, day);
  g_autofree char *words = heed_day_to_words (day);
  g_autofree char *title = g_strdup_printf ("%s, as at %s%s%s", TITLE, words,
                                            *scope != '\0' ? ": " : "", scope);

  if (entries->len == 0)
    {
      g_autofree char *summary = summary_words (entries, day);

      heed_compose_entries_sheet_note (table, summary);
    }

  heed_document_set_title (document, title);
  heed_document_add (document, heed_block_new_table (table));
  return document;
}
