/* bench-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <time.h>

#include "heed-format.h"
#include "heed-test-pdf.h"

/* What reading a PDF file costs, by its structure and by where its words stand, for files
 * of four and of sixteen times the pages. The ratio says whether the time grows with the
 * pages, or with more than them; the times themselves hold for one machine. */

#define N_ROWS 18
#define N_CELLS 4
#define N_ROUNDS 3

static const guint sizes[] = { 20, 80, 320 };

static GBytes *
make_file (guint    n_pages,
           gboolean has_structure)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (n_pages);
  guint table = heed_test_pdf_next (pdf) + 1;
  g_autofree char *root = g_strdup_printf ("<</Type /StructTreeRoot /K %u 0 R>>", table);
  g_autoptr (GString) rows = g_string_new ("<</S /Table /K [");

  for (guint page = 0; page < n_pages; page++)
    for (guint row = 0; row < N_ROWS; row++)
      for (guint cell = 0; cell < N_CELLS; cell++)
        {
          g_autofree char *text = g_strdup_printf ("Words %u of cell %u", page * N_ROWS + row, cell);

          heed_test_pdf_show (pdf, page, (int) (row * N_CELLS + cell), 40 + 135.0 * cell, 720 - 36.0 * row, text);
        }
  for (guint i = 0; i < n_pages * N_ROWS; i++)
    g_string_append_printf (rows, "%u 0 R ", table + 1 + i);
  g_string_append (rows, "]>>");
  if (has_structure)
    {
      heed_test_pdf_add (pdf, root);
      heed_test_pdf_add (pdf, rows->str);
    }
  for (guint i = 0; has_structure && i < n_pages * N_ROWS; i++)
    {
      g_autoptr (GString) row = g_string_new ("<</S /TR /K [");

      for (guint cell = 0; cell < N_CELLS; cell++)
        g_string_append_printf (row, "<</S /TD /Pg %u 0 R /K %u>> ", 4 + 2 * (i / N_ROWS), i % N_ROWS * N_CELLS + cell);
      g_string_append (row, "]>>");
      heed_test_pdf_add (pdf, row->str);
    }
  return heed_test_pdf_to_bytes (pdf);
}

static double
thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000.0 + (double) now.tv_nsec / 1e6;
}

static double
read_ms (GBytes *bytes)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double begin = thread_ms ();
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedDocument) G_GNUC_UNUSED document = heed_format_find ("pdf")->read (bytes, NULL, &error);

      g_assert_no_error (error);
      best = MIN (best, thread_ms () - begin);
    }
  return best;
}

int
main (void)
{
  for (guint has_structure = 0; has_structure < 2; has_structure++)
    {
      double first = 0;

      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        {
          g_autoptr (GBytes) bytes = make_file (sizes[i], has_structure == 1);
          double ms = read_ms (bytes);

          if (i == 0)
            first = ms;
          g_print ("%-12s %4u pages %9.1f ms   %5.1f times that of %u pages\n",
                   has_structure == 1 ? "by structure" : "by places", sizes[i], ms, ms / first, sizes[0]);
        }
    }
  return 0;
}
