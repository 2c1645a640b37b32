/* heed-json-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

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
JsonNode       *heed_json_record_ask          (HeedJsonRecord  *self,
                                               const char      *name);
JsonArray      *heed_json_record_ask_array    (HeedJsonRecord  *self,
                                               const char      *name);
HeedJsonRecord *heed_json_record_open         (HeedJsonRecord  *self,
                                               const char      *name);
HeedJsonRecord *heed_json_record_open_as      (HeedJsonRecord  *self,
                                               const char      *name,
                                               const char      *place);
GPtrArray      *heed_json_record_open_all     (HeedJsonRecord  *self,
                                               const char      *name);
gboolean        heed_json_record_has          (HeedJsonRecord  *self,
                                               const char      *name);
gint64          heed_json_record_get_version  (HeedJsonRecord  *self);
gboolean        heed_json_record_failed       (HeedJsonRecord  *self,
                                               GError         **error);
void            heed_json_record_fail         (HeedJsonRecord  *self,
                                               const char      *name,
                                               const char      *what);
void            heed_json_record_fail_type    (HeedJsonRecord  *self,
                                               const char      *name,
                                               JsonNode        *node,
                                               const char      *wanted);
gboolean        heed_json_record_take_id      (HeedJsonRecord  *self,
                                               const char      *id);
void            heed_json_record_ignore       (HeedJsonRecord  *self,
                                               const char      *name);
void            heed_json_record_keep_outside (HeedJsonRecord  *self);
void            heed_json_record_keep_inside  (HeedJsonRecord  *self,
                                               HeedJsonRecord  *inner);
char           *heed_json_record_get_extra    (HeedJsonRecord  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedJsonRecord, heed_json_record_free)

G_END_DECLS
