/* heed-register-dump.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedDump:
 * @HEED_DUMP_ALL: everything that any SELECT shows
 * @HEED_DUMP_MEANING: what it means: neither the numbers of rows in lists, nor those that
 *   count changes, nor how a search index is kept
 *
 * What is in a dump.
 */
typedef enum {
  HEED_DUMP_ALL,
  HEED_DUMP_MEANING,
} HeedDump;

char *heed_register_dump (const char *path,
                          HeedDump    what);

G_END_DECLS
