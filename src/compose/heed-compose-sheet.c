/* heed-compose-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-sheet.h"

#include "heed-action.h"
#include "heed-compose.h"
#include "heed-compose-progress.h"
#include "heed-compose-table.h"
#include "heed-edition.h"
#include "heed-measure.h"
#include "heed-text-joint.h"
#include "heed-recommendation.h"
#include "heed-action-entry.h"
#include "heed-sheet-columns.h"
#include "heed-text-item.h"

/* A column: what stands at its head, the share that it takes of the width (words take
 * more than ids), and what its cells are where they are no words. */
typedef struct
{
  const char *title;
  double share;
  const char *style;
} Column;

static const double shares[HEED_N_COLUMNS] = { 0.03, 0.15, 0.06, 0.21, 0.08, 0.06 };

static const Column progress_columns[HEED_N_SHEET_PROGRESS] = {
  { "Status", 0.05, NULL },
  { "Days overdue", 0.03, HEED_CELL_STYLE_NUMBER },
  { "Progress", 0.04, NULL },
  { "Completed on", 0.035, HEED_CELL_STYLE_DAY },
  { "Latest update on", 0.035, HEED_CELL_STYLE_DAY },
  { "Latest update by", 0.05, NULL },
  { "Latest update", 0.1, NULL },
  { "Evidence", 0.05, NULL },
  { "Baseline", 0.06, NULL },
  { "Changes of the target", 0.08, NULL },
  { "Verification", 0.06, NULL },
};

static const double more_shares[HEED_N_SHEET_COLUMNS] = {
  0.035, 0.035, 0.03, 0.035, 0.03, 0.02, 0.04, 0.04, 0.04, 0.04, 0.02, 0.04, 0.04, 0.035, 0.035, 0.04, 0.035, 0.02, 0.02, 0.02,
};

/* The dates that targets mean are for people, too. */
#define N_READ_MORE (HEED_SHEET_DUE + 1)

#define MAX_COLUMNS (HEED_N_COLUMNS + HEED_N_SHEET_PROGRESS + HEED_N_SHEET_COLUMNS)

/* A row while it is made: the words of its cells. */
typedef struct
{
  HeedPlan *plan;
  HeedTable *table;
  HeedDay day;            /* that progress is told for; none for the plan as it is */
  guint n_before;         /* columns before those by which the plan is made again */
  char *cells[MAX_COLUMNS];
} Writer;

static void
set (Writer     *self,
     guint       column,
     const char *words)
{
  g_free (self->cells[column]);
  self->cells[column] = g_strdup (words);
}

static void
set_more (Writer          *self,
          HeedSheetColumn  column,
          const char      *words)
{
  set (self, self->n_before + column, words);
}

static void
set_day (Writer          *self,
         HeedSheetColumn  column,
         HeedDay          day)
{
  g_autofree char *iso = day != HEED_DAY_NONE ? heed_day_to_iso (day) : NULL;

  set_more (self, column, iso);
}

static void
set_progress (Writer         *self,
              HeedSheetProgress column,
              const char     *words)
{
  set (self, HEED_N_COLUMNS + column, words);
}

static void
take_progress (Writer         *self,
               HeedSheetProgress column,
               char           *words)
{
  set_progress (self, column, words);
  g_free (words);
}

static const char *
cell_style (Writer *self,
            guint   column)
{
  if (column < HEED_N_COLUMNS)
    return NULL;
  if (column < self->n_before)
    return progress_columns[column - HEED_N_COLUMNS].style;

  switch (column - self->n_before)
    {
    case HEED_SHEET_START:
    case HEED_SHEET_DUE:
    case HEED_SHEET_SUBMITTED:
    case HEED_SHEET_PUBLISHED:
    case HEED_SHEET_REPORT_PUBLISHED:
      return HEED_CELL_STYLE_DAY;
    case HEED_SHEET_DEPTH:
      return HEED_CELL_STYLE_NUMBER;
    default:
      return NULL;
    }
}

