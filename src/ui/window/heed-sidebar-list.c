/* heed-sidebar-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sidebar-list.h"

#include <glib/gi18n-lib.h>

#include "heed-array-list.h"
#include "heed-sidebar-row.h"

/**
 * HeedSidebarList:
 *
 * The plans of a register by organisation, as rows: a heading for each organisation,
 * then its plans with the newest report first. (GTK 4.8 has no sections.)
 */

struct _HeedSidebarList
{
  GObject parent_instance;

  GListModel *plans;
  GPtrArray *rows; /* element-type HeedSidebarRow */
};

HEED_DEFINE_ARRAY_LIST (HeedSidebarList, heed_sidebar_list, rows, HEED_TYPE_SIDEBAR_ROW)

static const char *
heading_of (HeedPlanSummary *summary)
{
  const char *name = heed_plan_summary_get_short_name (summary);

  if (name[0] == '\0')
    name = heed_plan_summary_get_organisation (summary);
  return name[0] != '\0' ? name : _("No Organisation");
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  HeedPlanSummary *one = *(HeedPlanSummary *const *) a;
  HeedPlanSummary *other = *(HeedPlanSummary *const *) b;
  int order = g_utf8_collate (heading_of (one), heading_of (other));

  if (order == 0)
    order = (heed_plan_summary_get_report_published (one) <
             heed_plan_summary_get_report_published (other)) -
            (heed_plan_summary_get_report_published (one) >
             heed_plan_summary_get_report_published (other));
  if (order == 0)
    order = (heed_plan_summary_get_number (one) > heed_plan_summary_get_number (other)) -
            (heed_plan_summary_get_number (one) < heed_plan_summary_get_number (other));
  return order;
}

static GPtrArray *
build_rows (GPtrArray *summaries)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  const char *heading = NULL;

  for (guint i = 0; i < summaries->len; i++)
    {
      HeedPlanSummary *summary = summaries->pdata[i];

      if (g_strcmp0 (heading, heading_of (summary)) != 0)
        {
          heading = heading_of (summary);
          g_ptr_array_add (rows, heed_sidebar_row_new (heading, NULL));
        }
      g_ptr_array_add (rows, heed_sidebar_row_new ("", summary));
    }

  return rows;
}

static void
take_rows (HeedSidebarList *self,
           GPtrArray       *rows)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->rows);
  guint start = 0;
  guint end = 0;

  /* Rows that stay are the same objects, so that the selection stays. */
  while (start < before->len && start < rows->len &&
         heed_sidebar_row_equal (before->pdata[start], rows->pdata[start]))
    {
      g_set_object ((GObject **) &rows->pdata[start], before->pdata[start]);
      start++;
    }
  while (end < before->len - start && end < rows->len - start &&
         heed_sidebar_row_equal (before->pdata[before->len - 1 - end],
                                 rows->pdata[rows->len - 1 - end]))
    {
      g_set_object ((GObject **) &rows->pdata[rows->len - 1 - end],
                    before->pdata[before->len - 1 - end]);
      end++;
    }

  self->rows = rows;
  if (before->len - start - end > 0 || rows->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start,
                                before->len - start - end, rows->len - start - end);
}

static void
update (HeedSidebarList *self)
{
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (self->plans); i++)
    {
      HeedPlanSummary *summary = g_list_model_get_item (self->plans, i);

      g_ptr_array_add (summaries, summary);
      g_signal_handlers_disconnect_by_func (summary, update, self);
      g_signal_connect_object (summary, "notify::organisation",
                               G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (summary, "notify::short-name",
                               G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (summary, "notify::report-published",
                               G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  g_ptr_array_sort (summaries, compare);
  take_rows (self, build_rows (summaries));
}

static void
heed_sidebar_list_finalize (GObject *object)
{
  HeedSidebarList *self = HEED_SIDEBAR_LIST (object);

  g_clear_object (&self->plans);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (heed_sidebar_list_parent_class)->finalize (object);
}

static void
heed_sidebar_list_class_init (HeedSidebarListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_sidebar_list_finalize;
}

static void
heed_sidebar_list_init (HeedSidebarList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * heed_sidebar_list_new:
 * @plans: (transfer none): the plans, each a #HeedPlanSummary
 *
 * Returns: (transfer full): their rows, each a #HeedSidebarRow
 */
HeedSidebarList *
heed_sidebar_list_new (GListModel *plans)
{
  HeedSidebarList *self = g_object_new (HEED_TYPE_SIDEBAR_LIST, NULL);

  self->plans = g_object_ref (plans);
  g_signal_connect_object (plans, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}
