/* heed-command-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-import.h"

#include "heed-files.h"
#include "heed-job.h"
#include "heed-output.h"
#include "heed-returned-update.h"
#include "heed-writing.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry import_options[] = {
  HEED_OPTION_FLAG ("again", N_("Import also what was imported before, as one more plan")),
  HEED_OPTION ("columns", N_("What each column holds, from left to right"), N_("WORDS")),
  HEED_OPTION ("from", N_("Read as FORMAT, instead of what the content looks like"), N_("FORMAT")),
  HEED_OPTION_FLAG ("update", N_("Make the changes of a file that went out and comes back")),
  HEED_OPTION_FLAG ("take-file", N_("… also where the plan may have changed here as well")),
  HEED_OPTION_FLAG ("remove", N_("… and remove what is gone from the file")),
  HEED_OPTION ("by", N_("Who sent the file back"), N_("NAME")),
  HEED_OPTION ("reason", N_("Why promised dates move"), N_("TEXT")),
  HEED_OPTION ("plan", N_("The file is an update of plan ID, whatever ids it carries"), N_("ID")),
  { NULL }
};

static HeedImport *
import_file (HeedSession        *session,
             const char         *path,
             const char         *format,
             const HeedMapping  *mapping,
             HeedImportFlags     flags,
             GError            **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedJob) job = heed_job_new ();
  g_autoptr (HeedSource) source = NULL;
  g_autoptr (HeedPlan) plan = NULL;

  if (mapping != NULL)
    {
      plan = heed_files_read_plan_mapped (file, format, mapping, &source, heed_job_get_cancellable (job), error);
      if (plan == NULL)
        return NULL;
      heed_session_import_plan_async (session, plan, source, flags, heed_job_get_cancellable (job),
                                      heed_job_done_cb, job);
    }
  else
    heed_session_import_async (session, file, format, flags, heed_job_get_cancellable (job),
                               heed_job_done_cb, job);
  return heed_session_import_finish (session, heed_job_wait (job), error);
}

static void
print_import (HeedImport *import)
{
  guint n_recommendations = heed_import_get_recommendations (import);
  guint n_actions = heed_import_get_actions (import);
  guint n_review = heed_import_get_review (import);
  g_autofree char *recommendations =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u recommendation", "%u recommendations",
                                  n_recommendations), n_recommendations);
  g_autofree char *actions =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", n_actions),
                     n_actions);
  g_autofree char *review =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u place to review", "%u places to review",
                                  n_review), n_review);
  g_autofree char *line = NULL;

  if (heed_import_get_already (import))
    /* Translators: the number and the title of a plan. */
    line = g_strdup_printf (_("%u  %s: already imported, left alone (--again imports it once more)"),
                            heed_import_get_number (import), heed_import_get_title (import));
  else
    /* Translators: the number and the title of a plan, then three counts. */
    line = g_strdup_printf (_("%u  %s: %s, %s, %s"),
                            heed_import_get_number (import), heed_import_get_title (import),
                            recommendations, actions, review);
  /* A line a plan, whatever the title is made of. */
  g_strdelimit (line, "\n", ' ');
  heed_output_wrap (line, "", "   ");
}

/* A file that somebody says is an update of a plan. */
static gboolean
update_file (HeedInvocation     *invocation,
             HeedSession        *session,
             const char         *path,
             const HeedMapping  *mapping,
             GError            **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedPlan) plan = heed_files_read_plan_mapped (file, heed_invocation_get (invocation, "from"), mapping,
                                                           NULL, NULL, error);

  return plan != NULL && heed_returned_update_run (invocation, session, path, plan, NULL, error);
}

static gboolean
take_file (HeedInvocation     *invocation,
           HeedSession        *session,
           const char         *path,
           const HeedMapping  *mapping,
           GError            **error)
{
  HeedImportFlags flags = heed_invocation_has (invocation, "again") ? HEED_IMPORT_AGAIN : HEED_IMPORT_FIND_RETURNED;
  g_autoptr (HeedImport) import = NULL;

  if (heed_invocation_has (invocation, "update"))
    flags |= HEED_IMPORT_ONLY_RETURNED;
  if (heed_invocation_get (invocation, "plan") != NULL)
    return update_file (invocation, session, path, mapping, error);
  import = import_file (session, path, heed_invocation_get (invocation, "from"), mapping, flags, error);
  if (import == NULL)
    return FALSE;
  if (heed_import_get_returned (import) != NULL)
    return heed_returned_update_run (invocation, session, path, heed_import_get_returned (import),
                                     heed_import_get_returned_to (import), error);
  print_import (import);
  return TRUE;
}

/* Each file is a transaction of its own: one that is bad does not keep out those
 * after it. */
static gboolean
import_run (HeedInvocation  *invocation,
            GError         **error)
{
  const char *const *paths = heed_invocation_get_operands (invocation);
  const char *from = heed_invocation_get (invocation, "from");
  const char *columns = heed_invocation_get (invocation, "columns");
  g_autoptr (HeedMapping) mapping = NULL;
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (GError) failed = NULL;

  if (!heed_writing_check_from (from, error))
    return FALSE;
  if (columns != NULL)
    {
      g_autoptr (GError) wrong = NULL;

      mapping = heed_mapping_parse (columns, &wrong);
      if (mapping == NULL)
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--columns: %s", wrong->message);
          return FALSE;
        }
    }

  session = heed_invocation_open_new (invocation, error);
  if (session == NULL)
    return FALSE;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GError) local_error = NULL;

      if (take_file (invocation, session, paths[i], mapping, &local_error))
        continue;

      heed_output_name_file (local_error, paths[i]);
      if (failed != NULL)
        heed_output_message ("%s", failed->message);
      g_clear_error (&failed);
      failed = g_steal_pointer (&local_error);
      if (g_error_matches (failed, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        break;
    }

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return TRUE;
}

const HeedCommand heed_command_import = {
  .name = "import",
  .operands = N_("FILE…"),
  .summary = N_("Read plans into the register"),
  .description = N_("Prints a line for each plan: its number, its title, and how many\n"
                    "recommendations, actions and places to review it has. A file that was\n"
                    "imported before is named and left alone. A file that cannot be read leaves\n"
                    "nothing behind, and those after it are read all the same. Where the titles of\n"
                    "a table say nothing, --columns=number,recommendation,action,owner,target does.\n"
                    "\n"
                    "The words for a column are number, recommendation, response, action, owner,\n"
                    "target, label, revised, progress, completed, measure, remarks and other.\n"
                    "\n"
                    "A file that Heed wrote of a plan of the register, and that somebody edited, is\n"
                    "an update of it: its changes are listed, and nothing is written. --update makes\n"
                    "them, as one step of undo. What was changed here too since the file went out,\n"
                    "and what is gone from the file, stays unless --take-file and --remove say so."),
  .min_operands = 1,
  .max_operands = G_MAXUINT,
  .options = import_options,
  .run = import_run,
};
