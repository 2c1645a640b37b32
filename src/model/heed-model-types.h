/* heed-model-types.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "heed-record-list.h"

G_BEGIN_DECLS

typedef struct _HeedAction         HeedAction;
typedef struct _HeedDefinition     HeedDefinition;
typedef struct _HeedEdition        HeedEdition;
typedef struct _HeedInspection     HeedInspection;
typedef struct _HeedItem           HeedItem;
typedef struct _HeedJudgement      HeedJudgement;
typedef struct _HeedMeasure        HeedMeasure;
typedef struct _HeedOrganisation   HeedOrganisation;
typedef struct _HeedPlan           HeedPlan;
typedef struct _HeedRecommendation HeedRecommendation;
typedef struct _HeedResponse       HeedResponse;
typedef struct _HeedSource         HeedSource;
typedef struct _HeedTarget         HeedTarget;
typedef struct _HeedTextItem       HeedTextItem;
typedef struct _HeedUnplaced       HeedUnplaced;
typedef struct _HeedWording        HeedWording;

G_END_DECLS
