/* heed-json-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How deep objects and arrays may stand in each other: the parser calls itself
 * for each of them. */
#define HEED_JSON_MAX_DEPTH 256

/* The largest file that is read, in bytes: far more than any plan. */
#define HEED_JSON_MAX_SIZE ((gsize) 64 * 1024 * 1024)

JsonNode *heed_json_text_parse (GBytes    *bytes,
                                GError   **error);
char     *heed_json_text_print (JsonNode  *node);

G_END_DECLS
