/* test-text-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <time.h>

#include "heed-markup.h"
#include "heed-text-editor.h"
#include "heed-text-lines.h"
#include "heed-ui-test.h"

#define ROUNDS 400

static const char *const words[] = {
  "case", "plan", "every", "two *stars*", "a_b", "1.", "- not a list", "£5", "Sept", "“quoted”",
  "naïve", "<tag>", "& more", "#", "[brackets]", "back\\slash", "日本", "•", "100%",
};

static char *
normalise (const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (markup);

  return heed_markup_from_blocks (blocks);
}

static HeedBlock *
make_paragraph (void)
{
  HeedBlock *block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  int n = g_test_rand_int_range (1, 5);

  for (int i = 0; i < n; i++)
    {
      const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
      gboolean linked = g_test_rand_int_range (0, 6) == 0;

      heed_block_add_run (block, word, (HeedRunStyle) g_test_rand_int_range (0, 4),
                          linked ? "heed:item/8d3f" : NULL);
      heed_block_add_run (block, g_test_rand_int_range (0, 8) == 0 ? "\n" : " ",
                          HEED_RUN_STYLE_PLAIN, NULL);
    }
  heed_block_add_run (block, "end", HEED_RUN_STYLE_PLAIN, NULL);

  return block;
}

static HeedBlock *
make_list (guint level)
{
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  gboolean numbered = g_test_rand_bit ();
  int n = g_test_rand_int_range (1, 4);

  for (int i = 0; i < n; i++)
    {
      HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);
      g_autofree char *mark = numbered ? g_strdup_printf ("%d.", i + 1) : g_strdup ("•");

      heed_block_set_marker (item, mark);
      heed_block_add_child (item, make_paragraph ());
      if (level < 3 && g_test_rand_int_range (0, 4) == 0)
        heed_block_add_child (item, make_list (level + 1));
      heed_block_add_child (list, item);
    }

  return list;
}

static char *
make_markup (void)
{
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();
  int n = g_test_rand_int_range (1, 5);
  g_autofree char *markup = NULL;

  for (int i = 0; i < n; i++)
    g_ptr_array_add (blocks, g_test_rand_bit () ? make_list (1) : make_paragraph ());

  markup = heed_markup_from_blocks (blocks);
  return normalise (markup);
}

static void
assert_saves (const char *markup)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autofree char *saved = NULL;

  heed_text_lines_prepare (buffer);
  heed_text_lines_load (buffer, markup);
  saved = heed_text_lines_save (buffer);
  g_assert_cmpstr (saved, ==, markup);

  /* Tidying after typing changes nothing in a text that is tidy. */
  heed_text_lines_tidy (buffer, 0, G_MAXINT - 1);
  g_free (saved);
  saved = heed_text_lines_save (buffer);
  g_assert_cmpstr (saved, ==, markup);
}

static void
test_round_trip (void)
{
  static const char *const texts[] = {
    "",
    "One.",
    "One.\n\nTwo.",
    "Lead:\n\n- a\n- b\n\nAfter.",
    "- a\n  - b\n    - c\n- d",
    "3. three\n4. four",
    "- a\n\n  more of a\n\n- b",
    "**Bold** and *italic* and ***both*** and [a link](<https://example.org/a b>).",
    "see [3.1](<heed:item/1234>) above",
    "the [Canllaw](lang:cy) of **[pum uned](lang:cy)**",
    "one\\\ntwo",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *markup = normalise (texts[i]);

      assert_saves (markup);
    }

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *markup = make_markup ();

      assert_saves (markup);
    }
}

/* Whatever was published keeps its form in the editor. */
static void
test_published (void)
{
  const char *folder = g_getenv ("HEED_TEST_PLANS");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("no published plans here");
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) cells = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      cells = g_strsplit_set (text, "\t\n", -1);
      for (guint i = 0; cells[i] != NULL; i++)
        {
          g_autofree char *markup = normalise (cells[i]);
          g_autofree char *plain = heed_markup_to_text (markup);

          /* The number of a recommendation alone is a list without an item. */
          if (plain[0] != '\0')
            assert_saves (markup);
        }
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static GtkTextBuffer *
get_buffer (HeedTextEditor *editor)
{
  return gtk_text_view_get_buffer (heed_text_editor_get_view (editor));
}

static void
select_words (GtkTextBuffer *buffer,
              int            start,
              int            end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_select_range (buffer, &from, &to);
}

static void
activate (HeedTextEditor *editor,
          const char     *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (editor), action, NULL));
}

