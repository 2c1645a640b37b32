/* test-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fixed-measurer.h"
#include "heed-layout.h"

/* Lengths are added up in another order than layout does. */
#define CLOSE 0.05

#define PADDING_PTS 9.0

static GRand *
new_rand (void)
{
  guint32 seed = (guint32) g_test_rand_int ();

  g_test_message ("seed %u", seed);
  return g_rand_new_with_seed (seed);
}

static char *
random_words (GRand *rand,
              guint  n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      /* Now and then a word that is wider than most columns. */
      int length = g_rand_int_range (rand, 0, 50) == 0 ? 60 : g_rand_int_range (rand, 1, 12);

      if (i > 0)
        g_string_append_c (text, ' ');
      for (int j = 0; j < length; j++)
        g_string_append_c (text, (char) g_rand_int_range (rand, 'a', 'z' + 1));
    }
  return g_strdup (text->str);
}

static HeedBlock *
random_paragraph (GRand *rand,
                  guint  max_words)
{
  g_autofree char *text = random_words (rand, (guint) g_rand_int_range (rand, 1,
                                                                        (gint32) max_words + 1));

  return heed_block_new_paragraph (text);
}

static HeedBlock *
random_list (GRand *rand,
             guint  max_words,
             guint  depth)
{
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  int n = g_rand_int_range (rand, 1, 4);

  list->level = (guint) g_rand_int_range (rand, 0, 4);
  for (int i = 0; i < n; i++)
    {
      HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);

      heed_block_set_marker (item, g_rand_boolean (rand) ? "•" : "1.1.1.");
      if (g_rand_int_range (rand, 0, 5) > 0)
        heed_block_add_child (item, random_paragraph (rand, max_words));
      if (depth < 3 && g_rand_int_range (rand, 0, 4) == 0)
        heed_block_add_child (item, random_list (rand, max_words, depth + 1));
      heed_block_add_child (list, item);
    }
  return list;
}

static void
fill_cell (HeedCell *cell,
           GRand    *rand,
           guint     max_words)
{
  int n = g_rand_int_range (rand, 0, 3);

  for (int i = 0; i < n; i++)
    heed_cell_add (cell, g_rand_int_range (rand, 0, 3) == 0
                           ? random_list (rand, max_words, 1)
                           : random_paragraph (rand, max_words));
}

static void
add_header_row (HeedTable *table)
{
  HeedTableRow *row = heed_table_add_row (table);

  table->n_header_rows = 1;
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *title = g_strdup_printf ("title %u", i);
      HeedCell *cell = heed_table_row_add (row);

      cell->is_header = TRUE;
      heed_cell_add (cell, heed_block_new_paragraph (title));
    }
}

/* Groups of rows whose first three cells span them, as in a plan. */
static HeedBlock *
random_table (GRand *rand,
              guint  n_groups,
              guint  max_rows,
              guint  max_words)
{
  HeedTable *table = heed_table_new (6);
  static const double widths[] = { 0.08, 0.2, 0.12, 0.36, 0.13, 0.11 };

  table->n_key_columns = 3;
  for (guint i = 0; i < table->n_columns; i++)
    table->widths[i] = widths[i];
  add_header_row (table);

  for (guint i = 0; i < n_groups; i++)
    {
      guint n_rows = (guint) g_rand_int_range (rand, 1, (gint32) max_rows + 1);

      for (guint j = 0; j < n_rows; j++)
        {
          HeedTableRow *row = heed_table_add_row (table);

          for (guint k = j == 0 ? 0 : 3; k < 6; k++)
            {
              HeedCell *cell = heed_table_row_add (row);

              if (k < 3)
                cell->row_span = n_rows;
              fill_cell (cell, rand, k == 3 || (k == 1 && g_rand_int_range (rand, 0, 9) == 0)
                                       ? max_words : MIN (max_words, 12));
            }
        }
    }
  return heed_block_new_table (table);
}

