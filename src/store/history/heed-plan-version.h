/* heed-plan-version.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-register.h"

G_BEGIN_DECLS

gboolean heed_plan_version_load  (HeedRegister  *reg,
                                  guint          number,
                                  guint         *version,
                                  GDateTime    **changed,
                                  GError       **error);
gboolean heed_plan_version_read  (HeedRegister  *reg,
                                  guint          number,
                                  gint64        *version,
                                  GError       **error);
gboolean heed_plan_version_claim (HeedRegister  *reg,
                                  guint          number,
                                  gint64         version,
                                  GError       **error);

G_END_DECLS
