/* heed-recommendation-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendation-entry.h"

#include "heed-field.h"

/**
 * HeedRecommendationEntry:
 *
 * One recommendation as the list over all inspections shows it, taken out of its plan, with what
 * came of its actions.
 */
struct _HeedRecommendationEntry
{
  GObject parent_instance;

  char *id;
  guint plan;
  char *number;
  char *text;
  char *addressee;
  char *explanation;
  gboolean repeated;
  char *repeats;
  char *organisation;
  char *inspection;
  HeedDay published;
  guint n_actions;
  guint n_completed;
  guint n_overdue;
  HeedResponseKind response;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedRecommendationEntry, TEXT, id),
  HEED_FIELD (HeedRecommendationEntry, COUNT, plan),
  HEED_FIELD (HeedRecommendationEntry, TEXT, number),
  HEED_FIELD (HeedRecommendationEntry, TEXT, text),
  HEED_FIELD (HeedRecommendationEntry, TEXT, addressee),
  HEED_FIELD (HeedRecommendationEntry, TEXT, explanation),
  HEED_FIELD (HeedRecommendationEntry, BOOLEAN, repeated),
  HEED_FIELD (HeedRecommendationEntry, TEXT, repeats),
  HEED_FIELD (HeedRecommendationEntry, TEXT, organisation),
  HEED_FIELD (HeedRecommendationEntry, TEXT, inspection),
  HEED_FIELD (HeedRecommendationEntry, DAY, published),
  HEED_FIELD (HeedRecommendationEntry, COUNT, n_actions),
  HEED_FIELD (HeedRecommendationEntry, COUNT, n_completed),
  HEED_FIELD (HeedRecommendationEntry, COUNT, n_overdue),
  HEED_FIELD (HeedRecommendationEntry, ENUM, response, .get_type = heed_response_kind_get_type),
};

HEED_DEFINE_RECORD_TYPE (HeedRecommendationEntry, heed_recommendation_entry, G_TYPE_OBJECT)

/**
 * heed_recommendation_entry_new:
 *
 * Returns: (transfer full): an entry that says nothing
 */
HeedRecommendationEntry *
heed_recommendation_entry_new (void)
{
  return g_object_new (HEED_TYPE_RECOMMENDATION_ENTRY, NULL);
}

/**
 * HeedRecommendationEntry:id:
 *
 * The id of the recommendation.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, id)

/**
 * HeedRecommendationEntry:plan:
 *
 * The short number of its plan.
 */
HEED_DEFINE_COUNT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, plan)

/**
 * HeedRecommendationEntry:number:
 *
 * Its number, as it is written.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, number)

/**
 * HeedRecommendationEntry:text:
 *
 * Its words, without markup.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, text)

/**
 * HeedRecommendationEntry:addressee:
 *
 * Whom it is addressed to.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, addressee)

/**
 * HeedRecommendationEntry:explanation:
 *
 * Why it is not wholly agreed, without markup.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, explanation)

/**
 * HeedRecommendationEntry:repeated:
 *
 * Whether it says that it repeats an earlier one.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedRecommendationEntry, heed_recommendation_entry, repeated)

/**
 * HeedRecommendationEntry:repeats:
 *
 * The id of the one that it repeats; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, repeats)

/**
 * HeedRecommendationEntry:organisation:
 *
 * The name of the organisation.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, organisation)

/**
 * HeedRecommendationEntry:inspection:
 *
 * Which inspection it is of, in words: whose, then which, a line each.
 */
HEED_DEFINE_TEXT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, inspection)

/**
 * HeedRecommendationEntry:published:
 *
 * The day on which the report of the inspection was published.
 */
HEED_DEFINE_DAY_FIELD (HeedRecommendationEntry, heed_recommendation_entry, published)

/**
 * HeedRecommendationEntry:n-actions:
 *
 * How many actions answer it.
 */
HEED_DEFINE_COUNT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, n_actions)

/**
 * HeedRecommendationEntry:n-completed:
 *
 * How many of them are completed.
 */
HEED_DEFINE_COUNT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, n_completed)

/**
 * HeedRecommendationEntry:n-overdue:
 *
 * How many of them are overdue.
 */
HEED_DEFINE_COUNT_FIELD (HeedRecommendationEntry, heed_recommendation_entry, n_overdue)

/**
 * HeedRecommendationEntry:response:
 *
 * How it was answered.
 */
HEED_DEFINE_ENUM_FIELD (HeedRecommendationEntry, heed_recommendation_entry, response, HeedResponseKind)
