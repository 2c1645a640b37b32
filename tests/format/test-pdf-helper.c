/* test-pdf-helper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "heed-compose.h"
#include "heed-document-bytes.h"
#include "heed-error.h"
#include "heed-format.h"
#include "heed-pdf-answer.h"
#include "heed-pdf-helper.h"
#include "heed-random-plan.h"
#include "heed-report.h"
#include "heed-test-pdf.h"
#include "heed-work.h"

/* PDF files are read in a process of their own. Whatever becomes of that, this one goes on
 * and has one sentence about it. */

static GBytes *
write_pdf (HeedPlan *plan)
{
  const HeedFormat *format = heed_format_find ("pdf");
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (HeedDocument) document = heed_report_compose (report, format->shape);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (format->write (document, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The real helper, which lies in the folder where all is built. */
static void
test_read (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 4, 6);
  g_autoptr (GBytes) bytes = write_pdf (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = NULL;
  gboolean has_table = FALSE;

  g_test_message ("seed %u", seed);
  document = heed_format_find ("pdf")->read (bytes, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < document->blocks->len; i++)
    has_table |= ((HeedBlock *) g_ptr_array_index (document->blocks, i))->kind == HEED_BLOCK_TABLE;
  g_assert_true (has_table);
  g_assert_cmpstr (document->title, ==, heed_plan_get_title (plan));
}

/* Pages on which nothing says how the words belong together. */
static GBytes *
make_plain_pages (void)
{
  guint n_pages = (guint) g_test_rand_int_range (20, 60);
  g_autoptr (HeedTestPdf) pdf = heed_test_pdf_new (n_pages);

  for (guint page = 0; page < n_pages; page++)
    for (guint i = 0; i < 20; i++)
      {
        g_autofree char *text = g_strdup_printf ("Line %u of page %u has some words.", i, page);

        heed_test_pdf_show (pdf, page, -1, 50, 650 - 30.0 * i, text);
      }
  return heed_test_pdf_to_bytes (pdf);
}

static GBytes *
make_tagged_pages (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 20, 10);

  return write_pdf (plan);
}

static void
advanced_cb (HeedWork *work,
             guint     stage,
             double    share,
             gpointer  data)
{
  GArray *shares = data;

  g_assert_cmpuint (stage, ==, HEED_WORK_READ);
  if (shares->len > 0)
    g_assert_cmpfloat (share, >, g_array_index (shares, double, shares->len - 1));
  g_array_append_val (shares, share);
}

/* Each page is told as it is read, with a structure and without: many pages, many words. */
static void
test_progress (gconstpointer data)
{
  g_autoptr (GBytes) bytes = GPOINTER_TO_INT (data) ? make_tagged_pages () : make_plain_pages ();
  g_autoptr (HeedWork) work = heed_work_new ();
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = NULL;

  g_signal_connect (work, "advanced", G_CALLBACK (advanced_cb), shares);
  document = heed_format_find ("pdf")->read (bytes, G_CANCELLABLE (work), &error);
  g_assert_no_error (error);
  g_assert_nonnull (document);

  /* The helper may be ahead of who listens, who then hears of several pages at once. */
  g_assert_cmpuint (shares->len, >, 0);
  g_assert_cmpfloat (g_array_index (shares, double, shares->len - 1), >, 0.8);
  g_assert_cmpfloat (heed_work_get_fraction (work), >, 0.4);
  g_assert_cmpfloat (heed_work_get_fraction (work), <=, 0.5);
}

/* What the reader says of a file comes over as it says it. */
static void
test_error (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7\nnothing more", 21);
  g_autoptr (GError) error = NULL;

  g_assert_null (heed_format_find ("pdf")->read (bytes, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, "damaged"));
}

/* ---- helpers that go wrong ---- */

typedef struct
{
  char *folder;
  char *helper;
  char *note; /* where the helper leaves its number */
  GBytes *bytes;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  script)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("heed-helper-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->helper = g_build_filename (fixture->folder, "helper", NULL);
  fixture->note = g_build_filename (fixture->folder, "note", NULL);
  fixture->bytes = g_bytes_new_static ("%PDF-1.7\n", 9);
  text = g_strdup_printf ("#!/bin/sh\necho $$ >%s.new && mv %s.new %s\n%s\n", fixture->note, fixture->note,
                          fixture->note, (const char *) script);
  g_assert_true (g_file_set_contents (fixture->helper, text, -1, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (fixture->helper, 0700), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  script)
{
  g_remove (fixture->note);
  g_remove (fixture->helper);
  g_rmdir (fixture->folder);
  g_free (fixture->note);
  g_free (fixture->helper);
  g_free (fixture->folder);
  g_bytes_unref (fixture->bytes);
}

static pid_t
read_note (Fixture *fixture)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (fixture->note, &text, NULL, NULL) ? (pid_t) g_ascii_strtoll (text, NULL, 10) : 0;
}

static void
assert_gone (Fixture *fixture)
{
  pid_t pid = read_note (fixture);

  g_assert_cmpint (pid, >, 0);
  g_assert_cmpint (kill (pid, 0), ==, -1);
  g_assert_cmpint (errno, ==, ESRCH);
}

static void
test_dies (Fixture       *fixture,
           gconstpointer  script)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (heed_pdf_helper_read (fixture->helper, fixture->bytes, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "too large"));
  assert_gone (fixture);
}

static void
test_garbage (Fixture       *fixture,
              gconstpointer  script)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (heed_pdf_helper_read (fixture->helper, fixture->bytes, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, "no document"));
  assert_gone (fixture);
}

/* Once it runs, and not before. */
static gpointer
cancel_once_it_runs (gpointer data)
{
  Fixture *fixture = ((gpointer *) data)[0];

  while (read_note (fixture) == 0)
    g_usleep (1000);
  g_cancellable_cancel (((gpointer *) data)[1]);
  return NULL;
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  script)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gpointer data[] = { fixture, cancellable };
  GThread *thread = g_thread_new ("cancel", cancel_once_it_runs, data);

  g_assert_null (heed_pdf_helper_read (fixture->helper, fixture->bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_gone (fixture);
  g_thread_join (thread);
}

static void
test_missing (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7\n", 9);
  g_autoptr (GError) error = NULL;

  g_assert_null (heed_pdf_helper_read ("/nonexistent/heed-pdf-helper", bytes, NULL, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/nonexistent/heed-pdf-helper"));
  g_assert_nonnull (strstr (error->message, "Install Heed anew"));
}

/* ---- answers ---- */

/* What a helper that the file has taken over could send. */
static void
test_answers (void)
{
  static const struct
  {
    const char *answer;
    HeedError code;
    const char *message; /* NULL for that of an answer that is none */
  } cases[] = {
    { "", HEED_ERROR_MALFORMED, NULL },
    { "D", HEED_ERROR_MALFORMED, NULL },
    { "E", HEED_ERROR_MALFORMED, NULL },
    { "E4", HEED_ERROR_MALFORMED, NULL },
    { "E4\n", HEED_ERROR_MALFORMED, NULL },
    { "Dheed-document 1\n", HEED_ERROR_MALFORMED, NULL },
    { "E4\nIt is broken.", HEED_ERROR_MALFORMED, "It is broken." },
    { "E6\nIt is large.", HEED_ERROR_LIMIT, "It is large." },
    { "E2\nNo words.", HEED_ERROR_EMPTY, "No words." },
    { "E0\nThe plan is gone.", HEED_ERROR_MALFORMED, NULL },
    { "E12\nThe register is damaged.", HEED_ERROR_MALFORMED, NULL },
    { "E4\nTwo\nlines.", HEED_ERROR_MALFORMED, NULL },
    { "E4\n\xff\xfe", HEED_ERROR_MALFORMED, NULL },
    { "E4\n\x1b[2J", HEED_ERROR_MALFORMED, NULL },
    { "X4\nIt is broken.", HEED_ERROR_MALFORMED, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) answer = g_bytes_new (cases[i].answer, strlen (cases[i].answer));
      g_autoptr (GError) error = NULL;

      g_assert_null (heed_pdf_answer_read (answer, &error));
      g_assert_error (error, HEED_ERROR, (int) cases[i].code);
      if (cases[i].message != NULL)
        g_assert_cmpstr (error->message, ==, cases[i].message);
      else
        g_assert_nonnull (strstr (error->message, "no document"));
    }
}

/* What goes before an answer, however it is cut, and whatever comes. */
static void
test_answer_progress (void)
{
  static const guint8 rest[] = { 'D', 'P', 7 };
  g_autoptr (GByteArray) sent = g_byte_array_new ();
  g_autoptr (GByteArray) answer = g_byte_array_new ();
  double share = -1;
  double last = 0;
  guint n = (guint) g_test_rand_int_range (1, 40);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) progress = NULL;

      last = g_test_rand_double_range (-0.5, 1.5);
      progress = heed_pdf_answer_new_progress (last);
      g_byte_array_append (sent, g_bytes_get_data (progress, NULL), (guint) g_bytes_get_size (progress));
    }
  g_byte_array_append (sent, rest, sizeof rest);

  for (guint begin = 0, end; begin < sent->len; begin = end)
    {
      end = (guint) g_test_rand_int_range ((int) begin + 1, (int) sent->len + 1);
      g_byte_array_append (answer, sent->data + begin, end - begin);
      heed_pdf_answer_take_progress (answer, &share);
    }
  g_assert_cmpmem (answer->data, answer->len, rest, sizeof rest);
  g_assert_cmpfloat_with_epsilon (share, CLAMP (last, 0, 1), 0.005);

  /* No helper of ours says more than all. */
  g_byte_array_set_size (answer, 0);
  g_byte_array_append (answer, (const guint8 *) "P\xff", 2);
  g_assert_true (heed_pdf_answer_take_progress (answer, &share));
  g_assert_cmpfloat (share, ==, 1);
  g_assert_false (heed_pdf_answer_take_progress (answer, &share));
}

static void
test_answer_same (void)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (GError) failure = g_error_new (HEED_ERROR, HEED_ERROR_LIMIT, "“%s” is too large.", "Cynllun");
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (GBytes) no = heed_pdf_answer_new_error (failure);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (HeedDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  heed_document_add (document, heed_block_new_paragraph ("Words"));
  answer = heed_pdf_answer_new_document (document);
  again = heed_pdf_answer_read (answer, &error);
  g_assert_no_error (error);
  before = heed_document_to_bytes (document);
  after = heed_document_to_bytes (again);
  g_assert_true (g_bytes_equal (before, after));

  g_assert_null (heed_pdf_answer_read (no, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, failure->message);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-helper/read", test_read);
  g_test_add_data_func ("/pdf-helper/progress/structure", GINT_TO_POINTER (TRUE), test_progress);
  g_test_add_data_func ("/pdf-helper/progress/positions", GINT_TO_POINTER (FALSE), test_progress);
  g_test_add_func ("/pdf-helper/error", test_error);
  g_test_add ("/pdf-helper/dies/killed", Fixture, "kill -9 $$", set_up, test_dies, tear_down);
  g_test_add ("/pdf-helper/dies/aborts", Fixture, "kill -ABRT $$", set_up, test_dies, tear_down);
  g_test_add ("/pdf-helper/dies/too-long", Fixture, "kill -XCPU $$", set_up, test_dies, tear_down);
  g_test_add ("/pdf-helper/dies/fails", Fixture, "printf D; exit 1", set_up, test_dies, tear_down);
  g_test_add ("/pdf-helper/dies/never-ends", Fixture, "exec cat /dev/zero", set_up, test_dies, tear_down);
  g_test_add ("/pdf-helper/garbage/none", Fixture, "exit 0", set_up, test_garbage, tear_down);
  g_test_add ("/pdf-helper/garbage/words", Fixture, "cat <&0; echo Words", set_up, test_garbage, tear_down);
  g_test_add ("/pdf-helper/garbage/random", Fixture, "head -c 100000 /dev/urandom", set_up, test_garbage, tear_down);
  g_test_add ("/pdf-helper/garbage/progress", Fixture, "printf 'P\\001P\\372P\\377P'", set_up, test_garbage, tear_down);
  g_test_add ("/pdf-helper/garbage/cut", Fixture, "printf 'Dheed-document 1\\n\\000'", set_up, test_garbage, tear_down);
  g_test_add ("/pdf-helper/cancel/silent", Fixture, "exec sleep 1000", set_up, test_cancel, tear_down);
  g_test_add ("/pdf-helper/cancel/talking", Fixture, "while true; do printf D; done", set_up, test_cancel, tear_down);
  g_test_add_func ("/pdf-helper/missing", test_missing);
  g_test_add_func ("/pdf-helper/answers", test_answers);
  g_test_add_func ("/pdf-helper/answer-progress", test_answer_progress);
  g_test_add_func ("/pdf-helper/answer-same", test_answer_same);

  return g_test_run ();
}
