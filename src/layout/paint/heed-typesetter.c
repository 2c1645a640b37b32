/* heed-typesetter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-typesetter.h"

#include "heed-language.h"
#include "heed-link.h"

/* Measures words with Pango and sets them for painting. Not to be shared between
 * threads: Pango's fonts belong to the thread that asked for them. */
struct _HeedTypesetter
{
  PangoContext *context;
  PangoLayout *words;
};

/* Sans faces made for small sizes, the first that is there. Those that are often
 * installed as variable fonts, which cairo cannot embed as outlines, come late. */
#define FAMILIES "Liberation Sans,Nimbus Sans,Source Sans 3,Open Sans,Noto Sans,DejaVu Sans,Sans"

/* No smaller than 9 points in tables and 12 in prose, so that print can be read. */
#define TABLE_SIZE_PTS 9.5
#define PROSE_SIZE_PTS 12.0
#define FOOT_SIZE_PTS 9.0

static double
heading_size (guint level)
{
  switch (level)
    {
    case 0:
    case 1:
      return 22.0;
    case 2:
      return 16.0;
    default:
      return 13.0;
    }
}

static PangoFontDescription *
make_font (HeedBlock   *block,
           HeedSetting  setting)
{
  PangoFontDescription *font = pango_font_description_new ();
  double size = TABLE_SIZE_PTS;

  pango_font_description_set_family_static (font, FAMILIES);
  switch (setting)
    {
    case HEED_SETTING_PROSE:
      size = PROSE_SIZE_PTS;
      if (block != NULL && block->kind == HEED_BLOCK_HEADING)
        {
          size = heading_size (block->level);
          pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
        }
      break;
    case HEED_SETTING_HEADER_CELL:
      pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
      break;
    case HEED_SETTING_CONTINUED:
      pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
      break;
    case HEED_SETTING_RUNNING_NOTE:
    case HEED_SETTING_PAGE_NUMBER:
      size = FOOT_SIZE_PTS;
      break;
    case HEED_SETTING_CELL:
      break;
    default:
      g_assert_not_reached ();
    }
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  return font;
}

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               gsize           start,
               gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

/* A line that ends where it is told to has no space at its end, but who reads the
 * text of the page aloud or copies it needs one between the words. */
static void
append_words (GString    *string,
              const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\n')
        g_string_append_c (string, ' ');
      g_string_append_c (string, *c);
    }
}

/* Sets the words of @block, or @text where there are none, into the one Pango layout
 * that all share. */
static void
set_words (HeedTypesetter *self,
           HeedBlock      *block,
           const char     *text,
           HeedSetting     setting,
           double          width_pts)
{
  g_autoptr (GString) string = g_string_new (text);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoFontDescription *font = make_font (block, setting);

  /* A PDF reader may lose what follows a ligature inside marked content. */
  add_attribute (attributes, pango_attr_font_features_new ("liga=0, clig=0, dlig=0"), 0,
                 G_MAXUINT);

  for (guint i = 0; block != NULL && i < block->runs->len; i++)
    {
      const HeedRun *run = g_ptr_array_index (block->runs, i);
      const char *language = heed_language_of_link (run->link);
      gsize start = string->len;

      append_words (string, run->text);
      if ((run->style & HEED_RUN_STYLE_BOLD) != 0)
        add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, string->len);
      if ((run->style & HEED_RUN_STYLE_ITALIC) != 0)
        add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), start, string->len);
      /* So that a link begins an item of its own; painting draws the line. */
      if (language != NULL)
        add_attribute (attributes, pango_attr_language_new (pango_language_from_string (language)),
                       start, string->len);
      else if (heed_link_leads (run->link))
        add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start,
                       string->len);
    }

  pango_layout_set_font_description (self->words, font);
  pango_layout_set_attributes (self->words, attributes);
  pango_layout_set_text (self->words, string->str, (int) string->len);
  pango_layout_set_width (self->words, width_pts > 0 ? (int) (width_pts * PANGO_SCALE) : -1);
  pango_layout_set_alignment (self->words, setting == HEED_SETTING_PAGE_NUMBER
                                             ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_spacing (self->words,
                            (int) ((setting == HEED_SETTING_PROSE ? 2.5 : 1.3) * PANGO_SCALE));
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
}

