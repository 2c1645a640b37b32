/* heed-command-actions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-actions.h"

#include "heed-action-list.h"
#include "heed-compliance.h"
#include "heed-json-report.h"
#include "heed-markup.h"
#include "heed-model-enums.h"
#include "heed-output.h"
#include "heed-reports-load.h"
#include "heed-writing.h"

#include <glib/gi18n-lib.h>

static const GOptionEntry actions_options[] = {
  HEED_OPTION_FLAG ("overdue", N_("Only those that are overdue")),
  HEED_OPTION_FLAG ("open", N_("Only those that are neither completed nor withdrawn")),
  HEED_OPTION ("due-from", N_("Only those that are due on DATE or later"), N_("DATE")),
  HEED_OPTION ("due-before", N_("Only those that are due before DATE"), N_("DATE")),
  HEED_OPTION ("due-within", N_("Only those that are due within NUMBER days"), N_("NUMBER")),
  HEED_OPTION ("owner", N_("Only those with TEXT in the name of an owner"), N_("TEXT")),
  HEED_OPTION ("organisation", N_("Only those with TEXT in the organisation"), N_("TEXT")),
  HEED_OPTION ("search", N_("Only those with all words of TEXT (or beginnings)"), N_("TEXT")),
  HEED_OPTION ("progress", N_("Only those that are WORD"), N_("WORD")),
  HEED_OPTION ("compliance", N_("Only those that stand so: WORD"), N_("WORD")),
  HEED_OPTION ("response", N_("Only those of recommendations answered so: WORD"), N_("WORD")),
  HEED_OPTION ("addressee", N_("Only those with TEXT in the addressee"), N_("TEXT")),
  HEED_OPTION_FLAG ("repeated", N_("Only those of repeated recommendations")),
  HEED_OPTION_FLAG ("priority", N_("Only those of priority recommendations")),
  HEED_OPTION ("moved", N_("Only those whose target moved at least NUMBER times"), N_("NUMBER")),
  HEED_OPTION ("quiet-days", N_("Only those without an update for NUMBER days"), N_("NUMBER")),
  HEED_OPTION ("verification", N_("Only completions that are WORD"), N_("WORD")),
  HEED_OPTION ("on", N_("How they stand on DATE, today if not given"), N_("DATE")),
  HEED_OPTION ("to", N_("Write them to FILE; its ending says the format"), N_("FILE")),
  HEED_OPTION_FLAG ("json", N_("Print JSON")),
  { NULL }
};

/* The words that an option takes: those of an enumeration, from its value @first on. */
typedef struct
{
  const char *option;
  GType (*get_type) (void);
  int first;
} Words;

static const Words words[] = {
  { "progress", heed_progress_get_type, 0 },
  { "compliance", heed_compliance_get_type, 0 },
  { "response", heed_response_kind_get_type, HEED_RESPONSE_KIND_AGREED },
  { "verification", heed_action_verification_get_type, HEED_ACTION_VERIFICATION_VERIFIED },
};

static gboolean
check_word (const Words  *known,
            const char   *word,
            GError      **error)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (known->get_type ());
  g_autoptr (GString) list = g_string_new (NULL);
  int value;

  if (word == NULL || (heed_enum_from_nick (known->get_type (), word, &value) && value >= known->first))
    return TRUE;

  for (guint i = 0; i < values->n_values; i++)
    if (values->values[i].value >= known->first)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", values->values[i].value_nick);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: the name of an option, what was given, and the words that it takes. */
               _("--%s: “%s” is none of %s"), known->option, word, list->str);
  return FALSE;
}

/* Sets a property of the filter to the number that was typed. */
static gboolean
set_number (HeedActionFilter  *filter,
            HeedInvocation    *invocation,
            const char        *option,
            GError           **error)
{
  const char *typed = heed_invocation_get (invocation, option);
  guint64 number = 0;

  if (typed == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (typed, 10, 1, 36500, &number, NULL))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   /* Translators: the name of an option, and what was given. */
                   _("--%s: “%s” is no number from 1 to 36500"), option, typed);
      return FALSE;
    }
  g_object_set (filter, option, (guint) number, NULL);
  return TRUE;
}

