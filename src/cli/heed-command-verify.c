/* heed-command-verify.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-verify.h"

#include "heed-output.h"
#include "heed-register-repair.h"
#include "heed-register-verify.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry verify_options[] = {
  HEED_OPTION_FLAG ("repair", N_("Make lists, search and indexes anew of the plans")),
  { NULL }
};

static gboolean
repair (const char  *path,
        const char  *shown,
        GError     **error)
{
  g_autoptr (GPtrArray) rebuilt = NULL;
  g_autofree char *kept = NULL;

  if (!heed_register_repair (path, &rebuilt, &kept, error))
    return FALSE;

  for (guint i = 0; i < rebuilt->len; i++)
    /* Translators: %s is what was wrong in a register. */
    heed_output_format (_("Repaired: %s\n"), (const char *) g_ptr_array_index (rebuilt, i));
  if (kept != NULL)
    /* Translators: %s is the path of a file. */
    heed_output_format (_("What it was before is kept in “%s”\n"), kept);
  heed_output_format (_("The register “%s” is in order\n"), shown);
  return TRUE;
}

static gboolean
verify_run (HeedInvocation  *invocation,
            GError         **error)
{
  g_autofree char *path = heed_invocation_get_register (invocation);
  g_autofree char *shown = g_filename_display_name (path);

  if (!heed_invocation_check_there (invocation, error) || !heed_invocation_settle (invocation, error))
    return FALSE;
  if (heed_invocation_has (invocation, "repair"))
    return repair (path, shown, error);
  if (!heed_register_verify (path, error))
    return FALSE;

  /* Translators: %s is the path of a register. */
  heed_output_format (_("The register “%s” is in order\n"), shown);
  return TRUE;
}

const HeedCommand heed_command_verify = {
  .name = "verify",
  .operands = NULL,
  .summary = N_("Look whether the register is in order"),
  .description = N_("Looks at everything: that each plan, each step of the history and each imported\n"
                    "file is what was saved, that the lists and the search say what the plans say,\n"
                    "and that the file is not damaged. Changes nothing. What is wrong is named, with\n"
                    "exit status 1. With --repair, lists, search and indexes are made anew of the\n"
                    "plans, and what was wrong is named; the register as it was is kept beside it.\n"
                    "Plans, history and files that are not what was saved can be made by nobody:\n"
                    "then a backup has to be restored."),
  .max_operands = 0,
  .options = verify_options,
  .run = verify_run,
};
