/* heed-compared-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compared-words.h"

#include <glib/gi18n-lib.h>

/**
 * heed_compared_words_mark:
 * @pieces: (element-type HeedWords): what became of the words of a text
 * @marked: which of them are marked: those that went, or those that came
 * @is_whole: whether the whole record came or went, so that nothing needs a mark
 *
 * Returns: (transfer full): the words of one side as markup of Pango; those that are there alone
 *   are marked by more than a colour
 */
char *
heed_compared_words_mark (GPtrArray     *pieces,
                          HeedWordsKind  marked,
                          gboolean       is_whole)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const HeedWords *words = g_ptr_array_index (pieces, i);
      g_autofree char *escaped = g_markup_escape_text (words->text, -1);

      if (words->kind == HEED_WORDS_SAME || (is_whole && words->kind == marked))
        g_string_append (markup, escaped);
      else if (words->kind == marked)
        g_string_append_printf (markup,
                                marked == HEED_WORDS_DELETED
                                  ? "<span weight=\"bold\" strikethrough=\"true\" background=\"#e01b24\" background_alpha=\"20%%\">%s</span>"
                                  : "<span weight=\"bold\" underline=\"single\" background=\"#2ec27e\" background_alpha=\"25%%\">%s</span>", escaped);
    }
  return g_strdup (markup->str);
}

/**
 * heed_compared_words_speak:
 * @pieces: (element-type HeedWords): what became of the words of a text
 * @spoken: gets what a screen reader says of the struck and the underlined words
 */
void
heed_compared_words_speak (GPtrArray *pieces,
                           GString   *spoken)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const HeedWords *words = g_ptr_array_index (pieces, i);

      if (words->kind == HEED_WORDS_DELETED)
        g_string_append_printf (spoken, _(" Deleted: %s."), words->text);
      else if (words->kind == HEED_WORDS_ADDED)
        g_string_append_printf (spoken, _(" Added: %s."), words->text);
    }
}
