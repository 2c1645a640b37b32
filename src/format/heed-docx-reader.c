/* heed-docx-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-archive.h"
#include "heed-docx-lists.h"
#include "heed-error.h"
#include "heed-office-builder.h"
#include "heed-office-style.h"
#include "heed-office-table.h"
#include "heed-xml.h"

#define MAX_ROWS 100000
#define MAX_COLUMNS 64

typedef struct
{
  GHashTable *styles; /* id to xmlNode */
  GHashTable *targets; /* id of a relation to what it leads to */
  HeedDocxLists *lists;
  xmlNode *footnotes; /* NULL for none */
  xmlNode *endnotes;
  HeedBlock *torn; /* a paragraph whose end was deleted: the next one goes on with it */
  guint n_rows;
} Reader;

/* One paragraph while its words are read. */
typedef struct
{
  Reader *reader;
  HeedBlock *block;
  GString *label; /* NULL for none */
  gboolean after_label;
  gboolean has_field; /* whether a number of pages is counted in it */
  guint64 codes; /* a bit for each field that is open: whether its code is being read */
  GPtrArray *aside; /* text boxes and notes: what stands in it, and not between its words */
} Words;

static void read_blocks (Reader            *self,
                         xmlNode           *parent,
                         HeedOfficeBuilder *builder,
                         GPtrArray         *blocks,
                         gboolean           in_cell);

/* ---- styles ---- */

static gboolean
is_on (xmlNode *property)
{
  g_autofree char *value = heed_xml_attribute (property, "val");

  return property != NULL && (value == NULL || !(g_str_equal (value, "0") ||
                                                 g_str_equal (value, "false") ||
                                                 g_str_equal (value, "off")));
}

static xmlNode *
find_style (Reader     *self,
            const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->styles, id) : NULL;
}

static char *
style_name (Reader     *self,
            const char *id)
{
  return heed_xml_attribute (heed_xml_child (find_style (self, id), "name"), "val");
}

/* A property of a paragraph, or of the styles that it is based on. */
static xmlNode *
find_property (Reader     *self,
               xmlNode    *properties,
               const char *name)
{
  xmlNode *found = heed_xml_child (properties, name);
  g_autofree char *id = heed_xml_attribute (heed_xml_child (properties, "pStyle"), "val");

  for (guint i = 0; i < 32 && found == NULL && id != NULL; i++)
    {
      xmlNode *style = find_style (self, id);

      found = heed_xml_child (heed_xml_child (style, "pPr"), name);
      g_free (id);
      id = heed_xml_attribute (heed_xml_child (style, "basedOn"), "val");
    }
  return found;
}

/* ---- words ---- */

static void
add_words (Words        *self,
           const char   *text,
           HeedRunStyle  style,
           const char   *link,
           gboolean      in_label)
{
  g_autoptr (GString) words = g_string_new (text);

  /* Where a word may break is no part of it. */
  g_string_replace (words, "\302\255", "", 0);
  if (words->len == 0 || self->codes != 0)
    return;
  if (in_label)
    {
      if (self->label == NULL)
        self->label = g_string_new (NULL);
      g_string_append (self->label, words->str);
      self->after_label = TRUE;
      return;
    }
  if (!(self->after_label && g_str_equal (words->str, "\t")))
    heed_block_add_run (self->block, words->str, style, link);
  self->after_label = FALSE;
}

static void
read_note (Words   *self,
           xmlNode *notes,
           xmlNode *reference)
{
  guint id = heed_xml_number (reference, "id", G_MAXUINT);

  for (xmlNode *note = heed_xml_first (notes); note != NULL; note = heed_xml_next (note))
    if (heed_xml_number (note, "id", G_MAXUINT) == id)
      g_ptr_array_add (self->aside, note);
}

static void
find_text_boxes (Words   *self,
                 xmlNode *node)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, "txbxContent"))
      g_ptr_array_add (self->aside, child);
    else
      find_text_boxes (self, child);
}

static xmlNode *
choose_alternate (xmlNode *node)
{
  xmlNode *choice = heed_xml_child (node, "Choice");

  return choice != NULL ? choice : heed_xml_child (node, "Fallback");
}

