/* heed-owner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner.h"

#include "heed-field.h"

/**
 * HeedOwner:
 *
 * A role, a body or a named person with a role, as the register knows it.
 * Spellings that mean the same are merged into one owner.
 */

struct _HeedOwner
{
  GObject parent_instance;

  char *id;
  char *name;
  char *merged_into;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedOwner, ID, id),
  HEED_FIELD (HeedOwner, TEXT, name),
  HEED_FIELD (HeedOwner, TEXT, merged_into),
};

HEED_DEFINE_RECORD_TYPE (HeedOwner, heed_owner, G_TYPE_OBJECT)

/**
 * heed_owner_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedOwner *
heed_owner_new (void)
{
  return g_object_new (HEED_TYPE_OWNER, NULL);
}

/**
 * HeedOwner:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedOwner, heed_owner, id)

/**
 * HeedOwner:name:
 *
 * The name in the spelling that is kept.
 */
HEED_DEFINE_TEXT_FIELD (HeedOwner, heed_owner, name)

/**
 * HeedOwner:merged-into:
 *
 * The id of the owner that this spelling stands for; "" where it stands
 * for itself.
 */
HEED_DEFINE_TEXT_FIELD (HeedOwner, heed_owner, merged_into)
