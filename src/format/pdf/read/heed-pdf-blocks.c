/* heed-pdf-blocks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-blocks.h"

#include "heed-office-style.h"
#include "heed-office-table.h"
#include "heed-pdf-bullets.h"
#include "heed-typed-list.h"
#include "heed-pdf-class.h"
#include "heed-pdf-columns.h"
#include "heed-pdf-node-words.h"
#include "heed-pdf-paragraphs.h"
#include "heed-table.h"

#define MAX_COLUMNS 64

/* What the elements of a structure become, and what they hold with them. */

typedef struct
{
  GPtrArray *pages; /* of HeedPdfTaggedPage */
  gboolean exact;
  GHashTable *vocabulary;
  GArray *spots; /* of HeedPdfSpot */
  const HeedPdfTaggedWord *first; /* of the block at the top that is being read */
} Reader;

/* Blocks while they are read into one place. */
typedef struct
{
  Reader *reader;
  GPtrArray *blocks;
  gboolean is_top;
  double right_pts;
  HeedPdfParagraphs prose; /* the open paragraph, or none */
  GPtrArray *notes;   /* of HeedPdfNode: read after it */
} Flow;

/* How words are set, by the elements that they stand in. */
typedef struct
{
  HeedRunStyle style;
  HeedPdfJoint joint;
  const char *link;
  gboolean fresh; /* whether no words of the element were read yet */
} Setting;

static void read_node     (Flow        *self,
                           HeedPdfNode *node,
                           Setting     *setting);
static void read_children (Flow        *self,
                           HeedPdfNode *node,
                           Setting     *setting);

static gboolean
is_one_of (HeedPdfNode        *node,
           const char *const  *types)
{
  return g_strv_contains (types, node->type);
}

static gboolean
is_inline (HeedPdfNode *node)
{
  static const char *const types[] = { "Span", "Quote", "Reference", "BibEntry", "Code", "Link",
                                       "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP",
                                       "Em", "Strong", "Sub", "Form", "Lbl", "NonStruct", "Private",
                                       NULL };

  return is_one_of (node, types);
}

/* Elements that only hold others. */
static gboolean
is_group (HeedPdfNode *node)
{
  static const char *const types[] = { "StructTreeRoot", "Document", "DocumentFragment", "Part", "Art",
                                       "Sect", "Div", "NonStruct", "Private", "TOC", "Index", "Aside",
                                       "BlockQuote", "THead", "TBody", "TFoot", "TR", "TH", "TD",
                                       "LI", "LBody", NULL };

  return is_one_of (node, types);
}

static guint
heading_level (HeedPdfNode *node)
{
  const char *type = node->type;

  if (heed_pdf_node_is (node, "H") || heed_pdf_node_is (node, "Title"))
    return 1;
  if (type[0] != 'H' || !g_ascii_isdigit (type[1]))
    return 0;
  return (guint) CLAMP (g_ascii_strtoull (type + 1, NULL, 10), 1, 6);
}

/* What an element of ours says that it is in the plan. */
static void
read_class (HeedPdfNode *node,
            HeedBlock   *block)
{
  for (guint i = 0; node->classes != NULL && i < node->classes->len; i++)
    {
      HeedOfficeStyle style = { NULL };
      g_autofree char *owned = NULL;

      if (!heed_office_style_read (&style, g_ptr_array_index (node->classes, i)))
        continue;
      owned = style.style;
      heed_block_set_style (block, style.style);
      if (style.level > 0)
        block->level = style.level;
    }
  heed_block_set_anchor (block, node->id);
}

static gboolean
has_class (HeedPdfNode *node,
           const char  *name)
{
  for (guint i = 0; node->classes != NULL && i < node->classes->len; i++)
    if (g_str_equal (g_ptr_array_index (node->classes, i), name))
      return TRUE;

  return FALSE;
}

/* ---- paragraphs ---- */

static void
flow_init (Flow      *self,
           Reader    *reader,
           GPtrArray *blocks,
           double     right_pts)
{
  *self = (Flow) { reader, blocks };
  self->right_pts = right_pts;
  self->prose.exact = reader->exact;
  self->prose.vocabulary = reader->vocabulary;
}