static void
read_field (Words      *self,
            const char *instruction)
{
  if (strstr (instruction, "PAGE") != NULL && strstr (instruction, "PAGEREF") == NULL)
    self->has_field = TRUE;
}

static void
read_run_content (Words        *self,
                  xmlNode      *node,
                  HeedRunStyle  style,
                  const char   *link,
                  gboolean      in_label)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      if (heed_xml_is (child, "t") || heed_xml_is (child, "instrText"))
        {
          xmlChar *text = xmlNodeGetContent (child);

          if (heed_xml_is (child, "t"))
            add_words (self, (const char *) text, style, link, in_label);
          else
            read_field (self, (const char *) text);
          xmlFree (text);
        }
      else if (heed_xml_is (child, "tab") || heed_xml_is (child, "ptab"))
        {
          add_words (self, "\t", style, link, FALSE);
        }
      else if (heed_xml_is (child, "br") || heed_xml_is (child, "cr"))
        {
          g_autofree char *type = heed_xml_attribute (child, "type");

          add_words (self, type == NULL || g_str_equal (type, "textWrapping") ? "\n" : " ", style,
                     link, FALSE);
        }
      else if (heed_xml_is (child, "noBreakHyphen"))
        {
          add_words (self, "\342\200\221", style, link, in_label);
        }
      else if (heed_xml_is (child, "fldChar"))
        {
          g_autofree char *type = heed_xml_attribute (child, "fldCharType");

          if (g_strcmp0 (type, "begin") == 0)
            self->codes = self->codes << 1 | 1;
          else if (g_strcmp0 (type, "separate") == 0)
            self->codes &= ~(guint64) 1;
          else
            self->codes >>= 1;
        }
      else if (heed_xml_is (child, "footnoteReference"))
        {
          read_note (self, self->reader->footnotes, child);
        }
      else if (heed_xml_is (child, "endnoteReference"))
        {
          read_note (self, self->reader->endnotes, child);
        }
      else if (heed_xml_is (child, "drawing") || heed_xml_is (child, "pict") ||
               heed_xml_is (child, "object"))
        {
          find_text_boxes (self, child);
        }
      else if (heed_xml_is (child, "AlternateContent"))
        {
          read_run_content (self, choose_alternate (child), style, link, in_label);
        }
    }
}

static void
read_run (Words      *self,
          xmlNode    *run,
          const char *link)
{
  xmlNode *properties = heed_xml_child (run, "rPr");
  g_autofree char *id = heed_xml_attribute (heed_xml_child (properties, "rStyle"), "val");
  g_autofree char *name = style_name (self->reader, id);
  xmlNode *inherited = heed_xml_child (find_style (self->reader, id), "rPr");
  xmlNode *bold = heed_xml_child (properties, "b");
  xmlNode *italic = heed_xml_child (properties, "i");
  HeedRunStyle style = HEED_RUN_STYLE_PLAIN;

  if (is_on (bold != NULL ? bold : heed_xml_child (inherited, "b")))
    style |= HEED_RUN_STYLE_BOLD;
  if (is_on (italic != NULL ? italic : heed_xml_child (inherited, "i")))
    style |= HEED_RUN_STYLE_ITALIC;
  read_run_content (self, run, style, link,
                    name != NULL && g_ascii_strcasecmp (name, HEED_OFFICE_LABEL) == 0);
}

static char *
read_link (Reader  *self,
           xmlNode *node)
{
  g_autofree char *anchor = heed_xml_attribute (node, "anchor");
  g_autofree char *id = heed_xml_attribute (node, "id");
  const char *target = id != NULL ? g_hash_table_lookup (self->targets, id) : NULL;

  if (target != NULL)
    return g_strdup (target);
  return anchor != NULL ? g_strconcat ("#", anchor, NULL) : NULL;
}

