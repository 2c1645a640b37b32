/* heed-review-panel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-review-panel.h"

#include <glib/gi18n-lib.h>

#include "heed-choice-row.h"
#include "heed-item.h"
#include "heed-placing-board.h"
#include "heed-review-row.h"
#include "heed-review-words.h"
#include "heed-source-view.h"

/**
 * HeedReviewPanel:
 *
 * What needs a look of an imported plan: one recommendation after the other, each with all
 * that the import was not sure of in it, what it made of it, and the words of the file below.
 */

struct _HeedReviewPanel
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkLabel *count;
  GtkListBox *list;
  GtkLabel *title;
  GtkLabel *lines;
  GtkScrolledWindow *lines_box;
  GtkWidget *record_box;
  GtkEditable *number;
  GtkDropDown *response;
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
  GPtrArray *pages;
  HeedReviewPage *page; /* unowned, one of the pages */
  gboolean showing;
  guint refresh_id;
};

/* How high the words of the source are in a low window, in pixels. */
#define SOURCE_HEIGHT 130

/* From how many lines on they are scrolled: a scroll bar wants more height than one has. */
#define MANY_LINES 3

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
  HeedRecommendation *recommendation = heed_review_page_get_recommendation (self->page);
  gboolean placed = recommendation != NULL &&
                    heed_unplaced_is_empty (heed_recommendation_get_unplaced (recommendation));

  gtk_widget_set_visible (self->done, heed_review_page_get_outside (self->page) == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.done", heed_review_page_can_finish (self->page));
  if (placed)
    gtk_widget_add_css_class (self->done, "suggested-action");
  else
    gtk_widget_remove_css_class (self->done, "suggested-action");
}

static void
update_record (HeedReviewPanel *self)
{
  HeedRecommendation *recommendation = heed_review_page_get_recommendation (self->page);

  gtk_widget_set_visible (self->record_box, recommendation != NULL);
  if (recommendation == NULL)
    return;

  self->showing = TRUE;
  if (!g_str_equal (gtk_editable_get_text (self->number), heed_recommendation_get_number (recommendation)))
    gtk_editable_set_text (self->number, heed_recommendation_get_number (recommendation));
  gtk_drop_down_set_selected (self->response,
                              heed_response_get_kind (heed_recommendation_get_response (recommendation)));
  self->showing = FALSE;
}

