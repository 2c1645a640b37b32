/* heed-pdf-position-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-position-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "heed-error.h"
#include "heed-limits.h"
#include "heed-pdf-flow.h"
#include "heed-pdf-column-detector.h"
#include "heed-pdf-page.h"
#include "heed-pdf-running.h"
#include "heed-pdf-row-detector.h"
#include "heed-pdf-table.h"
#include "heed-work.h"

/* How much of the work it is to have the words of all pages. */
#define LOADING_SHARE 0.7

/* The gap that parts what stands side by side outside tables, in sizes of the font. */
#define COLUMN_GAP 3.0

/* How much larger than prose the font of a heading is. */
#define HEADING_RATIO 1.12

typedef struct
{
  HeedDocument *document;
  GPtrArray *pages;
  HeedPdfSpelling *spelling;
  GArray *headings; /* sizes of the fonts of headings, the largest first */
  HeedPdfTable *table; /* with which the document ends so far, or NULL */
  guint n_rows;
} Reader;

/* ---- the whole file ---- */

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one > other ? -1 : one < other;
}

/* The size in which most of the words outside tables are set is that of prose; what
 * is larger are headings. */
static void
find_headings (Reader *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer size;
  gpointer count;
  guint most = 0;
  double body = 0;

  for (guint i = 0; i < self->pages->len; i++)
    {
      HeedPdfPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->lines->len; j++)
        {
          HeedPdfLine *line = g_ptr_array_index (page->lines, j);
          gpointer key = GUINT_TO_POINTER ((guint) lround (MIN (line->size, 1000) * 2));

          g_hash_table_insert (counts, key,
                               GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + line->words->len));
        }
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &size, &count))
    if (GPOINTER_TO_UINT (count) > most
        || (GPOINTER_TO_UINT (count) == most && GPOINTER_TO_UINT (size) / 2.0 < body))
      {
        most = GPOINTER_TO_UINT (count);
        body = GPOINTER_TO_UINT (size) / 2.0;
      }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &size, NULL))
    {
      double found = GPOINTER_TO_UINT (size) / 2.0;

      if (found > body * HEADING_RATIO)
        g_array_append_val (self->headings, found);
    }
  g_array_sort (self->headings, compare_sizes);
}

static gboolean
load_pages (Reader           *self,
            PopplerDocument  *pdf,
            GCancellable     *cancellable,
            GError          **error)
{
  int n_pages = poppler_document_get_n_pages (pdf);
  guint n_landscape = 0;

  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *source = poppler_document_get_page (pdf, i);
      HeedPdfPage *page;

      heed_work_goes_on (cancellable, HEED_WORK_READ, LOADING_SHARE * i / n_pages);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          g_clear_object (&source);
          return FALSE;
        }
      /* A page that is not there, in a damaged file, holds no words. */
      if (source == NULL)
        continue;
      page = heed_pdf_page_new (source);
      g_object_unref (source);
      g_ptr_array_add (self->pages, page);
      heed_pdf_spelling_add (self->spelling, page->words);
      if (page->width > page->height)
        n_landscape++;
    }
  self->document->landscape = 2 * n_landscape > self->pages->len;
  return TRUE;
}

/* How many rules between rows a table with row rules has at least. */
#define MIN_ROW_RULES 2

/* A row that fills a page shows no rule there: what counts is whether rules part the rows of
 * the table anywhere. */
static void
find_row_rules (Reader *self)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < self->pages->len; i++)
    {
      HeedPdfPage *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->grids->len; j++)
        if (((HeedPdfGrid *) g_ptr_array_index (page->grids, j))->is_open)
          g_ptr_array_add (open, g_ptr_array_index (page->grids, j));
    }

  for (guint i = 0; i < open->len; i++)
    {
      HeedPdfGrid *grid = g_ptr_array_index (open, i);
      guint n_rules = 0;

      for (guint j = 0; j < open->len && n_rules < MIN_ROW_RULES; j++)
        {
          HeedPdfGrid *other = g_ptr_array_index (open, j);

          /* The titles have a rule above and one below, and the table ends with one. */
          if (other->ys->len > 3 && heed_pdf_grid_is_alike (grid, other))
            n_rules += other->ys->len - 3;
        }
      grid->has_row_rules = n_rules >= MIN_ROW_RULES;
    }
}

/* ---- outside tables ---- */

