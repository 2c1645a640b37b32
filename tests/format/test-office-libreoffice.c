/* test-office-libreoffice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "heed-action.h"
#include "heed-compose.h"
#include "heed-format.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"

/* Another program opens what Heed writes, and Heed reads what that program makes. */

typedef struct
{
  char *folder;
  HeedPlan *plan;
  HeedDocument *document;
} Fixture;

static gboolean
run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                                 G_SPAWN_STDERR_TO_DEV_NULL,
                               NULL, NULL, NULL, NULL, &status, &error));
  return g_spawn_check_wait_status (status, NULL);
}

static char *
convert (Fixture    *fixture,
         const char *path,
         const char *kind,
         const char *folder)
{
  g_autofree char *profile = g_strconcat ("-env:UserInstallation=file://", fixture->folder,
                                          "/profile", NULL);
  g_autofree char *to = g_build_filename (fixture->folder, folder, NULL);
  g_autofree char *name = g_strconcat ("plan.", kind, NULL);
  const char *const arguments[] = { "soffice", "--headless", profile, "--convert-to", kind,
                                    "--outdir", to, path, NULL };

  g_assert_true (run (arguments));
  return g_build_filename (to, name, NULL);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static char *
write_plan (Fixture    *fixture,
            const char *id)
{
  g_autofree char *name = g_strconcat ("plan.", id, NULL);
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, 0, NULL, &error);

  g_assert_no_error (error);
  heed_format_find (id)->write (fixture->document, G_OUTPUT_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
  return path;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "data",
                                            "example-plan.json", NULL);
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("heed-office-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->plan = heed_format_find ("json")->read_plan (bytes, NULL, &error);
  g_assert_no_error (error);
  fixture->document = heed_compose_plan (fixture->plan);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  const char *const arguments[] = { "rm", "-rf", fixture->folder, NULL };

  g_assert_true (run (arguments));
  g_free (fixture->folder);
  g_object_unref (fixture->plan);
  heed_document_unref (fixture->document);
}

static gboolean
is_missing (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *message = g_strdup_printf ("%s is not there", program);

  if (path == NULL)
    g_test_skip (message);
  return path == NULL;
}

/* Lines are broken anywhere, also behind a hyphen or a slash: white space says nothing. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_unichar (squeezed, g_utf8_get_char (c));
  return g_string_free (squeezed, FALSE);
}

static void
test_pages (Fixture       *fixture,
            gconstpointer  id)
{
  g_autofree char *path = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *text_path = g_build_filename (fixture->folder, "plan.txt", NULL);
  g_autofree char *expected = heed_block_list_to_text (fixture->document->blocks);
  g_auto (GStrv) words = g_strsplit_set (expected, " \n\t", -1);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;

  if (is_missing ("soffice") || is_missing ("pdftotext"))
    return;
  path = write_plan (fixture, id);
  pdf = convert (fixture, path, "pdf", "pages");
  {
    const char *const arguments[] = { "pdftotext", pdf, text_path, NULL };

    g_assert_true (run (arguments));
  }
  bytes = load (text_path);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  found = squeeze (text);
  g_assert_cmpuint (g_strv_length (words), >, 500);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (found, words[i]) == NULL)
      g_error ("“%s” is not on the pages", words[i]);
}

static void
test_saved_anew (Fixture       *fixture,
                 gconstpointer  id)
{
  const char *other = g_str_equal (id, "odt") ? "docx" : "odt";
  g_autofree char *path = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *expected = heed_block_list_to_text (fixture->document->blocks);
  g_auto (GStrv) words = g_strsplit_set (expected, " \n\t", -1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  if (is_missing ("soffice"))
    return;
  path = write_plan (fixture, id);
  saved = convert (fixture, path, other, "saved");
  bytes = load (saved);
  g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, other);
  document = heed_format_find (other)->read (bytes, NULL, &error);
  g_assert_no_error (error);
  found = heed_block_list_to_text (document->blocks);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (found, words[i]) == NULL)
      g_error ("“%s” was lost", words[i]);

  plan = heed_recognise (document, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==,
                    heed_record_list_get_n (heed_plan_get_recommendations (fixture->plan)));
}

static void
count_items (HeedRecommendation *recommendation,
             guint              *n_owners,
             guint              *n_targets)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  *n_owners = *n_targets = 0;
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);
      const char *const *owners = heed_item_get_owners (item);

      *n_owners += owners != NULL ? g_strv_length ((GStrv) owners) : 0;
      if (heed_item_get_target_words (item)[0] != '\0')
        (*n_targets)++;
    }
}

/* A PDF that another program printed does not say what its words are: they are read by
 * where they stand. */
static void
test_printed (Fixture       *fixture,
              gconstpointer  id)
{
  g_autofree char *path = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *expected = heed_block_list_to_text (fixture->document->blocks);
  g_auto (GStrv) words = g_strsplit_set (expected, " \n\t", -1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;
  HeedRecordList *recommendations = heed_plan_get_recommendations (fixture->plan);

  if (is_missing ("soffice"))
    return;
  path = write_plan (fixture, id);
  pdf = convert (fixture, path, "pdf", "printed");
  bytes = load (pdf);
  g_assert_true (heed_format_for_bytes (bytes) == heed_format_find ("pdf"));
  document = heed_format_find ("pdf")->read (bytes, NULL, &error);
  g_assert_no_error (error);
  text = heed_block_list_to_text (document->blocks);
  found = squeeze (text);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (found, words[i]) == NULL)
      g_error ("“%s” was lost", words[i]);

  plan = heed_recognise (document, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==,
                    heed_record_list_get_n (recommendations));
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *one = heed_record_list_get (recommendations, i);
      HeedRecommendation *other = heed_record_list_get (heed_plan_get_recommendations (plan), i);
      guint n_owners[2];
      guint n_targets[2];

      g_assert_cmpstr (heed_recommendation_get_number (one), ==, heed_recommendation_get_number (other));
      g_assert_cmpint (heed_response_get_kind (heed_recommendation_get_response (one)), ==,
                       heed_response_get_kind (heed_recommendation_get_response (other)));
      count_items (one, &n_owners[0], &n_targets[0]);
      count_items (other, &n_owners[1], &n_targets[1]);
      g_assert_cmpuint (n_targets[0], ==, n_targets[1]);
      /* Names that follow each other in narrow cells may come as one. */
      g_assert_cmpuint (n_owners[1], <=, n_owners[0]);
      g_assert_cmpuint (n_owners[1] + 1, >=, n_owners[0]);
    }
}

