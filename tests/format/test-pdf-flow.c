/* test-pdf-flow.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-drawn-pages.h"
#include "heed-format.h"
#include "heed-pdf-reader.h"

/* What stands outside tables, and inside their cells, on drawn pages. */

static HeedDocument *
read_pages (HeedDrawnPages *pages)
{
  g_autoptr (GBytes) bytes = heed_drawn_pages_finish (pages);
  g_autoptr (GError) error = NULL;
  HeedDocument *document = heed_pdf_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static char *
block_text (HeedDocument *document,
            guint         position)
{
  g_assert_cmpuint (position, <, document->blocks->len);
  return heed_block_to_text (g_ptr_array_index (document->blocks, position));
}

static void
assert_block (HeedDocument  *document,
              guint          position,
              HeedBlockKind  kind,
              guint          level,
              const char    *expected)
{
  HeedBlock *block;
  g_autofree char *text = block_text (document, position);

  block = g_ptr_array_index (document->blocks, position);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (block->kind, ==, kind);
  if (kind == HEED_BLOCK_HEADING)
    g_assert_cmpuint (block->level, ==, level);
}

static char *
sentence (GRand *rand,
          guint  n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    {
      guint length = (guint) g_rand_int_range (rand, 2, 12);

      if (i > 0)
        g_string_append_c (text, ' ');
      for (guint j = 0; j < length; j++)
        g_string_append_c (text, (char) ((i == 0 && j == 0 ? 'A' : 'a') + g_rand_int_range (rand, 0, 26)));
    }
  /* A lone "o" is a mark of lists, and fonts have ligatures for letters that follow. */
  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == 'o' || text->str[i] == 'f')
      text->str[i] = 'e';
  g_string_append_c (text, '.');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- prose ---- */

/* Paragraphs over several pages come back as they were, without the notes at the head
 * and foot. */
static void
test_paragraphs (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  HeedDrawnPages *pages = heed_drawn_pages_new (595, 842, FALSE);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeedDocument) document = NULL;

  g_test_message ("seed %u", seed);
  heed_drawn_pages_set_running (pages, "Official: not to be shown before May", "Page ");
  heed_drawn_pages_add_paragraph (pages, "<b>A plan for all</b>", 22, 0);
  heed_drawn_pages_add_paragraph (pages, "<b>Introduction</b>", 15, 0);
  for (guint i = 0; i < 40; i++)
    {
      g_ptr_array_add (texts, sentence (rand, (guint) g_rand_int_range (rand, 3, 90)));
      heed_drawn_pages_add_paragraph (pages, g_ptr_array_index (texts, i), 11, 0);
    }
  document = read_pages (pages);

  g_assert_cmpstr (document->running_note, ==, "Official: not to be shown before May");
  g_assert_false (document->landscape);
  assert_block (document, 0, HEED_BLOCK_HEADING, 1, "A plan for all");
  assert_block (document, 1, HEED_BLOCK_HEADING, 2, "Introduction");
  {
    g_autoptr (GString) found = g_string_new (NULL);
    g_autoptr (GString) expected = g_string_new (NULL);
    guint n_torn = document->blocks->len - 2 - texts->len;

    /* A paragraph that a page tears may come in two. */
    g_assert_cmpuint (document->blocks->len, >=, texts->len + 2);
    g_assert_cmpuint (n_torn, <=, 5);
    for (guint i = 2; i < document->blocks->len; i++)
      {
        g_autofree char *text = block_text (document, i);

        g_string_append_printf (found, "%s%s", i > 2 ? " " : "", text);
      }
    for (guint i = 0; i < texts->len; i++)
      g_string_append_printf (expected, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (texts, i));
    g_assert_cmpstr (found->str, ==, expected->str);
  }
}

