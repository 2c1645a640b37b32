/* heed-docx-styles.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HeedDocxStyles HeedDocxStyles;

HeedDocxStyles *heed_docx_styles_new        (void);
void            heed_docx_styles_free       (HeedDocxStyles *self);
const char     *heed_docx_styles_use        (HeedDocxStyles *self,
                                             const char     *style,
                                             guint           level,
                                             gboolean        point,
                                             gboolean        in_table);
const char     *heed_docx_styles_use_table  (HeedDocxStyles *self,
                                             const char     *style);
guint           heed_docx_styles_get_indent (guint           level);
GBytes         *heed_docx_styles_write      (HeedDocxStyles *self,
                                             const char     *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedDocxStyles, heed_docx_styles_free)

G_END_DECLS
