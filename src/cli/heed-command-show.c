/* heed-command-show.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-show.h"

#include "heed-json-writer.h"
#include "heed-output.h"
#include "heed-plan-text.h"
#include "heed-versions.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry show_options[] = {
  HEED_OPTION_FLAG ("json", N_("Print all that is known of it, as JSON")),
  HEED_OPTION ("version", N_("As it was: the number or name of a version"), N_("VERSION")),
  { NULL }
};

/* The very text that was frozen, so that its checksum can be told from it. */
static gboolean
show_version (HeedInvocation  *invocation,
              HeedVersion     *version,
              GError         **error)
{
  g_autofree char *text = NULL;
  g_autoptr (HeedPlan) plan = NULL;

  if (heed_invocation_has (invocation, "json"))
    {
      text = heed_version_dup_text (version, error);
      if (text != NULL)
        heed_output_write (text);
      return text != NULL;
    }

  plan = heed_versions_read (version, NULL, error);
  if (plan == NULL)
    return FALSE;
  heed_plan_text_print_version (version);
  heed_plan_text_print (plan, heed_day_today ());
  return TRUE;
}

static gboolean
show_run (HeedInvocation  *invocation,
          GError         **error)
{
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedPlanEditor) editor = NULL;
  guint number;

  if (!heed_invocation_get_plan (invocation, &number, error))
    return FALSE;
  session = heed_invocation_open (invocation, error);
  if (session == NULL)
    return FALSE;
  editor = heed_session_edit_plan (session, number, error);
  if (editor == NULL)
    return FALSE;

  if (heed_invocation_get (invocation, "version") != NULL)
    {
      HeedVersion *version = heed_versions_find (heed_plan_editor_get_plan (editor),
                                                 heed_invocation_get (invocation, "version"), error);

      return version != NULL && show_version (invocation, version, error);
    }
  if (heed_invocation_has (invocation, "json"))
    {
      g_autoptr (JsonNode) root = heed_json_writer_write (heed_plan_editor_get_plan (editor));

      heed_output_json (root);
    }
  else
    {
      heed_plan_text_print (heed_plan_editor_get_plan (editor), heed_day_today ());
    }
  return TRUE;
}

const HeedCommand heed_command_show = {
  .name = "show",
  .operands = N_("ID"),
  .summary = N_("Show one plan"),
  .description = N_("Shows each recommendation with its response and its actions, their owners,\n"
                    "targets and how they stand today. ID is the number that “heed-cli list”\n"
                    "prints. VERSION is one of those that stand at the end of it: the plan as it\n"
                    "was submitted, published or imported."),
  .min_operands = 1,
  .max_operands = 1,
  .options = show_options,
  .run = show_run,
};
