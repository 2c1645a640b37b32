/* heed-command-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-check.h"

#include "heed-check.h"
#include "heed-finding-list.h"
#include "heed-json-target.h"
#include "heed-output.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry check_options[] = {
  HEED_OPTION_FLAG ("json", N_("Print JSON")),
  { NULL }
};

/* The word of programs for a severity. */
static const char *
word_of (HeedSeverity severity)
{
  switch (severity)
    {
    case HEED_SEVERITY_ERROR:
      return "error";
    case HEED_SEVERITY_WARNING:
      return "warning";
    case HEED_SEVERITY_SUGGESTION:
      return "suggestion";
    default:
      g_return_val_if_reached ("");
    }
}

static const char *
label_of (HeedSeverity severity)
{
  switch (severity)
    {
    case HEED_SEVERITY_ERROR:
      return _("error");
    case HEED_SEVERITY_WARNING:
      return _("warning");
    case HEED_SEVERITY_SUGGESTION:
      return _("suggestion");
    default:
      g_return_val_if_reached ("");
    }
}

static void
print_json (GListModel *findings)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) root = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (HeedFinding) finding = g_list_model_get_item (findings, i);
      const HeedCheck *check = heed_check_find (heed_finding_get_check (finding));
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", heed_finding_get_check (finding));
      json_object_set_string_member (object, "severity",
                                     word_of (heed_finding_get_severity (finding)));
      json_object_set_string_member (object, "title", _(check->title));
      json_object_set_string_member (object, "place", heed_finding_get_place (finding));
      json_object_set_string_member (object, "message", heed_finding_get_message (finding));
      json_object_set_string_member (object, "remedy", heed_finding_get_remedy (finding));
      json_object_set_member (object, "recommendation",
                              heed_json_words_to_node (heed_finding_get_recommendation (finding)));
      json_object_set_member (object, "item",
                              heed_json_words_to_node (heed_finding_get_item (finding)));
      json_object_set_member (object, "cause",
                              heed_json_words_to_node (heed_finding_get_cause (finding)));
      json_array_add_object_element (array, object);
    }
  root = json_node_init_array (json_node_alloc (), array);
  heed_output_json (root);
}

static void
print_table (GListModel *findings)
{
  static const HeedAlign alignments[] = { HEED_ALIGN_LEFT, HEED_ALIGN_LEFT, HEED_ALIGN_LEFT };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (HeedFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *words = g_strjoin (" ", heed_finding_get_message (finding),
                                          heed_finding_get_remedy (finding), NULL);
      const char *cells[] = { label_of (heed_finding_get_severity (finding)),
                              heed_finding_get_place (finding), words, NULL };

      g_ptr_array_add (rows, g_strdupv ((char **) cells));
    }
  heed_output_table (rows, alignments, G_N_ELEMENTS (alignments));
}

static gboolean
check_run (HeedInvocation  *invocation,
           GError         **error)
{
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedPlanEditor) editor = NULL;
  g_autoptr (HeedFindingList) findings = NULL;
  guint number;

  if (!heed_invocation_get_plan (invocation, &number, error))
    return FALSE;
  session = heed_invocation_open (invocation, error);
  if (session == NULL)
    return FALSE;
  editor = heed_session_edit_plan (session, number, error);
  if (editor == NULL)
    return FALSE;

  findings = heed_finding_list_new (heed_plan_editor_get_plan (editor));
  if (heed_invocation_has (invocation, "json"))
    print_json (G_LIST_MODEL (findings));
  else
    print_table (G_LIST_MODEL (findings));
  if (g_list_model_get_n_items (G_LIST_MODEL (findings)) == 0)
    heed_output_message (_("Nothing to report on plan %u"), number);
  return TRUE;
}

const HeedCommand heed_command_check = {
  .name = "check",
  .operands = N_("ID"),
  .summary = N_("Check one plan, worst first"),
  .description = N_("Prints a line for each finding: how bad it is, where, what is wrong and what\n"
                    "to do. An error keeps a plan from being submitted; of a warning the\n"
                    "inspectorate will ask; a suggestion makes it better. The exit status is 0\n"
                    "also where there are findings."),
  .min_operands = 1,
  .max_operands = 1,
  .options = check_options,
  .run = check_run,
};
