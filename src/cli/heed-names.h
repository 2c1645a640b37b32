/* heed-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-command.h"
#include "heed-name-steps.h"

G_BEGIN_DECLS

/* The options --rename, --merge, --split and --to, which owners and organisations have. */

gboolean heed_names_check  (HeedInvocation  *invocation,
                            gboolean        *changes,
                            GError         **error);
gboolean heed_names_change (HeedInvocation  *invocation,
                            HeedSession     *session,
                            HeedSharedKind   kind,
                            GError         **error);

G_END_DECLS
