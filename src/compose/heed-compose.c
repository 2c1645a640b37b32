/* heed-compose.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose.h"

#include "heed-compose-counts.h"
#include "heed-compose-moves.h"
#include "heed-compose-progress.h"
#include "heed-compose-table.h"
#include "heed-definition.h"

/* A longer note would leave the pages too little room for what it stands below: it
 * is printed once, at the end. */
#define MAX_RUNNING_NOTE 1000

static void
add_line (HeedDocument *document,
          const char   *text,
          const char   *style)
{
  HeedBlock *block = heed_block_new_paragraph (text);

  heed_block_set_style (block, style);
  heed_document_add (document, block);
}

static void
add_day (HeedDocument *document,
         const char   *what,
         HeedDay       day,
         const char   *style)
{
  g_autofree char *words = heed_day_to_words (day);
  HeedBlock *block;

  if (day == HEED_DAY_NONE)
    return;
  block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  heed_block_set_style (block, style);
  heed_block_add_run (block, what, HEED_RUN_STYLE_BOLD, NULL);
  heed_block_add_run (block, " ", HEED_RUN_STYLE_PLAIN, NULL);
  heed_block_add_run (block, words, HEED_RUN_STYLE_PLAIN, NULL);
  heed_document_add (document, block);
}

static gboolean
contains_words (const char *text,
                const char *words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *folded_words = g_utf8_casefold (words, -1);

  return strstr (folded, folded_words) != NULL;
}

/* Whether the front page says @words already. */
static gboolean
is_on_front (HeedPlan   *plan,
             const char *words)
{
  const char *const *front = heed_plan_get_front (plan);

  if (contains_words (heed_plan_get_title (plan), words))
    return TRUE;
  for (guint i = 0; front != NULL && front[i] != NULL; i++)
    if (contains_words (front[i], words))
      return TRUE;

  return FALSE;
}

/**
 * heed_compose_plan_title:
 * @plan: a plan
 *
 * Returns: (transfer full): what it is called where it is published
 */
char *
heed_compose_plan_title (HeedPlan *plan)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);

  if (*heed_plan_get_title (plan) != '\0')
    return g_strdup (heed_plan_get_title (plan));
  if (organisation != NULL && *heed_organisation_get_name (organisation) != '\0')
    return g_strdup_printf ("Action plan: %s", heed_organisation_get_name (organisation));
  return g_strdup ("Action plan");
}

static gboolean
has_name (HeedOrganisation *organisation)
{
  return organisation != NULL && *heed_organisation_get_name (organisation) != '\0';
}

/**
 * heed_compose_report_title:
 * @report: what a report is called
 * @plan: (nullable): the only plan that it is on
 *
 * Returns: (transfer full): what the report on that plan is called
 */
char *
heed_compose_report_title (const char *report,
                           HeedPlan   *plan)
{
  g_autofree char *title = NULL;

  if (plan == NULL)
    return g_strdup (report);
  if (has_name (heed_plan_get_organisation (plan)))
    return g_strdup_printf ("%s: %s", report, heed_organisation_get_name (heed_plan_get_organisation (plan)));
  title = heed_compose_plan_title (plan);
  return g_strdup_printf ("%s: %s", report, title);
}

/**
 * heed_compose_progress_title:
 * @plan: (nullable): a plan; %NULL for several
 *
 * Returns: (transfer full): what the report on its progress is called
 */
char *
heed_compose_progress_title (HeedPlan *plan)
{
  return heed_compose_report_title ("Progress report", plan);
}

static void
add_inspection (HeedDocument *document,
                HeedPlan     *plan)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  const char *inspectorate;
  g_autofree char *line = NULL;

  if (inspection == NULL || *heed_inspection_get_title (inspection) == '\0')
    return;
  inspectorate = heed_inspection_get_inspectorate (inspection);
  line = g_strdup_printf ("A response to the %s%sinspection: %s", inspectorate,
                          *inspectorate != '\0' ? " " : "",
                          heed_inspection_get_title (inspection));
  add_line (document, line, "inspection");
}

static void
add_days (HeedDocument *document,
          HeedPlan     *plan)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);

  add_day (document, "Action plan submitted:", heed_plan_get_submitted (plan), "submitted");
  if (inspection != NULL)
    add_day (document, "Report published:", heed_inspection_get_report_published (inspection),
             "report-published");
  add_day (document, "Action plan published:", heed_plan_get_published (plan), "published");
}

static void
add_front (HeedDocument *document,
           HeedPlan     *plan)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  const char *const *front = heed_plan_get_front (plan);

  heed_document_add (document, heed_block_new_heading (1, document->title));

  if (inspection != NULL && !is_on_front (plan, heed_inspection_get_title (inspection)))
    add_inspection (document, plan);
  for (guint i = 0; front != NULL && front[i] != NULL; i++)
    if (*front[i] != '\0')
      add_line (document, front[i], "front");

  add_days (document, plan);
  add_day (document, "Not to be published before:", heed_plan_get_not_before (plan), "not-before");
}

