/* heed-export-notices.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-export-notices.h"

#include <glib/gi18n-lib.h>

#include "heed-finding-list.h"
#include "heed-recommendation.h"

/**
 * HeedExportNotices:
 *
 * What somebody should know of a plan before it goes out. Where all is well there is
 * nothing to see.
 *
 * Its rows activate notices.show-review and notices.show-checks of the dialogue that
 * they stand in.
 */

struct _HeedExportNotices
{
  AdwBin parent_instance;

  GtkListBox *list; /* NULL where there is nothing to say */
  guint n;
};

G_DEFINE_FINAL_TYPE (HeedExportNotices, heed_export_notices, ADW_TYPE_BIN)

/* Words that found no place are printed all the same, in a row of their own. */
static gboolean
has_unplaced (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    if (!heed_unplaced_is_empty (
          heed_recommendation_get_unplaced (heed_record_list_get (recommendations, i))))
      return TRUE;

  return g_strv_length ((char **) heed_plan_get_unplaced (plan)) > 0;
}

static guint
count_errors (HeedPlan *plan)
{
  g_autoptr (HeedFindingList) findings = heed_finding_list_new (plan);

  heed_finding_list_refresh (findings);
  return heed_finding_list_count (findings, HEED_SEVERITY_ERROR);
}

static void
add (HeedExportNotices *self,
     const char        *icon_name,
     const char        *title,
     const char        *action_name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (action_name != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action_name);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  else
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  if (self->list == NULL)
    {
      self->list = GTK_LIST_BOX (gtk_list_box_new ());
      gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
      gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("What to look at first"), -1);
      adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
    }
  gtk_list_box_append (self->list, row);
  self->n++;
}

static void
heed_export_notices_class_init (HeedExportNoticesClass *klass)
{
}

static void
heed_export_notices_init (HeedExportNotices *self)
{
}

/**
 * heed_export_notices_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
heed_export_notices_new (void)
{
  return g_object_new (HEED_TYPE_EXPORT_NOTICES, NULL);
}

/**
 * heed_export_notices_update:
 * @self: a #HeedExportNotices
 * @plan: (nullable): the plan that goes out, or %NULL where it is none alone
 * @today: the day on which it goes out
 * @internal: whether what goes out also tells what the office keeps for itself
 * @in_public: whether it is published
 */
void
heed_export_notices_update (HeedExportNotices *self,
                            HeedPlan          *plan,
                            HeedDay            today,
                            gboolean           internal,
                            gboolean           in_public)
{
  guint n_errors, n_review;
  HeedDay not_before;

  g_return_if_fail (HEED_IS_EXPORT_NOTICES (self));
  g_return_if_fail (plan == NULL || HEED_IS_PLAN (plan));

  self->list = NULL;
  self->n = 0;
  adw_bin_set_child (ADW_BIN (self), NULL);

  not_before = plan != NULL ? heed_plan_get_not_before (plan) : HEED_DAY_NONE;
  if (not_before != HEED_DAY_NONE && not_before > today)
    {
      g_autofree char *day = heed_day_to_words (not_before);
      /* Translators: %s is a day */
      g_autofree char *title = g_strdup_printf (_("Not to be published before %s"), day);

      add (self, "dialog-warning-symbolic", title, NULL);
    }
  if (in_public && plan != NULL && heed_plan_get_published (plan) == HEED_DAY_NONE)
    add (self, "dialog-warning-symbolic",
         _("No day of publication is set: the first page names none"), NULL);
  if (internal)
    add (self, "dialog-information-symbolic",
         _("Holds updates and evidence too: not for the public"), NULL);

  n_errors = plan != NULL ? count_errors (plan) : 0;
  if (n_errors > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors),
                                                n_errors);

      add (self, "dialog-error-symbolic", title, "notices.show-checks");
    }

  n_review = plan != NULL ? heed_plan_count_review (plan) : 0;
  if (n_review > 0)
    {
      g_autofree char *title =
        g_strdup_printf (ngettext ("%u place needs a look", "%u places need a look", n_review),
                         n_review);

      add (self, "dialog-question-symbolic", title, "notices.show-review");
    }

  if (plan != NULL && has_unplaced (plan))
    add (self, "dialog-warning-symbolic",
         _("Some words have no place yet: they are printed below the actions"),
         "notices.show-review");
  gtk_widget_set_visible (GTK_WIDGET (self), self->n > 0);
}

/**
 * heed_export_notices_get_n:
 * @self: a #HeedExportNotices
 *
 * Returns: how many notices there are
 */
guint
heed_export_notices_get_n (HeedExportNotices *self)
{
  g_return_val_if_fail (HEED_IS_EXPORT_NOTICES (self), 0);

  return self->n;
}
