/* test-html-access.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <libxml/parser.h>
#include <math.h>
#include <string.h>

#include "heed-compose.h"
#include "heed-format.h"
#include "heed-item.h"
#include "heed-plan-words.h"
#include "heed-random-plan.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"
#include "heed-report.h"

/* The rules of WCAG 2.2 AA that a page without pictures, forms and scripts can
 * break. */

static char *
write_page (HeedDocument *document)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_format_find ("html")->write (document, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static HeedPlan *
read_example (void)
{
  HeedPlan *plan = heed_plan_words_read (g_getenv ("HEED_TEST_SOURCE"), "data/example-plan.json");

  g_assert_nonnull (plan);
  return plan;
}

/* ---- colours ---- */

/* WCAG 2.2, "relative luminance". */
static double
luminance (const char *colour)
{
  static const double shares[] = { 0.2126, 0.7152, 0.0722 };
  gboolean is_short = strlen (colour) == 4;
  double sum = 0;

  g_assert_cmpint (colour[0], ==, '#');
  g_assert_true (is_short || strlen (colour) == 7);
  for (guint i = 0; i < 3; i++)
    {
      int high = g_ascii_xdigit_value (colour[is_short ? 1 + i : 1 + 2 * i]);
      int low = g_ascii_xdigit_value (colour[is_short ? 1 + i : 2 + 2 * i]);
      double part = (16 * high + low) / 255.0;

      g_assert_true (high >= 0 && low >= 0);
      sum += shares[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return sum;
}

static double
contrast (GHashTable *colours,
          const char *one,
          const char *other)
{
  double a = luminance (g_hash_table_lookup (colours, one));
  double b = luminance (g_hash_table_lookup (colours, other));

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* The colours that the style sheet names in @block, over those of @base. */
static GHashTable *
read_colours (const char *block,
              GHashTable *base)
{
  GHashTable *colours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GRegex) regex = g_regex_new ("--([a-z]+):(#[0-9a-f]+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GHashTableIter iter;
  gpointer name, colour;

  if (base != NULL)
    {
      g_hash_table_iter_init (&iter, base);
      while (g_hash_table_iter_next (&iter, &name, &colour))
        g_hash_table_insert (colours, g_strdup (name), g_strdup (colour));
    }
  g_regex_match (regex, block, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_replace (colours, g_match_info_fetch (match, 1), g_match_info_fetch (match, 2));
  return colours;
}

static char *
root_rule (const char *style,
           const char *before)
{
  const char *start = strstr (style, before);
  const char *end;

  g_assert_nonnull (start);
  start = strstr (start, ":root{");
  g_assert_nonnull (start);
  end = strchr (start, '}');
  g_assert_nonnull (end);
  return g_strndup (start, (gsize) (end - start));
}

static void
assert_colours (const char *name,
                GHashTable *colours)
{
  static const char *const papers[] = { "paper", "head", "soft" };
  static const char *const inks[] = { "ink", "link" };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (inks); j++)
        {
          g_test_message ("%s: %s on %s %.2f", name, inks[j], papers[i],
                          contrast (colours, inks[j], papers[i]));
          g_assert_cmpfloat (contrast (colours, inks[j], papers[i]), >=, 4.5);
        }
      g_assert_cmpfloat (contrast (colours, "line", papers[i]), >=, 3.0);
    }
}

/* 1.4.3 and 1.4.11, in light, in dark and on paper. */
static void
test_contrast (void)
{
  g_autoptr (HeedPlan) plan = read_example ();
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autofree char *page = write_page (document);
  g_auto (GStrv) parts = g_strsplit (page, "style>", 3);
  const char *style = parts[1];
  g_autofree char *light_rule = root_rule (style, "");
  g_autofree char *dark_rule = root_rule (style, "@media (prefers-color-scheme:dark)");
  g_autofree char *print_rule = root_rule (style, "@media print");
  g_autoptr (GHashTable) light = read_colours (light_rule, NULL);
  g_autoptr (GHashTable) dark = read_colours (dark_rule, light);
  g_autoptr (GHashTable) print = read_colours (print_rule, dark);
  g_autoptr (GRegex) bare = g_regex_new ("(?:color|background|border[a-z-]*|outline):[^;}]*(?:#|rgb|hsl)", 0, 0,
                                         NULL);
  g_autoptr (GHashTable) poor = read_colours ("--ink:#8a8a8a --paper:#fff", NULL);

  /* Grey on white as WCAG has it, so that the sums are right. */
  g_assert_cmpfloat_with_epsilon (contrast (poor, "ink", "paper"), 3.45, 0.01);
  /* No colour but those that have names. */
  g_assert_false (g_regex_match (bare, style, 0, NULL));
  assert_colours ("light", light);
  assert_colours ("dark", dark);
  assert_colours ("print", print);
}

/* ---- structure ---- */

typedef struct
{
  guint level;
  guint n_titles;
  guint n_mains;
} Page;

static char *
get (xmlNode    *node,
     const char *attribute)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) attribute);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
is (xmlNode    *node,
    const char *name)
{
  return g_str_equal ((const char *) node->name, name);
}

static gboolean
has_words (xmlNode *node)
{
  xmlChar *words = xmlNodeGetContent (node);
  gboolean has = words[strspn ((const char *) words, " \t\r\n")] != '\0';

  xmlFree (words);
  return has;
}

static guint
get_span (xmlNode    *cell,
          const char *attribute)
{
  g_autofree char *value = get (cell, attribute);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : 1;
}

/* Every column of a table has a header cell with words, and every cell stands below
 * one or right of one, spans and all: 1.3.1. */
static void
check_table (xmlNode *table)
{
  gboolean covered[64][1024] = { { FALSE } };
  gboolean has_header[64] = { FALSE };
  guint row = 0;
  guint n_columns = 0;

  for (xmlNode *part = xmlFirstElementChild (table); part != NULL; part = xmlNextElementSibling (part))
    {
      guint end = row;

      if (is (part, "caption"))
        g_assert_true (has_words (part));
      if (!is (part, "thead") && !is (part, "tbody"))
        continue;
      for (xmlNode *tr = xmlFirstElementChild (part); tr != NULL; tr = xmlNextElementSibling (tr))
        end++;
      for (xmlNode *tr = xmlFirstElementChild (part); tr != NULL; tr = xmlNextElementSibling (tr), row++)
        {
          guint column = 0;

          g_assert_cmpuint (row, <, 1024);
          for (xmlNode *cell = xmlFirstElementChild (tr); cell != NULL;
               cell = xmlNextElementSibling (cell))
            {
              guint n_rows = get_span (cell, "rowspan");
              guint n = get_span (cell, "colspan");
              g_autofree char *scope = get (cell, "scope");

              while (covered[column][row])
                column++;
              g_assert_cmpuint (column + n, <=, 64);
              /* A cell cannot reach out of its group of rows. */
              g_assert_cmpuint (row + n_rows, <=, end);
              if (is (cell, "th"))
                {
                  g_assert_true (has_words (cell));
                  g_assert_cmpstr (scope, ==, is (part, "thead") ? n > 1 ? "colgroup" : "col"
                                              : n_rows > 1      ? "rowgroup"
                                                                : "row");
                }
              else
                {
                  g_assert_null (scope);
                  for (guint i = 0; i < n; i++)
                    g_assert_true (has_header[column + i]);
                }
              for (guint i = 0; i < n; i++)
                {
                  has_header[column + i] |= is (part, "thead");
                  for (guint j = 0; j < n_rows; j++)
                    {
                      g_assert_false (covered[column + i][row + j]);
                      covered[column + i][row + j] = TRUE;
                    }
                }
              column += n;
              n_columns = MAX (n_columns, column);
            }
          /* No hole: else the cells of a row would stand in wrong columns. */
          for (guint i = 0; i < n_columns; i++)
            g_assert_true (covered[i][row]);
        }
    }
}

static void
check_node (Page    *page,
            xmlNode *node)
{
  if (node->name[0] == 'h' && g_ascii_isdigit (node->name[1]) && node->name[2] == '\0')
    {
      guint level = (guint) (node->name[1] - '0');

      g_assert_true (has_words (node));
      g_assert_cmpuint (level, <=, page->level + 1);
      page->level = level;
      page->n_titles += level == 1 ? 1 : 0;
    }
  if (is (node, "main"))
    page->n_mains++;
  if (is (node, "a"))
    g_assert_true (has_words (node));
  if (is (node, "ul") || is (node, "ol"))
    for (xmlNode *item = xmlFirstElementChild (node); item != NULL; item = xmlNextElementSibling (item))
      g_assert_true (is (item, "li"));
  if (is (node, "table"))
    check_table (node);
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL; child = xmlNextElementSibling (child))
    check_node (page, child);
}

