/* heed-docx-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-docx-lists.h"
#include "heed-docx-running-note.h"
#include "heed-docx-words.h"
#include "heed-error.h"
#include "heed-limits.h"
#include "heed-margin.h"
#include "heed-office-builder.h"
#include "heed-office-table.h"
#include "heed-text-joint.h"
#include "heed-xml.h"

#define MAX_COLUMNS 64
#define MAX_BASES 32

/* How many paragraphs are read between two looks at the cancellable. */
#define PARAGRAPHS_A_TURN 64

typedef struct
{
  HeedDocxSource source;
  HeedDocxLists *lists;
  GCancellable *cancellable;
  GError *error; /* why reading stopped; NULL for not */
  guint n_rows;
  guint n_paragraphs;
} Reader;

/* What paragraphs are added to. */
typedef struct
{
  HeedOfficeBuilder *builder;
  GPtrArray *blocks;
  gboolean in_cell;
  guint depth; /* how many lists what stands in no list of its own belongs into */
  HeedBlock *torn; /* a paragraph whose end was deleted: the next one goes on with it */
  GPtrArray *aside; /* what stands beside its words */
} Flow;

/* The cell that reaches down in a column, and to which row. */
typedef struct
{
  HeedCell *cell;
  guint row;
} Above;

static void read_blocks (Reader  *self,
                         xmlNode *parent,
                         Flow    *flow);

/* ---- paragraphs ---- */

static xmlNode *
find_property (Reader     *self,
               xmlNode    *properties,
               const char *style,
               const char *name)
{
  xmlNode *found = heed_xml_child (properties, name);

  return found != NULL ? found
                       : heed_docx_style_sheet_inherit (self->source.styles, style, "pPr", name, NULL);
}

/* Programs know the headings that every file has, also where it does not describe
 * them. */
static guint
heading_level (Reader     *self,
               xmlNode    *properties,
               const char *style)
{
  guint level = heed_xml_number (find_property (self, properties, style, "outlineLvl"), "val", 9);

  if (level == 9 && style != NULL && g_ascii_strncasecmp (style, "Heading", 7) == 0 &&
      style[7] >= '1' && style[7] <= '9' && style[8] == '\0' &&
      heed_docx_style_sheet_find (self->source.styles, style) == NULL)
    return (guint) (style[7] - '0');
  return level < 9 ? level + 1 : 0;
}

/* The list of a paragraph, as its style and those that it is based on have it: each may
 * say only the number or only the level. */
static void
find_style_list (Reader     *self,
                 const char *style,
                 guint      *number,
                 guint      *level)
{
  g_autofree char *current = g_strdup (style);
  guint told = G_MAXUINT;

  *number = 0;
  for (guint i = 0; i < MAX_BASES && current != NULL && *number == 0; i++)
    {
      g_autofree char *from = NULL;
      xmlNode *numbers = heed_docx_style_sheet_inherit (self->source.styles, current, "pPr", "numPr",
                                                        &from);

      if (numbers == NULL)
        break;
      if (told == G_MAXUINT)
        told = heed_xml_number (heed_xml_child (numbers, "ilvl"), "val", G_MAXUINT);
      if (heed_xml_child (numbers, "numId") != NULL)
        {
          *number = heed_xml_number (heed_xml_child (numbers, "numId"), "val", 0);
          *level = heed_docx_lists_find_level (
            self->lists, *number, style,
            heed_docx_lists_find_level (self->lists, *number, from, told != G_MAXUINT ? told : 0));
          return;
        }
      g_free (current);
      current = heed_xml_attribute (
        heed_xml_child (heed_docx_style_sheet_find (self->source.styles, from), "basedOn"), "val");
    }
}

static guint
find_list (Reader     *self,
           xmlNode    *properties,
           const char *style,
           guint      *level)
{
  xmlNode *numbers = heed_xml_child (properties, "numPr");
  xmlNode *own_number = heed_xml_child (numbers, "numId");
  guint number = 0;

  *level = 0;
  if (own_number != NULL)
    number = heed_xml_number (own_number, "val", 0);
  else
    find_style_list (self, style, &number, level);
  *level = heed_xml_number (heed_xml_child (numbers, "ilvl"), "val", *level);
  return number;
}

