/* heed-figure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-filter.h"

G_BEGIN_DECLS

#define HEED_TYPE_FIGURE (heed_figure_get_type ())

G_DECLARE_FINAL_TYPE (HeedFigure, heed_figure, HEED, FIGURE, GObject)

/* How many actions pass a filter, under a name. Properties: "title", "count", "completed",
 * and "most". */

HeedFigure       *heed_figure_new           (const char       *title,
                                             HeedActionFilter *filter);
HeedActionFilter *heed_figure_get_filter    (HeedFigure       *self);
const char       *heed_figure_get_title     (HeedFigure       *self);
guint             heed_figure_get_count     (HeedFigure       *self);
void              heed_figure_set_count     (HeedFigure       *self,
                                             guint             count);
guint             heed_figure_get_completed (HeedFigure       *self);
void              heed_figure_set_completed (HeedFigure       *self,
                                             guint             completed);
guint             heed_figure_get_most      (HeedFigure       *self);
void              heed_figure_set_most      (HeedFigure       *self,
                                             guint             most);

G_END_DECLS
