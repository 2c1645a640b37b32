/* heed-pdf-node-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-node-words.h"

/**
 * heed_pdf_node_find_words:
 * @content: a piece of content
 * @pages: (element-type HeedPdfTaggedPage): the pages of the file
 *
 * Returns: (transfer none) (element-type HeedPdfTaggedWord) (nullable): its words, as
 *   they were painted
 */
GPtrArray *
heed_pdf_node_find_words (HeedPdfNode *content,
                          GPtrArray   *pages)
{
  if (content->page >= pages->len)
    return NULL;
  return heed_pdf_tagged_page_find (g_ptr_array_index (pages, content->page), content->stream,
                                    content->mcid);
}

static void
collect_content (HeedPdfNode *node,
                 GPtrArray   *content)
{
  if (*node->type == '\0')
    g_ptr_array_add (content, node);
  for (guint i = 0; i < node->children->len; i++)
    collect_content (g_ptr_array_index (node->children, i), content);
}

/**
 * heed_pdf_node_get_words:
 * @node: an element
 * @pages: (element-type HeedPdfTaggedPage): the pages of the file
 *
 * Returns: (transfer container) (element-type HeedPdfTaggedWord): all words in it
 */
GPtrArray *
heed_pdf_node_get_words (HeedPdfNode *node,
                         GPtrArray   *pages)
{
  g_autoptr (GPtrArray) content = g_ptr_array_new ();
  GPtrArray *words = g_ptr_array_new ();

  collect_content (node, content);
  for (guint i = 0; i < content->len; i++)
    {
      GPtrArray *found = heed_pdf_node_find_words (g_ptr_array_index (content, i), pages);

      if (found != NULL)
        g_ptr_array_extend (words, found, NULL, NULL);
    }
  return words;
}

/**
 * heed_pdf_node_get_extents:
 * @node: an element
 * @pages: (element-type HeedPdfTaggedPage): the pages of the file
 * @left_pts: (out): where its longest line begins
 * @right_pts: (out): where its longest line ends
 *
 * Returns: whether there are words in it
 */
gboolean
heed_pdf_node_get_extents (HeedPdfNode *node,
                           GPtrArray   *pages,
                           double      *left_pts,
                           double      *right_pts)
{
  g_autoptr (GPtrArray) words = heed_pdf_node_get_words (node, pages);

  *left_pts = G_MAXDOUBLE;
  *right_pts = 0;
  for (guint i = 0; i < words->len; i++)
    {
      const HeedPdfTaggedWord *word = g_ptr_array_index (words, i);

      *left_pts = MIN (*left_pts, word->area.x1);
      *right_pts = MAX (*right_pts, word->area.x2);
    }
  return words->len > 0;
}

static char *
text_on_page (GPtrArray *content,
              GPtrArray *pages,
              guint      page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < content->len; i++)
    {
      HeedPdfNode *node = g_ptr_array_index (content, i);
      GPtrArray *words = node->page == page ? heed_pdf_node_find_words (node, pages) : NULL;

      for (guint j = 0; words != NULL && j < words->len; j++)
        g_string_append (text, ((HeedPdfTaggedWord *) g_ptr_array_index (words, j))->text);
    }
  return g_string_free (text, FALSE);
}

/**
 * heed_pdf_node_drop_copies:
 * @node: a header cell
 * @pages: (element-type HeedPdfTaggedPage): the pages of the file
 *
 * Some writers let a header cell hold its copies on all pages. Only the first one
 * stays.
 */
void
heed_pdf_node_drop_copies (HeedPdfNode *node,
                           GPtrArray   *pages)
{
  g_autoptr (GPtrArray) content = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  g_autofree char *first = NULL;
  guint first_page;

  collect_content (node, content);
  if (content->len < 2)
    return;
  first_page = ((HeedPdfNode *) g_ptr_array_index (content, 0))->page;
  first = text_on_page (content, pages, first_page);
  for (guint i = 1; i < content->len; i++)
    {
      HeedPdfNode *other = g_ptr_array_index (content, i);
      g_autofree char *text = other->page != first_page ? text_on_page (content, pages, other->page)
                                                        : NULL;

      if (g_strcmp0 (text, first) == 0)
        g_ptr_array_add (copies, other);
    }
  for (guint i = 0; i < copies->len; i++)
    {
      GPtrArray *words = heed_pdf_node_find_words (g_ptr_array_index (copies, i), pages);

      for (guint j = 0; words != NULL && j < words->len; j++)
        ((HeedPdfTaggedWord *) g_ptr_array_index (words, j))->used = TRUE;
      if (words != NULL)
        g_ptr_array_set_size (words, 0);
    }
}
