/* heed-record-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-record-form.h"

#include <glib/gi18n-lib.h>

#include "heed-item-form.h"
#include "heed-plan-form.h"
#include "heed-recommendation-form.h"
#include "heed-words.h"

/**
 * HeedRecordForm:
 *
 * The form of what is selected in the table: of a recommendation, of an item, or of
 * the plan itself where nothing is selected.
 */

struct _HeedRecordForm
{
  AdwBin parent_instance;

  GObject *record;
  GSignalGroup *record_signals;

  GtkLabel *heading;
  GtkStack *stack;
  HeedPlanForm *plan_form;
  HeedRecommendationForm *recommendation_form;
  HeedItemForm *item_form;
};

G_DEFINE_FINAL_TYPE (HeedRecordForm, heed_record_form, ADW_TYPE_BIN)

static void
update_heading (HeedRecordForm *self)
{
  g_autofree char *heading = heed_words_for_record (self->record);

  gtk_label_set_label (self->heading, heading);
}

static void
heed_record_form_dispose (GObject *object)
{
  HeedRecordForm *self = HEED_RECORD_FORM (object);

  g_clear_object (&self->record_signals);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (heed_record_form_parent_class)->dispose (object);
}

static gboolean
heed_record_form_grab_focus (GtkWidget *widget)
{
  GtkWidget *form = gtk_stack_get_visible_child (HEED_RECORD_FORM (widget)->stack);

  return gtk_widget_grab_focus (form) || gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
}

static void
heed_record_form_class_init (HeedRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_record_form_dispose;
  widget_class->grab_focus = heed_record_form_grab_focus;

  g_type_ensure (HEED_TYPE_ITEM_FORM);
  g_type_ensure (HEED_TYPE_PLAN_FORM);
  g_type_ensure (HEED_TYPE_RECOMMENDATION_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedRecordForm, heading);
  gtk_widget_class_bind_template_child (widget_class, HeedRecordForm, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedRecordForm, plan_form);
  gtk_widget_class_bind_template_child (widget_class, HeedRecordForm, recommendation_form);
  gtk_widget_class_bind_template_child (widget_class, HeedRecordForm, item_form);
}

static void
heed_record_form_init (HeedRecordForm *self)
{
  self->record_signals = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_swapped (self->record_signals, "notify",
                                  G_CALLBACK (update_heading), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_record_form_set_record:
 * @self: a #HeedRecordForm
 * @editor: (nullable): the editor of the plan that is open
 * @record: (nullable): a recommendation or an item of it; %NULL for the plan itself
 */
void
heed_record_form_set_record (HeedRecordForm *self,
                             HeedPlanEditor *editor,
                             gpointer        record)
{
  g_return_if_fail (HEED_IS_RECORD_FORM (self));
  g_return_if_fail (editor == NULL || HEED_IS_PLAN_EDITOR (editor));

  if (record == NULL && editor != NULL)
    record = heed_plan_editor_get_plan (editor);
  if (!g_set_object (&self->record, record))
    return;

  g_signal_group_set_target (self->record_signals, record);
  heed_plan_form_set_plan (self->plan_form, HEED_IS_PLAN (record) ? record : NULL);
  heed_recommendation_form_set_recommendation (self->recommendation_form, editor,
                                               HEED_IS_RECOMMENDATION (record) ? record : NULL);
  heed_item_form_set_item (self->item_form, editor, HEED_IS_ITEM (record) ? record : NULL);
  if (record == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, HEED_IS_PLAN (record) ? "plan"
                                                 : HEED_IS_ITEM (record) ? "item"
                                                                         : "recommendation");
  update_heading (self);
}

/**
 * heed_record_form_put_progress_first:
 * @self: a #HeedRecordForm
 *
 * As heed_item_form_put_progress_first().
 */
void
heed_record_form_put_progress_first (HeedRecordForm *self)
{
  g_return_if_fail (HEED_IS_RECORD_FORM (self));

  heed_item_form_put_progress_first (self->item_form);
}

/**
 * heed_record_form_report:
 * @self: a #HeedRecordForm that shows an action
 * @progress: how far it is said to be
 *
 * As heed_progress_group_report().
 */
void
heed_record_form_report (HeedRecordForm *self,
                         HeedProgress    progress)
{
  g_return_if_fail (HEED_IS_RECORD_FORM (self));

  heed_item_form_report (self->item_form, progress);
}

/**
 * heed_record_form_set_day:
 * @self: a #HeedRecordForm
 * @day: today
 */
void
heed_record_form_set_day (HeedRecordForm *self,
                          HeedDay         day)
{
  g_return_if_fail (HEED_IS_RECORD_FORM (self));

  heed_item_form_set_day (self->item_form, day);
  heed_recommendation_form_set_day (self->recommendation_form, day);
}
