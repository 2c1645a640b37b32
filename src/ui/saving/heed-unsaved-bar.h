/* heed-unsaved-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_UNSAVED_BAR (heed_unsaved_bar_get_type ())

G_DECLARE_FINAL_TYPE (HeedUnsavedBar, heed_unsaved_bar, HEED, UNSAVED_BAR, AdwBin)

/* Says what is not saved, why, and since when, for as long as that is so; also that the
 * register is no longer the file that was opened. Its buttons activate win.save-copy,
 * win.save-now, win.resolve-conflict and win.reopen-register. */

void  heed_unsaved_bar_set_session (HeedUnsavedBar *self,
                                    HeedSession    *session);
void  heed_unsaved_bar_set_editor  (HeedUnsavedBar *self,
                                    HeedPlanEditor *editor);
char *heed_unsaved_bar_get_reason  (const GError   *error);

G_END_DECLS
