/* heed-command-restore.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-restore.h"

#include "heed-backups.h"
#include "heed-output.h"
#include "heed-register-restore.h"
#include "heed-session.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry restore_options[] = {
  { NULL }
};

static void
print_backup (HeedBackup *backup)
{
  g_autofree char *time = g_date_time_format (heed_backup_get_time (backup), "%Y-%m-%d %H:%M");
  g_autofree char *size = g_format_size (heed_backup_get_size (backup));
  g_autofree char *shown = g_filename_display_name (heed_backup_get_path (backup));

  if (heed_backup_get_damage (backup)[0] != '\0')
    /* Translators: when a backup was made, its size, and the path of its file. */
    heed_output_format (_("%s  %s  cannot be read  %s\n"), time, size, shown);
  else
    /* Translators: when a backup was made, its size, how many plans and actions are in it, and
     * the path of its file. */
    heed_output_format (_("%s  %s  plans: %u  actions: %u  %s\n"), time, size,
                        heed_backup_get_plans (backup), heed_backup_get_actions (backup), shown);
}

static gboolean
list_backups (const char  *path,
              GError     **error)
{
  g_autofree char *folder = heed_backups_find_folder (path, NULL);
  g_autoptr (GListModel) backups = heed_backups_list (path, folder, error);

  if (backups == NULL)
    return FALSE;
  if (g_list_model_get_n_items (backups) == 0)
    heed_output_message (_("There is no backup in “%s”."), folder);
  for (guint i = 0; i < g_list_model_get_n_items (backups); i++)
    {
      g_autoptr (HeedBackup) backup = g_list_model_get_item (backups, i);

      print_backup (backup);
    }

  return TRUE;
}

static gboolean
restore_run (HeedInvocation  *invocation,
             GError         **error)
{
  const char *from = heed_invocation_get_operands (invocation)[0];
  g_autofree char *path = heed_invocation_get_register (invocation);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *kept = NULL;

  if (from == NULL)
    return list_backups (path, error);
  if (!heed_session_make_folder (path, error) ||
      !heed_invocation_settle (invocation, error) ||
      !heed_register_restore (path, from, &kept, error))
    return FALSE;

  /* Translators: the path of a register, and of the copy that it is now. */
  heed_output_format (_("The register “%s” is now as “%s”\n"), shown, from);
  if (kept != NULL)
    /* Translators: %s is the path of a file. */
    heed_output_format (_("What it was before is kept in “%s”\n"), kept);
  return TRUE;
}

const HeedCommand heed_command_restore = {
  .name = "restore",
  .operands = N_("[FILE]"),
  .summary = N_("Make the register what the backup FILE is"),
  .description = N_("FILE is looked at first; one that is not in order is refused, and nothing\n"
                    "changes. What the register was before is kept beside it, and named. Without\n"
                    "FILE the backups that Heed made are listed, the newest first."),
  .min_operands = 0,
  .max_operands = 1,
  .options = restore_options,
  .run = restore_run,
};
