/* heed-overview-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-overview-page.h"

#include <glib/gi18n-lib.h>

#include "heed-figure-widgets.h"

/**
 * HeedOverviewPage:
 *
 * What needs somebody this morning, and how all plans stand. Each figure leads to the actions
 * that it counts.
 */

struct _HeedOverviewPage
{
  AdwBin parent_instance;

  HeedOverview *overview;

  GtkLabel *failure;
  GtkLabel *on_time;
  GtkFlowBox *attention;
  GtkWidget *months_group;
  GtkFlowBox *months;
  AdwPreferencesGroup *groups[HEED_N_OVERVIEW_PARTS]; /* of those that are lists */
  GtkListBox *lists[HEED_N_OVERVIEW_PARTS];
};

G_DEFINE_FINAL_TYPE (HeedOverviewPage, heed_overview_page, ADW_TYPE_BIN)

enum {
  SHOW_ACTIONS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static HeedFigure *
get_figure (HeedOverviewPage *self,
            HeedOverviewPart  part,
            int               i)
{
  return g_list_model_get_item (heed_overview_get_figures (self->overview, part), (guint) i);
}

static void
show_actions (HeedOverviewPage *self,
              HeedOverviewPart  part,
              int               i)
{
  g_autoptr (HeedFigure) figure = get_figure (self, part, i);

  if (figure != NULL)
    g_signal_emit (self, signals[SHOW_ACTIONS], 0, heed_figure_get_filter (figure));
}

static void
child_activated_cb (HeedOverviewPage *self,
                    GtkFlowBoxChild  *child,
                    GtkFlowBox       *box)
{
  show_actions (self, box == self->attention ? HEED_OVERVIEW_ATTENTION : HEED_OVERVIEW_MONTHS,
                gtk_flow_box_child_get_index (child));
}

static void
row_activated_cb (HeedOverviewPage *self,
                  GtkListBoxRow    *row,
                  GtkListBox       *list)
{
  for (guint i = 0; i < HEED_N_OVERVIEW_PARTS; i++)
    if (list == self->lists[i])
      show_actions (self, i, gtk_list_box_row_get_index (row));
}

/* ---- what is shown ---- */

static guint
get_count (HeedOverviewPage *self,
           HeedOverviewPart  part,
           int               i)
{
  g_autoptr (HeedFigure) figure = get_figure (self, part, i);

  return figure != NULL ? heed_figure_get_count (figure) : 0;
}

static gboolean
has_any (HeedOverviewPage *self,
         HeedOverviewPart  part)
{
  guint n = g_list_model_get_n_items (heed_overview_get_figures (self->overview, part));

  for (int i = 0; i < (int) n; i++)
    if (get_count (self, part, i) > 0)
      return TRUE;
  return FALSE;
}

/* What is nowhere is not shown. */
static void
update_list (HeedOverviewPage *self,
             HeedOverviewPart  part)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->lists[part], i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), get_count (self, part, i) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->groups[part]), has_any (self, part));
}

/* Of those alone of which it is known. */
static void
describe_compliance (HeedOverviewPage *self)
{
  guint on_time = get_count (self, HEED_OVERVIEW_COMPLIANCE, HEED_COMPLIANCE_COMPLETED_ON_TIME);
  guint late = get_count (self, HEED_OVERVIEW_COMPLIANCE, HEED_COMPLIANCE_COMPLETED_LATE);
  g_autofree char *words = NULL;

  if (on_time + late > 0)
    /* Translators: a share in per cent, and of how many actions. */
    words = g_strdup_printf (ngettext ("%u%% of %u completed on a known day was on time.",
                                       "%u%% of %u completed on a known day were on time.",
                                       on_time + late),
                             (on_time * 100 + (on_time + late) / 2) / (on_time + late), on_time + late);
  gtk_label_set_label (self->on_time, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->on_time), words != NULL);
}

static void
update (HeedOverviewPage *self)
{
  if (heed_overview_get_counting (self->overview))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
      return;
    }

  for (guint i = 0; i < HEED_N_OVERVIEW_PARTS; i++)
    if (self->lists[i] != NULL)
      update_list (self, i);
  gtk_widget_set_visible (self->months_group, has_any (self, HEED_OVERVIEW_MONTHS));
  describe_compliance (self);
}

