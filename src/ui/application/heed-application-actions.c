/* heed-application-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-application-private.h"

#include <glib/gi18n-lib.h>

#include "heed-config.h"
#include "heed-preferences.h"

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_show_about_window (window,
                         "application-name", _("Heed"),
                         "application-icon", HEED_APPLICATION_ID,
                         "version", HEED_VERSION,
                         "comments", _("Write and follow up inspection action plans"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* Made when it is asked for: GTK would make one for each window from gtk/help-overlay.ui and
 * hide it until then. GTK 4.8 gives a screen reader that still asks for a window that was just
 * closed the last of all windows, and a hidden one that was never shown has no path. */
static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *shortcuts;

  if (!HEED_IS_WINDOW (window))
    return;

  builder = gtk_builder_new_from_resource ("/org/heedapp/Heed/heed-shortcuts.ui");
  shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  /* That tells it the keys of the actions. */
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (window),
                                           GTK_SHORTCUTS_WINDOW (shortcuts));
  gtk_window_set_hide_on_close (shortcuts, FALSE);
  gtk_window_present (shortcuts);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  HeedApplication *self = user_data;
  GtkWidget *preferences;

  if (self->settings == NULL)
    return;

  preferences = heed_preferences_new (self->settings);
  gtk_window_set_transient_for (GTK_WINDOW (preferences), window);
  gtk_window_present (GTK_WINDOW (preferences));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  /* The window looks whether all is saved. */
  if (window != NULL)
    gtk_window_close (window);
}

static void
reopen_register_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  _heed_application_reopen (user_data);
}

static void
restore_backup_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  _heed_application_restore (user_data, g_variant_get_bytestring (parameter));
}

void
_heed_application_actions_init (HeedApplication *self)
{
  static const GActionEntry actions[] = {
    { "about", about_cb },
    { "preferences", preferences_cb },
    { "shortcuts", shortcuts_cb },
    { "quit", quit_cb },
    { "reopen-register", reopen_register_cb },
    { "restore-backup", restore_backup_cb, "ay" },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } accels[] = {
    { "app.quit", { "<Control>q" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.shortcuts", { "<Control>question" } },
    { "win.new-plan", { "<Control>n" } },
    { "win.import", { "<Control>o" } },
    { "win.export", { "<Control>e" } },
    { "win.publish", { "<Control><Shift>e" } },
    { "win.print", { "<Control>p" } },
    { "win.preview", { "<Control><Shift>p" } },
    { "win.versions", { "<Control><Shift>h" } },
    { "win.search", { "<Control>f" } },
    { "win.find-next", { "<Control>g" } },
    { "win.find-previous", { "<Control><Shift>g" } },
    { "win.replace", { "<Control>h" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.add-recommendation", { "<Control><Shift>Return" } },
    { "win.form", { "F9" } },
    { "win.go-to-plan", { "<Control>l" } },
    { "win.show-overview", { "<Alt>1" } },
    { "win.show-actions", { "<Alt>2" } },
    { "win.show-calendar", { "<Alt>3" } },
    { "win.show-owners", { "<Alt>4" } },
    { "win.show-recommendations", { "<Alt>5" } },
    { "win.sidebar", { "<Control>F9" } },
    { "win.next-pane", { "F6" } },
    { "win.previous-pane", { "<Shift>F6" } },
    { "win.edit-record", { "F2" } },
    { "win.show-details", { "<Alt>Return" } },
    { "window.close", { "<Control>w" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           accels[i].accels);
}
