/* heed-pdf-structure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-structure.h"

#include <string.h>

#include "heed-language.h"
#include "heed-link.h"
#include "heed-office-style.h"
#include "heed-pdf-class.h"
#include "heed-pdf-names.h"
#include "heed-pdf-piece.h"

/* The structure tree of ISO 32000-1, 14.7, as ISO 14289-1 (PDF/UA-1) wants it: made
 * from the document, each element holding the pieces that were painted of it, on
 * whatever pages they stand. */

typedef struct
{
  qpdf_data pdf;
  HeedLayout *layout;
  HeedPdfPlaces *places;
  GPtrArray *pieces;
  GHashTable *pieces_by_block;  /* HeedBlock → GPtrArray of HeedPdfPiece */
  qpdf_oh *pages;
  GArray **page_parents;        /* for each page, the elements of its pieces by MCID */
  qpdf_oh nums;                 /* the parent tree */
  guint n_parents;
  HeedPdfNames *names;
  guint heading_level;          /* of the last heading */
} Structure;

typedef struct
{
  qpdf_oh object;
  qpdf_oh kids;
} Element;

/* ---- elements ---- */

static void
set_name (Structure  *self,
          qpdf_oh     object,
          const char *key,
          const char *name)
{
  qpdf_oh_replace_key (self->pdf, object, key, qpdf_oh_new_name (self->pdf, name));
}

static void
set_integer (Structure  *self,
             qpdf_oh     object,
             const char *key,
             long long   value)
{
  qpdf_oh_replace_key (self->pdf, object, key, qpdf_oh_new_integer (self->pdf, value));
}

static Element
new_element (Structure     *self,
             const Element *parent,
             const char    *type)
{
  Element element;
  qpdf_oh dictionary = qpdf_oh_new_dictionary (self->pdf);

  set_name (self, dictionary, "/Type", "/StructElem");
  set_name (self, dictionary, "/S", type);
  qpdf_oh_replace_key (self->pdf, dictionary, "/P", parent->object);
  element.kids = qpdf_oh_new_array (self->pdf);
  qpdf_oh_replace_key (self->pdf, dictionary, "/K", element.kids);
  element.object = qpdf_make_indirect_object (self->pdf, dictionary);
  qpdf_oh_append_item (self->pdf, parent->kids, element.object);
  return element;
}

/* Says what an element is in the plan, as the names of paragraph styles say it in other
 * formats. */
static void
set_block (Structure     *self,
           const Element *element,
           HeedBlock     *block)
{
  if (block->style != NULL)
    {
      gboolean has_level = block->kind != HEED_BLOCK_HEADING && block->kind != HEED_BLOCK_LIST_ITEM;
      g_autofree char *name = heed_office_style_to_name (block->style, has_level ? block->level : 0,
                                                         FALSE);

      heed_pdf_names_add_class (self->names, element->object, name);
    }
  heed_pdf_names_add_id (self->names, element->object, block->anchor);
}

static void
set_piece (Structure          *self,
           const Element      *element,
           const HeedPdfPiece *piece)
{
  const char *language = heed_language_of_link (piece->link);

  if (language != NULL)
    qpdf_oh_replace_key (self->pdf, element->object, "/Lang",
                         qpdf_oh_new_unicode_string (self->pdf, language));
  if ((piece->style & HEED_RUN_STYLE_BOLD) != 0)
    heed_pdf_names_add_class (self->names, element->object, HEED_PDF_CLASS_BOLD);
  if ((piece->style & HEED_RUN_STYLE_ITALIC) != 0)
    heed_pdf_names_add_class (self->names, element->object, HEED_PDF_CLASS_ITALIC);
  if (piece->joint == HEED_PIECE_JOINT_LINE)
    heed_pdf_names_add_class (self->names, element->object, HEED_PDF_CLASS_LINE);
  else if (piece->joint == HEED_PIECE_JOINT_NONE)
    heed_pdf_names_add_class (self->names, element->object, HEED_PDF_CLASS_JOINED);
  if (piece->text != NULL)
    qpdf_oh_replace_key (self->pdf, element->object, "/ActualText",
                         qpdf_oh_new_unicode_string (self->pdf, piece->text));
}

/* ---- links ---- */