static void
read_aside (Reader    *self,
            GPtrArray *aside,
            Flow      *flow,
            guint      depth)
{
  for (guint i = 0; i < aside->len; i++)
    {
      Flow inner = { flow->builder, flow->blocks, TRUE, depth };

      read_blocks (self, g_ptr_array_index (aside, i), &inner);
    }
}

/* Items that show nothing but a number are there: in a column of numbers, all of them
 * may be. */
static char *
next_marker (Reader    *self,
             HeedBlock *block,
             xmlNode   *mark,
             gboolean   has_style,
             guint      number,
             guint      level)
{
  if (heed_block_is_blank (block) &&
      (heed_docx_property_is_on (heed_xml_child (mark, "vanish")) ||
       (!has_style && heed_docx_lists_is_bullet (self->lists, number, level))))
    return NULL;
  return heed_docx_lists_next (self->lists, number, level);
}

static void
end_paragraph (Reader     *self,
               HeedBlock  *block,
               xmlNode    *properties,
               const char *label,
               GPtrArray  *aside,
               Flow       *flow)
{
  g_autofree char *id = heed_xml_attribute (heed_xml_child (properties, "pStyle"), "val");
  g_autofree char *name = heed_docx_style_sheet_get_name (self->source.styles, id);
  g_autofree char *marker = NULL;
  xmlNode *indent = find_property (self, properties, id, "ind");
  HeedOfficeParagraph paragraph = { block, name };
  guint level;
  guint number = find_list (self, properties, id, &level);

  paragraph.heading = heading_level (self, properties, id);
  paragraph.label = label;
  paragraph.indent = heed_xml_number (indent, "left", heed_xml_number (indent, "start", 0));
  paragraph.depth = flow->depth;
  if (number > 0)
    {
      marker = next_marker (self, block, heed_xml_child (properties, "rPr"), id != NULL, number, level);
      paragraph.list = GUINT_TO_POINTER (number);
      paragraph.depth = level + 1;
      paragraph.indent = heed_docx_lists_get_indent (self->lists, number, level);
    }
  paragraph.marker = marker;
  if (paragraph.heading > 0 && marker != NULL)
    {
      /* The number of a heading is part of its words. */
      g_autofree char *words = g_strconcat (marker, " ", NULL);

      heed_block_prepend (block, words);
    }
  heed_office_builder_add (flow->builder, &paragraph);
  read_aside (self, aside, flow, paragraph.depth);
}

/* Whether the end of a paragraph was deleted, or hidden so that two styles stand on one
 * line: then the next one goes on with it. */
static gboolean
is_torn (xmlNode *mark)
{
  return heed_xml_child (mark, "del") != NULL || heed_xml_child (mark, "moveFrom") != NULL ||
         heed_docx_property_is_on (heed_xml_child (mark, "specVanish"));
}

static void
read_paragraph (Reader  *self,
                xmlNode *node,
                Flow    *flow)
{
  g_autoptr (HeedBlock) block = flow->torn != NULL ? g_steal_pointer (&flow->torn)
                                                   : heed_block_new (HEED_BLOCK_PARAGRAPH);
  g_autoptr (GPtrArray) aside = flow->aside != NULL ? g_steal_pointer (&flow->aside)
                                                    : g_ptr_array_new ();
  xmlNode *properties = heed_xml_child (node, "pPr");
  g_auto (HeedDocxWords) words = { NULL };

  heed_docx_words_read (&words, &self->source, node, FALSE, block);
  g_ptr_array_extend (aside, words.aside, NULL, NULL);
  if (is_torn (heed_xml_child (properties, "rPr")))
    {
      flow->torn = g_steal_pointer (&block);
      flow->aside = g_steal_pointer (&aside);
    }
  else
    {
      end_paragraph (self, block, properties, words.label, aside, flow);
    }
}

/* What was torn at the end of a text stands for itself. */
static void
end_flow (Reader *self,
          Flow   *flow)
{
  g_autoptr (HeedBlock) block = g_steal_pointer (&flow->torn);
  g_autoptr (GPtrArray) aside = g_steal_pointer (&flow->aside);

  if (block != NULL)
    end_paragraph (self, block, NULL, NULL, aside, flow);
}

/* ---- tables ---- */

