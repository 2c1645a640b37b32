/* test-pdf-positions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-drawn-pages.h"
#include "heed-format.h"
#include "heed-pdf-reader.h"
#include "heed-block-joint.h"

/* Pages are drawn here as print drivers draw them, without a word on what is a table,
 * and read back cell by cell. */

#define N_COLUMNS 6

static const double shares[N_COLUMNS] = { 0.06, 0.2, 0.1, 0.38, 0.14, 0.12 };

/* ---- what is drawn ---- */

/* Words that are no English ones and stand nowhere twice. */
static char *
new_word (GRand *rand,
          guint *n)
{
  static const char *const starts[] = { "bra", "co", "di", "fle", "gro", "hi", "ju", "ke", "lo", "mi", "nu", "pri" };
  static const char *const ends[] = { "nt", "ffle", "rk", "st", "ly", "ng", "fit", "m", "d", "sh" };

  return g_strdup_printf ("%s%s%u", starts[g_rand_int_range (rand, 0, G_N_ELEMENTS (starts))],
                          ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))], (*n)++);
}

static char *
new_words (GRand *rand,
           guint *n,
           int    least,
           int    most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int count = g_rand_int_range (rand, least, most + 1);

  for (int i = 0; i < count; i++)
    {
      g_autofree char *word = new_word (rand, n);

      if (i == 0)
        word[0] = g_ascii_toupper (word[0]);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", word);
      if (i > 0 && i + 1 < count && g_rand_int_range (rand, 0, 9) == 0)
        g_string_append_c (text, ',');
    }
  if (count > 3)
    g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A plan table: a number and a text that may span rows, and steps with who and when. */
static GPtrArray *
new_rows (GRand    *rand,
          guint     n_recommendations,
          gboolean  spans,
          int       longest)
{
  static const char *const titles[] = { "No", "What is asked", "Answer", "What will be done", "Who does it", "When",
                                        NULL };
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n = 100;

  g_ptr_array_add (rows, g_strdupv ((char **) titles));
  for (guint i = 0; i < n_recommendations; i++)
    {
      guint n_steps = spans ? (guint) g_rand_int_range (rand, 1, 5) : 1;

      for (guint j = 0; j < n_steps; j++)
        {
          char **row = g_new0 (char *, N_COLUMNS + 1);

          row[0] = j == 0 ? g_strdup_printf ("%u", i + 1) : g_strdup (HEED_DRAWN_SPANNED);
          row[1] = j == 0 ? new_words (rand, &n, 4, 16) : g_strdup (HEED_DRAWN_SPANNED);
          row[2] = g_strdup (j > 0 ? HEED_DRAWN_SPANNED : g_rand_boolean (rand) ? "Agreed" : "Partly agreed");
          row[3] = new_words (rand, &n, 6, longest);
          row[4] = new_words (rand, &n, 1, 3);
          row[5] = g_strdup_printf ("May %d", g_rand_int_range (rand, 2026, 2031));
          g_ptr_array_add (rows, row);
        }
    }
  return rows;
}

/* ---- what is read ---- */

static HeedDocument *
read_pdf (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  HeedDocument *document;

  g_assert_true (heed_format_for_bytes (bytes) == heed_format_find ("pdf"));
  document = heed_pdf_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return document;
}

static HeedTable *
find_table (HeedDocument *document,
            guint         which)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == HEED_BLOCK_TABLE && which-- == 0)
        return block->table;
    }
  g_error ("there is no such table");
}

static guint
count_tables (HeedDocument *document)
{
  guint n_tables = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    if (((HeedBlock *) g_ptr_array_index (document->blocks, i))->kind == HEED_BLOCK_TABLE)
      n_tables++;
  return n_tables;
}

