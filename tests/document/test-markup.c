/* test-markup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-markup.h"

#include <string.h>

#include "heed-clean-text.h"

#define N_ROUNDS 4000

static const char *const words[] = {
  "plan", "risk", "of", "the", "Überprüfung", "naïve", "1.", "2)", "#", "##", "*", "**", "_", "a_b_c",
  "*not*", "_so_", "[x](y)", "[x]", "<b>", "</p>", "&amp;", "&", "\\", "tail\\", "`code`", "~~~", "---",
  "===", "+", "-", ">", "!", "![a](b)", "10.5%", "(a)", "e.g.", "“quoted”", "–", "http://example.org/",
  "<http://example.org/>", "1.1.1.", "|", "$", "\"", "'", "100%", "<!--", "-->", "a*b", "x_", "_y",
};

static char *
random_text (GRand    *rand,
             gboolean  breaks)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 7);

  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (text, breaks && g_rand_int_range (rand, 0, 9) == 0 ? "\n" : " ");
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }
  return g_strdup (text->str);
}

static HeedBlock *
random_paragraph (GRand    *rand,
                  gboolean  styled)
{
  HeedBlock *paragraph = heed_block_new (HEED_BLOCK_PARAGRAPH);
  int n = styled ? g_rand_int_range (rand, 1, 5) : 1;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = random_text (rand, TRUE);
      HeedRunStyle style = styled ? (HeedRunStyle) g_rand_int_range (rand, 0, 4) : HEED_RUN_STYLE_PLAIN;
      const char *link = styled && g_rand_int_range (rand, 0, 6) == 0 ? "heed:item/1-2" : NULL;

      heed_block_add_run (paragraph, text, style, link);
      if (g_rand_boolean (rand) && i + 1 < n)
        heed_block_add_run (paragraph, " ", HEED_RUN_STYLE_PLAIN, NULL);
    }
  return paragraph;
}

static HeedBlock *random_list (GRand    *rand,
                               int       depth,
                               gboolean  styled);

static void
random_blocks (GRand     *rand,
               GPtrArray *blocks,
               int        depth,
               gboolean   styled)
{
  int n = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    if (depth < 3 && (i > 0 || depth == 0) && g_rand_int_range (rand, 0, 3) == 0)
      g_ptr_array_add (blocks, random_list (rand, depth + 1, styled));
    else
      g_ptr_array_add (blocks, random_paragraph (rand, styled));
}

static HeedBlock *
random_list (GRand    *rand,
             int       depth,
             gboolean  styled)
{
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  gboolean numbered = g_rand_int_range (rand, 0, 3) == 0;
  int start = g_rand_int_range (rand, 1, 12);
  int n = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    {
      HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);
      g_autofree char *number = g_strdup_printf ("%d.", start + i);

      heed_block_set_marker (item, numbered ? number : "•");
      random_blocks (rand, item->children, depth, styled);
      heed_block_add_child (list, item);
    }
  return list;
}

static void
describe (GString   *string,
          GPtrArray *blocks,
          gboolean   styles)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      g_string_append_printf (string, "(%d %s ", block->kind, block->marker != NULL ? block->marker : "");
      for (guint j = 0; j < block->runs->len; j++)
        {
          HeedRun *run = g_ptr_array_index (block->runs, j);

          if (styles)
            g_string_append_printf (string, "{%d %s|%s}", run->style, run->link != NULL ? run->link : "",
                                    run->text);
          else
            g_string_append (string, run->text);
        }
      describe (string, block->children, styles);
      g_string_append_c (string, ')');
    }
}

static char *
to_description (GPtrArray *blocks,
                gboolean   styles)
{
  g_autoptr (GString) string = g_string_new (NULL);

  describe (string, blocks, styles);
  return g_strdup (string->str);
}

static GRand *
make_rand (void)
{
  guint32 seed = (guint32) g_test_rand_int ();

  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
}

/* Paragraphs and lists of plain words come back as they were. */
static void
test_plain (void)
{
  g_autoptr (GRand) rand = make_rand ();

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray) blocks = heed_block_list_new ();
      g_autoptr (GPtrArray) back = NULL;
      g_autofree char *markup = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      random_blocks (rand, blocks, 0, FALSE);
      markup = heed_markup_from_blocks (blocks);
      back = heed_markup_to_blocks (markup);
      before = to_description (blocks, TRUE);
      after = to_description (back, TRUE);
      if (!g_str_equal (before, after))
        g_test_message ("%s", markup);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Whatever the styles: no word is lost, and what was written once is written the
 * same again. */
static void
test_styled (void)
{
  g_autoptr (GRand) rand = make_rand ();

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GPtrArray) blocks = heed_block_list_new ();
      g_autoptr (GPtrArray) back = NULL;
      g_autofree char *markup = NULL;
      g_autofree char *again = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      random_blocks (rand, blocks, 0, TRUE);
      markup = heed_markup_from_blocks (blocks);
      back = heed_markup_to_blocks (markup);
      before = to_description (blocks, FALSE);
      after = to_description (back, FALSE);
      if (!g_str_equal (before, after))
        g_test_message ("%s", markup);
      g_assert_cmpstr (after, ==, before);

      again = heed_markup_from_blocks (back);
      g_assert_cmpstr (again, ==, markup);
    }
}

