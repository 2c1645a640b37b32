/* test-shortcuts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-application.h"
#include "heed-ui-test.h"
#include "heed-window.h"

static HeedApplication *application;

/* The window of the shortcuts, shown with all its sections and pages. A warning of it
 * ends the test. */
static GtkWidget *
present_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/org/heedapp/Heed/heed-shortcuts.ui");
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_wait_until (gtk_widget_get_mapped (window));
  heed_ui_test_settle ();
  return window;
}

static void
test_sections (void)
{
  static const char *const sections[] = { "window", "plan", "cells", "pages" };
  GtkWidget *window = present_shortcuts ();

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_object_set (window, "section-name", sections[i], NULL);
      heed_ui_test_settle ();
    }

  /* On one page each: the window stays within a low screen. */
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      GtkWidget *section = heed_ui_test_find (window, GTK_TYPE_SHORTCUTS_SECTION, i);
      GtkWidget *switcher = heed_ui_test_find (section, GTK_TYPE_STACK_SWITCHER, 0);

      g_assert_false (switcher != NULL && gtk_widget_get_visible (switcher));
    }
  g_assert_null (heed_ui_test_find (window, GTK_TYPE_SHORTCUTS_SECTION, G_N_ELEMENTS (sections)));
  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* Every shortcut of the program is told. */
static void
test_all_told (void)
{
  g_auto (GStrv) actions = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  GtkWidget *window, *shortcut;

  actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  g_assert_cmpuint (g_strv_length (actions), >, 15);

  window = present_shortcuts ();
  for (guint i = 0;
       (shortcut = heed_ui_test_find (window, GTK_TYPE_SHORTCUTS_SHORTCUT, i)) != NULL;
       i++)
    {
      g_autofree char *action = NULL;
      g_autofree char *accelerator = NULL;

      g_object_get (shortcut, "action-name", &action, "accelerator", &accelerator, NULL);
      g_string_append_printf (told, " %s %s ", action != NULL ? action : "",
                              accelerator != NULL ? accelerator : "");

      /* What names an action has a key. */
      if (action != NULL)
        {
          g_auto (GStrv) accels =
            gtk_application_get_accels_for_action (GTK_APPLICATION (application), action);

          if (accels[0] == NULL)
            g_test_fail_printf ("no key for %s", action);
        }
    }

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels =
        gtk_application_get_accels_for_action (GTK_APPLICATION (application), actions[i]);
      g_autofree char *action = g_strdup_printf (" %s ", actions[i]);
      g_autofree char *key = g_strdup_printf (" %s ", accels[0]);

      if (strstr (told->str, action) == NULL && strstr (told->str, key) == NULL)
        g_test_fail_printf ("%s is not told for %s", accels[0], actions[i]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_settle ();
}

/* The window of the shortcuts while there is one. A window that is hidden would be given to
 * screen readers. */
static GtkWidget *
find_shortcuts (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *shortcuts = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      g_assert_true (gtk_widget_get_visible (window));
      if (GTK_IS_SHORTCUTS_WINDOW (window))
        shortcuts = window;
    }
  return shortcuts;
}

static void
test_asked_for (void)
{
  HeedUiTest test;
  HeedWindow *window;

  heed_ui_test_set_up (&test, NULL);
  g_clear_object (&test.editor);
  window = heed_window_new (GTK_APPLICATION (application), test.session);
  gtk_window_present (GTK_WINDOW (window));
  heed_ui_test_settle ();
  g_assert_null (find_shortcuts ());

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *keys = NULL;
      GtkWidget *shortcuts;

      g_action_group_activate_action (G_ACTION_GROUP (application), "shortcuts", NULL);
      shortcuts = find_shortcuts ();
      g_assert_nonnull (shortcuts);
      g_object_get (heed_ui_test_find (shortcuts, GTK_TYPE_SHORTCUTS_SHORTCUT, 0),
                    "accelerator", &keys, NULL);
      g_assert_cmpstr (keys, ==, "<Control>n");
      heed_ui_test_settle ();
      gtk_window_close (GTK_WINDOW (shortcuts));
      heed_ui_test_settle ();
      g_assert_null (find_shortcuts ());
    }

  gtk_window_destroy (GTK_WINDOW (window));
  heed_ui_test_tear_down (&test, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  heed_ui_test_init (&argc, &argv);
  application = heed_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);

  g_test_add_func ("/shortcuts/sections", test_sections);
  g_test_add_func ("/shortcuts/all-told", test_all_told);
  g_test_add_func ("/shortcuts/asked-for", test_asked_for);
  status = heed_ui_test_run ();
  g_object_unref (application);
  return status;
}
