/* heed-version-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-version-row.h"

#include <glib/gi18n-lib.h>

/**
 * HeedVersionRow:
 *
 * One version of a plan: what, when, who, and whether it is what was frozen.
 */
struct _HeedVersionRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *name;
  GtkLabel *when;
  GtkWidget *seal;
  GtkImage *seal_icon;
  GtkLabel *seal_label;

  HeedVersion *version;
};

G_DEFINE_FINAL_TYPE (HeedVersionRow, heed_version_row, GTK_TYPE_LIST_BOX_ROW)

static void
heed_version_row_dispose (GObject *object)
{
  HeedVersionRow *self = HEED_VERSION_ROW (object);

  g_clear_object (&self->version);

  G_OBJECT_CLASS (heed_version_row_parent_class)->dispose (object);
}

static void
heed_version_row_class_init (HeedVersionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_version_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-version-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedVersionRow, name);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionRow, when);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionRow, seal);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionRow, seal_icon);
  gtk_widget_class_bind_template_child (widget_class, HeedVersionRow, seal_label);
}

static void
heed_version_row_init (HeedVersionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
update_label (HeedVersionRow *self)
{
  g_autofree char *label = g_strjoin (", ", gtk_label_get_label (self->name), gtk_label_get_label (self->when),
                                      gtk_widget_get_visible (self->seal) ? gtk_label_get_label (self->seal_label) : NULL,
                                      NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * heed_version_row_new:
 * @version: a version of a plan
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
heed_version_row_new (HeedVersion *version)
{
  HeedVersionRow *self = g_object_new (HEED_TYPE_VERSION_ROW, NULL);
  g_autofree char *day = heed_day_to_words (heed_version_get_day (version));
  const char *author = heed_version_get_author (version);
  g_autofree char *when = g_strconcat (day, *day != '\0' && *author != '\0' ? " · " : "", author, NULL);

  self->version = g_object_ref (version);
  gtk_label_set_label (self->name, heed_version_get_name (version));
  gtk_label_set_label (self->when, when);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), when);
  update_label (self);
  return GTK_WIDGET (self);
}

/**
 * heed_version_row_get_version:
 * @self: a #HeedVersionRow
 *
 * Returns: (transfer none): what it shows
 */
HeedVersion *
heed_version_row_get_version (HeedVersionRow *self)
{
  g_return_val_if_fail (HEED_IS_VERSION_ROW (self), NULL);

  return self->version;
}

/**
 * heed_version_row_set_damaged:
 * @self: a #HeedVersionRow
 * @is_damaged: whether its checksum is not that of its content
 *
 * Shows what came of looking at the checksum.
 */
void
heed_version_row_set_damaged (HeedVersionRow *self,
                              gboolean        is_damaged)
{
  g_return_if_fail (HEED_IS_VERSION_ROW (self));

  gtk_image_set_from_icon_name (self->seal_icon, is_damaged ? "dialog-error-symbolic" : "object-select-symbolic");
  /* Translators: of a version: its content is, or is not, what was kept. */
  gtk_label_set_label (self->seal_label, is_damaged ? _("Damaged") : _("Checksum is right"));
  gtk_widget_set_tooltip_text (self->seal, heed_version_get_sha256 (self->version));
  gtk_widget_remove_css_class (self->seal, is_damaged ? "dim-label" : "error");
  gtk_widget_add_css_class (self->seal, is_damaged ? "error" : "dim-label");
  gtk_widget_set_visible (self->seal, TRUE);
  update_label (self);
}
