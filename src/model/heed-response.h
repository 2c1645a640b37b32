/* heed-response.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-model-enums.h"

G_BEGIN_DECLS

#define HEED_TYPE_RESPONSE (heed_response_get_type ())

G_DECLARE_FINAL_TYPE (HeedResponse, heed_response, HEED, RESPONSE, GObject)

HeedResponse    *heed_response_new             (void);
HeedResponseKind heed_response_get_kind        (HeedResponse     *self);
void             heed_response_set_kind        (HeedResponse     *self,
                                                HeedResponseKind  kind);
const char      *heed_response_get_words       (HeedResponse     *self);
void             heed_response_set_words       (HeedResponse     *self,
                                                const char       *words);
HeedReasons      heed_response_get_reasons     (HeedResponse     *self);
void             heed_response_set_reasons     (HeedResponse     *self,
                                                HeedReasons       reasons);
const char      *heed_response_get_explanation (HeedResponse     *self);
void             heed_response_set_explanation (HeedResponse     *self,
                                                const char       *explanation);
const char      *heed_response_get_part_agreed (HeedResponse     *self);
void             heed_response_set_part_agreed (HeedResponse     *self,
                                                const char       *part_agreed);

G_END_DECLS
