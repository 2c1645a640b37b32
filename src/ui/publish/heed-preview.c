/* heed-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-preview.h"

#include <glib/gi18n-lib.h>

#include "heed-preview-page.h"
#include "heed-reports.h"

/* How long the plan must rest before its pages are made anew. */
#define REST_MS 400

#define ZOOM_STEP 1.2
#define MIN_ZOOM 0.4
#define MAX_ZOOM 4.0
#define FIT_WIDTH 1300

/**
 * HeedPreview:
 *
 * The pages of a plan or a report as they are printed. They are made off the main
 * thread, and those of a plan follow it when it changes.
 */

struct _HeedPreview
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkSpinner *spinner;
  GtkScrolledWindow *scrolled;
  AdwClamp *clamp;
  GtkBox *pages;
  GtkLabel *position;

  HeedPlan *plan;     /* NULL where it shows a report */
  HeedReport *report; /* NULL where it follows a plan */
  GCancellable *cancellable;
  guint n_pages;
  double zoom; /* 0: as wide as there is room */
  guint rest_id;
  guint show_id;
};

G_DEFINE_FINAL_TYPE (HeedPreview, heed_preview, ADW_TYPE_BIN)

static void
make_pages_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  g_autoptr (HeedDocument) document = heed_report_compose (task_data, HEED_SHAPE_PAGES);

  g_task_return_pointer (task, heed_page_set_new (document, NULL),
                         (GDestroyNotify) heed_page_set_unref);
}

/* A page is drawn when it is in sight or one screen away from it. */
static gboolean
show_pages_cb (gpointer user_data)
{
  HeedPreview *self = user_data;
  double height = gtk_widget_get_height (GTK_WIDGET (self->scrolled));
  guint page = 0, first = 0;

  self->show_id = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      page++;
      if (!gtk_widget_compute_bounds (child, GTK_WIDGET (self->scrolled), &bounds))
        continue;

      heed_preview_page_set_shown (HEED_PREVIEW_PAGE (child),
                                   bounds.origin.y + bounds.size.height > -height &&
                                     bounds.origin.y < 2 * height);
      if (first == 0 && bounds.origin.y + bounds.size.height > height / 2)
        first = page;
    }

  if (first > 0)
    {
      /* Translators: the page that is in sight, and how many there are */
      g_autofree char *position = g_strdup_printf (_("Page %u of %u"), first, self->n_pages);

      gtk_label_set_label (self->position, position);
    }
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (HeedPreview *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_pages_cb, self);
}

static void
show_pages (HeedPreview *self,
            HeedPageSet *pages)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages));

  self->n_pages = heed_page_set_get_n_pages (pages);
  for (guint i = 0; i < self->n_pages; i++)
    {
      if (child == NULL)
        {
          child = heed_preview_page_new ();
          gtk_box_append (self->pages, child);
          heed_preview_page_set_zoom (HEED_PREVIEW_PAGE (child), self->zoom);
        }
      heed_preview_page_set_page (HEED_PREVIEW_PAGE (child), pages, i);
      child = gtk_widget_get_next_sibling (child);
    }
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (self->pages, child);
      child = next;
    }

  gtk_spinner_stop (self->spinner);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  scrolled_cb (self);
}

static void
pages_made_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (HeedPreview) self = user_data;
  g_autoptr (HeedPageSet) pages = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: newer pages are on their way. */
  if (pages != NULL)
    show_pages (self, pages);
}

/* The thread lets go of its task when it likes, and so must not hold a widget. */
static void
make_pages_of (HeedPreview *self,
               HeedReport  *report)
{
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, pages_made_cb, g_object_ref (self));

  g_task_set_source_tag (task, make_pages_of);
  g_task_set_task_data (task, heed_report_ref (report), (GDestroyNotify) heed_report_unref);
  g_task_run_in_thread (task, make_pages_thread);
}

static void
reported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HeedPreview) self = user_data;
  g_autoptr (HeedReport) report = heed_reports_new_finish (result, NULL);

  /* Cancelled: a newer one is on its way. */
  if (report != NULL)
    make_pages_of (self, report);
}

static void
make_pages (HeedPreview *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->plan == NULL && self->report == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  if (self->report != NULL)
    make_pages_of (self, self->report);
  else
    heed_reports_new_async (HEED_REPORT_KIND_PLAN, self->plan, HEED_DAY_NONE, self->cancellable,
                            reported_cb, g_object_ref (self));
}

static gboolean
rested_cb (gpointer user_data)
{
  HeedPreview *self = user_data;

  self->rest_id = 0;
  make_pages (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (HeedPreview *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

/* How large the pages are now. */
static double
get_zoom (HeedPreview *self)
{
  GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages));
  HeedPageGeometry geometry;

  if (self->zoom > 0 || page == NULL)
    return MAX (self->zoom, MIN_ZOOM);

  heed_page_geometry_init_a4 (&geometry, TRUE);
  return gtk_widget_get_width (page) / geometry.width_pts;
}

static void
set_zoom (HeedPreview *self,
          double       zoom)
{
  self->zoom = zoom > 0 ? CLAMP (zoom, MIN_ZOOM, MAX_ZOOM) : 0;
  adw_clamp_set_maximum_size (self->clamp, zoom > 0 ? G_MAXINT16 : FIT_WIDTH);
  adw_clamp_set_tightening_threshold (self->clamp, zoom > 0 ? G_MAXINT16 : FIT_WIDTH);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->pages));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    heed_preview_page_set_zoom (HEED_PREVIEW_PAGE (child), self->zoom);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-in", self->zoom < MAX_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.zoom-out",
                                 self->zoom == 0 || self->zoom > MIN_ZOOM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.fit-width", self->zoom > 0);
}