static void
test_styles_kept (void)
{
  static const HeedRun runs[][3] = {
    { { "Agreed", HEED_RUN_STYLE_BOLD, NULL }, { " in part", 0, NULL }, { NULL } },
    { { "There ", 0, NULL }, { "must", HEED_RUN_STYLE_BOLD, NULL }, { " be", 0, NULL } },
    { { "un", 0, NULL }, { "safe", HEED_RUN_STYLE_ITALIC, NULL }, { "ly", 0, NULL } },
    { { "(", 0, NULL }, { "all", HEED_RUN_STYLE_BOLD | HEED_RUN_STYLE_ITALIC, NULL }, { ")", 0, NULL } },
    { { "See ", 0, NULL }, { "3.1", 0, "heed:item/4-5" }, { " above", 0, NULL } },
    { { "NB all.", HEED_RUN_STYLE_ITALIC, NULL }, { NULL }, { NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (GPtrArray) blocks = heed_block_list_new ();
      g_autoptr (GPtrArray) back = NULL;
      HeedBlock *paragraph = heed_block_new (HEED_BLOCK_PARAGRAPH);
      g_autofree char *markup = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      for (guint j = 0; j < 3 && runs[i][j].text != NULL; j++)
        heed_block_add_run (paragraph, runs[i][j].text, runs[i][j].style, runs[i][j].link);
      g_ptr_array_add (blocks, paragraph);
      markup = heed_markup_from_blocks (blocks);
      back = heed_markup_to_blocks (markup);
      before = to_description (blocks, TRUE);
      after = to_description (back, TRUE);
      g_assert_cmpstr (after, ==, before);
      g_assert_null (strchr (markup, '\\'));
    }
}

/* What needs no backslash has none. */
static void
test_plain_words (void)
{
  static const char *const texts[] = {
    "1.1 To implement it by 01.05.19 (CGM), to ensure: resources & time.",
    "Head of Analysis and Change Unit/Quality and Insight Manager",
    "Improved 5 * 4, 83% – 88%; e.g. 'Every Case' guide!",
    "a_b_c, [not a link], “quotes” and 3 < 4 > 2",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) blocks = heed_block_list_new ();
      g_autofree char *markup = NULL;

      g_ptr_array_add (blocks, heed_block_new_paragraph (texts[i]));
      markup = heed_markup_from_blocks (blocks);
      g_assert_cmpstr (markup, ==, texts[i]);
    }
}

/* A mark with letters that CommonMark does not have is kept as words. */
static void
test_letters (void)
{
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  g_autofree char *markup = NULL;

  for (char letter = 'a'; letter < 'd'; letter++)
    {
      HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);
      char marker[] = { letter, ')', '\0' };

      heed_block_set_marker (item, marker);
      heed_block_add_child (item, heed_block_new_paragraph ("step"));
      heed_block_add_child (list, item);
    }
  g_ptr_array_add (blocks, list);
  markup = heed_markup_from_blocks (blocks);
  g_assert_cmpstr (markup, ==, "- a) step\n- b) step\n- c) step");
}

/* What is written is read as the same, also what begins with a sign that a reader of
 * texts takes for something else. */
static void
test_first_sign (void)
{
  static const char *const texts[] = { "\357\273\277words", "\357\273\277", "\357\273\277<li>• 1.1 <tr>", "<!--" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) blocks = heed_block_list_new ();
      g_autoptr (GPtrArray) read = NULL;
      g_autofree char *markup = NULL;
      g_autofree char *text = NULL;

      g_ptr_array_add (blocks, heed_block_new_paragraph (texts[i]));
      markup = heed_markup_from_blocks (blocks);
      read = heed_markup_to_blocks (markup);
      text = heed_block_list_to_text (read);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

/* What a text of somebody else may hold stays text, and what nothing is left of leaves
 * no gap. */
static void
test_odd_markup (void)
{
  static const char *const texts[] = {
    "&#xFFFF; and &#xFFFE;", "[a](&#xFFFF;)", "&#0;&#xD800;&#x110000;", "-\n\nwords", "words\n\n- &#32;",
    "- \n- <!-- -->\n\n1. ", "1. one\n2.\n3. three", "2.", "1. one\n\n   1. ", "- one\n- 0. two\n  - deeper",
    "\357\273\277",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (texts[i]);
      g_autofree char *markup = heed_markup_from_blocks (blocks);
      g_autoptr (GPtrArray) read = heed_markup_to_blocks (markup);
      g_autofree char *again = heed_markup_from_blocks (read);

      g_assert_true (g_utf8_validate (markup, -1, NULL));
      g_assert_cmpstr (again, ==, markup);
    }
}

/* Whatever characters entities name. */
static void
test_entities (void)
{
  static const gunichar odd[] = { 0x1, 0xb, 0x1b, 0x7f, 0x85, 0xd800, 0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0x10ffff };

  for (guint i = 0; i < 2000; i++)
    {
      gunichar letter = i < G_N_ELEMENTS (odd) ? odd[i] : (gunichar) g_test_rand_int_range (1, 0x110000);
      g_autofree char *markup = g_strdup_printf ("a&#x%X;b [c&#%u;d](https://e.example/&#%u;)", letter, letter, letter);
      g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (markup);
      HeedBlock *block = g_ptr_array_index (blocks, 0);

      for (guint j = 0; j < block->runs->len; j++)
        {
          const HeedRun *run = g_ptr_array_index (block->runs, j);

          g_assert_true (g_utf8_validate (run->text, -1, NULL));
          g_assert_null (heed_clean_text (run->text, NULL));
          if (run->link != NULL)
            g_assert_null (heed_clean_text (run->link, NULL));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markup/plain", test_plain);
  g_test_add_func ("/markup/styled", test_styled);
  g_test_add_func ("/markup/styles-kept", test_styles_kept);
  g_test_add_func ("/markup/plain-words", test_plain_words);
  g_test_add_func ("/markup/letters", test_letters);
  g_test_add_func ("/markup/first-sign", test_first_sign);
  g_test_add_func ("/markup/odd-markup", test_odd_markup);
  g_test_add_func ("/markup/entities", test_entities);

  return g_test_run ();
}
