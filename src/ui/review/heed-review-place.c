/* heed-review-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-place.h"

#include <glib/gi18n-lib.h>

#include "heed-placing.h"

/**
 * HeedReviewPlace:
 *
 * One place of an imported plan that needs a look: what the import was not sure
 * of in a recommendation or in the whole plan, or words of the plan that found no place.
 */

struct _HeedReviewPlace
{
  GObject parent_instance;

  HeedRecommendation *recommendation;
  char *title;
  char *words;
  char *standing;
  HeedReviewNote note;
  gboolean outside;
  gboolean noted;
  gboolean settled;
};

G_DEFINE_FINAL_TYPE (HeedReviewPlace, heed_review_place, G_TYPE_OBJECT)

/* What an import leaves to be matched may stand on several lines, of which each counts
 * its own. */
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

/* Once a hand was laid on it, a line no longer says what the import counted, but what
 * is left. */
static void
look_at_match (HeedReviewPlace *self)
{
  gboolean owners = self->note == HEED_REVIEW_NOTE_OWNERS;
  const char *const *left = heed_placing_get_unplaced (self->recommendation,
                                                       owners ? HEED_PLACING_OWNER
                                                              : HEED_PLACING_TARGET);
  guint n_left = g_strv_length ((char **) left);
  guint n_noted = count_noted (self->recommendation, self->note);

  if (n_noted == 0 || n_left == n_noted)
    return;

  self->settled = n_left == 0;
  if (n_left == 0)
    self->standing = g_strdup (owners ? _("All owners have a place") : _("All targets have a place"));
  else if (owners)
    self->standing = g_strdup_printf (ngettext ("%u owner has no place yet",
                                                "%u owners have no place yet", n_left), n_left);
  else
    self->standing = g_strdup_printf (ngettext ("%u target has no place yet",
                                                "%u targets have no place yet", n_left), n_left);
}

static void
look_at_number (HeedReviewPlace *self,
                const char      *inferred)
{
  const char *number = heed_recommendation_get_number (self->recommendation);

  if (g_str_equal (number, inferred))
    return;

  self->settled = number[0] != '\0';
  self->standing = self->settled
                     /* Translators: both %s are numbers of a recommendation, such as "5.01". */
                     ? g_strdup_printf (_("The number is %s now; by its neighbours it was %s"),
                                        number, inferred)
                     : g_strdup (_("It has no number"));
}

static HeedReviewPlace *
create_place (HeedRecommendation *recommendation,
              const char         *words,
              gboolean            noted)
{
  HeedReviewPlace *self = g_object_new (HEED_TYPE_REVIEW_PLACE, NULL);

  g_set_object (&self->recommendation, recommendation);
  if (recommendation == NULL)
    self->title = g_strdup (_("The Whole Plan"));
  else if (heed_recommendation_get_number (recommendation)[0] != '\0')
    /* Translators: %s is the number of a recommendation, such as "1" or "5.01" */
    self->title = g_strdup_printf (_("Recommendation %s"),
                                   heed_recommendation_get_number (recommendation));
  else
    self->title = g_strdup (_("Recommendation without a number"));
  self->words = g_strdup (words);
  self->noted = noted;
  if (recommendation != NULL && noted)
    {
      g_autofree char *inferred = NULL;

      self->note = heed_review_note_read (words, NULL, &inferred);
      if (self->note == HEED_REVIEW_NOTE_NUMBER)
        look_at_number (self, inferred);
      else if (self->note != HEED_REVIEW_NOTE_OTHER)
        look_at_match (self);
    }
  return self;
}

static HeedReviewPlace *
create_outside (const char *words)
{
  HeedReviewPlace *self = g_object_new (HEED_TYPE_REVIEW_PLACE, NULL);

  self->title = g_strdup (_("Outside the Recommendations"));
  self->words = g_strdup (words);
  self->noted = TRUE;
  self->outside = TRUE;
  return self;
}

static gboolean
is_settled (HeedRecommendation *recommendation,
            const char         *line)
{
  g_autoptr (HeedReviewPlace) place = create_place (recommendation, line, TRUE);

  return place->settled;
}

/* What was taken off the list while something had no place yet stays in sight. */
static void
add_unplaced (GPtrArray          *places,
              HeedRecommendation *recommendation)
{
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

  if (!heed_unplaced_is_empty (unplaced))
    g_ptr_array_add (places, create_place (recommendation,
                                           _("Some words have no place yet"), FALSE));
}

static void
heed_review_place_finalize (GObject *object)
{
  HeedReviewPlace *self = HEED_REVIEW_PLACE (object);

  g_clear_object (&self->recommendation);
  g_free (self->title);
  g_free (self->words);
  g_free (self->standing);

  G_OBJECT_CLASS (heed_review_place_parent_class)->finalize (object);
}

static void
heed_review_place_class_init (HeedReviewPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_review_place_finalize;
}

static void
heed_review_place_init (HeedReviewPlace *self)
{
}

/**
 * heed_review_place_collect:
 * @plan: a plan
 *
 * Returns: (transfer container) (element-type HeedReviewPlace): the places of
 *   @plan that need a look, in the order of the plan
 */
