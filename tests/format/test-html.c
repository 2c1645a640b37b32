/* test-html.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <libxml/parser.h>
#include <string.h>

#include "heed-compose.h"
#include "heed-document-dump.h"
#include "heed-error.h"
#include "heed-format.h"
#include "heed-plan-words.h"
#include "heed-random-plan.h"
#include "heed-recognise.h"

#define N_PLANS 40

/* ---- out and in ---- */

static GBytes *
write_html (HeedDocument *document)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_format_find ("html")->write (document, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static HeedDocument *
read_html (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  HeedDocument *document;

  g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, "html");
  document = heed_format_find ("html")->read (bytes, NULL, &error);
  g_assert_no_error (error);
  return document;
}

static HeedDocument *
read_text (const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));

  return read_html (bytes);
}

static char *
words_of (HeedDocument *document)
{
  return heed_block_list_to_text (document->blocks);
}

/* ---- rules for pages ---- */

typedef struct
{
  GHashTable *ids;
  GPtrArray *goals;
  guint n_titles;
  guint n_header_cells;
} Rules;

static char *
get (xmlNode    *node,
     const char *attribute)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) attribute);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static void
check_element (Rules   *rules,
               xmlNode *node)
{
  const char *name = (const char *) node->name;
  g_autofree char *id = get (node, "id");
  g_autofree char *href = get (node, "href");

  g_assert_cmpstr (name, !=, "script");
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    g_assert_false (g_str_has_prefix ((const char *) attribute->name, "on"));
  if (g_str_equal (name, "h1"))
    rules->n_titles++;
  if (g_str_equal (name, "th"))
    {
      g_autofree char *scope = get (node, "scope");

      g_assert_nonnull (scope);
      rules->n_header_cells++;
    }
  if (g_str_equal (name, "table"))
    {
      xmlNode *first = xmlFirstElementChild (node);

      g_assert_cmpstr ((const char *) first->name, ==, "caption");
      g_assert_nonnull (first->children);
    }
  if (id != NULL)
    g_assert_true (g_hash_table_add (rules->ids, g_steal_pointer (&id)));
  if (href != NULL && href[0] == '#')
    g_ptr_array_add (rules->goals, g_strdup (href + 1));
  g_assert_true (href == NULL || !g_str_has_prefix (href, "javascript"));

  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    check_element (rules, child);
}

/* Every page that Heed writes is also XML, so that a parser that forgives nothing can
 * look at it. */
static void
check_page (GBytes *bytes)
{
  gsize length;
  const char *html = g_bytes_get_data (bytes, &length);
  xmlDoc *page = xmlReadMemory (html, (int) length, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_HUGE);
  Rules rules = { NULL };
  xmlNode *root;
  g_autofree char *language = NULL;

  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n"));
  g_assert_nonnull (page);
  root = xmlDocGetRootElement (page);
  language = get (root, "lang");
  g_assert_cmpstr (language, !=, NULL);
  g_assert_cmpstr (language, !=, "");

  rules.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  rules.goals = g_ptr_array_new_with_free_func (g_free);
  check_element (&rules, root);
  g_assert_cmpuint (rules.n_titles, ==, 1);
  g_assert_cmpuint (rules.n_header_cells, >=, 6);
  for (guint i = 0; i < rules.goals->len; i++)
    g_assert_true (g_hash_table_contains (rules.ids, g_ptr_array_index (rules.goals, i)));

  g_hash_table_unref (rules.ids);
  g_ptr_array_unref (rules.goals);
  xmlFreeDoc (page);
}

static void
assert_round_trip (HeedDocument *document)
{
  g_autoptr (GBytes) bytes = write_html (document);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (HeedDocument) read = NULL;
  g_autofree char *before = heed_document_dump (document);
  g_autofree char *after = NULL;

  check_page (bytes);
  read = read_html (bytes);
  after = heed_document_dump (read);
  g_assert_cmpstr (after, ==, before);

  again = write_html (document);
  g_assert_true (g_bytes_equal (again, bytes));
}

