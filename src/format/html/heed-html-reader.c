/* heed-html-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-html-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-anchor.h"
#include "heed-typed-list.h"
#include "heed-error.h"
#include "heed-html-element.h"
#include "heed-html-names.h"
#include "heed-html-page.h"
#include "heed-html-table.h"
#include "heed-language.h"
#include "heed-letter.h"
#include "heed-margin.h"
#include "heed-office-builder.h"
#include "heed-xml.h"

typedef struct
{
  HeedDocument *document;
  GCancellable *cancellable;
  HeedHtmlRows rows;
  GPtrArray *blocks; /* where blocks go; not owned */
  HeedBlock *paragraph; /* the open one; owned by @blocks */
  HeedBlock *item; /* the item of a list that is being read */
  const char *link;
  guint bold;
  guint italic;
  gboolean in_cell;
  gboolean is_own; /* whether Heed wrote it, so that nothing is guessed */
} Reader;

static void read_children (Reader  *self,
                           xmlNode *parent);

/* ---- paragraphs ---- */

static void
trim_end (HeedBlock *paragraph)
{
  while (paragraph->runs->len > 0)
    {
      HeedRun *last = g_ptr_array_index (paragraph->runs, paragraph->runs->len - 1);

      g_strchomp (last->text);
      heed_run_text_changed (last);
      if (last->text[0] != '\0')
        return;
      g_ptr_array_remove_index (paragraph->runs, paragraph->runs->len - 1);
    }
}

static void
end_paragraph (Reader *self)
{
  HeedBlock *paragraph = g_steal_pointer (&self->paragraph);
  g_autofree char *id = NULL;

  if (paragraph == NULL)
    return;
  trim_end (paragraph);
  id = heed_anchor_get_id (paragraph->anchor, HEED_ANCHOR_ITEM);
  /* An item that nobody has written yet keeps its place. */
  if (paragraph->runs->len == 0 && id != NULL)
    return;
  if (paragraph->runs->len == 0)
    g_ptr_array_remove_index (self->blocks, self->blocks->len - 1);
}

static void
begin_paragraph (Reader        *self,
                 HeedBlockKind  kind,
                 xmlNode       *element)
{
  end_paragraph (self);
  self->paragraph = heed_block_new (kind);
  if (element != NULL)
    heed_html_element_describe (element, self->paragraph);
  g_ptr_array_add (self->blocks, self->paragraph);
}

static gboolean
ends_with_space (HeedBlock *paragraph)
{
  HeedRun *last = paragraph != NULL && paragraph->runs->len > 0
                    ? g_ptr_array_index (paragraph->runs, paragraph->runs->len - 1)
                    : NULL;

  return last == NULL || g_str_has_suffix (last->text, " ") || g_str_has_suffix (last->text, "\n");
}

/* White space is one space, as browsers have it. */
static void
add_words (Reader     *self,
           const char *text,
           xmlNode    *element)
{
  g_autoptr (GString) words = g_string_new (NULL);
  HeedRunStyle style = (self->bold > 0 ? HEED_RUN_STYLE_BOLD : HEED_RUN_STYLE_PLAIN)
                       | (self->italic > 0 ? HEED_RUN_STYLE_ITALIC : HEED_RUN_STYLE_PLAIN);
  gboolean space = ends_with_space (self->paragraph);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (heed_letter_is_invisible (letter))
        continue;
      if (g_unichar_isspace (letter) || g_unichar_iscntrl (letter))
        {
          if (!space)
            g_string_append_c (words, ' ');
          space = TRUE;
          continue;
        }
      if (heed_letter_get_ligature (letter) != NULL)
        g_string_append (words, heed_letter_get_ligature (letter));
      else
        g_string_append_unichar (words, letter);
      space = FALSE;
    }

  if (words->len == 0)
    return;
  if (self->paragraph == NULL)
    {
      begin_paragraph (self, HEED_BLOCK_PARAGRAPH, NULL);
      self->paragraph->line = (guint) MAX (xmlGetLineNo (element), 0);
    }
  heed_block_add_run (self->paragraph, words->str, style, self->link);
}

/* Two line breaks part paragraphs. */
static void
add_break (Reader *self)
{
  HeedRun *last = self->paragraph != NULL && self->paragraph->runs->len > 0
                    ? g_ptr_array_index (self->paragraph->runs, self->paragraph->runs->len - 1)
                    : NULL;
  gsize length = last != NULL ? strlen (last->text) : 0;

  if (last == NULL)
    return;
  if (last->text[length - 1] == '\n' && !self->is_own)
    {
      end_paragraph (self);
      return;
    }
  if (last->text[length - 1] == ' ')
    {
      last->text[length - 1] = '\0';
      heed_run_text_changed (last);
    }
  heed_block_add_run (self->paragraph, "\n", last->style, last->link);
}