static void
add_markup_cell (HeedTableRow *row,
                 HeedPlan     *plan,
                 const char   *markup,
                 gboolean      is_header)
{
  HeedCell *cell = heed_table_row_add (row);
  g_autoptr (GPtrArray) blocks = heed_compose_markup (plan, markup);

  cell->is_header = is_header;
  for (guint i = 0; i < blocks->len; i++)
    heed_cell_add (cell, heed_block_ref (g_ptr_array_index (blocks, i)));
}

static void
add_definitions (HeedDocument *document,
                 HeedPlan     *plan)
{
  static const char *const titles[] = { "Term", "Definition", "Additional comment" };
  static const double shares[] = { 0.14, 0.40, 0.46 };
  HeedRecordList *definitions = heed_wording_get_definitions (heed_plan_get_wording (plan));
  guint n = heed_record_list_get_n (definitions);
  guint n_columns = 2;
  HeedTable *table;
  HeedTableRow *row;
  HeedBlock *block;

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    if (*heed_definition_get_comment (heed_record_list_get (definitions, i)) != '\0')
      n_columns = 3;

  table = heed_table_new (n_columns);
  table->caption = g_strdup (HEED_COMPOSE_DEFINITIONS_CAPTION);
  table->n_header_rows = 1;
  row = heed_table_add_row (table);
  for (guint i = 0; i < n_columns; i++)
    {
      add_markup_cell (row, plan, titles[i], TRUE);
      table->widths[i] = shares[i];
    }
  if (n_columns == 2)
    table->widths[1] = 1.0 - shares[0];

  for (guint i = 0; i < n; i++)
    {
      HeedDefinition *definition = heed_record_list_get (definitions, i);

      row = heed_table_add_row (table);
      add_markup_cell (row, plan, heed_definition_get_term (definition), TRUE);
      add_markup_cell (row, plan, heed_definition_get_definition (definition), FALSE);
      if (n_columns == 3)
        add_markup_cell (row, plan, heed_definition_get_comment (definition), FALSE);
    }

  block = heed_block_new_table (table);
  heed_block_set_style (block, "definitions");
  heed_document_add (document, block);
}

static void
add_introduction (HeedDocument *document,
                  HeedPlan     *plan)
{
  const char *introduction = heed_wording_get_introduction (heed_plan_get_wording (plan));
  g_autoptr (GPtrArray) blocks = heed_compose_markup (plan, introduction);

  if (blocks->len == 0)
    return;
  heed_document_add (document, heed_block_new_heading (2, "Introduction"));
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      heed_block_set_style (block, "introduction");
      heed_document_add (document, heed_block_ref (block));
    }
}

static void
add_unplaced (HeedDocument *document,
              HeedPlan     *plan)
{
  const char *const *unplaced = heed_plan_get_unplaced (plan);

  for (guint i = 0; unplaced != NULL && unplaced[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) blocks = heed_compose_markup (plan, unplaced[i]);

      for (guint j = 0; j < blocks->len; j++)
        {
          HeedBlock *block = g_ptr_array_index (blocks, j);

          heed_block_set_style (block, "unplaced");
          heed_document_add (document, heed_block_ref (block));
        }
    }
}

static HeedDocument *
new_document (HeedPlan   *plan,
              const char *title)
{
  HeedDocument *document = heed_document_new ();
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  const char *note = heed_wording_get_running_note (heed_plan_get_wording (plan));

  document->landscape = TRUE;
  heed_document_set_title (document, title);
  heed_document_set_stamp (document, heed_plan_get_stamp (plan));
  if (g_utf8_strlen (note, -1) <= MAX_RUNNING_NOTE)
    heed_document_set_running_note (document, note);
  if (organisation != NULL)
    heed_document_set_author (document, heed_organisation_get_name (organisation));
  return document;
}

/* What is too long for the foot of every page. */
static void
add_long_note (HeedDocument *document,
               HeedPlan     *plan)
{
  if (*document->running_note == '\0')
    {
      const char *note = heed_wording_get_running_note (heed_plan_get_wording (plan));

      if (*note != '\0')
        add_line (document, note, "running-note");
    }
}

/**
 * heed_compose_plan:
 * @plan: a plan
 *
 * Makes the document of a plan as it is published: title and front page,
 * introduction, definitions, the action table, and what found no place. Every word
 * of the plan that is printed stands in it once. What a block is, is told by its
 * style.
 *
 * Returns: (transfer full): the document, which holds nothing of @plan and may be
 *   used in another thread
 */
