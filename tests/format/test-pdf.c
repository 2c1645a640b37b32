/* test-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-compose.h"
#include "heed-format.h"
#include "heed-random-plan.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* ---- files and programs ---- */

static gboolean
write_pdf (HeedDocument  *document,
           GBytes       **bytes)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  const HeedFormat *format = heed_format_find ("pdf");
  gboolean written;

  g_assert_nonnull (format);
  g_assert_true (heed_format_can_write (format));
  g_assert_true (heed_format_for_path ("plan.PDF") == format);
  written = format->write (document, stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  *bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  return written;
}

/* Runs a program on a PDF file, "@" in @arguments standing for its path. */
static char *
run (GBytes     *pdf,
     const char *arguments)
{
  g_autofree char *folder = g_dir_make_tmp ("heed-pdf-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.pdf", NULL);
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  g_autofree char *messages = NULL;
  int status;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], "@"))
      {
        g_free (words[i]);
        words[i] = g_strdup (path);
      }
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &messages, &status,
                &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s: %s%s", arguments, output, messages);
  return output;
}

static gboolean
skip_without (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *message = g_strdup_printf ("%s is not installed", program);

  if (path == NULL)
    g_test_skip (message);
  return path == NULL;
}

/* ---- a plan whose every word stands in it once ---- */

static char *
next_words (guint *n,
            guint  count)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, "%sw%ux", i > 0 ? " " : "", (*n)++);
  return g_strdup (text->str);
}

static void
add_item (HeedRecommendation *recommendation,
          GRand              *rand,
          guint              *n,
          guint               position)
{
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autofree char *words = next_words (n, (guint) g_rand_int_range (rand, 1, 60));
  g_autofree char *bullet = next_words (n, 3);
  g_autofree char *bold = next_words (n, 2);
  g_autofree char *text = g_strdup_printf ("%s **%s**\n\n- %s", words, bold, bullet);
  g_autofree char *owner = next_words (n, 2);
  g_autofree char *target = next_words (n, 2);
  g_autofree char *label = next_words (n, 1);
  const char *owners[] = { owner, NULL };

  heed_item_set_text (HEED_ITEM (action), text);
  heed_item_set_depth (HEED_ITEM (action), 1 + position % 3);
  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_item_set_target_words (HEED_ITEM (action), target);
  heed_action_set_label (action, label);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
}

static HeedPlan *
new_plan (guint  n_recommendations,
          guint *n)
{
  static const char *const titles[] = { "titlea", "titleb", "titlec", "titled", "titlee", "titlef",
                                        NULL };
  HeedPlan *plan = heed_plan_new ();
  HeedWording *wording = heed_plan_get_wording (plan);
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *title = next_words (n, 4);
  g_autofree char *introduction = next_words (n, 90);

  g_test_message ("seed %u", seed);
  heed_plan_set_title (plan, title);
  heed_organisation_set_name (heed_plan_get_organisation (plan), "Organisation");
  heed_wording_set_introduction (wording, introduction);
  heed_wording_set_running_note (wording, "runningnote");
  heed_wording_set_column_titles (wording, titles);
  for (guint i = 0; i < n_recommendations; i++)
    {
      g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *text = next_words (n, 25);
      g_autofree char *response = next_words (n, 1);
      int n_items = g_rand_int_range (rand, 1, 14);

      heed_recommendation_set_number (recommendation, number);
      heed_recommendation_set_text (recommendation, text);
      heed_response_set_words (heed_recommendation_get_response (recommendation), response);
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
      for (int j = 0; j < n_items; j++)
        add_item (recommendation, rand, n, (guint) j);
    }
  return plan;
}

static GBytes *
new_pdf (guint  n_recommendations,
         guint *n)
{
  g_autoptr (HeedPlan) plan = new_plan (n_recommendations, n);
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  GBytes *bytes;

  g_assert_true (write_pdf (document, &bytes));
  return bytes;
}

/* How often each word w0x, w1x … stands in @text. */
static GArray *
count_words (const char *text,
             guint       n)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GRegex) regex = g_regex_new ("w([0-9]+)x", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_array_set_size (counts, n);
  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *digits = g_match_info_fetch (match, 1);
      guint64 index = g_ascii_strtoull (digits, NULL, 10);

      g_assert_cmpuint (index, <, n);
      g_array_index (counts, guint, index)++;
    }
  return counts;
}

/* ---- tests ---- */

