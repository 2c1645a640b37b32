/* heed-pdf-stamp.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-stamp.h"

#define DATE_AND_TIME "\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?\\s+\\d{1,2}[:.]\\d{2}([:.]\\d{2})?(\\s*[ap]\\.?m\\.?)?"
#define ADDRESS "(file|https?)://\\S+"
#define PAGE_NUMBER "(\\s+(page\\s*)?\\d{1,4}(\\s*(of|/)\\s*\\d{1,4})?)?"

/**
 * heed_pdf_stamp_read:
 * @line: a line in the margin of a page
 *
 * Browsers print in the margins when and from where a page was printed. That is no
 * running note of the plan.
 *
 * Returns: (transfer full) (nullable): the words of such a line, without the number of
 *   the page; %NULL where it is none
 */
char *
heed_pdf_stamp_read (const char *line)
{
  g_autoptr (GRegex) regex = g_regex_new ("^\\s*(" DATE_AND_TIME "|" ADDRESS ")" PAGE_NUMBER "\\s*$", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, line, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}
