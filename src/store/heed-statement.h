/* heed-statement.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _HeedStatement HeedStatement;

/* One prepared statement. Parameters are named, $name in the SQL and "name" here;
 * columns are counted from 0. A value that could not be bound is an error of the
 * next step. */

void        heed_statement_free         (HeedStatement  *self);
void        heed_statement_bind_text    (HeedStatement  *self,
                                         const char     *name,
                                         const char     *value);
void        heed_statement_bind_integer (HeedStatement  *self,
                                         const char     *name,
                                         gint64          value);
void        heed_statement_bind_real    (HeedStatement  *self,
                                         const char     *name,
                                         double          value);
void        heed_statement_bind_bytes   (HeedStatement  *self,
                                         const char     *name,
                                         GBytes         *value);
void        heed_statement_bind_null    (HeedStatement  *self,
                                         const char     *name);
gboolean    heed_statement_next         (HeedStatement  *self,
                                         GError        **error);
gboolean    heed_statement_run          (HeedStatement  *self,
                                         GError        **error);
gboolean    heed_statement_is_null      (HeedStatement  *self,
                                         int             column);
const char *heed_statement_get_text     (HeedStatement  *self,
                                         int             column);
gint64      heed_statement_get_integer  (HeedStatement  *self,
                                         int             column);
double      heed_statement_get_real     (HeedStatement  *self,
                                         int             column);
GBytes     *heed_statement_get_bytes    (HeedStatement  *self,
                                         int             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedStatement, heed_statement_free)

G_END_DECLS
