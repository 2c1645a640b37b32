/* heed-history-line.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-history-line.h"

#include "heed-field.h"

/**
 * HeedHistoryLine:
 *
 * One line of a history: who did what and when, with the words before and after. It never
 * changes.
 */
struct _HeedHistoryLine
{
  GObject parent_instance;

  GDateTime *when;
  char *who;
  char *what;
  char *before;
  char *after;
  gboolean taken_back;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedHistoryLine, BOXED, when, .get_type = g_date_time_get_type, .read_only = TRUE),
  HEED_FIELD (HeedHistoryLine, TEXT, who, .read_only = TRUE),
  HEED_FIELD (HeedHistoryLine, TEXT, what, .read_only = TRUE),
  HEED_FIELD (HeedHistoryLine, TEXT, before, .read_only = TRUE),
  HEED_FIELD (HeedHistoryLine, TEXT, after, .read_only = TRUE),
  HEED_FIELD (HeedHistoryLine, BOOLEAN, taken_back, .read_only = TRUE),
};

HEED_DEFINE_RECORD_TYPE (HeedHistoryLine, heed_history_line, G_TYPE_OBJECT)

static void
set_text (char       **field,
          const char  *text)
{
  g_free (*field);
  *field = g_strdup (text != NULL ? text : "");
}

/**
 * heed_history_line_new:
 * @when: (nullable): when
 * @who: who
 * @what: what they did, translated
 * @before: (nullable): the words before
 * @after: (nullable): the words after
 * @taken_back: whether it was undone, and not done again
 *
 * Returns: (transfer full): the line
 */
HeedHistoryLine *
heed_history_line_new (GDateTime  *when,
                       const char *who,
                       const char *what,
                       const char *before,
                       const char *after,
                       gboolean    taken_back)
{
  HeedHistoryLine *self = g_object_new (HEED_TYPE_HISTORY_LINE, NULL);

  self->when = when != NULL ? g_date_time_ref (when) : NULL;
  set_text (&self->who, who);
  set_text (&self->what, what);
  set_text (&self->before, before);
  set_text (&self->after, after);
  self->taken_back = taken_back;
  return self;
}

/**
 * HeedHistoryLine:when:
 *
 * When it was done; %NULL where that is not known.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedHistoryLine, heed_history_line, when, GDateTime *, NULL)

/**
 * HeedHistoryLine:who:
 *
 * Who did it.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedHistoryLine, heed_history_line, who, const char *, "")

/**
 * HeedHistoryLine:what:
 *
 * What they did: "1.1: Target date".
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedHistoryLine, heed_history_line, what, const char *, "")

/**
 * HeedHistoryLine:before:
 *
 * The words before; "" for none.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedHistoryLine, heed_history_line, before, const char *, "")

/**
 * HeedHistoryLine:after:
 *
 * The words after; "" for none.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedHistoryLine, heed_history_line, after, const char *, "")

/**
 * HeedHistoryLine:taken-back:
 *
 * Whether it was undone, and not done again.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedHistoryLine, heed_history_line, taken_back, gboolean, FALSE)
