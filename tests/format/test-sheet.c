/* test-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-action.h"
#include "heed-archive-writer.h"
#include "heed-archive.h"
#include "heed-compose-sheet.h"
#include "heed-error.h"
#include "heed-format.h"
#include "heed-plan-words.h"
#include "heed-random-plan.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"
#include "heed-xml.h"

#define N_PLANS 40

/* The formats that are tables for spreadsheets. */
static const char *const formats[] = { "csv", "xlsx" };

static GBytes *
write_document (const char   *format,
                HeedDocument *document)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_format_find (format)->write (document, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static HeedDocument *
read_document (const char *format,
               GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  HeedDocument *document = heed_format_find (format)->read (bytes, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static HeedPlan *
recognise (HeedDocument *document)
{
  g_autoptr (GError) error = NULL;
  HeedPlan *plan = heed_recognise (document, NULL, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

/* ---- plans out and in ---- */

/* What every row says of the plan and its inspection. */
static void
assert_same_days (HeedPlan *plan,
                  HeedPlan *read)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  HeedInspection *found = heed_plan_get_inspection (read);

  g_assert_cmpuint (heed_plan_get_submitted (plan), ==, heed_plan_get_submitted (read));
  g_assert_cmpuint (heed_plan_get_published (plan), ==, heed_plan_get_published (read));
  g_assert_cmpuint (heed_inspection_get_report_published (inspection), ==,
                    heed_inspection_get_report_published (found));
  g_assert_cmpstr (heed_inspection_get_inspectorate (inspection), ==, heed_inspection_get_inspectorate (found));
}

static void
assert_round_trip (HeedPlan *plan)
{
  g_autofree char *before = heed_plan_words (plan);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (HeedDocument) sheet = heed_compose_sheet (plan);
      g_autoptr (GBytes) bytes = write_document (formats[i], sheet);
      g_autoptr (GBytes) again = write_document (formats[i], sheet);
      g_autoptr (HeedDocument) document = NULL;
      g_autoptr (HeedPlan) read = NULL;
      g_autofree char *after = NULL;

      g_assert_true (g_bytes_equal (bytes, again));
      g_assert_cmpint (heed_format_find (formats[i])->shape, ==, HEED_SHAPE_SHEET);
      g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, formats[i]);
      document = read_document (formats[i], bytes);
      read = recognise (document);
      after = heed_plan_words (read);
      g_assert_cmpstr (after, ==, before);
      if (heed_record_list_get_n (recommendations) > 0)
        assert_same_days (plan, read);
      for (guint j = 0; j < heed_record_list_get_n (recommendations); j++)
        {
          HeedRecommendation *recommendation = heed_record_list_get (recommendations, j);
          HeedRecordList *items = heed_recommendation_get_items (recommendation);

          g_assert_nonnull (heed_plan_find_recommendation_by_id (
            read, heed_recommendation_get_id (recommendation)));
          for (guint k = 0; k < heed_record_list_get_n (items); k++)
            g_assert_nonnull (heed_plan_find_item_by_id (
              read, heed_item_get_id (heed_record_list_get (items, k))));
        }
    }
}

static void
test_example (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv ("HEED_TEST_SOURCE"),
                                                    "data/example-plan.json");

  g_assert_nonnull (plan);
  g_assert_cmpstr (heed_inspection_get_inspectorate (heed_plan_get_inspection (plan)), !=, "");
  g_assert_cmpuint (heed_plan_get_published (plan), !=, HEED_DAY_NONE);
  assert_round_trip (plan);
}

static void
test_published (gconstpointer name)
{
  g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv ("HEED_TEST_PLANS"), name);

  if (plan == NULL)
    {
      g_test_skip ("the published plans are not there");
      return;
    }
  assert_round_trip (plan);
}

/* ---- cells ---- */

static HeedDocument *
make_sheet (const char *const *cells,
            guint              n_columns)
{
  HeedDocument *document = heed_document_new ();
  HeedTable *table = heed_table_new (n_columns);
  HeedTableRow *row = NULL;

  table->n_header_rows = 1;
  for (guint i = 0; cells[i] != NULL; i++)
    {
      HeedCell *cell;

      if (i % n_columns == 0)
        row = heed_table_add_row (table);
      cell = heed_table_row_add (row);
      if (*cells[i] != '\0')
        heed_cell_add (cell, heed_block_new_paragraph (cells[i]));
    }
  heed_document_add (document, heed_block_new_table (table));
  return document;
}

