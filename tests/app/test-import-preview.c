/* test-import-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "heed-app-test.h"
#include "heed-config.h"
#include "heed-import-preview.h"
#include "heed-recommendation.h"

/* A table of which nobody can know what its columns hold. */
static const char strange[] =
  "Ledger,Wish of the inspectors,Our way,Hands,Tide\n"
  "1,keep every gangway lit,Replace broken lamps,Lamp Keeper,May 2027\n"
  ",,Count all lamps,Harbour Master,June 2027\n"
  "2,teach the new knots,print a card,Skippers,July 2027\n";

static const char another[] =
  "Ledger,Wish of the inspectors,Our way,Hands,Tide\n"
  "7,answer each letter,keep a ledger,Desk Manager,May 2028\n";

static const char torn[] =
  "<table><tr><th>No</th><th>Recommendation</th><th>Response</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
  "<tr><td>1</td><td>keep every gangway lit</td><td>Agreed</td><td>count all lamps</td><td>Warden</td>"
  "<td>May 2027</td></tr>"
  "<tr><td>2</td><td>teach the new knots</td><td>Agreed</td><td>print a card</td><td>Skippers</td>"
  "<td>June 2027</td></tr></table>";

static const HeedSlot slots[] = {
  HEED_SLOT_NUMBER, HEED_SLOT_RECOMMENDATION, HEED_SLOT_ANSWER, HEED_SLOT_OWNER, HEED_SLOT_TARGET,
};

static void
wait_until_read (HeedImportPreview *preview)
{
  while (heed_import_preview_get_busy (preview))
    g_main_context_iteration (NULL, TRUE);
}

static HeedImportPreview *
open_preview (GFile *file)
{
  HeedImportPreview *preview = heed_import_preview_new (file, NULL);

  heed_import_preview_load (preview, NULL);
  wait_until_read (preview);
  return preview;
}

static void
tell (HeedImportPreview *preview)
{
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    heed_import_preview_set_slot (preview, i, slots[i]);
  wait_until_read (preview);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static guint
count_items (HeedPlan *plan,
             guint     recommendation)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  return heed_record_list_get_n (
    heed_recommendation_get_items (heed_record_list_get (recommendations, recommendation)));
}

/* What is not understood is offered, told, imported, and remembered for the next like it. */
static void
test_tell (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (HeedSession) session = heed_app_test_open (test);
  g_autoptr (GFile) file = heed_app_test_write (test, "strange.csv", strange);
  g_autoptr (HeedImportPreview) preview = open_preview (file);
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (HeedSource) source = NULL;
  g_autoptr (HeedImport) import = NULL;
  g_autoptr (HeedImport) again = NULL;
  g_autoptr (GFile) next = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (heed_import_preview_get_plan (preview));
  g_assert_nonnull (heed_import_preview_get_error (preview));
  g_assert_cmpuint (heed_import_preview_get_width (preview), ==, 5);
  g_assert_cmpuint (heed_import_preview_get_heading (preview), ==, 0);

  tell (preview);
  g_assert_no_error (heed_import_preview_get_error (preview));
  g_assert_cmpuint (count_items (heed_import_preview_get_plan (preview), 0), ==, 2);
  g_assert_cmpuint (count_items (heed_import_preview_get_plan (preview), 1), ==, 1);

  /* One meaning, one column. */
  heed_import_preview_set_slot (preview, 0, HEED_SLOT_OWNER);
  g_assert_cmpint (heed_import_preview_get_slot (preview, 3), ==, HEED_SLOT_OTHER);
  tell (preview);

  g_assert_true (heed_import_preview_remember (preview, &error));
  g_assert_no_error (error);
  plan = heed_import_preview_steal (preview, &source);
  heed_session_import_plan_async (session, plan, source, HEED_IMPORT_NONE, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  import = heed_session_import_finish (session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_import_get_actions (import), ==, 3);

  /* The next comes in by itself. */
  next = heed_app_test_write (test, "next.csv", another);
  again = heed_session_import (session, next, NULL, HEED_IMPORT_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_import_get_actions (again), ==, 1);
  g_clear_object (&preview);
  preview = open_preview (next);
  g_assert_cmpint (heed_import_preview_get_slot (preview, 4), ==, HEED_SLOT_TARGET);
}

/* Rows that a page tore are joined, and what was joined is split; the plan follows. */
static void
test_rows (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (GFile) file = heed_app_test_write (test, "rows.html", torn);
  g_autoptr (HeedImportPreview) preview = open_preview (file);
  HeedTable *table = heed_import_preview_get_table (preview);
  HeedPlan *plan = heed_import_preview_get_plan (preview);

  g_assert_nonnull (plan);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==, 2);
  g_assert_false (heed_import_preview_can_join (preview, 0));
  g_assert_false (heed_import_preview_can_join (preview, table->rows->len - 1));
  g_assert_false (heed_import_preview_can_split (preview, 1));

  heed_import_preview_join (preview, 1);
  g_assert_false (heed_import_preview_can_join (preview, 1));
  wait_until_read (preview);
  plan = heed_import_preview_get_plan (preview);
  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==, 1);

  g_assert_true (heed_import_preview_can_split (preview, 1));
  heed_import_preview_split (preview, 1);
  wait_until_read (preview);
  plan = heed_import_preview_get_plan (preview);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (plan)), ==, 2);
}

/* A file without a table has nothing to tell. */
static void
test_none (void)
{
  g_autoptr (HeedAppTest) test = heed_app_test_new ();
  g_autoptr (GFile) file = heed_app_test_write (test, "words.txt", "The tide comes in at six.\n");
  g_autoptr (HeedImportPreview) preview = open_preview (file);

  g_assert_null (heed_import_preview_get_table (preview));
  g_assert_cmpuint (heed_import_preview_get_width (preview), ==, 0);
  g_assert_nonnull (heed_import_preview_get_error (preview));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("heed-home-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (home, HEED_DATA_FOLDER, NULL);
  g_autofree char *layouts = g_build_filename (own, "layouts.ini", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-preview/tell", test_tell);
  g_test_add_func ("/import-preview/rows", test_rows);
  g_test_add_func ("/import-preview/none", test_none);
  status = g_test_run ();
  g_remove (layouts);
  g_rmdir (own);
  g_rmdir (home);
  return status;
}
