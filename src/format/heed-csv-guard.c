/* heed-csv-guard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-csv-guard.h"

#include <string.h>

/* Whether spreadsheets take @text for a formula, or would once the guards before it
 * were taken off. */
static gboolean
is_formula (const char *text)
{
  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/**
 * heed_csv_guard:
 * @text: the words of a cell
 *
 * An apostrophe before the words keeps a spreadsheet from taking them for a formula,
 * which could run anything. Words that begin with such an apostrophe themselves get
 * one more, so that heed_csv_unguard() gives each back as it was.
 *
 * Returns: (transfer full): @text, with a guard before it where it needs one
 */
char *
heed_csv_guard (const char *text)
{
  return g_strconcat (is_formula (text) ? "'" : "", text, NULL);
}

/**
 * heed_csv_unguard:
 * @text: the words of a cell in a file
 *
 * Returns: @text without the guard before it
 */
const char *
heed_csv_unguard (const char *text)
{
  return text[0] == '\'' && is_formula (text) ? text + 1 : text;
}
