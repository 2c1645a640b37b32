/* heed-command-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-actions.h"

#include "heed-action-query.h"
#include "heed-compliance.h"
#include "heed-json-target.h"
#include "heed-markup.h"
#include "heed-output.h"
#include "heed-target.h"

#include <glib/gi18n-lib.h>

/* How many actions are in memory at a time. */
#define PAGE_SIZE 500

static const GOptionEntry actions_options[] = {
  HEED_OPTION_FLAG ("overdue", N_("Only those that are overdue")),
  HEED_OPTION ("due-before", N_("Only those that are due before DATE"), N_("DATE")),
  HEED_OPTION ("owner", N_("Only those with TEXT in the name of an owner"), N_("TEXT")),
  HEED_OPTION ("organisation", N_("Only those of organisations with TEXT in their name"), N_("TEXT")),
  HEED_OPTION ("search", N_("Only those with all words of TEXT, or words that begin so"), N_("TEXT")),
  HEED_OPTION ("progress", N_("Only those that are WORD"), N_("WORD")),
  HEED_OPTION ("on", N_("How they stand on DATE, today if not given"), N_("DATE")),
  HEED_OPTION_FLAG ("json", N_("Print JSON")),
  { NULL }
};

/* What the query asks for, kept while it is used. */
typedef struct
{
  HeedActionQuery query;
  char *owner;
  char *organisation;
  char *search;
} Wanted;

static void
wanted_clear (Wanted *self)
{
  g_free (self->owner);
  g_free (self->organisation);
  g_free (self->search);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wanted, wanted_clear)

static gboolean
check_progress (const char  *word,
                GError     **error)
{
  int value;

  if (word == NULL || heed_enum_from_nick (HEED_TYPE_PROGRESS, word, &value))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--progress: “%s” is none of not-started, in-progress, completed, withdrawn"),
               word);
  return FALSE;
}

/* What was typed, which nothing found need be if it is not even text. */
static char *
get_text (HeedInvocation *invocation,
          const char     *option)
{
  const char *text = heed_invocation_get (invocation, option);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

static gboolean
read_query (HeedInvocation  *invocation,
            Wanted          *wanted,
            GError         **error)
{
  HeedActionQuery *query = &wanted->query;

  query->day = heed_day_today ();
  query->overdue = heed_invocation_has (invocation, "overdue");
  query->progress = heed_invocation_get (invocation, "progress");
  query->owner = wanted->owner = get_text (invocation, "owner");
  query->organisation = wanted->organisation = get_text (invocation, "organisation");
  query->search = wanted->search = get_text (invocation, "search");

  return heed_invocation_get_day (invocation, "on", &query->day, error) &&
         heed_invocation_get_day (invocation, "due-before", &query->due_before, error) &&
         check_progress (query->progress, error);
}

static HeedTarget *
target_of (HeedActionEntry *entry)
{
  return entry->target_words[0] != '\0' ? heed_target_new (entry->target_words, entry->reference)
                                        : NULL;
}

static HeedCompliance
compliance_of (HeedActionEntry *entry,
               HeedTarget      *target,
               HeedDay          day)
{
  return heed_compliance_compute (target, entry->progress, entry->completed_on, day);
}

static JsonNode *
entry_to_node (HeedActionEntry *entry,
               HeedDay          day)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (HeedTarget) target = target_of (entry);
  JsonArray *owners = json_array_new ();

  for (guint i = 0; entry->owners[i] != NULL; i++)
    json_array_add_string_element (owners, entry->owners[i]);

  json_object_set_int_member (object, "plan", entry->plan);
  json_object_set_string_member (object, "organisation", entry->organisation);
  json_object_set_string_member (object, "recommendation", entry->number);
  json_object_set_member (object, "label", heed_json_words_to_node (entry->label));
  json_object_set_string_member (object, "text", entry->text);
  json_object_set_array_member (object, "owners", owners);
  json_object_set_member (object, "target", heed_json_target_to_node (target));
  json_object_set_string_member (object, "progress",
                                 heed_enum_to_nick (HEED_TYPE_PROGRESS, entry->progress));
  json_object_set_string_member (object, "compliance",
                                 heed_enum_to_nick (HEED_TYPE_COMPLIANCE,
                                                    compliance_of (entry, target, day)));
  json_object_set_member (object, "completed_on", heed_json_day_to_node (entry->completed_on));
  return json_node_init_object (json_node_alloc (), object);
}

