/* heed-comparison.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-comparison.h"

#include <glib/gi18n-lib.h>

#include "heed-array-list.h"
#include "heed-item.h"
#include "heed-plan-match.h"
#include "heed-sequence-diff.h"

/* The place of what was not there. */
#define NOWHERE G_MAXUINT

/**
 * HeedComparison:
 *
 * What became of a plan: a list of #HeedComparedRecord in the order in which they are printed,
 * those that are gone where they stood. It holds both plans, which must not change any more.
 */
struct _HeedComparison
{
  GObject parent_instance;

  HeedPlan *before;
  HeedPlan *after;
  char *name_before;
  char *name_after;
  HeedFieldScope scope;
  GPtrArray *records;
};

HEED_DEFINE_ARRAY_LIST (HeedComparison, heed_comparison, records, HEED_TYPE_COMPARED_RECORD)

static void
heed_comparison_finalize (GObject *object)
{
  HeedComparison *self = HEED_COMPARISON (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->name_before);
  g_free (self->name_after);

  G_OBJECT_CLASS (heed_comparison_parent_class)->finalize (object);
}

static void
heed_comparison_class_init (HeedComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_comparison_finalize;
}

static void
heed_comparison_init (HeedComparison *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/* What goes through both lists of a kind. */
typedef struct
{
  HeedComparison *comparison;
  HeedPlanMatch *match;
  GHashTable *texts; /* of items: their fields, by record */
} Walk;

/* Which of the places in @places, that of each record before it came after, rise: the longest
 * such row, since what stands in it was moved the least. NOWHERE is in none. */
static GArray *
find_rising (GArray *places)
{
  g_autofree guint *ends = g_new (guint, places->len + 1); /* the last of the best row of each length */
  g_autofree guint *before = g_new (guint, places->len + 1);
  GArray *rising = g_array_new (FALSE, FALSE, sizeof (guint));
  guint length = 0;

  for (guint i = 0; i < places->len; i++)
    {
      guint low = 0;
      guint high = length;

      if (g_array_index (places, guint, i) == NOWHERE)
        continue;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (g_array_index (places, guint, ends[middle]) < g_array_index (places, guint, i))
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? ends[low - 1] : 0;
      ends[low] = i;
      length = MAX (length, low + 1);
    }

  g_array_set_size (rising, length);
  for (guint i = length, place = length > 0 ? ends[length - 1] : 0; i > 0; i--, place = before[place])
    g_array_index (rising, guint, i - 1) = place;
  return rising;
}

/* The records of both lists that stay in order, as pairs. */
static GArray *
find_anchors (Walk           *walk,
              HeedRecordList *before,
              HeedRecordList *after)
{
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (HeedSequencePair));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) rising = NULL;
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < heed_record_list_get_n (before); i++)
    g_hash_table_insert (numbers, heed_record_list_get (before, i), GUINT_TO_POINTER (i + 1));
  for (guint j = 0; j < heed_record_list_get_n (after); j++)
    {
      gpointer other = heed_plan_match_get_before (walk->match, heed_record_list_get (after, j));
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, other));
      guint place = number > 0 ? number - 1 : NOWHERE;

      g_array_append_val (places, place);
    }

  rising = find_rising (places);
  for (guint i = 0; i < rising->len; i++)
    {
      guint place = g_array_index (rising, guint, i);
      HeedSequencePair pair = { g_array_index (places, guint, place), place };

      g_array_append_val (anchors, pair);
    }
  return anchors;
}

typedef void (*AddFunc) (Walk    *walk,
                         gpointer before,
                         gpointer after,
                         gboolean is_moved);

/* Adds what both lists hold: what is gone where it stood, what was moved where it stands. */
static void
merge (Walk           *walk,
       HeedRecordList *before,
       HeedRecordList *after,
       AddFunc         add)
{
  g_autoptr (GArray) anchors = find_anchors (walk, before, after);
  guint x = 0;
  guint y = 0;

  for (guint i = 0; i <= anchors->len; i++)
    {
      const HeedSequencePair *anchor = i < anchors->len ? &g_array_index (anchors, HeedSequencePair, i) : NULL;

      for (; x < (anchor != NULL ? anchor->before : heed_record_list_get_n (before)); x++)
        if (heed_plan_match_get_after (walk->match, heed_record_list_get (before, x)) == NULL)
          add (walk, heed_record_list_get (before, x), NULL, FALSE);
      for (; y < (anchor != NULL ? anchor->after : heed_record_list_get_n (after)); y++)
        {
          gpointer record = heed_record_list_get (after, y);
          gpointer other = heed_plan_match_get_before (walk->match, record);

          add (walk, other, record, other != NULL);
        }
      if (anchor != NULL)
        add (walk, heed_record_list_get (before, x++), heed_record_list_get (after, y++), FALSE);
    }
}

