/* heed-similar-pane.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-similar-pane.h"

#include <glib/gi18n-lib.h>

#include "heed-compliance.h"
#include "heed-markup.h"
#include "heed-recommendation-links.h"
#include "heed-words.h"

/**
 * HeedSimilarPane:
 *
 * What stands beside the list of recommendations: the words of the one that is selected, and those
 * of other inspections that are like it, with how they were answered and what came of it.
 */
struct _HeedSimilarPane
{
  AdwBin parent_instance;

  HeedRecommendationBook *book;
  HeedRecommendationEntry *entry;
};

G_DEFINE_FINAL_TYPE (HeedSimilarPane, heed_similar_pane, ADW_TYPE_BIN)

enum {
  OPEN,
  REPEAT,
  TAKE_OVER,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * heed_similar_pane_describe_actions:
 * @entry: a recommendation
 *
 * Returns: (transfer full): what came of its actions, in words
 */
char *
heed_similar_pane_describe_actions (HeedRecommendationEntry *entry)
{
  guint n = heed_recommendation_entry_get_n_actions (entry);
  guint n_overdue = heed_recommendation_entry_get_n_overdue (entry);
  g_autofree char *completed = NULL;
  g_autofree char *overdue = NULL;

  if (n == 0)
    return g_strdup (_("No actions"));
  /* Translators: how many actions of how many are completed. */
  completed = g_strdup_printf (ngettext ("%u of %u action completed", "%u of %u actions completed", n),
                               heed_recommendation_entry_get_n_completed (entry), n);
  if (n_overdue == 0)
    return g_steal_pointer (&completed);
  overdue = g_strdup_printf (ngettext ("%u overdue", "%u overdue", n_overdue), n_overdue);
  return g_strdup_printf ("%s, %s", completed, overdue);
}

/**
 * heed_similar_pane_describe:
 * @entry: a recommendation
 *
 * Returns: (transfer full): of which inspection it is, how it was answered, and what came of that
 */
char *
heed_similar_pane_describe (HeedRecommendationEntry *entry)
{
  g_autofree char *actions = heed_similar_pane_describe_actions (entry);

  return g_strdup_printf ("%s · %s · %s", heed_recommendation_entry_get_inspection (entry),
                          heed_words_for_response (heed_recommendation_entry_get_response (entry)), actions);
}

static HeedRecommendationEntry *
get_entry (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "entry");
}

static void
keep_entry (gpointer                 widget,
            HeedRecommendationEntry *entry)
{
  g_object_set_data_full (G_OBJECT (widget), "entry", g_object_ref (entry), g_object_unref);
}

static void
open_cb (GtkWidget       *button,
         HeedSimilarPane *self)
{
  g_signal_emit (self, signals[OPEN], 0, get_entry (button));
}

static void
repeat_cb (GtkWidget       *button,
           HeedSimilarPane *self)
{
  HeedRecommendationEntry *earlier = get_entry (button);

  g_signal_emit (self, signals[REPEAT], 0, self->entry, earlier == self->entry ? NULL : earlier);
}

static void
take_over_cb (GtkWidget       *button,
              HeedSimilarPane *self)
{
  g_signal_emit (self, signals[TAKE_OVER], 0, self->entry, g_object_get_data (G_OBJECT (button), "action"));
}

/* ---- rows ---- */

static GtkWidget *
make_button (HeedSimilarPane         *self,
             const char              *label,
             const char              *tooltip,
             HeedRecommendationEntry *entry,
             GCallback                callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  keep_entry (button, entry);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  return button;
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "title-lines", 0,
                                 "subtitle-lines", 0,
                                 NULL);
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  return row;
}

/* Whether markup is used holds for both titles from libadwaita 1.3 on. */
static GtkWidget *
make_action_row (HeedSimilarPane *self,
                 HeedActionEntry *action,
                 HeedDay          day)
{
  g_autofree char *text = heed_markup_to_text (heed_action_entry_get_text (action));
  g_autofree char *title = g_strdup_printf ("%s %s", heed_action_entry_get_label (action), text);
  GtkWidget *row = make_row (g_strchug (title),
                             heed_compliance_to_label (heed_action_entry_get_compliance (action, day)));
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Take Over into the Selected Recommendation"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take over"), -1);
  g_object_set_data_full (G_OBJECT (button), "action", g_object_ref (action), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_over_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
expanded_cb (AdwExpanderRow  *row,
             GParamSpec      *pspec,
             HeedSimilarPane *self)
{
  HeedRecommendationEntry *entry = get_entry (row);
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_handlers_disconnect_by_func (row, expanded_cb, self);
  actions = heed_recommendation_book_load_actions (self->book, entry, &error);
  if (actions == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  for (guint i = 0; i < actions->len; i++)
    adw_expander_row_add_row (row, make_action_row (self, g_ptr_array_index (actions, i),
                                                    heed_recommendation_book_get_day (self->book)));
}

static gboolean
is_linked (HeedSimilarPane         *self,
           HeedRecommendationEntry *entry)
{
  return g_str_equal (heed_recommendation_entry_get_repeats (self->entry), heed_recommendation_entry_get_id (entry));
}

static GtkWidget *
make_similar_row (HeedSimilarPane         *self,
                  HeedRecommendationEntry *entry)
{
  g_autofree char *title = g_strdup_printf ("%s %s", heed_recommendation_entry_get_number (entry),
                                            heed_recommendation_entry_get_text (entry));
  g_autofree char *detail = heed_similar_pane_describe (entry);
  g_autofree char *escaped_title = g_markup_escape_text (title, -1);
  g_autofree char *escaped = g_markup_escape_text (detail, -1);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", escaped_title, "subtitle", escaped, NULL);
  GtkWidget *buttons = make_row (_("Recommendation"), heed_recommendation_entry_get_explanation (entry));

  keep_entry (row, entry);
  adw_action_row_add_suffix (ADW_ACTION_ROW (buttons),
                             make_button (self, _("Open"), _("Open in Its Plan"), entry, G_CALLBACK (open_cb)));
  if (heed_recommendation_links_can_repeat (self->entry, entry))
    adw_action_row_add_suffix (ADW_ACTION_ROW (buttons),
                               is_linked (self, entry)
                                 ? make_button (self, _("Unlink"), _("The Selected One Does Not Repeat It"), self->entry,
                                                G_CALLBACK (repeat_cb))
                                 : make_button (self, _("Link"), _("The Selected One Repeats It"), entry,
                                                G_CALLBACK (repeat_cb)));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), buttons);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  return row;
}

