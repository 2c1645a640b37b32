/* heed-choice-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-choice-cell.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-choice-row.h"
#include "heed-recommendation.h"
#include "heed-words.h"

/**
 * HeedChoiceCell:
 *
 * Edits what is chosen of a few: the progress of an action, the response to a
 * recommendation. Up and Down go through the choices, a letter to the next that begins with
 * it; Space or a click shows them all.
 */

typedef guint (*GetChoice) (gpointer record);
typedef void (*SetChoice) (HeedCellEditor *cell,
                           gpointer        record,
                           guint           choice);

struct _HeedChoiceCell
{
  HeedCellEditor parent_instance;

  GetChoice get;
  SetChoice set;
  guint shown; /* what the record says */
  GtkDropDown *choices;
};

G_DEFINE_FINAL_TYPE (HeedChoiceCell, heed_choice_cell, HEED_TYPE_CELL_EDITOR)

static void
update (HeedChoiceCell *self)
{
  self->shown = self->get (heed_cell_editor_get_record (HEED_CELL_EDITOR (self)));
  gtk_drop_down_set_selected (self->choices, self->shown);
}

static void
heed_choice_cell_show (HeedCellEditor *cell)
{
  HeedChoiceCell *self = HEED_CHOICE_CELL (cell);
  gpointer record = heed_cell_editor_get_record (cell);

  g_signal_connect_object (HEED_IS_RECOMMENDATION (record)
                             ? (gpointer) heed_recommendation_get_response (record) : record,
                           "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static guint
count (HeedChoiceCell *self)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (self->choices));
}

/* The next choice that begins with the letter, going round. */
static gboolean
choose_by_letter (HeedChoiceCell *self,
                  const char     *letter)
{
  g_autofree char *folded = g_utf8_casefold (letter, -1);
  GtkStringList *words = GTK_STRING_LIST (gtk_drop_down_get_model (self->choices));
  guint n = count (self);

  for (guint i = 1; i <= n; i++)
    {
      guint choice = (gtk_drop_down_get_selected (self->choices) + i) % n;
      g_autofree char *word = g_utf8_casefold (gtk_string_list_get_string (words, choice), -1);

      if (g_str_has_prefix (word, folded))
        {
          gtk_drop_down_set_selected (self->choices, choice);
          return TRUE;
        }
    }

  return FALSE;
}

static void
heed_choice_cell_type (HeedCellEditor *cell,
                       const char     *words)
{
  choose_by_letter (HEED_CHOICE_CELL (cell), words);
}

static gboolean
heed_choice_cell_key (HeedCellEditor  *cell,
                      guint            key,
                      GdkModifierType  modifiers)
{
  HeedChoiceCell *self = HEED_CHOICE_CELL (cell);
  guint choice = gtk_drop_down_get_selected (self->choices);
  gunichar letter = gdk_keyval_to_unicode (key);
  char word[7] = "";

  if ((modifiers & ~GDK_SHIFT_MASK) != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Up:
      if (choice > 0)
        gtk_drop_down_set_selected (self->choices, choice - 1);
      return TRUE;
    case GDK_KEY_Down:
      if (choice + 1 < count (self))
        gtk_drop_down_set_selected (self->choices, choice + 1);
      return TRUE;
    default:
      if (letter <= ' ' || !g_unichar_isprint (letter))
        return FALSE;
      g_unichar_to_utf8 (letter, word);
      choose_by_letter (self, word);
      return TRUE;
    }
}

static void
heed_choice_cell_apply (HeedCellEditor *cell)
{
  HeedChoiceCell *self = HEED_CHOICE_CELL (cell);
  guint choice = gtk_drop_down_get_selected (self->choices);

  if (choice != self->shown && choice != GTK_INVALID_LIST_POSITION)
    self->set (cell, heed_cell_editor_get_record (cell), choice);
}

static void
heed_choice_cell_class_init (HeedChoiceCellClass *klass)
{
  HeedCellEditorClass *cell_class = HEED_CELL_EDITOR_CLASS (klass);

  cell_class->show = heed_choice_cell_show;
  cell_class->type = heed_choice_cell_type;
  cell_class->key = heed_choice_cell_key;
  cell_class->apply = heed_choice_cell_apply;
}

static void
heed_choice_cell_init (HeedChoiceCell *self)
{
  self->choices = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->choices), GTK_WIDGET (self));
  heed_choice_row_open_at_chosen (GTK_WIDGET (self->choices));
}

static HeedCellEditor *
create (GetChoice   get,
        SetChoice   set,
        const char *title)
{
  HeedChoiceCell *self = g_object_new (HEED_TYPE_CHOICE_CELL, NULL);

  self->get = get;
  self->set = set;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return HEED_CELL_EDITOR (self);
}

static void
add_choice (HeedCellEditor *cell,
            const char     *words)
{
  gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (HEED_CHOICE_CELL (cell)->choices)),
                          words);
}

static guint
get_progress (gpointer record)
{
  return heed_action_get_progress (record);
}

/* Who completes an action says what was done, and who withdraws it why: for that a cell has
 * no room, so it asks the page around it. */
static void
set_progress (HeedCellEditor *cell,
              gpointer        record,
              guint           choice)
{
  if (choice == HEED_PROGRESS_COMPLETED || choice == HEED_PROGRESS_WITHDRAWN)
    gtk_widget_activate_action (GTK_WIDGET (cell), "page.report", "(ss)", heed_item_get_id (record),
                                heed_enum_to_nick (HEED_TYPE_PROGRESS, (int) choice));
  else
    heed_action_set_progress (record, (HeedProgress) choice);
}

/**
 * heed_choice_cell_new_progress:
 *
 * Returns: (transfer floating): an editor for the progress of a #HeedAction
 */
HeedCellEditor *
heed_choice_cell_new_progress (void)
{
  HeedCellEditor *cell = create (get_progress, set_progress, _("Progress"));

  add_choice (cell, _("Not started"));
  add_choice (cell, _("In progress"));
  add_choice (cell, _("Completed"));
  add_choice (cell, _("Withdrawn"));
  return cell;
}

static guint
get_response (gpointer record)
{
  return heed_response_get_kind (heed_recommendation_get_response (record));
}

static void
set_response (HeedCellEditor *cell,
              gpointer        record,
              guint           choice)
{
  heed_response_set_kind (heed_recommendation_get_response (record), (HeedResponseKind) choice);
}

/**
 * heed_choice_cell_new_response:
 *
 * Returns: (transfer floating): an editor for the response to a #HeedRecommendation
 */
HeedCellEditor *
heed_choice_cell_new_response (void)
{
  HeedCellEditor *cell = create (get_response, set_response, _("Response"));

  for (guint kind = 0; kind <= HEED_RESPONSE_KIND_NOT_AGREED; kind++)
    add_choice (cell, heed_words_for_response ((HeedResponseKind) kind));
  return cell;
}
