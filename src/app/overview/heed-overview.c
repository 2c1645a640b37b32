/* heed-overview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-overview.h"

#include <glib/gi18n-lib.h>

#include "heed-action-filter-private.h"
#include "heed-action-tally.h"
#include "heed-compliance.h"
#include "heed-session-private.h"

/**
 * HeedOverview:
 *
 * The figures over all plans, for one day. They are counted one after the other, each in a turn
 * of the main loop of its own, and anew after each change of the register.
 */
struct _HeedOverview
{
  GObject parent_instance;

  HeedSession *session;
  HeedDay day;
  GListStore *parts[HEED_N_OVERVIEW_PARTS];
  guint step;
  guint count_id;
};

G_DEFINE_FINAL_TYPE (HeedOverview, heed_overview, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_COUNTING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How many organisations and owners are named. */
#define N_NAMED 6

/* How long nobody may have said anything of an action that is open. */
#define QUIET_DAYS 60

/* How many months are shown, and how many of them are past. */
#define N_MONTHS 12
#define N_PAST_MONTHS 5

/* Figures that are the same ones every day. @from and @until are days before the day: overdue
 * for @from days at least, for @until at most; 0 for all. */
static const struct
{
  HeedOverviewPart part;
  const char *title;
  HeedActionQuery query;
  guint from;
  guint until;
} constant[] = {
  { HEED_OVERVIEW_ATTENTION, N_("Overdue"), { .overdue = TRUE } },
  { HEED_OVERVIEW_ATTENTION, N_("Due in 30 days"), { .open = TRUE, .due_within = 30 } },
  { HEED_OVERVIEW_ATTENTION, N_("Due in 90 days"), { .open = TRUE, .due_within = 90 } },
  { HEED_OVERVIEW_ATTENTION, N_("No update for 60 days"), { .open = TRUE, .quiet_days = QUIET_DAYS } },
  { HEED_OVERVIEW_ATTENTION, N_("Completed, not verified"),
    { .verification = HEED_ACTION_VERIFICATION_UNVERIFIED } },
  { HEED_OVERVIEW_AGE, N_("Up to 30 days"), { .overdue = TRUE }, 0, 30 },
  { HEED_OVERVIEW_AGE, N_("31 to 90 days"), { .overdue = TRUE }, 31, 90 },
  { HEED_OVERVIEW_AGE, N_("91 to 180 days"), { .overdue = TRUE }, 91, 180 },
  { HEED_OVERVIEW_AGE, N_("More than 180 days"), { .overdue = TRUE }, 181, 0 },
  { HEED_OVERVIEW_MOVED, N_("Once or more"), { .open = TRUE, .moved = 1 } },
  { HEED_OVERVIEW_MOVED, N_("Twice or more"), { .open = TRUE, .moved = 2 } },
  { HEED_OVERVIEW_MOVED, N_("Three times or more"), { .open = TRUE, .moved = 3 } },
};

/* ---- making figures ---- */

static HeedFigure *
add_figure (HeedOverview     *self,
            HeedOverviewPart  part,
            const char       *title,
            HeedActionFilter *filter)
{
  g_autoptr (HeedFigure) figure = heed_figure_new (title, filter);

  g_list_store_append (self->parts[part], figure);
  return figure;
}

static void
add_constant (HeedOverview *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (constant); i++)
    {
      const HeedActionQuery *query = &constant[i].query;
      HeedDay before = constant[i].from > 0 ? self->day - constant[i].from + 1 : HEED_DAY_NONE;
      HeedDay from = constant[i].until > 0 ? self->day - constant[i].until : HEED_DAY_NONE;

      add_figure (self, constant[i].part, _(constant[i].title),
                  g_object_new (HEED_TYPE_ACTION_FILTER,
                                "day", self->day,
                                "overdue", query->overdue,
                                "open", query->open,
                                "due-within", query->due_within,
                                "due-from", from,
                                "due-before", before,
                                "quiet-days", query->quiet_days,
                                "moved", query->moved,
                                "verification", query->verification,
                                "sort", HEED_ACTION_SORT_DUE,
                                NULL));
    }
}

/* As the title of a row. */
static char *
capitalise (const char *word)
{
  GString *title = g_string_new (NULL);

  if (word[0] != '\0')
    {
      g_string_append_unichar (title, g_unichar_totitle (g_utf8_get_char (word)));
      g_string_append (title, g_utf8_next_char (word));
    }
  return g_string_free (title, FALSE);
}

