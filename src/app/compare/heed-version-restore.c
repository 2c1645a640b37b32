/* heed-version-restore.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-version-restore.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-item.h"
#include "heed-plan-rows.h"
#include "heed-recommendation.h"

/* A plan, as it is and as it was, is rows in groups (`store/heed-plan-rows.h`): what is brought
 * back takes the place of what is there, and the plan becomes what the rows say. */

/* What a plan promises is brought back. How it stands is not: that is a report of what happened
 * since, which a version from before knows nothing of. */
static const char *const kept_columns[] = {
  "state", "submitted", "published", "not_before", "review",       /* of the plan */
  "judgement", "judged_on", "judged_by", "judgement_text",         /* of a recommendation */
  "progress", "completed_on", "baseline",                          /* of an action */
  "revisions", "updates", "evidence", "readings", "verifications", /* what belongs to an item */
};

/**
 * heed_version_restores_field:
 * @name: the name of a #HeedComparedField
 *
 * Returns: whether it is brought back, and is no report of what happened since
 */
gboolean
heed_version_restores_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept_columns); i++)
    if (g_str_equal (kept_columns[i], name))
      return FALSE;
  return TRUE;
}

/* The rows of a plan as it is, which become what it is to be, and as it was. */
typedef struct
{
  GHashTable *now;
  GHashTable *then;
  GHashTable *items; /* the rows of each item of now, by its id */
} Restore;

static gboolean
is_kept (const HeedColumn *column)
{
  return !heed_version_restores_field (column->name);
}

static HeedRecordRow *
find_in_group (GHashTable     *groups,
               const char     *group,
               HeedRecordKind  kind,
               const char     *id)
{
  GPtrArray *rows = g_hash_table_lookup (groups, group);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);

      if (row->kind == kind && g_str_equal (row->id, id))
        return row;
    }
  return NULL;
}

/* Its own row is the first of its group. */
static HeedRecordRow *
find_recommendation (GHashTable *groups,
                     const char *id)
{
  return find_in_group (groups, id, HEED_RECORD_RECOMMENDATION, id);
}

static gboolean
is_part_of_item (HeedRecordRow *row)
{
  return row->kind != HEED_RECORD_ITEM && heed_record_get (row->kind)->parent != HEED_RECORD_PLAN;
}

/* The rows of an item: its own and those of what it holds, which stand behind it. */
static GPtrArray *
list_item_rows (GHashTable    *groups,
                HeedRecordRow *item)
{
  GPtrArray *rows = heed_row_list_new ();
  GPtrArray *group = g_hash_table_lookup (groups, item->group);
  guint position;

  if (!g_ptr_array_find (group, item, &position))
    g_return_val_if_reached (rows);
  g_ptr_array_add (rows, heed_record_row_ref (item));
  for (guint i = position + 1; i < group->len && is_part_of_item (g_ptr_array_index (group, i)); i++)
    g_ptr_array_add (rows, heed_record_row_ref (g_ptr_array_index (group, i)));
  return rows;
}

static Restore *
restore_new (HeedPlan *plan,
             HeedPlan *version)
{
  Restore *self = g_new (Restore, 1);
  GHashTableIter iter;
  gpointer rows;

  self->now = heed_plan_rows_make_all (plan);
  self->then = heed_plan_rows_make_all (version);
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_iter_init (&iter, self->now);
  while (g_hash_table_iter_next (&iter, NULL, &rows))
    for (guint i = 0; i < ((GPtrArray *) rows)->len; i++)
      {
        HeedRecordRow *row = g_ptr_array_index ((GPtrArray *) rows, i);

        if (row->kind == HEED_RECORD_ITEM)
          g_hash_table_insert (self->items, g_strdup (row->id), list_item_rows (self->now, row));
      }
  return self;
}

static void
restore_free (Restore *self)
{
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->now);
  g_hash_table_unref (self->then);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restore, restore_free)

static void
swap_value (HeedRecordRow *row,
            HeedRecordRow *other,
            guint          column)
{
  HeedValue value = row->values[column];

  row->values[column] = other->values[column];
  other->values[column] = value;
}

