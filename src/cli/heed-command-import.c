/* heed-command-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-import.h"

#include "heed-job.h"
#include "heed-output.h"
#include "heed-writing.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry import_options[] = {
  HEED_OPTION_FLAG ("again", N_("Import also what was imported before, as one more plan")),
  HEED_OPTION ("from", N_("Read as FORMAT, instead of what the content looks like"), N_("FORMAT")),
  { NULL }
};

static HeedImport *
import_file (HeedSession      *session,
             const char       *path,
             const char       *format,
             HeedImportFlags   flags,
             GError          **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedJob) job = heed_job_new ();

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

/* Each file is a transaction of its own: one that is bad does not keep out those
 * after it. */
static gboolean
import_run (HeedInvocation  *invocation,
            GError         **error)
{
  const char *const *paths = heed_invocation_get_operands (invocation);
  const char *from = heed_invocation_get (invocation, "from");
  HeedImportFlags flags = HEED_IMPORT_NONE;
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (GError) failed = NULL;

  if (!heed_writing_check_from (from, error))
    return FALSE;
  if (heed_invocation_has (invocation, "again"))
    flags |= HEED_IMPORT_AGAIN;

  session = heed_invocation_open_new (invocation, error);
  if (session == NULL)
    return FALSE;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GError) local_error = NULL;
      g_autoptr (HeedImport) import = import_file (session, paths[i],
                                                   from, flags, &local_error);

      if (import != NULL)
        {
          print_import (import);
          continue;
        }

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
                    "nothing behind, and those after it are read all the same."),
  .min_operands = 1,
  .max_operands = G_MAXUINT,
  .options = import_options,
  .run = import_run,
};
