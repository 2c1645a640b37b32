/* test-compose.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-compose.h"
#include "heed-compose-table.h"
#include "heed-definition.h"
#include "heed-edition.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

/* Every text of the plan is words that stand nowhere else, so that each can be
 * found, and found once. */
typedef struct
{
  GRand *rand;
  GPtrArray *words;
} Words;

static Words *
words_new (void)
{
  Words *self = g_new0 (Words, 1);
  guint32 seed = (guint32) g_test_rand_int ();

  g_test_message ("seed %u", seed);
  self->rand = g_rand_new_with_seed (seed);
  self->words = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
words_free (Words *self)
{
  g_rand_free (self->rand);
  g_ptr_array_unref (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Words, words_free)

static char *
next_text (Words *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_rand_int_range (self->rand, 1, 9);

  for (int i = 0; i < n; i++)
    {
      char *word = g_strdup_printf ("w%ux", self->words->len);

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, word);
      g_ptr_array_add (self->words, word);
    }
  return g_strdup (text->str);
}

/* CommonMark of some paragraphs, lists and emphasis. */
static char *
next_markup (Words *self)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  int n = g_rand_int_range (self->rand, 1, 4);

  for (int i = 0; i < n; i++)
    {
      static const char *const forms[] = { "%s", "**%s**", "- *%s*", "[%s](https://example.org/)" };
      int form = g_rand_int_range (self->rand, 0, G_N_ELEMENTS (forms));
      g_autofree char *text = next_text (self);
      g_auto (GStrv) parts = g_strsplit (forms[form], "%s", 2);

      g_string_append_printf (markup, "%s%s%s%s", i > 0 ? "\n\n" : "", parts[0], text, parts[1]);
    }
  return g_strdup (markup->str);
}

static void
set (gpointer    object,
     const char *property,
     char       *text)
{
  g_object_set (object, property, text, NULL);
  g_free (text);
}

static void
set_list (gpointer    object,
          const char *property,
          Words      *words,
          guint       n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = next_text (words);

      g_strv_builder_add (builder, text);
    }
  list = g_strv_builder_end (builder);
  g_object_set (object, property, list, NULL);
}

static HeedItem *
new_item (Words *words)
{
  HeedItem *item;

  switch (g_rand_int_range (words->rand, 0, 4))
    {
    case 0:
      item = HEED_ITEM (heed_measure_new ());
      break;
    case 1:
      item = HEED_ITEM (heed_text_item_new ());
      heed_text_item_set_role (HEED_TEXT_ITEM (item), g_rand_int_range (words->rand, 0,
                                                                        HEED_TEXT_ROLE_NOTE + 1));
      break;
    default:
      item = HEED_ITEM (heed_action_new ());
      if (g_rand_boolean (words->rand))
        set (item, "label", next_text (words));
    }
  heed_item_set_depth (item, (guint) g_rand_int_range (words->rand, 1, 4));
  set (item, "text", next_markup (words));
  set_list (item, "owners", words, (guint) g_rand_int_range (words->rand, 0, 3));
  if (g_rand_boolean (words->rand))
    set (item, "target-words", next_text (words));
  return item;
}

static HeedRecommendation *
new_recommendation (Words *words)
{
  HeedRecommendation *self = heed_recommendation_new ();
  HeedResponse *response = heed_recommendation_get_response (self);
  int n = g_rand_int_range (words->rand, 0, 8);

  set (self, "number", next_text (words));
  set (self, "paragraph", next_text (words));
  if (g_rand_boolean (words->rand))
    {
      g_autofree char *above = next_text (words);
      g_autofree char *below = next_text (words);

      set (self, "heading", g_strconcat (above, "\n", below, NULL));
    }
  set (self, "addressee", next_text (words));
  heed_recommendation_set_addressee_stated (self, TRUE);
  set (self, "text", next_markup (words));
  set (response, "words", next_text (words));
  if (g_rand_boolean (words->rand))
    set (response, "explanation", next_markup (words));
  if (g_rand_boolean (words->rand))
    set (response, "part-agreed", next_markup (words));
  for (int i = 0; i < n; i++)
    {
      g_autoptr (HeedItem) item = new_item (words);

      heed_record_list_append (heed_recommendation_get_items (self), item);
    }
  if (g_rand_boolean (words->rand))
    {
      HeedUnplaced *unplaced = heed_recommendation_get_unplaced (self);

      set_list (unplaced, "text", words, (guint) g_rand_int_range (words->rand, 0, 3));
      set_list (unplaced, "owners", words, (guint) g_rand_int_range (words->rand, 0, 3));
      set_list (unplaced, "targets", words, (guint) g_rand_int_range (words->rand, 0, 3));
    }
  return self;
}