static gboolean
is_place (const HeedColumn *column)
{
  return column->kind == HEED_COLUMN_POSITION || column->kind == HEED_COLUMN_PARENT || g_str_equal (column->name, "depth");
}

/* Gives a row of before what stays of the row of now. */
static void
keep (HeedRecordRow *row,
      HeedRecordRow *now,
      gboolean     (*stays) (const HeedColumn *))
{
  const HeedRecord *record = heed_record_row_get_record (row);

  for (guint i = 0; i < record->n_columns; i++)
    if (stays (&record->columns[i]))
      swap_value (row, now, i);
}

static void
set_group (HeedRecordRow *row,
           const char    *group)
{
  g_free (row->group);
  row->group = g_strdup (group);
}

static gboolean
is_same_type (HeedRecordRow *row,
              HeedRecordRow *other)
{
  return heed_value_equal (heed_record_row_find_value (row, "kind"), heed_record_row_find_value (other, "kind"));
}

static void
remove_rows (GHashTable *groups,
             GPtrArray  *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);

      GPtrArray *group = g_hash_table_lookup (groups, row->group);

      if (group != NULL)
        g_ptr_array_remove (group, row);
    }
}

/* An item as it was, with what was noted of it since; it goes out of the plan of now.
 *
 * Returns: (transfer full): its rows */
static GPtrArray *
take_item (Restore       *self,
           HeedRecordRow *item,
           gboolean       with_place)
{
  GPtrArray *after = g_hash_table_lookup (self->items, item->id);
  g_autoptr (GPtrArray) before = list_item_rows (self->then, item);
  HeedRecordRow *row;
  GPtrArray *rows;
  g_autofree char *group = NULL;

  if (after == NULL)
    return g_steal_pointer (&before);

  row = g_ptr_array_index (after, 0);
  remove_rows (self->now, after);
  group = g_strdup (with_place ? row->group : item->group);
  if (with_place)
    keep (item, row, is_place);
  /* Of what is another kind of item nothing was reported. */
  rows = g_ptr_array_ref (is_same_type (row, item) ? after : before);
  if (rows == after)
    {
      keep (item, row, is_kept);
      g_ptr_array_insert (rows, 0, heed_record_row_ref (item));
      g_ptr_array_remove_index (rows, 1);
    }
  for (guint i = 0; i < rows->len; i++)
    set_group (g_ptr_array_index (rows, i), group);
  return rows;
}

static void
add_rows (GHashTable *groups,
          GPtrArray  *rows)
{
  for (guint i = 0; i < rows->len; i++)
    heed_row_groups_add (groups, g_ptr_array_index (rows, i));
}

static int
get_position (HeedRecordRow *row)
{
  return (int) heed_record_row_find_value (row, "position")->integer;
}

static gboolean
is_like (HeedRecordRow *row,
         HeedRecordRow *other)
{
  return row->kind == other->kind && (row->kind != HEED_RECORD_ITEM || g_str_equal (row->group, other->group));
}

/* Where @row goes: behind the nearest of its like that it stood behind and that is still there. */
static int
find_position (Restore       *self,
               HeedRecordRow *row)
{
  int position = 0;
  int nearest = -1;
  GHashTableIter iter;
  gpointer rows;

  g_hash_table_iter_init (&iter, self->then);
  while (g_hash_table_iter_next (&iter, NULL, &rows))
    for (guint i = 0; i < ((GPtrArray *) rows)->len; i++)
      {
        HeedRecordRow *other = g_ptr_array_index ((GPtrArray *) rows, i);
        HeedRecordRow *there;

        if (!is_like (row, other) || get_position (other) >= get_position (row) || get_position (other) <= nearest)
          continue;
        there = find_in_group (self->now, other->group, other->kind, other->id);
        if (there != NULL)
          {
            position = get_position (there) + 1;
            nearest = get_position (other);
          }
      }
  return position;
}

/* Those that stand there, and behind, make room. */
static void
find_room (Restore       *self,
           HeedRecordRow *row)
{
  int position = find_position (self, row);
  GHashTableIter iter;
  gpointer rows;

  g_hash_table_iter_init (&iter, self->now);
  while (g_hash_table_iter_next (&iter, NULL, &rows))
    for (guint i = 0; i < ((GPtrArray *) rows)->len; i++)
      {
        HeedRecordRow *other = g_ptr_array_index ((GPtrArray *) rows, i);

        if (is_like (row, other) && get_position (other) >= position)
          heed_value_set_integer (heed_record_row_find_value (other, "position"), get_position (other) + 1);
      }
  heed_value_set_integer (heed_record_row_find_value (row, "position"), position);
}

