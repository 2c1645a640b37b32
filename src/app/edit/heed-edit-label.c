/* heed-edit-label.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-edit-label.h"

#include <glib/gi18n-lib.h>

#include "heed-recommendation.h"
#include "heed-record-row.h"

/* What was done, in words, as undo and the history name it. */

/* How a recommendation or an item is called: by its number or label, and a bullet
 * by the number of its recommendation. */
static char *
place_of (HeedRecordRow *row,
          HeedPlan      *plan)
{
  HeedRecommendation *recommendation = NULL;

  if (row->kind == HEED_RECORD_RECOMMENDATION)
    return g_strdup (heed_record_row_find_value (row, "number")->text);
  if (row->kind == HEED_RECORD_ITEM)
    {
      const char *label = heed_record_row_find_value (row, "label")->text;

      if (label != NULL && g_ascii_isalnum (label[0]))
        return g_strdup (label);
    }

  recommendation = heed_plan_find_recommendation_by_id (plan, row->group);
  return g_strdup (recommendation != NULL ? heed_recommendation_get_number (recommendation) : "");
}

/* The first column that changed and is not only a place; %NULL for none. */
static const HeedColumn *
find_column (HeedChange *change)
{
  const HeedRecord *record = heed_record_row_get_record (heed_change_get_row (change));

  for (guint i = 0; i < record->n_columns; i++)
    if (record->columns[i].kind != HEED_COLUMN_POSITION && heed_change_touches (change, i))
      return &record->columns[i];

  return NULL;
}

static char *
label_item_change (const HeedColumn *column,
                   const char       *place)
{
  if (g_str_equal (column->name, "target"))
    return g_strdup_printf (_("Change of target in %s"), place);
  if (g_str_equal (column->name, "owners"))
    return g_strdup_printf (_("Change of owner in %s"), place);
  if (g_str_equal (column->name, "text"))
    return g_strdup_printf (_("Change of text in %s"), place);
  if (g_str_equal (column->name, "label"))
    return g_strdup_printf (_("Change of label to %s"), place);
  if (g_str_equal (column->name, "progress") || g_str_equal (column->name, "completed_on"))
    return g_strdup_printf (_("Change of progress in %s"), place);
  if (g_str_equal (column->name, "depth") || g_str_equal (column->name, "recommendation"))
    return g_strdup_printf (_("Move of %s"), place);
  return g_strdup_printf (_("Change in %s"), place);
}

static char *
label_recommendation_change (const HeedColumn *column,
                             const char       *place)
{
  if (g_str_equal (column->name, "text"))
    return g_strdup_printf (_("Change of text of recommendation %s"), place);
  if (g_str_equal (column->name, "number"))
    return g_strdup_printf (_("Change of number of recommendation %s"), place);
  if (g_str_equal (column->name, "response") || g_str_equal (column->name, "response_words") ||
      g_str_equal (column->name, "reasons"))
    return g_strdup_printf (_("Change of response to recommendation %s"), place);
  if (g_str_equal (column->name, "explanation"))
    return g_strdup_printf (_("Change of explanation of recommendation %s"), place);
  if (g_str_has_prefix (column->name, "judge"))
    return g_strdup_printf (_("Judgement of recommendation %s"), place);
  if (g_str_has_prefix (column->name, "unplaced") || g_str_equal (column->name, "review"))
    return g_strdup_printf (_("Review of recommendation %s"), place);
  return g_strdup_printf (_("Change in recommendation %s"), place);
}

