/* heed-markup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-markup.h"

#include <cmark.h>
#include <string.h>

#include "heed-clean-text.h"

/* What keeps two lists apart that would else be one. */
#define SEPARATOR "<!-- -->"

/* U+FEFF, which was one before it was the mark of an encoding. */
#define ZERO_WIDTH_SPACE "\357\273\277"

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

/* By its number an entity can name a character that no text can have; of "&#xFFFE;" and "&#xFFFF;"
 * cmark makes bytes that are no UTF-8. */
static char *
clean (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  char *cleaned = heed_clean_text (valid, NULL);

  return cleaned != NULL ? cleaned : g_steal_pointer (&valid);
}

static void
add_run (HeedBlock    *block,
         const char   *text,
         HeedRunStyle  style,
         const char   *link)
{
  g_autofree char *clean_text = clean (text);
  g_autofree char *clean_link = link != NULL ? clean (link) : NULL;

  heed_block_add_run (block, clean_text, style, clean_link);
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
          add_run (block, " ", style, link);
          break;
        case CMARK_NODE_LINEBREAK:
          add_run (block, "\n", style, link);
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
            add_run (block, literal, style, link);
          break;
        }
    }
}

static HeedBlock *
read_block (cmark_node *node)
{
  HeedBlock *block = NULL;
  const char *literal = cmark_node_get_literal (node);
  g_autofree char *literal_copy = g_strdup (literal != NULL ? literal : "");

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
    case CMARK_NODE_HTML_BLOCK:
      if (g_str_equal (g_strstrip (literal_copy), SEPARATOR))
        return NULL;
      block = heed_block_new (HEED_BLOCK_PARAGRAPH);
      add_run (block, literal_copy, HEED_RUN_STYLE_PLAIN, NULL);
      return block;
    default:
      block = heed_block_new (HEED_BLOCK_PARAGRAPH);
      add_run (block, g_strchomp (literal_copy), HEED_RUN_STYLE_PLAIN, NULL);
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

/* How much of a paragraph is written with backslashes. */
typedef enum {
  ESCAPE_NOTHING,
  ESCAPE_MARKS, /* what is a mark where it stands */
  ESCAPE_ALL, /* every character that is a mark somewhere */
} Escape;

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

static gboolean
needs_escape (const char *text,
              const char *c,
              gboolean    line_start,
              Escape      escape)
{
  if (escape == ESCAPE_NOTHING || !g_ascii_ispunct (*c))
    return FALSE;
  if (escape == ESCAPE_ALL || strchr ("\\*_`[]<&", *c) != NULL)
    return TRUE;
  if (line_start && strchr ("#>+-=~", *c) != NULL)
    return TRUE;

  /* "1." and "1)" begin an item of a list. */
  if (*c == '.' || *c == ')')
    {
      const char *digit = c;

      while (digit > text && g_ascii_isdigit (digit[-1]))
        digit--;
      return digit < c && (digit == text || digit[-1] == '\n');
    }

  return FALSE;
}

static void
write_words (GString    *string,
             const char *text,
             Escape      escape)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean line_start = string->len == 0 || string->str[string->len - 1] == '\n';

      /* At the beginning of a text it would be taken for a mark of the encoding. */
      if (string->len == 0 && g_str_has_prefix (c, ZERO_WIDTH_SPACE))
        {
          g_string_append (string, "&#xFEFF;");
          c += strlen (ZERO_WIDTH_SPACE) - 1;
          continue;
        }
      if (*c == '\n')
        {
          g_string_append (string, "\\\n");
          continue;
        }
      if (needs_escape (text, c, line_start, escape))
        g_string_append_c (string, '\\');
      g_string_append_c (string, *c);
    }
}

static void
write_link (GString    *string,
            const char *link)
{
  gboolean plain = link[0] != '\0';

  for (const char *c = link; *c != '\0'; c++)
    if (g_ascii_isspace (*c) || g_ascii_iscntrl (*c) || strchr ("()<>\\&", *c) != NULL)
      plain = FALSE;
  if (plain)
    {
      g_string_append_printf (string, "](%s)", link);
      return;
    }

  g_string_append (string, "](<");
  for (const char *c = link; *c != '\0'; c++)
    {
      if (strchr ("<>\\&", *c) != NULL)
        g_string_append_c (string, '\\');
      g_string_append_c (string, *c == '\n' ? ' ' : *c);
    }
  g_string_append (string, ">)");
}

