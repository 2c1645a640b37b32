/* heed-recognise-step.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-step.h"

static void
note_free (gpointer data)
{
  HeedNote *self = data;

  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * heed_step_new:
 * @kind: what it is
 * @role: of a text, its role
 * @depth: how deep it stands, from 1
 * @row: in which of the rows of the recommendation it begins
 *
 * Returns: (transfer full): a new step, without words
 */
HeedStep *
heed_step_new (HeedStepKind kind,
               HeedTextRole role,
               guint        depth,
               guint        row)
{
  HeedStep *self = g_new0 (HeedStep, 1);

  self->kind = kind;
  self->role = role;
  self->depth = depth;
  self->row = row;
  self->blocks = heed_block_list_new ();
  self->owners = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  return self;
}

/**
 * heed_step_free:
 * @self: (transfer full): a step
 */
void
heed_step_free (HeedStep *self)
{
  g_free (self->label);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->owners);
  g_free (self->target);
  g_ptr_array_unref (self->notes);
  g_free (self);
}
