/* test-document-bytes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-document-bytes.h"
#include "heed-limits.h"

/* What goes from one process to another comes out as it went in, and nothing else comes
 * out of bytes that are not whole. */

#define N_DOCUMENTS 200
#define N_DAMAGED 4000

static void add_blocks (GRand     *rand,
                        GPtrArray *blocks,
                        guint      depth);

/* Or NULL. */
static char *
make_text (GRand    *rand,
           gboolean  may_be_null)
{
  static const char *const pieces[] = { "a", "Plan", " ", "\n", "é", "☂", "\u200b", "—", "𝄞", "&<", "\t", "12" };
  GString *text;

  if (may_be_null && g_rand_boolean (rand))
    return NULL;

  text = g_string_new (NULL);
  for (int i = g_rand_int_range (rand, 0, 12); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static HeedTable *
make_table (GRand *rand,
            guint  depth)
{
  HeedTable *table = heed_table_new ((guint) g_rand_int_range (rand, 0, 9));
  guint n_rows = (guint) g_rand_int_range (rand, 0, 6);

  table->caption = make_text (rand, TRUE);
  for (guint i = 0; i < table->n_columns; i++)
    table->widths[i] = g_rand_double (rand);
  table->n_header_rows = (guint) g_rand_int_range (rand, 0, (int) n_rows + 1);
  table->n_key_columns = (guint) g_rand_int_range (rand, 0, (int) table->n_columns + 1);
  table->n_read_columns = (guint) g_rand_int_range (rand, 0, (int) table->n_columns + 1);
  for (guint i = 0; i < n_rows; i++)
    {
      HeedTableRow *row = heed_table_add_row (table);

      row->line = g_rand_int (rand);
      for (int j = g_rand_int_range (rand, 0, 5); j > 0; j--)
        {
          HeedCell *cell = heed_table_row_add (row);

          cell->row_span = (guint) g_rand_int_range (rand, 1, 50);
          cell->column_span = (guint) g_rand_int_range (rand, 1, 50);
          cell->is_header = g_rand_boolean (rand);
          add_blocks (rand, cell->blocks, depth + 1);
        }
    }
  return table;
}

static HeedBlock *
make_block (GRand         *rand,
            HeedBlockKind  kind,
            guint          depth)
{
  HeedBlock *block = heed_block_new (kind);

  block->level = (guint) g_rand_int_range (rand, 0, 9);
  block->marker = make_text (rand, TRUE);
  block->style = make_text (rand, TRUE);
  block->anchor = make_text (rand, TRUE);
  block->line = g_rand_int (rand);
  if (kind == HEED_BLOCK_HEADING || kind == HEED_BLOCK_PARAGRAPH)
    for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
      {
        g_autofree char *text = make_text (rand, FALSE);
        g_autofree char *link = g_rand_boolean (rand) ? make_text (rand, TRUE) : g_strdup ("lang:cy");

        g_ptr_array_add (block->runs, heed_run_new (text, (HeedRunStyle) g_rand_int_range (rand, 0, 4), link));
      }
  else if (kind == HEED_BLOCK_LIST)
    for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
      heed_block_add_child (block, make_block (rand, HEED_BLOCK_LIST_ITEM, depth + 1));
  else if (kind == HEED_BLOCK_LIST_ITEM)
    add_blocks (rand, block->children, depth + 1);
  else
    block->table = make_table (rand, depth);
  return block;
}

static void
add_blocks (GRand     *rand,
            GPtrArray *blocks,
            guint      depth)
{
  static const HeedBlockKind kinds[] = { HEED_BLOCK_PARAGRAPH, HEED_BLOCK_HEADING, HEED_BLOCK_LIST,
                                         HEED_BLOCK_TABLE };

  for (int i = g_rand_int_range (rand, 0, depth > 0 ? 3 : 8); i > 0; i--)
    g_ptr_array_add (blocks, make_block (rand, kinds[g_rand_int_range (rand, 0, depth > 4 ? 2 : 4)], depth));
}

static HeedDocument *
make_document (GRand *rand)
{
  HeedDocument *document = heed_document_new ();
  g_autofree char *title = make_text (rand, FALSE);
  g_autofree char *author = make_text (rand, FALSE);
  g_autofree char *running_note = make_text (rand, FALSE);

  heed_document_set_title (document, title);
  heed_document_set_author (document, author);
  heed_document_set_language (document, g_rand_boolean (rand) ? "cy" : "en-GB");
  heed_document_set_running_note (document, running_note);
  document->landscape = g_rand_boolean (rand);
  add_blocks (rand, document->blocks, 0);
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      g_autofree char *doubt = make_text (rand, FALSE);

      heed_document_add_doubt (document, doubt);
    }
  return document;
}

/* ---- the same ---- */

static void assert_blocks (GPtrArray *blocks,
                           GPtrArray *others);

static void
assert_table (HeedTable *table,
              HeedTable *other)
{
  g_assert_cmpstr (table->caption, ==, other->caption);
  g_assert_cmpmem (table->widths, table->n_columns * sizeof (double), other->widths,
                   other->n_columns * sizeof (double));
  g_assert_cmpuint (table->n_header_rows, ==, other->n_header_rows);
  g_assert_cmpuint (table->n_key_columns, ==, other->n_key_columns);
  g_assert_cmpuint (table->n_read_columns, ==, other->n_read_columns);
  g_assert_cmpuint (table->rows->len, ==, other->rows->len);
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedTableRow *other_row = g_ptr_array_index (other->rows, i);

      g_assert_cmpuint (row->line, ==, other_row->line);
      g_assert_cmpuint (row->cells->len, ==, other_row->cells->len);
      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);
          HeedCell *other_cell = g_ptr_array_index (other_row->cells, j);

          g_assert_cmpuint (cell->row_span, ==, other_cell->row_span);
          g_assert_cmpuint (cell->column_span, ==, other_cell->column_span);
          g_assert_cmpint (cell->is_header, ==, other_cell->is_header);
          assert_blocks (cell->blocks, other_cell->blocks);
        }
    }
}

