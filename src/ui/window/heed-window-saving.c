/* heed-window-saving.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

#include <glib/gi18n-lib.h>

#include "heed-backups-dialog.h"
#include "heed-error.h"
#include "heed-error-dialog.h"
#include "heed-message-dialog.h"

/* What the window does about changes that are not saved. The bar says that there are some;
 * here are its ways on, and the question where the window is closed all the same. */

/* ---- changed elsewhere ---- */

static void
reopen (HeedWindow *self,
        const char *response)
{
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n_kept;

  self->conflict = FALSE;
  if (self->editor == NULL || !g_str_equal (response, "open"))
    return;

  editor = heed_session_reopen_plan (self->session, heed_plan_editor_get_number (self->editor),
                                     &n_kept, &error);
  if (editor == NULL)
    {
      heed_error_dialog_present (GTK_WIDGET (self), _("Plan Not Opened"), error);
      return;
    }

  _heed_window_set_editor (self, editor);
  if (n_kept > 0)
    {
      message = g_strdup_printf (ngettext ("%u of your changes waits for its place",
                                           "%u of your changes wait for their place", n_kept),
                                 n_kept);
      g_action_group_change_action_state (G_ACTION_GROUP (self), "review",
                                          g_variant_new_boolean (TRUE));
    }
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (message != NULL ? message
                                                              : _("Your changes are kept")));
}

/* Somebody else changed the plan: what was typed since is kept in it as it is now. */
static void
present_conflict (HeedWindow *self)
{
  GtkWidget *dialog;

  if (self->conflict || self->editor == NULL)
    return;

  self->conflict = TRUE;
  dialog = heed_message_dialog_new (GTK_WINDOW (self), _("Changed Elsewhere"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: the first %s is the title of a plan, the
                                   * second the path of a register. */
                                  _("Another program changed “%s” in “%s” while you worked on "
                                    "it. Open it as it is now: what you changed is kept, and "
                                    "where both changed the same words, yours wait with the "
                                    "places that need a look."),
                                  heed_plan_get_title (heed_plan_editor_get_plan (self->editor)),
                                  heed_session_get_path (self->session));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "close", _("_Not Now"),
                                    "open", _("_Open and Keep Mine"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "open",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "open");
  g_signal_connect_object (dialog, "response", G_CALLBACK (reopen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
resolve_conflict_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  present_conflict (user_data);
}

/**
 * _heed_window_fail:
 * @self: the window
 * @heading: what was not done
 * @error: why
 *
 * Says that the register did not accept what was asked for; where somebody else came first,
 * with a way on.
 */
void
_heed_window_fail (HeedWindow *self,
                   const char *heading,
                   GError     *error)
{
  if (g_error_matches (error, HEED_ERROR, HEED_ERROR_CONFLICT))
    present_conflict (self);
  else
    heed_error_dialog_present (GTK_WIDGET (self), heading, error);
}

/* ---- a copy elsewhere ---- */

/**
 * heed_window_discard:
 * @self: a #HeedWindow
 *
 * Closes the window, and asks nothing: what could not be saved in the register is lost, or
 * saved elsewhere.
 */
void
heed_window_discard (HeedWindow *self)
{
  g_return_if_fail (HEED_IS_WINDOW (self));

  self->discard = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
discard_cb (gpointer user_data)
{
  heed_window_discard (user_data);
  return G_SOURCE_REMOVE;
}

/* A window that goes takes its dialogue with it, which first has to be done with the
 * answer. */
static void
discard_later (HeedWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, discard_cb, g_object_ref (self), g_object_unref);
}

static void
copy_chosen_cb (HeedWindow      *self,
                int              response,
                GtkNativeDialog *chooser)
{
  gboolean closing = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chooser), "closing"));
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;
  g_autofree char *escaped = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_object_unref (chooser);
  if (file == NULL)
    return;

  if (!heed_session_save_copy (self->session, g_file_peek_path (file), &error))
    {
      heed_error_dialog_present (GTK_WIDGET (self), _("Copy Not Saved"), error);
      return;
    }
  if (closing)
    {
      discard_later (self);
      return;
    }

  name = g_file_get_parse_name (file);
  /* Translators: %s is the path of a file. */
  message = g_strdup_printf (_("A copy with all changes is in “%s”"), name);
  escaped = g_markup_escape_text (message, -1);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

static void
save_copy (HeedWindow *self,
           gboolean    closing)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the name of a file, with year, month, day, hour and minute. */
  g_autofree char *name = g_date_time_format (now, _("Heed %Y-%m-%d %H.%M.db"));
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) folder = g_file_new_for_path (documents != NULL ? documents
                                                                    : g_get_home_dir ());
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Save a Copy Elsewhere"), GTK_WINDOW (self),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data (G_OBJECT (chooser), "closing", GINT_TO_POINTER (closing));
  g_signal_connect_object (chooser, "response", G_CALLBACK (copy_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_copy_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  save_copy (user_data, FALSE);
}

static void
save_now_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  HeedWindow *self = user_data;

  if (self->editor != NULL && !heed_plan_editor_flush (self->editor, NULL))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Still not saved")));
}

/* ---- another file in the place of the register ---- */

static gboolean
reopen_register_now_cb (gpointer user_data)
{
  GtkApplication *application = gtk_window_get_application (user_data);

  if (application != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), "reopen-register", NULL);
  return G_SOURCE_REMOVE;
}

