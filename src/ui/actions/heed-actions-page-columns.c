/* heed-actions-page-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-actions-page-private.h"

#include "heed-action-cell.h"
#include "heed-model-enums.h"
#include "heed-settings.h"

/* The columns of the page: what they show, how wide they are, by which the list is sorted, and
 * what of that is remembered. */

static const struct
{
  const char *name;
  gsize offset;
  HeedActionPart part;
  int pixels;  /* for what is not text */
  int n_chars; /* 0 for the one that fills the width */
  gboolean is_sorted;
  HeedActionSort sort;
} columns[] = {
  { "status", G_STRUCT_OFFSET (HeedActionsPage, status_column), HEED_ACTION_PART_STATUS, 42, 9, FALSE, 0 },
  { "target", G_STRUCT_OFFSET (HeedActionsPage, target_column), HEED_ACTION_PART_TARGET, 16, 13, TRUE,
    HEED_ACTION_SORT_DUE },
  { "label", G_STRUCT_OFFSET (HeedActionsPage, label_column), HEED_ACTION_PART_LABEL, 16, 5, FALSE, 0 },
  { "text", G_STRUCT_OFFSET (HeedActionsPage, text_column), HEED_ACTION_PART_TEXT, 0, 0, FALSE, 0 },
  { "owner", G_STRUCT_OFFSET (HeedActionsPage, owner_column), HEED_ACTION_PART_OWNERS, 16, 13, TRUE,
    HEED_ACTION_SORT_OWNER },
  { "organisation", G_STRUCT_OFFSET (HeedActionsPage, organisation_column), HEED_ACTION_PART_ORGANISATION, 16, 13,
    TRUE, HEED_ACTION_SORT_PLACE },
};

static GtkColumnViewColumn *
get_column (HeedActionsPage *self,
            guint            i)
{
  return G_STRUCT_MEMBER (GtkColumnViewColumn *, self, columns[i].offset);
}

/* ---- order ---- */

/* Asked by the view to compare, says by what: all else is done by the register. */
static int
note_sort (gconstpointer a,
           gconstpointer b,
           gpointer      user_data)
{
  GtkColumnViewColumn *column = user_data;
  HeedActionsPage *self = g_object_get_data (G_OBJECT (column), "page");

  if (self->sorted_by < 0)
    self->sorted_by = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), "sort"));
  return 1;
}

/* Before 4.10 GTK does not tell which header was clicked. Its sorter asks the sorters of
 * the columns about any two objects, that one first, and turns round what it says where
 * the order is descending. */
static void
sorter_changed_cb (HeedActionsPage *self)
{
  GtkOrdering ordering;

  /* The view takes its columns away while it goes. */
  if (self->view == NULL || self->showing)
    return;

  self->sorted_by = -1;
  ordering = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), self, self->view);
  g_object_set (self->filter,
                "sort", self->sorted_by < 0 ? HEED_ACTION_SORT_PLACE : (HeedActionSort) self->sorted_by,
                "descending", ordering == GTK_ORDERING_SMALLER,
                NULL);
}

static void
set_sort (HeedActionsPage     *self,
          GtkColumnViewColumn *column,
          HeedActionSort       sort)
{
  g_autoptr (GtkSorter) sorter
    = GTK_SORTER (gtk_custom_sorter_new ((GCompareDataFunc) note_sort, column, NULL));

  g_object_set_data (G_OBJECT (column), "page", self);
  g_object_set_data (G_OBJECT (column), "sort", GINT_TO_POINTER (sort));
  gtk_column_view_column_set_sorter (column, sorter);
}

/* Lets the headers show the order of the filter. */
void
_heed_actions_page_columns_sort (HeedActionsPage *self)
{
  HeedActionSort sort = heed_action_filter_get_sort (self->filter);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].is_sorted && columns[i].sort == sort)
      {
        self->showing = TRUE;
        gtk_column_view_sort_by_column (self->view, get_column (self, i),
                                        heed_action_filter_get_descending (self->filter) ? GTK_SORT_DESCENDING
                                                                                         : GTK_SORT_ASCENDING);
        self->showing = FALSE;
      }
}

/* ---- rows ---- */

