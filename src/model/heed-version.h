/* heed-version.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"

G_BEGIN_DECLS

#define HEED_TYPE_VERSION (heed_version_get_type ())

G_DECLARE_FINAL_TYPE (HeedVersion, heed_version, HEED, VERSION, GObject)

HeedVersion *heed_version_new        (const char   *name,
                                      HeedDay       day,
                                      const char   *author,
                                      const char   *text);
const char  *heed_version_get_id     (HeedVersion  *self);
const char  *heed_version_get_name   (HeedVersion  *self);
HeedDay      heed_version_get_day    (HeedVersion  *self);
const char  *heed_version_get_author (HeedVersion  *self);
const char  *heed_version_get_sha256 (HeedVersion  *self);
char        *heed_version_dup_text   (HeedVersion  *self,
                                      GError      **error);

G_END_DECLS
