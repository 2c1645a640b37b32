/* heed-unplaced.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-unplaced.h"

#include "heed-field.h"

/**
 * HeedUnplaced:
 *
 * What an import could not pair or place: kept on its recommendation, in
 * order, until somebody places it.
 */

struct _HeedUnplaced
{
  GObject parent_instance;

  GStrv owners;
  GStrv targets;
  GStrv text;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedUnplaced, TEXTS, owners, .column = "unplaced_owners"),
  HEED_FIELD (HeedUnplaced, TEXTS, targets, .column = "unplaced_targets"),
  HEED_FIELD (HeedUnplaced, TEXTS, text, .column = "unplaced_text"),
};

HEED_DEFINE_RECORD_TYPE (HeedUnplaced, heed_unplaced, G_TYPE_OBJECT)

/**
 * heed_unplaced_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedUnplaced *
heed_unplaced_new (void)
{
  return g_object_new (HEED_TYPE_UNPLACED, NULL);
}

/**
 * HeedUnplaced:owners:
 *
 * The owners, as written.
 */
HEED_DEFINE_TEXTS_FIELD (HeedUnplaced, heed_unplaced, owners)

/**
 * HeedUnplaced:targets:
 *
 * The targets, as written.
 */
HEED_DEFINE_TEXTS_FIELD (HeedUnplaced, heed_unplaced, targets)

/**
 * HeedUnplaced:text:
 *
 * The words that found no place.
 */
HEED_DEFINE_TEXTS_FIELD (HeedUnplaced, heed_unplaced, text)

/**
 * heed_unplaced_is_empty:
 * @self: a #HeedUnplaced
 *
 * Returns: whether everything has found its place
 */
gboolean
heed_unplaced_is_empty (HeedUnplaced *self)
{
  g_return_val_if_fail (HEED_IS_UNPLACED (self), TRUE);

  return self->owners[0] == NULL && self->targets[0] == NULL && self->text[0] == NULL;
}
