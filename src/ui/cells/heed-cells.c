/* heed-cells.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-cells.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-choice-cell.h"
#include "heed-owners-cell.h"
#include "heed-recommendation.h"
#include "heed-target-cell.h"
#include "heed-text-cell.h"
#include "heed-words-cell.h"

/**
 * heed_cells_can_edit:
 * @record: a #HeedRecommendation or #HeedItem
 * @field: one of its fields
 *
 * Returns: whether there is something to edit in a cell
 */
gboolean
heed_cells_can_edit (gpointer      record,
                     HeedCellField field)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (record) || HEED_IS_ITEM (record), FALSE);

  switch (field)
    {
    case HEED_CELL_NUMBER:
      return HEED_IS_RECOMMENDATION (record) || HEED_IS_ACTION (record);
    case HEED_CELL_TEXT:
      return heed_text_cell_can_edit (HEED_IS_ITEM (record) ? heed_item_get_text (record)
                                                            : heed_recommendation_get_text (record));
    case HEED_CELL_OWNERS:
    case HEED_CELL_TARGET:
      return TRUE;
    case HEED_CELL_STATUS:
    default:
      return HEED_IS_ACTION (record);
    }
}

/**
 * heed_cells_create:
 * @record: a #HeedRecommendation or #HeedItem
 * @field: one of its fields that can be edited
 *
 * Returns: (transfer floating): an editor for it, to be started with @record
 */
HeedCellEditor *
heed_cells_create (gpointer      record,
                   HeedCellField field)
{
  gboolean is_item = HEED_IS_ITEM (record);

  g_return_val_if_fail (heed_cells_can_edit (record, field), NULL);

  switch (field)
    {
    case HEED_CELL_NUMBER:
      return is_item ? heed_words_cell_new ("label", _("Label"))
                     : heed_words_cell_new ("number", _("Number"));
    case HEED_CELL_TEXT:
      return heed_text_cell_new (_("Text"));
    case HEED_CELL_OWNERS:
      return is_item ? heed_owners_cell_new () : heed_words_cell_new ("addressee", _("Addressee"));
    case HEED_CELL_TARGET:
      return is_item ? heed_target_cell_new () : heed_choice_cell_new_response ();
    case HEED_CELL_STATUS:
    default:
      return heed_choice_cell_new_progress ();
    }
}