static char *
words_at (HeedDocument *document,
          guint         row,
          guint         column)
{
  HeedBlock *block = g_ptr_array_index (document->blocks, document->blocks->len - 1);
  HeedTableRow *cells = g_ptr_array_index (block->table->rows, row);

  return heed_cell_to_text (g_ptr_array_index (cells->cells, column));
}

/* Every text comes back as it was, and none can become a formula. */
static void
test_guard (void)
{
  static const char *const begins[] = { "=", "+", "-", "@", "\t", "'", "\"", ",", "\r", "\n", "a", "1", " ",
                                        "\357\274\235", "\357\274\213", "\357\274\215", "\357\274\240" };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedDocument) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n = G_N_ELEMENTS (begins);
  const char *csv;
  gsize length;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        gboolean is_line_end = *begins[i] == '\r' && *begins[j] == '\n';

        g_ptr_array_add (cells, g_strconcat (is_line_end ? "" : begins[i], begins[j], "SUM(1)", NULL));
      }
  g_ptr_array_add (cells, NULL);

  document = make_sheet ((const char *const *) cells->pdata, n);
  bytes = write_document ("csv", document);
  csv = g_bytes_get_data (bytes, &length);
  g_assert_cmpmem (csv, 3, "\357\273\277", 3);
  for (guint i = 0; i < n * n; i++)
    {
      const char *const one[] = { g_ptr_array_index (cells, i), NULL };
      g_autoptr (HeedDocument) alone = make_sheet (one, 1);
      g_autoptr (GBytes) alone_bytes = write_document ("csv", alone);
      const char *field = (const char *) g_bytes_get_data (alone_bytes, NULL) + 3;

      field += *field == '"' ? 1 : 0;
      g_assert_null (strchr ("=+-@\t\r\n", *field));
      /* The wide forms of = + - @ begin so. */
      g_assert_false (g_str_has_prefix (field, "\357\274"));
    }

  read = read_document ("csv", bytes);
  for (guint i = 0; i < n * n; i++)
    {
      g_autofree char *words = words_at (read, i / n, i % n);

      g_assert_cmpstr (words, ==, g_ptr_array_index (cells, i));
    }
}

static void
test_rfc_4180 (void)
{
  static const char *const cells[] = { "a,b", "c \"d\"", "e\nf", "", "g", " h ", NULL };
  g_autoptr (HeedDocument) document = make_sheet (cells, 3);
  g_autoptr (GBytes) bytes = write_document ("csv", document);
  gsize length;
  const char *csv = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (csv, length);

  g_assert_cmpstr (text, ==, "\357\273\277\"a,b\",\"c \"\"d\"\"\",\"e\nf\"\r\n,g,\" h \"\r\n");
}

static void
test_edited (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv ("HEED_TEST_SOURCE"),
                                                    "data/example-plan.json");
  g_autoptr (HeedDocument) sheet = heed_compose_sheet (plan);
  HeedBlock *block = g_ptr_array_index (sheet->blocks, sheet->blocks->len - 1);
  HeedTableRow *row = g_ptr_array_index (block->table->rows, 1);
  HeedCell *cell = g_ptr_array_index (row->cells, 3);
  HeedTableRow *added = heed_table_add_row (block->table);
  g_autoptr (HeedPlan) read = NULL;
  HeedRecordList *items;
  guint n_recommendations = heed_record_list_get_n (heed_plan_get_recommendations (plan));
  HeedItem *last;

  /* A text that somebody changed holds as it was changed, and stars are no marks. */
  g_ptr_array_set_size (cell->blocks, 0);
  heed_cell_add (cell, heed_block_new_paragraph ("1.1 Do *this* instead."));
  /* A row that somebody added goes with the recommendation above it. */
  for (guint i = 0; i < block->table->n_columns; i++)
    {
      HeedCell *empty = heed_table_row_add (added);

      if (i == 3)
        heed_cell_add (empty, heed_block_new_paragraph ("One step more."));
    }

  read = recognise (sheet);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (read)), ==, n_recommendations);
  items = heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (read), 0));
  g_assert_cmpstr (heed_item_get_text (heed_record_list_get (items, 0)), ==, "Do \\*this\\* instead.");
  items = heed_recommendation_get_items (
    heed_record_list_get (heed_plan_get_recommendations (read), n_recommendations - 1));
  last = heed_record_list_get (items, heed_record_list_get_n (items) - 1);
  g_assert_true (HEED_IS_ACTION (last));
  g_assert_cmpstr (heed_item_get_text (last), ==, "One step more.");
}