static void
read_cell (Reader   *self,
           xmlNode  *node,
           HeedCell *cell)
{
  g_autoptr (HeedOfficeBuilder) builder = heed_office_builder_new (cell->blocks);
  Flow flow = { builder, cell->blocks, TRUE };

  read_blocks (self, node, &flow);
}

/* Whether a cell goes on with the one above; a merge may itself be a change. */
static gboolean
is_merged (xmlNode  *properties,
           gboolean *goes_on)
{
  xmlNode *merge = heed_xml_child (properties, "vMerge");
  g_autofree char *kind = heed_xml_attribute (merge, "val");
  g_autofree char *changed = heed_xml_attribute (heed_xml_child (properties, "cellMerge"), "vMerge");

  *goes_on = changed != NULL ? g_str_equal (changed, "cont")
                             : merge != NULL && g_strcmp0 (kind, "restart") != 0;
  return merge != NULL || changed != NULL;
}

static void
read_cells (Reader       *self,
            xmlNode      *node,
            HeedTable    *table,
            HeedTableRow *row,
            Above        *above,
            guint        *column,
            gboolean      is_empty)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      xmlNode *properties = heed_xml_child (child, "tcPr");
      guint span = CLAMP (heed_xml_number (heed_xml_child (properties, "gridSpan"), "val", 1), 1,
                          MAX_COLUMNS);
      Above *over = *column < MAX_COLUMNS ? &above[*column] : NULL;
      HeedCell *cell = NULL;
      gboolean goes_on;
      gboolean merged = is_merged (properties, &goes_on);

      if (heed_xml_is (child, "sdt"))
        read_cells (self, heed_xml_child (child, "sdtContent"), table, row, above, column,
                    heed_docx_words_is_empty (child));
      else if (heed_xml_is (child, "customXml"))
        read_cells (self, child, table, row, above, column, is_empty);
      if (!heed_xml_is (child, "tc") || heed_xml_child (properties, "cellDel") != NULL)
        continue;

      if (goes_on && over != NULL && over->cell != NULL && over->row + 1 == table->rows->len - 1)
        {
          cell = over->cell;
          cell->row_span++;
        }
      else
        {
          cell = heed_table_row_add (row);
          cell->column_span = span;
        }
      if (!is_empty)
        read_cell (self, child, cell);
      for (guint i = *column; i < MIN (*column + span, MAX_COLUMNS); i++)
        above[i].cell = NULL;
      if (over != NULL && merged)
        {
          over->cell = cell;
          over->row = table->rows->len - 1;
        }
      *column += span;
    }
}

static void
read_row (Reader    *self,
          xmlNode   *node,
          HeedTable *table,
          Above     *above)
{
  xmlNode *properties = heed_xml_child (node, "trPr");
  HeedTableRow *row = heed_table_add_row (table);
  guint column = heed_xml_number (heed_xml_child (properties, "gridBefore"), "val", 0);
  guint after = heed_xml_number (heed_xml_child (properties, "gridAfter"), "val", 0);

  row->line = (guint) xmlGetLineNo (node);
  if (heed_docx_property_is_on (heed_xml_child (properties, "tblHeader")) &&
      table->n_header_rows + 1 == table->rows->len)
    table->n_header_rows++;
  column = MIN (column, MAX_COLUMNS);
  if (column > 0)
    heed_table_row_add (row)->column_span = column;
  read_cells (self, node, table, row, above, &column, FALSE);
  column = MIN (column, MAX_COLUMNS) + MIN (after, MAX_COLUMNS);
  table->n_columns = MAX (table->n_columns, MIN (column, MAX_COLUMNS));
}

static void
read_rows (Reader    *self,
           xmlNode   *node,
           HeedTable *table,
           Above     *above)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL && self->error == NULL;
       child = heed_xml_next (child))
    {
      gboolean deleted = heed_xml_child (heed_xml_child (child, "trPr"), "del") != NULL;

      if (heed_xml_is (child, "tr") && !deleted)
        {
          if (++self->n_rows > HEED_LIMIT_ROWS)
            self->error = g_error_new (HEED_ERROR, HEED_ERROR_LIMIT,
                                       _("The file is too large: Heed reads at most %u rows of "
                                         "tables. Divide it, and try again."),
                                       HEED_LIMIT_ROWS);
          else
            read_row (self, child, table, above);
        }
      else if (heed_xml_is (child, "sdt"))
        {
          read_rows (self, heed_xml_child (child, "sdtContent"), table, above);
        }
      else if (heed_xml_is (child, "ins") || heed_xml_is (child, "moveTo") ||
               heed_xml_is (child, "customXml"))
        {
          read_rows (self, child, table, above);
        }
    }
}

