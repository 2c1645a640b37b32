/* heed-block.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-run.h"

G_BEGIN_DECLS

/**
 * HeedBlockKind:
 * @HEED_BLOCK_HEADING: a heading; it has runs and a level
 * @HEED_BLOCK_PARAGRAPH: a paragraph; it has runs
 * @HEED_BLOCK_LIST: a list; its children are list items
 * @HEED_BLOCK_LIST_ITEM: an item of a list; its children are blocks
 * @HEED_BLOCK_TABLE: a table
 */
typedef enum {
  HEED_BLOCK_HEADING,
  HEED_BLOCK_PARAGRAPH,
  HEED_BLOCK_LIST,
  HEED_BLOCK_LIST_ITEM,
  HEED_BLOCK_TABLE,
} HeedBlockKind;

/**
 * HeedBlock:
 * @kind: what it is
 * @level: of a heading, 1 for the title of the document; of a block in a cell, how
 *   deep it stands, 1 (or 0) for not indented
 * @marker: (nullable): of a list item, the mark that stands before it, such as
 *   "•" or "a)"
 * @style: (nullable): what the block is in the plan, such as "action" or
 *   "evaluation", so that it can be told again when a file is read back
 * @anchor: (nullable): the name by which links to "#name" lead here
 * @line: where it stood in the file that it was read from, counted from 1; 0 for
 *   not known
 * @runs: (element-type HeedRun): the words of a heading or paragraph
 * @children: (element-type HeedBlock): the items of a list, the blocks of an item
 * @table: (nullable): the table
 *
 * One block of a document. Blocks are shared by reference and not changed once
 * they are part of a document.
 */
struct _HeedBlock
{
  HeedBlockKind kind;
  guint level;
  char *marker;
  char *style;
  char *anchor;
  guint line;
  GPtrArray *runs;
  GPtrArray *children;
  HeedTable *table;
};

HeedBlock *heed_block_new           (HeedBlockKind   kind);
HeedBlock *heed_block_new_heading   (guint           level,
                                     const char     *text);
HeedBlock *heed_block_new_paragraph (const char     *text);
HeedBlock *heed_block_new_table     (HeedTable      *table);
HeedBlock *heed_block_ref           (HeedBlock      *self);
void       heed_block_unref         (HeedBlock      *self);
void       heed_block_set_marker    (HeedBlock      *self,
                                     const char     *marker);
void       heed_block_set_style     (HeedBlock      *self,
                                     const char     *style);
void       heed_block_set_anchor    (HeedBlock      *self,
                                     const char     *anchor);
void       heed_block_add_run       (HeedBlock      *self,
                                     const char     *text,
                                     HeedRunStyle    style,
                                     const char     *link);
void       heed_block_prepend       (HeedBlock      *self,
                                     const char     *text);
void       heed_block_add_child     (HeedBlock      *self,
                                     HeedBlock      *child);
gboolean   heed_block_is_blank      (HeedBlock      *self);
char      *heed_block_to_text       (HeedBlock      *self);
GPtrArray *heed_block_list_new      (void);
char      *heed_block_list_to_text  (GPtrArray      *blocks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedBlock, heed_block_unref)

G_END_DECLS
