/* heed-unplaced.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEED_TYPE_UNPLACED (heed_unplaced_get_type ())

G_DECLARE_FINAL_TYPE (HeedUnplaced, heed_unplaced, HEED, UNPLACED, GObject)

HeedUnplaced      *heed_unplaced_new         (void);
const char *const *heed_unplaced_get_owners  (HeedUnplaced      *self);
void               heed_unplaced_set_owners  (HeedUnplaced      *self,
                                              const char *const *owners);
const char *const *heed_unplaced_get_targets (HeedUnplaced      *self);
void               heed_unplaced_set_targets (HeedUnplaced      *self,
                                              const char *const *targets);
const char *const *heed_unplaced_get_text    (HeedUnplaced      *self);
void               heed_unplaced_set_text    (HeedUnplaced      *self,
                                              const char *const *text);
gboolean           heed_unplaced_is_empty    (HeedUnplaced      *self);

G_END_DECLS
