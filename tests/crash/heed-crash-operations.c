/* heed-crash-operations.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-crash-operations.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "heed-action.h"
#include "heed-backups.h"
#include "heed-crash-child.h"
#include "heed-crash-state.h"
#include "heed-files.h"
#include "heed-owner-tally.h"
#include "heed-plan-editor-private.h"
#include "heed-publishing.h"
#include "heed-random-edit.h"
#include "heed-random-plan.h"
#include "heed-recommendation.h"
#include "heed-register-restore.h"
#include "heed-register.h"
#include "heed-reports.h"
#include "heed-session.h"
#include "heed-shared-edit.h"

/* How many edits one process makes. */
#define N_EDITS 4

static char *
get_path (HeedCrashScene *scene,
          const char     *name)
{
  return g_build_filename (scene->folder, name, NULL);
}

static HeedSession *
open_session (HeedCrashScene *scene,
              GError        **error)
{
  g_autofree char *path = get_path (scene, "heed.db");

  return heed_session_open (path, error);
}

static HeedPlan *
make_plan (GRand *rand)
{
  return heed_random_plan_new (rand, 2, 4);
}

/* ---- what is there before ---- */

/* A register with two plans, each with some edits and one of them undone. */
static void
prepare_register (HeedCrashScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (scene->seed);
  g_autoptr (HeedSession) session = open_session (scene, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HeedPlan) plan = make_plan (rand);
      g_autoptr (HeedPlanEditor) editor = NULL;
      guint number = heed_session_create_plan (session, plan, &error);

      g_assert_no_error (error);
      editor = heed_session_edit_plan (session, number, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < 3; j++)
        {
          heed_random_edit (heed_plan_editor_get_plan (editor), rand);
          heed_plan_editor_flush (editor, &error);
          g_assert_no_error (error);
        }
      heed_plan_editor_undo (editor, NULL);
    }
}

/* With two owners more, whatever chance has made. */
static void
prepare_share (HeedCrashScene *scene)
{
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autoptr (HeedAction) action = heed_action_new ();
  const char *const owners[] = { "Head of Lamps", "Night Warden", NULL };
  g_autoptr (GError) error = NULL;

  prepare_register (scene);
  heed_item_set_owners (HEED_ITEM (action), owners);
  heed_record_list_append (heed_recommendation_get_items (recommendation), action);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
  session = open_session (scene, &error);
  g_assert_no_error (error);
  heed_session_create_plan (session, plan, &error);
  g_assert_no_error (error);
}

static void
prepare_nothing (HeedCrashScene *scene)
{
}