HeedDocument *
heed_compose_plan (HeedPlan *plan)
{
  g_autofree char *title = heed_compose_plan_title (plan);
  HeedDocument *document = new_document (plan, title);
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  HeedBlock *table;

  add_front (document, plan);
  add_introduction (document, plan);
  add_definitions (document, plan);

  if (has_name (organisation))
    {
      g_autofree char *heading = g_strdup_printf ("Action plan: %s",
                                                  heed_organisation_get_name (organisation));

      /* The title need not be said twice. */
      heed_document_add (document,
                         heed_block_new_heading (2, g_str_equal (heading, title) ? HEED_COMPOSE_TABLE_HEADING
                                                                                 : heading));
    }
  else
    {
      heed_document_add (document, heed_block_new_heading (2, HEED_COMPOSE_TABLE_HEADING));
    }
  table = heed_compose_action_table (plan);
  heed_block_set_style (table, "actions");
  heed_document_add (document, table);
  add_long_note (document, plan);
  add_unplaced (document, plan);
  return document;
}

/* Where the register has a plan only since a later day, what is told of an earlier one is what
 * the plan dates itself. */
static void
add_kept_since (HeedDocument   *document,
                HeedReportPlan *plan)
{
  g_autofree char *words = NULL;
  g_autofree char *line = NULL;

  if (plan->kept_since == HEED_DAY_NONE)
    return;
  words = heed_day_to_words (plan->kept_since);
  line = g_strdup_printf ("The history of this plan is kept since %s. How it stood before is told from the dates "
                          "that it bears.", words);
  add_line (document, line, "note");
}

static void
add_about_plan (HeedDocument   *document,
                HeedReportPlan *plan)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan->plan);

  if (inspection != NULL && !contains_words (heed_plan_get_title (plan->plan), heed_inspection_get_title (inspection)))
    add_inspection (document, plan->plan);
  add_days (document, plan->plan);
  add_kept_since (document, plan);
}

/**
 * heed_compose_report_document:
 * @title: what the report is called
 * @plans: (element-type HeedReportPlan): the plans that it is on
 * @day: the day that it is for
 *
 * Returns: (transfer full): a document that begins with what it is, which plan it is on, and of
 *   which day
 */
HeedDocument *
heed_compose_report_document (const char *title,
                              GPtrArray  *plans,
                              HeedDay     day)
{
  HeedReportPlan *first = g_ptr_array_index (plans, 0);
  g_autofree char *plan_title = heed_compose_plan_title (first->plan);
  HeedDocument *document;

  if (plans->len > 1)
    {
      document = heed_document_new ();
      document->landscape = TRUE;
      heed_document_set_title (document, title);
    }
  else
    {
      document = new_document (first->plan, title);
    }
  heed_document_add (document, heed_block_new_heading (1, title));
  add_day (document, "As at", day, "as-at");
  if (plans->len == 1)
    {
      add_line (document, plan_title, "plan-title");
      add_about_plan (document, first);
    }
  return document;
}

static void
add_progress (HeedDocument   *document,
              HeedReportPlan *plan,
              gboolean        is_only,
              HeedDay         day)
{
  g_autofree char *title = heed_compose_plan_title (plan->plan);
  HeedBlock *table;

  heed_document_add (document, heed_block_new_heading (2, is_only ? "Progress" : title));
  if (!is_only)
    add_about_plan (document, plan);
  table = heed_compose_progress_table (plan->plan, day);
  heed_block_set_style (table, "actions");
  heed_document_add (document, table);
}

/**
 * heed_compose_progress:
 * @plans: (element-type HeedReportPlan): one plan or several
 * @day: the day that the report is for
 *
 * Makes the document of the report on progress: how many actions stand how, then the action
 * table of each plan with status, latest update and change of target beside each action, and
 * at the end what moved and why. Introduction and definitions belong to the plan and are not
 * told again.
 *
 * Returns: (transfer full): the document, which holds nothing of @plans and may be
 *   used in another thread
 */
HeedDocument *
heed_compose_progress (GPtrArray *plans,
                       HeedDay    day)
{
  gboolean is_only = plans->len == 1;
  HeedReportPlan *first = g_ptr_array_index (plans, 0);
  g_autofree char *title = heed_compose_progress_title (is_only ? first->plan : NULL);
  HeedDocument *document = heed_compose_report_document (title, plans, day);

  heed_document_add (document, heed_block_new_heading (2, "Summary"));
  heed_compose_add_counts (document, plans, day);
  for (guint i = 0; i < plans->len; i++)
    add_progress (document, g_ptr_array_index (plans, i), is_only, day);
  heed_document_add (document, heed_block_new_heading (2, "What moved, and why"));
  heed_compose_add_moves (document, plans);
  if (is_only)
    add_long_note (document, first->plan);
  return document;
}
