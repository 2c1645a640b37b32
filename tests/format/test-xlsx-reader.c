/* test-xlsx-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-error.h"
#include "heed-office-file.h"

/* What Excel and others write into workbooks. */

#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships/"
#define RELATION(id, base, type, target)                                                           \
  "<Relationship Id=\"" id "\" Type=\"" base type "\" Target=\"" target "\"/>"

static const char strings[] =
  "<sst><si><t>Number</t></si><si><r><t>Rich </t></r><r><rPr><b/></rPr><t>words</t></r><rPh sb=\"0\" eb=\"1\"><t>sound</t>"
  "</rPh></si></sst>";

static const char styles[] =
  "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd\\ mmmm\\ yyyy;@\"/><numFmt numFmtId=\"165\" "
  "formatCode=\"mmm\\-yy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
  "<xf numFmtId=\"165\"/><xf numFmtId=\"9\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"14\" fontId=\"1\"/>"
  "<xf numFmtId=\"0\" fontId=\"2\"/></cellXfs>"
  "<fonts><font/><font><b/><strike/></font><font><strike val=\"0\"/></font></fonts></styleSheet>";

static GBytes *
make_book (const char *properties,
           const char *rows)
{
  g_autofree char *sheet = g_strconcat ("<worksheet><sheetData>", rows, "</sheetData></worksheet>", NULL);
  g_autofree char *book = g_strconcat (
    "<workbook xmlns:r=\"r\">", properties, "<sheets><sheet name=\"Chart\" r:id=\"c\"/><sheet name=\"Plan\" r:id=\"p\"/>"
    "<sheet name=\"Lists\" state=\"hidden\" r:id=\"h\"/></sheets></workbook>", NULL);

  return heed_office_file_new (
    "[Content_Types].xml",
    "<Types><Override PartName=\"/book/main.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>",
    "_rels/.rels", "<Relationships>" RELATION ("a", STRICT, "officeDocument", "book/main.xml") "</Relationships>",
    "book/main.xml", book, "book/_rels/main.xml.rels",
    "<Relationships>" RELATION ("p", STRICT, "worksheet", "../pages/one.xml") RELATION ("h", STRICT, "worksheet", "/pages/two.xml")
    RELATION ("c", RELATIONS, "chartsheet", "chart.xml") RELATION ("s", STRICT, "sharedStrings", "words.xml")
    RELATION ("t", STRICT, "styles", "looks.xml") "</Relationships>",
    "book/words.xml", strings, "book/looks.xml", styles, "book/chart.xml", "<chartsheet/>", "pages/one.xml", sheet,
    "pages/two.xml", "<worksheet><sheetData><row r=\"1\" hidden=\"1\"><c t=\"inlineStr\"><is><t>Agreed</t></is></c></row></sheetData>"
    "</worksheet>", NULL);
}

static void
assert_rows (const char *properties,
             const char *rows,
             const char *expected)
{
  g_autoptr (GBytes) bytes = make_book (properties, rows);
  g_autoptr (HeedDocument) document = heed_office_file_read (bytes, "xlsx");
  g_autofree char *found = heed_office_file_describe (document, 0);

  g_assert_cmpstr (found, ==, expected);
  /* A hidden sheet holds lists for the others. */
  g_assert_cmpuint (document->blocks->len, ==, 1);
}

/* Parts by their relations, of another name and in the strict form; words of all kinds. */
static void
test_cells (void)
{
  assert_rows ("", "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c></row>"
               "<row r=\"5\" hidden=\"1\"><c r=\"B5\" t=\"inlineStr\"><is><r><t>In</t></r><r><t>line</t></r></is></c>"
               "<c r=\"C5\" t=\"str\"><f>A1&amp;\"x\"</f><v>came out</v></c><c r=\"D5\" t=\"e\"><v>#REF!</v></c>"
               "<c r=\"E5\" t=\"b\"><v>1</v></c></row>",
               "5 columns, 0 header\n[1x1 ][1x1 Number][1x1 Rich words][1x1 ][1x1 ]\n[1x1 ][1x1 Inline][1x1 came out][1x1 #REF!][1x1 TRUE]");
}

static void
test_days (void)
{
  static const char rows[] = "<row><c s=\"1\"><v>43586</v></c><c s=\"2\"><v>43586.5</v></c><c s=\"3\"><v>43586</v></c>"
                             "<c s=\"4\"><v>0.83</v></c><c><v>43586</v></c></row>";

  assert_rows ("", rows, "5 columns, 0 header\n[1x1 1 May 2019][1x1 1 May 2019][1x1 May 2019][1x1 83%][1x1 43586]");
  assert_rows ("<workbookPr date1904=\"true\"/>", rows,
               "5 columns, 0 header\n[1x1 2 May 2023][1x1 2 May 2023][1x1 May 2023][1x1 83%][1x1 43586]");
}

/* A cell whose font strikes it through is not in force, whatever it holds, and is told of. */
static void
test_struck (void)
{
  static const char rows[] = "<row><c s=\"5\" t=\"s\"><v>0</v></c><c s=\"6\"><v>43586</v></c>"
                             "<c s=\"7\" t=\"inlineStr\"><is><t>stays</t></is></c><c t=\"s\"><v>0</v></c></row>";
  g_autoptr (GBytes) bytes = make_book ("", rows);
  g_autoptr (HeedDocument) document = heed_office_file_read (bytes, "xlsx");

  assert_rows ("", rows, "4 columns, 0 header\n[1x1 ][1x1 ][1x1 stays][1x1 Number]");
  g_assert_cmpuint (document->doubts->len, ==, 2);
  g_assert_nonnull (strstr (g_ptr_array_index (document->doubts, 1), "1 May 2019"));
}

static void
test_refused (void)
{
  g_autoptr (GBytes) empty = heed_office_file_new ("xl/other.xml", "<a/>", NULL);
  g_autoptr (GBytes) broken = make_book ("", "<row>");

  heed_office_file_assert (empty, "xlsx", HEED_ERROR_MALFORMED, "xl/workbook.xml");
  heed_office_file_assert (broken, "xlsx", HEED_ERROR_MALFORMED, "pages/one.xml");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xlsx/cells", test_cells);
  g_test_add_func ("/xlsx/days", test_days);
  g_test_add_func ("/xlsx/struck", test_struck);
  g_test_add_func ("/xlsx/refused", test_refused);

  return g_test_run ();
}
