/* heed-recognise.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"
#include "heed-plan.h"
#include "heed-recognise-mapping.h"
#include "heed-source.h"

G_BEGIN_DECLS

HeedPlan *heed_recognise        (HeedDocument       *document,
                                 HeedSource         *source,
                                 GCancellable       *cancellable,
                                 GError            **error);
HeedPlan *heed_recognise_mapped (HeedDocument       *document,
                                 const HeedMapping  *mapping,
                                 HeedSource         *source,
                                 GCancellable       *cancellable,
                                 GError            **error);

G_END_DECLS
