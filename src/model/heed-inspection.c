/* heed-inspection.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-inspection.h"

#include "heed-property.h"

/**
 * HeedInspection:
 *
 * One report of an inspectorate on one organisation.
 */

struct _HeedInspection
{
  GObject parent_instance;

  char *id;
  char *inspectorate;
  char *title;
  HeedDay report_published;
  char *extra;
};

G_DEFINE_FINAL_TYPE (HeedInspection, heed_inspection, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  PROP_INSPECTORATE,
  PROP_TITLE,
  PROP_REPORT_PUBLISHED,
  PROP_EXTRA,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_inspection_finalize (GObject *object)
{
  HeedInspection *self = HEED_INSPECTION (object);

  g_free (self->id);
  g_free (self->inspectorate);
  g_free (self->title);
  g_free (self->extra);

  G_OBJECT_CLASS (heed_inspection_parent_class)->finalize (object);
}

static void
heed_inspection_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HeedInspection *self = HEED_INSPECTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, heed_inspection_get_id (self));
      break;
    case PROP_INSPECTORATE:
      g_value_set_string (value, heed_inspection_get_inspectorate (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, heed_inspection_get_title (self));
      break;
    case PROP_REPORT_PUBLISHED:
      g_value_set_uint (value, heed_inspection_get_report_published (self));
      break;
    case PROP_EXTRA:
      g_value_set_string (value, heed_inspection_get_extra (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_inspection_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HeedInspection *self = HEED_INSPECTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      heed_inspection_set_id (self, g_value_get_string (value));
      break;
    case PROP_INSPECTORATE:
      heed_inspection_set_inspectorate (self, g_value_get_string (value));
      break;
    case PROP_TITLE:
      heed_inspection_set_title (self, g_value_get_string (value));
      break;
    case PROP_REPORT_PUBLISHED:
      heed_inspection_set_report_published (self, g_value_get_uint (value));
      break;
    case PROP_EXTRA:
      heed_inspection_set_extra (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_inspection_class_init (HeedInspectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_inspection_finalize;
  object_class->get_property = heed_inspection_get_property;
  object_class->set_property = heed_inspection_set_property;

  /**
   * HeedInspection:id:
   *
   * The id (a UUID), which stays the same for ever.
   */
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedInspection:inspectorate:
   *
   * Who inspected.
   */
  properties[PROP_INSPECTORATE] =
    g_param_spec_string ("inspectorate", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedInspection:title:
   *
   * The title of the report.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedInspection:report-published:
   *
   * The day on which the report was published.
   */
  properties[PROP_REPORT_PUBLISHED] =
    g_param_spec_uint ("report-published", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedInspection:extra:
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
heed_inspection_init (HeedInspection *self)
{
  self->id = g_uuid_string_random ();
  self->inspectorate = g_strdup ("");
  self->title = g_strdup ("");
  self->extra = g_strdup ("");
}

/**
 * heed_inspection_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedInspection *
heed_inspection_new (void)
{
  return g_object_new (HEED_TYPE_INSPECTION, NULL);
}

/**
 * heed_inspection_get_id:
 * @self: a #HeedInspection
 *
 * Returns: (transfer none): the id (a UUID), which stays the same for ever
 */
const char *
heed_inspection_get_id (HeedInspection *self)
{
  g_return_val_if_fail (HEED_IS_INSPECTION (self), "");

  return self->id;
}

/**
 * heed_inspection_set_id:
 * @self: a #HeedInspection
 * @id: (nullable): the id (a UUID), which stays the same for ever
 */
void
heed_inspection_set_id (HeedInspection *self,
                        const char     *id)
{
  g_return_if_fail (HEED_IS_INSPECTION (self));

  if (heed_take_string (&self->id, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

/**
 * heed_inspection_get_inspectorate:
 * @self: a #HeedInspection
 *
 * Returns: (transfer none): who inspected
 */
const char *
heed_inspection_get_inspectorate (HeedInspection *self)
{
  g_return_val_if_fail (HEED_IS_INSPECTION (self), "");

  return self->inspectorate;
}

/**
 * heed_inspection_set_inspectorate:
 * @self: a #HeedInspection
 * @inspectorate: (nullable): who inspected
 */
void
heed_inspection_set_inspectorate (HeedInspection *self,
                                  const char     *inspectorate)
{
  g_return_if_fail (HEED_IS_INSPECTION (self));

  if (heed_take_string (&self->inspectorate, inspectorate))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSPECTORATE]);
}

/**
 * heed_inspection_get_title:
 * @self: a #HeedInspection
 *
 * Returns: (transfer none): the title of the report
 */
const char *
heed_inspection_get_title (HeedInspection *self)
{
  g_return_val_if_fail (HEED_IS_INSPECTION (self), "");

  return self->title;
}

/**
 * heed_inspection_set_title:
 * @self: a #HeedInspection
 * @title: (nullable): the title of the report
 */
void
heed_inspection_set_title (HeedInspection *self,
                           const char     *title)
{
  g_return_if_fail (HEED_IS_INSPECTION (self));

  if (heed_take_string (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * heed_inspection_get_report_published:
 * @self: a #HeedInspection
 *
 * Returns: the day on which the report was published
 */
HeedDay
heed_inspection_get_report_published (HeedInspection *self)
{
  g_return_val_if_fail (HEED_IS_INSPECTION (self), HEED_DAY_NONE);

  return self->report_published;
}

/**
 * heed_inspection_set_report_published:
 * @self: a #HeedInspection
 * @report_published: the day on which the report was published
 */
void
heed_inspection_set_report_published (HeedInspection *self,
                                      HeedDay         report_published)
{
  g_return_if_fail (HEED_IS_INSPECTION (self));

  if (self->report_published == report_published)
    return;

  self->report_published = report_published;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REPORT_PUBLISHED]);
}

/**
 * heed_inspection_get_extra:
 * @self: a #HeedInspection
 *
 * Returns: (transfer none): members that a file held and this version does not
 *   know, as the text of a JSON object; "" for none
 */
const char *
heed_inspection_get_extra (HeedInspection *self)
{
  g_return_val_if_fail (HEED_IS_INSPECTION (self), "");

  return self->extra;
}

/**
 * heed_inspection_set_extra:
 * @self: a #HeedInspection
 * @extra: (nullable): members that a file held and this version does not know,
 *   as the text of a JSON object; "" for none
 */
void
heed_inspection_set_extra (HeedInspection *self,
                           const char     *extra)
{
  g_return_if_fail (HEED_IS_INSPECTION (self));

  if (heed_take_string (&self->extra, extra))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRA]);
}
