/* heed-evidence-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-register.h"

G_BEGIN_DECLS

/* The content of the files that are evidence, in pieces: each is written in a transaction of
 * its own, so that nobody else waits for long. */

/* How large a piece is in bytes; the last one may be smaller. */
#define HEED_EVIDENCE_PIECE ((gsize) 256 * 1024)

gboolean heed_evidence_content_add             (HeedRegister  *reg,
                                                guint          plan,
                                                const char    *evidence,
                                                guint          position,
                                                GBytes        *piece,
                                                GError       **error);
GBytes  *heed_evidence_content_load            (HeedRegister  *reg,
                                                guint          plan,
                                                const char    *evidence,
                                                GError       **error);
gboolean heed_evidence_content_remove          (HeedRegister  *reg,
                                                guint          plan,
                                                const char    *evidence,
                                                GError       **error);
gboolean heed_evidence_content_clear_leftovers (HeedRegister  *reg,
                                                gboolean     (*is_kept) (const char *evidence),
                                                GError       **error);

G_END_DECLS
