/* heed-update-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-update-row.h"

#include <glib/gi18n-lib.h>

#include "heed-atomic-write.h"
#include "heed-follow-up-evidence.h"
#include "heed-message-dialog.h"
#include "heed-words.h"

/**
 * HeedUpdateRow:
 *
 * One update of an action, with its evidence: files that are kept in the register, and
 * links. A file is added by its button or dropped onto the row, and is saved where the
 * person wants it by a click on its name.
 */

struct _HeedUpdateRow
{
  AdwPreferencesRow parent_instance;

  HeedPlanEditor *editor;
  HeedUpdate *update;
  HeedDay day;
  GCancellable *cancellable; /* what is read or written goes on no longer than the row */

  GtkLabel *text;
  GtkLabel *caption;
  GtkWidget *attach;
  GtkBox *evidence;
  GtkLabel *refusal;
  GtkDropTarget *drop;
};

G_DEFINE_FINAL_TYPE (HeedUpdateRow, heed_update_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_refusal (HeedUpdateRow *self,
              GError        *error)
{
  gboolean is_told = error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  gtk_label_set_label (self->refusal, is_told ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), is_told);
}

/* ---- saving a file ---- */

/* A file that is saved: what it is, and where it goes. */
typedef struct
{
  HeedUpdateRow *row;
  HeedEvidence *evidence;
  GFile *file;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->row);
  g_object_unref (saving->evidence);
  g_clear_object (&saving->file);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static gboolean
write_bytes (GOutputStream  *stream,
             gpointer        bytes,
             GCancellable   *cancellable,
             GError        **error)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return g_output_stream_write_all (stream, data, size, NULL, cancellable, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GFile *file = g_object_get_data (G_OBJECT (task), "file");
  GError *error = NULL;

  if (heed_atomic_write_write (file, write_bytes, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  HeedUpdateRow *self = HEED_UPDATE_ROW (source);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      GFile *file = g_object_get_data (G_OBJECT (result), "file");

      g_prefix_error (&error, _("Failed to save “%s”: "), g_file_peek_path (file));
    }
  show_refusal (self, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  HeedUpdateRow *self = saving->row;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  GBytes *content = heed_follow_up_load_file_finish (self->editor, result, &error);

  show_refusal (self, error);
  if (content == NULL)
    return;

  task = g_task_new (self, self->cancellable, written_cb, NULL);
  g_task_set_task_data (task, content, (GDestroyNotify) g_bytes_unref);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (saving->file), g_object_unref);
  g_task_run_in_thread (task, write_in_thread);
}

static void
place_chosen_cb (GtkNativeDialog *chooser,
                 int              response,
                 Saving          *saving)
{
  g_autoptr (Saving) owned = saving;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      HeedUpdateRow *self = owned->row;
      HeedEvidence *evidence = owned->evidence;

      owned->file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      heed_follow_up_load_file_async (self->editor, evidence, self->cancellable, loaded_cb,
                                      g_steal_pointer (&owned));
    }
  g_object_unref (chooser);
}

static GtkFileChooserNative *
create_chooser (HeedUpdateRow        *self,
                const char           *title,
                GtkFileChooserAction  action,
                const char           *accept)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkFileChooserNative *chooser
    = gtk_file_chooser_native_new (title, GTK_WINDOW (root), action, accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

static void
evidence_cb (HeedUpdateRow *self,
             GtkButton     *button)
{
  HeedEvidence *evidence = g_object_get_data (G_OBJECT (button), "evidence");
  const char *link = heed_evidence_get_link (evidence);
  GtkFileChooserNative *chooser;
  Saving *saving;

  if (link[0] != '\0')
    {
      gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), link, GDK_CURRENT_TIME);
      return;
    }

  saving = g_new0 (Saving, 1);
  saving->row = g_object_ref (self);
  saving->evidence = g_object_ref (evidence);
  chooser = create_chooser (self, _("Save Evidence"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), heed_evidence_get_name (evidence));
  g_signal_connect (chooser, "response", G_CALLBACK (place_chosen_cb), saving);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* ---- adding files ---- */

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (HeedUpdateRow) self = user_data;
  g_autoptr (GError) error = NULL;

  heed_follow_up_add_file_finish (self->editor, result, &error);
  gtk_widget_set_sensitive (self->attach, TRUE);
  show_refusal (self, error);
}

