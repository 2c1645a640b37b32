/* heed-finding-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-finding-list.h"

#include "heed-array-list.h"
#include "heed-check.h"

/* How long the plan must rest before it is checked again. */
#define REST_MS 250

#define N_SEVERITIES (HEED_SEVERITY_SUGGESTION + 1)

/**
 * HeedFindingList:
 *
 * What the checks find in a plan, as it is now.
 */
struct _HeedFindingList
{
  GObject parent_instance;

  HeedPlan *plan;
  GPtrArray *findings;
  guint counts[N_SEVERITIES];
  guint rest_id;
};

HEED_DEFINE_ARRAY_LIST (HeedFindingList, heed_finding_list, findings, HEED_TYPE_FINDING)

/* By which a plan knows its list, without holding it. */
static GQuark
list_quark (void)
{
  return g_quark_from_static_string ("heed-finding-list");
}

static gboolean
is_same (HeedFinding *a,
         HeedFinding *b)
{
  return g_str_equal (heed_finding_get_check (a), heed_finding_get_check (b)) &&
         g_str_equal (heed_finding_get_recommendation (a), heed_finding_get_recommendation (b)) &&
         g_str_equal (heed_finding_get_item (a), heed_finding_get_item (b)) &&
         g_str_equal (heed_finding_get_place (a), heed_finding_get_place (b)) &&
         g_str_equal (heed_finding_get_message (a), heed_finding_get_message (b)) &&
         g_str_equal (heed_finding_get_remedy (a), heed_finding_get_remedy (b)) &&
         g_str_equal (heed_finding_get_cause (a), heed_finding_get_cause (b));
}

static void
count (HeedFindingList *self)
{
  for (guint i = 0; i < N_SEVERITIES; i++)
    self->counts[i] = 0;
  for (guint i = 0; i < self->findings->len; i++)
    self->counts[heed_finding_get_severity (g_ptr_array_index (self->findings, i))]++;
}

/* Puts what was there already in the place of what says the same. */
static void
keep (GPtrArray *findings,
      guint      position,
      GPtrArray *before,
      guint      position_before)
{
  g_object_unref (g_ptr_array_index (findings, position));
  g_ptr_array_index (findings, position) = g_object_ref (g_ptr_array_index (before, position_before));
}

static void
check (HeedFindingList *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->findings);
  GPtrArray *findings = heed_check_plan (self->plan);
  guint n = MIN (before->len, findings->len);
  guint start = 0;
  guint end = 0;

  while (start < n && is_same (g_ptr_array_index (before, start), g_ptr_array_index (findings, start)))
    {
      keep (findings, start, before, start);
      start++;
    }
  while (end < n - start && is_same (g_ptr_array_index (before, before->len - 1 - end),
                                     g_ptr_array_index (findings, findings->len - 1 - end)))
    {
      keep (findings, findings->len - 1 - end, before, before->len - 1 - end);
      end++;
    }

  self->findings = findings;
  count (self);
  if (before->len > start + end || findings->len > start + end)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                findings->len - start - end);
}

static gboolean
rested_cb (gpointer user_data)
{
  HeedFindingList *self = user_data;

  self->rest_id = 0;
  check (self);
  return G_SOURCE_REMOVE;
}

/* Whoever types on is not kept waiting. */
static void
changed_cb (HeedFindingList *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

static void
heed_finding_list_finalize (GObject *object)
{
  HeedFindingList *self = HEED_FINDING_LIST (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->plan != NULL)
    {
      g_object_set_qdata (G_OBJECT (self->plan), list_quark (), NULL);
      g_signal_handlers_disconnect_by_func (self->plan, changed_cb, self);
    }
  g_clear_object (&self->plan);
  g_ptr_array_unref (self->findings);

  G_OBJECT_CLASS (heed_finding_list_parent_class)->finalize (object);
}

static void
heed_finding_list_class_init (HeedFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_finding_list_finalize;
}

static void
heed_finding_list_init (HeedFindingList *self)
{
  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * heed_finding_list_new:
 * @plan: a plan
 *
 * Where somebody follows what is found in @plan already, they share the list.
 *
 * Returns: (transfer full): what the checks find in @plan
 */
HeedFindingList *
heed_finding_list_new (HeedPlan *plan)
{
  HeedFindingList *self;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  self = g_object_get_qdata (G_OBJECT (plan), list_quark ());
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (HEED_TYPE_FINDING_LIST, NULL);
  self->plan = g_object_ref (plan);
  g_object_set_qdata (G_OBJECT (plan), list_quark (), self);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (changed_cb), self);
  check (self);
  return self;
}

/**
 * heed_finding_list_refresh:
 * @self: a #HeedFindingList
 *
 * Checks the plan now, if it was changed since, rather than when it rests.
 */
void
heed_finding_list_refresh (HeedFindingList *self)
{
  g_return_if_fail (HEED_IS_FINDING_LIST (self));

  if (self->rest_id == 0)
    return;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  check (self);
}

/**
 * heed_finding_list_count:
 * @self: a #HeedFindingList
 * @severity: how bad
 *
 * Returns: how many findings are that bad
 */
guint
heed_finding_list_count (HeedFindingList *self,
                         HeedSeverity     severity)
{
  g_return_val_if_fail (HEED_IS_FINDING_LIST (self), 0);
  g_return_val_if_fail (severity < N_SEVERITIES, 0);

  return self->counts[severity];
}
