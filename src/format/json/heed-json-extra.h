/* heed-json-extra.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members that this version does not know, as the "extra" property of a record
 * keeps them: the text of a JSON object that holds them by name. The parts of a
 * record that keep none of their own ("target", "updates/0", "updates/0/evidence/1",
 * "unplaced", "definitions/2", and "." for members of the record whose names would
 * be taken for such a place) stand in the same object, by a "/" and their place
 * in the record, each with an object of its unknown members. In a plan "/.." is
 * the object that holds the plan. */

#define HEED_JSON_EXTRA_OUTER "/.."
#define HEED_JSON_EXTRA_SELF  "/."

void  heed_json_extra_keep  (JsonObject *extra,
                             const char *place,
                             const char *name,
                             JsonNode   *value);
char *heed_json_extra_print (JsonObject *extra);
void  heed_json_extra_apply (const char *extra,
                             JsonObject *record,
                             JsonObject *outer);

G_END_DECLS
