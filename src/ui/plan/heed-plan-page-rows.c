/* heed-plan-page-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-page-private.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-error-dialog.h"
#include "heed-item-commands.h"
#include "heed-measure.h"
#include "heed-plan-commands.h"
#include "heed-row-clipboard.h"
#include "heed-rows.h"

/* What is done to the rows of the table, each as one step of undo. */

static gboolean
has_table (HeedPlanPage *self)
{
  return self->editor != NULL && adw_bin_get_child (self->preview_bin) == NULL;
}

/* The next row is of the kind of this one; below a recommendation comes what answers it. */
static void
add_row_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (widget);
  gpointer record = heed_plan_table_get_record (self->table);
  GType type = HEED_IS_ITEM (record) ? G_OBJECT_TYPE (record) : HEED_TYPE_ACTION;
  HeedItem *added;

  if (record == NULL || !has_table (self))
    return;

  heed_plan_editor_begin (self->editor, type == HEED_TYPE_ACTION ? _("Add action")
                                        : type == HEED_TYPE_MEASURE ? _("Add measure") : _("Add text"));
  added = heed_plan_commands_add_item (type, record);
  heed_plan_editor_end (self->editor);
  heed_plan_page_write (self, added);
}

static void
duplicate_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (widget);
  g_autoptr (GPtrArray) rows = heed_plan_table_get_records (self->table);
  g_autoptr (GPtrArray) copies = NULL;

  if (rows->len == 0 || !has_table (self))
    return;

  heed_plan_editor_begin (self->editor, _("Duplicate rows"));
  copies = heed_rows_duplicate (self->plan, rows);
  heed_plan_editor_end (self->editor);
  heed_plan_page_select_records (self, copies);
}

static void
copy_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (widget);
  g_autoptr (GPtrArray) rows = heed_plan_table_get_records (self->table);

  if (rows->len > 0)
    heed_row_clipboard_copy (widget, rows);
}

static void
cut_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (widget);
  g_autoptr (GPtrArray) rows = heed_plan_table_get_records (self->table);
  gpointer next;

  if (rows->len == 0 || !has_table (self))
    return;

  heed_row_clipboard_copy (widget, rows);
  heed_plan_editor_begin (self->editor, _("Cut rows"));
  next = heed_rows_delete (rows);
  heed_plan_editor_end (self->editor);
  heed_plan_page_select (self, next);
}

static void
pasted_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (object);
  g_autoptr (HeedPlanEditor) editor = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = heed_row_clipboard_paste_finish (GTK_WIDGET (self), result, &error);
  g_autoptr (GPtrArray) pasted = NULL;

  if (copies == NULL)
    {
      heed_error_dialog_present (GTK_WIDGET (self), _("Nothing Pasted"), error);
      return;
    }
  /* Another plan was opened meanwhile. */
  if (editor != self->editor)
    return;

  heed_plan_editor_begin (self->editor, _("Paste rows"));
  pasted = heed_rows_paste (self->plan, heed_plan_table_get_record (self->table), copies);
  heed_plan_editor_end (self->editor);
  heed_plan_page_select_records (self, pasted);
}

static void
paste_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (widget);

  if (has_table (self))
    heed_row_clipboard_paste_async (widget, NULL, pasted_cb, g_object_ref (self->editor));
}

/* Down over the selection: the column in which the keyboard is. */
static void
fill_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (widget);
  g_autoptr (GPtrArray) rows = heed_plan_table_get_records (self->table);
  HeedCellField field = heed_plan_table_get_field (self->table);

  if (!heed_rows_can_fill (rows) || !has_table (self) ||
      (field != HEED_CELL_OWNERS && field != HEED_CELL_TARGET))
    return;

  heed_plan_editor_begin (self->editor, field == HEED_CELL_OWNERS ? _("Fill owners down")
                                                                  : _("Fill targets down"));
  if (field == HEED_CELL_OWNERS)
    heed_rows_fill_owners (rows);
  else
    heed_rows_fill_targets (rows);
  heed_plan_editor_end (self->editor);
}

/* Where the cursor stands in the text of an item. */
static void
split_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  HeedPlanPage *self = HEED_PLAN_PAGE (widget);
  gpointer record = heed_plan_table_get_record (self->table);
  g_autofree char *rest = NULL;
  g_autofree char *text = NULL;
  HeedItem *second;

  if (!HEED_IS_ITEM (record) || !has_table (self))
    return;
  text = heed_plan_table_get_split (self->table, &rest);
  if (text == NULL || text[0] == '\0' || rest[0] == '\0')
    return;

  heed_plan_table_finish (self->table);
  heed_plan_editor_begin (self->editor, _("Split"));
  second = heed_item_commands_split (record, text, rest);
  heed_plan_editor_end (self->editor);
  heed_plan_page_write (self, second);
}

void
_heed_plan_page_rows_class_init (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Return, GDK_CONTROL_MASK, "page.add-row" },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "page.add-row" },
    { GDK_KEY_d, GDK_CONTROL_MASK, "page.fill-down" },
    { GDK_KEY_C, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "page.duplicate" },
    { GDK_KEY_J, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "page.split" },
    { GDK_KEY_j, GDK_CONTROL_MASK, "win.join" },
  };

  gtk_widget_class_install_action (widget_class, "page.add-row", NULL, add_row_cb);
  gtk_widget_class_install_action (widget_class, "page.duplicate", NULL, duplicate_cb);
  gtk_widget_class_install_action (widget_class, "page.cut", NULL, cut_cb);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "page.fill-down", NULL, fill_cb);
  gtk_widget_class_install_action (widget_class, "page.split", NULL, split_cb);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}