/* ---- tables of others ---- */

static void
test_others (void)
{
  static const char text[] = "Title;;;;\r\nNo;Recommendation;Agreed?;Response;Date\r\n"
                             "1;Do it;Agreed;\"We will; \"\"now\"\"\";March 2019\r\n"
                             "2;Do more;Not agreed;We cannot;\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (HeedDocument) document = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, "csv");
  document = read_document ("csv", bytes);
  words = words_at (document, 2, 3);
  g_assert_cmpstr (words, ==, "We will; \"now\"");
}

/* Lines in a cell are paragraphs, and marks before them make lists. */
static void
test_lines (void)
{
  static const char text[] = "Rec no,Recommendation,Agreed?,Response action taken/planned,Responsible owner,"
                             "Target date\r\n"
                             "1,Do it well.,Agreed,\"\342\200\242 Train all\nstaff\n\342\200\242 Review it\","
                             "\"Head of Operations\nHead of People\",\"May 2019\nJune 2019\"\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (HeedDocument) document = read_document ("csv", bytes);
  g_autoptr (HeedPlan) plan = recognise (document);
  HeedRecordList *items
    = heed_recommendation_get_items (heed_record_list_get (heed_plan_get_recommendations (plan), 0));

  g_assert_cmpuint (heed_record_list_get_n (items), ==, 2);
  g_assert_cmpstr (heed_item_get_text (heed_record_list_get (items, 0)), ==, "Train all staff");
  g_assert_cmpstr (heed_item_get_target_words (heed_record_list_get (items, 0)), ==, "May 2019");
  g_assert_cmpstr (heed_item_get_text (heed_record_list_get (items, 1)), ==, "Review it");
  g_assert_cmpstr (heed_item_get_owners (heed_record_list_get (items, 1))[0], ==, "Head of People");
  g_assert_cmpstr (heed_item_get_target_words (heed_record_list_get (items, 1)), ==, "June 2019");
}

static void
test_sniff (void)
{
  static const struct
  {
    const char *text;
    const char *format;
  } cases[] = {
    { "a,b,c,d\n1,2,3,4\n", "csv" },
    { "a,b,c,d\n1,2,3\n", "text" },
    { "Yes, no, and so on, perhaps.\nNo\n", "text" },
    { "a\tb\tc\td\n1\t2\t3\t4\n", "text" },
    { "\357\273\277a;b;c;d\n;;;\n\"x\ny\";;;\n", "csv" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));

      g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, cases[i].format);
    }
}

/* ---- workbooks ---- */

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static void
add_part (HeedArchiveWriter *archive,
          const char        *name,
          const char        *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));

  heed_archive_writer_add (archive, name, bytes);
}

