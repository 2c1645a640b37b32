/* heed-review-panel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-panel.h"

#include <glib/gi18n-lib.h>

#include "heed-placing-board.h"
#include "heed-review-row.h"
#include "heed-review-words.h"
#include "heed-source-view.h"

/**
 * HeedReviewPanel:
 *
 * The places of an imported plan that need a look: one after the other, each with
 * what the import made of it and the words of the file below.
 */

struct _HeedReviewPanel
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *count;
  GtkListBox *list;
  GtkLabel *title;
  GtkLabel *words;
  GtkScrolledWindow *words_box;
  GtkWidget *number_box;
  GtkEditable *number;
  GtkWidget *show;
  GtkWidget *done;
  GtkStack *detail;
  GtkPaned *paned;
  HeedPlacingBoard *board;
  GtkWidget *source_box;
  GtkLabel *source_title;
  HeedSourceView *source_view;
  HeedReviewWords *plan_words;

  HeedPlan *plan;
  HeedSource *source;
  HeedPlanEditor *editor;
  GPtrArray *places;
  HeedReviewPlace *place; /* unowned, one of the places */
  gboolean showing;
  guint refresh_id;
};

/* How high the words of the source are in a low window, in pixels. */
#define SOURCE_HEIGHT 130

/* From how many letters on a line of the review is scrolled. */
#define MANY_LETTERS 240

G_DEFINE_FINAL_TYPE (HeedReviewPanel, heed_review_panel, ADW_TYPE_BIN)

enum {
  SHOW_RECORD,
  CLOSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* When everything is placed what is left to do is to say so. */
static void
update_done (HeedReviewPanel *self)
{
  HeedRecommendation *recommendation = heed_review_place_get_recommendation (self->place);
  gboolean outside = heed_review_place_is_outside (self->place);
  gboolean placed = recommendation != NULL &&
                    heed_unplaced_is_empty (heed_recommendation_get_unplaced (recommendation));

  gtk_widget_set_visible (self->show, recommendation != NULL);
  gtk_widget_set_visible (self->done, !outside);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.done",
                                 heed_review_place_can_finish (self->place));
  if (placed)
    gtk_widget_add_css_class (self->done, "suggested-action");
  else
    gtk_widget_remove_css_class (self->done, "suggested-action");
}

/* The words follow what is done, and the number what is typed into it. */
static void
update_words (HeedReviewPanel *self)
{
  HeedRecommendation *recommendation = heed_review_place_get_recommendation (self->place);
  gboolean numbered = heed_review_place_get_note (self->place) == HEED_REVIEW_NOTE_NUMBER;
  const char *words;

  gtk_label_set_label (self->title, heed_review_place_get_title (self->place));
  gtk_widget_set_visible (GTK_WIDGET (self->words_box),
                          !heed_review_place_is_outside (self->place));
  gtk_widget_set_visible (self->number_box, numbered);
  if (heed_review_place_is_outside (self->place))
    return;

  words = heed_review_place_get_standing (self->place);
  gtk_label_set_label (self->words, words);

  /* A scroll bar wants more height than one line has. */
  gtk_scrolled_window_set_policy (self->words_box, GTK_POLICY_NEVER,
                                  g_utf8_strlen (words, -1) > MANY_LETTERS ? GTK_POLICY_AUTOMATIC
                                                                           : GTK_POLICY_NEVER);
  if (numbered && !g_str_equal (gtk_editable_get_text (self->number),
                                heed_recommendation_get_number (recommendation)))
    {
      self->showing = TRUE;
      gtk_editable_set_text (self->number, heed_recommendation_get_number (recommendation));
      self->showing = FALSE;
    }
}

static void
number_changed_cb (HeedReviewPanel *self)
{
  if (!self->showing && self->place != NULL &&
      heed_review_place_get_note (self->place) == HEED_REVIEW_NOTE_NUMBER)
    heed_recommendation_set_number (heed_review_place_get_recommendation (self->place),
                                    gtk_editable_get_text (self->number));
}

static void
show_source (HeedReviewPanel    *self,
             HeedRecommendation *recommendation)
{
  g_autofree char *title = NULL;
  guint n_rows = heed_source_view_show (self->source_view, self->source, self->plan,
                                        recommendation);

  gtk_widget_set_visible (self->source_box, n_rows > 0);
  if (n_rows == 0)
    return;

  /* Translators: %s is the name of a file */
  title = g_strdup_printf (_("As it stands in %s"), heed_source_get_name (self->source));
  gtk_label_set_label (self->source_title, title);
}

