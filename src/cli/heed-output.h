/* heed-output.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * HeedAlign:
 * @HEED_ALIGN_LEFT: words
 * @HEED_ALIGN_RIGHT: numbers
 *
 * How a column of a table is set.
 */
typedef enum {
  HEED_ALIGN_LEFT,
  HEED_ALIGN_RIGHT,
} HeedAlign;

/* What is written for people and programs: results on the standard output, in
 * UTF-8 whatever the locale, messages on the standard error. */

void      heed_output_write   (const char       *text);
void      heed_output_format  (const char       *format,
                               ...) G_GNUC_PRINTF (1, 2);
void      heed_output_json    (JsonNode         *node);
void      heed_output_wrap    (const char       *text,
                               const char       *first,
                               const char       *rest);
void      heed_output_table   (GPtrArray        *rows,
                               const HeedAlign  *alignments,
                               guint             n_columns);
void      heed_output_message (const char       *format,
                               ...) G_GNUC_PRINTF (1, 2);
void      heed_output_name_file (GError         *error,
                               const char       *path);
char     *heed_output_mark    (const char       *before,
                               const char       *after);
gboolean  heed_output_finish  (GError          **error);

G_END_DECLS
