/* heed-inline-html.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-inline-html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "heed-bullet.h"

/* An HTML parser repairs what it takes for broken: it moves, merges and drops.
 * The cells of a published table hold a few tags, often unclosed, between words
 * that all must stay where they are, so they are read here, tag by tag: a tag
 * changes the place that the next words go to, and never those before it. */

typedef enum {
  TAG_NONE,
  TAG_IGNORED,
  TAG_PARAGRAPH,
  TAG_BREAK,
  TAG_BULLETS,
  TAG_NUMBERS,
  TAG_ITEM,
  TAG_BOLD,
  TAG_ITALIC,
  TAG_LINK,
} Tag;

typedef struct
{
  HeedBlock *list; /* owned by what holds it */
  HeedBlock *item; /* the item that words go to; NULL for none */
  gboolean from_tag;
  gboolean item_from_tag;
  gboolean ordered;
  guint n_items;
  gunichar bullet; /* the mark of its items; 0 for not known */
} Level;

typedef struct
{
  GPtrArray *blocks;
  GArray *levels; /* of Level, outermost first */
  HeedBlock *paragraph; /* where words go; owned by what holds it; NULL for a new one */
  gboolean line_start;
  guint bold;
  guint italic;
  char *link;
} Builder;

static const struct
{
  const char *name;
  Tag tag;
} tags[] = {
  { "a", TAG_LINK },        { "abbr", TAG_IGNORED },     { "b", TAG_BOLD },
  { "blockquote", TAG_PARAGRAPH }, { "body", TAG_IGNORED }, { "br", TAG_BREAK },
  { "caption", TAG_PARAGRAPH }, { "center", TAG_PARAGRAPH }, { "code", TAG_IGNORED },
  { "dd", TAG_PARAGRAPH },  { "del", TAG_IGNORED },      { "div", TAG_PARAGRAPH },
  { "dl", TAG_PARAGRAPH },  { "dt", TAG_PARAGRAPH },     { "em", TAG_ITALIC },
  { "font", TAG_IGNORED },  { "h1", TAG_PARAGRAPH },     { "h2", TAG_PARAGRAPH },
  { "h3", TAG_PARAGRAPH },  { "h4", TAG_PARAGRAPH },     { "h5", TAG_PARAGRAPH },
  { "h6", TAG_PARAGRAPH },  { "hr", TAG_PARAGRAPH },     { "html", TAG_IGNORED },
  { "i", TAG_ITALIC },      { "img", TAG_IGNORED },      { "ins", TAG_IGNORED },
  { "li", TAG_ITEM },       { "mark", TAG_IGNORED },     { "ol", TAG_NUMBERS },
  { "p", TAG_PARAGRAPH },   { "pre", TAG_PARAGRAPH },    { "q", TAG_IGNORED },
  { "s", TAG_IGNORED },     { "small", TAG_IGNORED },    { "span", TAG_IGNORED },
  { "strike", TAG_IGNORED }, { "strong", TAG_BOLD },     { "sub", TAG_IGNORED },
  { "sup", TAG_IGNORED },   { "table", TAG_PARAGRAPH },  { "tbody", TAG_PARAGRAPH },
  { "td", TAG_PARAGRAPH },  { "th", TAG_PARAGRAPH },     { "thead", TAG_PARAGRAPH },
  { "tr", TAG_PARAGRAPH },  { "u", TAG_IGNORED },        { "ul", TAG_BULLETS },
};

/* ---- where words go ---- */

static Level *
innermost (Builder *self)
{
  return self->levels->len > 0
           ? &g_array_index (self->levels, Level, self->levels->len - 1)
           : NULL;
}

static HeedRunStyle
current_style (Builder *self)
{
  return (self->bold > 0 ? HEED_RUN_STYLE_BOLD : HEED_RUN_STYLE_PLAIN)
         | (self->italic > 0 ? HEED_RUN_STYLE_ITALIC : HEED_RUN_STYLE_PLAIN);
}

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
end_paragraph (Builder *self)
{
  if (self->paragraph != NULL)
    trim_end (self->paragraph);
  self->paragraph = NULL;
  self->line_start = TRUE;
}

static void
pop_level (Builder *self)
{
  end_paragraph (self);
  g_array_set_size (self->levels, self->levels->len - 1);
}

static void
add_to_container (Builder   *self,
                  HeedBlock *block)
{
  Level *level = innermost (self);

  if (level == NULL)
    g_ptr_array_add (self->blocks, block);
  else
    heed_block_add_child (level->item, block);
}

