/* heed-writing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-writing.h"

#include "heed-files.h"
#include "heed-format.h"
#include "heed-job.h"
#include "heed-output.h"

#include <glib/gi18n-lib.h>

/* The endings of all files that can be written, for people. */
static char *
list_endings (void)
{
  const HeedFormat *const *formats = heed_format_get_all ();
  g_autoptr (GString) endings = g_string_new (NULL);

  for (guint i = 0; formats[i] != NULL; i++)
    if (heed_format_can_write (formats[i]))
      g_string_append_printf (endings, "%s.%s", endings->len > 0 ? ", " : "",
                              formats[i]->endings[0]);

  return g_string_free (g_steal_pointer (&endings), FALSE);
}

/**
 * heed_writing_check:
 * @path: (nullable): the value of --to
 * @error: return location for an error of G_OPTION_ERROR
 *
 * Returns: whether a file with such an ending can be written
 */
gboolean
heed_writing_check (const char  *path,
                    GError     **error)
{
  const HeedFormat *format;
  g_autofree char *endings = NULL;

  if (path == NULL || path[0] == '\0')
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                   _("--to=FILE is missing: it says where to write"));
      return FALSE;
    }

  format = heed_format_for_path (path);
  if (format != NULL && heed_format_can_write (format))
    return TRUE;

  endings = list_endings ();
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--to: the ending of “%s” names no format that can be written: use one of %s"),
               path, endings);
  return FALSE;
}

/**
 * heed_writing_check_from:
 * @format: (nullable): the value of --from
 * @error: return location for an error of G_OPTION_ERROR
 *
 * Returns: whether it is missing, or names a format that can be read
 */
gboolean
heed_writing_check_from (const char  *format,
                         GError     **error)
{
  const HeedFormat *found = format != NULL ? heed_format_find (format) : NULL;
  const HeedFormat *const *formats = heed_format_get_all ();
  g_autoptr (GString) words = NULL;

  if (format == NULL || (found != NULL && heed_format_can_read (found)))
    return TRUE;

  words = g_string_new (NULL);
  for (guint i = 0; formats[i] != NULL; i++)
    if (heed_format_can_read (formats[i]))
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", formats[i]->id);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("--from: “%s” is no format that can be read: use one of %s"), format, words->str);
  return FALSE;
}

/**
 * heed_writing_write:
 * @report: what to write
 * @path: where to write it
 * @error: return location for an error, which names the file
 *
 * Writes the file whole or not at all.
 *
 * Returns: whether it was written
 */
gboolean
heed_writing_write (HeedReport  *report,
                    const char  *path,
                    GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (HeedJob) job = heed_job_new ();
  g_autoptr (GError) local_error = NULL;

  heed_files_write_report_async (report, file, NULL, heed_job_get_cancellable (job),
                                 heed_job_done_cb, job);
  if (heed_files_write_report_finish (heed_job_wait (job), &local_error))
    return TRUE;

  heed_output_name_file (local_error, path);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
