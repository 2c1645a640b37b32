/* heed-crash-case.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-crash-child.h"
#include "heed-crash-operations.h"

G_BEGIN_DECLS

/**
 * HeedCrashCase:
 * @operation: what is done
 * @folder: where it is done
 * @before: what is there before it
 * @after: what is there when it was not stopped
 * @n_calls: how many calls that change files it makes
 * @duration: how long it takes, in microseconds
 * @enter: (nullable): what each process does first
 * @retries: whether a process in which something failed tries again, when nothing
 *   fails any more
 *
 * One operation, with what has to come of it.
 */
typedef struct
{
  const HeedCrashOperation *operation;
  char *folder;
  GHashTable *before;
  GHashTable *after;
  guint n_calls;
  gint64 duration;
  void (*enter) (void);
  gboolean retries;

  char *root;
  char *kept;
  guint32 seed;
} HeedCrashCase;

guint           heed_crash_case_get_budget (guint                      n_tests,
                                            guint                      n_short);
void            heed_crash_case_add_all    (const char                *path,
                                            GTestDataFunc              func);
void            heed_crash_case_add_some   (const char                *path,
                                            const char *const         *names,
                                            guint                      n_names,
                                            GTestDataFunc              func);
HeedCrashCase  *heed_crash_case_new        (const HeedCrashOperation  *operation);
void            heed_crash_case_free       (HeedCrashCase             *self);
void            heed_crash_case_reset      (HeedCrashCase             *self);
HeedCrashChild *heed_crash_case_start      (HeedCrashCase             *self,
                                            const HeedCrashOperation  *operation,
                                            guint                      plan,
                                            const HeedCrashOrder      *order);
void            heed_crash_case_check      (HeedCrashCase             *self,
                                            HeedCrashEnd *const       *ends,
                                            guint                      n_ends,
                                            const char                *how);
void            heed_crash_case_run_again  (HeedCrashCase             *self,
                                            gboolean                   alone,
                                            const char                *how);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedCrashCase, heed_crash_case_free)

G_END_DECLS
