/* heed-unplaced.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-unplaced.h"

#include "heed-property.h"

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

G_DEFINE_FINAL_TYPE (HeedUnplaced, heed_unplaced, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_OWNERS,
  PROP_TARGETS,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_unplaced_finalize (GObject *object)
{
  HeedUnplaced *self = HEED_UNPLACED (object);

  g_strfreev (self->owners);
  g_strfreev (self->targets);
  g_strfreev (self->text);

  G_OBJECT_CLASS (heed_unplaced_parent_class)->finalize (object);
}

static void
heed_unplaced_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HeedUnplaced *self = HEED_UNPLACED (object);

  switch (prop_id)
    {
    case PROP_OWNERS:
      g_value_set_boxed (value, heed_unplaced_get_owners (self));
      break;
    case PROP_TARGETS:
      g_value_set_boxed (value, heed_unplaced_get_targets (self));
      break;
    case PROP_TEXT:
      g_value_set_boxed (value, heed_unplaced_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_unplaced_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  HeedUnplaced *self = HEED_UNPLACED (object);

  switch (prop_id)
    {
    case PROP_OWNERS:
      heed_unplaced_set_owners (self, g_value_get_boxed (value));
      break;
    case PROP_TARGETS:
      heed_unplaced_set_targets (self, g_value_get_boxed (value));
      break;
    case PROP_TEXT:
      heed_unplaced_set_text (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_unplaced_class_init (HeedUnplacedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_unplaced_finalize;
  object_class->get_property = heed_unplaced_get_property;
  object_class->set_property = heed_unplaced_set_property;

  /**
   * HeedUnplaced:owners:
   *
   * The owners, as written.
   */
  properties[PROP_OWNERS] =
    g_param_spec_boxed ("owners", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedUnplaced:targets:
   *
   * The targets, as written.
   */
  properties[PROP_TARGETS] =
    g_param_spec_boxed ("targets", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedUnplaced:text:
   *
   * The words that found no place.
   */
  properties[PROP_TEXT] =
    g_param_spec_boxed ("text", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_unplaced_init (HeedUnplaced *self)
{
  heed_take_strv (&self->owners, NULL);
  heed_take_strv (&self->targets, NULL);
  heed_take_strv (&self->text, NULL);
}

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
 * heed_unplaced_get_owners:
 * @self: a #HeedUnplaced
 *
 * Returns: (transfer none): the owners, as written
 */
const char *const *
heed_unplaced_get_owners (HeedUnplaced *self)
{
  g_return_val_if_fail (HEED_IS_UNPLACED (self), NULL);

  return (const char *const *) self->owners;
}

/**
 * heed_unplaced_set_owners:
 * @self: a #HeedUnplaced
 * @owners: (nullable): the owners, as written
 */
void
heed_unplaced_set_owners (HeedUnplaced      *self,
                          const char *const *owners)
{
  g_return_if_fail (HEED_IS_UNPLACED (self));

  if (heed_take_strv (&self->owners, owners))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNERS]);
}

/**
 * heed_unplaced_get_targets:
 * @self: a #HeedUnplaced
 *
 * Returns: (transfer none): the targets, as written
 */
const char *const *
heed_unplaced_get_targets (HeedUnplaced *self)
{
  g_return_val_if_fail (HEED_IS_UNPLACED (self), NULL);

  return (const char *const *) self->targets;
}

/**
 * heed_unplaced_set_targets:
 * @self: a #HeedUnplaced
 * @targets: (nullable): the targets, as written
 */
void
heed_unplaced_set_targets (HeedUnplaced      *self,
                           const char *const *targets)
{
  g_return_if_fail (HEED_IS_UNPLACED (self));

  if (heed_take_strv (&self->targets, targets))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGETS]);
}

/**
 * heed_unplaced_get_text:
 * @self: a #HeedUnplaced
 *
 * Returns: (transfer none): the words that found no place
 */
const char *const *
heed_unplaced_get_text (HeedUnplaced *self)
{
  g_return_val_if_fail (HEED_IS_UNPLACED (self), NULL);

  return (const char *const *) self->text;
}

/**
 * heed_unplaced_set_text:
 * @self: a #HeedUnplaced
 * @text: (nullable): the words that found no place
 */
void
heed_unplaced_set_text (HeedUnplaced      *self,
                        const char *const *text)
{
  g_return_if_fail (HEED_IS_UNPLACED (self));

  if (heed_take_strv (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

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
