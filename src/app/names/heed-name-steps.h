/* heed-name-steps.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-session.h"
#include "heed-shared-name.h"

G_BEGIN_DECLS

/* Owners and organisations are renamed, merged and taken apart again. Each is a step of the
 * register, beside those of the plans, whose words stay. */

gboolean   heed_name_steps_find           (HeedSession      *session,
                                           HeedSharedKind    kind,
                                           const char       *id,
                                           HeedSharedName  **name,
                                           GError          **error);
GPtrArray *heed_name_steps_list           (HeedSession      *session,
                                           HeedSharedKind    kind,
                                           GError          **error);
GPtrArray *heed_name_steps_list_spellings (HeedSession      *session,
                                           HeedSharedKind    kind,
                                           const char       *id,
                                           GError          **error);

gint64 heed_name_steps_rename       (HeedSession            *session,
                                     HeedSharedKind          kind,
                                     const HeedSharedName   *named,
                                     const char             *name,
                                     GError                **error);
void   heed_name_steps_rename_async (HeedSession            *session,
                                     HeedSharedKind          kind,
                                     const HeedSharedName   *named,
                                     const char             *name,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data);
gint64 heed_name_steps_merge        (HeedSession            *session,
                                     HeedSharedKind          kind,
                                     GPtrArray              *named,
                                     const HeedSharedName   *into,
                                     GError                **error);
void   heed_name_steps_merge_async  (HeedSession            *session,
                                     HeedSharedKind          kind,
                                     GPtrArray              *named,
                                     const HeedSharedName   *into,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data);
gint64 heed_name_steps_split        (HeedSession            *session,
                                     HeedSharedKind          kind,
                                     const HeedSharedName   *spelling,
                                     GError                **error);
void   heed_name_steps_split_async  (HeedSession            *session,
                                     HeedSharedKind          kind,
                                     const HeedSharedName   *spelling,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data);
void   heed_name_steps_undo_async   (HeedSession            *session,
                                     gint64                  step,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data);
gint64 heed_name_steps_finish       (HeedSession            *session,
                                     GAsyncResult           *result,
                                     GError                **error);

G_END_DECLS
