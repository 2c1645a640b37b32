/* heed-test-pdf.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes PDF files by hand. The catalogue is object 1, the pages 2, the font 3; page i has
 * 4 + 2 i with its content behind it, and the objects of heed_test_pdf_add() follow, the
 * first of them the root of the structure. */
typedef struct _HeedTestPdf HeedTestPdf;

HeedTestPdf *heed_test_pdf_new        (guint        n_pages);
void         heed_test_pdf_free       (HeedTestPdf *self);
void         heed_test_pdf_show       (HeedTestPdf *self,
                                       guint        page,
                                       int          mcid,
                                       double       x_pts,
                                       double       y_pts,
                                       const char  *text);
void         heed_test_pdf_paint      (HeedTestPdf *self,
                                       guint        page,
                                       const char  *operators);
guint        heed_test_pdf_next       (HeedTestPdf *self);
guint        heed_test_pdf_add        (HeedTestPdf *self,
                                       const char  *object);
void         heed_test_pdf_replace    (HeedTestPdf *self,
                                       guint        number,
                                       const char  *object);
GBytes      *heed_test_pdf_to_bytes   (HeedTestPdf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedTestPdf, heed_test_pdf_free)

G_END_DECLS
