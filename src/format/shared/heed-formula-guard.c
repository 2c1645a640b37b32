/* heed-formula-guard.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-formula-guard.h"

#include <string.h>

/**
 * heed_csv_is_formula:
 * @text: the words of a cell
 *
 * Also the wide forms of the signs begin a formula where spreadsheets take input in
 * Chinese or Japanese, and a line end is as good as nothing before one.
 *
 * Returns: whether a spreadsheet could take them for a formula
 */
gboolean
heed_csv_is_formula (const char *text)
{
  static const gunichar signs[] = { '=', '+', '-', '@', '\t', '\r', '\n', 0xff1d, 0xff0b, 0xff0d,
                                    0xff20 };
  gunichar first = g_utf8_get_char (text);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i] == first)
      return TRUE;

  return FALSE;
}

/* Whether they are a formula, or would be once the guards before them were taken off. */
static gboolean
needs_guard (const char *text)
{
  return heed_csv_is_formula (text + strspn (text, "'"));
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
  return g_strconcat (needs_guard (text) ? "'" : "", text, NULL);
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
  return text[0] == '\'' && needs_guard (text) ? text + 1 : text;
}
