/* test-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rows.h"

#include <string.h>

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-markup.h"
#include "heed-owner-names.h"
#include "heed-rows-table.h"

#define ROUNDS 60

static GPtrArray *
list_rows (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      g_ptr_array_add (rows, g_object_ref (heed_record_list_get (recommendations, i)));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        g_ptr_array_add (rows, g_object_ref (heed_record_list_get (items, j)));
    }
  return rows;
}

/* Some of the rows, in their order. */
static GPtrArray *
choose_rows (GPtrArray *rows)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    if (g_test_rand_int_range (0, 4) == 0)
      g_ptr_array_add (chosen, g_object_ref (g_ptr_array_index (rows, i)));
  if (chosen->len == 0)
    g_ptr_array_add (chosen, g_object_ref (g_ptr_array_index (rows, 0)));
  return chosen;
}

static char *
describe (HeedPlan *plan)
{
  g_autoptr (GPtrArray) rows = list_rows (plan);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);

      if (HEED_IS_ITEM (row))
        {
          g_autofree char *owners = g_strjoinv ("|", (char **) heed_item_get_owners (row));

          g_string_append_printf (words, "%s %u %s %s %s %s\n", heed_item_get_id (row),
                                  heed_item_get_depth (row), heed_item_get_text (row), owners,
                                  heed_item_get_target_words (row),
                                  HEED_IS_ACTION (row) ? heed_action_get_label (row) : "");
        }
      else
        g_string_append_printf (words, "%s %s\n", heed_recommendation_get_id (row),
                                heed_recommendation_get_number (row));
    }
  return g_string_free (words, FALSE);
}

static gboolean
try_move (GPtrArray *rows)
{
  HeedMove move = (HeedMove) g_test_rand_int_range (0, HEED_MOVE_OUTDENT + 1);

  if (!heed_rows_can_move (rows, move))
    return FALSE;
  heed_rows_move (rows, move);
  return TRUE;
}

/* Whatever is done to whichever rows is one step, and undone it leaves no trace. */
static void
test_steps (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedPlan) plan = heed_app_test_plan (4, 7);
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (GError) error = NULL;
  guint number = heed_session_create_plan (session, plan, &error);
  g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (session, number);
  HeedPlan *edited = heed_plan_editor_get_plan (editor);
  guint n_done = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *before = describe (edited);
      g_autofree char *after = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autoptr (GPtrArray) rows = list_rows (edited);
      g_autoptr (GPtrArray) chosen = rows->len > 0 ? choose_rows (rows) : NULL;
      g_autoptr (GPtrArray) copies = NULL;

      if (chosen == NULL)
        break;
      heed_plan_editor_begin (editor, "Step");
      switch (g_test_rand_int_range (0, 5))
        {
        case 0:
          try_move (chosen);
          break;
        case 1:
          if (chosen->len < rows->len / 2)
            heed_rows_delete (chosen);
          break;
        case 2:
          copies = heed_rows_duplicate (edited, chosen);
          g_assert_cmpuint (copies->len, >, 0);
          break;
        case 3:
          copies = heed_rows_copy (chosen);
          g_ptr_array_unref (heed_rows_paste (edited, g_ptr_array_index (rows, rows->len - 1), copies));
          break;
        default:
          if (heed_rows_can_fill (chosen))
            heed_rows_fill_owners (chosen);
        }
      heed_plan_editor_end (editor);
      after = describe (edited);
      if (g_str_equal (before, after))
        continue;

      n_done++;
      g_assert_true (heed_plan_editor_undo (editor, &error));
      undone = describe (edited);
      g_assert_cmpstr (undone, ==, before);
      g_assert_true (heed_plan_editor_redo (editor, &error));
      redone = describe (edited);
      g_assert_cmpstr (redone, ==, after);
      if (g_test_rand_bit ())
        heed_plan_editor_undo (editor, NULL);
    }
  g_assert_cmpuint (n_done, >, ROUNDS / 4);
}

