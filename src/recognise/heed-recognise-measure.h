/* heed-recognise-measure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-measure.h"

G_BEGIN_DECLS

void heed_measure_read_words (HeedMeasure *measure);

G_END_DECLS