/* A workbook of one sheet, as small as they can be. */
static GBytes *
make_workbook (const char *sheet,
               const char *strings,
               const char *properties)
{
  g_autoptr (HeedArchiveWriter) archive = heed_archive_writer_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *workbook
    = g_strdup_printf ("<workbook xmlns='" MAIN "' xmlns:r='" RELATIONS "'><workbookPr %s/><sheets>"
                       "<sheet name='Plan' sheetId='1' r:id='rId7'/></sheets></workbook>", properties);

  add_part (archive, "xl/workbook.xml", workbook);
  add_part (archive, "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            "<Relationship Id='rId7' Type='" RELATIONS "/worksheet' Target='worksheets/one.xml'/>"
            "</Relationships>");
  add_part (archive, "xl/styles.xml",
            "<styleSheet xmlns='" MAIN "'><numFmts><numFmt numFmtId='164' formatCode='[$-809]d\\ mmm;@'/>"
            "<numFmt numFmtId='165' formatCode='mmm\\-yy'/></numFmts><cellXfs><xf numFmtId='0'/>"
            "<xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='9'/></cellXfs>"
            "</styleSheet>");
  if (strings != NULL)
    add_part (archive, "xl/sharedStrings.xml", strings);
  if (sheet != NULL)
    add_part (archive, "xl/worksheets/one.xml", sheet);
  g_assert_true (heed_archive_writer_finish (archive, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_words (HeedDocument *document,
              guint         row,
              guint         column,
              const char   *expected)
{
  g_autofree char *words = words_at (document, row, column);

  g_assert_cmpstr (words, ==, expected);
}

/* Shared and own strings, gaps, formulas, days shown in several ways, merged cells. */
static void
test_workbook_of_others (void)
{
  static const char sheet[] =
    "<worksheet xmlns='" MAIN "'><sheetData>"
    "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>own</t></is></c></row>"
    "<row r='2'/>"
    "<row r='4'><c r='A4' s='1'><v>43555</v></c><c r='B4' s='2'><v>43555.5</v></c>"
    "<c r='C4' s='3'><v>43586</v></c><c r='D4' s='4'><v>0.83</v></c><c r='E4'><v>5.0999999999999996</v></c>"
    "<c r='F4' t='str'><f>A1</f><v>made</v></c><c r='G4' t='b'><v>1</v></c></row>"
    "<row r='5'><c r='B5' t='s'><v>1</v></c></row>"
    "</sheetData><mergeCells><mergeCell ref='A4:A5'/><mergeCell ref='C1:D1'/></mergeCells></worksheet>";
  static const char strings[] =
    "<sst xmlns='" MAIN "'><si><r><t>Rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh><t>no</t></rPh></si>"
    "<si><t>a_x0041_b_x005F_x0041_</t></si></sst>";
  g_autoptr (GBytes) bytes = make_workbook (sheet, strings, "");
  g_autoptr (GBytes) bytes_1904 = make_workbook (sheet, strings, "date1904='1'");
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedDocument) document_1904 = NULL;

  g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, "xlsx");
  document = read_document ("xlsx", bytes);
  assert_words (document, 0, 0, "Rich text");
  assert_words (document, 0, 1, "");
  assert_words (document, 0, 2, "own");
  assert_words (document, 1, 0, "31 March 2019");
  assert_words (document, 1, 1, "31 March 2019");
  assert_words (document, 1, 2, "May 2019");
  assert_words (document, 1, 3, "83%");
  assert_words (document, 1, 4, "5.1");
  assert_words (document, 1, 5, "made");
  assert_words (document, 1, 6, "TRUE");
  assert_words (document, 2, 0, "31 March 2019");
  assert_words (document, 2, 1, "aAb_x0041_");

  document_1904 = read_document ("xlsx", bytes_1904);
  assert_words (document_1904, 1, 0, "1 April 2023");
}

static char *
part_text (HeedArchive *archive,
           const char  *name)
{
  GBytes *part = heed_archive_get (archive, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) parsed = NULL;

  g_assert_nonnull (part);
  parsed = heed_xml_parse (part, name, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
}

/* What a spreadsheet program needs to show a plan well. */
static void
test_workbook_parts (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv ("HEED_TEST_SOURCE"),
                                                    "data/example-plan.json");
  g_autoptr (HeedDocument) sheet = heed_compose_sheet (plan);
  HeedBlock *block = g_ptr_array_index (sheet->blocks, 0);
  g_autoptr (GBytes) bytes = write_document ("xlsx", sheet);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedArchive) archive = heed_archive_new (bytes, NULL, &error);
  g_autofree char *cells = NULL;
  g_autofree char *table = NULL;
  g_autofree char *styles = NULL;
  g_autofree char *range = NULL;
  g_autoptr (HeedDocument) document = NULL;

  g_assert_no_error (error);
  cells = part_text (archive, "xl/worksheets/sheet1.xml");
  table = part_text (archive, "xl/tables/table1.xml");
  styles = part_text (archive, "xl/styles.xml");
  range = g_strdup_printf ("ref=\"A2:Z%u\"", block->table->rows->len + 1);

  g_assert_nonnull (strstr (table, range));
  g_assert_nonnull (strstr (cells, "ySplit=\"2\""));
  g_assert_nonnull (strstr (cells, "state=\"frozen\""));
  g_assert_nonnull (strstr (cells, "customHeight=\"1\""));
  g_assert_null (strstr (cells, "<mergeCell"));
  g_assert_null (strstr (cells, "<f>"));
  g_assert_nonnull (strstr (styles, "yyyy-mm-dd"));
  g_assert_nonnull (strstr (styles, "wrapText=\"1\""));

  document = read_document ("xlsx", bytes);
  assert_words (document, 0, 0, heed_plan_get_title (plan));
}

