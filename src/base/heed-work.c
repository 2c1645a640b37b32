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

  int thousandths; /* of all; atomic */
};

G_DEFINE_FINAL_TYPE (HeedWork, heed_work, G_TYPE_CANCELLABLE)

/* Where each stage begins, in thousandths of the whole, as large files have it. The first
 * is the file itself, which is read. */
static const int starts[] = { 50, 150, 300, 650, 1000 };

static void
heed_work_class_init (HeedWorkClass *klass)
{
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
    g_atomic_int_set (&HEED_WORK (cancellable)->thousandths,
                      starts[stage] + (int) ((starts[stage + 1] - starts[stage]) * CLAMP (share, 0, 1)));

  return !g_cancellable_is_cancelled (cancellable);
}
