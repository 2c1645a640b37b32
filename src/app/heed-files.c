/* heed-files.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-files.h"

#include <glib/gi18n-lib.h>

#include "heed-document-cleaner.h"
#include "heed-document-size.h"
#include "heed-error.h"
#include "heed-limits.h"
#include "heed-format.h"
#include "heed-import-layouts.h"
#include "heed-format-foreign.h"
#include "heed-plan-walk.h"
#include "heed-plan-rows.h"
#include "heed-promise.h"
#include "heed-recognise-pack.h"
#include "heed-recognise.h"
#include "heed-atomic-write.h"

#define CHUNK_BYTES ((gsize) 256 * 1024)

/* Every message names the file. That somebody cancelled is no failure to tell. */
static void
name_file (GFile   *file,
           GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (error == NULL || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Translators: %s is a file; what is wrong with it follows. */
  g_prefix_error (error, _("“%s”: "), name);
}

/* What the system says becomes a message with a remedy. */
static void
take_system_error (GFile       *file,
                   const char  *failed,
                   GError      *failure,
                   GError     **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, failure);
      return;
    }

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 _("%s “%s”: it is not there. Check the name and the folder."), failed, name);
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                 _("%s “%s”: it is a folder. Name a file in it."), failed, name);
  else if (heed_atomic_write_is_quota (failure))
    g_set_error (error, HEED_ERROR, HEED_ERROR_FULL,
                 _("%s “%s”: your quota on this disk is used up. Delete files of yours there, or "
                   "choose another folder."),
                 failed, name);
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, HEED_ERROR, HEED_ERROR_FULL,
                 _("%s “%s”: there is no room left. Free some space, then try again."), failed, name);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                 /* Translators: what failed, a file, and what the system says. */
                 _("%s “%s”: %s. Check the file and its permissions."), failed, name,
                 failure->message);
  g_error_free (failure);
}

static GBytes *
read_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  g_autofree char *name = g_file_get_parse_name (file);
  GError *failure = NULL;
  gssize n;

  stream = g_file_read (file, cancellable, &failure);
  if (stream == NULL)
    {
      take_system_error (file, _("Failed to read"), failure, error);
      return NULL;
    }

  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK_BYTES, cancellable,
                                   &failure)) > 0)
    {
      if (bytes->len + (gsize) n > HEED_LIMIT_FILE_MEGABYTES * HEED_MEGABYTE)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                       _("Failed to read “%s”: it is larger than %d MB, which is more than any plan "
                         "takes. Check that it is the right file."),
                       name, HEED_LIMIT_FILE_MEGABYTES);
          return NULL;
        }
      g_byte_array_append (bytes, chunk, (guint) n);
    }
  if (n < 0)
    {
      take_system_error (file, _("Failed to read"), failure, error);
      return NULL;
    }
  if (bytes->len == 0)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_EMPTY,
                   _("Failed to read “%s”: it is empty. Check that it was saved whole."), name);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static char *
list_formats (gboolean (*can) (const HeedFormat *))
{
  const HeedFormat *const *formats = heed_format_get_all ();
  GString *list = g_string_new (NULL);

  for (guint i = 0; formats[i] != NULL; i++)
    if (can (formats[i]))
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", formats[i]->id);

  return g_string_free (list, FALSE);
}

static const HeedFormat *
find_reader (GFile       *file,
             GBytes      *bytes,
             const char  *id,
             GError     **error)
{
  const HeedFormat *format = id != NULL ? heed_format_find (id) : heed_format_for_bytes (bytes);
  const char *foreign = id == NULL ? heed_format_explain_foreign (bytes) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *list = NULL;

  if (format != NULL && foreign == NULL && heed_format_can_read (format))
    return format;

  name = g_file_get_parse_name (file);
  if (foreign != NULL)
    {
      /* Translators: the name of a file, then what it is and what to do. */
      g_set_error (error, HEED_ERROR, HEED_ERROR_UNKNOWN_FORMAT, _("Failed to read “%s”: %s"), name, foreign);
      return NULL;
    }
  list = list_formats (heed_format_can_read);
  if (id != NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_UNKNOWN_FORMAT,
                 _("Failed to read “%s”: there is no format “%s” that can be read. Name one of: %s."),
                 name, id, list);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_UNKNOWN_FORMAT,
                 _("Failed to read “%s”: it is of no kind that can be read. Save it as one of: %s."),
                 name, list);
  return NULL;
}

