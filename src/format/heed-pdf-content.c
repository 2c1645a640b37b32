/* heed-pdf-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-content.h"

#include "heed-pdf-tokens.h"

/* cairo writes pieces of marked content between BDC and EMC. */

static void
add_artifact (GString    *marked,
              const char *content,
              gsize       length,
              gboolean    paints)
{
  if (paints)
    g_string_append (marked, "\n/Artifact BMC\n");
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
  static const char *const begin[] = { "BDC", "BMC", NULL };
  HeedPdfTokens tokens;
  GString *marked = g_string_sized_new (length + length / 8);
  gsize segment = 0;
  gsize operands = 0;
  guint n_spans = 0;
  gboolean paints = FALSE;

  *n_pieces = 0;
  heed_pdf_tokens_init (&tokens, content, length);
  while (heed_pdf_tokens_next (&tokens))
    {
      if (!heed_pdf_tokens_is_operator (&tokens))
        continue;
      if (heed_pdf_tokens_is_one_of (&tokens, painters))
        {
          paints = TRUE;
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
              add_artifact (marked, content + segment, operands - segment, paints);
              g_string_append_printf (marked, "\n/P <</MCID %u>> BDC", (*n_pieces)++);
              segment = tokens.position;
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
            }
        }
      operands = tokens.position;
    }
  add_artifact (marked, content + segment, length - segment, paints);

  *marked_length = marked->len;
  return g_string_free (marked, FALSE);
}
