/* heed-organisation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-organisation.h"

#include "heed-property.h"

/**
 * HeedOrganisation:
 *
 * Who was inspected.
 */

struct _HeedOrganisation
{
  GObject parent_instance;

  char *id;
  char *name;
  char *short_name;
  HeedOrganisationKind kind;
  char *extra;
};

G_DEFINE_FINAL_TYPE (HeedOrganisation, heed_organisation, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_SHORT_NAME,
  PROP_KIND,
  PROP_EXTRA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_organisation_finalize (GObject *object)
{
  HeedOrganisation *self = HEED_ORGANISATION (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->short_name);
  g_free (self->extra);

  G_OBJECT_CLASS (heed_organisation_parent_class)->finalize (object);
}

static void
heed_organisation_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  HeedOrganisation *self = HEED_ORGANISATION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, heed_organisation_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, heed_organisation_get_name (self));
      break;
    case PROP_SHORT_NAME:
      g_value_set_string (value, heed_organisation_get_short_name (self));
      break;
    case PROP_KIND:
      g_value_set_enum (value, heed_organisation_get_kind (self));
      break;
    case PROP_EXTRA:
      g_value_set_string (value, heed_organisation_get_extra (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_organisation_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  HeedOrganisation *self = HEED_ORGANISATION (object);

  switch (prop_id)
    {
    case PROP_ID:
      heed_organisation_set_id (self, g_value_get_string (value));
      break;
    case PROP_NAME:
      heed_organisation_set_name (self, g_value_get_string (value));
      break;
    case PROP_SHORT_NAME:
      heed_organisation_set_short_name (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      heed_organisation_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_EXTRA:
      heed_organisation_set_extra (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_organisation_class_init (HeedOrganisationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_organisation_finalize;
  object_class->get_property = heed_organisation_get_property;
  object_class->set_property = heed_organisation_set_property;

  /**
   * HeedOrganisation:id:
   *
   * The id (a UUID), which stays the same for ever.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedOrganisation:name:
   *
   * The full name.
   */
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedOrganisation:short-name:
   *
   * The short name, such as "CGM CRC"; "" for none.
   */
  properties[PROP_SHORT_NAME] =
    g_param_spec_string ("short-name", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedOrganisation:kind:
   *
   * What kind of organisation it is.
   */
  properties[PROP_KIND] =
    g_param_spec_enum ("kind", NULL, NULL,
                       HEED_TYPE_ORGANISATION_KIND, HEED_ORGANISATION_KIND_OTHER,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedOrganisation:extra:
   *
   * Members that a file held and this version does not know, as the text of
   * a JSON object; "" for none.
   */
  properties[PROP_EXTRA] =
    g_param_spec_string ("extra", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_organisation_init (HeedOrganisation *self)
{
  self->id = g_uuid_string_random ();
  self->name = g_strdup ("");
  self->short_name = g_strdup ("");
  self->kind = HEED_ORGANISATION_KIND_OTHER;
  self->extra = g_strdup ("");
}

/**
 * heed_organisation_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedOrganisation *
heed_organisation_new (void)
{
  return g_object_new (HEED_TYPE_ORGANISATION, NULL);
}

/**
 * heed_organisation_get_id:
 * @self: a #HeedOrganisation
 *
 * Returns: (transfer none): the id (a UUID), which stays the same for ever
 */
const char *
heed_organisation_get_id (HeedOrganisation *self)
{
  g_return_val_if_fail (HEED_IS_ORGANISATION (self), "");

  return self->id;
}

/**
 * heed_organisation_set_id:
 * @self: a #HeedOrganisation
 * @id: (nullable): the id (a UUID), which stays the same for ever
 */
void
heed_organisation_set_id (HeedOrganisation *self,
                          const char       *id)
{
  g_return_if_fail (HEED_IS_ORGANISATION (self));

  if (heed_take_string (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * heed_organisation_get_name:
 * @self: a #HeedOrganisation
 *
 * Returns: (transfer none): the full name
 */
const char *
heed_organisation_get_name (HeedOrganisation *self)
{
  g_return_val_if_fail (HEED_IS_ORGANISATION (self), "");

  return self->name;
}

/**
 * heed_organisation_set_name:
 * @self: a #HeedOrganisation
 * @name: (nullable): the full name
 */
void
heed_organisation_set_name (HeedOrganisation *self,
                            const char       *name)
{
  g_return_if_fail (HEED_IS_ORGANISATION (self));

  if (heed_take_string (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * heed_organisation_get_short_name:
 * @self: a #HeedOrganisation
 *
 * Returns: (transfer none): the short name, such as "CGM CRC"; "" for none
 */
const char *
heed_organisation_get_short_name (HeedOrganisation *self)
{
  g_return_val_if_fail (HEED_IS_ORGANISATION (self), "");

  return self->short_name;
}

/**
 * heed_organisation_set_short_name:
 * @self: a #HeedOrganisation
 * @short_name: (nullable): the short name, such as "CGM CRC"; "" for none
 */
void
heed_organisation_set_short_name (HeedOrganisation *self,
                                  const char       *short_name)
{
  g_return_if_fail (HEED_IS_ORGANISATION (self));

  if (heed_take_string (&self->short_name, short_name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHORT_NAME]);
}

/**
 * heed_organisation_get_kind:
 * @self: a #HeedOrganisation
 *
 * Returns: what kind of organisation it is
 */
HeedOrganisationKind
heed_organisation_get_kind (HeedOrganisation *self)
{
  g_return_val_if_fail (HEED_IS_ORGANISATION (self), HEED_ORGANISATION_KIND_OTHER);

  return self->kind;
}

/**
 * heed_organisation_set_kind:
 * @self: a #HeedOrganisation
 * @kind: what kind of organisation it is
 */
void
heed_organisation_set_kind (HeedOrganisation     *self,
                            HeedOrganisationKind  kind)
{
  g_return_if_fail (HEED_IS_ORGANISATION (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

/**
 * heed_organisation_get_extra:
 * @self: a #HeedOrganisation
 *
 * Returns: (transfer none): members that a file held and this version does not
 *   know, as the text of a JSON object; "" for none
 */
const char *
heed_organisation_get_extra (HeedOrganisation *self)
{
  g_return_val_if_fail (HEED_IS_ORGANISATION (self), "");

  return self->extra;
}

/**
 * heed_organisation_set_extra:
 * @self: a #HeedOrganisation
 * @extra: (nullable): members that a file held and this version does not know,
 *   as the text of a JSON object; "" for none
 */
void
heed_organisation_set_extra (HeedOrganisation *self,
                             const char       *extra)
{
  g_return_if_fail (HEED_IS_ORGANISATION (self));

  if (heed_take_string (&self->extra, extra))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRA]);
}
