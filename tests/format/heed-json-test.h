/* heed-json-test.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "heed-plan.h"

G_BEGIN_DECLS

/* What the tests of JSON share. */

/**
 * HeedJsonVisit:
 * @place: where an object stands, "" for the outermost one
 * @object: the object
 * @user_data: what was passed
 */
typedef void (*HeedJsonVisit) (const char *place,
                               JsonObject *object,
                               gpointer    user_data);

char     *heed_json_test_write (HeedPlan       *plan);
HeedPlan *heed_json_test_read  (const char     *text,
                                GError        **error);
void      heed_json_test_visit (JsonNode       *node,
                                const char     *place,
                                HeedJsonVisit   visit,
                                gpointer        user_data);
GRand    *heed_json_test_rand  (void);

G_END_DECLS