static void
add_compliances (HeedOverview *self)
{
  for (HeedCompliance i = HEED_COMPLIANCE_OVERDUE; i <= HEED_COMPLIANCE_NO_DATE; i++)
    {
      g_autofree char *title = capitalise (heed_compliance_to_label (i));

      add_figure (self, HEED_OVERVIEW_COMPLIANCE, title,
                  g_object_new (HEED_TYPE_ACTION_FILTER,
                                "day", self->day,
                                "compliance", heed_enum_to_nick (HEED_TYPE_COMPLIANCE, i),
                                "sort", HEED_ACTION_SORT_DUE,
                                NULL));
    }
}

/* The first day of the month that is so many later than that of the day. */
static HeedDay
get_month (HeedDay day,
           int     later)
{
  int year, month, ignored;
  int n;

  heed_day_get (day, &year, &month, &ignored);
  n = year * 12 + month - 1 + later;
  return heed_day_new (n / 12, n % 12 + 1, 1);
}

static void
add_months (HeedOverview *self)
{
  for (int i = 0; i < N_MONTHS; i++)
    {
      HeedDay from = get_month (self->day, i - N_PAST_MONTHS);
      g_autofree char *title = heed_day_to_month (from);

      add_figure (self, HEED_OVERVIEW_MONTHS, title,
                  g_object_new (HEED_TYPE_ACTION_FILTER,
                                "day", self->day,
                                "due-from", from,
                                "due-before", get_month (self->day, i - N_PAST_MONTHS + 1),
                                "sort", HEED_ACTION_SORT_DUE,
                                NULL));
    }
}

/* ---- counting ---- */

static HeedFigure *
get_figure (HeedOverview     *self,
            HeedOverviewPart  part,
            guint             i)
{
  g_autoptr (HeedFigure) figure = g_list_model_get_item (G_LIST_MODEL (self->parts[part]), i);

  return figure; /* the list keeps it */
}

static guint
get_n (HeedOverview     *self,
       HeedOverviewPart  part)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->parts[part]));
}

static void
update_most (HeedOverview     *self,
             HeedOverviewPart  part)
{
  guint most = 0;

  for (guint i = 0; i < get_n (self, part); i++)
    most = MAX (most, heed_figure_get_count (get_figure (self, part, i)));
  for (guint i = 0; i < get_n (self, part); i++)
    heed_figure_set_most (get_figure (self, part, i), most);
}

static gboolean
count_figure (HeedOverview  *self,
              HeedFigure    *figure,
              GError       **error)
{
  HeedActionQuery query = heed_action_filter_to_query (heed_figure_get_filter (figure));
  guint n;

  if (!heed_action_query_count (heed_session_get_register (self->session), &query, &n, error))
    return FALSE;

  heed_figure_set_count (figure, n);
  return TRUE;
}

static gboolean
count_part (HeedOverview      *self,
            HeedOverviewPart   part,
            GError           **error)
{
  for (guint i = 0; i < get_n (self, part); i++)
    if (!count_figure (self, get_figure (self, part, i), error))
      return FALSE;
  update_most (self, part);
  return TRUE;
}

static GPtrArray *
tally (HeedOverview       *self,
       HeedActionFilter   *filter,
       HeedActionTallyBy   by,
       GError            **error)
{
  HeedActionQuery query = heed_action_filter_to_query (filter);

  return heed_action_tally (heed_session_get_register (self->session), &query, by, error);
}

/* All that is due in the months that are shown. */
static GPtrArray *
tally_months (HeedOverview  *self,
              const char    *progress,
              GError       **error)
{
  g_autoptr (HeedActionFilter) filter
    = g_object_new (HEED_TYPE_ACTION_FILTER,
                    "day", self->day,
                    "due-from", get_month (self->day, -N_PAST_MONTHS),
                    "due-before", get_month (self->day, N_MONTHS - N_PAST_MONTHS),
                    "progress", progress,
                    NULL);

  return tally (self, filter, HEED_ACTION_TALLY_MONTH, error);
}

static guint
find_month (GPtrArray *months,
            HeedDay    day)
{
  g_autofree char *iso = heed_day_to_iso (day);

  for (guint i = 0; i < months->len; i++)
    {
      const HeedActionTally *month = g_ptr_array_index (months, i);

      if (g_str_has_prefix (iso, month->value))
        return month->n;
    }
  return 0;
}

