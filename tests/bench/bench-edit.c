/* bench-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "heed-item.h"
#include "heed-plan-editor.h"
#include "heed-recommendation.h"
#include "heed-session.h"

/* Opens plan 1 of a register as the window does, changes the text of its last item, takes
 * that back and does it again. For bench-growth.py, which counts what that takes. */

#define EDITS 5

static void
edit (HeedPlanEditor *editor)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (heed_plan_editor_get_plan (editor));
  HeedRecommendation *last = heed_record_list_get (recommendations,
                                                   heed_record_list_get_n (recommendations) - 1);
  HeedRecordList *items = heed_recommendation_get_items (last);
  HeedItem *item = heed_record_list_get (items, heed_record_list_get_n (items) - 1);

  for (guint i = 0; i < EDITS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup_printf ("Review it %u times.", i);

      heed_item_set_text (item, text);
      if (!heed_plan_editor_flush (editor, &error) || !heed_plan_editor_undo (editor, &error) ||
          !heed_plan_editor_redo (editor, &error))
        g_error ("%s", error->message);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedPlanEditor) editor = NULL;

  setlocale (LC_ALL, "");
  g_return_val_if_fail (argc == 2, 2);

  session = heed_session_open (argv[1], &error);
  if (session != NULL)
    editor = heed_session_edit_plan (session, 1, &error);
  if (editor == NULL)
    g_error ("%s", error->message);
  edit (editor);

  return 0;
}
