/* heed-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-layout.h"

#include "heed-layout-table.h"

/* A document broken into pages. */
struct _HeedLayout
{
  HeedDocument *document;
  HeedPageGeometry geometry;
  GPtrArray *pages;
};

/* A table, or the heading, paragraph or list between two. */
typedef struct
{
  HeedBlock *block;
  HeedFlow *flow;
  HeedLayoutTable *table;
} Part;

/* Fewer lines than this of a paragraph stand on no page alone. */
#define MIN_LINES 2

#define TABLE_SPACE_PTS 8.0
#define FOOT_SPACE_PTS 10.0
#define PAGE_NUMBER_WIDTH_PTS 90.0

static void
part_free (gpointer data)
{
  Part *part = data;

  g_clear_pointer (&part->flow, heed_flow_free);
  g_clear_pointer (&part->table, heed_layout_table_free);
  g_free (part);
}

static GPtrArray *
make_parts (HeedDocument   *document,
            HeedPageCursor *cursor)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      Part *part = g_new0 (Part, 1);

      part->block = g_ptr_array_index (document->blocks, i);
      if (part->block->kind == HEED_BLOCK_TABLE)
        {
          part->table = heed_layout_table_new (part->block->table, cursor);
        }
      else
        {
          g_autoptr (GPtrArray) blocks = g_ptr_array_new ();

          g_ptr_array_add (blocks, part->block);
          part->flow = heed_flow_new (blocks, HEED_SETTING_PROSE, cursor->width_pts,
                                      cursor->measurer);
        }
      g_ptr_array_add (parts, part);
    }
  return parts;
}

/* The space above a part that does not begin a page. */
static double
space_above (Part *above,
             Part *part)
{
  gboolean is_heading = part->block->kind == HEED_BLOCK_HEADING;

  if (above->block->kind == HEED_BLOCK_HEADING)
    return above->block->level <= 1 ? 10.0 : 6.0;
  if (is_heading)
    return 18.0;
  if (part->table != NULL || above->table != NULL)
    return TABLE_SPACE_PTS;
  /* The lines of the front page belong together. */
  if (g_strcmp0 (above->block->style, part->block->style) != 0 ||
      g_strcmp0 (part->block->style, "introduction") == 0)
    return 6.0;
  return 3.0;
}

/* The height that must be left for part @i to begin: a heading never stands alone
 * at the foot of a page. */
static double
start_height (GPtrArray *parts,
              guint      i)
{
  Part *part = g_ptr_array_index (parts, i);
  double height;

  if (part->table != NULL)
    return heed_layout_table_get_start_height (part->table);
  if (part->block->kind != HEED_BLOCK_HEADING)
    {
      guint n_lines = heed_flow_count_lines (part->flow);

      return heed_flow_get_start_height (part->flow,
                                         n_lines <= MIN_LINES + 1 ? n_lines : MIN_LINES);
    }

  height = heed_flow_get_start_height (part->flow, G_MAXUINT);
  if (i + 1 < parts->len)
    height += space_above (part, g_ptr_array_index (parts, i + 1)) + start_height (parts, i + 1);
  return height;
}

static void
place_flow (HeedFlow       *flow,
            HeedPageCursor *cursor)
{
  HeedFlowPlace place = { 0, 0 };

  while (TRUE)
    {
      HeedFragment model = { 0, };
      double room = cursor->bottom_pts - cursor->y_pts + HEED_LAYOUT_EPSILON_PTS;
      double height;
      HeedFlowPlace to = heed_flow_fit (flow, place, room, heed_page_cursor_is_fresh (cursor),
                                        &height);

      model.x_pts = cursor->left_pts;
      model.y_pts = cursor->y_pts;
      heed_flow_place (flow, place, to, &model, cursor->page);
      cursor->y_pts += height;
      place = to;
      if (heed_flow_is_end (flow, place))
        return;
      heed_page_cursor_break (cursor);
    }
}

static void
place_parts (GPtrArray      *parts,
             HeedPageCursor *cursor)
{
  /* Whether the page holds but headings: then what they head follows, even where it
   * has to be split for that. */
  gboolean only_headings = FALSE;

  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = g_ptr_array_index (parts, i);
      gboolean is_heading = part->block->kind == HEED_BLOCK_HEADING;

      if (heed_page_cursor_is_fresh (cursor))
        {
          only_headings = TRUE;
        }
      else
        {
          double space = space_above (g_ptr_array_index (parts, i - 1), part);

          if (only_headings || heed_page_cursor_has_room (cursor, space + start_height (parts, i)))
            {
              cursor->y_pts += space;
            }
          else
            {
              heed_page_cursor_break (cursor);
              only_headings = TRUE;
            }
        }

      if (part->table != NULL)
        heed_layout_table_place (part->table, !only_headings);
      else
        place_flow (part->flow, cursor);
      only_headings = only_headings && is_heading;
    }
}

/* ---- the foot of the page ---- */

