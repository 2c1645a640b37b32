/* heed-plan-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-form.h"

#include "heed-choice-row.h"
#include "heed-day-row.h"
#include "heed-form-binding.h"
#include "heed-text-editor.h"
#include "heed-words-row.h"

/**
 * HeedPlanForm:
 *
 * The form of a plan itself: its dates, who was inspected and by whom, and the words
 * around the table.
 */

struct _HeedPlanForm
{
  AdwBin parent_instance;

  GBindingGroup *bindings;
  GBindingGroup *organisation_bindings;
  GBindingGroup *inspection_bindings;
  GBindingGroup *wording_bindings;

  HeedWordsRow *title;
  AdwComboRow *state;
  HeedDayRow *submitted;
  HeedDayRow *not_before;
  HeedDayRow *published;
  HeedWordsRow *name;
  HeedWordsRow *short_name;
  AdwComboRow *kind;
  HeedWordsRow *inspectorate;
  HeedWordsRow *report_title;
  HeedDayRow *report_published;
  HeedTextEditor *introduction;
  HeedTextEditor *running_note;
};

G_DEFINE_FINAL_TYPE (HeedPlanForm, heed_plan_form, ADW_TYPE_BIN)

static void
heed_plan_form_dispose (GObject *object)
{
  HeedPlanForm *self = HEED_PLAN_FORM (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->organisation_bindings);
  g_clear_object (&self->inspection_bindings);
  g_clear_object (&self->wording_bindings);

  G_OBJECT_CLASS (heed_plan_form_parent_class)->dispose (object);
}

static void
heed_plan_form_class_init (HeedPlanFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_plan_form_dispose;

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  g_type_ensure (HEED_TYPE_DAY_ROW);
  g_type_ensure (HEED_TYPE_TEXT_EDITOR);
  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-plan-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, title);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, state);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, submitted);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, not_before);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, published);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, name);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, short_name);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, kind);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, inspectorate);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, report_title);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, report_published);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, introduction);
  gtk_widget_class_bind_template_child (widget_class, HeedPlanForm, running_note);
}

static void
heed_plan_form_init (HeedPlanForm *self)
{
  self->bindings = g_binding_group_new ();
  self->organisation_bindings = g_binding_group_new ();
  self->inspection_bindings = g_binding_group_new ();
  self->wording_bindings = g_binding_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  heed_form_bind (self->bindings, "title", self->title, "text");
  heed_form_bind_enum (self->bindings, "state", self->state);
  heed_form_bind (self->bindings, "submitted", self->submitted, "day");
  heed_form_bind (self->bindings, "not-before", self->not_before, "day");
  heed_form_bind (self->bindings, "published", self->published, "day");
  heed_form_bind (self->organisation_bindings, "name", self->name, "text");
  heed_form_bind (self->organisation_bindings, "short-name", self->short_name, "text");
  heed_form_bind_enum (self->organisation_bindings, "kind", self->kind);
  heed_form_bind (self->inspection_bindings, "inspectorate", self->inspectorate, "text");
  heed_form_bind (self->inspection_bindings, "title", self->report_title, "text");
  heed_form_bind (self->inspection_bindings, "report-published", self->report_published, "day");
  heed_form_bind (self->wording_bindings, "introduction", self->introduction, "markup");
  heed_form_bind (self->wording_bindings, "running-note", self->running_note, "markup");
}

/**
 * heed_plan_form_set_plan:
 * @self: a #HeedPlanForm
 * @plan: (nullable): the plan to edit
 */
void
heed_plan_form_set_plan (HeedPlanForm *self,
                         HeedPlan     *plan)
{
  g_return_if_fail (HEED_IS_PLAN_FORM (self));
  g_return_if_fail (plan == NULL || HEED_IS_PLAN (plan));

  g_binding_group_set_source (self->bindings, plan);
  g_binding_group_set_source (self->organisation_bindings,
                              plan != NULL ? heed_plan_get_organisation (plan) : NULL);
  g_binding_group_set_source (self->inspection_bindings,
                              plan != NULL ? heed_plan_get_inspection (plan) : NULL);
  g_binding_group_set_source (self->wording_bindings,
                              plan != NULL ? heed_plan_get_wording (plan) : NULL);
}
