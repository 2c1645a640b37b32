/* heed-record-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEED_TYPE_RECORD_LIST (heed_record_list_get_type ())

G_DECLARE_FINAL_TYPE (HeedRecordList, heed_record_list, HEED, RECORD_LIST, GObject)

/**
 * HeedRecordListFunc:
 * @owner: the object whose list it is
 * @record: a record that was put into the list or taken out of it
 */
typedef void (*HeedRecordListFunc) (gpointer owner,
                                    gpointer record);

HeedRecordList *heed_record_list_new    (GType               type,
                                         gpointer            owner,
                                         HeedRecordListFunc  added,
                                         HeedRecordListFunc  removed);
HeedRecordList *heed_record_list_new_for_property
                                        (GType               type,
                                         gpointer            owner,
                                         GParamSpec         *pspec);
void            heed_record_list_disown (HeedRecordList     *self);
guint           heed_record_list_get_n  (HeedRecordList     *self);
gpointer        heed_record_list_get    (HeedRecordList     *self,
                                         guint               position);
gpointer        heed_record_list_get_last
                                        (HeedRecordList     *self);
gboolean        heed_record_list_find   (HeedRecordList     *self,
                                         gpointer            record,
                                         guint              *position);
void            heed_record_list_insert (HeedRecordList     *self,
                                         guint               position,
                                         gpointer            record);
void            heed_record_list_append (HeedRecordList     *self,
                                         gpointer            record);
void            heed_record_list_take   (HeedRecordList     *self,
                                         gpointer            record);
void            heed_record_list_remove (HeedRecordList     *self,
                                         guint               position);
void            heed_record_list_move   (HeedRecordList     *self,
                                         guint               from,
                                         guint               to);
void            heed_record_list_clear  (HeedRecordList     *self);
void            heed_record_list_set    (HeedRecordList     *self,
                                         GPtrArray          *records);

G_END_DECLS
