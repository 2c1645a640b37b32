/* heed-figure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-figure.h"

#include "heed-field.h"

/**
 * HeedFigure:
 *
 * How many actions pass a filter, under a name. Whoever follows the filter sees exactly those
 * that were counted.
 */
struct _HeedFigure
{
  GObject parent_instance;

  char *title;
  HeedActionFilter *filter;
  guint count;
  guint completed;
  guint most;
};

G_DEFINE_FINAL_TYPE (HeedFigure, heed_figure, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedFigure, TEXT, title, .read_only = TRUE),
  HEED_FIELD (HeedFigure, COUNT, count),
  HEED_FIELD (HeedFigure, COUNT, completed),
  HEED_FIELD (HeedFigure, COUNT, most),
};

static void
heed_figure_finalize (GObject *object)
{
  HeedFigure *self = HEED_FIGURE (object);

  g_clear_object (&self->filter);
  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (heed_figure_parent_class)->finalize (object);
}

static void
heed_figure_class_init (HeedFigureClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = heed_figure_finalize;
}

static void
heed_figure_init (HeedFigure *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
}

/**
 * heed_figure_new:
 * @title: what is counted, in words
 * @filter: (transfer full): which actions are counted; nobody changes it
 *
 * Returns: (transfer full): a figure, of which nothing is counted yet
 */
HeedFigure *
heed_figure_new (const char       *title,
                 HeedActionFilter *filter)
{
  HeedFigure *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (HEED_IS_ACTION_FILTER (filter), NULL);

  self = g_object_new (HEED_TYPE_FIGURE, NULL);
  self->filter = filter;
  g_free (self->title);
  self->title = g_strdup (title);
  return self;
}

/**
 * heed_figure_get_filter:
 * @self: a #HeedFigure
 *
 * Returns: (transfer none): which actions are counted
 */
HeedActionFilter *
heed_figure_get_filter (HeedFigure *self)
{
  g_return_val_if_fail (HEED_IS_FIGURE (self), NULL);

  return self->filter;
}

/**
 * heed_figure_get_title:
 * @self: a #HeedFigure
 *
 * Returns: (transfer none): what is counted, in words
 */
const char *
heed_figure_get_title (HeedFigure *self)
{
  g_return_val_if_fail (HEED_IS_FIGURE (self), "");

  return self->title;
}

/**
 * HeedFigure:count:
 *
 * How many actions there are.
 */
HEED_DEFINE_COUNT_FIELD (HeedFigure, heed_figure, count)

/**
 * HeedFigure:completed:
 *
 * How many of them are completed, where that is counted.
 */
HEED_DEFINE_COUNT_FIELD (HeedFigure, heed_figure, completed)

/**
 * HeedFigure:most:
 *
 * The greatest count of those beside which it stands, against which it is drawn.
 */
HEED_DEFINE_COUNT_FIELD (HeedFigure, heed_figure, most)
