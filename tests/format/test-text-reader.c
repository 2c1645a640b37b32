/* test-text-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-error.h"
#include "heed-format.h"

static HeedDocument *
read_bytes (const void  *data,
            gsize        length,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return heed_format_find ("text")->read (bytes, NULL, error);
}

static HeedDocument *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  HeedDocument *document = read_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  return document;
}

static void
describe (GString   *string,
          GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HEED_BLOCK_LIST)
        g_string_append_c (string, '[');
      else if (block->kind == HEED_BLOCK_LIST_ITEM)
        g_string_append_printf (string, "<%s>", block->marker != NULL ? block->marker : "");
      else if (block->kind == HEED_BLOCK_HEADING)
        g_string_append_printf (string, "#%u ", block->level);
      else if (string->len > 0 && strchr ("[>", string->str[string->len - 1]) == NULL)
        g_string_append (string, "|");
      for (guint j = 0; j < block->runs->len; j++)
        {
          HeedRun *run = g_ptr_array_index (block->runs, j);
          const char *mark = (run->style & HEED_RUN_STYLE_BOLD) != 0     ? "*"
                             : (run->style & HEED_RUN_STYLE_ITALIC) != 0 ? "/"
                                                                         : "";

          g_string_append_printf (string, "%s%s%s", mark, run->text, mark);
        }
      describe (string, block->children);
      if (block->kind == HEED_BLOCK_LIST)
        g_string_append_c (string, ']');
    }
}

/* The first cell of a row that holds @cell and another. */
static char *
describe_cell (const char *cell)
{
  g_autofree char *row = g_strconcat (cell, "\tx", NULL);
  g_autoptr (HeedDocument) document = read_text (row);
  HeedBlock *block = g_ptr_array_index (document->blocks, 0);
  HeedTableRow *first = g_ptr_array_index (block->table->rows, 0);
  g_autoptr (GString) string = g_string_new (NULL);

  g_assert_cmpuint (first->cells->len, ==, 2);
  describe (string, ((HeedCell *) g_ptr_array_index (first->cells, 0))->blocks);
  return g_strdup (string->str);
}

