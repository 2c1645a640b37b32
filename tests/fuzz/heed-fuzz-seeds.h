/* heed-fuzz-seeds.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"

G_BEGIN_DECLS

GPtrArray *heed_fuzz_seeds_list (void);
void       heed_fuzz_seeds_add  (GPtrArray  *seeds,
                                 const char *text);
GPtrArray *heed_fuzz_seeds_new  (const char *format);
GPtrArray *heed_fuzz_plans_new  (void);

G_END_DECLS
