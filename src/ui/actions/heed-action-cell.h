/* heed-action-cell.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-action-entry.h"

G_BEGIN_DECLS

#define HEED_TYPE_ACTION_CELL (heed_action_cell_get_type ())

G_DECLARE_FINAL_TYPE (HeedActionCell, heed_action_cell, HEED, ACTION_CELL, GtkWidget)

/**
 * HeedActionPart:
 * @HEED_ACTION_PART_STATUS: how it stands on its day
 * @HEED_ACTION_PART_LABEL: its label
 * @HEED_ACTION_PART_TEXT: what is to be done
 * @HEED_ACTION_PART_OWNERS: who does it
 * @HEED_ACTION_PART_TARGET: by when
 * @HEED_ACTION_PART_ORGANISATION: for whom
 *
 * What of an action a cell shows.
 */
typedef enum {
  HEED_ACTION_PART_STATUS,
  HEED_ACTION_PART_LABEL,
  HEED_ACTION_PART_TEXT,
  HEED_ACTION_PART_OWNERS,
  HEED_ACTION_PART_TARGET,
  HEED_ACTION_PART_ORGANISATION,
} HeedActionPart;

GtkWidget *heed_action_cell_new       (HeedActionPart   part);
void       heed_action_cell_set_entry (HeedActionCell  *self,
                                       HeedActionEntry *entry);
void       heed_action_cell_set_card  (HeedActionCell  *self,
                                       gboolean         card);

G_END_DECLS
