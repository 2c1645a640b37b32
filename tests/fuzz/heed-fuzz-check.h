/* heed-fuzz-check.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"

G_BEGIN_DECLS

void      heed_fuzz_check_error    (const GError *error);
HeedPlan *heed_fuzz_check_document (HeedDocument *document,
                                    guint         chance);
void      heed_fuzz_check_plan     (HeedPlan     *plan,
                                    guint         chance);

G_END_DECLS
