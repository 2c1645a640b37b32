/* test-checkers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>

#include "heed-format.h"
#include "heed-plan-words.h"
#include "heed-random-plan.h"
#include "heed-report.h"

/* Every file that Heed writes is held against a checker of its format that is not
 * Heed's, and each checker against a file with a fault. */

#define N_PLANS 6

static const char *const published[] = { "cgm-crc-2019.txt", "dlnr-crc-2020.txt",
                                         "swm-crc-2018.txt" };

/* ---- files and programs ---- */

static GBytes *
write_report (const HeedFormat *format,
              HeedReport       *report)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  gboolean written;

  if (format->write_report != NULL)
    {
      written = format->write_report (report, stream, NULL, &error);
    }
  else
    {
      g_autoptr (HeedDocument) document = heed_report_compose (report, format->shape);

      written = format->write (document, stream, NULL, &error);
    }
  g_assert_no_error (error);
  g_assert_true (written);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static HeedReport *
read_example (void)
{
  g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv ("HEED_TEST_SOURCE"),
                                                    "data/example-plan.json");

  g_assert_nonnull (plan);
  return heed_report_new_plan (plan);
}

/* Runs @command on a file of @bytes: whether it finds nothing to say. */
static gboolean
passes (const char *command,
        GBytes     *bytes,
        const char *what)
{
  g_autofree char *folder = g_dir_make_tmp ("heed-check-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autofree char *line = g_strdup_printf ("%s %s", command, path);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autofree char *output = NULL;
  g_autofree char *messages = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &messages, &status,
                &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  if (g_spawn_check_wait_status (status, NULL) && *messages == '\0' &&
      strstr (output, "WARNING") == NULL)
    return TRUE;

  g_test_message ("%s: %s%s", what, output, messages);
  return FALSE;
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

typedef void (*ReportFunc) (HeedReport *report,
                            const char *name);

static void
for_both_reports (HeedPlan   *plan,
                  const char *name,
                  ReportFunc  func)
{
  g_autoptr (HeedReport) as_published = heed_report_new_plan (plan);
  g_autoptr (HeedReport) progress = heed_report_new_progress (plan, heed_day_new (2027, 5, 31));

  func (as_published, name);
  func (progress, name);
}

/* The example plan, the published ones where they are, and some made by chance; each
 * as it is published and with its progress. */
static void
for_each_report (ReportFunc func)
{
  g_autoptr (HeedPlan) example = heed_plan_words_read (g_getenv ("HEED_TEST_SOURCE"),
                                                       "data/example-plan.json");

  g_assert_nonnull (example);
  for_both_reports (example, "the example plan", func);
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv ("HEED_TEST_PLANS"), published[i]);

      if (plan != NULL)
        for_both_reports (plan, published[i], func);
      else
        g_test_message ("%s is not there", published[i]);
    }
  for (guint i = 0; i < N_PLANS; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree char *name = g_strdup_printf ("plan of seed %u", seed);
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, i, 1 + i % 4);

      for_both_reports (plan, name, func);
    }
}

/* ---- HTML ---- */

/* An empty element, of a label that nobody can see, is no fault. */
#define TIDY "tidy -quiet -errors --show-warnings yes --show-info yes --drop-empty-elements no"

static void
check_page (HeedReport *report,
            const char *name)
{
  g_autoptr (GBytes) page = write_report (heed_format_find ("html"), report);

  if (!passes (TIDY, page, name))
    g_error ("tidy finds faults in the page of %s", name);
}

static void
test_html (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } faults[] = {
    { "</table>", "" },
    { "<tbody>", "<tbody colour=\"red\">" },
    { "<title>", "<!-- <title>" },
    { "<main>", "<main><p><div>" },
    { "id=\"", "id=\"x\" id=\"" },
    { "<strong>", "<b><strong></b>" },
    { "</h1>", "</h2>" },
  };
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (GBytes) page = NULL;
  const char *html;
  gsize length;

  if (skip_without ("tidy"))
    return;
  for_each_report (check_page);

  report = read_example ();
  page = write_report (heed_format_find ("html"), report);
  html = g_bytes_get_data (page, &length);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GString) text = g_string_new_len (html, (gssize) length);
      g_autoptr (GBytes) wrong = NULL;

      g_assert_cmpuint (g_string_replace (text, faults[i].from, faults[i].to, 1), ==, 1);
      wrong = g_bytes_new (text->str, text->len);
      g_assert_false (passes (TIDY, wrong, faults[i].to));
    }
}

