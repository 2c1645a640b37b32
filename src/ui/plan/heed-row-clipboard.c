/* heed-row-clipboard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-row-clipboard.h"

#include <string.h>

#include "heed-rows-table.h"
#include "heed-rows.h"

#define HTML "text/html"

/**
 * heed_row_clipboard_copy:
 * @widget: a widget, whose clipboard it is
 * @rows: (element-type GObject): rows of a plan, in its order
 *
 * Puts copies of them on the clipboard.
 */
void
heed_row_clipboard_copy (GtkWidget *widget,
                         GPtrArray *rows)
{
  g_autoptr (GPtrArray) copies = heed_rows_copy (rows);
  g_autofree char *html = heed_rows_to_html (copies);
  g_autofree char *tabs = heed_rows_to_tabs (copies);
  g_autoptr (GBytes) page = g_bytes_new (html, strlen (html));
  GdkContentProvider *kinds[] = {
    gdk_content_provider_new_typed (G_TYPE_PTR_ARRAY, copies),
    gdk_content_provider_new_for_bytes (HTML, page),
    gdk_content_provider_new_typed (G_TYPE_STRING, tabs),
  };
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (kinds, G_N_ELEMENTS (kinds));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}

/* ---- pasting ---- */

/* In a thread: what others copied may be long. */
static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean is_html = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "html"));
  GPtrArray *rows = is_html ? heed_rows_from_html (task_data, cancellable, &error)
                            : heed_rows_from_tabs (task_data, cancellable, &error);

  if (rows == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, rows, (GDestroyNotify) g_ptr_array_unref);
}

static void
read_words (GTask    *task,
            char     *words,
            gboolean  is_html)
{
  g_object_set_data (G_OBJECT (task), "html", GINT_TO_POINTER (is_html));
  g_task_set_task_data (task, words, g_free);
  g_task_run_in_thread (task, read_thread);
}

static void
text_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (text == NULL)
    g_task_return_error (task, error);
  else
    read_words (task, text, FALSE);
}

static void
spliced_cb (GObject      *stream,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, &error) < 0)
    {
      g_task_return_error (task, error);
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  read_words (task,
              g_utf8_make_valid (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes)),
              TRUE);
}

static void
html_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GOutputStream) page = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) stream = NULL;
  GError *error = NULL;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);
  if (stream == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_output_stream_splice_async (page, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, g_task_get_cancellable (task),
                                spliced_cb, g_object_ref (task));
}

/* They are copied anew: one clipboard may be pasted twice. */
static void
rows_cb (GObject      *clipboard,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (value == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, heed_rows_copy_again (g_value_get_boxed (value)),
                           (GDestroyNotify) g_ptr_array_unref);
}

/**
 * heed_row_clipboard_paste_async:
 * @widget: a widget, whose clipboard it is
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Makes rows of what is on the clipboard.
 */
void
heed_row_clipboard_paste_async (GtkWidget           *widget,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  static const char *html[] = { HTML, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  GTask *task = g_task_new (widget, cancellable, callback, user_data);

  g_task_set_source_tag (task, heed_row_clipboard_paste_async);
  if (gdk_content_formats_contain_gtype (formats, G_TYPE_PTR_ARRAY))
    gdk_clipboard_read_value_async (clipboard, G_TYPE_PTR_ARRAY, G_PRIORITY_DEFAULT, cancellable, rows_cb, task);
  else if (gdk_content_formats_contain_mime_type (formats, HTML))
    gdk_clipboard_read_async (clipboard, html, G_PRIORITY_DEFAULT, cancellable, html_cb, task);
  else
    gdk_clipboard_read_text_async (clipboard, cancellable, text_cb, task);
}

/**
 * heed_row_clipboard_paste_finish:
 * @widget: the widget
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type GObject) (nullable): records that are in no plan;
 *   %NULL with @error set
 */
GPtrArray *
heed_row_clipboard_paste_finish (GtkWidget     *widget,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