/* What is a text as it lies becomes all of it words, which take many times its room. */
static gboolean
check_text_file (const HeedFormat  *format,
                 GBytes            *bytes,
                 GError           **error)
{
  gboolean is_text = format->read_plan != NULL || g_str_has_prefix (format->mime_type, "text/");

  if (!is_text || g_bytes_get_size (bytes) <= HEED_LIMIT_TEXT_FILE_MEGABYTES * HEED_MEGABYTE)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
               _("There are more than %u %s in it, which no plan has: split the file"),
               HEED_LIMIT_TEXT_FILE_MEGABYTES, _("MB of words"));
  return FALSE;
}

static HeedDocument *
make_document (const HeedFormat  *format,
               GBytes            *bytes,
               GCancellable      *cancellable,
               GError           **error)
{
  g_autoptr (HeedDocument) document = format->read (bytes, cancellable, error);
  g_auto (HeedDropped) dropped = { 0 };
  g_autofree char *note = NULL;

  if (document == NULL || g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !heed_document_check_size (document, error))
    return NULL;

  heed_document_clean (document, &dropped);
  note = heed_dropped_to_note (&dropped);
  if (note != NULL)
    heed_document_add_doubt (document, note);
  return g_steal_pointer (&document);
}

/* What an owner was sent holds actions of many plans, and is none of them. */
static gboolean
check_no_pack (HeedDocument  *document,
               GError       **error)
{
  g_autoptr (GPtrArray) rows = heed_recognise_pack (document);

  if (rows == NULL)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_OWNER_PACK,
               _("It is the pack of an owner, and no plan. “heed-cli update --pack=FILE” takes over what "
                 "was filled in."));
  return FALSE;
}

static HeedPlan *
make_plan (const HeedFormat   *format,
           GBytes             *bytes,
           const HeedMapping  *mapping,
           HeedSource         *source,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedMapping) remembered = NULL;

  if (!check_text_file (format, bytes, error))
    return NULL;
  if (format->read_plan != NULL)
    return format->read_plan (bytes, cancellable, error);

  document = make_document (format, bytes, cancellable, error);
  if (document == NULL || !check_no_pack (document, error))
    return NULL;
  if (mapping == NULL)
    mapping = remembered = heed_import_layouts_find (document);
  return heed_recognise_mapped (document, mapping, source, cancellable, error);
}

/* The file as a source, without its words yet. */
static HeedSource *
make_source (GFile  *file,
             GBytes *bytes)
{
  HeedSource *source = heed_source_new ();
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  heed_source_set_name (source, basename);
  heed_source_set_sha256 (source, sha256);
  return source;
}

/**
 * heed_files_read_document:
 * @file: a file
 * @format: (nullable): the word for its format; %NULL to tell by its content
 * @source: (out) (transfer full): the file as a source, without words
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Reads a file of which a plan is recognised, without recognising one. Blocks.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with @error set, whose message
 *   names the file; for JSON too, which says itself what everything is
 */
HeedDocument *
heed_files_read_document (GFile         *file,
                          const char    *format,
                          HeedSource   **source,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  HeedDocument *document = NULL;
  const HeedFormat *reader;
  GError *failure = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (source != NULL, NULL);

  bytes = read_bytes (file, cancellable, error);
  if (bytes == NULL)
    return NULL;
  reader = find_reader (file, bytes, format, error);
  if (reader == NULL)
    return NULL;

  if (reader->read == NULL)
    g_set_error_literal (&failure, HEED_ERROR, HEED_ERROR_NO_PLAN, _("Its columns need not be told: import it"));
  else if (check_text_file (reader, bytes, &failure))
    document = make_document (reader, bytes, cancellable, &failure);
  if (document == NULL)
    {
      name_file (file, &failure);
      g_propagate_error (error, failure);
      return NULL;
    }
  *source = make_source (file, bytes);
  return document;
}

/**
 * heed_files_read_plan:
 * @file: a file
 * @format: (nullable): the word for its format, such as "json"; %NULL to tell by its
 *   content
 * @source: (out) (optional) (transfer full): the file as a source, with the words of
 *   each row
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Reads one plan, without a register. One that bears the day of its submission or of its
 * publication is no draft, and its targets are promised; JSON says itself what it is. Blocks.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with @error set, whose message
 *   names the file
 */
