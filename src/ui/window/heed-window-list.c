/* heed-window-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

#include <glib/gi18n-lib.h>

#include "heed-error-dialog.h"
#include "heed-message-dialog.h"

/* What the window does for the list of actions: saved views, which are kept in the settings and
 * shown in the sidebar, and the undo of what was done to several actions. */

static void
keep_cb (HeedWindow *self)
{
  if (self->settings != NULL)
    g_settings_set_value (self->settings, "action-views", heed_saved_views_save (self->views));
}

/* ---- names ---- */

/* Who is asked for a name, and of what; without a view it is a new one. */
typedef struct
{
  HeedWindow *window;
  HeedSavedView *view; /* (nullable) */
  GtkEntry *entry;
} Naming;

static void
naming_free (gpointer  data,
             GClosure *closure)
{
  Naming *naming = data;

  g_clear_object (&naming->view);
  g_free (naming);
}

static void
named_cb (AdwMessageDialog *dialog,
          const char       *response,
          gpointer          user_data)
{
  Naming *naming = user_data;
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (naming->entry))));
  g_autoptr (HeedSavedView) added = NULL;

  if (!g_str_equal (response, "save") || name[0] == '\0')
    return;
  if (naming->view != NULL)
    {
      heed_saved_view_set_name (naming->view, name);
      return;
    }

  added = heed_saved_views_add (naming->window->views, name,
                                heed_actions_page_get_filter (naming->window->actions));
  heed_sidebar_set_view (naming->window->sidebar, added);
}

static void
typed_cb (AdwMessageDialog *dialog,
          GParamSpec       *pspec,
          GtkEntry         *entry)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  adw_message_dialog_set_response_enabled (dialog, "save", name[0] != '\0');
}

static void
ask_name (HeedWindow    *self,
          const char    *heading,
          const char    *name,
          HeedSavedView *view)
{
  GtkWidget *dialog = heed_message_dialog_new (GTK_WINDOW (self), heading, NULL);
  Naming *naming = g_new0 (Naming, 1);

  naming->window = self;
  naming->view = view != NULL ? g_object_ref (view) : NULL;
  naming->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_text (GTK_EDITABLE (naming->entry), name);
  gtk_entry_set_activates_default (naming->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (naming->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the view"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), GTK_WIDGET (naming->entry));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "save", _("_Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "save", name[0] != '\0');
  g_signal_connect_object (naming->entry, "notify::text", G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (named_cb), naming, naming_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (naming->entry));
}

void
_heed_window_save_view (HeedWindow *self)
{
  g_autofree char *name = heed_actions_page_describe (self->actions);

  ask_name (self, _("Save View"), name, NULL);
}

static void
rename_cb (HeedWindow    *self,
           HeedSavedView *view)
{
  ask_name (self, _("Rename View"), heed_saved_view_get_name (view), view);
}

/* ---- deleting ---- */

static void
undo_cb (AdwToast *toast,
         gpointer  user_data)
{
  HeedWindow *self = user_data;
  HeedSavedView *view = g_object_get_data (G_OBJECT (toast), "view");

  heed_saved_views_insert (self->views, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toast), "position")), view);
}

static void
delete_cb (HeedWindow    *self,
           HeedSavedView *view)
{
  guint position;
  g_autofree char *message = NULL;
  AdwToast *toast;

  if (!heed_saved_views_remove (self->views, view, &position))
    return;
  if (heed_sidebar_get_view (self->sidebar) == view)
    heed_sidebar_set_view (self->sidebar, NULL);

  /* Translators: the name of a saved view. */
  message = g_markup_printf_escaped (_("“%s” deleted"), heed_saved_view_get_name (view));
  toast = adw_toast_new (message);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "view", g_object_ref (view), g_object_unref);
  g_object_set_data (G_OBJECT (toast), "position", GUINT_TO_POINTER (position));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* ---- several actions ---- */

static void
undo_several_cb (AdwToast *toast,
                 gpointer  user_data)
{
  HeedWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!heed_bulk_step_undo (g_object_get_data (G_OBJECT (toast), "step"), &error))
    heed_error_dialog_present (GTK_WIDGET (self), _("Not Undone"), error);
}

void
_heed_window_changed_several (HeedWindow   *self,
                              HeedBulkStep *step)
{
  guint n = heed_bulk_step_get_n (step);
  g_autofree char *message = g_strdup_printf (ngettext ("%u action changed", "%u actions changed", n), n);
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "step", g_object_ref (step), g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_several_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
_heed_window_views_init (HeedWindow *self)
{
  HeedViewsList *list = heed_sidebar_get_views (self->sidebar);

  self->views = heed_saved_views_new (self->session);
  heed_views_list_set_views (list, G_LIST_MODEL (self->views));
  g_signal_connect_object (list, "rename", G_CALLBACK (rename_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "changed", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
}

void
_heed_window_views_load (HeedWindow *self)
{
  g_autoptr (GVariant) views = NULL;

  if (self->settings == NULL)
    return;

  views = g_settings_get_value (self->settings, "action-views");
  heed_saved_views_load (self->views, views);
}
