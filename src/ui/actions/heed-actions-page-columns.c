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

#define OWN_WIDTH "own-width"

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
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  heed_action_cell_set_entry (HEED_ACTION_CELL (gtk_list_item_get_child (list_item)),
                              gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  heed_action_cell_set_entry (HEED_ACTION_CELL (gtk_list_item_get_child (list_item)), NULL);
}

static void
set_up_column (GtkColumnViewColumn *column,
               HeedActionPart       part)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), GINT_TO_POINTER (part));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_factory (column, factory);
}

/* ---- widths ---- */

/* As wide as the usual words of each, however large the letters are, or as the person left it. */
void
_heed_actions_page_columns_measure (HeedActionsPage *self)
{
  g_autoptr (PangoLayout) layout
    = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), "completed");
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  self->measuring = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column = get_column (self, i);
      int own_width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), OWN_WIDTH));

      if (columns[i].n_chars > 0)
        gtk_column_view_column_set_fixed_width (
          column, own_width > 0 ? own_width : columns[i].pixels + columns[i].n_chars * width / 9);
    }
  self->measuring = FALSE;
  heed_column_filler_set_minimum (self->filler, 16 + 20 * width / 9);
}

/* One that the person made narrower or wider stays so. */
static void
width_cb (HeedActionsPage     *self,
          GParamSpec          *pspec,
          GtkColumnViewColumn *column)
{
  if (!self->measuring && gtk_widget_get_realized (GTK_WIDGET (self->view)))
    g_object_set_data (G_OBJECT (column), OWN_WIDTH,
                       GINT_TO_POINTER (gtk_column_view_column_get_fixed_width (column)));
}

/* ---- what is remembered ---- */

static void
load_columns (HeedActionsPage *self)
{
  g_autoptr (GVariant) saved = g_settings_get_value (self->settings, "action-columns");
  GVariantIter iter;
  const char *name;
  gboolean visible;
  int width;

  g_variant_iter_init (&iter, saved);
  while (g_variant_iter_next (&iter, "(&sbi)", &name, &visible, &width))
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      if (g_str_equal (columns[i].name, name) && columns[i].n_chars > 0)
        {
          g_object_set_data (G_OBJECT (get_column (self, i)), OWN_WIDTH, GINT_TO_POINTER (width));
          gtk_column_view_column_set_visible (get_column (self, i), visible);
        }
}

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
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sbi)"));
  GVariantDict order = G_VARIANT_DICT_INIT (NULL);

  if (self->settings == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column = get_column (self, i);

      g_variant_builder_add (&builder, "(sbi)", columns[i].name, gtk_column_view_column_get_visible (column),
                             GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), OWN_WIDTH)));
    }
  g_settings_set_value (self->settings, "action-columns", g_variant_builder_end (&builder));
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
  self->filler = heed_column_filler_new (self->scrolled, self->text_column);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column = get_column (self, i);
      g_autofree char *action = g_strconcat ("column-", columns[i].name, NULL);
      g_autoptr (GPropertyAction) shown = g_property_action_new (action, column, "visible");

      set_up_column (column, columns[i].part);
      if (columns[i].is_sorted)
        set_sort (self, column, columns[i].sort);
      if (columns[i].n_chars == 0)
        continue;
      g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (width_cb), self, G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (self->view_actions), G_ACTION (shown));
    }
  heed_action_filter_set_sort (self->filter, HEED_ACTION_SORT_DUE);
  if (self->settings != NULL)
    {
      load_columns (self);
      load_order (self);
    }
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  _heed_actions_page_columns_sort (self);
}