/* ---- lists ---- */

static char *
letters (guint number,
         char  first)
{
  GString *text = g_string_new (NULL);

  for (; number > 0; number = (number - 1) / 26)
    g_string_prepend_c (text, (char) (first + (int) ((number - 1) % 26)));
  return g_string_free (text, FALSE);
}

static char *
make_marker (xmlNode *list,
             guint    number)
{
  g_autofree char *type = heed_html_element_get (list, "type");
  g_autofree char *words = NULL;
  char kind = type != NULL ? type[0] : '1';

  if (!heed_html_element_is (list, "ol"))
    return heed_html_element_has_class (list, HEED_HTML_UNMARKED)
               || heed_html_element_has_class (list, HEED_HTML_MARKED)
             ? NULL
             : g_strdup ("•");

  if (kind == 'a' || kind == 'A')
    words = letters (number, kind);
  else
    words = heed_office_number_to_text (number, kind == 'i' || kind == 'I' ? kind : '1');
  return g_strconcat (words, ".", NULL);
}

/* Reads what stands inside @parent into @item. */
static void
read_item (Reader    *self,
           xmlNode   *parent,
           HeedBlock *item)
{
  GPtrArray *blocks = self->blocks;
  HeedBlock *outer = self->item;

  end_paragraph (self);
  self->blocks = item->children;
  self->item = item;
  read_children (self, parent);
  end_paragraph (self);
  self->blocks = blocks;
  self->item = outer;
}

/* A list that stands in a list, and not in one of its items, belongs to the item
 * before it. */
static void
read_list (Reader  *self,
           xmlNode *element)
{
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  guint number = heed_html_element_get_uint (element, "start", 1, 100000);

  end_paragraph (self);
  heed_html_element_describe (element, list);

  for (xmlNode *child = element->children; child != NULL; child = child->next)
    {
      HeedBlock *item;

      if (child->type != XML_ELEMENT_NODE
          || heed_html_element_get_kind (child) == HEED_HTML_SKIPPED)
        continue;
      if (heed_html_element_get_kind (child) == HEED_HTML_LIST_ITEM)
        {
          g_autofree char *marker = NULL;

          number = heed_html_element_get_uint (child, "value", number, 100000);
          marker = make_marker (element, number++);
          item = heed_block_new (HEED_BLOCK_LIST_ITEM);
          heed_html_element_describe (child, item);
          item->level = 0;
          heed_block_set_marker (item, marker);
          heed_block_add_child (list, item);
          read_item (self, child, item);
        }
      else
        {
          xmlNode *next = child->next;

          if (list->children->len == 0)
            heed_block_add_child (list, heed_block_new (HEED_BLOCK_LIST_ITEM));
          item = g_ptr_array_index (list->children, list->children->len - 1);
          /* Only this child is read into the item. */
          child->next = NULL;
          {
            xmlNode holder = { NULL };

            holder.children = child;
            read_item (self, &holder, item);
          }
          child->next = next;
        }
    }

  for (guint i = list->children->len; i > 0; i--)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i - 1);

      if (item->children->len == 0)
        g_ptr_array_remove_index (list->children, i - 1);
    }
  if (list->children->len > 0)
    g_ptr_array_add (self->blocks, list);
  else
    heed_block_unref (list);
}

/* An item whose list the parser has closed before it goes on with the list before. */
static void
read_lone_item (Reader  *self,
                xmlNode *element)
{
  HeedBlock *list;
  HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);

  end_paragraph (self);
  heed_html_element_describe (element, item);
  heed_block_set_marker (item, "•");
  read_item (self, element, item);
  if (item->children->len == 0)
    {
      heed_block_unref (item);
      return;
    }

  list = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;
  if (list == NULL || list->kind != HEED_BLOCK_LIST)
    {
      list = heed_block_new (HEED_BLOCK_LIST);
      g_ptr_array_add (self->blocks, list);
    }
  heed_block_add_child (list, item);
}

/* A step and its label: a list of one. */
static void
read_step (Reader  *self,
           xmlNode *element)
{
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);

  heed_html_element_describe (element, list);
  heed_block_set_style (item, list->style);
  heed_block_add_child (list, item);
  read_item (self, element, item);
  if (item->children->len == 0)
    heed_block_add_child (item, heed_block_new (HEED_BLOCK_PARAGRAPH));
  g_ptr_array_add (self->blocks, list);
}