static void
check_document (HeedDocument *document)
{
  g_autofree char *text = write_page (document);
  xmlDoc *parsed = xmlReadMemory (text, (int) strlen (text), NULL, "UTF-8", XML_PARSE_NONET);
  Page page = { 0 };

  g_assert_nonnull (parsed);
  check_node (&page, xmlDocGetRootElement (parsed));
  g_assert_cmpuint (page.n_titles, ==, 1);
  g_assert_cmpuint (page.n_mains, ==, 1);
  xmlFreeDoc (parsed);
}

static HeedDocument *
compose_progress (HeedPlan *plan,
                  HeedDay   day,
                  HeedShape shape)
{
  g_autoptr (HeedReport) report = heed_report_new_progress (plan, day);

  return heed_report_compose (report, shape);
}

static void
check_progress (HeedPlan *plan)
{
  g_autoptr (HeedDocument) document = compose_progress (plan, heed_day_new (2027, 5, 31), HEED_SHAPE_PAGES);

  check_document (document);
}

static void
test_structure (void)
{
  static const char *const published[] = { "cgm-crc-2019.txt", "dlnr-crc-2020.txt",
                                           "swm-crc-2018.txt" };
  g_autoptr (HeedPlan) example = read_example ();
  g_autoptr (HeedDocument) document = heed_compose_plan (example);

  check_document (document);
  check_progress (example);
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv ("HEED_TEST_PLANS"), published[i]);
      g_autoptr (HeedDocument) composed = plan != NULL ? heed_compose_plan (plan) : NULL;

      if (composed != NULL)
        check_document (composed);
      if (plan != NULL)
        check_progress (plan);
    }
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 1 + i % 5, i % 7);
      g_autoptr (HeedDocument) composed = heed_compose_plan (plan);

      check_document (composed);
    }
}

