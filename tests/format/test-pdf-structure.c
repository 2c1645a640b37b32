/* test-pdf-structure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-document-dump.h"
#include "heed-error.h"
#include "heed-format.h"
#include "heed-test-pdf.h"

static HeedDocument *
read_pdf (HeedTestPdf *pdf)
{
  g_autoptr (GBytes) bytes = heed_test_pdf_to_bytes (pdf);
  g_autoptr (GError) error = NULL;
  HeedDocument *document;

  g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, "pdf");
  document = heed_format_find ("pdf")->read (bytes, NULL, &error);
  g_assert_no_error (error);
  return document;
}

static HeedBlock *
block_at (HeedDocument *document,
          guint         index)
{
  g_assert_cmpuint (index, <, document->blocks->len);
  return g_ptr_array_index (document->blocks, index);
}

static void
assert_block (HeedDocument  *document,
              guint          index,
              HeedBlockKind  kind,
              const char    *expected)
{
  HeedBlock *block = block_at (document, index);
  g_autofree char *text = heed_block_to_text (block);

  g_assert_cmpint (block->kind, ==, kind);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_cell (HeedTable  *table,
             guint       row,
             guint       cell,
             const char *expected)
{
  HeedTableRow *cells = g_ptr_array_index (table->rows, row);
  g_autofree char *text = heed_cell_to_text (g_ptr_array_index (cells->cells, cell));

  g_assert_cmpstr (g_strstrip (text), ==, expected);
}

/* ---- paragraphs ---- */

static void
test_paragraphs (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
  g_autoptr (HeedDocument) document = NULL;

  heed_test_pdf_show (pdf, 0, 0, 50, 740, "The title");
  heed_test_pdf_show (pdf, 0, 1, 50, 700, "A long line whose words were broken where it is full of infor-");
  heed_test_pdf_paint (pdf, 0, "/P <</MCID 2>> BDC BT /F 10 Tf 50 688 Td (mation and co-) Tj "
                               "0 -12 Td (operation, and information) Tj ET EMC\n");
  /* What comes first on the page is read last. */
  heed_test_pdf_show (pdf, 0, 3, 50, 770, "At the end");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /RoleMap <</Headline /First /First /H1 /Loop /Loop>> /K 7 0 R>>");
  heed_test_pdf_add (pdf, "<</S /Document /K [8 0 R 9 0 R 10 0 R]>>");
  heed_test_pdf_add (pdf, "<</S /Headline /Pg 4 0 R /K 0>>");
  heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K [<</Type /MCR /MCID 1>> <</Type /MCR /Pg 4 0 R /MCID 2>>]>>");
  heed_test_pdf_add (pdf, "<</S /Loop /Pg 4 0 R /K [3]>>");
  document = read_pdf (pdf);

  assert_block (document, 0, HEED_BLOCK_HEADING, "The title");
  assert_block (document, 1, HEED_BLOCK_PARAGRAPH,
                "A long line whose words were broken where it is full of information and co-operation, "
                "and information");
  assert_block (document, 2, HEED_BLOCK_PARAGRAPH, "At the end");
  g_assert_cmpuint (document->blocks->len, ==, 3);
}

/* Letters drawn as one, the text that stands for others, and what follows them. */
static void
test_actual_text (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
  g_autoptr (HeedDocument) document = NULL;

  heed_test_pdf_paint (pdf, 0, "/P <</MCID 0>> BDC BT /F 10 Tf 50 700 Td (The ) Tj "
                               "/Span <</ActualText (ffi)>> BDC (x) Tj EMC "
                               "(ce is open.) Tj ET EMC\n"
                               "/Span <</MCID 1>> BDC BT /F 10 Tf 50 680 Td (PICTURE) Tj ET EMC\n");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K [7 0 R 8 0 R]>>");
  heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K 0>>");
  heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K <</S /Span /ActualText (Said otherwise) /K 1>>>>");
  document = read_pdf (pdf);

  assert_block (document, 0, HEED_BLOCK_PARAGRAPH, "The ffice is open.");
  assert_block (document, 1, HEED_BLOCK_PARAGRAPH, "Said otherwise");
}

