/* test-limits.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "heed-archive-writer.h"
#include "heed-error.h"
#include "heed-format.h"
#include "heed-limits.h"
#include "heed-office-file.h"
#include "heed-plan.h"

/* Files that were made to do harm, or are larger than any plan, are refused with the
 * limit named, and reading one can be stopped. */

#define MEGABYTE (1024 * 1024)

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define OPEN "urn:oasis:names:tc:opendocument:xmlns:"
#define ODT_START                                                                                  \
  "<office:document-content xmlns:office=\"" OPEN "office:1.0\" xmlns:text=\"" OPEN "text:1.0\" "    \
  "xmlns:table=\"" OPEN "table:1.0\"><office:body><office:text>"
#define ODT_END "</office:text></office:body></office:document-content>"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

/* What repeats in a file of each format, around it, and the part that holds it. */
typedef struct
{
  const char *id;
  const char *part; /* NULL where the file is not packed */
  const char *start;
  const char *row;
  const char *end;
  const char *limit; /* how the message names the number of rows */
} Kind;

static const Kind kinds[] = {
  { "docx", "word/document.xml", "<w:document " WORD "><w:body><w:tbl>",
    "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>\n",
    "</w:tbl></w:body></w:document>", G_STRINGIFY (HEED_LIMIT_ROWS) },
  { "odt", "content.xml", ODT_START "<table:table>",
    "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p>"
    "</table:table-cell></table:table-row>\n", "</table:table>" ODT_END, G_STRINGIFY (HEED_LIMIT_ROWS) },
  { "xlsx", "xl/worksheets/sheet1.xml",
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
    "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>1</v></c></row>\n", "</sheetData></worksheet>", G_STRINGIFY (HEED_LIMIT_ROWS) },
  { "html", NULL, "<!DOCTYPE html><html><body><table>", "<tr><td>a</td><td>b</td></tr>\n", "</table></body></html>",
    G_STRINGIFY (HEED_LIMIT_ROWS) },
  { "csv", NULL, "", "1,two,three,four,five,six\n", "", G_STRINGIFY (HEED_LIMIT_ROWS) },
};

static GBytes *
pack (const Kind *kind,
      GString    *text)
{
  g_autofree char *content = g_string_free (text, FALSE);

  if (kind->part == NULL)
    return g_bytes_new_take (g_steal_pointer (&content), strlen (content));
  if (g_str_equal (kind->id, "odt"))
    return heed_office_file_new ("mimetype", "application/vnd.oasis.opendocument.text", kind->part, content, NULL);
  if (g_str_equal (kind->id, "xlsx"))
    return heed_office_file_new (
      "xl/workbook.xml",
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"" RELATIONS "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
      "</Relationships>", kind->part, content, NULL);
  return heed_office_file_new (kind->part, content, NULL);
}

static GBytes *
repeat (const Kind *kind,
        guint       n)
{
  GString *text = g_string_new (kind->start);

  for (guint i = 0; i < n; i++)
    g_string_append (text, kind->row);
  g_string_append (text, kind->end);
  return pack (kind, text);
}

static void
test_rows (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (GBytes) few = repeat (kind, 200);
  g_autoptr (GBytes) many = repeat (kind, HEED_LIMIT_ROWS + 1);
  g_autoptr (HeedDocument) document = heed_office_file_read (few, kind->id);
  HeedBlock *table = g_ptr_array_index (document->blocks, 0);

  g_assert_cmpuint (table->table->rows->len, ==, 200);
  heed_office_file_assert (many, kind->id, HEED_ERROR_LIMIT, kind->limit);
}

