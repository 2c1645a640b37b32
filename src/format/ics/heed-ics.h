/* heed-ics.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-format.h"

G_BEGIN_DECLS

extern const HeedFormat heed_ics_format;

G_END_DECLS