static char *
row_to_text (HeedTableRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *words = heed_block_list_to_line (((HeedCell *) g_ptr_array_index (row->cells, i))->blocks);

      g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", words);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
strv_to_text (GStrv row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; row[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : "",
                            g_str_equal (row[i], HEED_DRAWN_SPANNED) ? "" : row[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_rows (HeedTable *table,
             GPtrArray *rows)
{
  for (guint i = 0; i < MIN (rows->len, table->rows->len); i++)
    {
      g_autofree char *found = row_to_text (g_ptr_array_index (table->rows, i));
      g_autofree char *expected = strv_to_text (g_ptr_array_index (rows, i));

      g_assert_cmpstr (found, ==, expected);
    }
  g_assert_cmpuint (table->rows->len, ==, rows->len);
}

/* ---- tables ---- */

typedef struct
{
  const char *name;
  HeedDrawnRules rules;
  gboolean spans;
  gboolean centred;
  gboolean justified;
  gboolean tears;
  gboolean repeats;
  gboolean portrait;
  gboolean sideways;
} Look;

static const Look looks[] = {
  { "rules", HEED_DRAWN_RULES_ALL, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE },
  { "rules/spans", HEED_DRAWN_RULES_ALL, TRUE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE },
  { "rules/torn", HEED_DRAWN_RULES_ALL, FALSE, FALSE, FALSE, TRUE, TRUE, FALSE, FALSE },
  { "rules/torn/no-titles", HEED_DRAWN_RULES_ALL, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE, FALSE },
  { "rules/centred", HEED_DRAWN_RULES_ALL, TRUE, TRUE, FALSE, FALSE, TRUE, FALSE, FALSE },
  { "rules/justified", HEED_DRAWN_RULES_ALL, TRUE, FALSE, TRUE, FALSE, TRUE, FALSE, FALSE },
  { "rules/portrait", HEED_DRAWN_RULES_ALL, TRUE, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE },
  { "rules/sideways", HEED_DRAWN_RULES_ALL, TRUE, FALSE, FALSE, FALSE, TRUE, FALSE, TRUE },
  { "horizontal", HEED_DRAWN_RULES_HORIZONTAL, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE },
  { "horizontal/spans", HEED_DRAWN_RULES_HORIZONTAL, TRUE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE },
  { "horizontal/justified", HEED_DRAWN_RULES_HORIZONTAL, FALSE, FALSE, TRUE, FALSE, TRUE, FALSE, FALSE },
  { "horizontal/sideways", HEED_DRAWN_RULES_HORIZONTAL, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, TRUE },
  { "horizontal/torn", HEED_DRAWN_RULES_HORIZONTAL, FALSE, FALSE, FALSE, TRUE, TRUE, FALSE, FALSE },
  { "cells", HEED_DRAWN_RULES_CELLS, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE },
  { "cells/torn", HEED_DRAWN_RULES_CELLS, FALSE, FALSE, FALSE, TRUE, TRUE, FALSE, FALSE },
  { "outer", HEED_DRAWN_RULES_OUTER, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE },
  { "fills", HEED_DRAWN_RULES_FILLS, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE },
  { "none", HEED_DRAWN_RULES_NONE, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE },
  { "none/no-titles", HEED_DRAWN_RULES_NONE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE },
};

static HeedDrawnPages *
new_pages (const Look *look)
{
  return look->portrait ? heed_drawn_pages_new (595, 842, FALSE)
                        : heed_drawn_pages_new (842, 595, look->sideways);
}

static void
test_table (gconstpointer data)
{
  const Look *look = data;
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint n = 1; n < 26; n += 4)
    {
      g_autoptr (GPtrArray) rows = new_rows (rand, n, look->spans, look->tears ? 160 : 40);
      HeedDrawnTable drawn = { look->rules, N_COLUMNS, shares, rows, look->centred, look->justified, look->tears,
                               look->repeats };
      HeedDrawnPages *pages;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HeedDocument) document = NULL;

      /* Without rules one row is no table, and the spaces of one row that fills its
       * cells look like those between columns. */
      if (n < 4 && (look->rules > HEED_DRAWN_RULES_HORIZONTAL
                    || (look->rules == HEED_DRAWN_RULES_HORIZONTAL && look->justified)))
        continue;
      pages = new_pages (look);
      heed_drawn_pages_add_table (pages, &drawn);
      bytes = heed_drawn_pages_finish (pages);
      document = read_pdf (bytes);
      g_assert_cmpuint (count_tables (document), ==, 1);
      g_assert_cmpint (document->landscape, ==, !look->portrait);
      assert_rows (find_table (document, 0), rows);
    }
}

/* Titles of several lines stand on each page right above the words. */
static void
test_high_titles (void)
{
  static const char *const titles[] = { "No of it", "What is asked of us all", "Agreed, partly agreed or not agreed at all",
                                        "What will be done", "Who does it", "When it is done", NULL };
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) rows = new_rows (rand, 30, FALSE, 40);
  HeedDrawnTable drawn = { HEED_DRAWN_RULES_NONE, N_COLUMNS, shares, rows, FALSE, FALSE, FALSE, TRUE };
  HeedDrawnPages *pages = heed_drawn_pages_new (842, 595, FALSE);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) document = NULL;

  g_test_message ("seed %u", seed);
  g_strfreev (g_ptr_array_index (rows, 0));
  g_ptr_array_index (rows, 0) = g_strdupv ((char **) titles);
  heed_drawn_pages_add_table (pages, &drawn);
  bytes = heed_drawn_pages_finish (pages);
  document = read_pdf (bytes);
  g_assert_cmpuint (count_tables (document), ==, 1);
  assert_rows (find_table (document, 0), rows);
  g_assert_cmpstr (document->running_note != NULL ? document->running_note : "", ==, "");
}

/* Two tables of one width that stand below each other, with a heading between them. */
static void
test_two_tables (void)
{
  static const HeedDrawnRules rules[] = { HEED_DRAWN_RULES_CELLS, HEED_DRAWN_RULES_HORIZONTAL };
  static const double three[] = { 0.2, 0.35, 0.45 };
  static const char *const meanings[][4] = {
    { "Term", "Meaning of it", "What else is to be said", NULL },
    { "Agreed", "All of it is done as it was asked for by them.", "It is said how and when.", NULL },
    { "Not agreed", "None of it is done as it was asked for.", "It is said why, and what is done in its place.", NULL },
  };
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      g_autoptr (GPtrArray) second = new_rows (rand, 8, FALSE, 40);
      HeedDrawnTable one = { rules[i], 3, three, first, FALSE, FALSE, FALSE, TRUE };
      HeedDrawnTable other = { rules[i], N_COLUMNS, shares, second, FALSE, FALSE, FALSE, TRUE };
      HeedDrawnPages *pages = heed_drawn_pages_new (842, 595, FALSE);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HeedDocument) document = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (meanings); j++)
        g_ptr_array_add (first, g_strdupv ((char **) meanings[j]));
      heed_drawn_pages_add_table (pages, &one);
      heed_drawn_pages_add_paragraph (pages, "<b>WHAT WE DO: QUAY</b>", 15, 0);
      heed_drawn_pages_add_table (pages, &other);
      bytes = heed_drawn_pages_finish (pages);
      document = read_pdf (bytes);
      g_assert_cmpuint (count_tables (document), ==, 2);
      assert_rows (find_table (document, 0), first);
      assert_rows (find_table (document, 1), second);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/pdf/positions/table/", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_table);
    }

  g_test_add_func ("/pdf/positions/high-titles", test_high_titles);
  g_test_add_func ("/pdf/positions/two-tables", test_two_tables);

  return g_test_run ();
}
