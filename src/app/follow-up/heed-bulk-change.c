/* heed-bulk-change.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-bulk-change.h"

#include <glib/gi18n-lib.h>

#include "heed-action-entry.h"
#include "heed-follow-up-private.h"
#include "heed-follow-up-progress.h"
#include "heed-follow-up-target.h"

static char *
make_label (HeedBulkKind kind,
            guint        n)
{
  switch (kind)
    {
    case HEED_BULK_PROGRESS:
      return g_strdup_printf (ngettext ("Progress of %u action", "Progress of %u actions", n), n);
    case HEED_BULK_TARGET:
      return g_strdup_printf (ngettext ("Target of %u action", "Target of %u actions", n), n);
    case HEED_BULK_OWNERS:
      return g_strdup_printf (ngettext ("Owners of %u action", "Owners of %u actions", n), n);
    case HEED_BULK_UPDATE:
    default:
      return g_strdup_printf (ngettext ("Update of %u action", "Updates of %u actions", n), n);
    }
}

static gboolean
set_progress (HeedPlanEditor        *editor,
              HeedAction            *action,
              const HeedBulkChange  *change,
              GError               **error)
{
  /* What is so already is not reported again. */
  if (heed_action_get_progress (action) == change->progress)
    return TRUE;
  if (change->progress == HEED_PROGRESS_COMPLETED)
    return heed_follow_up_complete (editor, action, change->completed_on, change->words, change->author,
                                    change->today, NULL, error) != NULL;
  if (change->progress == HEED_PROGRESS_WITHDRAWN)
    return heed_follow_up_withdraw (editor, action, change->words, change->author, change->today, error) != NULL;
  return heed_follow_up_set_progress (editor, action, change->progress, error);
}

static gboolean
apply (HeedPlanEditor        *editor,
       HeedAction            *action,
       const HeedBulkChange  *change,
       GError               **error)
{
  switch (change->kind)
    {
    case HEED_BULK_PROGRESS:
      return set_progress (editor, action, change, error);
    case HEED_BULK_TARGET:
      return heed_follow_up_set_target (editor, action, change->words != NULL ? change->words : "", change->reason,
                                        change->author, change->today, error);
    case HEED_BULK_OWNERS:
      heed_item_set_owners (HEED_ITEM (action), change->owners);
      return TRUE;
    case HEED_BULK_UPDATE:
    default:
      return heed_follow_up_add_update (editor, action, change->today, change->words, change->author, change->today,
                                        error) != NULL;
    }
}

/* The error says of which plan it is. */
static gboolean
apply_to_entry (HeedBulkStep          *self,
                HeedActionEntry       *entry,
                const HeedBulkChange  *change,
                GError               **error)
{
  HeedPlanEditor *editor = heed_bulk_step_edit (self, heed_action_entry_get_plan (entry), error);
  HeedItem *item;

  if (editor == NULL)
    return FALSE;
  item = heed_plan_find_item_by_id (heed_plan_editor_get_plan (editor), heed_action_entry_get_item_id (entry));
  if (!HEED_IS_ACTION (item))
    heed_follow_up_refuse (error, _("The action is no longer there. Select the actions again."));
  else if (apply (editor, HEED_ACTION (item), change, error))
    return TRUE;

  g_prefix_error (error, "%s: ", heed_action_entry_get_organisation (entry));
  return FALSE;
}

static gboolean
apply_to_all (HeedBulkStep          *self,
              GPtrArray             *entries,
              const HeedBulkChange  *change,
              GError               **error)
{
  for (guint i = 0; i < entries->len; i++)
    if (!apply_to_entry (self, g_ptr_array_index (entries, i), change, error))
      return FALSE;
  return TRUE;
}

/**
 * heed_bulk_change_apply:
 * @session: the open register
 * @entries: (element-type HeedActionEntry): actions, of one plan or of several
 * @change: what is changed
 * @error: return location for an error
 *
 * Changes all of them, or, where one of them cannot be changed so, none.
 *
 * Returns: (transfer full) (nullable): what was done; %NULL with @error set
 */
HeedBulkStep *
heed_bulk_change_apply (HeedSession           *session,
                        GPtrArray             *entries,
                        const HeedBulkChange  *change,
                        GError               **error)
{
  g_autoptr (HeedBulkStep) self = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);
  g_return_val_if_fail (entries != NULL && entries->len > 0, NULL);

  label = make_label (change->kind, entries->len);
  self = heed_bulk_step_new (session, label);
  if (!apply_to_all (self, entries, change, error))
    {
      heed_bulk_step_cancel (self);
      return NULL;
    }
  heed_bulk_step_end (self, entries->len);
  return g_steal_pointer (&self);
}