static void
test_markup (void)
{
  g_autoptr (HeedTextEditor) editor = g_object_ref_sink (g_object_new (HEED_TYPE_TEXT_EDITOR, NULL));
  guint n = 0;

  g_signal_connect_swapped (editor, "notify::markup", G_CALLBACK (count_cb), &n);

  /* What nobody touched stays to the letter, also where it is not in our form. */
  heed_text_editor_set_markup (editor, "* one\n* two_\n");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "* one\n* two_\n");
  g_assert_cmpuint (n, ==, 1);
  heed_text_editor_set_markup (editor, "* one\n* two_\n");
  g_assert_cmpuint (n, ==, 1);

  g_object_set (editor, "markup", NULL, NULL);
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "");
}

static void
test_typing (void)
{
  g_autoptr (HeedTextEditor) editor = g_object_ref_sink (g_object_new (HEED_TYPE_TEXT_EDITOR, NULL));
  GtkTextBuffer *buffer = get_buffer (editor);
  GtkTextIter end;

  gtk_text_buffer_insert_at_cursor (buffer, "Tell all managers", -1);
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "Tell all managers");

  select_words (buffer, 5, 8);
  activate (editor, "markup.bold");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "Tell **all** managers");
  activate (editor, "markup.bold");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "Tell all managers");

  /* Without a selection the word at the cursor. */
  select_words (buffer, 10, 10);
  activate (editor, "markup.italic");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "Tell all *managers*");

  activate (editor, "markup.bullet");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "- Tell all *managers*");

  /* Two lines made one keep no mark in the middle. */
  heed_text_editor_set_markup (editor, "- one\n- two");
  gtk_text_buffer_get_iter_at_line (buffer, &end, 1);
  select_words (buffer, gtk_text_iter_get_offset (&end) - 1, gtk_text_iter_get_offset (&end));
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "- onetwo");

  activate (editor, "markup.bullet");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "onetwo");

  /* What is put into a mark comes behind it. */
  heed_text_editor_set_markup (editor, "- one\n- two");
  gtk_text_buffer_get_iter_at_line_offset (buffer, &end, 1, 1);
  gtk_text_buffer_insert (buffer, &end, "half ", -1);
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "- one\n- half two");
}

/* Words in Welsh, also where a link stood before. */
static void
test_welsh (void)
{
  g_autoptr (HeedTextEditor) editor = g_object_ref_sink (g_object_new (HEED_TYPE_TEXT_EDITOR, NULL));
  GtkTextBuffer *buffer = get_buffer (editor);

  gtk_text_buffer_insert_at_cursor (buffer, "Use the canllaw dyrannu now", -1);
  select_words (buffer, 8, 23);
  activate (editor, "markup.welsh");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "Use the [canllaw dyrannu](lang:cy) now");
  activate (editor, "markup.bold");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==,
                   "Use the [**canllaw dyrannu**](lang:cy) now");
  activate (editor, "markup.bold");

  /* A part of it alone is English again. */
  select_words (buffer, 16, 23);
  activate (editor, "markup.welsh");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "Use the [canllaw](lang:cy) dyrannu now");

  heed_text_editor_set_markup (editor, "See [pawb](https://example.org) there");
  select_words (buffer, 4, 8);
  activate (editor, "markup.welsh");
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, "See [pawb](lang:cy) there");
}

/* ---- long texts ---- */

/* About @n bytes of words, of one paragraph or of many. */
static char *
make_long (gsize    n,
           gboolean many)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < n)
    {
      const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
      switch (g_test_rand_int_range (0, 40))
        {
        case 0:
          g_string_append (text, "**bold and** ");
          break;
        case 1:
          g_string_append (text, "a [link](<heed:item/8d3f>) to ");
          break;
        case 2:
          g_string_append (text, many ? "end.\n\n" : "on, ");
          break;
        default:
          g_string_append_printf (text, "%s ", g_ascii_isalpha (word[0]) ? word : "plan");
        }
    }
  g_string_append (text, "end");

  return normalise (text->str);
}

static int
longest_line (GtkTextBuffer *buffer)
{
  int longest = 0;

  for (int i = 0; i < gtk_text_buffer_get_line_count (buffer); i++)
    {
      GtkTextIter iter;

      gtk_text_buffer_get_iter_at_line (buffer, &iter, i);
      longest = MAX (longest, gtk_text_iter_get_chars_in_line (&iter));
    }

  return longest;
}