/* What was deleted or moved away is gone; what was inserted or moved here stays. */
static void
read_words (Words      *self,
            xmlNode    *node,
            const char *link)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      if (heed_xml_is (child, "r"))
        {
          read_run (self, child, link);
        }
      else if (heed_xml_is (child, "hyperlink"))
        {
          g_autofree char *goal = read_link (self->reader, child);

          read_words (self, child, goal);
        }
      else if (heed_xml_is (child, "bookmarkStart"))
        {
          g_autofree char *anchor = heed_xml_attribute (child, "name");

          if (self->block->anchor == NULL)
            heed_block_set_anchor (self->block, anchor);
        }
      else if (heed_xml_is (child, "AlternateContent"))
        {
          read_words (self, choose_alternate (child), link);
        }
      else if (heed_xml_is (child, "fldSimple"))
        {
          g_autofree char *instruction = heed_xml_attribute (child, "instr");

          read_field (self, instruction != NULL ? instruction : "");
          read_words (self, child, link);
        }
      else if (!heed_xml_is (child, "pPr") && !heed_xml_is (child, "del") &&
               !heed_xml_is (child, "moveFrom") && !heed_xml_is (child, "sdtPr"))
        {
          read_words (self, child, link);
        }
    }
}

/* ---- paragraphs ---- */

static guint
heading_level (Reader  *self,
               xmlNode *properties)
{
  guint level = heed_xml_number (find_property (self, properties, "outlineLvl"), "val", 9);

  return level < 9 ? level + 1 : 0;
}

static void
read_paragraph (Reader            *self,
                xmlNode           *node,
                HeedOfficeBuilder *builder,
                GPtrArray         *blocks)
{
  g_autoptr (HeedBlock) block = self->torn != NULL ? g_steal_pointer (&self->torn)
                                                   : heed_block_new (HEED_BLOCK_PARAGRAPH);
  g_autoptr (GPtrArray) aside = g_ptr_array_new ();
  xmlNode *properties = heed_xml_child (node, "pPr");
  xmlNode *mark = heed_xml_child (properties, "rPr");
  xmlNode *numbers = find_property (self, properties, "numPr");
  xmlNode *indent = find_property (self, properties, "ind");
  guint number = heed_xml_number (heed_xml_child (numbers, "numId"), "val", 0);
  guint level = heed_xml_number (heed_xml_child (numbers, "ilvl"), "val", 0);
  g_autofree char *id = heed_xml_attribute (heed_xml_child (properties, "pStyle"), "val");
  g_autofree char *name = style_name (self, id);
  g_autofree char *marker = NULL;
  Words words = { self, block, NULL, FALSE, FALSE, 0, aside };
  HeedOfficeParagraph paragraph = { block, name };

  read_words (&words, node, NULL);
  if (heed_xml_child (mark, "del") != NULL || heed_xml_child (mark, "moveFrom") != NULL)
    {
      self->torn = heed_block_ref (block);
    }
  else
    {
      paragraph.heading = heading_level (self, properties);
      paragraph.label = words.label != NULL ? words.label->str : NULL;
      paragraph.indent = heed_xml_number (indent, "left", heed_xml_number (indent, "start", 0));
      if (number > 0)
        {
          /* An empty item shows no mark, but a heading counts. */
          if (!heed_block_is_blank (block) || find_property (self, properties, "pStyle") != NULL)
            marker = heed_docx_lists_next (self->lists, number, level);
          paragraph.list = GUINT_TO_POINTER (number);
          paragraph.depth = level + 1;
          paragraph.indent = heed_docx_lists_get_indent (self->lists, number, level);
        }
      paragraph.marker = marker;
      if (paragraph.heading > 0 && marker != NULL)
        {
          HeedRun *first = block->runs->len > 0 ? g_ptr_array_index (block->runs, 0) : NULL;

          if (first != NULL)
            {
              g_autofree char *text = g_steal_pointer (&first->text);

              first->text = g_strconcat (marker, " ", text, NULL);
            }
        }
      heed_office_builder_add (builder, &paragraph);
    }

  for (guint i = 0; i < aside->len; i++)
    read_blocks (self, g_ptr_array_index (aside, i), builder, blocks, TRUE);
  if (words.label != NULL)
    g_string_free (words.label, TRUE);
}

/* ---- tables ---- */

static void
read_cell (Reader   *self,
           xmlNode  *node,
           HeedCell *cell)
{
  g_autoptr (HeedOfficeBuilder) builder = heed_office_builder_new (cell->blocks);

  read_blocks (self, node, builder, cell->blocks, TRUE);
}

