/* heed-journal.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-record-row.h"

G_BEGIN_DECLS

/**
 * HeedStepState:
 * @HEED_STEP_DONE: done
 * @HEED_STEP_UNDONE: undone, and can be redone
 * @HEED_STEP_DROPPED: undone, and something else was done after that
 *
 * How a step of the history stands.
 */
typedef enum {
  HEED_STEP_DONE,
  HEED_STEP_UNDONE,
  HEED_STEP_DROPPED,
} HeedStepState;

/**
 * HeedStep:
 * @id: its number in the history; 0 for none
 * @label: what it did, as told at the time
 *
 * A step of the history.
 */
typedef struct
{
  gint64 id;
  char *label;
} HeedStep;

void       heed_step_clear           (HeedStep       *self);
gint64     heed_journal_add_step     (HeedDatabase   *database,
                                      guint           number,
                                      const char     *kind,
                                      const char     *label,
                                      gint64          of,
                                      GError        **error);
gboolean   heed_journal_add_change   (HeedDatabase   *database,
                                      gint64          step,
                                      guint           position,
                                      HeedChange     *change,
                                      GError        **error);
gboolean   heed_journal_erase        (HeedDatabase   *database,
                                      guint           number,
                                      HeedRecordRow  *evidence,
                                      GError        **error);
gboolean   heed_journal_drop_undone  (HeedDatabase   *database,
                                      guint           number,
                                      GError        **error);
gboolean   heed_journal_find_step    (HeedDatabase   *database,
                                      guint           number,
                                      HeedStepState   state,
                                      HeedStep       *step,
                                      GError        **error);
gboolean   heed_journal_set_state    (HeedDatabase   *database,
                                      gint64          step,
                                      HeedStepState   state,
                                      GError        **error);
HeedChange *heed_journal_read_change (HeedStatement  *statement,
                                      int             first);
GPtrArray *heed_journal_load_changes (HeedDatabase   *database,
                                      gint64          step,
                                      GError        **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HeedStep, heed_step_clear)

G_END_DECLS
