/* heed-action-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-cell.h"

#include <glib/gi18n-lib.h>

#include "heed-cell-name.h"
#include "heed-compliance.h"
#include "heed-group-heading.h"
#include "heed-words.h"

/**
 * HeedActionCell:
 *
 * A cell of the list of actions across all plans: one part of an action, and whatever
 * becomes of it. The one with the status names the whole row to a screen reader, or the one
 * with the text where it is the only one.
 *
 * Made of few widgets and by code, since a list makes hundreds whenever it scrolls.
 */

/* Of a longer text the rest is in the plan. */
#define MAX_LINES 3

struct _HeedActionCell
{
  GtkWidget parent_instance;

  HeedActionPart part;
  HeedActionEntry *entry;
  gulong notify_id;
  guint update_id;

  GtkWidget *heading;
  GtkWidget *content;
  GtkWidget *icon; /* (nullable) */
  GtkLabel *label;
  GtkLabel *note;  /* (nullable): more words below it */
  GtkLabel *details; /* (nullable): what has no column beside the text */
};

G_DEFINE_FINAL_TYPE (HeedActionCell, heed_action_cell, GTK_TYPE_WIDGET)

/* What the cell says, and what stands below it in small letters. */
static void
get_words (HeedActionEntry  *entry,
           HeedActionPart    part,
           char            **words,
           char            **note)
{
  HeedTarget *target = heed_action_entry_get_target (entry);

  *note = NULL;
  switch (part)
    {
    case HEED_ACTION_PART_STATUS:
      *words = g_strdup (heed_compliance_to_label (
        heed_action_entry_get_compliance (entry, heed_action_entry_get_day (entry))));
      break;
    case HEED_ACTION_PART_LABEL:
      *words = g_strdup (heed_action_entry_get_label (entry));
      break;
    case HEED_ACTION_PART_TEXT:
      *words = heed_words_from_markup (heed_action_entry_get_text (entry));
      break;
    case HEED_ACTION_PART_OWNERS:
      *words = g_strjoinv ("\n", (char **) heed_action_entry_get_owners (entry));
      break;
    case HEED_ACTION_PART_TARGET:
      *words = g_strdup (heed_action_entry_get_target_words (entry));
      *note = target != NULL ? heed_words_for_meaning (target) : NULL;
      break;
    case HEED_ACTION_PART_ORGANISATION:
    default:
      *words = g_strdup (heed_action_entry_get_organisation (entry));
    }
}

/* All that is said of the action, but for some parts: a bit each. */
static void
append_parts (GString         *words,
              HeedActionEntry *entry,
              guint            left_out,
              const char      *between)
{
  for (HeedActionPart part = HEED_ACTION_PART_STATUS; part <= HEED_ACTION_PART_ORGANISATION; part++)
    {
      g_autofree char *said = NULL;
      g_autofree char *note = NULL;

      get_words (entry, part, &said, &note);
      if (said[0] == '\0' || (left_out & 1u << part) != 0)
        continue;
      if (words->len > 0)
        g_string_append (words, between);
      g_string_append (words, said);
    }
}

/* "overdue, 1.1, what is to be done, who does it, by when, for whom", after the group that begins
 * there */
static char *
describe (HeedActionEntry *entry)
{
  GString *description = g_string_new (heed_action_entry_get_heading (entry));

  append_parts (description, entry, 0, ", ");
  return g_string_free (description, FALSE);
}

/* "overdue · who does it · by when · for whom" */
static void
update_details (HeedActionCell *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  HeedCompliance compliance
    = heed_action_entry_get_compliance (self->entry, heed_action_entry_get_day (self->entry));
  const char *classes[] = { "caption", heed_words_class_for (compliance), NULL };

  append_parts (words, self->entry, 1u << HEED_ACTION_PART_LABEL | 1u << HEED_ACTION_PART_TEXT, " · ");
  g_strdelimit (words->str, "\n", ',');
  gtk_label_set_label (self->details, words->str);
  gtk_widget_set_css_classes (GTK_WIDGET (self->details), classes);
}

static void
update_status (HeedActionCell *self)
{
  HeedCompliance compliance
    = heed_action_entry_get_compliance (self->entry, heed_action_entry_get_day (self->entry));
  const char *classes[] = { heed_words_class_for (compliance), NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), heed_compliance_to_icon_name (compliance));
  gtk_widget_set_css_classes (self->content, classes);
}

