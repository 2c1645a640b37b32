/* heed-crash-memory.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-crash-memory.h"

#include <glib.h>
#include <sqlite3.h>

static sqlite3_mem_methods methods;
static HeedCrashOrder current;

static gboolean
is_refused (void)
{
  unsigned n;

  if (current.mode == HEED_CRASH_OFF)
    return FALSE;

  n = ++*current.count;
  return (current.mode == HEED_CRASH_ONCE && n == current.at) ||
         (current.mode == HEED_CRASH_ONWARDS && n >= current.at);
}

static void *
allocate (int size)
{
  return is_refused () ? NULL : methods.xMalloc (size);
}

static void *
resize (void *memory,
        int   size)
{
  return is_refused () ? NULL : methods.xRealloc (memory, size);
}

/**
 * heed_crash_memory_arm:
 * @order: what is to happen, and when; its folder and its error do not matter
 *
 * Has to come before anything is done with SQLite in this process.
 */
void
heed_crash_memory_arm (const HeedCrashOrder *order)
{
  sqlite3_mem_methods own;

  current = *order;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &methods), ==, SQLITE_OK);
  own = methods;
  own.xMalloc = allocate;
  own.xRealloc = resize;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &own), ==, SQLITE_OK);
}

/**
 * heed_crash_memory_disarm:
 *
 * There is memory again.
 */
void
heed_crash_memory_disarm (void)
{
  current.mode = HEED_CRASH_OFF;
}
