/* heed-compose-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-table.h"

#include <string.h>

#include "heed-action.h"
#include "heed-anchor.h"
#include "heed-compose-columns.h"
#include "heed-compose-moves.h"
#include "heed-compose-progress.h"
#include "heed-compose.h"
#include "heed-edition.h"
#include "heed-link.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-promise.h"
#include "heed-priority-words.h"
#include "heed-recommendation.h"
#include "heed-target-moved.h"
#include "heed-text-item.h"

/* Number, recommendation and response: what every row of an answer belongs to. */
#define N_KEY_COLUMNS 3

/* The steps are what is read most, and what takes the room. */
static const double shares[HEED_N_COLUMNS] = { 0.055, 0.19, 0.095, 0.415, 0.14, 0.105 };

/* With what the progress report adds beside them. */
#define N_ALL_COLUMNS (HEED_N_COLUMNS + HEED_N_PROGRESS_COLUMNS)

/* What is told of each item beside what is published. */
typedef struct
{
  HeedDay day;             /* none for the plan as it is published */
  gboolean with_unchanged; /* whether targets that did not move say so */
} Standing;

/* The words of a plan are printed in its own language whatever that of the person
 * who prints it, and so are these; by bit of HeedReasons. */
static const char *const reason_words[] = {
  "commissioning", "policy", "operational", "affordability",
};

/* A reference to another step leads to it and shows the label that it has now. */
static void
resolve_references (HeedPlan  *plan,
                    HeedBlock *block)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);
      HeedItem *item;

      if (run->link == NULL || !g_str_has_prefix (run->link, HEED_LINK_ITEM_PREFIX))
        {
          g_clear_pointer (&last, g_free);
          continue;
        }
      if (g_strcmp0 (last, run->link) == 0)
        {
          g_ptr_array_remove_index (block->runs, i--);
          continue;
        }

      g_clear_pointer (&last, g_free);
      item = plan != NULL ? heed_plan_find_item_by_id (plan, run->link + strlen (HEED_LINK_ITEM_PREFIX)) : NULL;
      if (item != NULL && HEED_IS_ACTION (item) &&
          *heed_action_get_label (HEED_ACTION (item)) != '\0')
        {
          /* It stands for all words of the link: those that follow go. */
          last = g_strdup (run->link);
          g_free (run->text);
          run->text = g_strdup (heed_action_get_label (HEED_ACTION (item)));
          heed_run_text_changed (run);
        }
      g_clear_pointer (&run->link, g_free);
      if (item != NULL)
        {
          g_autofree char *anchor = heed_anchor_new (HEED_ANCHOR_ITEM, heed_item_get_id (item));

          run->link = g_strconcat ("#", anchor, NULL);
        }
    }

  for (guint i = 0; i < block->children->len; i++)
    resolve_references (plan, g_ptr_array_index (block->children, i));
}

/**
 * heed_compose_markup:
 * @plan: (nullable): the plan that @markup is part of, where it is printed
 * @markup: text as CommonMark
 *
 * Returns: (transfer full) (element-type HeedBlock): its blocks, without blank
 *   ones, references to steps of @plan turned into links inside the document, or into
 *   mere words where it is not in it
 */
GPtrArray *
heed_compose_markup (HeedPlan   *plan,
                     const char *markup)
{
  GPtrArray *blocks = heed_markup_to_blocks (markup);

  for (guint i = 0; i < blocks->len; i++)
    if (heed_block_is_blank (g_ptr_array_index (blocks, i)))
      g_ptr_array_remove_index (blocks, i--);
    else
      resolve_references (plan, g_ptr_array_index (blocks, i));
  return blocks;
}

static void
add_paragraph (HeedCell   *cell,
               const char *text,
               const char *style)
{
  HeedBlock *block;

  if (*text == '\0')
    return;
  block = heed_block_new_paragraph (text);
  heed_block_set_style (block, style);
  heed_cell_add (cell, block);
}

static void
add_paragraphs (HeedCell          *cell,
                const char *const *texts,
                const char        *style)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    add_paragraph (cell, texts[i], style);
}

/**
 * heed_compose_add_markup:
 * @cell: takes the text
 * @plan: (nullable): the plan that it stands in
 * @markup: text as CommonMark
 * @style: what it is in the plan
 *
 * Adds the text to a cell, as heed_compose_markup() has it.
 */
