/* heed-pdf-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

typedef struct _HeedPdfNames HeedPdfNames;

HeedPdfNames *heed_pdf_names_new       (qpdf_data     pdf);
void          heed_pdf_names_free      (HeedPdfNames *self);
void          heed_pdf_names_add_class (HeedPdfNames *self,
                                        qpdf_oh       element,
                                        const char   *name);
void          heed_pdf_names_add_id    (HeedPdfNames *self,
                                        qpdf_oh       element,
                                        const char   *anchor);
void          heed_pdf_names_add_goal  (HeedPdfNames *self,
                                        const char   *anchor,
                                        qpdf_oh       goal);
void          heed_pdf_names_write     (HeedPdfNames *self,
                                        qpdf_oh       tree_root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedPdfNames, heed_pdf_names_free)

G_END_DECLS