static void
test_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "data", "example-plan.json", NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (HeedDocument) document = NULL;
  gsize length;

  g_file_get_contents (path, &json, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (json, length);
  plan = heed_format_find ("json")->read_plan (bytes, NULL, &error);
  g_assert_no_error (error);
  document = heed_compose_plan (plan);
  assert_round_trip (document);
}

static void
test_random (void)
{
  for (guint seed = 1; seed <= N_PLANS; seed++)
    {
      GRand *rand = g_rand_new_with_seed (seed);
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 1 + seed % 5, seed % 7);
      g_autofree char *title = g_strdup_printf ("Plan %u %s", seed, heed_plan_get_title (plan));
      g_autoptr (HeedDocument) document = NULL;

      /* A page cannot be without a title. */
      heed_plan_set_title (plan, title);
      document = heed_compose_plan (plan);
      assert_round_trip (document);
      g_rand_free (rand);
    }
}

/* A published plan as it is read, with lists in lists and marks of all kinds. */
static void
test_published (gconstpointer name)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) document = NULL;
  gsize length;

  if (g_getenv ("HEED_TEST_PLANS") == NULL)
    {
      g_test_skip ("the published plans are not there");
      return;
    }
  path = g_build_filename (g_getenv ("HEED_TEST_PLANS"), name, NULL);
  if (!g_file_get_contents (path, &text, &length, NULL))
    {
      g_test_skip ("the published plan is not there");
      return;
    }
  bytes = g_bytes_new (text, length);
  document = heed_format_find ("text")->read (bytes, NULL, &error);
  g_assert_no_error (error);
  {
    g_autoptr (GBytes) html = write_html (document);
    g_autoptr (HeedDocument) read = read_html (html);
    g_autofree char *before = words_of (document);
    g_autofree char *after = words_of (read);
    g_auto (GStrv) words_before = g_regex_split_simple ("\\s+", before, 0, 0);
    g_auto (GStrv) words_after = g_regex_split_simple ("\\s+", after, 0, 0);

    g_assert_true (g_strv_equal ((const char *const *) words_before,
                                 (const char *const *) words_after));
  }
}

/* A reference leads to the same step, which has another id when it is read. */
static char *
without_ids (HeedPlan *plan)
{
  g_autofree char *words = heed_plan_words (plan);
  g_autoptr (GRegex) regex = g_regex_new ("heed:item/[-0-9a-f]+", 0, 0, NULL);

  return g_regex_replace_literal (regex, words, -1, 0, "heed:item", 0, NULL);
}

/* A plan that is written as a page is read again as the same plan. */
static void
test_plan (gconstpointer name)
{
  gboolean is_own = g_str_has_prefix (name, "data/");
  g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv (is_own ? "HEED_TEST_SOURCE" : "HEED_TEST_PLANS"),
                                                    name);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) page = NULL;
  g_autoptr (HeedPlan) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (plan == NULL && !is_own)
    {
      g_test_skip ("the published plans are not there");
      return;
    }
  g_assert_nonnull (plan);
  document = heed_compose_plan (plan);
  bytes = write_html (document);
  page = read_html (bytes);
  read = heed_recognise (page, NULL, NULL, &error);
  g_assert_no_error (error);
  before = without_ids (plan);
  after = without_ids (read);
  g_assert_cmpstr (after, ==, before);
}

/* ---- pages of others ---- */

static HeedTable *
table_at (HeedDocument *document,
          guint         position)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == HEED_BLOCK_TABLE && position-- == 0)
        return block->table;
    }

  g_assert_not_reached ();
}

static HeedCell *
cell_at (HeedTable *table,
         guint      row,
         guint      position)
{
  return g_ptr_array_index (((HeedTableRow *) g_ptr_array_index (table->rows, row))->cells, position);
}

