/* heed-recommendation-entry.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-day.h"
#include "heed-model-enums.h"

G_BEGIN_DECLS

#define HEED_TYPE_RECOMMENDATION_ENTRY (heed_recommendation_entry_get_type ())

G_DECLARE_FINAL_TYPE (HeedRecommendationEntry, heed_recommendation_entry, HEED, RECOMMENDATION_ENTRY, GObject)

HeedRecommendationEntry *heed_recommendation_entry_new              (void);
const char              *heed_recommendation_entry_get_id           (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_id           (HeedRecommendationEntry *self,
                                                                     const char              *id);
guint                    heed_recommendation_entry_get_plan         (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_plan         (HeedRecommendationEntry *self,
                                                                     guint                   plan);
const char              *heed_recommendation_entry_get_number       (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_number       (HeedRecommendationEntry *self,
                                                                     const char              *number);
const char              *heed_recommendation_entry_get_text         (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_text         (HeedRecommendationEntry *self,
                                                                     const char              *text);
const char              *heed_recommendation_entry_get_addressee    (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_addressee    (HeedRecommendationEntry *self,
                                                                     const char              *addressee);
const char              *heed_recommendation_entry_get_explanation  (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_explanation  (HeedRecommendationEntry *self,
                                                                     const char              *explanation);
gboolean                 heed_recommendation_entry_get_repeated     (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_repeated     (HeedRecommendationEntry *self,
                                                                     gboolean                repeated);
const char              *heed_recommendation_entry_get_repeats      (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_repeats      (HeedRecommendationEntry *self,
                                                                     const char              *repeats);
const char              *heed_recommendation_entry_get_organisation (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_organisation (HeedRecommendationEntry *self,
                                                                     const char              *organisation);
const char              *heed_recommendation_entry_get_inspection   (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_inspection   (HeedRecommendationEntry *self,
                                                                     const char              *inspection);
HeedDay                  heed_recommendation_entry_get_published    (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_published    (HeedRecommendationEntry *self,
                                                                     HeedDay                 published);
guint                    heed_recommendation_entry_get_n_actions    (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_n_actions    (HeedRecommendationEntry *self,
                                                                     guint                   n_actions);
guint                    heed_recommendation_entry_get_n_completed  (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_n_completed  (HeedRecommendationEntry *self,
                                                                     guint                   n_completed);
guint                    heed_recommendation_entry_get_n_overdue    (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_n_overdue    (HeedRecommendationEntry *self,
                                                                     guint                   n_overdue);
HeedResponseKind         heed_recommendation_entry_get_response     (HeedRecommendationEntry *self);
void                     heed_recommendation_entry_set_response     (HeedRecommendationEntry *self,
                                                                     HeedResponseKind        response);

G_END_DECLS
