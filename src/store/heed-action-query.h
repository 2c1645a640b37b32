/* heed-action-query.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-entry.h"
#include "heed-action-order.h"
#include "heed-register.h"

G_BEGIN_DECLS

/**
 * HeedActionQuery:
 * @day: the day for which is asked
 * @plan: the short number of the only plan to look at; 0 for all
 * @overdue: only those that are overdue on @day
 * @open: only those that are neither completed nor withdrawn
 * @due_from: only those that are due on this day or later; %HEED_DAY_NONE for all
 * @due_before: only those that are due before this day; %HEED_DAY_NONE for all
 * @due_within: only those that are due on @day or so many days later at most; 0 for all
 * @owner: (nullable): only those with these words among their owners
 * @whole_owner: whether @owner is the whole name of one of them
 * @organisation: (nullable): only those of organisations with these words in their
 *   name or short name
 * @search: (nullable): only those with all of these words, or words that begin so
 * @progress: (nullable): only those with this progress, as its nick
 * @compliance: (nullable): only those that stand so on @day, as its nick
 * @response: (nullable): only those of recommendations that were answered so, as its nick
 * @addressee: (nullable): only those of recommendations with these words in their addressee
 * @repeated: only those of recommendations that repeat an earlier one
 * @priority: only those of recommendations that matter most
 * @moved: only those whose target moved at least so often; 0 for all
 * @quiet_days: only those without an update in so many days before @day; 0 for all
 * @verification: only those whose completion was found adequate, or was not yet
 * @group: what stands together
 * @sort: in which order, within a group
 * @descending: whether that order is turned round; groups stay as they are
 *
 * Which actions across plans are asked for. Capitals do not matter.
 */
typedef struct
{
  HeedDay day;
  guint plan;
  gboolean overdue;
  gboolean open;
  HeedDay due_from;
  HeedDay due_before;
  guint due_within;
  const char *owner;
  gboolean whole_owner;
  const char *organisation;
  const char *search;
  const char *progress;
  const char *compliance;
  const char *response;
  const char *addressee;
  gboolean repeated;
  gboolean priority;
  guint moved;
  guint quiet_days;
  HeedActionVerification verification;
  HeedActionGroup group;
  HeedActionSort sort;
  gboolean descending;
} HeedActionQuery;

/* The letters of a UUID, with what ends a string. */
#define HEED_ACTION_KEY_ITEM 37

/**
 * HeedActionKey:
 * @plan: the short number of its plan
 * @item: its id, a UUID
 * @version: another number where anything is changed that lists show of it
 *
 * One action that was found.
 */
typedef struct
{
  guint plan;
  char item[HEED_ACTION_KEY_ITEM];
  gint64 version;
} HeedActionKey;

/**
 * HeedActionKeys:
 * @keys: (element-type HeedActionKey): what was found, in order
 * @groups: (element-type guint): where each group begins; empty where there are none
 */
typedef struct
{
  GArray *keys;
  GArray *groups;
} HeedActionKeys;

HeedActionKeys *heed_action_query_find   (HeedRegister           *reg,
                                          const HeedActionQuery  *query,
                                          GError                **error);
GPtrArray      *heed_action_query_load   (HeedRegister           *reg,
                                          const HeedActionKey    *keys,
                                          guint                   n_keys,
                                          GError                **error);
GPtrArray      *heed_action_query_run    (HeedRegister           *reg,
                                          const HeedActionQuery  *query,
                                          GError                **error);
gboolean        heed_action_query_count  (HeedRegister           *reg,
                                          const HeedActionQuery  *query,
                                          guint                  *n,
                                          GError                **error);
char           *heed_action_query_to_sql (const HeedActionQuery  *query);
char           *heed_action_page_to_sql  (guint                   n_keys);
void            heed_action_keys_free    (HeedActionKeys         *self);
guint           heed_action_key_hash     (gconstpointer           key);
gboolean        heed_action_key_equal    (gconstpointer           a,
                                          gconstpointer           b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedActionKeys, heed_action_keys_free)

G_END_DECLS
