/* heed-office-builder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-office-builder.h"

#include "heed-anchor.h"
#include "heed-office-style.h"
#include "heed-table.h"
#include "heed-typed-list.h"

typedef struct
{
  HeedBlock *list; /* owned by what holds it */
  HeedBlock *item;
  gconstpointer id;
  guint indent;
} Level;

struct _HeedOfficeBuilder
{
  GPtrArray *blocks;
  GArray *levels; /* of Level, outermost first */
  HeedBlock *labelled; /* the item with a label that what follows may belong to */
  char *style; /* what that is */
  guint level;
};

/**
 * heed_office_builder_new:
 * @blocks: takes what is built
 *
 * Builds lists, and items of a plan, out of paragraphs that only say how deep they
 * stand.
 *
 * Returns: (transfer full): a builder
 */
HeedOfficeBuilder *
heed_office_builder_new (GPtrArray *blocks)
{
  HeedOfficeBuilder *self = g_new0 (HeedOfficeBuilder, 1);

  self->blocks = g_ptr_array_ref (blocks);
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  return self;
}

/**
 * heed_office_builder_free:
 * @self: (transfer full): a builder
 *
 * Ends what is built: paragraphs with a typed mark become items of lists.
 */
void
heed_office_builder_free (HeedOfficeBuilder *self)
{
  heed_typed_list_make (self->blocks);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->levels);
  g_free (self->style);
  g_free (self);
}

static Level *
innermost (HeedOfficeBuilder *self)
{
  return self->levels->len > 0 ? &g_array_index (self->levels, Level, self->levels->len - 1) : NULL;
}

/**
 * heed_office_builder_end:
 * @self: a builder
 * @block: (transfer full) (nullable): a block that belongs to no list
 *
 * Ends all lists.
 */
void
heed_office_builder_end (HeedOfficeBuilder *self,
                         HeedBlock         *block)
{
  g_array_set_size (self->levels, 0);
  self->labelled = NULL;
  if (block != NULL && block->table != NULL && self->blocks->len > 0)
    {
      HeedBlock *before = g_ptr_array_index (self->blocks, self->blocks->len - 1);

      if (g_strcmp0 (before->style, "caption") == 0)
        {
          block->table->caption = heed_block_to_text (before);
          g_ptr_array_remove_index (self->blocks, self->blocks->len - 1);
        }
    }
  if (block != NULL)
    g_ptr_array_add (self->blocks, block);
}

static gboolean
belongs_to_labelled (HeedOfficeBuilder     *self,
                     const HeedOfficeStyle *style)
{
  return self->labelled != NULL && g_strcmp0 (self->style, style->style) == 0 &&
         self->level == style->level;
}

static void
add_labelled (HeedOfficeBuilder         *self,
              const HeedOfficeParagraph *paragraph,
              const HeedOfficeStyle     *style,
              const char                *label)
{
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);

  heed_office_builder_end (self, list);
  heed_block_set_style (list, style->style);
  list->level = style->level;
  heed_block_set_anchor (list, paragraph->block->anchor);
  heed_block_set_anchor (paragraph->block, NULL);
  heed_block_set_style (item, style->style);
  heed_block_set_marker (item, label);
  heed_block_add_child (list, item);
  if (!heed_block_is_blank (paragraph->block))
    heed_block_add_child (item, heed_block_ref (paragraph->block));
  self->labelled = item;
  g_free (self->style);
  self->style = g_strdup (style->style);
  self->level = style->level;
}

static void
add_plain (HeedOfficeBuilder         *self,
           const HeedOfficeParagraph *paragraph,
           const HeedOfficeStyle     *style)
{
  HeedBlock *block = heed_block_ref (paragraph->block);

  if (style->style != NULL && belongs_to_labelled (self, style))
    {
      g_array_set_size (self->levels, 0);
      heed_block_add_child (self->labelled, block);
      return;
    }
  heed_block_set_style (block, style->style);
  block->level = style->level;
  heed_office_builder_end (self, block);
}

static void
open_list (HeedOfficeBuilder         *self,
           const HeedOfficeParagraph *paragraph,
           const HeedOfficeStyle     *style)
{
  Level level = { heed_block_new (HEED_BLOCK_LIST), NULL, paragraph->list, paragraph->indent };

  if (self->levels->len > 0)
    {
      heed_block_add_child (innermost (self)->item, level.list);
    }
  else if (style->style != NULL && belongs_to_labelled (self, style))
    {
      heed_block_add_child (self->labelled, level.list);
    }
  else
    {
      heed_office_builder_end (self, level.list);
      heed_block_set_style (level.list, style->style);
      level.list->level = style->level;
    }
  g_array_append_val (self->levels, level);
}