static HeedBlock *
read_table (Reader  *self,
            xmlNode *node)
{
  HeedTable *table = heed_table_new (MAX_COLUMNS);
  Above above[MAX_COLUMNS] = { { NULL } };
  g_autofree char *id = heed_xml_attribute (heed_xml_child (heed_xml_child (node, "tblPr"),
                                                            "tblStyle"), "val");
  g_autofree char *name = heed_docx_style_sheet_get_name (self->source.styles, id);

  /* The grid may be wrong: the rows tell how many columns there are. */
  table->n_columns = 1;
  read_rows (self, node, table, above);
  return heed_office_table_finish (table, name);
}

/* A table that is there to place others is read as if it were not. */
static void
read_frame (Reader  *self,
            xmlNode *node,
            Flow    *flow)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, "tc"))
      read_blocks (self, child, flow);
    else if (!heed_xml_is (child, "tr") || heed_xml_child (heed_xml_child (child, "trPr"), "del") == NULL)
      read_frame (self, child, flow);
}

static void
add_table (Reader  *self,
           xmlNode *node,
           Flow    *flow)
{
  HeedBlock *table;

  if (!flow->in_cell && heed_office_table_is_frame (node, "tbl", "tr", "tc"))
    {
      read_frame (self, node, flow);
      return;
    }
  table = read_table (self, node);
  heed_office_builder_end (flow->builder, flow->in_cell ? NULL : table);
  if (flow->in_cell)
    heed_office_table_flatten (table, flow->blocks);
}

/* ---- blocks ---- */

/* Whether reading goes on. */
static gboolean
goes_on (Reader *self)
{
  if (self->error == NULL && ++self->n_paragraphs % PARAGRAPHS_A_TURN == 0)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->error);
  return self->error == NULL;
}

static void
read_block (Reader  *self,
            xmlNode *child,
            Flow    *flow)
{
  if (heed_xml_is (child, "p"))
    {
      read_paragraph (self, child, flow);
    }
  else if (heed_xml_is (child, "tbl"))
    {
      end_flow (self, flow);
      add_table (self, child, flow);
    }
  else if (heed_xml_is (child, "sdt"))
    {
      if (!heed_docx_words_is_empty (child))
        read_blocks (self, heed_xml_child (child, "sdtContent"), flow);
    }
  else if (heed_xml_is (child, "AlternateContent"))
    {
      read_blocks (self, heed_docx_words_alternate (child), flow);
    }
  else if (heed_xml_is (child, "altChunk") || heed_xml_is (child, "subDoc"))
    {
      /* Its words would be missing from the plan. */
      self->error = g_error_new_literal (
        HEED_ERROR, HEED_ERROR_MALFORMED,
        _("The file has another file inside, which only the program that made it can take in. Open it "
          "there, save it anew, and try again."));
    }
  else if (heed_xml_is (child, "ins") || heed_xml_is (child, "moveTo") ||
           heed_xml_is (child, "customXml") || heed_xml_is (child, "smartTag"))
    {
      read_blocks (self, child, flow);
    }
}

static void
read_blocks (Reader  *self,
             xmlNode *parent,
             Flow    *flow)
{
  for (xmlNode *child = heed_xml_first (parent); child != NULL && goes_on (self);
       child = heed_xml_next (child))
    read_block (self, child, flow);
  /* Paragraphs are torn within one text, also over the borders of controls. */
  if (!heed_xml_is (parent, "sdtContent") && !heed_xml_is (parent, "customXml"))
    end_flow (self, flow);
}

/* ---- the file ---- */

