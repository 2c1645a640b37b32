/* heed-ics.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-ics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-ics-writer.h"

static gboolean
heed_ics_write_report (HeedReport     *report,
                       GOutputStream  *stream,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autofree char *text = heed_ics_write (report, cancellable, error);

  return text != NULL &&
         g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

/**
 * heed_ics_format:
 *
 * The dates of a plan or a report, for calendars.
 */
const HeedFormat heed_ics_format = {
  .id = "ics",
  .name = N_("Calendar (iCalendar)"),
  .title = N_("Calendar"),
  .rank = 7,
  .is_published = TRUE,
  .mime_type = "text/calendar",
  .endings = (const char *const[]){ "ics", NULL },
  .write_report = heed_ics_write_report,
};
