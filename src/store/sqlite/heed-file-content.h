/* heed-file-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-file-place.h"
#include "heed-generation.h"

G_BEGIN_DECLS

/**
 * HeedFileContent:
 * @changed_s: when the file was changed last, as far as somebody has looked
 * @changed_ns: the same, its fraction
 * @size: how long it was then
 * @state: the last state that the connection knows of; "" for none
 * @version: what heed_database_read_version() said then
 *
 * What a connection knows of the content of its file.
 */
typedef struct
{
  gint64 changed_s;
  gint64 changed_ns;
  gint64 size;
  char state[HEED_GENERATION_LENGTH + 1];
  gint64 version;
} HeedFileContent;

void     heed_file_content_remember (HeedFileContent  *self,
                                     HeedDatabase     *database);
gboolean heed_file_content_check    (HeedFileContent  *self,
                                     HeedDatabase     *database,
                                     HeedFilePlace    *place,
                                     GError          **error);

G_END_DECLS
