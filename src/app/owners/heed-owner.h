/* heed-owner.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEED_TYPE_OWNER (heed_owner_get_type ())

G_DECLARE_FINAL_TYPE (HeedOwner, heed_owner, HEED, OWNER, GObject)

HeedOwner  *heed_owner_new           (const char *id);
const char *heed_owner_get_id        (HeedOwner  *self);
const char *heed_owner_get_name      (HeedOwner  *self);
void        heed_owner_set_name      (HeedOwner  *self,
                                      const char *name);
guint       heed_owner_get_n_actions (HeedOwner  *self);
void        heed_owner_set_n_actions (HeedOwner  *self,
                                      guint       n_actions);
guint       heed_owner_get_n_open    (HeedOwner  *self);
void        heed_owner_set_n_open    (HeedOwner  *self,
                                      guint       n_open);
guint       heed_owner_get_n_overdue (HeedOwner  *self);
void        heed_owner_set_n_overdue (HeedOwner  *self,
                                      guint       n_overdue);
guint       heed_owner_get_n_moved   (HeedOwner  *self);
void        heed_owner_set_n_moved   (HeedOwner  *self,
                                      guint       n_moved);

G_END_DECLS
