/* heed-recommendation-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-recommendation-entry.h"
#include "heed-register.h"

G_BEGIN_DECLS

GPtrArray *heed_recommendation_list_load (HeedRegister  *reg,
                                          HeedDay        day,
                                          GError       **error);

G_END_DECLS
