/* heed-odt-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-archive.h"
#include "heed-error.h"
#include "heed-office-builder.h"
#include "heed-office-style.h"
#include "heed-office-table.h"
#include "heed-xml.h"

#define MAX_ROWS 100000
#define MAX_COLUMNS 64
#define MAX_LISTS 10

/* A list that is open. */
typedef struct
{
  xmlNode *style; /* NULL for not known */
  gconstpointer id;
  guint numbers[MAX_LISTS + 1]; /* of the last item of each depth */
} Lists;

typedef struct
{
  GHashTable *styles; /* "family/name" to xmlNode */
  GHashTable *list_styles; /* name to xmlNode */
  guint n_rows;
} Reader;

/* One paragraph while its words are read. */
typedef struct
{
  Reader *reader;
  HeedBlock *block;
  GString *label; /* NULL for none */
  gboolean after_label;
  gboolean after_space;
  gboolean is_page_number;
  GPtrArray *aside; /* text boxes and notes: what stands in it, and not between its words */
} Words;

static void read_block  (Reader            *self,
                         xmlNode           *node,
                         HeedOfficeBuilder *builder,
                         Lists             *lists,
                         guint              depth,
                         GPtrArray         *blocks,
                         gboolean           in_cell);
static void read_blocks (Reader            *self,
                         xmlNode           *parent,
                         HeedOfficeBuilder *builder,
                         Lists             *lists,
                         guint              depth,
                         GPtrArray         *blocks,
                         gboolean           in_cell);

/* ---- styles ---- */

static xmlNode *
find_style (Reader     *self,
            const char *family,
            const char *name)
{
  g_autofree char *key = g_strconcat (family, "/", name, NULL);

  return g_hash_table_lookup (self->styles, key);
}

static void
collect_styles (Reader  *self,
                xmlNode *node)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      g_autofree char *name = heed_xml_attribute (child, "name");
      g_autofree char *family = heed_xml_attribute (child, "family");

      if (heed_xml_is (child, "style") && name != NULL && family != NULL)
        g_hash_table_insert (self->styles, g_strconcat (family, "/", name, NULL), child);
      else if (heed_xml_is (child, "list-style") && name != NULL)
        g_hash_table_insert (self->list_styles, g_strdup (name), child);
      else if (heed_xml_is (child, "styles") || heed_xml_is (child, "automatic-styles"))
        collect_styles (self, child);
    }
}

/* The name that people see of the first style up from @name that has one: automatic
 * styles have none. */
static char *
shown_name (Reader     *self,
            const char *family,
            const char *name)
{
  g_autofree char *current = g_strdup (name);

  for (guint i = 0; i < 32 && current != NULL; i++)
    {
      xmlNode *style = find_style (self, family, current);
      g_autofree char *shown = heed_xml_attribute (style, "display-name");
      char *parent;

      if (shown != NULL && g_str_has_prefix (shown, "Heed "))
        return g_steal_pointer (&shown);
      parent = heed_xml_attribute (style, "parent-style-name");
      g_free (current);
      current = parent;
    }

  return NULL;
}

/* ---- words ---- */

static void
add_words (Words        *self,
           const char   *text,
           HeedRunStyle  style,
           const char   *link)
{
  if (*text == '\0')
    return;
  if (self->after_label && g_strcmp0 (text, "\t") == 0)
    {
      self->after_label = FALSE;
      return;
    }
  self->after_label = FALSE;
  heed_block_add_run (self->block, text, style, link);
}

/* OpenDocument 1.3 part 3, 6.1.2: white space is one space, and none at the
 * beginning. Soft hyphens are where a line may break, and no part of a word. */
static void
add_characters (Words        *self,
                const char   *text,
                HeedRunStyle  style,
                const char   *link,
                gboolean      in_label)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r')
        {
          if (!self->after_space)
            g_string_append_c (words, ' ');
          self->after_space = TRUE;
        }
      else if (letter != 0xad)
        {
          g_string_append_unichar (words, letter);
          self->after_space = FALSE;
        }
    }
  if (in_label)
    {
      if (self->label == NULL)
        self->label = g_string_new (NULL);
      g_string_append (self->label, words->str);
      self->after_label = TRUE;
    }
  else
    {
      add_words (self, words->str, style, link);
    }
}

