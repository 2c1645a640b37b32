/* heed-work.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-work.h"

/**
 * HeedWork:
 *
 * A cancellable that also knows how far the work is that it may cancel. The work tells it
 * where it looks whether it is cancelled; any thread may ask.
 */
struct _HeedWork
{
  GCancellable parent_instance;

  int thousandths;    /* of all; atomic */
  gboolean has_pages; /* whether it was told how many pages of the file are read */
};

G_DEFINE_FINAL_TYPE (HeedWork, heed_work, G_TYPE_CANCELLABLE)

enum {
  ADVANCED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Where each stage begins, in thousandths of the whole, as large files have it. */
static const int starts[] = { 0, 50, 150, 300, 650, 1000 };

/* Of a file with pages, reading them takes longer than all that follows. */
#define PAGES_END 500

static void
heed_work_class_init (HeedWorkClass *klass)
{
  /**
   * HeedWork::advanced:
   * @self: the work
   * @stage: the #HeedWorkStage that it is in
   * @share: how much of that is done, from 0 to 1
   *
   * More is done: at most a thousand times. Emitted in the thread that works.
   */
  signals[ADVANCED] = g_signal_new ("advanced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_DOUBLE);
}

static void
heed_work_init (HeedWork *self)
{
}

/**
 * heed_work_new:
 *
 * Returns: (transfer full): work that has not begun
 */
HeedWork *
heed_work_new (void)
{
  return g_object_new (HEED_TYPE_WORK, NULL);
}

/**
 * heed_work_begin:
 * @self: a #HeedWork that nobody works on
 *
 * Makes it ready for the next work: not cancelled, and at its beginning.
 */
void
heed_work_begin (HeedWork *self)
{
  g_return_if_fail (HEED_IS_WORK (self));

  g_cancellable_reset (G_CANCELLABLE (self));
  g_atomic_int_set (&self->thousandths, 0);
  self->has_pages = FALSE;
}

/**
 * heed_work_get_fraction:
 * @self: a #HeedWork
 *
 * Returns: how far the work is, from 0 to 1
 */
double
heed_work_get_fraction (HeedWork *self)
{
  g_return_val_if_fail (HEED_IS_WORK (self), 0);

  return g_atomic_int_get (&self->thousandths) / 1000.0;
}

/* In thousandths of the whole. */
static int
find_place (HeedWork      *self,
            HeedWorkStage  stage,
            double         share)
{
  int place = starts[stage] + (int) ((starts[stage + 1] - starts[stage]) * share);

  if (stage == HEED_WORK_READ)
    return (int) (PAGES_END * share);
  if (!self->has_pages)
    return place;
  return PAGES_END + (1000 - PAGES_END) * (place - starts[HEED_WORK_FIND]) / (1000 - starts[HEED_WORK_FIND]);
}

static void
advance (HeedWork      *self,
         HeedWorkStage  stage,
         double         share)
{
  int before = g_atomic_int_get (&self->thousandths);
  int place;

  if (stage == HEED_WORK_READ)
    self->has_pages = TRUE;
  place = find_place (self, stage, share);

  /* A file that is read once more in another way is not less far than before. */
  if (place == before || (stage == HEED_WORK_READ && place < before))
    return;

  g_atomic_int_set (&self->thousandths, place);
  g_signal_emit (self, signals[ADVANCED], 0, (guint) stage, share);
}

/**
 * heed_work_goes_on:
 * @cancellable: (nullable): a #HeedWork, which is told, or another cancellable
 * @stage: what is being done
 * @share: how much of that is done, from 0 to 1
 *
 * Returns: whether nobody has cancelled it
 */
gboolean
heed_work_goes_on (GCancellable  *cancellable,
                   HeedWorkStage  stage,
                   double         share)
{
  if (HEED_IS_WORK (cancellable))
    advance (HEED_WORK (cancellable), stage, CLAMP (share, 0, 1));

  return !g_cancellable_is_cancelled (cancellable);
}
