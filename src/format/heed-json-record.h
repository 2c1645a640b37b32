/* heed-json-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "heed-day.h"

G_BEGIN_DECLS

/**
 * HeedJsonRecord:
 *
 * One object of a JSON file that is being read. Whoever asks it for a member by
 * name and type gets the value, or the empty one where the member is absent. The
 * first member of the whole file that is of the wrong type, or holds what it may
 * not, makes the file malformed: the error is kept in the root and names the
 * place; all that is asked afterwards is empty. Members that nobody asked for are
 * the unknown ones.
 */
typedef struct _HeedJsonRecord HeedJsonRecord;

HeedJsonRecord *heed_json_record_new_root     (JsonObject      *object);
void            heed_json_record_free         (HeedJsonRecord  *self);
HeedJsonRecord *heed_json_record_open         (HeedJsonRecord  *self,
                                               const char      *name);
GPtrArray      *heed_json_record_open_all     (HeedJsonRecord  *self,
                                               const char      *name);
gboolean        heed_json_record_has          (HeedJsonRecord  *self,
                                               const char      *name);
gboolean        heed_json_record_failed       (HeedJsonRecord  *self,
                                               GError         **error);
void            heed_json_record_fail         (HeedJsonRecord  *self,
                                               const char      *name,
                                               const char      *what);
const char     *heed_json_record_get_string   (HeedJsonRecord  *self,
                                               const char      *name);
const char     *heed_json_record_get_words    (HeedJsonRecord  *self,
                                               const char      *name);
GStrv           heed_json_record_get_strings  (HeedJsonRecord  *self,
                                               const char      *name);
const char     *heed_json_record_get_id       (HeedJsonRecord  *self,
                                               const char      *name);
const char     *heed_json_record_get_own_id   (HeedJsonRecord  *self);
HeedDay         heed_json_record_get_day      (HeedJsonRecord  *self,
                                               const char      *name);
gboolean        heed_json_record_get_boolean  (HeedJsonRecord  *self,
                                               const char      *name);
double          heed_json_record_get_number   (HeedJsonRecord  *self,
                                               const char      *name);
gint64          heed_json_record_get_integer  (HeedJsonRecord  *self,
                                               const char      *name,
                                               gint64           minimum,
                                               gint64           maximum,
                                               gint64           empty);
int             heed_json_record_get_choice   (HeedJsonRecord  *self,
                                               const char      *name,
                                               GType            type,
                                               int              empty);
guint           heed_json_record_get_choices  (HeedJsonRecord  *self,
                                               const char      *name,
                                               GType            type);
void            heed_json_record_ignore       (HeedJsonRecord  *self,
                                               const char      *name);
void            heed_json_record_keep_outside (HeedJsonRecord  *self);
void            heed_json_record_keep_inside  (HeedJsonRecord  *self,
                                               HeedJsonRecord  *inner);
char           *heed_json_record_get_extra    (HeedJsonRecord  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedJsonRecord, heed_json_record_free)

G_END_DECLS