static HeedRunStyle
read_run_style (Reader       *self,
                xmlNode      *span,
                HeedRunStyle  style,
                gboolean     *in_label)
{
  g_autofree char *name = heed_xml_attribute (span, "style-name");
  xmlNode *properties = name != NULL ? heed_xml_child (find_style (self, "text", name), "text-properties")
                                     : NULL;
  g_autofree char *weight = heed_xml_attribute (properties, "font-weight");
  g_autofree char *slant = heed_xml_attribute (properties, "font-style");
  g_autofree char *shown = name != NULL ? shown_name (self, "text", name) : NULL;

  if (weight != NULL)
    style = g_str_equal (weight, "normal") ? style & ~HEED_RUN_STYLE_BOLD : style | HEED_RUN_STYLE_BOLD;
  if (slant != NULL)
    style = g_str_equal (slant, "normal") ? style & ~HEED_RUN_STYLE_ITALIC
                                          : style | HEED_RUN_STYLE_ITALIC;
  if (shown != NULL && g_ascii_strcasecmp (shown, HEED_OFFICE_LABEL) == 0)
    *in_label = TRUE;
  return style;
}

static void
read_words (Words        *self,
            xmlNode      *node,
            HeedRunStyle  style,
            const char   *link,
            gboolean      in_label)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        {
          add_characters (self, (const char *) child->content, style, link, in_label);
        }
      else if (heed_xml_is (child, "s"))
        {
          g_autofree char *spaces = g_strnfill (MIN (heed_xml_number (child, "c", 1), 1000), ' ');

          add_words (self, spaces, style, link);
          self->after_space = TRUE;
        }
      else if (heed_xml_is (child, "tab") || heed_xml_is (child, "line-break"))
        {
          add_words (self, heed_xml_is (child, "tab") ? "\t" : "\n", style, link);
          self->after_space = TRUE;
        }
      else if (heed_xml_is (child, "span"))
        {
          gboolean label = in_label;
          HeedRunStyle inner = read_run_style (self->reader, child, style, &label);

          read_words (self, child, inner, link, label);
        }
      else if (heed_xml_is (child, "a"))
        {
          g_autofree char *goal = heed_xml_attribute (child, "href");

          read_words (self, child, style, goal, in_label);
        }
      else if (heed_xml_is (child, "bookmark") || heed_xml_is (child, "bookmark-start"))
        {
          g_autofree char *anchor = heed_xml_attribute (child, "name");

          if (self->block->anchor == NULL)
            heed_block_set_anchor (self->block, anchor);
        }
      else if (heed_xml_is (child, "note") || heed_xml_is (child, "frame") ||
               heed_xml_is (child, "custom-shape"))
        {
          xmlNode *inner = heed_xml_is (child, "note") ? heed_xml_child (child, "note-body")
                           : heed_xml_is (child, "frame") ? heed_xml_child (child, "text-box")
                                                          : child;

          if (inner != NULL)
            g_ptr_array_add (self->aside, inner);
        }
      else if (heed_xml_is (child, "page-number") || heed_xml_is (child, "page-count"))
        {
          self->is_page_number = TRUE;
        }
      else if (child->type == XML_ELEMENT_NODE && !heed_xml_is (child, "annotation") &&
               !heed_xml_is (child, "soft-page-break") && !heed_xml_is (child, "ruby-text"))
        {
          read_words (self, child, style, link, in_label);
        }
    }
}

static HeedRunStyle
paragraph_run_style (Reader     *self,
                     const char *name)
{
  xmlNode *style = name != NULL ? find_style (self, "paragraph", name) : NULL;
  g_autofree char *weight = heed_xml_attribute (heed_xml_child (style, "text-properties"),
                                                "font-weight");

  /* Only what was set by hand: named styles are bold for all their paragraphs. */
  if (weight != NULL && g_str_equal (weight, "bold") &&
      heed_xml_is (style->parent, "automatic-styles"))
    return HEED_RUN_STYLE_BOLD;
  return HEED_RUN_STYLE_PLAIN;
}

/* ---- paragraphs and lists ---- */

