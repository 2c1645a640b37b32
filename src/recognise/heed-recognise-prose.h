/* heed-recognise-prose.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"

G_BEGIN_DECLS

HeedDocument *heed_prose_to_table (HeedDocument *document);

G_END_DECLS
