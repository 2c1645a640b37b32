/* heed-import.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-plan.h"

G_BEGIN_DECLS

#define HEED_TYPE_IMPORT (heed_import_get_type ())

G_DECLARE_FINAL_TYPE (HeedImport, heed_import, HEED, IMPORT, GObject)

/**
 * HeedImportFlags:
 * @HEED_IMPORT_NONE: as usual
 * @HEED_IMPORT_AGAIN: also a file that was imported before
 */
typedef enum {
  HEED_IMPORT_NONE = 0,
  HEED_IMPORT_AGAIN = 1 << 0,
} HeedImportFlags;

/* What came of the import of one file. */

guint       heed_import_get_number          (HeedImport *self);
gboolean    heed_import_get_already         (HeedImport *self);
const char *heed_import_get_title           (HeedImport *self);
guint       heed_import_get_recommendations (HeedImport *self);
guint       heed_import_get_actions         (HeedImport *self);
guint       heed_import_get_review          (HeedImport *self);

G_END_DECLS
