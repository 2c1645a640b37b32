/* heed-owners-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owners-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-cell-text.h"
#include "heed-item.h"
#include "heed-owner-names.h"

/**
 * HeedOwnersCell:
 *
 * Edits the owners of an item, with a semicolon between. What is typed is completed by
 * the owners that the register knows: the rest of the first one that begins so stands behind
 * the cursor, selected, so that typing on replaces it; Up and Down go through all that hold
 * the words, which are listed below.
 */

/* As many as are looked through with a glance. */
#define N_LISTED 6

struct _HeedOwnersCell
{
  HeedCellEditor parent_instance;

  GStrv shown; /* what the record says */
  HeedOwnerNames *known;
  gboolean completing;
  gsize length; /* of what stood there before the last change */
  char *typed;  /* the owner that is being typed, without what completes it */

  GtkTextView *words;
  GtkWidget *popover;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (HeedOwnersCell, heed_owners_cell, HEED_TYPE_CELL_EDITOR)

/* ---- the words ---- */

static HeedItem *
get_item (HeedOwnersCell *self)
{
  return heed_cell_editor_get_record (HEED_CELL_EDITOR (self));
}

static GStrv
read_owners (HeedOwnersCell *self)
{
  g_autoptr (GStrvBuilder) owners = g_strv_builder_new ();
  g_autofree char *words = heed_cell_text_get (self->words);
  g_auto (GStrv) parts = g_strsplit_set (words, ";\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strstrip (parts[i])[0] != '\0')
      g_strv_builder_add (owners, parts[i]);
  return g_strv_builder_end (owners);
}

static void
set_words (HeedOwnersCell *self,
           const char     *words,
           gboolean        selected)
{
  self->completing = TRUE;
  heed_cell_text_set (self->words, words, selected);
  self->completing = FALSE;
  self->length = strlen (words);
}

static void
update (HeedOwnersCell *self)
{
  const char *const *owners = heed_item_get_owners (get_item (self));
  g_autofree char *words = NULL;

  if (self->shown != NULL && g_strv_equal (owners, (const char *const *) self->shown))
    return;

  g_strfreev (self->shown);
  self->shown = g_strdupv ((char **) owners);
  words = g_strjoinv ("; ", self->shown);
  set_words (self, words, TRUE);
}

/* ---- completion ---- */

/* The owner in which the cursor is: between the semicolons around it. */
static void
get_owner (HeedOwnersCell *self,
           GtkTextIter    *start,
           GtkTextIter    *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);

  gtk_text_buffer_get_iter_at_mark (buffer, start, gtk_text_buffer_get_insert (buffer));
  *end = *start;
  while (gtk_text_iter_backward_char (start))
    if (gtk_text_iter_get_char (start) == ';' || gtk_text_iter_get_char (start) == '\n')
      {
        gtk_text_iter_forward_char (start);
        break;
      }
  while (g_unichar_isspace (gtk_text_iter_get_char (start)) && gtk_text_iter_compare (start, end) < 0)
    gtk_text_iter_forward_char (start);
  while (!gtk_text_iter_is_end (end) && gtk_text_iter_get_char (end) != ';' &&
         gtk_text_iter_get_char (end) != '\n')
    gtk_text_iter_forward_char (end);
}

/* Puts a name in place of the owner at the cursor, and selects what stands behind the
 * first @n_typed characters of it. */
static void
put_owner (HeedOwnersCell *self,
           const char     *name,
           int             n_typed)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  GtkTextIter start, end;
  int offset;

  self->completing = TRUE;
  get_owner (self, &start, &end);
  offset = gtk_text_iter_get_offset (&start);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, name, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + n_typed);
  gtk_text_buffer_select_range (buffer, &end, &start);
  self->completing = FALSE;
}

static void
hide_list (HeedOwnersCell *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
show_list (HeedOwnersCell    *self,
           const char *const *names)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; names[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (names[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_append (self->list, label);
    }
  if (names[0] != NULL)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    hide_list (self);
}

/* Tells a screen reader what the list below shows. */
static void
describe (HeedOwnersCell    *self,
          const char *const *names)
{
  g_autofree char *listed = g_strjoinv ("; ", (char **) names);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, listed, -1);
}

static gboolean
begins_with (const char *name,
             const char *typed)
{
  g_autofree char *name_folded = g_utf8_casefold (name, -1);
  g_autofree char *typed_folded = g_utf8_casefold (typed, -1);

  return g_str_has_prefix (name_folded, typed_folded) && g_utf8_strlen (name, -1) > g_utf8_strlen (typed, -1);
}

static void
changed_cb (HeedOwnersCell *self)
{
  GtkTextIter start, end, cursor;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  g_autofree char *all = NULL;
  g_auto (GStrv) names = NULL;
  gboolean longer;

  if (self->completing)
    return;

  all = heed_cell_text_get (self->words);
  longer = strlen (all) > self->length;
  self->length = strlen (all);
  get_owner (self, &start, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  g_free (self->typed);
  self->typed = gtk_text_iter_get_text (&start, &cursor);
  if (self->typed[0] == '\0' || !gtk_text_iter_equal (&cursor, &end))
    {
      hide_list (self);
      return;
    }

  names = heed_owner_names_find (self->known, self->typed, N_LISTED);
  describe (self, (const char *const *) names);
  show_list (self, (const char *const *) names);
  if (longer && names[0] != NULL && begins_with (names[0], self->typed))
    put_owner (self, names[0], (int) g_utf8_strlen (self->typed, -1));
}

static void
choose (HeedOwnersCell *self,
        GtkListBoxRow  *row,
        int             n_typed)
{
  GtkWidget *label = gtk_list_box_row_get_child (row);

  put_owner (self, gtk_label_get_label (GTK_LABEL (label)), n_typed);
}

static void
row_activated_cb (HeedOwnersCell *self,
                  GtkListBoxRow  *row)
{
  choose (self, row, (int) g_utf8_strlen (gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row))), -1));
  hide_list (self);
  heed_cell_editor_resume (HEED_CELL_EDITOR (self));
}

