/* heed-compose-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-report-plan.h"

G_BEGIN_DECLS

/**
 * HeedSheetProgress:
 * @HEED_SHEET_PROGRESS_STATUS: how the action stands
 * @HEED_SHEET_PROGRESS_DAYS_OVERDUE: for how many days it has been overdue
 * @HEED_SHEET_PROGRESS_REPORTED: how far it is, as reported
 * @HEED_SHEET_PROGRESS_COMPLETED_ON: when it was completed
 * @HEED_SHEET_PROGRESS_UPDATE_ON: when the latest update was written
 * @HEED_SHEET_PROGRESS_UPDATE_BY: by whom
 * @HEED_SHEET_PROGRESS_UPDATE: its words
 * @HEED_SHEET_PROGRESS_EVIDENCE: the names of its files and its links
 * @HEED_SHEET_PROGRESS_BASELINE: the target as published
 * @HEED_SHEET_PROGRESS_CHANGES: how the target changed, a line each
 * @HEED_SHEET_PROGRESS_VERIFICATION: what somebody found about the completion
 *
 * What the report on progress has after the six columns of the published table.
 */
typedef enum {
  HEED_SHEET_PROGRESS_STATUS,
  HEED_SHEET_PROGRESS_DAYS_OVERDUE,
  HEED_SHEET_PROGRESS_REPORTED,
  HEED_SHEET_PROGRESS_COMPLETED_ON,
  HEED_SHEET_PROGRESS_UPDATE_ON,
  HEED_SHEET_PROGRESS_UPDATE_BY,
  HEED_SHEET_PROGRESS_UPDATE,
  HEED_SHEET_PROGRESS_EVIDENCE,
  HEED_SHEET_PROGRESS_BASELINE,
  HEED_SHEET_PROGRESS_CHANGES,
  HEED_SHEET_PROGRESS_VERIFICATION,
} HeedSheetProgress;

#define HEED_N_SHEET_PROGRESS (HEED_SHEET_PROGRESS_VERIFICATION + 1)

HeedDocument *heed_compose_sheet               (HeedPlan   *plan);
HeedDocument *heed_compose_progress_sheet      (GPtrArray  *plans,
                                                HeedDay     day);
int           heed_compose_sheet_find_progress (const char *title);

G_END_DECLS
