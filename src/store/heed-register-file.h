/* heed-register-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/* The file that a register is, which need not be whole. */

gboolean      heed_register_file_is_there     (const char  *path);
gboolean      heed_register_file_check        (const char  *path,
                                               gboolean     writable,
                                               GError     **error);
gboolean      heed_register_file_check_free   (const char  *path,
                                               GError     **error);
gboolean      heed_register_file_make_private (const char  *path);
gboolean      heed_register_file_make         (const char  *path,
                                               gboolean    *made,
                                               char       **set_aside,
                                               GError     **error);
char         *heed_register_file_make_notice  (const char  *path,
                                               const char  *set_aside);
gboolean      heed_register_file_settle       (const char  *path,
                                               char       **notice,
                                               GError     **error);
HeedDatabase *heed_register_file_open         (const char  *path,
                                               int         *version,
                                               GError     **error);

G_END_DECLS
