/* heed-compose-review.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-review.h"

#include <math.h>

#include "heed-action-entry.h"
#include "heed-compose-cells.h"
#include "heed-compose-columns.h"
#include "heed-compose-counts.h"
#include "heed-compose-moves.h"
#include "heed-compose-progress.h"
#include "heed-compose-table.h"
#include "heed-compose.h"
#include "heed-judgement.h"
#include "heed-measure.h"
#include "heed-recommendation.h"

/* What is looked at when a plan is reviewed, once a year: how far it is, what moved, what was
 * completed and who confirmed it, what the measures say, and what was judged already. */

/* Every table has the plan before the number, where there are several. */
typedef struct
{
  HeedDocument *document;
  HeedDay day;
  gboolean with_plan;
  HeedTable *table;
  HeedTableRow *row;
} Writer;

/* What is told of one record; adds its rows. */
typedef void (*TellItem) (Writer             *self,
                          HeedPlan           *plan,
                          HeedRecommendation *recommendation,
                          HeedItem           *item);
typedef void (*TellRecommendation) (Writer             *self,
                                    HeedPlan           *plan,
                                    HeedRecommendation *recommendation);

static void
begin_table (Writer            *self,
             const char        *caption,
             const char *const *titles,
             guint              n_titles)
{
  guint first = self->with_plan ? 0 : 1;

  self->table = heed_table_new (n_titles - first);
  self->table->caption = g_strdup (caption);
  heed_compose_add_header_row (self->table, titles + first);
}

/* A table without a row says so in words. */
static void
end_table (Writer     *self,
           const char *none)
{
  if (self->table->rows->len == 1)
    {
      heed_compose_add_line (self->document, none, NULL);
      heed_table_free (self->table);
      return;
    }
  heed_compose_drop_empty_columns (self->table, self->with_plan ? 3 : 2);
  heed_compose_fit_columns (self->table, NULL);
  heed_document_add (self->document, heed_block_new_table (self->table));
}

static void
begin_row (Writer             *self,
           HeedPlan           *plan,
           HeedRecommendation *recommendation)
{
  g_autofree char *title = heed_compose_plan_title (plan);
  HeedCell *number;

  self->row = heed_table_add_row (self->table);
  if (self->with_plan)
    heed_compose_add_words (heed_table_row_add (self->row), title, HEED_RUN_STYLE_PLAIN, NULL);
  number = heed_table_row_add (self->row);
  number->is_header = TRUE;
  heed_compose_add_words (number, heed_recommendation_get_number (recommendation), HEED_RUN_STYLE_PLAIN, NULL);
}

static HeedCell *
add_cell (Writer *self)
{
  return heed_table_row_add (self->row);
}

static void
add_words (Writer     *self,
           const char *words)
{
  heed_compose_add_words (add_cell (self), words, HEED_RUN_STYLE_PLAIN, NULL);
}

static void
take_words (Writer *self,
            char   *words)
{
  add_words (self, words);
  g_free (words);
}

static void
add_markup (HeedCell   *cell,
            HeedPlan   *plan,
            const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (plan, markup);

  heed_compose_add_blocks (cell, blocks);
}

static void
add_item (Writer   *self,
          HeedPlan *plan,
          HeedItem *item)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (plan, heed_item_get_text (item));

  heed_compose_add_labelled (add_cell (self), HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item)) : "", blocks);
}

static void
add_owners (Writer             *self,
            HeedRecommendation *recommendation,
            HeedItem           *item)
{
  const char *const *owners = heed_recommendation_get_owners_in_force (recommendation, item);
  HeedCell *cell = add_cell (self);

  for (guint i = 0; owners != NULL && owners[i] != NULL; i++)
    heed_compose_add_words (cell, owners[i], HEED_RUN_STYLE_PLAIN, NULL);
}

static void
tell_items (Writer    *self,
            GPtrArray *plans,
            TellItem   tell)
{
  for (guint p = 0; p < plans->len; p++)
    {
      HeedPlan *plan = ((HeedReportPlan *) g_ptr_array_index (plans, p))->plan;
      HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

      for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
        {
          HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
          HeedRecordList *items = heed_recommendation_get_items (recommendation);

          for (guint j = 0; j < heed_record_list_get_n (items); j++)
            tell (self, plan, recommendation, heed_record_list_get (items, j));
        }
    }
}