static void
restore_item (Restore       *self,
              HeedRecordRow *item)
{
  gboolean is_there = g_hash_table_contains (self->items, item->id);
  g_autoptr (GPtrArray) rows = NULL;

  if (!is_there)
    find_room (self, item);
  rows = take_item (self, item, is_there);
  add_rows (self->now, rows);
}

/* The heading of what was deleted went to the next one: it comes back from there. */
static void
take_heading (Restore       *self,
              HeedRecordRow *recommendation)
{
  const char *heading = heed_record_row_find_value (recommendation, "heading")->text;
  gsize length = strlen (heading);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->now);
  while (length > 0 && g_hash_table_iter_next (&iter, &key, NULL))
    {
      HeedRecordRow *row = find_recommendation (self->now, key);
      HeedValue *value = row != NULL ? heed_record_row_find_value (row, "heading") : NULL;

      if (row == NULL || get_position (row) != get_position (recommendation) + 1 ||
          strncmp (value->text, heading, length) != 0 || (value->text[length] != '\n' && value->text[length] != '\0'))
        continue;
      heed_value_take_text (value, g_strdup (value->text[length] == '\n' ? value->text + length + 1 : ""));
    }
}

static void
restore_recommendation (Restore       *self,
                        HeedRecordRow *recommendation)
{
  HeedRecordRow *row = find_recommendation (self->now, recommendation->id);
  GPtrArray *group = g_hash_table_lookup (self->then, recommendation->id);
  g_autoptr (GPtrArray) restored = heed_row_list_new ();

  if (row != NULL)
    {
      keep (recommendation, row, is_place);
      keep (recommendation, row, is_kept);
    }
  else
    {
      find_room (self, recommendation);
      take_heading (self, recommendation);
    }
  g_ptr_array_add (restored, heed_record_row_ref (recommendation));
  for (guint i = 0; i < group->len; i++)
    if (((HeedRecordRow *) g_ptr_array_index (group, i))->kind == HEED_RECORD_ITEM)
      {
        g_autoptr (GPtrArray) rows = take_item (self, g_ptr_array_index (group, i), FALSE);

        for (guint j = 0; j < rows->len; j++)
          g_ptr_array_add (restored, heed_record_row_ref (g_ptr_array_index (rows, j)));
      }
  g_hash_table_remove (self->now, recommendation->id);
  add_rows (self->now, restored);
}

/* The plan itself and its definitions. Whose it is and what it answers are records that other
 * plans share, and the versions are of today. */
static void
restore_front (Restore *self)
{
  GPtrArray *rows = g_hash_table_lookup (self->then, "");
  GPtrArray *group = g_hash_table_lookup (self->now, "");
  g_autoptr (GPtrArray) restored = heed_row_list_new ();
  HeedRecordRow *plan = NULL;

  for (guint i = 0; i < group->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (group, i);

      if (row->kind == HEED_RECORD_PLAN)
        plan = row;
      else if (row->kind != HEED_RECORD_DEFINITION)
        g_ptr_array_add (restored, heed_record_row_ref (row));
    }
  for (guint i = 0; i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);

      if (row->kind == HEED_RECORD_PLAN)
        keep (row, plan, is_kept);
      if (row->kind == HEED_RECORD_PLAN || row->kind == HEED_RECORD_DEFINITION)
        g_ptr_array_add (restored, heed_record_row_ref (row));
    }
  g_hash_table_remove (self->now, "");
  add_rows (self->now, restored);
}

static void
add_keys (GHashTable *groups,
          GHashTable *keys)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (keys, g_strdup (key));
}

/* All as one step of undo that has begun. */
static void
apply (HeedPlanEditor *editor,
       GHashTable     *now)
{
  HeedPlan *plan = heed_plan_editor_get_plan (editor);
  g_autoptr (GHashTable) before = heed_plan_rows_make_all (plan);
  g_autoptr (GHashTable) touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_keys (before, touched);
  add_keys (now, touched);
  heed_plan_rows_apply (now, touched, plan);
  heed_plan_editor_end (editor);
}

