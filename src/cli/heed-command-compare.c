/* heed-command-compare.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-command-compare.h"

#include "heed-comparison-document.h"
#include "heed-error.h"
#include "heed-files.h"
#include "heed-job.h"
#include "heed-output.h"
#include "heed-plan-rows.h"
#include "heed-versions.h"
#include "heed-writing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const GOptionEntry compare_options[] = {
  HEED_OPTION ("to", N_("Write to FILE; its ending says the format"), N_("FILE")),
  HEED_OPTION_FLAG ("json", N_("Print JSON")),
  HEED_OPTION_FLAG ("all", N_("Name also what is unchanged")),
  HEED_OPTION_FLAG ("different-plans", N_("Compare two plans of the register with each other")),
  { NULL }
};

/* What is compared, on one side. */
typedef struct
{
  HeedPlan *plan;
  char *name;
  guint number; /* in the register; 0 for a file */
  HeedFieldScope scope;
} Side;

static void
side_clear (Side *self)
{
  g_clear_object (&self->plan);
  g_clear_pointer (&self->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

/* "3" and "3:Published" are of the register; all else is a file, "./3" too. */
static gboolean
split_operand (const char  *operand,
               guint       *number,
               const char **version)
{
  gsize digits = strspn (operand, "0123456789");
  g_autofree char *start = g_strndup (operand, digits);
  guint64 value;

  if (digits == 0 || (operand[digits] != '\0' && operand[digits] != ':') ||
      !g_ascii_string_to_unsigned (start, 10, 1, G_MAXINT, &value, NULL))
    return FALSE;
  *number = (guint) value;
  *version = operand[digits] == ':' ? operand + digits + 1 : NULL;
  return TRUE;
}

static HeedFieldScope
find_scope (GFile *file)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GBytes) head = stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), 4096, NULL, NULL) : NULL;
  const HeedFormat *format = head != NULL ? heed_format_for_bytes (head) : NULL;

  return format != NULL ? heed_field_scope_of_format (format) : HEED_FIELD_SCOPE_TABLE;
}

static gboolean
load_file (const char  *path,
           Side        *side,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) local_error = NULL;

  side->plan = heed_files_read_plan (file, NULL, NULL, NULL, &local_error);
  if (side->plan == NULL)
    {
      heed_output_name_file (local_error, path);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  side->name = g_filename_display_basename (path);
  side->scope = find_scope (file);
  return TRUE;
}

static gboolean
load_registered (HeedSession  *session,
                 guint         number,
                 const char   *words,
                 Side         *side,
                 GError      **error)
{
  g_autoptr (HeedPlanEditor) editor = heed_session_edit_plan (session, number, error);
  HeedVersion *version = NULL;

  if (editor == NULL)
    return FALSE;
  side->number = number;
  side->scope = HEED_FIELD_SCOPE_ALL;
  if (words == NULL)
    {
      side->plan = heed_plan_rows_copy (heed_plan_editor_get_plan (editor));
      /* Translators: a plan of the register, by its number, as it is today. */
      side->name = g_strdup_printf (_("plan %u now"), number);
      return TRUE;
    }
  version = heed_versions_find (heed_plan_editor_get_plan (editor), words, error);
  side->plan = version != NULL ? heed_versions_read (version, NULL, error) : NULL;
  if (side->plan == NULL)
    return FALSE;
  /* Translators: a plan of the register, by its number, and one of its versions. */
  side->name = g_strdup_printf (_("plan %u, %s"), number, heed_version_get_name (version));
  return TRUE;
}

static gboolean
load (HeedInvocation  *invocation,
      HeedSession    **session,
      const char      *operand,
      Side            *side,
      GError         **error)
{
  const char *version;
  guint number;

  if (!split_operand (operand, &number, &version))
    return load_file (operand, side, error);
  if (*session == NULL)
    *session = heed_invocation_open (invocation, error);
  return *session != NULL && load_registered (*session, number, version, side, error);
}

static gboolean
check_sides (HeedInvocation  *invocation,
             const Side      *before,
             const Side      *after,
             GError         **error)
{
  if (before->number == 0 || after->number == 0 || before->number == after->number ||
      heed_invocation_has (invocation, "different-plans"))
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
               _("%u and %u are different plans: say --different-plans to compare them all the same"),
               before->number, after->number);
  return FALSE;
}

