/* heed-returned-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-returned-change.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_RETURNED_FILE (heed_returned_file_get_type ())

G_DECLARE_FINAL_TYPE (HeedReturnedFile, heed_returned_file, HEED, RETURNED_FILE, GObject)

/* A file that a plan went out as, was edited and comes back: a list of #HeedReturnedChange. */

void              heed_returned_file_new_async     (HeedSession          *session,
                                                    GFile                *file,
                                                    const char           *format,
                                                    HeedPlan             *plan,
                                                    guint                 number,
                                                    GCancellable         *cancellable,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
HeedReturnedFile *heed_returned_file_new_finish    (HeedSession          *session,
                                                    GAsyncResult         *result,
                                                    GError              **error);
guint             heed_returned_file_get_number    (HeedReturnedFile     *self);
const char       *heed_returned_file_get_name      (HeedReturnedFile     *self);
const char       *heed_returned_file_get_title     (HeedReturnedFile     *self);
gboolean          heed_returned_file_is_base_known (HeedReturnedFile     *self);
HeedDay           heed_returned_file_get_changed_on
                                                   (HeedReturnedFile     *self);
gboolean          heed_returned_file_has_ids       (HeedReturnedFile     *self);
HeedPlan         *heed_returned_file_get_plan      (HeedReturnedFile     *self);
HeedPlan         *heed_returned_file_get_base      (HeedReturnedFile     *self);
const char       *heed_returned_file_find_id       (HeedReturnedFile     *self,
                                                    const char           *id);
guint             heed_returned_file_count         (HeedReturnedFile     *self,
                                                    gboolean              conflicts);
guint             heed_returned_file_count_taken   (HeedReturnedFile     *self,
                                                    HeedReturnedKind      kind);
char             *heed_returned_file_dup_notice    (HeedReturnedFile     *self);

G_END_DECLS
