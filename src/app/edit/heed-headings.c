/* heed-headings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-headings.h"

#include <string.h>

#include "heed-recommendation.h"
#include "heed-record-row.h"

/* A heading is kept with the recommendation below it, and yet is a row of its own: it stays
 * where it stands when that recommendation goes, or is moved away. */

/**
 * heed_headings_put_above:
 * @recommendation: a #HeedRecommendation
 * @words: a heading; several a line each
 *
 * Puts it above what stands above @recommendation already.
 */
void
heed_headings_put_above (HeedRecommendation *recommendation,
                         const char         *words)
{
  const char *heading = heed_recommendation_get_heading (recommendation);
  g_autofree char *both = g_strconcat (words, *heading != '\0' ? "\n" : "", heading, NULL);

  heed_recommendation_set_heading (recommendation, both);
}

/**
 * heed_headings_move:
 * @recommendations: the recommendations of a plan
 * @from: where one stands
 * @to: where it is to stand
 *
 * Moves it. What stood above it then stands above the next one, unless there is none; moved
 * up, it comes to stand below the heading of the one whose place it takes.
 */
void
heed_headings_move (HeedRecordList *recommendations,
                    guint           from,
                    guint           to)
{
  HeedRecommendation *moved = heed_record_list_get (recommendations, from);
  HeedRecommendation *place = heed_record_list_get (recommendations, to);
  g_autofree char *heading = NULL;

  if (from + 1 < heed_record_list_get_n (recommendations) &&
      *heed_recommendation_get_heading (moved) != '\0')
    {
      heed_headings_put_above (heed_record_list_get (recommendations, from + 1), heed_recommendation_get_heading (moved));
      heed_recommendation_set_heading (moved, NULL);
    }
  if (to < from && *heed_recommendation_get_heading (place) != '\0')
    {
      heading = g_strdup (heed_recommendation_get_heading (place));
      heed_recommendation_set_heading (place, NULL);
      heed_headings_put_above (moved, heading);
    }
  heed_record_list_move (recommendations, from, to);
}

static guint
position_in (HeedRecordRow *row)
{
  return (guint) heed_record_row_find_value (row, "position")->integer;
}

/* The recommendation that came next after that of @gone before the changes, among those that
 * are still there. Of those that came with them, one that has the same heading replaces it. */
static HeedRecommendation *
find_next (GHashTable    *changes,
           HeedPlan      *plan,
           HeedRecordRow *gone,
           const char    *heading,
           gboolean      *replaced)
{
  HeedRecordList *list = heed_plan_get_recommendations (plan);
  HeedRecommendation *next = NULL;
  guint nearest = G_MAXUINT;

  *replaced = FALSE;
  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (list, i);
      HeedChange *change = g_hash_table_lookup (changes, heed_recommendation_get_id (recommendation));
      guint position = change != NULL && change->before != NULL ? position_in (change->before) : i;

      if (change != NULL && change->before == NULL)
        *replaced = *replaced || g_str_equal (heed_recommendation_get_heading (recommendation), heading);
      else if (position > position_in (gone) && position < nearest)
        {
          next = recommendation;
          nearest = position;
        }
    }
  return next;
}

/* Whether the edit itself has put it there: a file that comes back may say so. */
static gboolean
is_put_above (GHashTable         *changes,
              HeedRecommendation *next,
              const char         *heading)
{
  HeedChange *change = g_hash_table_lookup (changes, heed_recommendation_get_id (next));
  const char *after = heed_recommendation_get_heading (next);
  gsize length = strlen (heading);

  return change != NULL && change->before != NULL && g_str_has_prefix (after, heading) &&
         (after[length] == '\0' || after[length] == '\n') &&
         !g_str_equal (heed_record_row_find_value (change->before, "heading")->text, after);
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint left = position_in (*(HeedRecordRow *const *) a);
  guint right = position_in (*(HeedRecordRow *const *) b);

  return left < right ? 1 : left > right ? -1 : 0;
}

/**
 * heed_headings_keep:
 * @edit: what somebody changed, and is going to be written
 * @plan: the plan in which it happened
 *
 * What stood above a recommendation that was deleted comes to stand above the next one; where
 * none follows, it goes to the words of the plan without a place.
 */
void
heed_headings_keep (HeedEdit *edit,
                    HeedPlan *plan)
{
  g_autoptr (GHashTable) changes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (guint i = 0; i < edit->changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (edit->changes, i);

      if (heed_change_get_row (change)->kind != HEED_RECORD_RECOMMENDATION)
        continue;
      g_hash_table_insert (changes, heed_change_get_row (change)->id, change);
      if (change->after == NULL && *heed_record_row_find_value (change->before, "heading")->text != '\0')
        g_ptr_array_add (gone, change->before);
    }

  /* The last one first, so that the words of all of them keep their order. */
  g_ptr_array_sort (gone, compare_positions);
  for (guint i = 0; i < gone->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (gone, i);
      const char *heading = heed_record_row_find_value (row, "heading")->text;
      gboolean replaced;
      HeedRecommendation *next = find_next (changes, plan, row, heading, &replaced);

      if (replaced || (next != NULL && is_put_above (changes, next, heading)))
        continue;
      if (next != NULL)
        heed_headings_put_above (next, heading);
      else
        heed_plan_add_unplaced (plan, heading);
    }
}
