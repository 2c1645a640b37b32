/* heed-day-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-day-row.h"

#include <glib/gi18n-lib.h>

#include "heed-day.h"
#include "heed-target.h"

/**
 * HeedDayRow:
 *
 * A row of a form for a day, typed in words as people write dates. What cannot be
 * read as one day, or as one that can be, is said at once and not taken.
 */

struct _HeedDayRow
{
  HeedWordsRow parent_instance;

  HeedDay day;
  HeedDay earliest;
  HeedDay latest;
};

G_DEFINE_FINAL_TYPE (HeedDayRow, heed_day_row, HEED_TYPE_WORDS_ROW)

enum {
  PROP_0,
  PROP_DAY,
  PROP_EARLIEST,
  PROP_LATEST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* A day, and nothing said beside it. */
static gboolean
read_day (const char *words,
          HeedDay    *day)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  g_autoptr (HeedTarget) target = NULL;

  *day = HEED_DAY_NONE;
  if (stripped[0] == '\0')
    return TRUE;

  target = heed_target_new (stripped, HEED_DAY_NONE);
  if (heed_target_get_due (target) == HEED_DAY_NONE ||
      heed_target_get_start (target) != HEED_DAY_NONE ||
      heed_target_get_repeats (target) != HEED_REPEAT_NONE ||
      heed_target_get_ongoing (target) || heed_target_get_completed (target) ||
      heed_target_get_tentative (target) || heed_target_get_note (target)[0] != '\0')
    return FALSE;

  *day = heed_target_get_due (target);
  return TRUE;
}

/* Why @day cannot be; NULL where it can. */
static char *
describe_refusal (HeedDayRow *self,
                  HeedDay     day)
{
  g_autofree char *limit = NULL;

  if (day != HEED_DAY_NONE && self->latest != HEED_DAY_NONE && day > self->latest)
    {
      limit = heed_day_to_words (self->latest);
      /* Translators: the day is such as "31 May 2019". */
      return g_strdup_printf (_("This day lies ahead. Write %s or a day before."), limit);
    }
  if (day != HEED_DAY_NONE && self->earliest != HEED_DAY_NONE && day < self->earliest)
    {
      limit = heed_day_to_words (self->earliest);
      /* Translators: the day is such as "31 May 2019". */
      return g_strdup_printf (_("This day lies before the plan. Write %s or a later day."), limit);
    }
  return NULL;
}

static void
update_hint (HeedDayRow *self)
{
  const char *words = heed_words_row_get_words (HEED_WORDS_ROW (self));
  g_autofree char *meaning = NULL;
  g_autofree char *refusal = NULL;
  HeedDay day;

  if (!read_day (words, &day))
    {
      heed_words_row_set_hint (HEED_WORDS_ROW (self),
                               _("This is not a date. Write it like 12 April 2019."), TRUE);
      return;
    }
  refusal = describe_refusal (self, day);
  if (refusal != NULL)
    {
      heed_words_row_set_hint (HEED_WORDS_ROW (self), refusal, TRUE);
      return;
    }

  meaning = heed_day_to_words (day);
  heed_words_row_set_hint (HEED_WORDS_ROW (self), g_str_equal (meaning, words) ? "" : meaning, FALSE);
}

static void
set_day (HeedDayRow *self,
         HeedDay     day)
{
  g_autofree char *words = NULL;
  HeedDay typed;

  /* What was typed stays as long as it means that day. */
  if (!read_day (heed_words_row_get_words (HEED_WORDS_ROW (self)), &typed) || typed != day)
    {
      words = heed_day_to_words (day);
      heed_words_row_set_words (HEED_WORDS_ROW (self), words);
    }
  update_hint (self);

  if (self->day == day)
    return;

  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
heed_day_row_typed (HeedWordsRow *row,
                    const char   *words)
{
  g_autofree char *refusal = NULL;
  HeedDay day;

  if (read_day (words, &day))
    refusal = describe_refusal (HEED_DAY_ROW (row), day);
  if (read_day (words, &day) && refusal == NULL)
    set_day (HEED_DAY_ROW (row), day);
  else
    update_hint (HEED_DAY_ROW (row));
}

static void
heed_day_row_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DAY:
      g_value_set_uint (value, HEED_DAY_ROW (object)->day);
      break;
    case PROP_EARLIEST:
      g_value_set_uint (value, HEED_DAY_ROW (object)->earliest);
      break;
    case PROP_LATEST:
      g_value_set_uint (value, HEED_DAY_ROW (object)->latest);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_day_row_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_DAY:
      set_day (HEED_DAY_ROW (object), g_value_get_uint (value));
      break;
    case PROP_EARLIEST:
      HEED_DAY_ROW (object)->earliest = g_value_get_uint (value);
      update_hint (HEED_DAY_ROW (object));
      break;
    case PROP_LATEST:
      HEED_DAY_ROW (object)->latest = g_value_get_uint (value);
      update_hint (HEED_DAY_ROW (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_day_row_class_init (HeedDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = heed_day_row_get_property;
  object_class->set_property = heed_day_row_set_property;
  HEED_WORDS_ROW_CLASS (klass)->typed = heed_day_row_typed;

  /**
   * HeedDayRow:day:
   *
   * The day as a #HeedDay, or %HEED_DAY_NONE.
   */
  properties[PROP_DAY] =
    g_param_spec_uint ("day", NULL, NULL,
                       0, G_MAXUINT, HEED_DAY_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedDayRow:earliest:
   *
   * The first #HeedDay that is taken, or %HEED_DAY_NONE.
   */
  properties[PROP_EARLIEST] =
    g_param_spec_uint ("earliest", NULL, NULL,
                       0, G_MAXUINT, HEED_DAY_NONE,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedDayRow:latest:
   *
   * The last #HeedDay that is taken, or %HEED_DAY_NONE.
   */
  properties[PROP_LATEST] =
    g_param_spec_uint ("latest", NULL, NULL,
                       0, G_MAXUINT, HEED_DAY_NONE,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_day_row_init (HeedDayRow *self)
{
}