static HeedPlan *
new_plan (Words *words)
{
  HeedPlan *plan = heed_plan_new ();
  HeedWording *wording = heed_plan_get_wording (plan);
  int n_definitions = g_rand_int_range (words->rand, 0, 4);
  int n = g_rand_int_range (words->rand, 0, 6);

  set (plan, "title", next_text (words));
  set_list (plan, "front", words, 2);
  set (heed_plan_get_organisation (plan), "name", next_text (words));
  set (heed_plan_get_inspection (plan), "title", next_text (words));
  set (heed_plan_get_inspection (plan), "inspectorate", next_text (words));
  set (wording, "introduction", next_markup (words));
  for (int i = 0; i < n_definitions; i++)
    {
      g_autoptr (HeedDefinition) definition = heed_definition_new ();

      set (definition, "term", next_text (words));
      set (definition, "definition", next_markup (words));
      set (definition, "comment", next_markup (words));
      heed_record_list_append (heed_wording_get_definitions (wording), definition);
    }
  set_list (wording, "column-titles", words, 6);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = new_recommendation (words);

      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
    }
  set_list (plan, "unplaced", words, 2);
  return plan;
}

static HeedTable *
action_table (HeedDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->table != NULL && g_strcmp0 (block->style, "actions") == 0)
        return block->table;
    }
  g_assert_not_reached ();
}

static HeedCell *
cell_at (HeedTable *table,
         guint      row,
         guint      cell)
{
  HeedTableRow *table_row = g_ptr_array_index (table->rows, row);

  return g_ptr_array_index (table_row->cells, cell);
}

static guint
count_word (char       **text,
            const char  *word)
{
  guint n = 0;

  for (guint i = 0; text[i] != NULL; i++)
    if (g_str_equal (text[i], word) ||
        (g_str_has_prefix (text[i], word) && text[i][strlen (word)] == ':'))
      n++;
  return n;
}

static void
test_words (void)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (Words) words = words_new ();
      g_autoptr (HeedPlan) plan = new_plan (words);
      g_autoptr (HeedDocument) document = heed_compose_plan (plan);
      g_autofree char *text = heed_block_list_to_text (document->blocks);
      g_auto (GStrv) found = g_strsplit_set (text, " \n", -1);
      const char *organisation = heed_organisation_get_name (heed_plan_get_organisation (plan));
      g_auto (GStrv) names = g_strsplit (organisation, " ", -1);

      for (guint j = 0; j < words->words->len; j++)
        {
          const char *word = g_ptr_array_index (words->words, j);

          g_assert_cmpuint (count_word (found, word), ==, 1);
        }
      g_assert_cmpuint (g_strv_length (names), >, 0);
      g_assert_cmpstr (document->title, ==, heed_plan_get_title (plan));
      g_assert_cmpstr (document->author, ==, organisation);
      g_assert_true (document->landscape);
    }
}

/* Every row has a cell or the span of one in each of the six columns. */
static void
test_spans (void)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (Words) words = words_new ();
      g_autoptr (HeedPlan) plan = new_plan (words);
      g_autoptr (HeedDocument) document = heed_compose_plan (plan);
      HeedTable *table = action_table (document);
      HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
      guint covered = 0;
      guint n_groups = 0;
      guint n_headings = 0;
      guint n_expected = 0;

      g_assert_cmpuint (table->n_header_rows, ==, 1);
      for (guint r = 1; r < table->rows->len; r++)
        {
          HeedTableRow *row = g_ptr_array_index (table->rows, r);

          if (covered == 0 && row->cells->len == 1)
            {
              HeedBlock *block = g_ptr_array_index (cell_at (table, r, 0)->blocks, 0);

              g_assert_cmpuint (cell_at (table, r, 0)->column_span, ==, 6);
              g_assert_cmpstr (block->style, ==, "heading");
              n_headings++;
              continue;
            }
          if (covered == 0)
            {
              g_assert_cmpuint (row->cells->len, ==, 6);
              covered = cell_at (table, r, 0)->row_span;
              g_assert_true (cell_at (table, r, 0)->is_header);
              g_assert_cmpuint (cell_at (table, r, 1)->row_span, ==, covered);
              g_assert_cmpuint (cell_at (table, r, 2)->row_span, ==, covered);
              n_groups++;
            }
          else
            {
              g_assert_cmpuint (row->cells->len, ==, 3);
            }
          covered--;
        }
      g_assert_cmpuint (covered, ==, 0);
      g_assert_cmpuint (n_groups, ==, heed_record_list_get_n (recommendations));
      for (guint j = 0; j < n_groups; j++)
        n_expected += *heed_recommendation_get_heading (heed_record_list_get (recommendations, j)) != '\0' ? 2 : 0;
      g_assert_cmpuint (n_headings, ==, n_expected);
    }
}

