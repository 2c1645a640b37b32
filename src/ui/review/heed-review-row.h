/* heed-review-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "heed-review-page.h"

G_BEGIN_DECLS

#define HEED_TYPE_REVIEW_ROW (heed_review_row_get_type ())

G_DECLARE_FINAL_TYPE (HeedReviewRow, heed_review_row, HEED, REVIEW_ROW, GtkListBoxRow)

GtkWidget       *heed_review_row_new       (HeedReviewPage *page);
void             heed_review_row_set_page (HeedReviewRow   *self,
                                            HeedReviewPage *page);
HeedReviewPage *heed_review_row_get_page (HeedReviewRow   *self);

G_END_DECLS
