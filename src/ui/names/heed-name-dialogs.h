/* heed-name-dialogs.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-name-steps.h"

G_BEGIN_DECLS

/* What is asked before owners and organisations are renamed, merged and taken apart. */

/**
 * HeedNameDone:
 * @widget: where it was asked
 * @step: the step of the register that was made, for heed_name_steps_undo_async()
 * @message: what was done, for a toast
 */
typedef void (*HeedNameDone) (GtkWidget  *widget,
                              gint64      step,
                              const char *message);

void heed_name_dialogs_rename     (GtkWidget            *widget,
                                   HeedSession          *session,
                                   HeedSharedKind        kind,
                                   const HeedSharedName *named,
                                   HeedNameDone          done);
void heed_name_dialogs_merge      (GtkWidget            *widget,
                                   HeedSession          *session,
                                   HeedSharedKind        kind,
                                   GPtrArray            *named,
                                   const char           *body,
                                   HeedNameDone          done);
void heed_name_dialogs_merge_into (GtkWidget            *widget,
                                   HeedSession          *session,
                                   HeedSharedKind        kind,
                                   const HeedSharedName *named,
                                   HeedNameDone          done);
void heed_name_dialogs_split      (GtkWidget            *widget,
                                   HeedSession          *session,
                                   HeedSharedKind        kind,
                                   const HeedSharedName *named,
                                   HeedNameDone          done);

G_END_DECLS