/* ---- tables ---- */

static void
read_cell (xmlNode  *element,
           HeedCell *cell,
           gpointer  data)
{
  Reader *self = data;
  Reader outer = *self;

  self->blocks = cell->blocks;
  self->paragraph = NULL;
  self->item = NULL;
  self->link = NULL;
  self->bold = 0;
  self->italic = 0;
  self->in_cell = TRUE;
  read_children (self, element);
  end_paragraph (self);
  if (!self->is_own)
    heed_typed_list_make (cell->blocks);
  outer.rows = self->rows;
  *self = outer;
}

/* Inside a cell, and around tables, a table is but a way to place words. */
static void
read_table (Reader  *self,
            xmlNode *element)
{
  HeedBlock *block;
  xmlNode *caption;

  end_paragraph (self);
  if (self->in_cell || heed_html_table_is_frame (element))
    {
      read_children (self, element);
      end_paragraph (self);
      return;
    }

  caption = heed_html_table_find_caption (element);
  if (caption != NULL && !heed_html_element_has_class (caption, HEED_HTML_MADE)
      && !heed_html_element_has_class (caption, HEED_HTML_CAPTION))
    {
      read_children (self, caption);
      end_paragraph (self);
    }

  block = heed_block_new_table (heed_html_table_read (element, &self->rows, read_cell, self));
  heed_html_element_describe (element, block);
  g_ptr_array_add (self->blocks, block);
}

/* ---- elements ---- */

static void
read_marker (Reader  *self,
             xmlNode *element)
{
  xmlChar *content = xmlNodeGetContent (element);

  if (self->item != NULL)
    heed_block_set_marker (self->item, (const char *) content);
  xmlFree (content);
}

/* The running note stands in paragraphs and lines. */
static void
read_foot (Reader  *self,
           xmlNode *element)
{
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();
  g_autofree char *text = NULL;
  GPtrArray *outer = self->blocks;

  end_paragraph (self);
  self->blocks = blocks;
  read_children (self, element);
  end_paragraph (self);
  self->blocks = outer;
  text = heed_block_list_to_text (blocks);
  heed_document_set_running_note (self->document, text);
}

static void
read_heading (Reader  *self,
              xmlNode *element)
{
  if (heed_html_element_has_class (element, HEED_HTML_TITLE))
    return;

  begin_paragraph (self, self->in_cell ? HEED_BLOCK_PARAGRAPH : HEED_BLOCK_HEADING, element);
  if (!self->in_cell)
    self->paragraph->level = (guint) (element->name[1] - '0');
  read_children (self, element);
  end_paragraph (self);
}

static void
read_link (Reader  *self,
           xmlNode *element)
{
  g_autofree char *href = heed_html_element_get (element, "href");
  const char *outer = self->link;

  if (href != NULL)
    self->link = href;
  read_children (self, element);
  self->link = outer;
}

static void
read_element (Reader  *self,
              xmlNode *element)
{
  HeedHtmlKind kind = heed_html_element_get_kind (element);

  switch (kind)
    {
    case HEED_HTML_BOLD:
      self->bold++;
      read_children (self, element);
      self->bold--;
      break;
    case HEED_HTML_ITALIC:
      self->italic++;
      read_children (self, element);
      self->italic--;
      break;
    case HEED_HTML_LINK:
      read_link (self, element);
      break;
    case HEED_HTML_BREAK:
      add_break (self);
      break;
    case HEED_HTML_IMAGE:
      {
        g_autofree char *words = heed_html_element_get (element, "alt");

        if (words != NULL)
          add_words (self, words, element);
      }
      break;
    case HEED_HTML_BLOCK:
    case HEED_HTML_ROW:
    case HEED_HTML_CELL:
      if (heed_html_element_has_class (element, HEED_HTML_ITEM))
        {
          end_paragraph (self);
          read_step (self, element);
        }
      else if (heed_html_element_has_class (element, HEED_HTML_FOOT))
        {
          read_foot (self, element);
        }
      else
        {
          end_paragraph (self);
          read_children (self, element);
          end_paragraph (self);
        }
      break;
    case HEED_HTML_PARAGRAPH:
      begin_paragraph (self, HEED_BLOCK_PARAGRAPH, element);
      read_children (self, element);
      end_paragraph (self);
      break;
    case HEED_HTML_HEADING:
      read_heading (self, element);
      break;
    case HEED_HTML_LIST:
      read_list (self, element);
      break;
    case HEED_HTML_LIST_ITEM:
      read_lone_item (self, element);
      break;
    case HEED_HTML_TABLE:
      read_table (self, element);
      break;
    case HEED_HTML_SKIPPED:
      break;
    case HEED_HTML_INLINE:
    default:
      if (heed_html_element_has_class (element, HEED_HTML_MARKER))
        {
          read_marker (self, element);
          break;
        }
      if (heed_html_element_has_class (element, HEED_HTML_MADE))
        break;
      self->bold += heed_html_element_is_bold (element) ? 1 : 0;
      read_children (self, element);
      self->bold -= heed_html_element_is_bold (element) ? 1 : 0;
      break;
    }
}

