/* test-follow-up-evidence.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-app-test.h"
#include "heed-evidence-content.h"
#include "heed-follow-up-evidence.h"
#include "heed-follow-up-progress.h"
#include "heed-recommendation.h"
#include "heed-register-verify.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TODAY heed_day_new (2026, 9, 1)

/* A plan with one action that has one update, open in an editor. */
typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedUpdate *update;
  guint number;

  GAsyncResult *result;
} Fixture;

static HeedAction *
get_action (Fixture *self)
{
  HeedPlan *plan = heed_plan_editor_get_plan (self->editor);
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);

  return heed_record_list_get (heed_recommendation_get_items (recommendation), 0);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (GError) error = NULL;

  heed_record_list_take (heed_recommendation_get_items (recommendation), heed_action_new ());
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->number = heed_session_create_plan (self->session, plan, &error);
  g_assert_no_error (error);
  self->editor = heed_app_test_edit (self->session, self->number);
  self->update = heed_follow_up_add_update (self->editor, get_action (self), TODAY, "Half.", NULL, TODAY, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->result);
  g_object_unref (self->editor);
  g_object_unref (self->session);
  heed_app_test_free (self->test);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_set_object (&((Fixture *) data)->result, result);
}

static GAsyncResult *
wait_for_result (Fixture *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return self->result;
}

static GBytes *
random_bytes (gsize size)
{
  guchar *data = g_malloc (size);

  for (gsize i = 0; i < size; i++)
    data[i] = (guchar) g_test_rand_int_range (0, 256);
  return g_bytes_new_take (data, size);
}

static char *
write_file (Fixture    *self,
            const char *name,
            GBytes     *content)
{
  char *path = g_build_filename (self->test->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content), &error);
  g_assert_no_error (error);
  return path;
}

static HeedEvidence *
add_file (Fixture     *self,
          const char  *path,
          guint64      limit,
          GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_clear_object (&self->result);
  heed_follow_up_add_file_async (self->editor, self->update, file, limit, NULL, done_cb, self);
  return heed_follow_up_add_file_finish (self->editor, wait_for_result (self), error);
}

static guint
n_evidence (Fixture *self)
{
  return heed_record_list_get_n (heed_update_get_evidence (self->update));
}

static guint
count_pieces (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedRegister) reg = heed_register_open (self->test->path, &error);
  gint64 n;

  g_assert_no_error (error);
  g_assert_true (heed_database_get_integer (heed_register_get_database (reg), "SELECT COUNT(*) FROM evidence_piece", &n,
                                            &error));
  return (guint) n;
}

static void
assert_whole (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_register_verify (self->test->path, &error));
  g_assert_no_error (error);
}

/* Files around the size of one piece and of many come back as they were, also after undo, redo
 * and another start. */
static void
test_content (Fixture       *self,
              gconstpointer  data)
{
  static const gsize sizes[] = { 1, HEED_EVIDENCE_PIECE - 1, HEED_EVIDENCE_PIECE, HEED_EVIDENCE_PIECE + 1,
                                 5 * HEED_EVIDENCE_PIECE + 77 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) content = random_bytes (sizes[i]);
      g_autofree char *path = write_file (self, "rota é.pdf", content);
      g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
      g_autoptr (GBytes) loaded = NULL;
      g_autoptr (GBytes) again = NULL;
      g_autoptr (GError) error = NULL;
      HeedEvidence *evidence = add_file (self, path, HEED_EVIDENCE_LIMIT, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (n_evidence (self), ==, i + 1);
      g_assert_cmpstr (heed_evidence_get_name (evidence), ==, "rota é.pdf");
      g_assert_cmpstr (heed_evidence_get_content_type (evidence), ==, "application/pdf");
      g_assert_cmpuint (heed_evidence_get_size (evidence), ==, sizes[i]);
      g_assert_cmpstr (heed_evidence_get_sha256 (evidence), ==, sha256);
      g_unlink (path);

      g_assert_true (heed_plan_editor_undo (self->editor, &error));
      g_assert_cmpuint (n_evidence (self), ==, i);
      g_assert_true (heed_plan_editor_redo (self->editor, &error));
      evidence = heed_record_list_get (heed_update_get_evidence (self->update), i);
      g_clear_object (&self->result);
      heed_follow_up_load_file_async (self->editor, evidence, NULL, done_cb, self);
      loaded = heed_follow_up_load_file_finish (self->editor, wait_for_result (self), &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (loaded, content));
      again = heed_follow_up_load_file (self->editor, evidence, &error);
      g_assert_true (g_bytes_equal (again, content));
    }
  assert_whole (self);
}

