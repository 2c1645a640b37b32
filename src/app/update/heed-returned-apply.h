/* heed-returned-apply.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan-editor.h"
#include "heed-returned-file.h"

G_BEGIN_DECLS

gboolean heed_returned_apply (HeedReturnedFile  *self,
                              HeedPlanEditor    *editor,
                              const char        *by,
                              const char        *reason,
                              HeedDay            today,
                              GError           **error);

G_END_DECLS
