/* heed-compared-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HeedComparedState:
 * @HEED_COMPARED_SAME: it says the same, in the same place
 * @HEED_COMPARED_CHANGED: it says something else
 * @HEED_COMPARED_MOVED: it says the same in another place
 * @HEED_COMPARED_ADDED: it is new
 * @HEED_COMPARED_DELETED: it is gone
 *
 * What became of a record.
 */
typedef enum {
  HEED_COMPARED_SAME,
  HEED_COMPARED_CHANGED,
  HEED_COMPARED_MOVED,
  HEED_COMPARED_ADDED,
  HEED_COMPARED_DELETED,
} HeedComparedState;

#define HEED_N_COMPARED_STATES (HEED_COMPARED_DELETED + 1)

/**
 * HeedComparedField:
 * @name: its name, for programs
 * @title: what people call it, to be passed through gettext
 * @before: what it said in plain words; "" for nothing
 * @after: what it says
 * @is_changed: whether that is something else
 * @is_told: whether it is worth telling of: it is changed, and of what is new or gone as a whole
 *   it says more than which kind of record that is
 * @is_format_only: whether no more changed than what is bold, in italics, a list or a link
 *
 * One field of a record that is compared.
 */
typedef struct
{
  char *name;
  const char *title;
  char *before;
  char *after;
  gboolean is_changed;
  gboolean is_told;
  gboolean is_format_only;
} HeedComparedField;

#define HEED_TYPE_COMPARED_RECORD (heed_compared_record_get_type ())

G_DECLARE_FINAL_TYPE (HeedComparedRecord, heed_compared_record, HEED, COMPARED_RECORD, GObject)

HeedComparedRecord *heed_compared_record_new          (GObject            *before,
                                                       GObject            *after,
                                                       GPtrArray          *fields_before,
                                                       GPtrArray          *fields_after,
                                                       gboolean            is_moved);
HeedComparedState   heed_compared_record_get_state    (HeedComparedRecord *self);
gboolean            heed_compared_record_get_is_moved (HeedComparedRecord *self);
gpointer            heed_compared_record_get_before   (HeedComparedRecord *self);
gpointer            heed_compared_record_get_after    (HeedComparedRecord *self);
gpointer            heed_compared_record_get_record   (HeedComparedRecord *self);
guint               heed_compared_record_get_depth    (HeedComparedRecord *self);
GPtrArray          *heed_compared_record_get_fields   (HeedComparedRecord *self);
char               *heed_compared_record_dup_place    (HeedComparedRecord *self,
                                                       gboolean            is_before);
char               *heed_compared_record_dup_summary  (HeedComparedRecord *self);
const char         *heed_compared_state_get_title     (HeedComparedState   state);
const char         *heed_compared_state_get_word      (HeedComparedState   state);

G_END_DECLS
