/* heed-import-preview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-plan.h"
#include "heed-recognise-mapping.h"
#include "heed-source.h"

G_BEGIN_DECLS

#define HEED_TYPE_IMPORT_PREVIEW (heed_import_preview_get_type ())

G_DECLARE_FINAL_TYPE (HeedImportPreview, heed_import_preview, HEED, IMPORT_PREVIEW, GObject)

HeedImportPreview *heed_import_preview_new         (GFile                *file,
                                                    const char           *format);
void               heed_import_preview_load        (HeedImportPreview    *self,
                                                    GCancellable         *cancellable);
gboolean           heed_import_preview_get_busy    (HeedImportPreview    *self);
HeedTable         *heed_import_preview_get_table   (HeedImportPreview    *self);
guint              heed_import_preview_get_heading (HeedImportPreview    *self);
guint              heed_import_preview_get_width   (HeedImportPreview    *self);
HeedSlot           heed_import_preview_get_slot    (HeedImportPreview    *self,
                                                    guint                 column);
void               heed_import_preview_set_slot    (HeedImportPreview    *self,
                                                    guint                 column,
                                                    HeedSlot              slot);
gboolean           heed_import_preview_can_join    (HeedImportPreview    *self,
                                                    guint                 row);
void               heed_import_preview_join        (HeedImportPreview    *self,
                                                    guint                 row);
gboolean           heed_import_preview_can_split   (HeedImportPreview    *self,
                                                    guint                 row);
void               heed_import_preview_split       (HeedImportPreview    *self,
                                                    guint                 row);
HeedPlan          *heed_import_preview_get_plan    (HeedImportPreview    *self);
const GError      *heed_import_preview_get_error   (HeedImportPreview    *self);
HeedPlan          *heed_import_preview_steal       (HeedImportPreview    *self,
                                                    HeedSource          **source);
gboolean           heed_import_preview_remember    (HeedImportPreview    *self,
                                                    GError              **error);

G_END_DECLS
