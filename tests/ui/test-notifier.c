/* test-notifier.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-notifier.h"

#include <glib/gstdio.h>

#include "heed-actions-page.h"
#include "heed-recommendation.h"
#include "heed-reminder-log.h"
#include "heed-ui-test.h"

/* What stands in for the desktop: it takes notifications and keeps their titles. */
static const char server_xml[]
  = "<node><interface name='org.freedesktop.Notifications'>"
    "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/><arg type='s' direction='in'/>"
    "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='as' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
    "<method name='GetServerInformation'><arg type='s' direction='out'/><arg type='s' direction='out'/>"
    "<arg type='s' direction='out'/><arg type='s' direction='out'/></method>"
    "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
    "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
    "</interface></node>";

static GtkApplication *application;
static GPtrArray *told;
static HeedDay today;

static HeedDay
get_today (void)
{
  return today;
}

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               data)
{
  if (g_str_equal (method, "Notify"))
    {
      const char *title;

      g_variant_get_child (parameters, 3, "&s", &title);
      g_ptr_array_add (told, g_strdup (title));
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", told->len));
    }
  else if (g_str_equal (method, "GetCapabilities"))
    {
      const char *const none[] = { NULL };

      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", none));
    }
  else if (g_str_equal (method, "GetServerInformation"))
    {
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(ssss)", "Test", "Heed", "1", "1.2"));
    }
  else
    {
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

static void
named_cb (GDBusConnection *connection,
          const char      *name,
          gpointer         data)
{
  *(gboolean *) data = TRUE;
}

static gboolean
was_told (const char *title)
{
  for (guint i = 0; i < told->len; i++)
    if (g_str_equal (g_ptr_array_index (told, i), title))
      return TRUE;
  return FALSE;
}

static HeedItem *
get_item (HeedUiTest *test)
{
  HeedRecordList *list = heed_plan_get_recommendations (heed_plan_editor_get_plan (test->editor));

  return heed_record_list_get (heed_recommendation_get_items (heed_record_list_get (list, 0)), 0);
}

static void
set_target (HeedUiTest *test,
            const char *words)
{
  g_autoptr (GError) error = NULL;

  heed_item_set_target_words (get_item (test), words);
  g_assert_true (heed_plan_editor_flush (test->editor, &error));
  g_assert_no_error (error);
}

static void
click (const char *recommendation,
       const char *item,
       guint       plan)
{
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (today);

  heed_action_filter_set_overdue (filter, TRUE);
  g_action_group_activate_action (G_ACTION_GROUP (application), "show-reminder",
                                  g_variant_new ("(uss@a{sv})", plan, recommendation, item,
                                                 heed_action_filter_save (filter)));
  heed_ui_test_settle ();
}

static GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (toplevel))
        return toplevel;
    }
  return NULL;
}

/* What is due is told once it is, once; when the day turns, what became overdue. */
static void
test_told (HeedUiTest    *test,
           gconstpointer  data)
{
  HeedWindow *window;
  g_autoptr (HeedDayWatch) watch = NULL;
  g_autoptr (HeedNotifier) notifier = NULL;
  guint n;

  today = heed_day_new (2098, 3, 10);
  set_target (test, "10 March 2098");
  window = heed_window_new (application, test->session);
  gtk_window_present (GTK_WINDOW (window));
  watch = heed_day_watch_new (get_today);
  notifier = heed_notifier_new (G_APPLICATION (application), test->session, watch, NULL);
  heed_ui_test_wait_until (was_told ("1 action is due by tomorrow"));
  g_assert_false (was_told ("1 action became overdue"));

  today++;
  heed_day_watch_check (watch);
  heed_ui_test_wait_until (was_told ("1 action became overdue"));
  heed_ui_test_settle ();
  n = told->len;
  heed_day_watch_check (watch);
  heed_ui_test_settle ();
  g_assert_cmpuint (told->len, ==, n);

  /* A click leads to the list, or to the one action. */
  click ("", "", 0);
  g_assert_true (gtk_widget_get_mapped (heed_ui_test_find (GTK_WIDGET (window), HEED_TYPE_ACTIONS_PAGE, 0)));
  click (heed_recommendation_get_id (heed_item_get_recommendation (get_item (test))), heed_item_get_id (get_item (test)),
         test->number);
  g_assert_true (heed_window_shows_plan (window));
  g_assert_null (find_dialog ());

  /* Of a plan that was deleted meanwhile it is said. */
  click ("an-id", "an-id", test->number + 99);
  g_assert_nonnull (find_dialog ());
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));

  g_clear_object (&notifier);
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (application), "show-reminder"));
  heed_ui_test_close_window (window);
}

static void
own_name (GDBusConnection *connection)
{
  static const GDBusInterfaceVTable table = { call_cb, NULL, NULL };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (server_xml, NULL);
  gboolean named = FALSE;
  g_autoptr (GError) error = NULL;

  told = g_ptr_array_new_with_free_func (g_free);
  g_dbus_connection_register_object (connection, "/org/freedesktop/Notifications", info->interfaces[0], &table, NULL,
                                     NULL, &error);
  g_assert_no_error (error);
  g_bus_own_name_on_connection (connection, "org.freedesktop.Notifications", G_BUS_NAME_OWNER_FLAGS_NONE, named_cb,
                                NULL, &named, NULL);
  while (!named)
    g_main_context_iteration (NULL, TRUE);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("heed-state-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  int status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("GNOTIFICATION_BACKEND", "freedesktop", TRUE);
  heed_ui_test_init (&argc, &argv);
  application = GTK_APPLICATION (adw_application_new ("org.heedapp.HeedTest", G_APPLICATION_DEFAULT_FLAGS));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  own_name (g_application_get_dbus_connection (G_APPLICATION (application)));

  g_test_add ("/ui/notifier/told", HeedUiTest, NULL, heed_ui_test_set_up, test_told, heed_ui_test_tear_down);
  status = heed_ui_test_run ();
  g_ptr_array_unref (told);
  g_object_unref (application);
  remove_folder (state);
  return status;
}
