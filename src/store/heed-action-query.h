/* heed-action-query.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-register.h"

G_BEGIN_DECLS

/**
 * HeedActionQuery:
 * @day: the day for which is asked
 * @overdue: only those that are overdue on @day
 * @due_before: only those that are due before this day; %HEED_DAY_NONE for all
 * @owner: (nullable): only those with these words among their owners
 * @organisation: (nullable): only those of organisations with these words in their
 *   name or short name
 * @search: (nullable): only those with all of these words, or words that begin so
 * @progress: (nullable): only those with this progress, as its nick
 *
 * Which actions across plans are asked for. Capitals do not matter.
 */
typedef struct
{
  HeedDay day;
  gboolean overdue;
  HeedDay due_before;
  const char *owner;
  const char *organisation;
  const char *search;
  const char *progress;
} HeedActionQuery;

/**
 * HeedActionKey:
 * @id: which action
 * @version: another one whenever something in its plan changed
 *
 * One action that was found.
 */
typedef struct
{
  gint64 id;
  gint64 version;
} HeedActionKey;

/**
 * HeedActionEntry:
 *
 * One action, with the owners and the target in force.
 */
typedef struct
{
  guint plan;
  char *organisation;
  char *recommendation_id;
  char *item_id;
  char *number;
  char *label;
  char *text;
  GStrv owners;
  char *target_words;
  HeedDay reference;
  HeedProgress progress;
  HeedDay completed_on;
} HeedActionEntry;

GArray          *heed_action_query_find (HeedRegister           *reg,
                                         const HeedActionQuery  *query,
                                         GError                **error);
GPtrArray       *heed_action_query_load (HeedRegister           *reg,
                                         const HeedActionKey    *keys,
                                         guint                   n_keys,
                                         GError                **error);
HeedActionEntry *heed_action_entry_new  (void);
void             heed_action_entry_free (HeedActionEntry        *self);

G_END_DECLS