static void
test_words (void)
{
  guint n = 0;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GArray) counts = NULL;

  if (skip_without ("pdftotext"))
    return;
  pdf = new_pdf (12, &n);
  text = run (pdf, "pdftotext -layout @ -");
  counts = count_words (text, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (g_array_index (counts, guint, i), >=, 1);
}

/* The header stands on every page from that on which the table begins, the note and
 * the number on every page. */
static void
test_pages (void)
{
  guint n = 0;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;
  g_auto (GStrv) pages = NULL;
  gboolean in_table = FALSE;
  guint n_table_pages = 0;
  guint n_pages;

  if (skip_without ("pdftotext") || skip_without ("pdfinfo"))
    return;
  pdf = new_pdf (12, &n);
  text = run (pdf, "pdftotext -layout @ -");
  info = run (pdf, "pdfinfo @");
  pages = g_strsplit (text, "\f", -1);
  n_pages = g_strv_length (pages) - 1;

  g_assert_nonnull (strstr (info, "Page size:       841.89 x 595.276 pts (A4)"));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i + 1, n_pages);

      g_assert_nonnull (strstr (pages[i], number));
      g_assert_nonnull (strstr (pages[i], "runningnote"));
      in_table = in_table || strstr (pages[i], "titlea") != NULL;
      if (!in_table)
        continue;
      n_table_pages++;
      for (char c = 'a'; c <= 'f'; c++)
        {
          g_autofree char *title = g_strdup_printf ("title%c", c);

          g_assert_nonnull (strstr (pages[i], title));
        }
    }
  g_assert_cmpuint (n_table_pages, >, 3);
}

/* What is read aloud holds every word once, in its tags: what is repeated on a
 * further page is not in it. */
static void
test_structure (void)
{
  static const char *const tags[] = { "Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody",
                                      "Table", "TR", "TH", "TD" };
  guint n = 0;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GArray) counts = NULL;

  if (skip_without ("pdfinfo"))
    return;
  pdf = new_pdf (9, &n);
  text = run (pdf, "pdfinfo -struct-text @");
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      g_autofree char *pattern = g_strdup_printf ("(?m)^ *%s\\b", tags[i]);

      g_assert_true (g_regex_match_simple (pattern, text, 0, 0));
    }
  counts = count_words (text, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (g_array_index (counts, guint, i), ==, 1);
  g_assert_null (strstr (text, "runningnote"));
  g_assert_null (strstr (text, "(continued)"));
  g_assert_nonnull (strstr (text, "/Scope /Column"));
  g_assert_nonnull (strstr (text, "/Scope /Row"));
  g_assert_nonnull (strstr (text, "/RowSpan"));
}

static void
test_check (void)
{
  g_autoptr (GRand) rand = NULL;
  guint32 seed = (guint32) g_test_rand_int ();

  if (skip_without ("qpdf"))
    return;
  g_test_message ("seed %u", seed);
  rand = g_rand_new_with_seed (seed);
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, i, 1 + i % 5);
      g_autoptr (HeedDocument) document = heed_compose_plan (plan);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *output = NULL;

      g_assert_true (write_pdf (document, &pdf));
      output = run (pdf, "qpdf --check @");
      g_assert_null (strstr (output, "WARNING"));
    }
}

static void
test_same_bytes (void)
{
  guint n = 0;
  g_autoptr (HeedPlan) plan = new_plan (7, &n);
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autoptr (HeedDocument) again = heed_compose_plan (plan);
  g_autoptr (GBytes) one = NULL;
  g_autoptr (GBytes) other = NULL;

  g_assert_true (write_pdf (document, &one));
  /* So that a time of day in the file would show. */
  g_usleep (G_USEC_PER_SEC + G_USEC_PER_SEC / 10);
  g_assert_true (write_pdf (again, &other));
  g_assert_true (g_bytes_equal (one, other));
}

/* The objects of a file, as qpdf tells them. */
static JsonObject *
read_objects (GBytes      *pdf,
              JsonParser  *parser)
{
  g_autofree char *json = run (pdf, "qpdf --json=2 --json-stream-data=none @");
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  return json_array_get_object_element (
    json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "qpdf"), 1);
}

static JsonObject *
get_object (JsonObject *objects,
            const char *reference)
{
  g_autofree char *name = g_strconcat ("obj:", reference, NULL);
  JsonObject *object = json_object_get_object_member (objects, name);

  return json_object_has_member (object, "value") ? json_object_get_object_member (object, "value")
                                                  : object;
}

