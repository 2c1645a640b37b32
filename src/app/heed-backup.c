/* heed-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backup-private.h"

#include <glib/gstdio.h>

#include "heed-backup-file.h"
#include "heed-field.h"

/**
 * HeedBackup:
 *
 * One backup of the register, as lists show it. It does not change.
 */
struct _HeedBackup
{
  GObject parent_instance;

  char *path;
  char *name;
  GDateTime *time;
  HeedBackupKind kind;
  guint64 size;
  guint plans;
  guint actions;
  char *damage;
  HeedBackupName *parts;
  HeedBackupInfo *info; /* NULL where it cannot be read */
};

G_DEFINE_FINAL_TYPE (HeedBackup, heed_backup, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedBackup, TEXT, path, .read_only = TRUE),
  HEED_FIELD (HeedBackup, TEXT, name, .read_only = TRUE),
  HEED_FIELD (HeedBackup, BOXED, time, .get_type = g_date_time_get_type, .read_only = TRUE),
  HEED_FIELD (HeedBackup, ENUM, kind, .get_type = heed_backup_kind_get_type, .read_only = TRUE),
  HEED_FIELD (HeedBackup, SIZE, size),
  HEED_FIELD (HeedBackup, COUNT, plans, .read_only = TRUE),
  HEED_FIELD (HeedBackup, COUNT, actions, .read_only = TRUE),
  HEED_FIELD (HeedBackup, TEXT, damage, .read_only = TRUE),
};

static void
heed_backup_finalize (GObject *object)
{
  HeedBackup *self = HEED_BACKUP (object);

  g_clear_pointer (&self->parts, heed_backup_name_free);
  g_clear_pointer (&self->info, heed_backup_info_free);
  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (heed_backup_parent_class)->finalize (object);
}

static void
heed_backup_class_init (HeedBackupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  heed_fields_install (object_class, fields, G_N_ELEMENTS (fields));
  object_class->finalize = heed_backup_finalize;
}

static void
heed_backup_init (HeedBackup *self)
{
}

/**
 * heed_backup_new:
 * @path: the path of a file
 * @name: (transfer full): what its name says
 *
 * Looks what is in it.
 *
 * Returns: (transfer full): the backup, also where it cannot be read
 */
HeedBackup *
heed_backup_new (const char     *path,
                 HeedBackupName *name)
{
  HeedBackup *self = g_object_new (HEED_TYPE_BACKUP, NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  int year, month, day;

  self->path = g_strdup (path);
  self->name = g_path_get_basename (path);
  self->kind = name->kind;
  self->parts = name;
  heed_day_get (name->day, &year, &month, &day);
  self->time = g_date_time_new_local (year, month, day, (int) name->second / 3600,
                                      (int) name->second / 60 % 60, name->second % 60);
  if (g_stat (path, &status) == 0)
    self->size = (guint64) status.st_size;

  self->info = heed_backup_file_inspect (path, &error);
  self->plans = self->info != NULL ? self->info->plans : 0;
  self->actions = self->info != NULL ? self->info->actions : 0;
  self->damage = g_strdup (self->info != NULL ? "" : error->message);
  return self;
}

/**
 * heed_backup_get_parts:
 * @self: a #HeedBackup
 *
 * Returns: (transfer none): what its name says
 */
const HeedBackupName *
heed_backup_get_parts (HeedBackup *self)
{
  return self->parts;
}

/**
 * heed_backup_is_marked_for:
 * @self: a #HeedBackup
 * @path: the path of a register
 *
 * Returns: whether Heed made it by itself, of that very register: the mark inside says
 *   the same as the name
 */
gboolean
heed_backup_is_marked_for (HeedBackup *self,
                           const char *path)
{
  g_autofree char *made_at = g_date_time_format (self->time, "%Y-%m-%dT%H:%M:%S");

  return self->info != NULL && self->info->marked &&
         g_str_equal (self->info->kind, heed_backup_kind_to_word (self->parts->kind)) &&
         g_str_equal (self->info->made_at, made_at) &&
         g_str_equal (self->info->reg, path);
}

/**
 * HeedBackup:path:
 *
 * The path of the file.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedBackup, heed_backup, path, const char *, NULL)

/**
 * HeedBackup:name:
 *
 * The name of the file.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedBackup, heed_backup, name, const char *, NULL)

/**
 * HeedBackup:time:
 *
 * When it was made.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedBackup, heed_backup, time, GDateTime *, NULL)

/**
 * HeedBackup:kind:
 *
 * Why it was made.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedBackup, heed_backup, kind, HeedBackupKind, HEED_BACKUP_MANUAL)

/**
 * HeedBackup:size:
 *
 * How many bytes it has.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedBackup, heed_backup, size, guint64, 0)

/**
 * HeedBackup:plans:
 *
 * How many plans are in it, but the deleted ones.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedBackup, heed_backup, plans, guint, 0)

/**
 * HeedBackup:actions:
 *
 * How many actions its plans have.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedBackup, heed_backup, actions, guint, 0)

/**
 * HeedBackup:damage:
 *
 * Why it cannot be read; "" where it can. That it is whole is looked at when it is made,
 * and before it is restored.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedBackup, heed_backup, damage, const char *, NULL)
