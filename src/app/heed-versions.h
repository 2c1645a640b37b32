/* heed-versions.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-plan.h"
#include "heed-version.h"

G_BEGIN_DECLS

/* The frozen versions of a plan: heed_plan_get_versions(). */

HeedVersion *heed_versions_freeze        (HeedPlan      *plan,
                                          const char    *name,
                                          HeedDay        day,
                                          const char    *author);
HeedVersion *heed_versions_freeze_state  (HeedPlan      *plan,
                                          HeedDay        day,
                                          const char    *author);
HeedVersion *heed_versions_freeze_import (HeedPlan      *plan,
                                          const char    *author);
HeedVersion *heed_versions_find          (HeedPlan      *plan,
                                          const char    *words,
                                          GError       **error);
HeedPlan    *heed_versions_read          (HeedVersion   *version,
                                          GCancellable  *cancellable,
                                          GError       **error);

G_END_DECLS