/* Sets a property of the filter to what was typed, which nothing need match where it
 * is no text at all. */
static void
set_text (HeedActionFilter *filter,
          HeedInvocation   *invocation,
          const char       *option)
{
  const char *typed = heed_invocation_get (invocation, option);
  g_autofree char *text = typed != NULL ? g_utf8_make_valid (typed, -1) : NULL;

  g_object_set (filter, option, text, NULL);
}

static HeedActionFilter *
read_filter (HeedInvocation  *invocation,
             GError         **error)
{
  HeedDay day = heed_day_today ();
  HeedDay due_before = HEED_DAY_NONE;
  HeedDay due_from = HEED_DAY_NONE;
  int verification = HEED_ACTION_VERIFICATION_NONE;
  const char *verified = heed_invocation_get (invocation, "verification");
  g_autoptr (HeedActionFilter) filter = NULL;

  if (!heed_invocation_get_day (invocation, "on", &day, error) ||
      !heed_invocation_get_day (invocation, "due-before", &due_before, error) ||
      !heed_invocation_get_day (invocation, "due-from", &due_from, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!check_word (&words[i], heed_invocation_get (invocation, words[i].option), error))
      return NULL;

  filter = heed_action_filter_new (day);
  if (!set_number (filter, invocation, "due-within", error) || !set_number (filter, invocation, "moved", error) ||
      !set_number (filter, invocation, "quiet-days", error))
    return NULL;
  if (verified != NULL && heed_enum_from_nick (HEED_TYPE_ACTION_VERIFICATION, verified, &verification))
    heed_action_filter_set_verification (filter, (HeedActionVerification) verification);
  heed_action_filter_set_open (filter, heed_invocation_has (invocation, "open"));
  heed_action_filter_set_repeated (filter, heed_invocation_has (invocation, "repeated"));
  heed_action_filter_set_priority (filter, heed_invocation_has (invocation, "priority"));
  heed_action_filter_set_due_from (filter, due_from);
  heed_action_filter_set_overdue (filter, heed_invocation_has (invocation, "overdue"));
  heed_action_filter_set_due_before (filter, due_before);
  set_text (filter, invocation, "owner");
  set_text (filter, invocation, "organisation");
  set_text (filter, invocation, "search");
  set_text (filter, invocation, "progress");
  set_text (filter, invocation, "compliance");
  set_text (filter, invocation, "response");
  set_text (filter, invocation, "addressee");
  return g_steal_pointer (&filter);
}

static GStrv
entry_to_cells (HeedActionEntry *entry)
{
  const char *label = heed_action_entry_get_label (entry);
  const char *target = heed_action_entry_get_target_words (entry);
  HeedCompliance compliance
    = heed_action_entry_get_compliance (entry, heed_action_entry_get_day (entry));
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *plan = g_strdup_printf ("%u", heed_action_entry_get_plan (entry));
  g_autofree char *owners = g_strjoinv ("; ", (char **) heed_action_entry_get_owners (entry));
  g_autofree char *text = heed_markup_to_text (heed_action_entry_get_text (entry));
  g_autofree char *labelled = g_strjoin (" ", label[0] != '\0' ? label : "•", text, NULL);

  g_strv_builder_add_many (cells,
                           plan,
                           heed_action_entry_get_number (entry),
                           heed_compliance_to_label (compliance),
                           target[0] != '\0' ? target : "–",
                           owners[0] != '\0' ? owners : "–",
                           heed_action_entry_get_organisation (entry),
                           labelled,
                           NULL);
  return g_strv_builder_end (cells);
}

static void
failed_cb (GError **failure,
           GError  *error)
{
  if (*failure == NULL)
    *failure = g_error_copy (error);
}

/* Asks for all rows before one is printed, so that a register that cannot be read does
 * not look like actions that say nothing. */
static gboolean
load_rows (HeedActionList  *actions,
           GPtrArray       *rows,
           GError         **error)
{
  GError *failure = NULL;

  g_signal_connect_swapped (actions, "failed", G_CALLBACK (failed_cb), &failure);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (actions)); i++)
    g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (actions), i));
  g_signal_handlers_disconnect_by_func (actions, failed_cb, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static void
print_json (GPtrArray *actions)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) root = NULL;

  for (guint i = 0; i < actions->len; i++)
    {
      HeedActionEntry *entry = g_ptr_array_index (actions, i);

      json_array_add_object_element (array,
                                     heed_json_action_entry_to_object (entry,
                                                                       heed_action_entry_get_day (entry)));
    }

  root = json_node_init_array (json_node_alloc (), array);
  heed_output_json (root);
}

