/* heed-recognise-explanation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-entry.h"

G_BEGIN_DECLS

void heed_explanation_extract (HeedEntry *entry,
                               GPtrArray *explanation);

G_END_DECLS
