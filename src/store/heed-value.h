/* heed-value.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "heed-record.h"
#include "heed-statement.h"

G_BEGIN_DECLS

/**
 * HeedValueKind:
 * @HEED_VALUE_NULL: no value
 * @HEED_VALUE_TEXT: a string
 * @HEED_VALUE_INTEGER: a whole number
 * @HEED_VALUE_REAL: a number
 */
typedef enum {
  HEED_VALUE_NULL,
  HEED_VALUE_TEXT,
  HEED_VALUE_INTEGER,
  HEED_VALUE_REAL,
} HeedValueKind;

/**
 * HeedValue:
 *
 * What stands in one column of one row.
 */
typedef struct
{
  HeedValueKind kind;
  char *text;
  gint64 integer;
  double real;
} HeedValue;

void      heed_value_clear       (HeedValue         *self);
void      heed_value_copy        (HeedValue         *self,
                                  const HeedValue   *other);
gboolean  heed_value_equal       (const HeedValue   *self,
                                  const HeedValue   *other);
void      heed_value_take_text   (HeedValue         *self,
                                  char              *text);
void      heed_value_set_integer (HeedValue         *self,
                                  gint64             integer);
void      heed_value_set_real    (HeedValue         *self,
                                  double             real);
void      heed_value_set_texts   (HeedValue         *self,
                                  const char *const *texts);
GStrv     heed_value_get_texts   (const HeedValue   *self);
void      heed_value_set_column  (HeedValue         *self,
                                  const HeedColumn  *column,
                                  HeedStatement     *statement,
                                  int                position);
void      heed_value_bind        (const HeedValue   *self,
                                  HeedStatement     *statement,
                                  const char        *name);
JsonNode *heed_value_to_json     (const HeedValue   *self);
void      heed_value_set_json    (HeedValue         *self,
                                  const HeedColumn  *column,
                                  JsonNode          *node);

G_END_DECLS