static void
read_prose (Reader      *self,
            HeedPdfPage *page,
            GPtrArray   *lines,
            double       left,
            double       right)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  HeedPdfFlow flow = { .left = left, .right = right, .spelling = self->spelling, .headings = self->headings };

  if (lines->len == 0)
    return;
  parts = heed_pdf_lines_split (lines, COLUMN_GAP);
  flow.leading = heed_pdf_row_detector_get_leading (page->lines);
  blocks = heed_pdf_flow_read (&flow, parts);
  for (guint i = 0; i < blocks->len; i++)
    heed_document_add (self->document, heed_block_ref (g_ptr_array_index (blocks, i)));
  g_clear_pointer (&self->table, heed_pdf_table_free);
  g_ptr_array_set_size (lines, 0);
}

/* ---- tables ---- */

static int
compare_tops (gconstpointer a,
              gconstpointer b)
{
  double one = heed_pdf_grid_box (*(HeedPdfGrid *const *) a).y1;
  double other = heed_pdf_grid_box (*(HeedPdfGrid *const *) b).y1;

  return one < other ? -1 : one > other;
}

static gboolean
is_in_any (GPtrArray  *grids,
           HeedPdfBox  box)
{
  for (guint i = 0; i < grids->len; i++)
    if (heed_pdf_grid_holds (g_ptr_array_index (grids, i), box))
      return TRUE;
  return FALSE;
}

static GPtrArray *
lines_outside (GPtrArray *lines,
               GPtrArray *grids)
{
  GPtrArray *outside = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      HeedPdfLine *line = g_ptr_array_index (lines, i);

      if (!is_in_any (grids, line->box))
        g_ptr_array_add (outside, line);
    }
  return outside;
}

/* All tables of a page, downwards: those whose columns rules part, those that have few
 * rules, and those that have none. */
static GPtrArray *
find_tables (Reader      *self,
             HeedPdfPage *page)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_pdf_grid_free);
  g_autoptr (GPtrArray) outside = NULL;
  g_autoptr (GPtrArray) unruled = NULL;
  GArray *xs_before = self->table != NULL && self->table->is_open ? self->table->xs : NULL;

  while (page->grids->len > 0)
    {
      g_autoptr (HeedPdfGrid) grid = g_ptr_array_steal_index (page->grids, 0);
      HeedPdfGrid *below = grid->is_open ? heed_pdf_column_detector_cut (grid, page->lines, TRUE) : NULL;

      if (below != NULL)
        g_ptr_array_insert (page->grids, 0, below);
      if (grid->is_open && !heed_pdf_column_detector_split (grid, page->lines, xs_before))
        {
          below = heed_pdf_column_detector_cut (grid, page->lines, FALSE);
          if (below == NULL)
            continue;
          g_ptr_array_insert (page->grids, 0, below);
          g_ptr_array_insert (page->grids, 0, g_steal_pointer (&grid));
          continue;
        }
      if (grid->is_open)
        heed_pdf_grid_part (grid, page->rules);
      g_ptr_array_add (tables, g_steal_pointer (&grid));
    }
  outside = lines_outside (page->lines, tables);
  unruled = heed_pdf_column_detector_find (outside, xs_before);
  g_ptr_array_extend_and_steal (tables, g_steal_pointer (&unruled));
  g_ptr_array_sort (tables, compare_tops);
  return tables;
}

static void
add_table (Reader       *self,
           HeedPdfTable *table)
{
  guint n_rows = table->block->table->rows->len;

  self->n_rows += n_rows;
  if (self->table != NULL && heed_pdf_table_stitch (self->table, table))
    {
      heed_pdf_table_free (table);
      return;
    }
  if (self->table != NULL && heed_pdf_table_has_titles_of (table, self->table))
    heed_document_add_doubt (self->document,
                             _("The columns of the table could not be told apart everywhere: "
                               "compare it with the source"));
  g_clear_pointer (&self->table, heed_pdf_table_free);
  self->table = table;
  heed_document_add (self->document, heed_block_ref (table->block));
}

static gboolean
is_left (HeedPdfPage *page,
         HeedPdfWord *word,
         GHashTable  *used)
{
  return !g_hash_table_contains (used, word)
         && (page->taken == NULL || !g_hash_table_contains (page->taken, word));
}

/* Takes the words in @grid, each of which is in one grid only. */
static GPtrArray *
take_words (HeedPdfPage *page,
            HeedPdfGrid *grid,
            GHashTable  *used)
{
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; i < page->words->len; i++)
    {
      HeedPdfWord *word = g_ptr_array_index (page->words, i);

      if (is_left (page, word, used) && heed_pdf_grid_holds (grid, word->box))
        {
          g_hash_table_add (used, word);
          g_ptr_array_add (words, word);
        }
    }
  return words;
}