static void
write_run (GString       *string,
           const HeedRun *run,
           Escape         escape)
{
  const char *mark = "";

  if ((run->style & HEED_RUN_STYLE_BOLD) != 0 && (run->style & HEED_RUN_STYLE_ITALIC) != 0)
    mark = "***";
  else if ((run->style & HEED_RUN_STYLE_BOLD) != 0)
    mark = "**";
  else if ((run->style & HEED_RUN_STYLE_ITALIC) != 0)
    mark = "*";

  if (run->link != NULL)
    g_string_append_c (string, '[');
  g_string_append (string, mark);
  write_words (string, run->text, escape);
  g_string_append (string, mark);
  if (run->link != NULL)
    write_link (string, run->link);
}

static char *
single_spaces (const char *text,
               gboolean   *space)
{
  g_autoptr (GString) single = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean is_space = *c == ' ' || *c == '\t' || *c == '\r' || *c == '\v' || *c == '\f';

      if (*c == '\n' && single->len > 0 && single->str[single->len - 1] == ' ')
        g_string_truncate (single, single->len - 1);
      if ((is_space || *c == '\n') && *space && (is_space || single->len == 0))
        continue;
      g_string_append_c (single, is_space ? ' ' : *c);
      *space = is_space || *c == '\n';
    }

  return g_strdup (single->str);
}

static void
add_plain (HeedBlock  *block,
           const char *text,
           gsize       length)
{
  g_autofree char *plain = g_strndup (text, length);

  heed_block_add_run (block, plain, HEED_RUN_STYLE_PLAIN, NULL);
}

static gboolean
is_outer (const char *c,
          gboolean    words_only)
{
  gunichar letter = g_utf8_get_char (c);

  return g_unichar_isspace (letter) || (words_only && !g_unichar_isalnum (letter));
}

/* The runs without what no text can have, without white space at the ends, with single spaces, and with the space
 * at the ends of emphasis outside it: CommonMark keeps no other. With @words_only
 * signs at the ends stand outside too, since emphasis that ends with one cannot be
 * followed by a letter. */
static GPtrArray *
normalise_runs (GPtrArray *runs,
                gboolean   words_only)
{
  g_autoptr (HeedBlock) block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  gboolean space = TRUE;

  for (guint i = 0; i < runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (runs, i);
      g_autofree char *cleaned = clean (run->text);
      g_autofree char *text = single_spaces (cleaned, &space);
      const char *start = text;
      const char *end = text + strlen (text);
      g_autofree char *inner = NULL;

      if (run->style == HEED_RUN_STYLE_PLAIN && run->link == NULL)
        {
          heed_block_add_run (block, text, run->style, NULL);
          continue;
        }
      while (start < end && is_outer (start, words_only))
        start = g_utf8_next_char (start);
      while (end > start && is_outer (g_utf8_prev_char (end), words_only))
        end = g_utf8_prev_char (end);
      inner = g_strndup (start, (gsize) (end - start));
      add_plain (block, text, (gsize) (start - text));
      heed_block_add_run (block, inner, run->style, run->link);
      add_plain (block, end, strlen (end));
    }

  while (block->runs->len > 0)
    {
      HeedRun *last = g_ptr_array_index (block->runs, block->runs->len - 1);

      g_strchomp (last->text);
      heed_run_text_changed (last);
      if (last->text[0] != '\0')
        break;
      g_ptr_array_remove_index (block->runs, block->runs->len - 1);
    }
  return g_ptr_array_ref (block->runs);
}

static char *
write_runs (GPtrArray *runs,
            Escape     escape)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    write_run (string, g_ptr_array_index (runs, i), escape);
  return g_strdup (string->str);
}

/* Other programs take "<b>" for HTML, even where Heed takes it for words. */
static gboolean
holds_html (const char *markup)
{
  for (const char *c = strchr (markup, '<'); c != NULL; c = strchr (c + 1, '<'))
    if ((c == markup || c[-1] != '\\') && (g_ascii_isalpha (c[1]) || strchr ("/!?", c[1]) != NULL))
      return TRUE;

  return FALSE;
}

