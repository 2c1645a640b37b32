/* heed-item-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-item-form.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-choice-row.h"
#include "heed-form-binding.h"
#include "heed-history-group.h"
#include "heed-measure.h"
#include "heed-number-row.h"
#include "heed-owners-row.h"
#include "heed-progress-group.h"
#include "heed-promise.h"
#include "heed-readings-group.h"
#include "heed-recommendation.h"
#include "heed-revision.h"
#include "heed-target-row.h"
#include "heed-text-editor.h"
#include "heed-text-item.h"
#include "heed-updates-group.h"
#include "heed-verification-group.h"
#include "heed-words-row.h"

/**
 * HeedItemForm:
 *
 * The form of an item: an action, a text or a measure. It shows the rows that it has.
 */

struct _HeedItemForm
{
  AdwBin parent_instance;

  GBindingGroup *item_bindings;
  GBindingGroup *action_bindings;
  GBindingGroup *text_bindings;
  GBindingGroup *measure_bindings;
  GSignalGroup *recommendation_signals;
  GSignalGroup *action_signals;
  HeedDay day;
  gboolean showing; /* what the action says, so that it is not taken for an answer */

  AdwPreferencesPage *page;
  AdwPreferencesGroup *promise;
  HeedWordsRow *label;
  AdwComboRow *role;
  HeedTextEditor *text;
  GtkWidget *figures;
  HeedNumberRow *baseline;
  HeedNumberRow *goal;
  HeedWordsRow *unit;
  HeedOwnersRow *owners;
  HeedTargetRow *target;
  HeedWordsRow *reason;
  AdwActionRow *moves;
  HeedReadingsGroup *readings;
  HeedProgressGroup *progress;
  HeedUpdatesGroup *updates;
  HeedVerificationGroup *verification;
  HeedHistoryGroup *history;
};

G_DEFINE_FINAL_TYPE (HeedItemForm, heed_item_form, ADW_TYPE_BIN)

static char *
describe_above (HeedAction *above,
                const char *words)
{
  const char *label = heed_action_get_label (above);

  if (label[0] == '\0')
    /* Translators: %s is the owner or the target of the action above. */
    return g_strdup_printf (_("From the action above: %s"), words);

  /* Translators: the label of the action above, such as "1.1", and its owner or
   * target. */
  return g_strdup_printf (_("From %s: %s"), label, words);
}

/* An action without owner or target of its own takes those of the action above. */
static void
update_fallbacks (HeedItemForm *self)
{
  HeedItem *item = g_binding_group_dup_source (self->item_bindings);
  HeedRecommendation *recommendation = item != NULL ? heed_item_get_recommendation (item) : NULL;
  g_autofree char *owners = g_strdup ("");
  g_autofree char *target = g_strdup ("");

  for (HeedAction *above = HEED_IS_ACTION (item) && recommendation != NULL
                             ? heed_recommendation_get_action_above (recommendation, item)
                             : NULL;
       above != NULL;
       above = heed_recommendation_get_action_above (recommendation, HEED_ITEM (above)))
    {
      const char *const *above_owners = heed_item_get_owners (HEED_ITEM (above));
      const char *above_target = heed_item_get_target_words (HEED_ITEM (above));

      if (owners[0] == '\0' && above_owners[0] != NULL)
        {
          g_autofree char *words = g_strjoinv ("; ", (char **) above_owners);

          g_free (owners);
          owners = describe_above (above, words);
        }
      if (target[0] == '\0' && above_target[0] != '\0')
        {
          g_free (target);
          target = describe_above (above, above_target);
        }
    }

  g_object_set (self->owners, "fallback", owners, NULL);
  g_object_set (self->target,
                "fallback", target,
                "reference", item != NULL ? heed_item_get_reference (item) : HEED_DAY_NONE,
                NULL);
  g_clear_object (&item);
}

/* Why the target moved is asked below it, and can be corrected on that day; later it is
 * told with the other moves. */