/* Content in forms, one of them drawn twice, and marks by name. */
static void
test_forms (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
  g_autoptr (HeedDocument) document = NULL;

  heed_test_pdf_paint (pdf, 0, "/P <</MCID 0>> BDC q 1 0 0 1 50 700 cm /Form Do Q EMC\n"
                               "/P /Named BDC q 1 0 0 1 50 600 cm /Form Do Q EMC\n");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K [7 0 R 8 0 R]>>");
  heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K 0>>");
  heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K 1>>");
  {
    g_autoptr (GBytes) plain = heed_test_pdf_to_bytes (pdf);
    g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (plain, NULL),
                                                 (gssize) g_bytes_get_size (plain));
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;

    /* The cross-reference table is wrong then, and is made anew by readers. */
    g_string_replace (text, "/Font <</F 3 0 R>>",
                      "/Font <</F 3 0 R>> /Properties <</Named <</MCID 1>>>> /XObject <</Form 20 0 R>>", 1);
    g_string_replace (text, "xref\n0",
                      "20 0 obj\n<</Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources <</Font <</G 3 0 R>>>> "
                      "/Length 37>>\nstream\nBT /G 10 Tf 0 0 Td (In a form) Tj ET \nendstream\nendobj\nxref\n0", 1);
    bytes = g_bytes_new (text->str, text->len);
    document = heed_format_find ("pdf")->read (bytes, NULL, &error);
    g_assert_no_error (error);
  }
  assert_block (document, 0, HEED_BLOCK_PARAGRAPH, "In a form");
  assert_block (document, 1, HEED_BLOCK_PARAGRAPH, "In a form");
}

static void
test_lists_and_links (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
  g_autoptr (HeedDocument) document = NULL;
  HeedBlock *list;
  HeedBlock *item;
  HeedBlock *paragraph;

  heed_test_pdf_show (pdf, 0, 0, 50, 700, "1.");
  heed_test_pdf_show (pdf, 0, 1, 70, 700, "First see");
  heed_test_pdf_show (pdf, 0, 2, 113, 700, "here");
  heed_test_pdf_show (pdf, 0, 3, 133, 700, ".");
  heed_test_pdf_show (pdf, 0, 4, 70, 680, "-");
  heed_test_pdf_show (pdf, 0, 5, 80, 680, "Inner");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K 7 0 R>>");
  heed_test_pdf_add (pdf, "<</S /L /Pg 4 0 R /K [<</S /LI /K [<</S /Lbl /Pg 4 0 R /K 0>> <</S /LBody /Pg 4 0 R "
                          "/K [1 8 0 R 3]>>]>> <</S /L /K <</S /LI /Pg 4 0 R /K [<</S /Lbl /Pg 4 0 R /K 4>> "
                          "<</S /LBody /Pg 4 0 R /K 5>>]>>>>]>>");
  heed_test_pdf_add (pdf, "<</S /Link /Pg 4 0 R /K [2 <</Type /OBJR /Obj 9 0 R>>]>>");
  heed_test_pdf_add (pdf, "<</Type /Annot /Subtype /Link /Rect [113 700 133 710] /A <</S /URI /URI (https://example.org/a)>>>>");
  document = read_pdf (pdf);

  list = block_at (document, 0);
  g_assert_cmpint (list->kind, ==, HEED_BLOCK_LIST);
  g_assert_cmpuint (list->children->len, ==, 1);
  item = g_ptr_array_index (list->children, 0);
  g_assert_cmpstr (item->marker, ==, "1.");
  paragraph = g_ptr_array_index (item->children, 0);
  g_assert_cmpuint (paragraph->runs->len, ==, 3);
  g_assert_cmpstr (((HeedRun *) g_ptr_array_index (paragraph->runs, 0))->text, ==, "First see ");
  g_assert_cmpstr (((HeedRun *) g_ptr_array_index (paragraph->runs, 1))->text, ==, "here");
  g_assert_cmpstr (((HeedRun *) g_ptr_array_index (paragraph->runs, 1))->link, ==, "https://example.org/a");
  g_assert_cmpstr (((HeedRun *) g_ptr_array_index (paragraph->runs, 2))->text, ==, ".");
  list = g_ptr_array_index (item->children, 1);
  g_assert_cmpint (list->kind, ==, HEED_BLOCK_LIST);
  g_assert_cmpstr (((HeedBlock *) g_ptr_array_index (list->children, 0))->marker, ==, "-");
}

