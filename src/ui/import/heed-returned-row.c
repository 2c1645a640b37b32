/* heed-returned-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-returned-row.h"

#include <glib/gi18n-lib.h>

#include "heed-compared-words.h"

/**
 * HeedReturnedRow:
 *
 * One change of a file that comes back: where it is, the words before and after side by side, and
 * a check mark for whether it is taken. What was changed on both sides has a choice of both.
 */
struct _HeedReturnedRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkCheckButton *taken;
  GtkLabel *kind;
  GtkLabel *place;
  GtkWidget *sides;
  GtkLabel *before;
  GtkLabel *after;
  GtkWidget *choice;
  GtkLabel *sent;
  GtkCheckButton *keep;
  GtkLabel *here;
  GtkCheckButton *take;
  GtkLabel *there;

  HeedReturnedChange *change;
  GPtrArray *bindings;
};

G_DEFINE_FINAL_TYPE (HeedReturnedRow, heed_returned_row, GTK_TYPE_WIDGET)

static void
heed_returned_row_dispose (GObject *object)
{
  HeedReturnedRow *self = HEED_RETURNED_ROW (object);

  heed_returned_row_set_change (self, NULL);
  g_clear_pointer (&self->bindings, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (heed_returned_row_parent_class)->dispose (object);
}

static void
heed_returned_row_class_init (HeedReturnedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_returned_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-returned-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, box);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, taken);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, kind);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, place);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, sides);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, before);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, after);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, choice);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, sent);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, keep);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, here);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, take);
  gtk_widget_class_bind_template_child (widget_class, HeedReturnedRow, there);
}

static void
heed_returned_row_init (HeedReturnedRow *self)
{
  self->bindings = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_returned_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
heed_returned_row_new (void)
{
  return g_object_new (HEED_TYPE_RETURNED_ROW, NULL);
}

static void
bind (HeedReturnedRow *self,
      GtkCheckButton  *button,
      GBindingFlags    flags)
{
  GBinding *binding = g_object_bind_property (self->change, "taken", button, "active",
                                              G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL | flags);

  g_ptr_array_add (self->bindings, g_object_ref (binding));
}

static void
unbind (HeedReturnedRow *self)
{
  for (guint i = 0; i < self->bindings->len; i++)
    g_binding_unbind (g_ptr_array_index (self->bindings, i));
  g_ptr_array_set_size (self->bindings, 0);
}

static const char *
words_or_nothing (const char *words)
{
  /* Translators: in place of words, where there are none. */
  return *words != '\0' ? words : _("(nothing)");
}

static void
show_conflict (HeedReturnedRow *self)
{
  g_autofree char *sent = g_strdup_printf (_("Changed here and in the file. When it went out: %s"),
                                           words_or_nothing (heed_returned_change_get_before (self->change)));

  gtk_label_set_label (self->sent, sent);
  gtk_label_set_label (self->here, words_or_nothing (heed_returned_change_get_here (self->change)));
  gtk_label_set_label (self->there, words_or_nothing (heed_returned_change_get_after (self->change)));
  bind (self, self->take, G_BINDING_DEFAULT);
  bind (self, self->keep, G_BINDING_INVERT_BOOLEAN);
}

static void
show_sides (HeedReturnedRow *self)
{
  HeedReturnedKind kind = heed_returned_change_get_kind (self->change);
  gboolean is_whole = kind == HEED_RETURNED_ADDED || kind == HEED_RETURNED_GONE || kind == HEED_RETURNED_NOTE;
  g_autoptr (GPtrArray) pieces = heed_word_diff (heed_returned_change_get_before (self->change),
                                                 heed_returned_change_get_after (self->change));
  g_autofree char *before = heed_compared_words_mark (pieces, HEED_WORDS_DELETED, is_whole);
  g_autofree char *after = heed_compared_words_mark (pieces, HEED_WORDS_ADDED, is_whole);

  gtk_label_set_markup (self->before, before);
  gtk_label_set_markup (self->after, after);
  bind (self, self->taken, G_BINDING_DEFAULT);
}

/* What a screen reader says of it. */
static void
speak (HeedReturnedRow *self,
       const char      *place)
{
  g_autoptr (GString) spoken = g_string_new (NULL);
  g_autofree char *take = g_strdup_printf (_("Take this change: %s"), place);

  g_string_append_printf (spoken, "%s: %s.", gtk_label_get_label (self->kind), place);
  if (heed_returned_change_get_here (self->change) != NULL)
    {
      g_string_append_printf (spoken, _(" Here: %s. In the file: %s."), gtk_label_get_label (self->here),
                              gtk_label_get_label (self->there));
    }
  else
    {
      g_autoptr (GPtrArray) pieces = heed_word_diff (heed_returned_change_get_before (self->change),
                                                     heed_returned_change_get_after (self->change));

      heed_compared_words_speak (pieces, spoken);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->taken), GTK_ACCESSIBLE_PROPERTY_LABEL, take, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
}

/**
 * heed_returned_row_set_change:
 * @self: a #HeedReturnedRow
 * @change: (nullable): what it shows
 */
void
heed_returned_row_set_change (HeedReturnedRow    *self,
                              HeedReturnedChange *change)
{
  gboolean is_conflict = change != NULL && heed_returned_change_get_here (change) != NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (HEED_IS_RETURNED_ROW (self));

  if (self->change == change)
    return;
  unbind (self);
  g_set_object (&self->change, change);
  if (change == NULL)
    return;

  place = heed_returned_change_dup_place (change);
  gtk_label_set_label (self->kind, _(heed_returned_kind_get_title (heed_returned_change_get_kind (change))));
  gtk_label_set_label (self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->taken), !is_conflict);
  gtk_widget_set_visible (self->sides, !is_conflict);
  gtk_widget_set_visible (self->choice, is_conflict);
  if (is_conflict)
    show_conflict (self);
  else
    show_sides (self);
  speak (self, place);
}

/**
 * heed_returned_row_get_change:
 * @self: a #HeedReturnedRow
 *
 * Returns: (transfer none) (nullable): what it shows
 */
HeedReturnedChange *
heed_returned_row_get_change (HeedReturnedRow *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_ROW (self), NULL);

  return self->change;
}
