/* heed-recognise-steps.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-recognise-entry.h"
#include "heed-recognise-step.h"

G_BEGIN_DECLS

GPtrArray *heed_steps_new (HeedEntry    *entry,
                           const guint  *n_targets,
                           GPtrArray    *explanation,
                           GCancellable *cancellable);

G_END_DECLS