static void
test_styles (void)
{
  HeedDrawnPages *pages = heed_drawn_pages_new (595, 842, FALSE);
  g_autoptr (HeedDocument) document = NULL;
  HeedBlock *block;

  /* DejaVu Sans may be there without its slanted form, and one that is bent has the name
   * of the upright one. */
  heed_drawn_pages_add_paragraph (pages,
                                  "The plan <b>must</b> say why, and "
                                  "<span font_family='Liberation Sans' style='italic'>when</span> it ends.",
                                  11, 0);
  heed_drawn_pages_add_paragraph (pages, "The first of the notes<span size='smaller' rise='4000'>12</span> ends here.", 11, 0);
  heed_drawn_pages_add_paragraph (pages, "On the 21<span size='smaller' rise='4000'>st</span> of May it ends.", 11, 0);
  heed_drawn_pages_add_paragraph (pages, "H<span size='smaller'>EAD OF</span> O<span size='smaller'>PERATIONS</span> is in charge.", 11, 0);
  heed_drawn_pages_add_paragraph (pages, "The final office offers a flat, a scaffold and a waffle.", 11, 0);
  document = read_pages (pages);

  assert_block (document, 0, HEED_BLOCK_PARAGRAPH, 0, "The plan must say why, and when it ends.");
  block = g_ptr_array_index (document->blocks, 0);
  g_assert_cmpuint (block->runs->len, ==, 5);
  g_assert_cmpstr (((HeedRun *) g_ptr_array_index (block->runs, 1))->text, ==, "must");
  g_assert_cmpint (((HeedRun *) g_ptr_array_index (block->runs, 1))->style, ==, HEED_RUN_STYLE_BOLD);
  g_assert_cmpstr (((HeedRun *) g_ptr_array_index (block->runs, 3))->text, ==, "when");
  g_assert_cmpint (((HeedRun *) g_ptr_array_index (block->runs, 3))->style, ==, HEED_RUN_STYLE_ITALIC);
  assert_block (document, 1, HEED_BLOCK_PARAGRAPH, 0, "The first of the notes¹² ends here.");
  assert_block (document, 2, HEED_BLOCK_PARAGRAPH, 0, "On the 21st of May it ends.");
  assert_block (document, 3, HEED_BLOCK_PARAGRAPH, 0, "HEAD OF OPERATIONS is in charge.");
  assert_block (document, 4, HEED_BLOCK_PARAGRAPH, 0, "The final office offers a flat, a scaffold and a waffle.");
}

/* ---- words at the end of lines ---- */

static void
test_hyphens (void)
{
  static const char *const lines[] = {
    "Implementation begins with the imple-", "mentation of the twenty-", "first step, by the cross-", "border team and the mana-",
    "gers of a well-", "known unit, un-", "til the inspec-", "tor and the inspector agree.",
  };
  HeedDrawnPages *pages = heed_drawn_pages_new (595, 842, FALSE);
  g_autoptr (HeedDocument) document = NULL;
  g_autofree char *text = g_strjoinv ("\n", (char **) (const char *[]){ lines[0], lines[1], lines[2], lines[3], lines[4],
                                                                        lines[5], lines[6], lines[7], NULL });
  HeedDrawnTable table = { .rules = HEED_DRAWN_RULES_ALL, .n_columns = 3, .shares = (const double[]){ 0.2, 0.4, 0.4 } };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *titles[] = { "No", "Text", "Other", NULL };
  const char *cells[] = { "1", text, "Managers and a border", NULL };
  HeedTableRow *row;
  g_autofree char *found = NULL;

  table.rows = rows;
  g_ptr_array_add (rows, g_strdupv ((char **) titles));
  g_ptr_array_add (rows, g_strdupv ((char **) cells));
  heed_drawn_pages_add_table (pages, &table);
  document = read_pages (pages);
  row = g_ptr_array_index (((HeedBlock *) g_ptr_array_index (document->blocks, 0))->table->rows, 1);
  found = heed_cell_to_text (g_ptr_array_index (row->cells, 1));
  for (char *c = found; *c != '\0'; c++)
    if (*c == '\n')
      *c = ' ';
  g_assert_cmpstr (found, ==, "Implementation begins with the implementation of the twenty-first step, by the cross-border team "
                              "and the managers of a well-known unit, until the inspector and the inspector agree.");
}

/* ---- lists ---- */