static xmlNode *
list_level (Lists *lists,
            guint  depth)
{
  for (xmlNode *level = heed_xml_first (lists->style); level != NULL; level = heed_xml_next (level))
    if (heed_xml_number (level, "level", 0) == depth)
      return level;

  return NULL;
}

static char *
list_marker (Lists *lists,
             guint  depth)
{
  xmlNode *level = list_level (lists, depth);
  g_autofree char *bullet = heed_xml_attribute (level, "bullet-char");
  g_autofree char *format = heed_xml_attribute (level, "num-format");
  g_autofree char *prefix = heed_xml_attribute (level, "num-prefix");
  g_autofree char *suffix = heed_xml_attribute (level, "num-suffix");
  guint n_shown = MIN (heed_xml_number (level, "display-levels", 1), depth);
  g_autoptr (GString) marker = g_string_new (prefix);

  if (format == NULL || *format == '\0')
    return g_strdup (bullet != NULL ? bullet : "•");

  for (guint i = depth + 1 - n_shown; i <= depth; i++)
    {
      g_autofree char *own = heed_xml_attribute (list_level (lists, i), "num-format");
      g_autofree char *number = heed_office_number_to_text (lists->numbers[i],
                                                            own != NULL && *own != '\0' ? *own : '1');

      if (i > depth + 1 - n_shown)
        g_string_append_c (marker, '.');
      g_string_append (marker, number);
    }
  g_string_append (marker, suffix != NULL ? suffix : "");
  return g_strdup (marker->str);
}

static void
read_paragraph (Reader            *self,
                xmlNode           *node,
                HeedOfficeBuilder *builder,
                Lists             *lists,
                guint              depth,
                const char        *marker,
                GPtrArray         *blocks)
{
  g_autoptr (HeedBlock) block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  g_autoptr (GPtrArray) aside = g_ptr_array_new ();
  g_autofree char *name = heed_xml_attribute (node, "style-name");
  g_autofree char *shown = name != NULL ? shown_name (self, "paragraph", name) : NULL;
  Words words = { self, block, NULL, FALSE, TRUE, FALSE, aside };
  HeedOfficeParagraph paragraph = { block, shown };

  read_words (&words, node, paragraph_run_style (self, name), NULL, FALSE);
  paragraph.heading = heed_xml_is (node, "h") ? MAX (heed_xml_number (node, "outline-level", 1), 1) : 0;
  paragraph.list = lists->id;
  paragraph.depth = depth;
  paragraph.marker = marker;
  paragraph.label = words.label != NULL ? words.label->str : NULL;
  heed_office_builder_add (builder, &paragraph);
  for (guint i = 0; i < aside->len; i++)
    read_blocks (self, g_ptr_array_index (aside, i), builder, lists, 0, blocks, TRUE);
  if (words.label != NULL)
    g_string_free (words.label, TRUE);
}

static void
read_item (Reader            *self,
           xmlNode           *item,
           HeedOfficeBuilder *builder,
           Lists             *lists,
           guint              depth,
           GPtrArray         *blocks)
{
  g_autofree char *marker = NULL;

  if (heed_xml_is (item, "list-item"))
    {
      lists->numbers[depth] = heed_xml_number (item, "start-value", lists->numbers[depth] + 1);
      marker = list_marker (lists, depth);
    }
  for (xmlNode *child = heed_xml_first (item); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, "p") || heed_xml_is (child, "h"))
      {
        read_paragraph (self, child, builder, lists, depth, marker, blocks);
        g_clear_pointer (&marker, g_free);
      }
    else
      {
        read_block (self, child, builder, lists, depth, blocks, TRUE);
      }
}

static void
read_list (Reader            *self,
           xmlNode           *list,
           HeedOfficeBuilder *builder,
           Lists             *outer,
           guint              depth,
           GPtrArray         *blocks)
{
  Lists lists = *outer;
  g_autofree char *name = heed_xml_attribute (list, "style-name");
  guint start;

  if (depth > MAX_LISTS)
    depth = MAX_LISTS;
  if (name != NULL)
    lists.style = g_hash_table_lookup (self->list_styles, name);
  lists.id = list;
  start = heed_xml_number (list_level (&lists, depth), "start-value", 1);
  lists.numbers[depth] = start > 0 ? start - 1 : 0;
  for (xmlNode *item = heed_xml_first (list); item != NULL; item = heed_xml_next (item))
    read_item (self, item, builder, &lists, depth, blocks);
}