/* ---- members of archives ---- */

#define XMLLINT "xmllint --noout --nonet"

/* How often @words stand in the members of @bytes, each of which is looked at; @n says
 * how many they are. */
static guint
check_members (GBytes     *bytes,
               const char *name,
               const char *words,
               guint      *n)
{
  guint n_found = 0;
  struct archive *reader = archive_read_new ();
  struct archive_entry *entry;

  *n = 0;
  archive_read_support_format_zip (reader);
  g_assert_cmpint (archive_read_open_memory (reader, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes)), ==, ARCHIVE_OK);
  while (archive_read_next_header (reader, &entry) == ARCHIVE_OK)
    {
      const char *path = archive_entry_pathname (entry);
      g_autoptr (GByteArray) content = g_byte_array_new ();
      g_autoptr (GBytes) member = NULL;
      g_autofree char *text = NULL;
      guint8 part[4096];
      la_ssize_t length;

      while ((length = archive_read_data (reader, part, sizeof part)) > 0)
        g_byte_array_append (content, part, (guint) length);
      g_assert_cmpint (length, ==, 0);
      if (!g_str_has_suffix (path, ".xml") && !g_str_has_suffix (path, ".rels"))
        {
          g_assert_cmpstr (path, ==, "mimetype");
          continue;
        }
      text = g_strndup ((const char *) content->data, content->len);
      for (const char *at = text; (at = strstr (at, words)) != NULL; at += strlen (words))
        n_found++;
      member = g_byte_array_free_to_bytes (g_steal_pointer (&content));
      if (!passes (XMLLINT, member, path))
        g_error ("xmllint finds faults in %s of %s", path, name);
      (*n)++;
    }
  archive_read_free (reader);
  return n_found;
}

static void
check_archives (HeedReport *report,
                const char *name)
{
  static const struct
  {
    const char *id;
    guint n_members;
    const char *title; /* of the table, for a screen reader, or what marks it as one */
  } kinds[] = {
    { "docx", 8, "<w:tblCaption w:val=\"" },
    { "odt", 4, "<table:title>" },
    { "xlsx", 8, "<autoFilter " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GBytes) bytes = write_report (heed_format_find (kinds[i].id), report);

      guint n_members;

      g_assert_cmpuint (check_members (bytes, name, kinds[i].title, &n_members), >=, 1);
      g_assert_cmpuint (n_members, >=, kinds[i].n_members);
    }
}

static void
test_members (void)
{
  g_autoptr (GBytes) torn = g_bytes_new_static ("<a><b/>", 7);
  g_autoptr (GBytes) control = g_bytes_new_static ("<a>\x02</a>", 8);

  if (skip_without ("xmllint"))
    return;
  for_each_report (check_archives);
  g_assert_false (passes (XMLLINT, torn, "a torn member"));
  g_assert_false (passes (XMLLINT, control, "a control character"));
}

/* ---- PDF ---- */

#define QPDF "qpdf --check"

static void
check_pages (HeedReport *report,
             const char *name)
{
  g_autoptr (GBytes) pdf = write_report (heed_format_find ("pdf"), report);

  if (!passes (QPDF, pdf, name))
    g_error ("qpdf finds faults in the pages of %s", name);
}

static void
test_pdf (void)
{
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) torn = NULL;

  if (skip_without ("qpdf"))
    return;
  for_each_report (check_pages);

  report = read_example ();
  pdf = write_report (heed_format_find ("pdf"), report);
  torn = g_bytes_new_from_bytes (pdf, 0, g_bytes_get_size (pdf) - 600);
  g_assert_false (passes (QPDF, torn, "a torn file"));
}

