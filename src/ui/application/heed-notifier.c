/* heed-notifier.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-notifier.h"

#include <glib/gi18n-lib.h>

#include "heed-action-list.h"
#include "heed-error-dialog.h"
#include "heed-reminder-log.h"
#include "heed-reminders.h"
#include "heed-window.h"

/**
 * HeedNotifier:
 *
 * Tells in notifications of the desktop what is due soon and what became overdue: shortly after the
 * program was started, and when the day turns. A click leads there.
 */
struct _HeedNotifier
{
  GObject parent_instance;

  GApplication *application; /* unowned: it owns this */
  HeedSession *session;
  HeedReminders *reminders;
  HeedDayWatch *watch;
  GSettings *settings; /* (nullable) */
  gboolean asked_all; /* the bus for services that are not running, too */
  guint start_id;
};

G_DEFINE_FINAL_TYPE (HeedNotifier, heed_notifier, G_TYPE_OBJECT)

/* Whoever opens Heed sees the window first. */
#define START_SECONDS 3

static gboolean
is_wanted (HeedNotifier *self,
           const char   *key)
{
  return self->settings == NULL || g_settings_get_boolean (self->settings, key);
}

/* Each desktop has one of them; GLib warns of a notification that none takes. */
static const char *const services[] = {
  "org.gtk.Notifications", "org.freedesktop.Notifications", "org.freedesktop.portal.Desktop",
};

static void list_names (HeedNotifier *self,
                        const char   *method);

static gboolean
has_service (GVariant *names)
{
  g_autofree const char **list = NULL;

  g_variant_get (names, "(^a&s)", &list);
  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    if (g_strv_contains (list, services[i]))
      return TRUE;
  return FALSE;
}

static void
names_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (HeedNotifier) self = user_data;
  g_autoptr (GVariant) names = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (self->application == NULL)
    return;
  if (names != NULL && has_service (names))
    heed_reminders_check (self->reminders, heed_day_watch_get_day (self->watch));
  else if (!self->asked_all)
    list_names (self, "ListActivatableNames");
}

static void
list_names (HeedNotifier *self,
            const char   *method)
{
  GDBusConnection *connection = g_application_get_dbus_connection (self->application);

  self->asked_all = !g_str_equal (method, "ListNames");
  g_dbus_connection_call (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
                          NULL, G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, names_cb,
                          g_object_ref (self));
}

/* What nothing can show is not told, and so not remembered as told. */
static void
check (HeedNotifier *self)
{
  if (is_wanted (self, "reminders") && g_application_get_dbus_connection (self->application) != NULL)
    list_names (self, "ListNames");
}

static gboolean
start_cb (gpointer user_data)
{
  HeedNotifier *self = user_data;

  self->start_id = 0;
  check (self);
  return G_SOURCE_REMOVE;
}

/* ---- telling ---- */

static void
remind_cb (HeedNotifier *self,
           HeedReminder *reminder)
{
  HeedActionEntry *action = heed_reminder_get_action (reminder);
  g_autoptr (HeedActionFilter) filter = heed_reminder_make_filter (reminder);
  g_autofree char *title = heed_reminder_get_title (reminder);
  g_autofree char *body = heed_reminder_get_body (reminder);
  g_autoptr (GNotification) notification = NULL;

  if (heed_reminder_get_kind (reminder) == HEED_REMINDER_KIND_DIGEST && !is_wanted (self, "weekly-digest"))
    return;

  notification = g_notification_new (title);
  if (body[0] != '\0')
    g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-reminder", "(uss@a{sv})",
                                                action != NULL ? heed_action_entry_get_plan (action) : 0,
                                                action != NULL ? heed_action_entry_get_recommendation_id (action) : "",
                                                action != NULL ? heed_action_entry_get_item_id (action) : "",
                                                heed_action_filter_save (filter));
  g_application_send_notification (self->application, heed_reminder_get_name (reminder), notification);
}

static HeedWindow *
find_window (HeedNotifier *self)
{
  for (GList *list = gtk_application_get_windows (GTK_APPLICATION (self->application)); list != NULL; list = list->next)
    if (HEED_IS_WINDOW (list->data))
      return list->data;
  return NULL;
}