static void
add_block (Flow      *self,
           HeedBlock *block)
{
  g_ptr_array_add (self->blocks, block);
  if (!self->is_top)
    return;
  /* A block without words stands where the one before it does. */
  if (self->reader->first != NULL)
    {
      HeedPdfSpot spot = { self->reader->first->page, self->reader->first->area.y1 };

      g_array_append_val (self->reader->spots, spot);
    }
  else
    {
      HeedPdfSpot spot = { 0, 0 };

      if (self->reader->spots->len > 0)
        spot = g_array_index (self->reader->spots, HeedPdfSpot, self->reader->spots->len - 1);
      g_array_append_val (self->reader->spots, spot);
    }
  self->reader->first = NULL;
}

static void
end_paragraph (Flow *self)
{
  g_autoptr (GPtrArray) notes = g_steal_pointer (&self->notes);
  HeedBlock *block = self->prose.block;

  /* A label needs something to stand before, so that an empty paragraph may stand. */
  if (block != NULL && (!heed_block_is_blank (block) || block->style != NULL))
    add_block (self, heed_block_ref (block));
  heed_pdf_paragraphs_clear (&self->prose);
  self->prose.style = HEED_RUN_STYLE_PLAIN;
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      Setting setting = { HEED_RUN_STYLE_PLAIN };

      read_children (self, g_ptr_array_index (notes, i), &setting);
      end_paragraph (self);
    }
}

static void
begin_paragraph (Flow        *self,
                 HeedPdfNode *node)
{
  guint level = node != NULL ? heading_level (node) : 0;
  double left_pts;

  end_paragraph (self);
  self->prose.block = heed_block_new (level > 0 ? HEED_BLOCK_HEADING : HEED_BLOCK_PARAGRAPH);
  self->prose.block->level = level;
  self->prose.right_pts = self->right_pts;
  if (node != NULL && self->right_pts <= 0)
    heed_pdf_node_get_extents (node, self->reader->pages, &left_pts, &self->prose.right_pts);
  if (node != NULL)
    read_class (node, self->prose.block);
  /* A caption stands with its table, also when its table takes its words. */
  if (node != NULL && heed_pdf_node_is (node, "Caption"))
    heed_block_set_style (self->prose.block, "caption");
}

static void
add_words (Flow        *self,
           GPtrArray   *words,
           const char  *text,
           Setting     *setting)
{
  if (words == NULL || words->len == 0)
    return;
  if (self->prose.block == NULL)
    begin_paragraph (self, NULL);
  if (self->reader->first == NULL)
    self->reader->first = g_ptr_array_index (words, 0);
  self->prose.fresh = self->prose.exact && setting->fresh;
  if (text != NULL)
    heed_pdf_paragraphs_add_text (&self->prose, words, text, setting->joint, setting->style, setting->link);
  else
    heed_pdf_paragraphs_add (&self->prose, words, setting->joint, setting->style, setting->link);
  setting->joint = HEED_PDF_JOINT_TOLD;
  setting->fresh = FALSE;
}

static void
read_inline (Flow        *self,
             HeedPdfNode *node,
             Setting     *setting)
{
  Setting inner = *setting;

  inner.fresh = TRUE;
  if (node->link != NULL)
    inner.link = node->link;
  if (has_class (node, HEED_PDF_CLASS_BOLD) || heed_pdf_node_is (node, "Strong"))
    inner.style |= HEED_RUN_STYLE_BOLD;
  if (has_class (node, HEED_PDF_CLASS_ITALIC) || heed_pdf_node_is (node, "Em"))
    inner.style |= HEED_RUN_STYLE_ITALIC;
  if (has_class (node, HEED_PDF_CLASS_LINE))
    inner.joint = HEED_PDF_JOINT_LINE;
  else if (has_class (node, HEED_PDF_CLASS_JOINED))
    inner.joint = HEED_PDF_JOINT_NONE;

  if (node->actual_text != NULL)
    {
      g_autoptr (GPtrArray) words = heed_pdf_node_get_words (node, self->reader->pages);

      add_words (self, words, node->actual_text, &inner);
    }
  else
    {
      read_children (self, node, &inner);
    }
  setting->joint = inner.joint;
}

/* ---- lists ---- */

static HeedPdfNode *
find_child (HeedPdfNode *node,
            const char  *type)
{
  for (guint i = 0; i < node->children->len; i++)
    if (heed_pdf_node_is (g_ptr_array_index (node->children, i), type))
      return g_ptr_array_index (node->children, i);

  return NULL;
}

