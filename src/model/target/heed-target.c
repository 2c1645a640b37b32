/* heed-target.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-target-impossible.h"
#include "heed-target-reader.h"

/**
 * HeedTarget:
 *
 * A target date: its words as written, and what they mean. Immutable.
 */
struct _HeedTarget
{
  gatomicrefcount ref_count;

  char *words;
  HeedTargetReading *reading;
};

G_DEFINE_BOXED_TYPE (HeedTarget, heed_target, heed_target_ref, heed_target_unref)

static const char *
repeat_to_label (HeedRepeat repeat)
{
  switch (repeat)
    {
    case HEED_REPEAT_DAILY:
      return _("daily");
    case HEED_REPEAT_WEEKLY:
      return _("weekly");
    case HEED_REPEAT_FORTNIGHTLY:
      return _("every two weeks");
    case HEED_REPEAT_FOUR_WEEKLY:
      return _("every four weeks");
    case HEED_REPEAT_SIX_WEEKLY:
      return _("every six weeks");
    case HEED_REPEAT_MONTHLY:
      return _("monthly");
    case HEED_REPEAT_BI_MONTHLY:
      return _("every two months");
    case HEED_REPEAT_QUARTERLY:
      return _("quarterly");
    case HEED_REPEAT_SIX_MONTHLY:
      return _("every six months");
    case HEED_REPEAT_ANNUALLY:
      return _("annually");
    case HEED_REPEAT_NONE:
    default:
      g_return_val_if_reached ("");
    }
}

/* The words of a stretch of time; %NULL where there is none. */
static char *
describe_days (HeedDay start,
               HeedDay due)
{
  g_autofree char *start_words = heed_day_to_words (start);
  g_autofree char *due_words = heed_day_to_words (due);

  if (start != HEED_DAY_NONE && due != HEED_DAY_NONE)
    /* Translators: a target date; both are days, such as "1 May 2019". */
    return g_strdup_printf (_("%s to %s"), start_words, due_words);
  if (due != HEED_DAY_NONE)
    /* Translators: a target date; the day is such as "31 May 2019". */
    return g_strdup_printf (_("due %s"), due_words);
  if (start != HEED_DAY_NONE)
    /* Translators: a target date without an end; the day is such as "1 May 2019". */
    return g_strdup_printf (_("from %s"), start_words);
  return NULL;
}

static char *
describe_checkpoints (GArray *checkpoints)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < checkpoints->len; i++)
    g_ptr_array_add (days, heed_day_to_words (g_array_index (checkpoints, HeedDay, i)));
  g_ptr_array_add (days, NULL);
  joined = g_strjoinv (", ", (char **) days->pdata);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "checkpoint %s", "checkpoints %s",
                                       checkpoints->len),
                          joined);
}