static void
tell_recommendations (Writer             *self,
                      GPtrArray          *plans,
                      TellRecommendation  tell)
{
  for (guint p = 0; p < plans->len; p++)
    {
      HeedPlan *plan = ((HeedReportPlan *) g_ptr_array_index (plans, p))->plan;
      HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

      for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
        tell (self, plan, heed_record_list_get (recommendations, i));
    }
}

/* ---- progress ---- */

static HeedAction *
to_counted (HeedItem *item)
{
  return HEED_IS_ACTION (item) && heed_action_is_counted (HEED_ACTION (item)) ? HEED_ACTION (item) : NULL;
}

static gboolean
is_completed (HeedAction *action)
{
  return heed_action_get_progress (action) == HEED_PROGRESS_COMPLETED;
}

static gboolean
is_open (HeedAction *action)
{
  HeedProgress progress = heed_action_get_progress (action);

  return progress == HEED_PROGRESS_NOT_STARTED || progress == HEED_PROGRESS_IN_PROGRESS;
}

static void
tell_progress (Writer             *self,
               HeedPlan           *plan,
               HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  guint n = 0, n_completed = 0, n_open = 0, n_overdue = 0;

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedAction *action = to_counted (heed_record_list_get (items, i));

      if (action == NULL)
        continue;
      n++;
      n_completed += is_completed (action);
      n_open += is_open (action);
      n_overdue += heed_action_get_compliance (action, self->day) == HEED_COMPLIANCE_OVERDUE;
    }

  begin_row (self, plan, recommendation);
  add_markup (add_cell (self), plan, heed_recommendation_get_text (recommendation));
  take_words (self, heed_compose_response_words (plan, heed_recommendation_get_response (recommendation)));
  take_words (self, g_strdup_printf ("%u", n));
  take_words (self, g_strdup_printf ("%u", n_completed));
  take_words (self, g_strdup_printf ("%u", n_open));
  take_words (self, g_strdup_printf ("%u", n_overdue));
}

static void
add_progress (Writer    *self,
              GPtrArray *plans)
{
  static const char *const titles[]
    = { "Plan", "Rec no", "Recommendation", "Response", "Actions", "Completed", "Open", "Overdue" };

  heed_document_add (self->document, heed_block_new_heading (2, "Progress"));
  begin_table (self, "How far the actions of each recommendation are", titles, G_N_ELEMENTS (titles));
  tell_recommendations (self, plans, tell_progress);
  end_table (self, "There are no recommendations.");
}

static void
tell_open (Writer             *self,
           HeedPlan           *plan,
           HeedRecommendation *recommendation,
           HeedItem           *item)
{
  g_autoptr (HeedActionEntry) entry = NULL;
  HeedUpdate *latest;
  HeedCell *cell;

  if (to_counted (item) == NULL || !is_open (HEED_ACTION (item)))
    return;
  entry = heed_action_entry_new_for_item (item);
  latest = heed_action_entry_get_latest (entry);
  begin_row (self, plan, recommendation);
  add_item (self, plan, item);
  add_owners (self, recommendation, item);
  take_words (self, heed_compose_target_words (entry, ", "));
  take_words (self, heed_compose_status_words (heed_action_entry_get_compliance (entry, self->day),
                                               heed_action_entry_get_days_overdue (entry, self->day)));
  cell = add_cell (self);
  if (latest != NULL)
    {
      g_autofree char *line = heed_compose_update_line (latest);

      heed_compose_add_words (cell, line, HEED_RUN_STYLE_BOLD, NULL);
      add_markup (cell, plan, heed_update_get_text (latest));
    }
}

static void
add_open (Writer    *self,
          GPtrArray *plans)
{
  static const char *const titles[]
    = { "Plan", "Rec no", "Action", "Responsible owner", "Target date", "Status", "Latest update" };

  heed_document_add (self->document, heed_block_new_heading (2, "Still open"));
  begin_table (self, "Actions that are still open", titles, G_N_ELEMENTS (titles));
  tell_items (self, plans, tell_open);
  end_table (self, "No action is still open.");
}

