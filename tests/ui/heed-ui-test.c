/* heed-ui-test.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-ui-test.h"

#include <glib/gstdio.h>

#include "heed-action-list.h"
#include "heed-example.h"
#include "heed-ui.h"

static char *home;

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* What the person keeps goes to a folder that is gone afterwards. The folders of
 * the system stay: GTK needs its schemas. What a screen reader hears is asked of the
 * widgets themselves, not over a bus, which may not be there yet. */
void
heed_ui_test_init (int    *argc,
                   char ***argv)
{
  home = g_dir_make_tmp ("heed-home-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("GTK_A11Y", "test", TRUE);
  g_test_init (argc, argv, NULL);
  adw_init ();
  heed_ui_init ();
}

int
heed_ui_test_run (void)
{
  int status = g_test_run ();

  remove_folder (home);
  g_clear_pointer (&home, g_free);
  return status;
}

void
heed_ui_test_set_up (HeedUiTest    *test,
                     gconstpointer  data)
{
  g_autoptr (HeedPlan) plan = heed_example_create_plan ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  test->folder = g_dir_make_tmp ("heed-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (test->folder, "test.db", NULL);
  test->session = heed_session_open (path, &error);
  g_assert_no_error (error);
  test->number = heed_session_create_plan (test->session, plan, &error);
  g_assert_no_error (error);
  test->editor = heed_session_edit_plan (test->session, test->number, &error);
  g_assert_no_error (error);
}

void
heed_ui_test_tear_down (HeedUiTest    *test,
                        gconstpointer  data)
{
  heed_ui_test_settle ();
  g_clear_object (&test->editor);
  g_clear_object (&test->session);
  remove_folder (test->folder);
  g_clear_pointer (&test->folder, g_free);
}

/* Lets happen what is ready to happen. */
void
heed_ui_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find (GtkWidget *within,
      GType      type,
      guint     *nth)
{
  GtkWidget *child;

  if (g_type_is_a (G_OBJECT_TYPE (within), type) && (*nth)-- == 0)
    return within;

  for (child = gtk_widget_get_first_child (within);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Returns: (transfer none) (nullable): the widget of @type that is the @nth,
 * counted from 0, in the order in which they are drawn */
GtkWidget *
heed_ui_test_find (GtkWidget *within,
                   GType      type,
                   guint      nth)
{
  g_assert_true (GTK_IS_WIDGET (within));

  return find (within, type, &nth);
}

/* A window on the register, as large as it is at first. */
HeedWindow *
heed_ui_test_open_window (HeedUiTest *test)
{
  HeedWindow *window = heed_window_new (NULL, test->session);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_wait_until (gtk_widget_get_mapped (GTK_WIDGET (window)));
  heed_ui_test_settle ();
  return window;
}

void
heed_ui_test_close_window (HeedWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* How many rows a list has that is narrowed by @filter, which is asked of the register on
 * its own. */
guint
heed_ui_test_count_actions (HeedUiTest       *test,
                            HeedActionFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedActionList) list = heed_action_list_new (test->session, filter, &error);

  g_assert_no_error (error);
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}