static void
test_note (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
  g_autoptr (HeedDocument) document = NULL;

  heed_test_pdf_show (pdf, 0, 0, 50, 700, "Before");
  heed_test_pdf_show (pdf, 0, 1, 50, 100, "What the note says.");
  heed_test_pdf_show (pdf, 0, 2, 85, 700, "and after");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K 7 0 R>>");
  heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K [0 <</S /Note /Pg 4 0 R /K 1>> 2]>>");
  document = read_pdf (pdf);

  assert_block (document, 0, HEED_BLOCK_PARAGRAPH, "Before and after");
  assert_block (document, 1, HEED_BLOCK_PARAGRAPH, "What the note says.");
}

/* ---- tables ---- */

static void
add_cell (HeedTestPdf *pdf,
          GString     *row,
          const char  *type,
          const char  *attributes,
          guint        page,
          int         *mcid,
          guint        column,
          double       y_pts,
          const char  *text)
{
  if (text != NULL)
    heed_test_pdf_show (pdf, page, *mcid, 50 + 120.0 * column, y_pts, text);
  g_string_append_printf (row, "<</S /%s /Pg %u 0 R /A <</O /Table %s>> /K ", type, 4 + 2 * page, attributes);
  if (text != NULL)
    g_string_append_printf (row, "[%d]>> ", (*mcid)++);
  else
    g_string_append (row, "[]>> ");
}

static void
test_spans (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GString) table = g_string_new ("<</S /Table /K [<</S /THead /K <</S /TR /K [");
  HeedTable *read;
  int mcid = 0;

  add_cell (pdf, table, "TH", "", 0, &mcid, 0, 700, "One");
  add_cell (pdf, table, "TH", "", 0, &mcid, 1, 700, "Two");
  add_cell (pdf, table, "TH", "", 0, &mcid, 2, 700, "Three");
  g_string_append (table, "]>>>> <</S /TBody /K [<</S /TR /K [");
  add_cell (pdf, table, "TD", "/RowSpan 2", 0, &mcid, 0, 680, "spans rows");
  add_cell (pdf, table, "TD", "", 0, &mcid, 1, 680, "a");
  add_cell (pdf, table, "TD", "", 0, &mcid, 2, 680, "b");
  /* The first cell is left out because it is covered, another because it is empty. */
  g_string_append (table, "]>> <</S /TR /K [");
  add_cell (pdf, table, "TD", "", 0, &mcid, 2, 660, "c");
  g_string_append (table, "]>> <</S /TR /K [");
  add_cell (pdf, table, "TD", "/ColSpan 2", 0, &mcid, 0, 640, "spans columns");
  add_cell (pdf, table, "TD", "", 0, &mcid, 2, 640, "d");
  /* So are those behind it. */
  g_string_append (table, "]>> <</S /TR /K [");
  add_cell (pdf, table, "TD", "", 0, &mcid, 1, 620, "e");
  g_string_append (table, "]>>]>>]>>");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K 7 0 R>>");
  heed_test_pdf_add (pdf, table->str);
  document = read_pdf (pdf);

  read = block_at (document, 0)->table;
  g_assert_nonnull (read);
  g_assert_cmpuint (read->n_columns, ==, 3);
  g_assert_cmpuint (read->n_header_rows, ==, 1);
  g_assert_cmpuint (read->rows->len, ==, 5);
  assert_cell (read, 1, 0, "spans rows");
  assert_cell (read, 2, 0, "");
  assert_cell (read, 2, 1, "c");
  assert_cell (read, 3, 0, "spans columns");
  assert_cell (read, 3, 1, "d");
  assert_cell (read, 4, 0, "");
  assert_cell (read, 4, 1, "e");
  assert_cell (read, 4, 2, "");
}