static HeedDocument *
random_document (GRand *rand,
                 guint  n_blocks,
                 guint  max_words)
{
  HeedDocument *document = heed_document_new ();

  document->landscape = g_rand_boolean (rand);
  if (g_rand_boolean (rand))
    heed_document_set_running_note (document, "a note that stands at the foot of every page");
  for (guint i = 0; i < n_blocks; i++)
    switch (g_rand_int_range (rand, 0, 5))
      {
      case 0:
        heed_document_add (document, heed_block_new_heading (i == 0 ? 1 : 2, "a heading"));
        heed_document_add (document, random_paragraph (rand, max_words));
        break;
      case 1:
        heed_document_add (document, random_list (rand, max_words, 1));
        break;
      case 2:
        heed_document_add (document, random_table (rand, (guint) g_rand_int_range (rand, 0, 8),
                                                   12, max_words));
        break;
      default:
        heed_document_add (document, random_paragraph (rand, max_words));
      }
  return document;
}

static HeedLayout *
lay_out (HeedDocument *document)
{
  HeedPageGeometry geometry;

  heed_page_geometry_init_a4 (&geometry, document->landscape);
  return heed_layout_new (document, &geometry, &heed_fixed_measurer);
}

/* ---- what must hold of every layout ---- */

/* How often each line of each paragraph stands on the pages, copies apart. */
static GHashTable *
count_lines (HeedLayout *layout)
{
  GHashTable *counts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < heed_layout_get_n_pages (layout); i++)
    {
      GPtrArray *page = heed_layout_get_page (layout, i);

      for (guint j = 0; j < page->len; j++)
        {
          HeedFragment *fragment = g_ptr_array_index (page, j);
          GArray *lines;

          if (fragment->kind != HEED_FRAGMENT_TEXT || fragment->is_copy)
            continue;
          lines = g_hash_table_lookup (counts, fragment->block);
          if (lines == NULL)
            {
              g_autofree char *text = heed_block_to_text (fragment->block);

              lines = g_array_new (FALSE, TRUE, sizeof (guint));
              g_array_set_size (lines, heed_fixed_count_lines (text, fragment->width_pts));
              g_hash_table_insert (counts, fragment->block, lines);
            }
          g_assert_cmpuint (fragment->n_lines, >, 0);
          g_assert_cmpuint (fragment->first_line + fragment->n_lines, <=, lines->len);
          for (guint k = 0; k < fragment->n_lines; k++)
            g_array_index (lines, guint, fragment->first_line + k)++;
        }
    }
  return counts;
}

static void
assert_placed_once (GPtrArray  *blocks,
                    GHashTable *counts,
                    guint      *n_paragraphs)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      assert_placed_once (block->children, counts, n_paragraphs);
      if (block->kind == HEED_BLOCK_PARAGRAPH || block->kind == HEED_BLOCK_HEADING)
        {
          GArray *lines = g_hash_table_lookup (counts, block);

          g_assert_nonnull (lines);
          for (guint j = 0; j < lines->len; j++)
            g_assert_cmpuint (g_array_index (lines, guint, j), ==, 1);
          ++*n_paragraphs;
        }
      for (guint j = 0; block->table != NULL && j < block->table->rows->len; j++)
        {
          HeedTableRow *row = g_ptr_array_index (block->table->rows, j);

          for (guint k = 0; k < row->cells->len; k++)
            assert_placed_once (((HeedCell *) g_ptr_array_index (row->cells, k))->blocks, counts,
                                n_paragraphs);
        }
    }
}

static gboolean
overlap (const HeedFragment *a,
         const HeedFragment *b)
{
  return a->x_pts + CLOSE < b->x_pts + b->width_pts && b->x_pts + CLOSE < a->x_pts + a->width_pts &&
         a->y_pts + CLOSE < b->y_pts + b->height_pts && b->y_pts + CLOSE < a->y_pts + a->height_pts;
}