static void
append (Walk      *walk,
        gpointer   before,
        gpointer   after,
        GPtrArray *fields_before,
        GPtrArray *fields_after,
        gboolean   is_moved)
{
  g_ptr_array_add (walk->comparison->records,
                   heed_compared_record_new (before, after, fields_before, fields_after, is_moved));
}

static void
add_item (Walk    *walk,
          gpointer before,
          gpointer after,
          gboolean is_moved)
{
  append (walk, before, after, before != NULL ? g_hash_table_lookup (walk->texts, before) : NULL,
          after != NULL ? g_hash_table_lookup (walk->texts, after) : NULL, is_moved);
}

static void
add_definition (Walk    *walk,
                gpointer before,
                gpointer after,
                gboolean is_moved)
{
  g_autoptr (GPtrArray) fields_before = before != NULL ? heed_field_text_list_definition (before) : NULL;
  g_autoptr (GPtrArray) fields_after = after != NULL ? heed_field_text_list_definition (after) : NULL;

  append (walk, before, after, fields_before, fields_after, is_moved);
}

static void
add_recommendation (Walk    *walk,
                    gpointer before,
                    gpointer after,
                    gboolean is_moved)
{
  HeedFieldScope scope = walk->comparison->scope;
  g_autoptr (HeedRecordList) none = heed_record_list_new (HEED_TYPE_ITEM, NULL, NULL, NULL);
  g_autoptr (GPtrArray) fields_before = before != NULL ? heed_field_text_list_recommendation (before, scope) : NULL;
  g_autoptr (GPtrArray) fields_after = after != NULL ? heed_field_text_list_recommendation (after, scope) : NULL;

  append (walk, before, after, fields_before, fields_after, is_moved);
  merge (walk, before != NULL ? heed_recommendation_get_items (before) : none,
         after != NULL ? heed_recommendation_get_items (after) : none, add_item);
}

static void
add_texts (Walk     *walk,
           HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);
      g_autoptr (GHashTable) fields = heed_field_text_list_items (recommendation, walk->comparison->scope);

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);
          GPtrArray *texts = g_hash_table_lookup (fields, heed_item_get_id (item));

          g_hash_table_insert (walk->texts, item, g_ptr_array_ref (texts));
        }
    }
}

static void
compare (HeedComparison *self)
{
  g_autoptr (HeedPlanMatch) match = heed_plan_match_new (self->before, self->after);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  Walk walk = { self, match, texts };
  g_autoptr (GPtrArray) fields_before = heed_field_text_list_plan (self->before, self->scope);
  g_autoptr (GPtrArray) fields_after = heed_field_text_list_plan (self->after, self->scope);

  add_texts (&walk, self->before);
  add_texts (&walk, self->after);
  append (&walk, self->before, self->after, fields_before, fields_after, FALSE);
  if (self->scope != HEED_FIELD_SCOPE_TABLE)
    merge (&walk, heed_wording_get_definitions (heed_plan_get_wording (self->before)),
           heed_wording_get_definitions (heed_plan_get_wording (self->after)), add_definition);
  merge (&walk, heed_plan_get_recommendations (self->before), heed_plan_get_recommendations (self->after),
         add_recommendation);
}

/**
 * heed_comparison_new:
 * @before: a plan, which must not change any more
 * @name_before: what it is called, such as the name of a version or of a file
 * @after: another, or the same later; likewise
 * @name_after: what that is called
 * @scope: which fields are looked at
 *
 * Takes time where they are long: call it off the main thread, or use
 * heed_comparison_new_async().
 *
 * Returns: (transfer full): what became of @before
 */
HeedComparison *
heed_comparison_new (HeedPlan       *before,
                     const char     *name_before,
                     HeedPlan       *after,
                     const char     *name_after,
                     HeedFieldScope  scope)
{
  HeedComparison *self;

  g_return_val_if_fail (HEED_IS_PLAN (before), NULL);
  g_return_val_if_fail (HEED_IS_PLAN (after), NULL);

  self = g_object_new (HEED_TYPE_COMPARISON, NULL);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->name_before = g_strdup (name_before);
  self->name_after = g_strdup (name_after);
  self->scope = scope;
  compare (self);
  return self;
}

