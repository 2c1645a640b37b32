/* heed-review-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-page.h"

#include <glib/gi18n-lib.h>

#include "heed-text-joint.h"

/**
 * HeedReviewPage:
 *
 * What is settled together of an imported plan: all that the import was not sure of in one
 * recommendation, or in the plan as a whole, or words that stood outside every recommendation.
 * It says how that stands when it was collected, and does not change.
 */

struct _HeedReviewPage
{
  GObject parent_instance;

  HeedRecommendation *recommendation;
  char *outside;
  char *title;
  GStrv lines;
  gboolean noted;
};

G_DEFINE_FINAL_TYPE (HeedReviewPage, heed_review_page, G_TYPE_OBJECT)

static const char *const *
get_waiting (HeedRecommendation *recommendation,
             HeedReviewNote      note)
{
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

  return note == HEED_REVIEW_NOTE_OWNERS ? heed_unplaced_get_owners (unplaced)
                                         : heed_unplaced_get_targets (unplaced);
}

/* What an import leaves to be matched may stand on several lines, of which each counts its
 * own. */
static guint
count_noted (HeedRecommendation *recommendation,
             HeedReviewNote      note)
{
  const char *const *lines = heed_recommendation_get_review (recommendation);
  guint sum = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint n;

      if (heed_review_note_read (lines[i], &n, NULL) == note)
        sum += n;
    }
  return sum;
}

/* Once a hand was laid on it, a line no longer says what the import counted, but what is
 * left. */
static char *
describe_match (HeedRecommendation *recommendation,
                HeedReviewNote      note,
                const char         *line)
{
  guint n_left = g_strv_length ((char **) get_waiting (recommendation, note));

  if (n_left == 0 || n_left == count_noted (recommendation, note))
    return g_strdup (line);
  if (note == HEED_REVIEW_NOTE_OWNERS)
    return g_strdup_printf (ngettext ("%u owner has no place yet", "%u owners have no place yet", n_left), n_left);
  return g_strdup_printf (ngettext ("%u target has no place yet", "%u targets have no place yet", n_left), n_left);
}

static char *
describe_number (HeedRecommendation *recommendation,
                 const char         *inferred,
                 const char         *line)
{
  const char *number = heed_recommendation_get_number (recommendation);

  if (g_str_equal (number, inferred))
    return g_strdup (line);
  if (number[0] == '\0')
    return g_strdup (_("It has no number"));
  /* Translators: both %s are numbers of a recommendation, such as "5.01". */
  return g_strdup_printf (_("The number is %s now; by its neighbours it was %s"), number, inferred);
}

static char *
describe (HeedRecommendation *recommendation,
          const char         *line)
{
  g_autofree char *quoted = NULL;
  HeedReviewNote note = heed_review_note_read (line, NULL, &quoted);

  if (note == HEED_REVIEW_NOTE_NUMBER)
    return describe_number (recommendation, quoted, line);
  if (note == HEED_REVIEW_NOTE_OWNERS || note == HEED_REVIEW_NOTE_TARGETS)
    return describe_match (recommendation, note, line);
  return g_strdup (line);
}

static GStrv
describe_all (HeedRecommendation *recommendation)
{
  const char *const *lines = heed_recommendation_get_review (recommendation);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *words = describe (recommendation, lines[i]);

      if (!g_ptr_array_find_with_equal_func (all, words, g_str_equal, NULL))
        g_ptr_array_add (all, g_steal_pointer (&words));
    }
  /* What was taken off the list while something had no place yet stays in sight. */
  if (all->len == 0)
    g_ptr_array_add (all, g_strdup (_("Some words have no place yet")));
  g_ptr_array_add (all, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&all), FALSE);
}

static HeedReviewPage *
create_page (HeedRecommendation *recommendation)
{
  HeedReviewPage *self = g_object_new (HEED_TYPE_REVIEW_PAGE, NULL);
  const char *number = heed_recommendation_get_number (recommendation);

  self->recommendation = g_object_ref (recommendation);
  self->noted = heed_recommendation_get_review (recommendation)[0] != NULL;
  self->lines = describe_all (recommendation);
  /* Translators: %s is the number of a recommendation, such as "1" or "5.01" */
  self->title = number[0] != '\0' ? g_strdup_printf (_("Recommendation %s"), number)
                                  : g_strdup (_("Recommendation without a number"));
  return self;
}

static HeedReviewPage *
create_plan_page (HeedPlan *plan)
{
  HeedReviewPage *self = g_object_new (HEED_TYPE_REVIEW_PAGE, NULL);

  self->title = g_strdup (_("The Whole Plan"));
  self->lines = g_strdupv ((char **) heed_plan_get_review (plan));
  self->noted = TRUE;
  return self;
}

static HeedReviewPage *
create_outside (const char *words)
{
  HeedReviewPage *self = g_object_new (HEED_TYPE_REVIEW_PAGE, NULL);
  const char *const lines[] = { words, NULL };

  self->title = g_strdup (_("Outside the Recommendations"));
  self->outside = g_strdup (words);
  self->lines = g_strdupv ((char **) lines);
  self->noted = TRUE;
  return self;
}

static void
heed_review_page_finalize (GObject *object)
{
  HeedReviewPage *self = HEED_REVIEW_PAGE (object);

  g_clear_object (&self->recommendation);
  g_free (self->outside);
  g_free (self->title);
  g_strfreev (self->lines);

  G_OBJECT_CLASS (heed_review_page_parent_class)->finalize (object);
}