static void
read_into (Reader      *reader,
           HeedPdfNode *node,
           GPtrArray   *blocks,
           double       right_pts)
{
  Flow flow;
  Setting setting = { HEED_RUN_STYLE_PLAIN };

  flow_init (&flow, reader, blocks, right_pts);
  read_children (&flow, node, &setting);
  end_paragraph (&flow);
}

static char *
read_label (Flow        *self,
            HeedPdfNode *label)
{
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();
  char *text;

  read_into (self->reader, label, blocks, 0);
  text = heed_block_list_to_text (blocks);
  return g_strdelimit (g_strstrip (text), "\n", ' ');
}

static void
read_item (Flow        *self,
           HeedPdfNode *node,
           HeedBlock   *list)
{
  HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);
  HeedPdfNode *label = find_child (node, "Lbl");
  Flow flow;
  Setting setting = { HEED_RUN_STYLE_PLAIN };

  heed_block_add_child (list, item);
  read_class (node, item);
  if (label != NULL)
    {
      g_autofree char *marker = read_label (self, label);

      heed_block_set_marker (item, *marker != '\0' ? marker : NULL);
    }
  flow_init (&flow, self->reader, item->children, self->right_pts);
  for (guint i = 0; i < node->children->len; i++)
    if (g_ptr_array_index (node->children, i) != label)
      read_node (&flow, g_ptr_array_index (node->children, i), &setting);
  end_paragraph (&flow);
  if (!self->reader->exact)
    heed_pdf_bullets_take_item (item);
  if (item->children->len == 0 && item->marker != NULL)
    heed_block_add_child (item, heed_block_new (HEED_BLOCK_PARAGRAPH));
}

static HeedBlock *
last_item (HeedBlock *list)
{
  return list->children->len > 0 ? g_ptr_array_index (list->children, list->children->len - 1) : NULL;
}

/* Some writers put a list beside the item that it belongs to, and not into it. */
static void
read_list (Flow        *self,
           HeedPdfNode *node)
{
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  end_paragraph (self);
  read_class (node, list);
  for (guint i = 0; i < node->children->len; i++)
    {
      HeedPdfNode *child = g_ptr_array_index (node->children, i);

      if (heed_pdf_node_is (child, "LI"))
        read_item (self, child, list);
      else if (last_item (list) != NULL)
        {
          Flow flow;
          Setting setting = { HEED_RUN_STYLE_PLAIN };

          flow_init (&flow, self->reader, last_item (list)->children, self->right_pts);
          read_node (&flow, child, &setting);
          end_paragraph (&flow);
        }
      else
        g_ptr_array_add (others, child);
    }
  for (guint i = 0; i < others->len; i++)
    {
      Setting setting = { HEED_RUN_STYLE_PLAIN };

      read_node (self, g_ptr_array_index (others, i), &setting);
      end_paragraph (self);
    }
  if (list->children->len > 0)
    add_block (self, list);
  else
    heed_block_unref (list);
}

/* ---- tables ---- */

typedef struct
{
  GPtrArray *rows;   /* of HeedPdfNode */
  GPtrArray *others; /* of HeedPdfNode: what stands in the table and in no row */
  guint n_header_rows;
} Rows;

static void
collect_rows (Rows        *self,
              HeedPdfNode *node,
              gboolean     is_header)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      HeedPdfNode *child = g_ptr_array_index (node->children, i);

      if (heed_pdf_node_is (child, "TR"))
        {
          if (is_header && self->n_header_rows == self->rows->len)
            self->n_header_rows++;
          g_ptr_array_add (self->rows, child);
        }
      else if (is_group (child))
        collect_rows (self, child, is_header || heed_pdf_node_is (child, "THead"));
      else
        g_ptr_array_add (self->others, child);
    }
}

static gboolean
is_cell (HeedPdfNode *node)
{
  return heed_pdf_node_is (node, "TD") || heed_pdf_node_is (node, "TH");
}

