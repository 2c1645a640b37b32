/* test-pdf-running.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-format.h"
#include "heed-test-pdf.h"

/* What stands at the head and foot of pages, in files with and without a structure. */

#define N_PAGES 3
#define N_LINES 12

static const char *const stamps[][2] = {
  { "22/11/2026, 19:05", "https://example.org/plans/one.html" },
  { "11/22/26, 7:05 PM", "file:///documents/plan.html" },
  { "2026-11-22 07:05:09", "http://localhost/" },
};

static HeedDocument *
read_pdf (HeedTestPdf *pdf)
{
  g_autoptr (GBytes) bytes = heed_test_pdf_to_bytes (pdf);
  g_autoptr (GError) error = NULL;
  HeedDocument *document = heed_format_find ("pdf")->read (bytes, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
add_words (HeedTestPdf *pdf,
           guint        page)
{
  for (guint i = 0; i < N_LINES; i++)
    {
      g_autofree char *text = g_strdup_printf ("Line %c of page %c has some words of its own.", 'a' + i, 'a' + page);

      heed_test_pdf_show (pdf, page, (int) i, 50, 650 - 30.0 * i, text);
    }
}

/* The structure holds the lines, and nothing in the margins. */
static void
add_structure (HeedTestPdf *pdf)
{
  g_autoptr (GString) root = g_string_new ("<</Type /StructTreeRoot /K [");
  guint first = heed_test_pdf_next (pdf) + 1;

  for (guint i = 0; i < N_PAGES * N_LINES; i++)
    g_string_append_printf (root, "%u 0 R ", first + i);
  g_string_append (root, "]>>");
  heed_test_pdf_add (pdf, root->str);
  for (guint i = 0; i < N_PAGES * N_LINES; i++)
    {
      g_autofree char *element = g_strdup_printf ("<</S /P /Pg %u 0 R /K %u>>", 4 + 2 * (i / N_LINES), i % N_LINES);

      heed_test_pdf_add (pdf, element);
    }
}

static char *
all_words (HeedDocument *document)
{
  return heed_block_list_to_text (document->blocks);
}

static guint
count (const char *text,
       const char *words)
{
  guint n = 0;

  for (const char *found = strstr (text, words); found != NULL; found = strstr (found + 1, words))
    n++;
  return n;
}

/* When and from where a browser printed the pages is kept at the end, and is no note. */
static void
test_stamps (gconstpointer data)
{
  gboolean has_structure = GPOINTER_TO_INT (data);

  for (guint i = 0; i < G_N_ELEMENTS (stamps); i++)
    {
      g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (N_PAGES);
      g_autoptr (HeedDocument) document = NULL;
      g_autofree char *text = NULL;
      HeedBlock *last;

      for (guint page = 0; page < N_PAGES; page++)
        {
          g_autofree char *number = g_strdup_printf ("%u/%u", page + 1, N_PAGES);

          heed_test_pdf_show (pdf, page, -2, 40, 770, stamps[i][0]);
          heed_test_pdf_show (pdf, page, -2, 40, 25, stamps[i][1]);
          heed_test_pdf_show (pdf, page, -2, 520, 25, number);
          heed_test_pdf_show (pdf, page, -2, 250, 40, "Not for others");
          add_words (pdf, page);
        }
      if (has_structure)
        add_structure (pdf);
      document = read_pdf (pdf);
      text = all_words (document);

      g_assert_cmpstr (document->running_note, ==, "Not for others");
      g_assert_cmpuint (count (text, "words of its own"), ==, N_PAGES * N_LINES);
      for (guint j = 0; j < 2; j++)
        {
          g_autofree char *found = NULL;

          g_assert_cmpuint (count (text, stamps[i][j]), ==, 1);
          last = g_ptr_array_index (document->blocks, document->blocks->len - 2 + j);
          found = heed_block_to_text (last);
          g_assert_cmpstr (found, ==, stamps[i][j]);
        }
    }
}

/* A title that stands at the head of all pages is one title; a browser writes it beside
 * the day too. */
static void
test_title (gconstpointer data)
{
  gboolean printed = GPOINTER_TO_INT (data);
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (N_PAGES);
  g_autoptr (HeedDocument) document = NULL;
  g_autofree char *text = NULL;

  for (guint page = 0; page < N_PAGES; page++)
    {
      if (printed)
        {
          heed_test_pdf_show (pdf, page, -1, 40, 775, stamps[0][0]);
          heed_test_pdf_show (pdf, page, -1, 250, 775, "Plan of the unit");
        }
      if (!printed || page == 0)
        heed_test_pdf_paint (pdf, page, "BT /F 20 Tf 50 720 Td (Plan of the unit) Tj ET\n");
      add_words (pdf, page);
    }
  document = read_pdf (pdf);
  text = all_words (document);

  g_assert_cmpstr (document->running_note, ==, "");
  g_assert_cmpuint (count (text, "Plan of the unit"), ==, 1);
  g_assert_true (g_str_has_prefix (text, "Plan of the unit"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/pdf-running/stamps/positions", GINT_TO_POINTER (FALSE), test_stamps);
  g_test_add_data_func ("/pdf-running/stamps/structure", GINT_TO_POINTER (TRUE), test_stamps);
  g_test_add_data_func ("/pdf-running/title/repeated", GINT_TO_POINTER (FALSE), test_title);
  g_test_add_data_func ("/pdf-running/title/printed", GINT_TO_POINTER (TRUE), test_title);

  return g_test_run ();
}
