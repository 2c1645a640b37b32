/* heed-recognise-label.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedLabelKind:
 * @HEED_LABEL_NONE: no label
 * @HEED_LABEL_DOTTED: numbers with dots, such as "1.1.2."
 * @HEED_LABEL_NUMBER: one number, such as "1)"
 * @HEED_LABEL_LETTER: a letter, such as "a)"
 * @HEED_LABEL_ROMAN: a small Roman number, such as "(ii)"
 */
typedef enum {
  HEED_LABEL_NONE,
  HEED_LABEL_DOTTED,
  HEED_LABEL_NUMBER,
  HEED_LABEL_LETTER,
  HEED_LABEL_ROMAN,
} HeedLabelKind;

HeedLabelKind  heed_label_read        (const char *text,
                                       const char *number,
                                       gsize      *length);
char          *heed_label_to_key      (const char *label);
gboolean       heed_label_is_inside   (const char *key,
                                       const char *outer);
gboolean       heed_label_follows     (const char *label,
                                       const char *before);
gboolean       heed_label_is_first    (const char *label);
GArray        *heed_label_find_inline (const char *text,
                                       const char *number);

G_END_DECLS
