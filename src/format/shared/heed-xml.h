/* heed-xml.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

xmlDoc   *heed_xml_parse     (GBytes        *bytes,
                              const char    *name,
                              GCancellable  *cancellable,
                              GError       **error);
gboolean  heed_xml_is        (xmlNode       *node,
                              const char    *name);
xmlNode  *heed_xml_child     (xmlNode       *node,
                              const char    *name);
xmlNode  *heed_xml_first     (xmlNode       *node);
xmlNode  *heed_xml_next      (xmlNode       *node);
char     *heed_xml_attribute (xmlNode       *node,
                              const char    *name);
guint     heed_xml_number    (xmlNode       *node,
                              const char    *name,
                              guint          otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
