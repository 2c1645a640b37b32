/* heed-command-owners.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-owners.h"

#include "heed-names.h"
#include "heed-output.h"
#include "heed-owners.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static const GOptionEntry owners_options[] = {
  HEED_OPTION ("rename", N_("Call the owner NAME otherwise, as --to says"), N_("NAME")),
  HEED_OPTION ("merge", N_("Merge the owner NAME into the one that --to names"), N_("NAME")),
  HEED_OPTION ("split", N_("Take NAME, which was merged into another, apart"), N_("NAME")),
  HEED_OPTION ("to", N_("The new name, or the one that stays"), N_("NAME")),
  HEED_OPTION ("on", N_("How they stand on DATE, today if not given"), N_("DATE")),
  HEED_OPTION_FLAG ("json", N_("Print JSON")),
  { NULL }
};

static void
print_json (GPtrArray *owners)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) root = NULL;

  for (guint i = 0; i < owners->len; i++)
    {
      HeedOwner *owner = g_ptr_array_index (owners, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", heed_owner_get_id (owner));
      json_object_set_string_member (object, "name", heed_owner_get_name (owner));
      json_object_set_int_member (object, "actions", heed_owner_get_n_actions (owner));
      json_object_set_int_member (object, "open", heed_owner_get_n_open (owner));
      json_object_set_int_member (object, "overdue", heed_owner_get_n_overdue (owner));
      json_object_set_int_member (object, "moved", heed_owner_get_n_moved (owner));
      json_array_add_object_element (array, object);
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
print_table (GPtrArray *owners)
{
  static const HeedAlign alignments[] = {
    HEED_ALIGN_RIGHT, HEED_ALIGN_RIGHT, HEED_ALIGN_RIGHT, HEED_ALIGN_RIGHT, HEED_ALIGN_LEFT,
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  /* Translators: the heads of a table of owners; short, for a terminal. */
  add_row (rows, (char *[]) {
    g_strdup (_("OVERDUE")), g_strdup (_("OPEN")), g_strdup (_("MOVED")), g_strdup (_("ACTIONS")),
    g_strdup (_("OWNER")), NULL,
  });
  for (guint i = 0; i < owners->len; i++)
    {
      HeedOwner *owner = g_ptr_array_index (owners, i);

      add_row (rows, (char *[]) {
        g_strdup_printf ("%u", heed_owner_get_n_overdue (owner)), g_strdup_printf ("%u", heed_owner_get_n_open (owner)),
        g_strdup_printf ("%u", heed_owner_get_n_moved (owner)), g_strdup_printf ("%u", heed_owner_get_n_actions (owner)),
        g_strdup (heed_owner_get_name (owner)), NULL,
      });
    }
  heed_output_table (rows, alignments, G_N_ELEMENTS (alignments));
}

static gboolean
owners_run (HeedInvocation  *invocation,
            GError         **error)
{
  gboolean changes = FALSE;
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (GPtrArray) owners = NULL;
  HeedDay day = heed_day_today ();

  if (!heed_names_check (invocation, &changes, error))
    return FALSE;
  if (!heed_invocation_get_day (invocation, "on", &day, error))
    return FALSE;
  session = heed_invocation_open (invocation, error);
  if (session == NULL)
    return FALSE;
  if (changes)
    return heed_names_change (invocation, session, HEED_SHARED_OWNER, error);

  owners = heed_owners_load (session, day, error);
  if (owners == NULL)
    return FALSE;
  if (heed_invocation_has (invocation, "json"))
    print_json (owners);
  else if (owners->len > 0)
    print_table (owners);
  return TRUE;
}

const HeedCommand heed_command_owners = {
  .name = "owners",
  .operands = NULL,
  .summary = N_("List who answers for the actions of all plans"),
  .description = N_("OVERDUE, OPEN, MOVED and ACTIONS say how many actions each answers for.\n"
                    "With --rename or --merge lists show them under another name, and with\n"
                    "--split under their own again; the plans keep their words."),
  .max_operands = 0,
  .options = owners_options,
  .run = owners_run,
};