static void
add_item (HeedOfficeBuilder         *self,
          const HeedOfficeParagraph *paragraph,
          const HeedOfficeStyle     *style,
          const char                *marker)
{
  guint depth = MAX (paragraph->depth, 1);
  HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);

  if (self->levels->len > depth)
    g_array_set_size (self->levels, depth);
  if (self->levels->len == depth && innermost (self)->id != paragraph->list)
    g_array_set_size (self->levels, depth - 1);
  if (self->levels->len == 0 || self->levels->len < depth)
    open_list (self, paragraph, style);

  innermost (self)->item = item;
  innermost (self)->indent = paragraph->indent;
  heed_block_set_marker (item, marker);
  heed_block_add_child (innermost (self)->list, item);
  if (!heed_block_is_blank (paragraph->block))
    heed_block_add_child (item, heed_block_ref (paragraph->block));
}

/* A paragraph without a mark belongs to the item below whose words it begins, or to
 * none. */
static gboolean
add_continued (HeedOfficeBuilder         *self,
               const HeedOfficeParagraph *paragraph,
               gboolean                   point)
{
  guint depth = MIN (paragraph->depth, self->levels->len);

  if (paragraph->depth == 0 && paragraph->indent > 0)
    for (guint i = 0; i < self->levels->len; i++)
      if (g_array_index (self->levels, Level, i).indent <= paragraph->indent)
        depth = i + 1;
  if (depth == 0 && point)
    depth = self->levels->len;
  if (depth == 0)
    return FALSE;

  g_array_set_size (self->levels, depth);
  heed_block_add_child (innermost (self)->item, heed_block_ref (paragraph->block));
  return TRUE;
}

/* Symbol fonts keep their bullets where no letter is. */
static const char *
readable_marker (const char *marker)
{
  if (marker != NULL && g_unichar_type (g_utf8_get_char (marker)) == G_UNICODE_PRIVATE_USE)
    return "•";

  return marker;
}

/* An item that nobody has written yet. Who breaks a line makes an empty paragraph of the
 * same style, but not of the same name. */
static gboolean
is_empty_item (const HeedOfficeParagraph *paragraph,
               const HeedOfficeStyle     *style)
{
  g_autofree char *id = heed_anchor_get_id (paragraph->block->anchor, HEED_ANCHOR_ITEM);

  return id != NULL && heed_office_style_is_item (style->style) && !style->point;
}

/**
 * heed_office_builder_add:
 * @self: a builder
 * @paragraph: the next paragraph
 *
 * Adds a paragraph. Empty ones are left out, unless they are items of a plan.
 */
void
heed_office_builder_add (HeedOfficeBuilder         *self,
                         const HeedOfficeParagraph *paragraph)
{
  HeedOfficeStyle style = { NULL };
  g_autofree char *owned = NULL;
  const char *marker = readable_marker (paragraph->marker);
  const char *label = paragraph->label != NULL ? paragraph->label : marker;

  if (paragraph->style != NULL)
    heed_office_style_read (&style, paragraph->style);
  owned = style.style;
  if (heed_block_is_blank (paragraph->block) && label == NULL &&
      !is_empty_item (paragraph, &style))
    return;

  if (paragraph->heading > 0)
    {
      HeedBlock *heading = heed_block_ref (paragraph->block);

      heading->kind = HEED_BLOCK_HEADING;
      heading->level = paragraph->heading;
      heed_office_builder_end (self, heading);
    }
  else if (heed_office_style_is_item (style.style) && !style.point)
    {
      if (label != NULL)
        add_labelled (self, paragraph, &style, label);
      else
        add_plain (self, paragraph, &style);
    }
  else if (label != NULL)
    {
      add_item (self, paragraph, &style, label);
    }
  else if ((style.style != NULL && !style.point) || !add_continued (self, paragraph, style.point))
    {
      add_plain (self, paragraph, &style);
    }
}

static void
append_roman (GString *text,
              guint    number)
{
  static const struct
  {
    guint value;
    const char *letters;
  } signs[] = {
    { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" },
    { 50, "l" },   { 40, "xl" },  { 10, "x" },  { 9, "ix" },   { 5, "v" },   { 4, "iv" }, { 1, "i" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    for (; number >= signs[i].value; number -= signs[i].value)
      g_string_append (text, signs[i].letters);
}

/**
 * heed_office_number_to_text:
 * @number: the number of an item, from 1
 * @format: how it is written: '1', 'a', 'A', 'i' or 'I'
 *
 * Returns: the number as written before the item
 */
char *
heed_office_number_to_text (guint number,
                            char  format)
{
  GString *text = g_string_new (NULL);

  if (format == '1' || number == 0 || number > 3999)
    g_string_append_printf (text, "%u", number);
  else if (format == 'i' || format == 'I')
    append_roman (text, number);
  else
    for (guint i = 0; i <= (number - 1) / 26; i++)
      g_string_append_c (text, (char) ('a' + (number - 1) % 26));
  if (g_ascii_isupper (format))
    g_string_ascii_up (text);
  return g_string_free (text, FALSE);
}