static void
read_cell (Flow        *self,
           HeedPdfNode *node,
           HeedCell    *cell,
           double       right_pts)
{
  Flow flow;
  Setting setting = { HEED_RUN_STYLE_PLAIN };

  cell->row_span = node->row_span;
  cell->column_span = node->column_span;
  cell->is_header = heed_pdf_node_is (node, "TH");
  if (cell->is_header && !self->reader->exact)
    heed_pdf_node_drop_copies (node, self->reader->pages);
  flow_init (&flow, self->reader, cell->blocks, right_pts);
  if (is_cell (node))
    read_children (&flow, node, &setting);
  else
    read_node (&flow, node, &setting);
  end_paragraph (&flow);
  if (!self->reader->exact)
    heed_typed_list_make (cell->blocks);
}

static void
read_row (Flow           *self,
          HeedPdfNode    *node,
          HeedTable      *table,
          HeedPdfColumns *columns)
{
  g_autoptr (GPtrArray) cells = heed_pdf_columns_begin_row (columns, node);
  HeedTableRow *row = heed_table_add_row (table);

  for (guint i = 0; i < cells->len; i++)
    {
      HeedPdfNode *cell = g_ptr_array_index (cells, i);
      double right_pts;
      guint n_left_out = heed_pdf_columns_place (columns, cell, &right_pts);

      for (guint j = 0; j < n_left_out; j++)
        heed_table_row_add (row);
      read_cell (self, cell, heed_table_row_add (row), right_pts);
    }
  /* Below cells that span rows only the count of all says where one stands. */
  for (guint i = heed_pdf_columns_end_row (columns); row->cells->len > 0 && i > 0; i--)
    heed_table_row_add (row);
}

static gboolean
is_header_row (const HeedTableRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (!((HeedCell *) g_ptr_array_index (row->cells, i))->is_header)
      return FALSE;

  return row->cells->len > 1;
}

/* Bold is how headings look, and says nothing more of their words. */
static void
unset_bold (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autoptr (GPtrArray) runs = block->runs;

      block->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_run_free);
      for (guint j = 0; j < runs->len; j++)
        {
          const HeedRun *run = g_ptr_array_index (runs, j);

          heed_block_add_run (block, run->text, run->style & ~(guint) HEED_RUN_STYLE_BOLD, run->link);
        }
      unset_bold (block->children);
    }
}

static void
read_table (Flow        *self,
            HeedPdfNode *node)
{
  g_autoptr (GPtrArray) row_nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  Rows rows = { row_nodes, others, 0 };
  g_autoptr (HeedPdfColumns) columns = NULL;
  HeedTable *table = heed_table_new (MAX_COLUMNS);
  HeedBlock *block = heed_block_new_table (table);
  Setting setting = { HEED_RUN_STYLE_PLAIN };

  end_paragraph (self);
  read_class (node, block);
  collect_rows (&rows, node, FALSE);
  for (guint i = 0; i < others->len; i++)
    read_node (self, g_ptr_array_index (others, i), &setting);
  end_paragraph (self);

  columns = heed_pdf_columns_new (row_nodes, self->reader->pages);
  for (guint i = 0; i < row_nodes->len; i++)
    read_row (self, g_ptr_array_index (row_nodes, i), table, columns);
  table->n_columns = MAX (heed_pdf_columns_get_n (columns), 1);
  table->n_header_rows = rows.n_header_rows;
  while (table->n_header_rows < table->rows->len &&
         is_header_row (g_ptr_array_index (table->rows, table->n_header_rows)))
    table->n_header_rows++;
  if (g_strcmp0 (block->style, "actions") == 0)
    table->n_key_columns = 3;
  if (!self->reader->exact)
    for (guint i = 0; i < table->rows->len; i++)
      {
        HeedTableRow *row = g_ptr_array_index (table->rows, i);

        for (guint j = 0; j < row->cells->len; j++)
          if (((HeedCell *) g_ptr_array_index (row->cells, j))->is_header)
            unset_bold (((HeedCell *) g_ptr_array_index (row->cells, j))->blocks);
      }

  if (table->rows->len == 0)
    heed_block_unref (block);
  else if (self->is_top)
    add_block (self, block);
  else
    heed_office_table_flatten (block, self->blocks);
}

/* ---- elements ---- */

static void
read_children (Flow        *self,
               HeedPdfNode *node,
               Setting     *setting)
{
  for (guint i = 0; i < node->children->len; i++)
    read_node (self, g_ptr_array_index (node->children, i), setting);
}