static void
assert_refused (Fixture    *self,
                const char *path,
                guint64     limit,
                int         code,
                const char *part)
{
  guint n_before = count_pieces (self);
  g_autoptr (GError) error = NULL;

  g_assert_null (add_file (self, path, limit, &error));
  g_assert_error (error, HEED_ERROR, code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_cmpuint (n_evidence (self), ==, 0);
  g_assert_cmpuint (count_pieces (self), ==, n_before);
  assert_whole (self);
}

static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GBytes) content = random_bytes (3000);
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);
  g_autofree char *path = write_file (self, "large.odt", content);
  g_autofree char *empty = write_file (self, "empty.odt", none);
  g_autofree char *missing = g_build_filename (self->test->folder, "missing.odt", NULL);
  g_autofree char *sparse = g_build_filename (self->test->folder, "sparse.iso", NULL);
  int fd = g_open (sparse, O_CREAT | O_WRONLY, 0600);

  /* Of 2 GB, of which nothing is read. */
  g_assert_cmpint (ftruncate (fd, (off_t) 2000 * 1000 * 1000), ==, 0);
  close (fd);
  assert_refused (self, sparse, HEED_EVIDENCE_LIMIT, HEED_ERROR_LIMIT, "2.0");
  assert_refused (self, path, 2999, HEED_ERROR_LIMIT, "large.odt");
  assert_refused (self, empty, HEED_EVIDENCE_LIMIT, HEED_ERROR_REFUSED, "empty.odt");
  assert_refused (self, missing, HEED_EVIDENCE_LIMIT, HEED_ERROR_NOT_FOUND, "missing.odt");
  assert_refused (self, self->test->folder, HEED_EVIDENCE_LIMIT, HEED_ERROR_REFUSED, "no file");
}

/* A file that changes, grows, shrinks or goes while it is read: it is whole in the register,
 * or nothing of it is. */
