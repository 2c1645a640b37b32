/* heed-item.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-model-types.h"
#include "heed-target.h"

G_BEGIN_DECLS

#define HEED_TYPE_ITEM (heed_item_get_type ())

G_DECLARE_DERIVABLE_TYPE (HeedItem, heed_item, HEED, ITEM, GObject)

struct _HeedItemClass
{
  GObjectClass parent_class;

  /* The words of the target were given anew. */
  void (*target_given)   (HeedItem *self);
  /* The reference day of the plan changed: derive what is derived. */
  void (*derive)         (HeedItem *self,
                          HeedDay   reference);
};

const char         *heed_item_get_id             (HeedItem           *self);
void                heed_item_set_id             (HeedItem           *self,
                                                  const char         *id);
guint               heed_item_get_depth          (HeedItem           *self);
void                heed_item_set_depth          (HeedItem           *self,
                                                  guint               depth);
const char         *heed_item_get_text           (HeedItem           *self);
void                heed_item_set_text           (HeedItem           *self,
                                                  const char         *text);
const char *const  *heed_item_get_owners         (HeedItem           *self);
void                heed_item_set_owners         (HeedItem           *self,
                                                  const char *const  *owners);
const char         *heed_item_get_target_words   (HeedItem           *self);
void                heed_item_set_target_words   (HeedItem           *self,
                                                  const char         *target_words);
HeedTarget         *heed_item_get_target         (HeedItem           *self);
const char         *heed_item_get_extra          (HeedItem           *self);
void                heed_item_set_extra          (HeedItem           *self,
                                                  const char         *extra);
HeedRecommendation *heed_item_get_recommendation (HeedItem           *self);
void                heed_item_set_recommendation (HeedItem           *self,
                                                  HeedRecommendation *recommendation);
void                heed_item_derive             (HeedItem           *self,
                                                  HeedDay             reference);
HeedDay             heed_item_get_reference      (HeedItem           *self);
HeedDay             heed_item_get_reference_for  (HeedItem           *self,
                                                  const char         *words);

G_END_DECLS