/* Tables by chance, torn over pages, with their headers repeated as artifacts, with or
 * without header cells, cells left out: every word is there once, in its column. */
static void
test_random_tables (void)
{
  for (guint round = 0; round < 60; round++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint n_pages = (guint) g_rand_int_range (rand, 1, 4);
      guint n_columns = (guint) g_rand_int_range (rand, 2, 5);
      g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (n_pages);
      g_autoptr (HeedDocument) document = NULL;
      g_autoptr (GString) tree = g_string_new ("<</S /Document /K [");
      g_autofree char *dump = NULL;
      guint n = 0;

      g_test_message ("seed %u", seed);
      for (guint page = 0; page < n_pages; page++)
        {
          int mcid = 0;

          g_string_append (tree, "<</S /Table /K [");
          for (guint row = 0; row < 6; row++)
            {
              gboolean is_whole = row < 2;

              g_string_append (tree, "<</S /TR /K [");
              for (guint column = 0; column < n_columns; column++)
                {
                  g_autofree char *text = g_strdup_printf ("c%uw%ux c%uw%ux", column, n, column, n + 1);

                  if (!is_whole && g_rand_int_range (rand, 0, 3) == 0)
                    {
                      if (g_rand_boolean (rand))
                        add_cell (pdf, tree, "TD", "", page, &mcid, column, 0, NULL);
                      continue;
                    }
                  add_cell (pdf, tree, row == 0 && g_rand_boolean (rand) ? "TH" : "TD", "", page, &mcid,
                            column, 700 - 20.0 * row, text);
                  n += 2;
                }
              g_string_append (tree, "]>> ");
            }
          g_string_append (tree, "]>> ");
          heed_test_pdf_show (pdf, page, -2, 50, 30, "The running note");
        }
      g_string_append (tree, "]>>");
      heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K []>>");
      {
        guint number = heed_test_pdf_add (pdf, tree->str);
        g_autofree char *root = g_strdup_printf ("<</Type /StructTreeRoot /K %u 0 R>>", number);

        heed_test_pdf_replace (pdf, number - 1, root);
      }
      document = read_pdf (pdf);
      dump = heed_document_dump (document);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *word = g_strdup_printf ("w%ux", i);
          const char *found = strstr (dump, word);

          g_assert_nonnull (found);
          g_assert_null (strstr (found + 1, word));
        }
      g_assert_cmpstr (document->running_note, ==, "The running note");
      for (guint i = 0; i < document->blocks->len; i++)
        {
          HeedTable *table = block_at (document, i)->table;

          for (guint j = 0; table != NULL && j < table->rows->len; j++)
            {
              HeedTableRow *row = g_ptr_array_index (table->rows, j);

              for (guint k = 0; k < row->cells->len; k++)
                {
                  g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, k));
                  g_autofree char *column = g_strdup_printf ("c%uw", k);

                  g_assert_true (*text == '\0' || g_str_has_prefix (text, column));
                }
            }
        }
    }
}

/* ---- what stands outside the structure ---- */

