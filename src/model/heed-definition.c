/* heed-definition.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-definition.h"

#include "heed-property.h"

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

enum {
  PROP_0,
  PROP_TERM,
  PROP_DEFINITION,
  PROP_COMMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_definition_finalize (GObject *object)
{
  HeedDefinition *self = HEED_DEFINITION (object);

  g_free (self->term);
  g_free (self->definition);
  g_free (self->comment);

  G_OBJECT_CLASS (heed_definition_parent_class)->finalize (object);
}

static void
heed_definition_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HeedDefinition *self = HEED_DEFINITION (object);

  switch (prop_id)
    {
    case PROP_TERM:
      g_value_set_string (value, heed_definition_get_term (self));
      break;
    case PROP_DEFINITION:
      g_value_set_string (value, heed_definition_get_definition (self));
      break;
    case PROP_COMMENT:
      g_value_set_string (value, heed_definition_get_comment (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_definition_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HeedDefinition *self = HEED_DEFINITION (object);

  switch (prop_id)
    {
    case PROP_TERM:
      heed_definition_set_term (self, g_value_get_string (value));
      break;
    case PROP_DEFINITION:
      heed_definition_set_definition (self, g_value_get_string (value));
      break;
    case PROP_COMMENT:
      heed_definition_set_comment (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_definition_class_init (HeedDefinitionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_definition_finalize;
  object_class->get_property = heed_definition_get_property;
  object_class->set_property = heed_definition_set_property;

  /**
   * HeedDefinition:term:
   *
   * The word that is defined.
   */
  properties[PROP_TERM] =
    g_param_spec_string ("term", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedDefinition:definition:
   *
   * What it means, as CommonMark.
   */
  properties[PROP_DEFINITION] =
    g_param_spec_string ("definition", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedDefinition:comment:
   *
   * The additional comment, as CommonMark.
   */
  properties[PROP_COMMENT] =
    g_param_spec_string ("comment", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_definition_init (HeedDefinition *self)
{
  self->term = g_strdup ("");
  self->definition = g_strdup ("");
  self->comment = g_strdup ("");
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
 * heed_definition_get_term:
 * @self: a #HeedDefinition
 *
 * Returns: (transfer none): the word that is defined
 */
const char *
heed_definition_get_term (HeedDefinition *self)
{
  g_return_val_if_fail (HEED_IS_DEFINITION (self), "");

  return self->term;
}

/**
 * heed_definition_set_term:
 * @self: a #HeedDefinition
 * @term: (nullable): the word that is defined
 */
void
heed_definition_set_term (HeedDefinition *self,
                          const char     *term)
{
  g_return_if_fail (HEED_IS_DEFINITION (self));

  if (heed_take_string (&self->term, term))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TERM]);
}

/**
 * heed_definition_get_definition:
 * @self: a #HeedDefinition
 *
 * Returns: (transfer none): what it means, as CommonMark
 */
const char *
heed_definition_get_definition (HeedDefinition *self)
{
  g_return_val_if_fail (HEED_IS_DEFINITION (self), "");

  return self->definition;
}

/**
 * heed_definition_set_definition:
 * @self: a #HeedDefinition
 * @definition: (nullable): what it means, as CommonMark
 */
void
heed_definition_set_definition (HeedDefinition *self,
                                const char     *definition)
{
  g_return_if_fail (HEED_IS_DEFINITION (self));

  if (heed_take_string (&self->definition, definition))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEFINITION]);
}

/**
 * heed_definition_get_comment:
 * @self: a #HeedDefinition
 *
 * Returns: (transfer none): the additional comment, as CommonMark
 */
const char *
heed_definition_get_comment (HeedDefinition *self)
{
  g_return_val_if_fail (HEED_IS_DEFINITION (self), "");

  return self->comment;
}

/**
 * heed_definition_set_comment:
 * @self: a #HeedDefinition
 * @comment: (nullable): the additional comment, as CommonMark
 */
void
heed_definition_set_comment (HeedDefinition *self,
                             const char     *comment)
{
  g_return_if_fail (HEED_IS_DEFINITION (self));

  if (heed_take_string (&self->comment, comment))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMMENT]);
}
