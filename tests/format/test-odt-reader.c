/* test-odt-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-error.h"
#include "heed-office-file.h"

/* What LibreOffice and others write into OpenDocument texts. */

#define P(words) "<text:p>" words "</text:p>"
#define ITEM(words) "<text:list-item>" words "</text:list-item>"
#define LIST(attributes, items) "<text:list " attributes ">" items "</text:list>"
#define NUMBER(level, format, shown)                                                               \
  "<text:list-level-style-number text:level=\"" level "\" style:num-format=\"" format "\" "          \
  "style:num-suffix=\".\" text:display-levels=\"" shown "\"/>"

static const char styles[] =
  "<text:list-style style:name=\"N\">" NUMBER ("1", "1", "1") NUMBER ("2", "1", "2") NUMBER ("3", "a", "1")
  "<text:list-level-style-bullet text:level=\"4\" text:bullet-char=\"–\"/></text:list-style>"
  "<text:list-style style:name=\"F\"><text:list-level-style-number text:level=\"1\" style:num-format=\"I\" "
  "style:num-prefix=\"(\" style:num-suffix=\")\" text:start-value=\"4\"/></text:list-style>"
  "<style:style style:name=\"Hidden\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
  "<style:style style:name=\"HiddenP\" style:family=\"paragraph\"><style:text-properties text:display=\"none\"/>"
  "</style:style>";

typedef struct
{
  const char *name;
  const char *body;
  const char *text;
} Case;

static const Case cases[] = {
  /* Words. */
  { "spaces", "<text:p>  a\n   b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/> e <text:span> f</text:span></text:p>",
    "a b   c\td\ne f" },
  { "letters", P ("re\302\255ports e\357\254\203cient co\342\200\221operate"), "reports efficient co\342\200\221operate" },
  { "hidden", P ("seen<text:span text:style-name=\"Hidden\"> hidden</text:span>, too")
    "<text:p text:style-name=\"HiddenP\">gone</text:p><text:section text:name=\"a\" text:display=\"none\">" P ("gone")
    "</text:section>", "seen, too" },
  { "ruby", P ("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>"), "漢" },
  { "fields", P ("by <text:date>1 May 2021</text:date> <text:a xlink:href=\"http://x.org\">link</text:a> "
    "<text:placeholder text:placeholder-type=\"text\">&lt;Name&gt;</text:placeholder>"), "by 1 May 2021 link" },
  { "comments", P ("kept<office:annotation><text:p>remark</text:p></office:annotation> words<office:annotation-end/>"),
    "kept words" },
  { "changes", "<text:tracked-changes><text:changed-region><text:deletion>" P ("deleted") "</text:deletion>"
    "</text:changed-region></text:tracked-changes>" P ("It <text:change text:change-id=\"a\"/><text:change-start "
    "text:change-id=\"b\"/>is<text:change-end text:change-id=\"b\"/> so"), "It is so" },
  { "notes", P ("Before<text:note><text:note-citation>1</text:note-citation><text:note-body>" P ("A note.")
    "</text:note-body></text:note> after") P ("Next"), "Before after\nA note.\nNext" },

  /* What stands on the page beside the text. */
  { "boxes", P ("Box:<draw:frame><draw:text-box>" P ("inside") "</draw:text-box></draw:frame>")
    "<draw:frame><draw:text-box>" P ("at the page") "</draw:text-box></draw:frame>", "Box:\ninside\nat the page" },
  { "shapes", P ("A<draw:g><draw:rect>" P ("one") "</draw:rect><draw:custom-shape>" P ("two") "</draw:custom-shape>"
    "</draw:g>") "<draw:ellipse>" P ("three") "</draw:ellipse>", "A\none\ntwo\nthree" },
  { "sections", "<text:section>" P ("a") "<text:section>" P ("b") "</text:section></text:section>"
    "<text:table-of-content><text:table-of-content-source/><text:index-body>" P ("Contents") "</text:index-body>"
    "</text:table-of-content>", "a\nb\nContents" },

  /* Lists. */
  { "levels", LIST ("text:style-name=\"N\"", ITEM (P ("a") LIST ("", ITEM (P ("b")) ITEM (P ("c") LIST ("", ITEM (P ("d"))))))
    ITEM (P ("e") LIST ("", ITEM (P ("f"))))), "1. a\n1.1. b\n1.2. c\na. d\n2. e\n2.1. f" },
  { "on", LIST ("xml:id=\"x\" text:style-name=\"N\"", ITEM (P ("a"))) P ("between")
    LIST ("text:style-name=\"N\" text:continue-numbering=\"true\"", ITEM (P ("b")))
    LIST ("text:style-name=\"N\"", ITEM (P ("c"))), "1. a\nbetween\n2. b\n1. c" },
  { "on-in-cells", "<table:table><table:table-row><table:table-cell>" LIST ("xml:id=\"x\" text:style-name=\"N\"", ITEM (P ("")))
    "</table:table-cell><table:table-cell>" P ("a") "</table:table-cell></table:table-row><table:table-row><table:table-cell>"
    LIST ("xml:id=\"y\" text:continue-list=\"x\" text:style-name=\"N\"", ITEM (P (""))) "</table:table-cell><table:table-cell>"
    P ("b") "</table:table-cell></table:table-row></table:table>", "1. \na\n2. \nb" },
  { "on-below", LIST ("xml:id=\"x\" text:style-name=\"N\"", ITEM (P ("a") LIST ("", ITEM (P ("b"))))) P ("between")
    LIST ("text:continue-list=\"x\" text:style-name=\"N\"", ITEM (LIST ("", ITEM (P ("c")))) ITEM (P ("d"))),
    "1. a\n1.1. b\nbetween\n1.2. c\n2. d" },
  { "starts", LIST ("text:style-name=\"F\"", ITEM (P ("a")) "<text:list-item text:start-value=\"9\">" P ("b") "</text:list-item>"
    "<text:list-header>" P ("head") "</text:list-header>" ITEM (P ("c"))), "(IV) a\n(IX) b\nhead\n(X) c" },
  { "numbered-paragraphs", "<text:numbered-paragraph text:list-id=\"l\" text:style-name=\"N\" text:level=\"1\">" P ("a")
    "</text:numbered-paragraph><text:numbered-paragraph text:list-id=\"l\" text:style-name=\"N\" text:level=\"2\">" P ("b")
    "</text:numbered-paragraph><text:numbered-paragraph text:list-id=\"l\" text:style-name=\"N\" text:level=\"1\">" P ("c")
    "</text:numbered-paragraph>", "1. a\n1.1. b\n2. c" },
  { "bullets", LIST ("text:style-name=\"N\"", ITEM (LIST ("", ITEM (LIST ("", ITEM (LIST ("", ITEM (P ("deep")))))))))
    LIST ("", ITEM (P ("plain"))), "– deep\n• plain" },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GBytes) bytes = heed_office_file_odt (styles, self->body);
  g_autofree char *text = heed_office_file_read_text (bytes, "odt");

  g_assert_cmpstr (text, ==, self->text);
}

