/* heed-pdf-places.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-places.h"

/* Where the blocks of a document begin on its pages: what links and the outline lead
 * to. */
struct _HeedPdfPlaces
{
  GHashTable *blocks;   /* HeedBlock → HeedPdfPlace */
  GHashTable *anchors;  /* name → HeedBlock */
};

static void
find_places (HeedPdfPlaces *self,
             HeedLayout    *layout)
{
  for (guint page = 0; page < heed_layout_get_n_pages (layout); page++)
    {
      GPtrArray *fragments = heed_layout_get_page (layout, page);

      for (guint i = 0; i < fragments->len; i++)
        {
          const HeedFragment *fragment = g_ptr_array_index (fragments, i);
          HeedPdfPlace *place;

          if (fragment->kind != HEED_FRAGMENT_TEXT || fragment->is_copy ||
              fragment->first_line > 0)
            continue;
          place = g_new (HeedPdfPlace, 1);
          place->page = page;
          place->x_pts = fragment->x_pts;
          place->y_pts = fragment->y_pts;
          g_hash_table_insert (self->blocks, fragment->block, place);
        }
    }
}

static void
find_anchors (HeedPdfPlaces *self,
              GPtrArray     *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block->anchor != NULL)
        g_hash_table_insert (self->anchors, block->anchor, block);
      find_anchors (self, block->children);
      for (guint j = 0; block->table != NULL && j < block->table->rows->len; j++)
        {
          HeedTableRow *row = g_ptr_array_index (block->table->rows, j);

          for (guint k = 0; k < row->cells->len; k++)
            find_anchors (self, ((HeedCell *) g_ptr_array_index (row->cells, k))->blocks);
        }
    }
}

/**
 * heed_pdf_places_new:
 * @layout: pages, which must outlive this
 *
 * Returns: (transfer full): where everything on them begins
 */
HeedPdfPlaces *
heed_pdf_places_new (HeedLayout *layout)
{
  HeedPdfPlaces *self = g_new0 (HeedPdfPlaces, 1);

  self->blocks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  find_places (self, layout);
  find_anchors (self, heed_layout_get_document (layout)->blocks);
  return self;
}

/**
 * heed_pdf_places_free:
 * @self: (transfer full): places
 */
void
heed_pdf_places_free (HeedPdfPlaces *self)
{
  g_hash_table_unref (self->blocks);
  g_hash_table_unref (self->anchors);
  g_free (self);
}

/**
 * heed_pdf_places_find:
 * @self: places
 * @block: a paragraph, heading or list
 *
 * Returns: (transfer none) (nullable): where @block begins, or %NULL where it holds
 *   no words
 */
const HeedPdfPlace *
heed_pdf_places_find (HeedPdfPlaces *self,
                      HeedBlock     *block)
{
  while (block->kind == HEED_BLOCK_LIST || block->kind == HEED_BLOCK_LIST_ITEM)
    {
      if (block->children->len == 0)
        return NULL;
      block = g_ptr_array_index (block->children, 0);
    }
  return g_hash_table_lookup (self->blocks, block);
}

/**
 * heed_pdf_places_find_anchor:
 * @self: places
 * @anchor: the anchor of a block
 *
 * Returns: (transfer none) (nullable): where that block begins
 */
const HeedPdfPlace *
heed_pdf_places_find_anchor (HeedPdfPlaces *self,
                             const char    *anchor)
{
  HeedBlock *block = g_hash_table_lookup (self->anchors, anchor);

  return block != NULL ? heed_pdf_places_find (self, block) : NULL;
}
