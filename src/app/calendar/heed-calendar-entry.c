/* heed-calendar-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-calendar-entry.h"

#include <glib/gi18n-lib.h>

#include "heed-markup.h"

/**
 * HeedCalendarEntry:
 *
 * One line of a day: a date of an action, or one of a plan. What it says of the action is known
 * once somebody read that.
 */
struct _HeedCalendarEntry
{
  GObject parent_instance;

  HeedCalendarKind kind;
  guint plan;
  char *item;               /* "" for a date of the plan */
  HeedActionEntry *action;  /* (nullable) */
  HeedPlanSummary *summary; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (HeedCalendarEntry, heed_calendar_entry, G_TYPE_OBJECT)

static const struct
{
  const char *label;
  const char *icon_name;
} kinds[] = {
  [HEED_CALENDAR_KIND_NOT_BEFORE] = { N_("may be published"), "x-office-document-symbolic" },
  [HEED_CALENDAR_KIND_SUBMITTED] = { N_("submitted"), "x-office-document-symbolic" },
  [HEED_CALENDAR_KIND_PUBLISHED] = { N_("published"), "x-office-document-symbolic" },
  [HEED_CALENDAR_KIND_OVERDUE] = { N_("overdue"), "heed-overdue-symbolic" },
  [HEED_CALENDAR_KIND_DUE] = { N_("due"), "heed-due-soon-symbolic" },
  [HEED_CALENDAR_KIND_PART] = { N_("one of several dates"), "heed-no-date-symbolic" },
  [HEED_CALENDAR_KIND_CHECKPOINT] = { N_("checkpoint"), "heed-on-track-symbolic" },
  [HEED_CALENDAR_KIND_REPETITION] = { N_("repeats"), "heed-ongoing-symbolic" },
  [HEED_CALENDAR_KIND_START] = { N_("starts"), "heed-on-track-symbolic" },
  [HEED_CALENDAR_KIND_COMPLETED] = { N_("completed"), "heed-completed-symbolic" },
};

static void
heed_calendar_entry_finalize (GObject *object)
{
  HeedCalendarEntry *self = HEED_CALENDAR_ENTRY (object);

  g_free (self->item);
  g_clear_object (&self->action);
  g_clear_object (&self->summary);

  G_OBJECT_CLASS (heed_calendar_entry_parent_class)->finalize (object);
}

static void
heed_calendar_entry_class_init (HeedCalendarEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_calendar_entry_finalize;
}

static void
heed_calendar_entry_init (HeedCalendarEntry *self)
{
}

/**
 * heed_calendar_entry_new:
 * @kind: what happens
 * @plan: the short number of the plan
 * @item: the id of the action; "" for a date of the plan
 *
 * Returns: (transfer full): a line of a day
 */
HeedCalendarEntry *
heed_calendar_entry_new (HeedCalendarKind  kind,
                         guint             plan,
                         const char       *item)
{
  HeedCalendarEntry *self = g_object_new (HEED_TYPE_CALENDAR_ENTRY, NULL);

  self->kind = kind;
  self->plan = plan;
  self->item = g_strdup (item);
  return self;
}

/**
 * heed_calendar_entry_get_kind:
 * @self: a line of a day
 *
 * Returns: what happens
 */
HeedCalendarKind
heed_calendar_entry_get_kind (HeedCalendarEntry *self)
{
  g_return_val_if_fail (HEED_IS_CALENDAR_ENTRY (self), HEED_CALENDAR_KIND_DUE);

  return self->kind;
}

/**
 * heed_calendar_entry_get_plan:
 * @self: a line of a day
 *
 * Returns: the short number of the plan
 */
guint
heed_calendar_entry_get_plan (HeedCalendarEntry *self)
{
  g_return_val_if_fail (HEED_IS_CALENDAR_ENTRY (self), 0);

  return self->plan;
}

/**
 * heed_calendar_entry_get_item:
 * @self: a line of a day
 *
 * Returns: (transfer none): the id of the action; "" for a date of the plan
 */
const char *
heed_calendar_entry_get_item (HeedCalendarEntry *self)
{
  g_return_val_if_fail (HEED_IS_CALENDAR_ENTRY (self), "");

  return self->item;
}

/**
 * heed_calendar_entry_get_action:
 * @self: a line of a day
 *
 * Returns: (transfer none) (nullable): the action, where it was read
 */
HeedActionEntry *
heed_calendar_entry_get_action (HeedCalendarEntry *self)
{
  g_return_val_if_fail (HEED_IS_CALENDAR_ENTRY (self), NULL);

  return self->action;
}

/**
 * heed_calendar_entry_set_action:
 * @self: a line of a day
 * @action: its action
 */
void
heed_calendar_entry_set_action (HeedCalendarEntry *self,
                                HeedActionEntry   *action)
{
  g_return_if_fail (HEED_IS_CALENDAR_ENTRY (self));

  g_set_object (&self->action, action);
}

/**
 * heed_calendar_entry_get_summary:
 * @self: a line of a day
 *
 * Returns: (transfer none) (nullable): its plan
 */
HeedPlanSummary *
heed_calendar_entry_get_summary (HeedCalendarEntry *self)
{
  g_return_val_if_fail (HEED_IS_CALENDAR_ENTRY (self), NULL);

  return self->summary;
}

/**
 * heed_calendar_entry_set_summary:
 * @self: a line of a day
 * @summary: (nullable): its plan
 */
void
heed_calendar_entry_set_summary (HeedCalendarEntry *self,
                                 HeedPlanSummary   *summary)
{
  g_return_if_fail (HEED_IS_CALENDAR_ENTRY (self));

  g_set_object (&self->summary, summary);
}

/**
 * heed_calendar_entry_get_title:
 * @self: a line of a day
 *
 * Returns: (transfer full): the label and the words of the action, or the title of the plan
 */
char *
heed_calendar_entry_get_title (HeedCalendarEntry *self)
{
  g_autofree char *text = NULL;
  const char *label;

  g_return_val_if_fail (HEED_IS_CALENDAR_ENTRY (self), NULL);

  if (self->item[0] == '\0')
    return g_strdup (self->summary != NULL ? heed_plan_summary_get_title (self->summary) : "");
  if (self->action == NULL)
    return g_strdup ("");

  text = heed_markup_to_text (heed_action_entry_get_text (self->action));
  label = heed_action_entry_get_label (self->action);
  g_strdelimit (text, "\n", ' ');
  return label[0] != '\0' ? g_strdup_printf ("%s %s", label, text) : g_steal_pointer (&text);
}

/**
 * heed_calendar_entry_get_detail:
 * @self: a line of a day
 *
 * Returns: (transfer full): what happens, of whom, and who answers for it, in one line
 */
char *
heed_calendar_entry_get_detail (HeedCalendarEntry *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (HEED_IS_CALENDAR_ENTRY (self), NULL);

  g_ptr_array_add (parts, g_strdup (heed_calendar_kind_to_label (self->kind)));
  if (self->action != NULL)
    {
      HeedTarget *target = heed_action_entry_get_target (self->action);
      const char *const *owners = heed_action_entry_get_owners (self->action);

      if (self->kind == HEED_CALENDAR_KIND_REPETITION && target != NULL)
        g_ptr_array_add (parts, g_strdup (heed_target_get_words (target)));
      if (owners != NULL && owners[0] != NULL)
        g_ptr_array_add (parts, g_strjoinv (", ", (char **) owners));
    }
  if (self->summary != NULL)
    g_ptr_array_add (parts, g_strdup (heed_plan_summary_get_organisation (self->summary)));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * heed_calendar_entry_get_icon_name:
 * @self: a line of a day
 *
 * Returns: (transfer none): the name of the icon that goes with the words
 */
const char *
heed_calendar_entry_get_icon_name (HeedCalendarEntry *self)
{
  g_return_val_if_fail (HEED_IS_CALENDAR_ENTRY (self), NULL);

  return kinds[self->kind].icon_name;
}

/**
 * heed_calendar_kind_to_label:
 * @kind: what happens on a day
 *
 * Returns: (transfer none): the words for it
 */
const char *
heed_calendar_kind_to_label (HeedCalendarKind kind)
{
  g_return_val_if_fail (kind <= HEED_CALENDAR_KIND_COMPLETED, "");

  return _(kinds[kind].label);
}