/* Every word of the pages is read, and each recommendation. */
static void
assert_pages_read (Fixture    *fixture,
                   const char *path)
{
  g_autofree char *expected = heed_block_list_to_text (fixture->document->blocks);
  g_auto (GStrv) words = g_strsplit_set (expected, " \n\t", -1);
  g_autoptr (GBytes) bytes = load (path);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, "pdf");
  document = heed_format_find ("pdf")->read (bytes, NULL, &error);
  g_assert_no_error (error);
  found = heed_block_list_to_text (document->blocks);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (found, words[i]) == NULL)
      g_error ("“%s” was lost", words[i]);

  plan = heed_recognise (document, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==,
                    heed_record_list_get_n (heed_plan_get_recommendations (fixture->plan)));
}

static void
test_tagged (Fixture       *fixture,
             gconstpointer  id)
{
  static const char tagged[] = "pdf:writer_pdf_Export:"
                               "{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}";
  g_autofree char *profile = g_strconcat ("-env:UserInstallation=file://", fixture->folder, "/profile", NULL);
  g_autofree char *to = g_build_filename (fixture->folder, "tagged", NULL);
  g_autofree char *pdf = g_build_filename (to, "plan.pdf", NULL);
  g_autofree char *path = NULL;
  const char *arguments[] = { "soffice", "--headless", profile, "--convert-to", tagged, "--outdir", to,
                              NULL, NULL };

  if (is_missing ("soffice"))
    return;
  path = write_plan (fixture, id);
  arguments[7] = path;
  g_assert_true (run (arguments));
  assert_pages_read (fixture, pdf);
}

