/* heed-text-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-lines.h"

#include <string.h>

#include "heed-language.h"
#include "heed-markup.h"
#include "heed-text-pieces.h"

/* Deeper lists are shown at this level. */
#define MAX_LEVEL 8

/* How far each level stands to the right, in pixels. */
#define LEVEL_INDENT 18

/* A line break inside a paragraph, where the line of a buffer is a paragraph. */
#define LINE_SEPARATOR "\342\200\250"

static const char *const level_names[MAX_LEVEL + 1] = {
  NULL, "level-1", "level-2", "level-3", "level-4", "level-5", "level-6", "level-7", "level-8",
};

/* ---- tags ---- */

static GtkTextTag *
lookup (GtkTextBuffer *buffer,
        const char    *name)
{
  return gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
}

static GQuark
link_quark (void)
{
  return g_quark_from_static_string ("heed-link");
}

static GtkTextTag *
link_tag (GtkTextBuffer *buffer,
          const char    *link)
{
  const char *language = heed_language_of_link (link);
  g_autofree char *name = g_strconcat ("link ", link, NULL);
  GtkTextTag *tag = lookup (buffer, name);

  /* A buffer becomes slow by many tags. */
  if (tag != NULL)
    return tag;

  tag = gtk_text_buffer_create_tag (buffer, name, NULL);
  if (language != NULL)
    g_object_set (tag, "language", language, "underline", PANGO_UNDERLINE_LOW, NULL);
  else
    g_object_set (tag, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  g_object_set_qdata_full (G_OBJECT (tag), link_quark (), g_strdup (link), g_free);
  return tag;
}

static const char *
link_at (const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);

  for (GSList *l = tags; l != NULL; l = l->next)
    if (g_object_get_qdata (l->data, link_quark ()) != NULL)
      return g_object_get_qdata (l->data, link_quark ());

  return NULL;
}

/* ---- lines ---- */

static void
line_bounds (GtkTextBuffer *buffer,
             int            line,
             GtkTextIter   *start,
             GtkTextIter   *end)
{
  gtk_text_buffer_get_iter_at_line (buffer, start, line);
  *end = *start;
  if (!gtk_text_iter_ends_line (end))
    gtk_text_iter_forward_to_line_end (end);
}

/* Puts the tag of the level on the whole line and its end, so that what is typed
 * there has it too. */
static void
tag_line (GtkTextBuffer *buffer,
          int            line,
          guint          level)
{
  GtkTextIter start, end;

  line_bounds (buffer, line, &start, &end);
  gtk_text_iter_forward_char (&end);
  for (guint i = 1; i <= MAX_LEVEL; i++)
    gtk_text_buffer_remove_tag_by_name (buffer, level_names[i], &start, &end);
  if (level > 0)
    gtk_text_buffer_apply_tag_by_name (buffer, level_names[MIN (level, MAX_LEVEL)], &start, &end);
}

/* What is typed or pasted into a mark comes behind it. */
static void
insert_cb (GtkTextBuffer *buffer,
           GtkTextIter   *at)
{
  GtkTextTag *mark = lookup (buffer, "mark");

  if (gtk_text_iter_has_tag (at, mark) && !gtk_text_iter_starts_tag (at, mark))
    gtk_text_iter_forward_to_tag_toggle (at, mark);
}

/**
 * heed_text_lines_prepare:
 * @buffer: a new text buffer
 *
 * Gives it the tags that the other functions need.
 */
void
heed_text_lines_prepare (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "bold", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "italic", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "mark", NULL);
  gtk_text_buffer_create_tag (buffer, "list", NULL);
  heed_text_pieces_prepare (buffer);
  for (guint i = 1; i <= MAX_LEVEL; i++)
    gtk_text_buffer_create_tag (buffer, level_names[i],
                                "left-margin", (int) i * LEVEL_INDENT,
                                "indent", -12,
                                NULL);
  g_signal_connect (buffer, "insert-text", G_CALLBACK (insert_cb), NULL);
}

/**
 * heed_text_lines_get_level:
 * @buffer: a prepared text buffer
 * @line: a line of it
 *
 * Returns: in how many lists the line stands; 0 for a paragraph
 */
guint
heed_text_lines_get_level (GtkTextBuffer *buffer,
                           int            line)
{
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  for (guint i = 1; i <= MAX_LEVEL; i++)
    if (gtk_text_iter_has_tag (&start, lookup (buffer, level_names[i])))
      return i;

  return 0;
}

/**
 * heed_text_lines_get_words:
 * @buffer: a prepared text buffer
 * @line: a line of it
 * @start: (out): where its words begin, behind the mark
 * @end: (out): where they end
 */
