/* test-office-libreoffice.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-format.h"
#include "heed-other-program.h"
#include "heed-plan-outline.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"

/* Another program opens what Heed writes, and Heed reads what that program makes. */

static void
test_pages (HeedOtherProgram *fixture,
            gconstpointer     id)
{
  g_autofree char *path = NULL;
  g_autofree char *pdf = NULL;
  g_autofree char *text_path = g_build_filename (fixture->folder, "plan.txt", NULL);
  g_autofree char *expected = heed_block_list_to_text (fixture->document->blocks);
  g_auto (GStrv) words = g_strsplit_set (expected, " \n\t", -1);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;

  if (heed_other_program_is_missing ("soffice") || heed_other_program_is_missing ("pdftotext"))
    return;
  path = heed_other_program_write (fixture, id);
  pdf = heed_other_program_convert (fixture, path, "pdf", "pages");
  {
    const char *const arguments[] = { "pdftotext", pdf, text_path, NULL };

    g_assert_true (heed_other_program_run (arguments));
  }
  bytes = heed_other_program_load (text_path);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  found = heed_plan_outline_squeeze (text);
  g_assert_cmpuint (g_strv_length (words), >, 500);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (found, words[i]) == NULL)
      g_error ("“%s” is not on the pages", words[i]);
}

static void
test_saved_anew (HeedOtherProgram *fixture,
                 gconstpointer     id)
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

  if (heed_other_program_is_missing ("soffice"))
    return;
  path = heed_other_program_write (fixture, id);
  saved = heed_other_program_convert (fixture, path, other, "saved");
  bytes = heed_other_program_load (saved);
  g_assert_cmpstr (heed_format_for_bytes (bytes)->id, ==, other);
  document = heed_format_find (other)->read (bytes, NULL, &error);
  g_assert_no_error (error);
  found = heed_block_list_to_text (document->blocks);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (found, words[i]) == NULL)
      g_error ("“%s” was lost", words[i]);

  plan = heed_recognise (document, NULL, NULL, &error);
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
test_printed (HeedOtherProgram *fixture,
              gconstpointer     id)
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

  if (heed_other_program_is_missing ("soffice"))
    return;
  path = heed_other_program_write (fixture, id);
  pdf = heed_other_program_convert (fixture, path, "pdf", "printed");
  bytes = heed_other_program_load (pdf);
  g_assert_true (heed_format_for_bytes (bytes) == heed_format_find ("pdf"));
  document = heed_format_find ("pdf")->read (bytes, NULL, &error);
  g_assert_no_error (error);
  text = heed_block_list_to_text (document->blocks);
  found = heed_plan_outline_squeeze (text);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (found, words[i]) == NULL)
      g_error ("“%s” was lost", words[i]);

  plan = heed_recognise (document, NULL, NULL, &error);
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
assert_pages_read (HeedOtherProgram *fixture,
                   const char       *path)
{
  g_autofree char *expected = heed_block_list_to_text (fixture->document->blocks);
  g_auto (GStrv) words = g_strsplit_set (expected, " \n\t", -1);
  g_autoptr (GBytes) bytes = heed_other_program_load (path);
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

  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==,
                    heed_record_list_get_n (heed_plan_get_recommendations (fixture->plan)));
}

static void
test_tagged (HeedOtherProgram *fixture,
             gconstpointer     id)
{
  static const char tagged[] = "pdf:writer_pdf_Export:"
                               "{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}";
  g_autofree char *profile = g_strconcat ("-env:UserInstallation=file://", fixture->folder, "/profile", NULL);
  g_autofree char *to = g_build_filename (fixture->folder, "tagged", NULL);
  g_autofree char *pdf = g_build_filename (to, "plan.pdf", NULL);
  g_autofree char *path = NULL;
  const char *arguments[] = { "soffice", "--headless", profile, "--convert-to", tagged, "--outdir", to,
                              NULL, NULL };

  if (heed_other_program_is_missing ("soffice"))
    return;
  path = heed_other_program_write (fixture, id);
  arguments[7] = path;
  g_assert_true (heed_other_program_run (arguments));
  assert_pages_read (fixture, pdf);
}

/* A web browser prints the page to a PDF file with a structure of its own kind. */
static void
test_browser (HeedOtherProgram *fixture,
              gconstpointer     id)
{
  g_autofree char *pdf = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autofree char *to = g_strconcat ("--print-to-pdf=", pdf, NULL);
  g_autofree char *profile = g_strconcat ("--user-data-dir=", fixture->folder, "/browser", NULL);
  g_autofree char *path = NULL;
  g_autofree char *address = NULL;
  const char *arguments[] = { "chromium", "--headless", "--no-sandbox", "--disable-gpu", profile, to, NULL,
                              NULL };

  if (heed_other_program_is_missing ("chromium"))
    return;
  path = heed_other_program_write (fixture, id);
  address = g_strconcat ("file://", path, NULL);
  arguments[6] = address;
  if (!heed_other_program_run (arguments) || !g_file_test (pdf, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the browser does not print here");
      return;
    }
  assert_pages_read (fixture, pdf);
}

static const struct
{
  const char *path;
  const char *format;
  void (*test) (HeedOtherProgram *fixture,
                gconstpointer     format);
} tests[] = {
  { "/office/libreoffice/pages/docx", "docx", test_pages },
  { "/office/libreoffice/pages/odt", "odt", test_pages },
  { "/office/libreoffice/saved/docx", "docx", test_saved_anew },
  { "/office/libreoffice/saved/odt", "odt", test_saved_anew },
  { "/office/libreoffice/printed/docx", "docx", test_printed },
  { "/office/libreoffice/printed/odt", "odt", test_printed },
  { "/office/libreoffice/tagged/docx", "docx", test_tagged },
  { "/office/libreoffice/tagged/odt", "odt", test_tagged },
  { "/office/browser/printed", "html", test_browser },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, HeedOtherProgram, tests[i].format, heed_other_program_set_up, tests[i].test,
                heed_other_program_tear_down);

  return g_test_run ();
}
