/* heed-inspection.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-inspection.h"

#include "heed-field.h"

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

static const HeedField fields[] = {
  HEED_FIELD (HeedInspection, ID, id),
  HEED_FIELD (HeedInspection, TEXT, inspectorate),
  HEED_FIELD (HeedInspection, TEXT, title),
  HEED_FIELD (HeedInspection, DAY, report_published),
  HEED_FIELD (HeedInspection, EXTRA, extra),
};

HEED_DEFINE_RECORD_TYPE (HeedInspection, heed_inspection, G_TYPE_OBJECT)

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
 * HeedInspection:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedInspection, heed_inspection, id)

/**
 * HeedInspection:inspectorate:
 *
 * Who inspected.
 */
HEED_DEFINE_TEXT_FIELD (HeedInspection, heed_inspection, inspectorate)

/**
 * HeedInspection:title:
 *
 * The title of the report.
 */
HEED_DEFINE_TEXT_FIELD (HeedInspection, heed_inspection, title)

/**
 * HeedInspection:report-published:
 *
 * The day on which the report was published.
 */
HEED_DEFINE_DAY_FIELD (HeedInspection, heed_inspection, report_published)

/**
 * HeedInspection:extra:
 *
 * Members that a file held and this version does not know, as the text of
 * a JSON object; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedInspection, heed_inspection, extra)