static void
heed_review_page_class_init (HeedReviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_review_page_finalize;
}

static void
heed_review_page_init (HeedReviewPage *self)
{
}

/**
 * heed_review_page_collect:
 * @plan: a plan
 *
 * Returns: (transfer container) (element-type HeedReviewPage): what of @plan needs a look,
 *   in its order: one page a recommendation
 */
GPtrArray *
heed_review_page_collect (HeedPlan *plan)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const *words;
  HeedRecordList *recommendations;

  g_return_val_if_fail (HEED_IS_PLAN (plan), pages);

  if (heed_plan_get_review (plan)[0] != NULL)
    g_ptr_array_add (pages, create_plan_page (plan));
  words = heed_plan_get_unplaced (plan);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (pages, create_outside (words[i]));

  recommendations = heed_plan_get_recommendations (plan);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);

      if (heed_recommendation_get_review (recommendation)[0] != NULL ||
          !heed_unplaced_is_empty (heed_recommendation_get_unplaced (recommendation)))
        g_ptr_array_add (pages, create_page (recommendation));
    }
  return pages;
}

/**
 * heed_review_page_get_recommendation:
 * @self: a #HeedReviewPage
 *
 * Returns: (transfer none) (nullable): the recommendation, %NULL for the plan itself
 */
HeedRecommendation *
heed_review_page_get_recommendation (HeedReviewPage *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PAGE (self), NULL);

  return self->recommendation;
}

/**
 * heed_review_page_get_outside:
 * @self: a #HeedReviewPage
 *
 * Returns: (transfer none) (nullable): the words of the file that belong to no recommendation
 *   yet, where it is about such
 */
const char *
heed_review_page_get_outside (HeedReviewPage *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PAGE (self), NULL);

  return self->outside;
}

/**
 * heed_review_page_get_title:
 * @self: a #HeedReviewPage
 *
 * Returns: (transfer none): where it is
 */
const char *
heed_review_page_get_title (HeedReviewPage *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PAGE (self), "");

  return self->title;
}

/**
 * heed_review_page_get_lines:
 * @self: a #HeedReviewPage
 *
 * Returns: (transfer none): what is open, each in a sentence, as it stood when it was collected
 */
const char *const *
heed_review_page_get_lines (HeedReviewPage *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PAGE (self), NULL);

  return (const char *const *) self->lines;
}

/**
 * heed_review_page_equal:
 * @self: a #HeedReviewPage
 * @other: another
 *
 * Returns: whether both are about the same
 */
gboolean
heed_review_page_equal (HeedReviewPage *self,
                        HeedReviewPage *other)
{
  return self->recommendation == other->recommendation && g_strcmp0 (self->outside, other->outside) == 0;
}

/**
 * heed_review_page_can_finish:
 * @self: a #HeedReviewPage
 *
 * Returns: whether it is on a list that it can be taken off; what only waits to be placed
 *   leaves by being placed
 */
gboolean
heed_review_page_can_finish (HeedReviewPage *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PAGE (self), FALSE);

  return self->noted;
}

/**
 * heed_review_page_finish:
 * @self: a #HeedReviewPage
 * @plan: the plan of which it is a page
 *
 * Takes all its lines off the list. Words that wait to be placed still wait.
 */
void
heed_review_page_finish (HeedReviewPage *self,
                         HeedPlan       *plan)
{
  static const char *const nothing[] = { NULL };
  const char *const *words;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) rest = NULL;
  gboolean found = FALSE;

  g_return_if_fail (HEED_IS_REVIEW_PAGE (self));
  g_return_if_fail (HEED_IS_PLAN (plan));

  if (self->recommendation != NULL)
    heed_recommendation_set_review (self->recommendation, nothing);
  else if (self->outside == NULL)
    heed_plan_set_review (plan, nothing);
  if (self->outside == NULL)
    return;

  builder = g_strv_builder_new ();
  words = heed_plan_get_unplaced (plan);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!found && g_str_equal (words[i], self->outside))
        found = TRUE;
      else
        g_strv_builder_add (builder, words[i]);
    }
  rest = g_strv_builder_end (builder);
  heed_plan_set_unplaced (plan, (const char *const *) rest);
}

/**
 * heed_review_page_settle:
 * @recommendation: a #HeedRecommendation
 * @note: what a hand has done with it
 * @text: (nullable): the words of the action that it was done with, for a note that quotes
 *   its beginning
 *
 * Takes lines off the list to which an edit was the answer, so that what is open is counted
 * right.
 */
void
heed_review_page_settle (HeedRecommendation *recommendation,
                         HeedReviewNote      note,
                         const char         *text)
{
  const char *const *lines;
  g_autofree char *line_of_text = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) rest = NULL;

  g_return_if_fail (HEED_IS_RECOMMENDATION (recommendation));

  builder = g_strv_builder_new ();
  line_of_text = text != NULL ? heed_text_collapse_spaces (text) : NULL;
  lines = heed_recommendation_get_review (recommendation);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *quoted = NULL;

      if (heed_review_note_read (lines[i], NULL, &quoted) != note ||
          (quoted != NULL && (line_of_text == NULL || !g_str_has_prefix (line_of_text, quoted))))
        g_strv_builder_add (builder, lines[i]);
    }
  rest = g_strv_builder_end (builder);
  if (!g_strv_equal (lines, (const char *const *) rest))
    heed_recommendation_set_review (recommendation, (const char *const *) rest);
}
