/* heed-markup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-markup.h"

#include <cmark.h>
#include <string.h>

/* ---- CommonMark to blocks ---- */

static HeedBlock *read_block (cmark_node *node);

static void
read_children (cmark_node *node,
               GPtrArray  *blocks)
{
  for (cmark_node *child = cmark_node_first_child (node); child != NULL;
       child = cmark_node_next (child))
    {
      HeedBlock *block = read_block (child);

      if (block != NULL)
        g_ptr_array_add (blocks, block);
    }
}

static void
read_runs (cmark_node   *node,
           HeedBlock    *block,
           HeedRunStyle  style,
           const char   *link)
{
  for (cmark_node *child = cmark_node_first_child (node); child != NULL;
       child = cmark_node_next (child))
    {
      const char *literal = cmark_node_get_literal (child);

      switch ((int) cmark_node_get_type (child))
        {
        case CMARK_NODE_SOFTBREAK:
          heed_block_add_run (block, " ", style, link);
          break;
        case CMARK_NODE_LINEBREAK:
          heed_block_add_run (block, "\n", style, link);
          break;
        case CMARK_NODE_STRONG:
          read_runs (child, block, style | HEED_RUN_STYLE_BOLD, link);
          break;
        case CMARK_NODE_EMPH:
          read_runs (child, block, style | HEED_RUN_STYLE_ITALIC, link);
          break;
        case CMARK_NODE_LINK:
          read_runs (child, block, style, cmark_node_get_url (child));
          break;
        case CMARK_NODE_IMAGE:
          read_runs (child, block, style, link);
          break;
        default:
          /* Text, and what the model has no form for: its words are kept. */
          if (literal != NULL)
            heed_block_add_run (block, literal, style, link);
          break;
        }
    }
}

static HeedBlock *
read_block (cmark_node *node)
{
  HeedBlock *block = NULL;
  const char *literal = cmark_node_get_literal (node);

  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_LIST:
      block = heed_block_new (HEED_BLOCK_LIST);
      read_children (node, block->children);
      if (cmark_node_get_list_type (node) == CMARK_ORDERED_LIST)
        for (guint i = 0; i < block->children->len; i++)
          {
            g_autofree char *marker = g_strdup_printf (
              cmark_node_get_list_delim (node) == CMARK_PAREN_DELIM ? "%u)" : "%u.",
              (guint) cmark_node_get_list_start (node) + i);

            heed_block_set_marker (g_ptr_array_index (block->children, i), marker);
          }
      return block;
    case CMARK_NODE_ITEM:
    case CMARK_NODE_BLOCK_QUOTE:
      block = heed_block_new (HEED_BLOCK_LIST_ITEM);
      read_children (node, block->children);
      if (cmark_node_get_type (node) == CMARK_NODE_ITEM)
        {
          heed_block_set_marker (block, "•");
          return block;
        }
      else
        {
          HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);

          heed_block_add_child (list, block);
          return list;
        }
    case CMARK_NODE_HEADING:
      block = heed_block_new (HEED_BLOCK_PARAGRAPH);
      read_runs (node, block, HEED_RUN_STYLE_BOLD, NULL);
      return block;
    case CMARK_NODE_THEMATIC_BREAK:
      return NULL;
    default:
      block = heed_block_new (HEED_BLOCK_PARAGRAPH);
      if (literal != NULL)
        {
          g_autofree char *text = g_strdup (literal);

          heed_block_add_run (block, g_strchomp (text), HEED_RUN_STYLE_PLAIN, NULL);
        }
      read_runs (node, block, HEED_RUN_STYLE_PLAIN, NULL);
      return block;
    }
}

/**
 * heed_markup_to_blocks:
 * @markup: text as CommonMark
 *
 * Paragraphs and lists become blocks; what the model has no form for (code, rules,
 * quotes, HTML) keeps its words.
 *
 * Returns: (transfer full) (element-type HeedBlock): the blocks
 */
GPtrArray *
heed_markup_to_blocks (const char *markup)
{
  GPtrArray *blocks = heed_block_list_new ();
  cmark_node *root;

  g_return_val_if_fail (markup != NULL, blocks);

  root = cmark_parse_document (markup, strlen (markup), CMARK_OPT_DEFAULT);
  read_children (root, blocks);
  cmark_node_free (root);
  return blocks;
}

/* ---- blocks to CommonMark ---- */

static gboolean
runs_equal (GPtrArray *runs,
            GPtrArray *others)
{
  if (runs->len != others->len)
    return FALSE;
  for (guint i = 0; i < runs->len; i++)
    if (!heed_run_equal (g_ptr_array_index (runs, i), g_ptr_array_index (others, i)))
      return FALSE;

  return TRUE;
}

/* Writes @text with a backslash before each character that could mean something,
 * or without any where @escape is %FALSE. */
static void
write_words (GString    *string,
             const char *text,
             gboolean    escape)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\n')
        {
          g_string_append (string, "\\\n");
          continue;
        }
      if (escape && g_ascii_ispunct (*c))
        g_string_append_c (string, '\\');
      g_string_append_c (string, *c);
    }
}