GPtrArray *
heed_review_place_collect (HeedPlan *plan)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);
  HeedRecordList *recommendations;
  const char *const *words;

  g_return_val_if_fail (HEED_IS_PLAN (plan), places);

  words = heed_plan_get_review (plan);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (places, create_place (NULL, words[i], TRUE));

  words = heed_plan_get_unplaced (plan);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (places, create_outside (words[i]));

  recommendations = heed_plan_get_recommendations (plan);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);

      words = heed_recommendation_get_review (recommendation);
      if (words[0] == NULL)
        add_unplaced (places, recommendation);
      for (guint j = 0; words[j] != NULL; j++)
        g_ptr_array_add (places, create_place (recommendation, words[j], TRUE));
    }

  return places;
}

/**
 * heed_review_place_get_recommendation:
 * @self: a #HeedReviewPlace
 *
 * Returns: (transfer none) (nullable): the recommendation, or %NULL for the plan
 *   itself
 */
HeedRecommendation *
heed_review_place_get_recommendation (HeedReviewPlace *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PLACE (self), NULL);

  return self->recommendation;
}

/**
 * heed_review_place_is_outside:
 * @self: a #HeedReviewPlace
 *
 * Returns: whether its words are words of the file that belong to no recommendation yet
 */
gboolean
heed_review_place_is_outside (HeedReviewPlace *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PLACE (self), FALSE);

  return self->outside;
}

/**
 * heed_review_place_get_title:
 * @self: a #HeedReviewPlace
 *
 * Returns: (transfer none): where it is
 */
const char *
heed_review_place_get_title (HeedReviewPlace *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PLACE (self), "");

  return self->title;
}

/**
 * heed_review_place_get_words:
 * @self: a #HeedReviewPlace
 *
 * Returns: (transfer none): what the import was not sure of, or the words that
 *   found no place
 */
const char *
heed_review_place_get_words (HeedReviewPlace *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PLACE (self), "");

  return self->words;
}

/**
 * heed_review_place_get_standing:
 * @self: a #HeedReviewPlace
 *
 * Returns: (transfer none): what still stands of its words when part of it was mended
 *   before it was collected; else the words
 */
const char *
heed_review_place_get_standing (HeedReviewPlace *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PLACE (self), "");

  return self->standing != NULL ? self->standing : self->words;
}

/**
 * heed_review_place_get_note:
 * @self: a #HeedReviewPlace
 *
 * Returns: what its words say
 */
HeedReviewNote
heed_review_place_get_note (HeedReviewPlace *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PLACE (self), HEED_REVIEW_NOTE_OTHER);

  return self->note;
}

/**
 * heed_review_place_get_settled:
 * @self: a #HeedReviewPlace
 *
 * Returns: whether nothing was left of it when it was collected
 */
gboolean
heed_review_place_get_settled (HeedReviewPlace *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PLACE (self), FALSE);

  return self->settled;
}

/**
 * heed_review_place_equal:
 * @self: a #HeedReviewPlace
 * @other: another
 *
 * Returns: whether both are the same place
 */
gboolean
heed_review_place_equal (HeedReviewPlace *self,
                         HeedReviewPlace *other)
{
  return self->recommendation == other->recommendation && self->outside == other->outside &&
         g_str_equal (self->words, other->words);
}

/**
 * heed_review_place_can_finish:
 * @self: a #HeedReviewPlace
 *
 * Returns: whether it is on a list that it can be taken off; what only waits to be
 *   placed leaves by being placed
 */
gboolean
heed_review_place_can_finish (HeedReviewPlace *self)
{
  g_return_val_if_fail (HEED_IS_REVIEW_PLACE (self), FALSE);

  return self->noted;
}

/**
 * heed_review_place_finish:
 * @self: a #HeedReviewPlace
 * @plan: the plan that it is a place of
 *
 * Takes it off the list of its recommendation or, with its words, off that of the
 * plan. Lines of the same recommendation of which nothing is left go with it.
 */
void
heed_review_place_finish (HeedReviewPlace *self,
                          HeedPlan        *plan)
{
  const char *const *old;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;
  gboolean found = FALSE;

  g_return_if_fail (HEED_IS_REVIEW_PLACE (self));
  g_return_if_fail (HEED_IS_PLAN (plan));

  if (self->recommendation != NULL)
    old = heed_recommendation_get_review (self->recommendation);
  else
    old = self->outside ? heed_plan_get_unplaced (plan) : heed_plan_get_review (plan);
  for (guint i = 0; old[i] != NULL; i++)
    {
      if (!found && g_str_equal (old[i], self->words))
        found = TRUE;
      else if (self->recommendation == NULL || !is_settled (self->recommendation, old[i]))
        g_strv_builder_add (builder, old[i]);
    }

  rest = g_strv_builder_end (builder);
  if (self->recommendation != NULL)
    heed_recommendation_set_review (self->recommendation, (const char *const *) rest);
  else if (self->outside)
    heed_plan_set_unplaced (plan, (const char *const *) rest);
  else
    heed_plan_set_review (plan, (const char *const *) rest);
}
