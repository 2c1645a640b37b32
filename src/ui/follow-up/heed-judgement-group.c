/* heed-judgement-group.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-judgement-group.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-choice-row.h"
#include "heed-day-row.h"
#include "heed-follow-up-review.h"
#include "heed-text-editor.h"
#include "heed-words-row.h"

/**
 * HeedJudgementGroup:
 *
 * What the inspectorate found of a recommendation at its review, in the words of the scale of
 * the edition, beside how much was reported and verified. It is noted as one step, when the
 * person says so.
 */

/* The first row of the choice: there is no judgement. */
#define NOT_JUDGED 0

struct _HeedJudgementGroup
{
  AdwPreferencesGroup parent_instance;

  HeedPlanEditor *editor;
  HeedRecommendation *recommendation;
  HeedDay day;
  GSignalGroup *judgement_signals;
  GSignalGroup *recommendation_signals;
  GtkStringList *scale; /* the choices */
  gboolean showing; /* what is noted, so that it is not taken for an answer */

  AdwComboRow *word;
  HeedDayRow *judged_on;
  HeedWordsRow *by;
  HeedTextEditor *words;
  GtkWidget *answers;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (HeedJudgementGroup, heed_judgement_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_refusal (HeedJudgementGroup *self,
              const char         *message)
{
  gtk_label_set_label (self->refusal, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), message != NULL);
}

/* "2 of 5 actions completed, 1 verified" */
static char *
describe_report (HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  guint n_actions = 0;
  guint n_completed = 0;
  guint n_verified = 0;

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedAction *action = heed_record_list_get (items, i);
      HeedVerification *last;

      if (!HEED_IS_ACTION (action) || !heed_action_is_counted (action))
        continue;
      n_actions++;
      if (heed_action_get_progress (action) != HEED_PROGRESS_COMPLETED)
        continue;
      n_completed++;
      last = heed_record_list_get_last (heed_action_get_verifications (action));
      if (last != NULL && heed_verification_get_adequate (last))
        n_verified++;
    }
  if (n_actions == 0)
    return g_strdup (_("No action was promised."));

  return g_strdup_printf (ngettext ("%u of %u action reported as completed, %u verified.",
                                    "%u of %u actions reported as completed, %u verified.", n_actions),
                          n_completed, n_actions, n_verified);
}

static void
update_description (HeedJudgementGroup *self)
{
  g_autofree char *report = NULL;

  if (self->recommendation == NULL)
    return;

  report = describe_report (self->recommendation);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), report);
}

static void
fill_scale (HeedJudgementGroup *self)
{
  const char *const *scale = heed_follow_up_list_judgements (heed_recommendation_get_plan (self->recommendation));
  const char *none[] = { _("Not judged"), NULL };

  g_clear_object (&self->scale);
  self->scale = gtk_string_list_new (none);
  gtk_string_list_splice (self->scale, 1, 0, scale);
  self->showing = TRUE;
  adw_combo_row_set_model (self->word, G_LIST_MODEL (self->scale));
  self->showing = FALSE;
}

/* Where it stands in the choice; a word that the scale does not have is added. (A combo row that
 * gets another list of choices while it says what was chosen never ends.) */
static guint
find_word (HeedJudgementGroup *self,
           const char         *word)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->scale));

  if (word[0] == '\0')
    return NOT_JUDGED;
  for (guint i = 1; i < n; i++)
    if (g_str_equal (gtk_string_list_get_string (self->scale, i), word))
      return i;
  gtk_string_list_append (self->scale, word);
  return n;
}

static void
show_rows (HeedJudgementGroup *self,
           gboolean            is_judged,
           gboolean            is_asked)
{
  gtk_widget_set_visible (GTK_WIDGET (self->judged_on), is_judged);
  gtk_widget_set_visible (GTK_WIDGET (self->by), is_judged);
  gtk_widget_set_visible (GTK_WIDGET (self->words), is_judged);
  gtk_widget_set_visible (self->answers, is_asked);
}

static void
show_noted (HeedJudgementGroup *self)
{
  HeedJudgement *judgement;
  guint selected;

  if (self->recommendation == NULL)
    return;

  judgement = heed_recommendation_get_judgement (self->recommendation);
  self->showing = TRUE;
  selected = find_word (self, heed_judgement_get_word (judgement));
  adw_combo_row_set_selected (self->word, selected);
  g_object_set (self->judged_on, "latest", self->day, "day", heed_judgement_get_day (judgement), NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->by), heed_judgement_get_by (judgement));
  heed_text_editor_set_markup (self->words, heed_judgement_get_text (judgement));
  self->showing = FALSE;
  show_refusal (self, NULL);
  show_rows (self, selected != NOT_JUDGED, FALSE);
}

static const char *
get_word (HeedJudgementGroup *self)
{
  GtkStringObject *selected = adw_combo_row_get_selected_item (self->word);

  return adw_combo_row_get_selected (self->word) != NOT_JUDGED ? gtk_string_object_get_string (selected) : NULL;
}

/* Undo brings it back: nobody is asked. */
static void
take_back (HeedJudgementGroup *self)
{
  g_autoptr (GError) error = NULL;

  if (heed_judgement_is_empty (heed_recommendation_get_judgement (self->recommendation)))
    show_noted (self);
  else if (!heed_follow_up_judge (self->editor, self->recommendation, HEED_DAY_NONE, NULL, NULL, NULL, self->day,
                                  &error))
    show_refusal (self, error->message);
}

