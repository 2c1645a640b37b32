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
 * @HEED_IMPORT_FIND_RETURNED: a file that carries the ids of a plan of the register is read and
 *   left alone, see heed_import_get_returned(); not together with %HEED_IMPORT_AGAIN
 * @HEED_IMPORT_ONLY_RETURNED: with that, a file that carries none is refused
 */
typedef enum {
  HEED_IMPORT_NONE = 0,
  HEED_IMPORT_AGAIN = 1 << 0,
  HEED_IMPORT_FIND_RETURNED = 1 << 1,
  HEED_IMPORT_ONLY_RETURNED = 1 << 2,
} HeedImportFlags;

/* What came of the import of one file. */

guint       heed_import_get_number          (HeedImport *self);
gboolean    heed_import_get_already         (HeedImport *self);
const char *heed_import_get_title           (HeedImport *self);
guint       heed_import_get_recommendations (HeedImport *self);
guint       heed_import_get_actions         (HeedImport *self);
guint       heed_import_get_review          (HeedImport *self);
HeedPlan   *heed_import_get_returned        (HeedImport *self);
GArray     *heed_import_get_returned_to     (HeedImport *self);

G_END_DECLS
