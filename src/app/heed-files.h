/* heed-files.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-format.h"
#include "heed-plan.h"
#include "heed-recognise-mapping.h"
#include "heed-report.h"
#include "heed-source.h"

G_BEGIN_DECLS

/* Plans in and out of files, and reports out, without a register. A failed or
 * cancelled write leaves the old file as it was. The _async function takes a copy of
 * the plan first, so that it may be edited meanwhile; a report is one already. */

/**
 * HeedFilesWriteFunc:
 * @format: the format of the file
 * @stream: takes what is to be in the file
 * @user_data: what was given along
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Returns: whether all was written
 */
typedef gboolean (*HeedFilesWriteFunc) (const HeedFormat  *format,
                                        GOutputStream     *stream,
                                        gpointer           user_data,
                                        GCancellable      *cancellable,
                                        GError           **error);


HeedDocument *
          heed_files_read_document       (GFile                *file,
                                          const char           *format,
                                          HeedSource          **source,
                                          GCancellable         *cancellable,
                                          GError              **error);
HeedPlan *heed_files_read_plan           (GFile                *file,
                                          const char           *format,
                                          HeedSource          **source,
                                          GCancellable         *cancellable,
                                          GError              **error);
HeedPlan *heed_files_read_plan_mapped    (GFile                *file,
                                          const char           *format,
                                          const HeedMapping    *mapping,
                                          HeedSource          **source,
                                          GCancellable         *cancellable,
                                          GError              **error);
const HeedFormat *
          heed_files_find_format         (GFile                *file,
                                          const char           *format);
HeedPlan *heed_files_read_back           (HeedReport           *report,
                                          const HeedFormat     *format,
                                          GCancellable         *cancellable,
                                          GError              **error);
gboolean  heed_files_write_plan          (HeedPlan             *plan,
                                          GFile                *file,
                                          GCancellable         *cancellable,
                                          GError              **error);
void      heed_files_write_plan_async    (HeedPlan             *plan,
                                          GFile                *file,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean  heed_files_write_plan_finish   (GAsyncResult         *result,
                                          GError              **error);
gboolean  heed_files_write_with          (GFile                *file,
                                          const char           *format,
                                          HeedFilesWriteFunc    write,
                                          gpointer              user_data,
                                          GCancellable         *cancellable,
                                          GError              **error);
gboolean  heed_files_write_report        (HeedReport           *report,
                                          GFile                *file,
                                          const char           *format,
                                          GCancellable         *cancellable,
                                          GError              **error);
void      heed_files_write_report_async  (HeedReport           *report,
                                          GFile                *file,
                                          const char           *format,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean  heed_files_write_report_finish (GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