void
heed_compose_add_markup (HeedCell   *cell,
                         HeedPlan   *plan,
                         const char *markup,
                         const char *style)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (plan, markup);

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      heed_block_set_style (block, style);
      heed_cell_add (cell, heed_block_ref (block));
    }
}

static HeedEdition *
find_edition (HeedPlan *plan)
{
  HeedEdition *edition = heed_edition_find (heed_plan_get_edition (plan));

  return edition != NULL ? edition : g_ptr_array_index (heed_edition_get_all (), 0);
}

static void
append_reasons (GString     *words,
                HeedReasons  reasons)
{
  gboolean first = TRUE;

  for (guint reason = HEED_REASONS_COMMISSIONING; reason <= HEED_REASONS_AFFORDABILITY;
       reason <<= 1)
    {
      if ((reasons & reason) == 0 || words->len == 0)
        continue;
      g_string_append_printf (words, "%s%s", first ? " (" : ", ",
                              reason_words[g_bit_nth_lsf (reason, -1)]);
      first = FALSE;
    }
  if (!first)
    g_string_append_c (words, ')');
}

/**
 * heed_compose_response_words:
 * @plan: a plan
 * @response: a response in it
 *
 * Returns: (transfer full): its words as written, as long as they name no other reasons;
 *   else those of the edition. Reasons that neither they nor the explanation name stand
 *   behind them
 */
char *
heed_compose_response_words (HeedPlan     *plan,
                             HeedResponse *response)
{
  HeedReasons reasons = heed_response_get_reasons (response);
  HeedReasons written = heed_edition_read_reasons (heed_response_get_words (response));
  HeedReasons explained = heed_edition_read_reasons (heed_response_get_explanation (response));
  GString *words = g_string_new (heed_response_get_words (response));
  gboolean partly_said = (reasons & ~(written | explained)) != 0 && written != HEED_REASONS_NONE;

  if (words->len > 0 && (written & ~reasons) == 0 && !partly_said)
    {
      append_reasons (words, reasons & ~(written | explained));
      return g_string_free (words, FALSE);
    }

  g_string_assign (words, heed_edition_get_response_words (find_edition (plan),
                                                           heed_response_get_kind (response)));
  append_reasons (words, reasons);
  return g_string_free (words, FALSE);
}

static void
fill_key_cells (HeedTableRow       *row,
                HeedPlan           *plan,
                HeedRecommendation *recommendation,
                guint               n_rows)
{
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  g_autofree char *anchor = heed_anchor_new (HEED_ANCHOR_RECOMMENDATION,
                                             heed_recommendation_get_id (recommendation));
  HeedCell *cell = heed_table_row_add (row);
  HeedBlock *number = heed_block_new_paragraph (heed_recommendation_get_number (recommendation));
  g_autofree char *words = NULL;

  cell->is_header = TRUE;
  cell->row_span = n_rows;
  heed_block_set_style (number, "number");
  heed_block_set_anchor (number, anchor);
  heed_cell_add (cell, number);
  add_paragraph (cell, heed_recommendation_get_paragraph (recommendation), "paragraph");
  if (heed_recommendation_get_priority (recommendation) &&
      !heed_priority_words_mark (heed_recommendation_get_text (recommendation)))
    add_paragraph (cell, HEED_PRIORITY_WORDS, "priority");

  cell = heed_table_row_add (row);
  cell->row_span = n_rows;
  if (heed_recommendation_get_addressee_stated (recommendation) &&
      *heed_recommendation_get_addressee (recommendation) != '\0')
    {
      const char *addressee = heed_recommendation_get_addressee (recommendation);
      g_autofree char *line = g_strconcat (addressee,
                                           g_str_has_suffix (addressee, ":") ? "" : ":", NULL);
      HeedBlock *block = heed_block_new (HEED_BLOCK_PARAGRAPH);

      heed_block_set_style (block, "addressee");
      heed_block_add_run (block, line, HEED_RUN_STYLE_BOLD, NULL);
      heed_cell_add (cell, block);
    }
  heed_compose_add_markup (cell, plan, heed_recommendation_get_text (recommendation), "recommendation");

  cell = heed_table_row_add (row);
  cell->row_span = n_rows;
  words = heed_compose_response_words (plan, response);
  add_paragraph (cell, words, "response");
}

