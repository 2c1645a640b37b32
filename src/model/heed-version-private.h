/* heed-version-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For whoever looks at a register that may be damaged, of which no plan can be made. */

char *heed_version_unpack (const char *content,
                           const char *sha256);

G_END_DECLS
