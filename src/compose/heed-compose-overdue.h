/* heed-compose-overdue.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-document.h"

G_BEGIN_DECLS

HeedDocument *heed_compose_overdue       (GPtrArray  *entries,
                                          const char *scope,
                                          HeedDay     day);
HeedDocument *heed_compose_overdue_sheet (GPtrArray  *entries,
                                          const char *scope,
                                          HeedDay     day);

G_END_DECLS
