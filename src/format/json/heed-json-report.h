/* heed-json-report.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "heed-report.h"

G_BEGIN_DECLS

/* The word for this format, and its version: one more whenever a program that
 * knows the one before would misread what is written. */
#define HEED_JSON_REPORT_FORMAT  "heed-report"
#define HEED_JSON_REPORT_VERSION 1

JsonNode   *heed_json_report_write           (HeedReport      *report);
JsonObject *heed_json_action_entry_to_object (HeedActionEntry *entry,
                                              HeedDay          day);

G_END_DECLS