static void
add_cell (HeedTableRow *row,
          const char   *words,
          const char   *style,
          gboolean      is_header)
{
  HeedCell *cell = heed_table_row_add (row);

  cell->is_header = is_header;
  if (words != NULL && *words != '\0')
    {
      HeedBlock *block = heed_block_new_paragraph (words);

      heed_block_set_style (block, style);
      heed_cell_add (cell, block);
    }
}

/* Adds the row, and empties it for the next one. */
static void
end_row (Writer *self)
{
  HeedTableRow *row = heed_table_add_row (self->table);

  for (guint i = 0; i < self->table->n_columns; i++)
    {
      add_cell (row, self->cells[i], cell_style (self, i), FALSE);
      g_clear_pointer (&self->cells[i], g_free);
    }
}

static char *
to_words (Writer     *self,
          const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (self->plan, markup);

  return heed_block_list_to_text (blocks);
}

/* The words for people, and beside them, where they say less, the text itself. */
static void
set_markup (Writer          *self,
            guint            column,
            HeedSheetColumn  markup_column,
            const char      *markup)
{
  g_autofree char *words = to_words (self, markup);

  set (self, column, words);
  set_more (self, markup_column, g_str_equal (words, markup) ? NULL : markup);
}

static char *
join (const char *const *lines)
{
  return lines != NULL ? g_strjoinv ("\n", (GStrv) lines) : g_strdup ("");
}

/* Every row says what it belongs to, so that rows can be sorted and filtered. */
static void
set_keys (Writer             *self,
          HeedRecommendation *recommendation)
{
  const char *paragraph = heed_recommendation_get_paragraph (recommendation);
  g_autofree char *addressee = heed_text_collapse_spaces (heed_recommendation_get_addressee (recommendation));
  const char *markup = heed_recommendation_get_text (recommendation);
  HeedOrganisation *organisation = heed_plan_get_organisation (self->plan);
  HeedInspection *inspection = heed_plan_get_inspection (self->plan);
  g_autofree char *number = g_strconcat (heed_recommendation_get_number (recommendation),
                                         *paragraph != '\0' ? "\n" : "", paragraph, NULL);
  g_autofree char *response
    = heed_compose_response_words (self->plan, heed_recommendation_get_response (recommendation));

  set (self, 0, number);
  set_markup (self, 1, HEED_SHEET_RECOMMENDATION_MARKUP, markup);
  if (heed_recommendation_get_addressee_stated (recommendation) && *addressee != '\0')
    {
      g_autofree char *words = g_strconcat (addressee, g_str_has_suffix (addressee, ":") ? "\n" : ":\n",
                                            self->cells[1], NULL);

      set (self, 1, words);
    }
  set (self, 2, response);
  set_more (self, HEED_SHEET_ADDRESSEE, addressee);
  set_more (self, HEED_SHEET_HEADING, heed_recommendation_get_heading (recommendation));
  set_more (self, HEED_SHEET_PRIORITY, heed_recommendation_get_priority (recommendation) ? HEED_SHEET_YES : NULL);
  set_more (self, HEED_SHEET_PLAN, heed_plan_get_title (self->plan));
  if (organisation != NULL)
    set_more (self, HEED_SHEET_ORGANISATION, heed_organisation_get_name (organisation));
  set_day (self, HEED_SHEET_SUBMITTED, heed_plan_get_submitted (self->plan));
  set_day (self, HEED_SHEET_PUBLISHED, heed_plan_get_published (self->plan));
  if (inspection != NULL)
    {
      set_more (self, HEED_SHEET_INSPECTORATE, heed_inspection_get_inspectorate (inspection));
      set_day (self, HEED_SHEET_REPORT_PUBLISHED, heed_inspection_get_report_published (inspection));
    }
  set_more (self, HEED_SHEET_RECOMMENDATION_ID, heed_recommendation_get_id (recommendation));
  set_more (self, HEED_SHEET_STAMP, heed_plan_get_stamp (self->plan));
}