static void
write_run (GString       *string,
           const HeedRun *run,
           gboolean       escape)
{
  const char *mark = "";
  const char *start = run->text;
  const char *end = run->text + strlen (run->text);
  g_autofree char *inner = NULL;

  /* Emphasis that begins or ends with a space is none: the space goes outside. */
  while (start < end && (*start == ' ' || *start == '\n'))
    start++;
  while (end > start && (end[-1] == ' ' || end[-1] == '\n'))
    end--;
  inner = g_strndup (start, (gsize) (end - start));

  if (inner[0] != '\0')
    {
      if ((run->style & HEED_RUN_STYLE_BOLD) != 0 && (run->style & HEED_RUN_STYLE_ITALIC) != 0)
        mark = "***";
      else if ((run->style & HEED_RUN_STYLE_BOLD) != 0)
        mark = "**";
      else if ((run->style & HEED_RUN_STYLE_ITALIC) != 0)
        mark = "*";
    }

  g_string_append_len (string, run->text, start - run->text);
  if (run->link != NULL)
    g_string_append_c (string, '[');
  g_string_append (string, mark);
  write_words (string, inner, escape);
  g_string_append (string, mark);
  if (run->link != NULL)
    g_string_append_printf (string, "](<%s>)", run->link);
  g_string_append (string, end);
}

/* The runs without white space at the ends, and with single spaces: CommonMark
 * keeps no other. */
static GPtrArray *
normalise_runs (GPtrArray *runs)
{
  g_autoptr (HeedBlock) block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  gboolean space = TRUE;

  for (guint i = 0; i < runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (runs, i);
      g_autoptr (GString) text = g_string_new (NULL);

      for (const char *c = run->text; *c != '\0'; c++)
        {
          gboolean is_space = *c == ' ' || *c == '\t' || *c == '\r';

          if (*c == '\n' && text->len > 0 && text->str[text->len - 1] == ' ')
            g_string_truncate (text, text->len - 1);
          if (is_space && space)
            continue;
          g_string_append_c (text, is_space ? ' ' : *c);
          space = is_space || *c == '\n';
        }
      heed_block_add_run (block, text->str, run->style, run->link);
    }

  if (block->runs->len > 0)
    g_strchomp (((HeedRun *) g_ptr_array_index (block->runs, block->runs->len - 1))->text);
  return g_ptr_array_ref (block->runs);
}

static char *
write_runs (GPtrArray *runs,
            gboolean   escape)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    write_run (string, g_ptr_array_index (runs, i), escape);
  return g_strdup (string->str);
}

static gboolean
reads_back (const char *markup,
            GPtrArray  *runs)
{
  g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (markup);
  HeedBlock *block;

  if (blocks->len != 1)
    return FALSE;
  block = g_ptr_array_index (blocks, 0);
  return block->kind == HEED_BLOCK_PARAGRAPH && runs_equal (block->runs, runs);
}

/* The words stand as they are where CommonMark reads them back as they are: the
 * register and JSON are read by people and by other programs. */
static char *
write_paragraph (HeedBlock *block)
{
  g_autoptr (GPtrArray) runs = normalise_runs (block->runs);
  g_autofree char *plain = write_runs (runs, FALSE);

  if (runs->len == 0 || reads_back (plain, runs))
    return g_steal_pointer (&plain);

  return write_runs (runs, TRUE);
}

static void write_blocks (GString   *string,
                          GPtrArray *blocks,
                          guint      indent);

static void
indent_line (GString *string,
             guint    indent)
{
  for (guint i = 0; i < indent; i++)
    g_string_append_c (string, ' ');
}

static void
write_indented (GString    *string,
                const char *markup,
                guint       indent)
{
  g_auto (GStrv) lines = g_strsplit (markup, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        {
          g_string_append_c (string, '\n');
          indent_line (string, indent);
        }
      g_string_append (string, lines[i]);
    }
}

/* A mark that CommonMark has too keeps its number. */
static char *
list_mark (HeedBlock *item)
{
  const char *c = item->marker;

  if (c == NULL || !g_ascii_isdigit (*c))
    return g_strdup ("- ");
  while (g_ascii_isdigit (*c))
    c++;
  if ((*c != '.' && *c != ')') || c[1] != '\0' || c - item->marker > 9)
    return g_strdup ("- ");

  return g_strconcat (item->marker, " ", NULL);
}

static void
write_list (GString   *string,
            HeedBlock *list,
            guint      indent)
{
  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);
      g_autofree char *mark = list_mark (item);

      if (i > 0)
        {
          g_string_append_c (string, '\n');
          indent_line (string, indent);
        }
      g_string_append (string, mark);
      write_blocks (string, item->children, indent + (guint) strlen (mark));
    }
}

static void
write_blocks (GString   *string,
              GPtrArray *blocks,
              guint      indent)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (i > 0)
        {
          /* A list follows its lead-in without an empty line inside an item, so
           * that the list stays tight. */
          g_string_append (string, indent > 0 && block->kind == HEED_BLOCK_LIST ? "\n" : "\n\n");
          indent_line (string, indent);
        }

      if (block->kind == HEED_BLOCK_LIST)
        {
          write_list (string, block, indent);
        }
      else
        {
          g_autofree char *markup = write_paragraph (block);

          write_indented (string, markup, indent);
        }
    }
}

/**
 * heed_markup_from_blocks:
 * @blocks: (element-type HeedBlock): headings, paragraphs and lists
 *
 * Writes characters that CommonMark takes for marks with a backslash, but only in
 * paragraphs that would else read differently.
 *
 * Returns: (transfer full): @blocks as CommonMark
 */
char *
heed_markup_from_blocks (GPtrArray *blocks)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();

  g_return_val_if_fail (blocks != NULL, NULL);

  for (guint i = 0; i < blocks->len; i++)
    if (!heed_block_is_blank (g_ptr_array_index (blocks, i)))
      g_ptr_array_add (filled, g_ptr_array_index (blocks, i));

  write_blocks (string, filled, 0);
  return g_strdup (string->str);
}

/**
 * heed_markup_to_text:
 * @markup: text as CommonMark
 *
 * Returns: (transfer full): its words without any form, one line a paragraph
 */
char *
heed_markup_to_text (const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (markup);

  return heed_block_list_to_text (blocks);
}