static void
zoom_in (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  HeedPreview *self = HEED_PREVIEW (widget);

  set_zoom (self, get_zoom (self) * ZOOM_STEP);
}

static void
zoom_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  HeedPreview *self = HEED_PREVIEW (widget);

  set_zoom (self, get_zoom (self) / ZOOM_STEP);
}

static void
fit_width (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  set_zoom (HEED_PREVIEW (widget), 0);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           HeedPreview              *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  set_zoom (self, dy < 0 ? get_zoom (self) * ZOOM_STEP : get_zoom (self) / ZOOM_STEP);
  return GDK_EVENT_STOP;
}

static gboolean
scroll_by_key (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  gboolean scrolled;

  g_signal_emit_by_name (HEED_PREVIEW (widget)->scrolled, "scroll-child",
                         g_variant_get_int32 (args), FALSE, &scrolled);
  return scrolled;
}

static void
add_scroll_key (GtkWidgetClass *widget_class,
                guint           key,
                GdkModifierType modifiers,
                GtkScrollType   scroll)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, scroll_by_key, "i", scroll);
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "preview.zoom-in" },
    { GDK_KEY_equal, "preview.zoom-in" },
    { GDK_KEY_KP_Add, "preview.zoom-in" },
    { GDK_KEY_minus, "preview.zoom-out" },
    { GDK_KEY_KP_Subtract, "preview.zoom-out" },
    { GDK_KEY_0, "preview.fit-width" },
    { GDK_KEY_KP_0, "preview.fit-width" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
}

static void
set_shown (HeedPreview *self,
           HeedPlan    *plan,
           HeedReport  *report)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_func (self->plan, changed_cb, self);
  g_set_object (&self->plan, plan);
  g_clear_pointer (&self->report, heed_report_unref);
  if (plan != NULL)
    g_signal_connect_swapped (plan, "changed", G_CALLBACK (changed_cb), self);
  if (report != NULL)
    self->report = heed_report_ref (report);
  make_pages (self);
}

static void
heed_preview_dispose (GObject *object)
{
  HeedPreview *self = HEED_PREVIEW (object);

  set_shown (self, NULL, NULL);
  g_clear_handle_id (&self->show_id, g_source_remove);

  G_OBJECT_CLASS (heed_preview_parent_class)->dispose (object);
}

static void
heed_preview_class_init (HeedPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_preview_dispose;

  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "preview.fit-width", NULL, fit_width);
  add_zoom_keys (widget_class);
  add_scroll_key (widget_class, GDK_KEY_Down, 0, GTK_SCROLL_STEP_DOWN);
  add_scroll_key (widget_class, GDK_KEY_Up, 0, GTK_SCROLL_STEP_UP);
  add_scroll_key (widget_class, GDK_KEY_Page_Down, 0, GTK_SCROLL_PAGE_DOWN);
  add_scroll_key (widget_class, GDK_KEY_Page_Up, 0, GTK_SCROLL_PAGE_UP);
  add_scroll_key (widget_class, GDK_KEY_space, 0, GTK_SCROLL_PAGE_DOWN);
  add_scroll_key (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, GTK_SCROLL_PAGE_UP);
  add_scroll_key (widget_class, GDK_KEY_Home, 0, GTK_SCROLL_START);
  add_scroll_key (widget_class, GDK_KEY_End, 0, GTK_SCROLL_END);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, HeedPreview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeedPreview, clamp);
  gtk_widget_class_bind_template_child (widget_class, HeedPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, HeedPreview, position);
  gtk_widget_class_bind_template_callback (widget_class, scroll_cb);
}

static void
heed_preview_init (HeedPreview *self)
{
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (self));
  set_zoom (self, 0);

  adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * heed_preview_new:
 *
 * Returns: (transfer floating): an empty preview
 */
GtkWidget *
heed_preview_new (void)
{
  return g_object_new (HEED_TYPE_PREVIEW, NULL);
}

static void
show_loading (HeedPreview *self)
{
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gtk_spinner_start (self->spinner);
}

/**
 * heed_preview_set_plan:
 * @self: a #HeedPreview
 * @plan: (nullable): the plan whose pages are shown, and followed when it changes
 */
void
heed_preview_set_plan (HeedPreview *self,
                       HeedPlan    *plan)
{
  g_return_if_fail (HEED_IS_PREVIEW (self));

  if (self->plan == plan && self->report == NULL)
    return;

  if (plan != NULL)
    show_loading (self);
  set_shown (self, plan, NULL);
}

/**
 * heed_preview_set_report:
 * @self: a #HeedPreview
 * @report: a report
 *
 * Shows the pages of the report as soon as they are made; until then those that were
 * there before.
 */
void
heed_preview_set_report (HeedPreview *self,
                         HeedReport  *report)
{
  g_return_if_fail (HEED_IS_PREVIEW (self));
  g_return_if_fail (report != NULL);

  if (self->n_pages == 0)
    show_loading (self);
  set_shown (self, NULL, report);
}

/**
 * heed_preview_get_n_pages:
 * @self: a #HeedPreview
 *
 * Returns: how many pages it shows; 0 as long as none are made
 */
guint
heed_preview_get_n_pages (HeedPreview *self)
{
  g_return_val_if_fail (HEED_IS_PREVIEW (self), 0);

  return self->n_pages;
}
