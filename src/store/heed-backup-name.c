/* heed-backup-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-backup-name.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "heed-error.h"

/* heed.db-20260330-091500-daily.backup, and with -2 before the dot where two are made in
 * one second. */
#define PATTERN "^(.+)-([0-9]{8})-([0-9]{6})-(daily|manual|upgrade)(-[0-9]+)?\\.backup$"

G_DEFINE_ENUM_TYPE (HeedBackupKind, heed_backup_kind,
                    G_DEFINE_ENUM_VALUE (HEED_BACKUP_DAILY, "daily"),
                    G_DEFINE_ENUM_VALUE (HEED_BACKUP_MANUAL, "manual"),
                    G_DEFINE_ENUM_VALUE (HEED_BACKUP_UPGRADE, "upgrade"))

/**
 * heed_backup_kind_to_word:
 * @kind: why a backup was made
 *
 * Returns: (transfer none): the word for it in file names and in the mark
 */
const char *
heed_backup_kind_to_word (HeedBackupKind kind)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (HEED_TYPE_BACKUP_KIND);
  GEnumValue *value = g_enum_get_value (klass, (int) kind);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/* Digits of @text from @start on, as a number. */
static int
number_at (const char *text,
           guint       start,
           guint       length)
{
  g_autofree char *digits = g_strndup (text + start, length);

  return atoi (digits);
}

/**
 * heed_backup_name_parse:
 * @name: the name of a file, without its folder
 *
 * Returns: (transfer full) (nullable): what it says; %NULL where it is not the name of a
 *   backup
 */
HeedBackupName *
heed_backup_name_parse (const char *name)
{
  g_autoptr (GRegex) regex = g_regex_new (PATTERN, G_REGEX_DOLLAR_ENDONLY | G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GEnumClass) klass = g_type_class_ref (HEED_TYPE_BACKUP_KIND);
  g_autofree char *digits = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *kind = NULL;
  HeedBackupName *self;
  HeedDay day;
  int hours, minutes, seconds;

  if (!g_regex_match (regex, name, 0, &match))
    return NULL;

  digits = g_match_info_fetch (match, 2);
  clock = g_match_info_fetch (match, 3);
  kind = g_match_info_fetch (match, 4);
  day = heed_day_new (number_at (digits, 0, 4), number_at (digits, 4, 2), number_at (digits, 6, 2));
  hours = number_at (clock, 0, 2);
  minutes = number_at (clock, 2, 2);
  seconds = number_at (clock, 4, 2);
  if (day == HEED_DAY_NONE || hours > 23 || minutes > 59 || seconds > 60)
    return NULL;

  self = g_new0 (HeedBackupName, 1);
  self->reg = g_match_info_fetch (match, 1);
  self->kind = (HeedBackupKind) g_enum_get_value_by_nick (klass, kind)->value;
  self->day = day;
  self->second = (guint) (hours * 3600 + minutes * 60 + seconds);
  return self;
}

/**
 * heed_backup_name_free:
 * @self: (transfer full): what a name says
 */
void
heed_backup_name_free (HeedBackupName *self)
{
  g_free (self->reg);
  g_free (self);
}

/**
 * heed_backup_name_find_usual_folder:
 * @path: the path of a register
 *
 * Returns: (transfer full): the folder "backups" beside it
 */
char *
heed_backup_name_find_usual_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

/**
 * heed_backup_name_find_folder:
 * @path: the path of a register
 * @chosen: (nullable): the folder that somebody chose for backups
 *
 * Returns: (transfer full): where its backups lie: in the chosen folder, else in that of
 *   the environment variable HEED_BACKUPS, else in "backups" beside the register
 */
char *
heed_backup_name_find_folder (const char *path,
                              const char *chosen)
{
  const char *named = g_getenv ("HEED_BACKUPS");

  g_return_val_if_fail (path != NULL, NULL);

  if (chosen != NULL && chosen[0] != '\0')
    return g_strdup (chosen);
  if (named != NULL && named[0] != '\0')
    return g_strdup (named);

  return heed_backup_name_find_usual_folder (path);
}

/**
 * heed_backup_name_make_folder:
 * @path: the path of a register
 * @folder: the folder of its backups
 * @error: return location for an error
 *
 * Makes the usual folder where it is not there. One that was chosen and is not there is on
 * a disk that is not there: a folder of that name on another disk is not what was meant.
 *
 * Returns: whether the folder is there
 */
gboolean
heed_backup_name_make_folder (const char  *path,
                              const char  *folder,
                              GError     **error)
{
  g_autofree char *usual = heed_backup_name_find_usual_folder (path);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR) ||
      (g_str_equal (folder, usual) && (g_mkdir (folder, 0700) == 0 || errno == EEXIST)))
    return TRUE;

  if (g_str_equal (folder, usual))
    g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                 /* Translators: the second %s is what the system says. */
                 _("Failed to make the folder “%s”: %s. Check the permissions of the folder above it."),
                 folder, g_strerror (errno));
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 _("The folder for backups “%s” is not there. Connect its disk, or choose another folder."),
                 folder);
  return FALSE;
}

/**
 * heed_backup_name_make:
 * @path: the path of a register
 * @folder: the folder of its backups
 * @kind: why the backup is made
 * @now: the time, as a clock on the wall shows it
 *
 * Returns: (transfer full): the path of a file that is not there yet; another program may
 *   make it now
 */
char *
heed_backup_name_make (const char     *path,
                       const char     *folder,
                       HeedBackupKind  kind,
                       GDateTime      *now)
{
  g_autofree char *reg = g_path_get_basename (path);
  g_autofree char *clock = g_date_time_format (now, "%Y%m%d-%H%M%S");

  for (guint i = 1;; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%u", i) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%s-%s-%s%s.backup", reg, clock,
                                               heed_backup_kind_to_word (kind), number);
      g_autofree char *file = g_build_filename (folder, name, NULL);

      if (!g_file_test (file, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&file);
    }
}
