/* heed-crash-operations.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Everything that Heed writes, each as something that a process of its own can do and
 * be stopped at. */

/**
 * HeedCrashScene:
 * @folder: the folder: heed.db is the register
 * @log: where the operation says what it tries and what was saved
 * @seed: what chance is taken from
 * @plan: which plan of the register is edited
 * @data: what the operation was defined with
 * @retries: whether what failed is tried again at once, when nothing fails any more
 *
 * Where an operation is done.
 */
typedef struct
{
  const char *folder;
  int log;
  guint32 seed;
  guint plan;
  const char *data;
  gboolean retries;
} HeedCrashScene;

/**
 * HeedCrashOperation:
 * @name: its name
 * @data: for the two functions
 * @prepare: makes what is in the folder before
 * @run: does it. Of a step that changes a plan it says "try KEY=VALUE" before and
 *   "saved KEY=VALUE" after it, as heed_crash_state_load() will find it. It can be done
 *   again after it was stopped
 * @several: whether two may do it at a time, each with a plan of its own
 */
typedef struct
{
  const char *name;
  const char *data;
  void (*prepare) (HeedCrashScene *scene);
  gboolean (*run) (HeedCrashScene *scene,
                   GError        **error);
  gboolean several;
} HeedCrashOperation;

extern const HeedCrashOperation heed_crash_operations[];
extern const guint heed_crash_n_operations;

const HeedCrashOperation *heed_crash_operation_find (const char *name);

G_END_DECLS