static void
add_text_row (Writer             *self,
              HeedRecommendation *recommendation,
              const char         *kind,
              const char         *markup)
{
  if (*markup == '\0')
    return;
  set_keys (self, recommendation);
  set_markup (self, 3, HEED_SHEET_MARKUP, markup);
  set_more (self, HEED_SHEET_KIND, kind);
  end_row (self);
}

static char *
join_revisions (HeedRecordList *revisions)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (revisions); i++)
    {
      g_autofree char *line = heed_compose_revision_line (heed_record_list_get (revisions, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_strdup (lines->str);
}

static void
set_update (Writer     *self,
            HeedUpdate *update)
{
  take_progress (self, HEED_SHEET_PROGRESS_UPDATE_ON, heed_day_to_iso (heed_update_get_day (update)));
  set_progress (self, HEED_SHEET_PROGRESS_UPDATE_BY, heed_update_get_author (update));
  take_progress (self, HEED_SHEET_PROGRESS_UPDATE, to_words (self, heed_update_get_text (update)));
  take_progress (self, HEED_SHEET_PROGRESS_EVIDENCE, heed_compose_evidence_words (update));
}

static void
set_verification (Writer           *self,
                  HeedVerification *verification)
{
  g_autofree char *line = heed_compose_verification_line (verification);
  g_autofree char *text = to_words (self, heed_verification_get_text (verification));

  take_progress (self, HEED_SHEET_PROGRESS_VERIFICATION,
                 g_strconcat (line, *text != '\0' ? "\n" : "", text, NULL));
}

/* How the action stands, if that is to be told. */
static void
set_standing (Writer     *self,
              HeedAction *action)
{
  g_autoptr (HeedActionEntry) entry = NULL;

  if (self->day == HEED_DAY_NONE)
    return;

  entry = heed_action_entry_new_for_item (HEED_ITEM (action));
  if (heed_action_is_counted (action))
    {
      guint days = heed_action_entry_get_days_overdue (entry, self->day);

      take_progress (self, HEED_SHEET_PROGRESS_STATUS,
                     heed_compose_status_words (heed_action_entry_get_compliance (entry, self->day), 0));
      if (days > 0)
        take_progress (self, HEED_SHEET_PROGRESS_DAYS_OVERDUE, g_strdup_printf ("%u", days));
    }
  take_progress (self, HEED_SHEET_PROGRESS_REPORTED,
                 heed_compose_progress_words (heed_action_entry_get_progress (entry)));
  take_progress (self, HEED_SHEET_PROGRESS_COMPLETED_ON,
                 heed_day_to_iso (heed_action_entry_get_completed_on (entry)));
  if (heed_action_entry_get_latest (entry) != NULL)
    set_update (self, heed_action_entry_get_latest (entry));
  set_progress (self, HEED_SHEET_PROGRESS_BASELINE, heed_action_get_baseline_words (action));
  take_progress (self, HEED_SHEET_PROGRESS_CHANGES, join_revisions (heed_action_get_revisions (action)));
  if (heed_action_entry_get_verification (entry) != NULL)
    set_verification (self, heed_action_entry_get_verification (entry));
}

/* As in the published table: as it is now, with what was promised below it. */
static void
set_target (Writer   *self,
            HeedItem *item)
{
  const char *target = heed_item_get_target_words (item);
  g_autofree char *revised = heed_compose_revised_line (item);
  g_autofree char *words = NULL;

  if (*revised != '\0')
    words = g_strconcat (*target != '\0' ? target : heed_compose_unset_target (HEED_ACTION (item)), "\n",
                         revised, NULL);
  set (self, 5, words != NULL ? words : target);
}

static void
add_item (Writer             *self,
          HeedRecommendation *recommendation,
          HeedItem           *item)
{
  HeedTarget *target = heed_item_get_target (item);
  g_autofree char *owners = join (heed_item_get_owners (item));
  g_autofree char *depth = g_strdup_printf ("%u", heed_item_get_depth (item));

  set_keys (self, recommendation);
  set_markup (self, 3, HEED_SHEET_MARKUP, heed_item_get_text (item));
  set (self, 4, owners);
  set_target (self, item);
  if (target != NULL)
    {
      set_day (self, HEED_SHEET_START, heed_target_get_start (target));
      set_day (self, HEED_SHEET_DUE, heed_target_get_due (target));
    }
  if (HEED_IS_ACTION (item))
    {
      const char *label = heed_action_get_label (HEED_ACTION (item));

      /* The label stands before its words, as in the published table. */
      if (*label != '\0')
        {
          g_autofree char *words = g_strconcat (label, " ", self->cells[3], NULL);

          set (self, 3, words);
        }
      set_more (self, HEED_SHEET_LABEL, label);
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_ACTION);
      set_standing (self, HEED_ACTION (item));
    }
  else if (HEED_IS_MEASURE (item))
    {
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_MEASURE);
    }
  else
    {
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_TEXT);
      set_more (self, HEED_SHEET_ROLE,
                heed_enum_to_nick (HEED_TYPE_TEXT_ROLE,
                                   (int) heed_text_item_get_role (HEED_TEXT_ITEM (item))));
    }
  set_more (self, HEED_SHEET_DEPTH, depth);
  set_more (self, HEED_SHEET_ITEM_ID, heed_item_get_id (item));
  end_row (self);
}