static void
test_catalogue (void)
{
  guint n = 0;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *metadata = NULL;
  g_autofree char *number = NULL;
  g_autofree char *arguments = NULL;
  g_autoptr (GList) names = NULL;
  JsonObject *objects;
  JsonObject *root;
  guint n_headers = 0;
  guint n_pages = 0;

  if (skip_without ("qpdf"))
    return;
  pdf = new_pdf (5, &n);
  objects = read_objects (pdf, parser);
  root = get_object (objects, json_object_get_string_member (
    json_object_get_object_member (json_object_get_object_member (objects, "trailer"), "value"),
    "/Root"));

  g_assert_cmpstr (json_object_get_string_member (root, "/Lang"), ==, "u:en-GB");
  g_assert_true (json_object_get_boolean_member (
    json_object_get_object_member (root, "/MarkInfo"), "/Marked"));
  g_assert_true (json_object_get_boolean_member (
    json_object_get_object_member (root, "/ViewerPreferences"), "/DisplayDocTitle"));
  g_assert_true (json_object_has_member (root, "/StructTreeRoot"));
  g_assert_true (json_object_has_member (root, "/Outlines"));

  number = g_strdup (json_object_get_string_member (root, "/Metadata"));
  *strchr (number, ' ') = '\0';
  arguments = g_strdup_printf ("qpdf --show-object=%s --filtered-stream-data @", number);
  metadata = run (pdf, arguments);
  g_assert_nonnull (strstr (metadata, "<pdfuaid:part>1</pdfuaid:part>"));
  g_assert_nonnull (strstr (metadata, "w0x w1x w2x w3x"));

  names = json_object_get_members (objects);
  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonObject *object = json_object_get_object_member (objects, l->data);
      JsonNode *value = json_object_get_member (object, "value");
      JsonObject *dictionary;
      const char *type;

      if (value == NULL || !JSON_NODE_HOLDS_OBJECT (value))
        continue;
      dictionary = json_node_get_object (value);
      type = json_object_get_string_member_with_default (dictionary, "/Type", "");
      if (g_str_equal (type, "/Page"))
        {
          n_pages++;
          g_assert_cmpstr (json_object_get_string_member (dictionary, "/Tabs"), ==, "/S");
          g_assert_true (json_object_has_member (dictionary, "/StructParents"));
        }
      if (g_strcmp0 (json_object_get_string_member_with_default (dictionary, "/S", ""), "/TH") == 0)
        {
          n_headers++;
          g_assert_true (json_object_has_member (
            json_object_get_object_member (dictionary, "/A"), "/Scope"));
        }
    }
  g_assert_cmpuint (n_pages, >, 1);
  /* Six columns and five recommendations. */
  g_assert_cmpuint (n_headers, ==, 11);
}

/* All that is painted is a piece of the document or an artifact. */
static void
test_artifacts (void)
{
  guint n = 0;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_artifacts = 0;
  guint n_pieces = 0;
  int depth = 0;

  if (skip_without ("qpdf"))
    return;
  pdf = new_pdf (6, &n);
  text = run (pdf, "qpdf --qdf --normalize-content=y --compress-streams=n @ -");
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];

      if (g_str_has_suffix (line, " BMC") || g_str_has_suffix (line, " BDC"))
        {
          g_assert_cmpint (depth, ==, 0);
          depth++;
          if (g_str_has_prefix (line, "/Artifact"))
            n_artifacts++;
          else
            n_pieces++;
        }
      else if (g_str_equal (line, "EMC"))
        {
          depth--;
          g_assert_cmpint (depth, ==, 0);
        }
      else if (g_str_has_suffix (line, "]TJ") || g_str_has_suffix (line, ")Tj") ||
               g_str_has_suffix (line, "> Tj") || g_str_equal (line, "f") ||
               g_str_has_suffix (line, " f") || g_str_has_suffix (line, " S"))
        {
          g_assert_cmpint (depth, ==, 1);
        }
    }
  g_assert_cmpint (depth, ==, 0);
  g_assert_cmpuint (n_artifacts, >, 0);
  g_assert_cmpuint (n_pieces, >, 50);
}

