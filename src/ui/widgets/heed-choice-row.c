/* heed-choice-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-choice-row.h"

/**
 * HeedChoiceRow:
 *
 * A row of a form for one choice of a few, whose list opens at what is chosen.
 *
 * GTK 4.8 opens it at the first entry: a Return after that, meant to leave all as it is,
 * chose something else.
 */

struct _HeedChoiceRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HeedChoiceRow, heed_choice_row, ADW_TYPE_COMBO_ROW)

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child
                                                                  : find_descendant (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
focus_chosen (GtkWidget *list)
{
  for (GtkWidget *entry = gtk_widget_get_first_child (list);
       entry != NULL;
       entry = gtk_widget_get_next_sibling (entry))
    if ((gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_SELECTED) != 0)
      {
        gtk_widget_grab_focus (entry);
        return;
      }
}

static void
popover_mapped_cb (GtkWidget *popover)
{
  GtkWidget *list = find_descendant (popover, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));

  /* In a list that can be searched the words come first. */
  if (find_descendant (popover, GTK_TYPE_SEARCH_ENTRY) != NULL &&
      gtk_widget_get_mapped (find_descendant (popover, GTK_TYPE_SEARCH_ENTRY)))
    return;

  /* The list makes entries only around what it shows. */
  if (GTK_IS_SINGLE_SELECTION (model) &&
      gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model)) != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (list, "list.scroll-to-item", "u",
                                gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model)));
  focus_chosen (list);
}

static void
heed_choice_row_class_init (HeedChoiceRowClass *klass)
{
}

static void
heed_choice_row_init (HeedChoiceRow *self)
{
  heed_choice_row_open_at_chosen (GTK_WIDGET (self));
}

/**
 * heed_choice_row_open_at_chosen:
 * @chooser: a #GtkDropDown or a #AdwComboRow
 *
 * Puts the keyboard on what is chosen whenever its list opens.
 */
void
heed_choice_row_open_at_chosen (GtkWidget *chooser)
{
  GtkWidget *popover = find_descendant (chooser, GTK_TYPE_POPOVER);

  g_return_if_fail (popover != NULL);

  g_signal_connect_after (popover, "map", G_CALLBACK (popover_mapped_cb), NULL);
}
