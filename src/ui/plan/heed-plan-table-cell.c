/* heed-plan-table-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-cell-editor.h"

/**
 * HeedPlanTableCell:
 *
 * One cell of the table: it shows some of the words of the entry in its row, knows
 * that row, so that the one below the pointer can be found, and tells a screen reader
 * its words.
 *
 * A table has a thousand of these, made whenever it scrolls, so that each is made of few
 * widgets and by code: with a template and bindings it took twice the time.
 */

/* Of a longer text the rest is in the form. */
#define MAX_LINES 12

/* More than these lines hold at any width. */
#define MAX_BYTES 8000

struct _HeedPlanTableCell
{
  GtkWidget parent_instance;

  HeedPlanTableWords part;
  GtkTreeListRow *row;
  HeedPlanTableEntry *entry;
  gulong changed_id;

  GtkTreeExpander *expander; /* (nullable) */
  GtkWidget *icon;           /* (nullable) */
  GtkLabel *label;
  GtkLabel *note;            /* (nullable): more words above or below it */
  HeedPlanTableWords note_part;
  GtkLabel *details;         /* (nullable): what has no column beside the text */
  GtkWidget *editor;         /* (nullable): what edits it, in place of its words */
  GtkWidget *mark;           /* (nullable): what the checks found of its row */
  HeedFinding *finding;      /* (nullable) */
  gboolean current;          /* whether it is in the column in which the keyboard is */
};

G_DEFINE_FINAL_TYPE (HeedPlanTableCell, heed_plan_table_cell, GTK_TYPE_WIDGET)

/* Words that are longer than the lines of a cell have room for cost time to lay out and to
 * say, and nobody sees them there. */
static char *
shorten (const char *words)
{
  const char *end;

  if (strlen (words) <= MAX_BYTES)
    return g_strdup (words);

  end = g_utf8_find_prev_char (words, words + MAX_BYTES);
  return g_strdup_printf ("%.*s…", (int) (end - words), words);
}

static void
set_label (GtkWidget  *widget,
           const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words[0] != '\0' ? words : _("empty"),
                                  -1);
}

/* "1.1, what is to be done, who does it, by when, overdue", and what the checks found */
static char *
describe (HeedPlanTableEntry *entry,
          HeedFinding        *finding)
{
  static const HeedPlanTableWords parts[] = {
    HEED_PLAN_TABLE_WORDS_NUMBER,
    HEED_PLAN_TABLE_WORDS_CAPTION,
    HEED_PLAN_TABLE_WORDS_TEXT,
    HEED_PLAN_TABLE_WORDS_OWNERS,
    HEED_PLAN_TABLE_WORDS_TARGET,
    HEED_PLAN_TABLE_WORDS_STATUS,
  };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *part = heed_plan_table_entry_get_words (entry, parts[i]);
      g_autofree char *shown = NULL;

      if (part[0] == '\0')
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      shown = shorten (part);
      g_string_append (words, shown);
    }
  if (finding != NULL)
    g_string_append_printf (words, ". %s", heed_finding_get_message (finding));
  g_strdelimit (words->str, "\n", ' ');
  return g_string_free (words, FALSE);
}

/* GTK 4.8 calls the cells and rows of a column view by the names of their types. */
static void
update_accessible (HeedPlanTableCell *self)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = NULL;

  if (self->entry == NULL || cell == NULL)
    return;

  words = shorten (heed_plan_table_entry_get_words (self->entry, self->part));
  set_label (cell, words);
  if (self->part == HEED_PLAN_TABLE_WORDS_NUMBER && gtk_widget_get_parent (cell) != NULL)
    {
      g_autofree char *description = describe (self->entry, self->finding);

      set_label (gtk_widget_get_parent (cell), description);
    }
}

static void
set_words (GtkLabel   *label,
           const char *words)
{
  g_autofree char *shown = shorten (words);

  gtk_label_set_label (label, shown);
}

/* What a target means, its editor says by itself. */
static gboolean
shows_note (HeedPlanTableCell *self)
{
  return self->editor == NULL || self->note_part == HEED_PLAN_TABLE_WORDS_CAPTION;
}

static void
update_note (HeedPlanTableCell *self)
{
  const char *words;

  if (self->note == NULL)
    return;

  words = heed_plan_table_entry_get_words (self->entry, self->note_part);
  set_words (self->note, words);
  gtk_widget_set_visible (GTK_WIDGET (self->note), words[0] != '\0' && shows_note (self));
}

