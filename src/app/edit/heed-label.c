/* heed-label.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-label.h"

#include <string.h>

#include "heed-action.h"

/* A label ends with what is counted: "1.2", "(b)", "iv" is none. What stands around it is
 * kept as it is. */

#define CLOSING ".):]"

/* Longer numbers are dates or references. */
#define MAX_DIGITS 6

typedef enum {
  COUNT_NONE,
  COUNT_NUMBER,
  COUNT_LOWER,
  COUNT_UPPER,
  N_COUNTS,
} Count;

typedef struct
{
  char *before; /* "1." of "1.2)" */
  Count count;
  guint value;  /* from 1, also for letters */
  char *after;  /* ")" of "1.2)" */
} Label;

static void
label_clear (Label *self)
{
  g_free (self->before);
  g_free (self->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Label, label_clear)

static void
label_parse (Label      *self,
             const char *text)
{
  gsize end = strlen (text);
  gsize start;

  while (end > 0 && strchr (CLOSING, text[end - 1]) != NULL)
    end--;
  start = end;
  while (start > 0 && g_ascii_isdigit (text[start - 1]))
    start--;

  self->after = g_strdup (text + end);
  self->count = COUNT_NONE;
  if (start < end && end - start <= MAX_DIGITS)
    {
      self->count = COUNT_NUMBER;
      self->value = (guint) g_ascii_strtoull (text + start, NULL, 10);
    }
  else if (end > 0 && g_ascii_isalpha (text[end - 1]) && (end == 1 || !g_ascii_isalpha (text[end - 2])))
    {
      start = end - 1;
      self->count = g_ascii_islower (text[start]) ? COUNT_LOWER : COUNT_UPPER;
      self->value = (guint) (g_ascii_tolower (text[start]) - 'a' + 1);
    }
  self->before = g_strndup (text, start);
}

static char *
label_format (const char *before,
              Count       count,
              guint       value,
              const char *after)
{
  if (count == COUNT_NUMBER)
    return g_strdup_printf ("%s%u%s", before, value, after);
  if (value > 26)
    return g_strdup ("");
  return g_strdup_printf ("%s%c%s", before, (count == COUNT_LOWER ? 'a' : 'A') + (int) value - 1, after);
}

/* "1.2." before what is counted below "1.2)"; %NULL where that is no number. */
static char *
get_stem (const char *label)
{
  g_auto (Label) parsed = { NULL };

  label_parse (&parsed, label);
  if (parsed.count != COUNT_NUMBER)
    return NULL;
  return g_strdup_printf ("%s%u.", parsed.before, parsed.value);
}

/**
 * heed_label_count_up:
 * @label: the label of an action, or the number of a recommendation
 *
 * Returns: (transfer full): the one that follows: "1.2" for "1.1", "c)" for "b)"; "" where
 *   @label does not end with what can be counted
 */
char *
heed_label_count_up (const char *label)
{
  g_auto (Label) parsed = { NULL };

  g_return_val_if_fail (label != NULL, NULL);

  label_parse (&parsed, label);
  if (parsed.count == COUNT_NONE)
    return g_strdup ("");
  return label_format (parsed.before, parsed.count, parsed.value + 1, parsed.after);
}

/* Neither a letter nor a number: every item of a list has the same. */
static gboolean
is_mark (const char *label)
{
  for (const char *c = label; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      return FALSE;

  return label[0] != '\0';
}

/**
 * heed_label_next:
 * @items: the items of a recommendation
 * @before: one of them
 *
 * Returns: (transfer full): the label that follows that of @before: the same where it is a
 *   mark such as "•"; "" where @before has none, or another action has it already
 */
char *
heed_label_next (HeedRecordList *items,
                 HeedItem       *before)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (HEED_IS_RECORD_LIST (items), NULL);
  g_return_val_if_fail (HEED_IS_ITEM (before), NULL);

  if (!HEED_IS_ACTION (before))
    return g_strdup ("");

  if (is_mark (heed_action_get_label (HEED_ACTION (before))))
    return g_strdup (heed_action_get_label (HEED_ACTION (before)));

  label = heed_label_count_up (heed_action_get_label (HEED_ACTION (before)));
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (HEED_IS_ACTION (item) && g_str_equal (heed_action_get_label (HEED_ACTION (item)), label))
        return g_strdup ("");
    }

  return g_steal_pointer (&label);
}

