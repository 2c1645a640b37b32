/* heed-recognise-styled-front.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"

G_BEGIN_DECLS

void heed_styled_read_around (HeedPlan     *plan,
                              HeedDocument *document,
                              HeedTable    *table);

G_END_DECLS