/* The window goes with that, but first its dialogue is done with the answer. */
static void
reopen_answered_cb (HeedWindow *self,
                    const char *response)
{
  self->asking = FALSE;
  if (g_str_equal (response, "open"))
    g_idle_add_full (G_PRIORITY_DEFAULT, reopen_register_now_cb, g_object_ref (self),
                     g_object_unref);
  else if (g_str_equal (response, "copy"))
    save_copy (self, FALSE);
}

/* What is on the screen and nowhere else is offered for keeping first. */
static void
reopen_register_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  HeedWindow *self = user_data;
  GtkWidget *dialog;

  if (heed_session_flush (self->session, NULL))
    {
      reopen_answered_cb (self, "open");
      return;
    }
  if (self->asking)
    return;

  self->asking = TRUE;
  dialog = heed_message_dialog_new (GTK_WINDOW (self), _("Open What Is There Now?"),
                                    _("Your last changes are not in it. Save a copy with all of "
                                      "them first, or they are lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "open", _("_Open Without Saving"),
                                    "copy", _("_Save a Copy Elsewhere…"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "open",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "copy",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (reopen_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- closing all the same ---- */

static void
close_answered_cb (HeedWindow *self,
                   const char *response)
{
  self->asking = FALSE;
  if (g_str_equal (response, "quit"))
    discard_later (self);
  else if (g_str_equal (response, "copy"))
    save_copy (self, TRUE);
  else
    reopen (self, response);
}

static void
present_close_question (HeedWindow   *self,
                        const GError *error)
{
  gboolean conflict = g_error_matches (error, HEED_ERROR, HEED_ERROR_CONFLICT);
  g_autofree char *reason = heed_unsaved_bar_get_reason (error);
  g_autofree char *body = NULL;
  const char *way_on = conflict ? "open" : "copy";
  GtkWidget *dialog;

  if (self->asking)
    return;

  self->asking = TRUE;
  /* Translators: %s is why, in one sentence or two. */
  body = g_strdup_printf (conflict
                            ? _("%s Your last changes are lost when you quit, unless you open "
                                "the plan as it is now and keep them in it.")
                            : _("%s Your last changes are lost when you quit, unless you save a "
                                "copy of the register elsewhere, with all changes in it."),
                          reason);
  dialog = heed_message_dialog_new (GTK_WINDOW (self), _("Changes Not Saved"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "quit", _("_Quit Without Saving"),
                                    way_on, conflict ? _("_Open and Keep Mine")
                                                     : _("_Save a Copy Elsewhere…"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "quit",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), way_on,
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), way_on);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_answered_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * _heed_window_may_close:
 * @self: the window
 *
 * Saves what is not yet saved; where that cannot be, asks what is to become of it.
 *
 * Returns: whether the window may be closed now
 */
gboolean
_heed_window_may_close (HeedWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->discard || heed_session_is_safe (self->session, &error))
    return TRUE;

  present_close_question (self, error);
  return FALSE;
}

/**
 * _heed_window_may_leave:
 * @self: the window
 *
 * Saves what is not yet saved of the plan that is shown. Where that cannot be, the plan
 * stays open, and it is said so.
 *
 * Returns: whether another plan may be shown
 */
gboolean
_heed_window_may_leave (HeedWindow *self)
{
  if (self->editor == NULL || heed_plan_editor_flush (self->editor, NULL))
    return TRUE;

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("This plan stays open until it is saved")));
  return FALSE;
}

/* ---- backups ---- */

static void
restore_backup (HeedWindow *self,
                const char *backup)
{
  g_autoptr (GError) error = NULL;

  /* What is kept of the register as it is now is to be all of it. */
  if (!heed_session_is_safe (self->session, &error))
    heed_error_dialog_present (GTK_WIDGET (self), _("Backup Not Restored"), error);
  else
    g_action_group_activate_action (G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (self))),
                                    "restore-backup", g_variant_new_bytestring (backup));
}

static void
backups_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  HeedWindow *self = user_data;
  HeedBackupsDialog *dialog = heed_backups_dialog_new (GTK_WINDOW (self),
                                                       heed_session_get_path (self->session), TRUE);

  /* What is typed belongs in the next backup too. */
  heed_session_flush (self->session, NULL);
  g_signal_connect_object (dialog, "restore", G_CALLBACK (restore_backup), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- the state ---- */

static void
unsaved_cb (HeedWindow *self)
{
  HeedSaveState *state = heed_plan_editor_get_save_state (self->editor);

  if (!heed_save_state_get_unsaved (state))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("All changes are saved")));
  else if (g_error_matches (heed_save_state_get_error (state), HEED_ERROR, HEED_ERROR_CONFLICT))
    present_conflict (self);
}

/**
 * _heed_window_saving_init:
 * @self: the window
 *
 * Adds the actions.
 */
void
_heed_window_saving_init (HeedWindow *self)
{
  static const GActionEntry actions[] = {
    { "save-copy", save_copy_cb },
    { "save-now", save_now_cb },
    { "resolve-conflict", resolve_conflict_cb },
    { "reopen-register", reopen_register_cb },
    { "backups", backups_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  self->state_signals = g_signal_group_new (HEED_TYPE_SAVE_STATE);
  g_signal_group_connect_swapped (self->state_signals, "notify::unsaved",
                                  G_CALLBACK (unsaved_cb), self);
}

/**
 * _heed_window_saving_update:
 * @self: the window, which shows another plan now
 */
void
_heed_window_saving_update (HeedWindow *self)
{
  g_signal_group_set_target (self->state_signals,
                             self->editor != NULL ? heed_plan_editor_get_save_state (self->editor)
                                                  : NULL);
  heed_unsaved_bar_set_editor (self->unsaved_bar, self->editor);
}