static void
show_place (HeedReviewPanel *self,
            HeedReviewPlace *place)
{
  HeedRecommendation *recommendation = heed_review_place_get_recommendation (place);

  self->place = place;
  update_words (self);
  if (recommendation != NULL)
    {
      heed_placing_board_set_recommendation (self->board, self->editor, recommendation);
      show_source (self, recommendation);
      gtk_stack_set_visible_child_name (self->detail, "board");
    }
  else if (!heed_review_place_is_outside (place))
    gtk_stack_set_visible_child_name (self->detail, "plan");
  else
    {
      heed_review_words_set_place (self->plan_words, self->editor, self->plan, place);
      gtk_stack_set_visible_child_name (self->detail, "words");
    }
  update_done (self);
}

static void
row_selected_cb (HeedReviewPanel *self,
                 HeedReviewRow   *row)
{
  if (row != NULL && heed_review_row_get_place (row) != self->place)
    show_place (self, heed_review_row_get_place (row));
}

/* What is placed gets more of the height than the source, until somebody moves the
 * line between them. */
static void
max_position_cb (HeedReviewPanel *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->paned));
  gboolean set;

  /* Where there is little room it is the actions that need it. */
  g_object_get (self->paned, "position-set", &set, NULL);
  if (!set && height > 0)
    gtk_paned_set_position (self->paned, MAX (height * 3 / 5, height - SOURCE_HEIGHT));
}

static gboolean
same_places (GPtrArray *places,
             GPtrArray *others)
{
  if (places == NULL || places->len != others->len)
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    if (!heed_review_place_equal (g_ptr_array_index (places, i), g_ptr_array_index (others, i)))
      return FALSE;

  return TRUE;
}

static void
fill_list (HeedReviewPanel *self)
{
  g_autofree char *count = NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->places->len; i++)
    gtk_list_box_append (self->list, heed_review_row_new (g_ptr_array_index (self->places, i)));

  count = g_strdup_printf (ngettext ("%u place needs a look", "%u places need a look",
                                     self->places->len), self->places->len);
  gtk_label_set_label (self->count, count);
}

/* The place that was shown, or the one that moved up to where it stood. */
static guint
find_shown (HeedReviewPanel *self,
            HeedReviewPlace *before,
            guint            index)
{
  if (before != NULL)
    for (guint i = 0; i < self->places->len; i++)
      if (heed_review_place_equal (g_ptr_array_index (self->places, i), before))
        return i;

  return MIN (index, self->places->len - 1);
}

/* The same places: what is left of them may be less. */
static void
follow_places (HeedReviewPanel *self,
               GPtrArray       *before,
               GPtrArray       *now)
{
  HeedReviewPlace *shown = NULL;

  for (guint i = 0; i < now->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      heed_review_row_set_place (HEED_REVIEW_ROW (row), g_ptr_array_index (now, i));
      if (g_ptr_array_index (before, i) == self->place)
        shown = g_ptr_array_index (now, i);
    }

  self->place = shown;
  if (self->place == NULL)
    return;
  update_words (self);
  update_done (self);
}

static void
refresh (HeedReviewPanel *self)
{
  g_autoptr (GPtrArray) before = self->places;
  g_autoptr (GPtrArray) now = NULL;
  guint index = 0;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  self->places = NULL;
  now = self->plan != NULL ? heed_review_place_collect (self->plan) : g_ptr_array_new ();
  if (same_places (before, now))
    {
      follow_places (self, before, now);
      self->places = g_steal_pointer (&now);
      return;
    }

  if (before != NULL && self->place != NULL)
    g_ptr_array_find (before, self->place, &index);
  self->places = g_steal_pointer (&now);
  if (self->places->len == 0)
    {
      self->place = NULL;
      fill_list (self);
      heed_placing_board_set_recommendation (self->board, NULL, NULL);
      gtk_stack_set_visible_child_name (self->stack, "clear");
      return;
    }

  index = find_shown (self, self->place, index);
  self->place = NULL;
  fill_list (self);
  gtk_stack_set_visible_child_name (self->stack, "places");
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) index));
}

static gboolean
refresh_cb (gpointer user_data)
{
  HeedReviewPanel *self = user_data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (HeedReviewPanel *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, refresh_cb, self, NULL);
}

static void
done (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HeedReviewPanel *self = HEED_REVIEW_PANEL (widget);

  if (self->place == NULL)
    return;

  if (self->editor != NULL)
    heed_plan_editor_begin (self->editor, _("Done with a Place"));
  heed_review_place_finish (self->place, self->plan);
  if (self->editor != NULL)
    heed_plan_editor_end (self->editor);
  refresh (self);
  gtk_widget_grab_focus (widget);
}

