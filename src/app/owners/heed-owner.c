/* heed-owner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner.h"

#include "heed-field.h"

/**
 * HeedOwner:
 *
 * A role, a body or a named person with a role, as the register knows it, with the actions of all
 * plans that it answers for.
 */

struct _HeedOwner
{
  GObject parent_instance;

  char *id;
  char *name;
  guint n_actions;
  guint n_open;
  guint n_overdue;
  guint n_moved;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedOwner, ID, id),
  HEED_FIELD (HeedOwner, TEXT, name),
  HEED_FIELD (HeedOwner, COUNT, n_actions),
  HEED_FIELD (HeedOwner, COUNT, n_open),
  HEED_FIELD (HeedOwner, COUNT, n_overdue),
  HEED_FIELD (HeedOwner, COUNT, n_moved),
};

HEED_DEFINE_RECORD_TYPE (HeedOwner, heed_owner, G_TYPE_OBJECT)

/**
 * heed_owner_new:
 * @id: its id in the register
 *
 * Returns: (transfer full): it, of which nothing else is known yet
 */
HeedOwner *
heed_owner_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (HEED_TYPE_OWNER, "id", id, NULL);
}

/**
 * heed_owner_get_id:
 * @self: an owner
 *
 * Returns: (transfer none): its id, which stays the same for ever
 */
const char *
heed_owner_get_id (HeedOwner *self)
{
  g_return_val_if_fail (HEED_IS_OWNER (self), NULL);

  return self->id;
}

/**
 * HeedOwner:name:
 *
 * The name that lists show.
 */
HEED_DEFINE_TEXT_FIELD (HeedOwner, heed_owner, name)

/**
 * HeedOwner:n-actions:
 *
 * How many actions it answers for.
 */
HEED_DEFINE_COUNT_FIELD (HeedOwner, heed_owner, n_actions)

/**
 * HeedOwner:n-open:
 *
 * How many of them are neither completed nor withdrawn.
 */
HEED_DEFINE_COUNT_FIELD (HeedOwner, heed_owner, n_open)

/**
 * HeedOwner:n-overdue:
 *
 * How many of these are overdue.
 */
HEED_DEFINE_COUNT_FIELD (HeedOwner, heed_owner, n_overdue)

/**
 * HeedOwner:n-moved:
 *
 * How many of those that are open have a target that moved.
 */
HEED_DEFINE_COUNT_FIELD (HeedOwner, heed_owner, n_moved)