/* "overdue · 31 March 2027 · who does it" */
static void
update_details (HeedPlanTableCell *self)
{
  static const HeedPlanTableWords parts[] = {
    HEED_PLAN_TABLE_WORDS_STATUS,
    HEED_PLAN_TABLE_WORDS_TARGET,
    HEED_PLAN_TABLE_WORDS_OWNERS,
  };
  const char *classes[] = {
    "caption", heed_plan_table_entry_get_class (self->entry, HEED_PLAN_TABLE_WORDS_STATUS), NULL
  };
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->details == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *part = heed_plan_table_entry_get_words (self->entry, parts[i]);

      if (part[0] != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
    }
  g_strdelimit (words->str, "\n", ',');
  set_words (self->details, words->str);
  gtk_widget_set_css_classes (GTK_WIDGET (self->details), classes);
  gtk_widget_set_visible (GTK_WIDGET (self->details), words->len > 0);
}

static void
update_icon (HeedPlanTableCell *self)
{
  const char *name;

  if (self->icon == NULL)
    return;

  name = heed_plan_table_entry_get_words (self->entry, HEED_PLAN_TABLE_WORDS_STATUS_ICON);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), name);
  gtk_widget_set_visible (self->icon, name[0] != '\0' && self->editor == NULL);
}

static void
update_current (HeedPlanTableCell *self)
{
  if (self->current && self->editor == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

/* What is being edited in the cell hears first that it gets another width. */
static void
indent (HeedPlanTableCell *self,
        int                margin)
{
  int by = gtk_widget_get_margin_start (GTK_WIDGET (self)) - margin;

  if (self->editor != NULL && by != 0)
    heed_cell_editor_set_width (HEED_CELL_EDITOR (self->editor),
                                heed_cell_editor_get_width (HEED_CELL_EDITOR (self->editor)) + by);
  gtk_widget_set_margin_start (GTK_WIDGET (self), margin);
}

static void
update (HeedPlanTableCell *self)
{
  /* The icon has the colour of its words. */
  GtkWidget *coloured = self->icon != NULL ? GTK_WIDGET (self) : GTK_WIDGET (self->label);
  HeedPlanTableWords classed = self->part == HEED_PLAN_TABLE_WORDS_NUMBER ? HEED_PLAN_TABLE_WORDS_TEXT
                                                                     : self->part;
  const char *classes[] = { heed_plan_table_entry_get_class (self->entry, classed), NULL };

  set_words (self->label, heed_plan_table_entry_get_words (self->entry, self->part));
  gtk_widget_set_css_classes (coloured, classes);
  update_current (self);
  update_note (self);
  update_details (self);
  update_icon (self);
  if (self->part == HEED_PLAN_TABLE_WORDS_TEXT)
    indent (self, heed_plan_table_entry_get_indent (self->entry));
  update_accessible (self);
}

static GtkLabel *
add_label (GtkWidget *parent)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (GTK_WIDGET (label), GTK_ALIGN_START);
  if (parent != NULL)
    gtk_widget_set_parent (GTK_WIDGET (label), parent);
  return label;
}

static void
limit_lines (GtkLabel *label)
{
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (label, MAX_LINES);
}

static void
build_number (HeedPlanTableCell *self)
{
  self->expander = GTK_TREE_EXPANDER (gtk_tree_expander_new ());
  gtk_tree_expander_set_indent_for_icon (self->expander, TRUE);
  /* The row takes the focus, and its keys. */
  gtk_widget_set_focusable (GTK_WIDGET (self->expander), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->expander), GTK_ALIGN_START);
  gtk_widget_set_hexpand (GTK_WIDGET (self->expander), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->expander), GTK_WIDGET (self));

  self->label = g_object_ref_sink (add_label (NULL)); /* not always a child */
  gtk_label_set_wrap (self->label, FALSE);
  gtk_tree_expander_set_child (self->expander, GTK_WIDGET (self->label));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_HORIZONTAL);
}

static void
build_text (HeedPlanTableCell *self)
{
  self->note = add_label (GTK_WIDGET (self));
  self->note_part = HEED_PLAN_TABLE_WORDS_CAPTION;
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption-heading");

  self->label = add_label (GTK_WIDGET (self));
  gtk_label_set_width_chars (self->label, 16);
  limit_lines (self->label);
}

