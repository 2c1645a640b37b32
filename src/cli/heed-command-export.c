/* heed-command-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-export.h"

#include "heed-reports.h"
#include "heed-versions.h"
#include "heed-writing.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry export_options[] = {
  HEED_OPTION ("to", N_("Write to FILE; its ending says the format"), N_("FILE")),
  HEED_OPTION ("report", N_("What to write: plan, progress or overdue"), N_("REPORT")),
  HEED_OPTION ("version", N_("The plan as it was: the number or name of a version"), N_("VERSION")),
  HEED_OPTION ("on", N_("The day that the report is for, today if not given"), N_("DATE")),
  { NULL }
};

static gboolean
read_kind (HeedInvocation  *invocation,
           HeedReportKind  *kind,
           GError         **error)
{
  const char *report = heed_invocation_get (invocation, "report");

  *kind = HEED_REPORT_KIND_PLAN;
  if (report == NULL || heed_report_kind_from_word (report, kind))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--report: “%s” is no report: use plan, progress or overdue"), report);
  return FALSE;
}

/* Which plan; 0 for all where the report is across plans. */
static gboolean
read_number (HeedInvocation  *invocation,
             HeedReportKind   kind,
             guint           *number,
             GError         **error)
{
  *number = 0;
  if (heed_invocation_get_operands (invocation)[0] != NULL)
    return heed_invocation_get_plan (invocation, number, error);
  if (kind == HEED_REPORT_KIND_OVERDUE)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
               _("The number of the plan is missing: only --report=overdue is across plans"));
  return FALSE;
}

static gboolean
check_version (HeedReportKind   kind,
               const char      *version,
               GError         **error)
{
  if (version == NULL || kind != HEED_REPORT_KIND_OVERDUE)
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                       _("--version: a report on what is overdue tells of now: use it with plan or progress"));
  return FALSE;
}

static HeedReport *
make_version_report (HeedSession     *session,
                     HeedReportKind   kind,
                     guint            number,
                     const char      *words,
                     HeedDay          day,
                     GError         **error)
{
  g_autoptr (HeedPlanEditor) editor = heed_session_edit_plan (session, number, error);
  HeedVersion *version = editor != NULL ? heed_versions_find (heed_plan_editor_get_plan (editor), words, error) : NULL;
  g_autoptr (HeedPlan) plan = version != NULL ? heed_versions_read (version, NULL, error) : NULL;

  return plan != NULL ? heed_reports_new (kind, plan, day) : NULL;
}

static HeedReport *
make_report (HeedSession     *session,
             HeedReportKind   kind,
             guint            number,
             const char      *version,
             HeedDay          day,
             GError         **error)
{
  if (version != NULL)
    return make_version_report (session, kind, number, version, day, error);
  if (kind == HEED_REPORT_KIND_OVERDUE)
    return heed_reports_load_overdue (session, number, day, error);
  return heed_reports_take (session, kind, number, day, error);
}

static gboolean
export_run (HeedInvocation  *invocation,
            GError         **error)
{
  const char *to = heed_invocation_get (invocation, "to");
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedReport) report = NULL;
  const char *version = heed_invocation_get (invocation, "version");
  HeedDay day = heed_day_today ();
  HeedReportKind kind;
  guint number;

  if (!heed_writing_check (to, error) ||
      !read_kind (invocation, &kind, error) ||
      !read_number (invocation, kind, &number, error) ||
      !check_version (kind, version, error) ||
      !heed_invocation_get_day (invocation, "on", &day, error))
    return FALSE;

  session = heed_invocation_open (invocation, error);
  report = session != NULL ? make_report (session, kind, number, version, day, error) : NULL;
  return report != NULL && heed_writing_write (report, to, error);
}

const HeedCommand heed_command_export = {
  .name = "export",
  .operands = N_("[ID] --to=FILE"),
  .summary = N_("Write a plan or a report to a file"),
  .description = N_("REPORT: plan (the plan as it is published), progress (the plan, with how each\n"
                    "action stands, what was noted last and how its target changed) or overdue\n"
                    "(what is overdue, by organisation, of the plan ID, or of all plans without it).\n"
                    "VERSION: one of those that “heed-cli show ID” lists at its end.\n"
                    "Formats, by the ending of the file: pdf, docx, odt, html (pages), xlsx, csv\n"
                    "(one table), json (all that is known, for other programs), ics (the dates, for\n"
                    "calendars). A file that is there already is replaced once the new one is\n"
                    "complete."),
  .min_operands = 0,
  .max_operands = 1,
  .options = export_options,
  .run = export_run,
};