static void
read_row (Reader    *self,
          xmlNode   *node,
          HeedTable *table,
          HeedCell **above)
{
  xmlNode *properties = heed_xml_child (node, "trPr");
  HeedTableRow *row = heed_table_add_row (table);
  guint column = heed_xml_number (heed_xml_child (properties, "gridBefore"), "val", 0);

  row->line = (guint) xmlGetLineNo (node);
  if (is_on (heed_xml_child (properties, "tblHeader")) &&
      table->n_header_rows + 1 == table->rows->len)
    table->n_header_rows++;
  if (column > 0)
    heed_table_row_add (row)->column_span = MIN (column, MAX_COLUMNS);

  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      xmlNode *source = heed_xml_is (child, "sdt") ? heed_xml_child (heed_xml_child (child, "sdtContent"), "tc")
                                                   : child;
      xmlNode *cell_properties = heed_xml_child (source, "tcPr");
      xmlNode *merge = heed_xml_child (cell_properties, "vMerge");
      g_autofree char *kind = heed_xml_attribute (merge, "val");
      guint span = CLAMP (heed_xml_number (heed_xml_child (cell_properties, "gridSpan"), "val", 1),
                          1, MAX_COLUMNS);

      if (!heed_xml_is (source, "tc"))
        continue;
      if (merge != NULL && g_strcmp0 (kind, "restart") != 0 && column < MAX_COLUMNS &&
          above[column] != NULL)
        {
          above[column]->row_span++;
        }
      else
        {
          HeedCell *cell = heed_table_row_add (row);

          cell->column_span = span;
          read_cell (self, source, cell);
          if (column < MAX_COLUMNS)
            above[column] = merge != NULL ? cell : NULL;
        }
      column += span;
    }
  table->n_columns = MAX (table->n_columns, MIN (column, MAX_COLUMNS));
}

static void
read_rows (Reader    *self,
           xmlNode   *node,
           HeedTable *table,
           HeedCell **above)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      gboolean deleted = heed_xml_child (heed_xml_child (child, "trPr"), "del") != NULL;

      if (heed_xml_is (child, "tr") && !deleted && self->n_rows++ < MAX_ROWS)
        read_row (self, child, table, above);
      else if (heed_xml_is (child, "sdt"))
        read_rows (self, heed_xml_child (child, "sdtContent"), table, above);
      else if (heed_xml_is (child, "ins") || heed_xml_is (child, "customXml"))
        read_rows (self, child, table, above);
    }
}

static HeedBlock *
read_table (Reader  *self,
            xmlNode *node)
{
  HeedTable *table = heed_table_new (MAX_COLUMNS);
  HeedCell *above[MAX_COLUMNS] = { NULL };
  g_autofree char *id = heed_xml_attribute (heed_xml_child (heed_xml_child (node, "tblPr"),
                                                            "tblStyle"), "val");
  g_autofree char *name = style_name (self, id);

  /* The grid may be wrong: the rows tell how many columns there are. */
  table->n_columns = 1;
  read_rows (self, node, table, above);
  return heed_office_table_finish (table, name);
}

/* ---- blocks ---- */

static void
read_blocks (Reader            *self,
             xmlNode           *parent,
             HeedOfficeBuilder *builder,
             GPtrArray         *blocks,
             gboolean           in_cell)
{
  for (xmlNode *child = heed_xml_first (parent); child != NULL; child = heed_xml_next (child))
    {
      if (heed_xml_is (child, "p"))
        {
          read_paragraph (self, child, builder, blocks);
        }
      else if (heed_xml_is (child, "tbl"))
        {
          HeedBlock *table = read_table (self, child);

          heed_office_builder_end (builder, in_cell ? NULL : table);
          if (in_cell)
            heed_office_table_flatten (table, blocks);
        }
      else if (heed_xml_is (child, "sdt"))
        {
          read_blocks (self, heed_xml_child (child, "sdtContent"), builder, blocks, in_cell);
        }
      else if (heed_xml_is (child, "AlternateContent"))
        {
          read_blocks (self, choose_alternate (child), builder, blocks, in_cell);
        }
      else if (heed_xml_is (child, "ins") || heed_xml_is (child, "moveTo") ||
               heed_xml_is (child, "customXml"))
        {
          read_blocks (self, child, builder, blocks, in_cell);
        }
    }
}