/* Attributes take as much as elements. */
static void
test_attributes (gconstpointer data)
{
  const Kind *kind = data;
  GString *text = g_string_new (kind->start);

  /* A sheet may have any number of rows, but each is within the limit. */
  if (g_str_equal (kind->id, "xlsx"))
    g_string_append (text, "<row>");
  for (gsize i = 0; i < HEED_LIMIT_TREE_MEGABYTES * HEED_MEGABYTE / 512; i++)
    g_string_append (text, "<i a='' b='' c=''/>\n");
  g_string_append (text, kind->end);
  {
    g_autoptr (GBytes) bytes = pack (kind, text);

    heed_office_file_assert (bytes, kind->id, HEED_ERROR_LIMIT, G_STRINGIFY (HEED_LIMIT_TREE_MEGABYTES) " MB");
  }
}

/* ---- words that many cells share ---- */

static GBytes *
make_shared (guint       n_cells,
             gsize       length,
             const char *merged)
{
  g_autofree char *words = g_strnfill (length, 'a');
  g_autofree char *strings = g_strdup_printf ("<sst><si><t>%s</t></si></sst>", words);
  GString *sheet = g_string_new ("<worksheet><sheetData>");

  for (guint i = 0; i < n_cells; i++)
    g_string_append_printf (sheet, "<row r=\"%u\"><c t=\"s\"><v>0</v></c><c r=\"C%u\"><v>1</v></c></row>", i + 1, i + 1);
  g_string_append_printf (sheet, "</sheetData>%s</worksheet>", merged);
  {
    g_autofree char *content = g_string_free (sheet, FALSE);

    return heed_office_file_new (
      "xl/workbook.xml",
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"a\" Type=\"" RELATIONS "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
      "</Relationships>", "xl/worksheets/sheet1.xml", content, "xl/sharedStrings.xml", strings, NULL);
  }
}

static void
test_shared_words (void)
{
  g_autoptr (GBytes) few = make_shared (100, 30000, "");
  g_autoptr (GBytes) many = make_shared (2000, 30000, "");
  g_autoptr (HeedDocument) document = heed_office_file_read (few, "xlsx");
  HeedTable *table = ((HeedBlock *) g_ptr_array_index (document->blocks, 0))->table;
  HeedCell *first = g_ptr_array_index (((HeedTableRow *) g_ptr_array_index (table->rows, 0))->cells, 0);
  HeedCell *last = g_ptr_array_index (((HeedTableRow *) g_ptr_array_index (table->rows, 99))->cells, 0);

  /* The same words, and not a copy of them. */
  g_assert_true (g_ptr_array_index (first->blocks, 0) == g_ptr_array_index (last->blocks, 0));
  g_assert_cmpuint (g_bytes_get_size (many), <, MEGABYTE);
  heed_office_file_assert (many, "xlsx", HEED_ERROR_LIMIT, "8 MB of words");
}

/* Merged ranges that lie over each other fill the same cells again and again. */
static void
test_overlapping_ranges (void)
{
  GString *ranges = g_string_new ("<mergeCells>");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 1; i < 1000; i++)
    g_string_append_printf (ranges, "<mergeCell ref=\"A%u:A2000\"/>", i);
  g_string_append (ranges, "</mergeCells>");
  bytes = make_shared (2000, 10, ranges->str);
  g_string_free (ranges, TRUE);
  heed_office_file_assert (bytes, "xlsx", HEED_ERROR_LIMIT, G_STRINGIFY (HEED_LIMIT_CELLS) " cells");
}

/* A table of one cell, and of very many words in it. */
static void
test_many_words (void)
{
  g_autofree char *words = g_strnfill (9 * MEGABYTE, 'a');
  char *text = g_strdup_printf ("a,b,c,d\n\"%s\",b,c,d\n", words);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  heed_office_file_assert (bytes, "csv", HEED_ERROR_LIMIT, "8 MB of words");
}

/* ---- cancelling ---- */

