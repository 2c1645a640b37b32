/* heed-xlsx-styles.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/**
 * HeedXlsxKind:
 * @HEED_XLSX_NUMBER: a number
 * @HEED_XLSX_PERCENTAGE: a share of 1
 * @HEED_XLSX_ISO_DAY: a day, shown with its year first
 * @HEED_XLSX_DAY: a day
 * @HEED_XLSX_MONTH: a month
 *
 * What the number in a cell means, by the way in which it is shown.
 */
typedef enum {
  HEED_XLSX_NUMBER,
  HEED_XLSX_PERCENTAGE,
  HEED_XLSX_ISO_DAY,
  HEED_XLSX_DAY,
  HEED_XLSX_MONTH,
} HeedXlsxKind;

GArray *heed_xlsx_styles_read        (xmlNode      *root);
GArray *heed_xlsx_styles_read_struck (xmlNode      *root);
gboolean heed_xlsx_is_struck         (xmlNode      *properties);
char   *heed_xlsx_number_words       (const char   *value,
                                      HeedXlsxKind  kind,
                                      gboolean      from_1904);

G_END_DECLS
