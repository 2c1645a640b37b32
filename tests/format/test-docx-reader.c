/* test-docx-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-error.h"
#include "heed-office-file.h"

/* What Word and others write into DOCX files. */

#define P(words) "<w:p><w:r><w:t xml:space=\"preserve\">" words "</w:t></w:r></w:p>"
#define R(words) "<w:r><w:t xml:space=\"preserve\">" words "</w:t></w:r>"
#define ITEM(number, level, words)                                                                 \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" number                      \
  "\"/></w:numPr></w:pPr>" R (words) "</w:p>"
#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define STRICT "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\""
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

typedef struct
{
  const char *name;
  const char *body;
  const char *text;
} Case;

static const Case cases[] = {
  /* Words. */
  { "hyphens", "<w:p>" R ("re\302\255port") "<w:r><w:softHyphen/><w:t>s co</w:t><w:noBreakHyphen/>"
    "<w:t>operate</w:t></w:r></w:p>", "reports co\342\200\221operate" },
  { "ligatures", P ("e\357\254\203cient \357\254\201nal \357\254\202oor"), "efficient final floor" },
  { "breaks", "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
    "<w:br w:type=\"page\"/><w:t>e</w:t></w:r></w:p>", "a\nb\tc\nd e" },
  { "symbols", "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t xml:space=\"preserve\"> done </w:t>"
    "<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>5</w:t></w:r>"
    "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr><w:t>\303\276</w:t></w:r>"
    "</w:p>", "✓ done ≥5☑" },
  { "hidden", "<w:p>" R ("seen") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>, too</w:t></w:r></w:p>", "seen, too" },
  { "ruby", "<w:p><w:r><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r>"
    "</w:rubyBase></w:ruby></w:r></w:p>", "漢" },
  { "wrapped", "<w:p><w:smartTag w:element=\"place\">" R ("Avon") "</w:smartTag><w:customXml>" R (" Vale")
    "</w:customXml><w:dir w:val=\"ltr\">" R (" West") "</w:dir></w:p>", "Avon Vale West" },
  { "comments", "<w:p><w:commentRangeStart w:id=\"1\"/>" R ("kept") "<w:commentRangeEnd w:id=\"1\"/>"
    "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>", "kept" },

  /* Tracked changes. */
  { "changes", "<w:p>" R ("It ") "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>was</w:delText></w:r></w:del>"
    "<w:ins w:id=\"2\" w:author=\"x\">" R ("is") "<w:del><w:r><w:delText>nt</w:delText></w:r></w:del></w:ins>"
    "<w:moveFrom w:id=\"3\">" R (" gone") "</w:moveFrom><w:moveTo w:id=\"4\">" R (" here") "</w:moveTo></w:p>",
    "It is here" },
  { "joined", "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" R ("One ") "</w:p>"
    "<w:p><w:pPr><w:rPr><w:del w:id=\"2\"/></w:rPr></w:pPr>" R ("two ") "</w:p>" P ("three") P ("four"),
    "One two three\nfour" },
  { "joined-at-the-end", "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" R ("One") "</w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:del w:id=\"2\"/></w:rPr></w:pPr>" R ("two") "</w:p></w:tc>"
    "<w:tc>" P ("three") "</w:tc><w:tc>" P ("four") "</w:tc></w:tr></w:tbl>", "One\ntwo\nthree\nfour" },
  { "rows", "<w:tbl><w:tr><w:tc>" P ("a") "</w:tc></w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>"
    P ("gone") "</w:tc></w:tr><w:tr><w:trPr><w:ins w:id=\"2\"/></w:trPr><w:tc>" P ("b") "</w:tc></w:tr></w:tbl>",
    "a\nb" },
  { "cells", "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr>" P ("gone") "</w:tc><w:tc><w:tcPr>"
    "<w:cellIns w:id=\"2\"/></w:tcPr>" P ("new") "</w:tc></w:tr></w:tbl>", "new" },
  { "one-line", "<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>" R ("Run-in. ") "</w:p>"
    P ("Words"), "Run-in. Words" },

  /* Fields. */
  { "link", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"http://x.org\" "
    "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" R ("a link")
    "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" R (" on") "</w:p>", "a link on" },
  { "fields-in-fields", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText>"
    "</w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r>"
    "<w:fldChar w:fldCharType=\"separate\"/></w:r>" R ("not shown") "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" R ("shown") "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    "</w:p>", "shown" },
  { "simple-field", "<w:p>" R ("by ") "<w:fldSimple w:instr=\" DATE \">" R ("1 May 2021") "</w:fldSimple></w:p>",
    "by 1 May 2021" },
  { "form", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/>"
    "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r>"
    "<w:fldChar w:fldCharType=\"end\"/></w:r>" R (" Agreed, ") "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>"
    "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"North\"/><w:listEntry w:val=\"South\"/></w:ddList>"
    "</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r>"
    "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "☒ Agreed, South" },

  /* Controls. */
  { "controls", "<w:sdt><w:sdtPr/><w:sdtContent>" P ("block") "<w:sdt><w:sdtContent>" P ("in block")
    "</w:sdtContent></w:sdt></w:sdtContent></w:sdt><w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/>"
    "</w14:checkbox></w:sdtPr><w:sdtContent>" R ("☒") "</w:sdtContent></w:sdt>" R (" Yes") "</w:p>",
    "block\nin block\n☒ Yes" },
  { "not-filled-in", "<w:p>" R ("Owner: ") "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:dropDownList/></w:sdtPr><w:sdtContent>"
    R ("Choose an item.") "</w:sdtContent></w:sdt></w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
    P ("Click here.") "</w:sdtContent></w:sdt>", "Owner:" },
  { "rows-of-controls", "<w:tbl><w:sdt><w:sdtContent><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>" P ("a")
    "</w:tc></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:tc>" P ("Choose")
    "</w:tc></w:sdtContent></w:sdt><w:tc>" P ("b") "</w:tc></w:tr></w:sdtContent></w:sdt></w:sdtContent></w:sdt></w:tbl>",
    "a\nb" },

  /* Text boxes: one of the forms. */
  { "boxes", "<w:p>" R ("Box:") "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>"
    "<w:txbxContent>" P ("inside") "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    "<v:shape><v:textbox><w:txbxContent>" P ("inside") "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>", "Box:\ninside" },
  { "grouped-boxes", "<w:p><w:r><w:drawing><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>" P ("one")
    "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" P ("one") "</w:txbxContent></mc:Fallback>"
    "</mc:AlternateContent></w:drawing></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>" P ("two")
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", "one\ntwo" },

  /* Tables. */
  { "two-tables", "<w:tbl><w:tr><w:tc>" P ("a") "</w:tc></w:tr></w:tbl><w:tbl><w:tr><w:tc>" P ("b")
    "</w:tc></w:tr></w:tbl>", "a\nb" },
  { "table-in-table", "<w:tbl><w:tr><w:tc>" P ("a") "</w:tc><w:tc>" P ("b") "<w:tbl><w:tr><w:tc>" P ("c")
    "</w:tc><w:tc>" P ("d") "</w:tc></w:tr></w:tbl>" P ("e") "</w:tc><w:tc>" P ("f") "</w:tc></w:tr></w:tbl>",
    "a\nb\nc\nd\ne\nf" },
};

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GBytes) bytes = heed_office_file_docx (self->body);
  g_autofree char *text = heed_office_file_read_text (bytes, "docx");

  g_assert_cmpstr (text, ==, self->text);
}

/* What is struck through is not in force: it is said, and no word of the document. */
static void
test_struck (void)
{
  g_autoptr (GBytes) bytes = heed_office_file_docx ("<w:p>" R ("May 2031 ") "<w:r><w:rPr><w:strike/></w:rPr><w:t>April</w:t></w:r>"
                                                    "<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>at last</w:t></w:r>"
                                                    "<w:r><w:rPr><w:dstrike/></w:rPr><w:t> 2030</w:t></w:r></w:p>" P ("Next."));
  g_autoptr (HeedDocument) document = heed_office_file_read (bytes, "docx");
  g_autofree char *text = heed_office_file_read_text (bytes, "docx");

  g_assert_cmpstr (text, ==, "May 2031 at last\nNext.");
  g_assert_cmpuint (document->doubts->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (document->doubts, 0), "“April 2030”"));
}

/* ---- tables ---- */

static void
assert_table (const char *body,
              const char *expected)
{
  g_autoptr (GBytes) bytes = heed_office_file_docx (body);
  g_autoptr (HeedDocument) document = heed_office_file_read (bytes, "docx");
  g_autofree char *found = heed_office_file_describe (document, 0);

  g_assert_cmpstr (found, ==, expected);
}

#define CELL(properties, words) "<w:tc><w:tcPr>" properties "</w:tcPr>" P (words) "</w:tc>"
#define DOWN "<w:vMerge w:val=\"restart\"/>"
#define ON "<w:vMerge/>"
#define WIDE "<w:gridSpan w:val=\"2\"/>"

static void
test_merged (void)
{
  assert_table ("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" CELL ("", "h") CELL (WIDE, "i") "</w:tr>"
                "<w:tr>" CELL (DOWN, "a") CELL ("", "b") CELL ("", "c") "</w:tr>"
                "<w:tr>" CELL (ON, "") CELL (WIDE DOWN, "d") "</w:tr>"
                "<w:tr>" CELL (ON, "more") CELL (WIDE ON, "") "</w:tr>"
                "<w:tr>" CELL (DOWN, "e") CELL ("", "f") CELL ("", "g") "</w:tr></w:tbl>",
                "3 columns, 1 header\n[1x1 h][1x2 i]\n[3x1 a/more][1x1 b][1x1 c]\n[2x2 d]\n\n"
                "[1x1 e][1x1 f][1x1 g]");
  /* Rows that begin later and end earlier than others. */
  assert_table ("<w:tbl><w:tr>" CELL (DOWN, "a") CELL ("", "b") CELL (DOWN, "c") "</w:tr>"
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" CELL ("", "d") "</w:tr>"
                "<w:tr>" CELL (ON, "e") CELL ("", "f") CELL (ON, "g") "</w:tr></w:tbl>",
                "3 columns, 0 header\n[1x1 a][1x1 b][1x1 c]\n[1x1 ][1x1 d]\n[1x1 e][1x1 f][1x1 g]");
  /* A cell over two columns ends what reached down in them. */
  assert_table ("<w:tbl><w:tr>" CELL ("", "a") CELL (DOWN, "b") "</w:tr><w:tr>" CELL (WIDE, "c") "</w:tr>"
                "<w:tr>" CELL ("", "d") CELL (ON, "e") "</w:tr></w:tbl>",
                "2 columns, 0 header\n[1x1 a][1x1 b]\n[1x2 c]\n[1x1 d][1x1 e]");
  /* Merged as a change. */
  assert_table ("<w:tbl><w:tr>" CELL ("<w:cellMerge w:vMerge=\"rest\"/>", "a") CELL ("", "b") "</w:tr><w:tr>"
                CELL ("<w:cellMerge w:vMerge=\"cont\"/>", "") CELL ("", "c") "</w:tr></w:tbl>",
                "2 columns, 0 header\n[2x1 a][1x1 b]\n[1x1 c]");
}

static void
test_frame (void)
{
  assert_table ("<w:tbl><w:tr><w:tc>" P ("Title") "<w:tbl><w:tr>" CELL ("", "a") CELL ("", "b") CELL ("", "c")
                "</w:tr></w:tbl>" P ("") "</w:tc></w:tr></w:tbl>",
                "3 columns, 0 header\n[1x1 a][1x1 b][1x1 c]");
}

/* ---- lists ---- */

#define LEVEL(n, format, text)                                                                     \
  "<w:lvl w:ilvl=\"" n "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text "\"/>"
#define NUM(id, abstract, more)                                                                    \
  "<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"" abstract "\"/>" more "</w:num>"
#define STYLED(style, more, words)                                                                 \
  "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/>" more "</w:pPr>" R (words) "</w:p>"

static const char numbering[] =
  "<w:numbering " WORD ">"
  "<w:abstractNum w:abstractNumId=\"0\">" LEVEL ("0", "decimal", "%1.") "</w:lvl>" LEVEL ("1", "decimal", "%1.%2")
  "</w:lvl>" LEVEL ("2", "lowerLetter", "%3)") "</w:lvl></w:abstractNum>"
  "<w:abstractNum w:abstractNumId=\"1\">" LEVEL ("0", "upperRoman", "%1") "</w:lvl>" LEVEL ("1", "decimal", "%1.%2")
  "<w:isLgl/></w:lvl>" LEVEL ("2", "lowerRoman", "(%3)") "<w:lvlRestart w:val=\"0\"/></w:lvl></w:abstractNum>"
  "<w:abstractNum w:abstractNumId=\"2\">" LEVEL ("0", "bullet", "\357\202\267") "<w:rPr><w:rFonts w:ascii=\"Symbol\"/>"
  "</w:rPr></w:lvl>" LEVEL ("1", "bullet", "\303\230") "<w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl>"
  "</w:abstractNum>"
  "<w:abstractNum w:abstractNumId=\"3\">" LEVEL ("0", "decimal", "Action %1") "<w:pStyle w:val=\"Action\"/></w:lvl>"
  LEVEL ("1", "decimal", "%1.%2") "<w:pStyle w:val=\"SubAction\"/></w:lvl></w:abstractNum>"
  "<w:abstractNum w:abstractNumId=\"4\"><w:numStyleLink w:val=\"Marks\"/></w:abstractNum>"
  "<w:abstractNum w:abstractNumId=\"5\"><w:styleLink w:val=\"Marks\"/>" LEVEL ("0", "decimalZero", "R%1") "</w:lvl>"
  "</w:abstractNum>"
  NUM ("1", "0", "") NUM ("2", "1", "") NUM ("3", "2", "") NUM ("4", "3", "") NUM ("5", "4", "") NUM ("6", "5", "")
  NUM ("7", "0", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride>")
  NUM ("8", "0", "")
  NUM ("9", "0", "<w:lvlOverride w:ilvl=\"0\">" LEVEL ("0", "upperLetter", "%1:") "</w:lvl></w:lvlOverride>")
  "</w:numbering>";

static const char styles[] =
  "<w:styles " WORD "><w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:pPr><w:numPr>"
  "<w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"Action\"><w:name w:val=\"Action\"/><w:basedOn w:val=\"Base\"/></w:style>"
  "<w:style w:type=\"paragraph\" w:styleId=\"SubAction\"><w:name w:val=\"Sub-action\"/><w:basedOn w:val=\"Base\"/>"
  "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"
  "<w:style w:type=\"numbering\" w:styleId=\"Marks\"><w:name w:val=\"Marks\"/><w:pPr><w:numPr><w:numId w:val=\"6\"/>"
  "</w:numPr></w:pPr></w:style></w:styles>";

static GBytes *
make_numbered (const char *body)
{
  g_autofree char *xml = g_strconcat ("<w:document " WORD "><w:body>", body, "</w:body></w:document>", NULL);

  return heed_office_file_new (
    "word/document.xml", xml, "word/numbering.xml", numbering, "word/styles.xml", styles,
    "word/_rels/document.xml.rels",
    "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"a\" Type=\"" RELATIONS "numbering\" Target=\"numbering.xml\"/>"
    "<Relationship Id=\"b\" Type=\"" RELATIONS "styles\" Target=\"/word/../word/styles.xml\"/></Relationships>", NULL);
}

static void
test_numbers (void)
{
  static const Case numbered[] = {
    { "levels", ITEM ("1", "0", "a") ITEM ("1", "1", "b") ITEM ("1", "1", "c") ITEM ("1", "2", "d") ITEM ("1", "0", "e")
      ITEM ("1", "1", "f"), "1. a\n1.1 b\n1.2 c\na) d\n2. e\n2.1 f" },
    { "legal", ITEM ("2", "0", "a") ITEM ("2", "1", "b") ITEM ("2", "2", "c") ITEM ("2", "0", "d") ITEM ("2", "1", "e")
      ITEM ("2", "2", "f"), "I a\n1.1 b\n(i) c\nII d\n2.1 e\n(ii) f" },
    { "bullets", ITEM ("3", "0", "a") ITEM ("3", "1", "b"), "• a\n➢ b" },
    { "styles", STYLED ("Action", "", "a") STYLED ("SubAction", "", "b") STYLED ("Action", "", "c")
      STYLED ("Action", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "d") STYLED ("Action", "", "e"),
      "Action 1 a\n1.1 b\nAction 2 c\nd\nAction 3 e" },
    { "linked", ITEM ("5", "0", "a") ITEM ("6", "0", "b"), "R01 a\nR02 b" },
    { "anew", ITEM ("1", "0", "a") ITEM ("7", "0", "b") ITEM ("7", "0", "c"), "1. a\n4. b\n5. c" },
    { "on", ITEM ("1", "0", "a") P ("between") ITEM ("8", "0", "b"), "1. a\nbetween\n2. b" },
    { "override", ITEM ("9", "0", "a") ITEM ("9", "1", "b"), "A: a\nA.1 b" },
    { "no-words", "<w:tbl><w:tr><w:tc>" ITEM ("1", "0", "") "</w:tc><w:tc>" P ("x") "</w:tc></w:tr><w:tr><w:tc>"
      ITEM ("1", "0", "") "</w:tc><w:tc>" P ("y") "</w:tc></w:tr></w:tbl>", "1. \nx\n2. \ny" },
    { "missing", ITEM ("99", "0", "a"), "• a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      g_autoptr (GBytes) bytes = make_numbered (numbered[i].body);
      g_autofree char *text = heed_office_file_read_text (bytes, "docx");

      g_test_message ("%s", numbered[i].name);
      g_assert_cmpstr (text, ==, numbered[i].text);
    }
}

/* ---- parts ---- */

static void
test_notes (void)
{
  g_autoptr (GBytes) bytes = heed_office_file_new (
    "word/document.xml",
    "<w:document " WORD "><w:body><w:p>" R ("Before") "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" R (" after")
    "<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>" P ("Next") "</w:body></w:document>",
    "word/footnotes.xml",
    "<w:footnotes " WORD "><w:footnote w:type=\"separator\" w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r>"
    "<w:footnoteRef/></w:r>" R (" A foot note.") "</w:p></w:footnote></w:footnotes>",
    "word/endnotes.xml", "<w:endnotes " WORD "><w:endnote w:id=\"1\">" P ("An end note.") "</w:endnote></w:endnotes>",
    "word/_rels/document.xml.rels",
    "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"a\" Type=\"" RELATIONS "footnotes\" Target=\"footnotes.xml\"/>"
    "<Relationship Id=\"b\" Type=\"" RELATIONS "endnotes\" Target=\"endnotes.xml\"/></Relationships>", NULL);
  g_autofree char *text = heed_office_file_read_text (bytes, "docx");

  g_assert_cmpstr (text, ==, "Before after\nA foot note.\nAn end note.\nNext");
}

#define FIELD(code) "<w:fldSimple w:instr=\"" code "\"><w:r><w:t>7</w:t></w:r></w:fldSimple>"

static void
test_running_notes (void)
{
  g_autoptr (GBytes) bytes = heed_office_file_new (
    "word/document.xml",
    "<w:document " WORD " xmlns:r=\"x\"><w:body><w:p><w:pPr><w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr></w:pPr>"
    R ("Text") "</w:p><w:sectPr><w:headerReference r:id=\"h\"/><w:footerReference r:id=\"f\"/></w:sectPr></w:body></w:document>",
    "word/header1.xml",
    "<w:hdr " WORD "><w:tbl><w:tr><w:tc>" P ("A head") "</w:tc><w:tc>" P ("in a table") "</w:tc></w:tr></w:tbl></w:hdr>",
    "word/footer1.xml",
    "<w:ftr " WORD "><w:sdt><w:sdtContent><w:p>" R ("Page ") FIELD ("PAGE") R (" of ") FIELD ("NUMPAGES") "</w:p></w:sdtContent></w:sdt>"
    "<w:p>" R ("OFFICIAL") "<w:r><w:tab/></w:r>" R ("Version 2 | Page ") FIELD (" PAGE  \\* MERGEFORMAT ") "</w:p></w:ftr>",
    "word/_rels/document.xml.rels",
    "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"h\" Type=\"" RELATIONS "header\" Target=\"header1.xml\"/>"
    "<Relationship Id=\"f\" Type=\"" RELATIONS "footer\" Target=\"footer1.xml\"/></Relationships>", NULL);
  g_autoptr (HeedDocument) document = heed_office_file_read (bytes, "docx");

  g_assert_cmpstr (document->running_note, ==, "A head\nin a table\nOFFICIAL\tVersion 2");
}

/* Parts are found by their relations, in any namespace and of any kind. */
static void
test_places (void)
{
  static const char *const types[] = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *list = g_strdup_printf ("<Types><Override PartName=\"/Doc/Main One.xml\" ContentType=\"%s\"/></Types>",
                                               types[i]);
      g_autoptr (GBytes) bytes = heed_office_file_new (
        "[Content_Types].xml", list, "_rels/.rels",
        "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
        "officeDocument\" Target=\"/doc/Main%20One.xml\"/></Relationships>",
        "Doc/Main One.xml", "<w:document " STRICT "><w:body>" P ("Found") "</w:body></w:document>", NULL);
      g_autofree char *text = heed_office_file_read_text (bytes, "docx");

      g_assert_cmpstr (text, ==, "Found");
    }
}

static void
test_refused (void)
{
  g_autoptr (GBytes) inside = heed_office_file_docx ("<w:altChunk r:id=\"a\"/>");
  g_autoptr (GBytes) broken = heed_office_file_docx ("<w:p></w:tbl>");
  g_autoptr (GBytes) empty = heed_office_file_new ("word/other.xml", "<x/>", NULL);
  g_autoptr (GBytes) notes = heed_office_file_new (
    "word/document.xml", "<w:document " WORD "><w:body/></w:document>", "word/notes.xml", "<w:footnotes",
    "word/_rels/document.xml.rels",
    "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"a\" Type=\"" RELATIONS "footnotes\" Target=\"notes.xml\"/></Relationships>",
    NULL);

  heed_office_file_assert (inside, "docx", HEED_ERROR_MALFORMED, "another file inside");
  heed_office_file_assert (broken, "docx", HEED_ERROR_MALFORMED, "word/document.xml");
  heed_office_file_assert (empty, "docx", HEED_ERROR_MALFORMED, "word/document.xml");
  heed_office_file_assert (notes, "docx", HEED_ERROR_MALFORMED, "word/notes.xml");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/docx/words/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/docx/struck", test_struck);
  g_test_add_func ("/docx/merged", test_merged);
  g_test_add_func ("/docx/frame", test_frame);
  g_test_add_func ("/docx/numbers", test_numbers);
  g_test_add_func ("/docx/notes", test_notes);
  g_test_add_func ("/docx/running-notes", test_running_notes);
  g_test_add_func ("/docx/places", test_places);
  g_test_add_func ("/docx/refused", test_refused);

  return g_test_run ();
}