static void
files_chosen_cb (GtkNativeDialog *chooser,
                 int              response,
                 HeedUpdateRow   *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      heed_update_row_add_file (self, file);
    }
  g_object_unref (chooser);
}

static void
attach_cb (HeedUpdateRow *self)
{
  GtkFileChooserNative *chooser
    = create_chooser (self, _("Add Evidence"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Add"));

  g_signal_connect_object (chooser, "response", G_CALLBACK (files_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
drop_cb (HeedUpdateRow *self,
         const GValue  *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *file = files; file != NULL; file = file->next)
    heed_update_row_add_file (self, file->data);
  return files != NULL;
}

/* ---- erasing ---- */

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HeedUpdateRow) self = user_data;
  g_autoptr (GError) error = NULL;

  heed_follow_up_erase_finish (self->editor, result, &error);
  show_refusal (self, error);
}

static void
erase_response_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   HeedUpdateRow    *self)
{
  HeedEvidence *evidence = g_object_get_data (G_OBJECT (dialog), "evidence");

  if (g_str_equal (response, "erase") && self->editor != NULL)
    heed_follow_up_erase_async (self->editor, evidence, NULL, self->day, NULL, erased_cb, g_object_ref (self));
}

/* It is the one thing here that no undo brings back. */
static void
erase_cb (HeedUpdateRow *self,
          GtkButton     *button)
{
  HeedEvidence *evidence = g_object_get_data (G_OBJECT (button), "evidence");
  /* Translators: the name of a file. */
  g_autofree char *heading = g_strdup_printf (_("Erase “%s” for Good?"), heed_evidence_get_name (evidence));
  GtkWidget *dialog = heed_message_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading,
    _("Its content goes from the register and from the next backups. Its name, size and checksum stay, and who "
      "erased it."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "erase", _("_Erase"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "evidence", g_object_ref (evidence), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (erase_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- what is shown ---- */

static GtkWidget *
create_erase_button (HeedUpdateRow *self,
                     HeedEvidence  *evidence)
{
  /* Translators: the name of a file. */
  g_autofree char *label = g_strdup_printf (_("Erase %s"), heed_evidence_get_name (evidence));
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", "user-trash-symbolic",
                                    "tooltip-text", _("Erase for Good…"),
                                    "valign", GTK_ALIGN_CENTER,
                                    NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "evidence", g_object_ref (evidence), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (erase_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_evidence (HeedUpdateRow *self,
                 HeedEvidence  *evidence)
{
  gboolean is_link = heed_evidence_get_link (evidence)[0] != '\0';
  g_autofree char *size = g_format_size (heed_evidence_get_size (evidence));
  g_autofree char *file
    /* Translators: the name of a file, and its size. */
    = g_strdup_printf (_("%s, %s"), heed_evidence_get_name (evidence), size);
  g_autofree char *words = NULL;
  GtkWidget *button, *content;

  if (is_link)
    words = g_strdup (heed_evidence_get_link (evidence));
  else if (heed_evidence_is_erased (evidence))
    /* Translators: the name of a file and its size, then who erased it. */
    words = g_strdup_printf (_("%s, erased by %s"), file, heed_evidence_get_erased_by (evidence));
  else
    words = g_strdup (file);

  /* A long name must not make the form wider than its place. */
  content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (content),
                  gtk_image_new_from_icon_name (is_link ? "web-browser-symbolic" : "mail-attachment-symbolic"));
  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_LABEL,
                                                   "label", words,
                                                   "ellipsize", PANGO_ELLIPSIZE_MIDDLE,
                                                   "tooltip-text", words,
                                                   NULL));
  button = g_object_new (GTK_TYPE_BUTTON,
                         "child", content,
                         "sensitive", is_link || !heed_evidence_is_erased (evidence),
                         "tooltip-text", is_link ? _("Open the Link") : _("Save the File…"),
                         NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (button), "evidence", g_object_ref (evidence), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (evidence_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
update_evidence (HeedUpdateRow *self)
{
  HeedRecordList *evidence = heed_update_get_evidence (self->update);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->evidence))) != NULL)
    gtk_box_remove (self->evidence, child);
  for (guint i = 0; i < heed_record_list_get_n (evidence); i++)
    {
      HeedEvidence *one = heed_record_list_get (evidence, i);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *button = create_evidence (self, one);

      gtk_widget_set_hexpand (button, TRUE);
      gtk_box_append (GTK_BOX (line), button);
      if (heed_evidence_get_link (one)[0] == '\0' && !heed_evidence_is_erased (one))
        gtk_box_append (GTK_BOX (line), create_erase_button (self, one));
      gtk_box_append (self->evidence, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), heed_record_list_get_n (evidence) > 0);
}

static void
update_words (HeedUpdateRow *self)
{
  g_autofree char *text = heed_words_from_markup (heed_update_get_text (self->update));
  g_autofree char *day = heed_day_to_words (heed_update_get_day (self->update));
  const char *author = heed_update_get_author (self->update);
  g_autofree char *caption = g_strdup_printf ("%s%s%s", day, author[0] != '\0' ? ", " : "", author);

  gtk_label_set_label (self->text, text);
  gtk_label_set_label (self->caption, caption);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), text);
}

static void
heed_update_row_dispose (GObject *object)
{
  HeedUpdateRow *self = HEED_UPDATE_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->update);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_update_row_parent_class)->dispose (object);
}