static void
test_lists (void)
{
  HeedDrawnPages *pages = heed_drawn_pages_new (595, 842, FALSE);
  g_autoptr (HeedDocument) document = NULL;
  static const struct
  {
    const char *mark;
    double indent;
    const char *text;
  } items[] = {
    { "•", 10, "Managers look at each case together with those who hold it, at least once in each month of the year, and write down what they find." },
    { "•", 10, "They tell the others." },
    { "–", 30, "In the north." },
    { "–", 30, "In the south, where the units are far from each other and have less room, twice as often as that." },
    { "•", 10, "They look again." },
  };
  HeedBlock *list;
  HeedBlock *inner;

  heed_drawn_pages_add_paragraph (pages, "What will be done is this:", 11, 0);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    heed_drawn_pages_add_item (pages, items[i].mark, items[i].text, 11, items[i].indent);
  heed_drawn_pages_add_paragraph (pages, "After that all is well.", 11, 0);
  document = read_pages (pages);

  g_assert_cmpuint (document->blocks->len, ==, 3);
  assert_block (document, 0, HEED_BLOCK_PARAGRAPH, 0, "What will be done is this:");
  assert_block (document, 2, HEED_BLOCK_PARAGRAPH, 0, "After that all is well.");
  list = g_ptr_array_index (document->blocks, 1);
  g_assert_cmpint (list->kind, ==, HEED_BLOCK_LIST);
  g_assert_cmpuint (list->children->len, ==, 3);
  for (guint i = 0, at = 0; i < 3; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);
      g_autofree char *text = heed_block_to_text (g_ptr_array_index (item->children, 0));

      g_assert_cmpstr (item->marker, ==, "•");
      g_assert_cmpstr (text, ==, items[at].text);
      at = at == 1 ? 4 : at + 1;
    }
  inner = g_ptr_array_index (((HeedBlock *) g_ptr_array_index (list->children, 1))->children, 1);
  g_assert_cmpint (inner->kind, ==, HEED_BLOCK_LIST);
  g_assert_cmpuint (inner->children->len, ==, 2);
  {
    HeedBlock *item = g_ptr_array_index (inner->children, 1);
    g_autofree char *text = heed_block_to_text (g_ptr_array_index (item->children, 0));

    g_assert_cmpstr (item->marker, ==, "–");
    g_assert_cmpstr (text, ==, items[3].text);
  }
}

/* ---- tables and what is around them ---- */

static GPtrArray *
new_rows (const char *const *cells,
          guint              n_columns,
          guint              n_rows)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < n_rows; i++)
    {
      char **row = g_new0 (char *, n_columns + 1);

      for (guint j = 0; j < n_columns; j++)
        row[j] = g_strdup (cells[i * n_columns + j]);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
assert_cell (HeedDocument *document,
             guint         block,
             guint         row,
             guint         column,
             const char   *expected)
{
  HeedTable *table = ((HeedBlock *) g_ptr_array_index (document->blocks, block))->table;
  HeedTableRow *found;
  g_autofree char *text = NULL;

  g_assert_nonnull (table);
  g_assert_cmpuint (row, <, table->rows->len);
  found = g_ptr_array_index (table->rows, row);
  g_assert_cmpuint (column, <, found->cells->len);
  text = heed_cell_to_text (g_ptr_array_index (found->cells, column));
  g_assert_cmpstr (text, ==, expected);
}

/* Two tables of one page, with prose around them; cells that are empty, and one whose
 * words fill it to its edges. */
static void
test_two_tables (void)
{
  static const char *const terms[] = { "Term", "Meaning", "Agreed", "All of it can be done.", "Not agreed", "" };
  static const char *const steps[] = {
    "No", "Step", "Owner", "Date", "Progress",
    "1", "Do it well", "Head of Operations", "May 2027", "",
    "2", "", "Ann", "", "Done in part",
    "3", "Say so", "Head of People\nHead of Estates", "June 2027", "Begun",
  };
  HeedDrawnPages *pages = heed_drawn_pages_new (842, 595, FALSE);
  g_autoptr (GPtrArray) first = new_rows (terms, 2, 3);
  g_autoptr (GPtrArray) second = new_rows (steps, 5, 4);
  HeedDrawnTable one = { .rules = HEED_DRAWN_RULES_ALL, .n_columns = 2, .shares = (const double[]){ 0.3, 0.7 }, .rows = first };
  HeedDrawnTable two = { .rules = HEED_DRAWN_RULES_ALL, .n_columns = 5,
                         .shares = (const double[]){ 0.05, 0.4, 0.15, 0.2, 0.2 }, .rows = second };
  g_autoptr (HeedDocument) document = NULL;

  heed_drawn_pages_add_paragraph (pages, "What the words mean:", 11, 0);
  heed_drawn_pages_add_table (pages, &one);
  heed_drawn_pages_add_paragraph (pages, "And what is done:", 11, 0);
  heed_drawn_pages_add_table (pages, &two);
  heed_drawn_pages_add_paragraph (pages, "That is all.", 11, 0);
  document = read_pages (pages);

  g_assert_cmpuint (document->blocks->len, ==, 5);
  assert_block (document, 0, HEED_BLOCK_PARAGRAPH, 0, "What the words mean:");
  assert_block (document, 2, HEED_BLOCK_PARAGRAPH, 0, "And what is done:");
  assert_block (document, 4, HEED_BLOCK_PARAGRAPH, 0, "That is all.");
  for (guint i = 0; i < 6; i++)
    assert_cell (document, 1, i / 2, i % 2, terms[i]);
  for (guint i = 0; i < 20; i++)
    assert_cell (document, 3, i / 5, i % 5, steps[i]);
  g_assert_cmpuint (((HeedBlock *) g_ptr_array_index (document->blocks, 3))->table->n_header_rows, ==, 1);
}

/* Words of two cells that touch at the rule between them, underlined words, and a frame
 * around the page. */
static void
test_touching (void)
{
  HeedDrawnPages *pages = heed_drawn_pages_new (595, 842, FALSE);
  cairo_t *cr = heed_drawn_pages_get_cairo (pages);
  g_autoptr (HeedDocument) document = NULL;
  static const double xs[] = { 60, 112, 300, 420 };
  static const double ys[] = { 100, 130, 160 };
  static const char *const cells[] = { "Number", "Step", "Owner", "Forty-one", "Underlined words", "Ann" };

  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, 20, 20, 555, 802);
  cairo_stroke (cr);
  cairo_set_line_width (cr, 0.4);
  for (guint i = 0; i < 4; i++)
    {
      cairo_move_to (cr, xs[i], ys[0]);
      cairo_line_to (cr, xs[i], ys[2]);
    }
  for (guint i = 0; i < 3; i++)
    {
      cairo_move_to (cr, xs[0], ys[i]);
      cairo_line_to (cr, xs[3], ys[i]);
    }
  cairo_stroke (cr);
  cairo_select_font_face (cr, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 11);
  for (guint i = 0; i < 6; i++)
    {
      cairo_text_extents_t extents;

      cairo_text_extents (cr, cells[i], &extents);
      /* The first column's words end at its right edge, the second one's begin there. */
      cairo_move_to (cr, i % 3 == 0 ? xs[1] - extents.x_advance - 0.3 : xs[i % 3] + 0.3, ys[i / 3] + 18);
      cairo_show_text (cr, cells[i]);
      if (i == 4)
        {
          cairo_rectangle (cr, xs[1] + 0.3, ys[1] + 19.5, extents.x_advance, 0.6);
          cairo_fill (cr);
        }
    }
  document = read_pages (pages);
  g_assert_cmpuint (document->blocks->len, ==, 1);
  for (guint i = 0; i < 6; i++)
    assert_cell (document, 0, i / 3, i % 3, cells[i]);
}

