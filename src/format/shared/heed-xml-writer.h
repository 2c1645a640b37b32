/* heed-xml-writer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HeedXmlWriter HeedXmlWriter;

HeedXmlWriter *heed_xml_writer_new       (void);
HeedXmlWriter *heed_xml_writer_new_part  (void);
void           heed_xml_writer_free      (HeedXmlWriter *self);
void           heed_xml_writer_start     (HeedXmlWriter *self,
                                          const char    *name);
void           heed_xml_writer_attribute (HeedXmlWriter *self,
                                          const char    *name,
                                          const char    *value);
void           heed_xml_writer_format    (HeedXmlWriter *self,
                                          const char    *name,
                                          const char    *format,
                                          ...) G_GNUC_PRINTF (3, 4);
void           heed_xml_writer_begin     (HeedXmlWriter *self,
                                          const char    *name,
                                          ...) G_GNUC_NULL_TERMINATED;
void           heed_xml_writer_empty     (HeedXmlWriter *self,
                                          const char    *name,
                                          ...) G_GNUC_NULL_TERMINATED;
void           heed_xml_writer_text      (HeedXmlWriter *self,
                                          const char    *text);
void           heed_xml_writer_element   (HeedXmlWriter *self,
                                          const char    *name,
                                          const char    *text);
void           heed_xml_writer_raw       (HeedXmlWriter *self,
                                          const char    *xml);
void           heed_xml_writer_take      (HeedXmlWriter *self,
                                          HeedXmlWriter *part);
void           heed_xml_writer_end       (HeedXmlWriter *self);
GBytes        *heed_xml_writer_finish    (HeedXmlWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedXmlWriter, heed_xml_writer_free)

G_END_DECLS