void
heed_text_lines_get_words (GtkTextBuffer *buffer,
                           int            line,
                           GtkTextIter   *start,
                           GtkTextIter   *end)
{
  GtkTextTag *mark = lookup (buffer, "mark");

  line_bounds (buffer, line, start, end);
  if (!gtk_text_iter_has_tag (start, mark))
    return;

  gtk_text_iter_forward_to_tag_toggle (start, mark);
  if (gtk_text_iter_compare (start, end) > 0)
    *start = *end;
}

/**
 * heed_text_lines_get_mark:
 * @buffer: a prepared text buffer
 * @line: a line of it
 *
 * Returns: (transfer full) (nullable): the mark before its words, such as "•"; %NULL
 *   where there is none
 */
char *
heed_text_lines_get_mark (GtkTextBuffer *buffer,
                          int            line)
{
  GtkTextIter start, words, end;
  g_autofree char *mark = NULL;

  line_bounds (buffer, line, &start, &end);
  heed_text_lines_get_words (buffer, line, &words, &end);
  if (gtk_text_iter_equal (&start, &words))
    return NULL;

  mark = gtk_text_iter_get_text (&start, &words);
  return g_strdup (g_strchomp (mark));
}

/**
 * heed_text_lines_set_mark:
 * @buffer: a prepared text buffer
 * @line: a line of it
 * @level: in how many lists it is to stand; 0 for a paragraph
 * @mark: (nullable): the mark before its words
 */
void
heed_text_lines_set_mark (GtkTextBuffer *buffer,
                          int            line,
                          guint          level,
                          const char    *mark)
{
  GtkTextIter start, words, end;

  line_bounds (buffer, line, &start, &end);
  heed_text_lines_get_words (buffer, line, &words, &end);
  gtk_text_buffer_delete (buffer, &start, &words);
  if (mark != NULL)
    {
      g_autofree char *text = g_strconcat (mark, " ", NULL);

      gtk_text_buffer_insert_with_tags_by_name (buffer, &start, text, -1, "mark", NULL);
    }
  tag_line (buffer, line, level);
}

/* Moves @start to where a mark begins or ends before the end of its line. */
static gboolean
find_mark (GtkTextBuffer     *buffer,
           GtkTextIter       *start,
           const GtkTextIter *end,
           GtkTextTag        *mark,
           int               *next)
{
  GtkTextIter toggle = *start;

  if (*next <= gtk_text_iter_get_offset (start))
    *next = gtk_text_iter_forward_to_tag_toggle (&toggle, mark) ? gtk_text_iter_get_offset (&toggle) : G_MAXINT;
  if (*next > gtk_text_iter_get_offset (end))
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (buffer, start, *next);
  return TRUE;
}

/**
 * heed_text_lines_tidy:
 * @buffer: a prepared text buffer
 * @first: the first line that was changed
 * @last: the last one; there may be none of that number any more
 *
 * After typing: removes marks that came into the middle of a line when two were
 * joined, and lets the level of a line reach to its end.
 */
void
heed_text_lines_tidy (GtkTextBuffer *buffer,
                      int            first,
                      int            last)
{
  GtkTextTag *mark = lookup (buffer, "mark");
  int next = -1; /* where a mark begins or ends, behind what is tidied; it is far to the next */

  for (int line = first; line <= last && line < gtk_text_buffer_get_line_count (buffer); line++)
    {
      GtkTextIter start, end;

      heed_text_lines_get_words (buffer, line, &start, &end);
      while (find_mark (buffer, &start, &end, mark, &next) && gtk_text_iter_starts_tag (&start, mark))
        {
          end = start;
          gtk_text_iter_forward_to_tag_toggle (&end, mark);
          gtk_text_buffer_delete (buffer, &start, &end);
          line_bounds (buffer, line, &end, &end);
          next = -1;
        }
      tag_line (buffer, line, heed_text_lines_get_level (buffer, line));
    }
}

/* ---- links and languages ---- */

static void
collect_link (GtkTextTag *tag,
              gpointer    user_data)
{
  if (g_object_get_qdata (G_OBJECT (tag), link_quark ()) != NULL)
    g_ptr_array_add (user_data, g_object_ref (tag));
}

/**
 * heed_text_lines_toggle_language:
 * @buffer: a prepared text buffer
 * @start: where words begin
 * @end: where they end
 * @language: their language, as a BCP 47 tag
 *
 * Marks the words as words in that language; those that begin with it lose the mark.
 * Where they were a link they are none any more.
 */
void
heed_text_lines_toggle_language (GtkTextBuffer     *buffer,
                                 const GtkTextIter *start,
                                 const GtkTextIter *end,
                                 const char        *language)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_so = g_strcmp0 (heed_language_of_link (link_at (start)), language) == 0;
  g_autofree char *link = heed_language_to_link (language, "");

  gtk_text_tag_table_foreach (table, collect_link, links);
  for (guint i = 0; i < links->len; i++)
    gtk_text_buffer_remove_tag (buffer, g_ptr_array_index (links, i), start, end);
  if (!is_so)
    gtk_text_buffer_apply_tag (buffer, link_tag (buffer, link), start, end);
}

