/* heed-words-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-words-cell.h"

/**
 * HeedWordsCell:
 *
 * Edits a few plain words of a record: a number, a label, an addressee.
 */

struct _HeedWordsCell
{
  HeedCellEditor parent_instance;

  char *property;
  GtkEditable *text;
};

G_DEFINE_FINAL_TYPE (HeedWordsCell, heed_words_cell, HEED_TYPE_CELL_EDITOR)

/* Undo changes the record while it is edited. */
static void
update (HeedWordsCell *self)
{
  g_autofree char *words = NULL;

  g_object_get (heed_cell_editor_get_record (HEED_CELL_EDITOR (self)), self->property, &words, NULL);
  if (!g_str_equal (words, gtk_editable_get_text (self->text)))
    gtk_editable_set_text (self->text, words);
}

static void
heed_words_cell_show (HeedCellEditor *cell)
{
  HeedWordsCell *self = HEED_WORDS_CELL (cell);
  g_autofree char *signal = g_strconcat ("notify::", self->property, NULL);

  g_signal_connect_object (heed_cell_editor_get_record (cell), signal,
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
heed_words_cell_type (HeedCellEditor *cell,
                      const char     *words)
{
  HeedWordsCell *self = HEED_WORDS_CELL (cell);

  gtk_editable_set_text (self->text, words);
  gtk_editable_set_position (self->text, -1);
}

static void
heed_words_cell_apply (HeedCellEditor *cell)
{
  HeedWordsCell *self = HEED_WORDS_CELL (cell);
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->text)));

  g_object_set (heed_cell_editor_get_record (cell), self->property, words, NULL);
}

static void
heed_words_cell_finalize (GObject *object)
{
  g_free (HEED_WORDS_CELL (object)->property);

  G_OBJECT_CLASS (heed_words_cell_parent_class)->finalize (object);
}

static void
heed_words_cell_class_init (HeedWordsCellClass *klass)
{
  HeedCellEditorClass *cell_class = HEED_CELL_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heed_words_cell_finalize;
  cell_class->show = heed_words_cell_show;
  cell_class->type = heed_words_cell_type;
  cell_class->apply = heed_words_cell_apply;
}

static void
heed_words_cell_init (HeedWordsCell *self)
{
  self->text = GTK_EDITABLE (gtk_text_new ());
  gtk_editable_set_enable_undo (self->text, FALSE);
  gtk_editable_set_width_chars (self->text, 3);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));
}

/**
 * heed_words_cell_new:
 * @property: a property of the record that holds plain words
 * @title: what they are, for a screen reader
 *
 * Returns: (transfer floating): an editor for them
 */
HeedCellEditor *
heed_words_cell_new (const char *property,
                     const char *title)
{
  HeedWordsCell *self = g_object_new (HEED_TYPE_WORDS_CELL, NULL);

  self->property = g_strdup (property);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return HEED_CELL_EDITOR (self);
}
