/* heed-session-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-register.h"
#include "heed-session.h"

G_BEGIN_DECLS

HeedRegister *heed_session_get_register (HeedSession  *self);
GPtrArray    *heed_session_list_editors (HeedSession  *self);
gboolean      heed_session_refresh      (HeedSession  *self,
                                         GError      **error);

G_END_DECLS
