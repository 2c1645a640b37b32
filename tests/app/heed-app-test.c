/* heed-app-test.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-app-test.h"

#include <glib/gstdio.h>

#include "heed-name.h"
#include "heed-random-plan.h"
#include "heed-shared-record.h"

HeedAppTest *
heed_app_test_new (void)
{
  HeedAppTest *self = g_new0 (HeedAppTest, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("heed-app-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "heed.db", NULL);
  return self;
}

void
heed_app_test_free (HeedAppTest *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

HeedSession *
heed_app_test_open (HeedAppTest *self)
{
  g_autoptr (GError) error = NULL;
  HeedSession *session = heed_session_open (self->path, &error);

  g_assert_no_error (error);
  return session;
}

GFile *
heed_app_test_write (HeedAppTest *self,
                     const char  *name,
                     const char  *content)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

HeedPlan *
heed_app_test_plan (guint n_recommendations,
                    guint n_items)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  return heed_random_plan_new (rand, n_recommendations, n_items);
}

HeedPlanEditor *
heed_app_test_edit (HeedSession *session,
                    guint        number)
{
  g_autoptr (GError) error = NULL;
  HeedPlanEditor *editor = heed_session_edit_plan (session, number, &error);

  g_assert_no_error (error);
  return editor;
}

/* One turn of the main loop. */
void
heed_app_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* ---- lists of actions ---- */

HeedActionList *
heed_app_test_list (HeedSession      *session,
                    HeedActionFilter *filter)
{
  g_autoptr (GError) error = NULL;
  HeedActionList *list = heed_action_list_new (session, filter, &error);

  g_assert_no_error (error);
  return list;
}

void
heed_app_test_refresh (HeedActionList *list)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_action_list_refresh (list, &error));
  g_assert_no_error (error);
}

guint
heed_app_test_create (HeedSession *session,
                      HeedPlan    *plan)
{
  g_autoptr (GError) error = NULL;
  guint number = heed_session_create_plan (session, plan, &error);

  g_assert_no_error (error);
  return number;
}

/* The register shows a name in the spelling that came first. */
void
heed_app_test_assert_name (const char *shown,
                           const char *written)
{
  g_autofree char *folded = heed_name_fold (shown);
  g_autofree char *expected = heed_name_fold (written);

  g_assert_cmpstr (folded, ==, expected);
}

/* Each owner is shown once, in the order in which the plan names them. */
void
heed_app_test_assert_names (const char *const *shown,
                            const char *const *written)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; written[i] != NULL; i++)
    if (g_hash_table_add (seen, heed_name_fold (written[i])))
      heed_app_test_assert_name (shown[n++], written[i]);
  g_assert_null (shown[n]);
}