/* A document of others may leave out levels, titles and captions. */
static void
test_poor_document (void)
{
  static const guint levels[] = { 3, 1, 4, 2, 6, 1 };
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedTable *table = heed_table_new (2);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    heed_document_add (document, heed_block_new_heading (levels[i], "Heading"));
  table->n_header_rows = 1;
  for (guint i = 0; i < 2; i++)
    {
      HeedTableRow *row = heed_table_add_row (table);

      for (guint j = 0; j < 2; j++)
        {
          HeedCell *cell = heed_table_row_add (row);

          cell->is_header = i == 0;
          /* The first column has no title. */
          if (i + j > 0)
            heed_cell_add_lines (cell, "words");
        }
    }
  heed_document_add (document, heed_block_new_table (table));
  check_document (document);
}

/* ---- narrow windows ---- */

/* On a phone each cell says its column, since the header is not seen; nothing is
 * taken away from those who hear the page, and nothing has a width of its own. */
static void
test_narrow (void)
{
  g_autoptr (HeedPlan) plan = read_example ();
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autofree char *page = write_page (document);
  g_auto (GStrv) parts = g_strsplit (page, "style>", 3);
  const char *narrow = strstr (parts[1], "@media screen and (max-width:");
  g_autoptr (GRegex) cell = g_regex_new ("<td[^>]*>", 0, 0, NULL);
  g_autoptr (GRegex) wide = g_regex_new ("(?:min-|[^-])width:[0-9.]+(?:px|rem|em|pt)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) rest = g_string_new (parts[1]);
  guint n = 0;

  g_assert_nonnull (narrow);
  g_assert_nonnull (strstr (narrow, "content:attr(data-title)"));
  g_assert_null (strstr (narrow, "tbody td:empty{display:none"));
  g_regex_match (cell, parts[2], 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *element = g_match_info_fetch (match, 0);

      g_assert_nonnull (strstr (element, " data-title=\""));
      n++;
    }
  g_assert_cmpuint (n, >, 50);
  /* But what is heard only. */
  g_string_replace (rest, "width:1px", "", 0);
  g_assert_false (g_regex_match (wide, rest->str, 0, NULL));
}

/* ---- ids ---- */

static void
add_ids (HeedPlan *plan,
         GString  *ids)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      g_string_append_printf (ids, "%s\n", heed_recommendation_get_id (recommendation));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);

          g_string_append_printf (ids, "  %s %s\n", heed_item_get_id (item), heed_item_get_text (item));
        }
    }
}