/* ---- completions ---- */

typedef enum {
  FOUND_ADEQUATE,
  FOUND_NOTHING,
  FOUND_INADEQUATE,
} Found;

/* What the last who looked found: of what is not completed only that it was inadequate. */
static gboolean
is_found (HeedAction *action,
          Found       found)
{
  HeedVerification *last = heed_record_list_get_last (heed_action_get_verifications (action));

  if (last != NULL && !heed_verification_get_adequate (last))
    return found == FOUND_INADEQUATE;
  return is_completed (action) && found == (last != NULL ? FOUND_ADEQUATE : FOUND_NOTHING);
}

static void
tell_completion (Writer             *self,
                 HeedPlan           *plan,
                 HeedRecommendation *recommendation,
                 HeedItem           *item,
                 Found               found)
{
  HeedVerification *last;
  HeedCell *cell;

  if (to_counted (item) == NULL || !is_found (HEED_ACTION (item), found))
    return;
  last = heed_record_list_get_last (heed_action_get_verifications (HEED_ACTION (item)));
  begin_row (self, plan, recommendation);
  add_item (self, plan, item);
  add_owners (self, recommendation, item);
  take_words (self, heed_day_to_words (heed_action_get_completed_on (HEED_ACTION (item))));
  take_words (self, heed_compose_status_words (heed_action_get_compliance (HEED_ACTION (item), self->day), 0));
  cell = add_cell (self);
  if (last != NULL)
    {
      g_autofree char *line = heed_compose_verification_line (last);

      heed_compose_add_words (cell, line, HEED_RUN_STYLE_BOLD, NULL);
      add_markup (cell, plan, heed_verification_get_text (last));
    }
}

static void
tell_verified (Writer             *self,
               HeedPlan           *plan,
               HeedRecommendation *recommendation,
               HeedItem           *item)
{
  tell_completion (self, plan, recommendation, item, FOUND_ADEQUATE);
}

static void
tell_unverified (Writer             *self,
                 HeedPlan           *plan,
                 HeedRecommendation *recommendation,
                 HeedItem           *item)
{
  tell_completion (self, plan, recommendation, item, FOUND_NOTHING);
}

static void
tell_inadequate (Writer             *self,
                 HeedPlan           *plan,
                 HeedRecommendation *recommendation,
                 HeedItem           *item)
{
  tell_completion (self, plan, recommendation, item, FOUND_INADEQUATE);
}