static void
test_links (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) one = heed_action_new ();
  g_autoptr (HeedAction) other = heed_action_new ();
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_autofree char *output = NULL;

  if (skip_without ("qpdf"))
    return;
  heed_action_set_label (one, "1.1");
  heed_item_set_text (HEED_ITEM (one),
                      "One, see [the (guide) é](https://example.org/a_(b)?c=%C3%A9)");
  text = g_strdup_printf ("As in [9.9](heed:item/%s)", heed_item_get_id (HEED_ITEM (one)));
  heed_item_set_text (HEED_ITEM (other), text);
  heed_record_list_append (heed_recommendation_get_items (recommendation), one);
  heed_record_list_append (heed_recommendation_get_items (recommendation), other);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);

  document = heed_compose_plan (plan);
  g_assert_true (write_pdf (document, &pdf));
  output = run (pdf, "qpdf --qdf --object-streams=disable @ -");
  g_assert_nonnull (strstr (output, "/URI (https://example.org/a_\\(b\\)?c=%C3%A9)"));
  g_assert_nonnull (strstr (output, "/XYZ"));
  g_assert_nonnull (strstr (output, "/Contents (1.1)"));
  g_assert_nonnull (strstr (output, "/S /Link"));
  g_assert_nonnull (strstr (output, "/Type /OBJR"));
}

static void
test_fonts (void)
{
  guint n = 0;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;

  if (skip_without ("pdffonts"))
    return;
  pdf = new_pdf (3, &n);
  output = run (pdf, "pdffonts @");
  lines = g_strsplit (g_strchomp (output), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  /* Embedded, and with the characters that its glyphs stand for. */
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_true (g_regex_match_simple (" yes +(yes|no) +yes +[0-9]+ +[0-9]+$", lines[i], 0, 0));
}

static void
test_cancelled (void)
{
  guint n = 0;
  g_autoptr (HeedPlan) plan = new_plan (2, &n);
  g_autoptr (HeedDocument) document = heed_compose_plan (plan);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (heed_format_find ("pdf")->write (document, stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GHashTable *
count_tokens (const char *text)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("[\\p{L}\\p{N}]+", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      char *token = g_match_info_fetch (match, 0);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, token));

      g_hash_table_replace (counts, token, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

static void
assert_published_plan (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) read = NULL;
  g_autoptr (HeedSource) source = heed_source_new ();
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *composed = NULL;
  g_autofree char *text = NULL;
  g_autofree char *check = NULL;
  g_autoptr (GHashTable) wanted = NULL;
  g_autoptr (GHashTable) found = NULL;
  GHashTableIter iter;
  gpointer token, n;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (content, length);
  read = heed_format_for_bytes (bytes)->read (bytes, NULL, &error);
  g_assert_no_error (error);
  plan = heed_recognise (read, source, NULL, &error);
  g_assert_no_error (error);
  document = heed_compose_plan (plan);
  g_assert_true (write_pdf (document, &pdf));

  check = run (pdf, "qpdf --check @");
  g_assert_null (strstr (check, "WARNING"));
  text = run (pdf, "pdfinfo -struct-text @");
  composed = heed_block_list_to_text (document->blocks);
  wanted = count_tokens (composed);
  found = count_tokens (text);
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &token, &n))
    if (GPOINTER_TO_UINT (g_hash_table_lookup (found, token)) < GPOINTER_TO_UINT (n))
      g_error ("%s: “%s” is there %u times and read aloud %u times", path, (char *) token,
               GPOINTER_TO_UINT (n), GPOINTER_TO_UINT (g_hash_table_lookup (found, token)));
}

/* Every word of the published plans is in what is read aloud of their PDF files. */
static void
test_published (void)
{
  const char *folder = g_getenv ("HEED_TEST_PLANS");
  g_autoptr (GDir) directory = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  if (directory == NULL)
    {
      g_test_skip ("The folder of published plans is not there");
      return;
    }
  if (skip_without ("qpdf") || skip_without ("pdfinfo"))
    return;
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".txt"))
        assert_published_plan (path);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf/words", test_words);
  g_test_add_func ("/pdf/pages", test_pages);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/check", test_check);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/catalogue", test_catalogue);
  g_test_add_func ("/pdf/artifacts", test_artifacts);
  g_test_add_func ("/pdf/links", test_links);
  g_test_add_func ("/pdf/fonts", test_fonts);
  g_test_add_func ("/pdf/published", test_published);
  g_test_add_func ("/pdf/cancelled", test_cancelled);

  return g_test_run ();
}