static gboolean
count_months (HeedOverview  *self,
              GError       **error)
{
  g_autoptr (GPtrArray) all = tally_months (self, "", error);
  g_autoptr (GPtrArray) completed = all != NULL ? tally_months (self, "completed", error) : NULL;

  if (completed == NULL)
    return FALSE;

  for (guint i = 0; i < get_n (self, HEED_OVERVIEW_MONTHS); i++)
    {
      HeedFigure *figure = get_figure (self, HEED_OVERVIEW_MONTHS, i);
      HeedDay from = heed_action_filter_get_due_from (heed_figure_get_filter (figure));

      heed_figure_set_count (figure, find_month (all, from));
      heed_figure_set_completed (figure, find_month (completed, from));
    }
  update_most (self, HEED_OVERVIEW_MONTHS);
  return TRUE;
}

static HeedActionFilter *
make_overdue (HeedOverview *self)
{
  return g_object_new (HEED_TYPE_ACTION_FILTER,
                       "day", self->day, "overdue", TRUE, "sort", HEED_ACTION_SORT_DUE, NULL);
}

/* What is counted again is what a filter by the name finds. */
static gboolean
add_named (HeedOverview      *self,
           HeedOverviewPart   part,
           const char        *name,
           GError           **error)
{
  HeedActionFilter *filter = make_overdue (self);

  if (part == HEED_OVERVIEW_ORGANISATIONS)
    heed_action_filter_set_organisation (filter, name);
  else
    g_object_set (filter, "owner", name, "whole-owner", TRUE, NULL);
  return count_figure (self, add_figure (self, part, name, filter), error);
}

static int
compare_tallies (gconstpointer a,
                 gconstpointer b)
{
  const HeedActionTally *left = *(const HeedActionTally *const *) a;
  const HeedActionTally *right = *(const HeedActionTally *const *) b;

  return left->n != right->n ? (left->n < right->n ? 1 : -1) : g_utf8_collate (left->value, right->value);
}

/* Returns: (transfer full): the name of the organisation of each plan, by the number of the plan */
static GHashTable *
list_organisations (HeedOverview *self)
{
  GListModel *plans = heed_session_get_plans (self->session);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (HeedPlanSummary) summary = g_list_model_get_item (plans, i);

      g_hash_table_insert (names, g_strdup_printf ("%u", heed_plan_summary_get_number (summary)),
                           g_strdup (heed_plan_summary_get_organisation (summary)));
    }
  return names;
}

/* Several plans are of one organisation. */
static void
join_plans (HeedOverview *self,
            GPtrArray    *tallies)
{
  g_autoptr (GHashTable) names = list_organisations (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tallies->len;)
    {
      HeedActionTally *tally = g_ptr_array_index (tallies, i);
      const char *name = g_hash_table_lookup (names, tally->value);
      HeedActionTally *first;

      g_free (tally->value);
      tally->value = g_strdup (name != NULL ? name : "");
      first = g_hash_table_lookup (seen, tally->value);
      if (first != NULL)
        {
          first->n += tally->n;
          g_ptr_array_remove_index (tallies, i);
          continue;
        }
      g_hash_table_insert (seen, tally->value, tally);
      i++;
    }
  g_ptr_array_sort (tallies, compare_tallies);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  guint left = heed_figure_get_count ((HeedFigure *) a);
  guint right = heed_figure_get_count ((HeedFigure *) b);

  return left < right ? 1 : left > right ? -1 : 0;
}

static gboolean
count_named (HeedOverview      *self,
             HeedOverviewPart   part,
             GError           **error)
{
  g_autoptr (HeedActionFilter) overdue = make_overdue (self);
  g_autoptr (GPtrArray) tallies
    = tally (self, overdue, part == HEED_OVERVIEW_OWNERS ? HEED_ACTION_TALLY_OWNER : HEED_ACTION_TALLY_PLAN,
             error);

  if (tallies == NULL)
    return FALSE;

  if (part == HEED_OVERVIEW_ORGANISATIONS)
    join_plans (self, tallies);
  g_list_store_remove_all (self->parts[part]);
  for (guint i = 0; i < tallies->len && get_n (self, part) < N_NAMED; i++)
    {
      const HeedActionTally *tally = g_ptr_array_index (tallies, i);

      if (tally->value[0] != '\0' && !add_named (self, part, tally->value, error))
        return FALSE;
    }
  /* Who shares actions with others has more than was tallied of them alone. */
  g_list_store_sort (self->parts[part], compare_counts, NULL);
  update_most (self, part);
  return TRUE;
}