static void
print_field (const HeedComparedField *field)
{
  g_autofree char *words = field->is_format_only
                             ? g_strdup (_("the same words, set in another way"))
                             : heed_output_mark (field->before, field->after);
  g_autofree char *line = NULL;

  if (!field->is_told)
    return;
  g_strdelimit (words, "\n", ' ');
  /* Translators: a field of a plan, such as "Target date", and what changed in it. */
  line = g_strdup_printf (_("%s: %s"), _(field->title), words);
  heed_output_wrap (line, "    ", "      ");
}

static void
print_record (HeedComparedRecord *record)
{
  GPtrArray *fields = heed_compared_record_get_fields (record);
  g_autofree char *before = heed_compared_record_dup_place (record, TRUE);
  g_autofree char *after = heed_compared_record_dup_place (record, FALSE);
  g_autofree char *change = heed_compared_record_dup_summary (record);
  g_autofree char *line = NULL;

  if (*before != '\0' && *after != '\0' && !g_str_equal (before, after))
    /* Translators: what became of an action, where it stands and where it stood: "Moved:
     * Recommendation 3, action 3.2 (before: Recommendation 2, action 2.4)". */
    line = g_strdup_printf (_("%s: %s (before: %s)"), change, after, before);
  else
    line = g_strdup_printf (_("%s: %s"), change, *after != '\0' ? after : before);
  heed_output_wrap (line, "", "  ");
  for (guint i = 0; i < fields->len; i++)
    print_field (g_ptr_array_index (fields, i));
}

static void
print_text (HeedComparison *comparison,
            gboolean        all)
{
  g_autofree char *summary = heed_comparison_dup_summary (comparison);

  /* Translators: the names of two versions or files, and how much changed. */
  heed_output_format (_("%s → %s: %s\n"), heed_comparison_get_name_before (comparison),
                      heed_comparison_get_name_after (comparison), summary);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (HeedComparedRecord) record = g_list_model_get_item (G_LIST_MODEL (comparison), i);

      if (all || heed_compared_record_get_state (record) != HEED_COMPARED_SAME)
        print_record (record);
    }
}

static gboolean
write_file (HeedComparison  *comparison,
            const char      *path,
            GError         **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedJob) job = heed_job_new ();
  g_autoptr (GError) local_error = NULL;

  heed_comparison_write_async (comparison, file, heed_job_get_cancellable (job), heed_job_done_cb, job);
  if (heed_comparison_write_finish (heed_job_wait (job), &local_error))
    return TRUE;

  heed_output_name_file (local_error, path);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
compare_run (HeedInvocation  *invocation,
             GError         **error)
{
  const char *const *operands = heed_invocation_get_operands (invocation);
  const char *to = heed_invocation_get (invocation, "to");
  g_autoptr (HeedSession) session = NULL;
  g_auto (Side) before = { NULL };
  g_auto (Side) after = { NULL };
  g_autoptr (HeedComparison) comparison = NULL;
  const char *note;

  if (to != NULL && !heed_writing_check (to, error))
    return FALSE;
  if (!load (invocation, &session, operands[0], &before, error) ||
      !load (invocation, &session, operands[1], &after, error) ||
      !check_sides (invocation, &before, &after, error))
    return FALSE;

  comparison = heed_comparison_new (before.plan, before.name, after.plan, after.name, MIN (before.scope, after.scope));
  note = heed_field_scope_get_note (heed_comparison_get_scope (comparison));
  if (note != NULL)
    heed_output_message ("%s", note);
  if (to != NULL)
    return write_file (comparison, to, error);
  if (heed_invocation_has (invocation, "json"))
    {
      g_autoptr (JsonNode) root = heed_comparison_to_json (comparison);

      heed_output_json (root);
    }
  else
    {
      print_text (comparison, heed_invocation_has (invocation, "all"));
    }
  return TRUE;
}

const HeedCommand heed_command_compare = {
  .name = "compare",
  .operands = N_("A B"),
  .summary = N_("Show what changed between two plans"),
  .description = N_("A and B are files, plans of the register as they are now (ID), or their versions\n"
                    "(ID:VERSION, with one of those that “heed-cli show ID” lists at its end). Prints\n"
                    "what was added, deleted, moved and changed; words that went stand in [-…-], words\n"
                    "that came in {+…+}. Files other than JSON are compared by what a published plan\n"
                    "says. A file whose name is a number is written ./NAME. The exit status is 0 also\n"
                    "where there are changes."),
  .min_operands = 2,
  .max_operands = 2,
  .options = compare_options,
  .run = compare_run,
};
