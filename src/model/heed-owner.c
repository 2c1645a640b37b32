/* heed-owner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner.h"

#include "heed-property.h"

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

G_DEFINE_FINAL_TYPE (HeedOwner, heed_owner, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_MERGED_INTO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_owner_finalize (GObject *object)
{
  HeedOwner *self = HEED_OWNER (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->merged_into);

  G_OBJECT_CLASS (heed_owner_parent_class)->finalize (object);
}

static void
heed_owner_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  HeedOwner *self = HEED_OWNER (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, heed_owner_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, heed_owner_get_name (self));
      break;
    case PROP_MERGED_INTO:
      g_value_set_string (value, heed_owner_get_merged_into (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_owner_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  HeedOwner *self = HEED_OWNER (object);

  switch (prop_id)
    {
    case PROP_ID:
      heed_owner_set_id (self, g_value_get_string (value));
      break;
    case PROP_NAME:
      heed_owner_set_name (self, g_value_get_string (value));
      break;
    case PROP_MERGED_INTO:
      heed_owner_set_merged_into (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_owner_class_init (HeedOwnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_owner_finalize;
  object_class->get_property = heed_owner_get_property;
  object_class->set_property = heed_owner_set_property;

  /**
   * HeedOwner:id:
   *
   * The id (a UUID), which stays the same for ever.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedOwner:name:
   *
   * The name in the spelling that is kept.
   */
  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedOwner:merged-into:
   *
   * The id of the owner that this spelling stands for; "" where it stands
   * for itself.
   */
  properties[PROP_MERGED_INTO] =
    g_param_spec_string ("merged-into", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_owner_init (HeedOwner *self)
{
  self->id = g_uuid_string_random ();
  self->name = g_strdup ("");
  self->merged_into = g_strdup ("");
}

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
 * heed_owner_get_id:
 * @self: a #HeedOwner
 *
 * Returns: (transfer none): the id (a UUID), which stays the same for ever
 */
const char *
heed_owner_get_id (HeedOwner *self)
{
  g_return_val_if_fail (HEED_IS_OWNER (self), "");

  return self->id;
}

/**
 * heed_owner_set_id:
 * @self: a #HeedOwner
 * @id: (nullable): the id (a UUID), which stays the same for ever
 */
void
heed_owner_set_id (HeedOwner  *self,
                   const char *id)
{
  g_return_if_fail (HEED_IS_OWNER (self));

  if (heed_take_string (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * heed_owner_get_name:
 * @self: a #HeedOwner
 *
 * Returns: (transfer none): the name in the spelling that is kept
 */
const char *
heed_owner_get_name (HeedOwner *self)
{
  g_return_val_if_fail (HEED_IS_OWNER (self), "");

  return self->name;
}

/**
 * heed_owner_set_name:
 * @self: a #HeedOwner
 * @name: (nullable): the name in the spelling that is kept
 */
void
heed_owner_set_name (HeedOwner  *self,
                     const char *name)
{
  g_return_if_fail (HEED_IS_OWNER (self));

  if (heed_take_string (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * heed_owner_get_merged_into:
 * @self: a #HeedOwner
 *
 * Returns: (transfer none): the id of the owner that this spelling stands for;
 *   "" where it stands for itself
 */
const char *
heed_owner_get_merged_into (HeedOwner *self)
{
  g_return_val_if_fail (HEED_IS_OWNER (self), "");

  return self->merged_into;
}

/**
 * heed_owner_set_merged_into:
 * @self: a #HeedOwner
 * @merged_into: (nullable): the id of the owner that this spelling stands for;
 *   "" where it stands for itself
 */
void
heed_owner_set_merged_into (HeedOwner  *self,
                            const char *merged_into)
{
  g_return_if_fail (HEED_IS_OWNER (self));

  if (heed_take_string (&self->merged_into, merged_into))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MERGED_INTO]);
}
