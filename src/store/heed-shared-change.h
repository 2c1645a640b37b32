/* heed-shared-change.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/**
 * HeedSharedState:
 * @name: what lists show
 * @folded: (nullable): by what words of plans find it
 * @merged_into: (nullable): the one that it stands for
 *
 * What a record of the register says, as far as people rename and merge it.
 */
typedef struct
{
  char *name;
  char *folded;
  char *merged_into;
} HeedSharedState;

/**
 * HeedSharedChange:
 * @record: its table, "owner" or "organisation"
 * @id: its id
 * @before: (nullable): what it said; %NULL where it was not there
 * @after: (nullable): what it says; %NULL where it is not there
 *
 * What happened to one of them.
 */
typedef struct
{
  char *record;
  char *id;
  HeedSharedState *before;
  HeedSharedState *after;
} HeedSharedChange;

HeedSharedState  *heed_shared_state_new        (const char              *name,
                                                const char              *folded,
                                                const char              *merged_into);
gboolean          heed_shared_state_load       (HeedDatabase            *database,
                                                const char              *record,
                                                const char              *id,
                                                HeedSharedState        **state,
                                                GError                 **error);
gboolean          heed_shared_state_equal      (const HeedSharedState   *self,
                                                const HeedSharedState   *other);
void              heed_shared_state_free       (HeedSharedState         *self);

GPtrArray        *heed_shared_changes_new      (void);
HeedSharedChange *heed_shared_changes_add      (GPtrArray               *self,
                                                const char              *record,
                                                const char              *id,
                                                HeedSharedState         *before,
                                                HeedSharedState         *after);
gboolean          heed_shared_change_write     (HeedDatabase            *database,
                                                const HeedSharedChange  *change,
                                                GError                 **error);

gint64            heed_shared_journal_add      (HeedDatabase            *database,
                                                const char              *kind,
                                                const char              *label,
                                                gint64                   of,
                                                GPtrArray               *changes,
                                                GError                 **error);
GPtrArray        *heed_shared_journal_load     (HeedDatabase            *database,
                                                gint64                   step,
                                                char                   **label,
                                                GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedSharedState, heed_shared_state_free)

G_END_DECLS
