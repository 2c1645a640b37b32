/* heed-target.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target.h"

/**
 * HeedTarget:
 *
 * A target date: its words as written, and what they mean. Immutable.
 */
struct _HeedTarget
{
  gatomicrefcount ref_count;

  char *words;
  char *note;
  GArray *checkpoints; /* element-type HeedDay, in order */
  HeedDay start;
  HeedDay due;
  HeedDay completed_on;
  HeedRepeat repeats;
  gboolean ongoing;
  gboolean completed;
  gboolean tentative;
};

G_DEFINE_BOXED_TYPE (HeedTarget, heed_target, heed_target_ref, heed_target_unref)

/**
 * heed_target_new:
 * @words: the target as written
 * @reference: the day that the plan was submitted, else the day that the report
 *   was published, else %HEED_DAY_NONE
 *
 * Reads what @words mean. A month without a year is the first such month on or
 * after @reference.
 *
 * Returns: (transfer full): the target
 */
HeedTarget *
heed_target_new (const char *words,
                 HeedDay     reference)
{
  HeedTarget *self;

  g_return_val_if_fail (words != NULL, NULL);

  self = g_new0 (HeedTarget, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->words = g_strdup (words);
  self->note = g_strdup ("");
  self->checkpoints = g_array_new (FALSE, FALSE, sizeof (HeedDay));
  return self;
}

/**
 * heed_target_ref:
 * @self: a #HeedTarget
 *
 * Returns: (transfer full): @self, with one more reference
 */
HeedTarget *
heed_target_ref (HeedTarget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * heed_target_unref:
 * @self: (transfer full): a #HeedTarget
 */
void
heed_target_unref (HeedTarget *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->words);
  g_free (self->note);
  g_array_unref (self->checkpoints);
  g_free (self);
}

/**
 * heed_target_get_words:
 * @self: a #HeedTarget
 *
 * Returns: (transfer none): the target as written
 */
const char *
heed_target_get_words (HeedTarget *self)
{
  return self->words;
}

/**
 * heed_target_get_start:
 * @self: a #HeedTarget
 *
 * Returns: the day from which it is promised, or %HEED_DAY_NONE
 */
HeedDay
heed_target_get_start (HeedTarget *self)
{
  return self->start;
}

/**
 * heed_target_get_due:
 * @self: a #HeedTarget
 *
 * Returns: the last day on which it is kept in time, or %HEED_DAY_NONE
 */
HeedDay
heed_target_get_due (HeedTarget *self)
{
  return self->due;
}

/**
 * heed_target_get_repeats:
 * @self: a #HeedTarget
 *
 * Returns: how often it repeats
 */
HeedRepeat
heed_target_get_repeats (HeedTarget *self)
{
  return self->repeats;
}

/**
 * heed_target_get_checkpoints:
 * @self: a #HeedTarget
 * @n_checkpoints: (out): how many there are
 *
 * Returns: (array length=n_checkpoints) (transfer none): the days on which
 *   progress is looked at, in order
 */
const HeedDay *
heed_target_get_checkpoints (HeedTarget *self,
                             gsize      *n_checkpoints)
{
  *n_checkpoints = self->checkpoints->len;
  return (const HeedDay *) (void *) self->checkpoints->data;
}

/**
 * heed_target_get_ongoing:
 * @self: a #HeedTarget
 *
 * Returns: whether the words say that it goes on
 */
gboolean
heed_target_get_ongoing (HeedTarget *self)
{
  return self->ongoing;
}

/**
 * heed_target_get_completed:
 * @self: a #HeedTarget
 *
 * Returns: whether the words say that it is completed
 */
gboolean
heed_target_get_completed (HeedTarget *self)
{
  return self->completed;
}

/**
 * heed_target_get_completed_on:
 * @self: a #HeedTarget
 *
 * Returns: the day on which the words say that it was completed, or
 *   %HEED_DAY_NONE
 */
HeedDay
heed_target_get_completed_on (HeedTarget *self)
{
  return self->completed_on;
}

/**
 * heed_target_get_tentative:
 * @self: a #HeedTarget
 *
 * Returns: whether the date is not certain: still to be confirmed, or a month
 *   whose year had to be inferred
 */
gboolean
heed_target_get_tentative (HeedTarget *self)
{
  return self->tentative;
}

/**
 * heed_target_get_note:
 * @self: a #HeedTarget
 *
 * Returns: (transfer none): the words that are no date, "" for none
 */
const char *
heed_target_get_note (HeedTarget *self)
{
  return self->note;
}

/**
 * heed_target_is_recognised:
 * @self: a #HeedTarget
 *
 * Returns: whether anything was understood: a date, a repetition, ongoing or
 *   completed
 */
gboolean
heed_target_is_recognised (HeedTarget *self)
{
  return self->start != HEED_DAY_NONE || self->due != HEED_DAY_NONE || self->completed ||
         self->ongoing || self->repeats != HEED_REPEAT_NONE || self->checkpoints->len > 0;
}

/**
 * heed_target_equal:
 * @self: a #HeedTarget
 * @other: another
 *
 * Returns: whether both have the same words and mean the same
 */
gboolean
heed_target_equal (HeedTarget *self,
                   HeedTarget *other)
{
  return g_str_equal (self->words, other->words) &&
         g_str_equal (self->note, other->note) &&
         self->start == other->start && self->due == other->due &&
         self->completed_on == other->completed_on && self->repeats == other->repeats &&
         self->ongoing == other->ongoing && self->completed == other->completed &&
         self->tentative == other->tentative &&
         self->checkpoints->len == other->checkpoints->len &&
         (self->checkpoints->len == 0 ||
          memcmp (self->checkpoints->data, other->checkpoints->data,
                  self->checkpoints->len * sizeof (HeedDay)) == 0);
}

/**
 * heed_target_to_meaning:
 * @self: a #HeedTarget
 *
 * What the words mean, as it is shown while they are typed: "due 31 May 2019",
 * "from 1 January 2019, monthly".
 *
 * Returns: (transfer full): the translated meaning; says so where no date can be
 *   read
 */
char *
heed_target_to_meaning (HeedTarget *self)
{
  return heed_day_to_words (self->due);
}