static gboolean
contains (const HeedFragment *box,
          const HeedFragment *text)
{
  return text->x_pts >= box->x_pts - CLOSE &&
         text->x_pts + text->width_pts <= box->x_pts + box->width_pts + CLOSE &&
         text->y_pts >= box->y_pts - CLOSE &&
         text->y_pts + text->height_pts <= box->y_pts + box->height_pts + CLOSE;
}

static void
assert_page_is_sound (GPtrArray              *page,
                      const HeedPageGeometry *geometry)
{
  guint n_real = 0;
  const HeedFragment *last = NULL;

  for (guint i = 0; i < page->len; i++)
    {
      const HeedFragment *fragment = g_ptr_array_index (page, i);
      gboolean in_box = fragment->cell == NULL || fragment->kind == HEED_FRAGMENT_CELL;

      g_assert_cmpfloat (fragment->x_pts, >=, geometry->margin_left_pts - CLOSE);
      g_assert_cmpfloat (fragment->x_pts + fragment->width_pts, <=,
                         geometry->width_pts - geometry->margin_right_pts + CLOSE);
      g_assert_cmpfloat (fragment->y_pts, >=, geometry->margin_top_pts - CLOSE);
      g_assert_cmpfloat (fragment->y_pts + fragment->height_pts, <=,
                         geometry->height_pts - geometry->margin_bottom_pts + CLOSE);
      for (guint j = 0; j < page->len; j++)
        {
          const HeedFragment *other = g_ptr_array_index (page, j);

          if (j > i && other->kind == fragment->kind)
            g_assert_false (overlap (fragment, other));
          if (other->kind == HEED_FRAGMENT_CELL && other->cell == fragment->cell &&
              contains (other, fragment))
            in_box = TRUE;
        }
      g_assert_true (in_box);
      if (fragment->is_copy)
        continue;
      n_real++;
      if (fragment->kind == HEED_FRAGMENT_TEXT &&
          (last == NULL || fragment->y_pts > last->y_pts))
        last = fragment;
    }

  g_assert_cmpuint (n_real, >, 0);
  /* No heading stands alone at the foot of a page: all have something below. */
  g_assert_true (last == NULL || last->block->kind != HEED_BLOCK_HEADING);
}

static gboolean
has_fragment_of (GPtrArray *page,
                 HeedCell  *cell,
                 gboolean   copied_words)
{
  for (guint i = 0; i < page->len; i++)
    {
      const HeedFragment *fragment = g_ptr_array_index (page, i);

      if (fragment->cell == cell &&
          (!copied_words || (fragment->kind == HEED_FRAGMENT_TEXT && fragment->is_copy)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_new_words_of (GPtrArray *page,
                  HeedCell  *cell)
{
  for (guint i = 0; i < page->len; i++)
    {
      const HeedFragment *fragment = g_ptr_array_index (page, i);

      if (fragment->cell == cell && fragment->kind == HEED_FRAGMENT_TEXT && !fragment->is_copy)
        return TRUE;
    }
  return FALSE;
}

/* The header stands on each page of a table, above its rows; a key cell on each page
 * of its rows, and where it has said all, it is repeated. */
static void
assert_table_is_sound (HeedLayout *layout,
                       HeedTable  *table)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, r);

      for (guint c = 0; c < row->cells->len; c++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, c);
          guint n_pages = 0;

          for (guint i = 0; i < heed_layout_get_n_pages (layout); i++)
            {
              GPtrArray *page = heed_layout_get_page (layout, i);
              HeedTableRow *header = g_ptr_array_index (table->rows, 0);

              if (!has_fragment_of (page, cell, FALSE))
                continue;
              n_pages++;
              for (guint k = 0; k < header->cells->len; k++)
                g_assert_true (has_fragment_of (page, g_ptr_array_index (header->cells, k), FALSE));
              /* The other key columns are too narrow for the mark. */
              if (r > 0 && c == 1 && row->cells->len == 6 && n_pages > 1 && cell->blocks->len > 0)
                g_assert_true (has_fragment_of (page, cell, TRUE) ||
                               has_new_words_of (page, cell));
            }
          g_assert_cmpuint (n_pages, >, 0);
        }
    }
}