static void
push_level (Builder  *self,
            gboolean  from_tag,
            gboolean  ordered)
{
  Level level = { NULL };

  level.list = heed_block_new (HEED_BLOCK_LIST);
  level.from_tag = from_tag;
  level.ordered = ordered;
  add_to_container (self, level.list);
  g_array_append_val (self->levels, level);
}

static void
begin_item (Builder    *self,
            gboolean    from_tag,
            const char *marker)
{
  Level *level = innermost (self);

  end_paragraph (self);
  level->item = heed_block_new (HEED_BLOCK_LIST_ITEM);
  level->item_from_tag = from_tag;
  level->n_items++;
  heed_block_set_marker (level->item, marker);
  heed_block_add_child (level->list, level->item);
}

static void
begin_paragraph (Builder *self)
{
  Level *level = innermost (self);

  if (level != NULL && level->item == NULL)
    begin_item (self, FALSE, NULL);

  self->paragraph = heed_block_new (HEED_BLOCK_PARAGRAPH);
  add_to_container (self, self->paragraph);
}

/* A mark of the same kind as an open list has belongs to that list; another kind
 * begins a list inside the item, but an outer kind never inside an inner one. */
static void
begin_bullet (Builder  *self,
              gunichar  bullet)
{
  Level *level = innermost (self);
  char marker[7] = "";

  g_unichar_to_utf8 (bullet, marker);
  end_paragraph (self);

  if (level != NULL && level->item != NULL && level->item->children->len == 0
      && level->item_from_tag)
    {
      heed_block_set_marker (level->item, marker);
      level->bullet = bullet;
      return;
    }

  for (guint i = self->levels->len; i > 0; i--)
    if (g_array_index (self->levels, Level, i - 1).bullet == bullet)
      {
        while (self->levels->len > i)
          pop_level (self);
        begin_item (self, FALSE, marker);
        return;
      }

  while (level != NULL && level->bullet != 0 && self->levels->len > 1
         && heed_bullet_rank (bullet) < heed_bullet_rank (level->bullet))
    {
      pop_level (self);
      level = innermost (self);
    }

  if (level == NULL || (level->bullet != 0 && level->item != NULL))
    {
      if (level != NULL && heed_bullet_rank (bullet) < heed_bullet_rank (level->bullet))
        pop_level (self);
      push_level (self, FALSE, FALSE);
      level = innermost (self);
    }
  level->bullet = bullet;
  begin_item (self, FALSE, marker);
}

/* ---- words ---- */

static void
add_words (Builder    *self,
           const char *text,
           gsize       length)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean fresh = self->paragraph == NULL;

  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      /* Soft hyphens and marks of no width are no part of a word. */
      if (letter == 0xad || letter == 0x200b || letter == 0xfeff || letter == 0x2060)
        continue;
      if (g_unichar_isspace (letter) || g_unichar_iscntrl (letter))
        {
          if (words->len == 0 || words->str[words->len - 1] != ' ')
            g_string_append_c (words, ' ');
          continue;
        }
      g_string_append_unichar (words, letter);
      self->line_start = FALSE;
    }

  if (fresh && words->str[0] == ' ')
    g_string_erase (words, 0, 1);
  if (words->len == 0)
    return;
  if (self->paragraph == NULL)
    begin_paragraph (self);
  else if (self->paragraph->runs->len > 0)
    {
      HeedRun *last = g_ptr_array_index (self->paragraph->runs, self->paragraph->runs->len - 1);

      if (words->str[0] == ' ' && g_str_has_suffix (last->text, " "))
        g_string_erase (words, 0, 1);
    }
  heed_block_add_run (self->paragraph, words->str, current_style (self), self->link);
}

/* Words with their marks: a mark begins an item wherever it stands. */
static void
add_text (Builder    *self,
          const char *text)
{
  const char *start = text;
  const char *c = text;
  gunichar before = ' ';

  while (*c != '\0')
    {
      gsize length = 0;
      gunichar letter = g_utf8_get_char (c);
      gboolean at_start = self->line_start && before == ' ';
      gunichar bullet = 0;

      if (g_unichar_isspace (before) || at_start)
        bullet = heed_bullet_at (c, at_start, self->levels->len > 0, &length);

      if (bullet != 0)
        {
          add_words (self, start, (gsize) (c - start));
          begin_bullet (self, bullet);
          c += length;
          start = c;
          before = 'x';
          continue;
        }
      if (!g_unichar_isspace (letter))
        self->line_start = FALSE;
      before = g_unichar_isspace (letter) ? ' ' : letter;
      c = g_utf8_next_char (c);
    }
  add_words (self, start, (gsize) (c - start));
}

