/* heed-returned-update.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-returned-update.h"

#include "heed-error.h"
#include "heed-job.h"
#include "heed-output.h"
#include "heed-returned-apply.h"
#include "heed-word-diff.h"

#include <glib/gi18n-lib.h>

static char *
describe (HeedReturnedChange *change)
{
  const char *before = heed_returned_change_get_before (change);
  const char *after = heed_returned_change_get_after (change);
  const char *here = heed_returned_change_get_here (change);

  if (here != NULL)
    return g_strdup_printf (_("sent “%s”, here “%s”, in the file “%s”"), before, here, after);
  switch (heed_returned_change_get_kind (change))
    {
    case HEED_RETURNED_CHANGED:
    case HEED_RETURNED_TARGET:
    case HEED_RETURNED_PROGRESS:
      if (heed_word_diff_are_same (before, after))
        return g_strdup (_("the same words, set in another way"));
      return heed_output_mark (before, after);
    case HEED_RETURNED_GONE:
      return g_strdup (before);
    case HEED_RETURNED_MOVED:
      return g_strdup_printf (_("before: %s"), before);
    case HEED_RETURNED_ADDED:
    case HEED_RETURNED_NOTE:
    default:
      return g_strdup (after);
    }
}

static void
print_change (HeedReturnedChange *change)
{
  g_autofree char *place = heed_returned_change_dup_place (change);
  g_autofree char *words = describe (change);
  const char *kind = heed_returned_change_get_here (change) != NULL
                       ? _("Changed on both sides") : _(heed_returned_kind_get_title (heed_returned_change_get_kind (change)));
  g_autofree char *line = NULL;

  g_strdelimit (words, "\n", ' ');
  /* Translators: what a file changes ("Added"), where in the plan, and the words. */
  line = g_strdup_printf (_("%s: %s: %s"), kind, place, words);
  heed_output_wrap (line, "  ", "    ");
}

static char *
count_changes (guint n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u change", "%u changes", n), n);
}

static void
print_changes (HeedReturnedFile *file)
{
  g_autofree char *notice = heed_returned_file_dup_notice (file);
  g_autofree char *line = NULL;
  g_autofree char *changes = count_changes (heed_returned_file_count (file, FALSE));

  if (heed_returned_file_count (file, FALSE) == 0)
    /* Translators: the number and the title of a plan, and the name of a file. */
    line = g_strdup_printf (_("%u  %s: %s changes nothing"), heed_returned_file_get_number (file),
                            heed_returned_file_get_title (file), heed_returned_file_get_name (file));
  else
    /* Translators: the number and the title of a plan, the name of a file, and "3 changes". */
    line = g_strdup_printf (_("%u  %s: %s comes back with %s"), heed_returned_file_get_number (file),
                            heed_returned_file_get_title (file), heed_returned_file_get_name (file), changes);
  g_strdelimit (line, "\n", ' ');
  heed_output_wrap (line, "", "   ");
  if (*notice != '\0' && heed_returned_file_count (file, FALSE) > 0)
    heed_output_wrap (notice, "   ", "   ");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (file)); i++)
    {
      g_autoptr (HeedReturnedChange) change = g_list_model_get_item (G_LIST_MODEL (file), i);

      print_change (change);
    }
}

/* Which of them are taken, as the options say. */
static void
choose (HeedInvocation   *invocation,
        HeedReturnedFile *file)
{
  gboolean takes_file = heed_invocation_has (invocation, "take-file");
  gboolean removes = heed_invocation_has (invocation, "remove");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (file)); i++)
    {
      g_autoptr (HeedReturnedChange) change = g_list_model_get_item (G_LIST_MODEL (file), i);
      gboolean is_sure = heed_returned_change_get_here (change) == NULL && heed_returned_file_is_base_known (file);

      if (heed_returned_change_get_kind (change) == HEED_RETURNED_GONE)
        heed_returned_change_set_taken (change, removes && (is_sure || takes_file));
      else
        heed_returned_change_set_taken (change, is_sure || takes_file);
    }
}

static guint
count_taken (HeedReturnedFile *file)
{
  guint n = 0;

  for (guint kind = HEED_RETURNED_CHANGED; kind <= HEED_RETURNED_NOTE; kind++)
    n += heed_returned_file_count_taken (file, kind);
  return n;
}