static void
test_level (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (HeedTextItem) evaluation = heed_text_item_new ();
  g_autoptr (HeedDocument) document = NULL;
  static const char *const owners[] = { "Head of Housing", "Governor", NULL };
  HeedTable *table;
  HeedBlock *block;
  g_autofree char *owner_text = NULL;
  g_autofree char *target_text = NULL;
  g_autofree char *action_text = NULL;

  heed_action_set_label (action, "2.1.1");
  heed_item_set_depth (HEED_ITEM (action), 2);
  heed_item_set_text (HEED_ITEM (action), "Open the **second** house");
  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_item_set_target_words (HEED_ITEM (action), "by end of May 2019");
  heed_text_item_set_role (evaluation, HEED_TEXT_ROLE_EVALUATION);
  heed_item_set_text (HEED_ITEM (evaluation), "Evaluation: a survey");
  heed_response_set_kind (heed_recommendation_get_response (recommendation),
                          HEED_RESPONSE_KIND_PARTLY_AGREED);
  heed_response_set_explanation (heed_recommendation_get_response (recommendation), "No money.");
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_recommendation_get_items (recommendation), evaluation);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);

  document = heed_compose_plan (plan);
  table = action_table (document);
  g_assert_cmpuint (table->rows->len, ==, 4);

  /* Header, explanation first, then each item level with its own owners and date. */
  block = g_ptr_array_index (cell_at (table, 1, 3)->blocks, 0);
  g_assert_cmpstr (block->style, ==, "explanation");
  block = g_ptr_array_index (cell_at (table, 2, 0)->blocks, 0);
  g_assert_cmpstr (block->style, ==, "action");
  g_assert_cmpuint (block->level, ==, 2);
  g_assert_cmpint (block->kind, ==, HEED_BLOCK_LIST);
  action_text = heed_cell_to_text (cell_at (table, 2, 0));
  g_assert_cmpstr (g_strstrip (action_text), ==, "2.1.1 Open the second house");
  owner_text = heed_cell_to_text (cell_at (table, 2, 1));
  g_assert_cmpstr (g_strstrip (owner_text), ==, "Head of Housing\nGovernor");
  target_text = heed_cell_to_text (cell_at (table, 2, 2));
  g_assert_cmpstr (g_strstrip (target_text), ==, "by end of May 2019");
  block = g_ptr_array_index (cell_at (table, 3, 0)->blocks, 0);
  g_assert_cmpstr (block->style, ==, "evaluation");
  g_assert_cmpuint (cell_at (table, 3, 1)->blocks->len, ==, 0);
}

static char *
print_response (const char       *edition,
                HeedResponseKind  kind,
                HeedReasons       reasons,
                const char       *words)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  g_autoptr (HeedDocument) document = NULL;
  char *text;

  heed_plan_set_edition (plan, edition);
  heed_response_set_kind (response, kind);
  heed_response_set_reasons (response, reasons);
  heed_response_set_words (response, words);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  document = heed_compose_plan (plan);
  text = heed_cell_to_text (cell_at (action_table (document), 1, 2));
  return g_strstrip (text);
}

/* The words as written, else those of the edition. */
static void
test_response (void)
{
  g_autofree char *agreed = print_response ("", HEED_RESPONSE_KIND_AGREED, 0, "");
  g_autofree char *accepted = print_response ("accepted", HEED_RESPONSE_KIND_AGREED, 0, "");
  g_autofree char *written = print_response ("", HEED_RESPONSE_KIND_AGREED, 0, "Agreed in full");
  g_autofree char *none = print_response ("", HEED_RESPONSE_KIND_NONE, 0, "");
  g_autofree char *reasons = print_response ("", HEED_RESPONSE_KIND_PARTLY_AGREED,
                                             HEED_REASONS_POLICY | HEED_REASONS_AFFORDABILITY, "");

  g_assert_cmpstr (agreed, ==, "Agreed");
  g_assert_cmpstr (accepted, ==, "Accepted");
  g_assert_cmpstr (written, ==, "Agreed in full");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (reasons, ==, "Partly agreed (policy, affordability)");
}

/* A reference shows the label of today and leads to the step; one to a step that is
 * gone keeps its words. */
