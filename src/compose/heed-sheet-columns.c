/* heed-sheet-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sheet-columns.h"

/* As the words of the published table, these are in the language of the plan, and
 * they are what the columns are told by when the sheet is read. */
static const char *const titles[HEED_N_SHEET_COLUMNS] = {
  "Start date",
  "Due date",
  "Label",
  "Kind",
  "Role",
  "Depth",
  "Text as CommonMark",
  "Recommendation as CommonMark",
  "Addressee",
  "Heading",
  "Priority",
  "Plan",
  "Organisation",
  "Plan submitted",
  "Plan published",
  "Inspectorate",
  "Report published",
  "Recommendation id",
  "Item id",
  "Plan state",
};

/**
 * heed_sheet_column_get_title:
 * @column: a column of a sheet
 *
 * Returns: what stands at its head
 */
const char *
heed_sheet_column_get_title (HeedSheetColumn column)
{
  return titles[column];
}

/**
 * heed_sheet_column_find:
 * @title: the words of a cell
 *
 * Returns: the #HeedSheetColumn that @title stands at the head of, or -1
 */
int
heed_sheet_column_find (const char *title)
{
  for (guint i = 0; i < HEED_N_SHEET_COLUMNS; i++)
    if (g_ascii_strcasecmp (titles[i], title) == 0)
      return (int) i;

  return -1;
}
