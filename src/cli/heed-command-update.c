/* heed-command-update.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-update.h"

#include "heed-action-finder.h"
#include "heed-compliance.h"
#include "heed-error.h"
#include "heed-files.h"
#include "heed-follow-up-evidence.h"
#include "heed-follow-up-progress.h"
#include "heed-follow-up-target.h"
#include "heed-output.h"
#include "heed-pack-return.h"
#include "heed-recognise-pack.h"
#include "heed-recommendation.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry update_options[] = {
  HEED_OPTION ("progress", N_("Set the progress to WORD"), N_("WORD")),
  HEED_OPTION ("completed-on", N_("It was completed on DATE, today if not given"), N_("DATE")),
  HEED_OPTION ("note", N_("Add an update that says TEXT"), N_("TEXT")),
  HEED_OPTION ("evidence", N_("Add a file or a link that shows it"), N_("FILE|LINK")),
  HEED_OPTION ("target", N_("Set the target date to TEXT"), N_("TEXT")),
  HEED_OPTION ("reason", N_("Why the target date moves"), N_("TEXT")),
  HEED_OPTION ("pack", N_("Take over an owner pack that was filled in"), N_("FILE")),
  HEED_OPTION ("by", N_("Who reports it, you if not given"), N_("NAME")),
  { NULL }
};

/* What is asked for. */
typedef struct
{
  gboolean sets_progress;
  HeedProgress progress;
  HeedDay completed_on;
  char *note;
  char *target;
  char *reason;
  char *by;
  HeedDay today;
} Request;

static void
request_clear (Request *self)
{
  g_free (self->note);
  g_free (self->target);
  g_free (self->reason);
  g_free (self->by);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
set_usage (GError     **error,
           const char  *words)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, words);
  return FALSE;
}

/* A text that a plan can keep; NULL where the option was not given or holds nothing. */
static gboolean
get_text (HeedInvocation  *invocation,
          const char      *option,
          char           **text,
          GError         **error)
{
  const char *value = heed_invocation_get (invocation, option);
  g_autofree char *stripped = NULL;

  if (value == NULL)
    return TRUE;
  if (!g_utf8_validate (value, -1, NULL))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--%s: this is no text in UTF-8"), option);
      return FALSE;
    }
  stripped = g_strstrip (g_strdup (value));
  if (stripped[0] != '\0')
    *text = g_steal_pointer (&stripped);
  return TRUE;
}

static gboolean
get_progress (HeedInvocation  *invocation,
              Request         *request,
              GError         **error)
{
  const char *word = heed_invocation_get (invocation, "progress");
  int value;

  if (word == NULL)
    return TRUE;
  if (!heed_enum_from_nick (HEED_TYPE_PROGRESS, word, &value))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--progress: “%s” is none of not-started, in-progress, completed, withdrawn"), word);
      return FALSE;
    }
  request->sets_progress = TRUE;
  request->progress = (HeedProgress) value;
  return TRUE;
}

static gboolean
check_request (HeedInvocation *invocation,
               const Request  *request,
               GError        **error)
{
  gboolean completes = request->sets_progress && request->progress == HEED_PROGRESS_COMPLETED;
  gboolean withdraws = request->sets_progress && request->progress == HEED_PROGRESS_WITHDRAWN;

  if ((completes || withdraws) && request->note == NULL)
    return set_usage (error, completes ? _("--progress=completed needs --note: say what was done")
                                       : _("--progress=withdrawn needs --note: say why"));
  if (heed_invocation_has (invocation, "completed-on") && !completes)
    return set_usage (error, _("--completed-on needs --progress=completed"));
  if (heed_invocation_has (invocation, "target") && request->target == NULL)
    return set_usage (error, _("--target says nothing"));
  if (request->reason != NULL && request->target == NULL)
    return set_usage (error, _("--reason needs --target"));
  if (!request->sets_progress && request->note == NULL && request->target == NULL &&
      !heed_invocation_has (invocation, "evidence"))
    return set_usage (error, _("Nothing is to be done: name --progress, --note, --evidence or --target"));
  return TRUE;
}

