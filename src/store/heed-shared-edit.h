/* heed-shared-edit.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-register.h"

G_BEGIN_DECLS

/**
 * HeedSharedKind:
 * @HEED_SHARED_OWNER: whoever answers for actions
 * @HEED_SHARED_ORGANISATION: whoever was inspected
 *
 * Records of the register that are renamed and merged.
 */
typedef enum {
  HEED_SHARED_OWNER,
  HEED_SHARED_ORGANISATION,
} HeedSharedKind;

gint64   heed_shared_edit_rename (HeedRegister        *reg,
                                  HeedSharedKind       kind,
                                  const char          *id,
                                  const char          *name,
                                  const char          *label,
                                  GError             **error);
gint64   heed_shared_edit_merge  (HeedRegister        *reg,
                                  HeedSharedKind       kind,
                                  const char *const   *ids,
                                  const char          *into,
                                  const char          *label,
                                  GError             **error);
gint64   heed_shared_edit_split  (HeedRegister        *reg,
                                  HeedSharedKind       kind,
                                  const char          *id,
                                  const char          *label,
                                  GError             **error);
gint64   heed_shared_edit_undo   (HeedRegister        *reg,
                                  gint64               step,
                                  GError             **error);

G_END_DECLS