static void
assert_sound (HeedLayout *layout)
{
  HeedDocument *document = heed_layout_get_document (layout);
  g_autoptr (GHashTable) counts = count_lines (layout);
  guint n_paragraphs = 0;

  assert_placed_once (document->blocks, counts, &n_paragraphs);
  g_assert_cmpuint (g_hash_table_size (counts), >=, n_paragraphs);
  for (guint i = 0; i < heed_layout_get_n_pages (layout); i++)
    assert_page_is_sound (heed_layout_get_page (layout, i), heed_layout_get_geometry (layout));
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->table != NULL && block->table->n_columns == 6)
        assert_table_is_sound (layout, block->table);
    }
}

/* ---- tests ---- */

static void
test_random (void)
{
  static const guint sizes[] = { 6, 40, 150, 900 };
  g_autoptr (GRand) rand = new_rand ();

  for (guint i = 0; i < 160; i++)
    {
      g_autoptr (HeedDocument) document = random_document (rand, 1 + i % 14,
                                                           sizes[i % G_N_ELEMENTS (sizes)]);
      g_autoptr (HeedLayout) layout = lay_out (document);

      assert_sound (layout);
    }
}

static void
test_plan_like (void)
{
  g_autoptr (GRand) rand = new_rand ();

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (HeedDocument) document = heed_document_new ();
      g_autoptr (HeedLayout) layout = NULL;

      document->landscape = TRUE;
      heed_document_add (document, heed_block_new_heading (1, "title"));
      heed_document_add (document, random_paragraph (rand, 300));
      heed_document_add (document, heed_block_new_heading (2, "table"));
      heed_document_add (document, random_table (rand, 1 + i % 9, 25, 60));
      layout = lay_out (document);
      assert_sound (layout);
    }
}

static void
test_nothing (void)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (HeedLayout) layout = lay_out (document);
  g_autoptr (GRand) rand = new_rand ();
  g_autoptr (HeedDocument) header_only = heed_document_new ();
  g_autoptr (HeedLayout) header_layout = NULL;

  g_assert_cmpuint (heed_layout_get_n_pages (layout), ==, 1);
  g_assert_cmpuint (heed_layout_get_page (layout, 0)->len, ==, 1);

  heed_document_add (header_only, random_table (rand, 0, 1, 5));
  heed_document_add (header_only, heed_block_new_table (heed_table_new (3)));
  header_layout = lay_out (header_only);
  g_assert_cmpuint (heed_layout_get_n_pages (header_layout), ==, 1);
  assert_sound (header_layout);
}

static void
add_cell_words (HeedTableRow *row,
                GRand        *rand,
                guint         n_words,
                guint         row_span)
{
  HeedCell *cell = heed_table_row_add (row);
  g_autofree char *text = random_words (rand, n_words);

  cell->row_span = row_span;
  heed_cell_add (cell, heed_block_new_paragraph (text));
}

static guint
count_pages_of (HeedLayout *layout,
                HeedCell   *cell)
{
  guint n = 0;

  for (guint i = 0; i < heed_layout_get_n_pages (layout); i++)
    if (has_new_words_of (heed_layout_get_page (layout, i), cell))
      n++;
  return n;
}

/* A row is split only where it is taller than a page, into no more parts than it
 * needs, and its neighbours stay whole. */
