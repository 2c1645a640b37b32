/* heed-plan-editor-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-editor-private.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-plan-archive.h"
#include "heed-unsaved.h"

/* What an editor could not write goes into a copy of its register. */

/* A plan that somebody deleted meanwhile is wanted all the same by who still writes it. */
static HeedPlanEditor *
open_in_copy (HeedPlanEditor  *self,
              HeedRegister    *copy,
              GError         **error)
{
  guint number = heed_plan_editor_get_number (self);
  GError *failure = NULL;
  HeedPlanEditor *editor = heed_plan_editor_new (copy, number, &failure);

  if (editor == NULL && g_error_matches (failure, HEED_ERROR, HEED_ERROR_NOT_FOUND))
    {
      g_clear_error (&failure);
      if (heed_plan_archive_restore (copy, number, _("Restoration of the plan"), &failure))
        editor = heed_plan_editor_new (copy, number, &failure);
    }
  if (editor == NULL)
    g_propagate_error (error, failure);
  return editor;
}

/**
 * heed_plan_editor_save_to_copy:
 * @self: a #HeedPlanEditor
 * @copy: a copy of its register
 * @error: return location for an error
 *
 * Writes what is not in the register to the copy, as one step. Where the plan was changed
 * elsewhere meanwhile, that is done as heed_unsaved_put_back() says.
 *
 * Returns: whether the copy holds it
 */
gboolean
heed_plan_editor_save_to_copy (HeedPlanEditor  *self,
                               HeedRegister    *copy,
                               GError         **error)
{
  g_autoptr (HeedEdit) edit = heed_plan_editor_collect (self);
  g_autoptr (HeedPlanEditor) editor = NULL;
  HeedPlanStore *store;

  if (edit == NULL)
    return TRUE;
  editor = open_in_copy (self, copy, error);
  if (editor == NULL)
    return FALSE;

  store = heed_plan_editor_get_store (editor);
  heed_plan_editor_begin (editor, _("Changes kept"));
  if (heed_plan_store_get_version (heed_plan_editor_get_store (self)) == heed_plan_store_get_version (store))
    heed_plan_store_apply (store, edit);
  else
    heed_unsaved_put_back (edit, heed_plan_editor_get_plan (editor));
  heed_plan_editor_end (editor);
  return heed_plan_editor_flush (editor, error);
}
