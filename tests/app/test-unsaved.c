/* test-unsaved.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "heed-action.h"
#include "heed-app-test.h"
#include "heed-error.h"
#include "heed-recommendation.h"
#include "heed-register-verify.h"
#include "heed-session-private.h"

/* What keeps a register from being written. */
typedef enum
{
  BUSY,
  FULL,
} Obstacle;

static const Obstacle busy = BUSY;
static const Obstacle full = FULL;

typedef struct
{
  HeedAppTest *test;
  HeedSession *session;
  HeedPlanEditor *editor;
  HeedPlan *plan;
  HeedItem *item;
  guint number;
  HeedRegister *other; /* that of another program */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();
  g_autoptr (GError) error = NULL;
  HeedRecordList *list;

  heed_plan_set_title (plan, "A plan");
  heed_recommendation_set_number (recommendation, "1");
  heed_action_set_label (action, "1.1");
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);

  self->test = heed_app_test_new ();
  self->session = heed_app_test_open (self->test);
  self->number = heed_session_create_plan (self->session, plan, &error);
  g_assert_no_error (error);
  self->editor = heed_app_test_edit (self->session, self->number);
  self->plan = heed_plan_editor_get_plan (self->editor);
  list = heed_plan_get_recommendations (self->plan);
  self->item = heed_record_list_get (heed_recommendation_get_items (heed_record_list_get (list, 0)), 0);
  self->other = heed_register_open (self->test->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->other);
  g_assert_finalize_object (g_steal_pointer (&self->editor));
  g_assert_finalize_object (g_steal_pointer (&self->session));
  heed_app_test_free (self->test);
}

static HeedDatabase *
get_database (Fixture *self)
{
  return heed_register_get_database (heed_session_get_register (self->session));
}

static void
execute (HeedDatabase *database,
         const char   *sql)
{
  g_autoptr (GError) error = NULL;

  heed_database_execute (database, sql, &error);
  g_assert_no_error (error);
}

static void
block (Fixture  *self,
       Obstacle  obstacle)
{
  g_autoptr (GError) error = NULL;

  if (obstacle == BUSY)
    {
      heed_database_begin (heed_register_get_database (self->other), &error);
      g_assert_no_error (error);
    }
  else
    {
      /* No page more than there are. */
      execute (get_database (self), "PRAGMA max_page_count = 1");
    }
}

static void
unblock (Fixture  *self,
         Obstacle  obstacle)
{
  if (obstacle == BUSY)
    heed_database_rollback (heed_register_get_database (self->other));
  else
    execute (get_database (self), "PRAGMA max_page_count = 1000000");
}

/* Long enough to need room. */
static char *
make_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "%x ", (guint) g_test_rand_int ());
  return g_string_free (text, FALSE);
}

static char *
get_text_in (const char *path,
             guint       number,
             const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedSession) session = heed_session_open (path, &error);
  g_autoptr (HeedPlanEditor) editor = NULL;

  g_assert_no_error (error);
  editor = heed_app_test_edit (session, number);
  return g_strdup (heed_item_get_text (
    heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor), id)));
}

static void
assert_stored (Fixture    *self,
               const char *path,
               const char *text)
{
  g_autofree char *stored = get_text_in (path, self->number, heed_item_get_id (self->item));

  g_assert_cmpstr (stored, ==, text);
}

static void
wait_for_unsaved (Fixture  *self,
                  gboolean  unsaved)
{
  HeedSaveState *state = heed_plan_editor_get_save_state (self->editor);
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (heed_save_state_get_unsaved (state) != unsaved)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* What cannot be saved is said once, kept step by step, and saved by itself as soon as that
 * is possible. */
static void
test_tried_again (Fixture       *self,
                  gconstpointer  data)
{
  Obstacle obstacle = *(const Obstacle *) data;
  HeedSaveState *state = heed_plan_editor_get_save_state (self->editor);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n = (guint) g_test_rand_int_range (2, 6);
  guint notified = 0;
  g_autoptr (GError) error = NULL;

  g_signal_connect_swapped (state, "notify::unsaved", G_CALLBACK (count_cb), &notified);
  g_assert_null (heed_save_state_get_since (state));
  block (self, obstacle);
  for (guint i = 0; i < n; i++)
    {
      char *text = make_text ();

      g_ptr_array_add (texts, text);
      heed_plan_editor_begin (self->editor, text);
      heed_item_set_text (self->item, text);
      heed_plan_editor_end (self->editor);
      heed_app_test_settle ();
      g_assert_cmpuint (heed_plan_editor_get_n_unsaved (self->editor), ==, i + 1);
      g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, text);
    }
  wait_for_unsaved (self, TRUE);
  g_assert_error (heed_save_state_get_error (state), HEED_ERROR,
                  (int) (obstacle == BUSY ? HEED_ERROR_BUSY : HEED_ERROR_FULL));
  g_assert_nonnull (heed_save_state_get_since (state));

  unblock (self, obstacle);
  wait_for_unsaved (self, FALSE);
  g_assert_cmpuint (notified, ==, 2);
  g_assert_cmpuint (heed_plan_editor_get_n_unsaved (self->editor), ==, 0);
  g_assert_null (heed_save_state_get_error (state));
  assert_stored (self, self->test->path, g_ptr_array_index (texts, n - 1));

  /* Each is a step of its own, in the register as well. */
  while (n > 0)
    {
      g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==,
                       g_ptr_array_index (texts, n - 1));
      g_assert_true (heed_plan_editor_undo (self->editor, &error));
      g_assert_no_error (error);
      n--;
      assert_stored (self, self->test->path, n > 0 ? g_ptr_array_index (texts, n - 1) : "");
    }
  g_signal_handlers_disconnect_by_func (state, count_cb, &notified);
}

