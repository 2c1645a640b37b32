/* heed-follow-up.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-follow-up.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-author.h"
#include "heed-follow-up-private.h"
#include "heed-recommendation.h"

/* What the steps of following up share. */

/* What the person at work set, for the whole program. */
static guint64 set_limit = HEED_EVIDENCE_LIMIT;

/**
 * heed_follow_up_get_limit:
 *
 * Returns: how large a file of evidence may be, in bytes
 */
guint64
heed_follow_up_get_limit (void)
{
  return set_limit;
}

/**
 * heed_follow_up_set_limit:
 * @limit: how large a file of evidence may be, in bytes
 *
 * What is kept already stays.
 */
void
heed_follow_up_set_limit (guint64 limit)
{
  set_limit = limit;
}

/**
 * heed_follow_up_get_earliest:
 * @plan: a plan
 *
 * Returns: the day before which nothing of the plan can have been done: that of the report or
 *   of the submission, whichever came first; %HEED_DAY_NONE where neither is known
 */
HeedDay
heed_follow_up_get_earliest (HeedPlan *plan)
{
  HeedDay submitted, report;

  g_return_val_if_fail (HEED_IS_PLAN (plan), HEED_DAY_NONE);

  submitted = heed_plan_get_submitted (plan);
  report = heed_inspection_get_report_published (heed_plan_get_inspection (plan));
  if (submitted == HEED_DAY_NONE || report == HEED_DAY_NONE)
    return MAX (submitted, report);
  return MIN (submitted, report);
}

/* How messages and the history name an item: "action 1.1", or, where it has no number of its
 * own, by its recommendation. */
char *
heed_follow_up_name_item (HeedItem *item)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);
  const char *number = recommendation != NULL ? heed_recommendation_get_number (recommendation) : "";
  const char *label = HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item)) : "";

  if (g_ascii_isalnum (label[0]))
    return g_strdup (label);
  if (!HEED_IS_ACTION (item))
    /* Translators: the number of a recommendation. */
    return g_strdup_printf (_("the measure of recommendation %s"), number);
  /* Translators: the number of a recommendation. */
  return g_strdup_printf (_("the action of recommendation %s"), number);
}

/* The words without what surrounds them; NULL where nothing is left. */
char *
heed_follow_up_strip (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return stripped[0] != '\0' ? g_steal_pointer (&stripped) : NULL;
}

char *
heed_follow_up_find_author (const char *author)
{
  char *name = heed_follow_up_strip (author);

  return name != NULL ? name : g_strdup (heed_author_get ());
}

gboolean
heed_follow_up_owns (HeedPlanEditor *editor,
                     HeedItem       *item)
{
  HeedRecommendation *recommendation = heed_item_get_recommendation (item);

  return recommendation != NULL &&
         heed_recommendation_get_plan (recommendation) == heed_plan_editor_get_plan (editor);
}

/* That something happened before today, or today. */
gboolean
heed_follow_up_check_day (HeedItem  *item,
                          HeedDay    day,
                          HeedDay    today,
                          GError   **error)
{
  g_autofree char *name = heed_follow_up_name_item (item);
  g_autofree char *words = heed_day_to_words (day);

  if (day == HEED_DAY_NONE)
    /* Translators: what an item is called. */
    return heed_follow_up_refuse (error, _("The day is missing in %s. Enter one."), name);
  if (day > today)
    /* Translators: a day, and what an item is called. */
    return heed_follow_up_refuse (error, _("%s lies ahead, in %s. Enter today or an earlier day."), words, name);
  return TRUE;
}

/* Puts a record behind those of the same day and before those of later ones. */
void
heed_follow_up_insert (HeedRecordList *list,
                       gpointer        record)
{
  guint position = heed_record_list_get_n (list);
  HeedDay day;

  g_object_get (record, "day", &day, NULL);
  while (position > 0)
    {
      HeedDay other;

      g_object_get (heed_record_list_get (list, position - 1), "day", &other, NULL);
      if (other <= day)
        break;
      position--;
    }
  heed_record_list_insert (list, position, record);
}

gboolean
heed_follow_up_refuse (GError    **error,
                       const char *format,
                       ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (HEED_ERROR, HEED_ERROR_REFUSED, format, arguments);
  va_end (arguments);
  return FALSE;
}