/* The words follow what is done. */
static void
update_words (HeedReviewPanel *self)
{
  HeedRecommendation *recommendation = heed_review_page_get_recommendation (self->page);
  const char *const *lines = heed_review_page_get_lines (self->page);
  guint n = g_strv_length ((char **) lines);
  g_autofree char *words = g_strjoinv ("\n", (char **) lines);

  /* The number stands beside it. */
  gtk_label_set_label (self->title, recommendation != NULL ? _("Recommendation")
                                                           : heed_review_page_get_title (self->page));
  gtk_widget_set_visible (GTK_WIDGET (self->lines_box), heed_review_page_get_outside (self->page) == NULL);
  gtk_label_set_label (self->lines, words);
  gtk_scrolled_window_set_policy (self->lines_box, GTK_POLICY_NEVER,
                                  n > MANY_LINES ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  update_record (self);
  update_done (self);
}

static void
number_changed_cb (HeedReviewPanel *self)
{
  if (!self->showing && self->page != NULL && heed_review_page_get_recommendation (self->page) != NULL)
    heed_recommendation_set_number (heed_review_page_get_recommendation (self->page),
                                    gtk_editable_get_text (self->number));
}

static void
response_chosen_cb (HeedReviewPanel *self)
{
  HeedRecommendation *recommendation = self->page != NULL ? heed_review_page_get_recommendation (self->page) : NULL;

  if (self->showing || recommendation == NULL)
    return;

  if (self->editor != NULL)
    heed_plan_editor_begin (self->editor, _("Choose Response"));
  heed_response_set_kind (heed_recommendation_get_response (recommendation),
                          gtk_drop_down_get_selected (self->response));
  if (self->editor != NULL)
    heed_plan_editor_end (self->editor);
}

static void
show_source (HeedReviewPanel    *self,
             HeedRecommendation *recommendation)
{
  g_autofree char *title = NULL;
  gboolean shown = heed_source_view_show (self->source_view, self->source, self->plan, recommendation);

  gtk_widget_set_visible (self->source_box, shown);
  if (!shown)
    return;

  /* Translators: %s is the name of a file */
  title = g_strdup_printf (_("As it stands in %s"), heed_source_get_name (self->source));
  gtk_label_set_label (self->source_title, title);
}

static void
show_page (HeedReviewPanel *self,
           HeedReviewPage  *page)
{
  HeedRecommendation *recommendation = heed_review_page_get_recommendation (page);

  self->page = page;
  update_words (self);
  if (recommendation != NULL)
    {
      heed_placing_board_set_recommendation (self->board, self->editor, self->source, recommendation);
      show_source (self, recommendation);
      gtk_stack_set_visible_child_name (self->detail, "board");
    }
  else if (heed_review_page_get_outside (page) == NULL)
    gtk_stack_set_visible_child_name (self->detail, "plan");
  else
    {
      heed_review_words_set_page (self->plan_words, self->editor, self->plan, page);
      gtk_stack_set_visible_child_name (self->detail, "words");
    }
}

static void
row_selected_cb (HeedReviewPanel *self,
                 HeedReviewRow   *row)
{
  if (row != NULL && heed_review_row_get_page (row) != self->page)
    show_page (self, heed_review_row_get_page (row));
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
same_pages (GPtrArray *pages,
            GPtrArray *others)
{
  if (pages == NULL || pages->len != others->len)
    return FALSE;

  for (guint i = 0; i < pages->len; i++)
    if (!heed_review_page_equal (g_ptr_array_index (pages, i), g_ptr_array_index (others, i)))
      return FALSE;

  return TRUE;
}

static void
fill_list (HeedReviewPanel *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->pages->len; i++)
    gtk_list_box_append (self->list, heed_review_row_new (g_ptr_array_index (self->pages, i)));
}

/* The page that was shown, or the one that moved up to where it stood. */
static guint
find_shown (HeedReviewPanel *self,
            HeedReviewPage  *before,
            guint            index)
{
  if (before != NULL)
    for (guint i = 0; i < self->pages->len; i++)
      if (heed_review_page_equal (g_ptr_array_index (self->pages, i), before))
        return i;

  return MIN (index, self->pages->len - 1);
}

/* The same pages: what is left of them may be less. */
static void
follow_pages (HeedReviewPanel *self,
              GPtrArray       *before)
{
  HeedReviewPage *shown = NULL;

  for (guint i = 0; i < self->pages->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      heed_review_row_set_page (HEED_REVIEW_ROW (row), g_ptr_array_index (self->pages, i));
      if (g_ptr_array_index (before, i) == self->page)
        shown = g_ptr_array_index (self->pages, i);
    }

  self->page = shown;
  if (shown != NULL)
    update_words (self);
}

static void
refresh (HeedReviewPanel *self)
{
  g_autoptr (GPtrArray) before = self->pages;
  g_autofree char *count = NULL;
  guint n = self->plan != NULL ? heed_plan_count_review (self->plan) : 0;
  guint index = 0;

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  count = g_strdup_printf (ngettext ("%u place needs a look", "%u places need a look", n), n);
  gtk_label_set_label (self->count, count);
  self->pages = self->plan != NULL ? heed_review_page_collect (self->plan) : g_ptr_array_new ();
  if (same_pages (before, self->pages))
    {
      follow_pages (self, before);
      return;
    }

  if (before != NULL && self->page != NULL)
    g_ptr_array_find (before, self->page, &index);
  if (self->pages->len == 0)
    {
      self->page = NULL;
      fill_list (self);
      heed_placing_board_set_recommendation (self->board, NULL, NULL, NULL);
      gtk_stack_set_visible_child_name (self->stack, "clear");
      return;
    }

  index = find_shown (self, self->page, index);
  self->page = NULL;
  fill_list (self);
  gtk_stack_set_visible_child_name (self->stack, "pages");
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

  if (self->page == NULL)
    return;

  if (self->editor != NULL)
    heed_plan_editor_begin (self->editor, _("Done with a Review"));
  heed_review_page_finish (self->page, self->plan);
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
    self->page != NULL ? heed_review_page_get_recommendation (self->page) : NULL;

  if (recommendation != NULL)
    g_signal_emit (self, signals[SHOW_RECORD], 0, heed_recommendation_get_id (recommendation));
}

/* The row of the file that holds the words of the item at which the hand is. */
static void
mark (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  HeedReviewPanel *self = HEED_REVIEW_PANEL (widget);
  HeedItem *item = self->plan != NULL ? heed_plan_find_item_by_id (self->plan, g_variant_get_string (parameter, NULL))
                                      : NULL;

  if (item != NULL)
    heed_source_view_mark (self->source_view, heed_item_get_text (item));
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

  if (self->page == NULL)
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  if (heed_review_page_get_recommendation (self->page) != NULL &&
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
  self->page = NULL;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
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
  gtk_widget_class_install_action (widget_class, "review.mark", "s", mark);
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
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, lines);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, lines_box);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, record_box);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, number);
  gtk_widget_class_bind_template_child (widget_class, HeedReviewPanel, response);
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
  gtk_widget_class_bind_template_callback (widget_class, response_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, max_position_cb);
}

static void
heed_review_panel_init (HeedReviewPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heed_choice_row_open_at_chosen (GTK_WIDGET (self->response));

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
 * @plan: (nullable): the plan of which that is shown
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
  self->page = NULL;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
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
 * Shows the page of the recommendation, if it has one.
 */
void
heed_review_panel_select (HeedReviewPanel *self,
                          const char      *recommendation)
{
  g_return_if_fail (HEED_IS_REVIEW_PANEL (self));

  for (guint i = 0; self->pages != NULL && i < self->pages->len; i++)
    {
      HeedRecommendation *here =
        heed_review_page_get_recommendation (g_ptr_array_index (self->pages, i));

      if (here != NULL && g_str_equal (heed_recommendation_get_id (here), recommendation))
        {
          gtk_list_box_select_row (self->list,
                                   gtk_list_box_get_row_at_index (self->list, (int) i));
          return;
        }
    }
}
