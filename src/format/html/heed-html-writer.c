/* heed-html-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-html-writer.h"

#include <string.h>

#include "heed-html-names.h"
#include "heed-html-style.h"
#include "heed-language.h"
#include "heed-link.h"

#define MAX_HEADING 6

/* Longer words are no words. */
#define MAX_WORD 24

typedef struct
{
  GString *html;
  const char *title;
  gboolean has_title; /* whether the h1 stands there */
  guint level; /* of the last heading */
  char *heading; /* the words of the last heading */
} Writer;

static void write_blocks (Writer    *self,
                          GPtrArray *blocks);

/* ---- words ---- */

/* HTML has no form at all for control characters. */
static gboolean
is_written (gunichar letter)
{
  return !g_unichar_iscntrl (letter) && (letter & 0xfffe) != 0xfffe;
}

static void
write_text (Writer     *self,
            const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      switch (letter)
        {
        case '&':
          g_string_append (self->html, "&amp;");
          break;
        case '<':
          g_string_append (self->html, "&lt;");
          break;
        case '>':
          g_string_append (self->html, "&gt;");
          break;
        case '"':
          g_string_append (self->html, "&quot;");
          break;
        case '\t':
        case '\r':
        case '\n':
          g_string_append_c (self->html, ' ');
          break;
        default:
          if (is_written (letter))
            g_string_append_unichar (self->html, letter);
          break;
        }
    }
}

/* A word that no column is wide enough for, an address most often, may break anywhere;
 * others may not, else narrow columns would tear them. */
static void
write_words (Writer     *self,
             const char *text)
{
  while (*text != '\0')
    {
      const char *space = strchr (text, ' ');
      gsize length = space != NULL ? (gsize) (space - text) : strlen (text);
      gboolean is_long = g_utf8_strlen (text, (gssize) length) > MAX_WORD;
      g_autofree char *word = g_strndup (text, length + (space != NULL && !is_long ? 1 : 0));

      if (is_long)
        g_string_append (self->html, "<span class=\"" HEED_HTML_LONG "\">");
      write_text (self, word);
      if (is_long)
        g_string_append (self->html, "</span>");
      text += strlen (word);
      if (is_long && *text == ' ')
        g_string_append_c (self->html, *text++);
    }
}

/* Whether anything is to be seen of @text. */
static gboolean
is_seen (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (is_written (g_utf8_get_char (c)) && !g_unichar_isspace (g_utf8_get_char (c)))
      return TRUE;

  return FALSE;
}

static gboolean
is_block_seen (HeedBlock *block)
{
  g_autofree char *text = heed_block_to_text (block);

  return is_seen (text);
}

static void
write_lines (Writer     *self,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (self->html, "<br/>");
      write_words (self, lines[i]);
    }
}

static void
write_attribute (Writer     *self,
                 const char *name,
                 const char *value)
{
  g_string_append_printf (self->html, " %s=\"", name);
  write_text (self, value);
  g_string_append_c (self->html, '"');
}

static void
write_runs (Writer    *self,
            GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (runs, i);
      gboolean is_link = heed_link_leads (run->link);
      const char *language = heed_language_of_link (run->link);
      gboolean is_bold = (run->style & HEED_RUN_STYLE_BOLD) != 0;
      gboolean is_italic = (run->style & HEED_RUN_STYLE_ITALIC) != 0;

      if (is_link)
        {
          g_string_append (self->html, "<a");
          write_attribute (self, "href", run->link);
          g_string_append_c (self->html, '>');
        }
      else if (language != NULL)
        {
          g_string_append_printf (self->html, "<span lang=\"%s\">", language);
        }
      g_string_append_printf (self->html, "%s%s", is_bold ? "<strong>" : "", is_italic ? "<em>" : "");
      write_lines (self, run->text);
      g_string_append_printf (self->html, "%s%s%s%s", is_italic ? "</em>" : "",
                              is_bold ? "</strong>" : "", is_link ? "</a>" : "",
                              !is_link && language != NULL ? "</span>" : "");
    }
}

/* ---- blocks ---- */

/* Opens the element of a block, with what the block is in the plan as its classes. */
static void
open_block (Writer     *self,
            const char *element,
            HeedBlock  *block,
            const char *class)
{
  g_autoptr (GString) classes = g_string_new (class);

  if (block->style != NULL)
    g_string_append_printf (classes, "%s" HEED_HTML_PREFIX "%s", classes->len > 0 ? " " : "",
                            block->style);
  if (block->level > 0 && block->kind != HEED_BLOCK_HEADING)
    g_string_append_printf (classes, "%s" HEED_HTML_DEPTH "%u", classes->len > 0 ? " " : "",
                            block->level);

  g_string_append_printf (self->html, "<%s", element);
  if (block->anchor != NULL && strpbrk (block->anchor, " \t\r\n") == NULL)
    write_attribute (self, "id", block->anchor);
  if (classes->len > 0)
    write_attribute (self, "class", classes->str);
  g_string_append_c (self->html, '>');
}

