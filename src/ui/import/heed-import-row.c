/* heed-import-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-import-row.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"

/**
 * HeedImportRow:
 *
 * One file of an import: what is done with it, what came of it and what can be
 * done next.
 */

struct _HeedImportRow
{
  GtkListBoxRow parent_instance;

  GtkStack *symbol;
  GtkImage *icon;
  GtkSpinner *spinner;
  GtkLabel *title;
  GtkLabel *result;
  GtkLabel *name;
  GtkWidget *columns;
  GtkButton *again;
  GtkButton *open;

  HeedImportJob *job;
};

G_DEFINE_FINAL_TYPE (HeedImportRow, heed_import_row, GTK_TYPE_LIST_BOX_ROW)

enum {
  OPEN,
  AGAIN,
  COLUMNS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Returns: (transfer full): what the plan holds */
static char *
describe_import (HeedImport *import)
{
  guint n_recommendations = heed_import_get_recommendations (import);
  guint n_actions = heed_import_get_actions (import);
  guint n_review = heed_import_get_review (import);
  g_autofree char *recommendations =
    g_strdup_printf (ngettext ("%u recommendation", "%u recommendations", n_recommendations),
                     n_recommendations);
  g_autofree char *actions =
    g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);
  g_autofree char *review = NULL;

  if (n_review == 0)
    /* Translators: "7 recommendations, 54 actions" */
    return g_strdup_printf (_("%s, %s"), recommendations, actions);

  review = g_strdup_printf (ngettext ("%u place needs a look", "%u places need a look", n_review),
                            n_review);
  /* Translators: "7 recommendations, 54 actions, 3 places need a look" */
  return g_strdup_printf (_("%s, %s, %s"), recommendations, actions, review);
}

static void
set_symbol (HeedImportRow *self,
            const char    *icon_name,
            const char    *css_class)
{
  static const char *const classes[] = { "success", "warning", "error", "dim-label" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), css_class);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_stack_set_visible_child_name (self->symbol, "icon");
}

static void
show_done (HeedImportRow *self,
           HeedImport    *import)
{
  g_autofree char *result = describe_import (import);
  guint n_review = heed_import_get_review (import);

  set_symbol (self, n_review > 0 ? "dialog-warning-symbolic" : "heed-completed-symbolic",
              n_review > 0 ? "warning" : "success");
  gtk_label_set_label (self->title, heed_import_get_title (import));
  gtk_label_set_label (self->result, result);
  gtk_widget_set_visible (GTK_WIDGET (self->open), TRUE);
  gtk_button_set_label (self->open, n_review > 0 ? _("Take a _Look") : _("_Open"));
}

static void
show_already (HeedImportRow *self,
              HeedImport    *import)
{
  set_symbol (self, "dialog-information-symbolic", "dim-label");
  gtk_label_set_label (self->title, heed_import_get_title (import));
  gtk_label_set_label (self->result, _("This file was imported before and was left alone."));
  gtk_widget_set_visible (GTK_WIDGET (self->again), TRUE);
  gtk_button_set_label (self->again, _("Import _Again"));
  gtk_widget_set_visible (GTK_WIDGET (self->open), TRUE);
  gtk_button_set_label (self->open, _("_Open"));
}

static void
show_returned (HeedImportRow *self,
               HeedImport    *import)
{
  set_symbol (self, "document-edit-symbolic", "dim-label");
  gtk_label_set_label (self->title, heed_import_get_title (import));
  gtk_label_set_label (self->result, _("The file went out from this plan and comes back."));
  gtk_widget_set_visible (GTK_WIDGET (self->again), TRUE);
  gtk_button_set_label (self->again, _("Import as a _New Plan"));
  gtk_widget_set_visible (GTK_WIDGET (self->open), TRUE);
  gtk_button_set_label (self->open, _("See _Changes"));
}

static void
show_pack (HeedImportRow *self)
{
  set_symbol (self, "document-edit-symbolic", "dim-label");
  gtk_label_set_label (self->title, _("The pack of an owner comes back"));
  gtk_label_set_label (self->result, _("What was filled in can be taken over into its plans."));
  gtk_widget_set_visible (GTK_WIDGET (self->open), TRUE);
  gtk_button_set_label (self->open, _("See _Reports"));
}

static void
show_failed (HeedImportRow *self)
{
  set_symbol (self, "dialog-error-symbolic", "error");
  gtk_label_set_label (self->title, _("Not imported"));
  gtk_label_set_label (self->result, heed_import_job_get_error (self->job)->message);
  gtk_widget_set_visible (self->columns,
                          g_error_matches (heed_import_job_get_error (self->job), HEED_ERROR, HEED_ERROR_NO_PLAN));
}