static void
test_word_processor (void)
{
  g_autoptr (HeedDocument) document = read_text (
    "<html xmlns:o='urn:x'><head><meta charset=windows-1252><title> A plan </title>"
    "<style>p {color: red}</style></head><body lang=EN-GB><div class=WordSection1>"
    "<p class=MsoTitle>The <b>plan</b><o:p></o:p></p>"
    "<table border=1><tr><td rowspan=2><p>1</p></td><td colspan=2>"
    "<p class=MsoListParagraph><![if !supportLists]><span>\302\267<span>&nbsp;&nbsp; </span></span><![endif]>First"
    " step</p><p class=MsoListParagraph>\302\267&nbsp; Second co\302\255operation</p></td></tr>"
    "<tr><td><del>old</del><ins>new</ins><br>line</td><td><span style='font-weight: bold'>x</span>"
    "<p hidden>no</p><span style='display: none'>no</span></td></tr></table>"
    "<script>document.write('no')</script><!-- no --></div></body></html>");
  HeedTable *table = table_at (document, 0);
  HeedBlock *list = g_ptr_array_index (cell_at (table, 0, 1)->blocks, 0);
  g_autofree char *words = words_of (document);

  g_assert_cmpstr (document->title, ==, "A plan");
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (cell_at (table, 0, 0)->row_span, ==, 2);
  g_assert_cmpuint (cell_at (table, 0, 1)->column_span, ==, 2);
  g_assert_cmpint (list->kind, ==, HEED_BLOCK_LIST);
  g_assert_cmpuint (list->children->len, ==, 2);
  g_assert_cmpstr (words, ==,
                   "The plan\n1\n\302\267 First step\n\302\267 Second cooperation\nnew\nline\nx");
}

/* Pages in the letters of a country, without ends of tags, in tables of tables. */
static void
test_old_pages (void)
{
  static const char polish[] = "<html><head><meta http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>"
                               "</head><body><p>Za\277\363\263\346</body></html>";
  static const char windows[] = "<html><head><meta charset=\"iso-8859-1\"></head><body><p>\223Quoted\224 \226 caf\351";
  g_autoptr (GBytes) polish_bytes = g_bytes_new_static (polish, strlen (polish));
  g_autoptr (GBytes) windows_bytes = g_bytes_new_static (windows, strlen (windows));
  g_autoptr (HeedDocument) first = read_html (polish_bytes);
  g_autoptr (HeedDocument) second = read_html (windows_bytes);
  g_autoptr (HeedDocument) third = read_text (
    "<html><body><table><tr><td>Title<br>below<td><table border=1><tr><th>a<th>b<th>c<tr><td>1<td>e\357\254\203cient &amp;"
    " caf&eacute;<td>&#8226; x<br>&#8226; y</table></table></body></html>");
  HeedTable *table = table_at (third, 0);
  g_autofree char *first_words = words_of (first);
  g_autofree char *second_words = words_of (second);
  g_autofree char *third_words = words_of (third);

  g_assert_cmpstr (first_words, ==, "Zażółć");
  g_assert_cmpstr (second_words, ==, "“Quoted” – café");
  g_assert_cmpstr (third_words, ==, "Title\nbelow\na\nb\nc\n1\nefficient & café\n• x\n• y");
  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpuint (table->n_columns, ==, 3);
}

static void
test_lists (void)
{
  g_autoptr (HeedDocument) document = read_text (
    "<!doctype html><title>t</title><ol type=a start=3><li>c<ul><li>inner</li></ul><li><p>d</p>"
    "<p>more</p></li></ol><ol><li value=7>seven<li>eight</ol><ol type=I><li>one</ol>"
    "<ul><li>x<li>y<ul><li>z</ul></ul><p>end<li>lone");
  g_autofree char *words = words_of (document);

  g_assert_cmpstr (words, ==,
                   "c. c\n• inner\nd. d\nmore\n7. seven\n8. eight\nI. one\n• x\n• y\n• z\nend\n• lone");
}

/* Tables that only place things give their words in order; those inside a cell too. */
static void
test_frames (void)
{
  g_autoptr (HeedDocument) document = read_text (
    "<table><tr><td>menu</td><td><table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td>1</td><td>2</td>"
    "<td>x<table><tr><td>y</td><td>z</td></tr></table></td></tr></table></td></tr></table>");
  HeedTable *table = table_at (document, 0);
  g_autofree char *words = heed_cell_to_text (cell_at (table, 1, 2));

  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (table->n_header_rows, ==, 1);
  g_assert_cmpstr (words, ==, "x\ny\nz");
}