static const char *
item_style (HeedItem *item)
{
  static const char *const roles[] = { "plain", "lead-in", "evaluation", "governance", "note" };

  if (HEED_IS_ACTION (item))
    return "action";
  if (HEED_IS_MEASURE (item))
    return "measure";
  return roles[heed_text_item_get_role (HEED_TEXT_ITEM (item))];
}

/* The label is the mark of a list of one, so that it hangs before its words. */
static void
add_item_words (HeedCell *cell,
                HeedPlan *plan,
                HeedItem *item)
{
  g_autofree char *label = g_strdup (HEED_IS_ACTION (item)
                                       ? heed_action_get_label (HEED_ACTION (item)) : "");
  g_autoptr (GPtrArray) blocks = heed_compose_markup (plan, heed_item_get_text (item));
  g_autofree char *anchor = heed_anchor_new (HEED_ANCHOR_ITEM, heed_item_get_id (item));

  g_strstrip (label);
  if (*label != '\0')
    {
      g_autoptr (GPtrArray) words = g_steal_pointer (&blocks);
      HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
      HeedBlock *list_item = heed_block_new (HEED_BLOCK_LIST_ITEM);

      heed_block_set_marker (list_item, label);
      heed_block_set_style (list_item, item_style (item));
      /* A mark needs something to stand before. */
      if (words->len == 0)
        g_ptr_array_add (words, heed_block_new (HEED_BLOCK_PARAGRAPH));
      for (guint i = 0; i < words->len; i++)
        heed_block_add_child (list_item, heed_block_ref (g_ptr_array_index (words, i)));
      heed_block_add_child (list, list_item);
      blocks = heed_block_list_new ();
      g_ptr_array_add (blocks, list);
    }

  /* An item that nobody has written yet keeps its place. */
  if (blocks->len == 0)
    g_ptr_array_add (blocks, heed_block_new (HEED_BLOCK_PARAGRAPH));

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      block->level = heed_item_get_depth (item);
      heed_block_set_style (block, item_style (item));
      if (i == 0)
        heed_block_set_anchor (block, anchor);
      heed_cell_add (cell, heed_block_ref (block));
    }
}

/**
 * heed_compose_target_words:
 * @entry: an action
 * @joint: what stands between the target and what was promised
 *
 * Returns: (transfer full): the words of the target in force, and where another one was
 *   promised and they do not say so, that: "December 2026, revised from June 2026"; "" for
 *   none
 */
char *
heed_compose_target_words (HeedActionEntry *entry,
                           const char      *joint)
{
  HeedTarget *target = heed_action_entry_get_target (entry);
  HeedTarget *baseline = heed_action_entry_get_baseline (entry);
  const char *words = heed_action_entry_get_target_words (entry);
  const char *promised;
  g_autofree char *before = NULL;

  if (target == NULL || baseline == NULL || heed_promise_mean_the_same (target, baseline))
    return g_strdup (words);

  promised = heed_target_get_words (baseline);
  if (heed_target_find_moved (words, NULL, &before) && g_str_equal (before, promised))
    return g_strdup (words);
  return g_strconcat (words, joint, HEED_COMPOSE_REVISED, promised, NULL);
}

/**
 * heed_compose_revised_line:
 * @item: an item
 *
 * Returns: (transfer full): what is printed below its target where it is not the one that
 *   was promised: "revised from June 2026"; "" where it is, or where its words or the action
 *   above, whose date it takes, say so themselves
 */
char *
heed_compose_revised_line (HeedItem *item)
{
  const char *baseline;
  g_autofree char *before = NULL;

  if (!HEED_IS_ACTION (item) || !heed_promise_is_revised (HEED_ACTION (item)) ||
      heed_promise_moves_above (HEED_ACTION (item)))
    return g_strdup ("");

  baseline = heed_action_get_baseline_words (HEED_ACTION (item));
  if (heed_target_find_moved (heed_item_get_target_words (item), NULL, &before) &&
      g_str_equal (before, baseline))
    return g_strdup ("");
  return g_strconcat (HEED_COMPOSE_REVISED, baseline, NULL);
}

/**
 * heed_compose_unset_target:
 * @action: an action without a target of its own
 *
 * Returns: (transfer none): what is printed in its place above heed_compose_revised_line()
 */