static void
build_target (HeedPlanTableCell *self)
{
  self->label = add_label (GTK_WIDGET (self));
  limit_lines (self->label);

  self->note = add_label (GTK_WIDGET (self));
  self->note_part = HEED_PLAN_TABLE_WORDS_MEANING;
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
}

static void
build_status (HeedPlanTableCell *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_HORIZONTAL);
  gtk_box_layout_set_spacing (layout, 6);

  self->icon = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "valign", GTK_ALIGN_START,
                             NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->label = add_label (GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
}

static void
build (HeedPlanTableCell *self)
{
  switch (self->part)
    {
    case HEED_PLAN_TABLE_WORDS_NUMBER:
      build_number (self);
      break;
    case HEED_PLAN_TABLE_WORDS_TEXT:
      build_text (self);
      break;
    case HEED_PLAN_TABLE_WORDS_TARGET:
      build_target (self);
      break;
    case HEED_PLAN_TABLE_WORDS_STATUS:
      build_status (self);
      break;
    case HEED_PLAN_TABLE_WORDS_OWNERS:
    case HEED_PLAN_TABLE_WORDS_CAPTION:
    case HEED_PLAN_TABLE_WORDS_MEANING:
    case HEED_PLAN_TABLE_WORDS_STATUS_ICON:
    default:
      self->label = add_label (GTK_WIDGET (self));
      limit_lines (self->label);
    }
}

static void
heed_plan_table_cell_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (heed_plan_table_cell_parent_class)->root (widget);

  update_accessible (HEED_PLAN_TABLE_CELL (widget));
}

static void
heed_plan_table_cell_dispose (GObject *object)
{
  HeedPlanTableCell *self = HEED_PLAN_TABLE_CELL (object);
  GtkWidget *child;

  heed_plan_table_cell_set_row (self, NULL);
  g_clear_object (&self->finding);
  if (self->expander != NULL)
    g_clear_object (&self->label);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (heed_plan_table_cell_parent_class)->dispose (object);
}

static void
heed_plan_table_cell_class_init (HeedPlanTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_plan_table_cell_dispose;
  widget_class->root = heed_plan_table_cell_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "plan-cell");
}

static void
heed_plan_table_cell_init (HeedPlanTableCell *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 2);
}

/**
 * heed_plan_table_cell_new:
 * @part: the words that it shows, and by which it is called; the one with the number
 *   calls the whole row
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *
heed_plan_table_cell_new (HeedPlanTableWords part)
{
  HeedPlanTableCell *self = g_object_new (HEED_TYPE_PLAN_TABLE_CELL, NULL);

  self->part = part;
  build (self);
  return GTK_WIDGET (self);
}

/**
 * heed_plan_table_cell_get_row:
 * @self: a #HeedPlanTableCell
 *
 * Returns: (transfer none) (nullable): the row that it is in
 */
GtkTreeListRow *
heed_plan_table_cell_get_row (HeedPlanTableCell *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_CELL (self), NULL);

  return self->row;
}

/**
 * heed_plan_table_cell_set_row:
 * @self: a #HeedPlanTableCell
 * @row: (nullable): the row that it is in, whose item is a #HeedPlanTableEntry
 *
 * Shows another entry, and whatever becomes of it.
 */
void
heed_plan_table_cell_set_row (HeedPlanTableCell *self,
                           GtkTreeListRow  *row)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE_CELL (self));
  g_return_if_fail (row == NULL || GTK_IS_TREE_LIST_ROW (row));

  if (!g_set_object (&self->row, row))
    return;

  g_clear_signal_handler (&self->changed_id, self->entry);
  g_clear_object (&self->entry);
  if (self->expander != NULL)
    gtk_tree_expander_set_list_row (self->expander, row);
  if (row == NULL)
    return;

  self->entry = gtk_tree_list_row_get_item (row);
  self->changed_id = g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * heed_plan_table_cell_get_record:
 * @self: a #HeedPlanTableCell
 *
 * Returns: (transfer none) (type GObject) (nullable): the record in its row
 */
gpointer
heed_plan_table_cell_get_record (HeedPlanTableCell *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_CELL (self), NULL);

  return self->entry != NULL ? heed_plan_table_entry_get_record (self->entry) : NULL;
}