static void
read_paragraph (Flow        *self,
                HeedPdfNode *node)
{
  Setting setting = { HEED_RUN_STYLE_PLAIN };

  begin_paragraph (self, node);
  if (node->actual_text != NULL)
    read_inline (self, node, &setting);
  else
    read_children (self, node, &setting);
  if (!self->reader->exact && self->prose.block != NULL && self->prose.block->kind == HEED_BLOCK_HEADING)
    {
      g_autoptr (GPtrArray) blocks = g_ptr_array_new ();

      g_ptr_array_add (blocks, self->prose.block);
      unset_bold (blocks);
    }
  end_paragraph (self);
}

static void
read_note (Flow        *self,
           HeedPdfNode *node)
{
  if (self->prose.block == NULL)
    {
      read_paragraph (self, node);
      return;
    }
  if (self->notes == NULL)
    self->notes = g_ptr_array_new ();
  g_ptr_array_add (self->notes, node);
}

static void
read_node (Flow        *self,
           HeedPdfNode *node,
           Setting     *setting)
{
  if (*node->type == '\0')
    {
      add_words (self, heed_pdf_node_find_words (node, self->reader->pages), NULL, setting);
    }
  else if (heed_pdf_node_is (node, "Table"))
    {
      read_table (self, node);
    }
  else if (heed_pdf_node_is (node, "L"))
    {
      read_list (self, node);
    }
  else if (heed_pdf_node_is (node, "Note") || heed_pdf_node_is (node, "FENote"))
    {
      read_note (self, node);
    }
  else if (is_inline (node))
    {
      read_inline (self, node, setting);
    }
  else if (is_group (node))
    {
      Setting inner = { HEED_RUN_STYLE_PLAIN };

      end_paragraph (self);
      read_children (self, node, &inner);
      end_paragraph (self);
    }
  else
    {
      read_paragraph (self, node);
    }
}

/* ---- the document ---- */

static gboolean
is_ours (HeedPdfNode *node)
{
  return heed_pdf_node_is (node, "Table") && has_class (node, HEED_PDF_CLASS_ACTIONS);
}

/**
 * heed_pdf_blocks_are_ours:
 * @root: the structure of a file
 *
 * Returns: whether Heed wrote the file, so that the structure says exactly what each
 *   element is
 */
gboolean
heed_pdf_blocks_are_ours (HeedPdfNode *root)
{
  for (guint i = 0; i < root->children->len; i++)
    {
      HeedPdfNode *child = g_ptr_array_index (root->children, i);

      if (is_ours (child) || (is_group (child) && heed_pdf_blocks_are_ours (child)))
        return TRUE;
    }

  return FALSE;
}

/* Words that a line tears are not whole. */
static void
learn_words (GPtrArray  *pages,
             GHashTable *vocabulary)
{
  for (guint i = 0; i < pages->len; i++)
    {
      GPtrArray *words = heed_pdf_tagged_page_get_words (g_ptr_array_index (pages, i));

      for (guint j = 0; j < words->len; j++)
        {
          const char *text = ((HeedPdfTaggedWord *) g_ptr_array_index (words, j))->text;

          if (!g_str_has_suffix (text, "-"))
            heed_pdf_paragraphs_learn (vocabulary, text);
        }
    }
}

/**
 * heed_pdf_blocks_new:
 * @root: the structure of a file
 * @pages: (element-type HeedPdfTaggedPage): its pages; words that find their place are
 *   marked as used
 * @exact: whether the structure says exactly what each element is
 * @spots: (element-type HeedPdfSpot): takes where each block begins
 *
 * Returns: (transfer full) (element-type HeedBlock): what the structure holds
 */
GPtrArray *
heed_pdf_blocks_new (HeedPdfNode *root,
                     GPtrArray   *pages,
                     gboolean     exact,
                     GArray      *spots)
{
  g_autoptr (GHashTable) vocabulary = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *blocks = heed_block_list_new ();
  Reader reader = { pages, exact, vocabulary, spots };
  Setting setting = { HEED_RUN_STYLE_PLAIN };
  Flow flow;

  learn_words (pages, vocabulary);
  flow_init (&flow, &reader, blocks, 0);
  flow.is_top = TRUE;
  read_children (&flow, root, &setting);
  end_paragraph (&flow);
  return blocks;
}