/* ---- the cell ---- */

static void
heed_owners_cell_show (HeedCellEditor *cell)
{
  HeedOwnersCell *self = HEED_OWNERS_CELL (cell);

  self->known = heed_plan_editor_list_owners (heed_cell_editor_get_plan_editor (cell));
  g_signal_connect_object (get_item (self), "notify::owners", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
heed_owners_cell_type (HeedCellEditor *cell,
                       const char     *words)
{
  HeedOwnersCell *self = HEED_OWNERS_CELL (cell);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);

  set_words (self, "", FALSE);
  gtk_text_buffer_insert_at_cursor (buffer, words, -1);
}

static void
heed_owners_cell_apply (HeedCellEditor *cell)
{
  HeedOwnersCell *self = HEED_OWNERS_CELL (cell);
  g_auto (GStrv) owners = read_owners (self);
  g_autofree char *words = heed_cell_text_get (self->words);
  g_autofree char *shown = g_strjoinv ("; ", self->shown);

  /* A name that holds a semicolon stays one as long as nobody types. */
  if (!g_str_equal (words, shown))
    heed_item_set_owners (get_item (self), (const char *const *) owners);
}

/* Up and Down go through what is listed; what is chosen stands in the words at once. */
static gboolean
move_in_list (HeedOwnersCell *self,
              int             by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : by > 0 ? 0 : -1;

  if (!gtk_widget_get_visible (self->popover))
    return FALSE;
  row = gtk_list_box_get_row_at_index (self->list, index);
  if (row != NULL)
    {
      const char *name = gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));

      gtk_list_box_select_row (self->list, row);
      choose (self, row, (int) g_utf8_strlen (name, -1));
    }
  return TRUE;
}

/* What completes an owner is a part of it, once the next one begins. */
static void
begin_next (HeedOwnersCell *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  GtkTextIter start, end;

  get_owner (self, &start, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_buffer_insert_at_cursor (buffer, "; ", -1);
  hide_list (self);
}

static gboolean
heed_owners_cell_key (HeedCellEditor  *cell,
                      guint            key,
                      GdkModifierType  modifiers)
{
  HeedOwnersCell *self = HEED_OWNERS_CELL (cell);

  if ((modifiers & ~GDK_SHIFT_MASK) != 0)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Up:
      return move_in_list (self, -1);
    case GDK_KEY_Down:
      return move_in_list (self, 1);
    case GDK_KEY_semicolon:
      begin_next (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
heed_owners_cell_finalize (GObject *object)
{
  g_strfreev (HEED_OWNERS_CELL (object)->shown);
  g_clear_pointer (&HEED_OWNERS_CELL (object)->known, heed_owner_names_free);
  g_free (HEED_OWNERS_CELL (object)->typed);

  G_OBJECT_CLASS (heed_owners_cell_parent_class)->finalize (object);
}

static void
heed_owners_cell_class_init (HeedOwnersCellClass *klass)
{
  HeedCellEditorClass *cell_class = HEED_CELL_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heed_owners_cell_finalize;
  cell_class->show = heed_owners_cell_show;
  cell_class->type = heed_owners_cell_type;
  cell_class->apply = heed_owners_cell_apply;
  cell_class->key = heed_owners_cell_key;
}

/* What completes an owner was selected by nobody, and is not for others to paste. When the
 * primary selection changes hands with every letter, it may be told too late of an owner before,
 * and GTK then takes the selection away: the next letter would be added to the completion. */
static void
realized_cb (GtkTextView *words)
{
  gtk_text_buffer_remove_selection_clipboard (gtk_text_view_get_buffer (words),
                                              gtk_widget_get_primary_clipboard (GTK_WIDGET (words)));
}

/* The text view takes it away itself, and expects it there. */
static void
unrealizing_cb (GtkTextView *words)
{
  gtk_text_buffer_add_selection_clipboard (gtk_text_view_get_buffer (words),
                                           gtk_widget_get_primary_clipboard (GTK_WIDGET (words)));
}

static void
heed_owners_cell_init (HeedOwnersCell *self)
{
  self->words = heed_cell_text_new (HEED_CELL_EDITOR (self), _("Owners"));
  g_signal_connect_after (self->words, "realize", G_CALLBACK (realized_cb), NULL);
  g_signal_connect (self->words, "unrealize", G_CALLBACK (unrealizing_cb), NULL);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->words), "changed",
                            G_CALLBACK (changed_cb), self);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->list, TRUE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->popover = g_object_new (GTK_TYPE_POPOVER,
                                "autohide", FALSE,
                                "can-focus", FALSE,
                                "has-arrow", FALSE,
                                "halign", GTK_ALIGN_START,
                                "position", GTK_POS_BOTTOM,
                                "child", self->list,
                                "css-classes", (const char *const[]) { "menu", NULL },
                                NULL);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

/**
 * heed_owners_cell_new:
 *
 * Returns: (transfer floating): an editor for the owners of a #HeedItem
 */
HeedCellEditor *
heed_owners_cell_new (void)
{
  return g_object_new (HEED_TYPE_OWNERS_CELL, NULL);
}