static char *
label_change (HeedChange *change,
              HeedPlan   *plan)
{
  HeedRecordRow *row = heed_change_get_row (change);
  const HeedColumn *column = find_column (change);
  g_autofree char *place = place_of (row, plan);

  switch (row->kind)
    {
    case HEED_RECORD_RECOMMENDATION:
      if (change->before == NULL)
        return g_strdup_printf (_("New recommendation %s"), place);
      if (change->after == NULL)
        return g_strdup_printf (_("Deletion of recommendation %s"),
                                heed_record_row_find_value (row, "number")->text);
      if (column == NULL)
        return g_strdup_printf (_("Move of recommendation %s"), place);
      return label_recommendation_change (column, place);
    case HEED_RECORD_ITEM:
      if (change->before == NULL)
        return g_strdup_printf (_("New entry in %s"), place);
      if (change->after == NULL)
        return g_strdup_printf (_("Deletion in %s"), place);
      if (column == NULL)
        return g_strdup_printf (_("Move of %s"), place);
      return label_item_change (column, place);
    case HEED_RECORD_DEFINITION:
      return g_strdup (_("Change of definitions"));
    case HEED_RECORD_ORGANISATION:
      return g_strdup (_("Change of organisation"));
    case HEED_RECORD_INSPECTION:
      return g_strdup (_("Change of inspection"));
    case HEED_RECORD_VERSION:
      return g_strdup (_("Version of the plan"));
    case HEED_RECORD_PLAN:
      return g_strdup (_("Change of plan details"));
    case HEED_RECORD_REVISION:
      return g_strdup_printf (_("Revision of target in %s"), place);
    case HEED_RECORD_UPDATE:
      return g_strdup_printf (_("Progress note in %s"), place);
    case HEED_RECORD_EVIDENCE:
      return g_strdup_printf (_("Evidence for %s"), place);
    case HEED_RECORD_VERIFICATION:
      return g_strdup_printf (_("Verification of %s"), place);
    case HEED_RECORD_READING:
      return g_strdup_printf (_("Reading in %s"), place);
    case HEED_N_RECORDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* How much a change says of what was done: that a record came or went says more
 * than that it changed, and that it changed more than that it moved along. */
static guint
weight_of (HeedChange *change)
{
  if (change->before == NULL || change->after == NULL)
    return 2;
  return find_column (change) != NULL ? 1 : 0;
}

/**
 * heed_edit_label_make:
 * @edit: an edit, with what it changed
 * @plan: the plan in which it happened
 *
 * Returns: (transfer full): the translated words for it: "Change of target in 1.1"
 */
char *
heed_edit_label_make (HeedEdit *edit,
                      HeedPlan *plan)
{
  HeedChange *telling = NULL;
  guint n_telling = 0;

  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);

      if (telling == NULL || weight_of (change) > weight_of (telling))
        {
          telling = change;
          n_telling = 1;
        }
      else if (weight_of (change) == weight_of (telling))
        n_telling++;
    }

  g_return_val_if_fail (telling != NULL, NULL);

  /* A recommendation that comes or goes takes its items along, and each of them
   * what it holds: the first one tells. */
  if (n_telling > 1 && weight_of (telling) == 1)
    return g_strdup (_("Several changes"));
  return label_change (telling, plan);
}

/**
 * heed_edit_label_get_typing:
 * @edit: an edit
 *
 * Returns: (transfer full) (nullable): which text it is that somebody is typing, or which
 *   of one record, the same for each of its letters; %NULL where something else changes
 */
char *
heed_edit_label_get_typing (HeedEdit *edit)
{
  HeedChange *change = g_ptr_array_index (edit->changes, 0);
  const HeedRecord *record = heed_record_row_get_record (heed_change_get_row (change));
  g_autoptr (GString) typed = NULL;

  if (edit->changes->len != 1 || change->before == NULL || change->after == NULL)
    return NULL;

  for (guint i = 0; i < record->n_columns; i++)
    if (heed_change_touches (change, i))
      {
        HeedColumnKind kind = record->columns[i].kind;

        if (kind == HEED_COLUMN_PARENT || kind == HEED_COLUMN_POSITION)
          return NULL;
        if (kind != HEED_COLUMN_TEXT && kind != HEED_COLUMN_TEXTS)
          continue;
        if (typed == NULL)
          {
            typed = g_string_new (NULL);
            g_string_printf (typed, "%s %s", record->table, change->after->id);
          }
        g_string_append_printf (typed, " %s", record->columns[i].name);
      }

  return typed != NULL ? g_string_free (g_steal_pointer (&typed), FALSE) : NULL;
}