typedef struct
{
  HeedPlan *before;
  HeedPlan *after;
  char *name_before;
  char *name_after;
  HeedFieldScope scope;
} Order;

static void
order_free (Order *self)
{
  g_object_unref (self->before);
  g_object_unref (self->after);
  g_free (self->name_before);
  g_free (self->name_after);
  g_free (self);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Order *order = task_data;

  g_task_return_pointer (task,
                         heed_comparison_new (order->before, order->name_before, order->after, order->name_after, order->scope),
                         g_object_unref);
}

/**
 * heed_comparison_new_async:
 * @before: a plan that nobody else uses meanwhile
 * @name_before: what it is called
 * @after: another; likewise
 * @name_after: what that is called
 * @scope: which fields are looked at
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As heed_comparison_new(), in a thread.
 */
void
heed_comparison_new_async (HeedPlan            *before,
                           const char          *name_before,
                           HeedPlan            *after,
                           const char          *name_after,
                           HeedFieldScope       scope,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  order->before = g_object_ref (before);
  order->after = g_object_ref (after);
  order->name_before = g_strdup (name_before);
  order->name_after = g_strdup (name_after);
  order->scope = scope;
  g_task_set_source_tag (task, heed_comparison_new_async);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, compare_in_thread);
}

/**
 * heed_comparison_new_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the comparison; %NULL with @error set where it was stopped
 */
HeedComparison *
heed_comparison_new_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * heed_comparison_get_before:
 * @self: a comparison
 *
 * Returns: (transfer none): the plan as it was
 */
HeedPlan *
heed_comparison_get_before (HeedComparison *self)
{
  g_return_val_if_fail (HEED_IS_COMPARISON (self), NULL);

  return self->before;
}

/**
 * heed_comparison_get_after:
 * @self: a comparison
 *
 * Returns: (transfer none): the plan as it is
 */
HeedPlan *
heed_comparison_get_after (HeedComparison *self)
{
  g_return_val_if_fail (HEED_IS_COMPARISON (self), NULL);

  return self->after;
}

/**
 * heed_comparison_get_name_before:
 * @self: a comparison
 *
 * Returns: what the plan before is called
 */
const char *
heed_comparison_get_name_before (HeedComparison *self)
{
  g_return_val_if_fail (HEED_IS_COMPARISON (self), NULL);

  return self->name_before;
}

/**
 * heed_comparison_get_name_after:
 * @self: a comparison
 *
 * Returns: what the plan after is called
 */
const char *
heed_comparison_get_name_after (HeedComparison *self)
{
  g_return_val_if_fail (HEED_IS_COMPARISON (self), NULL);

  return self->name_after;
}

/**
 * heed_comparison_get_scope:
 * @self: a comparison
 *
 * Returns: which fields were looked at
 */
HeedFieldScope
heed_comparison_get_scope (HeedComparison *self)
{
  g_return_val_if_fail (HEED_IS_COMPARISON (self), HEED_FIELD_SCOPE_ALL);

  return self->scope;
}

/**
 * heed_comparison_count:
 * @self: a comparison
 * @state: what became of records
 *
 * Returns: of how many that is so
 */
guint
heed_comparison_count (HeedComparison    *self,
                       HeedComparedState  state)
{
  guint count = 0;

  g_return_val_if_fail (HEED_IS_COMPARISON (self), 0);

  for (guint i = 0; i < self->records->len; i++)
    count += heed_compared_record_get_state (g_ptr_array_index (self->records, i)) == state;
  return count;
}

/**
 * heed_comparison_is_same:
 * @self: a comparison
 *
 * Returns: whether both plans say the same, in the same order
 */
gboolean
heed_comparison_is_same (HeedComparison *self)
{
  return heed_comparison_count (self, HEED_COMPARED_SAME) == self->records->len;
}

/**
 * heed_comparison_dup_summary:
 * @self: a comparison
 *
 * Returns: (transfer full): how much is new, gone, changed and moved, in translated words
 */
char *
heed_comparison_dup_summary (HeedComparison *self)
{
  g_return_val_if_fail (HEED_IS_COMPARISON (self), NULL);

  if (heed_comparison_is_same (self))
    return g_strdup (_("No changes"));
  return g_strdup_printf (_("%u added, %u deleted, %u changed, %u moved"),
                          heed_comparison_count (self, HEED_COMPARED_ADDED),
                          heed_comparison_count (self, HEED_COMPARED_DELETED),
                          heed_comparison_count (self, HEED_COMPARED_CHANGED),
                          heed_comparison_count (self, HEED_COMPARED_MOVED));
}
