/* heed-inspection.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include <glib-object.h>

G_BEGIN_DECLS

#define HEED_TYPE_INSPECTION (heed_inspection_get_type ())

G_DECLARE_FINAL_TYPE (HeedInspection, heed_inspection, HEED, INSPECTION, GObject)

HeedInspection *heed_inspection_new                  (void);
const char     *heed_inspection_get_id               (HeedInspection *self);
void            heed_inspection_set_id               (HeedInspection *self,
                                                      const char     *id);
const char     *heed_inspection_get_inspectorate     (HeedInspection *self);
void            heed_inspection_set_inspectorate     (HeedInspection *self,
                                                      const char     *inspectorate);
const char     *heed_inspection_get_title            (HeedInspection *self);
void            heed_inspection_set_title            (HeedInspection *self,
                                                      const char     *title);
HeedDay         heed_inspection_get_report_published (HeedInspection *self);
void            heed_inspection_set_report_published (HeedInspection *self,
                                                      HeedDay         report_published);
const char     *heed_inspection_get_extra            (HeedInspection *self);
void            heed_inspection_set_extra            (HeedInspection *self,
                                                      const char     *extra);

G_END_DECLS
