/* heed-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backup-private.h"

#include <glib/gstdio.h>

#include "heed-backup-file.h"

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
  HeedBackupName *parts;
  GDateTime *time;
  guint64 size;
  HeedBackupInfo *info; /* NULL where it cannot be read */
  char *damage;
};

G_DEFINE_FINAL_TYPE (HeedBackup, heed_backup, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_PATH,
  PROP_NAME,
  PROP_TIME,
  PROP_KIND,
  PROP_SIZE,
  PROP_PLANS,
  PROP_ACTIONS,
  PROP_DAMAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_backup_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HeedBackup *self = HEED_BACKUP (object);

  switch (property_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_TIME:
      g_value_set_boxed (value, self->time);
      break;
    case PROP_KIND:
      g_value_set_enum (value, heed_backup_get_kind (self));
      break;
    case PROP_SIZE:
      g_value_set_uint64 (value, self->size);
      break;
    case PROP_PLANS:
      g_value_set_uint (value, heed_backup_get_plans (self));
      break;
    case PROP_ACTIONS:
      g_value_set_uint (value, heed_backup_get_actions (self));
      break;
    case PROP_DAMAGE:
      g_value_set_string (value, self->damage);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
heed_backup_finalize (GObject *object)
{
  HeedBackup *self = HEED_BACKUP (object);

  g_clear_pointer (&self->parts, heed_backup_name_free);
  g_clear_pointer (&self->info, heed_backup_info_free);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self->path);
  g_free (self->name);
  g_free (self->damage);

  G_OBJECT_CLASS (heed_backup_parent_class)->finalize (object);
}

static void
heed_backup_class_init (HeedBackupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = heed_backup_get_property;
  object_class->finalize = heed_backup_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, "", flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_TIME] = g_param_spec_boxed ("time", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, HEED_TYPE_BACKUP_KIND,
                                             HEED_BACKUP_DAILY, flags);
  properties[PROP_SIZE] = g_param_spec_uint64 ("size", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_PLANS] = g_param_spec_uint ("plans", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ACTIONS] = g_param_spec_uint ("actions", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_DAMAGE] = g_param_spec_string ("damage", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_backup_init (HeedBackup *self)
{
  self->damage = g_strdup ("");
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
  self->parts = name;
  heed_day_get (name->day, &year, &month, &day);
  self->time = g_date_time_new_local (year, month, day, (int) name->second / 3600,
                                      (int) name->second / 60 % 60, name->second % 60);
  if (g_stat (path, &status) == 0)
    self->size = (guint64) status.st_size;

  self->info = heed_backup_file_inspect (path, &error);
  if (self->info == NULL)
    {
      g_free (self->damage);
      self->damage = g_strdup (error->message);
    }
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
 * heed_backup_get_path:
 * @self: a #HeedBackup
 *
 * Returns: (transfer none): the path of the file
 */
const char *
heed_backup_get_path (HeedBackup *self)
{
  g_return_val_if_fail (HEED_IS_BACKUP (self), NULL);

  return self->path;
}

/**
 * heed_backup_get_name:
 * @self: a #HeedBackup
 *
 * Returns: (transfer none): the name of the file
 */
const char *
heed_backup_get_name (HeedBackup *self)
{
  g_return_val_if_fail (HEED_IS_BACKUP (self), NULL);

  return self->name;
}

/**
 * heed_backup_get_time:
 * @self: a #HeedBackup
 *
 * Returns: (transfer none): when it was made
 */
GDateTime *
heed_backup_get_time (HeedBackup *self)
{
  g_return_val_if_fail (HEED_IS_BACKUP (self), NULL);

  return self->time;
}

/**
 * heed_backup_get_kind:
 * @self: a #HeedBackup
 *
 * Returns: why it was made
 */
HeedBackupKind
heed_backup_get_kind (HeedBackup *self)
{
  g_return_val_if_fail (HEED_IS_BACKUP (self), HEED_BACKUP_MANUAL);

  return self->parts->kind;
}

/**
 * heed_backup_get_size:
 * @self: a #HeedBackup
 *
 * Returns: how many bytes it has
 */
guint64
heed_backup_get_size (HeedBackup *self)
{
  g_return_val_if_fail (HEED_IS_BACKUP (self), 0);

  return self->size;
}

/**
 * heed_backup_get_plans:
 * @self: a #HeedBackup
 *
 * Returns: how many plans are in it, but the deleted ones
 */
guint
heed_backup_get_plans (HeedBackup *self)
{
  g_return_val_if_fail (HEED_IS_BACKUP (self), 0);

  return self->info != NULL ? self->info->plans : 0;
}

/**
 * heed_backup_get_actions:
 * @self: a #HeedBackup
 *
 * Returns: how many actions its plans have
 */
guint
heed_backup_get_actions (HeedBackup *self)
{
  g_return_val_if_fail (HEED_IS_BACKUP (self), 0);

  return self->info != NULL ? self->info->actions : 0;
}

/**
 * heed_backup_get_damage:
 * @self: a #HeedBackup
 *
 * Returns: (transfer none): why it cannot be read; "" where it can. That it is whole is
 *   looked at when it is made, and before it is restored
 */
const char *
heed_backup_get_damage (HeedBackup *self)
{
  g_return_val_if_fail (HEED_IS_BACKUP (self), NULL);

  return self->damage;
}