static void
close_element (Writer     *self,
               const char *element)
{
  g_string_append_printf (self->html, "</%s>\n", element);
}

/* A page has one h1, and none of the levels below is left out. */
static void
write_heading (Writer    *self,
               HeedBlock *block)
{
  guint level = CLAMP (block->level, 1, MAX_HEADING);
  g_autofree char *element = NULL;

  if (!is_block_seen (block))
    return;
  level = MIN (level, self->level + 1);
  if (level == 1 && self->has_title)
    level = 2;
  if (level == 1)
    self->has_title = TRUE;
  self->level = level;
  element = g_strdup_printf ("h%u", level);
  open_block (self, element, block, NULL);
  write_runs (self, block->runs);
  close_element (self, element);

  g_free (self->heading);
  self->heading = level == 1 ? NULL : heed_block_to_text (block);
}

static void
write_marker (Writer    *self,
              HeedBlock *item)
{
  g_string_append (self->html, "<span class=\"" HEED_HTML_MARKER "\">");
  write_text (self, item->marker);
  g_string_append (self->html, "</span> ");
}

/* The mark stands in the first paragraph, so that it is read with its words. */
static void
write_item (Writer    *self,
            HeedBlock *item,
            gboolean   marked)
{
  guint first = 0;

  if (marked && item->marker != NULL)
    {
      HeedBlock *paragraph = item->children->len > 0 ? g_ptr_array_index (item->children, 0) : NULL;

      if (paragraph != NULL && paragraph->kind == HEED_BLOCK_PARAGRAPH)
        {
          open_block (self, "p", paragraph, NULL);
          write_marker (self, item);
          write_runs (self, paragraph->runs);
          close_element (self, "p");
          first = 1;
        }
      else
        {
          write_marker (self, item);
        }
    }

  for (guint i = first; i < item->children->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, g_ptr_array_index (item->children, i));
      write_blocks (self, one);
    }
}

static gboolean
all_marked (HeedBlock  *list,
            const char *marker)
{
  for (guint i = 0; i < list->children->len; i++)
    if (g_strcmp0 (((HeedBlock *) g_ptr_array_index (list->children, i))->marker, marker) != 0)
      return FALSE;

  return TRUE;
}

/* Where the marks are "1.", "2." and so on: the first number. */
static guint
numbered_from (HeedBlock *list)
{
  guint start = 0;

  for (guint i = 0; i < list->children->len; i++)
    {
      const char *marker = ((HeedBlock *) g_ptr_array_index (list->children, i))->marker;
      guint64 number;
      g_autofree char *expected = NULL;

      if (marker == NULL || !g_ascii_isdigit (marker[0]) || strlen (marker) > 6)
        return 0;
      number = g_ascii_strtoull (marker, NULL, 10);
      if (i == 0)
        start = (guint) number;
      expected = g_strdup_printf ("%u.", start + i);
      if (!g_str_equal (marker, expected))
        return 0;
    }

  return start;
}

static gboolean
is_step (HeedBlock *list)
{
  HeedBlock *item = list->children->len == 1 ? g_ptr_array_index (list->children, 0) : NULL;

  return item != NULL && item->marker != NULL && item->style != NULL;
}

static void
write_list (Writer    *self,
            HeedBlock *list)
{
  gboolean unmarked = all_marked (list, NULL);
  gboolean bullets = all_marked (list, "•");
  guint start = numbered_from (list);
  gboolean marked = !unmarked && !bullets && start == 0;
  const char *element = start > 0 ? "ol" : "ul";

  /* A step and its label are no list to those who hear them. */
  if (is_step (list))
    {
      open_block (self, "div", list, HEED_HTML_ITEM);
      write_item (self, g_ptr_array_index (list->children, 0), TRUE);
      close_element (self, "div");
      return;
    }

  open_block (self, element, list,
              marked ? HEED_HTML_MARKED : unmarked ? HEED_HTML_UNMARKED : NULL);
  if (start > 1)
    {
      g_string_truncate (self->html, self->html->len - 1);
      g_string_append_printf (self->html, " start=\"%u\">", start);
    }
  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);

      open_block (self, "li", item, NULL);
      write_item (self, item, marked);
      close_element (self, "li");
    }
  close_element (self, element);
}

