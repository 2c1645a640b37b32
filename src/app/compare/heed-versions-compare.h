/* heed-versions-compare.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-comparison.h"
#include "heed-version.h"

G_BEGIN_DECLS

void            heed_versions_compare_async  (HeedVersion          *before,
                                              HeedVersion          *after,
                                              HeedPlan             *now,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
HeedComparison *heed_versions_compare_finish (GAsyncResult         *result,
                                              GError              **error);
void            heed_versions_verify_async   (HeedPlan             *plan,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
GHashTable     *heed_versions_verify_finish  (GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
