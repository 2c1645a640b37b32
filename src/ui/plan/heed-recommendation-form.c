/* heed-recommendation-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendation-form.h"

#include "heed-choice-row.h"
#include "heed-form-binding.h"
#include "heed-judgement-group.h"
#include "heed-text-editor.h"
#include "heed-words-row.h"

/**
 * HeedRecommendationForm:
 *
 * The form of a recommendation and of the response to it.
 */

struct _HeedRecommendationForm
{
  AdwBin parent_instance;

  HeedResponse *response;
  gboolean showing_reasons;
  GBindingGroup *bindings;
  GBindingGroup *response_bindings;
  GSignalGroup *response_signals;

  HeedWordsRow *number;
  HeedWordsRow *paragraph;
  HeedWordsRow *addressee;
  GtkSwitch *priority;
  HeedTextEditor *text;
  AdwComboRow *response_row;
  HeedWordsRow *words;
  GtkWidget *explanation_group;
  HeedTextEditor *part_agreed;
  HeedTextEditor *explanation;
  GtkWidget *reasons_group;
  GtkCheckButton *commissioning;
  GtkCheckButton *policy;
  GtkCheckButton *operational;
  GtkCheckButton *affordability;
  HeedJudgementGroup *judgement;
};

G_DEFINE_FINAL_TYPE (HeedRecommendationForm, heed_recommendation_form, ADW_TYPE_BIN)

static HeedReasons
read_reasons (HeedRecommendationForm *self)
{
  HeedReasons reasons = HEED_REASONS_NONE;

  if (gtk_check_button_get_active (self->commissioning))
    reasons |= HEED_REASONS_COMMISSIONING;
  if (gtk_check_button_get_active (self->policy))
    reasons |= HEED_REASONS_POLICY;
  if (gtk_check_button_get_active (self->operational))
    reasons |= HEED_REASONS_OPERATIONAL;
  if (gtk_check_button_get_active (self->affordability))
    reasons |= HEED_REASONS_AFFORDABILITY;

  return reasons;
}

static void
reason_toggled_cb (HeedRecommendationForm *self)
{
  if (self->response != NULL && !self->showing_reasons)
    heed_response_set_reasons (self->response, read_reasons (self));
}

static void
reasons_cb (HeedRecommendationForm *self)
{
  HeedReasons reasons = heed_response_get_reasons (self->response);

  self->showing_reasons = TRUE;
  gtk_check_button_set_active (self->commissioning, (reasons & HEED_REASONS_COMMISSIONING) != 0);
  gtk_check_button_set_active (self->policy, (reasons & HEED_REASONS_POLICY) != 0);
  gtk_check_button_set_active (self->operational, (reasons & HEED_REASONS_OPERATIONAL) != 0);
  gtk_check_button_set_active (self->affordability, (reasons & HEED_REASONS_AFFORDABILITY) != 0);
  self->showing_reasons = FALSE;
}

/* What a wholly agreed recommendation does not need is shown only where it is there
 * nevertheless. */
static void
kind_cb (HeedRecommendationForm *self)
{
  HeedResponseKind kind = heed_response_get_kind (self->response);
  gboolean partly = kind == HEED_RESPONSE_KIND_PARTLY_AGREED;
  gboolean doubtful = partly || kind == HEED_RESPONSE_KIND_NOT_AGREED;
  gboolean has_part = heed_response_get_part_agreed (self->response)[0] != '\0';
  gboolean has_explanation = heed_response_get_explanation (self->response)[0] != '\0';

  gtk_widget_set_visible (GTK_WIDGET (self->part_agreed), partly || has_part);
  gtk_widget_set_visible (self->explanation_group, doubtful || has_part || has_explanation);
  gtk_widget_set_visible (self->reasons_group,
                          doubtful ||
                          heed_response_get_reasons (self->response) != HEED_REASONS_NONE);
}

/* Where somebody clears the addressee the one above holds. It is shown when they leave the
 * row, and not put before what they are going to type. */
static gboolean
show_addressee (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      user_data)
{
  HeedRecommendationForm *self = user_data;
  GtkEditable *row = GTK_EDITABLE (self->addressee);
  gboolean focused = gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (focused && gtk_editable_get_text (row)[0] == '\0')
    return FALSE;

  g_value_copy (from, to);
  return TRUE;
}

