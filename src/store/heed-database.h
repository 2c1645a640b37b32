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

/* One connection to a database, to be used by one thread: with heed-statement.h and
 * heed-action-search.h the interface to the database, which a driver makes true
 * (sqlite/). What differs between databases stands behind it; statements outside of a
 * driver are in the SQL that SQLite and PostgreSQL share. */

/* What the header of a register says: "Heed". */
#define HEED_DATABASE_APPLICATION_ID 0x48656564

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

HeedDatabase  *heed_database_open              (const char         *path,
                                                gboolean            writable,
                                                GError            **error);
HeedDatabase  *heed_database_open_private      (const char         *path,
                                                GError            **error);
const char    *heed_database_get_path          (HeedDatabase       *self);
const char    *heed_database_get_set_aside     (HeedDatabase       *self);
void           heed_database_set_timeout       (HeedDatabase       *self,
                                                guint               milliseconds);
void           heed_database_set_up            (HeedDatabase       *self,
                                                HeedDatabaseSetup   setup);
gboolean       heed_database_read_version      (HeedDatabase       *self,
                                                gint64             *version,
                                                GError            **error);
gboolean       heed_database_use_log           (HeedDatabase       *self,
                                                gboolean            use,
                                                GError            **error);
gboolean       heed_database_check_place       (HeedDatabase       *self,
                                                GError            **error);
gboolean       heed_database_checkpoint        (HeedDatabase       *self,
                                                GError            **error);
gboolean       heed_database_overwrite_deleted (HeedDatabase       *self,
                                                gboolean            overwrite,
                                                GError            **error);
gboolean       heed_database_begin             (HeedDatabase       *self,
                                                GError            **error);
gboolean       heed_database_begin_read        (HeedDatabase       *self,
                                                GError            **error);
gboolean       heed_database_commit            (HeedDatabase       *self,
                                                GError            **error);
void           heed_database_rollback          (HeedDatabase       *self);
gboolean       heed_database_execute           (HeedDatabase       *self,
                                                const char         *sql,
                                                GError            **error);
HeedStatement *heed_database_prepare           (HeedDatabase       *self,
                                                const char         *sql,
                                                GError            **error);
gboolean       heed_database_get_integer       (HeedDatabase       *self,
                                                const char         *sql,
                                                gint64             *value,
                                                GError            **error);
gboolean       heed_database_copy              (HeedDatabase       *self,
                                                const char         *path,
                                                GError            **error);
HeedDatabase  *heed_database_copy_private      (HeedDatabase       *self,
                                                GError            **error);
gboolean       heed_database_get_schema        (HeedDatabase  *self,
                                                gint64        *application,
                                                gint64        *version,
                                                gboolean      *empty,
                                                GError       **error);
gboolean       heed_database_set_schema        (HeedDatabase  *self,
                                                int            version,
                                                GError       **error);
gboolean       heed_database_has_table         (HeedDatabase  *self,
                                                const char    *table,
                                                gboolean      *has,
                                                GError       **error);
gboolean       heed_database_check             (HeedDatabase  *self,
                                                char         **found,
                                                GError       **error);
HeedStatement *heed_database_find_orphans      (HeedDatabase  *self,
                                                GError       **error);
gboolean       heed_database_attach            (HeedDatabase  *self,
                                                const char    *path,
                                                const char    *name,
                                                GError       **error);
gboolean       heed_database_check_references  (HeedDatabase  *self,
                                                gboolean       check,
                                                GError       **error);

G_END_DECLS
