/* heed-backup-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backup-row.h"

#include <glib/gi18n-lib.h>

/**
 * HeedBackupRow:
 *
 * One backup of a list: when it was made, what is in it, and a button.
 */

struct _HeedBackupRow
{
  AdwActionRow parent_instance;

  HeedBackup *backup;

  GtkImage *damage_icon;
  GtkButton *restore_button;
};

G_DEFINE_FINAL_TYPE (HeedBackupRow, heed_backup_row, ADW_TYPE_ACTION_ROW)

enum {
  RESTORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
restore_clicked_cb (HeedBackupRow *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

static void
heed_backup_row_finalize (GObject *object)
{
  HeedBackupRow *self = HEED_BACKUP_ROW (object);

  g_clear_object (&self->backup);

  G_OBJECT_CLASS (heed_backup_row_parent_class)->finalize (object);
}

static void
heed_backup_row_class_init (HeedBackupRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heed_backup_row_finalize;

  /**
   * HeedBackupRow::restore:
   * @self: the row
   *
   * The backup is to take the place of the register.
   */
  signals[RESTORE] = g_signal_new ("restore", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-backup-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedBackupRow, damage_icon);
  gtk_widget_class_bind_template_child (widget_class, HeedBackupRow, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, restore_clicked_cb);
}

static void
heed_backup_row_init (HeedBackupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
describe_kind (HeedBackupKind kind)
{
  switch (kind)
    {
    case HEED_BACKUP_MANUAL:
      return _("made by you");
    case HEED_BACKUP_UPGRADE:
      return _("before a newer version of Heed");
    case HEED_BACKUP_DAILY:
    default:
      return NULL;
    }
}

/* "12 plans · 340 actions · 1.2 MB", and why where it is not the usual reason. */
static char *
describe (HeedBackup *backup)
{
  guint plans = heed_backup_get_plans (backup);
  guint actions = heed_backup_get_actions (backup);
  const char *kind = describe_kind (heed_backup_get_kind (backup));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u plan", "%u plans", plans), plans));
  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u action", "%u actions", actions), actions));
  g_ptr_array_add (parts, g_format_size (heed_backup_get_size (backup)));
  if (kind != NULL)
    g_ptr_array_add (parts, g_strdup (kind));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * heed_backup_row_format_time:
 * @backup: a backup
 *
 * Returns: (transfer full): when it was made, for people
 */
char *
heed_backup_row_format_time (HeedBackup *backup)
{
  /* Translators: a day and a time, as g_date_time_format() has it. */
  return g_date_time_format (heed_backup_get_time (backup), _("%-d %B %Y, %H:%M"));
}

/**
 * heed_backup_row_new:
 * @backup: a backup
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
heed_backup_row_new (HeedBackup *backup)
{
  HeedBackupRow *self = g_object_new (HEED_TYPE_BACKUP_ROW, NULL);
  const char *damage = heed_backup_get_damage (backup);
  g_autofree char *time = heed_backup_row_format_time (backup);
  g_autofree char *content = damage[0] != '\0' ? g_strdup (damage) : describe (backup);
  g_autofree char *escaped = g_markup_escape_text (content, -1);
  /* Translators: %s is a day and a time. */
  g_autofree char *label = g_strdup_printf (_("Restore the backup of %s"), time);

  self->backup = g_object_ref (backup);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), escaped);
  gtk_widget_set_visible (GTK_WIDGET (self->damage_icon), damage[0] != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), damage[0] == '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->restore_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * heed_backup_row_get_backup:
 * @self: a #HeedBackupRow
 *
 * Returns: (transfer none): the backup
 */
HeedBackup *
heed_backup_row_get_backup (HeedBackupRow *self)
{
  g_return_val_if_fail (HEED_IS_BACKUP_ROW (self), NULL);

  return self->backup;
}