/* ---- tables ---- */

static gboolean
is_cell_seen (HeedCell *cell)
{
  g_autofree char *text = heed_cell_to_text (cell);

  return is_seen (text);
}

/* @number is which column it heads, or which row. */
static void
write_cell (Writer     *self,
            HeedCell   *cell,
            const char *scope,
            const char *title,
            guint       number)
{
  const char *element = scope != NULL ? "th" : "td";

  g_string_append_printf (self->html, "<%s", element);
  if (scope != NULL)
    write_attribute (self, "scope", scope);
  if (cell->row_span > 1)
    g_string_append_printf (self->html, " rowspan=\"%u\"", cell->row_span);
  if (cell->column_span > 1)
    g_string_append_printf (self->html, " colspan=\"%u\"", cell->column_span);
  if (title != NULL && title[0] != '\0')
    write_attribute (self, "data-title", title);
  g_string_append_c (self->html, '>');
  /* Some published tables have a column without a title, but every header cell needs
   * something to be read aloud. */
  if (scope != NULL && !is_cell_seen (cell))
    g_string_append_printf (self->html, "<span class=\"" HEED_HTML_MADE "\">%s %u</span>",
                            g_str_has_prefix (scope, "col") ? "Column" : "Row", number + 1);
  write_blocks (self, cell->blocks);
  close_element (self, element);
}

/* The column in which each cell of row @number begins: @covered holds for each column how
 * many rows more a cell from above goes on. */
static void
write_row (Writer            *self,
           HeedTable         *table,
           guint              number,
           gboolean           is_header,
           const char *const *titles,
           guint             *covered)
{
  HeedTableRow *row = g_ptr_array_index (table->rows, number);
  guint column = 0;

  g_string_append (self->html, "<tr>\n");
  for (guint i = 0; i < row->cells->len; i++)
    {
      HeedCell *cell = g_ptr_array_index (row->cells, i);
      const char *scope = NULL;
      const char *title = NULL;

      while (column < table->n_columns && covered[column] > 0)
        column++;
      if (is_header)
        scope = cell->column_span > 1 ? "colgroup" : "col";
      else if (cell->is_header)
        scope = cell->row_span > 1 ? "rowgroup" : "row";
      /* What stands over all columns is in none. */
      if (!is_header && column < table->n_columns && cell->column_span < table->n_columns)
        title = titles[column];
      write_cell (self, cell, scope, title, is_header ? column : number);
      for (guint j = 0; j < cell->column_span && column < table->n_columns; j++)
        covered[column++] = cell->row_span;
    }
  for (guint i = 0; i < table->n_columns; i++)
    if (covered[i] > 0)
      covered[i]--;
  close_element (self, "tr");
}

static void
write_columns (Writer    *self,
               HeedTable *table)
{
  if (table->n_columns == 0 || table->widths[0] <= 0)
    return;

  g_string_append (self->html, "<colgroup>");
  for (guint i = 0; i < table->n_columns; i++)
    {
      char width[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (self->html, "<col style=\"width:%s%%\"/>",
                              g_ascii_formatd (width, sizeof width, "%.1f", table->widths[i] * 100));
    }
  close_element (self, "colgroup");
}

/* Every table says what it shows: who lists the tables of a page hears nothing else. */
static void
write_caption (Writer    *self,
               HeedTable *table)
{
  gboolean is_own = table->caption != NULL && table->caption[0] != '\0';

  g_string_append_printf (self->html, "<caption class=\"%s\">",
                          is_own ? HEED_HTML_CAPTION : HEED_HTML_MADE);
  write_text (self, is_own                  ? table->caption
                    : self->heading != NULL ? self->heading
                                            : self->title);
  close_element (self, "caption");
}

static GStrv
column_titles (HeedTable *table)
{
  GStrv titles = g_new0 (char *, table->n_columns + 1);
  HeedTableRow *row = table->n_header_rows > 0 ? g_ptr_array_index (table->rows, 0) : NULL;
  guint column = 0;

  for (guint i = 0; row != NULL && i < row->cells->len; i++)
    {
      HeedCell *cell = g_ptr_array_index (row->cells, i);

      for (guint j = 0; j < cell->column_span && column < table->n_columns; j++)
        titles[column++] = heed_cell_to_text (cell);
    }
  while (column < table->n_columns)
    titles[column++] = g_strdup ("");
  return titles;
}

/* Rows that share a cell are one body, since a cell cannot reach out of its own. */
static void
write_table (Writer    *self,
             HeedBlock *block)
{
  HeedTable *table = block->table;
  g_auto (GStrv) titles = column_titles (table);
  g_autofree guint *covered = g_new0 (guint, table->n_columns + 1);
  gboolean is_open = FALSE;

  open_block (self, "table", block, NULL);
  g_string_append_c (self->html, '\n');
  write_caption (self, table);
  write_columns (self, table);

  for (guint i = 0; i < table->rows->len; i++)
    {
      gboolean is_header = i < table->n_header_rows;
      gboolean goes_on = FALSE;

      if (i == 0 && is_header)
        g_string_append (self->html, "<thead>\n");
      for (guint j = 0; j < table->n_columns; j++)
        goes_on |= covered[j] > 0;
      if (!is_header && !goes_on)
        {
          if (is_open)
            close_element (self, "tbody");
          g_string_append (self->html, "<tbody>\n");
          is_open = TRUE;
        }
      write_row (self, table, i, is_header,
                 (const char *const *) titles, covered);
      if (i + 1 == table->n_header_rows)
        {
          close_element (self, "thead");
          memset (covered, 0, sizeof (guint) * table->n_columns);
        }
    }
  if (is_open)
    close_element (self, "tbody");
  close_element (self, "table");
}

static void
write_blocks (Writer    *self,
              GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      switch (block->kind)
        {
        case HEED_BLOCK_HEADING:
          write_heading (self, block);
          break;
        case HEED_BLOCK_LIST:
          write_list (self, block);
          break;
        case HEED_BLOCK_LIST_ITEM:
          write_item (self, block, TRUE);
          break;
        case HEED_BLOCK_TABLE:
          write_table (self, block);
          break;
        case HEED_BLOCK_PARAGRAPH:
        default:
          if (block->anchor == NULL && !is_block_seen (block))
            break;
          open_block (self, "p", block, NULL);
          write_runs (self, block->runs);
          close_element (self, "p");
          break;
        }
    }
}

