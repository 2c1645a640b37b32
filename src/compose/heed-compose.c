/* heed-compose.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose.h"

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
 * heed_compose_progress_title:
 * @plan: a plan
 *
 * Returns: (transfer full): what the report on its progress is called
 */
char *
heed_compose_progress_title (HeedPlan *plan)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  g_autofree char *title = NULL;

  if (has_name (organisation))
    return g_strdup_printf ("Progress report: %s", heed_organisation_get_name (organisation));
  title = heed_compose_plan_title (plan);
  return g_strdup_printf ("Progress report: %s", title);
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

/**
 * heed_compose_progress:
 * @plan: a plan
 * @day: the day that the report is for
 *
 * Makes the document of the report on the progress of a plan: how many actions stand
 * how, then the action table with status, latest update and change of target beside
 * each action. Introduction and definitions belong to the plan and are not told again.
 *
 * Returns: (transfer full): the document, which holds nothing of @plan and may be
 *   used in another thread
 */
HeedDocument *
heed_compose_progress (HeedPlan *plan,
                       HeedDay   day)
{
  g_autofree char *title = heed_compose_progress_title (plan);
  g_autofree char *plan_title = heed_compose_plan_title (plan);
  g_autofree char *summary = heed_compose_progress_summary (plan, day);
  HeedDocument *document = new_document (plan, title);
  HeedBlock *table;

  heed_document_add (document, heed_block_new_heading (1, title));
  add_day (document, "As at", day, "as-at");
  add_line (document, plan_title, "plan-title");
  add_inspection (document, plan);
  add_days (document, plan);

  heed_document_add (document, heed_block_new_heading (2, "Summary"));
  add_line (document, summary, "summary");
  heed_document_add (document, heed_block_new_heading (2, "Progress"));
  table = heed_compose_progress_table (plan, day);
  heed_block_set_style (table, "actions");
  heed_document_add (document, table);
  add_long_note (document, plan);
  return document;
}
