/* heed-database.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-statement.h"

G_BEGIN_DECLS

#define HEED_TYPE_DATABASE (heed_database_get_type ())

G_DECLARE_FINAL_TYPE (HeedDatabase, heed_database, HEED, DATABASE, GObject)

/* One connection to a database, to be used by one thread. */

/**
 * HeedDatabaseSetup:
 * @self: a #HeedDatabase
 * @error: return location for an error
 *
 * Gives a connection what it has for itself.
 *
 * Returns: whether it has it
 */
typedef gboolean (*HeedDatabaseSetup) (HeedDatabase  *self,
                                       GError       **error);

HeedDatabase  *heed_database_open          (const char         *path,
                                            gboolean            writable,
                                            GError            **error);
HeedDatabase  *heed_database_open_private  (const char         *path,
                                            GError            **error);
const char    *heed_database_get_path      (HeedDatabase       *self);
const char    *heed_database_get_set_aside (HeedDatabase       *self);
void           heed_database_set_timeout   (HeedDatabase       *self,
                                            guint               milliseconds);
gboolean       heed_database_set_up        (HeedDatabase       *self,
                                            HeedDatabaseSetup   setup,
                                            GError            **error);
gboolean       heed_database_read_version  (HeedDatabase       *self,
                                            gint64             *version,
                                            GError            **error);
gboolean       heed_database_use_log       (HeedDatabase       *self,
                                            gboolean            use,
                                            GError            **error);
gboolean       heed_database_check_place   (HeedDatabase       *self,
                                            GError            **error);
gboolean       heed_database_checkpoint    (HeedDatabase       *self,
                                            GError            **error);
gboolean       heed_database_begin         (HeedDatabase       *self,
                                            GError            **error);
gboolean       heed_database_begin_read    (HeedDatabase       *self,
                                            GError            **error);
gboolean       heed_database_commit        (HeedDatabase       *self,
                                            GError            **error);
void           heed_database_rollback      (HeedDatabase       *self);
gboolean       heed_database_execute       (HeedDatabase       *self,
                                            const char         *sql,
                                            GError            **error);
HeedStatement *heed_database_prepare       (HeedDatabase       *self,
                                            const char         *sql,
                                            GError            **error);
gboolean       heed_database_get_integer   (HeedDatabase       *self,
                                            const char         *sql,
                                            gint64             *value,
                                            GError            **error);
gboolean       heed_database_copy          (HeedDatabase       *self,
                                            const char         *path,
                                            GError            **error);
HeedDatabase  *heed_database_copy_private  (HeedDatabase       *self,
                                            GError            **error);

G_END_DECLS
