/* heed-command-backup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-backup.h"

#include "heed-output.h"
#include "heed-register.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry backup_options[] = {
  { NULL }
};

static gboolean
backup_run (HeedInvocation  *invocation,
            GError         **error)
{
  const char *path = heed_invocation_get_operands (invocation)[0];
  g_autoptr (HeedRegister) reg = heed_invocation_open_register (invocation, error);

  return reg != NULL && heed_register_back_up (reg, path, error);
}

const HeedCommand heed_command_backup = {
  .name = "backup",
  .operands = N_("FILE"),
  .summary = N_("Copy the register to FILE, also while it is in use"),
  .description = N_("FILE must not be there yet. The copy is a register itself: --register=FILE\n"
                    "works on it, and “heed-cli restore FILE” puts it back."),
  .min_operands = 1,
  .max_operands = 1,
  .options = backup_options,
  .run = backup_run,
};
