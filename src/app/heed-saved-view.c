/* heed-saved-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-saved-view.h"

#include "heed-field.h"

/**
 * HeedSavedView:
 *
 * A name for a choice among the actions of all plans, and how many actions it lets pass.
 */
struct _HeedSavedView
{
  GObject parent_instance;

  char *name;
  GVariant *parts;
  guint count;
};

G_DEFINE_FINAL_TYPE (HeedSavedView, heed_saved_view, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedSavedView, TEXT, name),
  HEED_FIELD (HeedSavedView, COUNT, count),
};

static void
heed_saved_view_finalize (GObject *object)
{
  HeedSavedView *self = HEED_SAVED_VIEW (object);

  g_clear_pointer (&self->parts, g_variant_unref);
  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (heed_saved_view_parent_class)->finalize (object);
}

static void
heed_saved_view_class_init (HeedSavedViewClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = heed_saved_view_finalize;
}

static void
heed_saved_view_init (HeedSavedView *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
}

/**
 * heed_saved_view_new:
 * @name: its name
 * @parts: what heed_action_filter_save() gave
 *
 * Returns: (transfer full): a view
 */
HeedSavedView *
heed_saved_view_new (const char *name,
                     GVariant   *parts)
{
  HeedSavedView *self = g_object_new (HEED_TYPE_SAVED_VIEW, "name", name, NULL);

  self->parts = g_variant_ref_sink (parts);
  return self;
}

/**
 * HeedSavedView:name:
 *
 * Its name, as the person gave it.
 */
HEED_DEFINE_TEXT_FIELD (HeedSavedView, heed_saved_view, name)

/**
 * HeedSavedView:count:
 *
 * How many actions it lets pass on the day.
 */
HEED_DEFINE_COUNT_FIELD (HeedSavedView, heed_saved_view, count)

/**
 * heed_saved_view_get_parts:
 * @self: a #HeedSavedView
 *
 * Returns: (transfer none): what heed_action_filter_load() takes
 */
GVariant *
heed_saved_view_get_parts (HeedSavedView *self)
{
  g_return_val_if_fail (HEED_IS_SAVED_VIEW (self), NULL);

  return self->parts;
}
