/* heed-fuzz-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz-pdf.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#include "heed-fuzz-mutate.h"

/* In a PDF file whose streams are not compressed what is changed is what the pages show
 * and how their structure hangs together. Most changes keep the length, so that the
 * table of objects stays true; after the others the file is written anew. */

#define PICK(rand, array) array[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))]

/* What may stand in place of something of another length. */
static const char *const pieces[] = {
  " /P ", " /TR ", " /TD ", " /TH ", " /Table ", " /L ", " /LI ", " /Lbl ", " /LBody ", " /Span ", " /Artifact ",
  " /Document ", " /H1 ", " EMC ", " /P <</MCID 0>> BDC ", " BT ", " ET ", " q ", " Q ", " 0 0 m 900 0 l S ",
  " 1 0 0 1 0 0 cm ", " 0 1 -1 0 0 0 cm ", " 1e9 0 0 1e9 0 0 cm ", " 0 0 0 0 0 0 Tm ", " T* ", " (x) Tj ",
  " <0041> Tj ", " 3 Tr ", " 0 0 100000 1 re f ", " [ ", " ] ", " << ", " >> ", " null ", " 1 0 R ", " 999 0 R ",
};

/**
 * heed_fuzz_pdf_uncompress:
 * @pdf: a PDF file, perhaps damaged
 *
 * Returns: (transfer full) (nullable): the same with streams as they are and a table of
 *   objects that is true; %NULL where nothing can be found in it
 */
GBytes *
heed_fuzz_pdf_uncompress (GBytes *pdf)
{
  qpdf_data data = qpdf_init ();
  GBytes *output = NULL;

  qpdf_silence_errors (data);
  qpdf_set_suppress_warnings (data, QPDF_TRUE);
  qpdf_read_memory (data, "fuzz.pdf", g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL);
  if (!qpdf_has_error (data) && qpdf_init_write_memory (data) < QPDF_ERRORS)
    {
      qpdf_set_static_ID (data, QPDF_TRUE);
      qpdf_set_object_stream_mode (data, qpdf_o_disable);
      qpdf_set_stream_data_mode (data, qpdf_s_uncompress);
      if (qpdf_write (data) < QPDF_ERRORS)
        output = g_bytes_new (qpdf_get_buffer (data), qpdf_get_buffer_length (data));
    }
  if (qpdf_has_error (data))
    qpdf_get_error (data);
  qpdf_cleanup (&data);
  return output;
}

static gboolean
is_number_part (char c)
{
  return g_ascii_isdigit (c) || c == '.' || c == '-';
}

/* Changes digits of one number, so that a word stands elsewhere or a reference leads
 * elsewhere. */
static void
mutate_number (GRand *rand,
               char  *data,
               gsize  length)
{
  gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) length);

  while (at < length && !is_number_part (data[at]))
    at++;
  for (; at < length && is_number_part (data[at]); at++)
    if (data[at] != '.' && g_rand_boolean (rand))
      data[at] = (char) ('0' + g_rand_int_range (rand, 0, 10));
}

/* Exchanges two lines of about the same place, their lengths staying together. */
static void
swap_lines (GRand   *rand,
            GString *text)
{
  const char *start = text->str + g_rand_int_range (rand, 0, (gint32) text->len);
  const char *first = memchr (start, '\n', (gsize) (text->str + text->len - start));
  const char *middle;
  const char *end;
  g_autofree char *line = NULL;
  gsize at, length;

  middle = first != NULL ? memchr (first + 1, '\n', (gsize) (text->str + text->len - first - 1)) : NULL;
  end = middle != NULL ? memchr (middle + 1, '\n', (gsize) (text->str + text->len - middle - 1)) : NULL;
  if (end == NULL)
    return;
  at = (gsize) (first - text->str);
  length = (gsize) (middle - first);
  line = g_memdup2 (first, length);
  g_string_insert_len (text, (gssize) (at + length + (gsize) (end - middle)), line, (gssize) length);
  g_string_erase (text, (gssize) at, (gssize) length);
}

/* How much of what begins at @at is taken: MIN() would draw twice. */
static gssize
draw_length (GRand   *rand,
             GString *text,
             gsize    at,
             gint32   most)
{
  gsize length = (gsize) g_rand_int_range (rand, 1, most);

  return (gssize) MIN (length, text->len - at);
}

static GBytes *
mend (GString *text)
{
  g_autoptr (GBytes) broken = g_string_free_to_bytes (text);
  GBytes *mended = heed_fuzz_pdf_uncompress (broken);

  return mended != NULL ? mended : g_steal_pointer (&broken);
}

/**
 * heed_fuzz_mutate_pdf:
 * @rand: chance
 * @input: a PDF file, best one that is not compressed
 *
 * Changes what its pages show, or how its structure hangs together.
 *
 * Returns: (transfer full): another file
 */
GBytes *
heed_fuzz_mutate_pdf (GRand  *rand,
                      GBytes *input)
{
  GString *text = g_string_new_len (g_bytes_get_data (input, NULL), (gssize) g_bytes_get_size (input));
  gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) text->len + 1);

  switch (text->len == 0 ? 6 : g_rand_int_range (rand, 0, 10))
    {
    case 0:
      g_string_free (text, TRUE);
      return heed_fuzz_mutate_bytes (rand, input);
    case 1:
    case 2:
      swap_lines (rand, text);
      return g_string_free_to_bytes (text);
    case 3:
      g_string_insert (text, (gssize) at, PICK (rand, pieces));
      return mend (text);
    case 4:
      g_string_erase (text, (gssize) at, draw_length (rand, text, at, 200));
      return mend (text);
    case 5:
      {
        gssize length = draw_length (rand, text, at, 400);
        g_autofree char *copy = g_memdup2 (text->str + at, (gsize) length);

        g_string_insert_len (text, g_rand_int_range (rand, 0, (gint32) text->len), copy, length);
        return mend (text);
      }
    default:
      for (int n = 1 << g_rand_int_range (rand, 0, 7); n > 0 && text->len > 0; n--)
        mutate_number (rand, text->str, text->len);
      return g_string_free_to_bytes (text);
    }
}
