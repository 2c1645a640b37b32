/* heed-message-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-message-dialog.h"

/* No dialogue is narrower. */
#define HEADING_WIDTH 200

/* A message dialogue has its heading twice: large on one line, and small and wrapped for
 * where that is too wide. It measures both at the least width of either, and GTK since 4.16
 * warns of what is measured at less than its own. So both may wrap and have the same; the
 * large one is still shown only where it need not wrap. */
static void
make_headings_alike (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) &&
      (gtk_widget_has_css_class (widget, "title-2") || gtk_widget_has_css_class (widget, "title-4")))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (widget, HEADING_WIDTH, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    make_headings_alike (child);
}

/**
 * heed_message_dialog_new:
 * @parent: (nullable): the window that it is about
 * @heading: a translated heading
 * @body: (nullable): whole sentences, translated
 *
 * Returns: (transfer none): an #AdwMessageDialog without responses, which GTK owns as it
 *   does every window
 */
GtkWidget *
heed_message_dialog_new (GtkWindow  *parent,
                         const char *heading,
                         const char *body)
{
  GtkWidget *dialog;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (heading != NULL, NULL);

  dialog = adw_message_dialog_new (parent, heading, body);
  make_headings_alike (dialog);
  return dialog;
}
