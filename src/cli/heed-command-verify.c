/* heed-command-verify.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-verify.h"

#include "heed-output.h"
#include "heed-register-verify.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry verify_options[] = {
  { NULL }
};

static gboolean
verify_run (HeedInvocation  *invocation,
            GError         **error)
{
  g_autofree char *path = heed_invocation_get_register (invocation);
  g_autofree char *shown = g_filename_display_name (path);

  if (!heed_invocation_check_there (invocation, error) || !heed_register_verify (path, error))
    return FALSE;

  /* Translators: %s is the path of a register. */
  heed_output_format (_("The register “%s” is in order\n"), shown);
  return TRUE;
}

const HeedCommand heed_command_verify = {
  .name = "verify",
  .operands = NULL,
  .summary = N_("Look whether the register is in order"),
  .description = N_("Looks at the whole file: that it is not damaged, that every record belongs to\n"
                    "one that is there, and that every plan reads as it was written. Changes\n"
                    "nothing. What is wrong is named, with exit status 1."),
  .max_operands = 0,
  .options = verify_options,
  .run = verify_run,
};
