/* heed-command-convert.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-convert.h"

#include "heed-files.h"
#include "heed-output.h"
#include "heed-writing.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry convert_options[] = {
  HEED_OPTION ("to", N_("Write to FILE; its ending says the format"), N_("FILE")),
  HEED_OPTION ("from", N_("Read as FORMAT, instead of what the content looks like"), N_("FORMAT")),
  { NULL }
};

static gboolean
convert_run (HeedInvocation  *invocation,
             GError         **error)
{
  const char *path = heed_invocation_get_operands (invocation)[0];
  const char *to = heed_invocation_get (invocation, "to");
  const char *from = heed_invocation_get (invocation, "from");
  g_autoptr (GFile) file = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (HeedReport) report = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!heed_writing_check (to, error) || !heed_writing_check_from (from, error))
    return FALSE;

  file = g_file_new_for_path (path);
  plan = heed_files_read_plan (file, from, NULL, NULL, &local_error);
  if (plan == NULL)
    {
      heed_output_name_file (local_error, path);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  report = heed_report_new_plan (plan);
  return heed_writing_write (report, to, error);
}

const HeedCommand heed_command_convert = {
  .name = "convert",
  .operands = N_("FILE --to=FILE"),
  .summary = N_("Read one plan and write it, with no register"),
  .description = N_("Formats to write, by the ending of the file: pdf, docx, odt, html (pages), xlsx,\n"
                    "csv (one table), json (all that is known of the plan), ics (its dates, for\n"
                    "calendars). A file that is there already is replaced once the new one is\n"
                    "complete."),
  .min_operands = 1,
  .max_operands = 1,
  .options = convert_options,
  .run = convert_run,
};
