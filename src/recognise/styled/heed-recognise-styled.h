/* heed-recognise-styled.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"
#include "heed-plan.h"
#include "heed-source.h"

G_BEGIN_DECLS

HeedPlan *heed_recognise_styled (HeedDocument *document,
                                 HeedSource   *source,
                                 GCancellable *cancellable);

G_END_DECLS
