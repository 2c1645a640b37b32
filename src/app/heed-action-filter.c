/* heed-action-filter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-filter.h"

#include "heed-field.h"

/**
 * HeedActionFilter:
 *
 * Which actions across plans are asked for, and in which order.
 */
struct _HeedActionFilter
{
  GObject parent_instance;

  HeedDay day;
  gboolean overdue;
  gboolean open;
  HeedDay due_from;
  HeedDay due_before;
  guint due_within;
  char *owner;
  gboolean whole_owner;
  char *organisation;
  char *search;
  char *progress;
  char *compliance;
  char *response;
  char *addressee;
  gboolean repeated;
  guint moved;
  guint quiet_days;
  HeedActionVerification verification;
  HeedActionGroup group;
  HeedActionSort sort;
  gboolean descending;
};

G_DEFINE_FINAL_TYPE (HeedActionFilter, heed_action_filter, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedActionFilter, DAY, day),
  HEED_FIELD (HeedActionFilter, BOOLEAN, overdue),
  HEED_FIELD (HeedActionFilter, BOOLEAN, open),
  HEED_FIELD (HeedActionFilter, DAY, due_from),
  HEED_FIELD (HeedActionFilter, DAY, due_before),
  HEED_FIELD (HeedActionFilter, COUNT, due_within),
  HEED_FIELD (HeedActionFilter, TEXT, owner),
  HEED_FIELD (HeedActionFilter, BOOLEAN, whole_owner),
  HEED_FIELD (HeedActionFilter, TEXT, organisation),
  HEED_FIELD (HeedActionFilter, TEXT, search),
  HEED_FIELD (HeedActionFilter, TEXT, progress),
  HEED_FIELD (HeedActionFilter, TEXT, compliance),
  HEED_FIELD (HeedActionFilter, TEXT, response),
  HEED_FIELD (HeedActionFilter, TEXT, addressee),
  HEED_FIELD (HeedActionFilter, BOOLEAN, repeated),
  HEED_FIELD (HeedActionFilter, COUNT, moved),
  HEED_FIELD (HeedActionFilter, COUNT, quiet_days),
  HEED_FIELD (HeedActionFilter, ENUM, verification, .get_type = heed_action_verification_get_type),
  HEED_FIELD (HeedActionFilter, ENUM, group, .get_type = heed_action_group_get_type),
  HEED_FIELD (HeedActionFilter, ENUM, sort, .get_type = heed_action_sort_get_type),
  HEED_FIELD (HeedActionFilter, BOOLEAN, descending),
};

static void
heed_action_filter_class_init (HeedActionFilterClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
heed_action_filter_init (HeedActionFilter *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
}

/**
 * heed_action_filter_new:
 * @day: the day for which is asked
 *
 * Returns: (transfer full): a filter that lets all actions pass
 */
HeedActionFilter *
heed_action_filter_new (HeedDay day)
{
  return g_object_new (HEED_TYPE_ACTION_FILTER, "day", day, NULL);
}

/**
 * HeedActionFilter:day:
 *
 * The day for which is asked: what is overdue is overdue on it.
 */
HEED_DEFINE_DAY_FIELD (HeedActionFilter, heed_action_filter, day)

/**
 * HeedActionFilter:overdue:
 *
 * Whether only actions that are overdue on the day pass.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedActionFilter, heed_action_filter, overdue)

/**
 * HeedActionFilter:open:
 *
 * Whether only actions that are neither completed nor withdrawn pass.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedActionFilter, heed_action_filter, open)

/**
 * HeedActionFilter:due-from:
 *
 * The first day on which an action that passes is due; %HEED_DAY_NONE for all.
 */
HEED_DEFINE_DAY_FIELD (HeedActionFilter, heed_action_filter, due_from)

/**
 * HeedActionFilter:due-before:
 *
 * The day before which an action that passes is due; %HEED_DAY_NONE for all.
 */
HEED_DEFINE_DAY_FIELD (HeedActionFilter, heed_action_filter, due_before)

/**
 * HeedActionFilter:due-within:
 *
 * How many days from the day on an action that passes is due at most; 0 for all.
 */
HEED_DEFINE_COUNT_FIELD (HeedActionFilter, heed_action_filter, due_within)

/**
 * HeedActionFilter:owner:
 *
 * Words among the owners, whatever their capitals; "" for all.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionFilter, heed_action_filter, owner)

/**
 * HeedActionFilter:whole-owner:
 *
 * Whether #HeedActionFilter:owner is the whole name of an owner, rather than words in it.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedActionFilter, heed_action_filter, whole_owner)

/**
 * HeedActionFilter:organisation:
 *
 * Words in the name or short name of the organisation; "" for all.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionFilter, heed_action_filter, organisation)

/**
 * HeedActionFilter:search:
 *
 * Words that all stand, or begin a word, in the action; "" for all.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionFilter, heed_action_filter, search)

/**
 * HeedActionFilter:progress:
 *
 * The progress, as its nick such as "in-progress"; "" for all.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionFilter, heed_action_filter, progress)

/**
 * HeedActionFilter:compliance:
 *
 * How the action stands on the day, as its nick such as "due-soon"; "" for all.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionFilter, heed_action_filter, compliance)

/**
 * HeedActionFilter:response:
 *
 * How its recommendation was answered, as its nick such as "partly-agreed"; "" for all.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionFilter, heed_action_filter, response)

/**
 * HeedActionFilter:addressee:
 *
 * Words in the addressee of its recommendation; "" for all.
 */
HEED_DEFINE_TEXT_FIELD (HeedActionFilter, heed_action_filter, addressee)

/**
 * HeedActionFilter:repeated:
 *
 * Whether only actions of repeated recommendations pass.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedActionFilter, heed_action_filter, repeated)

/**
 * HeedActionFilter:moved:
 *
 * How often the target of an action that passes moved at least; 0 for all.
 */
HEED_DEFINE_COUNT_FIELD (HeedActionFilter, heed_action_filter, moved)

/**
 * HeedActionFilter:quiet-days:
 *
 * For how many days an action that passes had no update; 0 for all.
 */
HEED_DEFINE_COUNT_FIELD (HeedActionFilter, heed_action_filter, quiet_days)

/**
 * HeedActionFilter:verification:
 *
 * Whether only completions that were verified pass, or only those that were not.
 */
HEED_DEFINE_ENUM_FIELD (HeedActionFilter, heed_action_filter, verification, HeedActionVerification)

/**
 * HeedActionFilter:group:
 *
 * Which actions stand together.
 */
HEED_DEFINE_ENUM_FIELD (HeedActionFilter, heed_action_filter, group, HeedActionGroup)

/**
 * HeedActionFilter:sort:
 *
 * In which order they stand, within a group.
 */
HEED_DEFINE_ENUM_FIELD (HeedActionFilter, heed_action_filter, sort, HeedActionSort)

/**
 * HeedActionFilter:descending:
 *
 * Whether that order is turned round; groups stay as they are.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedActionFilter, heed_action_filter, descending)
