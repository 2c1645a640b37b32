/* heed-plan-archive.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-plan.h"
#include "heed-register.h"
#include "heed-source.h"

G_BEGIN_DECLS

/* Whole plans in and out of a register. */

void        heed_plan_archive_make_ids_unique
                                          (HeedPlan      *plan);
guint       heed_plan_archive_add         (HeedRegister  *reg,
                                           HeedPlan      *plan,
                                           HeedSource    *source,
                                           guint         *existing,
                                           const char    *label,
                                           GCancellable  *cancellable,
                                           GError       **error);
gboolean    heed_plan_archive_delete      (HeedRegister  *reg,
                                           guint          number,
                                           const char    *label,
                                           GError       **error);
gboolean    heed_plan_archive_restore     (HeedRegister  *reg,
                                           guint          number,
                                           const char    *label,
                                           GError       **error);
gboolean    heed_plan_archive_find_deleted
                                          (HeedRegister  *reg,
                                           guint         *number,
                                           GError       **error);
GArray     *heed_plan_archive_find_item   (HeedRegister  *reg,
                                           const char    *item,
                                           GError       **error);
HeedSource *heed_plan_archive_load_source (HeedRegister  *reg,
                                           guint          number,
                                           GError       **error);

G_END_DECLS
