/* heed-pdf-answer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-answer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-document-bytes.h"
#include "heed-error.h"

/* A kind, then the document, or the code of the error and its message. Before that, any
 * number of times, how much is read: a kind and a byte of PROGRESS_STEPS. */
#define DOCUMENT 'D'
#define FAILURE 'E'
#define PROGRESS 'P'
#define PROGRESS_STEPS 250

/* Longer than any sentence of ours, in any language. */
#define MAX_MESSAGE 2000

static GBytes *
join (char    kind,
      GBytes *content)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);
  GByteArray *answer = g_byte_array_sized_new ((guint) length + 1);

  g_byte_array_append (answer, (const guint8 *) &kind, 1);
  g_byte_array_append (answer, data, (guint) length);
  return g_byte_array_free_to_bytes (answer);
}

/**
 * heed_pdf_answer_new_document:
 * @document: what the file holds
 *
 * Returns: (transfer full): the answer
 */
GBytes *
heed_pdf_answer_new_document (HeedDocument *document)
{
  g_autoptr (GBytes) content = heed_document_to_bytes (document);

  return join (DOCUMENT, content);
}

/**
 * heed_pdf_answer_new_error:
 * @failure: why the file could not be read
 *
 * Returns: (transfer full): the answer
 */
GBytes *
heed_pdf_answer_new_error (const GError *failure)
{
  char *message = g_strdup_printf ("%d\n%s", failure->code, failure->message);
  g_autoptr (GBytes) content = g_bytes_new_take (message, strlen (message));

  return join (FAILURE, content);
}

/**
 * heed_pdf_answer_new_progress:
 * @share: how much of the file is read, from 0 to 1
 *
 * Returns: (transfer full): what goes before the answer
 */
GBytes *
heed_pdf_answer_new_progress (double share)
{
  const guint8 data[] = { PROGRESS, (guint8) (PROGRESS_STEPS * CLAMP (share, 0, 1)) };

  return g_bytes_new (data, sizeof data);
}

/**
 * heed_pdf_answer_take_progress:
 * @answer: what the helper has sent so far
 * @share: (out): how much of the file is read, from 0 to 1
 *
 * Takes away what goes before the answer.
 *
 * Returns: whether there was something of the kind
 */
gboolean
heed_pdf_answer_take_progress (GByteArray *answer,
                               double     *share)
{
  guint n = 0;

  while (answer->len >= n + 2 && answer->data[n] == PROGRESS)
    {
      *share = MIN (1.0, (double) answer->data[n + 1] / PROGRESS_STEPS);
      n += 2;
    }
  if (n > 0)
    g_byte_array_remove_range (answer, 0, n);
  return n > 0;
}

static gboolean
is_sentence (const char *message,
             gsize       length)
{
  if (length == 0 || length > MAX_MESSAGE || !g_utf8_validate_len (message, length, NULL))
    return FALSE;

  for (const char *c = message; c < message + length; c = g_utf8_next_char (c))
    if (!g_unichar_isprint (g_utf8_get_char (c)))
      return FALSE;
  return TRUE;
}

/* The errors that reading a file has. */
static gboolean
read_failure (const char  *content,
              gsize        length,
              GError     **error)
{
  static const HeedError codes[] = { HEED_ERROR_EMPTY, HEED_ERROR_MALFORMED, HEED_ERROR_LIMIT };
  const char *end = memchr (content, '\n', length);
  gsize message_length = end != NULL ? length - (gsize) (end + 1 - content) : 0;

  for (guint i = 0; end != NULL && is_sentence (end + 1, message_length) && i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *code = g_strdup_printf ("%d\n", (int) codes[i]);

      if (strncmp (code, content, strlen (code)) == 0)
        {
          g_set_error (error, HEED_ERROR, codes[i], "%.*s", (int) message_length, end + 1);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * heed_pdf_answer_read:
 * @answer: what the helper sent
 * @error: return location for a #GError
 *
 * Fails with the error that the helper sent, or with %HEED_ERROR_MALFORMED where
 * @answer is neither an error nor a document.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_pdf_answer_read (GBytes  *answer,
                      GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (answer, &length);

  if (length > 0 && data[0] == DOCUMENT)
    {
      g_autoptr (GBytes) content = g_bytes_new_from_bytes (answer, 1, length - 1);
      HeedDocument *document = heed_document_from_bytes (content);

      if (document != NULL)
        return document;
    }
  else if (length > 0 && data[0] == FAILURE && read_failure (data + 1, length - 1, error))
    {
      return NULL;
    }

  g_set_error_literal (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                       _("The PDF file cannot be read: what came of it is no document. Print it to a new "
                         "PDF file from a viewer that opens it, and try again."));
  return NULL;
}
