/* heed-comparison.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-compared-record.h"
#include "heed-field-text.h"
#include "heed-plan.h"

G_BEGIN_DECLS

#define HEED_TYPE_COMPARISON (heed_comparison_get_type ())

G_DECLARE_FINAL_TYPE (HeedComparison, heed_comparison, HEED, COMPARISON, GObject)

HeedComparison *heed_comparison_new               (HeedPlan             *before,
                                                   const char           *name_before,
                                                   HeedPlan             *after,
                                                   const char           *name_after,
                                                   HeedFieldScope        scope);
void            heed_comparison_new_async         (HeedPlan             *before,
                                                   const char           *name_before,
                                                   HeedPlan             *after,
                                                   const char           *name_after,
                                                   HeedFieldScope        scope,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
HeedComparison *heed_comparison_new_finish        (GAsyncResult         *result,
                                                   GError              **error);
HeedPlan       *heed_comparison_get_before        (HeedComparison       *self);
HeedPlan       *heed_comparison_get_after         (HeedComparison       *self);
const char     *heed_comparison_get_name_before   (HeedComparison       *self);
const char     *heed_comparison_get_name_after    (HeedComparison       *self);
HeedFieldScope  heed_comparison_get_scope         (HeedComparison       *self);
guint           heed_comparison_count             (HeedComparison       *self,
                                                   HeedComparedState     state);
gboolean        heed_comparison_is_same           (HeedComparison       *self);
char           *heed_comparison_dup_summary       (HeedComparison       *self);

G_END_DECLS