static gboolean
read_request (HeedInvocation  *invocation,
              Request         *request,
              GError         **error)
{
  request->today = request->completed_on = heed_day_today ();
  return get_progress (invocation, request, error) &&
         heed_invocation_get_day (invocation, "completed-on", &request->completed_on, error) &&
         get_text (invocation, "note", &request->note, error) &&
         get_text (invocation, "target", &request->target, error) &&
         get_text (invocation, "reason", &request->reason, error) &&
         get_text (invocation, "by", &request->by, error) && check_request (invocation, request, error);
}

/* The update that says what the note says; NULL with @error set, or where nothing is said. */
static HeedUpdate *
report (HeedPlanEditor  *editor,
        HeedAction      *action,
        const Request   *request,
        GError         **error)
{
  if (request->sets_progress && request->progress == HEED_PROGRESS_COMPLETED)
    return heed_follow_up_complete (editor, action, request->completed_on, request->note, request->by, request->today,
                                    NULL, error);
  if (request->sets_progress && request->progress == HEED_PROGRESS_WITHDRAWN)
    return heed_follow_up_withdraw (editor, action, request->note, request->by, request->today, error);
  if (request->sets_progress && !heed_follow_up_set_progress (editor, action, request->progress, error))
    return NULL;
  if (request->note == NULL)
    return NULL;
  return heed_follow_up_add_update (editor, action, request->today, request->note, request->by, request->today, error);
}

static gboolean
add_evidence (HeedPlanEditor  *editor,
              HeedAction      *action,
              HeedUpdate      *update,
              const char      *evidence,
              GError         **error)
{
  g_autofree char *scheme = g_uri_parse_scheme (evidence);
  g_autoptr (GFile) file = NULL;

  if (update == NULL)
    update = heed_record_list_get_last (heed_action_get_updates (action));
  if (update == NULL)
    return set_usage (error, _("--evidence needs --note: the action has no update yet that it could show"));
  if (scheme != NULL && !g_file_test (evidence, G_FILE_TEST_EXISTS))
    return heed_follow_up_add_link (editor, update, evidence, error) != NULL;

  file = g_file_new_for_commandline_arg (evidence);
  return heed_follow_up_add_file (editor, update, file, HEED_EVIDENCE_LIMIT, error) != NULL;
}

static gboolean
set_target (HeedPlanEditor  *editor,
            HeedAction      *action,
            const Request   *request,
            GError         **error)
{
  if (request->reason == NULL && heed_follow_up_wants_reason (action, request->target))
    return set_usage (error, _("--target needs --reason: the date was promised when the plan was submitted"));
  return heed_follow_up_set_target (editor, action, request->target, request->reason, request->by, request->today, error);
}