static void
set_core (HeedDocument *document,
          xmlNode      *core)
{
  for (xmlNode *child = heed_xml_first (core); child != NULL; child = heed_xml_next (child))
    {
      xmlChar *text = xmlNodeGetContent (child);

      if (heed_xml_is (child, "title"))
        heed_document_set_title (document, (const char *) text);
      else if (heed_xml_is (child, "creator"))
        heed_document_set_author (document, (const char *) text);
      else if (heed_xml_is (child, "language") && *text != '\0')
        heed_document_set_language (document, (const char *) text);
      xmlFree (text);
    }
}

static void
set_custom (HeedDocument *document,
            xmlNode      *custom)
{
  for (xmlNode *child = heed_xml_first (custom); child != NULL; child = heed_xml_next (child))
    {
      g_autofree char *name = heed_xml_attribute (child, "name");
      xmlChar *text = xmlNodeGetContent (child);

      if (g_strcmp0 (name, HEED_DOCUMENT_STAMP) == 0)
        heed_document_set_stamp (document, (const char *) text);
      xmlFree (text);
    }
}

static gboolean
read_body (Reader        *self,
           HeedDocument  *document,
           GError       **error)
{
  g_autoptr (HeedOfficeBuilder) builder = heed_office_builder_new (document->blocks);
  Flow flow = { builder, document->blocks };

  read_blocks (self, heed_xml_child (heed_docx_package_get_main (self->source.package), "body"), &flow);
  if (self->error == NULL)
    return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

/* Comments are kept to be looked at: each says who made it. */
static void
tell_comments (HeedDocument *document,
               xmlNode      *comments)
{
  for (xmlNode *child = heed_xml_first (comments); child != NULL; child = heed_xml_next (child))
    {
      g_autofree char *author = heed_xml_attribute (child, "author");
      g_autoptr (GString) text = g_string_new (NULL);

      for (xmlNode *paragraph = heed_xml_first (child); paragraph != NULL; paragraph = heed_xml_next (paragraph))
        {
          xmlChar *content = xmlNodeGetContent (paragraph);

          g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", (const char *) content);
          xmlFree (content);
        }
      heed_margin_add_comment (document, author, text->str);
    }
}

/**
 * heed_docx_read:
 * @bytes: a Word document
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Reads a DOCX file, whoever wrote it, as its pages show it with all tracked changes
 * accepted. Notes and text boxes come behind the paragraph that they belong to, headers
 * and footers are the running note. Hidden words and what stands in controls that nobody
 * filled in are no part of it; comments, and words that are struck through, are told of as
 * what was left out.
 *
 * Fails with %HEED_ERROR_MALFORMED where the file is damaged or has another one inside,
 * and with %HEED_ERROR_LIMIT where it is too large.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_docx_read (GBytes        *bytes,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (HeedDocxPackage) package = heed_docx_package_new (bytes, cancellable, error);
  g_autoptr (HeedDocxStyleSheet) styles = NULL;
  g_autoptr (HeedDocxLists) lists = NULL;
  g_autofree char *note = NULL;
  Reader self = { { package } };
  xmlNode *style_root;
  xmlNode *numbering;
  xmlNode *core;
  xmlNode *comments;
  xmlNode *custom;

  if (package == NULL ||
      !heed_docx_package_load (package, "styles", &style_root, cancellable, error) ||
      !heed_docx_package_load (package, "numbering", &numbering, cancellable, error) ||
      !heed_docx_package_load (package, "footnotes", &self.source.footnotes, cancellable, error) ||
      !heed_docx_package_load (package, "endnotes", &self.source.endnotes, cancellable, error) ||
      !heed_docx_package_load (package, "comments", &comments, cancellable, error) ||
      !heed_docx_package_load (package, "core-properties", &core, cancellable, error) ||
      !heed_docx_package_load (package, "custom-properties", &custom, cancellable, error))
    return NULL;
  styles = heed_docx_style_sheet_new (style_root);
  lists = heed_docx_lists_new (numbering, styles);
  self.source.styles = styles;
  self.lists = lists;
  self.cancellable = cancellable;

  set_core (document, core);
  set_custom (document, custom);
  self.source.language = document->language;
  self.source.document = document;

  if (!read_body (&self, document, error))
    return NULL;
  note = heed_docx_running_note_read (&self.source, cancellable, error);
  if (note == NULL)
    return NULL;
  heed_document_set_running_note (document, note);
  tell_comments (document, comments);
  document->landscape = TRUE;
  return g_steal_pointer (&document);
}
