/* heed-flow.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-flow.h"

/* A paragraph or heading with its lines. */
typedef struct
{
  HeedBlock *block;
  HeedBlock *item;
  HeedSetting setting;
  double indent_pts;
  double marker_indent_pts;
  double space_pts;
  double width_pts;
  GArray *heights_pts;
} Text;

/* Blocks of one column, broken into lines: the text of a cell, or that between two
 * tables. */
struct _HeedFlow
{
  GPtrArray *texts;
  HeedSetting setting;
  double width_pts;
  const HeedMeasurer *measurer;
};

/* Each step of depth. */
#define INDENT_PTS 10.0
/* The mark of a list item stands in at least this, and so far from the words. */
#define MARKER_MIN_PTS 11.0
#define MARKER_GAP_PTS 4.0
/* What is left for words however deep they stand. */
#define MIN_WIDTH_PTS 24.0

static void
text_free (gpointer data)
{
  Text *text = data;

  heed_block_unref (text->block);
  g_clear_pointer (&text->item, heed_block_unref);
  g_array_unref (text->heights_pts);
  g_free (text);
}

static double
text_height (const Text *text,
             guint       from,
             guint       to)
{
  double height = 0;

  for (guint i = from; i < to; i++)
    height += g_array_index (text->heights_pts, double, i);
  return height;
}

/* The space between a block and what stands above it. */
static double
space_between (HeedFlow  *self,
               HeedBlock *above,
               HeedBlock *block,
               gboolean   in_item)
{
  gboolean in_cell = self->setting != HEED_SETTING_PROSE;

  if (in_cell)
    return in_item ? 1.5 : 4.0;
  if (block->kind == HEED_BLOCK_HEADING)
    return block->level <= 1 ? 0.0 : 16.0;
  if (above->kind == HEED_BLOCK_HEADING)
    return above->level <= 1 ? 10.0 : 6.0;
  return in_item ? 3.0 : 7.0;
}

static Text *
add_text (HeedFlow  *self,
          HeedBlock *block,
          double     indent_pts,
          gboolean   in_item)
{
  Text *text = g_new0 (Text, 1);

  if (self->texts->len > 0)
    {
      Text *above = g_ptr_array_index (self->texts, self->texts->len - 1);

      text->space_pts = space_between (self, above->block, block, in_item);
    }
  text->block = heed_block_ref (block);
  text->setting = self->setting;
  text->indent_pts = MIN (indent_pts, MAX (0, self->width_pts - MIN_WIDTH_PTS));
  text->width_pts = self->width_pts - text->indent_pts;
  text->heights_pts = g_array_new (FALSE, FALSE, sizeof (double));
  self->measurer->measure_lines (block, self->setting, text->width_pts, text->heights_pts,
                                 self->measurer->data);
  g_ptr_array_add (self->texts, text);
  return text;
}

static void add_blocks (HeedFlow  *self,
                        GPtrArray *blocks,
                        double     indent_pts,
                        gboolean   in_item);

static double
list_hang (HeedFlow  *self,
           HeedBlock *list)
{
  double hang = MARKER_MIN_PTS;

  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);

      if (item->marker != NULL)
        hang = MAX (hang, MARKER_GAP_PTS + self->measurer->measure_marker (
          item->marker, self->setting, self->measurer->data));
    }
  return hang;
}

static void
add_list (HeedFlow  *self,
          HeedBlock *list,
          double     indent_pts,
          gboolean   in_item)
{
  double hang = list_hang (self, list);

  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);
      HeedBlock *first = item->children->len > 0 ? g_ptr_array_index (item->children, 0) : NULL;
      guint position = self->texts->len;
      Text *text;

      /* A mark stands before a line, so there must be one. */
      if (item->marker != NULL &&
          (first == NULL || first->kind == HEED_BLOCK_LIST || first->kind == HEED_BLOCK_TABLE))
        {
          g_autoptr (HeedBlock) empty = heed_block_new (HEED_BLOCK_PARAGRAPH);

          add_text (self, empty, indent_pts + hang, in_item || i > 0);
        }
      add_blocks (self, item->children, indent_pts + hang, in_item || i > 0);
      if (item->marker == NULL || position >= self->texts->len)
        continue;

      text = g_ptr_array_index (self->texts, position);
      text->item = heed_block_ref (item);
      text->marker_indent_pts = MAX (0, text->indent_pts - hang);
    }
}