static void
add_group (HeedSimilarPane *self,
           GtkWidget       *box,
           GPtrArray       *similar,
           gboolean         of_same)
{
  GtkWidget *group = adw_preferences_group_new ();
  guint n = 0;

  for (guint i = 0; i < similar->len; i++)
    {
      HeedRecommendationEntry *entry = g_ptr_array_index (similar, i);

      if (g_str_equal (heed_recommendation_entry_get_organisation (entry),
                       heed_recommendation_entry_get_organisation (self->entry)) != of_same)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_similar_row (self, entry));
      n++;
    }
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   of_same ? _("Similar in This Organisation") : _("Similar Elsewhere"));
  if (n == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("None is like it."));
  gtk_box_append (GTK_BOX (box), group);
}

static void
add_selected (HeedSimilarPane *self,
              GtkWidget       *box)
{
  g_autofree char *detail = heed_similar_pane_describe (self->entry);
  g_autofree char *title = g_strdup_printf ("%s %s", heed_recommendation_entry_get_number (self->entry),
                                            heed_recommendation_entry_get_text (self->entry));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = make_row (title, detail);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_button (self, _("Open"), _("Open in Its Plan"), self->entry, G_CALLBACK (open_cb)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (GTK_BOX (box), group);
}

/* ---- the widget ---- */

static void
heed_similar_pane_dispose (GObject *object)
{
  HeedSimilarPane *self = HEED_SIMILAR_PANE (object);

  g_clear_object (&self->book);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (heed_similar_pane_parent_class)->dispose (object);
}

static void
heed_similar_pane_class_init (HeedSimilarPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heed_similar_pane_dispose;

  /**
   * HeedSimilarPane::open:
   * @self: the pane
   * @entry: a recommendation
   *
   * It is to be shown in its plan.
   */
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, HEED_TYPE_RECOMMENDATION_ENTRY);

  /**
   * HeedSimilarPane::repeat:
   * @self: the pane
   * @entry: the recommendation that is selected
   * @earlier: (nullable): the one that it repeats
   *
   * They are to be linked, or @entry with none.
   */
  signals[REPEAT] = g_signal_new ("repeat", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, HEED_TYPE_RECOMMENDATION_ENTRY, HEED_TYPE_RECOMMENDATION_ENTRY);

  /**
   * HeedSimilarPane::take-over:
   * @self: the pane
   * @entry: the recommendation that is selected
   * @action: an action of another one
   *
   * One with the same words is to answer @entry.
   */
  signals[TAKE_OVER] = g_signal_new ("take-over", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, HEED_TYPE_RECOMMENDATION_ENTRY, HEED_TYPE_ACTION_ENTRY);

  /**
   * HeedSimilarPane::failed:
   * @self: the pane
   * @error: why the register could not be read
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
heed_similar_pane_init (HeedSimilarPane *self)
{
}

/**
 * heed_similar_pane_set_entry:
 * @self: the pane
 * @book: all recommendations
 * @entry: (nullable): the one that is selected
 */
void
heed_similar_pane_set_entry (HeedSimilarPane         *self,
                             HeedRecommendationBook  *book,
                             HeedRecommendationEntry *entry)
{
  g_autoptr (GPtrArray) similar = NULL;
  GtkWidget *scrolled, *box;

  g_return_if_fail (HEED_IS_SIMILAR_PANE (self));

  g_set_object (&self->book, book);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    {
      adw_bin_set_child (ADW_BIN (self),
                         g_object_new (ADW_TYPE_STATUS_PAGE,
                                       "description", _("Select a recommendation to see those that are like it."), NULL));
      return;
    }

  box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "margin-top", 18,
                      "margin-bottom", 18, "margin-start", 15, "margin-end", 15, NULL);
  similar = heed_recommendation_book_find_similar (book, entry);
  add_selected (self, box);
  add_group (self, box, similar, TRUE);
  add_group (self, box, similar, FALSE);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", box, NULL);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}
