/* heed-owner.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEED_TYPE_OWNER (heed_owner_get_type ())

G_DECLARE_FINAL_TYPE (HeedOwner, heed_owner, HEED, OWNER, GObject)

HeedOwner  *heed_owner_new             (void);
const char *heed_owner_get_id          (HeedOwner  *self);
void        heed_owner_set_id          (HeedOwner  *self,
                                        const char *id);
const char *heed_owner_get_name        (HeedOwner  *self);
void        heed_owner_set_name        (HeedOwner  *self,
                                        const char *name);
const char *heed_owner_get_merged_into (HeedOwner  *self);
void        heed_owner_set_merged_into (HeedOwner  *self,
                                        const char *merged_into);

G_END_DECLS
