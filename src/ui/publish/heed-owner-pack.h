/* heed-owner-pack.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-day.h"
#include "heed-report.h"
#include "heed-session.h"

G_BEGIN_DECLS

void heed_owner_pack_export (AdwToastOverlay *toasts,
                             HeedSession     *session,
                             const char      *owner,
                             HeedDay          day);
void heed_owner_pack_mail   (AdwToastOverlay *toasts,
                             HeedSession     *session,
                             const char      *owner,
                             HeedDay          day);
void heed_owner_pack_send   (AdwToastOverlay *toasts,
                             HeedReport      *report,
                             GFile           *file);

G_END_DECLS
