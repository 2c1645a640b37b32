/* heed-owner-tally.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-register.h"

G_BEGIN_DECLS

/**
 * HeedOwnerTally:
 * @id: the id of an owner of the register
 * @name: its name
 * @n_actions: how many actions it answers for, under whichever spelling
 * @n_open: how many of them are neither completed nor withdrawn
 * @n_overdue: how many of these are overdue
 * @n_moved: how many of those that are open moved
 *
 * An owner, with the actions of all plans.
 */
typedef struct
{
  char *id;
  char *name;
  guint n_actions;
  guint n_open;
  guint n_overdue;
  guint n_moved;
} HeedOwnerTally;

GPtrArray *heed_owner_tally_list        (HeedRegister        *reg,
                                         HeedDay              day,
                                         GError             **error);
gboolean   heed_owner_tally_count_plans (HeedRegister        *reg,
                                         const char *const   *ids,
                                         guint               *n_actions,
                                         guint               *n_plans,
                                         GError             **error);

G_END_DECLS
