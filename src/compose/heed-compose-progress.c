/* heed-compose-progress.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-progress.h"

#include "heed-action.h"
#include "heed-compose-table.h"
#include "heed-promise.h"
#include "heed-recommendation.h"
#include "heed-action-entry.h"

/* As all words that are printed with a plan these are in its language, whatever that
 * of the person who prints it. */

static const char *const titles[HEED_N_PROGRESS_COLUMNS] = {
  "Status",
  "Latest update",
  "Baseline → current target",
};

/**
 * heed_compose_progress_column_title:
 * @column: which of the columns that the progress report adds
 *
 * Returns: what stands at its head
 */
const char *
heed_compose_progress_column_title (guint column)
{
  g_return_val_if_fail (column < HEED_N_PROGRESS_COLUMNS, NULL);

  return titles[column];
}

/* "due-soon" is said "Due soon". */
static char *
enum_words (GType type,
            int   value)
{
  char *words = g_strdup (heed_enum_to_nick (type, value));

  g_strdelimit (words, "-", ' ');
  words[0] = g_ascii_toupper (words[0]);
  return words;
}

static char *
compliance_words (HeedCompliance compliance)
{
  return enum_words (HEED_TYPE_COMPLIANCE, (int) compliance);
}

/**
 * heed_compose_progress_words:
 * @progress: how far an action is, as reported
 *
 * Returns: (transfer full): that in words: "In progress"
 */
char *
heed_compose_progress_words (HeedProgress progress)
{
  return enum_words (HEED_TYPE_PROGRESS, (int) progress);
}

/**
 * heed_compose_status_words:
 * @compliance: how an action stands
 * @days_overdue: for how many days it has been overdue; 0 where it is not
 *
 * Returns: (transfer full): that in words: "Overdue by 34 days", "On track"
 */
char *
heed_compose_status_words (HeedCompliance compliance,
                           guint          days_overdue)
{
  g_autofree char *words = compliance_words (compliance);

  if (days_overdue == 0)
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s by %u day%s", words, days_overdue, days_overdue == 1 ? "" : "s");
}

/* "14 May 2020, Programme manager", with what is known of it. */
static char *
day_and_name (HeedDay     day,
              const char *name)
{
  g_autofree char *words = heed_day_to_words (day);

  return g_strconcat (words, *words != '\0' && *name != '\0' ? ", " : "", name, NULL);
}

/**
 * heed_compose_update_line:
 * @update: a progress note
 *
 * Returns: (transfer full): when it was written and by whom; "" for neither
 */
char *
heed_compose_update_line (HeedUpdate *update)
{
  return day_and_name (heed_update_get_day (update), heed_update_get_author (update));
}

/**
 * heed_compose_evidence_words:
 * @update: a progress note
 *
 * Returns: (transfer full): the names of its files and its links; "" for none
 */
char *
heed_compose_evidence_words (HeedUpdate *update)
{
  HeedRecordList *all = heed_update_get_evidence (update);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (all); i++)
    {
      HeedEvidence *evidence = heed_record_list_get (all, i);
      const char *link = heed_evidence_get_link (evidence);

      if (words->len > 0)
        g_string_append (words, "; ");
      g_string_append (words, *link != '\0' ? link : heed_evidence_get_name (evidence));
    }
  return g_strdup (words->str);
}

/* When it was changed and by whom; a name alone would read as a part of the words. */
static char *
revision_when (HeedRevision *revision)
{
  return heed_revision_get_day (revision) != HEED_DAY_NONE ? day_and_name (heed_revision_get_day (revision), heed_revision_get_author (revision)) : g_strdup ("");
}

/**
 * heed_compose_revision_line:
 * @revision: a change of a target
 *
 * Returns: (transfer full): when it was changed and by whom, from what to what, and why
 */
char *
heed_compose_revision_line (HeedRevision *revision)
{
  g_autofree char *when = revision_when (revision);

  return g_strdup_printf ("%s%s%s → %s%s%s", when, *when != '\0' ? ": " : "",
                          *heed_revision_get_from (revision) != '\0' ? heed_revision_get_from (revision) : HEED_COMPOSE_NO_DATE,
                          *heed_revision_get_to (revision) != '\0' ? heed_revision_get_to (revision) : HEED_COMPOSE_NO_DATE,
                          *heed_revision_get_reason (revision) != '\0' ? ". " : "", heed_revision_get_reason (revision));
}

/**
 * heed_compose_verification_line:
 * @verification: what somebody found about a completion
 *
 * Returns: (transfer full): that, when and by whom
 */
char *
heed_compose_verification_line (HeedVerification *verification)
{
  g_autofree char *who = day_and_name (heed_verification_get_day (verification), heed_verification_get_by (verification));

  return g_strdup_printf ("%s%s%s", heed_verification_get_adequate (verification) ? "Verified as adequate" : "Found inadequate",
                          *who != '\0' ? ": " : "", who);
}

static void
add_paragraph (HeedCell     *cell,
               const char   *text,
               const char   *style,
               HeedRunStyle  run_style)
{
  HeedBlock *block;

  if (*text == '\0')
    return;
  block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  heed_block_set_style (block, style);
  heed_block_add_run (block, text, run_style, NULL);
  heed_cell_add (cell, block);
}

/* What is still to be done: how far it is, is worth a word. */
static gboolean
is_open (HeedProgress progress)
{
  return progress == HEED_PROGRESS_NOT_STARTED || progress == HEED_PROGRESS_IN_PROGRESS;
}