/* ---- CSV ---- */

/* The grammar of RFC 4180, 2, with the mark of UTF-8 that Excel needs before it: every
 * record has as many fields as the first, a quoted field holds its quotes twice, and a
 * field that is not quoted holds neither quotes nor commas nor line ends. */
static gboolean
is_rfc_4180 (const char *text,
             gsize       length)
{
  const char *end = text + length;
  guint n_fields = 0;
  guint n_records = 0;
  guint n = 0;

  if (length < 3 || memcmp (text, "\xef\xbb\xbf", 3) != 0 || !g_utf8_validate (text, (gssize) length, NULL))
    return FALSE;
  for (text += 3; text < end;)
    {
      if (*text == '"')
        {
          for (text++; text < end && (*text != '"' || (text + 1 < end && text[1] == '"')); text++)
            if (*text == '"')
              text++;
          if (text++ >= end)
            return FALSE;
        }
      else
        {
          while (text < end && *text != ',' && *text != '\r')
            if (*text == '"' || *text == '\n')
              return FALSE;
            else
              text++;
        }
      n++;
      if (text < end && *text == ',')
        {
          text++;
          continue;
        }
      if (end - text < 2 || text[0] != '\r' || text[1] != '\n')
        return FALSE;
      text += 2;
      if (n_records++ > 0 && n != n_fields)
        return FALSE;
      n_fields = n;
      n = 0;
    }
  return n == 0 && n_records > 0;
}

static void
check_records (HeedReport *report,
               const char *name)
{
  g_autoptr (GBytes) csv = write_report (heed_format_find ("csv"), report);
  gsize length;
  const char *text = g_bytes_get_data (csv, &length);

  if (!is_rfc_4180 (text, length))
    g_error ("the values of %s are not as RFC 4180 has them", name);
}

static void
test_csv (void)
{
  static const char *const wrong[] = {
    "a,b\r\n", "\xef\xbb\xbf" "a,b\r\nc\r\n", "\xef\xbb\xbf" "a\"b\r\n", "\xef\xbb\xbf" "a\nb\r\n",
    "\xef\xbb\xbf\"a\r\n", "\xef\xbb\xbf\"a\"b\r\n", "\xef\xbb\xbf" "a,b", "\xef\xbb\xbf\xff\r\n",
  };
  static const char right[] = "\xef\xbb\xbf" "a,\"b\"\"\r\n\"\r\n,\r\n";

  for_each_report (check_records);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (is_rfc_4180 (wrong[i], strlen (wrong[i])));
  g_assert_true (is_rfc_4180 (right, strlen (right)));
}

/* ---- the same bytes ---- */

static GPtrArray *
write_all (HeedReport *report)
{
  const HeedFormat *const *formats = heed_format_get_all ();
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; formats[i] != NULL; i++)
    if (heed_format_can_write (formats[i]))
      g_ptr_array_add (files, write_report (formats[i], report));
  return files;
}

/* Two exports of one plan are the same file, in whatever second they are made. */
static void
test_same_bytes (void)
{
  g_autoptr (HeedReport) report = read_example ();
  g_autoptr (GPtrArray) before = write_all (report);
  g_autoptr (GPtrArray) after = NULL;

  /* Times in archives are of two seconds each. */
  g_usleep (2 * G_USEC_PER_SEC + G_USEC_PER_SEC / 10);
  after = write_all (report);
  g_assert_cmpuint (before->len, >=, 7);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < before->len; i++)
    g_assert_true (g_bytes_equal (g_ptr_array_index (before, i), g_ptr_array_index (after, i)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checkers/html", test_html);
  g_test_add_func ("/checkers/members", test_members);
  g_test_add_func ("/checkers/pdf", test_pdf);
  g_test_add_func ("/checkers/csv", test_csv);
  g_test_add_func ("/checkers/same-bytes", test_same_bytes);

  return g_test_run ();
}