static char *
decode_entities (const char *text,
                 gsize       length)
{
  g_autoptr (GString) decoded = g_string_new (NULL);
  const char *end = text + length;

  for (const char *c = text; c < end;)
    {
      const char *semicolon = *c == '&' ? memchr (c, ';', MIN ((gsize) (end - c), 12)) : NULL;
      gunichar letter = 0;

      if (semicolon != NULL && c[1] == '#')
        {
          gboolean hex = c[2] == 'x' || c[2] == 'X';
          char *stop = NULL;
          guint64 value = g_ascii_strtoull (c + (hex ? 3 : 2), &stop, hex ? 16 : 10);

          if (stop == semicolon && value > 0 && value <= 0x10ffff
              && g_unichar_validate ((gunichar) value))
            letter = (gunichar) value;
        }
      else if (semicolon != NULL)
        {
          g_autofree char *name = g_strndup (c + 1, (gsize) (semicolon - c - 1));
          const htmlEntityDesc *entity = htmlEntityLookup ((const xmlChar *) name);

          if (entity != NULL)
            letter = entity->value;
          else if (g_str_equal (name, "apos"))
            letter = '\'';
        }

      if (letter != 0)
        {
          g_string_append_unichar (decoded, letter);
          c = semicolon + 1;
        }
      else
        {
          g_string_append_c (decoded, *c++);
        }
    }
  return g_string_free (g_steal_pointer (&decoded), FALSE);
}

/* ---- tags ---- */

/* Which tag begins at @text, a "<". A "<" that begins none is a character. */
static Tag
read_tag (const char  *text,
          gboolean    *closing,
          const char **after,
          char       **link)
{
  const char *c = text + 1;
  const char *name;
  const char *end;
  g_autofree char *lower = NULL;

  *closing = *c == '/';
  if (*closing)
    c++;
  name = c;
  while (g_ascii_isalnum (*c))
    c++;
  if (c == name || (*c != '>' && *c != '/' && !g_ascii_isspace (*c)))
    return TAG_NONE;

  end = c + strcspn (c, "<>");
  if (*end != '>')
    return TAG_NONE;
  *after = end + 1;

  lower = g_ascii_strdown (name, c - name);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_equal (tags[i].name, lower))
      {
        const char *href = tags[i].tag == TAG_LINK ? g_strstr_len (c, end - c, "href=") : NULL;

        if (href != NULL && (href[5] == '"' || href[5] == '\''))
          {
            const char *quote = memchr (href + 6, href[5], (gsize) (end - href - 6));

            if (quote != NULL)
              *link = decode_entities (href + 6, (gsize) (quote - href - 6));
          }
        return tags[i].tag;
      }

  return TAG_NONE;
}

/* Whether the item that is open at @text is closed by a tag of its own. */
static gboolean
item_is_closed (const char *text)
{
  for (const char *c = strchr (text, '<'); c != NULL; c = strchr (c + 1, '<'))
    {
      if (g_ascii_strncasecmp (c, "</li", 4) == 0)
        return TRUE;
      if (g_ascii_strncasecmp (c, "<li", 3) == 0 || g_ascii_strncasecmp (c, "</ul", 4) == 0
          || g_ascii_strncasecmp (c, "</ol", 4) == 0)
        return FALSE;
    }

  return FALSE;
}

static void
pop_to_tag_list (Builder *self)
{
  while (self->levels->len > 0 && !innermost (self)->from_tag)
    pop_level (self);
}