static void
test_references (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) one = heed_action_new ();
  g_autoptr (HeedAction) other = heed_action_new ();
  g_autoptr (HeedDocument) document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *anchor = NULL;
  HeedBlock *block;
  HeedRun *run;

  heed_action_set_label (one, "3.2");
  heed_item_set_text (HEED_ITEM (one), "First");
  text = g_strdup_printf ("see [3.1](heed:item/%s) and [4.4](heed:item/%s)",
                          heed_item_get_id (HEED_ITEM (one)), "none");
  heed_item_set_text (HEED_ITEM (other), text);
  heed_record_list_append (heed_recommendation_get_items (recommendation), one);
  heed_record_list_append (heed_recommendation_get_items (recommendation), other);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);

  document = heed_compose_plan (plan);
  block = g_ptr_array_index (cell_at (action_table (document), 2, 0)->blocks, 0);
  run = g_ptr_array_index (block->runs, 1);
  anchor = g_strconcat ("#", ((HeedBlock *) g_ptr_array_index (
    cell_at (action_table (document), 1, 3)->blocks, 0))->anchor, NULL);
  g_assert_cmpstr (run->text, ==, "3.2");
  g_assert_cmpstr (run->link, ==, anchor);
  run = g_ptr_array_index (block->runs, 3);
  g_assert_cmpstr (run->text, ==, "4.4");
  g_assert_null (run->link);
}

/* Only a label takes the place of the words of a reference, be they of several styles:
 * those of one to a step that is gone, or that has no label, all stay. */
static void
test_reference_keeps_words (void)
{
  static const struct {
    const char *label; /* NULL where the step is gone */
    const char *words;
  } rows[] = {
    { NULL, "as in the second step above" },
    { "", "as in the second step above" },
    { "2.2", "as in 2.2 above" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HeedPlan) plan = heed_plan_new ();
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
      g_autoptr (HeedAction) action = heed_action_new ();
      g_autoptr (HeedDocument) document = NULL;
      g_autofree char *markup = NULL;
      g_autofree char *words = NULL;

      heed_action_set_label (action, rows[i].label);
      markup = g_strdup_printf ("as in [the **second** step](heed:item/%s) above",
                                rows[i].label != NULL ? heed_item_get_id (HEED_ITEM (action))
                                                      : "gone");
      heed_recommendation_set_text (recommendation, markup);
      heed_record_list_append (heed_recommendation_get_items (recommendation), action);
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);

      document = heed_compose_plan (plan);
      words = heed_block_list_to_text (cell_at (action_table (document), 1, 1)->blocks);
      g_assert_cmpstr (g_strstrip (words), ==, rows[i].words);
    }
}

/* A note that would fill the pages is printed once. */
static void
test_running_note (void)
{
  for (guint length = 100; length < 10000; length *= 3)
    {
      g_autoptr (HeedPlan) plan = heed_plan_new ();
      g_autofree char *note = g_strnfill (length, 'n');
      g_autoptr (HeedDocument) document = NULL;
      g_autofree char *text = NULL;

      heed_wording_set_running_note (heed_plan_get_wording (plan), note);
      document = heed_compose_plan (plan);
      text = heed_block_list_to_text (document->blocks);
      g_assert_true ((strstr (text, note) != NULL) != g_str_equal (document->running_note, note));
      g_assert_cmpuint (strlen (document->running_note), <=, 1000);
    }
}

static void
test_empty (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);

  g_assert_cmpuint (action_table (document)->rows->len, ==, 1);
  g_assert_cmpstr (document->title, !=, "");
}

/* A title of the plan's own is printed where it has words; the edition's stands in for a blank one,
 * so that no column is without. */
static void
test_column_titles (void)
{
  static const char *const blanks[] = { "", " ", "\t\n" };
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_auto (GStrv) own = g_new0 (char *, HEED_N_COLUMNS + 1);
  guint blank = (guint) g_test_rand_int_range (0, HEED_N_COLUMNS);

  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    own[i] = i == blank ? g_strdup (blanks[g_test_rand_int_range (0, G_N_ELEMENTS (blanks))])
                        : g_strdup_printf ("title %u", i);
  heed_wording_set_column_titles (heed_plan_get_wording (plan), (const char *const *) own);

  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    {
      g_autofree char *title = g_strstrip (g_strdup (heed_compose_column_title (plan, i)));

      if (i == blank)
        g_assert_cmpstr (title, !=, "");
      else
        g_assert_cmpstr (title, ==, own[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/compose/words", test_words);
  g_test_add_func ("/compose/spans", test_spans);
  g_test_add_func ("/compose/level", test_level);
  g_test_add_func ("/compose/response", test_response);
  g_test_add_func ("/compose/references", test_references);
  g_test_add_func ("/compose/reference-keeps-words", test_reference_keeps_words);
  g_test_add_func ("/compose/running-note", test_running_note);
  g_test_add_func ("/compose/empty", test_empty);
  g_test_add_func ("/compose/column-titles", test_column_titles);

  return g_test_run ();
}