static void
set_up_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item,
           gpointer            part)
{
  gtk_list_item_set_child (list_item, heed_action_cell_new (GPOINTER_TO_INT (part)));
}

static void
bind_cb (HeedActionsPage *self,
         GtkListItem     *list_item)
{
  HeedActionCell *cell = HEED_ACTION_CELL (gtk_list_item_get_child (list_item));

  heed_action_cell_set_card (cell, heed_column_widths_get_folded (self->widths));
  heed_action_cell_set_entry (cell, gtk_list_item_get_item (list_item));
  g_hash_table_add (self->cells, cell);
}

static void
unbind_cb (HeedActionsPage *self,
           GtkListItem     *list_item)
{
  HeedActionCell *cell = HEED_ACTION_CELL (gtk_list_item_get_child (list_item));

  if (self->cells != NULL)
    g_hash_table_remove (self->cells, cell);
  heed_action_cell_set_entry (cell, NULL);
}

/* What has no column any more stands below the text. */
static void
folded_cb (HeedActionsPage *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    heed_action_cell_set_card (cell, heed_column_widths_get_folded (self->widths));
}

static void
set_up_column (HeedActionsPage     *self,
               GtkColumnViewColumn *column,
               HeedActionPart       part)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), GINT_TO_POINTER (part));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_factory (column, factory);
}

/* ---- what is remembered ---- */

/* In which order and groups the list was left; which actions it shows is chosen each time, or by
 * a saved view. */
static void
load_order (HeedActionsPage *self)
{
  g_autoptr (GVariant) saved = g_settings_get_value (self->settings, "action-order");
  g_autoptr (HeedActionFilter) filter = heed_action_filter_new (HEED_DAY_NONE);

  if (g_variant_n_children (saved) == 0)
    return;
  heed_action_filter_load (filter, saved);
  g_object_set (self->filter,
                "group", heed_action_filter_get_group (filter),
                "sort", heed_action_filter_get_sort (filter),
                "descending", heed_action_filter_get_descending (filter),
                NULL);
}

/* Writes down what columns there are, and the order. */
void
_heed_actions_page_columns_save (HeedActionsPage *self)
{
  GVariantDict order = G_VARIANT_DICT_INIT (NULL);

  if (self->settings == NULL)
    return;

  g_settings_set_value (self->settings, "action-columns", heed_column_widths_save (self->widths));
  g_variant_dict_insert (&order, "group", "s",
                         heed_enum_to_nick (HEED_TYPE_ACTION_GROUP,
                                            (int) heed_action_filter_get_group (self->filter)));
  g_variant_dict_insert (&order, "sort", "s",
                         heed_enum_to_nick (HEED_TYPE_ACTION_SORT, (int) heed_action_filter_get_sort (self->filter)));
  g_variant_dict_insert (&order, "descending", "b", heed_action_filter_get_descending (self->filter));
  g_settings_set_value (self->settings, "action-order", g_variant_dict_end (&order));
}

void
_heed_actions_page_columns_init (HeedActionsPage *self)
{
  self->settings = heed_settings_open ();
  self->widths = heed_column_widths_new (self->scrolled, self->text_column, 16, 20);
  g_object_bind_property (self->widths, "needed", self->split, "content-width", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->widths, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column = get_column (self, i);
      g_autofree char *action = g_strconcat ("column-", columns[i].name, NULL);
      g_autoptr (GPropertyAction) shown = g_property_action_new (action, column, "visible");

      set_up_column (self, column, columns[i].part);
      if (columns[i].is_sorted)
        set_sort (self, column, columns[i].sort);
      if (columns[i].n_chars == 0)
        continue;
      heed_column_widths_add (self->widths, columns[i].name, column, columns[i].pixels, columns[i].n_chars);
      g_action_map_add_action (G_ACTION_MAP (self->view_actions), G_ACTION (shown));
    }
  heed_action_filter_set_sort (self->filter, HEED_ACTION_SORT_DUE);
  if (self->settings != NULL)
    {
      g_autoptr (GVariant) saved = g_settings_get_value (self->settings, "action-columns");

      heed_column_widths_load (self->widths, saved);
      load_order (self);
    }
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  _heed_actions_page_columns_sort (self);
}
