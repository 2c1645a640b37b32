/* heed-compared-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compared-row.h"

#include <glib/gi18n-lib.h>

#include "heed-compared-words.h"
#include "heed-item.h"
#include "heed-recommendation.h"
#include "heed-version-restore.h"

/**
 * HeedComparedRow:
 *
 * What became of one record: where it stands, and each field that changed, before and after
 * side by side. Words that went are struck through, words that came are bold
 * and underlined, and both have a background.
 */
struct _HeedComparedRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *state;
  GtkLabel *place;
  GtkWidget *restore;
  GtkGrid *grid;

  HeedComparedRecord *record;
};

G_DEFINE_FINAL_TYPE (HeedComparedRow, heed_compared_row, GTK_TYPE_WIDGET)

enum {
  RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
restore_cb (HeedComparedRow *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

static void
heed_compared_row_dispose (GObject *object)
{
  HeedComparedRow *self = HEED_COMPARED_ROW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (heed_compared_row_parent_class)->dispose (object);
}

static void
heed_compared_row_class_init (HeedComparedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_compared_row_dispose;

  /**
   * HeedComparedRow::restore:
   * @self: the row
   *
   * Its record is to be brought back as it was.
   */
  signals[RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-compared-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedComparedRow, box);
  gtk_widget_class_bind_template_child (widget_class, HeedComparedRow, icon);
  gtk_widget_class_bind_template_child (widget_class, HeedComparedRow, state);
  gtk_widget_class_bind_template_child (widget_class, HeedComparedRow, place);
  gtk_widget_class_bind_template_child (widget_class, HeedComparedRow, restore);
  gtk_widget_class_bind_template_child (widget_class, HeedComparedRow, grid);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
heed_compared_row_init (HeedComparedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_compared_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
heed_compared_row_new (void)
{
  return g_object_new (HEED_TYPE_COMPARED_ROW, NULL);
}

static GtkWidget *
new_label (const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_label_set_yalign (GTK_LABEL (label), 0.0F);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

/* What a screen reader says of a field: the struck and the underlined words with what happened
 * to them. */
static void
append_spoken (GString                 *spoken,
               const HeedComparedField *field,
               GPtrArray               *pieces)
{
  g_string_append_printf (spoken, " %s.", _(field->title));
  if (field->is_format_only)
    g_string_append_printf (spoken, " %s", _("The same words, set in another way."));
  heed_compared_words_speak (pieces, spoken);
}

static void
add_field (HeedComparedRow         *self,
           const HeedComparedField *field,
           int                      row,
           GString                 *spoken)
{
  HeedComparedState state = heed_compared_record_get_state (self->record);
  gboolean is_whole = state == HEED_COMPARED_ADDED || state == HEED_COMPARED_DELETED;
  g_autoptr (GPtrArray) pieces = heed_word_diff (field->before, field->after);
  g_autofree char *before = heed_compared_words_mark (pieces, HEED_WORDS_DELETED, is_whole);
  g_autofree char *after = heed_compared_words_mark (pieces, HEED_WORDS_ADDED, is_whole);
  GtkWidget *title = gtk_label_new (_(field->title));
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_label_set_xalign (GTK_LABEL (title), 0.0F);
  gtk_label_set_yalign (GTK_LABEL (title), 0.0F);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (title), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 10);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_set_valign (title, GTK_ALIGN_START);
  gtk_grid_attach (self->grid, title, 0, row, 1, 1);
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), new_label (before));
  gtk_box_append (GTK_BOX (sides), new_label (after));
  gtk_grid_attach (self->grid, sides, 1, row, 1, 1);
  append_spoken (spoken, field, pieces);
}

static void
clear (HeedComparedRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

/* Of what is unchanged the words that people know it by. */
static gboolean
is_shown (HeedComparedRecord      *record,
          const HeedComparedField *field)
{
  static const char *const known[] = { "title", "text", "definition", "owners", "target" };

  if (heed_compared_record_get_state (record) != HEED_COMPARED_SAME &&
      heed_compared_record_get_state (record) != HEED_COMPARED_MOVED)
    return field->is_told;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (field->name, known[i]))
      return TRUE;
  return FALSE;
}

static void
show_state (HeedComparedRow *self)
{
  static const struct
  {
    const char *icon_name;
    const char *css_class;
  } looks[HEED_N_COMPARED_STATES] = {
    [HEED_COMPARED_SAME] = { "object-select-symbolic", "dim-label" },
    [HEED_COMPARED_CHANGED] = { "document-edit-symbolic", "accent" },
    [HEED_COMPARED_MOVED] = { "object-flip-vertical-symbolic", "accent" },
    [HEED_COMPARED_ADDED] = { "list-add-symbolic", "success" },
    [HEED_COMPARED_DELETED] = { "list-remove-symbolic", "error" },
  };
  HeedComparedState state = heed_compared_record_get_state (self->record);
  g_autofree char *summary = heed_compared_record_dup_summary (self->record);

  for (guint i = 0; i < HEED_N_COMPARED_STATES; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), looks[i].css_class);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[state].css_class);
  gtk_image_set_from_icon_name (self->icon, looks[state].icon_name);
  gtk_label_set_label (self->state, summary);
}

