/* heed-finding-groups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-finding-groups.h"

#include <glib/gi18n-lib.h>

#include "heed-array-list.h"
#include "heed-check.h"

/**
 * HeedFindingGroup:
 *
 * What one check found, with what follows from it.
 */
struct _HeedFindingGroup
{
  GObject parent_instance;

  const HeedCheck *check;
  HeedSeverity severity;
  GListStore *findings;
};

G_DEFINE_FINAL_TYPE (HeedFindingGroup, heed_finding_group, G_TYPE_OBJECT)

static void
heed_finding_group_finalize (GObject *object)
{
  HeedFindingGroup *self = HEED_FINDING_GROUP (object);

  g_clear_object (&self->findings);

  G_OBJECT_CLASS (heed_finding_group_parent_class)->finalize (object);
}

static void
heed_finding_group_class_init (HeedFindingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_finding_group_finalize;
}

static void
heed_finding_group_init (HeedFindingGroup *self)
{
  self->findings = g_list_store_new (HEED_TYPE_FINDING);
}

/**
 * heed_finding_group_get_title:
 * @self: a #HeedFindingGroup
 *
 * Returns: what was found, in short, translated
 */
const char *
heed_finding_group_get_title (HeedFindingGroup *self)
{
  g_return_val_if_fail (HEED_IS_FINDING_GROUP (self), "");

  return _(self->check->title);
}

/**
 * heed_finding_group_get_severity:
 * @self: a #HeedFindingGroup
 *
 * Returns: how bad the worst of it is
 */
HeedSeverity
heed_finding_group_get_severity (HeedFindingGroup *self)
{
  g_return_val_if_fail (HEED_IS_FINDING_GROUP (self), HEED_SEVERITY_SUGGESTION);

  return self->severity;
}

/**
 * heed_finding_group_get_findings:
 * @self: a #HeedFindingGroup
 *
 * Returns: (transfer none): a list of #HeedFinding that follows the plan: those of the check,
 *   then those that follow from them
 */
GListModel *
heed_finding_group_get_findings (HeedFindingGroup *self)
{
  g_return_val_if_fail (HEED_IS_FINDING_GROUP (self), NULL);

  return G_LIST_MODEL (self->findings);
}

/**
 * HeedFindingGroups:
 *
 * What the checks find in a plan, by cause: a list of #HeedFindingGroup that follows the plan. A
 * group that is still there stays the same object.
 */
struct _HeedFindingGroups
{
  GObject parent_instance;

  HeedFindingList *list;
  GPtrArray *groups;
};

HEED_DEFINE_ARRAY_LIST (HeedFindingGroups, heed_finding_groups, groups, HEED_TYPE_FINDING_GROUP)

static HeedFindingGroup *
find_group (GPtrArray  *groups,
            const char *id)
{
  for (guint i = 0; i < groups->len; i++)
    {
      HeedFindingGroup *group = g_ptr_array_index (groups, i);

      if (g_str_equal (group->check->id, id))
        return group;
    }
  return NULL;
}

static const char *
get_cause (HeedFinding *finding)
{
  const char *cause = heed_finding_get_cause (finding);

  return *cause != '\0' ? cause : heed_finding_get_check (finding);
}

/* The group of @finding, which stands where its first one does. */
static HeedFindingGroup *
ensure_group (HeedFindingGroups *self,
              GPtrArray         *groups,
              HeedFinding       *finding)
{
  const char *id = get_cause (finding);
  HeedFindingGroup *group = find_group (groups, id);

  if (group != NULL)
    return group;
  group = find_group (self->groups, id);
  if (group != NULL)
    {
      g_object_ref (group);
    }
  else
    {
      group = g_object_new (HEED_TYPE_FINDING_GROUP, NULL);
      group->check = heed_check_find (id);
    }
  group->severity = heed_finding_get_severity (finding);
  g_ptr_array_add (groups, group);
  return group;
}

static gboolean
has_all (GListStore *store,
         GPtrArray  *findings)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (store)) != findings->len)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      g_autoptr (HeedFinding) finding = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (finding != g_ptr_array_index (findings, i))
        return FALSE;
    }
  return TRUE;
}

/* Those of the check itself come before those that follow from them. */
static void
fill (HeedFindingGroup *group,
      GListModel       *list)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < g_list_model_get_n_items (list); i++)
      {
        g_autoptr (HeedFinding) finding = g_list_model_get_item (list, i);
        gboolean follows = *heed_finding_get_cause (finding) != '\0';

        if (g_str_equal (get_cause (finding), group->check->id) && follows == (pass == 1))
          g_ptr_array_add (findings, g_object_ref (finding));
      }
  if (!has_all (group->findings, findings))
    g_list_store_splice (group->findings, 0, g_list_model_get_n_items (G_LIST_MODEL (group->findings)), findings->pdata,
                         findings->len);
}

static void
changed_cb (HeedFindingGroups *self)
{
  g_autoptr (GPtrArray) before = NULL;
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_same;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      g_autoptr (HeedFinding) finding = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      ensure_group (self, groups, finding);
    }
  for (guint i = 0; i < groups->len; i++)
    fill (g_ptr_array_index (groups, i), G_LIST_MODEL (self->list));

  before = g_steal_pointer (&self->groups);
  self->groups = groups;
  is_same = before->len == groups->len;
  for (guint i = 0; is_same && i < groups->len; i++)
    is_same = g_ptr_array_index (before, i) == g_ptr_array_index (groups, i);
  if (!is_same)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before->len, groups->len);
}

static void
heed_finding_groups_finalize (GObject *object)
{
  HeedFindingGroups *self = HEED_FINDING_GROUPS (object);

  g_clear_object (&self->list);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (heed_finding_groups_parent_class)->finalize (object);
}

static void
heed_finding_groups_class_init (HeedFindingGroupsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_finding_groups_finalize;
}

static void
heed_finding_groups_init (HeedFindingGroups *self)
{
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * heed_finding_groups_new:
 * @findings: what the checks find in a plan
 *
 * Returns: (transfer full): that by cause, the worst first
 */
HeedFindingGroups *
heed_finding_groups_new (HeedFindingList *findings)
{
  HeedFindingGroups *self;

  g_return_val_if_fail (HEED_IS_FINDING_LIST (findings), NULL);

  self = g_object_new (HEED_TYPE_FINDING_GROUPS, NULL);
  self->list = g_object_ref (findings);
  g_signal_connect_object (findings, "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return self;
}