static void
write_text (HeedCrashScene *scene,
            const char     *name,
            const char     *text)
{
  g_autofree char *path = get_path (scene, name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* A plan as a file to be imported: a text by hand, since none is written. */
static void
prepare_import (HeedCrashScene *scene)
{
  g_autofree char *name = g_strconcat ("in/plan.", scene->data, NULL);
  g_autofree char *path = get_path (scene, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (scene->seed + 1);
  g_autoptr (HeedPlan) plan = make_plan (rand);
  g_autoptr (GError) error = NULL;

  prepare_register (scene);
  write_text (scene, name,
              "ACTION PLAN: Lantern Isle CRC\n\n"
              "1. Rec No\t2. Recommendation\t3. Agreed/ Partly Agreed/ Not Agreed\t"
              "4. Response Action Taken/Planned\t5. Responsible Owner\t6. Target Date\n"
              "1\tImprove the lamps.\tAgreed\t1.1 Trim the wicks.\tHead of Lamps\tMay 2019\n"
              "\t\t\t1.2 Fill the oil.\tNight Warden\tJune 2019\n");
  if (g_str_equal (scene->data, "txt"))
    return;

  heed_files_write_plan (plan, file, NULL, &error);
  g_assert_no_error (error);
}

/* The plan that comes with Heed. */
static void
prepare_example (HeedCrashScene *scene)
{
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "data", "example-plan.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  prepare_register (scene);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  write_text (scene, "in/plan.json", text);
}

static void
prepare_export (HeedCrashScene *scene)
{
  g_autofree char *name = g_strconcat ("out/plan.", scene->data, NULL);

  prepare_register (scene);
  write_text (scene, name, "what was there before");
  write_text (scene, "out/other.txt", "of somebody else");
}

static void
prepare_publish (HeedCrashScene *scene)
{
  g_auto (GStrv) names = heed_publishing_list_names ("out/plan");

  prepare_register (scene);
  for (guint i = 0; names[i] != NULL; i++)
    if (i % 3 != 1)
      write_text (scene, names[i], names[i]);
  write_text (scene, "out/other.txt", "of somebody else");
}

/* A register that has gone on since its backup was made; or none, or a damaged one. */
static void
prepare_restore (HeedCrashScene *scene)
{
  g_autofree char *path = get_path (scene, "heed.db");
  g_autofree char *backup = get_path (scene, "copy.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedRegister) reg = NULL;

  prepare_register (scene);
  reg = heed_register_open (path, &error);
  g_assert_no_error (error);
  heed_register_back_up (reg, backup, &error);
  g_assert_no_error (error);
  g_clear_object (&reg);

  if (g_str_equal (scene->data, "older"))
    {
      scene->seed++;
      prepare_register (scene);
    }
  else
    {
      g_unlink (path);
      if (g_str_equal (scene->data, "damaged"))
        write_text (scene, "heed.db", "this is no register, whatever its name says");
    }
}

/* A register as an older version left it. */
static void
prepare_upgrade (HeedCrashScene *scene)
{
  g_autofree char *path = get_path (scene, "heed.db");
  g_autofree char *frozen = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "tests", "store", "frozen",
                                              scene->data, NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *connection = NULL;

  g_file_get_contents (frozen, &sql, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

/* ---- what is done ---- */

static void
log_plan (HeedCrashScene *scene,
          const char     *word,
          const char     *state,
          const char     *checksum)
{
  heed_crash_log (scene->log, "%s plan %u=%s %s", word, scene->plan, state, checksum);
}

/* What could not be saved is still there, and is saved once that is possible. */
static void
flush_again (HeedCrashScene *scene,
             HeedPlanEditor *editor,
             const char     *checksum)
{
  g_autoptr (GError) error = NULL;

  heed_crash_child_spare ();
  if (heed_plan_editor_flush (editor, &error))
    log_plan (scene, "saved", "live", checksum);
  else
    heed_crash_log (scene->log, "stuck: %s", error->message);
}

/* One edit; its checksum is kept. */
static gboolean
edit_once (HeedCrashScene *scene,
           HeedPlanEditor *editor,
           GRand          *rand,
           char          **checksum,
           GError        **error)
{
  g_autofree char *title = g_strdup_printf ("Plan %u", g_rand_int (rand));
  g_autoptr (HeedEdit) edit = NULL;

  /* One step, however many records it touches. */
  heed_plan_editor_begin (editor, "An edit");
  heed_random_edit (heed_plan_editor_get_plan (editor), rand);
  heed_plan_set_title (heed_plan_editor_get_plan (editor), title);

  /* What follows from the edit is written with it, and must be in the checksum. */
  edit = heed_plan_editor_collect (editor);
  g_free (*checksum);
  *checksum = heed_crash_state_checksum (heed_plan_editor_get_plan (editor));
  log_plan (scene, "try", "live", *checksum);
  heed_plan_editor_end (editor);
  if (!heed_plan_editor_flush (editor, error))
    {
      if (scene->retries)
        flush_again (scene, editor, *checksum);
      return FALSE;
    }

  log_plan (scene, "saved", "live", *checksum);
  return TRUE;
}

static gboolean
run_edit (HeedCrashScene *scene,
          GError        **error)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (scene->seed);
  g_autoptr (HeedSession) session = open_session (scene, error);
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autofree char *checksum = NULL;

  if (session != NULL)
    editor = heed_session_edit_plan (session, scene->plan, error);
  if (editor == NULL)
    return FALSE;

  for (guint i = 0; i < N_EDITS; i++)
    if (!edit_once (scene, editor, rand, &checksum, error))
      return FALSE;
  return TRUE;
}

/* Back by two edits, and one forward. */
static gboolean
run_undo (HeedCrashScene *scene,
          GError        **error)
{
  static const int walk[] = { -1, -1, 1 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (scene->seed);
  g_autoptr (HeedSession) session = open_session (scene, error);
  g_autoptr (HeedPlanEditor) editor = NULL;
  char *checksums[N_EDITS] = { NULL };
  int at = N_EDITS - 1;
  gboolean done = TRUE;

  if (session != NULL)
    editor = heed_session_edit_plan (session, scene->plan, error);
  if (editor == NULL)
    return FALSE;

  for (guint i = 0; done && i < N_EDITS; i++)
    done = edit_once (scene, editor, rand, &checksums[i], error);
  for (guint i = 0; done && i < G_N_ELEMENTS (walk); i++)
    {
      at += walk[i];
      log_plan (scene, "try", "live", checksums[at]);
      done = walk[i] < 0 ? heed_plan_editor_undo (editor, error) : heed_plan_editor_redo (editor, error);
      /* What cannot be written at once waits, and is not saved before this says so. */
      done = done && heed_plan_editor_flush (editor, error);
      if (done)
        log_plan (scene, "saved", "live", checksums[at]);
    }
  for (guint i = 0; i < N_EDITS; i++)
    g_free (checksums[i]);
  return done;
}

/* Owners are renamed, merged and taken apart again: each is one step of the register. */
static gboolean
run_share (HeedCrashScene *scene,
           GError        **error)
{
  g_autofree char *path = get_path (scene, "heed.db");
  g_autoptr (HeedRegister) reg = heed_register_open (path, error);
  g_autoptr (GPtrArray) owners = reg != NULL ? heed_owner_tally_list (reg, heed_day_new (2020, 1, 1), error) : NULL;
  const HeedOwnerTally *first, *last;
  g_autofree char *name = NULL;
  gint64 merged;

  if (owners == NULL)
    return FALSE;
  first = g_ptr_array_index (owners, 0);
  last = g_ptr_array_index (owners, owners->len - 1);
  name = g_strdup_printf ("%s %u", first->name, g_random_int ());
  if (heed_shared_edit_rename (reg, HEED_SHARED_OWNER, first->id, name, "Renaming", error) == 0)
    return FALSE;
  merged = heed_shared_edit_merge (reg, HEED_SHARED_OWNER, (const char *[]) { last->id, NULL }, first->id, "Merging",
                                   error);
  return merged != 0 && heed_shared_edit_undo (reg, merged, error) != 0;
}

/* A plan is deleted and brought back. After having been stopped, either may be done. */
static gboolean
run_delete (HeedCrashScene *scene,
            GError        **error)
{
  g_autoptr (HeedSession) session = open_session (scene, error);
  g_autofree char *checksum = NULL;
  guint deleted = 0;

  if (session == NULL || !heed_session_find_deleted (session, &deleted, error))
    return FALSE;
  if (deleted != scene->plan)
    {
      g_autoptr (HeedPlanEditor) editor = heed_session_edit_plan (session, scene->plan, error);

      if (editor == NULL)
        return FALSE;
      checksum = heed_crash_state_checksum (heed_plan_editor_get_plan (editor));
      g_clear_object (&editor);
      log_plan (scene, "try", "deleted", checksum);
      if (!heed_session_delete_plan (session, scene->plan, error))
        return FALSE;
      log_plan (scene, "saved", "deleted", checksum);
      log_plan (scene, "try", "live", checksum);
    }

  if (!heed_session_restore_plan (session, scene->plan, error))
    return FALSE;
  if (checksum != NULL)
    log_plan (scene, "saved", "live", checksum);
  return TRUE;
}

static gboolean
run_import (HeedCrashScene *scene,
            GError        **error)
{
  g_autofree char *name = g_strconcat ("in/plan.", scene->data, NULL);
  g_autofree char *path = get_path (scene, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedSession) session = open_session (scene, error);
  g_autoptr (HeedImport) import = NULL;

  if (session != NULL)
    import = heed_session_import (session, file, NULL, HEED_IMPORT_NONE, NULL, error);
  return import != NULL;
}

static HeedReport *
make_report (HeedCrashScene *scene,
             GError        **error)
{
  g_autoptr (HeedSession) session = open_session (scene, error);

  return session != NULL ? heed_reports_take (session, HEED_REPORT_KIND_PLAN, scene->plan,
                                              heed_day_new (2020, 2, 3), error)
                         : NULL;
}

static gboolean
run_export (HeedCrashScene *scene,
            GError        **error)
{
  g_autofree char *name = g_strconcat ("out/plan.", scene->data, NULL);
  g_autofree char *path = get_path (scene, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedReport) report = make_report (scene, error);

  return report != NULL && heed_files_write_report (report, file, NULL, NULL, error);
}

static gboolean
run_publish (HeedCrashScene *scene,
             GError        **error)
{
  g_autofree char *path = get_path (scene, "out");
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (HeedReport) report = make_report (scene, error);

  return report != NULL && heed_publishing_write (report, folder, "plan", NULL, NULL, NULL, error);
}

/* One that is there already is whole: that is looked at before this is done again. */
static gboolean
run_back_up (HeedCrashScene *scene,
             GError        **error)
{
  g_autofree char *path = get_path (scene, "heed.db");
  g_autofree char *backup = get_path (scene, "copy.db");
  g_autoptr (HeedRegister) reg = heed_register_open (path, error);

  return reg != NULL && (g_file_test (backup, G_FILE_TEST_EXISTS) ||
                         heed_register_back_up (reg, backup, error));
}

/* That of a day, into the folder of backups; once there is one, it is not due again. */
static gboolean
run_back_up_daily (HeedCrashScene *scene,
                   GError        **error)
{
  g_autofree char *path = get_path (scene, "heed.db");
  g_autofree char *folder = heed_backups_find_folder (path, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_local (2020, 2, 3, 9, 15, 0);

  return heed_backups_run (path, folder, now, NULL, error);
}

static gboolean
run_restore (HeedCrashScene *scene,
             GError        **error)
{
  g_autofree char *path = get_path (scene, "heed.db");
  g_autofree char *backup = get_path (scene, "copy.db");

  return heed_register_restore (path, backup, NULL, error);
}

static gboolean
run_open (HeedCrashScene *scene,
          GError        **error)
{
  g_autoptr (HeedSession) session = open_session (scene, error);

  return session != NULL;
}

const HeedCrashOperation heed_crash_operations[] = {
  { "create", NULL, prepare_nothing, run_open, FALSE },
  { "upgrade-1", "schema-1.sql", prepare_upgrade, run_open, FALSE },
  { "upgrade-7", "schema-7.sql", prepare_upgrade, run_open, FALSE },
  { "edit", NULL, prepare_register, run_edit, TRUE },
  { "undo", NULL, prepare_register, run_undo, TRUE },
  { "share", NULL, prepare_share, run_share, FALSE },
  { "delete", NULL, prepare_register, run_delete, TRUE },
  { "import-example", "json", prepare_example, run_import, FALSE },
  { "import-json", "json", prepare_import, run_import, FALSE },
  { "import-text", "txt", prepare_import, run_import, FALSE },
  { "import-html", "html", prepare_import, run_import, FALSE },
  { "import-docx", "docx", prepare_import, run_import, FALSE },
  { "import-odt", "odt", prepare_import, run_import, FALSE },
  { "import-xlsx", "xlsx", prepare_import, run_import, FALSE },
  { "import-csv", "csv", prepare_import, run_import, FALSE },
  { "import-pdf", "pdf", prepare_import, run_import, FALSE },
  { "export-pdf", "pdf", prepare_export, run_export, FALSE },
  { "export-html", "html", prepare_export, run_export, FALSE },
  { "export-docx", "docx", prepare_export, run_export, FALSE },
  { "export-odt", "odt", prepare_export, run_export, FALSE },
  { "export-xlsx", "xlsx", prepare_export, run_export, FALSE },
  { "export-csv", "csv", prepare_export, run_export, FALSE },
  { "export-json", "json", prepare_export, run_export, FALSE },
  { "export-ics", "ics", prepare_export, run_export, FALSE },
  { "publish", NULL, prepare_publish, run_publish, FALSE },
  { "back-up", NULL, prepare_register, run_back_up, FALSE },
  { "back-up-daily", NULL, prepare_register, run_back_up_daily, FALSE },
  { "restore-older", "older", prepare_restore, run_restore, FALSE },
  { "restore-missing", "missing", prepare_restore, run_restore, FALSE },
  { "restore-damaged", "damaged", prepare_restore, run_restore, FALSE },
};

const guint heed_crash_n_operations = G_N_ELEMENTS (heed_crash_operations);

/**
 * heed_crash_operation_find:
 * @name: the name of an operation
 *
 * Returns: (transfer none): the operation
 */
const HeedCrashOperation *
heed_crash_operation_find (const char *name)
{
  for (guint i = 0; i < heed_crash_n_operations; i++)
    if (g_str_equal (heed_crash_operations[i].name, name))
      return &heed_crash_operations[i];

  g_assert_not_reached ();
}
