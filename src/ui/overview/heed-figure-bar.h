/* heed-figure-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-figure.h"

G_BEGIN_DECLS

#define HEED_TYPE_FIGURE_BAR (heed_figure_bar_get_type ())

G_DECLARE_FINAL_TYPE (HeedFigureBar, heed_figure_bar, HEED, FIGURE_BAR, GtkWidget)

void heed_figure_bar_set_figure (HeedFigureBar *self,
                                 HeedFigure    *figure);

G_END_DECLS
