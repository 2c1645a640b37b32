/* heed-command-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-export.h"

#include "heed-error.h"
#include "heed-owner-finder.h"
#include "heed-owners.h"
#include "heed-publishing.h"
#include "heed-reports-load.h"
#include "heed-reports.h"
#include "heed-versions.h"
#include "heed-writing.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry export_options[] = {
  HEED_OPTION ("to", N_("Write to FILE; its ending says the format"), N_("FILE")),
  HEED_OPTION ("report", N_("plan, progress, overdue, owner or review"), N_("REPORT")),
  HEED_OPTION ("owner", N_("Whose actions, for --report=owner"), N_("TEXT")),
  HEED_OPTION ("version", N_("The plan as it was: the number or name of a version"), N_("VERSION")),
  HEED_OPTION ("on", N_("The day that the report is for, today if not given"), N_("DATE")),
  HEED_OPTION_FLAG ("before-its-day", N_("Write it although it is not to be published yet")),
  { NULL }
};

static gboolean
read_kind (HeedInvocation  *invocation,
           HeedReportKind  *kind,
           GError         **error)
{
  const char *report = heed_invocation_get (invocation, "report");

  *kind = HEED_REPORT_KIND_PLAN;
  /* A list of actions is told with the filters of another command. */
  if (report == NULL || (heed_report_kind_from_word (report, kind) && *kind != HEED_REPORT_KIND_ACTIONS))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--report: “%s” is no report: use plan, progress, overdue, owner or review"), report);
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
  if (kind != HEED_REPORT_KIND_PLAN)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
               _("The number of the plan is missing: only a --report is across plans"));
  return FALSE;
}

/* A version is one plan, as it was: what was known of others on a day is told of the register. */
static gboolean
check_options (HeedReportKind   kind,
               guint            number,
               const char      *version,
               const char      *owner,
               GError         **error)
{
  if (version != NULL && (number == 0 || (kind != HEED_REPORT_KIND_PLAN && kind != HEED_REPORT_KIND_PROGRESS)))
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                         _("--version: use it with one plan, and with the report plan or progress"));
  else if (kind == HEED_REPORT_KIND_OWNER && owner == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                         _("--owner=TEXT is missing: it says whose actions to write"));
  else if (kind != HEED_REPORT_KIND_OWNER && owner != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                         _("--owner: use it with --report=owner"));
  else
    return TRUE;
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
make_owner_report (HeedSession            *session,
                   const HeedReportQuery  *query,
                   GError                **error)
{
  g_autoptr (GPtrArray) owners = heed_owners_load (session, query->day, error);
  HeedOwner *owner = owners != NULL ? heed_owner_finder_find (owners, query->owner, error) : NULL;
  HeedReportQuery named = *query;

  if (owner == NULL)
    return NULL;
  named.owner = heed_owner_get_name (owner);
  return heed_reports_load (session, &named, error);
}

static HeedReport *
make_report (HeedSession            *session,
             const HeedReportQuery  *query,
             const char             *version,
             GError                **error)
{
  if (version != NULL)
    return make_version_report (session, query->kind, query->number, version, query->day, error);
  if (query->kind == HEED_REPORT_KIND_PLAN)
    return heed_reports_take (session, query->kind, query->number, query->day, error);
  if (query->kind == HEED_REPORT_KIND_OWNER)
    return make_owner_report (session, query, error);
  return heed_reports_load (session, query, error);
}

/* What readers get waits for its day; data for programs does not. */
static gboolean
check_day (HeedInvocation  *invocation,
           HeedReport      *report,
           const char      *to,
           GError         **error)
{
  const HeedFormat *format = heed_format_for_path (to);
  g_autofree char *embargo = NULL;

  if (report->kind != HEED_REPORT_KIND_PLAN || !format->is_published || heed_invocation_has (invocation, "before-its-day"))
    return TRUE;
  embargo = heed_publishing_find_embargo (report->plan, heed_day_today ());
  if (embargo == NULL)
    return TRUE;

  /* Translators: why a plan should not be published today, as a sentence. */
  g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED, _("%s Say --before-its-day to write it all the same."), embargo);
  return FALSE;
}

static gboolean
export_run (HeedInvocation  *invocation,
            GError         **error)
{
  const char *to = heed_invocation_get (invocation, "to");
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedReport) report = NULL;
  const char *version = heed_invocation_get (invocation, "version");
  HeedReportQuery query = { .day = heed_day_today (), .owner = heed_invocation_get (invocation, "owner") };

  if (!heed_writing_check (to, error) ||
      !read_kind (invocation, &query.kind, error) ||
      !read_number (invocation, query.kind, &query.number, error) ||
      !check_options (query.kind, query.number, version, query.owner, error) ||
      !heed_invocation_get_day (invocation, "on", &query.day, error) ||
      !heed_reports_check_day (query.day, heed_day_today (), error))
    return FALSE;

  session = heed_invocation_open (invocation, error);
  report = session != NULL ? make_report (session, &query, version, error) : NULL;
  return report != NULL && check_day (invocation, report, to, error) && heed_writing_write (report, to, error);
}

const HeedCommand heed_command_export = {
  .name = "export",
  .operands = N_("[ID] --to=FILE"),
  .summary = N_("Write a plan or a report to a file"),
  .description = N_("REPORT: plan (the plan as it is published), progress (with how each action\n"
                    "stands, what was noted last, and at the end what moved and why), overdue\n"
                    "(what is overdue, by organisation), owner (what the owner TEXT answers for,\n"
                    "in docx, odt and xlsx with columns to fill in) or review (for the annual\n"
                    "review: counts, progress, slippage, verification, measures, judgements).\n"
                    "All but plan are on the plan ID, or on all plans without it, and tell what\n"
                    "was known on DATE.\n"
                    "VERSION: one of those that “heed-cli show ID” lists at its end.\n"
                    "Formats, by the ending of the file: pdf, docx, odt, html (pages), xlsx, csv\n"
                    "(one table), json (all that is known, for other programs), ics (the dates, for\n"
                    "calendars). A file that is there already is replaced once the new one is\n"
                    "complete. A plan that is not to be published yet is written for readers only\n"
                    "with --before-its-day."),
  .min_operands = 0,
  .max_operands = 1,
  .options = export_options,
  .run = export_run,
};
