/* heed-format.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"
#include "heed-plan.h"
#include "heed-report.h"

G_BEGIN_DECLS

/**
 * HeedFormat:
 * @id: the word for it on the command line, such as "pdf"
 * @name: what people call it, to be passed through gettext
 * @title: (nullable): what people call a file of it that is written, where that says more than
 *   @name; likewise
 * @rank: which place it has among those that are written: the most asked for first; 0 for none
 * @is_published: whether readers get it with the published set: it holds the plan and no more
 * @mime_type: its media type
 * @endings: %NULL-terminated: how names of its files end, without the dot; the
 *   first is the one that new files get
 * @shape: which shape of document it is written from
 * @sniff: (nullable): whether the first bytes of a file look like it
 * @read: (nullable): reads a document
 * @write: (nullable): writes a document
 * @read_plan: (nullable): reads a plan as data
 * @write_report: (nullable): writes any report as data, be it a plan
 *
 * One file format. Reading and writing block: call them off the main thread.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *title;
  guint rank;
  gboolean is_published;
  const char *mime_type;
  const char *const *endings;
  HeedShape shape;

  gboolean       (*sniff)        (GBytes         *bytes);
  HeedDocument * (*read)         (GBytes         *bytes,
                                  GCancellable   *cancellable,
                                  GError        **error);
  gboolean       (*write)        (HeedDocument   *document,
                                  GOutputStream  *stream,
                                  GCancellable   *cancellable,
                                  GError        **error);
  HeedPlan     * (*read_plan)    (GBytes         *bytes,
                                  GCancellable   *cancellable,
                                  GError        **error);
  gboolean       (*write_report) (HeedReport     *report,
                                  GOutputStream  *stream,
                                  GCancellable   *cancellable,
                                  GError        **error);
} HeedFormat;

const HeedFormat *const *heed_format_get_all       (void);
const HeedFormat *const *heed_format_get_written   (void);
const HeedFormat *const *heed_format_get_published (void);
const HeedFormat        *heed_format_find          (const char       *id);
const HeedFormat        *heed_format_for_path      (const char       *path);
const HeedFormat        *heed_format_for_bytes     (GBytes           *bytes);
gboolean                 heed_format_can_read      (const HeedFormat *self);
gboolean                 heed_format_can_write     (const HeedFormat *self);
const char              *heed_format_get_title     (const HeedFormat *self);

G_END_DECLS
