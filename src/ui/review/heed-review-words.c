/* heed-review-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-words.h"

#include <glib/gi18n-lib.h>

#include "heed-choice-row.h"
#include "heed-headings.h"
#include "heed-markup.h"
#include "heed-text-item.h"

/**
 * HeedReviewWords:
 *
 * Words of an imported plan that stood outside every recommendation, and the
 * places that they can be given.
 */

struct _HeedReviewWords
{
  AdwBin parent_instance;

  GtkLabel *words;
  AdwComboRow *recommendation;

  HeedPlanEditor *editor;
  HeedPlan *plan;
  HeedReviewPage *page;
};

G_DEFINE_FINAL_TYPE (HeedReviewWords, heed_review_words, ADW_TYPE_BIN)

/* The page is taken off the list when its words stand elsewhere, as one step. */
static void
finish (HeedReviewWords *self)
{
  heed_review_page_finish (self->page, self->plan);
  if (self->editor != NULL)
    heed_plan_editor_end (self->editor);
}

static void
begin (HeedReviewWords *self,
       const char      *label)
{
  if (self->editor != NULL)
    heed_plan_editor_begin (self->editor, label);
}

static HeedRecommendation *
get_chosen (HeedReviewWords *self)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (self->plan);
  guint position = adw_combo_row_get_selected (self->recommendation);

  return position < heed_record_list_get_n (recommendations) ? heed_record_list_get (recommendations, position)
                                                             : NULL;
}

static void
add_to_recommendation (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  HeedReviewWords *self = HEED_REVIEW_WORDS (widget);
  HeedRecommendation *recommendation = get_chosen (self);
  g_autoptr (HeedTextItem) item = NULL;

  if (recommendation == NULL)
    return;

  item = heed_text_item_new ();
  heed_item_set_text (HEED_ITEM (item), heed_review_page_get_outside (self->page));
  begin (self, _("Place Words"));
  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
  finish (self);
}

static void
make_heading (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  HeedReviewWords *self = HEED_REVIEW_WORDS (widget);
  HeedRecommendation *recommendation = get_chosen (self);
  g_autofree char *words = NULL;

  if (recommendation == NULL)
    return;

  words = heed_markup_to_text (heed_review_page_get_outside (self->page));
  g_strdelimit (words, "\n", ' ');
  begin (self, _("Make Heading"));
  heed_headings_put_above (recommendation, words);
  finish (self);
}

static void
add_to_introduction (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  HeedReviewWords *self = HEED_REVIEW_WORDS (widget);
  HeedWording *wording = heed_plan_get_wording (self->plan);
  const char *before = heed_wording_get_introduction (wording);
  g_autofree char *after = g_strconcat (before, before[0] != '\0' ? "\n\n" : "",
                                        heed_review_page_get_outside (self->page), NULL);

  begin (self, _("Place Words"));
  heed_wording_set_introduction (wording, after);
  finish (self);
}

static void
leave_out (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  HeedReviewWords *self = HEED_REVIEW_WORDS (widget);

  begin (self, _("Leave Words Out"));
  finish (self);
}

static void
fill_recommendations (HeedReviewWords *self)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (self->plan);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);

      /* Translators: %s is the number of a recommendation, such as "1" or "5.01" */
      gtk_string_list_take (names,
                            g_strdup_printf (_("Recommendation %s"),
                                             heed_recommendation_get_number (recommendation)));
    }

  adw_combo_row_set_model (self->recommendation, G_LIST_MODEL (names));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.add-to-recommendation",
                                 heed_record_list_get_n (recommendations) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.make-heading",
                                 heed_record_list_get_n (recommendations) > 0);
}

static void
heed_review_words_dispose (GObject *object)
{
  HeedReviewWords *self = HEED_REVIEW_WORDS (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->plan);
  g_clear_object (&self->page);

  G_OBJECT_CLASS (heed_review_words_parent_class)->dispose (object);
}

static void
heed_review_words_class_init (HeedReviewWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_review_words_dispose;

  gtk_widget_class_install_action (widget_class, "words.add-to-recommendation", NULL,
                                   add_to_recommendation);
  gtk_widget_class_install_action (widget_class, "words.make-heading", NULL, make_heading);
  gtk_widget_class_install_action (widget_class, "words.add-to-introduction", NULL,
                                   add_to_introduction);
  gtk_widget_class_install_action (widget_class, "words.leave-out", NULL, leave_out);

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-review-words.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedReviewWords, words);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewWords, recommendation);
}

static void
heed_review_words_init (HeedReviewWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_review_words_set_page:
 * @self: a #HeedReviewWords
 * @editor: (nullable): the editor of @plan, which keeps the steps of undo
 * @plan: the plan
 * @page: the page whose words are shown
 */
void
heed_review_words_set_page (HeedReviewWords *self,
                             HeedPlanEditor  *editor,
                             HeedPlan        *plan,
                             HeedReviewPage *page)
{
  g_return_if_fail (HEED_IS_REVIEW_WORDS (self));
  g_return_if_fail (HEED_IS_PLAN (plan));
  g_return_if_fail (HEED_IS_REVIEW_PAGE (page));

  g_set_object (&self->editor, editor);
  g_set_object (&self->plan, plan);
  g_set_object (&self->page, page);
  gtk_label_set_label (self->words, heed_review_page_get_outside (page));
  fill_recommendations (self);
}