static void
test_sniff (void)
{
  static const struct
  {
    const char *text;
    const char *format;
  } cases[] = {
    { "<?xml version='1.0'?>\n<!-- x -->\n<HTML><body>x", "html" },
    { "\357\273\277<!DOCTYPE html>x", "html" },
    { "<table><tr><td>x", "html" },
    { "<b>Title</b>\nx\ty\n", "text" },
    { "Title <html>\n", "text" },
    { "<divide>", "text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));

      g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, cases[i].format);
    }
}

/* ---- limits ---- */

static void
assert_fails (GString   *html,
              HeedError  code,
              const char *words)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (html);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = heed_format_find ("html")->read (bytes, NULL, &error);

  g_assert_null (document);
  g_assert_error (error, HEED_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
append_times (GString    *html,
              const char *text,
              guint       n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (html, text);
}

static void
test_limits (void)
{
  GString *deep = g_string_new ("<html><body>");
  GString *rows = g_string_new ("<html><body><table>");
  GString *wide = g_string_new ("<html><body><table><tr>");
  GString *nothing = g_string_new ("<html><head><title>x</title></head><body> <script>x</script> ");

  append_times (deep, "<div>", 20000);
  append_times (rows, "<tr><td>x", 20001);
  append_times (wide, "<td colspan=1000>x", 3);
  assert_fails (deep, HEED_ERROR_LIMIT, "256");
  assert_fails (rows, HEED_ERROR_LIMIT, "20000");
  assert_fails (wide, HEED_ERROR_LIMIT, "1024");
  assert_fails (nothing, HEED_ERROR_EMPTY, "no words");
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<html><p>x", 10);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (heed_format_find ("html")->read (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Pages torn anywhere are read or refused, and nothing is lost before the tear. */
static void
test_torn (void)
{
  GRand *rand = g_rand_new_with_seed (11);
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 3, 3);
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autoptr (GBytes) bytes = write_html (document);
  gsize length;
  const char *html = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *copy = g_memdup2 (html, length);
      gsize end = (gsize) g_rand_int_range (rand, 20, (int) length);
      g_autoptr (GBytes) torn = NULL;
      g_autoptr (HeedDocument) read = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < 20; j++)
        copy[g_rand_int_range (rand, 0, (int) end)] = (char) g_rand_int_range (rand, 1, 256);
      torn = g_bytes_new (copy, end);
      read = heed_format_find ("html")->read (torn, NULL, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (error->domain == HEED_ERROR);
    }

  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html/example", test_example);
  g_test_add_func ("/html/random", test_random);
  g_test_add_data_func ("/html/published/cgm", "cgm-crc-2019.txt", test_published);
  g_test_add_data_func ("/html/published/swm", "swm-crc-2018.txt", test_published);
  g_test_add_data_func ("/html/published/dlnr", "dlnr-crc-2020.txt", test_published);
  g_test_add_data_func ("/html/plan/example", "data/example-plan.json", test_plan);
  g_test_add_data_func ("/html/plan/cgm", "cgm-crc-2019.txt", test_plan);
  g_test_add_data_func ("/html/plan/swm", "swm-crc-2018.txt", test_plan);
  g_test_add_data_func ("/html/plan/dlnr", "dlnr-crc-2020.txt", test_plan);
  g_test_add_func ("/html/word-processor", test_word_processor);
  g_test_add_func ("/html/old-pages", test_old_pages);
  g_test_add_func ("/html/lists", test_lists);
  g_test_add_func ("/html/frames", test_frames);
  g_test_add_func ("/html/sniff", test_sniff);
  g_test_add_func ("/html/limits", test_limits);
  g_test_add_func ("/html/cancelled", test_cancelled);
  g_test_add_func ("/html/torn", test_torn);

  return g_test_run ();
}