static char *
make_words (void)
{
  static const char *const words[] = { "tell", "partners", "what", "changed", "before", "every", "case" };
  GString *made = g_string_new ("Now");

  for (int i = g_test_rand_int_range (4, 12); i > 0; i--)
    g_string_append_printf (made, " %s", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (made, FALSE);
}

static void
assert_pasted (HeedItem   *item,
               const char *label,
               const char *text,
               const char *owner,
               const char *target)
{
  g_assert_true (HEED_IS_ACTION (item));
  g_assert_cmpstr (heed_action_get_label (HEED_ACTION (item)), ==, label);
  g_assert_cmpstr (heed_item_get_text (item), ==, text);
  g_assert_cmpstr (heed_item_get_owners (item)[0], ==, owner);
  g_assert_null (heed_item_get_owners (item)[1]);
  g_assert_cmpstr (heed_item_get_target_words (item), ==, target);
}

/* A table of a spreadsheet, with and without titles, as lines with tabs and as HTML. */
static void
test_paste (void)
{
  static const char *const owners[] = { "Head of Operations", "Head of Quality", "Governor" };

  for (guint round = 0; round < 40; round++)
    {
      gboolean titled = g_test_rand_bit ();
      guint n = (guint) g_test_rand_int_range (2, 8);
      g_autoptr (GString) tabs = g_string_new (titled ? "No\tAction\tOwner\tTarget date\n" : "");
      g_autoptr (GString) html = g_string_new ("<table>");
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;

      if (titled)
        g_string_append (html, "<tr><th>No</th><th>Action</th><th>Owner</th><th>Target date</th></tr>");
      for (guint i = 0; i < n; i++)
        {
          char *text = make_words ();

          g_ptr_array_add (texts, text);
          g_string_append_printf (tabs, "3.%u\t%s\t%s\tMay %u\n", i + 1, text, owners[i % 3], 2027 + i);
          g_string_append_printf (html, "<tr><td>3.%u</td><td><b>%s</b></td><td>%s</td><td>May %u</td></tr>",
                                  i + 1, text, owners[i % 3], 2027 + i);
        }
      g_string_append (html, "</table>");

      for (guint kind = 0; kind < 2; kind++)
        {
          g_autoptr (GPtrArray) rows = kind == 0 ? heed_rows_from_tabs (tabs->str, NULL, &error)
                                                 : heed_rows_from_html (html->str, NULL, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (rows->len, ==, n);
          for (guint i = 0; i < n; i++)
            {
              g_autofree char *label = g_strdup_printf ("3.%u", i + 1);
              g_autofree char *target = g_strdup_printf ("May %u", 2027 + i);
              g_autofree char *bold = g_strdup_printf ("**%s**", (char *) g_ptr_array_index (texts, i));

              assert_pasted (g_ptr_array_index (rows, i), label,
                             kind == 0 ? g_ptr_array_index (texts, i) : bold, owners[i % 3], target);
              g_assert_cmpuint (heed_item_get_depth (g_ptr_array_index (rows, i)), ==, 1);
            }
        }
    }
}

/* Counts each word of letters and digits. */
static void
count_words (GHashTable *counts,
             const char *text,
             int         by)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (text, "en", NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_insert (counts, g_strdup (words[i]),
                         GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (counts, words[i])) + by));
}

static void
count_items (GHashTable *counts,
             GPtrArray  *items,
             int         by)
{
  for (guint i = 0; i < items->len; i++)
    {
      HeedItem *item = g_ptr_array_index (items, i);
      g_autofree char *text = heed_markup_to_text (heed_item_get_text (item));
      g_autofree char *owners = g_strjoinv (" ", (char **) heed_item_get_owners (item));

      count_words (counts, text, by);
      count_words (counts, owners, by);
      count_words (counts, heed_item_get_target_words (item), by);
      if (HEED_IS_ACTION (item))
        count_words (counts, heed_action_get_label (HEED_ACTION (item)), by);
    }
}

/* What goes out as a table comes back with all its words, whatever they are. */
static void
test_round_trip (void)
{
  for (guint round = 0; round < 40; round++)
    {
      g_autoptr (HeedPlan) plan = heed_app_test_plan (1, 6);
      g_autoptr (GPtrArray) rows = list_rows (plan);
      g_autoptr (GPtrArray) copies = NULL;
      g_autoptr (GPtrArray) back = NULL;
      g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *html = NULL;
      g_autofree char *tabs = NULL;
      g_autoptr (GError) error = NULL;
      GHashTableIter iter;
      gpointer word, count;
      guint n_lines = 0;

      g_ptr_array_remove_index (rows, 0);
      copies = heed_rows_copy (rows);
      html = heed_rows_to_html (copies);
      tabs = heed_rows_to_tabs (copies);
      for (const char *at = tabs; *at != '\0'; at++)
        n_lines += *at == '\n';
      g_assert_cmpuint (n_lines, ==, copies->len);

      back = g_test_rand_bit () ? heed_rows_from_html (html, NULL, &error)
                                : heed_rows_from_tabs (tabs, NULL, &error);
      g_assert_no_error (error);
      count_items (counts, back, 1);
      count_items (counts, copies, -1);
      g_hash_table_iter_init (&iter, counts);
      while (g_hash_table_iter_next (&iter, &word, &count))
        if (GPOINTER_TO_INT (count) < 0)
          g_test_fail_printf ("“%s” is lost of %s", (char *) word, html);
    }
}