HeedPlan *
heed_files_read_plan (GFile         *file,
                      const char    *format,
                      HeedSource   **source,
                      GCancellable  *cancellable,
                      GError       **error)
{
  return heed_files_read_plan_mapped (file, format, NULL, source, cancellable, error);
}

/**
 * heed_files_read_plan_mapped:
 * @file: a file
 * @format: (nullable): the word for its format; %NULL to tell by its content
 * @mapping: (nullable): what the columns of its table hold; %NULL for what its titles say, or
 *   what somebody said of a file with the same titles
 * @source: (out) (optional) (transfer full): the file as a source, with the words of
 *   each row
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * As heed_files_read_plan(). Blocks.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with @error set, whose message
 *   names the file
 */
HeedPlan *
heed_files_read_plan_mapped (GFile              *file,
                             const char         *format,
                             const HeedMapping  *mapping,
                             HeedSource        **source,
                             GCancellable       *cancellable,
                             GError            **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedSource) made = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  const HeedFormat *reader;
  GError *failure = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_bytes (file, cancellable, error);
  if (bytes == NULL)
    return NULL;
  reader = find_reader (file, bytes, format, error);
  if (reader == NULL)
    return NULL;

  made = make_source (file, bytes);
  plan = make_plan (reader, bytes, mapping, made, cancellable, &failure);
  if (plan == NULL)
    {
      name_file (file, &failure);
      g_propagate_error (error, failure);
      return NULL;
    }

  if (reader->read_plan == NULL)
    heed_promise_settle_import (plan, FALSE);
  if (source != NULL)
    *source = g_steal_pointer (&made);
  return g_steal_pointer (&plan);
}

static const HeedFormat *
find_writer (GFile       *file,
             const char  *id,
             GError     **error)
{
  g_autofree char *basename = g_file_get_basename (file);
  const HeedFormat *format = id != NULL ? heed_format_find (id) : heed_format_for_path (basename);
  g_autofree char *name = NULL;
  g_autofree char *list = NULL;

  if (format != NULL && heed_format_can_write (format))
    return format;

  name = g_file_get_parse_name (file);
  list = list_formats (heed_format_can_write);
  if (id != NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_UNKNOWN_FORMAT,
                 _("Failed to write “%s”: there is no format “%s” that can be written. Name one "
                   "of: %s."),
                 name, id, list);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_UNKNOWN_FORMAT,
                 _("Failed to write “%s”: its ending names no format that can be written. "
                   "Let it end with one of: %s."),
                 name, list);
  return NULL;
}

typedef struct
{
  const HeedFormat *format;
  HeedFilesWriteFunc write;
  gpointer user_data;
} Writing;

static gboolean
write_stream (GOutputStream  *stream,
              gpointer        user_data,
              GCancellable   *cancellable,
              GError        **error)
{
  Writing *self = user_data;

  return self->write (self->format, stream, self->user_data, cancellable, error);
}

/**
 * heed_files_write_with:
 * @file: a file
 * @format: (nullable): the word for its format, such as "pdf"; %NULL to tell by its
 *   ending
 * @write: writes what is to be in it
 * @user_data: for @write
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Writes a file whole or not at all. Blocks.
 *
 * Returns: whether @file was written; if not, @file is as it was
 */
gboolean
heed_files_write_with (GFile               *file,
                       const char          *format,
                       HeedFilesWriteFunc   write,
                       gpointer             user_data,
                       GCancellable        *cancellable,
                       GError             **error)
{
  Writing writing = { NULL, write, user_data };
  GError *failure = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (write != NULL, FALSE);

  writing.format = find_writer (file, format, error);
  if (writing.format == NULL)
    return FALSE;
  if (heed_atomic_write_write (file, write_stream, &writing, cancellable, &failure))
    return TRUE;

  if (failure->domain == G_IO_ERROR)
    {
      take_system_error (file, _("Failed to write"), failure, error);
      return FALSE;
    }
  name_file (file, &failure);
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
write_report (const HeedFormat  *format,
              GOutputStream     *stream,
              gpointer           user_data,
              GCancellable      *cancellable,
              GError           **error)
{
  HeedReport *report = user_data;
  g_autoptr (HeedDocument) document = NULL;

  if (format->write_report != NULL)
    return format->write_report (report, stream, cancellable, error);

  document = heed_report_compose (report, format->shape);
  return format->write (document, stream, cancellable, error);
}

/**
 * heed_files_write_report:
 * @report: a report
 * @file: a file
 * @format: (nullable): the word for its format, such as "pdf"; %NULL to tell by its
 *   ending
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Writes the report as a document, or as data where the format is one of data.
 * Blocks.
 *
 * Returns: whether @file holds it; if not, @file is as it was
 */
gboolean
heed_files_write_report (HeedReport    *report,
                         GFile         *file,
                         const char    *format,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_return_val_if_fail (report != NULL, FALSE);

  return heed_files_write_with (file, format, write_report, report, cancellable, error);
}

/**
 * heed_files_find_format:
 * @file: a file that can be read
 * @format: (nullable): the word for its format; %NULL to tell by its content
 *
 * Returns: (transfer none) (nullable): the format in which heed_files_read_plan() reads it
 */
const HeedFormat *
heed_files_find_format (GFile      *file,
                        const char *format)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_bytes (file, NULL, NULL);
  return bytes != NULL ? find_reader (file, bytes, format, NULL) : NULL;
}