/* What was published is the same item when it comes back, also where references lead
 * to it; a row that somebody copied is another. */
static void
test_ids (gconstpointer id)
{
  g_autoptr (HeedPlan) plan = read_example ();
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  const HeedFormat *format = heed_format_find (id);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) read = NULL;
  g_autoptr (HeedPlan) again = NULL;
  g_autoptr (HeedPlan) doubled = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  HeedTable *table = NULL;
  HeedRecordList *recommendations;

  g_assert_true (format->write (document, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  read = format->read (bytes, NULL, &error);
  g_assert_no_error (error);
  again = heed_recognise (read, NULL, NULL, &error);
  g_assert_no_error (error);
  add_ids (plan, before);
  add_ids (again, after);
  g_assert_cmpstr (after->str, ==, before->str);

  for (guint i = 0; i < read->blocks->len; i++)
    if (((HeedBlock *) g_ptr_array_index (read->blocks, i))->table != NULL)
      table = ((HeedBlock *) g_ptr_array_index (read->blocks, i))->table;
  g_assert_nonnull (table);
  for (guint i = 1, n = table->rows->len; i < n; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedTableRow *copy = heed_table_add_row (table);

      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);
          HeedCell *other = heed_table_row_add (copy);

          other->row_span = cell->row_span;
          for (guint k = 0; k < cell->blocks->len; k++)
            heed_cell_add (other, heed_block_ref (g_ptr_array_index (cell->blocks, k)));
        }
    }
  doubled = heed_recognise (read, NULL, NULL, &error);
  g_assert_no_error (error);
  recommendations = heed_plan_get_recommendations (doubled);
  g_assert_cmpuint (heed_record_list_get_n (recommendations), ==,
                    2 * heed_record_list_get_n (heed_plan_get_recommendations (plan)));
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      g_assert_true (g_hash_table_add (seen, (gpointer) heed_recommendation_get_id (recommendation)));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        g_assert_true (g_hash_table_add (seen, (gpointer) heed_item_get_id (heed_record_list_get (items, j))));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html-access/contrast", test_contrast);
  g_test_add_func ("/html-access/structure", test_structure);
  g_test_add_func ("/html-access/poor-document", test_poor_document);
  g_test_add_func ("/html-access/narrow", test_narrow);
  g_test_add_data_func ("/ids/html", "html", test_ids);
  g_test_add_data_func ("/ids/odt", "odt", test_ids);
  g_test_add_data_func ("/ids/docx", "docx", test_ids);
  g_test_add_data_func ("/ids/pdf", "pdf", test_ids);

  return g_test_run ();
}
