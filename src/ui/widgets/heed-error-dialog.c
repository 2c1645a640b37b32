/* heed-error-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-error-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "heed-message-dialog.h"

/* A message that can be copied: people send it to those who help them. */
static GtkWidget *
create_message (const char *message)
{
  GtkWidget *label = gtk_label_new (message);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 50);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

/**
 * heed_error_dialog_present_message:
 * @parent: (nullable): the widget that it is about
 * @heading: a translated heading
 * @text: whole sentences, translated
 *
 * Shows something that a person has to know, and does not wait for the answer.
 */
void
heed_error_dialog_present_message (GtkWidget  *parent,
                                   const char *heading,
                                   const char *text)
{
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  GtkWidget *dialog;

  g_return_if_fail (parent == NULL || GTK_IS_WIDGET (parent));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (text != NULL);

  dialog = heed_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, NULL);
  /* Where no window is left, the program stays until somebody has read it. */
  if (root == NULL && GTK_IS_APPLICATION (g_application_get_default ()))
    gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (g_application_get_default ()));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_message (text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (dialog),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));

  /* The focus would else go to the message and select all of it. */
  gtk_widget_grab_focus (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
}

/**
 * heed_error_dialog_present:
 * @parent: (nullable): the widget in which it happened
 * @heading: what could not be done, as a translated heading
 * @error: (nullable): why
 *
 * Shows a failure to the person and does not wait for the answer. What was
 * cancelled is no failure: nothing is shown for it, nor for %NULL.
 */
void
heed_error_dialog_present (GtkWidget    *parent,
                           const char   *heading,
                           const GError *error)
{
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    heed_error_dialog_present_message (parent, heading, error->message);
}