/* ---- tables ---- */

static void
assert_table (const char *body,
              const char *expected)
{
  g_autoptr (GBytes) bytes = heed_office_file_odt ("", body);
  g_autoptr (HeedDocument) document = heed_office_file_read (bytes, "odt");
  g_autofree char *found = heed_office_file_describe (document, 0);

  g_assert_cmpstr (found, ==, expected);
}

#define CELL(attributes, words) "<table:table-cell " attributes ">" P (words) "</table:table-cell>"
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define COVERED "<table:covered-table-cell/>"
#define TABLE(rows) "<table:table table:name=\"T\"><table:table-column table:number-columns-repeated=\"3\"/>" rows "</table:table>"

static void
test_tables (void)
{
  assert_table (TABLE ("<table:table-header-rows>" ROW (CELL ("", "h") CELL ("", "i") CELL ("", "j")) "</table:table-header-rows>"
                       ROW (CELL ("table:number-rows-spanned=\"2\"", "a") CELL ("table:number-columns-spanned=\"2\"", "b") COVERED)
                       ROW ("<table:covered-table-cell>" P ("more") "</table:covered-table-cell>" CELL ("", "c") CELL ("", "d"))),
                "3 columns, 1 header\n[1x1 h][1x1 i][1x1 j]\n[2x1 a/more][1x2 b]\n[1x1 c][1x1 d]");
  assert_table (TABLE ("<table:table-row table:number-rows-repeated=\"2\">" CELL ("table:number-columns-repeated=\"2\"", "a")
                       CELL ("", "b") "</table:table-row>"
                       "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>"),
                "3 columns, 0 header\n[1x1 a][1x1 a][1x1 b]\n[1x1 a][1x1 a][1x1 b]\n[1x1 ]");
  /* A table that places others on the page. */
  assert_table ("<table:table>" ROW (CELL ("", "Title") "<table:table-cell>" TABLE (ROW (CELL ("", "a") CELL ("", "b") CELL ("", "c")))
                "</table:table-cell>") "</table:table>", "3 columns, 0 header\n[1x1 a][1x1 b][1x1 c]");
}