static void
add_status (HeedCell        *cell,
            HeedActionEntry *entry,
            gboolean         is_counted,
            HeedDay          day)
{
  HeedCompliance compliance = heed_action_entry_get_compliance (entry, day);
  HeedProgress reported = heed_action_entry_get_progress (entry);

  /* A step stands as the action that it belongs to. */
  if (is_counted)
    {
      g_autofree char *words
        = heed_compose_status_words (compliance, heed_action_entry_get_days_overdue (entry, day));
      g_autofree char *progress = heed_compose_progress_words (reported);

      add_paragraph (cell, words, "status", HEED_RUN_STYLE_BOLD);
      if (is_open (reported))
        add_paragraph (cell, progress, "progress", HEED_RUN_STYLE_PLAIN);
    }
  if (heed_action_entry_get_completed_on (entry) != HEED_DAY_NONE && reported == HEED_PROGRESS_COMPLETED)
    {
      g_autofree char *completed_on
        = heed_day_to_words (heed_action_entry_get_completed_on (entry));
      g_autofree char *line = g_strconcat ("Completed on ", completed_on, NULL);

      add_paragraph (cell, line, "completed-on", HEED_RUN_STYLE_PLAIN);
    }
}

static void
add_update (HeedCell   *cell,
            HeedPlan   *plan,
            HeedUpdate *update)
{
  g_autofree char *line = heed_compose_update_line (update);
  g_autofree char *evidence = heed_compose_evidence_words (update);

  add_paragraph (cell, line, "update-by", HEED_RUN_STYLE_BOLD);
  heed_compose_add_markup (cell, plan, heed_update_get_text (update), "update");
  if (*evidence != '\0')
    {
      g_autofree char *words = g_strconcat ("Evidence: ", evidence, NULL);

      add_paragraph (cell, words, "evidence", HEED_RUN_STYLE_PLAIN);
    }
}

static void
add_verification (HeedCell         *cell,
                  HeedPlan         *plan,
                  HeedVerification *verification)
{
  g_autofree char *line = heed_compose_verification_line (verification);

  add_paragraph (cell, line, "verification", HEED_RUN_STYLE_BOLD);
  heed_compose_add_markup (cell, plan, heed_verification_get_text (verification), "verification");
}

/**
 * heed_compose_revision_reason:
 * @revision: a change of a target
 *
 * Returns: (transfer full): when it was changed, by whom and why, where the words before and
 *   after are told already
 */
char *
heed_compose_revision_reason (HeedRevision *revision)
{
  g_autofree char *when = revision_when (revision);

  return g_strconcat (when, *when != '\0' && *heed_revision_get_reason (revision) != '\0' ? ": " : "", heed_revision_get_reason (revision), NULL);
}

static gboolean
is_whole_change (HeedRevision *revision,
                 const char   *baseline,
                 const char   *current)
{
  return g_str_equal (heed_revision_get_from (revision), baseline) && g_str_equal (heed_revision_get_to (revision), current);
}

static void
add_change (HeedCell   *cell,
            HeedAction *action,
            gboolean    with_unchanged)
{
  const char *baseline = heed_action_get_baseline_words (action);
  const char *current = heed_promise_get_words_in_force (action);
  HeedRecordList *revisions = heed_action_get_revisions (action);

  if (heed_promise_is_revised (action))
    {
      g_autofree char *line = g_strdup_printf ("%s → %s", baseline,
                                               *current != '\0' ? current : HEED_COMPOSE_NO_DATE);

      add_paragraph (cell, line, "change", HEED_RUN_STYLE_BOLD);
    }
  else if (with_unchanged && *current != '\0' && heed_record_list_get_n (revisions) == 0)
    {
      add_paragraph (cell, "Unchanged", "change", HEED_RUN_STYLE_PLAIN);
    }

  for (guint i = 0; i < heed_record_list_get_n (revisions); i++)
    {
      HeedRevision *revision = heed_record_list_get (revisions, i);
      g_autofree char *line = is_whole_change (revision, baseline, current)
                                ? heed_compose_revision_reason (revision) : heed_compose_revision_line (revision);

      add_paragraph (cell, line, "revision", HEED_RUN_STYLE_PLAIN);
    }
}

/**
 * heed_compose_progress_cells:
 * @row: a row of the plan table
 * @plan: the plan
 * @item: (nullable): what the row holds
 * @day: the day that the report is for
 * @with_unchanged: whether a target that did not move says so
 *
 * Adds the cells of the progress report: how an action stands, what was noted and
 * verified last, and how its target changed. They are empty for what is no action.
 */
void
heed_compose_progress_cells (HeedTableRow *row,
                             HeedPlan     *plan,
                             HeedItem     *item,
                             HeedDay       day,
                             gboolean      with_unchanged)
{
  HeedCell *status = heed_table_row_add (row);
  HeedCell *update = heed_table_row_add (row);
  HeedCell *change = heed_table_row_add (row);
  g_autoptr (HeedActionEntry) entry = NULL;

  if (item == NULL || !HEED_IS_ACTION (item))
    return;

  entry = heed_action_entry_new_for_item (item);
  add_status (status, entry, heed_action_is_counted (HEED_ACTION (item)), day);
  if (heed_action_entry_get_latest (entry) != NULL)
    add_update (update, plan, heed_action_entry_get_latest (entry));
  if (heed_action_entry_get_verification (entry) != NULL)
    add_verification (update, plan, heed_action_entry_get_verification (entry));
  add_change (change, HEED_ACTION (item), with_unchanged);
}