/* A file that takes long, and is within all limits where these are looked at first. */
static GBytes *
make_long (const char *id)
{
  g_autofree char *words = g_strnfill (150, 'a');
  GString *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].id, id) && !g_str_equal (id, "csv"))
      return repeat (&kinds[i], HEED_LIMIT_ROWS);

  text = g_string_new (g_str_equal (id, "json")
                         ? "{\"format\":\"heed-plan\",\"version\":1,\"plan\":{\"recommendations\":[" : NULL);
  for (guint i = 0; i < 12000; i++)
    if (g_str_equal (id, "json"))
      g_string_append_printf (text, "%s{\"number\":\"%u\",\"text\":\"%s\"}", i > 0 ? "," : "", i, words);
    else
      g_string_append_printf (text, g_str_equal (id, "csv") ? "%u,%s,%s,\"%s\",five,six\n"
                                                            : "%u | %s | %s\n%s\n\n",
                              i, words, words, words);
  if (g_str_equal (id, "json"))
    g_string_append (text, "]}}");
  {
    gsize length = text->len;

    return g_bytes_new_take (g_string_free (text, FALSE), length);
  }
}

typedef struct
{
  GCancellable *cancellable;
  gint64 time;
} Stop;

static gpointer
stop_soon (gpointer data)
{
  Stop *stop = data;

  g_usleep (G_USEC_PER_SEC / 200);
  stop->time = g_get_monotonic_time ();
  g_cancellable_cancel (stop->cancellable);
  return NULL;
}

/* How soon it stops is told, and not held: a busy machine takes its time. */
static void
test_cancel (gconstpointer data)
{
  const HeedFormat *format = heed_format_find (data);
  g_autoptr (GBytes) bytes = make_long (data);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  Stop stop = { cancellable };
  GThread *thread = g_thread_new ("stop", stop_soon, &stop);
  double seconds;

  if (format->read_plan != NULL)
    plan = format->read_plan (bytes, cancellable, &error);
  else
    document = format->read (bytes, cancellable, &error);
  seconds = (double) (g_get_monotonic_time () - stop.time) / G_USEC_PER_SEC;
  g_thread_join (thread);
  g_assert_true (document == NULL && plan == NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_test_message ("stopped after %.3f s", seconds);
}

/* ---- depth ---- */

static GBytes *
nest (const Kind *kind,
      const char *start,
      const char *open,
      const char *middle,
      const char *close,
      const char *end,
      guint       n)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (text, open);
  g_string_append (text, middle);
  for (guint i = 0; i < n; i++)
    g_string_append (text, close);
  g_string_append (text, end);
  return pack (kind, text);
}

static void
test_depth (void)
{
  const struct
  {
    const Kind *kind;
    const char *start, *open, *middle, *close, *end;
  } cases[] = {
    { &kinds[0], "<w:document " WORD "><w:body>", "<w:sdt><w:sdtContent>", "<w:p><w:r><w:t>deep</w:t></w:r></w:p>",
      "</w:sdtContent></w:sdt>", "</w:body></w:document>" },
    { &kinds[1], ODT_START, "<text:section>", "<text:p>deep</text:p>", "</text:section>", ODT_END },
    { &kinds[3], "<!DOCTYPE html><html><body>", "<div>", "deep", "</div>", "</body></html>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) deep = nest (cases[i].kind, cases[i].start, cases[i].open, cases[i].middle, cases[i].close,
                                      cases[i].end, 100);
      g_autofree char *text = heed_office_file_read_text (deep, cases[i].kind->id);

      g_assert_cmpstr (text, ==, "deep");
      for (guint n = 256; n < 20000; n *= 4)
        {
          g_autoptr (GBytes) deeper = nest (cases[i].kind, cases[i].start, cases[i].open, cases[i].middle,
                                            cases[i].close, cases[i].end, n);

          heed_office_file_assert (deeper, cases[i].kind->id, HEED_ERROR_LIMIT, "256");
        }
    }
}

/* ---- what unpacks to more ---- */