static void
show_record (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  HeedReviewPanel *self = HEED_REVIEW_PANEL (widget);
  HeedRecommendation *recommendation =
    self->place != NULL ? heed_review_place_get_recommendation (self->place) : NULL;

  if (recommendation != NULL)
    g_signal_emit (self, signals[SHOW_RECORD], 0, heed_recommendation_get_id (recommendation));
}

static void
close_panel (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSE], 0);
}

/* The focus goes to where the hand is needed. */
static gboolean
heed_review_panel_grab_focus (GtkWidget *widget)
{
  HeedReviewPanel *self = HEED_REVIEW_PANEL (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (self->place == NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  if (gtk_widget_get_visible (self->number_box))
    return gtk_widget_grab_focus (GTK_WIDGET (self->number));
  if (heed_review_place_get_recommendation (self->place) != NULL &&
      heed_placing_board_focus_next (self->board))
    return TRUE;
  if (gtk_widget_get_visible (self->done))
    return gtk_widget_grab_focus (self->done);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
heed_review_panel_dispose (GObject *object)
{
  HeedReviewPanel *self = HEED_REVIEW_PANEL (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, changed_cb, self);
  self->place = NULL;
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->source);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_review_panel_parent_class)->dispose (object);
}

static void
heed_review_panel_class_init (HeedReviewPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_review_panel_dispose;

  widget_class->grab_focus = heed_review_panel_grab_focus;

  /**
   * HeedReviewPanel::show-record:
   * @self: the panel
   * @recommendation: the id of a recommendation
   *
   * The recommendation is to be shown in the plan.
   */
  signals[SHOW_RECORD] = g_signal_new ("show-record", G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * HeedReviewPanel::close:
   *
   * The person is done with it.
   */
  signals[CLOSE] = g_signal_new ("close", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "review.done", NULL, done);
  gtk_widget_class_install_action (widget_class, "review.show-record", NULL, show_record);
  gtk_widget_class_install_action (widget_class, "review.close", NULL, close_panel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "review.done", NULL);

  g_type_ensure (HEED_TYPE_PLACING_BOARD);
  g_type_ensure (HEED_TYPE_REVIEW_WORDS);
  g_type_ensure (HEED_TYPE_SOURCE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-review-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, count);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, list);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, title);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, words);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, words_box);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, number_box);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, number);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, show);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, done);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, detail);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, paned);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, board);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, source_box);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, source_title);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, source_view);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, plan_words);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, number_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, max_position_cb);
}

static void
heed_review_panel_init (HeedReviewPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* What is typed is undone by the plan, not by the entry. */
  gtk_editable_set_enable_undo (self->number, FALSE);
}

/**
 * heed_review_panel_new:
 *
 * Returns: (transfer floating): an empty panel
 */
GtkWidget *
heed_review_panel_new (void)
{
  return g_object_new (HEED_TYPE_REVIEW_PANEL, NULL);
}

/**
 * heed_review_panel_set_plan:
 * @self: a #HeedReviewPanel
 * @plan: (nullable): the plan whose places are shown
 * @source: (nullable): the file from which it came
 * @editor: (nullable): the editor of @plan, which keeps the steps of undo
 */
void
heed_review_panel_set_plan (HeedReviewPanel *self,
                            HeedPlan        *plan,
                            HeedSource      *source,
                            HeedPlanEditor  *editor)
{
  g_return_if_fail (HEED_IS_REVIEW_PANEL (self));

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, changed_cb, self);
  self->place = NULL;
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_set_object (&self->plan, plan);
  g_set_object (&self->source, source);
  g_set_object (&self->editor, editor);
  if (plan != NULL)
    g_signal_connect_swapped (plan, "changed", G_CALLBACK (changed_cb), self);
  refresh (self);
}

/**
 * heed_review_panel_select:
 * @self: a #HeedReviewPanel
 * @recommendation: the id of a recommendation
 *
 * Shows the first place of the recommendation, if it has one.
 */
void
heed_review_panel_select (HeedReviewPanel *self,
                          const char      *recommendation)
{
  g_return_if_fail (HEED_IS_REVIEW_PANEL (self));

  for (guint i = 0; self->places != NULL && i < self->places->len; i++)
    {
      HeedRecommendation *here =
        heed_review_place_get_recommendation (g_ptr_array_index (self->places, i));

      if (here != NULL && g_str_equal (heed_recommendation_get_id (here), recommendation))
        {
          gtk_list_box_select_row (self->list,
                                   gtk_list_box_get_row_at_index (self->list, (int) i));
          return;
        }
    }
}
