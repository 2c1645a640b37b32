/* heed-sheet-columns.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedSheetColumn:
 * @HEED_SHEET_START: the first day of the target
 * @HEED_SHEET_DUE: the day by which it is due
 * @HEED_SHEET_LABEL: the label of an action
 * @HEED_SHEET_KIND: what the row holds
 * @HEED_SHEET_ROLE: the role of a text
 * @HEED_SHEET_DEPTH: how deep the item stands
 * @HEED_SHEET_MARKUP: the text of the item as CommonMark, where its words say less
 * @HEED_SHEET_RECOMMENDATION_MARKUP: that of the recommendation
 * @HEED_SHEET_ADDRESSEE: whom the recommendation is for
 * @HEED_SHEET_HEADING: what stands above the recommendation
 * @HEED_SHEET_PRIORITY: whether the recommendation is one of those that matter most
 * @HEED_SHEET_PLAN: the title of the plan
 * @HEED_SHEET_ORGANISATION: whose plan it is
 * @HEED_SHEET_SUBMITTED: when it was submitted
 * @HEED_SHEET_PUBLISHED: when it was published
 * @HEED_SHEET_INSPECTORATE: whose inspection it answers
 * @HEED_SHEET_REPORT_PUBLISHED: when the report of that was published
 * @HEED_SHEET_RECOMMENDATION_ID: the id of the recommendation
 * @HEED_SHEET_ITEM_ID: the id of the item
 * @HEED_SHEET_STAMP: which state of the plan the row is of, see heed_plan_get_stamp()
 *
 * The columns of a plan in a spreadsheet after the six of the published table: those
 * that are of use there, then those by which the same plan is made of it again.
 */
typedef enum {
  HEED_SHEET_START,
  HEED_SHEET_DUE,
  HEED_SHEET_LABEL,
  HEED_SHEET_KIND,
  HEED_SHEET_ROLE,
  HEED_SHEET_DEPTH,
  HEED_SHEET_MARKUP,
  HEED_SHEET_RECOMMENDATION_MARKUP,
  HEED_SHEET_ADDRESSEE,
  HEED_SHEET_HEADING,
  HEED_SHEET_PRIORITY,
  HEED_SHEET_PLAN,
  HEED_SHEET_ORGANISATION,
  HEED_SHEET_SUBMITTED,
  HEED_SHEET_PUBLISHED,
  HEED_SHEET_INSPECTORATE,
  HEED_SHEET_REPORT_PUBLISHED,
  HEED_SHEET_RECOMMENDATION_ID,
  HEED_SHEET_ITEM_ID,
  HEED_SHEET_STAMP,
} HeedSheetColumn;

#define HEED_N_SHEET_COLUMNS (HEED_SHEET_STAMP + 1)

/* What a row holds that is no item. */
#define HEED_SHEET_KIND_RECOMMENDATION "recommendation"
#define HEED_SHEET_KIND_PART_AGREED "part agreed"
#define HEED_SHEET_KIND_EXPLANATION "explanation"
#define HEED_SHEET_KIND_UNPLACED "unplaced"

/* What stands in a column that asks a question, where the answer is not no. */
#define HEED_SHEET_YES "Yes"

#define HEED_SHEET_KIND_ACTION "action"
#define HEED_SHEET_KIND_TEXT "text"
#define HEED_SHEET_KIND_MEASURE "measure"

const char *heed_sheet_column_get_title (HeedSheetColumn  column);
int         heed_sheet_column_find      (const char      *title);

G_END_DECLS
