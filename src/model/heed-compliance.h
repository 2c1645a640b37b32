/* heed-compliance.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-model-enums.h"
#include "heed-model-types.h"

G_BEGIN_DECLS

/* How many days before it is due an action is due soon. */
#define HEED_DUE_SOON_DAYS 30

HeedCompliance  heed_compliance_compute      (HeedTarget     *target,
                                              HeedProgress    progress,
                                              HeedDay         completed_on,
                                              HeedDay         day);
const char     *heed_compliance_to_label     (HeedCompliance  compliance);
const char     *heed_compliance_to_icon_name (HeedCompliance  compliance);
const char     *heed_progress_to_label       (HeedProgress    progress);

G_END_DECLS