/* A plan whose words look like formulas and numbers of characters. */
static void
test_workbook_formulas (void)
{
  static const char *const cells[] = { "a", "b", "c", "=1+1", "_x0041_", "@SUM(A1)", "-1", "+1", "\t=x", NULL };
  g_autoptr (HeedDocument) document = make_sheet (cells, 3);
  g_autoptr (GBytes) bytes = write_document ("xlsx", document);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedArchive) archive = heed_archive_new (bytes, NULL, &error);
  g_autoptr (HeedDocument) read = read_document ("xlsx", bytes);
  g_autofree char *sheet = part_text (archive, "xl/worksheets/sheet1.xml");

  g_assert_null (strstr (sheet, "<f>"));
  g_assert_null (strstr (sheet, "<v>2</v></c><c r=\"D"));
  for (guint i = 3; cells[i] != NULL; i++)
    assert_words (read, i / 3, i % 3, cells[i]);
}

/* ---- limits ---- */

static void
assert_fails (const char *format,
              GString    *content,
              HeedError   code,
              const char *words)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (content);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = heed_format_find (format)->read (bytes, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, HEED_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_csv_limits (void)
{
  GString *rows = g_string_new (NULL);
  GString *wide = g_string_new ("a\n");
  GString *torn = g_string_new ("a,b\n1,2\n3,\"4\n5,6\n");

  for (guint i = 0; i <= 20000; i++)
    g_string_append (rows, "a,b,c,d\n");
  for (guint i = 0; i <= 1024; i++)
    g_string_append (wide, "x,");
  assert_fails ("csv", rows, HEED_ERROR_LIMIT, "20000");
  assert_fails ("csv", wide, HEED_ERROR_LIMIT, "1024");
  assert_fails ("csv", torn, HEED_ERROR_MALFORMED, "Line 3");
  assert_fails ("csv", g_string_new (" ,,\n\"\"\n"), HEED_ERROR_EMPTY, "no words");
  assert_fails ("csv", g_string_new_len ("a,b\0,c", 6), HEED_ERROR_MALFORMED, "no text");
}

static GString *
workbook_of_sheet (const char *sheet)
{
  g_autoptr (GBytes) bytes = make_workbook (sheet, NULL, "");
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_string_new_len (data, (gssize) length);
}

static GString *
workbook_with (const char *rows)
{
  g_autofree char *sheet = g_strconcat ("<worksheet xmlns='" MAIN "'><sheetData>", rows,
                                        "</sheetData></worksheet>", NULL);

  return workbook_of_sheet (sheet);
}

static void
test_workbook_limits (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autoptr (GBytes) missing = make_workbook (NULL, NULL, "");
  g_autoptr (GBytes) no_text = g_bytes_new_static ("PK\3\4xl/", 7);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= 20000; i++)
    g_string_append (rows, "<row><c><v>1</v></c></row>");
  for (guint i = 1; i <= 501; i++)
    g_string_append_printf (cells, "<row r='%u'><c r='ALL%u'><v>1</v></c></row>", i, i);
  assert_fails ("xlsx", workbook_with (rows->str), HEED_ERROR_LIMIT, "20000");
  assert_fails ("xlsx", workbook_with ("<row><c r='XFD1'><v>1</v></c></row>"), HEED_ERROR_LIMIT, "1024");
  assert_fails ("xlsx", workbook_with (cells->str), HEED_ERROR_LIMIT, "500000");
  assert_fails ("xlsx", workbook_with ("<row>"), HEED_ERROR_MALFORMED, "one.xml");
  assert_fails ("xlsx", workbook_of_sheet ("<row/>"), HEED_ERROR_MALFORMED, "one.xml");
  assert_fails ("xlsx", workbook_with ("<row><c/></row>"), HEED_ERROR_EMPTY, "no words");

  g_assert_null (heed_format_find ("xlsx")->read (missing, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, "one.xml"));
  g_clear_error (&error);
  g_assert_null (heed_format_find ("xlsx")->read (no_text, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_MALFORMED);
}

/* A text longer than a cell of a workbook is refused, and nothing is cut off. */
static void
test_workbook_long_text (void)
{
  g_autofree char *text = g_strnfill (32768, 'x');
  const char *const cells[] = { "a", "b", "c", "d", "e", text, NULL };
  g_autoptr (HeedDocument) document = make_sheet (cells, 3);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_false (heed_format_find ("xlsx")->write (document, stream, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "32767"));
}

static void
test_no_rows (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedDocument) sheet = heed_compose_sheet (plan);
  g_autoptr (GError) error = NULL;

  g_assert_null (heed_recognise (sheet, NULL, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NO_PLAN);
}

/* Files torn anywhere are read or refused. */
static void
test_torn (void)
{
  GRand *rand = g_rand_new_with_seed (5);
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 3, 4);
  g_autoptr (HeedDocument) sheet = heed_compose_sheet (plan);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = write_document (formats[i], sheet);
      gsize length;
      const guint8 *data = g_bytes_get_data (bytes, &length);

      for (guint j = 0; j < 200; j++)
        {
          g_autofree guint8 *copy = g_memdup2 (data, length);
          gsize end = (gsize) g_rand_int_range (rand, 20, (int) length);
          g_autoptr (GBytes) torn = NULL;
          g_autoptr (HeedDocument) document = NULL;
          g_autoptr (GError) error = NULL;

          for (guint k = 0; k < 20; k++)
            copy[g_rand_int_range (rand, 0, (int) end)] = (guint8) g_rand_int_range (rand, 0, 256);
          torn = g_bytes_new (copy, end);
          document = heed_format_find (formats[i])->read (torn, NULL, &error);
          g_assert_true ((document == NULL) == (error != NULL));
          if (error != NULL)
            g_assert_true (error->domain == HEED_ERROR);
          else
            {
              g_autoptr (HeedPlan) read = heed_recognise (document, NULL, NULL, &error);

              g_assert_true ((read == NULL) == (error != NULL));
            }
        }
    }

  g_rand_free (rand);
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= N_PLANS; seed++)
    {
      GRand *rand = g_rand_new_with_seed (seed);
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 1 + seed % 5, seed % 7);
      g_autoptr (HeedDocument) sheet = heed_compose_sheet (plan);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (HeedDocument) document = NULL;
      g_autoptr (HeedPlan) read = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      /* What chance writes is not always what a file can hold: read once, it is. */
      bytes = write_document ("csv", sheet);
      document = read_document ("csv", bytes);
      read = recognise (document);
      assert_round_trip (read);
      before = heed_plan_words (plan);
      after = heed_plan_words (read);
      g_assert_cmpuint (strlen (after), >, strlen (before) / 2);
      g_assert_cmpuint (heed_plan_count_actions (read), ==, heed_plan_count_actions (plan));
      g_rand_free (rand);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/example", test_example);
  g_test_add_data_func ("/sheet/published/cgm", "cgm-crc-2019.txt", test_published);
  g_test_add_data_func ("/sheet/published/swm", "swm-crc-2018.txt", test_published);
  g_test_add_data_func ("/sheet/published/dlnr", "dlnr-crc-2020.txt", test_published);
  g_test_add_func ("/sheet/random", test_random);
  g_test_add_func ("/sheet/edited", test_edited);
  g_test_add_func ("/sheet/no-rows", test_no_rows);
  g_test_add_func ("/sheet/torn", test_torn);
  g_test_add_func ("/sheet/xlsx/others", test_workbook_of_others);
  g_test_add_func ("/sheet/xlsx/parts", test_workbook_parts);
  g_test_add_func ("/sheet/xlsx/formulas", test_workbook_formulas);
  g_test_add_func ("/sheet/xlsx/limits", test_workbook_limits);
  g_test_add_func ("/sheet/xlsx/long-text", test_workbook_long_text);
  g_test_add_func ("/sheet/csv/guard", test_guard);
  g_test_add_func ("/sheet/csv/rfc-4180", test_rfc_4180);
  g_test_add_func ("/sheet/csv/others", test_others);
  g_test_add_func ("/sheet/csv/lines", test_lines);
  g_test_add_func ("/sheet/csv/sniff", test_sniff);
  g_test_add_func ("/sheet/csv/limits", test_csv_limits);

  return g_test_run ();
}