static void
failed_cb (HeedNotifier *self,
           GError       *error)
{
  HeedWindow *window = find_window (self);

  if (window != NULL)
    heed_error_dialog_present (GTK_WIDGET (window), _("Reminders Not Complete"), error);
}

/* ---- where a click leads ---- */

static gboolean
has_plan (HeedNotifier *self,
          guint         number)
{
  GListModel *plans = heed_session_get_plans (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, i);

      if (heed_plan_summary_get_number (summary) == number)
        return TRUE;
    }
  return FALSE;
}

static void
show_action (HeedNotifier *self,
             HeedWindow   *window,
             guint         plan,
             const char   *recommendation,
             const char   *item)
{
  if (!has_plan (self, plan))
    {
      heed_error_dialog_present_message (GTK_WIDGET (window), _("Plan Deleted"),
                                         _("The plan of this reminder is no longer there. Where you deleted it last, "
                                           "“Bring Back Deleted Plan” in the menu brings it back."));
      return;
    }
  if (!heed_window_show_plan (window, plan))
    return;
  heed_window_show_record (window, recommendation, item);
  if (heed_plan_find_item_by_id (heed_plan_editor_get_plan (heed_window_get_editor (window)), item) == NULL)
    adw_toast_overlay_add_toast (heed_window_get_toasts (window),
                                 adw_toast_new (_("The action of this reminder is no longer there")));
}

static void
show_list (HeedNotifier *self,
           HeedWindow   *window,
           GVariant     *parts)
{
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (heed_day_watch_get_day (self->watch));
  g_autoptr (HeedActionList) list = NULL;

  heed_action_filter_load (filter, parts);
  heed_window_show_actions (window, filter);
  list = heed_action_list_new (self->session, filter, NULL);
  if (list != NULL && g_list_model_get_n_items (G_LIST_MODEL (list)) == 0)
    adw_toast_overlay_add_toast (heed_window_get_toasts (window),
                                 adw_toast_new (_("None of the actions of this reminder is open any more")));
}

static void
show_cb (GSimpleAction *action,
         GVariant      *parameter,
         HeedNotifier  *self)
{
  HeedWindow *window = find_window (self);
  g_autoptr (GVariant) parts = NULL;
  const char *recommendation, *item;
  guint plan;

  if (window == NULL)
    return;

  gtk_window_present (GTK_WINDOW (window));
  g_variant_get (parameter, "(u&s&s@a{sv})", &plan, &recommendation, &item, &parts);
  if (plan != 0)
    show_action (self, window, plan, recommendation, item);
  else
    show_list (self, window, parts);
}

static void
heed_notifier_dispose (GObject *object)
{
  HeedNotifier *self = HEED_NOTIFIER (object);

  g_clear_handle_id (&self->start_id, g_source_remove);
  if (self->application != NULL)
    g_action_map_remove_action (G_ACTION_MAP (self->application), "show-reminder");
  self->application = NULL;
  g_clear_object (&self->reminders);
  g_clear_object (&self->watch);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_notifier_parent_class)->dispose (object);
}

static void
heed_notifier_class_init (HeedNotifierClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heed_notifier_dispose;
}

static void
heed_notifier_init (HeedNotifier *self)
{
}

/**
 * heed_notifier_new:
 * @application: sends the notifications; outlives the notifier
 * @session: the open register
 * @watch: says when the day turns
 * @settings: (nullable): whether somebody wants to be told
 *
 * Returns: (transfer full): a notifier
 */
HeedNotifier *
heed_notifier_new (GApplication *application,
                   HeedSession  *session,
                   HeedDayWatch *watch,
                   GSettings    *settings)
{
  HeedNotifier *self = g_object_new (HEED_TYPE_NOTIFIER, NULL);
  g_autoptr (GVariantType) type = g_variant_type_new ("(ussa{sv})");
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-reminder", type);
  g_autofree char *path = heed_reminder_log_get_path (heed_session_get_path (session));

  self->application = application;
  self->session = g_object_ref (session);
  self->watch = g_object_ref (watch);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  self->reminders = heed_reminders_new (session, path);
  g_signal_connect_object (self->reminders, "remind", G_CALLBACK (remind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reminders, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "notify::day", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (action, "activate", G_CALLBACK (show_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
  self->start_id = g_timeout_add_seconds (START_SECONDS, start_cb, self);
  return self;
}
