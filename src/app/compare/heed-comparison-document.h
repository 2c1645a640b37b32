/* heed-comparison-document.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "heed-comparison.h"
#include "heed-document.h"
#include "heed-shape.h"

G_BEGIN_DECLS

HeedDocument *heed_comparison_compose     (HeedComparison  *self,
                                           HeedShape        shape);
JsonNode     *heed_comparison_to_json     (HeedComparison  *self);
gboolean      heed_comparison_write       (HeedComparison  *self,
                                           GFile           *file,
                                           GCancellable    *cancellable,
                                           GError         **error);
void          heed_comparison_write_async (HeedComparison      *self,
                                           GFile               *file,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean      heed_comparison_write_finish (GAsyncResult       *result,
                                           GError             **error);

G_END_DECLS
