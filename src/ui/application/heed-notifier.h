/* heed-notifier.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-day-watch.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_NOTIFIER (heed_notifier_get_type ())

G_DECLARE_FINAL_TYPE (HeedNotifier, heed_notifier, HEED, NOTIFIER, GObject)

HeedNotifier *heed_notifier_new (GApplication *application,
                                 HeedSession  *session,
                                 HeedDayWatch *watch,
                                 GSettings    *settings);

G_END_DECLS