static const char *
nth (const char *const *strings,
     guint              position)
{
  return strings != NULL && position < g_strv_length ((GStrv) strings) ? strings[position] : NULL;
}

static void
add_unplaced (Writer             *self,
              HeedRecommendation *recommendation)
{
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

  for (guint i = 0;; i++)
    {
      const char *text = nth (heed_unplaced_get_text (unplaced), i);
      const char *owner = nth (heed_unplaced_get_owners (unplaced), i);
      const char *target = nth (heed_unplaced_get_targets (unplaced), i);

      if (text == NULL && owner == NULL && target == NULL)
        return;
      set_keys (self, recommendation);
      if (text != NULL)
        set_markup (self, 3, HEED_SHEET_MARKUP, text);
      set (self, 4, owner);
      set (self, 5, target);
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_UNPLACED);
      end_row (self);
    }
}

static void
add_recommendation (Writer             *self,
                    HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  guint n_before = self->table->rows->len;

  add_text_row (self, recommendation, HEED_SHEET_KIND_PART_AGREED,
                heed_response_get_part_agreed (response));
  add_text_row (self, recommendation, HEED_SHEET_KIND_EXPLANATION,
                heed_response_get_explanation (response));
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    add_item (self, recommendation, heed_record_list_get (items, i));
  add_unplaced (self, recommendation);

  if (self->table->rows->len == n_before)
    {
      set_keys (self, recommendation);
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_RECOMMENDATION);
      end_row (self);
    }
}

static void
add_title (Writer       *self,
           HeedTableRow *row,
           const char   *title,
           double        share)
{
  self->table->widths[row->cells->len] = share;
  add_cell (row, title, NULL, TRUE);
}

static void
add_titles (Writer *self)
{
  HeedTableRow *row = heed_table_add_row (self->table);
  double sum = 0.0;

  self->table->n_header_rows = 1;
  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    add_title (self, row, heed_compose_column_title (self->plan, i), shares[i]);
  for (guint i = 0; i < self->n_before - HEED_N_COLUMNS; i++)
    add_title (self, row, progress_columns[i].title, progress_columns[i].share);
  for (guint i = 0; i < HEED_N_SHEET_COLUMNS; i++)
    add_title (self, row, heed_sheet_column_get_title (i), more_shares[i]);

  for (guint i = 0; i < self->table->n_columns; i++)
    sum += self->table->widths[i];
  for (guint i = 0; i < self->table->n_columns; i++)
    self->table->widths[i] /= sum;
}

