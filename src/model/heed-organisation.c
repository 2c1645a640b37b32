/* heed-organisation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-organisation.h"

#include "heed-field.h"

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

static const HeedField fields[] = {
  HEED_FIELD (HeedOrganisation, ID, id),
  HEED_FIELD (HeedOrganisation, TEXT, name),
  HEED_FIELD (HeedOrganisation, OPTIONAL, short_name),
  HEED_FIELD (HeedOrganisation, ENUM, kind, .get_type = heed_organisation_kind_get_type,
              .initial = HEED_ORGANISATION_KIND_OTHER),
  HEED_FIELD (HeedOrganisation, EXTRA, extra),
};

HEED_DEFINE_RECORD_TYPE (HeedOrganisation, heed_organisation, G_TYPE_OBJECT)

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
 * HeedOrganisation:id:
 *
 * The id (a UUID), which stays the same for ever.
 */
HEED_DEFINE_TEXT_FIELD (HeedOrganisation, heed_organisation, id)

/**
 * HeedOrganisation:name:
 *
 * The full name.
 */
HEED_DEFINE_TEXT_FIELD (HeedOrganisation, heed_organisation, name)

/**
 * HeedOrganisation:short-name:
 *
 * The short name, such as "CGM CRC"; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedOrganisation, heed_organisation, short_name)

/**
 * HeedOrganisation:kind:
 *
 * What kind of organisation it is.
 */
HEED_DEFINE_ENUM_FIELD (HeedOrganisation, heed_organisation, kind, HeedOrganisationKind)

/**
 * HeedOrganisation:extra:
 *
 * Members that a file held and this version does not know, as the text of
 * a JSON object; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedOrganisation, heed_organisation, extra)