/* ---- renumbering ---- */

/* The actions on one level below one action, or below the recommendation, and how they
 * are counted. */
typedef struct
{
  const char *stem;      /* what numbers below the one above begin with, or NULL */
  char *before[N_COUNTS]; /* what stands before what is counted, or NULL */
  guint next[N_COUNTS];
} Level;

static void
level_clear (Level *self)
{
  for (guint i = 0; i < N_COUNTS; i++)
    g_free (self->before[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Level, level_clear)

static gboolean
is_dotted (const char *before)
{
  return before[0] != '\0' && before[strspn (before, "0123456789.")] == '\0';
}

/* How the actions of the level from @start on are counted: below "1.2" as "1.2.1" is, where
 * they have dots; a number alone may go on from another recommendation, and begins with the
 * least; all else begins anew. */
static void
level_look (Level          *self,
            HeedRecordList *items,
            guint           start,
            guint           depth)
{
  for (guint i = start; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);
      g_auto (Label) label = { NULL };
      char **before;

      if (heed_item_get_depth (item) < depth)
        return;
      if (heed_item_get_depth (item) > depth || !HEED_IS_ACTION (item))
        continue;

      label_parse (&label, heed_action_get_label (HEED_ACTION (item)));
      before = &self->before[label.count];
      if (*before == NULL)
        {
          gboolean below = label.count == COUNT_NUMBER && is_dotted (label.before) && self->stem != NULL;

          *before = g_strdup (below ? self->stem : label.before);
          self->next[label.count] = label.count == COUNT_NUMBER && label.before[0] == '\0' ? label.value : 1;
        }
      else if (label.count == COUNT_NUMBER && (*before)[0] == '\0')
        {
          self->next[label.count] = MIN (self->next[label.count], label.value);
        }
    }
}

static void
relabel (HeedAction *action,
         Level      *level)
{
  g_auto (Label) label = { NULL };
  g_autofree char *made = NULL;

  label_parse (&label, heed_action_get_label (action));
  if (label.count == COUNT_NONE)
    return;

  made = label_format (level->before[label.count], label.count, level->next[label.count]++, label.after);
  if (made[0] != '\0')
    heed_action_set_label (action, made);
}

/* Relabels what stands on the level of the item at @start, and below it. Returns: the
 * position behind them */
static guint
renumber_level (HeedRecordList *items,
                guint           start,
                const char     *stem)
{
  g_auto (Level) level = { .stem = stem };
  guint depth = heed_item_get_depth (heed_record_list_get (items, start));
  g_autofree char *below = NULL;
  guint i = start;

  level_look (&level, items, start, depth);
  while (i < heed_record_list_get_n (items))
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (heed_item_get_depth (item) < depth)
        break;
      if (heed_item_get_depth (item) > depth)
        {
          i = renumber_level (items, i, below);
          continue;
        }
      if (HEED_IS_ACTION (item))
        {
          relabel (HEED_ACTION (item), &level);
          g_free (below);
          below = get_stem (heed_action_get_label (HEED_ACTION (item)));
        }
      i++;
    }

  return i;
}

/* Whether the labels of the plan begin with the number of the recommendation: one of its
 * own does. */
static gboolean
begins_with (HeedRecordList *items,
             const char     *stem)
{
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (HEED_IS_ACTION (item) && g_str_has_prefix (heed_action_get_label (HEED_ACTION (item)), stem))
        return TRUE;
    }

  return FALSE;
}

/**
 * heed_label_renumber:
 * @recommendation: a recommendation whose actions were moved, added or deleted
 *
 * Counts the labels of its actions anew, in their order and each level by itself, in the
 * form that they have: 1.1, 1.2; 1.2.1; a), b). An action without a label, or with a mark
 * that does not count, keeps that.
 */
void
heed_label_renumber (HeedRecommendation *recommendation)
{
  HeedRecordList *items;
  g_autofree char *stem = NULL;

  g_return_if_fail (HEED_IS_RECOMMENDATION (recommendation));

  items = heed_recommendation_get_items (recommendation);
  stem = get_stem (heed_recommendation_get_number (recommendation));
  if (stem != NULL && !begins_with (items, stem))
    g_clear_pointer (&stem, g_free);

  for (guint i = 0; i < heed_record_list_get_n (items);)
    i = renumber_level (items, i, stem);
}
