/* heed-history.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-record-row.h"
#include "heed-register.h"

G_BEGIN_DECLS

/**
 * HeedHistoryRow:
 * @step: the number of the step
 * @kind: what kind of step, as heed_journal_add_step() has it
 * @label: what it did, as told at the time
 * @made_at: when, in ISO 8601
 * @made_by: who
 * @done: whether it was not taken back
 * @change: (nullable): what happened to one record; %NULL where the step is told as a whole
 *
 * A row of the history.
 */
typedef struct
{
  gint64 step;
  char *kind;
  char *label;
  char *made_at;
  char *made_by;
  gboolean done;
  HeedChange *change;
} HeedHistoryRow;

GPtrArray *heed_history_load (HeedRegister  *reg,
                              guint          plan,
                              const char    *record,
                              gint64         before,
                              guint          n_steps,
                              GError       **error);

G_END_DECLS
