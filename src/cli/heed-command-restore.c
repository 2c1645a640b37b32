/* heed-command-restore.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-restore.h"

#include "heed-output.h"
#include "heed-register-restore.h"
#include "heed-session.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry restore_options[] = {
  { NULL }
};

static gboolean
restore_run (HeedInvocation  *invocation,
             GError         **error)
{
  const char *from = heed_invocation_get_operands (invocation)[0];
  g_autofree char *path = heed_invocation_get_register (invocation);
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *kept = NULL;

  if (!heed_session_make_folder (path, error) ||
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
  .operands = N_("FILE"),
  .summary = N_("Make the register what the backup FILE is"),
  .description = N_("FILE is looked at first; one that is not in order is refused, and nothing\n"
                    "changes. What the register was before is kept beside it, and named."),
  .min_operands = 1,
  .max_operands = 1,
  .options = restore_options,
  .run = restore_run,
};
