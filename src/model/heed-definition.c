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

G_DEFINE_FINAL_TYPE (HeedDefinition, heed_definition, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedDefinition, TEXT, term),
  HEED_FIELD (HeedDefinition, TEXT, definition),
  HEED_FIELD (HeedDefinition, TEXT, comment),
};

static void
heed_definition_class_init (HeedDefinitionClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
heed_definition_init (HeedDefinition *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
}

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