/* ---- what is no good ---- */

static void
test_cancelled (void)
{
  HeedDrawnPages *pages = heed_drawn_pages_new (595, 842, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  heed_drawn_pages_add_paragraph (pages, "Some words.", 11, 0);
  bytes = heed_drawn_pages_finish (pages);
  g_cancellable_cancel (cancellable);
  g_assert_null (heed_pdf_read (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A file that lost bytes is read or refused, and nothing worse. */
static void
test_damaged (void)
{
  static const char *const cells[] = { "No", "Step", "Owner", "1", "Do it well", "Head of Operations" };
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  HeedDrawnPages *pages = heed_drawn_pages_new (595, 842, FALSE);
  g_autoptr (GPtrArray) rows = new_rows (cells, 3, 2);
  HeedDrawnTable table = { .rules = HEED_DRAWN_RULES_ALL, .n_columns = 3, .shares = (const double[]){ 0.1, 0.5, 0.4 }, .rows = rows };
  g_autoptr (GBytes) bytes = NULL;
  guint n_read = 0;

  g_test_message ("seed %u", seed);
  heed_drawn_pages_add_table (pages, &table);
  bytes = heed_drawn_pages_finish (pages);
  for (guint i = 0; i < 60; i++)
    {
      gsize length = g_bytes_get_size (bytes);
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (HeedDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      if (i % 3 == 0)
        length = (gsize) g_rand_int_range (rand, 20, (int) length);
      else
        for (guint j = 0; j < 1 + i / 4; j++)
          data[g_rand_int_range (rand, 10, (int) length)] = (guint8) g_rand_int_range (rand, 0, 256);
      damaged = g_bytes_new (data, length);
      document = heed_pdf_read (damaged, NULL, &error);
      g_assert_true ((document == NULL) == (error != NULL));
      if (document != NULL)
        n_read++;
    }
  g_test_message ("%u of 60 could be read", n_read);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/flow/paragraphs", test_paragraphs);
  g_test_add_func ("/pdf/flow/styles", test_styles);
  g_test_add_func ("/pdf/flow/hyphens", test_hyphens);
  g_test_add_func ("/pdf/flow/lists", test_lists);
  g_test_add_func ("/pdf/flow/two-tables", test_two_tables);
  g_test_add_func ("/pdf/flow/touching", test_touching);
  g_test_add_func ("/pdf/flow/cancelled", test_cancelled);
  g_test_add_func ("/pdf/flow/damaged", test_damaged);

  return g_test_run ();
}
