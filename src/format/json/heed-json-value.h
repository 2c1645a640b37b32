/* heed-json-value.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-json-record.h"

G_BEGIN_DECLS

/* The members of a record by name and type, as #HeedJsonRecord says. */

const char     *heed_json_value_get_string   (HeedJsonRecord  *self,
                                              const char      *name);
const char     *heed_json_value_get_words    (HeedJsonRecord  *self,
                                              const char      *name);
GStrv           heed_json_value_get_strings  (HeedJsonRecord  *self,
                                              const char      *name);
const char     *heed_json_value_get_id       (HeedJsonRecord  *self,
                                              const char      *name);
const char     *heed_json_value_get_own_id   (HeedJsonRecord  *self);
HeedDay         heed_json_value_get_day      (HeedJsonRecord  *self,
                                              const char      *name);
gboolean        heed_json_value_get_boolean  (HeedJsonRecord  *self,
                                              const char      *name);
double          heed_json_value_get_number   (HeedJsonRecord  *self,
                                              const char      *name);
gint64          heed_json_value_get_integer  (HeedJsonRecord  *self,
                                              const char      *name,
                                              gint64           minimum,
                                              gint64           maximum,
                                              gint64           empty);
int             heed_json_value_get_choice   (HeedJsonRecord  *self,
                                              const char      *name,
                                              GType            type,
                                              int              empty);
guint           heed_json_value_get_choices  (HeedJsonRecord  *self,
                                              const char      *name,
                                              GType            type);

G_END_DECLS