static void
show_moves (HeedItemForm *self,
            HeedAction   *action)
{
  HeedRevision *last = heed_record_list_get_last (heed_action_get_revisions (action));
  gboolean is_open = heed_promise_get_open_revision (action) != NULL;
  const char *reason = last != NULL ? heed_revision_get_reason (last) : "";
  gboolean is_asked = is_open || (last != NULL && heed_revision_get_day (last) != HEED_DAY_NONE &&
                                  heed_revision_get_day (last) == self->day);
  g_autofree char *moves = heed_promise_describe_moves (action);

  self->showing = TRUE;
  if (is_asked && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->reason)), reason))
    gtk_editable_set_text (GTK_EDITABLE (self->reason), reason);
  self->showing = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->reason), is_asked);
  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self->reason), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->reason), "error");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->moves), moves);
  adw_action_row_set_subtitle (self->moves, !is_asked ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->moves), last != NULL);
}

static void
update_action (HeedItemForm *self)
{
  GObject *source = g_binding_group_dup_source (self->action_bindings);

  if (source != NULL)
    {
      show_moves (self, HEED_ACTION (source));
    }
  else
    {
      gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->moves), FALSE);
    }
  g_clear_object (&source);
}

static void
reason_cb (HeedItemForm *self)
{
  GObject *source = g_binding_group_dup_source (self->action_bindings);

  if (source != NULL && !self->showing && heed_record_list_get_n (heed_action_get_revisions (HEED_ACTION (source))) > 0)
    heed_promise_set_reason (HEED_ACTION (source), gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  g_clear_object (&source);
}

static void
heed_item_form_dispose (GObject *object)
{
  HeedItemForm *self = HEED_ITEM_FORM (object);

  g_clear_object (&self->item_bindings);
  g_clear_object (&self->action_bindings);
  g_clear_object (&self->text_bindings);
  g_clear_object (&self->measure_bindings);
  g_clear_object (&self->recommendation_signals);
  g_clear_object (&self->action_signals);

  G_OBJECT_CLASS (heed_item_form_parent_class)->dispose (object);
}

/* The words come first: a label is given seldom. */
static gboolean
heed_item_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HEED_ITEM_FORM (widget)->text));
}

static void
heed_item_form_class_init (HeedItemFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_item_form_dispose;
  widget_class->grab_focus = heed_item_form_grab_focus;

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  g_type_ensure (HEED_TYPE_HISTORY_GROUP);
  g_type_ensure (HEED_TYPE_NUMBER_ROW);
  g_type_ensure (HEED_TYPE_OWNERS_ROW);
  g_type_ensure (HEED_TYPE_PROGRESS_GROUP);
  g_type_ensure (HEED_TYPE_READINGS_GROUP);
  g_type_ensure (HEED_TYPE_TARGET_ROW);
  g_type_ensure (HEED_TYPE_TEXT_EDITOR);
  g_type_ensure (HEED_TYPE_UPDATES_GROUP);
  g_type_ensure (HEED_TYPE_VERIFICATION_GROUP);
  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-item-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, page);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, promise);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, label);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, role);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, text);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, figures);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, baseline);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, goal);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, unit);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, owners);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, target);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, reason);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, moves);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, readings);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, progress);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, updates);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, verification);
  gtk_widget_class_bind_template_child (widget_class, HeedItemForm, history);
}

static void
heed_item_form_init (HeedItemForm *self)
{
  self->item_bindings = g_binding_group_new ();
  self->action_bindings = g_binding_group_new ();
  self->text_bindings = g_binding_group_new ();
  self->measure_bindings = g_binding_group_new ();
  self->recommendation_signals = g_signal_group_new (HEED_TYPE_RECOMMENDATION);
  g_signal_group_connect_swapped (self->recommendation_signals, "changed",
                                  G_CALLBACK (update_fallbacks), self);

  self->action_signals = g_signal_group_new (HEED_TYPE_ACTION);
  g_signal_group_connect_swapped (self->action_signals, "notify", G_CALLBACK (update_action), self);

  gtk_widget_init_template (GTK_WIDGET (self));

  heed_form_bind (self->item_bindings, "text", self->text, "markup");
  heed_form_bind (self->item_bindings, "owners", self->owners, "owners");
  heed_form_bind (self->item_bindings, "target-words", self->target, "words");
  heed_form_bind (self->action_bindings, "label", self->label, "text");
  heed_form_bind_enum (self->text_bindings, "role", self->role);
  heed_form_bind (self->measure_bindings, "baseline", self->baseline, "value");
  heed_form_bind (self->measure_bindings, "goal", self->goal, "value");
  heed_form_bind (self->measure_bindings, "unit", self->unit, "text");
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->reason), FALSE);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (reason_cb), self);
  update_action (self);
}