static void
addressee_left_cb (HeedRecommendationForm *self)
{
  HeedRecommendation *recommendation = g_binding_group_dup_source (self->bindings);
  const char *addressee = recommendation != NULL ? heed_recommendation_get_addressee (recommendation) : "";

  if (!g_str_equal (addressee, gtk_editable_get_text (GTK_EDITABLE (self->addressee))))
    gtk_editable_set_text (GTK_EDITABLE (self->addressee), addressee);
  g_clear_object (&recommendation);
}

static void
heed_recommendation_form_dispose (GObject *object)
{
  HeedRecommendationForm *self = HEED_RECOMMENDATION_FORM (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->response_bindings);
  g_clear_object (&self->response_signals);
  g_clear_object (&self->response);

  G_OBJECT_CLASS (heed_recommendation_form_parent_class)->dispose (object);
}

/* The words come first: a label is given seldom. */
static gboolean
heed_recommendation_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HEED_RECOMMENDATION_FORM (widget)->text));
}

static void
heed_recommendation_form_class_init (HeedRecommendationFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_recommendation_form_dispose;
  widget_class->grab_focus = heed_recommendation_form_grab_focus;

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  g_type_ensure (HEED_TYPE_JUDGEMENT_GROUP);
  g_type_ensure (HEED_TYPE_TEXT_EDITOR);
  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-recommendation-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, number);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, paragraph);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, addressee);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, priority);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, text);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, response_row);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, words);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, explanation_group);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, part_agreed);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, explanation);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, reasons_group);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, commissioning);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, policy);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, operational);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, affordability);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationForm, judgement);
  gtk_widget_class_bind_template_callback (widget_class, reason_toggled_cb);
}

static void
heed_recommendation_form_init (HeedRecommendationForm *self)
{
  GtkEventController *focus;

  self->bindings = g_binding_group_new ();
  self->response_bindings = g_binding_group_new ();
  self->response_signals = g_signal_group_new (HEED_TYPE_RESPONSE);
  g_signal_group_connect_swapped (self->response_signals, "notify::reasons",
                                  G_CALLBACK (reasons_cb), self);
  g_signal_group_connect_swapped (self->response_signals, "notify::kind",
                                  G_CALLBACK (kind_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));

  heed_form_bind (self->bindings, "number", self->number, "text");
  heed_form_bind (self->bindings, "paragraph", self->paragraph, "text");
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->addressee), FALSE);
  g_binding_group_bind_full (self->bindings, "addressee", self->addressee, "text",
                             G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                             show_addressee, NULL, self, NULL);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (addressee_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->addressee), focus);
  heed_form_bind (self->bindings, "priority", self->priority, "active");
  heed_form_bind (self->bindings, "text", self->text, "markup");
  heed_form_bind_enum (self->response_bindings, "kind", self->response_row);
  heed_form_bind (self->response_bindings, "words", self->words, "text");
  heed_form_bind (self->response_bindings, "part-agreed", self->part_agreed, "markup");
  heed_form_bind (self->response_bindings, "explanation", self->explanation, "markup");
}

/**
 * heed_recommendation_form_set_recommendation:
 * @self: a #HeedRecommendationForm
 * @editor: (nullable): the editor of its plan
 * @recommendation: (nullable): the recommendation to edit
 */
void
heed_recommendation_form_set_recommendation (HeedRecommendationForm *self,
                                             HeedPlanEditor         *editor,
                                             HeedRecommendation     *recommendation)
{
  HeedResponse *response = NULL;

  g_return_if_fail (HEED_IS_RECOMMENDATION_FORM (self));
  g_return_if_fail (recommendation == NULL || HEED_IS_RECOMMENDATION (recommendation));

  if (recommendation != NULL)
    response = heed_recommendation_get_response (recommendation);
  g_set_object (&self->response, response);
  g_binding_group_set_source (self->bindings, recommendation);
  g_binding_group_set_source (self->response_bindings, response);
  g_signal_group_set_target (self->response_signals, response);
  if (response != NULL)
    {
      reasons_cb (self);
      kind_cb (self);
    }
  heed_judgement_group_set_recommendation (self->judgement, editor, recommendation);
}

/**
 * heed_recommendation_form_set_day:
 * @self: a #HeedRecommendationForm
 * @day: today, on which somebody notes a judgement
 */
void
heed_recommendation_form_set_day (HeedRecommendationForm *self,
                                  HeedDay                 day)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION_FORM (self));

  heed_judgement_group_set_day (self->judgement, day);
}