/* What is laid out at once is short, and what is saved is the same to the letter. */
static void
test_long_paragraph (void)
{
  for (guint i = 0; i < 8; i++)
    {
      gboolean spaced = i % 4 > 0;
      g_autofree char *text = spaced ? make_long ((gsize) g_test_rand_int_range (3000, 60000), FALSE)
                                     : g_strnfill ((gsize) g_test_rand_int_range (3000, 60000), 'x');
      g_autofree char *listed = g_strconcat ("- one\n- ", text, "\n- three", NULL);
      g_autofree char *list = normalise (listed);
      g_autoptr (HeedTextEditor) editor = g_object_ref_sink (g_object_new (HEED_TYPE_TEXT_EDITOR, NULL));

      assert_saves (text);
      assert_saves (list);
      heed_text_editor_set_markup (editor, list);
      g_assert_cmpint (longest_line (get_buffer (editor)), <, 5000);
    }
}

/* Only what is seen is laid out. */
static void
test_long_scrolled (void)
{
  g_autoptr (HeedTextEditor) editor = g_object_ref_sink (g_object_new (HEED_TYPE_TEXT_EDITOR, NULL));
  g_autofree char *text = make_long (120000, FALSE);
  GtkWidget *view = GTK_WIDGET (heed_text_editor_get_view (editor));

  heed_text_editor_set_markup (editor, text);
  g_assert_nonnull (gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW));
  gtk_text_buffer_insert_at_cursor (get_buffer (editor), "x", 1);
  g_assert_cmpuint (strlen (heed_text_editor_get_markup (editor)), ==, strlen (text) + 1);
  heed_text_editor_set_markup (editor, "Short.");
  g_assert_null (gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW));
}

/* The time of the processor that typing one letter takes, at the least. */
static clock_t
time_typing (gsize n)
{
  g_autoptr (HeedTextEditor) editor = g_object_ref_sink (g_object_new (HEED_TYPE_TEXT_EDITOR, NULL));
  g_autofree char *text = make_long (n, TRUE);
  clock_t least = G_MAXLONG;

  heed_text_editor_set_markup (editor, text);
  for (guint i = 0; i < 7; i++)
    {
      clock_t start = clock ();

      gtk_text_buffer_insert_at_cursor (get_buffer (editor), "x", 1);
      least = MIN (least, clock () - start);
    }

  return least;
}

/* A letter in a text of many paragraphs costs as the text is long, and not its square. */
static void
test_long_typing (void)
{
  clock_t shorter = time_typing (20000);
  clock_t longer = time_typing (160000);

  g_test_message ("%ld µs, %ld µs", (long) shorter, (long) longer);
  g_assert_cmpint (longer, <, 24 * MAX (shorter, 200));
}

/* Of what no person wrote here only the beginning is shown, and nothing of the rest is
 * lost, whatever is pressed. */
static void
test_huge (void)
{
  g_autoptr (HeedTextEditor) editor = g_object_ref_sink (g_object_new (HEED_TYPE_TEXT_EDITOR, NULL));
  g_autofree char *text = make_long (400000, g_test_rand_bit ());
  GtkTextBuffer *buffer = get_buffer (editor);
  GtkWidget *button;
  guint n = 0;

  heed_text_editor_set_markup (editor, text);
  g_signal_connect_swapped (editor, "notify::markup", G_CALLBACK (count_cb), &n);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), <, 25000);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), >, 10000);
  g_assert_false (gtk_text_view_get_editable (heed_text_editor_get_view (editor)));
  select_words (buffer, 5, 80);
  gtk_widget_activate_action (GTK_WIDGET (editor), "markup.bold", NULL);
  gtk_widget_activate_action (GTK_WIDGET (editor), "markup.bullet", NULL);
  g_assert_cmpstr (heed_text_editor_get_markup (editor), ==, text);
  g_assert_cmpuint (n, ==, 0);

  button = heed_ui_test_find (GTK_WIDGET (editor), GTK_TYPE_BUTTON, 4);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Edit All of It");
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (button)));
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (button)));
  select_words (buffer, 0, 0);
  gtk_text_buffer_insert_at_cursor (buffer, "x", 1);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (strlen (heed_text_editor_get_markup (editor)), ==, strlen (text) + 1);
  g_assert_true (g_str_has_suffix (heed_text_editor_get_markup (editor), text + 100));
}

int
main (int    argc,
      char **argv)
{
  heed_ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/text-editor/round-trip", test_round_trip);
  g_test_add_func ("/ui/text-editor/published", test_published);
  g_test_add_func ("/ui/text-editor/markup", test_markup);
  g_test_add_func ("/ui/text-editor/typing", test_typing);
  g_test_add_func ("/ui/text-editor/welsh", test_welsh);

  g_test_add_func ("/ui/text-editor/long-paragraph", test_long_paragraph);
  g_test_add_func ("/ui/text-editor/long-scrolled", test_long_scrolled);
  g_test_add_func ("/ui/text-editor/long-typing", test_long_typing);
  g_test_add_func ("/ui/text-editor/huge", test_huge);

  return heed_ui_test_run ();
}
