/* heed-json-target.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "heed-target.h"

G_BEGIN_DECLS

JsonNode *heed_json_target_to_node (HeedTarget *target);
JsonNode *heed_json_day_to_node    (HeedDay     day);
JsonNode *heed_json_words_to_node  (const char *words);

G_END_DECLS
