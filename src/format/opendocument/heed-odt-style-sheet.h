/* heed-odt-style-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _HeedOdtStyleSheet HeedOdtStyleSheet;

HeedOdtStyleSheet *heed_odt_style_sheet_new         (void);
void               heed_odt_style_sheet_free        (HeedOdtStyleSheet *self);
void               heed_odt_style_sheet_collect     (HeedOdtStyleSheet *self,
                                                     xmlNode           *root);
void               heed_odt_style_sheet_set_language (HeedOdtStyleSheet *self,
                                                      const char        *language);
char              *heed_odt_style_sheet_get_language (HeedOdtStyleSheet *self,
                                                      const char        *name);
xmlNode           *heed_odt_style_sheet_find        (HeedOdtStyleSheet *self,
                                                     const char        *family,
                                                     const char        *name);
xmlNode           *heed_odt_style_sheet_find_list   (HeedOdtStyleSheet *self,
                                                     const char        *name);
xmlNode           *heed_odt_style_sheet_get_outline (HeedOdtStyleSheet *self);
char              *heed_odt_style_sheet_get_ours    (HeedOdtStyleSheet *self,
                                                     const char        *family,
                                                     const char        *name);
gboolean           heed_odt_style_sheet_is_hidden   (HeedOdtStyleSheet *self,
                                                     const char        *family,
                                                     const char        *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedOdtStyleSheet, heed_odt_style_sheet_free)

G_END_DECLS
