/* heed-command-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-list.h"

#include "heed-json-target.h"
#include "heed-output.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry list_options[] = {
  HEED_OPTION_FLAG ("json", N_("Print JSON")),
  { NULL }
};

static JsonNode *
summary_to_node (HeedPlanSummary *summary)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_int_member (object, "id", heed_plan_summary_get_number (summary));
  json_object_set_string_member (object, "uuid", heed_plan_summary_get_id (summary));
  json_object_set_string_member (object, "title", heed_plan_summary_get_title (summary));
  json_object_set_string_member (object, "organisation",
                                 heed_plan_summary_get_organisation (summary));
  json_object_set_string_member (object, "inspectorate",
                                 heed_plan_summary_get_inspectorate (summary));
  json_object_set_member (object, "report_published",
                          heed_json_day_to_node (heed_plan_summary_get_report_published (summary)));
  json_object_set_member (object, "submitted",
                          heed_json_day_to_node (heed_plan_summary_get_submitted (summary)));
  json_object_set_string_member (object, "state",
                                 heed_enum_to_nick (HEED_TYPE_PLAN_STATE,
                                                    heed_plan_summary_get_state (summary)));
  json_object_set_int_member (object, "recommendations",
                              heed_plan_summary_get_recommendations (summary));
  json_object_set_int_member (object, "actions", heed_plan_summary_get_actions (summary));
  json_object_set_int_member (object, "review", heed_plan_summary_get_review (summary));
  return json_node_init_object (json_node_alloc (), object);
}

static void
print_json (GListModel *plans,
            guint       n_plans)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) root = NULL;

  for (guint i = 0; i < n_plans; i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, i);

      json_array_add_element (array, summary_to_node (summary));
    }
  root = json_node_init_array (json_node_alloc (), array);
  heed_output_json (root);
}

static void
add_row (GPtrArray *rows,
         char      *cells[])
{
  g_ptr_array_add (rows, g_strdupv (cells));
  for (guint i = 0; cells[i] != NULL; i++)
    g_free (cells[i]);
}

static void
print_table (GListModel *plans,
             guint       n_plans)
{
  static const HeedAlign alignments[] = {
    HEED_ALIGN_RIGHT, HEED_ALIGN_LEFT, HEED_ALIGN_LEFT, HEED_ALIGN_RIGHT, HEED_ALIGN_RIGHT,
    HEED_ALIGN_RIGHT, HEED_ALIGN_LEFT, HEED_ALIGN_LEFT,
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  /* Translators: the heads of a table of plans; short, for a terminal. */
  add_row (rows, (char *[]) {
    g_strdup (_("ID")), g_strdup (_("SUBMITTED")), g_strdup (_("STATE")), g_strdup (_("RECS")),
    g_strdup (_("ACTIONS")), g_strdup (_("REVIEW")), g_strdup (_("ORGANISATION")),
    g_strdup (_("TITLE")), NULL,
  });

  for (guint i = 0; i < n_plans; i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, i);
      HeedDay submitted = heed_plan_summary_get_submitted (summary);

      add_row (rows, (char *[]) {
        g_strdup_printf ("%u", heed_plan_summary_get_number (summary)),
        submitted != HEED_DAY_NONE ? heed_day_to_iso (submitted) : g_strdup ("–"),
        g_strdup (heed_enum_to_nick (HEED_TYPE_PLAN_STATE,
                                     heed_plan_summary_get_state (summary))),
        g_strdup_printf ("%u", heed_plan_summary_get_recommendations (summary)),
        g_strdup_printf ("%u", heed_plan_summary_get_actions (summary)),
        g_strdup_printf ("%u", heed_plan_summary_get_review (summary)),
        g_strdup (heed_plan_summary_get_organisation (summary)),
        g_strdup (heed_plan_summary_get_title (summary)),
        NULL,
      });
    }

  heed_output_table (rows, alignments, G_N_ELEMENTS (alignments));
}

static gboolean
list_run (HeedInvocation  *invocation,
          GError         **error)
{
  g_autofree char *path = heed_invocation_get_register (invocation);
  gboolean none = heed_invocation_find_none (invocation);
  g_autoptr (HeedSession) session = NULL;
  GListModel *plans = NULL;
  guint n_plans = 0;

  if (!none)
    {
      session = heed_invocation_open (invocation, error);
      if (session == NULL)
        return FALSE;
      plans = heed_session_get_plans (session);
      n_plans = g_list_model_get_n_items (plans);
    }

  if (heed_invocation_has (invocation, "json"))
    print_json (plans, n_plans);
  else if (n_plans > 0)
    print_table (plans, n_plans);

  if (none)
    heed_output_message (_("The register “%s” is not there yet: “heed-cli import FILE” makes it"),
                         path);
  else if (n_plans == 0)
    heed_output_message (_("The register “%s” holds no plans: “heed-cli import FILE” reads one"),
                         path);
  return TRUE;
}

const HeedCommand heed_command_list = {
  .name = "list",
  .operands = NULL,
  .summary = N_("List the plans of the register"),
  .description = N_("RECS, ACTIONS and REVIEW say how many recommendations, actions and places\n"
                    "to review a plan has. The other commands take the ID of a plan."),
  .max_operands = 0,
  .options = list_options,
  .run = list_run,
};