static void
word_cb (HeedJudgementGroup *self)
{
  HeedJudgement *judgement;

  if (self->showing || self->recommendation == NULL || self->editor == NULL)
    return;
  if (get_word (self) == NULL)
    {
      take_back (self);
      return;
    }

  judgement = heed_recommendation_get_judgement (self->recommendation);
  if (heed_judgement_get_day (judgement) == HEED_DAY_NONE)
    {
      HeedInspection *inspection = heed_plan_get_inspection (heed_recommendation_get_plan (self->recommendation));

      self->showing = TRUE;
      g_object_set (self->judged_on, "day", self->day, NULL);
      if (gtk_editable_get_text (GTK_EDITABLE (self->by))[0] == '\0')
        gtk_editable_set_text (GTK_EDITABLE (self->by), heed_inspection_get_inspectorate (inspection));
      self->showing = FALSE;
    }
  show_rows (self, TRUE, TRUE);
}

static void
edited_cb (HeedJudgementGroup *self)
{
  if (!self->showing && self->recommendation != NULL && self->editor != NULL)
    show_rows (self, TRUE, TRUE);
}

static void
cancel_cb (HeedJudgementGroup *self)
{
  show_noted (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->word));
}

static void
judge_cb (HeedJudgementGroup *self)
{
  g_autoptr (GError) error = NULL;
  HeedDay day;
  gboolean done;

  if (heed_words_row_get_wrong (HEED_WORDS_ROW (self->judged_on)))
    return;

  g_object_get (self->judged_on, "day", &day, NULL);
  /* The rows say what is to be noted until all of it is. */
  g_signal_group_block (self->judgement_signals);
  done = heed_follow_up_judge (self->editor, self->recommendation, day, get_word (self),
                               heed_text_editor_get_markup (self->words),
                               gtk_editable_get_text (GTK_EDITABLE (self->by)), self->day, &error);
  g_signal_group_unblock (self->judgement_signals);
  if (!done)
    {
      show_refusal (self, error->message);
      return;
    }

  show_noted (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->word));
}

static void
heed_judgement_group_dispose (GObject *object)
{
  HeedJudgementGroup *self = HEED_JUDGEMENT_GROUP (object);

  self->showing = TRUE;
  g_clear_object (&self->judgement_signals);
  g_clear_object (&self->recommendation_signals);
  g_clear_object (&self->scale);
  g_clear_object (&self->recommendation);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_judgement_group_parent_class)->dispose (object);
}

static void
heed_judgement_group_class_init (HeedJudgementGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_judgement_group_dispose;

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  g_type_ensure (HEED_TYPE_DAY_ROW);
  g_type_ensure (HEED_TYPE_TEXT_EDITOR);
  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-judgement-group.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedJudgementGroup, word);
  gtk_widget_class_bind_template_child (widget_class, HeedJudgementGroup, judged_on);
  gtk_widget_class_bind_template_child (widget_class, HeedJudgementGroup, by);
  gtk_widget_class_bind_template_child (widget_class, HeedJudgementGroup, words);
  gtk_widget_class_bind_template_child (widget_class, HeedJudgementGroup, answers);
  gtk_widget_class_bind_template_child (widget_class, HeedJudgementGroup, refusal);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, judge_cb);
  gtk_widget_class_bind_template_callback (widget_class, word_cb);
}

static void
heed_judgement_group_init (HeedJudgementGroup *self)
{
  self->judgement_signals = g_signal_group_new (HEED_TYPE_JUDGEMENT);
  g_signal_group_connect_swapped (self->judgement_signals, "notify", G_CALLBACK (show_noted), self);
  self->recommendation_signals = g_signal_group_new (HEED_TYPE_RECOMMENDATION);
  g_signal_group_connect_swapped (self->recommendation_signals, "changed",
                                  G_CALLBACK (update_description), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->by), FALSE);
}

/**
 * heed_judgement_group_set_recommendation:
 * @self: a #HeedJudgementGroup
 * @editor: (nullable): the editor of its plan
 * @recommendation: (nullable): the recommendation that is judged
 */
void
heed_judgement_group_set_recommendation (HeedJudgementGroup *self,
                                         HeedPlanEditor     *editor,
                                         HeedRecommendation *recommendation)
{
  HeedRecommendation *known
    = recommendation != NULL && heed_recommendation_get_plan (recommendation) != NULL ? recommendation : NULL;

  g_return_if_fail (HEED_IS_JUDGEMENT_GROUP (self));
  g_return_if_fail (recommendation == NULL || HEED_IS_RECOMMENDATION (recommendation));

  g_set_object (&self->editor, editor);
  gtk_widget_set_visible (GTK_WIDGET (self), known != NULL && editor != NULL);
  if (!g_set_object (&self->recommendation, known))
    return;

  g_signal_group_set_target (self->recommendation_signals, known);
  g_signal_group_set_target (self->judgement_signals,
                             known != NULL ? heed_recommendation_get_judgement (known) : NULL);
  if (known != NULL)
    fill_scale (self);
  show_noted (self);
  update_description (self);
}

/**
 * heed_judgement_group_set_day:
 * @self: a #HeedJudgementGroup
 * @day: today
 */
void
heed_judgement_group_set_day (HeedJudgementGroup *self,
                              HeedDay             day)
{
  g_return_if_fail (HEED_IS_JUDGEMENT_GROUP (self));

  self->day = day;
  g_object_set (self->judged_on, "latest", day, NULL);
}
