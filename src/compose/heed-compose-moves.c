/* heed-compose-moves.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-moves.h"

#include "heed-compose-cells.h"
#include "heed-compose-columns.h"
#include "heed-compose-progress.h"
#include "heed-compose-table.h"
#include "heed-compose.h"
#include "heed-promise.h"
#include "heed-recommendation.h"

static const char *const titles[] = {
  "Plan", "Rec no", "Action", "Promised", "Now", "Moved", "Why",
};

#define N_COLUMNS G_N_ELEMENTS (titles)

/**
 * heed_compose_is_moved:
 * @action: an action
 *
 * Returns: whether its target is not, or was not always, what was promised. One that moved
 *   with the action above is told there
 */
gboolean
heed_compose_is_moved (HeedAction *action)
{
  return heed_record_list_get_n (heed_action_get_revisions (action)) > 0 ||
         (heed_promise_is_revised (action) && !heed_promise_moves_above (action));
}

/**
 * heed_compose_moves_words:
 * @action: an action of which the target moved
 *
 * Returns: (transfer full): how often, and how far in all: "twice, 92 days later"
 */
char *
heed_compose_moves_words (HeedAction *action)
{
  int days = 0;
  guint n = heed_promise_count_moves (action, &days);
  g_autofree char *count = heed_compose_count (n, "time");
  g_autofree char *far = heed_compose_count ((guint) ABS (days), "day");

  if (n == 0)
    return days != 0 ? g_strdup_printf ("%s %s", far, days > 0 ? "later" : "earlier") : g_strdup ("");
  if (days == 0)
    return g_strdup (n == 1 ? "once" : n == 2 ? "twice" : count);
  return g_strdup_printf ("%s, %s %s", n == 1 ? "once" : n == 2 ? "twice" : count, far, days > 0 ? "later" : "earlier");
}

/**
 * heed_compose_moves_reason:
 * @action: an action of which the target moved
 *
 * Returns: (transfer full): when it moved, by whose hand and why, a line for each time
 */
char *
heed_compose_moves_reason (HeedAction *action)
{
  HeedRecordList *revisions = heed_action_get_revisions (action);
  guint n = heed_record_list_get_n (revisions);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      HeedRevision *revision = heed_record_list_get (revisions, i);
      g_autofree char *line = n > 1 ? heed_compose_revision_line (revision) : heed_compose_revision_reason (revision);

      g_string_append_printf (lines, "%s%s%s", i > 0 ? "\n" : "", line,
                              *heed_revision_get_reason (revision) != '\0' ? "" : *line != '\0' ? " (no reason given)" : "No reason given");
    }
  return g_strdup (n > 0 ? lines->str : "No reason given");
}

static void
add_lines (HeedCell   *cell,
           const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    heed_compose_add_words (cell, lines[i], HEED_RUN_STYLE_PLAIN, NULL);
}

static void
add_action (HeedTable          *table,
            HeedPlan           *plan,
            HeedRecommendation *recommendation,
            HeedAction         *action,
            gboolean            with_plan)
{
  HeedTableRow *row = heed_table_add_row (table);
  g_autofree char *title = heed_compose_plan_title (plan);
  g_autofree char *moved = heed_compose_moves_words (action);
  g_autofree char *reason = heed_compose_moves_reason (action);
  g_autoptr (GPtrArray) text = heed_compose_markup (plan, heed_item_get_text (HEED_ITEM (action)));
  const char *now = heed_promise_get_words_in_force (action);
  HeedCell *number;

  if (with_plan)
    heed_compose_add_words (heed_table_row_add (row), title, HEED_RUN_STYLE_PLAIN, NULL);
  number = heed_table_row_add (row);
  number->is_header = TRUE;
  heed_compose_add_words (number, heed_recommendation_get_number (recommendation), HEED_RUN_STYLE_PLAIN, NULL);
  heed_compose_add_labelled (heed_table_row_add (row), heed_action_get_label (action), text);
  heed_compose_add_words (heed_table_row_add (row), heed_action_get_baseline_words (action), HEED_RUN_STYLE_PLAIN, NULL);
  heed_compose_add_words (heed_table_row_add (row), *now != '\0' ? now : HEED_COMPOSE_NO_DATE, HEED_RUN_STYLE_PLAIN, NULL);
  heed_compose_add_words (heed_table_row_add (row), moved, HEED_RUN_STYLE_PLAIN, NULL);
  add_lines (heed_table_row_add (row), reason);
}

static void
add_plan (HeedTable *table,
          HeedPlan  *plan,
          gboolean   with_plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);

          if (HEED_IS_ACTION (item) && heed_compose_is_moved (HEED_ACTION (item)))
            add_action (table, plan, recommendation, HEED_ACTION (item), with_plan);
        }
    }
}

/**
 * heed_compose_add_moves:
 * @document: a report
 * @plans: (element-type HeedReportPlan): the plans that it is on
 *
 * Adds which targets moved since they were promised, how often and how far, and why; a
 * sentence where none did.
 */
void
heed_compose_add_moves (HeedDocument *document,
                        GPtrArray    *plans)
{
  gboolean with_plan = plans->len > 1;
  HeedTable *table = heed_table_new (N_COLUMNS - (with_plan ? 0 : 1));

  table->caption = g_strdup ("Targets that moved, and why");
  heed_compose_add_header_row (table, titles + (with_plan ? 0 : 1));
  for (guint i = 0; i < plans->len; i++)
    add_plan (table, ((HeedReportPlan *) g_ptr_array_index (plans, i))->plan, with_plan);
  if (table->rows->len == 1)
    {
      heed_compose_add_line (document, "No target has moved.", NULL);
      heed_table_free (table);
      return;
    }

  heed_compose_fit_columns (table, NULL);
  heed_document_add (document, heed_block_new_table (table));
}