/* ---- tables ---- */

static void
read_cell (Reader       *self,
           xmlNode      *node,
           HeedTableRow *row)
{
  HeedCell *cell = heed_table_row_add (row);
  g_autoptr (HeedOfficeBuilder) builder = heed_office_builder_new (cell->blocks);
  Lists lists = { NULL };

  cell->column_span = CLAMP (heed_xml_number (node, "number-columns-spanned", 1), 1, MAX_COLUMNS);
  cell->row_span = CLAMP (heed_xml_number (node, "number-rows-spanned", 1), 1, MAX_ROWS);
  read_blocks (self, node, builder, &lists, 0, cell->blocks, TRUE);
}

static void
read_rows (Reader    *self,
           xmlNode   *node,
           HeedTable *table,
           gboolean   is_header)
{
  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    {
      if (heed_xml_is (child, "table-row") && self->n_rows++ < MAX_ROWS)
        {
          HeedTableRow *row = heed_table_add_row (table);

          row->line = (guint) xmlGetLineNo (child);
          if (is_header && table->n_header_rows + 1 == table->rows->len)
            table->n_header_rows++;
          for (xmlNode *cell = heed_xml_first (child); cell != NULL; cell = heed_xml_next (cell))
            if (heed_xml_is (cell, "table-cell"))
              read_cell (self, cell, row);
        }
      else if (heed_xml_is (child, "table-header-rows"))
        {
          read_rows (self, child, table, TRUE);
        }
      else if (heed_xml_is (child, "table-rows") || heed_xml_is (child, "table-row-group"))
        {
          read_rows (self, child, table, is_header);
        }
    }
}

static guint
count_columns (xmlNode *node)
{
  guint n = 0;

  for (xmlNode *child = heed_xml_first (node); child != NULL; child = heed_xml_next (child))
    if (heed_xml_is (child, "table-column"))
      n += MIN (heed_xml_number (child, "number-columns-repeated", 1), MAX_COLUMNS);
    else if (heed_xml_is (child, "table-columns") || heed_xml_is (child, "table-header-columns") ||
             heed_xml_is (child, "table-column-group"))
      n += count_columns (child);

  return MIN (n, MAX_COLUMNS);
}

static HeedBlock *
read_table (Reader  *self,
            xmlNode *node)
{
  HeedTable *table = heed_table_new (MAX (count_columns (node), 1));
  g_autofree char *name = heed_xml_attribute (node, "name");

  read_rows (self, node, table, FALSE);
  return heed_office_table_finish (table, name);
}

/* ---- blocks ---- */

static void
read_block (Reader            *self,
            xmlNode           *node,
            HeedOfficeBuilder *builder,
            Lists             *lists,
            guint              depth,
            GPtrArray         *blocks,
            gboolean           in_cell)
{
  if (heed_xml_is (node, "p") || heed_xml_is (node, "h"))
    {
      read_paragraph (self, node, builder, lists, depth, NULL, blocks);
    }
  else if (heed_xml_is (node, "list"))
    {
      read_list (self, node, builder, lists, depth + 1, blocks);
    }
  else if (heed_xml_is (node, "table"))
    {
      HeedBlock *table = read_table (self, node);

      heed_office_builder_end (builder, in_cell ? NULL : table);
      if (in_cell)
        heed_office_table_flatten (table, blocks);
    }
  else if (heed_xml_is (node, "section") || heed_xml_is (node, "text-box") ||
           heed_xml_is (node, "frame") || heed_xml_is (node, "index-body") ||
           heed_xml_is (node, "list-header") || heed_xml_is (node, "custom-shape"))
    {
      read_blocks (self, node, builder, lists, depth, blocks, in_cell);
    }
}

static void
read_blocks (Reader            *self,
             xmlNode           *parent,
             HeedOfficeBuilder *builder,
             Lists             *lists,
             guint              depth,
             GPtrArray         *blocks,
             gboolean           in_cell)
{
  for (xmlNode *child = heed_xml_first (parent); child != NULL; child = heed_xml_next (child))
    read_block (self, child, builder, lists, depth, blocks, in_cell);
}

