/* heed-pdf-font.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-font.h"

#include <string.h>

/**
 * heed_pdf_font_get_style:
 * @name: (nullable): the name of a font in a PDF file
 *
 * The name is all that tells: "ABCDEF+Carlito-BoldItalic", "Arial,Bold".
 *
 * Returns: how words look in it
 */
HeedRunStyle
heed_pdf_font_get_style (const char *name)
{
  g_autofree char *lower = NULL;
  HeedRunStyle style = HEED_RUN_STYLE_PLAIN;

  if (name == NULL)
    return style;

  lower = g_ascii_strdown (name, -1);
  if (strstr (lower, "bold") != NULL || strstr (lower, "black") != NULL ||
      strstr (lower, "heavy") != NULL)
    style |= HEED_RUN_STYLE_BOLD;
  if (strstr (lower, "italic") != NULL || strstr (lower, "oblique") != NULL)
    style |= HEED_RUN_STYLE_ITALIC;
  return style;
}
