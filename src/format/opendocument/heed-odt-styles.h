/* heed-odt-styles.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-xml-writer.h"

G_BEGIN_DECLS

typedef struct _HeedOdtStyles HeedOdtStyles;

HeedOdtStyles *heed_odt_styles_new             (void);
void           heed_odt_styles_free            (HeedOdtStyles *self);
const char    *heed_odt_styles_use             (HeedOdtStyles *self,
                                                const char    *style,
                                                guint          level,
                                                gboolean       point,
                                                gboolean       in_table);
const char    *heed_odt_styles_use_indent      (HeedOdtStyles *self,
                                                const char    *parent,
                                                guint          left_mm,
                                                guint          hanging_mm);
const char    *heed_odt_styles_use_list        (HeedOdtStyles *self,
                                                const char    *marker,
                                                guint          base_mm);
const char    *heed_odt_styles_use_language    (HeedOdtStyles *self,
                                                const char    *language);
guint          heed_odt_styles_get_indent      (guint          level);
guint          heed_odt_styles_get_list_indent (guint          n_lists,
                                                guint          base_mm);
void           heed_odt_styles_write_automatic (HeedOdtStyles *self,
                                                HeedXmlWriter *xml);
void           heed_odt_styles_add_root        (HeedXmlWriter *xml,
                                                const char    *name);
GBytes        *heed_odt_styles_write           (HeedOdtStyles *self,
                                                HeedDocument  *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedOdtStyles, heed_odt_styles_free)

G_END_DECLS