static void
failed_cb (HeedOverviewPage *self,
           GError           *error)
{
  gtk_label_set_label (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

static GtkWidget *
create_card_cb (gpointer item,
                gpointer user_data)
{
  return heed_figure_card_new (item);
}

static GtkWidget *
create_column_cb (gpointer item,
                  gpointer user_data)
{
  return heed_figure_column_new (item);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return heed_figure_row_new (item);
}

static void
bind_figures (HeedOverviewPage *self)
{
  gtk_flow_box_bind_model (self->attention,
                           heed_overview_get_figures (self->overview, HEED_OVERVIEW_ATTENTION),
                           create_card_cb, NULL, NULL);
  gtk_flow_box_bind_model (self->months,
                           heed_overview_get_figures (self->overview, HEED_OVERVIEW_MONTHS),
                           create_column_cb, NULL, NULL);
  for (guint i = 0; i < HEED_N_OVERVIEW_PARTS; i++)
    if (self->lists[i] != NULL)
      gtk_list_box_bind_model (self->lists[i], heed_overview_get_figures (self->overview, i),
                               create_row_cb, NULL, NULL);
}

/* ---- the widget ---- */

static gboolean
heed_overview_page_grab_focus (GtkWidget *widget)
{
  GtkFlowBoxChild *first = gtk_flow_box_get_child_at_index (HEED_OVERVIEW_PAGE (widget)->attention, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
heed_overview_page_dispose (GObject *object)
{
  g_clear_object (&HEED_OVERVIEW_PAGE (object)->overview);

  G_OBJECT_CLASS (heed_overview_page_parent_class)->dispose (object);
}

static void
heed_overview_page_class_init (HeedOverviewPageClass *klass)
{
  static const struct
  {
    const char *name;
    HeedOverviewPart part;
  } lists[] = {
    { "age", HEED_OVERVIEW_AGE },
    { "compliance", HEED_OVERVIEW_COMPLIANCE },
    { "organisations", HEED_OVERVIEW_ORGANISATIONS },
    { "owners", HEED_OVERVIEW_OWNERS },
    { "moved", HEED_OVERVIEW_MOVED },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_overview_page_dispose;
  widget_class->grab_focus = heed_overview_page_grab_focus;

  /**
   * HeedOverviewPage::show-actions:
   * @self: a #HeedOverviewPage
   * @filter: which actions
   *
   * The person wants to see what a figure counts.
   */
  signals[SHOW_ACTIONS] = g_signal_new ("show-actions", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, HEED_TYPE_ACTION_FILTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedOverviewPage, failure);
  gtk_widget_class_bind_template_child (widget_class, HeedOverviewPage, on_time);
  gtk_widget_class_bind_template_child (widget_class, HeedOverviewPage, attention);
  gtk_widget_class_bind_template_child (widget_class, HeedOverviewPage, months_group);
  gtk_widget_class_bind_template_child (widget_class, HeedOverviewPage, months);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *group = g_strconcat (lists[i].name, "_group", NULL);

      gtk_widget_class_bind_template_child_full (widget_class, lists[i].name, FALSE,
        (gssize) (G_STRUCT_OFFSET (HeedOverviewPage, lists) + lists[i].part * sizeof (gpointer)));
      gtk_widget_class_bind_template_child_full (widget_class, group, FALSE,
        (gssize) (G_STRUCT_OFFSET (HeedOverviewPage, groups) + lists[i].part * sizeof (gpointer)));
    }
  gtk_widget_class_bind_template_callback (widget_class, child_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
heed_overview_page_init (HeedOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_overview_page_new:
 * @session: the open register
 *
 * It stays empty until heed_overview_page_set_day() says for which day.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
heed_overview_page_new (HeedSession *session)
{
  HeedOverviewPage *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_OVERVIEW_PAGE, NULL);
  self->overview = heed_overview_new (session);
  g_signal_connect_object (self->overview, "notify::counting", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->overview, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  bind_figures (self);
  return GTK_WIDGET (self);
}

/**
 * heed_overview_page_set_day:
 * @self: a #HeedOverviewPage
 * @day: the day for which is counted
 */
void
heed_overview_page_set_day (HeedOverviewPage *self,
                            HeedDay           day)
{
  g_return_if_fail (HEED_IS_OVERVIEW_PAGE (self));

  heed_overview_set_day (self->overview, day);
}