/* ---- the other members ---- */

static void
read_meta (HeedDocument *document,
           HeedArchive  *archive)
{
  GBytes *bytes = heed_archive_get (archive, "meta.xml");
  g_autoptr (xmlDoc) doc = bytes != NULL ? heed_xml_parse (bytes, "meta.xml", NULL, NULL) : NULL;
  xmlNode *meta = doc != NULL ? heed_xml_child (xmlDocGetRootElement (doc), "meta") : NULL;

  for (xmlNode *child = heed_xml_first (meta); child != NULL; child = heed_xml_next (child))
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
read_running_note (Reader       *self,
                   HeedDocument *document,
                   xmlNode      *master)
{
  g_autoptr (GString) note = g_string_new (NULL);

  for (xmlNode *part = heed_xml_first (master); part != NULL; part = heed_xml_next (part))
    {
      if (!heed_xml_is (part, "header") && !heed_xml_is (part, "footer"))
        continue;
      for (xmlNode *line = heed_xml_first (part); line != NULL; line = heed_xml_next (line))
        {
          g_autoptr (HeedBlock) block = heed_block_new (HEED_BLOCK_PARAGRAPH);
          g_autoptr (GPtrArray) aside = g_ptr_array_new ();
          Words words = { self, block, NULL, FALSE, TRUE, FALSE, aside };
          g_autofree char *text = NULL;

          if (!heed_xml_is (line, "p"))
            continue;
          read_words (&words, line, HEED_RUN_STYLE_PLAIN, NULL, FALSE);
          if (words.label != NULL)
            g_string_free (words.label, TRUE);
          if (words.is_page_number || heed_block_is_blank (block))
            continue;
          text = heed_block_to_text (block);
          g_string_append_printf (note, "%s%s", note->len > 0 ? "\n" : "", text);
        }
    }
  heed_document_set_running_note (document, note->str);
}

/**
 * heed_odt_read:
 * @bytes: an OpenDocument text
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Reads an OpenDocument text, whoever wrote it. Deleted words of tracked changes are
 * left out, and so are comments.
 *
 * Fails with %HEED_ERROR_MALFORMED where the file is damaged, and with
 * %HEED_ERROR_LIMIT where it is too large.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_odt_read (GBytes        *bytes,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (HeedArchive) archive = heed_archive_new (bytes, cancellable, error);
  g_autoptr (GHashTable) styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) list_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (HeedOfficeBuilder) builder = heed_office_builder_new (document->blocks);
  g_autoptr (xmlDoc) style_doc = NULL;
  g_autoptr (xmlDoc) doc = NULL;
  Reader self = { styles, list_styles };
  Lists lists = { NULL };
  xmlNode *text;

  if (archive == NULL)
    return NULL;
  if (heed_archive_get (archive, "content.xml") == NULL)
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                           _("The file is damaged: its part “content.xml” is missing. Open it in the "
                             "program that made it, save it anew, and try again."));
      return NULL;
    }
  doc = heed_xml_parse (heed_archive_get (archive, "content.xml"), "content.xml", cancellable, error);
  if (doc == NULL)
    return NULL;
  if (heed_archive_get (archive, "styles.xml") != NULL)
    {
      style_doc = heed_xml_parse (heed_archive_get (archive, "styles.xml"), "styles.xml", cancellable, error);
      if (style_doc == NULL)
        return NULL;
      collect_styles (&self, xmlDocGetRootElement (style_doc));
      read_running_note (&self, document,
                         heed_xml_child (heed_xml_child (xmlDocGetRootElement (style_doc),
                                                         "master-styles"), "master-page"));
    }
  collect_styles (&self, xmlDocGetRootElement (doc));
  read_meta (document, archive);

  text = heed_xml_child (heed_xml_child (xmlDocGetRootElement (doc), "body"), "text");
  read_blocks (&self, text, builder, &lists, 0, document->blocks, FALSE);
  if (self.n_rows > MAX_ROWS)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("The file is too large: Heed reads at most %u rows of tables. Divide it, and try "
                     "again."),
                   MAX_ROWS);
      return NULL;
    }
  document->landscape = TRUE;
  return g_steal_pointer (&document);
}
