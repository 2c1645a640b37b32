/* heed-returned-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-returned-dialog.h"

#include <glib/gi18n-lib.h>

#include "heed-message-dialog.h"
#include "heed-returned-apply.h"
#include "heed-returned-row.h"
#include "heed-words-row.h"

/**
 * HeedReturnedDialog:
 *
 * Shows what a file changes that went out and comes back. Each change can be left out; of what
 * was changed on both sides one is chosen. *Update Plan* makes those that are taken, as one step
 * of undo.
 */
struct _HeedReturnedDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  AdwStatusPage *failed;
  GtkWidget *about;
  GtkLabel *notice;
  GtkWidget *take_all;
  GtkListView *changes;
  GtkWidget *asked;
  GtkEditable *by;
  GtkEditable *reason;

  HeedSession *session;
  HeedReturnedFile *file;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HeedReturnedDialog, heed_returned_dialog, ADW_TYPE_WINDOW)

enum {
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item)
{
  gtk_list_item_set_child (list_item, heed_returned_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item)
{
  heed_returned_row_set_change (HEED_RETURNED_ROW (gtk_list_item_get_child (list_item)),
                                gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  heed_returned_row_set_change (HEED_RETURNED_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* Return on a row does what its check mark does. */
static void
activate_cb (HeedReturnedDialog *self,
             guint               position)
{
  g_autoptr (HeedReturnedChange) change = g_list_model_get_item (G_LIST_MODEL (self->file), position);

  heed_returned_change_set_taken (change, !heed_returned_change_get_taken (change));
}

static guint
count_taken (HeedReturnedDialog *self)
{
  guint n = 0;

  for (guint kind = HEED_RETURNED_CHANGED; kind <= HEED_RETURNED_NOTE; kind++)
    n += heed_returned_file_count_taken (self->file, kind);
  return n;
}

/* What is asked for follows from what is taken. */
static void
update (HeedReturnedDialog *self)
{
  guint n = heed_returned_file_count (self->file, FALSE);
  guint n_taken = count_taken (self);
  gboolean moves = heed_returned_file_count_taken (self->file, HEED_RETURNED_TARGET) > 0;
  gboolean reports = heed_returned_file_count_taken (self->file, HEED_RETURNED_PROGRESS) > 0;
  /* Translators: how many of all changes are taken. */
  g_autofree char *count = g_strdup_printf (ngettext ("%u of %u change", "%u of %u changes", n), n_taken, n);

  adw_window_title_set_subtitle (self->window_title, count);
  gtk_widget_set_visible (GTK_WIDGET (self->by), moves || reports);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), moves);
  gtk_widget_set_visible (self->asked, moves || reports);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "returned.update", n_taken > 0);
}

static void
show_changes (HeedReturnedDialog *self)
{
  g_autofree char *notice = heed_returned_file_dup_notice (self->file);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->file)); i++)
    {
      g_autoptr (HeedReturnedChange) change = g_list_model_get_item (G_LIST_MODEL (self->file), i);

      g_signal_connect_object (change, "notify::taken", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  gtk_label_set_label (self->notice, notice);
  gtk_widget_set_visible (self->take_all, !heed_returned_file_is_base_known (self->file));
  gtk_widget_set_visible (self->about, *notice != '\0');
  gtk_list_view_set_model (self->changes,
                           GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->file)))));
  gtk_stack_set_visible_child_name (self->stack, "changes");
  update (self);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HeedReturnedDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  HeedReturnedFile *file = heed_returned_file_new_finish (HEED_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (file == NULL)
    {
      adw_status_page_set_description (self->failed, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  self->file = file;
  if (heed_returned_file_count (file, FALSE) > 0)
    show_changes (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "same");
}

static gboolean
apply (HeedReturnedDialog  *self,
       GError             **error)
{
  g_autoptr (HeedPlanEditor) editor
    = heed_session_edit_plan (self->session, heed_returned_file_get_number (self->file), error);

  return editor != NULL &&
         heed_returned_apply (self->file, editor, gtk_editable_get_text (self->by),
                              gtk_editable_get_text (self->reason), heed_day_today (), error) &&
         heed_plan_editor_flush (editor, error);
}

static void
update_plan (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HeedReturnedDialog *self = HEED_RETURNED_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (apply (self, &error))
    {
      /* Who hears of it may close the window that this one stands before. */
      gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
      g_signal_emit (self, signals[UPDATED], 0, heed_returned_file_get_number (self->file));
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_window_present (GTK_WINDOW (heed_message_dialog_new (GTK_WINDOW (self), _("Plan Not Updated"), error->message)));
}

/* Where nobody knows on which side a change was made, they are many that are not ticked. */
static void
take_all (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  HeedReturnedDialog *self = HEED_RETURNED_DIALOG (widget);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->file)); i++)
    {
      g_autoptr (HeedReturnedChange) change = g_list_model_get_item (G_LIST_MODEL (self->file), i);

      if (heed_returned_change_get_kind (change) != HEED_RETURNED_GONE)
        heed_returned_change_set_taken (change, TRUE);
    }
}

static void
heed_returned_dialog_dispose (GObject *object)
{
  HeedReturnedDialog *self = HEED_RETURNED_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_returned_dialog_parent_class)->dispose (object);
}

static void
heed_returned_dialog_class_init (HeedReturnedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_returned_dialog_dispose;

  /**
   * HeedReturnedDialog::updated:
   * @self: the dialogue
   * @number: the short number of the plan
   *
   * The plan says what the file says, and is to be shown.
   */
  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "returned.update", NULL, update_plan);
  gtk_widget_class_install_action (widget_class, "returned.take-all", NULL, take_all);

  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-returned-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, about);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, take_all);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, asked);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, by);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
heed_returned_dialog_init (HeedReturnedDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "returned.update", FALSE);
}

/**
 * heed_returned_dialog_new:
 * @parent: (nullable): the window that it stands before
 * @session: the open register
 * @file: a file that comes back
 * @import: what its import found, see heed_import_get_returned()
 *
 * Makes the dialogue and begins to compare.
 *
 * Returns: (transfer none): it, which belongs to itself until it is closed
 */
HeedReturnedDialog *
heed_returned_dialog_new (GtkWindow   *parent,
                          HeedSession *session,
                          GFile       *file,
                          HeedImport  *import)
{
  HeedReturnedDialog *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (heed_import_get_returned (import) != NULL, NULL);

  self = g_object_new (HEED_TYPE_RETURNED_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  heed_returned_file_new_async (session, file, NULL, heed_import_get_returned (import),
                                heed_import_get_number (import), self->cancellable, compared_cb, g_object_ref (self));
  return self;
}