const char *
heed_compose_unset_target (HeedAction *action)
{
  return heed_promise_get_words_in_force (action)[0] != '\0' ? HEED_COMPOSE_DATE_ABOVE : HEED_COMPOSE_NO_DATE;
}

static void
add_target (HeedCell *cell,
            HeedItem *item)
{
  g_autofree char *revised = heed_compose_revised_line (item);
  const char *target = heed_item_get_target_words (item);

  /* A date that was taken back is not hidden either. */
  if (*target == '\0' && *revised != '\0')
    target = heed_compose_unset_target (HEED_ACTION (item));
  add_paragraph (cell, target, "target");
  add_paragraph (cell, revised, "revised");
}

static gboolean
has_explanation (HeedRecommendation *recommendation)
{
  HeedResponse *response = heed_recommendation_get_response (recommendation);

  return *heed_response_get_part_agreed (response) != '\0' ||
         *heed_response_get_explanation (response) != '\0';
}

/* What stands above a recommendation, each line in a row over all columns. */
static void
add_heading (HeedTable          *table,
             HeedRecommendation *recommendation)
{
  g_auto (GStrv) lines = g_strsplit (heed_recommendation_get_heading (recommendation), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      HeedCell *cell;
      HeedBlock *block;

      if (*g_strstrip (lines[i]) == '\0')
        continue;
      cell = heed_table_row_add (heed_table_add_row (table));
      cell->column_span = table->n_columns;
      block = heed_block_new (HEED_BLOCK_PARAGRAPH);
      heed_block_set_style (block, "heading");
      heed_block_add_run (block, lines[i], HEED_RUN_STYLE_BOLD, NULL);
      heed_cell_add (cell, block);
    }
}

/* Begins the next row of a recommendation: only the first has the key cells, and
 * the caller adds those after them. */
static HeedTableRow *
add_row (HeedTable          *table,
         HeedPlan           *plan,
         HeedRecommendation *recommendation,
         guint               n_rows,
         guint              *n_added)
{
  HeedTableRow *row = heed_table_add_row (table);

  if ((*n_added)++ == 0)
    fill_key_cells (row, plan, recommendation, n_rows);
  return row;
}

/* Without a day there is no progress to tell. */
static void
add_progress (HeedTableRow *row,
              HeedPlan     *plan,
              HeedItem     *item,
              Standing      standing)
{
  if (standing.day != HEED_DAY_NONE)
    heed_compose_progress_cells (row, plan, item, standing.day, standing.with_unchanged);
}

static void
add_recommendation (HeedTable          *table,
                    HeedPlan           *plan,
                    HeedRecommendation *recommendation,
                    Standing            standing)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
  gboolean explained = has_explanation (recommendation);
  gboolean has_unplaced = !heed_unplaced_is_empty (unplaced);
  guint n_items = heed_record_list_get_n (items);
  guint n_rows = MAX (1, n_items + (explained ? 1 : 0) + (has_unplaced ? 1 : 0));
  guint n_added = 0;

  add_heading (table, recommendation);
  if (explained)
    {
      HeedTableRow *row = add_row (table, plan, recommendation, n_rows, &n_added);
      HeedCell *cell = heed_table_row_add (row);

      heed_compose_add_markup (cell, plan, heed_response_get_part_agreed (response), "part-agreed");
      heed_compose_add_markup (cell, plan, heed_response_get_explanation (response), "explanation");
      heed_table_row_add (row);
      heed_table_row_add (row);
      add_progress (row, plan, NULL, standing);
    }

  for (guint i = 0; i < n_items; i++)
    {
      HeedItem *item = heed_record_list_get (items, i);
      HeedTableRow *row = add_row (table, plan, recommendation, n_rows, &n_added);

      add_item_words (heed_table_row_add (row), plan, item);
      add_paragraphs (heed_table_row_add (row), heed_item_get_owners (item), "owner");
      add_target (heed_table_row_add (row), item);
      add_progress (row, plan, item, standing);
    }

  /* What nobody has placed yet is printed all the same: no word is lost. */
  if (has_unplaced || n_added == 0)
    {
      HeedTableRow *row = add_row (table, plan, recommendation, n_rows, &n_added);
      HeedCell *cell = heed_table_row_add (row);

      for (guint i = 0; heed_unplaced_get_text (unplaced) != NULL &&
                        heed_unplaced_get_text (unplaced)[i] != NULL; i++)
        heed_compose_add_markup (cell, plan, heed_unplaced_get_text (unplaced)[i], "unplaced");
      add_paragraphs (heed_table_row_add (row), heed_unplaced_get_owners (unplaced), "unplaced");
      add_paragraphs (heed_table_row_add (row), heed_unplaced_get_targets (unplaced), "unplaced");
      add_progress (row, plan, NULL, standing);
    }
}