static GPtrArray *
take_lines (HeedPdfPage *page,
            GHashTable  *used)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; i < page->words->len; i++)
    if (is_left (page, g_ptr_array_index (page->words, i), used))
      g_ptr_array_add (words, g_ptr_array_index (page->words, i));
  return heed_pdf_lines_new (words);
}

static void
read_page (Reader *self,
           guint   number)
{
  HeedPdfPage *page = g_ptr_array_index (self->pages, number);
  g_autoptr (GPtrArray) grids = find_tables (self, page);
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  g_autoptr (GPtrArray) outside = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  double left = page->width;
  double right = 0;
  guint next = 0;

  for (guint i = 0; i < grids->len; i++)
    {
      g_autoptr (GPtrArray) words = take_words (page, g_ptr_array_index (grids, i), used);
      HeedPdfTable *table = heed_pdf_table_new (g_ptr_array_index (grids, i), words, self->spelling, number);

      /* What is in a grid that is no table is prose in a frame. */
      for (guint j = 0; table == NULL && j < words->len; j++)
        g_hash_table_remove (used, g_ptr_array_index (words, j));
      g_ptr_array_add (tables, table);
    }
  outside = take_lines (page, used);
  for (guint i = 0; i < outside->len; i++)
    {
      HeedPdfLine *line = g_ptr_array_index (outside, i);

      left = MIN (left, line->box.x1);
      right = MAX (right, line->box.x2);
    }

  for (guint i = 0; i < grids->len; i++)
    if (g_ptr_array_index (tables, i) != NULL && ((HeedPdfGrid *) g_ptr_array_index (grids, i))->is_doubtful)
      heed_document_add_doubt (self->document,
                               _("A table has no lines between its rows, and they could not be told apart "
                                 "everywhere: compare it with the source"));

  for (guint i = 0; i < tables->len; i++)
    {
      HeedPdfTable *table = g_ptr_array_index (tables, i);
      double top = heed_pdf_grid_box (g_ptr_array_index (grids, i)).y1;

      if (table == NULL)
        continue;
      while (next < outside->len && ((HeedPdfLine *) g_ptr_array_index (outside, next))->box.y1 < top)
        g_ptr_array_add (lines, g_ptr_array_index (outside, next++));
      read_prose (self, page, lines, left, right);
      add_table (self, table);
    }
  while (next < outside->len)
    g_ptr_array_add (lines, g_ptr_array_index (outside, next++));
  read_prose (self, page, lines, left, right);
}

/**
 * heed_pdf_read_positions:
 * @pdf: a PDF file
 * @cancellable: (nullable): to stop, between two pages
 * @error: return location for a #GError
 *
 * Reads a PDF file that does not say what its words are, by where they stand: rules,
 * titles and white space give the columns and rows of tables, and what is left is
 * prose. A table that goes on over pages is one table, and notes that stand on the
 * pages are the running note of the document.
 *
 * Fails with %HEED_ERROR_LIMIT where there are too many rows.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_pdf_read_positions (PopplerDocument  *pdf,
                         GCancellable     *cancellable,
                         GError          **error)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_pdf_page_free);
  g_autoptr (HeedPdfSpelling) spelling = heed_pdf_spelling_new ();
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GPtrArray) stamps = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *running = NULL;
  Reader reader = { .document = document, .pages = pages, .spelling = spelling, .headings = headings };

  if (!load_pages (&reader, pdf, cancellable, error))
    return NULL;
  running = heed_pdf_running_take (pages, stamps);
  heed_document_set_running_note (document, running);
  find_headings (&reader);
  find_row_rules (&reader);

  for (guint i = 0; i < pages->len; i++)
    {
      double share = LOADING_SHARE + (1 - LOADING_SHARE) * i / pages->len;

      if (reader.n_rows > HEED_LIMIT_ROWS || !heed_work_goes_on (cancellable, HEED_WORK_READ, share))
        break;
      read_page (&reader, i);
    }
  g_clear_pointer (&reader.table, heed_pdf_table_free);
  for (guint i = 0; i < stamps->len; i++)
    heed_document_add (document, heed_block_new_paragraph (g_ptr_array_index (stamps, i)));

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (reader.n_rows > HEED_LIMIT_ROWS)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("The tables of the PDF file have more than %d rows. Save the pages of the plan alone, "
                     "and try again."),
                   HEED_LIMIT_ROWS);
      return NULL;
    }
  return g_steal_pointer (&document);
}
