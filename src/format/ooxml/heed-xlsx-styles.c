/* heed-xlsx-styles.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-xlsx-styles.h"

#include <math.h>
#include <string.h>

#include "heed-day.h"
#include "heed-xml.h"

/* The days of 1900 and 1904 count from here; the first as if 1900 had been a leap
 * year, which is right from March 1900 on. */
#define DAYS_BEFORE_1900 693594
#define DAYS_BEFORE_1904 695056

/* The last day that the format has: 31 December 9999. */
#define LAST_DAY 2958465

/* The ways to show numbers that every file has without naming them. */
static HeedXlsxKind
built_in_kind (guint id)
{
  if (id == 9 || id == 10)
    return HEED_XLSX_PERCENTAGE;
  if (id == 17)
    return HEED_XLSX_MONTH;
  if ((id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return HEED_XLSX_DAY;
  return HEED_XLSX_NUMBER;
}

/* What a format code shows. Words in it, in quotation marks or brackets, do not
 * count. */
static HeedXlsxKind
read_code (const char *code)
{
  gboolean has_day = FALSE;
  gboolean has_year = FALSE;
  gboolean has_month = FALSE;
  gboolean year_first = FALSE;

  for (const char *c = code; *c != '\0' && *c != ';'; c++)
    {
      char letter = g_ascii_tolower (*c);

      if (*c == '"' || *c == '[')
        {
          const char *end = strchr (c + 1, *c == '"' ? '"' : ']');

          if (end == NULL)
            break;
          c = end;
          continue;
        }
      if (*c == '\\' && c[1] != '\0')
        {
          c++;
          continue;
        }
      if (letter == '%')
        return HEED_XLSX_PERCENTAGE;
      if (letter == 'y' && !has_day && !has_month)
        year_first = TRUE;
      has_year |= letter == 'y';
      has_day |= letter == 'd';
      has_month |= letter == 'm';
    }

  if (has_day)
    return year_first ? HEED_XLSX_ISO_DAY : HEED_XLSX_DAY;
  return has_year && has_month ? HEED_XLSX_MONTH : HEED_XLSX_NUMBER;
}

/**
 * heed_xlsx_styles_read:
 * @root: (nullable): the styles of a workbook
 *
 * Returns: (transfer full) (element-type HeedXlsxKind): for each style of cells what a
 *   number in such a cell means
 */
GArray *
heed_xlsx_styles_read (xmlNode *root)
{
  GArray *kinds = g_array_new (FALSE, TRUE, sizeof (HeedXlsxKind));
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);
  xmlNode *formats = root != NULL ? heed_xml_child (root, "numFmts") : NULL;
  xmlNode *cells = root != NULL ? heed_xml_child (root, "cellXfs") : NULL;

  for (xmlNode *node = formats != NULL ? heed_xml_first (formats) : NULL; node != NULL;
       node = heed_xml_next (node))
    {
      g_autofree char *code = heed_xml_attribute (node, "formatCode");
      guint id = heed_xml_number (node, "numFmtId", 0);

      if (code != NULL)
        g_hash_table_insert (codes, GUINT_TO_POINTER (id), GUINT_TO_POINTER (read_code (code) + 1));
    }
  for (xmlNode *node = cells != NULL ? heed_xml_first (cells) : NULL; node != NULL;
       node = heed_xml_next (node))
    {
      guint id = heed_xml_number (node, "numFmtId", 0);
      guint named = GPOINTER_TO_UINT (g_hash_table_lookup (codes, GUINT_TO_POINTER (id)));
      HeedXlsxKind kind = named > 0 ? (HeedXlsxKind) (named - 1) : built_in_kind (id);

      g_array_append_val (kinds, kind);
    }
  return kinds;
}

/**
 * heed_xlsx_is_struck:
 * @properties: (nullable): the properties of a font or of a run of words
 *
 * Returns: whether they strike the words through
 */
gboolean
heed_xlsx_is_struck (xmlNode *properties)
{
  xmlNode *strike = properties != NULL ? heed_xml_child (properties, "strike") : NULL;
  g_autofree char *value = strike != NULL ? heed_xml_attribute (strike, "val") : NULL;

  return strike != NULL && g_strcmp0 (value, "0") != 0 && g_strcmp0 (value, "false") != 0;
}

/**
 * heed_xlsx_styles_read_struck:
 * @root: (nullable): the styles of a workbook
 *
 * Returns: (transfer full) (element-type gboolean): for each style of cells whether all words
 *   of such a cell are struck through
 */
GArray *
heed_xlsx_styles_read_struck (xmlNode *root)
{
  GArray *struck = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_autoptr (GArray) of_fonts = g_array_new (FALSE, TRUE, sizeof (gboolean));
  xmlNode *fonts = root != NULL ? heed_xml_child (root, "fonts") : NULL;
  xmlNode *cells = root != NULL ? heed_xml_child (root, "cellXfs") : NULL;

  for (xmlNode *node = fonts != NULL ? heed_xml_first (fonts) : NULL; node != NULL; node = heed_xml_next (node))
    {
      gboolean is_struck = heed_xlsx_is_struck (node);

      g_array_append_val (of_fonts, is_struck);
    }
  for (xmlNode *node = cells != NULL ? heed_xml_first (cells) : NULL; node != NULL; node = heed_xml_next (node))
    {
      guint font = heed_xml_number (node, "fontId", 0);
      gboolean is_struck = font < of_fonts->len && g_array_index (of_fonts, gboolean, font);

      g_array_append_val (struck, is_struck);
    }
  return struck;
}

static char *
number_to_words (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* What is shown has no more digits than these. */
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.12g", value));
}

/**
 * heed_xlsx_number_words:
 * @value: the number in a cell, as the file has it
 * @kind: what it means
 * @from_1904: whether days count from 1904
 *
 * Returns: (transfer full): it as words
 */
char *
heed_xlsx_number_words (const char   *value,
                        HeedXlsxKind  kind,
                        gboolean      from_1904)
{
  static const char *const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
  };
  char *end = NULL;
  double number = g_ascii_strtod (value, &end);
  GDate date;
  HeedDay day;

  if (end == value || !isfinite (number))
    return g_strdup (value);
  if (kind == HEED_XLSX_PERCENTAGE)
    {
      g_autofree char *words = number_to_words (number * 100);

      return g_strconcat (words, "%", NULL);
    }
  if (kind == HEED_XLSX_NUMBER || number < 61 || number > LAST_DAY)
    return number_to_words (number);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) number + (from_1904 ? DAYS_BEFORE_1904 : DAYS_BEFORE_1900));
  day = heed_day_new (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date));
  if (kind == HEED_XLSX_ISO_DAY)
    return heed_day_to_iso (day);
  if (kind == HEED_XLSX_DAY)
    return heed_day_to_words (day);
  return g_strdup_printf ("%s %u", months[g_date_get_month (&date) - 1], g_date_get_year (&date));
}