static void
update (HeedActionCell *self)
{
  g_autofree char *words = NULL;
  g_autofree char *note = NULL;
  g_autofree char *shown = NULL;

  heed_group_heading_set_words (HEED_GROUP_HEADING (self->heading), heed_action_entry_get_heading (self->entry));
  get_words (self->entry, self->part, &words, &note);
  shown = heed_cell_name_shorten (words);
  gtk_label_set_label (self->label, shown);
  if (self->note != NULL)
    {
      gtk_label_set_label (self->note, note != NULL ? note : "");
      gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL && note[0] != '\0');
    }
  if (self->details != NULL)
    update_details (self);
  if (self->part == HEED_ACTION_PART_STATUS)
    update_status (self);
  if (self->part == HEED_ACTION_PART_STATUS || self->details != NULL)
    {
      g_autofree char *description = describe (self->entry);

      heed_cell_name_set (GTK_WIDGET (self), words, description);
    }
  else
    {
      heed_cell_name_set (GTK_WIDGET (self), words, NULL);
    }
}

static gboolean
update_cb (gpointer user_data)
{
  HeedActionCell *self = user_data;

  self->update_id = 0;
  if (self->entry != NULL)
    update (self);
  return G_SOURCE_REMOVE;
}

/* Of an action that was loaded anew many properties change at once. */
static void
update_later (HeedActionCell *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static GtkLabel *
add_label (HeedActionCell *self,
           int             n_lines)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL,
                                  "xalign", 0.0,
                                  "hexpand", TRUE,
                                  "valign", GTK_ALIGN_START,
                                  "wrap", n_lines > 1,
                                  "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "ellipsize", PANGO_ELLIPSIZE_END,
                                  "lines", n_lines > 1 ? n_lines : -1,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (label));
  return label;
}

static void
build (HeedActionCell *self)
{
  gboolean has_icon = self->part == HEED_ACTION_PART_STATUS;

  self->heading = heed_group_heading_new ();
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
  self->content = gtk_box_new (has_icon ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, has_icon ? 6 : 2);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  if (has_icon)
    {
      self->icon = g_object_new (GTK_TYPE_IMAGE,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "valign", GTK_ALIGN_START,
                                 NULL);
      gtk_box_append (GTK_BOX (self->content), self->icon);
    }

  self->label = add_label (self, has_icon ||
                                   self->part == HEED_ACTION_PART_LABEL ? 1 : MAX_LINES);
  if (self->part != HEED_ACTION_PART_TARGET)
    return;

  self->note = add_label (self, 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
}

static void
heed_action_cell_root (GtkWidget *widget)
{
  HeedActionCell *self = HEED_ACTION_CELL (widget);

  GTK_WIDGET_CLASS (heed_action_cell_parent_class)->root (widget);

  if (self->entry != NULL)
    update (self);
}

static void
heed_action_cell_dispose (GObject *object)
{
  HeedActionCell *self = HEED_ACTION_CELL (object);
  GtkWidget *child;

  heed_action_cell_set_entry (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (heed_action_cell_parent_class)->dispose (object);
}

static void
heed_action_cell_class_init (HeedActionCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_action_cell_dispose;
  widget_class->root = heed_action_cell_root;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
heed_action_cell_init (HeedActionCell *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

/**
 * heed_action_cell_new:
 * @part: what of an action it shows
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
heed_action_cell_new (HeedActionPart part)
{
  HeedActionCell *self = g_object_new (HEED_TYPE_ACTION_CELL, NULL);

  self->part = part;
  build (self);
  return GTK_WIDGET (self);
}

/**
 * heed_action_cell_set_entry:
 * @self: a #HeedActionCell
 * @entry: (nullable): the action to show
 */
void
heed_action_cell_set_entry (HeedActionCell  *self,
                            HeedActionEntry *entry)
{
  g_return_if_fail (HEED_IS_ACTION_CELL (self));
  g_return_if_fail (entry == NULL || HEED_IS_ACTION_ENTRY (entry));

  g_clear_signal_handler (&self->notify_id, self->entry);
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  self->notify_id = g_signal_connect_swapped (entry, "notify", G_CALLBACK (update_later), self);
  update (self);
}

/**
 * heed_action_cell_set_card:
 * @self: a #HeedActionCell
 * @card: whether its row has no other column than the text
 *
 * The one with the text says then what the others said.
 */
void
heed_action_cell_set_card (HeedActionCell *self,
                           gboolean        card)
{
  g_return_if_fail (HEED_IS_ACTION_CELL (self));

  if (self->part != HEED_ACTION_PART_TEXT || card == (self->details != NULL))
    return;

  if (card)
    self->details = add_label (self, 2);
  else
    gtk_box_remove (GTK_BOX (self->content), GTK_WIDGET (g_steal_pointer (&self->details)));
  if (self->entry != NULL)
    update (self);
}