/* Paragraphs become rows too, and nothing is said to be nothing. */
static void
test_paste_paragraphs (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = heed_rows_from_html ("<p>One step</p><ul><li>Another</li><li>And more</li></ul>",
                                                    NULL, &error);
  GPtrArray *none;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (heed_item_get_text (g_ptr_array_index (rows, 1)), ==, "Another");

  none = heed_rows_from_tabs (" \n\t\n", NULL, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
}

static void
test_owner_names (void)
{
  static const char *const registered[] = { "Head of Learning", "Governor", "Deputy Head of Quality", NULL };
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedOwnerNames) names = NULL;
  g_auto (GStrv) found = NULL;
  g_auto (GStrv) whole = NULL;

  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  for (guint i = 0; i < 3; i++)
    {
      const char *owners[] = { i == 0 ? "Head of Health" : "Head of Operations", NULL };
      g_autoptr (HeedItem) item = HEED_ITEM (heed_action_new ());

      heed_item_set_owners (item, owners);
      heed_record_list_append (heed_recommendation_get_items (recommendation), item);
    }

  names = heed_owner_names_new (plan, registered);
  found = heed_owner_names_find (names, "hea", 10);
  g_assert_cmpuint (g_strv_length (found), ==, 4);
  g_assert_cmpstr (found[0], ==, "Head of Operations");
  g_assert_cmpstr (found[1], ==, "Head of Health");
  g_assert_cmpstr (found[2], ==, "Head of Learning");
  g_assert_cmpstr (found[3], ==, "Deputy Head of Quality");
  whole = heed_owner_names_find (names, "governor", 10);
  g_assert_null (whole[0]);
}

static char *
describe_item (HeedItem *item)
{
  g_autofree char *owners = g_strjoinv ("+", (char **) heed_item_get_owners (item));

  return g_strdup_printf ("%s/%s/%s", heed_item_get_text (item), owners, heed_item_get_target_words (item));
}

/* Cells of a word processor hold several steps, owners and dates each, told apart as an import
 * tells them; where the counts do not agree each row stays one action. */
static void
test_paste_steps (void)
{
  static const char cells[] =
    "<table><tr><td><ul><li>Count all lamps</li><li>Replace broken lamps</li></ul></td>"
    "<td><p>Harbour Master</p><p>Lamp Keeper</p></td><td><p>May 2027</p><p>June 2027</p></td></tr>"
    "<tr><td><ul><li>Walk each gangway</li></ul></td><td><p>Night Manager</p></td><td><p>July 2027</p></td></tr></table>";
  static const char uneven[] =
    "<table><tr><td><ul><li>Count all lamps</li><li>Replace broken lamps</li><li>Walk</li></ul></td>"
    "<td><p>Harbour Master</p><p>Lamp Keeper</p></td><td><p>May 2027</p></td></tr></table>";
  static const char *const expected[] = {
    "Count all lamps/Harbour Master/May 2027", "Replace broken lamps/Lamp Keeper/June 2027",
    "Walk each gangway/Night Manager/July 2027",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = heed_rows_from_html (cells, NULL, &error);
  g_autoptr (GPtrArray) whole = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *words = describe_item (g_ptr_array_index (items, i));

      g_assert_cmpstr (words, ==, expected[i]);
    }

  whole = heed_rows_from_html (uneven, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (whole->len, ==, 1);
  g_assert_cmpuint (g_strv_length ((char **) heed_item_get_owners (g_ptr_array_index (whole, 0))), ==, 2);
}

/* What stands around a pasted plan is not lost. */
static void
test_paste_around (void)
{
  static const char page[] =
    "<table><tr><th>No</th><th>Recommendation</th><th>Response</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    "<tr><td>1</td><td>Light every gangway</td><td>Agreed</td><td>Count all lamps</td><td>Warden</td>"
    "<td>May 2027</td></tr></table><p>Send comments to the harbour office.</p>";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = heed_rows_from_html (page, NULL, &error);
  HeedRecommendation *recommendation;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 1);
  recommendation = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (heed_unplaced_get_text (heed_recommendation_get_unplaced (recommendation))[0], ==,
                   "Send comments to the harbour office.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rows/steps", test_steps);
  g_test_add_func ("/rows/paste", test_paste);
  g_test_add_func ("/rows/round-trip", test_round_trip);
  g_test_add_func ("/rows/paste-steps", test_paste_steps);
  g_test_add_func ("/rows/paste-around", test_paste_around);
  g_test_add_func ("/rows/paste-paragraphs", test_paste_paragraphs);
  g_test_add_func ("/rows/owner-names", test_owner_names);

  return g_test_run ();
}
