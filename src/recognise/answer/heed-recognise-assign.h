/* heed-recognise-assign.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-step.h"

G_BEGIN_DECLS

/**
 * HeedGiven:
 * @HEED_GIVEN_TARGETS: target dates
 * @HEED_GIVEN_OWNERS: owners
 *
 * What is given to the steps of an answer.
 */
typedef enum {
  HEED_GIVEN_TARGETS,
  HEED_GIVEN_OWNERS,
} HeedGiven;

#define HEED_N_GIVEN (HEED_GIVEN_OWNERS + 1)

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

guint      heed_give_find_row   (GPtrArray  *steps,
                                 int         row,
                                 guint      *end);
GPtrArray *heed_give_choose     (GPtrArray  *steps,
                                 int         row,
                                 HeedChoice  choice);
gboolean   heed_give_in_order   (GPtrArray  *steps,
                                 int         row,
                                 GPtrArray  *words,
                                 HeedGiven   what);
gboolean   heed_give_row        (GPtrArray  *steps,
                                 int         row,
                                 GPtrArray  *words,
                                 guint       n_targets,
                                 HeedGiven   what);
void       heed_give_to_all     (GPtrArray  *steps,
                                 const char *words);
void       heed_give_clear      (GPtrArray  *steps,
                                 HeedGiven   what);
GPtrArray *heed_give_split      (GPtrArray  *words,
                                 const char *delimiter);
gboolean   heed_give_are_owners (GPtrArray  *words);

G_END_DECLS