static gboolean
take_step (HeedOverview      *self,
           HeedOverviewPart   part,
           GError           **error)
{
  switch (part)
    {
    case HEED_OVERVIEW_MONTHS:
      return count_months (self, error);
    case HEED_OVERVIEW_ORGANISATIONS:
    case HEED_OVERVIEW_OWNERS:
      return count_named (self, part, error);
    case HEED_OVERVIEW_ATTENTION:
    case HEED_OVERVIEW_AGE:
    case HEED_OVERVIEW_COMPLIANCE:
    case HEED_OVERVIEW_MOVED:
    default:
      return count_part (self, part, error);
    }
}

static gboolean
count_cb (gpointer user_data)
{
  HeedOverview *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!take_step (self, self->step, &error))
    {
      self->step = HEED_N_OVERVIEW_PARTS;
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  else
    {
      self->step++;
    }
  if (self->step < HEED_N_OVERVIEW_PARTS)
    return G_SOURCE_CONTINUE;

  self->count_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTING]);
  return G_SOURCE_REMOVE;
}

/* Many steps may be saved in one go. */
static void
count_later (HeedOverview *self)
{
  self->step = 0;
  if (self->count_id != 0 || self->day == HEED_DAY_NONE)
    return;

  /* Before the next frame, since a window that draws all the time has no idle turn. */
  self->count_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, count_cb, self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTING]);
}

/* ---- the object ---- */

static void
heed_overview_dispose (GObject *object)
{
  HeedOverview *self = HEED_OVERVIEW (object);

  g_clear_handle_id (&self->count_id, g_source_remove);
  for (guint i = 0; i < HEED_N_OVERVIEW_PARTS; i++)
    g_clear_object (&self->parts[i]);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_overview_parent_class)->dispose (object);
}

static void
heed_overview_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_COUNTING:
      g_value_set_boolean (value, heed_overview_get_counting (HEED_OVERVIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_overview_class_init (HeedOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = heed_overview_dispose;
  object_class->get_property = heed_overview_get_property;

  /**
   * HeedOverview:counting:
   *
   * Whether some figures are not counted yet, or are to be counted anew.
   */
  properties[PROP_COUNTING] =
    g_param_spec_boolean ("counting", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedOverview::failed:
   * @self: a #HeedOverview
   * @error: what went wrong
   *
   * The register could not be read. The figures stay as they were; the next change of the
   * register has them counted again.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
heed_overview_init (HeedOverview *self)
{
  for (guint i = 0; i < HEED_N_OVERVIEW_PARTS; i++)
    self->parts[i] = g_list_store_new (HEED_TYPE_FIGURE);
}

/**
 * heed_overview_new:
 * @session: the open register
 *
 * Counts nothing before heed_overview_set_day() says for which day.
 *
 * Returns: (transfer full): the figures of its plans
 */
HeedOverview *
heed_overview_new (HeedSession *session)
{
  HeedOverview *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_OVERVIEW, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (count_later), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * heed_overview_set_day:
 * @self: a #HeedOverview
 * @day: the day for which is counted
 *
 * The figures follow in a moment, and whenever the register changes.
 */
void
heed_overview_set_day (HeedOverview *self,
                       HeedDay       day)
{
  g_return_if_fail (HEED_IS_OVERVIEW (self));
  g_return_if_fail (day != HEED_DAY_NONE);

  if (self->day == day)
    return;

  self->day = day;
  for (guint i = 0; i < HEED_N_OVERVIEW_PARTS; i++)
    g_list_store_remove_all (self->parts[i]);
  add_constant (self);
  add_compliances (self);
  add_months (self);
  count_later (self);
}

/**
 * heed_overview_get_counting:
 * @self: a #HeedOverview
 *
 * Returns: whether some figures are not counted yet, or are to be counted anew
 */
gboolean
heed_overview_get_counting (HeedOverview *self)
{
  g_return_val_if_fail (HEED_IS_OVERVIEW (self), FALSE);

  return self->count_id != 0;
}

/**
 * heed_overview_get_figures:
 * @self: a #HeedOverview
 * @part: which of them
 *
 * Returns: (transfer none): a list of #HeedFigure, which follows
 */
GListModel *
heed_overview_get_figures (HeedOverview     *self,
                           HeedOverviewPart  part)
{
  g_return_val_if_fail (HEED_IS_OVERVIEW (self), NULL);
  g_return_val_if_fail (part < HEED_N_OVERVIEW_PARTS, NULL);

  return G_LIST_MODEL (self->parts[part]);
}
