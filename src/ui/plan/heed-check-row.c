/* heed-check-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-check-row.h"

#include <glib/gi18n-lib.h>

#include "heed-check.h"

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
  GtkButton *fix;

  HeedFinding *finding;
};

G_DEFINE_FINAL_TYPE (HeedCheckRow, heed_check_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  FIX,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *word;
  const char *icon_name;
  const char *css_class;
} severities[] = {
  [HEED_SEVERITY_ERROR] = { N_("Error"), "dialog-error-symbolic", "error" },
  [HEED_SEVERITY_WARNING] = { N_("Warning"), "dialog-warning-symbolic", "warning" },
  [HEED_SEVERITY_SUGGESTION] = { N_("Suggestion"), "dialog-information-symbolic", "dim-label" },
};

/**
 * heed_check_row_get_word:
 * @severity: how bad something is
 *
 * Returns: that in a translated word
 */
const char *
heed_check_row_get_word (HeedSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), "");

  return _(severities[severity].word);
}

/**
 * heed_check_row_show_severity:
 * @icon: an image
 * @severity: how bad something is
 *
 * Makes @icon show that.
 */
void
heed_check_row_show_severity (GtkImage     *icon,
                              HeedSeverity  severity)
{
  g_return_if_fail (severity < G_N_ELEMENTS (severities));

  gtk_image_set_from_icon_name (icon, severities[severity].icon_name);
  gtk_widget_add_css_class (GTK_WIDGET (icon), severities[severity].css_class);
}

static void
fix_cb (HeedCheckRow *self)
{
  g_signal_emit (self, signals[FIX], 0);
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

  /**
   * HeedCheckRow::fix:
   * @self: the row
   *
   * What its remedy says is to be done.
   */
  signals[FIX] = g_signal_new ("fix", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, severity);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, place);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, message);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, remedy);
  gtk_widget_class_bind_template_child (widget_class, HeedCheckRow, fix);
  gtk_widget_class_bind_template_callback (widget_class, fix_cb);
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
  gtk_label_set_label (self->severity, heed_check_row_get_word (heed_finding_get_severity (finding)));
  heed_check_row_show_severity (self->icon, heed_finding_get_severity (finding));
  gtk_label_set_label (self->place, heed_finding_get_place (finding));
  gtk_label_set_label (self->message, heed_finding_get_message (finding));
  gtk_label_set_label (self->remedy, remedy);
  gtk_widget_set_visible (GTK_WIDGET (self->remedy), remedy[0] != '\0');

  gtk_widget_set_visible (GTK_WIDGET (self->fix), heed_check_can_fix (finding));
  if (heed_check_can_fix (finding))
    gtk_button_set_label (self->fix, _(heed_check_find (heed_finding_get_check (finding))->fix_label));

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