static void
add_completions (Writer    *self,
                 GPtrArray *plans)
{
  static const char *const titles[]
    = { "Plan", "Rec no", "Action", "Responsible owner", "Completed on", "Status", "Verification" };
  static const struct
  {
    const char *heading;
    TellItem tell;
    const char *none;
  } parts[] = {
    { "Completed and verified", tell_verified, "No completion has been verified." },
    { "Completed, not verified", tell_unverified, "No completion waits to be verified." },
    { "Found inadequate", tell_inadequate, "No completion was found inadequate." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      heed_document_add (self->document, heed_block_new_heading (2, parts[i].heading));
      begin_table (self, parts[i].heading, titles, G_N_ELEMENTS (titles));
      tell_items (self, plans, parts[i].tell);
      end_table (self, parts[i].none);
    }
}

/* ---- measures and judgements ---- */

/* With the unit; "" for not known. */
static char *
number_words (HeedMeasure *measure,
              double       number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  const char *unit = heed_measure_get_unit (measure);

  if (isnan (number))
    return g_strdup ("");
  g_ascii_formatd (digits, sizeof digits, "%.10g", number);
  return g_strconcat (digits, *unit == '\0' || g_str_equal (unit, "%") ? "" : " ", unit, NULL);
}

static char *
goal_words (HeedMeasure *measure)
{
  g_autofree char *number = number_words (measure, heed_measure_get_goal (measure));

  if (*number == '\0' || heed_measure_get_direction (measure) == HEED_DIRECTION_NONE)
    return g_steal_pointer (&number);
  return g_strconcat (heed_measure_get_direction (measure) == HEED_DIRECTION_UP ? "at least " : "at most ", number, NULL);
}

static void
tell_measure (Writer             *self,
              HeedPlan           *plan,
              HeedRecommendation *recommendation,
              HeedItem           *item)
{
  HeedReading *latest;
  HeedMeasure *measure;

  if (!HEED_IS_MEASURE (item))
    return;
  measure = HEED_MEASURE (item);
  latest = heed_record_list_get_last (heed_measure_get_readings (measure));
  begin_row (self, plan, recommendation);
  add_item (self, plan, item);
  take_words (self, number_words (measure, heed_measure_get_baseline (measure)));
  take_words (self, goal_words (measure));
  take_words (self, latest != NULL ? number_words (measure, heed_reading_get_value (latest)) : g_strdup ("none yet"));
  take_words (self, latest != NULL ? heed_day_to_words (heed_reading_get_day (latest)) : g_strdup (""));
}

static void
add_measures (Writer    *self,
              GPtrArray *plans)
{
  static const char *const titles[]
    = { "Plan", "Rec no", "Measure", "Baseline", "Goal", "Latest reading", "Read on" };

  heed_document_add (self->document, heed_block_new_heading (2, "Measures"));
  begin_table (self, "Measures, with what they were, are to be and are", titles, G_N_ELEMENTS (titles));
  tell_items (self, plans, tell_measure);
  end_table (self, "There are no measures.");
}

static void
tell_judgement (Writer             *self,
                HeedPlan           *plan,
                HeedRecommendation *recommendation)
{
  HeedJudgement *judgement = heed_recommendation_get_judgement (recommendation);

  if (heed_judgement_is_empty (judgement))
    return;
  begin_row (self, plan, recommendation);
  add_markup (add_cell (self), plan, heed_recommendation_get_text (recommendation));
  add_words (self, heed_judgement_get_word (judgement));
  take_words (self, heed_day_to_words (heed_judgement_get_day (judgement)));
  add_words (self, heed_judgement_get_by (judgement));
  add_markup (add_cell (self), plan, heed_judgement_get_text (judgement));
}

static void
add_judgements (Writer    *self,
                GPtrArray *plans)
{
  static const char *const titles[] = { "Plan", "Rec no", "Recommendation", "Judgement", "Day", "By", "Reason" };

  heed_document_add (self->document, heed_block_new_heading (2, "Judgements so far"));
  begin_table (self, "Judgements of the inspectorate", titles, G_N_ELEMENTS (titles));
  tell_recommendations (self, plans, tell_judgement);
  end_table (self, "No recommendation has been judged yet.");
}

/**
 * heed_compose_review_title:
 * @plan: (nullable): the only plan that it is on
 *
 * Returns: (transfer full): what the review pack is called
 */
char *
heed_compose_review_title (HeedPlan *plan)
{
  return heed_compose_report_title ("Review pack", plan);
}

/**
 * heed_compose_review:
 * @plans: (element-type HeedReportPlan): one plan or several
 * @day: the day that the report is for
 *
 * Makes the document for a review: counts by status and addressee, progress, what moved and
 * why, completions by what was found of them, measures, and judgements so far.
 *
 * Returns: (transfer full): the document, which holds nothing of @plans and may be used in
 *   another thread
 */
HeedDocument *
heed_compose_review (GPtrArray *plans,
                     HeedDay    day)
{
  HeedReportPlan *first = g_ptr_array_index (plans, 0);
  g_autofree char *title = heed_compose_review_title (plans->len == 1 ? first->plan : NULL);
  Writer writer = { heed_compose_report_document (title, plans, day), day, plans->len > 1 };

  heed_document_add (writer.document, heed_block_new_heading (2, "Summary"));
  heed_compose_add_counts (writer.document, plans, day);
  add_progress (&writer, plans);
  add_open (&writer, plans);
  heed_document_add (writer.document, heed_block_new_heading (2, "Slippage"));
  heed_compose_add_moves (writer.document, plans);
  add_completions (&writer, plans);
  add_measures (&writer, plans);
  add_judgements (&writer, plans);
  return writer.document;
}

/* ---- for spreadsheets ---- */

typedef enum {
  SHEET_PLAN,
  SHEET_NUMBER,
  SHEET_KIND,
  SHEET_LABEL,
  SHEET_WORDS,
  SHEET_ADDRESSEE,
  SHEET_OWNERS,
  SHEET_PROMISED,
  SHEET_TARGET,
  SHEET_STATUS,
  SHEET_MOVED,
  SHEET_WHY,
  SHEET_COMPLETED_ON,
  SHEET_VERIFICATION,
  SHEET_BASELINE,
  SHEET_GOAL,
  SHEET_READING,
  SHEET_READ_ON,
  SHEET_JUDGEMENT,
  SHEET_REASON,
  SHEET_ID,
} SheetColumn;

#define N_SHEET_COLUMNS (SHEET_ID + 1)

static const struct
{
  const char *title;
  double share;
  const char *style;
} sheet_columns[N_SHEET_COLUMNS] = {
  { "Plan", 0.1, NULL },
  { "Rec no", 0.03, NULL },
  { "Kind", 0.05, NULL },
  { "Label", 0.03, NULL },
  { "Words", 0.2, NULL },
  { "Addressee", 0.06, NULL },
  { "Responsible owner", 0.07, NULL },
  { "Promised", 0.05, NULL },
  { "Target date", 0.05, NULL },
  { "Status", 0.05, NULL },
  { "Moved", 0.05, NULL },
  { "Why", 0.08, NULL },
  { "Completed on", 0.04, HEED_CELL_STYLE_DAY },
  { "Verification", 0.07, NULL },
  { "Baseline", 0.03, NULL },
  { "Goal", 0.04, NULL },
  { "Latest reading", 0.04, NULL },
  { "Read on", 0.04, HEED_CELL_STYLE_DAY },
  { "Judgement", 0.05, NULL },
  { "Reason", 0.08, NULL },
  { "Id", 0.02, NULL },
};

static void
set (char      **words,
     SheetColumn column,
     char       *value)
{
  g_free (words[column]);
  words[column] = value;
}

static char *
to_text (HeedPlan   *plan,
         const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (plan, markup);

  return heed_block_list_to_text (blocks);
}

/* Takes the words, which then are none. */
static void
end_sheet_row (Writer  *self,
               char   **words)
{
  HeedTableRow *row = heed_table_add_row (self->table);

  for (guint i = 0; i < N_SHEET_COLUMNS; i++)
    {
      HeedCell *cell = heed_table_row_add (row);
      HeedBlock *block;

      if (words[i] != NULL && *words[i] != '\0')
        {
          block = heed_block_new_paragraph (words[i]);
          heed_block_set_style (block, sheet_columns[i].style);
          heed_cell_add (cell, block);
        }
      g_clear_pointer (&words[i], g_free);
    }
}

static void
set_keys (char              **words,
          HeedPlan           *plan,
          HeedRecommendation *recommendation,
          const char         *kind)
{
  set (words, SHEET_PLAN, heed_compose_plan_title (plan));
  set (words, SHEET_NUMBER, g_strdup (heed_recommendation_get_number (recommendation)));
  set (words, SHEET_KIND, g_strdup (kind));
  set (words, SHEET_ADDRESSEE, g_strdup (heed_recommendation_get_addressee (recommendation)));
}

static void
set_action (char       **words,
            HeedAction  *action,
            HeedDay      day)
{
  g_autoptr (HeedActionEntry) entry = heed_action_entry_new_for_item (HEED_ITEM (action));
  HeedVerification *last = heed_record_list_get_last (heed_action_get_verifications (action));

  set (words, SHEET_LABEL, g_strdup (heed_action_get_label (action)));
  set (words, SHEET_OWNERS, g_strjoinv ("\n", (char **) heed_action_entry_get_owners (entry)));
  set (words, SHEET_PROMISED, g_strdup (heed_action_get_baseline_words (action)));
  set (words, SHEET_TARGET, g_strdup (heed_action_entry_get_target_words (entry)));
  set (words, SHEET_STATUS, heed_compose_status_words (heed_action_get_compliance (action, day),
                                                       heed_action_entry_get_days_overdue (entry, day)));
  if (heed_compose_is_moved (action))
    {
      set (words, SHEET_MOVED, heed_compose_moves_words (action));
      set (words, SHEET_WHY, heed_compose_moves_reason (action));
    }
  set (words, SHEET_COMPLETED_ON, heed_day_to_iso (heed_action_get_completed_on (action)));
  if (last != NULL)
    {
      g_autofree char *line = heed_compose_verification_line (last);
      g_autofree char *text = to_text (NULL, heed_verification_get_text (last));

      set (words, SHEET_VERIFICATION, g_strconcat (line, *text != '\0' ? "\n" : "", text, NULL));
    }
}

static void
set_measure (char        **words,
             HeedMeasure  *measure)
{
  HeedReading *latest = heed_record_list_get_last (heed_measure_get_readings (measure));

  set (words, SHEET_BASELINE, number_words (measure, heed_measure_get_baseline (measure)));
  set (words, SHEET_GOAL, goal_words (measure));
  if (latest == NULL)
    return;
  set (words, SHEET_READING, number_words (measure, heed_reading_get_value (latest)));
  set (words, SHEET_READ_ON, heed_day_to_iso (heed_reading_get_day (latest)));
}

static void
tell_sheet_item (Writer             *self,
                 HeedPlan           *plan,
                 HeedRecommendation *recommendation,
                 HeedItem           *item)
{
  char *words[N_SHEET_COLUMNS] = { NULL };

  if (to_counted (item) == NULL && !HEED_IS_MEASURE (item))
    return;
  set_keys (words, plan, recommendation, HEED_IS_MEASURE (item) ? "measure" : "action");
  set (words, SHEET_WORDS, to_text (plan, heed_item_get_text (item)));
  set (words, SHEET_ID, g_strdup (heed_item_get_id (item)));
  if (HEED_IS_MEASURE (item))
    set_measure (words, HEED_MEASURE (item));
  else
    set_action (words, HEED_ACTION (item), self->day);
  end_sheet_row (self, words);
}

static void
tell_sheet_judgement (Writer             *self,
                      HeedPlan           *plan,
                      HeedRecommendation *recommendation)
{
  HeedJudgement *judgement = heed_recommendation_get_judgement (recommendation);
  char *words[N_SHEET_COLUMNS] = { NULL };

  if (heed_judgement_is_empty (judgement))
    return;
  set_keys (words, plan, recommendation, "judgement");
  set (words, SHEET_WORDS, to_text (plan, heed_recommendation_get_text (recommendation)));
  set (words, SHEET_JUDGEMENT, g_strdup (heed_judgement_get_word (judgement)));
  set (words, SHEET_REASON, to_text (plan, heed_judgement_get_text (judgement)));
  set (words, SHEET_ID, g_strdup (heed_recommendation_get_id (recommendation)));
  end_sheet_row (self, words);
}

/**
 * heed_compose_review_sheet:
 * @plans: (element-type HeedReportPlan): one plan or several
 * @day: the day that the report is for
 *
 * As heed_compose_review(), as one table in which no cell spans others: a row for each action,
 * measure and judgement.
 *
 * Returns: (transfer full): the document
 */
HeedDocument *
heed_compose_review_sheet (GPtrArray *plans,
                           HeedDay    day)
{
  HeedReportPlan *first = g_ptr_array_index (plans, 0);
  g_autofree char *name = heed_compose_review_title (plans->len == 1 ? first->plan : NULL);
  g_autofree char *day_words = heed_day_to_words (day);
  g_autofree char *title = g_strdup_printf ("%s, as at %s", name, day_words);
  const char *heads[N_SHEET_COLUMNS];
  Writer writer = { heed_document_new (), day };

  writer.table = heed_table_new (N_SHEET_COLUMNS);
  writer.table->n_read_columns = SHEET_ID;
  for (guint i = 0; i < N_SHEET_COLUMNS; i++)
    {
      heads[i] = sheet_columns[i].title;
      writer.table->widths[i] = sheet_columns[i].share;
    }
  heed_compose_add_header_row (writer.table, heads);
  tell_items (&writer, plans, tell_sheet_item);
  tell_recommendations (&writer, plans, tell_sheet_judgement);

  writer.document->landscape = TRUE;
  heed_document_set_title (writer.document, title);
  heed_document_add (writer.document, heed_block_new_table (writer.table));
  return writer.document;
}