/**
 * heed_version_restore_plan:
 * @editor: the editor of a plan
 * @version: the plan as it was, such as heed_versions_read() gives it
 * @name: what the version is called
 *
 * Makes the plan promise what it promised then, as one step of undo: its words, its
 * recommendations and their items, owners and targets. Its state and its days, progress,
 * updates, verifications and judgements stay, as far as what they are of does.
 *
 * Returns: %FALSE where @version is one of another plan
 */
gboolean
heed_version_restore_plan (HeedPlanEditor *editor,
                           HeedPlan       *version,
                           const char     *name)
{
  HeedPlan *plan;
  HeedRecordList *recommendations;
  g_autoptr (Restore) self = NULL;
  g_autoptr (GHashTable) restored = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), FALSE);
  g_return_val_if_fail (HEED_IS_PLAN (version), FALSE);

  plan = heed_plan_editor_get_plan (editor);
  if (!g_str_equal (heed_plan_get_id (plan), heed_plan_get_id (version)))
    return FALSE;

  self = restore_new (plan, version);
  restored = heed_row_groups_new ();
  restore_front (self);
  add_rows (restored, g_hash_table_lookup (self->now, ""));
  recommendations = heed_plan_get_recommendations (version);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      const char *id = heed_recommendation_get_id (heed_record_list_get (recommendations, i));
      HeedRecordRow *row = find_recommendation (self->then, id);

      restore_recommendation (self, row);
      heed_value_set_integer (heed_record_row_find_value (row, "position"), i);
      add_rows (restored, g_hash_table_lookup (self->now, id));
    }

  /* Translators: a step of undo; %s is the name of a version of the plan. */
  label = g_strdup_printf (_("Restore “%s”"), name);
  heed_plan_editor_begin_restore (editor, label);
  apply (editor, restored);
  return TRUE;
}

/**
 * heed_version_restore_record:
 * @editor: the editor of a plan
 * @record: a recommendation or an item of the plan as it was
 * @name: what the version is called
 * @error: return location for an error
 *
 * Brings the record back as it was, as one step of undo: a recommendation with its items. What
 * is still there stays in its place, and so does what was reported of it; what is gone comes
 * back behind what it stood behind. Fails with %HEED_ERROR_REFUSED where an item stood in a
 * recommendation that is gone.
 *
 * Returns: whether it is back
 */
gboolean
heed_version_restore_record (HeedPlanEditor  *editor,
                             gpointer         record,
                             const char      *name,
                             GError         **error)
{
  HeedRecommendation *recommendation = HEED_IS_ITEM (record) ? heed_item_get_recommendation (record) : record;
  g_autoptr (Restore) self = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), FALSE);
  g_return_val_if_fail (HEED_IS_RECOMMENDATION (recommendation), FALSE);

  self = restore_new (heed_plan_editor_get_plan (editor), heed_recommendation_get_plan (recommendation));
  if (!HEED_IS_ITEM (record))
    {
      restore_recommendation (self, find_recommendation (self->then, heed_recommendation_get_id (recommendation)));
      /* Translators: a step of undo; %s is the name of a version of the plan. */
      label = g_strdup_printf (_("Restore a recommendation of “%s”"), name);
    }
  else
    {
      HeedRecordRow *item = find_in_group (self->then, heed_recommendation_get_id (recommendation), HEED_RECORD_ITEM,
                                           heed_item_get_id (record));

      if (!g_hash_table_contains (self->items, item->id) && find_recommendation (self->now, item->group) == NULL)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                       /* Translators: the number of a recommendation. */
                       _("Recommendation %s, in which it stood, is deleted. Restore the recommendation: it comes back with all of its entries."),
                       heed_recommendation_get_number (recommendation));
          return FALSE;
        }
      restore_item (self, item);
      /* Translators: a step of undo; %s is the name of a version of the plan. */
      label = g_strdup_printf (_("Restore an entry of “%s”"), name);
    }
  heed_plan_editor_begin (editor, label);
  apply (editor, self->now);
  return TRUE;
}