/* ---- the page ---- */

static gboolean
has_title (HeedDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == HEED_BLOCK_HEADING && block->level <= 1 && is_block_seen (block))
        return TRUE;
    }

  return FALSE;
}

static guint
count_columns (HeedDocument *document)
{
  guint n = 0;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->table != NULL)
        n = MAX (n, block->table->n_columns);
    }
  return n;
}

static void
write_meta (Writer     *self,
            const char *name,
            const char *content)
{
  if (content[0] == '\0')
    return;
  g_string_append (self->html, "<meta");
  write_attribute (self, "name", name);
  write_attribute (self, "content", content);
  g_string_append (self->html, "/>\n");
}

/**
 * heed_html_write:
 * @document: a document
 *
 * Returns: (transfer full): @document as one HTML page, without script and without
 *   anything outside it
 */
char *
heed_html_write (HeedDocument *document)
{
  Writer self = { g_string_new ("<!DOCTYPE html>\n<html") };
  g_autofree char *style = heed_html_style_new (document->landscape, count_columns (document));
  g_autofree char *stripped = g_strstrip (g_strdup (document->title));
  const char *title = is_seen (stripped) ? stripped : "Document";

  self.title = title;
  write_attribute (&self, "lang", document->language);
  g_string_append (self.html, ">\n<head>\n<meta charset=\"utf-8\"/>\n");
  write_meta (&self, "viewport", "width=device-width, initial-scale=1");
  write_meta (&self, "generator", HEED_HTML_GENERATOR);
  write_meta (&self, "author", document->author);
  write_meta (&self, HEED_DOCUMENT_STAMP, document->stamp != NULL ? document->stamp : "");
  g_string_append (self.html, "<title>");
  write_text (&self, title);
  g_string_append (self.html, "</title>\n<style>\n");
  g_string_append (self.html, style);
  g_string_append (self.html, "</style>\n</head>\n<body");
  if (document->landscape)
    write_attribute (&self, "class", HEED_HTML_LANDSCAPE);
  g_string_append (self.html, ">\n<main>\n");
  if (!has_title (document))
    {
      g_string_append (self.html, "<h1 class=\"" HEED_HTML_TITLE "\">");
      write_text (&self, title);
      close_element (&self, "h1");
      self.has_title = TRUE;
      self.level = 1;
    }
  write_blocks (&self, document->blocks);
  close_element (&self, "main");
  if (document->running_note[0] != '\0')
    {
      g_string_append (self.html, "<footer class=\"" HEED_HTML_FOOT "\">\n<p>");
      write_lines (&self, document->running_note);
      g_string_append (self.html, "</p>\n</footer>\n");
    }
  g_string_append (self.html, "</body>\n</html>\n");

  g_free (self.heading);
  return g_string_free (self.html, FALSE);
}
