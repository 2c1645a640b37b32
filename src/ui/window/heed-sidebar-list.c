/* heed-sidebar-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-sidebar-list.h"

#include <glib/gi18n-lib.h>

#include "heed-array-list.h"
#include "heed-name.h"
#include "heed-sidebar-row.h"
#include "heed-words.h"

/**
 * HeedSidebarList:
 *
 * The plans of a register by organisation, as rows: a heading for each organisation,
 * then its plans with the newest report first. (GTK 4.8 has no sections.)
 *
 * Older plans of an organisation that need nobody are folded away until its heading is
 * unfolded. What is searched for is found there too.
 */

struct _HeedSidebarList
{
  GObject parent_instance;

  GListModel *plans;
  GPtrArray *rows; /* element-type HeedSidebarRow */

  char *search;         /* words, or "" */
  guint chosen;         /* the number of the plan that is never folded away, or 0 */
  GHashTable *unfolded; /* element-type utf8: headings */
  guint update_source;
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

/* ---- what a plan is called ---- */

/* Each says more than the one before. */
typedef enum
{
  NAME_YEAR,
  NAME_DAY,
  NAME_TITLE,
} Name;

static char *
format_name (HeedPlanSummary *summary,
             Name             name)
{
  const char *inspectorate = heed_plan_summary_get_inspectorate (summary);
  HeedDay day = heed_plan_summary_get_report_published (summary);
  g_autofree char *words = NULL;
  int year, month, day_of_month;

  if (name == NAME_TITLE || inspectorate[0] == '\0' || day == HEED_DAY_NONE)
    return g_strdup (heed_plan_summary_get_title (summary));
  if (name == NAME_DAY)
    return heed_words_for_inspection (inspectorate, day);

  words = heed_name_shorten_inspectorate (inspectorate);
  heed_day_get (day, &year, &month, &day_of_month);
  /* Translators: an inspectorate and a year, such as "HMI Probation 2019". */
  return g_strdup_printf (_("%s %d"), words, year);
}

/* How many plans of one organisation, from @start to before @end, bear each name. */
static GHashTable *
count_names (GPtrArray *summaries,
             guint      start,
             guint      end,
             Name       name)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = start; i < end; i++)
    {
      char *words = format_name (summaries->pdata[i], name);
      gpointer count = g_hash_table_lookup (counts, words);

      g_hash_table_replace (counts, words, GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }
  return counts;
}

static char *
format_details (HeedPlanSummary *summary)
{
  g_autofree char *inspection
    = heed_words_for_inspection (heed_plan_summary_get_inspectorate (summary),
                                 heed_plan_summary_get_report_published (summary));
  const char *parts[] = {
    heed_plan_summary_get_title (summary), heed_plan_summary_get_organisation (summary), inspection,
  };
  g_autoptr (GString) details = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i][0] != '\0')
      g_string_append_printf (details, "%s%s", details->len > 0 ? "\n" : "", parts[i]);
  return g_string_free (g_steal_pointer (&details), FALSE);
}

/* ---- when something changes ---- */

static void update (HeedSidebarList *self);

