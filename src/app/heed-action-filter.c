/* heed-action-filter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-filter.h"

#include "heed-property.h"

/**
 * HeedActionFilter:
 *
 * Which actions across plans are asked for.
 */
struct _HeedActionFilter
{
  GObject parent_instance;

  HeedDay day;
  gboolean overdue;
  HeedDay due_before;
  char *owner;
  char *organisation;
  char *search;
  char *progress;
};

G_DEFINE_FINAL_TYPE (HeedActionFilter, heed_action_filter, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_DAY,
  PROP_OVERDUE,
  PROP_DUE_BEFORE,
  PROP_OWNER,
  PROP_ORGANISATION,
  PROP_SEARCH,
  PROP_PROGRESS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
heed_action_filter_finalize (GObject *object)
{
  HeedActionFilter *self = HEED_ACTION_FILTER (object);

  g_free (self->owner);
  g_free (self->organisation);
  g_free (self->search);
  g_free (self->progress);

  G_OBJECT_CLASS (heed_action_filter_parent_class)->finalize (object);
}

static void
heed_action_filter_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HeedActionFilter *self = HEED_ACTION_FILTER (object);

  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_uint (value, self->day);
      break;
    case PROP_OVERDUE:
      g_value_set_boolean (value, self->overdue);
      break;
    case PROP_DUE_BEFORE:
      g_value_set_uint (value, self->due_before);
      break;
    case PROP_OWNER:
      g_value_set_string (value, self->owner);
      break;
    case PROP_ORGANISATION:
      g_value_set_string (value, self->organisation);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_PROGRESS:
      g_value_set_string (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_action_filter_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  HeedActionFilter *self = HEED_ACTION_FILTER (object);

  switch (prop_id)
    {
    case PROP_DAY:
      heed_action_filter_set_day (self, g_value_get_uint (value));
      break;
    case PROP_OVERDUE:
      heed_action_filter_set_overdue (self, g_value_get_boolean (value));
      break;
    case PROP_DUE_BEFORE:
      heed_action_filter_set_due_before (self, g_value_get_uint (value));
      break;
    case PROP_OWNER:
      heed_action_filter_set_owner (self, g_value_get_string (value));
      break;
    case PROP_ORGANISATION:
      heed_action_filter_set_organisation (self, g_value_get_string (value));
      break;
    case PROP_SEARCH:
      heed_action_filter_set_search (self, g_value_get_string (value));
      break;
    case PROP_PROGRESS:
      heed_action_filter_set_progress (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_action_filter_class_init (HeedActionFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_action_filter_finalize;
  object_class->get_property = heed_action_filter_get_property;
  object_class->set_property = heed_action_filter_set_property;

  /**
   * HeedActionFilter:day:
   *
   * The day for which is asked: what is overdue is overdue on it.
   */
  properties[PROP_DAY] =
    g_param_spec_uint ("day", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedActionFilter:overdue:
   *
   * Whether only actions that are overdue on the day pass.
   */
  properties[PROP_OVERDUE] =
    g_param_spec_boolean ("overdue", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedActionFilter:due-before:
   *
   * The day before which an action that passes is due; %HEED_DAY_NONE for all.
   */
  properties[PROP_DUE_BEFORE] =
    g_param_spec_uint ("due-before", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedActionFilter:owner:
   *
   * Words among the owners, whatever their capitals; "" for all.
   */
  properties[PROP_OWNER] =
    g_param_spec_string ("owner", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedActionFilter:organisation:
   *
   * Words in the name or short name of the organisation; "" for all.
   */
  properties[PROP_ORGANISATION] =
    g_param_spec_string ("organisation", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedActionFilter:search:
   *
   * Words that all stand, or begin a word, in the action; "" for all.
   */
  properties[PROP_SEARCH] =
    g_param_spec_string ("search", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedActionFilter:progress:
   *
   * The progress, as its nick such as "in-progress"; "" for all.
   */
  properties[PROP_PROGRESS] =
    g_param_spec_string ("progress", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_action_filter_init (HeedActionFilter *self)
{
  heed_take_string (&self->owner, NULL);
  heed_take_string (&self->organisation, NULL);
  heed_take_string (&self->search, NULL);
  heed_take_string (&self->progress, NULL);
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
 * heed_action_filter_get_day:
 * @self: a #HeedActionFilter
 *
 * Returns: the day for which is asked: what is overdue is overdue on it
 */
HeedDay
heed_action_filter_get_day (HeedActionFilter *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (self), HEED_DAY_NONE);

  return self->day;
}

/**
 * heed_action_filter_set_day:
 * @self: a #HeedActionFilter
 * @day: the day for which is asked: what is overdue is overdue on it
 */
void
heed_action_filter_set_day (HeedActionFilter *self,
                            HeedDay           day)
{
  g_return_if_fail (HEED_IS_ACTION_FILTER (self));

  if (self->day == day)
    return;

  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/**
 * heed_action_filter_get_overdue:
 * @self: a #HeedActionFilter
 *
 * Returns: whether only actions that are overdue on the day pass
 */
gboolean
heed_action_filter_get_overdue (HeedActionFilter *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (self), FALSE);

  return self->overdue;
}

/**
 * heed_action_filter_set_overdue:
 * @self: a #HeedActionFilter
 * @overdue: whether only actions that are overdue on the day pass
 */
void
heed_action_filter_set_overdue (HeedActionFilter *self,
                                gboolean          overdue)
{
  g_return_if_fail (HEED_IS_ACTION_FILTER (self));

  overdue = !!overdue;
  if (self->overdue == overdue)
    return;

  self->overdue = overdue;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OVERDUE]);
}

/**
 * heed_action_filter_get_due_before:
 * @self: a #HeedActionFilter
 *
 * Returns: the day before which an action that passes is due; %HEED_DAY_NONE for all
 */
HeedDay
heed_action_filter_get_due_before (HeedActionFilter *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (self), HEED_DAY_NONE);

  return self->due_before;
}

/**
 * heed_action_filter_set_due_before:
 * @self: a #HeedActionFilter
 * @due_before: the day before which an action that passes is due; %HEED_DAY_NONE for all
 */
void
heed_action_filter_set_due_before (HeedActionFilter *self,
                                   HeedDay           due_before)
{
  g_return_if_fail (HEED_IS_ACTION_FILTER (self));

  if (self->due_before == due_before)
    return;

  self->due_before = due_before;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DUE_BEFORE]);
}

/**
 * heed_action_filter_get_owner:
 * @self: a #HeedActionFilter
 *
 * Returns: (transfer none): words among the owners, whatever their capitals; "" for all
 */
const char *
heed_action_filter_get_owner (HeedActionFilter *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (self), "");

  return self->owner;
}

/**
 * heed_action_filter_set_owner:
 * @self: a #HeedActionFilter
 * @owner: (nullable): words among the owners, whatever their capitals; "" for all
 */
void
heed_action_filter_set_owner (HeedActionFilter *self,
                              const char       *owner)
{
  g_return_if_fail (HEED_IS_ACTION_FILTER (self));

  if (heed_take_string (&self->owner, owner))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}

/**
 * heed_action_filter_get_organisation:
 * @self: a #HeedActionFilter
 *
 * Returns: (transfer none): words in the name or short name of the organisation; "" for all
 */
const char *
heed_action_filter_get_organisation (HeedActionFilter *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (self), "");

  return self->organisation;
}

/**
 * heed_action_filter_set_organisation:
 * @self: a #HeedActionFilter
 * @organisation: (nullable): words in the name or short name of the organisation; "" for all
 */
void
heed_action_filter_set_organisation (HeedActionFilter *self,
                                     const char       *organisation)
{
  g_return_if_fail (HEED_IS_ACTION_FILTER (self));

  if (heed_take_string (&self->organisation, organisation))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORGANISATION]);
}

/**
 * heed_action_filter_get_search:
 * @self: a #HeedActionFilter
 *
 * Returns: (transfer none): words that all stand, or begin a word, in the action; "" for all
 */
const char *
heed_action_filter_get_search (HeedActionFilter *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (self), "");

  return self->search;
}

/**
 * heed_action_filter_set_search:
 * @self: a #HeedActionFilter
 * @search: (nullable): words that all stand, or begin a word, in the action; "" for all
 */
void
heed_action_filter_set_search (HeedActionFilter *self,
                               const char       *search)
{
  g_return_if_fail (HEED_IS_ACTION_FILTER (self));

  if (heed_take_string (&self->search, search))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

/**
 * heed_action_filter_get_progress:
 * @self: a #HeedActionFilter
 *
 * Returns: (transfer none): the progress, as its nick such as "in-progress"; "" for all
 */
const char *
heed_action_filter_get_progress (HeedActionFilter *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (self), "");

  return self->progress;
}

/**
 * heed_action_filter_set_progress:
 * @self: a #HeedActionFilter
 * @progress: (nullable): the progress, as its nick such as "in-progress"; "" for all
 */
void
heed_action_filter_set_progress (HeedActionFilter *self,
                                 const char       *progress)
{
  g_return_if_fail (HEED_IS_ACTION_FILTER (self));

  if (heed_take_string (&self->progress, progress))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}
