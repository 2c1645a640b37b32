/* heed-example.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-source.h"

HeedPlan   *heed_example_create_plan   (void);
HeedSource *heed_example_create_source (HeedPlan *plan);
