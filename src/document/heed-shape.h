/* heed-shape.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/**
 * HeedShape:
 * @HEED_SHAPE_PAGES: a document to be read, with headings and tables
 * @HEED_SHAPE_FORM: one that is read, and where there is something to fill in, filled in
 * @HEED_SHAPE_SHEET: one table for spreadsheets, with one row of titles
 *
 * What a document looks like that a format is written from.
 */
typedef enum {
  HEED_SHAPE_PAGES,
  HEED_SHAPE_FORM,
  HEED_SHAPE_SHEET,
} HeedShape;