/* ---- the other parts ---- */

static xmlDoc *
parse_part (HeedArchive  *archive,
            const char   *name,
            GError      **error)
{
  GBytes *bytes = heed_archive_get (archive, name);

  if (bytes != NULL)
    return heed_xml_parse (bytes, name, error);

  g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
               _("The file is damaged: its part “%s” is missing. Open it in the program that made "
                 "it, save it anew, and try again."),
               name);
  return NULL;
}

/* What a relation leads to, as the name of a member: only ever looked up. */
static char *
resolve (const char *folder,
         const char *target)
{
  if (target[0] == '/')
    return g_strdup (target + 1);
  return g_strconcat (folder, target, NULL);
}

static char *
find_main_part (HeedArchive *archive)
{
  GBytes *bytes = heed_archive_get (archive, "_rels/.rels");
  g_autoptr (xmlDoc) doc = bytes != NULL ? heed_xml_parse (bytes, "_rels/.rels", NULL) : NULL;
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  for (xmlNode *child = heed_xml_first (root); child != NULL; child = heed_xml_next (child))
    {
      g_autofree char *type = heed_xml_attribute (child, "Type");
      g_autofree char *target = heed_xml_attribute (child, "Target");

      if (type != NULL && target != NULL && g_str_has_suffix (type, "/officeDocument"))
        return resolve ("", target);
    }

  return g_strdup ("word/document.xml");
}

/* Fills in what the links of the main part lead to, and returns the other parts. */
static GHashTable *
read_relations (Reader      *self,
                HeedArchive *archive,
                const char  *main_part)
{
  g_autofree char *folder = g_strndup (main_part, (gsize) (strrchr (main_part, '/') != NULL
                                                             ? strrchr (main_part, '/') + 1 - main_part
                                                             : 0));
  g_autofree char *name = g_strconcat (folder, "_rels/", main_part + strlen (folder), ".rels", NULL);
  GBytes *bytes = heed_archive_get (archive, name);
  g_autoptr (xmlDoc) doc = bytes != NULL ? heed_xml_parse (bytes, name, NULL) : NULL;
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  for (xmlNode *child = heed_xml_first (root); child != NULL; child = heed_xml_next (child))
    {
      g_autofree char *id = heed_xml_attribute (child, "Id");
      g_autofree char *type = heed_xml_attribute (child, "Type");
      g_autofree char *target = heed_xml_attribute (child, "Target");
      const char *kind = type != NULL ? strrchr (type, '/') : NULL;

      if (id == NULL || kind == NULL || target == NULL)
        continue;
      if (g_str_equal (kind, "/hyperlink"))
        g_hash_table_insert (self->targets, g_steal_pointer (&id), g_steal_pointer (&target));
      else if (g_str_equal (kind, "/footer") || g_str_equal (kind, "/header"))
        g_hash_table_insert (parts, g_steal_pointer (&id), resolve (folder, target));
      else
        g_hash_table_insert (parts, g_strdup (kind + 1), resolve (folder, target));
    }

  return parts;
}

/* Each note once, however many kinds of pages have it. */
static void
read_running_notes (Reader       *self,
                    HeedDocument *document,
                    HeedArchive  *archive,
                    GHashTable   *parts,
                    xmlNode      *body)
{
  g_autoptr (GString) note = g_string_new (NULL);
  xmlNode *section = heed_xml_child (body, "sectPr");

  for (xmlNode *child = heed_xml_first (section); child != NULL; child = heed_xml_next (child))
    {
      g_autofree char *id = heed_xml_attribute (child, "id");
      const char *name = id != NULL ? g_hash_table_lookup (parts, id) : NULL;
      GBytes *bytes = name != NULL ? heed_archive_get (archive, name) : NULL;
      g_autoptr (xmlDoc) doc = bytes != NULL ? heed_xml_parse (bytes, name, NULL) : NULL;
      xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

      if (!heed_xml_is (child, "footerReference") && !heed_xml_is (child, "headerReference"))
        continue;
      for (xmlNode *line = heed_xml_first (root); line != NULL; line = heed_xml_next (line))
        {
          g_autoptr (HeedBlock) block = heed_block_new (HEED_BLOCK_PARAGRAPH);
          g_autoptr (GPtrArray) aside = g_ptr_array_new ();
          Words words = { self, block, NULL, FALSE, FALSE, 0, aside };
          g_autofree char *text = NULL;

          if (!heed_xml_is (line, "p"))
            continue;
          read_words (&words, line, NULL);
          if (words.label != NULL)
            g_string_free (words.label, TRUE);
          text = heed_block_to_text (block);
          if (words.has_field || heed_block_is_blank (block) || strstr (note->str, text) != NULL)
            continue;
          g_string_append_printf (note, "%s%s", note->len > 0 ? "\n" : "", text);
        }
    }
  heed_document_set_running_note (document, note->str);
}

