/* heed-office-note.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-office-note.h"

#include <string.h>

/* "Page 1 of 3", with what parts it from the words beside it. */
#define PAGE_WORDS                                                                                 \
  "[\\s|•·–—-]*(?:\\bpage\\b)?\\s*" HEED_OFFICE_PAGE_NUMBER                                        \
  "(?:\\s*(?:of|/|-|–)?\\s*" HEED_OFFICE_PAGE_NUMBER ")?[\\s|•·–—-]*"

/**
 * heed_office_note_clean:
 * @line: a line of a header or footer, with %HEED_OFFICE_PAGE_NUMBER for each number of a
 *   page or of all pages
 *
 * Returns: (transfer full): its words without those that go with the number of a page; ""
 *   where it has no other
 */
char *
heed_office_note_clean (const char *line)
{
  g_autoptr (GRegex) regex = NULL;
  char *words;

  if (strstr (line, HEED_OFFICE_PAGE_NUMBER) == NULL)
    return g_strstrip (g_strdup (line));

  regex = g_regex_new (PAGE_WORDS, G_REGEX_CASELESS, 0, NULL);
  words = g_regex_replace_literal (regex, line, -1, 0, " ", 0, NULL);
  return g_strstrip (words);
}