/* ---- loading ---- */

static void
clear (GtkTextBuffer *buffer)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_tag_table_foreach (table, collect_link, links);
  for (guint i = 0; i < links->len; i++)
    gtk_text_tag_table_remove (table, g_ptr_array_index (links, i));
}

static void
begin_line (GtkTextBuffer *buffer)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (gtk_text_iter_get_offset (&end) > 0)
    gtk_text_buffer_insert (buffer, &end, "\n", 1);
}

static void
add_run (GtkTextBuffer *buffer,
         HeedRun       *run)
{
  g_auto (GStrv) lines = g_strsplit (run->text, "\n", -1);
  g_autofree char *text = g_strjoinv (LINE_SEPARATOR, lines);
  GtkTextIter start, end;
  int offset;

  gtk_text_buffer_get_end_iter (buffer, &end);
  offset = gtk_text_iter_get_offset (&end);
  heed_text_pieces_insert (buffer, &end, text);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  if ((run->style & HEED_RUN_STYLE_BOLD) != 0)
    gtk_text_buffer_apply_tag_by_name (buffer, "bold", &start, &end);
  if ((run->style & HEED_RUN_STYLE_ITALIC) != 0)
    gtk_text_buffer_apply_tag_by_name (buffer, "italic", &start, &end);
  if (run->link != NULL)
    gtk_text_buffer_apply_tag (buffer, link_tag (buffer, run->link), &start, &end);
}

static void
add_line (GtkTextBuffer *buffer,
          HeedBlock     *block,
          guint          level,
          const char    *mark)
{
  int line;

  begin_line (buffer);
  line = gtk_text_buffer_get_line_count (buffer) - 1;
  if (block != NULL)
    for (guint i = 0; i < block->runs->len; i++)
      add_run (buffer, g_ptr_array_index (block->runs, i));
  heed_text_lines_set_mark (buffer, line, level, mark);
  for (int piece = line + 1; piece < gtk_text_buffer_get_line_count (buffer); piece++)
    tag_line (buffer, piece, level);
}

static gboolean
is_list (GPtrArray *blocks,
         guint      position)
{
  return ((HeedBlock *) g_ptr_array_index (blocks, position))->kind == HEED_BLOCK_LIST;
}

/* The line that is added next. */
static int
next_line (GtkTextBuffer *buffer)
{
  return gtk_text_buffer_get_char_count (buffer) == 0 ? 0
                                                      : gtk_text_buffer_get_line_count (buffer);
}

/* Two lists that follow each other are told apart by a tag on the second. */
static void
begin_list (GtkTextBuffer *buffer,
            int            line)
{
  GtkTextIter start, words, end;

  line_bounds (buffer, line, &start, &end);
  heed_text_lines_get_words (buffer, line, &words, &end);
  gtk_text_buffer_apply_tag_by_name (buffer, "list", &start, &words);
}

static void
add_list (GtkTextBuffer *buffer,
          HeedBlock     *list,
          guint          level,
          gboolean       apart)
{
  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);
      const char *mark = item->marker != NULL ? item->marker : "•";
      int first = next_line (buffer);

      /* A number without words is words too. */
      if (item->children->len == 0)
        add_line (buffer, NULL, level, mark);
      for (guint j = 0; j < item->children->len; j++)
        {
          HeedBlock *child = g_ptr_array_index (item->children, j);

          if (child->kind != HEED_BLOCK_LIST)
            {
              add_line (buffer, child, level, mark);
            }
          else
            {
              if (mark != NULL)
                add_line (buffer, NULL, level, mark);
              add_list (buffer, child, level + 1, j > 0 && is_list (item->children, j - 1));
            }
          if (mark != NULL && apart && i == 0)
            begin_list (buffer, first);
          mark = NULL;
        }
    }
}

/**
 * heed_text_lines_load:
 * @buffer: a prepared text buffer
 * @markup: text as CommonMark
 *
 * Puts the text into the buffer in place of what stands there.
 */
void
heed_text_lines_load (GtkTextBuffer *buffer,
                      const char    *markup)
{
  g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (markup);

  clear (buffer);
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HEED_BLOCK_LIST)
        add_list (buffer, block, 1, i > 0 && is_list (blocks, i - 1));
      else
        add_line (buffer, block, 0, NULL);
    }
}

/* ---- saving ---- */

static HeedRunStyle
style_at (GtkTextBuffer     *buffer,
          const GtkTextIter *iter)
{
  HeedRunStyle style = HEED_RUN_STYLE_PLAIN;

  if (gtk_text_iter_has_tag (iter, lookup (buffer, "bold")))
    style |= HEED_RUN_STYLE_BOLD;
  if (gtk_text_iter_has_tag (iter, lookup (buffer, "italic")))
    style |= HEED_RUN_STYLE_ITALIC;
  return style;
}