static qpdf_oh
new_rectangle (Structure               *self,
               const cairo_rectangle_t *area)
{
  double height = heed_layout_get_geometry (self->layout)->height_pts;
  qpdf_oh array = qpdf_oh_new_array (self->pdf);
  double corners[4] = { area->x, height - area->y - area->height, area->x + area->width,
                        height - area->y };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    qpdf_oh_append_item (self->pdf, array, qpdf_oh_new_real_from_double (self->pdf, corners[i], 2));
  return array;
}

/* Sets where an annotation leads to: %FALSE where it leads nowhere. */
static gboolean
set_goal (Structure  *self,
          qpdf_oh     annotation,
          const char *link)
{
  if (link[0] == '#')
    {
      const HeedPdfPlace *place = heed_pdf_places_find_anchor (self->places, link + 1);
      double height = heed_layout_get_geometry (self->layout)->height_pts;
      qpdf_oh goal;

      if (place == NULL)
        return FALSE;
      goal = qpdf_oh_new_array (self->pdf);
      qpdf_oh_append_item (self->pdf, goal, self->pages[place->page]);
      qpdf_oh_append_item (self->pdf, goal, qpdf_oh_new_name (self->pdf, "/XYZ"));
      qpdf_oh_append_item (self->pdf, goal,
                           qpdf_oh_new_real_from_double (self->pdf, place->x_pts, 2));
      qpdf_oh_append_item (self->pdf, goal,
                           qpdf_oh_new_real_from_double (self->pdf, height - place->y_pts, 2));
      qpdf_oh_append_item (self->pdf, goal, qpdf_oh_new_null (self->pdf));
      goal = qpdf_make_indirect_object (self->pdf, goal);
      heed_pdf_names_add_goal (self->names, link + 1, goal);
      qpdf_oh_replace_key (self->pdf, annotation, "/Dest", qpdf_oh_new_string (self->pdf, link + 1));
    }
  else
    {
      qpdf_oh action = qpdf_oh_new_dictionary (self->pdf);

      set_name (self, action, "/S", "/URI");
      qpdf_oh_replace_key (self->pdf, action, "/URI", qpdf_oh_new_string (self->pdf, link));
      qpdf_oh_replace_key (self->pdf, annotation, "/A", action);
    }
  return TRUE;
}

/* The words of a link, for who cannot see where it stands. */
static char *
link_words (const HeedPdfPiece *piece)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < piece->block->runs->len; i++)
    {
      const HeedRun *run = g_ptr_array_index (piece->block->runs, i);

      if (g_strcmp0 (run->link, piece->link) == 0)
        g_string_append (words, run->text);
      else if (words->len > 0)
        break;
    }
  return g_strdup (words->str);
}

static void
add_annotation (Structure               *self,
                const Element           *element,
                const HeedPdfPiece      *piece,
                const cairo_rectangle_t *area)
{
  qpdf_oh page = self->pages[piece->page];
  qpdf_oh dictionary = qpdf_oh_new_dictionary (self->pdf);
  qpdf_oh border = qpdf_oh_new_array (self->pdf);
  g_autofree char *words = link_words (piece);
  qpdf_oh reference;
  qpdf_oh annotation;
  guint parent;

  if (!set_goal (self, dictionary, piece->link))
    return;
  parent = self->n_parents++;
  set_name (self, dictionary, "/Type", "/Annot");
  set_name (self, dictionary, "/Subtype", "/Link");
  qpdf_oh_replace_key (self->pdf, dictionary, "/Rect", new_rectangle (self, area));
  for (guint i = 0; i < 3; i++)
    qpdf_oh_append_item (self->pdf, border, qpdf_oh_new_integer (self->pdf, 0));
  qpdf_oh_replace_key (self->pdf, dictionary, "/Border", border);
  /* Printed with the page. */
  set_integer (self, dictionary, "/F", 4);
  qpdf_oh_replace_key (self->pdf, dictionary, "/Contents",
                       qpdf_oh_new_unicode_string (self->pdf, words));
  set_integer (self, dictionary, "/StructParent", parent);

  annotation = qpdf_make_indirect_object (self->pdf, dictionary);
  if (!qpdf_oh_has_key (self->pdf, page, "/Annots"))
    qpdf_oh_replace_key (self->pdf, page, "/Annots", qpdf_oh_new_array (self->pdf));
  qpdf_oh_append_item (self->pdf, qpdf_oh_get_key (self->pdf, page, "/Annots"), annotation);

  reference = qpdf_oh_new_dictionary (self->pdf);
  set_name (self, reference, "/Type", "/OBJR");
  qpdf_oh_replace_key (self->pdf, reference, "/Pg", page);
  qpdf_oh_replace_key (self->pdf, reference, "/Obj", annotation);
  qpdf_oh_append_item (self->pdf, element->kids, reference);

  qpdf_oh_append_item (self->pdf, self->nums, qpdf_oh_new_integer (self->pdf, parent));
  qpdf_oh_append_item (self->pdf, self->nums, element->object);
}

