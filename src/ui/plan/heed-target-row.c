/* heed-target-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-target-row.h"

#include <glib/gi18n-lib.h>

#include "heed-target.h"

/**
 * HeedTargetRow:
 *
 * A row of a form for a target date as written. It says at once what the words
 * mean.
 */

struct _HeedTargetRow
{
  HeedWordsRow parent_instance;

  HeedDay reference;
  char *fallback;
};

G_DEFINE_FINAL_TYPE (HeedTargetRow, heed_target_row, HEED_TYPE_WORDS_ROW)

enum {
  PROP_0,
  PROP_WORDS,
  PROP_REFERENCE,
  PROP_FALLBACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_hint (HeedTargetRow *self)
{
  const char *words = heed_words_row_get_words (HEED_WORDS_ROW (self));
  g_autoptr (HeedTarget) target = NULL;
  g_autofree char *meaning = NULL;

  if (words[0] == '\0')
    {
      heed_words_row_set_hint (HEED_WORDS_ROW (self), self->fallback, FALSE);
      return;
    }

  target = heed_target_new (words, self->reference);
  meaning = heed_target_is_recognised (target)
              ? heed_target_to_meaning (target)
              : g_strdup (_("No date found in these words. They are kept as written."));
  heed_words_row_set_hint (HEED_WORDS_ROW (self), meaning, FALSE);
}

static void
heed_target_row_typed (HeedWordsRow *row,
                       const char   *words)
{
  update_hint (HEED_TARGET_ROW (row));
  g_object_notify_by_pspec (G_OBJECT (row), properties[PROP_WORDS]);
}

static void
heed_target_row_finalize (GObject *object)
{
  g_free (HEED_TARGET_ROW (object)->fallback);

  G_OBJECT_CLASS (heed_target_row_parent_class)->finalize (object);
}

static void
heed_target_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HeedTargetRow *self = HEED_TARGET_ROW (object);

  switch (prop_id)
    {
    case PROP_WORDS:
      g_value_set_string (value, heed_words_row_get_words (HEED_WORDS_ROW (self)));
      break;
    case PROP_REFERENCE:
      g_value_set_uint (value, self->reference);
      break;
    case PROP_FALLBACK:
      g_value_set_string (value, self->fallback);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_target_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HeedTargetRow *self = HEED_TARGET_ROW (object);

  switch (prop_id)
    {
    case PROP_WORDS:
      heed_words_row_set_words (HEED_WORDS_ROW (self), g_value_get_string (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_REFERENCE:
      self->reference = g_value_get_uint (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FALLBACK:
      g_free (self->fallback);
      self->fallback = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  update_hint (self);
}

static void
heed_target_row_class_init (HeedTargetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_target_row_finalize;
  object_class->get_property = heed_target_row_get_property;
  object_class->set_property = heed_target_row_set_property;
  HEED_WORDS_ROW_CLASS (klass)->typed = heed_target_row_typed;

  /**
   * HeedTargetRow:words:
   *
   * The target as written.
   */
  properties[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedTargetRow:reference:
   *
   * The #HeedDay from which a month without a year is counted.
   */
  properties[PROP_REFERENCE] =
    g_param_spec_uint ("reference", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedTargetRow:fallback:
   *
   * What to say where nothing is written.
   */
  properties[PROP_FALLBACK] =
    g_param_spec_string ("fallback", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_target_row_init (HeedTargetRow *self)
{
  self->fallback = g_strdup ("");
}
