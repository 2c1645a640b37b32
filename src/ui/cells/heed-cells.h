/* heed-cells.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-cell-editor.h"

G_BEGIN_DECLS

/**
 * HeedCellField:
 * @HEED_CELL_NUMBER: the number of a recommendation, the label of an action
 * @HEED_CELL_TEXT: what is asked or to be done
 * @HEED_CELL_OWNERS: who does it, or who is addressed
 * @HEED_CELL_TARGET: the target, or the response
 * @HEED_CELL_STATUS: the progress
 *
 * What is edited in the columns of a table of recommendations and items.
 */
typedef enum {
  HEED_CELL_NUMBER,
  HEED_CELL_TEXT,
  HEED_CELL_OWNERS,
  HEED_CELL_TARGET,
  HEED_CELL_STATUS,
} HeedCellField;

#define HEED_N_CELL_FIELDS (HEED_CELL_STATUS + 1)

gboolean        heed_cells_can_edit (gpointer      record,
                                     HeedCellField field);
HeedCellEditor *heed_cells_create   (gpointer      record,
                                     HeedCellField field);

G_END_DECLS