/* What stands open, and how it is taken. */
static void
print_left (HeedReturnedFile *file,
            gboolean          updated)
{
  gboolean has_open = FALSE;
  gboolean has_gone = FALSE;
  g_autofree char *all = count_changes (heed_returned_file_count (file, FALSE));
  g_autofree char *taken = count_changes (count_taken (file));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (file)); i++)
    {
      g_autoptr (HeedReturnedChange) change = g_list_model_get_item (G_LIST_MODEL (file), i);
      gboolean is_gone = heed_returned_change_get_kind (change) == HEED_RETURNED_GONE;

      if (heed_returned_change_get_taken (change))
        continue;
      has_gone |= is_gone;
      has_open |= !is_gone || heed_returned_change_get_here (change) != NULL;
    }
  if (updated)
    /* Translators: "3 changes", then "4 changes". */
    heed_output_format (_("%s of %s made, as one step of undo.\n"), taken, all);
  else
    heed_output_write (_("Nothing is written. --update makes these changes, --again imports the file as one more plan.\n"));
  if (has_open)
    heed_output_write (_("What is not sure to be changed in the file alone is left as it is here: --take-file takes the file’s.\n"));
  if (has_gone)
    heed_output_write (_("What is gone from the file stays: --remove removes it.\n"));
}

static gboolean
apply (HeedInvocation    *invocation,
       HeedSession       *session,
       HeedReturnedFile  *file,
       GError           **error)
{
  g_autoptr (HeedPlanEditor) editor = heed_session_edit_plan (session, heed_returned_file_get_number (file), error);
  HeedDay today = heed_day_today ();

  if (editor == NULL)
    return FALSE;
  heed_plan_editor_set_day (editor, today);
  return heed_returned_apply (file, editor, heed_invocation_get (invocation, "by"),
                              heed_invocation_get (invocation, "reason"), today, error) &&
         heed_plan_editor_flush (editor, error);
}

static gboolean
find_number (HeedInvocation  *invocation,
             GArray          *numbers,
             guint           *number,
             GError         **error)
{
  const char *words = heed_invocation_get (invocation, "plan");
  g_autoptr (GString) list = g_string_new (NULL);
  guint64 value;

  if (words != NULL)
    {
      if (!g_ascii_string_to_unsigned (words, 10, 1, G_MAXINT, &value, NULL))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--plan: “%s” is no number of a plan"), words);
          return FALSE;
        }
      *number = (guint) value;
      return TRUE;
    }
  *number = g_array_index (numbers, guint, 0);
  if (numbers->len == 1)
    return TRUE;
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (list, "%s%u", i > 0 ? ", " : "", g_array_index (numbers, guint, i));
  g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
               /* Translators: numbers of plans. */
               _("It carries the ids of several plans (%s): say with --plan=ID which of them it is an update of"),
               list->str);
  return FALSE;
}

/**
 * heed_returned_update_run:
 * @invocation: the call of `import`
 * @session: the open register
 * @path: a file
 * @plan: what was read of it
 * @numbers: (nullable) (element-type uint): the plans whose ids it carries; %NULL where the call
 *   says which plan it is an update of
 * @error: return location for an error
 *
 * Prints what the file changes, and with `--update` changes it.
 *
 * Returns: whether that could be done
 */
gboolean
heed_returned_update_run (HeedInvocation  *invocation,
                          HeedSession     *session,
                          const char      *path,
                          HeedPlan        *plan,
                          GArray          *numbers,
                          GError         **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedJob) job = heed_job_new ();
  g_autoptr (HeedReturnedFile) returned = NULL;
  gboolean updates = heed_invocation_has (invocation, "update");
  guint number;

  if (!find_number (invocation, numbers, &number, error))
    return FALSE;
  heed_returned_file_new_async (session, file, heed_invocation_get (invocation, "from"), plan, number,
                                heed_job_get_cancellable (job), heed_job_done_cb, job);
  returned = heed_returned_file_new_finish (session, heed_job_wait (job), error);
  if (returned == NULL)
    return FALSE;

  choose (invocation, returned);
  if (updates && count_taken (returned) > 0 && !apply (invocation, session, returned, error))
    return FALSE;
  print_changes (returned);
  if (heed_returned_file_count (returned, FALSE) > 0)
    print_left (returned, updates);
  return TRUE;
}
