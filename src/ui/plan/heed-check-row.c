/* heed-check-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-check-row.h"

#include <glib/gi18n-lib.h>

/**
 * HeedCheckRow:
 *
 * One finding of a check: how bad, where, what and what to do.
 */

struct _HeedCheckRow
{
  GtkListBoxRow parent_instance;

  GtkImage *icon;
  GtkLabel *severity;
  GtkLabel *place;
  GtkLabel *message;
  GtkLabel *remedy;

  HeedFinding *finding;
};

G_DEFINE_FINAL_TYPE (HeedCheckRow, heed_check_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_severity (HeedCheckRow *self,
               HeedSeverity  severity)
{
  static const struct
  {
    const char *word;
    const char *icon_name;
    const char *css_class;
  } severities[] = {
    [HEED_SEVERITY_ERROR] = { N_("Error"), "dialog-error-symbolic", "error" },
    [HEED_SEVERITY_WARNING] = { N_("Warning"), "dialog-warning-symbolic", "warning" },
    [HEED_SEVERITY_ADVICE] = { N_("Advice"), "dialog-information-symbolic", "dim-label" },
  };

  gtk_label_set_label (self->severity, _(severities[severity].word));
  gtk_image_set_from_icon_name (self->icon, severities[severity].icon_name);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), severities[severity].css_class);
}

static void
heed_check_row_dispose (GObject *object)
{
  HeedCheckRow *self = HEED_CHECK_ROW (object);

  g_clear_object (&self->finding);

  G_OBJECT_CLASS (heed_check_row_parent_class)->dispose (object);
}

static void
heed_check_row_class_init (HeedCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_check_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, severity);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, place);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, message);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, remedy);
}

static void
heed_check_row_init (HeedCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_check_row_new:
 * @finding: what a check found
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
heed_check_row_new (HeedFinding *finding)
{
  HeedCheckRow *self = g_object_new (HEED_TYPE_CHECK_ROW, NULL);
  const char *remedy = heed_finding_get_remedy (finding);
  g_autofree char *label = NULL;

  self->finding = g_object_ref (finding);
  show_severity (self, heed_finding_get_severity (finding));
  gtk_label_set_label (self->place, heed_finding_get_place (finding));
  gtk_label_set_label (self->message, heed_finding_get_message (finding));
  gtk_label_set_label (self->remedy, remedy);
  gtk_widget_set_visible (GTK_WIDGET (self->remedy), remedy[0] != '\0');

  label = g_strdup_printf ("%s, %s: %s %s", gtk_label_get_label (self->severity),
                           heed_finding_get_place (finding),
                           heed_finding_get_message (finding), remedy);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * heed_check_row_get_finding:
 * @self: a #HeedCheckRow
 *
 * Returns: (transfer none): what it shows
 */
HeedFinding *
heed_check_row_get_finding (HeedCheckRow *self)
{
  g_return_val_if_fail (HEED_IS_CHECK_ROW (self), NULL);

  return self->finding;
}
