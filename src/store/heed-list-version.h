/* heed-list-version.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The number by which lists know that something which they show changed: made of that
 * alone, so that it can be derived anew, and comes back when the change is undone. */

GChecksum *heed_list_version_begin      (void);
void       heed_list_version_add_text   (GChecksum  *self,
                                         const char *text);
void       heed_list_version_add_number (GChecksum  *self,
                                         guint32     number);
gint64     heed_list_version_end        (GChecksum  *self);

G_END_DECLS
