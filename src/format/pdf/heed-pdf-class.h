/* heed-pdf-class.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* The classes that elements of our PDF files have beside those that
 * heed_office_style_to_name() makes: how words are set, how a piece of a paragraph
 * follows the one before it where a line ends, and the table of actions. */
#define HEED_PDF_CLASS_BOLD "Heed bold"
#define HEED_PDF_CLASS_ITALIC "Heed italic"
#define HEED_PDF_CLASS_LINE "Heed line"
#define HEED_PDF_CLASS_JOINED "Heed joined"
#define HEED_PDF_CLASS_ACTIONS "Heed actions"
