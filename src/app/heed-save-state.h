/* heed-save-state.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HEED_TYPE_SAVE_STATE (heed_save_state_get_type ())

G_DECLARE_FINAL_TYPE (HeedSaveState, heed_save_state, HEED, SAVE_STATE, GObject)

/* Whether something could not be saved, why and since when, and when it is tried again:
 * after 0.3 s, then after pauses that double up to 30 s, as long as it takes.
 *
 * Properties: "unsaved", "error", "since". Signal "retry": now is the time. */

HeedSaveState *heed_save_state_new         (void);
void           heed_save_state_fail        (HeedSaveState *self,
                                            const GError  *error,
                                            gboolean       asked);
void           heed_save_state_succeed     (HeedSaveState *self);
gboolean       heed_save_state_get_failing (HeedSaveState *self);
gboolean       heed_save_state_get_unsaved (HeedSaveState *self);
const GError  *heed_save_state_get_error   (HeedSaveState *self);
GDateTime     *heed_save_state_get_since   (HeedSaveState *self);

guint heed_save_state_next_pause (guint         pause,
                                  const GError *error);

G_END_DECLS
