/* fuzz-clipboard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz-mutate.h"
#include "heed-fuzz-seeds.h"
#include "heed-fuzz.h"
#include "heed-text-lines.h"

/* What is pasted into a text that is edited: the first byte of an input says where, the
 * rest is what the clipboard holds. */

#define BEFORE "Words **in bold**.\n\n* a point\n* [another](https://example.org)\n\nThe last words."

static GPtrArray *
clipboard_seeds (void)
{
  static const char *const texts[] = {
    " one line", "0- a\n- b", "z• a\n• b\n\tand on", "\0371. one\r\n2. two\r\n", "9cell\tcell\tcell\nnext\trow\t",
    "5a\302\240b\342\200\250c\342\200\251d", "\17**not bold** _here_ [x](y)", "A# heading\n\n> quote", "C\n\n\n", "F",
  };
  GPtrArray *seeds = heed_fuzz_seeds_list ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    heed_fuzz_seeds_add (seeds, texts[i]);
  return seeds;
}

static void
clipboard_run (GBytes *input)
{
  gsize length;
  const char *data = g_bytes_get_data (input, &length);
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (GtkTextBuffer) other = gtk_text_buffer_new (NULL);
  g_autofree char *pasted = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *again = NULL;
  GtkTextIter at;

  if (length == 0)
    return;
  /* What is no UTF-8 the toolkit does not hand on. */
  pasted = g_utf8_make_valid (data + 1, (gssize) length - 1);

  heed_text_lines_prepare (buffer);
  heed_text_lines_load (buffer, BEFORE);
  gtk_text_buffer_get_iter_at_offset (buffer, &at, (guint8) data[0] % gtk_text_buffer_get_char_count (buffer));
  gtk_text_buffer_insert (buffer, &at, pasted, -1);
  heed_text_lines_tidy (buffer, 0, G_MAXINT - 1);
  saved = heed_text_lines_save (buffer);
  g_assert_true (g_utf8_validate (saved, -1, NULL));

  heed_text_lines_prepare (other);
  heed_text_lines_load (other, saved);
  again = heed_text_lines_save (other);
  g_assert_cmpstr (again, ==, saved);
}

const HeedFuzzTarget heed_fuzz_target = {
  .name = "clipboard",
  .seeds = clipboard_seeds,
  .run = clipboard_run,
  .mutate = heed_fuzz_mutate_text,
};