/* ---- the document ---- */

static void
add_piece (Structure          *self,
           const Element      *element,
           const HeedPdfPiece *piece)
{
  qpdf_oh reference = qpdf_oh_new_dictionary (self->pdf);

  set_name (self, reference, "/Type", "/MCR");
  qpdf_oh_replace_key (self->pdf, reference, "/Pg", self->pages[piece->page]);
  set_integer (self, reference, "/MCID", piece->index);
  qpdf_oh_append_item (self->pdf, element->kids, reference);
  g_array_index (self->page_parents[piece->page], qpdf_oh, piece->index) = element->object;
}

static gboolean
is_plain (const HeedPdfPiece *piece)
{
  return piece->link == NULL && piece->style == HEED_RUN_STYLE_PLAIN && piece->text == NULL &&
         piece->joint == HEED_PIECE_JOINT_TOLD;
}

/* What is torn by the end of a page or a line is one element all the same. */
static void
add_pieces (Structure     *self,
            const Element *element,
            HeedBlock     *block)
{
  GPtrArray *pieces = g_hash_table_lookup (self->pieces_by_block, block);
  const HeedPdfPiece *last = NULL;
  Element inner;

  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    {
      const HeedPdfPiece *piece = g_ptr_array_index (pieces, i);
      gboolean is_link = heed_link_leads (piece->link);
      gboolean goes_on = last != NULL && last->run == piece->run && last->text == NULL &&
                         piece->text == NULL && piece->joint == HEED_PIECE_JOINT_TOLD;

      if (!goes_on)
        inner = is_plain (piece) ? *element
                                 : new_element (self, element, is_link ? "/Link" : "/Span");
      if (!goes_on && !is_plain (piece))
        set_piece (self, &inner, piece);
      add_piece (self, &inner, piece);
      for (guint j = 0; j < piece->areas->len; j++)
        add_annotation (self, &inner, piece, &g_array_index (piece->areas, cairo_rectangle_t, j));
      last = piece;
    }
}

static void add_blocks (Structure     *self,
                        const Element *parent,
                        GPtrArray     *blocks);

static void
set_cell_attributes (Structure      *self,
                     const Element  *element,
                     const HeedCell *cell,
                     gboolean        is_header_row)
{
  qpdf_oh attributes;

  if (!cell->is_header && cell->row_span <= 1 && cell->column_span <= 1)
    return;

  attributes = qpdf_oh_new_dictionary (self->pdf);
  set_name (self, attributes, "/O", "/Table");
  if (cell->is_header)
    set_name (self, attributes, "/Scope", is_header_row ? "/Column" : "/Row");
  if (cell->row_span > 1)
    set_integer (self, attributes, "/RowSpan", cell->row_span);
  if (cell->column_span > 1)
    set_integer (self, attributes, "/ColSpan", cell->column_span);
  qpdf_oh_replace_key (self->pdf, element->object, "/A", attributes);
}

/* What the table shows, for who cannot see at a glance: PDF/UA-1 has no words of its
 * own that are not painted but this. */
static void
set_summary (Structure       *self,
             const Element   *element,
             const HeedTable *table)
{
  qpdf_oh attributes;

  if (table->caption == NULL || *table->caption == '\0')
    return;
  attributes = qpdf_oh_new_dictionary (self->pdf);
  set_name (self, attributes, "/O", "/Table");
  qpdf_oh_replace_key (self->pdf, attributes, "/Summary",
                       qpdf_oh_new_unicode_string (self->pdf, table->caption));
  qpdf_oh_replace_key (self->pdf, element->object, "/A", attributes);
}

