/* heed-session.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-import.h"
#include "heed-plan-editor.h"
#include "heed-plan-summary.h"

G_BEGIN_DECLS

#define HEED_TYPE_SESSION (heed_session_get_type ())

G_DECLARE_FINAL_TYPE (HeedSession, heed_session, HEED, SESSION, GObject)

/* The open register: what the window and the command line both work on.
 *
 * Property "lost" (GError, notified): the register is no longer the file that was opened.
 *
 * Signal "changed": a step was saved, or a plan came or went, here or in another
 * program. */

char           *heed_session_get_default_path (void);
gboolean        heed_session_make_folder      (const char           *path,
                                               GError              **error);
HeedSession    *heed_session_open             (const char           *path,
                                               GError              **error);
const char     *heed_session_get_path         (HeedSession          *self);
gboolean        heed_session_get_created      (HeedSession          *self);
const GError   *heed_session_get_lost         (HeedSession          *self);
gboolean        heed_session_is_safe          (HeedSession          *self,
                                               GError              **error);
gboolean        heed_session_flush            (HeedSession          *self,
                                               GError              **error);
gboolean        heed_session_save_copy        (HeedSession          *self,
                                               const char           *path,
                                               GError              **error);
char           *heed_session_save_refuge      (HeedSession          *self,
                                               GDateTime            *now,
                                               GError              **error);
const char     *heed_session_get_notice       (HeedSession          *self);
GListModel     *heed_session_get_plans        (HeedSession          *self);
HeedPlanEditor *heed_session_edit_plan        (HeedSession          *self,
                                               guint                 number,
                                               GError              **error);
HeedPlanEditor *heed_session_reopen_plan      (HeedSession          *self,
                                               guint                 number,
                                               guint                *n_kept,
                                               GError              **error);
guint           heed_session_create_plan      (HeedSession          *self,
                                               HeedPlan             *plan,
                                               GError              **error);
gboolean        heed_session_delete_plan      (HeedSession          *self,
                                               guint                 number,
                                               GError              **error);
gboolean        heed_session_restore_plan     (HeedSession          *self,
                                               guint                 number,
                                               GError              **error);
gboolean        heed_session_find_deleted     (HeedSession          *self,
                                               guint                *number,
                                               GError              **error);
HeedImport     *heed_session_import           (HeedSession          *self,
                                               GFile                *file,
                                               const char           *format,
                                               HeedImportFlags       flags,
                                               GCancellable         *cancellable,
                                               GError              **error);
void            heed_session_import_async     (HeedSession          *self,
                                               GFile                *file,
                                               const char           *format,
                                               HeedImportFlags       flags,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
void            heed_session_import_plan_async
                                              (HeedSession          *self,
                                               HeedPlan             *plan,
                                               HeedSource           *source,
                                               HeedImportFlags       flags,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
HeedImport     *heed_session_import_finish    (HeedSession          *self,
                                               GAsyncResult         *result,
                                               GError              **error);

G_END_DECLS
