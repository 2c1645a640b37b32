/* heed-odt-body.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-odt-styles.h"

G_BEGIN_DECLS

GBytes *heed_odt_body_write (HeedDocument  *document,
                             HeedOdtStyles *styles);

G_END_DECLS