static void
test_cells (void)
{
  static const struct
  {
    const char *cell;
    const char *expected;
  } cells[] = {
    { "plain words", "plain words" },
    { "<p>one</p> <p>two</p>", "one|two" },
    { "<p>one<p>two", "one|two" },
    { "one<br>two<br/>three", "one\ntwo\nthree" },
    { "one<br><br>two", "one|two" },
    { "a <b>bold</b> and <strong>strong</strong> word", "a *bold* and *strong* word" },
    { "an <i>italic</i> and <em>emphasised</em> one", "an /italic/ and /emphasised/ one" },
    { "the 3<sup>rd</sup> party", "the 3rd party" },
    { "R&amp;D &lt;5 days&gt; it&rsquo;s &#8211; &#x2013; &nonsense; &", "R&D <5 days> it’s – – &nonsense; &" },
    { "<5 days and <x@y.z>", "<5 days and <x@y.z>" },
    { "<ul><li>one</li><li>two</li></ul>", "[<•>one<•>two]" },
    { "<ul style=\"x\"><li>• one<li>• two</ul>", "[<•>one<•>two]" },
    { "<ul> • one • two <p>three</p>", "[<•>one<•>two]|three" },
    { "• one • two that: ➤ deep ➤ deeper • three", "[<•>one<•>two that:[<➤>deep<➤>deeper]<•>three]" },
    { "<ul> • one that: <ul> ➤ deep ➤ deeper <p>after</p>", "[<•>one that:[<➤>deep<➤>deeper]]|after" },
    { "<ul> lost its mark. And more. </ul>", "[<>lost its mark. And more.]" },
    { "<ol><li>one<li>two</ol>", "[<1.>one<2.>two]" },
    { "<ul><li>one<ul><li>in one</li></ul></li><li>two</li></ul>", "[<•>one[<•>in one]<•>two]" },
    { "<ul><li><p>one</p><p>more</p></li><li>two</li></ul>", "[<•>one|more<•>two]" },
    { "\xef\x82\xb7 one \xef\x82\xb7 two", "[<\xef\x82\xb7>one<\xef\x82\xb7>two]" },
    { "• Set up: o First o Second • End", "[<•>Set up:[<o>First<o>Second]<•>End]" },
    { "- one<br>- two", "[<->one<->two]" },
    { "well-known – and self-service - words", "well-known – and self-service - words" },
    { "<p></p><ul><li></li></ul>", "" },
    { "</p></ul></li></b>words", "words" },
    { "<b>never closed", "*never closed*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *description = describe_cell (cells[i].cell);

      g_assert_cmpstr (description, ==, cells[i].expected);
    }
}

static void
test_lines (void)
{
  g_autoptr (HeedDocument) document = read_text ("\xef\xbb\xbfTitle\r\nof it\r\n\r\n## Part\r\na\tb\r\n\f\r\n\r\nc\td\te\r\nwords\r\nf\tg\r\n");
  HeedBlock *table;

  g_assert_cmpuint (document->blocks->len, ==, 5);
  {
    g_autofree char *title = heed_block_to_text (g_ptr_array_index (document->blocks, 0));

    g_assert_cmpstr (title, ==, "Title\nof it");
  }
  g_assert_cmpint (((HeedBlock *) g_ptr_array_index (document->blocks, 1))->kind, ==, HEED_BLOCK_HEADING);
  g_assert_cmpuint (((HeedBlock *) g_ptr_array_index (document->blocks, 1))->level, ==, 2);
  table = g_ptr_array_index (document->blocks, 2);
  g_assert_cmpint (table->kind, ==, HEED_BLOCK_TABLE);
  g_assert_cmpuint (table->table->rows->len, ==, 2);
  g_assert_cmpuint (table->table->n_columns, ==, 3);
  g_assert_cmpuint (((HeedTableRow *) g_ptr_array_index (table->table->rows, 0))->line, ==, 5);
  g_assert_cmpint (((HeedBlock *) g_ptr_array_index (document->blocks, 4))->kind, ==, HEED_BLOCK_TABLE);
}

static void
test_characters (void)
{
  static const char windows[] = "caf\xe9 \x93quoted\x94 \x96 \x80" "5";
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = read_bytes (windows, sizeof windows - 1, &error);
  g_autofree char *text = NULL;
  g_autoptr (HeedDocument) wide = NULL;
  g_autofree char *wide_text = NULL;
  g_autofree char *utf16 = NULL;
  gsize length;

  g_assert_no_error (error);
  text = heed_block_to_text (g_ptr_array_index (document->blocks, 0));
  g_assert_cmpstr (text, ==, "café “quoted” – €5");

  utf16 = g_convert ("\xef\xbb\xbfné", -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  wide = read_bytes (utf16, length, &error);
  g_assert_no_error (error);
  wide_text = heed_block_to_text (g_ptr_array_index (wide->blocks, 0));
  g_assert_cmpstr (wide_text, ==, "né");
}

static void
test_bad (void)
{
  static const char *const empty[] = { "", "\n\n", " \t\r\n\f", "\xef\xbb\xbf" };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (empty[i], strlen (empty[i]), &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_EMPTY);
    }

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GError) error = NULL;
      guint8 noise[512];
      g_autoptr (GBytes) bytes = NULL;

      for (guint j = 0; j < sizeof noise; j++)
        noise[j] = (guint8) g_rand_int_range (rand, 0, 256);
      noise[g_rand_int_range (rand, 2, 512)] = 0;
      noise[0] = 'x';
      g_assert_null (read_bytes (noise, sizeof noise, &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_UNKNOWN_FORMAT);
      bytes = g_bytes_new (noise, sizeof noise);
      g_assert_false (heed_format_find ("text")->sniff (bytes));
    }
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "a\tb\n");
  bytes = g_bytes_new (text->str, text->len);
  g_cancellable_cancel (cancellable);
  g_assert_null (heed_format_find ("text")->read (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Lines of several megabytes and very many rows are read, within the time that a test
 * has; more rows than the limit are refused. */
static void
test_large (void)
{
  g_autoptr (GString) line = g_string_new ("1\t<p>");
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) long_line = NULL;
  g_autoptr (HeedDocument) many_rows = NULL;

  for (guint i = 0; i < 500000; i++)
    g_string_append (line, i % 40 == 0 ? "<br>• word " : "word ");
  long_line = read_bytes (line->str, line->len, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (rows, "%u\tDo it\tAgreed\tStep\tHead\tMay 2019\n", i);
  many_rows = read_bytes (rows->str, rows->len, &error);
  g_assert_no_error (error);

  g_string_append (rows, "1\t2\n");
  g_assert_null (read_bytes (rows->str, rows->len, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_LIMIT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-reader/cells", test_cells);
  g_test_add_func ("/text-reader/lines", test_lines);
  g_test_add_func ("/text-reader/characters", test_characters);
  g_test_add_func ("/text-reader/bad", test_bad);
  g_test_add_func ("/text-reader/cancelled", test_cancelled);
  g_test_add_func ("/text-reader/large", test_large);

  return g_test_run ();
}
