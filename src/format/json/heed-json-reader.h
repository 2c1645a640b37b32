/* heed-json-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "heed-plan.h"

G_BEGIN_DECLS

HeedPlan *heed_json_reader_read (JsonNode      *root,
                                 GCancellable  *cancellable,
                                 GError       **error);

G_END_DECLS
