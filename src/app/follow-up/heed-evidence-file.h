/* heed-evidence-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-evidence.h"

G_BEGIN_DECLS

HeedEvidence *heed_evidence_file_keep  (const char    *register_path,
                                        guint          plan,
                                        GFile         *file,
                                        guint64        limit,
                                        GCancellable  *cancellable,
                                        GError       **error);
void          heed_evidence_file_done  (HeedEvidence  *evidence);
GBytes       *heed_evidence_file_load  (const char    *register_path,
                                        guint          plan,
                                        HeedEvidence  *evidence,
                                        GError       **error);
gboolean      heed_evidence_file_erase (const char    *register_path,
                                        guint          plan,
                                        const char    *id,
                                        GError       **error);

G_END_DECLS