static HeedFlow *
make_foot (const char         *text,
           HeedSetting         setting,
           double              width_pts,
           const HeedMeasurer *measurer)
{
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();

  if (*text != '\0')
    g_ptr_array_add (blocks, heed_block_new_paragraph (text));
  return heed_flow_new (blocks, setting, width_pts, measurer);
}

static void
place_foot (HeedFlow  *flow,
            double     x_pts,
            double     y_pts,
            GPtrArray *page)
{
  HeedFlowPlace start = { 0, 0 };
  HeedFragment model = { 0, };
  double height;
  HeedFlowPlace end = heed_flow_fit (flow, start, G_MAXDOUBLE, FALSE, &height);

  model.is_copy = TRUE;
  model.x_pts = x_pts;
  model.y_pts = y_pts;
  heed_flow_place (flow, start, end, &model, page);
}

static void
place_feet (HeedLayout         *self,
            HeedFlow           *note,
            double              y_pts,
            const HeedMeasurer *measurer)
{
  double right = self->geometry.width_pts - self->geometry.margin_right_pts;

  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("Page %u of %u", i + 1, self->pages->len);
      g_autoptr (HeedFlow) number = make_foot (text, HEED_SETTING_PAGE_NUMBER,
                                               PAGE_NUMBER_WIDTH_PTS, measurer);

      place_foot (note, self->geometry.margin_left_pts, y_pts,
                  g_ptr_array_index (self->pages, i));
      place_foot (number, right - PAGE_NUMBER_WIDTH_PTS, y_pts,
                  g_ptr_array_index (self->pages, i));
    }
}

/**
 * heed_layout_new:
 * @document: a document
 * @geometry: the size of the pages
 * @measurer: breaks paragraphs into lines; used during the call only
 *
 * Breaks a document into pages. The header rows of a table stand on every page that
 * it takes. A row breaks across pages only where it is taller than one, and then
 * between lines. A key cell is repeated, marked as continued, where a page breaks
 * inside it, and one that needs more room than its rows have stretches the last of
 * them. Every line of @document is placed once, apart from those copies.
 *
 * Depends on nothing but its arguments, and may run in any thread.
 *
 * Returns: (transfer full): the pages, at least one
 */
HeedLayout *
heed_layout_new (HeedDocument           *document,
                 const HeedPageGeometry *geometry,
                 const HeedMeasurer     *measurer)
{
  HeedLayout *self = g_new0 (HeedLayout, 1);
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (HeedFlow) note = NULL;
  g_autoptr (HeedFlow) sample = NULL;
  HeedFlowPlace start = { 0, 0 };
  HeedPageCursor cursor = { 0, };
  double foot_height;

  self->document = heed_document_ref (document);
  self->geometry = *geometry;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  cursor.pages = self->pages;
  cursor.measurer = measurer;
  cursor.left_pts = geometry->margin_left_pts;
  cursor.width_pts = geometry->width_pts - geometry->margin_left_pts - geometry->margin_right_pts;
  cursor.top_pts = geometry->margin_top_pts;

  note = make_foot (document->running_note, HEED_SETTING_RUNNING_NOTE,
                    MAX (cursor.width_pts - PAGE_NUMBER_WIDTH_PTS - FOOT_SPACE_PTS, 1.0), measurer);
  sample = make_foot ("0", HEED_SETTING_PAGE_NUMBER, PAGE_NUMBER_WIDTH_PTS, measurer);
  foot_height = MAX (heed_flow_get_height (note, start), heed_flow_get_height (sample, start));
  cursor.bottom_pts = geometry->height_pts - geometry->margin_bottom_pts - foot_height -
                      FOOT_SPACE_PTS;

  heed_page_cursor_break (&cursor);
  parts = make_parts (document, &cursor);
  place_parts (parts, &cursor);
  place_feet (self, note, cursor.bottom_pts + FOOT_SPACE_PTS, measurer);
  return self;
}

/**
 * heed_layout_free:
 * @self: (transfer full): a layout
 */
void
heed_layout_free (HeedLayout *self)
{
  heed_document_unref (self->document);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/**
 * heed_layout_get_document:
 * @self: a layout
 *
 * Returns: (transfer none): the document that was laid out
 */
HeedDocument *
heed_layout_get_document (HeedLayout *self)
{
  return self->document;
}

/**
 * heed_layout_get_geometry:
 * @self: a layout
 *
 * Returns: (transfer none): the size of the pages
 */
const HeedPageGeometry *
heed_layout_get_geometry (HeedLayout *self)
{
  return &self->geometry;
}

/**
 * heed_layout_get_n_pages:
 * @self: a layout
 *
 * Returns: how many pages there are
 */
guint
heed_layout_get_n_pages (HeedLayout *self)
{
  return self->pages->len;
}

/**
 * heed_layout_get_page:
 * @self: a layout
 * @page: which page, from 0
 *
 * Returns: (transfer none) (element-type HeedFragment): what stands on it
 */
GPtrArray *
heed_layout_get_page (HeedLayout *self,
                      guint       page)
{
  g_return_val_if_fail (page < self->pages->len, NULL);

  return g_ptr_array_index (self->pages, page);
}