static GBytes *
make_bomb (const char *first,
           const char *second)
{
  g_autoptr (HeedArchiveWriter) archive = heed_archive_writer_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *spaces = g_strnfill (40 * MEGABYTE, ' ');
  g_autoptr (GBytes) content = g_bytes_new_static (spaces, 40 * MEGABYTE);
  g_autoptr (GBytes) type = g_bytes_new_static ("application/vnd.oasis.opendocument.text", 39);

  if (g_str_equal (first, "content.xml"))
    heed_archive_writer_store (archive, "mimetype", type);
  heed_archive_writer_add (archive, first, content);
  heed_archive_writer_add (archive, second, content);
  g_assert_true (heed_archive_writer_finish (archive, stream, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Packing one takes longer than anything else here: two tests share it. */
static GBytes *
get_bomb (void)
{
  static GBytes *bomb = NULL;

  if (bomb == NULL)
    bomb = make_bomb ("word/document.xml", "word/styles.xml");
  return bomb;
}

static void
test_bombs (void)
{
  GBytes *docx = get_bomb ();
  g_autoptr (GBytes) odt = make_bomb ("content.xml", "styles.xml");
  g_autoptr (GBytes) xlsx = make_bomb ("xl/workbook.xml", "xl/styles.xml");
  g_autoptr (GBytes) image = make_bomb ("word/media/a.bin", "word/media/b.bin");

  g_assert_cmpuint (g_bytes_get_size (docx), <, MEGABYTE);
  heed_office_file_assert (docx, "docx", HEED_ERROR_LIMIT, "64 MB");
  heed_office_file_assert (odt, "odt", HEED_ERROR_LIMIT, "64 MB");
  heed_office_file_assert (xlsx, "xlsx", HEED_ERROR_LIMIT, "64 MB");
  /* What is of no use is not unpacked at all. */
  heed_office_file_assert (image, "docx", HEED_ERROR_MALFORMED, "word/document.xml");
}

/* A container in a container is a member as any other: it stays packed. */
static void
test_nested_bomb (void)
{
  g_autoptr (HeedArchiveWriter) archive = heed_archive_writer_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  static const char body[] = "<w:document " WORD "><w:body><w:p><w:r><w:t>fine</w:t></w:r></w:p></w:body></w:document>";
  g_autoptr (GBytes) content = g_bytes_new_static (body, strlen (body));
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  heed_archive_writer_add (archive, "word/document.xml", content);
  heed_archive_writer_add (archive, "word/embeddings/inner.docx", get_bomb ());
  g_assert_true (heed_archive_writer_finish (archive, stream, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  text = heed_office_file_read_text (bytes, "docx");
  g_assert_cmpstr (text, ==, "fine");
}

static void
test_members (void)
{
  g_autoptr (HeedArchiveWriter) archive = heed_archive_writer_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) content = g_bytes_new_static ("<a/>", 4);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 10001; i++)
    {
      g_autofree char *name = g_strdup_printf ("word/part%u.xml", i);

      heed_archive_writer_add (archive, name, content);
    }
  g_assert_true (heed_archive_writer_finish (archive, stream, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  heed_office_file_assert (bytes, "docx", HEED_ERROR_LIMIT, "10000 parts");
}

/* A row or a cell that is said to be there many times takes no room of its own. */
static void
test_repeated (void)
{
  g_autofree char *words = g_strnfill (MEGABYTE, 'a');
  static const char form[] = "<table:table><table:table-row table:number-rows-repeated=\"%u\"><table:table-cell "
                             "table:number-columns-repeated=\"%u\"><text:p>%s</text:p></table:table-cell>"
                             "</table:table-row></table:table>";
  g_autofree char *text = g_strdup_printf (form, 9000, 20, words);
  g_autofree char *rows = g_strdup_printf (form, HEED_LIMIT_ROWS + 1, 1, "a");
  g_autofree char *cells = g_strdup_printf (form, 19000, 60, words);
  g_autoptr (GBytes) bytes = heed_office_file_odt ("", text);
  g_autoptr (GBytes) too_long = heed_office_file_odt ("", rows);
  g_autoptr (GBytes) too_many = heed_office_file_odt ("", cells);
  g_autoptr (HeedDocument) document = heed_office_file_read (bytes, "odt");
  HeedBlock *block = g_ptr_array_index (document->blocks, 0);

  g_assert_cmpuint (block->table->rows->len, ==, 9000);
  heed_office_file_assert (too_long, "odt", HEED_ERROR_LIMIT, G_STRINGIFY (HEED_LIMIT_ROWS) " rows");
  heed_office_file_assert (too_many, "odt", HEED_ERROR_LIMIT, G_STRINGIFY (HEED_LIMIT_CELLS) " cells");
}

/* ---- what leads elsewhere ---- */

#define SECRET "The secret of the house."

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("heed-limits-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "secret.xml", NULL);
  g_assert_true (g_file_set_contents (fixture->path, SECRET, -1, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  /* Nothing was written beside it. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static char *
make_types (Fixture *fixture,
            guint    which)
{
  g_autoptr (GString) laughs = g_string_new ("<!ENTITY l0 \"ha\">");

  for (guint i = 1; i < 12; i++)
    {
      g_string_append_printf (laughs, "<!ENTITY l%u \"", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (laughs, "&l%u;", i - 1);
      g_string_append (laughs, "\">");
    }

  switch (which)
    {
    case 0:
      return g_strdup ("<!DOCTYPE html [<!ENTITY x \"inside\">]>");
    case 1:
      return g_strdup_printf ("<!DOCTYPE html [<!ENTITY x SYSTEM \"file://%s\">]>", fixture->path);
    case 2:
      return g_strdup_printf ("<!DOCTYPE html [<!ENTITY %% p SYSTEM \"file://%s\">%%p;<!ENTITY x \"y\">]>", fixture->path);
    case 3:
      return g_strdup_printf ("<!DOCTYPE html SYSTEM \"file://%s\">", fixture->path);
    default:
      return g_strdup_printf ("<!DOCTYPE html [%s<!ENTITY x \"&l11;\">]>", laughs->str);
    }
}

static void
test_entities (Fixture       *fixture,
               gconstpointer  data)
{
  for (guint which = 0; which < 5; which++)
    {
      g_autofree char *type = make_types (fixture, which);

      for (guint i = 0; i < 3; i++)
        {
          GString *text = g_string_new (type);
          g_autoptr (GBytes) bytes = NULL;

          g_string_append (text, kinds[i].start);
          g_string_append (text, kinds[i].row);
          g_string_append (text, kinds[i].end);
          g_string_replace (text, ">a<", ">&x;<", 1);
          bytes = pack (&kinds[i], text);
          heed_office_file_assert (bytes, kinds[i].id, HEED_ERROR_MALFORMED, "document type");
        }
      {
        g_autofree char *page = g_strconcat (type, "<html><body><p>A &x; plan &amp; more</p></body></html>", NULL);
        g_autoptr (GBytes) bytes = g_bytes_new (page, strlen (page));
        g_autofree char *text = heed_office_file_read_text (bytes, "html");

        /* Browsers know no such entities: they are the words that they are written with. */
        g_assert_nonnull (strstr (text, "&x; plan & more"));
        g_assert_null (strstr (text, SECRET));
        g_assert_cmpuint (strlen (text), <, 10000);
      }
    }
}

static void
assert_no_secret (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = heed_format_for_bytes (bytes)->read (bytes, NULL, &error);
  g_autofree char *text = document != NULL ? heed_block_list_to_text (document->blocks) : g_strdup ("");

  if (error != NULL)
    g_assert_true (error->domain == HEED_ERROR);
  g_assert_null (strstr (text, SECRET));
}

/* Relations and names that lead out of the file lead nowhere. */
static void
test_paths (Fixture       *fixture,
            gconstpointer  data)
{
  static const char body[] = "<w:document " WORD "><w:body><w:p><w:r><w:t>fine</w:t></w:r></w:p></w:body></w:document>";
  g_autofree char *uri = g_strconcat ("file://", fixture->path, NULL);
  g_autofree char *up = g_strconcat ("../../../../../../../../..", fixture->path, NULL);
  const char *targets[] = { uri, up, fixture->path };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *main_rels = g_strdup_printf (
        "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"a\" Type=\"" RELATIONS "officeDocument\" Target=\"%s\"/>"
        "</Relationships>", targets[i]);
      g_autofree char *style_rels = g_strdup_printf (
        "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"a\" Type=\"" RELATIONS "footnotes\" Target=\"%s\"/>"
        "<Relationship Id=\"b\" Type=\"" RELATIONS "styles\" Target=\"%s\" TargetMode=\"External\"/></Relationships>",
        targets[i], targets[i]);
      g_autoptr (GBytes) outside = heed_office_file_new ("_rels/.rels", main_rels, "word/document.xml", body, NULL);
      g_autoptr (GBytes) styles = heed_office_file_new ("word/document.xml", body, "word/_rels/document.xml.rels",
                                                        style_rels, NULL);
      g_autofree char *target = g_strconcat (fixture->folder, "/written.xml", NULL);
      g_autofree char *above = g_strconcat ("../../../../../../../../..", target, NULL);
      g_autoptr (GBytes) names = heed_office_file_new (target, body, above, body, "word/document.xml", body, NULL);
      g_autofree char *text = NULL;

      assert_no_secret (outside);
      assert_no_secret (styles);
      text = heed_office_file_read_text (names, "docx");
      g_assert_cmpstr (text, ==, "fine");
      g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
    }
}

static void
test_twice (void)
{
  g_autoptr (GBytes) docx = heed_office_file_new ("word/document.xml", "<a/>", "Word\\Document.xml", "<b/>", NULL);
  g_autoptr (GBytes) odt = heed_office_file_new ("mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
                                                 "<a/>", "content.xml", "<b/>", NULL);

  heed_office_file_assert (docx, "docx", HEED_ERROR_MALFORMED, "twice");
  heed_office_file_assert (odt, "odt", HEED_ERROR_MALFORMED, "twice");
}

static const char *const long_kinds[] = { "docx", "odt", "xlsx", "html", "csv", "text", "json" };

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *rows = g_strconcat ("/limits/rows/", kinds[i].id, NULL);
      g_autofree char *attributes = g_strconcat ("/limits/attributes/", kinds[i].id, NULL);

      g_test_add_data_func (rows, &kinds[i], test_rows);
      if (kinds[i].start[0] != '\0')
        g_test_add_data_func (attributes, &kinds[i], test_attributes);
    }
  for (guint i = 0; i < G_N_ELEMENTS (long_kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/limits/cancel/", long_kinds[i], NULL);

      g_test_add_data_func (path, long_kinds[i], test_cancel);
    }
  g_test_add_func ("/limits/shared-words", test_shared_words);
  g_test_add_func ("/limits/overlapping-ranges", test_overlapping_ranges);
  g_test_add_func ("/limits/many-words", test_many_words);
  g_test_add_func ("/limits/depth", test_depth);
  g_test_add_func ("/limits/bombs", test_bombs);
  g_test_add_func ("/limits/nested-bomb", test_nested_bomb);
  g_test_add_func ("/limits/members", test_members);
  g_test_add_func ("/limits/repeated", test_repeated);
  g_test_add ("/limits/entities", Fixture, NULL, set_up, test_entities, tear_down);
  g_test_add ("/limits/paths", Fixture, NULL, set_up, test_paths, tear_down);
  g_test_add_func ("/limits/twice", test_twice);

  return g_test_run ();
}