static void
test_outside (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (2);
  g_autoptr (HeedDocument) document = NULL;

  for (guint page = 0; page < 2; page++)
    {
      for (guint i = 0; i < 12; i++)
        heed_test_pdf_show (pdf, page, (int) i, 50, 700 - 20.0 * i, "Many words that have a place in it");
      heed_test_pdf_show (pdf, page, -2, 50, 60, page == 0 ? "Not for others" : "Not for others");
      heed_test_pdf_show (pdf, page, -2, 50, 45, page == 0 ? "Page 1 of 2" : "Page 2 of 2");
      /* A header that is repeated is a copy. */
      heed_test_pdf_show (pdf, page, -2, 50, 730, "Many words");
      /* So is one that is painted through two columns at once. */
      heed_test_pdf_paint (pdf, page, "/Artifact BMC BT /F 10 Tf 50 750 Td "
                                      "[(a place in it)-9000(that have)] TJ ET EMC\n");
    }
  heed_test_pdf_show (pdf, 0, -1, 50, 440, "Forgotten");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K [9 0 R 10 0 R]>>");
  heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K [0 1 2 3 4 5 6 7 8 9 10 11]>>");
  heed_test_pdf_add (pdf, "<</S /P /Pg 6 0 R /K [0 1 2 3 4 5 6 7 8 9 10 11]>>");
  document = read_pdf (pdf);

  g_assert_cmpuint (document->blocks->len, ==, 3);
  assert_block (document, 1, HEED_BLOCK_PARAGRAPH, "Forgotten");
  g_assert_cmpstr (document->running_note, ==, "Not for others");
}

/* ---- damaged structures ---- */

static void
test_loops (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
  g_autoptr (HeedDocument) document = NULL;

  heed_test_pdf_show (pdf, 0, 0, 50, 700, "Once only");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K 7 0 R>>");
  heed_test_pdf_add (pdf, "<</S /Sect /Pg 4 0 R /K [8 0 R 7 0 R 8 0 R 6 0 R 0]>>");
  heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K [0 0 7 0 R 8 0 R]>>");
  document = read_pdf (pdf);

  g_assert_cmpuint (document->blocks->len, ==, 1);
  assert_block (document, 0, HEED_BLOCK_PARAGRAPH, "Once only");
}

static void
assert_fails (GBytes     *bytes,
              HeedError   code,
              const char *named)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (heed_format_find ("pdf")->read (bytes, NULL, &error));
  g_assert_error (error, HEED_ERROR, (int) code);
  if (strstr (error->message, named) == NULL)
    g_error ("“%s” does not say “%s”", error->message, named);
}

static void
test_deep (void)
{
  static const guint depths[] = { 250, 260, 5000 };

  for (guint i = 0; i < G_N_ELEMENTS (depths); i++)
    {
      g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
      g_autoptr (GBytes) bytes = NULL;

      heed_test_pdf_show (pdf, 0, 0, 50, 700, "Deep down");
      heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K 7 0 R>>");
      for (guint j = 0; j < depths[i]; j++)
        {
          g_autofree char *object = g_strdup_printf ("<</S /Sect /K %u 0 R>>", heed_test_pdf_next (pdf) + 1);

          heed_test_pdf_add (pdf, object);
        }
      heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K 0>>");
      bytes = heed_test_pdf_to_bytes (pdf);
      if (depths[i] <= 255)
        {
          g_autoptr (HeedDocument) document = read_pdf (pdf);

          assert_block (document, 0, HEED_BLOCK_PARAGRAPH, "Deep down");
        }
      else
        {
          assert_fails (bytes, HEED_ERROR_LIMIT, "256");
        }
    }
}

static void
test_many_rows (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GString) table = g_string_new ("<</S /Table /K [");

  heed_test_pdf_show (pdf, 0, 0, 50, 700, "Too many");
  for (guint i = 0; i < 20001; i++)
    g_string_append (table, "<</S /TR>> ");
  g_string_append (table, "]>>");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K 7 0 R>>");
  heed_test_pdf_add (pdf, table->str);
  bytes = heed_test_pdf_to_bytes (pdf);
  assert_fails (bytes, HEED_ERROR_LIMIT, "20000");
}

static void
test_many_pages (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1001);
  g_autoptr (GBytes) bytes = heed_test_pdf_to_bytes (pdf);

  assert_fails (bytes, HEED_ERROR_LIMIT, "1000");
}

/* A small file that says to draw a large form again and again. Viewers do not draw it:
 * it belongs to a layer that is off. */
