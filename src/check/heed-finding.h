/* heed-finding.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEED_TYPE_FINDING (heed_finding_get_type ())

/**
 * HeedSeverity:
 * @HEED_SEVERITY_ERROR: the plan cannot be submitted like this
 * @HEED_SEVERITY_WARNING: the inspectorate will ask
 * @HEED_SEVERITY_SUGGESTION: it could be better
 */
typedef enum {
  HEED_SEVERITY_ERROR,
  HEED_SEVERITY_WARNING,
  HEED_SEVERITY_SUGGESTION,
} HeedSeverity;

G_DECLARE_FINAL_TYPE (HeedFinding, heed_finding, HEED, FINDING, GObject)

HeedFinding  *heed_finding_new                (const char   *check,
                                               HeedSeverity  severity,
                                               const char   *recommendation,
                                               const char   *item,
                                               const char   *place,
                                               const char   *message,
                                               const char   *remedy,
                                               const char   *cause);
const char   *heed_finding_get_check          (HeedFinding  *self);
HeedSeverity  heed_finding_get_severity       (HeedFinding  *self);
const char   *heed_finding_get_recommendation (HeedFinding  *self);
const char   *heed_finding_get_item           (HeedFinding  *self);
const char   *heed_finding_get_place          (HeedFinding  *self);
const char   *heed_finding_get_message        (HeedFinding  *self);
const char   *heed_finding_get_remedy         (HeedFinding  *self);
const char   *heed_finding_get_cause          (HeedFinding  *self);

G_END_DECLS