/**
 * heed_compose_column_title:
 * @plan: a plan
 * @column: one of the columns of its action table, less than %HEED_N_COLUMNS
 *
 * A column without a title is read aloud without one, and is not known when it comes back.
 *
 * Returns: (transfer none): its title, that of its edition where the plan has none of its own
 */
const char *
heed_compose_column_title (HeedPlan *plan,
                           guint     column)
{
  const char *const *titles = heed_wording_get_column_titles (heed_plan_get_wording (plan));

  if (titles != NULL && g_strv_length ((GStrv) titles) == HEED_N_COLUMNS &&
      titles[column][strspn (titles[column], " \t\n")] != '\0')
    return titles[column];
  return heed_edition_get_column_titles (find_edition (plan))[column];
}

/**
 * heed_compose_column_titles:
 * @plan: a plan
 *
 * Returns: (transfer full): the titles of all columns of its action table, a line each
 */
char *
heed_compose_column_titles (HeedPlan *plan)
{
  const char *titles[HEED_N_COLUMNS + 1] = { NULL };

  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    titles[i] = heed_compose_column_title (plan, i);
  return g_strjoinv ("\n", (char **) titles);
}

static void
add_title (HeedTable    *table,
           HeedTableRow *row,
           const char   *title)
{
  HeedCell *cell = heed_table_row_add (row);

  cell->is_header = TRUE;
  add_paragraph (cell, title, "column-title");
}

static gboolean
has_moves (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          gpointer item = heed_record_list_get (items, j);

          if (HEED_IS_ACTION (item) &&
              (heed_compose_is_moved (item) || heed_promise_is_revised (item)))
            return TRUE;
        }
    }
  return FALSE;
}

static HeedTable *
compose_table (HeedPlan *plan,
               HeedDay   day)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  Standing standing = { day, day != HEED_DAY_NONE && has_moves (plan) };
  HeedTable *table = heed_table_new (day != HEED_DAY_NONE ? N_ALL_COLUMNS : HEED_N_COLUMNS);
  HeedTableRow *row = heed_table_add_row (table);

  table->n_header_rows = 1;
  table->n_key_columns = N_KEY_COLUMNS;
  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    add_title (table, row, heed_compose_column_title (plan, i));
  for (guint i = HEED_N_COLUMNS; i < table->n_columns; i++)
    add_title (table, row, heed_compose_progress_column_title (i - HEED_N_COLUMNS));

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    add_recommendation (table, plan, heed_record_list_get (recommendations, i), standing);

  return table;
}

/**
 * heed_compose_action_table:
 * @plan: a plan
 *
 * The table of six columns in which each item of an answer stands in a row of its
 * own, level with its own owners and target, and number, recommendation and
 * response span the rows of their items. The heading above a recommendation spans the
 * columns. The blocks of an item carry what it is as
 * their style and how deep it stands as their level; a label is the mark of a list.
 *
 * Returns: (transfer full): the table
 */
HeedBlock *
heed_compose_action_table (HeedPlan *plan)
{
  HeedTable *table = compose_table (plan, HEED_DAY_NONE);

  table->caption = g_strdup (HEED_COMPOSE_TABLE_CAPTION);
  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    table->widths[i] = shares[i];
  return heed_block_new_table (table);
}

/**
 * heed_compose_progress_table:
 * @plan: a plan
 * @day: the day that the report is for
 *
 * As heed_compose_action_table(), with the columns of the progress report after the
 * six, as far as there is something to say in them, and as wide as what stands in them needs.
 *
 * Returns: (transfer full): the table
 */
HeedBlock *
heed_compose_progress_table (HeedPlan *plan,
                             HeedDay   day)
{
  HeedTable *table = compose_table (plan, day);

  table->caption = g_strdup (HEED_COMPOSE_TABLE_CAPTION ", and how each action stands");
  heed_compose_drop_empty_columns (table, HEED_N_COLUMNS);
  heed_compose_fit_columns (table, NULL);
  return heed_block_new_table (table);
}
