/* heed-window-focus.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

/* Where the focus is when nobody put it anywhere. GTK gives it to the first button of
 * the header when the window comes up, and again when what had it goes away, be it
 * behind a dialogue: the next key would then begin a new plan. */

static gboolean
is_astray (HeedWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus == NULL || (gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR) != NULL &&
                           self->last_focus != focus);
}

static gboolean
settle_cb (gpointer user_data)
{
  HeedWindow *self = user_data;
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();

  self->focus_id = 0;
  if (!heed_window_shows_plan (self) || !is_astray (self))
    return G_SOURCE_REMOVE;
  if (self->last_focus != NULL && gtk_widget_get_mapped (self->last_focus) &&
      gtk_widget_grab_focus (self->last_focus))
    return G_SOURCE_REMOVE;

  heed_plan_page_list_panes (self->page, panes);
  for (guint i = 0; i < panes->len; i++)
    if (gtk_widget_child_focus (g_ptr_array_index (panes, i), GTK_DIR_TAB_FORWARD))
      break;
  return G_SOURCE_REMOVE;
}

static void
is_active_cb (HeedWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    _heed_window_focus_settle (self);
  else
    g_set_weak_pointer (&self->last_focus, gtk_window_get_focus (GTK_WINDOW (self)));
}

/* Once what is going on is over, sees to it that the focus is where somebody put it,
 * or in the plan. */
void
_heed_window_focus_settle (HeedWindow *self)
{
  /* After the frame in which GTK gives the focus away. */
  if (self->focus_id == 0)
    self->focus_id = g_timeout_add (50, settle_cb, self);
}

void
_heed_window_focus_init (HeedWindow *self)
{
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
  g_signal_connect (self, "map", G_CALLBACK (_heed_window_focus_settle), NULL);
}

void
_heed_window_focus_dispose (HeedWindow *self)
{
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_weak_pointer (&self->last_focus);
}