/* Another program that writes for a moment is not worth a word. */
static void
test_short_wait (Fixture       *self,
                 gconstpointer  data)
{
  HeedSaveState *state = heed_plan_editor_get_save_state (self->editor);
  guint notified = 0;

  g_signal_connect_swapped (state, "notify::unsaved", G_CALLBACK (count_cb), &notified);
  block (self, BUSY);
  heed_action_set_progress (HEED_ACTION (self->item), HEED_PROGRESS_IN_PROGRESS);
  heed_app_test_settle ();
  g_assert_true (heed_save_state_get_failing (state));
  unblock (self, BUSY);
  while (heed_save_state_get_failing (state))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (notified, ==, 0);
  g_assert_cmpstr (heed_plan_editor_get_undo_label (self->editor), ==, "Change of progress in 1.1");
  g_signal_handlers_disconnect_by_func (state, count_cb, &notified);
}

/* Also without any change, and with what is typed only. */
static void
test_typed_while_blocked (Fixture       *self,
                          gconstpointer  data)
{
  Obstacle obstacle = *(const Obstacle *) data;
  g_autofree char *text = make_text ();

  block (self, obstacle);
  heed_item_set_text (self->item, text);
  wait_for_unsaved (self, TRUE);
  unblock (self, obstacle);
  wait_for_unsaved (self, FALSE);
  assert_stored (self, self->test->path, text);
}

static void
test_pauses (void)
{
  g_autoptr (GError) no_room = g_error_new_literal (HEED_ERROR, HEED_ERROR_FULL, "The disk is full.");
  g_autoptr (GError) in_use = g_error_new_literal (HEED_ERROR, HEED_ERROR_BUSY, "Another program writes.");
  guint pause = 0;
  guint n = 0;

  for (; n < 7; n++)
    {
      pause = heed_save_state_next_pause (pause, no_room);
      g_assert_cmpuint (pause, ==, 300u << n);
    }
  g_assert_cmpuint (heed_save_state_next_pause (pause, no_room), ==, 30000);
  g_assert_cmpuint (heed_save_state_next_pause (30000, no_room), ==, 30000);

  /* Somebody who writes again and again is no reason to wait for long. */
  g_assert_cmpuint (heed_save_state_next_pause (0, in_use), ==, 300);
  g_assert_cmpuint (heed_save_state_next_pause (300, in_use), ==, 600);
  g_assert_cmpuint (heed_save_state_next_pause (600, in_use), ==, 1000);
  g_assert_cmpuint (heed_save_state_next_pause (1000, in_use), ==, 1000);
  g_assert_cmpuint (heed_save_state_next_pause (30000, in_use), ==, 1000);
}

static void
assert_step (gboolean  done,
             GError   *error)
{
  g_assert_no_error (error);
  g_assert_true (done);
}

/* Edits, undo and redo by chance, with the register now blocked and now not: the plan says
 * at each moment what it should, and in the end the register does. */