static char *
describe_place (HeedComparedRecord *record)
{
  g_autofree char *before = heed_compared_record_dup_place (record, TRUE);
  g_autofree char *after = heed_compared_record_dup_place (record, FALSE);

  if (*before != '\0' && *after != '\0' && !g_str_equal (before, after))
    /* Translators: where an entry stands, and where it stood. */
    return g_strdup_printf (_("%s (before: %s)"), after, before);
  return g_strdup (*after != '\0' ? after : before);
}

static gboolean
can_restore (HeedComparedRecord *record)
{
  gpointer before = heed_compared_record_get_before (record);
  GPtrArray *fields = heed_compared_record_get_fields (record);

  if (!HEED_IS_ITEM (before) && !HEED_IS_RECOMMENDATION (before))
    return FALSE;
  if (heed_compared_record_get_state (record) == HEED_COMPARED_DELETED)
    return TRUE;
  for (guint i = 0; i < fields->len; i++)
    {
      const HeedComparedField *field = g_ptr_array_index (fields, i);

      if (field->is_changed && heed_version_restores_field (field->name))
        return TRUE;
    }
  return FALSE;
}

/**
 * heed_compared_row_set_record:
 * @self: a #HeedComparedRow
 * @record: (nullable): what it shows
 * @with_restore: whether what was can be brought back
 */
void
heed_compared_row_set_record (HeedComparedRow    *self,
                              HeedComparedRecord *record,
                              gboolean            with_restore)
{
  GPtrArray *fields;
  g_autofree char *place = NULL;
  g_autofree char *restore = NULL;
  g_autoptr (GString) spoken = NULL;

  g_return_if_fail (HEED_IS_COMPARED_ROW (self));

  clear (self);
  g_set_object (&self->record, record);
  if (record == NULL)
    return;

  show_state (self);
  place = describe_place (record);
  gtk_label_set_label (self->place, place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->place), place);
  spoken = g_string_new (NULL);
  g_string_append_printf (spoken, "%s: %s.", gtk_label_get_label (self->state), place);
  fields = heed_compared_record_get_fields (record);
  for (guint i = 0, row = 0; i < fields->len; i++)
    if (is_shown (record, g_ptr_array_index (fields, i)))
      add_field (self, g_ptr_array_index (fields, i), (int) row++, spoken);

  gtk_widget_set_visible (self->restore, with_restore && can_restore (record));
  /* Translators: %s is a place, such as "Recommendation 3, action 3.2". */
  restore = g_strdup_printf (_("Restore %s as it was"), place);
  gtk_widget_set_tooltip_text (self->restore, restore);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->restore), GTK_ACCESSIBLE_PROPERTY_LABEL, restore, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
}

/**
 * heed_compared_row_get_record:
 * @self: a #HeedComparedRow
 *
 * Returns: (transfer none) (nullable): what it shows
 */
HeedComparedRecord *
heed_compared_row_get_record (HeedComparedRow *self)
{
  g_return_val_if_fail (HEED_IS_COMPARED_ROW (self), NULL);

  return self->record;
}
