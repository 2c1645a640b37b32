/* heed-action-filter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-filter-private.h"

#include "heed-field.h"
#include "heed-model-enums.h"

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
  gboolean priority;
  guint moved;
  guint quiet_days;
  HeedActionVerification verification;
  HeedActionGroup group;
  HeedActionSort sort;
  gboolean descending;
};

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
  HEED_FIELD (HeedActionFilter, BOOLEAN, priority),
  HEED_FIELD (HeedActionFilter, COUNT, moved),
  HEED_FIELD (HeedActionFilter, COUNT, quiet_days),
  HEED_FIELD (HeedActionFilter, ENUM, verification, .get_type = heed_action_verification_get_type),
  HEED_FIELD (HeedActionFilter, ENUM, group, .get_type = heed_action_group_get_type),
  HEED_FIELD (HeedActionFilter, ENUM, sort, .get_type = heed_action_sort_get_type),
  HEED_FIELD (HeedActionFilter, BOOLEAN, descending),
};

HEED_DEFINE_RECORD_TYPE (HeedActionFilter, heed_action_filter, G_TYPE_OBJECT)

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
 * HeedActionFilter:priority:
 *
 * Whether only actions of recommendations that matter most pass.
 */
HEED_DEFINE_BOOLEAN_FIELD (HeedActionFilter, heed_action_filter, priority)

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

/* Each property but the day, which turns by itself. */
static GParamSpec **
list_parts (HeedActionFilter *self,
            guint            *n_parts)
{
  guint n, n_kept = 0;
  GParamSpec **parts = g_object_class_list_properties (G_OBJECT_GET_CLASS (self), &n);

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (parts[i]->name, "day"))
      parts[n_kept++] = parts[i];
  *n_parts = n_kept;
  return parts;
}

static GVariant *
value_to_variant (const GValue *value)
{
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return g_variant_new_boolean (g_value_get_boolean (value));
  if (G_VALUE_HOLDS_UINT (value))
    return g_variant_new_uint32 (g_value_get_uint (value));
  if (G_VALUE_HOLDS_ENUM (value))
    return g_variant_new_string (heed_enum_to_nick (G_VALUE_TYPE (value), g_value_get_enum (value)));
  return g_variant_new_string (g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
}

/* What is of another kind stays as it is. */
static void
value_set_variant (GValue   *value,
                   GVariant *variant)
{
  int number;

  if (G_VALUE_HOLDS_BOOLEAN (value) && g_variant_is_of_type (variant, G_VARIANT_TYPE_BOOLEAN))
    g_value_set_boolean (value, g_variant_get_boolean (variant));
  else if (G_VALUE_HOLDS_UINT (value) && g_variant_is_of_type (variant, G_VARIANT_TYPE_UINT32))
    g_value_set_uint (value, g_variant_get_uint32 (variant));
  else if (G_VALUE_HOLDS_ENUM (value) && g_variant_is_of_type (variant, G_VARIANT_TYPE_STRING) &&
           heed_enum_from_nick (G_VALUE_TYPE (value), g_variant_get_string (variant, NULL), &number))
    g_value_set_enum (value, number);
  else if (G_VALUE_HOLDS_STRING (value) && g_variant_is_of_type (variant, G_VARIANT_TYPE_STRING))
    g_value_set_string (value, g_variant_get_string (variant, NULL));
}

/* What lets all pass, and the usual order. */
static void
get_initial (HeedActionFilter *initial,
             GParamSpec       *part,
             GValue           *value)
{
  g_value_init (value, part->value_type);
  g_object_get_property (G_OBJECT (initial), part->name, value);
}

/**
 * heed_action_filter_save:
 * @self: a #HeedActionFilter
 *
 * Returns: (transfer floating): an a{sv} of all of it but the day, by the names of its
 *   properties, without what lets all pass
 */
GVariant *
heed_action_filter_save (HeedActionFilter *self)
{
  GVariantDict dict = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (HeedActionFilter) initial = heed_action_filter_new (HEED_DAY_NONE);
  g_autofree GParamSpec **parts = NULL;
  guint n;

  g_return_val_if_fail (HEED_IS_ACTION_FILTER (self), NULL);

  parts = list_parts (self, &n);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) other = G_VALUE_INIT;

      get_initial (self, parts[i], &value);
      get_initial (initial, parts[i], &other);
      if (g_param_values_cmp (parts[i], &value, &other) != 0)
        g_variant_dict_insert_value (&dict, parts[i]->name, value_to_variant (&value));
    }
  return g_variant_dict_end (&dict);
}

/**
 * heed_action_filter_load:
 * @self: a #HeedActionFilter
 * @parts: what heed_action_filter_save() gave
 *
 * Sets all of it but the day; what @parts does not speak of, or says in a way that this version
 * does not know, lets all pass.
 */
void
heed_action_filter_load (HeedActionFilter *self,
                         GVariant         *parts)
{
  g_autoptr (HeedActionFilter) initial = heed_action_filter_new (HEED_DAY_NONE);
  g_autofree GParamSpec **list = NULL;
  guint n;

  g_return_if_fail (HEED_IS_ACTION_FILTER (self));
  g_return_if_fail (g_variant_is_of_type (parts, G_VARIANT_TYPE_VARDICT));

  list = list_parts (self, &n);
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GVariant) saved = g_variant_lookup_value (parts, list[i]->name, NULL);

      get_initial (initial, list[i], &value);
      if (saved != NULL)
        value_set_variant (&value, saved);
      g_object_set_property (G_OBJECT (self), list[i]->name, &value);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * heed_action_filter_copy:
 * @self: a #HeedActionFilter
 *
 * Returns: (transfer full): another that lets the same pass, of the same day
 */
HeedActionFilter *
heed_action_filter_copy (HeedActionFilter *self)
{
  HeedActionFilter *copy;
  g_autoptr (GVariant) parts = NULL;

  g_return_val_if_fail (HEED_IS_ACTION_FILTER (self), NULL);

  copy = heed_action_filter_new (heed_action_filter_get_day (self));
  parts = g_variant_ref_sink (heed_action_filter_save (self));
  heed_action_filter_load (copy, parts);
  return copy;
}

/* What the register is asked for; the words are those of @self, and live as long as it is not
 * changed. */
HeedActionQuery
heed_action_filter_to_query (HeedActionFilter *self)
{
  return (HeedActionQuery) {
    .day = self->day,
    .overdue = self->overdue,
    .open = self->open,
    .due_from = self->due_from,
    .due_before = self->due_before,
    .due_within = self->due_within,
    .owner = self->owner,
    .whole_owner = self->whole_owner,
    .organisation = self->organisation,
    .search = self->search,
    .progress = self->progress,
    .compliance = self->compliance,
    .response = self->response,
    .addressee = self->addressee,
    .repeated = self->repeated,
    .priority = self->priority,
    .moved = self->moved,
    .quiet_days = self->quiet_days,
    .verification = self->verification,
    .group = self->group,
    .sort = self->sort,
    .descending = self->descending,
  };
}