static void
test_tall_rows (void)
{
  static const guint n_words[] = { 400, 900, 2500 };
  g_autoptr (GRand) rand = new_rand ();

  for (guint i = 0; i < G_N_ELEMENTS (n_words); i++)
    {
      g_autoptr (HeedDocument) document = heed_document_new ();
      g_autoptr (HeedLayout) layout = NULL;
      HeedTable *table = heed_table_new (4);
      HeedTableRow *rows[9];
      double capacity;

      document->landscape = TRUE;
      table->n_key_columns = 1;
      add_header_row (table);
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          rows[j] = heed_table_add_row (table);
          for (guint k = 0; k < 4; k++)
            add_cell_words (rows[j], rand, k == 2 && j == 4 ? n_words[i] : 30, 1);
        }
      heed_document_add (document, heed_block_new_table (table));
      layout = lay_out (document);
      assert_sound (layout);

      capacity = heed_layout_get_geometry (layout)->height_pts -
                 heed_layout_get_geometry (layout)->margin_top_pts -
                 heed_layout_get_geometry (layout)->margin_bottom_pts;
      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        for (guint k = 0; k < 4; k++)
          {
            HeedCell *cell = g_ptr_array_index (rows[j]->cells, k);
            g_autofree char *text = heed_cell_to_text (cell);
            double width = (heed_layout_get_geometry (layout)->width_pts - 80) / 4 - 10;
            double height = heed_fixed_count_lines (text, width) * HEED_FIXED_HEIGHT_PTS;
            guint n_pages = count_pages_of (layout, cell);

            if (height < capacity - 80)
              g_assert_cmpuint (n_pages, ==, 1);
            else
              g_assert_cmpuint (n_pages, <=, 2 + (guint) (height / (capacity - 80)));
          }
    }
}

static void
test_tall_key (void)
{
  g_autoptr (GRand) rand = new_rand ();

  /* What heads the rows is longer than the rows together, and than one page or
   * five. */
  for (guint n_words = 50; n_words < 3000; n_words *= 3)
    {
      g_autoptr (HeedDocument) document = heed_document_new ();
      g_autoptr (HeedLayout) layout = NULL;
      HeedTable *table = heed_table_new (3);

      table->n_key_columns = 1;
      add_header_row (table);
      for (guint i = 0; i < 3; i++)
        {
          HeedTableRow *row = heed_table_add_row (table);

          if (i == 0)
            add_cell_words (row, rand, n_words, 3);
          add_cell_words (row, rand, 10, 1);
          add_cell_words (row, rand, 10, 1);
        }
      heed_document_add (document, heed_block_new_table (table));
      layout = lay_out (document);
      assert_sound (layout);
    }
}

static HeedCell *
find_lowest (GPtrArray *page)
{
  HeedFragment *lowest = NULL;

  for (guint i = 0; i < page->len; i++)
    {
      HeedFragment *fragment = g_ptr_array_index (page, i);

      if (fragment->kind == HEED_FRAGMENT_CELL &&
          (lowest == NULL || fragment->y_pts + fragment->height_pts > lowest->y_pts + lowest->height_pts))
        lowest = fragment;
    }
  return lowest != NULL ? lowest->cell : NULL;
}

/* A row over all columns stands on a page with what it heads, and is printed once. */
static void
test_heading_rows (void)
{
  g_autoptr (GRand) rand = new_rand ();

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (HeedDocument) document = heed_document_new ();
      g_autoptr (HeedLayout) layout = NULL;
      g_autoptr (GHashTable) headings = g_hash_table_new (NULL, NULL);
      HeedTable *table = heed_table_new (4);
      GHashTableIter iter;
      gpointer heading;

      document->landscape = TRUE;
      table->n_key_columns = 3;
      add_header_row (table);
      for (guint j = 0; j < 30; j++)
        {
          guint n_headings = (guint) g_rand_int_range (rand, 0, 3);
          HeedTableRow *row;

          for (guint k = 0; k < n_headings; k++)
            {
              row = heed_table_add_row (table);
              add_cell_words (row, rand, 1 + (guint) g_rand_int_range (rand, 0, 12), 1);
              ((HeedCell *) g_ptr_array_index (row->cells, 0))->column_span = 4;
              g_hash_table_add (headings, g_ptr_array_index (row->cells, 0));
            }
          row = heed_table_add_row (table);
          for (guint k = 0; k < 4; k++)
            add_cell_words (row, rand, (guint) g_rand_int_range (rand, 1, j == 17 ? 1500 : 60), 1);
        }
      heed_document_add (document, heed_block_new_table (table));
      layout = lay_out (document);
      assert_sound (layout);

      for (guint j = 0; j < heed_layout_get_n_pages (layout); j++)
        g_assert_false (g_hash_table_contains (headings, find_lowest (heed_layout_get_page (layout, j))));
      g_hash_table_iter_init (&iter, headings);
      while (g_hash_table_iter_next (&iter, &heading, NULL))
        g_assert_cmpuint (count_pages_of (layout, heading), ==, 1);
    }
}

