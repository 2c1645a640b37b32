/* heed-figure-widgets.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-figure.h"

G_BEGIN_DECLS

/* A figure as it stands on the overview. */

GtkWidget *heed_figure_card_new   (HeedFigure *figure);
GtkWidget *heed_figure_column_new (HeedFigure *figure);
GtkWidget *heed_figure_row_new    (HeedFigure *figure);

G_END_DECLS
