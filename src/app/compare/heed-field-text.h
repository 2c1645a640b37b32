/* heed-field-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-definition.h"
#include "heed-format.h"
#include "heed-plan.h"
#include "heed-recommendation.h"

G_BEGIN_DECLS

/**
 * HeedFieldScope:
 * @HEED_FIELD_SCOPE_TABLE: what stands in a spreadsheet of a plan: its recommendations and what
 *   each row says of the plan, but no front page, introduction or definitions
 * @HEED_FIELD_SCOPE_PUBLISHED: what stands in a published plan, whichever format it is read from
 * @HEED_FIELD_SCOPE_ALL: that, and how the plan is followed up: progress, updates, baselines,
 *   judgements, figures of measures, the state of the plan
 *
 * Which fields are looked at: each has those of the one before, and more.
 */
typedef enum {
  HEED_FIELD_SCOPE_TABLE,
  HEED_FIELD_SCOPE_PUBLISHED,
  HEED_FIELD_SCOPE_ALL,
} HeedFieldScope;

/**
 * HeedFieldText:
 * @name: its name, for programs
 * @title: what people call it, to be passed through gettext
 * @text: what it says, in plain words; never ""
 * @markup: (nullable): the same as CommonMark, in one way of writing it; %NULL where it is none
 *
 * One field of a record, as it is compared.
 */
typedef struct
{
  char *name;
  const char *title;
  char *text;
  char *markup;
} HeedFieldText;

HeedFieldScope heed_field_scope_of_format       (const HeedFormat   *format);
const char *heed_field_scope_get_note           (HeedFieldScope      scope);
GPtrArray  *heed_field_text_list_plan           (HeedPlan           *plan,
                                                 HeedFieldScope      scope);
GPtrArray  *heed_field_text_list_definition     (HeedDefinition     *definition);
GPtrArray  *heed_field_text_list_recommendation (HeedRecommendation *recommendation,
                                                 HeedFieldScope      scope);
GHashTable *heed_field_text_list_items          (HeedRecommendation *recommendation,
                                                 HeedFieldScope      scope);

G_END_DECLS
