/* heed-table-cases.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedTableCase:
 * @name: what is special about it
 * @format: the id of its format
 * @text: the file
 * @n_recommendations: how many recommendations it holds
 * @n_actions: how many actions
 * @n_owners: how many owners stand on them
 * @n_targets: how many of them have a target of their own
 * @n_completed: how many of them are completed
 * @n_updates: how many updates they have
 * @n_unplaced: how many words have no place, on the plan and its recommendations
 *
 * A plan table in a form that other people use.
 */
typedef struct
{
  const char *name;
  const char *format;
  const char *text;
  guint n_recommendations;
  guint n_actions;
  guint n_owners;
  guint n_targets;
  guint n_completed;
  guint n_updates;
  guint n_unplaced;
} HeedTableCase;

extern const HeedTableCase heed_table_cases[];
extern const guint heed_n_table_cases;

G_END_DECLS
