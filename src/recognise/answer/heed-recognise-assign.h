/* heed-recognise-assign.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-step.h"

G_BEGIN_DECLS

/**
 * HeedAssignment:
 * @HEED_ASSIGN_TARGETS: target dates
 * @HEED_ASSIGN_OWNERS: owners
 *
 * What is given to the steps of an answer.
 */
typedef enum {
  HEED_ASSIGN_TARGETS,
  HEED_ASSIGN_OWNERS,
} HeedAssignment;

#define HEED_N_GIVEN (HEED_ASSIGN_OWNERS + 1)

/**
 * HeedChoice:
 * @HEED_CHOICE_ACTIONS: all actions
 * @HEED_CHOICE_OUTER: those that stand least deep
 * @HEED_CHOICE_INNER: those that have no action below them
 * @HEED_CHOICE_DATED_TEXTS: actions, and texts that some plans date
 *
 * Which of the steps of a row, or of all rows, are meant by a list of owners or
 * targets: the list tells by its length.
 */
typedef enum {
  HEED_CHOICE_ACTIONS,
  HEED_CHOICE_OUTER,
  HEED_CHOICE_INNER,
  HEED_CHOICE_DATED_TEXTS,
} HeedChoice;

#define HEED_N_CHOICES (HEED_CHOICE_DATED_TEXTS + 1)

guint      heed_assign_find_row     (GPtrArray      *steps,
                                     int             row,
                                     guint          *end);
GPtrArray *heed_assign_choose_level (GPtrArray      *steps,
                                     int             row,
                                     HeedChoice      choice);
gboolean   heed_assign_in_order     (GPtrArray      *steps,
                                     int             row,
                                     GPtrArray      *words,
                                     HeedAssignment  what);
gboolean   heed_assign_row          (GPtrArray      *steps,
                                     int             row,
                                     GPtrArray      *words,
                                     guint           n_targets,
                                     HeedAssignment  what);
void       heed_assign_to_all       (GPtrArray      *steps,
                                     const char     *words,
                                     HeedAssignment  what);
void       heed_assign_clear        (GPtrArray      *steps,
                                     HeedAssignment  what);
GPtrArray *heed_assign_split        (GPtrArray      *words,
                                     const char     *delimiter);
gboolean   heed_assign_are_owners   (GPtrArray      *words);

G_END_DECLS
