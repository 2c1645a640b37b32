/* heed-command-organisations.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-organisations.h"

#include "heed-names.h"
#include "heed-output.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static const GOptionEntry organisations_options[] = {
  HEED_OPTION ("rename", N_("Call the organisation NAME otherwise, as --to says"), N_("NAME")),
  HEED_OPTION ("merge", N_("Merge the organisation NAME into that which --to names"), N_("NAME")),
  HEED_OPTION ("split", N_("Take NAME, which was merged into another, apart"), N_("NAME")),
  HEED_OPTION ("to", N_("The new name, or the one that stays"), N_("NAME")),
  HEED_OPTION_FLAG ("json", N_("Print JSON")),
  { NULL }
};

static void
print_json (GPtrArray *names)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) root = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const HeedSharedName *name = g_ptr_array_index (names, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", name->id);
      json_object_set_string_member (object, "name", name->name);
      json_object_set_int_member (object, "plans", name->n_plans);
      json_array_add_object_element (array, object);
    }
  root = json_node_init_array (json_node_alloc (), array);
  heed_output_json (root);
}

static void
print_table (GPtrArray *names)
{
  static const HeedAlign alignments[] = { HEED_ALIGN_RIGHT, HEED_ALIGN_LEFT };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  /* Translators: the heads of a table of organisations; short, for a terminal. */
  g_ptr_array_add (rows, g_strdupv ((char *[]) { _("PLANS"), _("ORGANISATION"), NULL }));
  for (guint i = 0; i < names->len; i++)
    {
      const HeedSharedName *name = g_ptr_array_index (names, i);
      g_autofree char *n_plans = g_strdup_printf ("%u", name->n_plans);

      g_ptr_array_add (rows, g_strdupv ((char *[]) { n_plans, name->name, NULL }));
    }
  heed_output_table (rows, alignments, G_N_ELEMENTS (alignments));
}

static gboolean
organisations_run (HeedInvocation  *invocation,
                   GError         **error)
{
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (GPtrArray) names = NULL;
  gboolean changes = FALSE;

  if (!heed_names_check (invocation, &changes, error))
    return FALSE;
  session = heed_invocation_open (invocation, error);
  if (session == NULL)
    return FALSE;
  if (changes)
    return heed_names_change (invocation, session, HEED_SHARED_ORGANISATION, error);

  names = heed_name_steps_list (session, HEED_SHARED_ORGANISATION, error);
  if (names == NULL)
    return FALSE;
  if (heed_invocation_has (invocation, "json"))
    print_json (names);
  else if (names->len > 0)
    print_table (names);
  return TRUE;
}

const HeedCommand heed_command_organisations = {
  .name = "organisations",
  .operands = NULL,
  .summary = N_("List whose inspections the plans answer"),
  .description = N_("With --rename or --merge lists show them under another name, and with\n"
                    "--split under their own again; the plans keep their words."),
  .max_operands = 0,
  .options = organisations_options,
  .run = organisations_run,
};