static void
assert_blocks (GPtrArray *blocks,
               GPtrArray *others)
{
  g_assert_cmpuint (blocks->len, ==, others->len);
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      HeedBlock *other = g_ptr_array_index (others, i);

      g_assert_cmpint (block->kind, ==, other->kind);
      g_assert_cmpuint (block->level, ==, other->level);
      g_assert_cmpstr (block->marker, ==, other->marker);
      g_assert_cmpstr (block->style, ==, other->style);
      g_assert_cmpstr (block->anchor, ==, other->anchor);
      g_assert_cmpuint (block->line, ==, other->line);
      g_assert_cmpuint (block->runs->len, ==, other->runs->len);
      for (guint j = 0; j < block->runs->len; j++)
        g_assert_true (heed_run_equal (g_ptr_array_index (block->runs, j), g_ptr_array_index (other->runs, j)));
      assert_blocks (block->children, other->children);
      g_assert_true ((block->table != NULL) == (other->table != NULL));
      if (block->table != NULL)
        assert_table (block->table, other->table);
    }
}

static void
test_same (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  gsize most = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (HeedDocument) document = make_document (rand);
      g_autoptr (GBytes) bytes = heed_document_to_bytes (document);
      g_autoptr (HeedDocument) again = heed_document_from_bytes (bytes);

      g_assert_nonnull (again);
      g_assert_cmpstr (again->title, ==, document->title);
      g_assert_cmpstr (again->author, ==, document->author);
      g_assert_cmpstr (again->language, ==, document->language);
      g_assert_cmpstr (again->running_note, ==, document->running_note);
      g_assert_cmpint (again->landscape, ==, document->landscape);
      assert_blocks (again->blocks, document->blocks);
      g_assert_cmpuint (again->doubts->len, ==, document->doubts->len);
      for (guint j = 0; j < document->doubts->len; j++)
        g_assert_cmpstr (g_ptr_array_index (again->doubts, j), ==, g_ptr_array_index (document->doubts, j));
      most = MAX (most, g_bytes_get_size (bytes));
    }
  g_assert_cmpuint (most, >, 1000);
}

/* ---- not the same ---- */

static void
test_cut (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (HeedDocument) document = make_document (rand);
  g_autoptr (GBytes) bytes = heed_document_to_bytes (document);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree guint8 *more = g_malloc0 (length + 1);
  g_autoptr (GBytes) longer = NULL;

  g_test_message ("seed %u", seed);
  for (gsize i = 0; i < MIN (length, 5000); i++)
    {
      /* A copy, so that a look behind its end is seen by the checkers of memory. */
      g_autoptr (GBytes) shorter = g_bytes_new (data, i);

      g_assert_null (heed_document_from_bytes (shorter));
    }
  memcpy (more, data, length);
  longer = g_bytes_new (more, length + 1);
  g_assert_null (heed_document_from_bytes (longer));
}

/* Whatever comes of it, it is no more than the bytes can hold, and can be gone through. */
static void
test_damaged (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n_read = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_DAMAGED; i++)
    {
      g_autoptr (HeedDocument) document = make_document (rand);
      g_autoptr (GBytes) bytes = heed_document_to_bytes (document);
      gsize length = g_bytes_get_size (bytes);
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (HeedDocument) again = NULL;
      g_autofree char *text = NULL;

      for (int j = g_rand_int_range (rand, 1, 4); j > 0; j--)
        data[g_rand_int_range (rand, 0, (int) length)] = g_rand_boolean (rand) ? 0xff : (guint8) g_rand_int (rand);
      damaged = g_bytes_new (data, length);
      again = heed_document_from_bytes (damaged);
      if (again == NULL)
        continue;
      n_read++;
      text = heed_block_list_to_text (again->blocks);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpuint (again->blocks->len, <=, length);
    }
  g_assert_cmpuint (n_read, <, N_DAMAGED);
}

static GBytes *
make_nested (guint n)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (HeedBlock) block = heed_block_new_paragraph ("deep");

  for (guint i = 0; i < n; i++)
    {
      HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);
      HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);

      heed_block_add_child (item, g_steal_pointer (&block));
      heed_block_add_child (list, item);
      block = list;
    }
  heed_document_add (document, g_steal_pointer (&block));
  return heed_document_to_bytes (document);
}

static void
test_depth (void)
{
  g_autoptr (GBytes) some = make_nested (100);
  /* No reader makes a document so deep: writing it takes stack for each level. */
  g_autoptr (GBytes) many = make_nested (HEED_LIMIT_DEPTH + 1);
  g_autoptr (HeedDocument) document = heed_document_from_bytes (some);

  g_assert_nonnull (document);
  g_assert_null (heed_document_from_bytes (many));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-bytes/same", test_same);
  g_test_add_func ("/document-bytes/cut", test_cut);
  g_test_add_func ("/document-bytes/damaged", test_damaged);
  g_test_add_func ("/document-bytes/depth", test_depth);

  return g_test_run ();
}
