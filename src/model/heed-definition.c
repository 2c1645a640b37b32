/* heed-definition.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-definition.h"

#include "heed-field.h"

/**
 * HeedDefinition:
 *
 * One row of the definitions table of a plan: what a response means.
 */

struct _HeedDefinition
{
  GObject parent_instance;

  char *term;
  char *definition;
  char *comment;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedDefinition, TEXT, term),
  HEED_FIELD (HeedDefinition, TEXT, definition),
  HEED_FIELD (HeedDefinition, TEXT, comment),
};

HEED_DEFINE_RECORD_TYPE (HeedDefinition, heed_definition, G_TYPE_OBJECT)

/**
 * heed_definition_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedDefinition *
heed_definition_new (void)
{
  return g_object_new (HEED_TYPE_DEFINITION, NULL);
}

/**
 * HeedDefinition:term:
 *
 * The word that is defined.
 */
HEED_DEFINE_TEXT_FIELD (HeedDefinition, heed_definition, term)

/**
 * HeedDefinition:definition:
 *
 * What it means, as CommonMark.
 */
HEED_DEFINE_TEXT_FIELD (HeedDefinition, heed_definition, definition)

/**
 * HeedDefinition:comment:
 *
 * The additional comment, as CommonMark.
 */
HEED_DEFINE_TEXT_FIELD (HeedDefinition, heed_definition, comment)