/* Signs alone may draw a line together with the mark of the item they stand in. */
static gboolean
is_line (const char *markup)
{
  return markup[strspn (markup, "*-_ ")] == '\0';
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
try_write (GPtrArray *runs)
{
  for (guint escape = ESCAPE_NOTHING; escape <= ESCAPE_ALL; escape++)
    {
      g_autofree char *markup = write_runs (runs, (Escape) escape);

      if (runs->len == 0
          || ((escape > ESCAPE_NOTHING || !(holds_html (markup) || is_line (markup)))
              && reads_back (markup, runs)))
        return g_steal_pointer (&markup);
    }

  return NULL;
}

static char *
paragraph_to_markup (HeedBlock *block)
{
  g_autoptr (HeedBlock) bare = heed_block_new (HEED_BLOCK_PARAGRAPH);
  g_autoptr (GPtrArray) runs = normalise_runs (block->runs, FALSE);
  g_autoptr (GPtrArray) words_runs = NULL;
  g_autoptr (GPtrArray) bare_runs = NULL;
  char *markup = try_write (runs);

  if (markup != NULL)
    return markup;

  words_runs = normalise_runs (block->runs, TRUE);
  markup = try_write (words_runs);
  if (markup != NULL)
    return markup;

  /* Emphasis of a kind that CommonMark has no form for: the words matter more. */
  for (guint i = 0; i < block->runs->len; i++)
    heed_block_add_run (bare, ((HeedRun *) g_ptr_array_index (block->runs, i))->text,
                        HEED_RUN_STYLE_PLAIN, NULL);
  bare_runs = normalise_runs (bare->runs, FALSE);
  markup = try_write (bare_runs);
  return markup != NULL ? markup : write_runs (bare_runs, ESCAPE_ALL);
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
write_paragraph (GString   *string,
                 HeedBlock *block,
                 guint      indent)
{
  g_autofree char *markup = paragraph_to_markup (block);
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

/* The number of a mark that CommonMark has too, such as "2." or "2)", and the sign
 * behind it; 0 for another mark. */
static guint
mark_number (HeedBlock *item,
             char      *sign)
{
  const char *c = item->marker;

  if (c == NULL || !g_ascii_isdigit (*c))
    return 0;
  while (g_ascii_isdigit (*c))
    c++;
  if ((*c != '.' && *c != ')') || c[1] != '\0' || c - item->marker > 9)
    return 0;

  *sign = *c;
  return (guint) g_ascii_strtoull (item->marker, NULL, 10);
}

/* The first number of @list, whose items are numbered one after the other, and the sign
 * behind it; 0, and no sign, for another list. */
static guint
list_start (HeedBlock *list,
            char      *sign)
{
  guint start = 0;

  for (guint i = 0; i < list->children->len; i++)
    {
      char item_sign = '\0';
      guint number = mark_number (g_ptr_array_index (list->children, i), &item_sign);

      if (i == 0)
        {
          start = number;
          *sign = item_sign;
        }
      if (number == 0 || number != start + i || item_sign != *sign)
        {
          *sign = '\0';
          return 0;
        }
    }

  return start;
}

/* A mark that holds letters or numbers is words: it stands before the others where
 * CommonMark has no such mark. */
static gboolean
has_words (const char *marker)
{
  for (const char *c = marker; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)) && strcmp (marker, "o") != 0)
      return TRUE;

  return FALSE;
}

static void
write_item (GString   *string,
            HeedBlock *item,
            guint      indent,
            gboolean   numbered)
{
  g_autoptr (GPtrArray) blocks = NULL;
  HeedBlock *first = item->children->len > 0 ? g_ptr_array_index (item->children, 0) : NULL;
  HeedBlock *marked;

  if (numbered || !has_words (item->marker))
    {
      write_blocks (string, item->children, indent);
      return;
    }

  blocks = heed_block_list_new ();
  marked = heed_block_new (HEED_BLOCK_PARAGRAPH);
  heed_block_add_run (marked, item->marker, HEED_RUN_STYLE_PLAIN, NULL);
  heed_block_add_run (marked, " ", HEED_RUN_STYLE_PLAIN, NULL);
  g_ptr_array_add (blocks, marked);
  if (first != NULL && first->kind == HEED_BLOCK_PARAGRAPH)
    for (guint i = 0; i < first->runs->len; i++)
      {
        HeedRun *run = g_ptr_array_index (first->runs, i);

        heed_block_add_run (marked, run->text, run->style, run->link);
      }
  for (guint i = first != NULL && first->kind == HEED_BLOCK_PARAGRAPH ? 1 : 0;
       i < item->children->len; i++)
    g_ptr_array_add (blocks, heed_block_ref (g_ptr_array_index (item->children, i)));
  write_blocks (string, blocks, indent);
}

static void
write_list (GString   *string,
            HeedBlock *list,
            guint      indent,
            gboolean   other_mark)
{
  char sign = '\0';
  guint start = list_start (list, &sign);
  gboolean written = FALSE;

  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);
      g_autofree char *mark = start > 0 ? g_strdup_printf ("%u%c ", start + i, sign)
                                        : g_strdup (other_mark ? "* " : "- ");
      g_autofree char *text = heed_block_list_to_text (item->children);
      g_autoptr (GString) markup = g_string_new (NULL);

      write_item (markup, item, indent + (guint) strlen (mark), start > 0);
      if ((markup->len == 0 && start == 0) || (g_strstrip (text)[0] == '\0' && !has_words (item->marker)))
        continue;
      if (written)
        {
          g_string_append_c (string, '\n');
          indent_line (string, indent);
        }
      g_string_append (string, mark);
      g_string_append (string, markup->str);
      written = TRUE;
    }
}

