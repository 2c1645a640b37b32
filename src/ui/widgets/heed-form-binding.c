/* heed-form-binding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-form-binding.h"

static gboolean
enum_to_position (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      user_data)
{
  g_value_set_uint (to, (guint) g_value_get_enum (from));
  return TRUE;
}

static gboolean
position_to_enum (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      user_data)
{
  if (g_value_get_uint (from) == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_set_enum (to, (int) g_value_get_uint (from));
  return TRUE;
}

/**
 * heed_form_bind:
 * @group: the bindings of a form to its record
 * @source_property: a property of the record
 * @row: a row of the form
 * @row_property: the property of @row of the same type
 *
 * Shows the one in the other, both ways.
 */
void
heed_form_bind (GBindingGroup *group,
                const char    *source_property,
                gpointer       row,
                const char    *row_property)
{
  /* What is typed is undone by the plan, not by the entry. */
  if (GTK_IS_EDITABLE (row))
    gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);

  g_binding_group_bind (group, source_property, row, row_property,
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * heed_form_bind_enum:
 * @group: the bindings of a form to its record
 * @source_property: a property of the record that is an enumeration
 * @row: a row whose choices are the values of the enumeration, in order
 *
 * Shows the one in the other, both ways.
 */
void
heed_form_bind_enum (GBindingGroup *group,
                     const char    *source_property,
                     AdwComboRow   *row)
{
  g_binding_group_bind_full (group, source_property, row, "selected",
                             G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                             enum_to_position, position_to_enum, NULL, NULL);
}

static gboolean
resize_cb (gpointer user_data)
{
  gtk_widget_queue_resize (user_data);
  return G_SOURCE_REMOVE;
}

static void
height_cb (GtkTextView   *view,
           GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, g_object_ref (view), g_object_unref);
}

/**
 * heed_form_let_grow:
 * @view: a text view that stands in a form, outside every scrolled window
 *
 * Lets it become as high as its text. It learns how high that is only when its lines
 * are laid out, after it got its place, and then asks for no other.
 */
void
heed_form_let_grow (GtkTextView *view)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);

  gtk_scrollable_set_vadjustment (GTK_SCROLLABLE (view), adjustment);
  g_signal_connect_object (adjustment, "changed",
                           G_CALLBACK (height_cb), view, G_CONNECT_SWAPPED);
}