static void
test_unpacks_to_much (void)
{
  static const guint times[] = { 3, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (1);
      g_autoptr (GBytes) plain = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GString) text = NULL;
      g_autofree char *blank = g_strnfill (1024 * 1024, ' ');
      g_autofree char *form =
        g_strdup_printf ("20 0 obj\n<</Type /XObject /Subtype /Form /BBox [0 0 3 3] /OC 21 0 R /Length %u>>\n"
                         "stream\n%s\nendstream\nendobj\n21 0 obj\n<</Type /OCG /Name (Off)>>\nendobj\nxref\n0",
                         1024 * 1024, blank);

      heed_test_pdf_show (pdf, 0, 0, 50, 700, "Large");
      for (guint j = 0; j < times[i]; j++)
        heed_test_pdf_paint (pdf, 0, "/Form Do\n");
      heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K 7 0 R>>");
      heed_test_pdf_add (pdf, "<</S /P /Pg 4 0 R /K 0>>");
      plain = heed_test_pdf_to_bytes (pdf);
      text = g_string_new_len (g_bytes_get_data (plain, NULL), (gssize) g_bytes_get_size (plain));
      g_string_replace (text, "/Type /Catalog", "/Type /Catalog /OCProperties <</OCGs [21 0 R] /D <</OFF [21 0 R]>>>>", 1);
      g_string_replace (text, "/Font <</F 3 0 R>>", "/Font <</F 3 0 R>> /XObject <</Form 20 0 R>>", 1);
      g_string_replace (text, "xref\n0", form, 1);
      bytes = g_bytes_new (text->str, text->len);
      if (times[i] < 200)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (HeedDocument) document = heed_format_find ("pdf")->read (bytes, NULL, &error);

          g_assert_no_error (error);
          assert_block (document, 0, HEED_BLOCK_PARAGRAPH, "Large");
        }
      else
        {
          assert_fails (bytes, HEED_ERROR_LIMIT, "200 MB");
        }
    }
}

static void
test_no_words (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (3);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) torn = g_bytes_new_static ("%PDF-1.7\nnothing else", 21);

  heed_test_pdf_paint (pdf, 1, "10 10 100 100 re f\n");
  bytes = heed_test_pdf_to_bytes (pdf);
  assert_fails (bytes, HEED_ERROR_EMPTY, "scanned");
  assert_fails (torn, HEED_ERROR_MALFORMED, "damaged");
}

static void
test_cancelled (void)
{
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (2);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  heed_test_pdf_show (pdf, 1, 0, 50, 700, "Words");
  heed_test_pdf_add (pdf, "<</Type /StructTreeRoot /K <</S /P /Pg 6 0 R /K 0>>>>");
  bytes = heed_test_pdf_to_bytes (pdf);
  g_cancellable_cancel (cancellable);
  g_assert_null (heed_format_find ("pdf")->read (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-structure/paragraphs", test_paragraphs);
  g_test_add_func ("/pdf-structure/actual-text", test_actual_text);
  g_test_add_func ("/pdf-structure/forms", test_forms);
  g_test_add_func ("/pdf-structure/lists-and-links", test_lists_and_links);
  g_test_add_func ("/pdf-structure/note", test_note);
  g_test_add_func ("/pdf-structure/spans", test_spans);
  g_test_add_func ("/pdf-structure/random-tables", test_random_tables);
  g_test_add_func ("/pdf-structure/outside", test_outside);
  g_test_add_func ("/pdf-structure/loops", test_loops);
  g_test_add_func ("/pdf-structure/deep", test_deep);
  g_test_add_func ("/pdf-structure/many-rows", test_many_rows);
  g_test_add_func ("/pdf-structure/many-pages", test_many_pages);
  g_test_add_func ("/pdf-structure/unpacks-to-much", test_unpacks_to_much);
  g_test_add_func ("/pdf-structure/no-words", test_no_words);
  g_test_add_func ("/pdf-structure/cancelled", test_cancelled);

  return g_test_run ();
}
