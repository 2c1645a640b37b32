/* heed-margin.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libxml/tree.h>

#include "heed-document.h"

G_BEGIN_DECLS

void heed_margin_add_comment   (HeedDocument *document,
                                const char   *author,
                                const char   *text);
void heed_margin_add_struck    (HeedDocument *document,
                                const char   *text);
void heed_margin_remove_struck (HeedDocument *document,
                                xmlNode      *root,
                                gboolean    (*is_struck) (xmlNode  *element,
                                                          gpointer  user_data),
                                gpointer      user_data);

G_END_DECLS