static void
changed_cb (HeedImportRow *self)
{
  gboolean running = heed_import_job_get_state (self->job) == HEED_IMPORT_STATE_RUNNING;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->again), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->open), FALSE);
  gtk_widget_set_visible (self->columns, FALSE);
  gtk_label_set_selectable (self->result,
                            heed_import_job_get_state (self->job) == HEED_IMPORT_STATE_FAILED);
  gtk_spinner_set_spinning (self->spinner, running);

  switch (heed_import_job_get_state (self->job))
    {
    case HEED_IMPORT_STATE_WAITING:
      set_symbol (self, "content-loading-symbolic", "dim-label");
      gtk_label_set_label (self->title, _("Waiting"));
      gtk_label_set_label (self->result, "");
      break;
    case HEED_IMPORT_STATE_ASKING:
      set_symbol (self, "dialog-question-symbolic", "dim-label");
      gtk_label_set_label (self->title, _("Nothing imported yet"));
      gtk_label_set_label (self->result, "");
      gtk_widget_set_visible (self->columns, TRUE);
      break;
    case HEED_IMPORT_STATE_RUNNING:
      gtk_stack_set_visible_child_name (self->symbol, "spinner");
      gtk_label_set_label (self->title, _("Reading…"));
      gtk_label_set_label (self->result, "");
      break;
    case HEED_IMPORT_STATE_DONE:
      show_done (self, heed_import_job_get_import (self->job));
      break;
    case HEED_IMPORT_STATE_ALREADY:
      show_already (self, heed_import_job_get_import (self->job));
      break;
    case HEED_IMPORT_STATE_RETURNED:
      show_returned (self, heed_import_job_get_import (self->job));
      break;
    case HEED_IMPORT_STATE_PACK:
      show_pack (self);
      break;
    case HEED_IMPORT_STATE_FAILED:
      show_failed (self);
      break;
    case HEED_IMPORT_STATE_CANCELLED:
      set_symbol (self, "process-stop-symbolic", "dim-label");
      gtk_label_set_label (self->title, _("Cancelled: nothing was imported"));
      gtk_label_set_label (self->result, "");
      break;
    default:
      g_assert_not_reached ();
    }

  gtk_widget_set_visible (GTK_WIDGET (self->result),
                          gtk_label_get_label (self->result)[0] != '\0');
  label = g_strjoin (". ", heed_import_job_get_name (self->job),
                     gtk_label_get_label (self->title), gtk_label_get_label (self->result), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
open (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPEN], 0);
}

static void
columns (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[COLUMNS], 0);
}

static void
again (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  g_signal_emit (widget, signals[AGAIN], 0);
}

static void
heed_import_row_dispose (GObject *object)
{
  HeedImportRow *self = HEED_IMPORT_ROW (object);

  g_clear_object (&self->job);

  G_OBJECT_CLASS (heed_import_row_parent_class)->dispose (object);
}

static void
heed_import_row_class_init (HeedImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_import_row_dispose;

  /**
   * HeedImportRow::open:
   *
   * The plan of the file is to be shown.
   */
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedImportRow::again:
   *
   * The file is to be imported once more.
   */
  signals[AGAIN] = g_signal_new ("again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedImportRow::columns:
   *
   * The person wants to look at the columns of the file.
   */
  signals[COLUMNS] = g_signal_new ("columns", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "row.open", NULL, open);
  gtk_widget_class_install_action (widget_class, "row.columns", NULL, columns);
  gtk_widget_class_install_action (widget_class, "row.again", NULL, again);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedImportRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, HeedImportRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HeedImportRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, HeedImportRow, title);
  gtk_widget_class_bind_template_child (widget_class, HeedImportRow, result);
  gtk_widget_class_bind_template_child (widget_class, HeedImportRow, name);
  gtk_widget_class_bind_template_child (widget_class, HeedImportRow, columns);
  gtk_widget_class_bind_template_child (widget_class, HeedImportRow, again);
  gtk_widget_class_bind_template_child (widget_class, HeedImportRow, open);
}

static void
heed_import_row_init (HeedImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_import_row_new:
 * @job: the import of a file
 *
 * Returns: (transfer floating): a row that follows @job
 */
GtkWidget *
heed_import_row_new (HeedImportJob *job)
{
  HeedImportRow *self = g_object_new (HEED_TYPE_IMPORT_ROW, NULL);

  self->job = g_object_ref (job);
  gtk_label_set_label (self->name, heed_import_job_get_name (job));
  g_signal_connect_object (job, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * heed_import_row_get_job:
 * @self: a #HeedImportRow
 *
 * Returns: (transfer none): the import that it shows
 */
HeedImportJob *
heed_import_row_get_job (HeedImportRow *self)
{
  g_return_val_if_fail (HEED_IS_IMPORT_ROW (self), NULL);

  return self->job;
}

/**
 * heed_import_row_offer:
 * @self: a #HeedImportRow
 *
 * Offers what can be done next as the thing to do: its button has the focus.
 */
void
heed_import_row_offer (HeedImportRow *self)
{
  g_return_if_fail (HEED_IS_IMPORT_ROW (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self->open)))
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self->open), "suggested-action");
  gtk_widget_grab_focus (GTK_WIDGET (self->open));
}