/**
 * heed_plan_table_cell_get_field:
 * @self: a #HeedPlanTableCell
 *
 * Returns: what is edited in it
 */
HeedCellField
heed_plan_table_cell_get_field (HeedPlanTableCell *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_CELL (self), HEED_CELL_TEXT);

  switch (self->part)
    {
    case HEED_PLAN_TABLE_WORDS_NUMBER:
      return HEED_CELL_NUMBER;
    case HEED_PLAN_TABLE_WORDS_OWNERS:
      return HEED_CELL_OWNERS;
    case HEED_PLAN_TABLE_WORDS_TARGET:
      return HEED_CELL_TARGET;
    case HEED_PLAN_TABLE_WORDS_STATUS:
      return HEED_CELL_STATUS;
    case HEED_PLAN_TABLE_WORDS_TEXT:
    case HEED_PLAN_TABLE_WORDS_CAPTION:
    case HEED_PLAN_TABLE_WORDS_MEANING:
    case HEED_PLAN_TABLE_WORDS_STATUS_ICON:
    default:
      return HEED_CELL_TEXT;
    }
}

/**
 * heed_plan_table_cell_set_current:
 * @self: a #HeedPlanTableCell
 * @current: whether the keyboard is in its column
 *
 * Where its row has the focus, it is shown that a key goes to this cell.
 */
void
heed_plan_table_cell_set_current (HeedPlanTableCell *self,
                                  gboolean           current)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE_CELL (self));

  self->current = current;
  update_current (self);
}

/**
 * heed_plan_table_cell_set_card:
 * @self: a #HeedPlanTableCell
 * @card: whether its row has no other column than the number and the text
 *
 * The one with the text says then what the others said.
 */
void
heed_plan_table_cell_set_card (HeedPlanTableCell *self,
                               gboolean           card)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE_CELL (self));

  if (self->part != HEED_PLAN_TABLE_WORDS_TEXT || card == (self->details != NULL))
    return;

  if (card)
    self->details = add_label (GTK_WIDGET (self));
  else
    g_clear_pointer ((GtkWidget **) &self->details, gtk_widget_unparent);
  if (self->entry != NULL)
    update_details (self);
}

/**
 * heed_plan_table_cell_set_finding:
 * @self: a #HeedPlanTableCell
 * @finding: (nullable): the worst that the checks found of its row
 *
 * The cell with the number marks the row.
 */
void
heed_plan_table_cell_set_finding (HeedPlanTableCell *self,
                                  HeedFinding       *finding)
{
  gboolean is_error;

  g_return_if_fail (HEED_IS_PLAN_TABLE_CELL (self));

  if (self->part != HEED_PLAN_TABLE_WORDS_NUMBER || !g_set_object (&self->finding, finding))
    return;

  g_clear_pointer (&self->mark, gtk_widget_unparent);
  if (finding != NULL)
    {
      is_error = heed_finding_get_severity (finding) == HEED_SEVERITY_ERROR;
      self->mark = gtk_image_new_from_icon_name (is_error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
      gtk_widget_add_css_class (self->mark, is_error ? "error" : "warning");
      gtk_widget_set_tooltip_text (self->mark, heed_finding_get_message (finding));
      gtk_widget_set_valign (self->mark, GTK_ALIGN_START);
      gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
    }
  update_accessible (self);
}

/**
 * heed_plan_table_cell_set_editor:
 * @self: a #HeedPlanTableCell
 * @editor: (nullable): what is to stand in place of its words; %NULL for these
 */
void
heed_plan_table_cell_set_editor (HeedPlanTableCell *self,
                                 GtkWidget         *editor)
{
  g_return_if_fail (HEED_IS_PLAN_TABLE_CELL (self));
  g_return_if_fail (editor == NULL || GTK_IS_WIDGET (editor));

  if (self->expander != NULL)
    gtk_tree_expander_set_child (self->expander, editor != NULL ? editor : GTK_WIDGET (self->label));
  else if (editor != NULL)
    gtk_widget_set_parent (editor, GTK_WIDGET (self));
  else if (self->editor != NULL)
    gtk_widget_unparent (self->editor);

  self->editor = editor;
  gtk_widget_set_visible (GTK_WIDGET (self->label), editor == NULL);
  update_current (self);
  if (self->entry != NULL)
    {
      update_note (self);
      update_icon (self);
    }
}