/**
 * heed_item_form_set_day:
 * @self: a #HeedItemForm
 * @day: today, on which somebody completes an action
 */
void
heed_item_form_set_day (HeedItemForm *self,
                        HeedDay       day)
{
  g_return_if_fail (HEED_IS_ITEM_FORM (self));

  self->day = day;
  heed_readings_group_set_day (self->readings, day);
  heed_progress_group_set_day (self->progress, day);
  heed_updates_group_set_day (self->updates, day);
  heed_verification_group_set_day (self->verification, day);
  update_action (self);
}

/**
 * heed_item_form_put_progress_first:
 * @self: a #HeedItemForm
 *
 * Puts what is reported before what was promised, for a place where one follows up.
 */
void
heed_item_form_put_progress_first (HeedItemForm *self)
{
  g_return_if_fail (HEED_IS_ITEM_FORM (self));

  g_object_ref (self->promise);
  adw_preferences_page_remove (self->page, self->promise);
  adw_preferences_page_add (self->page, self->promise);
  g_object_unref (self->promise);
}

/**
 * heed_item_form_report:
 * @self: a #HeedItemForm
 * @progress: how far its action is said to be
 *
 * As heed_progress_group_report().
 */
void
heed_item_form_report (HeedItemForm *self,
                       HeedProgress  progress)
{
  g_return_if_fail (HEED_IS_ITEM_FORM (self));

  heed_progress_group_report (self->progress, progress);
}

/**
 * heed_item_form_set_item:
 * @self: a #HeedItemForm
 * @editor: (nullable): the editor of its plan
 * @item: (nullable): the item to edit
 */
void
heed_item_form_set_item (HeedItemForm   *self,
                         HeedPlanEditor *editor,
                         HeedItem       *item)
{
  gboolean is_action = HEED_IS_ACTION (item);
  HeedAction *action = is_action ? HEED_ACTION (item) : NULL;
  gboolean is_text = HEED_IS_TEXT_ITEM (item);
  gboolean is_measure = HEED_IS_MEASURE (item);

  g_return_if_fail (HEED_IS_ITEM_FORM (self));
  g_return_if_fail (item == NULL || HEED_IS_ITEM (item));

  gtk_widget_set_visible (GTK_WIDGET (self->label), is_action);
  gtk_widget_set_visible (GTK_WIDGET (self->role), is_text);
  gtk_widget_set_visible (self->figures, is_measure);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_action);
  gtk_widget_set_visible (GTK_WIDGET (self->updates), is_action);

  g_binding_group_set_source (self->item_bindings, item);
  g_binding_group_set_source (self->action_bindings, is_action ? item : NULL);
  g_binding_group_set_source (self->text_bindings, is_text ? item : NULL);
  g_binding_group_set_source (self->measure_bindings, is_measure ? item : NULL);
  g_signal_group_set_target (self->recommendation_signals,
                             item != NULL ? heed_item_get_recommendation (item) : NULL);
  g_signal_group_set_target (self->action_signals, is_action ? item : NULL);
  heed_readings_group_set_measure (self->readings, editor, is_measure ? HEED_MEASURE (item) : NULL);
  heed_progress_group_set_action (self->progress, editor, action);
  heed_updates_group_set_action (self->updates, editor, action);
  heed_verification_group_set_action (self->verification, editor, action);
  heed_history_group_set_record (self->history, editor, item != NULL ? heed_item_get_id (item) : NULL);
  update_action (self);
  update_fallbacks (self);
}