/* ---- files ---- */

#define OPEN "urn:oasis:names:tc:opendocument:xmlns:"
#define NAMES "xmlns:office=\"" OPEN "office:1.0\" xmlns:text=\"" OPEN "text:1.0\" xmlns:table=\"" OPEN "table:1.0\" "         \
              "xmlns:style=\"" OPEN "style:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
#define PAGES "<office:master-styles><style:master-page><style:header>" P ("A head") "</style:header><style:footer>"              \
              P ("Page <text:page-number>1</text:page-number> of <text:page-count>3</text:page-count>")                           \
              P ("OFFICIAL | page <text:page-number>1</text:page-number>") "</style:footer></style:master-page>"                  \
              "<style:master-page><style:header>" P ("A head") "</style:header><style:header-left><table:table>"                  \
              ROW (CELL ("", "left")) "</table:table></style:header-left></style:master-page></office:master-styles>"
#define OUTLINE "<office:styles><text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\"/>"           \
                "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/>"                   \
                "</text:outline-style></office:styles>"
#define TEXT "<office:body><office:text><text:h text:outline-level=\"1\">First</text:h><text:h text:outline-level=\"2\">Below"      \
             "</text:h><text:h text:outline-level=\"1\">Second</text:h></office:text></office:body>"

static void
assert_whole (GBytes *bytes)
{
  g_autoptr (HeedDocument) document = heed_office_file_read (bytes, "odt");
  g_autofree char *text = heed_block_list_to_text (document->blocks);

  g_assert_cmpstr (document->title, ==, "Title");
  g_assert_cmpstr (document->running_note, ==, "A head\nOFFICIAL\nleft");
  g_assert_cmpstr (text, ==, "1 First\n1.1 Below\n2 Second");
}

/* Packed, with the type at another place than it should be and an empty list of its
 * members, and flat. */
static void
test_forms (void)
{
  g_autoptr (GBytes) packed = heed_office_file_new (
    "content.xml", "<office:document-content " NAMES ">" TEXT "</office:document-content>",
    "styles.xml", "<office:document-styles " NAMES ">" OUTLINE PAGES "</office:document-styles>",
    "meta.xml", "<office:document-meta " NAMES "><office:meta><dc:title>Title</dc:title></office:meta></office:document-meta>",
    "META-INF/manifest.xml", "",
    "mimetype", "application/vnd.oasis.opendocument.text-template", NULL);
  static const char flat[] =
    "<?xml version=\"1.0\"?><office:document " NAMES " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:meta>"
    "<dc:title>Title</dc:title></office:meta>" OUTLINE PAGES TEXT "</office:document>";
  g_autoptr (GBytes) flat_bytes = g_bytes_new_static (flat, strlen (flat));

  assert_whole (packed);
  assert_whole (flat_bytes);
}

static void
test_refused (void)
{
  static const char type[] = "application/vnd.oasis.opendocument.text";
  g_autoptr (GBytes) missing = heed_office_file_new ("mimetype", type, NULL);
  g_autoptr (GBytes) broken = heed_office_file_new ("mimetype", type, "content.xml", "<a", NULL);
  g_autoptr (GBytes) styleless = heed_office_file_new ("mimetype", type, "content.xml", "<a/>", "styles.xml", "<", NULL);
  g_autoptr (GBytes) locked = heed_office_file_new ("mimetype", type, "content.xml", "\1\2\3", "META-INF/manifest.xml",
                                                    "<m><encryption-data/></m>", NULL);

  heed_office_file_assert (missing, "odt", HEED_ERROR_MALFORMED, "content.xml");
  heed_office_file_assert (broken, "odt", HEED_ERROR_MALFORMED, "content.xml");
  heed_office_file_assert (styleless, "odt", HEED_ERROR_MALFORMED, "styles.xml");
  heed_office_file_assert (locked, "odt", HEED_ERROR_MALFORMED, "password");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/odt/words/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/odt/tables", test_tables);
  g_test_add_func ("/odt/forms", test_forms);
  g_test_add_func ("/odt/refused", test_refused);

  return g_test_run ();
}