static void
test_meanwhile (Fixture       *self,
                gconstpointer  data)
{
  guint n_refused = 0;

  for (guint i = 0; i < 24; i++)
    {
      g_autoptr (GBytes) content = random_bytes (6 * HEED_EVIDENCE_PIECE);
      g_autofree char *path = write_file (self, "minutes.odt", content);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      guint n_before = n_evidence (self);
      gint64 until = g_get_monotonic_time () + g_test_rand_int_range (0, 20000);
      HeedEvidence *evidence;
      g_autoptr (GError) error = NULL;

      g_clear_object (&self->result);
      heed_follow_up_add_file_async (self->editor, self->update, file, HEED_EVIDENCE_LIMIT, NULL, done_cb, self);
      while (g_get_monotonic_time () < until)
        g_thread_yield ();
      switch (i % 4)
        {
        case 0:
          g_unlink (path);
          break;
        case 1:
          g_assert_cmpint (truncate (path, 100), ==, 0);
          break;
        case 2:
          g_assert_cmpint (truncate (path, 7 * HEED_EVIDENCE_PIECE), ==, 0);
          break;
        default:
          g_free (write_file (self, "minutes.odt", content));
        }
      evidence = heed_follow_up_add_file_finish (self->editor, wait_for_result (self), &error);
      if (evidence == NULL)
        {
          g_assert_true (g_error_matches (error, HEED_ERROR, HEED_ERROR_REFUSED) ||
                         g_error_matches (error, HEED_ERROR, HEED_ERROR_NOT_FOUND));
          g_assert_nonnull (strstr (error->message, "minutes.odt"));
          g_assert_cmpuint (n_evidence (self), ==, n_before);
          n_refused++;
        }
      else
        {
          g_autoptr (GBytes) loaded = heed_follow_up_load_file (self->editor, evidence, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (g_bytes_get_size (loaded), ==, heed_evidence_get_size (evidence));
        }
    }
  g_test_message ("%u of 24 were refused", n_refused);
  assert_whole (self);
}

/* Stopped, or with its update taken back meanwhile: nothing is kept, at the latest when the
 * next file comes. */
static void
test_stopped (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GBytes) content = random_bytes (8 * HEED_EVIDENCE_PIECE);
  g_autofree char *path = write_file (self, "plan.ods", content);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (HeedUpdate) G_GNUC_UNUSED update = g_object_ref (self->update);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  heed_follow_up_add_file_async (self->editor, self->update, file, HEED_EVIDENCE_LIMIT, cancellable, done_cb, self);
  g_assert_null (heed_follow_up_add_file_finish (self->editor, wait_for_result (self), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_pieces (self), ==, 0);
  g_clear_error (&error);

  g_clear_object (&self->result);
  heed_follow_up_add_file_async (self->editor, self->update, file, HEED_EVIDENCE_LIMIT, NULL, done_cb, self);
  g_assert_true (heed_plan_editor_undo (self->editor, &error));
  g_assert_null (heed_follow_up_add_file_finish (self->editor, wait_for_result (self), &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_true (heed_plan_editor_redo (self->editor, &error));
  self->update = heed_record_list_get (heed_action_get_updates (get_action (self)), 0);
  g_assert_nonnull (add_file (self, path, HEED_EVIDENCE_LIMIT, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_pieces (self), ==, 8);
  assert_whole (self);
}

static void
test_link (Fixture       *self,
           gconstpointer  data)
{
  static const char *const bad[] = { "", "  ", "example.org", "ftp://example.org/x", "javascript:alert(1)",
                                     "file:///etc/passwd", "https://", "http:///x", "mailto:a@example.org",
                                     "https://exa mple.org" };
  g_autoptr (GError) error = NULL;
  HeedEvidence *evidence;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_null (heed_follow_up_add_link (self->editor, self->update, bad[i], &error));
      g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
      g_clear_error (&error);
    }
  evidence = heed_follow_up_add_link (self->editor, self->update, " https://example.org/minutes?a=1 ", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (heed_evidence_get_link (evidence), ==, "https://example.org/minutes?a=1");
  g_assert_true (heed_plan_editor_undo (self->editor, &error));
  g_assert_cmpuint (n_evidence (self), ==, 0);
}

/* A byte that another program changed is told when the file is opened. */
static void
test_damaged (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GBytes) content = random_bytes (2 * HEED_EVIDENCE_PIECE);
  g_autofree char *path = write_file (self, "photo.jpg", content);
  g_autoptr (GError) error = NULL;
  HeedEvidence *evidence = add_file (self, path, HEED_EVIDENCE_LIMIT, &error);
  g_autoptr (HeedRegister) reg = heed_register_open (self->test->path, &error);

  g_assert_no_error (error);
  g_assert_true (heed_database_execute (heed_register_get_database (reg),
                                        "UPDATE evidence_piece SET content = CAST ('x' AS BLOB) WHERE position = 1",
                                        &error));
  g_assert_null (heed_follow_up_load_file (self->editor, evidence, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "photo.jpg"));
  g_clear_error (&error);

  g_assert_true (heed_database_execute (heed_register_get_database (reg), "DELETE FROM evidence_piece", &error));
  g_assert_null (heed_follow_up_load_file (self->editor, evidence, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
}

static gboolean
holds (const char *path,
       GBytes     *needle)
{
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (path, &content, &length, NULL) &&
         memmem (content, length, g_bytes_get_data (needle, NULL), g_bytes_get_size (needle)) != NULL;
}

/* What is erased is nowhere in the files, and no undo or redo says otherwise. */
static void
test_erase (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GBytes) content = random_bytes (3 * HEED_EVIDENCE_PIECE);
  g_autoptr (GBytes) needle = g_bytes_new_from_bytes (content, HEED_EVIDENCE_PIECE + 1000, 400);
  g_autofree char *path = write_file (self, "letter.odt", content);
  g_autofree char *log = g_strconcat (self->test->path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  HeedEvidence *evidence = add_file (self, path, HEED_EVIDENCE_LIMIT, &error);

  g_assert_no_error (error);
  g_assert_true (holds (self->test->path, needle) || holds (log, needle));
  g_clear_object (&self->result);
  heed_follow_up_erase_async (self->editor, evidence, "Quality Lead", TODAY, NULL, done_cb, self);
  g_assert_true (heed_follow_up_erase_finish (self->editor, wait_for_result (self), &error));
  g_assert_no_error (error);
  g_assert_false (holds (self->test->path, needle));
  g_assert_false (holds (log, needle));
  g_assert_cmpuint (count_pieces (self), ==, 0);
  g_assert_cmpstr (heed_evidence_get_name (evidence), ==, "letter.odt");
  g_assert_cmpuint (heed_evidence_get_size (evidence), ==, 3 * HEED_EVIDENCE_PIECE);
  g_assert_cmpstr (heed_evidence_get_erased_by (evidence), ==, "Quality Lead");
  g_assert_null (heed_follow_up_load_file (self->editor, evidence, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Quality Lead"));
  g_clear_error (&error);

  /* Undo takes back that it was added, and redo brings back what is erased. */
  g_assert_true (g_str_has_prefix (heed_plan_editor_get_undo_label (self->editor), "Evidence"));
  g_assert_true (heed_plan_editor_undo (self->editor, &error));
  g_assert_cmpuint (n_evidence (self), ==, 0);
  g_assert_true (heed_plan_editor_redo (self->editor, &error));
  g_assert_no_error (error);
  evidence = heed_record_list_get (heed_update_get_evidence (self->update), 0);
  g_assert_true (heed_evidence_is_erased (evidence));

  g_clear_object (&self->result);
  heed_follow_up_erase_async (self->editor, evidence, NULL, TODAY, NULL, done_cb, self);
  g_assert_false (heed_follow_up_erase_finish (self->editor, wait_for_result (self), &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REFUSED);
  assert_whole (self);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/follow-up-evidence/content", test_content },
    { "/follow-up-evidence/refused", test_refused },
    { "/follow-up-evidence/meanwhile", test_meanwhile },
    { "/follow-up-evidence/stopped", test_stopped },
    { "/follow-up-evidence/link", test_link },
    { "/follow-up-evidence/damaged", test_damaged },
    { "/follow-up-evidence/erase", test_erase },
  };

  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("HEED_BACKUPS");

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
