/* heed-bullet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar heed_bullet_at        (const char *text,
                                gboolean    at_start,
                                gboolean    in_list,
                                gsize      *length);
guint    heed_bullet_rank      (gunichar    bullet);
gboolean heed_bullet_is_mark   (const char *marker);
gboolean heed_bullet_is_number (const char *marker);

G_END_DECLS
