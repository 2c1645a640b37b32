/* heed-crash-child.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sys/types.h>

#include "heed-crash-shim.h"

G_BEGIN_DECLS

/* A process that does one thing in a folder, line by line says what it did, and may be
 * killed at it. */

/**
 * HeedCrashFunc:
 * @folder: the folder that it works in
 * @log: where it says what it does, for heed_crash_log()
 * @user_data: what was given along
 *
 * What a child does. Where it returns, the child ends well.
 */
typedef void (*HeedCrashFunc) (const char *folder,
                               int         log,
                               gpointer    user_data);

typedef struct
{
  pid_t pid;
  int pipe;
  unsigned *count;
  gint64 started;
} HeedCrashChild;

/**
 * HeedCrashEnd:
 * @lines: what it said
 * @killed: whether it was killed on purpose
 * @well: whether it ended well, or was killed on purpose
 * @n_calls: how many calls were counted
 * @duration: how long it ran, in microseconds
 */
typedef struct
{
  GStrv lines;
  gboolean killed;
  gboolean well;
  guint n_calls;
  gint64 duration;
} HeedCrashEnd;

HeedCrashChild *heed_crash_child_start (const char           *folder,
                                        const HeedCrashOrder *order,
                                        HeedCrashFunc         func,
                                        gpointer              user_data);
HeedCrashEnd   *heed_crash_child_end   (HeedCrashChild       *self,
                                        gint64                kill_after);
HeedCrashEnd   *heed_crash_child_run   (const char           *folder,
                                        const HeedCrashOrder *order,
                                        HeedCrashFunc         func,
                                        gpointer              user_data);
void            heed_crash_child_spare (void);
void            heed_crash_log         (int                   log,
                                        const char           *format,
                                        ...) G_GNUC_PRINTF (2, 3);
void            heed_crash_end_free    (HeedCrashEnd         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedCrashEnd, heed_crash_end_free)

G_END_DECLS
