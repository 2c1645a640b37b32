/* heed-fragment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fragment.h"

/**
 * heed_fragment_copy:
 * @self: a fragment
 *
 * Returns: (transfer full): a fragment like it
 */
HeedFragment *
heed_fragment_copy (const HeedFragment *self)
{
  HeedFragment *copy = g_new (HeedFragment, 1);

  *copy = *self;
  if (copy->block != NULL)
    heed_block_ref (copy->block);
  if (copy->item != NULL)
    heed_block_ref (copy->item);
  return copy;
}

/**
 * heed_fragment_free:
 * @self: (transfer full): a fragment
 */
void
heed_fragment_free (HeedFragment *self)
{
  g_clear_pointer (&self->block, heed_block_unref);
  g_clear_pointer (&self->item, heed_block_unref);
  g_free (self);
}