static void
add_table (Structure     *self,
           const Element *parent,
           HeedBlock     *block)
{
  HeedTable *table = block->table;
  Element element = new_element (self, parent, "/Table");
  Element part;

  set_block (self, &element, block);
  set_summary (self, &element, table);
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      gboolean is_header_row = i < table->n_header_rows;
      Element row_element;

      if (i == 0 || i == table->n_header_rows)
        part = new_element (self, &element, is_header_row ? "/THead" : "/TBody");
      row_element = new_element (self, &part, "/TR");
      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);
          Element cell_element = new_element (self, &row_element,
                                              cell->is_header ? "/TH" : "/TD");

          set_cell_attributes (self, &cell_element, cell, is_header_row);
          add_blocks (self, &cell_element, cell->blocks);
        }
    }
}

/* How the items are numbered (ISO 32000-1, 14.8.5.5), which ISO 14289-1, 7.6, asks
 * for. */
static const char *
find_numbering (const HeedBlock *list)
{
  const HeedBlock *item = list->children->len > 0 ? g_ptr_array_index (list->children, 0) : NULL;
  const char *marker = item != NULL ? item->marker : NULL;

  if (marker == NULL)
    return "/None";
  marker += strspn (marker, "([");
  if (g_ascii_isdigit (*marker))
    return "/Decimal";
  if (g_ascii_isalnum (marker[0]) && g_ascii_isalnum (marker[1]))
    return strspn (marker, "ivx") == strcspn (marker, ".)]") ? "/LowerRoman" : "/None";
  if (g_ascii_islower (*marker))
    return *marker == 'i' ? "/LowerRoman" : "/LowerAlpha";
  if (g_ascii_isupper (*marker))
    return *marker == 'I' ? "/UpperRoman" : "/UpperAlpha";
  return "/Disc";
}

static void
set_numbering (Structure       *self,
               const Element   *element,
               const HeedBlock *list)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (self->pdf);

  set_name (self, attributes, "/O", "/List");
  set_name (self, attributes, "/ListNumbering", find_numbering (list));
  qpdf_oh_replace_key (self->pdf, element->object, "/A", attributes);
}

static void
add_list (Structure     *self,
          const Element *parent,
          HeedBlock     *list)
{
  Element element = new_element (self, parent, "/L");

  set_block (self, &element, list);
  set_numbering (self, &element, list);
  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);
      Element item_element = new_element (self, &element, "/LI");
      Element body;

      set_block (self, &item_element, item);
      if (item->marker != NULL)
        {
          Element label = new_element (self, &item_element, "/Lbl");

          add_pieces (self, &label, item);
        }
      body = new_element (self, &item_element, "/LBody");
      add_blocks (self, &body, item->children);
    }
}

static void
add_heading (Structure     *self,
             const Element *parent,
             HeedBlock     *block)
{
  static const char *const types[] = { "/H1", "/H2", "/H3", "/H4", "/H5", "/H6" };
  /* No level is left out (ISO 14289-1, 7.4.2). */
  guint level = MIN (CLAMP (block->level, 1, 6), self->heading_level + 1);
  Element element = new_element (self, parent, types[level - 1]);

  set_block (self, &element, block);
  self->heading_level = level;
  add_pieces (self, &element, block);
}