/**
 * heed_files_read_back:
 * @report: a report on a plan
 * @format: a format that is written and read
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Writes the report and reads what was written, without a file: the plan as far as such a file
 * holds it, and as its reader sees it. Blocks.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with @error set
 */
HeedPlan *
heed_files_read_back (HeedReport        *report,
                      const HeedFormat  *format,
                      GCancellable      *cancellable,
                      GError           **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedPlan) plan = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  if (!write_report (format, stream, report, cancellable, error) ||
      !g_output_stream_close (stream, cancellable, error))
    return NULL;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  plan = make_plan (format, bytes, NULL, NULL, cancellable, error);
  if (plan != NULL && format->read_plan == NULL)
    heed_promise_settle_import (plan, FALSE);
  return g_steal_pointer (&plan);
}

typedef struct
{
  HeedReport *report;
  char *format;
} Order;

static void
order_free (Order *self)
{
  heed_report_unref (self->report);
  g_free (self->format);
  g_free (self);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Order *order = task_data;
  GError *error = NULL;

  if (heed_files_write_report (order->report, source_object, order->format, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * heed_files_write_report_async:
 * @report: a report
 * @file: a file
 * @format: (nullable): the word for its format, such as "pdf"; %NULL to tell by its
 *   ending
 * @cancellable: (nullable): to stop it
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * As heed_files_write_report(), in a thread.
 */
void
heed_files_write_report_async (HeedReport          *report,
                               GFile               *file,
                               const char          *format,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Order *order;

  g_return_if_fail (report != NULL);
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, heed_files_write_report_async);
  /* What is done is done: cancelled is only what was stopped. */
  g_task_set_check_cancellable (task, FALSE);
  order = g_new0 (Order, 1);
  order->report = heed_report_ref (report);
  order->format = g_strdup (format);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * heed_files_write_report_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: whether the file holds the report; if not, it is as it was
 */
gboolean
heed_files_write_report_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * heed_files_write_plan:
 * @plan: a plan
 * @file: a file, whose ending says in which format
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Writes the plan as the published table, or as data where the format is one of data.
 * Blocks.
 *
 * Returns: whether @file holds it; if not, @file is as it was
 */
gboolean
heed_files_write_plan (HeedPlan      *plan,
                       GFile         *file,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (HeedReport) report = NULL;

  g_return_val_if_fail (HEED_IS_PLAN (plan), FALSE);

  report = heed_report_new_plan (plan);
  return heed_files_write_report (report, file, NULL, cancellable, error);
}

/**
 * heed_files_write_plan_async:
 * @plan: a plan, of which a copy is taken
 * @file: a file, whose ending says in which format
 * @cancellable: (nullable): to stop it
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * As heed_files_write_plan(), in a thread.
 */
void
heed_files_write_plan_async (HeedPlan            *plan,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (HeedPlan) copy = NULL;
  g_autoptr (HeedReport) report = NULL;

  g_return_if_fail (HEED_IS_PLAN (plan));

  copy = heed_plan_rows_copy (plan);
  report = heed_report_new_plan (copy);
  heed_files_write_report_async (report, file, NULL, cancellable, callback, user_data);
}

/**
 * heed_files_write_plan_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: whether the file holds the plan; if not, it is as it was
 */
gboolean
heed_files_write_plan_finish (GAsyncResult  *result,
                              GError       **error)
{
  return heed_files_write_report_finish (result, error);
}
