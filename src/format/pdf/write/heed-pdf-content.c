/* heed-pdf-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-content.h"

#include "heed-pdf-tokens.h"

/* cairo writes pieces of marked content between BDC and EMC. */

/* What an artifact is (ISO 32000-1, 14.8.2.2): words that are no part of the document
 * are there because it stands on pages, rules because of how it is laid out. */
static void
add_artifact (GString    *marked,
              const char *content,
              gsize       length,
              gboolean    paints,
              gboolean    has_words)
{
  if (paints)
    g_string_append_printf (marked, "\n/Artifact <</Type /%s>> BDC\n",
                            has_words ? "Pagination" : "Layout");
  g_string_append_len (marked, content, (gssize) length);
  if (paints)
    g_string_append (marked, "\nEMC\n");
}

/**
 * heed_pdf_content_mark:
 * @content: the content of a page as cairo wrote it
 * @length: its length in bytes
 * @marked_length: (out): the length of what is returned
 * @n_pieces: (out): how many pieces of marked content it has
 *
 * Numbers the pieces of marked content from 0, and marks all else that is painted as
 * artifacts: rules, repeated cells, the foot of the page.
 *
 * Returns: (transfer full): the new content
 */
char *
heed_pdf_content_mark (const char *content,
                       gsize       length,
                       gsize      *marked_length,
                       guint      *n_pieces)
{
  static const char *const painters[] = { "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh",
                                          "Do", "Tj", "TJ", "'", "\"", NULL };
  static const char *const words[] = { "Tj", "TJ", "'", "\"", NULL };
  static const char *const begin[] = { "BDC", "BMC", NULL };
  HeedPdfTokens tokens;
  GString *marked = g_string_sized_new (length + length / 8);
  gsize segment = 0;
  gsize operands = 0;
  guint n_spans = 0;
  gboolean paints = FALSE;
  gboolean has_words = FALSE;

  *n_pieces = 0;
  heed_pdf_tokens_init (&tokens, content, length);
  while (heed_pdf_tokens_next (&tokens))
    {
      if (!heed_pdf_tokens_is_operator (&tokens))
        continue;
      if (heed_pdf_tokens_is_one_of (&tokens, painters))
        {
          paints = TRUE;
          has_words |= heed_pdf_tokens_is_one_of (&tokens, words);
        }
      else if (heed_pdf_tokens_is_one_of (&tokens, begin))
        {
          gboolean is_piece = g_strstr_len (content + operands, (gssize) (tokens.start - operands),
                                            "/MCID") != NULL;

          /* Inside a piece, or inside what becomes an artifact, a Span says which
           * characters a glyph stands for: it stays as it is. */
          if (!is_piece)
            {
              n_spans++;
            }
          else
            {
              add_artifact (marked, content + segment, operands - segment, paints, has_words);
              g_string_append_printf (marked, "\n/P <</MCID %u>> BDC", (*n_pieces)++);
              segment = tokens.position;
              has_words = FALSE;
            }
        }
      else if (heed_pdf_tokens_is (&tokens, "EMC"))
        {
          if (n_spans > 0)
            {
              n_spans--;
            }
          else
            {
              g_string_append_len (marked, content + segment,
                                   (gssize) (tokens.position - segment));
              segment = tokens.position;
              paints = FALSE;
              has_words = FALSE;
            }
        }
      operands = tokens.position;
    }
  add_artifact (marked, content + segment, length - segment, paints, has_words);

  *marked_length = marked->len;
  return g_string_free (marked, FALSE);
}