static void
read_core (HeedDocument *document,
           HeedArchive  *archive)
{
  GBytes *bytes = heed_archive_get (archive, "docProps/core.xml");
  g_autoptr (xmlDoc) doc = bytes != NULL ? heed_xml_parse (bytes, "docProps/core.xml", NULL) : NULL;
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  for (xmlNode *child = heed_xml_first (root); child != NULL; child = heed_xml_next (child))
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

static xmlDoc *
parse_other (HeedArchive *archive,
             GHashTable  *parts,
             const char  *kind)
{
  const char *name = g_hash_table_lookup (parts, kind);

  return name != NULL && heed_archive_get (archive, name) != NULL ? parse_part (archive, name, NULL)
                                                                  : NULL;
}

static xmlNode *
root_of (xmlDoc *doc)
{
  return doc != NULL ? xmlDocGetRootElement (doc) : NULL;
}

/**
 * heed_docx_read:
 * @bytes: a Word document
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Reads a DOCX file, whoever wrote it, with its tracked changes accepted.
 *
 * Fails with %HEED_ERROR_MALFORMED where the file is damaged, and with
 * %HEED_ERROR_LIMIT where it is too large.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_docx_read (GBytes        *bytes,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (HeedArchive) archive = heed_archive_new (bytes, cancellable, error);
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (HeedOfficeBuilder) builder = heed_office_builder_new (document->blocks);
  g_autoptr (GHashTable) styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (HeedDocxLists) lists = NULL;
  g_autoptr (xmlDoc) doc = NULL;
  g_autoptr (xmlDoc) style_doc = NULL;
  g_autoptr (xmlDoc) numbering = NULL;
  g_autoptr (xmlDoc) footnotes = NULL;
  g_autoptr (xmlDoc) endnotes = NULL;
  g_autofree char *main_part = NULL;
  Reader self = { styles, targets };
  xmlNode *body;

  if (archive == NULL)
    return NULL;
  main_part = find_main_part (archive);
  doc = parse_part (archive, main_part, error);
  if (doc == NULL)
    return NULL;

  parts = read_relations (&self, archive, main_part);
  style_doc = parse_other (archive, parts, "styles");
  for (xmlNode *style = heed_xml_first (root_of (style_doc)); style != NULL; style = heed_xml_next (style))
    {
      char *id = heed_xml_attribute (style, "styleId");

      if (id != NULL)
        g_hash_table_insert (styles, id, style);
    }
  numbering = parse_other (archive, parts, "numbering");
  footnotes = parse_other (archive, parts, "footnotes");
  endnotes = parse_other (archive, parts, "endnotes");
  lists = heed_docx_lists_new (root_of (numbering));
  self.lists = lists;
  self.footnotes = root_of (footnotes);
  self.endnotes = root_of (endnotes);

  body = heed_xml_child (xmlDocGetRootElement (doc), "body");
  read_blocks (&self, body, builder, document->blocks, FALSE);
  if (self.torn != NULL)
    {
      HeedOfficeParagraph paragraph = { self.torn };

      heed_office_builder_add (builder, &paragraph);
      heed_block_unref (self.torn);
    }
  if (self.n_rows > MAX_ROWS)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("The file is too large: Heed reads at most %u rows of tables. Divide it, and try "
                     "again."),
                   MAX_ROWS);
      return NULL;
    }
  read_running_notes (&self, document, archive, parts, body);
  read_core (document, archive);
  document->landscape = TRUE;
  return g_steal_pointer (&document);
}