static GStrv
entry_to_cells (HeedActionEntry *entry,
                HeedDay          day)
{
  g_autoptr (HeedTarget) target = target_of (entry);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *plan = g_strdup_printf ("%u", entry->plan);
  g_autofree char *owners = g_strjoinv ("; ", entry->owners);
  g_autofree char *text = heed_markup_to_text (entry->text);
  g_autofree char *labelled = g_strjoin (" ", entry->label[0] != '\0' ? entry->label : "•", text,
                                         NULL);

  g_strv_builder_add_many (cells,
                           plan,
                           entry->number,
                           heed_compliance_to_label (compliance_of (entry, target, day)),
                           entry->target_words[0] != '\0' ? entry->target_words : "–",
                           owners[0] != '\0' ? owners : "–",
                           entry->organisation,
                           labelled,
                           NULL);
  return g_strv_builder_end (cells);
}

/* Calls @add for each action, a page of them at a time. */
static gboolean
load_entries (HeedRegister  *reg,
              GArray        *ids,
              void         (*add) (HeedActionEntry *entry, HeedDay day, gpointer list),
              HeedDay        day,
              gpointer       list,
              GError       **error)
{
  for (guint i = 0; i < ids->len; i += PAGE_SIZE)
    {
      g_autoptr (GPtrArray) entries =
        heed_action_query_load (reg, &g_array_index (ids, HeedActionKey, i),
                                MIN (PAGE_SIZE, ids->len - i), error);

      if (entries == NULL)
        return FALSE;
      /* One that was deleted a moment ago is none. */
      for (guint j = 0; j < entries->len; j++)
        if (g_ptr_array_index (entries, j) != NULL)
          add (g_ptr_array_index (entries, j), day, list);
    }

  return TRUE;
}

static void
add_node (HeedActionEntry *entry,
          HeedDay          day,
          gpointer         list)
{
  json_array_add_element (list, entry_to_node (entry, day));
}

static void
add_cells (HeedActionEntry *entry,
           HeedDay          day,
           gpointer         list)
{
  g_ptr_array_add (list, entry_to_cells (entry, day));
}

static gboolean
print_json (HeedRegister  *reg,
            GArray        *ids,
            HeedDay        day,
            GError       **error)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) root = NULL;

  if (!load_entries (reg, ids, add_node, day, array, error))
    return FALSE;

  root = json_node_init_array (json_node_alloc (), array);
  heed_output_json (root);
  return TRUE;
}

static gboolean
print_table (HeedRegister  *reg,
             GArray        *ids,
             HeedDay        day,
             GError       **error)
{
  static const HeedAlign alignments[] = {
    HEED_ALIGN_RIGHT, HEED_ALIGN_LEFT, HEED_ALIGN_LEFT, HEED_ALIGN_LEFT, HEED_ALIGN_LEFT,
    HEED_ALIGN_LEFT, HEED_ALIGN_LEFT,
  };
  /* Translators: the heads of a table of actions; short, for a terminal. */
  const char *const heads[] = {
    _("ID"), _("REC"), _("COMPLIANCE"), _("TARGET"), _("OWNERS"), _("ORGANISATION"), _("ACTION"),
    NULL,
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, g_strdupv ((char **) heads));
  if (!load_entries (reg, ids, add_cells, day, rows, error))
    return FALSE;

  heed_output_table (rows, alignments, G_N_ELEMENTS (alignments));
  return TRUE;
}

static gboolean
actions_run (HeedInvocation  *invocation,
             GError         **error)
{
  g_auto (Wanted) wanted = { 0 };
  g_autoptr (HeedRegister) reg = NULL;
  g_autoptr (GArray) ids = NULL;
  HeedDay day;

  if (!read_query (invocation, &wanted, error))
    return FALSE;

  day = wanted.query.day;
  if (heed_invocation_find_none (invocation))
    {
      ids = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));
    }
  else
    {
      reg = heed_invocation_open_register (invocation, error);
      ids = reg != NULL ? heed_action_query_find (reg, &wanted.query, error) : NULL;
      if (ids == NULL)
        return FALSE;
    }

  if (ids->len == 0)
    heed_output_message (_("No actions were found"));
  if (heed_invocation_has (invocation, "json"))
    return print_json (reg, ids, day, error);
  return ids->len == 0 || print_table (reg, ids, day, error);
}

const HeedCommand heed_command_actions = {
  .name = "actions",
  .operands = NULL,
  .summary = N_("List actions across plans"),
  .description = N_("An action shows its owners and its target, else those of the action above it.\n"
                    "A step that has neither of its own is told with the action above it.\n"
                    "WORD: not-started, in-progress, completed, withdrawn.\n"
                    "DATE: 2019-05-31, or as people write it: “31 May 2019”; a month is its last\n"
                    "day. Several options together: only what all of them let through."),
  .max_operands = 0,
  .options = actions_options,
  .run = actions_run,
};