static gboolean
update_cb (gpointer user_data)
{
  HeedSidebarList *self = user_data;

  self->update_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* All plans may change at once, when the day turns. */
static void
queue_update (HeedSidebarList *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
unfolded_cb (HeedSidebarList *self,
             GParamSpec      *pspec,
             HeedSidebarRow  *row)
{
  if (heed_sidebar_row_get_unfolded (row))
    g_hash_table_add (self->unfolded, g_strdup (heed_sidebar_row_get_heading (row)));
  else
    g_hash_table_remove (self->unfolded, heed_sidebar_row_get_heading (row));
  queue_update (self);
}

/* ---- which are shown ---- */

static gboolean
matches (HeedSidebarList *self,
         HeedPlanSummary *summary)
{
  g_autofree char *details = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  g_autofree char *plain = NULL;

  if (self->search[0] == '\0')
    return TRUE;

  details = format_details (summary);
  name = format_name (summary, NAME_YEAR);
  words = g_strjoin (" ", details, name, heed_plan_summary_get_short_name (summary), NULL);
  if (g_str_match_string (self->search, words, TRUE))
    return TRUE;

  /* An accent that was typed and that the name does not bear. */
  plain = g_str_to_ascii (self->search, NULL);
  return g_str_match_string (plain, words, TRUE);
}

/* Whether a plan may be folded away: nobody has anything to do in it. */
static gboolean
is_quiet (HeedSidebarList *self,
          HeedPlanSummary *summary)
{
  return heed_plan_summary_get_state (summary) != HEED_PLAN_STATE_DRAFT &&
         heed_plan_summary_get_overdue (summary) == 0 && heed_plan_summary_get_review (summary) == 0 &&
         heed_plan_summary_get_number (summary) != self->chosen;
}

/* The rows of the plans of one organisation, from @start to before @end. */
static void
add_organisation (HeedSidebarList *self,
                  GPtrArray       *rows,
                  GPtrArray       *summaries,
                  guint            start,
                  guint            end)
{
  g_autoptr (GHashTable) years = count_names (summaries, start, end, NAME_YEAR);
  g_autoptr (GHashTable) days = count_names (summaries, start, end, NAME_DAY);
  const char *heading = heading_of (summaries->pdata[start]);
  gboolean unfolded = g_hash_table_contains (self->unfolded, heading);
  HeedSidebarRow *row;
  guint n_older = 0;

  if (self->search[0] == '\0')
    for (guint i = start + 1; i < end; i++)
      n_older += is_quiet (self, summaries->pdata[i]);

  row = heed_sidebar_row_new_heading (heading, n_older, unfolded);
  g_signal_connect_object (row, "notify::unfolded", G_CALLBACK (unfolded_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (rows, row);
  for (guint i = start; i < end; i++)
    {
      HeedPlanSummary *summary = summaries->pdata[i];
      g_autofree char *details = NULL;
      g_autofree char *name = NULL;

      if (i > start && n_older > 0 && !unfolded && is_quiet (self, summary))
        continue;

      name = format_name (summary, NAME_YEAR);
      if (GPOINTER_TO_UINT (g_hash_table_lookup (years, name)) > 1)
        {
          g_free (name);
          name = format_name (summary, NAME_DAY);
          if (GPOINTER_TO_UINT (g_hash_table_lookup (days, name)) > 1)
            {
              g_free (name);
              name = format_name (summary, NAME_TITLE);
            }
        }
      details = format_details (summary);
      g_ptr_array_add (rows, heed_sidebar_row_new_plan (name, details, summary));
    }
}

static GPtrArray *
build_rows (HeedSidebarList *self,
            GPtrArray       *summaries)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint end;

  for (guint start = 0; start < summaries->len; start = end)
    {
      const char *heading = heading_of (summaries->pdata[start]);

      for (end = start + 1; end < summaries->len; end++)
        if (!g_str_equal (heading, heading_of (summaries->pdata[end])))
          break;
      add_organisation (self, rows, summaries, start, end);
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
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (self->plans, i);

      if (matches (self, summary))
        g_ptr_array_add (summaries, g_steal_pointer (&summary));
    }

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_ptr_array_sort (summaries, compare);
  take_rows (self, build_rows (self, summaries));
}

static void
plans_changed_cb (HeedSidebarList *self,
                  guint            position,
                  guint            n_removed,
                  guint            n_added)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (self->plans, i);

      g_signal_handlers_disconnect_by_func (summary, queue_update, self);
      g_signal_connect_object (summary, "notify", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
heed_sidebar_list_finalize (GObject *object)
{
  HeedSidebarList *self = HEED_SIDEBAR_LIST (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->plans);
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->unfolded);
  g_free (self->search);

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
  self->search = g_strdup ("");
  self->unfolded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
  g_signal_connect_object (plans, "items-changed", G_CALLBACK (plans_changed_cb), self, G_CONNECT_SWAPPED);
  plans_changed_cb (self, 0, 0, g_list_model_get_n_items (plans));
  return self;
}

/**
 * heed_sidebar_list_set_search:
 * @self: a #HeedSidebarList
 * @search: words, each of which begins one in the name of a plan, its organisation or its
 *   inspection, without regard to capitals and accents; "" for all plans
 *
 * Shows only the plans that are found, those that are folded away too.
 */
void
heed_sidebar_list_set_search (HeedSidebarList *self,
                              const char      *search)
{
  g_return_if_fail (HEED_IS_SIDEBAR_LIST (self));
  g_return_if_fail (search != NULL);

  if (g_str_equal (self->search, search))
    return;

  g_free (self->search);
  self->search = g_strdup (search);
  update (self);
}

/**
 * heed_sidebar_list_set_chosen:
 * @self: a #HeedSidebarList
 * @number: the number of the plan that the window shows, or 0
 *
 * Sees to it that the plan is not folded away.
 */
void
heed_sidebar_list_set_chosen (HeedSidebarList *self,
                              guint            number)
{
  g_return_if_fail (HEED_IS_SIDEBAR_LIST (self));

  if (self->chosen == number)
    return;

  self->chosen = number;
  for (guint i = 0; i < self->rows->len; i++)
    {
      HeedPlanSummary *summary = heed_sidebar_row_get_summary (self->rows->pdata[i]);

      if (summary != NULL && heed_plan_summary_get_number (summary) == number)
        {
          /* The one before may be folded away, but not while it is being left. */
          queue_update (self);
          return;
        }
    }
  update (self);
}
