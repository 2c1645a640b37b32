/* heed-json-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "heed-field.h"
#include "heed-plan.h"

G_BEGIN_DECLS

/* The word for this format, and its version: one more whenever a program that
 * knows the one before would misread what is written. New members alone need
 * none, since unknown ones are kept. */
#define HEED_JSON_FORMAT  "heed-plan"
#define HEED_JSON_VERSION 2

/* The member of a file that went out of a register: which state of the plan it is of. */
#define HEED_JSON_STAMP "stamp"

JsonNode *heed_json_writer_write        (HeedPlan            *plan);
gboolean  heed_json_writer_has          (const HeedTypeField *field);
gboolean  heed_json_writer_has_evidence (const HeedTypeField *field,
                                         gboolean             is_link,
                                         gboolean             is_erased);

G_END_DECLS
