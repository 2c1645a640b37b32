/* heed-incremental-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-incremental-list.h"

/**
 * HeedIncrementalList:
 *
 * A list of which a widget first gets the beginning, and with each frame some more,
 * until it has all. On GTK 4.8 a column view makes some 200 rows at once, however few
 * of them are seen, and holds up the program for as long as that takes.
 */

/* More than a window shows, and few enough for one frame. */
#define N_AT_ONCE 20

/* More rows than these the view does not make. */
#define N_MADE 220

struct _HeedIncrementalList
{
  GObject parent_instance;

  GtkSliceListModel *slice;
  GtkWidget *widget; /* weak */
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (HeedIncrementalList, heed_incremental_list, G_TYPE_OBJECT)

static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  HeedIncrementalList *self = user_data;
  guint size = gtk_slice_list_model_get_size (self->slice) + N_AT_ONCE;
  guint n = g_list_model_get_n_items (gtk_slice_list_model_get_model (self->slice));

  if (size < MIN (n, N_MADE))
    {
      gtk_slice_list_model_set_size (self->slice, size);
      return G_SOURCE_CONTINUE;
    }

  self->tick_id = 0;
  gtk_slice_list_model_set_size (self->slice, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

static void
stop (HeedIncrementalList *self)
{
  if (self->tick_id != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
}

static void
heed_incremental_list_dispose (GObject *object)
{
  HeedIncrementalList *self = HEED_INCREMENTAL_LIST (object);

  stop (self);
  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->slice);

  G_OBJECT_CLASS (heed_incremental_list_parent_class)->dispose (object);
}

static void
heed_incremental_list_class_init (HeedIncrementalListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = heed_incremental_list_dispose;
}

static void
heed_incremental_list_init (HeedIncrementalList *self)
{
}

/**
 * heed_incremental_list_new:
 * @model: (transfer none): the whole list
 * @widget: (transfer none): the widget that shows it, and whose frames count
 *
 * Returns: (transfer full): a list that has the beginning of @model
 */
HeedIncrementalList *
heed_incremental_list_new (GListModel *model,
                       GtkWidget  *widget)
{
  HeedIncrementalList *self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (HEED_TYPE_INCREMENTAL_LIST, NULL);
  self->slice = gtk_slice_list_model_new (g_object_ref (model), 0, N_AT_ONCE);
  g_set_weak_pointer (&self->widget, widget);
  heed_incremental_list_restart (self);
  return self;
}

/**
 * heed_incremental_list_get_model:
 * @self: a #HeedIncrementalList
 *
 * Returns: (transfer none): what there is so far, for the widget
 */
GListModel *
heed_incremental_list_get_model (HeedIncrementalList *self)
{
  g_return_val_if_fail (HEED_IS_INCREMENTAL_LIST (self), NULL);

  return G_LIST_MODEL (self->slice);
}

/**
 * heed_incremental_list_restart:
 * @self: a #HeedIncrementalList
 *
 * Has only the beginning again, and grows anew: to be called before much of the list
 * changes.
 */
void
heed_incremental_list_restart (HeedIncrementalList *self)
{
  g_return_if_fail (HEED_IS_INCREMENTAL_LIST (self));

  gtk_slice_list_model_set_size (self->slice, N_AT_ONCE);
  if (self->tick_id == 0 && self->widget != NULL)
    self->tick_id = gtk_widget_add_tick_callback (self->widget, grow_cb, self, NULL);
}

/**
 * heed_incremental_list_reach:
 * @self: a #HeedIncrementalList
 * @position: a position in the whole list
 *
 * Has that position at once.
 */
void
heed_incremental_list_reach (HeedIncrementalList *self,
                         guint            position)
{
  g_return_if_fail (HEED_IS_INCREMENTAL_LIST (self));

  if (position >= gtk_slice_list_model_get_size (self->slice))
    gtk_slice_list_model_set_size (self->slice, position + N_AT_ONCE);
}
