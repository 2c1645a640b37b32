/* heed-reminder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reminder.h"

#include <glib/gi18n-lib.h>

#include "heed-markup.h"

/**
 * HeedReminder:
 *
 * What somebody is told of once: so many actions that are due by the same time or became overdue,
 * or what a week brings.
 */
struct _HeedReminder
{
  GObject parent_instance;

  HeedReminderKind kind;
  HeedDay day;
  HeedDay first; /* on which any is due */
  HeedDay last;
  guint n;
  guint n_overdue;         /* of a week: in all */
  HeedActionEntry *action; /* (nullable): the only one */
};

G_DEFINE_FINAL_TYPE (HeedReminder, heed_reminder, G_TYPE_OBJECT)

static void
heed_reminder_finalize (GObject *object)
{
  g_clear_object (&HEED_REMINDER (object)->action);

  G_OBJECT_CLASS (heed_reminder_parent_class)->finalize (object);
}

static void
heed_reminder_class_init (HeedReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_reminder_finalize;
}

static void
heed_reminder_init (HeedReminder *self)
{
}

/**
 * heed_reminder_new:
 * @kind: what it reminds of
 * @day: the day on which it does
 *
 * Returns: (transfer full): a reminder of no action yet
 */
HeedReminder *
heed_reminder_new (HeedReminderKind kind,
                   HeedDay          day)
{
  HeedReminder *self = g_object_new (HEED_TYPE_REMINDER, NULL);

  self->kind = kind;
  self->day = day;
  return self;
}

/**
 * heed_reminder_add:
 * @self: a reminder
 * @due: the day on which an action is due that it reminds of
 */
void
heed_reminder_add (HeedReminder *self,
                   HeedDay       due)
{
  g_return_if_fail (HEED_IS_REMINDER (self));

  self->first = self->n == 0 ? due : MIN (self->first, due);
  self->last = MAX (self->last, due);
  self->n++;
}

/**
 * heed_reminder_set_overdue:
 * @self: the reminder of a week
 * @n_overdue: how many actions are overdue
 */
void
heed_reminder_set_overdue (HeedReminder *self,
                           guint         n_overdue)
{
  g_return_if_fail (HEED_IS_REMINDER (self));

  self->n_overdue = n_overdue;
}

/**
 * heed_reminder_get_kind:
 * @self: a reminder
 *
 * Returns: what it reminds of
 */
HeedReminderKind
heed_reminder_get_kind (HeedReminder *self)
{
  g_return_val_if_fail (HEED_IS_REMINDER (self), HEED_REMINDER_KIND_DIGEST);

  return self->kind;
}

/**
 * heed_reminder_get_n:
 * @self: a reminder
 *
 * Returns: of how many actions it reminds
 */
guint
heed_reminder_get_n (HeedReminder *self)
{
  g_return_val_if_fail (HEED_IS_REMINDER (self), 0);

  return self->n;
}

/**
 * heed_reminder_get_action:
 * @self: a reminder
 *
 * Returns: (transfer none) (nullable): the action, where it is the only one
 */
HeedActionEntry *
heed_reminder_get_action (HeedReminder *self)
{
  g_return_val_if_fail (HEED_IS_REMINDER (self), NULL);

  return self->action;
}

/**
 * heed_reminder_set_action:
 * @self: a reminder of one action
 * @action: that action
 */
void
heed_reminder_set_action (HeedReminder    *self,
                          HeedActionEntry *action)
{
  g_return_if_fail (HEED_IS_REMINDER (self));

  g_set_object (&self->action, action);
}

/**
 * heed_reminder_get_name:
 * @self: a reminder
 *
 * Returns: (transfer none): under which a later one takes the place of this
 */