static void
print_table (GPtrArray *actions)
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
  for (guint i = 0; i < actions->len; i++)
    g_ptr_array_add (rows, entry_to_cells (g_ptr_array_index (actions, i)));
  heed_output_table (rows, alignments, G_N_ELEMENTS (alignments));
}

/* How they stood on another day is not known here, only what is late by it. */
static gboolean
check_writing (HeedInvocation    *invocation,
               HeedActionFilter  *filter,
               GError           **error)
{
  if (!heed_writing_check (heed_invocation_get (invocation, "to"), error))
    return FALSE;
  if (heed_invocation_has (invocation, "json"))
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("--to and --json exclude each other: name a file that ends in .json"));
      return FALSE;
    }
  if (heed_action_filter_get_day (filter) == heed_day_today ())
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("--to writes how things stand today. “heed-cli export --report=progress --on=DATE” tells "
                         "what was known on another day"));
  return FALSE;
}

static gboolean
write_actions (HeedInvocation    *invocation,
               HeedActionFilter  *filter,
               GError           **error)
{
  HeedReportQuery query = {
    .kind = HEED_REPORT_KIND_ACTIONS,
    .day = heed_action_filter_get_day (filter),
    .filter = filter,
  };
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedReport) report = NULL;

  if (!check_writing (invocation, filter, error))
    return FALSE;

  session = heed_invocation_check_there (invocation, error) ? heed_invocation_open (invocation, error) : NULL;
  report = session != NULL ? heed_reports_load (session, &query, error) : NULL;
  return report != NULL && heed_writing_write (report, heed_invocation_get (invocation, "to"), error);
}

static gboolean
actions_run (HeedInvocation  *invocation,
             GError         **error)
{
  g_autoptr (HeedActionFilter) filter = read_filter (invocation, error);
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (HeedActionList) actions = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (filter == NULL)
    return FALSE;
  if (heed_invocation_get (invocation, "to") != NULL)
    return write_actions (invocation, filter, error);

  if (!heed_invocation_find_none (invocation))
    {
      session = heed_invocation_open (invocation, error);
      actions = session != NULL ? heed_action_list_new (session, filter, error) : NULL;
      if (actions == NULL || !load_rows (actions, rows, error))
        return FALSE;
    }

  if (rows->len == 0)
    heed_output_message (_("No actions were found"));
  if (heed_invocation_has (invocation, "json"))
    print_json (rows);
  else if (rows->len > 0)
    print_table (rows);
  return TRUE;
}

const HeedCommand heed_command_actions = {
  .name = "actions",
  .operands = NULL,
  .summary = N_("List actions across plans"),
  .description = N_("An action shows its owners and its target, else those of the action above it.\n"
                    "A step that has neither of its own is told with the action above it.\n"
                    "WORD of --progress: not-started, in-progress, completed, withdrawn;\n"
                    "of --compliance: overdue, due-soon, on-track, ongoing, completed-on-time,\n"
                    "completed-late, completed, withdrawn, no-date; of --response: agreed,\n"
                    "partly-agreed, not-agreed; of --verification: verified, unverified.\n"
                    "DATE: 2019-05-31, or as people write it: “31 May 2019”; a month is its last\n"
                    "day. Several options together: only what all of them let through.\n"
                    "FILE: as with “heed-cli export”; it holds how the actions stand today."),
  .max_operands = 0,
  .options = actions_options,
  .run = actions_run,
};
