/* heed-recognise-links.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-plan.h"

G_BEGIN_DECLS

void heed_links_make (HeedPlan     *plan,
                      GCancellable *cancellable);

G_END_DECLS