static void
open_tag (Builder    *self,
          Tag         tag,
          const char *rest)
{
  Level *level = innermost (self);

  switch ((int) tag)
    {
    case TAG_PARAGRAPH:
      end_paragraph (self);
      /* Inside an item that has its own end a paragraph is part of the item; one
       * after marks without tags ends the list. */
      if (level != NULL
          && !(level->item != NULL && level->item_from_tag
               && (level->item->children->len == 0 || item_is_closed (rest))))
        while (self->levels->len > 0)
          pop_level (self);
      break;
    case TAG_BREAK:
      if (self->paragraph != NULL)
        {
          HeedRun *last;

          trim_end (self->paragraph);
          last = self->paragraph->runs->len > 0
                   ? g_ptr_array_index (self->paragraph->runs, self->paragraph->runs->len - 1)
                   : NULL;
          if (self->line_start || last == NULL)
            end_paragraph (self);
          else
            heed_block_add_run (self->paragraph, "\n", current_style (self), self->link);
        }
      self->line_start = TRUE;
      break;
    case TAG_BULLETS:
    case TAG_NUMBERS:
      end_paragraph (self);
      if (level != NULL && level->item == NULL)
        {
          if (level->list->children->len == 0)
            break;
          level->item = g_ptr_array_index (level->list->children, level->list->children->len - 1);
        }
      push_level (self, TRUE, tag == TAG_NUMBERS);
      break;
    case TAG_ITEM:
      pop_to_tag_list (self);
      if (self->levels->len == 0)
        push_level (self, TRUE, FALSE);
      level = innermost (self);
      if (level->ordered)
        {
          g_autofree char *marker = g_strdup_printf ("%u.", level->n_items + 1);

          begin_item (self, TRUE, marker);
        }
      else
        {
          begin_item (self, TRUE, "•");
        }
      break;
    case TAG_BOLD:
      self->bold++;
      break;
    case TAG_ITALIC:
      self->italic++;
      break;
    default:
      break;
    }
}

static void
close_tag (Builder *self,
           Tag      tag)
{
  switch ((int) tag)
    {
    case TAG_PARAGRAPH:
      end_paragraph (self);
      break;
    case TAG_BULLETS:
    case TAG_NUMBERS:
      pop_to_tag_list (self);
      if (self->levels->len > 0)
        pop_level (self);
      end_paragraph (self);
      break;
    case TAG_ITEM:
      pop_to_tag_list (self);
      if (self->levels->len > 0)
        innermost (self)->item = NULL;
      end_paragraph (self);
      break;
    case TAG_BOLD:
      self->bold -= MIN (self->bold, 1);
      break;
    case TAG_ITALIC:
      self->italic -= MIN (self->italic, 1);
      break;
    case TAG_LINK:
      g_clear_pointer (&self->link, g_free);
      break;
    default:
      break;
    }
}

/* Items that hold nothing, as an empty <li> leaves them, are no items. */
static void
drop_blank (GPtrArray *blocks)
{
  for (guint i = blocks->len; i > 0; i--)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i - 1);
      g_autofree char *marker = g_steal_pointer (&block->marker);

      drop_blank (block->children);
      if (heed_block_is_blank (block))
        g_ptr_array_remove_index (blocks, i - 1);
      else
        block->marker = g_steal_pointer (&marker);
    }
}

/**
 * heed_inline_html_to_blocks:
 * @text: words with the tags of simple HTML between them, valid UTF-8
 *
 * Tags may be unclosed or wrongly nested; what is no tag that Heed knows is taken
 * for words. Marks such as "•" begin items of lists, with or without tags around
 * them. An item of a list whose mark was lost has no marker.
 *
 * Returns: (transfer full) (element-type HeedBlock): paragraphs and lists with
 *   every word of @text in its order
 */
GPtrArray *
heed_inline_html_to_blocks (const char *text)
{
  Builder builder = { NULL };
  const char *start = text;
  const char *c = text;

  builder.blocks = heed_block_list_new ();
  builder.levels = g_array_new (FALSE, FALSE, sizeof (Level));
  builder.line_start = TRUE;

  while (TRUE)
    {
      gboolean closing = FALSE;
      const char *after = c;
      g_autofree char *link = NULL;
      Tag tag = TAG_NONE;

      if (*c == '<')
        tag = read_tag (c, &closing, &after, &link);
      if (*c != '\0' && tag == TAG_NONE)
        {
          c++;
          continue;
        }

      if (c > start)
        {
          g_autofree char *words = decode_entities (start, (gsize) (c - start));

          add_text (&builder, words);
        }
      if (*c == '\0')
        break;

      if (closing)
        close_tag (&builder, tag);
      else
        open_tag (&builder, tag, after);
      if (link != NULL)
        {
          g_free (builder.link);
          builder.link = g_steal_pointer (&link);
        }
      c = start = after;
    }

  end_paragraph (&builder);
  g_array_unref (builder.levels);
  g_free (builder.link);
  drop_blank (builder.blocks);
  return builder.blocks;
}
