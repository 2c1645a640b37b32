/* heed-odt-margin.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include "heed-document.h"

G_BEGIN_DECLS

void heed_odt_margin_read (HeedDocument *document,
                           xmlNode      *root);

G_END_DECLS
