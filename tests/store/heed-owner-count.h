/* heed-owner-count.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-register.h"

G_BEGIN_DECLS

/* The least edit there is: an owner more. How many there are, and which, tells which edits
 * a register holds. */

gboolean heed_owner_count_add   (HeedRegister  *reg,
                                 const char    *office,
                                 guint          number,
                                 GError       **error);
void     heed_owner_count_grow  (HeedRegister  *reg,
                                 const char    *office,
                                 guint         *count,
                                 guint          by);
guint    heed_owner_count_query (HeedRegister  *reg,
                                 const char    *office);
guint    heed_owner_count_check (const char    *path,
                                 const char    *office);

G_END_DECLS
