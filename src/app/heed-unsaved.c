/* heed-unsaved.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-unsaved.h"

#include "heed-measure.h"
#include "heed-plan-walk.h"
#include "heed-field-value.h"
#include "heed-recommendation.h"
#include "heed-record-row.h"

/* Returns: (transfer full): @words and those of @more after them that are not among them */
static GStrv
join (const char *const *words,
      const char *const *more,
      guint             *n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) words);
  for (guint i = 0; more[i] != NULL; i++)
    if (more[i][0] != '\0' && !g_strv_contains (words, more[i]))
      {
        g_strv_builder_add (builder, more[i]);
        (*n)++;
      }

  return g_strv_builder_end (builder);
}

/* Returns: how many words were new there */
static guint
add (HeedPlan          *plan,
     const char        *group,
     const HeedColumn  *column,
     const char *const *words)
{
  HeedRecommendation *recommendation = heed_plan_find_recommendation_by_id (plan, group);
  HeedUnplaced *unplaced;
  g_auto (GStrv) all = NULL;
  guint n = 0;

  if (recommendation == NULL)
    {
      all = join (heed_plan_get_unplaced (plan), words, &n);
      heed_plan_set_unplaced (plan, (const char *const *) all);
      return n;
    }

  unplaced = heed_recommendation_get_unplaced (recommendation);
  if (g_str_equal (column->name, "owners"))
    {
      all = join (heed_unplaced_get_owners (unplaced), words, &n);
      heed_unplaced_set_owners (unplaced, (const char *const *) all);
    }
  else if (g_str_equal (column->name, "target"))
    {
      all = join (heed_unplaced_get_targets (unplaced), words, &n);
      heed_unplaced_set_targets (unplaced, (const char *const *) all);
    }
  else
    {
      all = join (heed_unplaced_get_text (unplaced), words, &n);
      heed_unplaced_set_text (unplaced, (const char *const *) all);
    }
  return n;
}

/* What waits for its place waits in the register as well, and nobody types what else is
 * kept of other programs. */
static gboolean
holds_words (const HeedColumn *column)
{
  return (column->kind == HEED_COLUMN_TEXT || column->kind == HEED_COLUMN_TEXTS) &&
         !g_str_has_prefix (column->name, "unplaced") && !g_str_equal (column->name, "review") &&
         !g_str_equal (column->name, "extra") && !g_str_equal (column->name, "repeats");
}

static GObject *
find_object (HeedRecordRow *row,
             HeedPlan      *plan)
{
  switch (row->kind)
    {
    case HEED_RECORD_PLAN:
      return G_OBJECT (plan);
    case HEED_RECORD_ORGANISATION:
      return G_OBJECT (heed_plan_get_organisation (plan));
    case HEED_RECORD_INSPECTION:
      return G_OBJECT (heed_plan_get_inspection (plan));
    case HEED_RECORD_RECOMMENDATION:
      return (GObject *) heed_plan_find_recommendation_by_id (plan, row->id);
    case HEED_RECORD_ITEM:
      return (GObject *) heed_plan_find_item_by_id (plan, row->id);
    case HEED_RECORD_DEFINITION:
    case HEED_RECORD_VERSION:
    case HEED_RECORD_REVISION:
    case HEED_RECORD_UPDATE:
    case HEED_RECORD_EVIDENCE:
    case HEED_RECORD_READING:
    case HEED_RECORD_VERIFICATION:
    case HEED_N_RECORDS:
    default:
      return NULL;
    }
}

/* Only what nobody else changed meanwhile is put back: nothing of theirs is overwritten.
 *
 * Returns: whether the value stands in the plan now */
static gboolean
put_back (HeedChange       *change,
          guint             position,
          const HeedColumn *column,
          HeedPlan         *plan)
{
  GObject *object = find_object (change->after, plan);
  const HeedValue *after = &change->after->values[position];
  HeedValue now = { 0 };
  gboolean theirs;

  if (object == NULL || column->field == NULL || change->before == NULL)
    return FALSE;

  heed_value_set_field (&now, column, object);
  theirs = !heed_value_equal (&now, &change->before->values[position]);
  if (!theirs)
    heed_value_apply_field (after, column, object);
  theirs = theirs && !heed_value_equal (&now, after);
  heed_value_clear (&now);
  return !theirs;
}

/**
 * heed_unsaved_put_back:
 * @edit: what could not be written to the register
 * @plan: the plan as the register holds it
 *
 * Makes the changes again that meet no change of somebody else. Of the others the words
 * are kept as words without a place: with the recommendation in which they were typed, or
 * with the plan where that is gone. What was deleted or moved is left as the register has
 * it.
 *
 * Returns: how many words wait for a place now
 */
guint
heed_unsaved_put_back (HeedEdit *edit,
                       HeedPlan *plan)
{
  guint n = 0;

  g_return_val_if_fail (edit != NULL, 0);
  g_return_val_if_fail (HEED_IS_PLAN (plan), 0);

  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);
      const HeedRecord *record = heed_record_row_get_record (heed_change_get_row (change));

      for (guint j = 0; change->after != NULL && j < record->n_columns; j++)
        {
          const HeedColumn *column = &record->columns[j];
          const HeedValue *value = &change->after->values[j];
          g_auto (GStrv) words = NULL;

          if (!heed_change_touches (change, j) || put_back (change, j, column, plan) ||
              !holds_words (column) || value->kind != HEED_VALUE_TEXT)
            continue;

          if (column->kind == HEED_COLUMN_TEXTS)
            words = heed_value_get_texts (value);
          else
            words = g_strdupv ((char *[]) { value->text, NULL });
          n += add (plan, change->after->group, column, (const char *const *) words);
        }
    }

  return n;
}