/* An element may be in another language than the page. */
static void
read_part (Reader  *self,
           xmlNode *element)
{
  g_autofree char *language = heed_html_element_get (element, "lang");
  g_autofree char *mark = heed_language_to_link (language, self->document->language);
  const char *outer = self->link;

  if (outer == NULL)
    self->link = mark;
  read_element (self, element);
  self->link = outer;
}

static void
read_children (Reader  *self,
               xmlNode *parent)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type == XML_ELEMENT_NODE)
        read_part (self, node);
      else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        add_words (self, (const char *) node->content, node);
      if (g_cancellable_is_cancelled (self->cancellable))
        return;
    }
}

/* ---- the page ---- */

static void
read_head (Reader  *self,
           xmlNode *root)
{
  g_autofree char *language = heed_html_element_get (root, "lang");

  if (language != NULL && language[0] != '\0')
    heed_document_set_language (self->document, language);

  for (xmlNode *part = root->children; part != NULL; part = part->next)
    {
      if (part->type != XML_ELEMENT_NODE)
        continue;
      if (heed_html_element_is (part, "body"))
        self->document->landscape = heed_html_element_has_class (part, HEED_HTML_LANDSCAPE);
      if (!heed_html_element_is (part, "head"))
        continue;
      for (xmlNode *child = part->children; child != NULL; child = child->next)
        {
          g_autofree char *name = NULL;
          g_autofree char *content = NULL;

          if (child->type != XML_ELEMENT_NODE)
            continue;
          name = heed_html_element_get (child, "name");
          if (heed_html_element_is (child, "title"))
            {
              xmlChar *title = xmlNodeGetContent (child);
              g_autofree char *words = g_strdup ((const char *) title);

              heed_document_set_title (self->document, g_strstrip (words));
              xmlFree (title);
            }
          content = heed_html_element_get (child, "content");
          if (g_strcmp0 (name, "author") == 0)
            heed_document_set_author (self->document, content != NULL ? content : "");
          else if (g_strcmp0 (name, HEED_DOCUMENT_STAMP) == 0)
            heed_document_set_stamp (self->document, content);
          else if (g_strcmp0 (name, "generator") == 0)
            self->is_own = g_strcmp0 (content, HEED_HTML_GENERATOR) == 0;
        }
    }
}

static gboolean
is_struck (xmlNode  *element,
           gpointer  user_data)
{
  static const char *const names[] = { "s", "del", "strike" };
  g_autofree char *style = heed_html_element_get (element, "style");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (heed_html_element_is (element, names[i]))
      return TRUE;
  return style != NULL && strstr (style, "text-decoration") != NULL && strstr (style, "line-through") != NULL;
}

/**
 * heed_html_read:
 * @html: an HTML page, valid UTF-8
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Pages made by word processors and by hand are read as browsers would show them.
 * Nothing outside @html is opened, and no script is run.
 *
 * Fails with %HEED_ERROR_EMPTY where there are no words, and with %HEED_ERROR_LIMIT
 * where elements stand more than 256 deep or tables have more than 20,000 rows.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_html_read (const char    *html,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (xmlDoc) page = NULL;
  Reader reader = { NULL };
  xmlNode *root;

  page = heed_html_page_parse (html, cancellable, error);
  if (page == NULL)
    return NULL;
  root = xmlDocGetRootElement (page);

  document = heed_document_new ();
  reader.document = document;
  reader.blocks = document->blocks;
  reader.cancellable = cancellable;
  if (root != NULL)
    {
      heed_margin_remove_struck (document, root, is_struck, NULL);
      read_head (&reader, root);
      read_element (&reader, root);
      end_paragraph (&reader);
      if (!reader.is_own)
        heed_typed_list_make (document->blocks);
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (heed_html_rows_set_error (&reader.rows, error))
    return NULL;
  if (document->blocks->len == 0)
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_EMPTY,
                           _("There are no words in the page: choose the file that holds the plan"));
      return NULL;
    }

  return g_steal_pointer (&document);
}
