/* heed-staging.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* Files that are being made stand beside those that they are to replace, under a name
 * that says whose they are, and held by a lock as long as their maker lives. */

/* What a file was before it was replaced, in a folder of files that are being made; and
 * what it was replaced with. */
#define HEED_STAGING_OLD ".old"
#define HEED_STAGING_NEW ".new"

char     *heed_staging_make_name       (void);
int       heed_staging_open_anonymous  (const char  *folder);
int       heed_staging_open_file       (const char  *folder,
                                        char       **path);
int       heed_staging_open_folder     (const char  *folder,
                                        char       **path);
gboolean  heed_staging_set_done        (const char  *path,
                                        GError     **error);
void      heed_staging_remove_folder   (const char  *path);
void      heed_staging_clear_leftovers (const char  *folder);
mode_t    heed_staging_get_usual_mode  (void);

G_END_DECLS
