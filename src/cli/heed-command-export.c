/* heed-command-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-export.h"

#include "heed-writing.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry export_options[] = {
  HEED_OPTION ("to", N_("Write to FILE; its ending says the format"), N_("FILE")),
  HEED_OPTION ("report", N_("What to write: plan"), N_("REPORT")),
  HEED_OPTION ("on", N_("The day that the report is for, today if not given"), N_("DATE")),
  { NULL }
};

static gboolean
check_report (const char  *report,
              GError     **error)
{
  if (report == NULL || g_str_equal (report, "plan"))
    return TRUE;

  if (g_str_equal (report, "progress") || g_str_equal (report, "overdue"))
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("--report: this version of Heed does not write the report “%s” yet: "
                   "use plan"), report);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("--report: “%s” is no report: use plan"), report);
  return FALSE;
}

static gboolean
export_run (HeedInvocation  *invocation,
            GError         **error)
{
  const char *to = heed_invocation_get (invocation, "to");
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedPlanEditor) editor = NULL;
  HeedDay day = heed_day_today ();
  guint number;

  if (!heed_invocation_get_plan (invocation, &number, error) ||
      !heed_writing_check (to, error) ||
      !check_report (heed_invocation_get (invocation, "report"), error) ||
      !heed_invocation_get_day (invocation, "on", &day, error))
    return FALSE;

  session = heed_invocation_open (invocation, error);
  if (session == NULL)
    return FALSE;
  editor = heed_session_edit_plan (session, number, error);
  if (editor == NULL)
    return FALSE;

  return heed_writing_write (heed_plan_editor_get_plan (editor), to, error);
}

const HeedCommand heed_command_export = {
  .name = "export",
  .operands = N_("ID --to=FILE"),
  .summary = N_("Write one plan of the register to a file"),
  .description = N_("Formats, by the ending of the file: pdf (the plan table, to be published),\n"
                    "json (all that is known of the plan). A file that is there already is\n"
                    "replaced once the new one is complete."),
  .min_operands = 1,
  .max_operands = 1,
  .options = export_options,
  .run = export_run,
};