static void
add_blocks (HeedFlow  *self,
            GPtrArray *blocks,
            double     indent_pts,
            gboolean   in_item)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      gboolean is_heading = block->kind == HEED_BLOCK_HEADING;
      double depth_pts = block->level > 1 && !is_heading ? (block->level - 1) * INDENT_PTS : 0;
      double indent = indent_pts + depth_pts;

      switch (block->kind)
        {
        case HEED_BLOCK_HEADING:
        case HEED_BLOCK_PARAGRAPH:
          add_text (self, block, indent, in_item);
          break;
        case HEED_BLOCK_LIST:
          add_list (self, block, indent, in_item);
          break;
        case HEED_BLOCK_LIST_ITEM:
          add_blocks (self, block->children, indent, in_item);
          break;
        case HEED_BLOCK_TABLE:
          /* A table inside a cell: its words one below the other. */
          for (guint j = 0; j < block->table->rows->len; j++)
            {
              HeedTableRow *row = g_ptr_array_index (block->table->rows, j);

              for (guint k = 0; k < row->cells->len; k++)
                add_blocks (self, ((HeedCell *) g_ptr_array_index (row->cells, k))->blocks,
                            indent, in_item);
            }
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * heed_flow_new:
 * @blocks: (element-type HeedBlock): what stands in one column
 * @setting: where it stands
 * @width_pts: the width of the column, in points
 * @measurer: measures the lines
 *
 * Returns: (transfer full): @blocks broken into lines
 */
HeedFlow *
heed_flow_new (GPtrArray          *blocks,
               HeedSetting         setting,
               double              width_pts,
               const HeedMeasurer *measurer)
{
  HeedFlow *self = g_new0 (HeedFlow, 1);

  self->texts = g_ptr_array_new_with_free_func (text_free);
  self->setting = setting;
  self->width_pts = width_pts;
  self->measurer = measurer;
  add_blocks (self, blocks, 0, FALSE);
  return self;
}

/**
 * heed_flow_free:
 * @self: (transfer full): a flow
 */
void
heed_flow_free (HeedFlow *self)
{
  g_ptr_array_unref (self->texts);
  g_free (self);
}

/**
 * heed_flow_is_end:
 * @self: a flow
 * @place: a place in it
 *
 * Returns: whether nothing follows @place
 */
gboolean
heed_flow_is_end (HeedFlow      *self,
                  HeedFlowPlace  place)
{
  return place.text >= self->texts->len;
}

/**
 * heed_flow_count_lines:
 * @self: a flow
 *
 * Returns: how many lines it has
 */
guint
heed_flow_count_lines (HeedFlow *self)
{
  guint n = 0;

  for (guint i = 0; i < self->texts->len; i++)
    n += ((Text *) g_ptr_array_index (self->texts, i))->heights_pts->len;
  return n;
}

/* The space above @place: none where it is the first on its page or in its cell. */
static double
space_above (Text          *text,
             HeedFlowPlace  from,
             HeedFlowPlace  place)
{
  return place.line > 0 || place.text == from.text ? 0 : text->space_pts;
}

/**
 * heed_flow_get_height:
 * @self: a flow
 * @from: a place in it
 *
 * Returns: the height of what follows @from, in points
 */
double
heed_flow_get_height (HeedFlow      *self,
                      HeedFlowPlace  from)
{
  double height = 0;

  heed_flow_fit (self, from, G_MAXDOUBLE, FALSE, &height);
  return height;
}

/**
 * heed_flow_get_start_height:
 * @self: a flow
 * @n_lines: how many lines
 *
 * Returns: the height of its first @n_lines lines, or of all where it has fewer,
 *   in points
 */
double
heed_flow_get_start_height (HeedFlow *self,
                            guint     n_lines)
{
  HeedFlowPlace start = { 0, 0 };
  double height = 0;

  for (guint i = 0; i < self->texts->len && n_lines > 0; i++)
    {
      Text *text = g_ptr_array_index (self->texts, i);
      guint n = MIN (n_lines, text->heights_pts->len);
      HeedFlowPlace place = { i, 0 };

      height += space_above (text, start, place) + text_height (text, 0, n);
      n_lines -= n;
    }
  return height;
}

/**
 * heed_flow_fit:
 * @self: a flow
 * @from: a place in it
 * @room_pts: the height that there is
 * @force: whether to take a line that is higher than @room_pts, so that there is
 *   one at all
 * @height_pts: (out): the height of what fits, in points
 *
 * Returns: the place up to which the lines after @from fit
 */
HeedFlowPlace
heed_flow_fit (HeedFlow      *self,
               HeedFlowPlace  from,
               double         room_pts,
               gboolean       force,
               double        *height_pts)
{
  HeedFlowPlace place = from;
  double height = 0;

  while (!heed_flow_is_end (self, place))
    {
      Text *text = g_ptr_array_index (self->texts, place.text);
      double line = g_array_index (text->heights_pts, double, place.line) +
                    space_above (text, from, place);

      if (height + line > room_pts && !(force && height <= 0))
        break;
      height += line;
      if (++place.line == text->heights_pts->len)
        {
          place.text++;
          place.line = 0;
        }
    }

  *height_pts = height;
  return place;
}

/**
 * heed_flow_place:
 * @self: a flow
 * @from: a place in it
 * @to: a place after it
 * @model: what the fragments have in common; its place is the upper left corner of
 *   the column
 * @fragments: (element-type HeedFragment): where to add them
 *
 * Places the lines between @from and @to.
 */
void
heed_flow_place (HeedFlow           *self,
                 HeedFlowPlace       from,
                 HeedFlowPlace       to,
                 const HeedFragment *model,
                 GPtrArray          *fragments)
{
  double y = model->y_pts;

  for (HeedFlowPlace place = from;
       place.text < to.text || (place.text == to.text && place.line < to.line);
       place.text++, place.line = 0)
    {
      Text *text = g_ptr_array_index (self->texts, place.text);
      guint end = place.text == to.text ? to.line : text->heights_pts->len;
      HeedFragment *fragment = heed_fragment_copy (model);

      y += space_above (text, from, place);
      fragment->kind = HEED_FRAGMENT_TEXT;
      fragment->setting = text->setting;
      fragment->block = heed_block_ref (text->block);
      if (place.line == 0 && text->item != NULL)
        fragment->item = heed_block_ref (text->item);
      fragment->x_pts = model->x_pts + text->indent_pts;
      fragment->marker_x_pts = model->x_pts + text->marker_indent_pts;
      fragment->y_pts = y;
      fragment->width_pts = text->width_pts;
      fragment->height_pts = text_height (text, place.line, end);
      fragment->first_line = place.line;
      fragment->n_lines = end - place.line;
      g_ptr_array_add (fragments, fragment);
      y += fragment->height_pts;
    }
}
