/* heed-work.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HeedWorkStage:
 * @HEED_WORK_READ: the pages of a file are read, where the reader knows how many there are
 * @HEED_WORK_FIND: the rows of a plan are found in what was read
 * @HEED_WORK_RECOGNISE: recommendations are made of them
 * @HEED_WORK_WRITE: they are written
 * @HEED_WORK_INDEX: they are put into the lists
 *
 * The stages of an import, in order.
 */
typedef enum {
  HEED_WORK_READ,
  HEED_WORK_FIND,
  HEED_WORK_RECOGNISE,
  HEED_WORK_WRITE,
  HEED_WORK_INDEX,
} HeedWorkStage;

#define HEED_TYPE_WORK (heed_work_get_type ())

/*
 * HeedWork
 *
 * Signal "advanced": (HeedWorkStage as a guint, the share of it that is done) more is done;
 * in the thread that works.
 */

G_DECLARE_FINAL_TYPE (HeedWork, heed_work, HEED, WORK, GCancellable)

HeedWork *heed_work_new          (void);
void      heed_work_begin        (HeedWork      *self);
double    heed_work_get_fraction (HeedWork      *self);
gboolean  heed_work_goes_on      (GCancellable  *cancellable,
                                  HeedWorkStage  stage,
                                  double         share);

G_END_DECLS