static void
test_undo_while_unsaved (Fixture       *self,
                         gconstpointer  data)
{
  Obstacle obstacle = *(const Obstacle *) data;
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gboolean blocked = FALSE;
  guint current = 0;

  g_ptr_array_add (states, g_strdup (""));
  for (guint i = 0; i < 200; i++)
    {
      int kind = g_test_rand_int_range (0, 8);

      if (kind == 0)
        {
          if (blocked)
            unblock (self, obstacle);
          else
            block (self, obstacle);
          blocked = !blocked;
          /* As the pause may be over just now. */
          if (!blocked)
            assert_step (heed_plan_editor_flush (self->editor, &error), error);
        }
      else if (kind < 4)
        {
          char *text = make_text ();

          g_ptr_array_set_size (states, (int) ++current);
          g_ptr_array_add (states, text);
          heed_item_set_text (self->item, text);
          if (g_test_rand_bit ())
            heed_plan_editor_flush (self->editor, NULL);
        }
      else if (kind < 6 && current > 0)
        {
          heed_plan_editor_flush (self->editor, NULL);
          /* What is in the register is not undone while it cannot be written. */
          if (blocked && heed_plan_editor_get_n_unsaved (self->editor) == 0)
            continue;
          assert_step (heed_plan_editor_undo (self->editor, &error), error);
          current--;
        }
      else if (kind >= 6 && current + 1 < states->len && !blocked)
        {
          assert_step (heed_plan_editor_redo (self->editor, &error), error);
          current++;
        }
      g_assert_cmpstr (heed_item_get_text (self->item), ==, g_ptr_array_index (states, current));
      heed_plan_editor_begin (self->editor, NULL);
      heed_plan_editor_end (self->editor);
    }

  if (blocked)
    unblock (self, obstacle);
  assert_step (heed_plan_editor_flush (self->editor, &error), error);
  assert_stored (self, self->test->path, g_ptr_array_index (states, current));
  while (current > 0)
    {
      assert_step (heed_plan_editor_undo (self->editor, &error), error);
      current--;
      g_assert_cmpstr (heed_item_get_text (self->item), ==, g_ptr_array_index (states, current));
    }
  assert_step (heed_register_verify (self->test->path, &error), error);
}

/* ---- a copy elsewhere ---- */

static void
save_copy (Fixture    *self,
           const char *path,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  g_autofree char *folder_path = g_path_get_dirname (path);
  const char *name;

  heed_session_save_copy (self->session, path, &error);
  g_assert_no_error (error);
  heed_register_verify (path, &error);
  g_assert_no_error (error);
  assert_stored (self, path, text);

  folder = g_dir_open (folder_path, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_prefix (name, "."));
}

static void
test_copy_while_blocked (Fixture       *self,
                         gconstpointer  data)
{
  Obstacle obstacle = *(const Obstacle *) data;
  g_autofree char *path = g_build_filename (self->test->folder, "copy.db", NULL);
  g_autofree char *first = make_text ();
  g_autofree char *text = make_text ();
  g_autoptr (GError) error = NULL;

  block (self, obstacle);
  heed_item_set_text (self->item, first);
  g_assert_false (heed_plan_editor_flush (self->editor, &error));
  g_clear_error (&error);
  heed_plan_set_title (self->plan, "Changed as well");
  heed_item_set_text (self->item, text);
  save_copy (self, path, text);

  /* What is there is not written over. */
  g_assert_false (heed_session_save_copy (self->session, path, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_IO);
  g_clear_error (&error);
  assert_stored (self, path, text);

  /* Here it goes on waiting. */
  g_assert_cmpstr (heed_item_get_text (self->item), ==, text);
  unblock (self, obstacle);
  assert_step (heed_plan_editor_flush (self->editor, &error), error);
  assert_stored (self, self->test->path, text);
}

static void
change_elsewhere (Fixture    *self,
                  const char *title,
                  gboolean    delete)
{
  g_autoptr (HeedSession) session = heed_app_test_open (self->test);
  g_autoptr (HeedPlanEditor) editor = heed_app_test_edit (session, self->number);
  g_autoptr (GError) error = NULL;

  heed_plan_set_title (heed_plan_editor_get_plan (editor), title);
  assert_step (heed_plan_editor_flush (editor, &error), error);
  if (delete)
    assert_step (heed_session_delete_plan (session, self->number, &error), error);
}

/* The plan was changed, or even deleted, by another program meanwhile. */
static void
test_copy_after_conflict (Fixture       *self,
                          gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->test->folder, "copy.db", NULL);
  g_autofree char *text = make_text ();
  g_autoptr (HeedSession) copy = NULL;
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (GError) error = NULL;

  change_elsewhere (self, "Theirs", data != NULL);
  heed_item_set_text (self->item, text);
  g_assert_false (heed_plan_editor_flush (self->editor, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_CONFLICT);
  g_clear_error (&error);
  save_copy (self, path, text);

  copy = heed_session_open (path, &error);
  g_assert_no_error (error);
  editor = heed_app_test_edit (copy, self->number);
  g_assert_cmpstr (heed_plan_get_title (heed_plan_editor_get_plan (editor)), ==, "Theirs");
}

/* The file is no longer where it was: what it held and what is on the screen is all there. */
static void
test_copy_of_lost_file (Fixture       *self,
                        gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->test->folder, "copy.db", NULL);
  g_autofree char *before = make_text ();
  g_autofree char *text = make_text ();
  g_autoptr (GError) error = NULL;

  heed_item_set_text (self->item, before);
  assert_step (heed_plan_editor_flush (self->editor, &error), error);
  g_clear_object (&self->other);
  if (data == NULL)
    {
      static const char *const endings[] = { "", "-wal", "-shm" };

      for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
        {
          g_autofree char *file = g_strconcat (self->test->path, endings[i], NULL);

          g_unlink (file);
        }
    }
  else
    {
      g_autofree char *stranger = g_build_filename (self->test->folder, "stranger", NULL);

      g_assert_true (g_file_set_contents (stranger, data, -1, NULL));
      g_assert_cmpint (g_rename (stranger, self->test->path), ==, 0);
    }

  heed_item_set_text (self->item, text);
  g_assert_false (heed_plan_editor_flush (self->editor, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REPLACED);
  g_clear_error (&error);
  g_assert_cmpuint (heed_plan_editor_get_n_unsaved (self->editor), ==, 1);
  save_copy (self, path, text);

  /* Also where everything was saved in what is no longer there. */
  assert_step (heed_plan_editor_undo (self->editor, &error), error);
  assert_step (heed_session_flush (self->session, &error), error);
  g_assert_false (heed_session_is_safe (self->session, &error));
  g_assert_error (error, HEED_ERROR, HEED_ERROR_REPLACED);
  g_assert_error (heed_session_get_lost (self->session), HEED_ERROR, HEED_ERROR_REPLACED);
}

/* A file that comes back is the register again, and gets what waited. */
static void
test_file_comes_back (Fixture       *self,
                      gconstpointer  data)
{
  g_autofree char *away = g_build_filename (self->test->folder, "away.db", NULL);
  g_autofree char *text = make_text ();
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->other);
  g_assert_cmpint (g_rename (self->test->path, away), ==, 0);
  heed_item_set_text (self->item, text);
  g_assert_false (heed_session_is_safe (self->session, &error));
  g_clear_error (&error);
  g_assert_cmpint (g_rename (away, self->test->path), ==, 0);
  wait_for_unsaved (self, FALSE);
  assert_step (heed_session_is_safe (self->session, &error), error);
  assert_stored (self, self->test->path, text);
}

