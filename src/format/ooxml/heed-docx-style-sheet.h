/* heed-docx-style-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _HeedDocxStyleSheet HeedDocxStyleSheet;

HeedDocxStyleSheet *heed_docx_style_sheet_new      (xmlNode            *root);
void                heed_docx_style_sheet_free     (HeedDocxStyleSheet *self);
xmlNode            *heed_docx_style_sheet_find     (HeedDocxStyleSheet *self,
                                                    const char         *id);
char               *heed_docx_style_sheet_get_name (HeedDocxStyleSheet *self,
                                                    const char         *id);
xmlNode            *heed_docx_style_sheet_inherit  (HeedDocxStyleSheet *self,
                                                    const char         *id,
                                                    const char         *group,
                                                    const char         *name,
                                                    char              **from);
gboolean            heed_docx_property_is_on       (xmlNode            *property);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedDocxStyleSheet, heed_docx_style_sheet_free)

G_END_DECLS
