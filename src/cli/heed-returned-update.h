/* heed-returned-update.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-invocation.h"

G_BEGIN_DECLS

/* What `import` does with a file that went out as a plan of the register and comes back. */

gboolean heed_returned_update_run (HeedInvocation  *invocation,
                                   HeedSession     *session,
                                   const char      *path,
                                   HeedPlan        *plan,
                                   GArray          *numbers,
                                   GError         **error);

G_END_DECLS
