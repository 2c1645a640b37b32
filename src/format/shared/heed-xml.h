/* heed-xml.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

#include "heed-archive.h"

G_BEGIN_DECLS

/**
 * HeedXmlFunc:
 * @piece: an element, which is freed afterwards
 * @user_data: what it was called for
 *
 * Returns: whether to go on
 */
typedef gboolean (*HeedXmlFunc) (xmlNode  *piece,
                                 gpointer  user_data);

xmlDoc   *heed_xml_parse            (GBytes        *bytes,
                                     const char    *name,
                                     GCancellable  *cancellable,
                                     GError       **error);
xmlDoc   *heed_xml_parse_member     (HeedArchive   *archive,
                                     const char    *name,
                                     GCancellable  *cancellable,
                                     GError       **error);
xmlDoc   *heed_xml_parse_pieces     (HeedArchive   *archive,
                                     const char    *name,
                                     const char    *piece_name,
                                     HeedXmlFunc    piece_func,
                                     gpointer       piece_data,
                                     GCancellable  *cancellable,
                                     GError       **error);
gsize     heed_xml_get_element_size (guint          n_attributes,
                                     guint          n_namespaces);
gsize     heed_xml_get_text_size    (int            length);
gboolean  heed_xml_is               (xmlNode       *node,
                                     const char    *name);
xmlNode  *heed_xml_child            (xmlNode       *node,
                                     const char    *name);
xmlNode  *heed_xml_first            (xmlNode       *node);
xmlNode  *heed_xml_next             (xmlNode       *node);
char     *heed_xml_attribute        (xmlNode       *node,
                                     const char    *name);
guint     heed_xml_number           (xmlNode       *node,
                                     const char    *name,
                                     guint          otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