static void
add_recommendations (Writer   *self,
                     HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  self->plan = plan;
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    add_recommendation (self, heed_record_list_get (recommendations, i));
}

/* With the titles of the columns that @plan, the first of them, has. */
static void
begin_sheet (Writer   *self,
             HeedPlan *plan,
             HeedDay   day)
{
  self->plan = plan;
  self->day = day;
  self->n_before = HEED_N_COLUMNS + (day != HEED_DAY_NONE ? HEED_N_SHEET_PROGRESS : 0);
  self->table = heed_table_new (self->n_before + HEED_N_SHEET_COLUMNS);
  self->table->n_read_columns = self->n_before + N_READ_MORE;
  add_titles (self);
}

static HeedDocument *
end_sheet (Writer     *self,
           const char *title,
           HeedPlan   *only)
{
  HeedDocument *document = heed_document_new ();
  HeedOrganisation *organisation = only != NULL ? heed_plan_get_organisation (only) : NULL;

  document->landscape = TRUE;
  heed_document_set_title (document, title);
  heed_document_set_stamp (document, only != NULL ? heed_plan_get_stamp (only) : NULL);
  if (organisation != NULL)
    heed_document_set_author (document, heed_organisation_get_name (organisation));
  heed_document_add (document, heed_block_new_table (self->table));
  return document;
}

/**
 * heed_compose_sheet_find_progress:
 * @title: the words of a cell
 *
 * Returns: the #HeedSheetProgress that @title stands at the head of, or -1
 */
int
heed_compose_sheet_find_progress (const char *title)
{
  for (guint i = 0; i < HEED_N_SHEET_PROGRESS; i++)
    if (g_ascii_strcasecmp (progress_columns[i].title, title) == 0)
      return (int) i;

  return -1;
}

/**
 * heed_compose_sheet:
 * @plan: a plan
 *
 * Makes the document of a plan for spreadsheets: its title and one table with one row
 * of titles and one row for each item, in which no cell spans others. After the six
 * columns of the published table come the dates that the target words mean, as
 * YYYY-MM-DD in cells of the style %HEED_CELL_STYLE_DAY, and those by which
 * heed_recognise() makes the same plan of it again.
 *
 * Returns: (transfer full): the document, which holds nothing of @plan and may be
 *   used in another thread
 */
HeedDocument *
heed_compose_sheet (HeedPlan *plan)
{
  Writer writer = { NULL };

  begin_sheet (&writer, plan, HEED_DAY_NONE);
  add_recommendations (&writer, plan);
  return end_sheet (&writer, heed_plan_get_title (plan), plan);
}

/**
 * heed_compose_progress_sheet:
 * @plans: (element-type HeedReportPlan): one plan or several
 * @day: the day that the report is for
 *
 * As heed_compose_sheet(), with how each action stands on @day, what was noted last and
 * how its target changed, after the six columns.
 *
 * Returns: (transfer full): the document
 */
HeedDocument *
heed_compose_progress_sheet (GPtrArray *plans,
                             HeedDay    day)
{
  HeedPlan *first = ((HeedReportPlan *) g_ptr_array_index (plans, 0))->plan;
  HeedPlan *only = plans->len == 1 ? first : NULL;
  g_autofree char *name = heed_compose_progress_title (only);
  g_autofree char *words = heed_day_to_words (day);
  g_autofree char *title = g_strdup_printf ("%s, as at %s", name, words);
  Writer writer = { NULL };

  begin_sheet (&writer, first, day);
  for (guint i = 0; i < plans->len; i++)
    add_recommendations (&writer, ((HeedReportPlan *) g_ptr_array_index (plans, i))->plan);
  return end_sheet (&writer, title, only);
}