static void
add_blocks (Structure     *self,
            const Element *parent,
            GPtrArray     *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      Element element;

      switch (block->kind)
        {
        case HEED_BLOCK_HEADING:
          add_heading (self, parent, block);
          break;
        case HEED_BLOCK_PARAGRAPH:
          element = new_element (self, parent, "/P");
          set_block (self, &element, block);
          add_pieces (self, &element, block);
          break;
        case HEED_BLOCK_LIST:
          add_list (self, parent, block);
          break;
        case HEED_BLOCK_LIST_ITEM:
          add_blocks (self, parent, block->children);
          break;
        case HEED_BLOCK_TABLE:
          add_table (self, parent, block);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* ---- where everything is ---- */

static void
find_pieces (Structure *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      HeedPdfPiece *piece = g_ptr_array_index (self->pieces, i);
      GPtrArray *pieces = g_hash_table_lookup (self->pieces_by_block, piece->block);

      if (pieces == NULL)
        {
          pieces = g_ptr_array_new ();
          g_hash_table_insert (self->pieces_by_block, piece->block, pieces);
        }
      g_ptr_array_add (pieces, piece);
    }
}

static void
find_pages (Structure *self)
{
  guint n = heed_layout_get_n_pages (self->layout);

  self->pages = g_new0 (qpdf_oh, n);
  self->page_parents = g_new0 (GArray *, n);
  self->n_parents = n;
  for (guint i = 0; i < n; i++)
    {
      self->pages[i] = qpdf_get_page_n (self->pdf, i);
      set_integer (self, self->pages[i], "/StructParents", i);
      set_name (self, self->pages[i], "/Tabs", "/S");
      self->page_parents[i] = g_array_new (FALSE, TRUE, sizeof (qpdf_oh));
    }
  for (guint i = 0; i < self->pieces->len; i++)
    {
      HeedPdfPiece *piece = g_ptr_array_index (self->pieces, i);
      GArray *parents = self->page_parents[piece->page];

      g_array_set_size (parents, MAX (parents->len, piece->index + 1));
    }
}

/* Says of each page which elements its pieces belong to; @nums is the beginning of
 * the parent tree, before the annotations. */
static void
add_page_parents (Structure *self,
                  qpdf_oh    nums)
{
  for (guint i = 0; i < heed_layout_get_n_pages (self->layout); i++)
    {
      GArray *parents = self->page_parents[i];
      qpdf_oh array = qpdf_oh_new_array (self->pdf);

      for (guint j = 0; j < parents->len; j++)
        qpdf_oh_append_item (self->pdf, array, g_array_index (parents, qpdf_oh, j));
      qpdf_oh_append_item (self->pdf, nums, qpdf_oh_new_integer (self->pdf, i));
      qpdf_oh_append_item (self->pdf, nums, qpdf_make_indirect_object (self->pdf, array));
    }
}

static void
structure_clear (Structure *self)
{
  for (guint i = 0; i < heed_layout_get_n_pages (self->layout); i++)
    g_array_unref (self->page_parents[i]);
  g_free (self->page_parents);
  g_free (self->pages);
  g_hash_table_unref (self->pieces_by_block);
  heed_pdf_names_free (self->names);
}

/**
 * heed_pdf_structure_add:
 * @pdf: a file with the painted pages of @layout
 * @layout: the pages
 * @places: where their blocks begin
 * @pieces: (element-type HeedPdfPiece): the pieces of marked content on them
 *
 * Gives a file its structure tree and its links, in place of any that it has.
 */
void
heed_pdf_structure_add (qpdf_data      pdf,
                        HeedLayout    *layout,
                        HeedPdfPlaces *places,
                        GPtrArray     *pieces)
{
  Structure self = { pdf, layout, places, pieces, };
  qpdf_oh dictionary = qpdf_oh_new_dictionary (pdf);
  qpdf_oh parent_tree = qpdf_oh_new_dictionary (pdf);
  qpdf_oh nums = qpdf_oh_new_array (pdf);
  Element root;
  Element document;

  self.pieces_by_block = g_hash_table_new_full (NULL, NULL, NULL,
                                                (GDestroyNotify) g_ptr_array_unref);
  self.nums = qpdf_oh_new_array (pdf);
  self.names = heed_pdf_names_new (pdf);
  find_pieces (&self);
  find_pages (&self);

  set_name (&self, dictionary, "/Type", "/StructTreeRoot");
  root.kids = qpdf_oh_new_array (pdf);
  qpdf_oh_replace_key (pdf, dictionary, "/K", root.kids);
  root.object = qpdf_make_indirect_object (pdf, dictionary);
  document = new_element (&self, &root, "/Document");
  add_blocks (&self, &document, heed_layout_get_document (layout)->blocks);

  add_page_parents (&self, nums);
  for (int i = 0; i < qpdf_oh_get_array_n_items (pdf, self.nums); i++)
    qpdf_oh_append_item (pdf, nums, qpdf_oh_get_array_item (pdf, self.nums, i));
  qpdf_oh_replace_key (pdf, parent_tree, "/Nums", nums);
  qpdf_oh_replace_key (pdf, root.object, "/ParentTree",
                       qpdf_make_indirect_object (pdf, parent_tree));
  set_integer (&self, root.object, "/ParentTreeNextKey", self.n_parents);
  heed_pdf_names_write (self.names, root.object);
  qpdf_oh_replace_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot", root.object);
  structure_clear (&self);
}