/* A web browser prints the page to a PDF file with a structure of its own kind. */
static void
test_browser (Fixture       *fixture,
              gconstpointer  id)
{
  g_autofree char *pdf = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autofree char *to = g_strconcat ("--print-to-pdf=", pdf, NULL);
  g_autofree char *profile = g_strconcat ("--user-data-dir=", fixture->folder, "/browser", NULL);
  g_autofree char *path = NULL;
  g_autofree char *address = NULL;
  const char *arguments[] = { "chromium", "--headless", "--no-sandbox", "--disable-gpu", profile, to, NULL,
                              NULL };

  if (is_missing ("chromium"))
    return;
  path = write_plan (fixture, id);
  address = g_strconcat ("file://", path, NULL);
  arguments[6] = address;
  if (!run (arguments) || !g_file_test (pdf, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the browser does not print here");
      return;
    }
  assert_pages_read (fixture, pdf);
}

/* ---- chains ---- */

/* What must stay of a plan, however often another program has saved it. */
static char *
describe (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);
      g_autofree char *text = squeeze (heed_recommendation_get_text (recommendation));

      g_string_append_printf (words, "%s %s %d\n", heed_recommendation_get_number (recommendation), text,
                              heed_response_get_kind (heed_recommendation_get_response (recommendation)));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);
          g_autofree char *owners = heed_item_get_owners (item) != NULL
                                      ? g_strjoinv ("; ", (char **) heed_item_get_owners (item))
                                      : g_strdup ("");

          g_string_append_printf (words, "  %s %u %s | %s | %s\n", G_OBJECT_TYPE_NAME (item),
                                  heed_item_get_depth (item),
                                  HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item)) : "",
                                  owners, heed_item_get_target_words (item));
        }
    }
  return g_strdup (words->str);
}

static HeedPlan *
read_plan (const char *path)
{
  g_autoptr (GBytes) bytes = load (path);
  const HeedFormat *format = heed_format_for_bytes (bytes);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  HeedPlan *plan;

  g_assert_nonnull (format);
  document = format->read (bytes, NULL, &error);
  g_assert_no_error (error);
  plan = heed_recognise (document, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

/* Saved by the other program as one format, then as the other, and so on. */
static void
assert_chain (Fixture    *fixture,
              const char *path,
              const char *expected,
              const char *last)
{
  static const char *const steps[] = { "odt", "docx", "odt" };
  g_autofree char *current = g_strdup (path);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *folder = g_strdup_printf ("step%u", i);
      g_autoptr (HeedPlan) plan = NULL;
      g_autofree char *found = NULL;
      char *saved;

      if (g_str_equal (steps[i], last))
        continue;
      saved = convert (fixture, current, steps[i], folder);
      g_free (current);
      current = saved;
      last = steps[i];
      plan = read_plan (current);
      found = describe (plan);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_chain (Fixture       *fixture,
            gconstpointer  id)
{
  g_autofree char *path = NULL;
  g_autofree char *expected = describe (fixture->plan);

  if (is_missing ("soffice"))
    return;
  path = write_plan (fixture, id);
  assert_chain (fixture, path, expected, id);
}

/* Plans as they are published, through the same. */
static void
test_published (Fixture       *fixture,
                gconstpointer  name)
{
  const char *folder = g_getenv ("HEED_TEST_PLANS");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autofree char *written = NULL;
  g_autofree char *expected = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the published plans are not there");
      return;
    }
  if (is_missing ("soffice"))
    return;
  g_set_object (&fixture->plan, NULL);
  fixture->plan = read_plan (path);
  heed_document_unref (fixture->document);
  fixture->document = heed_compose_plan (fixture->plan);
  expected = describe (fixture->plan);
  written = write_plan (fixture, "docx");
  assert_chain (fixture, written, expected, "docx");
}

static const char *const published[] = { "cgm-crc-2019.txt", "dlnr-crc-2020.txt" };

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/office/libreoffice/pages/docx", Fixture, "docx", set_up, test_pages, tear_down);
  g_test_add ("/office/libreoffice/pages/odt", Fixture, "odt", set_up, test_pages, tear_down);
  g_test_add ("/office/libreoffice/saved/docx", Fixture, "docx", set_up, test_saved_anew, tear_down);
  g_test_add ("/office/libreoffice/saved/odt", Fixture, "odt", set_up, test_saved_anew, tear_down);
  g_test_add ("/office/libreoffice/printed/docx", Fixture, "docx", set_up, test_printed, tear_down);
  g_test_add ("/office/libreoffice/printed/odt", Fixture, "odt", set_up, test_printed, tear_down);
  g_test_add ("/office/libreoffice/tagged/docx", Fixture, "docx", set_up, test_tagged, tear_down);
  g_test_add ("/office/libreoffice/tagged/odt", Fixture, "odt", set_up, test_tagged, tear_down);
  g_test_add ("/office/browser/printed", Fixture, "html", set_up, test_browser, tear_down);
  g_test_add ("/office/libreoffice/chain/docx", Fixture, "docx", set_up, test_chain, tear_down);
  g_test_add ("/office/libreoffice/chain/odt", Fixture, "odt", set_up, test_chain, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autofree char *path = g_strconcat ("/office/libreoffice/published/", published[i], NULL);

      g_test_add (path, Fixture, published[i], set_up, test_published, tear_down);
    }

  return g_test_run ();
}
