/* heed-returned-change.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-compared-record.h"

G_BEGIN_DECLS

/**
 * HeedReturnedKind:
 * @HEED_RETURNED_CHANGED: a field says something else
 * @HEED_RETURNED_TARGET: the target of an action is another
 * @HEED_RETURNED_PROGRESS: progress of an action is reported
 * @HEED_RETURNED_ADDED: a recommendation or an item is new
 * @HEED_RETURNED_MOVED: one stands elsewhere
 * @HEED_RETURNED_GONE: one is not in the file any more
 * @HEED_RETURNED_NOTE: the file holds something that is to be looked at, such as a comment
 *
 * What a file that comes back changes.
 */
typedef enum {
  HEED_RETURNED_CHANGED,
  HEED_RETURNED_TARGET,
  HEED_RETURNED_PROGRESS,
  HEED_RETURNED_ADDED,
  HEED_RETURNED_MOVED,
  HEED_RETURNED_GONE,
  HEED_RETURNED_NOTE,
} HeedReturnedKind;

#define HEED_TYPE_RETURNED_CHANGE (heed_returned_change_get_type ())

G_DECLARE_FINAL_TYPE (HeedReturnedChange, heed_returned_change, HEED, RETURNED_CHANGE, GObject)

/* Property "taken" (boolean, notified): whether the plan is to say what the file says. */

HeedReturnedChange *heed_returned_change_new          (HeedReturnedKind     kind,
                                                       HeedComparedRecord  *record,
                                                       const char          *id);
void                heed_returned_change_set_field    (HeedReturnedChange  *self,
                                                       const char          *name,
                                                       const char          *title);
void                heed_returned_change_set_texts    (HeedReturnedChange  *self,
                                                       const char          *before,
                                                       const char          *after);
void                heed_returned_change_set_conflict (HeedReturnedChange  *self,
                                                       const char          *here);
void                heed_returned_change_set_taken    (HeedReturnedChange  *self,
                                                       gboolean             taken);
HeedReturnedKind    heed_returned_change_get_kind     (HeedReturnedChange  *self);
HeedComparedRecord *heed_returned_change_get_record   (HeedReturnedChange  *self);
const char         *heed_returned_change_get_id       (HeedReturnedChange  *self);
const char         *heed_returned_change_get_field    (HeedReturnedChange  *self);
const char         *heed_returned_change_get_before   (HeedReturnedChange  *self);
const char         *heed_returned_change_get_after    (HeedReturnedChange  *self);
const char         *heed_returned_change_get_here     (HeedReturnedChange  *self);
gboolean            heed_returned_change_get_taken    (HeedReturnedChange  *self);
char               *heed_returned_change_dup_place    (HeedReturnedChange  *self);
const char         *heed_returned_kind_get_title      (HeedReturnedKind     kind);

G_END_DECLS