const char *
heed_reminder_get_name (HeedReminder *self)
{
  static const char *const names[] = {
    [HEED_REMINDER_KIND_MONTH] = "due-in-30-days",  [HEED_REMINDER_KIND_WEEK] = "due-in-7-days",
    [HEED_REMINDER_KIND_DAY] = "due-tomorrow",      [HEED_REMINDER_KIND_OVERDUE] = "overdue",
    [HEED_REMINDER_KIND_DIGEST] = "week",
  };

  g_return_val_if_fail (HEED_IS_REMINDER (self), NULL);

  return names[self->kind];
}

/**
 * heed_reminder_get_title:
 * @self: a reminder
 *
 * Returns: (transfer full): of what it reminds, such as "5 actions became overdue"
 */
char *
heed_reminder_get_title (HeedReminder *self)
{
  g_return_val_if_fail (HEED_IS_REMINDER (self), NULL);

  switch (self->kind)
    {
    case HEED_REMINDER_KIND_MONTH:
      return g_strdup_printf (ngettext ("%u action is due within 30 days", "%u actions are due within 30 days", self->n),
                              self->n);
    case HEED_REMINDER_KIND_WEEK:
      return g_strdup_printf (ngettext ("%u action is due within 7 days", "%u actions are due within 7 days", self->n),
                              self->n);
    case HEED_REMINDER_KIND_DAY:
      return g_strdup_printf (ngettext ("%u action is due by tomorrow", "%u actions are due by tomorrow", self->n),
                              self->n);
    case HEED_REMINDER_KIND_OVERDUE:
      return g_strdup_printf (ngettext ("%u action became overdue", "%u actions became overdue", self->n), self->n);
    case HEED_REMINDER_KIND_DIGEST:
    default:
      return g_strdup_printf (ngettext ("%u action is due this week", "%u actions are due this week", self->n), self->n);
    }
}

static char *
describe_action (HeedActionEntry *action)
{
  g_autofree char *text = heed_markup_to_text (heed_action_entry_get_text (action));
  g_autofree char *words = NULL;

  g_strdelimit (text, "\n", ' ');
  words = g_strdup_printf ("%s %s", heed_action_entry_get_label (action), text);
  g_strchug (words);
  return g_strdup_printf ("%s\n%s", words, heed_action_entry_get_organisation (action));
}

/**
 * heed_reminder_get_body:
 * @self: a reminder
 *
 * Returns: (transfer full): what more there is to say: the words of the only action, or when they
 *   are due; of a week how many are overdue
 */
char *
heed_reminder_get_body (HeedReminder *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (HEED_IS_REMINDER (self), NULL);

  if (self->kind == HEED_REMINDER_KIND_DIGEST)
    return self->n_overdue == 0
             ? g_strdup ("")
             : g_strdup_printf (ngettext ("%u action is overdue.", "%u actions are overdue.", self->n_overdue),
                                self->n_overdue);
  if (self->action != NULL)
    return describe_action (self->action);

  first = heed_day_to_words (self->first);
  last = heed_day_to_words (self->last);
  if (self->first == self->last)
    /* Translators: %s is the day on which actions are or were due. */
    return g_strdup_printf (_("Target date: %s."), first);
  /* Translators: the days from which to which actions are or were due. */
  return g_strdup_printf (_("Target dates: %s to %s."), first, last);
}

/**
 * heed_reminder_make_filter:
 * @self: a reminder
 *
 * Returns: (transfer full): which actions it is about; of a week without any what is overdue
 */
HeedActionFilter *
heed_reminder_make_filter (HeedReminder *self)
{
  HeedActionFilter *filter;

  g_return_val_if_fail (HEED_IS_REMINDER (self), NULL);

  filter = heed_action_filter_new (self->day);
  g_object_set (filter, "sort", HEED_ACTION_SORT_DUE, NULL);
  if (self->n == 0)
    g_object_set (filter, "overdue", TRUE, NULL);
  else
    g_object_set (filter, "open", TRUE, "due-from", self->first, "due-before", self->last + 1, NULL);
  return filter;
}