/* @toggle is the first place behind what was saved where a tag begins or ends: it is far
 * to that one where there are few, and it is the same for many lines. */
static void
save_words (GtkTextBuffer *buffer,
            GtkTextIter    start,
            GtkTextIter    end,
            GtkTextIter   *toggle,
            HeedBlock     *block)
{
  while (gtk_text_iter_compare (&start, &end) < 0)
    {
      GtkTextIter next;
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      if (gtk_text_iter_compare (toggle, &start) <= 0)
        {
          *toggle = start;
          gtk_text_iter_forward_to_tag_toggle (toggle, NULL);
        }
      next = gtk_text_iter_compare (toggle, &end) < 0 ? *toggle : end;
      text = gtk_text_iter_get_text (&start, &next);
      lines = g_strsplit (text, LINE_SEPARATOR, -1);
      g_free (text);
      text = g_strjoinv ("\n", lines);
      heed_block_add_run (block, text, style_at (buffer, &start), link_at (&start));
      start = next;
    }
}

/* The paragraph that begins in @line, which becomes its last. */
static HeedBlock *
save_paragraph (GtkTextBuffer *buffer,
                int           *line,
                GtkTextIter   *toggle)
{
  HeedBlock *block = heed_block_new (HEED_BLOCK_PARAGRAPH);
  GtkTextIter start, end;
  gboolean spaced;

  heed_text_lines_get_words (buffer, *line, &start, &end);
  save_words (buffer, start, end, toggle, block);
  while (heed_text_pieces_goes_on (buffer, &end, &spaced))
    {
      if (spaced)
        heed_block_add_run (block, " ", style_at (buffer, &end), link_at (&end));
      (*line)++;
      heed_text_lines_get_words (buffer, *line, &start, &end);
      save_words (buffer, start, end, toggle, block);
    }

  return block;
}

static gboolean
begins_list (GtkTextBuffer *buffer,
             int            line)
{
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  return gtk_text_iter_has_tag (&start, lookup (buffer, "list"));
}

static gboolean
same_list (HeedBlock  *list,
           const char *mark)
{
  HeedBlock *last = g_ptr_array_index (list->children, list->children->len - 1);

  return g_ascii_isdigit (last->marker != NULL ? last->marker[0] : '\0') ==
         g_ascii_isdigit (mark[0]);
}

/**
 * heed_text_lines_save:
 * @buffer: a prepared text buffer
 *
 * Returns: (transfer full): what stands in the buffer, as CommonMark, without empty
 *   lines
 */
char *
heed_text_lines_save (GtkTextBuffer *buffer)
{
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();
  HeedBlock *lists[MAX_LEVEL + 1] = { NULL, };
  GtkTextIter toggle;
  guint depth = 0;

  gtk_text_buffer_get_start_iter (buffer, &toggle);
  for (int line = 0; line < gtk_text_buffer_get_line_count (buffer); line++)
    {
      guint level = heed_text_lines_get_level (buffer, line);
      g_autofree char *mark = heed_text_lines_get_mark (buffer, line);
      int begin = line;
      g_autoptr (HeedBlock) paragraph = save_paragraph (buffer, &line, &toggle);
      HeedBlock *item;

      /* An item that was just begun is none yet, but a number stands for itself. */
      if (heed_block_is_blank (paragraph) && (mark == NULL || !g_ascii_isdigit (mark[0])))
        continue;

      /* A further paragraph of a list item. */
      if (mark == NULL && level > 0 && level <= depth)
        {
          depth = level;
          item = g_ptr_array_index (lists[level]->children, lists[level]->children->len - 1);
          heed_block_add_child (item, g_steal_pointer (&paragraph));
          continue;
        }
      if (mark == NULL || level == 0)
        {
          depth = 0;
          g_ptr_array_add (blocks, g_steal_pointer (&paragraph));
          continue;
        }

      level = MIN (level, depth + 1);
      if (level <= depth && same_list (lists[level], mark) && !begins_list (buffer, begin))
        {
          depth = level;
        }
      else
        {
          HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);

          depth = level;
          lists[level] = list;
          if (level == 1)
            g_ptr_array_add (blocks, list);
          else
            heed_block_add_child (g_ptr_array_index (lists[level - 1]->children,
                                                     lists[level - 1]->children->len - 1),
                                  list);
        }
      item = heed_block_new (HEED_BLOCK_LIST_ITEM);
      heed_block_set_marker (item, mark);
      if (!heed_block_is_blank (paragraph))
        heed_block_add_child (item, g_steal_pointer (&paragraph));
      heed_block_add_child (lists[level], item);
    }

  return heed_markup_from_blocks (blocks);
}