/* Two lists of one kind that follow each other would be one: the second takes the
 * other mark, or, where it is numbered, an empty comment stands between. */
static gboolean
follows_list (HeedBlock *before,
              HeedBlock *list,
              gboolean  *numbered)
{
  char sign = '\0';
  char sign_before = '\0';
  gboolean ordered;

  if (before == NULL || before->kind != HEED_BLOCK_LIST || list->kind != HEED_BLOCK_LIST)
    return FALSE;
  ordered = list_start (list, &sign) > 0;
  *numbered = ordered;
  return ordered == (list_start (before, &sign_before) > 0) && sign == sign_before;
}

/* Whether the first item has a mark and no words. */
static gboolean
begins_empty (const char *markup)
{
  gsize length = strcspn (markup, "\n");

  return length > 0 && markup[length - 1] == ' ';
}

/* What stands between two blocks. A list follows its lead-in without an empty line
 * inside an item, so that the list stays tight; one that does not begin with 1, or with an item
 * without words, cannot. */
static void
write_gap (GString    *string,
           HeedBlock  *before,
           HeedBlock  *block,
           const char *markup,
           guint       indent,
           gboolean    separated)
{
  char sign = '\0';
  gboolean tight = indent > 0 && block->kind == HEED_BLOCK_LIST && before->kind != HEED_BLOCK_LIST
                   && list_start (block, &sign) <= 1 && !begins_empty (markup);

  g_string_append (string, tight ? "\n" : "\n\n");
  indent_line (string, indent);
  if (separated)
    {
      g_string_append (string, SEPARATOR "\n\n");
      indent_line (string, indent);
    }
}

static void
write_blocks (GString   *string,
              GPtrArray *blocks,
              guint      indent)
{
  HeedBlock *before = NULL;
  gboolean other_mark = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      gboolean numbered = FALSE;
      gboolean follows = follows_list (before, block, &numbered);
      gboolean changes_mark = follows && !numbered && !other_mark;
      g_autoptr (GString) markup = g_string_new (NULL);

      if (heed_block_is_blank (block))
        continue;
      if (block->kind == HEED_BLOCK_LIST)
        write_list (markup, block, indent, changes_mark);
      else
        write_paragraph (markup, block, indent);
      /* Of some signs, and of empty items, nothing is left. */
      if (markup->len == 0)
        continue;

      if (before != NULL)
        write_gap (string, before, block, markup->str, indent, follows && numbered);
      g_string_append (string, markup->str);
      other_mark = changes_mark;
      before = block;
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

  g_return_val_if_fail (blocks != NULL, NULL);

  write_blocks (string, blocks, 0);
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