static void
measure_lines (HeedBlock   *block,
               HeedSetting  setting,
               double       width_pts,
               GArray      *heights_pts,
               gpointer     data)
{
  HeedTypesetter *self = data;
  PangoLayoutIter *iter;

  set_words (self, block, NULL, setting, width_pts);
  iter = pango_layout_get_iter (self->words);
  do
    {
      int top, bottom;
      double height;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      height = (double) (bottom - top) / PANGO_SCALE;
      g_array_append_val (heights_pts, height);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static double
measure_marker (const char  *marker,
                HeedSetting  setting,
                gpointer     data)
{
  HeedTypesetter *self = data;
  PangoRectangle extents;

  /* Room for bold letters whether the mark is bold or not. */
  set_words (self, NULL, marker,
             setting == HEED_SETTING_CELL ? HEED_SETTING_HEADER_CELL : setting, -1);
  pango_layout_get_extents (self->words, NULL, &extents);
  return (double) extents.width / PANGO_SCALE;
}

/**
 * heed_typesetter_new:
 * @language: the language of the words, as a BCP 47 tag
 *
 * Returns: (transfer full): a typesetter, to be used in this thread only
 */
HeedTypesetter *
heed_typesetter_new (const char *language)
{
  HeedTypesetter *self = g_new0 (HeedTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_language (self->context, pango_language_from_string (language));
  pango_cairo_context_set_resolution (self->context, 72.0);
  /* A line must break in the same place on paper, in a file and at every size on the
   * screen. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);

  self->words = pango_layout_new (self->context);
  pango_layout_set_wrap (self->words, PANGO_WRAP_WORD_CHAR);
  return self;
}

/**
 * heed_typesetter_free:
 * @self: (transfer full): a typesetter
 */
void
heed_typesetter_free (HeedTypesetter *self)
{
  g_object_unref (self->words);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * heed_typesetter_init_measurer:
 * @self: a typesetter, which must outlive @measurer
 * @measurer: (out caller-allocates): measures lines as @self sets them
 */
void
heed_typesetter_init_measurer (HeedTypesetter *self,
                               HeedMeasurer   *measurer)
{
  measurer->measure_lines = measure_lines;
  measurer->measure_marker = measure_marker;
  measurer->data = self;
}

/**
 * heed_typesetter_set_block:
 * @self: a typesetter
 * @block: a paragraph or heading
 * @setting: where it stands
 * @width_pts: the width of its lines
 *
 * Returns: (transfer none): the words of @block, until the next are set
 */
PangoLayout *
heed_typesetter_set_block (HeedTypesetter *self,
                           HeedBlock      *block,
                           HeedSetting     setting,
                           double          width_pts)
{
  set_words (self, block, NULL, setting, width_pts);
  return self->words;
}

/**
 * heed_typesetter_set_marker:
 * @self: a typesetter
 * @marker: the mark of a list item
 * @setting: where it stands
 *
 * Returns: (transfer none): the words of @marker, until the next are set
 */
PangoLayout *
heed_typesetter_set_marker (HeedTypesetter *self,
                            const char     *marker,
                            HeedSetting     setting)
{
  set_words (self, NULL, marker, setting, -1);
  return self->words;
}

/**
 * heed_typesetter_find_run:
 * @block: a paragraph or heading
 * @offset: a byte of its words as heed_typesetter_set_block() set them
 *
 * Returns: (transfer none) (nullable): the words that stand there
 */
const HeedRun *
heed_typesetter_find_run (HeedBlock *block,
                          gsize      offset)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    {
      const HeedRun *run = g_ptr_array_index (block->runs, i);

      append_words (string, run->text);
      if (offset < string->len)
        return run;
    }
  return NULL;
}