/* All of it, or nothing: it is written when the step ends. */
static gboolean
apply (HeedInvocation  *invocation,
       HeedPlanEditor  *editor,
       HeedAction      *action,
       const Request   *request,
       GError         **error)
{
  const char *evidence = heed_invocation_get (invocation, "evidence");
  GError *failure = NULL;
  HeedUpdate *update;

  update = report (editor, action, request, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return (request->target == NULL || set_target (editor, action, request, error)) &&
         (evidence == NULL || add_evidence (editor, action, update, evidence, error));
}

static void
print_action (HeedAction *action,
              HeedDay     today)
{
  HeedItem *item = HEED_ITEM (action);
  HeedTarget *target = heed_recommendation_get_target_in_force (heed_item_get_recommendation (item), item);
  const char *label = heed_action_get_label (action);

  heed_output_format ("%s  %s  %s\n", label[0] != '\0' ? label : heed_item_get_id (item),
                      heed_compliance_to_label (heed_action_get_compliance (action, today)),
                      target != NULL ? heed_target_get_words (target) : "–");
}

/* What somebody filled into the file that “export --report=owner” wrote. */
static GPtrArray *
read_pack (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (HeedSource) source = NULL;
  g_autoptr (HeedDocument) document = heed_files_read_document (file, NULL, &source, NULL, error);
  g_autoptr (GPtrArray) rows = document != NULL ? heed_recognise_pack (document) : NULL;

  if (document != NULL && rows == NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                 _("“%s” is no owner pack, or its columns Progress and Update are gone. Take the file that "
                   "“heed-cli export --report=owner” wrote."), path);
  return g_steal_pointer (&rows);
}

static gboolean
take_pack (HeedInvocation  *invocation,
           GError         **error)
{
  static const char *const others[] = { "progress", "completed-on", "note", "evidence", "target", "reason" };
  const char *path = heed_invocation_get (invocation, "pack");
  g_autofree char *by = NULL;
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (HeedBulkStep) step = NULL;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (heed_invocation_has (invocation, others[i]) || heed_invocation_get_operands (invocation)[0] != NULL)
      return set_usage (error, _("--pack: the file says what is reported; use it alone, or with --by"));
  if (!get_text (invocation, "by", &by, error))
    return FALSE;
  session = heed_invocation_open (invocation, error);
  rows = session != NULL ? read_pack (path, error) : NULL;
  step = rows != NULL ? heed_pack_return_apply (session, rows, by, heed_day_today (), error) : NULL;
  if (step == NULL)
    return FALSE;
  n = heed_bulk_step_get_n (step);
  heed_output_format (ngettext ("%u action was updated\n", "%u actions were updated\n", n), n);
  return TRUE;
}

static gboolean
update_run (HeedInvocation  *invocation,
            GError         **error)
{
  g_auto (Request) request = { 0 };
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedPlanEditor) editor = NULL;
  HeedAction *action;
  guint number;

  if (heed_invocation_has (invocation, "pack"))
    return take_pack (invocation, error);
  if (g_strv_length ((GStrv) heed_invocation_get_operands (invocation)) < 2)
    return set_usage (error, _("ID and ACTION are missing: they say which action, unless --pack does"));
  if (!heed_invocation_get_plan (invocation, &number, error) || !read_request (invocation, &request, error))
    return FALSE;
  session = heed_invocation_open (invocation, error);
  if (session == NULL)
    return FALSE;
  editor = heed_session_edit_plan (session, number, error);
  if (editor == NULL)
    return FALSE;
  heed_plan_editor_set_day (editor, request.today);
  action = heed_action_finder_find (heed_plan_editor_get_plan (editor), number,
                                    heed_invocation_get_operands (invocation)[1], error);
  if (action == NULL)
    return FALSE;

  heed_plan_editor_begin (editor, NULL);
  if (!apply (invocation, editor, action, &request, error))
    {
      heed_plan_editor_cancel (editor);
      return FALSE;
    }
  heed_plan_editor_end (editor);
  if (!heed_plan_editor_flush (editor, error))
    return FALSE;
  print_action (action, request.today);
  return TRUE;
}

const HeedCommand heed_command_update = {
  .name = "update",
  .operands = N_("[ID ACTION]"),
  .summary = N_("Report how an action stands"),
  .description = N_("ACTION is a label, such as 1.1, or the id that “actions --json” gives.\n"
                    "WORD: not-started, in-progress, completed, withdrawn. The last two need --note.\n"
                    "Evidence belongs to the note, else to the last update of the action.\n"
                    "A target date that was promised moves only with a --reason. All that one call\n"
                    "does is one step of undo, and nothing is done where a part of it cannot be.\n"
                    "--pack=FILE takes over what somebody filled into an owner pack instead."),
  .min_operands = 0,
  .max_operands = 2,
  .options = update_options,
  .run = update_run,
};