/**
 * heed_target_new:
 * @words: the target as written
 * @reference: the day that the plan was submitted, else the day that the report
 *   was published, else %HEED_DAY_NONE
 *
 * Reads what @words mean. A month without a year is the first such month on or
 * after @reference, and tentative. What cannot be read with certainty is not
 * read; several targets in @words (see heed_target_split()) mean nothing.
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
  self->reading = heed_target_reading_new (words, reference);
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
  heed_target_reading_free (self->reading);
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
  return self->reading->start;
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
  return self->reading->due;
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
  return self->reading->repeats;
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
  *n_checkpoints = self->reading->checkpoints->len;
  return (const HeedDay *) (void *) self->reading->checkpoints->data;
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
  return self->reading->ongoing;
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
  return self->reading->completed;
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
  return self->reading->completed_on;
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
  return self->reading->tentative;
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
  return self->reading->note;
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
  const HeedTargetReading *reading = self->reading;

  return reading->start != HEED_DAY_NONE || reading->due != HEED_DAY_NONE ||
         reading->completed || reading->ongoing || reading->repeats != HEED_REPEAT_NONE ||
         reading->checkpoints->len > 0;
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
  const HeedTargetReading *a = self->reading;
  const HeedTargetReading *b = other->reading;

  return g_str_equal (self->words, other->words) && g_str_equal (a->note, b->note) &&
         a->start == b->start && a->due == b->due && a->completed_on == b->completed_on &&
         a->repeats == b->repeats && a->ongoing == b->ongoing && a->completed == b->completed &&
         a->tentative == b->tentative && a->checkpoints->len == b->checkpoints->len &&
         (a->checkpoints->len == 0 ||
          memcmp (a->checkpoints->data, b->checkpoints->data,
                  a->checkpoints->len * sizeof (HeedDay)) == 0);
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
  const HeedTargetReading *reading = self->reading;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *days = NULL;
  g_autofree char *impossible = NULL;

  if (reading->starts->len > 0)
    return g_strdup (_("not understood: several dates in it"));

  if (reading->completed_on != HEED_DAY_NONE)
    {
      g_autofree char *day = heed_day_to_words (reading->completed_on);

      /* Translators: the day is such as "31 May 2019". */
      g_ptr_array_add (parts, g_strdup_printf (_("completed on %s"), day));
    }
  else if (reading->completed)
    {
      g_ptr_array_add (parts, g_strdup (_("completed")));
    }
  days = describe_days (reading->start, reading->due);
  if (days != NULL)
    g_ptr_array_add (parts, g_steal_pointer (&days));
  if (reading->repeats != HEED_REPEAT_NONE)
    g_ptr_array_add (parts, g_strdup (repeat_to_label (reading->repeats)));
  if (reading->ongoing)
    g_ptr_array_add (parts, g_strdup (_("ongoing")));
  if (reading->checkpoints->len > 0)
    g_ptr_array_add (parts, describe_checkpoints (reading->checkpoints));
  impossible = parts->len == 0 ? heed_target_find_impossible (self->words) : NULL;
  if (impossible != NULL)
    /* Translators: the words of a date that is in no calendar, such as "31 Nov 2019". */
    g_ptr_array_add (parts, g_strdup_printf (_("not understood: there is no %s"), impossible));
  else if (parts->len == 0 && !reading->tentative)
    g_ptr_array_add (parts, g_strdup (_("not understood: no date in it")));
  else if (parts->len == 0)
    g_ptr_array_add (parts, g_strdup (_("no date yet")));
  if (reading->tentative)
    g_ptr_array_add (parts, g_strdup (_("tentative")));

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}

/* Takes away the signs that only stood between two targets. */
static char *
strip_joints (const char *words,
              gsize       start,
              gsize       end)
{
  static const char joints[] = " \t\r\n,;/-";
  const char *dashes[] = { "\xe2\x80\x93", "\xe2\x80\x94", "\xc2\xa0" };
  gboolean more = TRUE;

  while (more)
    {
      more = FALSE;
      if (start < end && strchr (joints, words[start]) != NULL)
        {
          start++;
          more = TRUE;
        }
      if (start < end && strchr (joints, words[end - 1]) != NULL)
        {
          end--;
          more = TRUE;
        }
      for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
        {
          gsize length = strlen (dashes[i]);

          if (end - start >= length && strncmp (words + start, dashes[i], length) == 0)
            {
              start += length;
              more = TRUE;
            }
          if (end - start >= length && strncmp (words + end - length, dashes[i], length) == 0)
            {
              end -= length;
              more = TRUE;
            }
        }
    }

  return g_strndup (words + start, end - start);
}

/**
 * heed_target_split:
 * @words: the words of one paragraph
 *
 * Takes apart what holds several targets: "February 2019 March 2019" is two,
 * "April 19 – July 19" and "April 19 with checkpoint Sept 19" are one. No word is
 * lost; only signs that stood between two targets are.
 *
 * Returns: (transfer full) (element-type utf8): the words of each target in
 *   order; @words alone where it holds no target or just one
 */
GPtrArray *
heed_target_split (const char *words)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeedTargetReading) reading = NULL;
  gsize start = 0;

  g_return_val_if_fail (words != NULL, targets);

  reading = heed_target_reading_new (words, HEED_DAY_NONE);
  if (reading->starts->len == 0)
    {
      g_ptr_array_add (targets, g_strdup (words));
      return targets;
    }

  for (guint i = 0; i < reading->starts->len; i++)
    {
      gsize end = g_array_index (reading->starts, gsize, i);

      g_ptr_array_add (targets, strip_joints (words, start, end));
      start = end;
    }
  g_ptr_array_add (targets, strip_joints (words, start, strlen (words)));
  return targets;
}

/**
 * heed_target_looks_like:
 * @words: the words of one paragraph
 *
 * Looks whether a paragraph is a target date, or several, rather than a text that
 * may name one: "March", "Ongoing" and "June 19 TBC NB dependant on funding" are,
 * "Head of May programme" is not.
 *
 * Returns: whether it is
 */
gboolean
heed_target_looks_like (const char *words)
{
  g_autoptr (HeedTargetReading) reading = NULL;

  g_return_val_if_fail (words != NULL, FALSE);

  reading = heed_target_reading_new (words, HEED_DAY_NONE);
  return reading->looks_like;
}