/* When nobody can be asked, the copy goes where there is room. */
static void
test_refuge (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *text = make_text ();
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_utc (2031, 5, 6, 7, 8, 9);
  g_autoptr (GError) error = NULL;

  block (self, FULL);
  heed_item_set_text (self->item, text);
  path = heed_session_save_refuge (self->session, now, &error);
  g_assert_no_error (error);
  folder = g_path_get_dirname (path);
  g_assert_cmpstr (folder, ==, self->test->folder);
  assert_stored (self, path, text);
}

/* The file alone, copied while nothing happens, holds everything. */
static void
test_file_alone (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *log_path = g_strconcat (self->test->path, "-wal", NULL);
  g_autofree char *copy = g_build_filename (self->test->folder, "copy.db", NULL);
  g_autofree char *text = make_text ();
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  gsize length;

  g_clear_object (&self->other);
  heed_item_set_text (self->item, text);
  assert_step (heed_session_flush (self->session, &error), error);
  g_assert_cmpint (g_stat (log_path, &status), ==, 0);
  g_assert_cmpint (status.st_size, >, 0);
  while (g_stat (log_path, &status) == 0 && status.st_size > 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (g_file_get_contents (self->test->path, &content, &length, &error));
  g_assert_true (g_file_set_contents (copy, content, (gssize) length, &error));
  assert_step (heed_register_verify (copy, &error), error);
  assert_stored (self, copy, text);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, function) \
  g_test_add ("/unsaved/" path, Fixture, data, set_up, function, tear_down)

  g_test_add_func ("/unsaved/pauses", test_pauses);
  ADD ("tried-again/busy", &busy, test_tried_again);
  ADD ("tried-again/full", &full, test_tried_again);
  ADD ("typed/busy", &busy, test_typed_while_blocked);
  ADD ("typed/full", &full, test_typed_while_blocked);
  ADD ("short-wait", NULL, test_short_wait);
  ADD ("undo/full", &full, test_undo_while_unsaved);
  ADD ("copy/busy", &busy, test_copy_while_blocked);
  ADD ("copy/full", &full, test_copy_while_blocked);
  ADD ("copy/conflict", NULL, test_copy_after_conflict);
  ADD ("copy/deleted", "deleted", test_copy_after_conflict);
  ADD ("comes-back", NULL, test_file_comes_back);
  ADD ("refuge", NULL, test_refuge);
  ADD ("file-alone", NULL, test_file_alone);
  ADD ("copy/removed", NULL, test_copy_of_lost_file);
  ADD ("copy/replaced", "not a register", test_copy_of_lost_file);

  return g_test_run ();
}
