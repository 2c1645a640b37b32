/* heed-register-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-database.h"

G_BEGIN_DECLS

/* The file that a register is, which need not be whole. */

HeedDatabase *heed_register_file_open (const char  *path,
                                       int         *version,
                                       GError     **error);

G_END_DECLS