static void
test_broken_spans (void)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (HeedLayout) layout = NULL;
  g_autoptr (GRand) rand = new_rand ();
  HeedTable *table = heed_table_new (3);
  HeedTableRow *row;

  /* Spans that reach out of the table end at its edge. */
  add_header_row (table);
  row = heed_table_add_row (table);
  add_cell_words (row, rand, 20, 400);
  ((HeedCell *) g_ptr_array_index (row->cells, 0))->column_span = 2;
  add_cell_words (row, rand, 20, 1);
  row = heed_table_add_row (table);
  add_cell_words (row, rand, 20, 1);
  heed_document_add (document, heed_block_new_table (table));
  layout = lay_out (document);
  assert_sound (layout);
}

static void
test_pure (void)
{
  g_autoptr (GRand) rand = new_rand ();
  g_autoptr (HeedDocument) document = random_document (rand, 12, 80);
  g_autoptr (HeedLayout) one = lay_out (document);
  g_autoptr (HeedLayout) other = lay_out (document);

  g_assert_cmpuint (heed_layout_get_n_pages (one), ==, heed_layout_get_n_pages (other));
  for (guint i = 0; i < heed_layout_get_n_pages (one); i++)
    {
      GPtrArray *page = heed_layout_get_page (one, i);
      GPtrArray *same = heed_layout_get_page (other, i);

      g_assert_cmpuint (page->len, ==, same->len);
      for (guint j = 0; j < page->len; j++)
        {
          HeedFragment *a = g_ptr_array_index (page, j);
          HeedFragment *b = g_ptr_array_index (same, j);

          g_assert_cmpfloat (a->x_pts, ==, b->x_pts);
          g_assert_cmpfloat (a->y_pts, ==, b->y_pts);
          g_assert_cmpfloat (a->height_pts, ==, b->height_pts);
        }
    }
}

/* How long it takes is told; one that took far too long would meet the limit of whoever
 * runs the tests. */
static void
test_large (void)
{
  g_autoptr (GRand) rand = new_rand ();
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (HeedLayout) layout = NULL;

  heed_document_add (document, random_table (rand, 200, 20, 60));
  g_test_timer_start ();
  layout = lay_out (document);
  g_test_message ("%u pages in %.3f s", heed_layout_get_n_pages (layout), g_test_timer_elapsed ());
  g_assert_cmpuint (heed_layout_get_n_pages (layout), >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/nothing", test_nothing);
  g_test_add_func ("/layout/random", test_random);
  g_test_add_func ("/layout/plan-like", test_plan_like);
  g_test_add_func ("/layout/tall-rows", test_tall_rows);
  g_test_add_func ("/layout/tall-key", test_tall_key);
  g_test_add_func ("/layout/heading-rows", test_heading_rows);
  g_test_add_func ("/layout/broken-spans", test_broken_spans);
  g_test_add_func ("/layout/pure", test_pure);
  g_test_add_func ("/layout/large", test_large);

  return g_test_run ();
}