static void
heed_update_row_finalize (GObject *object)
{
  g_object_unref (HEED_UPDATE_ROW (object)->cancellable);

  G_OBJECT_CLASS (heed_update_row_parent_class)->finalize (object);
}

static void
heed_update_row_class_init (HeedUpdateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_update_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = heed_update_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-update-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedUpdateRow, text);
  gtk_widget_class_bind_template_child (widget_class, HeedUpdateRow, caption);
  gtk_widget_class_bind_template_child (widget_class, HeedUpdateRow, attach);
  gtk_widget_class_bind_template_child (widget_class, HeedUpdateRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, HeedUpdateRow, refusal);
  gtk_widget_class_bind_template_child (widget_class, HeedUpdateRow, drop);
  gtk_widget_class_bind_template_callback (widget_class, attach_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
heed_update_row_init (HeedUpdateRow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST };

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_drop_target_set_gtypes (self->drop, types, G_N_ELEMENTS (types));
}

/**
 * heed_update_row_new:
 * @editor: the editor of its plan
 * @update: an update
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
heed_update_row_new (HeedPlanEditor *editor,
                     HeedUpdate     *update)
{
  HeedUpdateRow *self;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);
  g_return_val_if_fail (HEED_IS_UPDATE (update), NULL);

  self = g_object_new (HEED_TYPE_UPDATE_ROW, NULL);
  self->editor = g_object_ref (editor);
  self->update = g_object_ref (update);
  g_signal_connect_object (update, "notify", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  /* That is told also when one of them is erased. */
  g_signal_connect_object (update, "notify::evidence", G_CALLBACK (update_evidence), self, G_CONNECT_SWAPPED);
  update_words (self);
  update_evidence (self);
  return GTK_WIDGET (self);
}

/**
 * heed_update_row_set_day:
 * @self: a #HeedUpdateRow
 * @day: today, on which somebody erases evidence
 */
void
heed_update_row_set_day (HeedUpdateRow *self,
                         HeedDay        day)
{
  g_return_if_fail (HEED_IS_UPDATE_ROW (self));

  self->day = day;
}

/**
 * heed_update_row_add_file:
 * @self: a #HeedUpdateRow
 * @file: a file
 *
 * Keeps the file as evidence of the update. It is read beside the window; where it cannot
 * be kept, the row says why.
 */
void
heed_update_row_add_file (HeedUpdateRow *self,
                          GFile         *file)
{
  g_return_if_fail (HEED_IS_UPDATE_ROW (self));
  g_return_if_fail (G_IS_FILE (file));

  gtk_widget_set_sensitive (self->attach, FALSE);
  show_refusal (self, NULL);
  heed_follow_up_add_file_async (self->editor, self->update, file, heed_follow_up_get_limit (),
                                 self->cancellable, added_cb, g_object_ref (self));
}
