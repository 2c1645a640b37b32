/* heed-charset.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-charset.h"

#include <string.h>

/* Noise has bytes that no text has. */
static gboolean
holds_text (const guint8 *data,
         gsize         length)
{
  gsize n_controls = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (data[i] == '\0')
        return FALSE;
      if ((data[i] < 0x20 && strchr ("\t\n\v\f\r\033", data[i]) == NULL) || data[i] == 0x7f)
        n_controls++;
    }

  return n_controls * 100 <= length;
}

static gboolean
has_utf16_mark (const guint8 *data,
                gsize         length)
{
  return length >= 2
         && ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff));
}

/* Windows-1252 as browsers read it: the five bytes that it has no character for
 * are taken for those of Latin-1, so that every byte gives one. */
static char *
decode_windows (const guint8 *data,
                gsize         length)
{
  static const gunichar high[32] = {
    0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6,  0x2030, 0x160,
    0x2039, 0x152,  0x8d,   0x17d,  0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0x9d,   0x17e,  0x178,
  };
  GString *text = g_string_sized_new (length + length / 8);

  for (gsize i = 0; i < length; i++)
    {
      if (data[i] < 0x80)
        g_string_append_c (text, (char) data[i]);
      else if (data[i] < 0xa0)
        g_string_append_unichar (text, high[data[i] - 0x80]);
      else
        g_string_append_unichar (text, data[i]);
    }
  return g_string_free (text, FALSE);
}

/**
 * heed_charset_decode:
 * @data: (array length=length): text in UTF-8, UTF-16 with its mark, or Windows-1252
 * @length: how many bytes it takes
 *
 * Returns: (transfer full): the text, without the mark before it
 */
char *
heed_charset_decode (const guint8 *data,
                     gsize         length)
{
  if (length == 0)
    return g_strdup ("");
  if (has_utf16_mark (data, length))
    {
      char *text = g_convert ((const char *) data, (gssize) length, "UTF-8", "UTF-16", NULL, NULL,
                              NULL);

      if (text != NULL)
        return text;
    }
  if (length >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  if (g_utf8_validate ((const char *) data, (gssize) length, NULL))
    return g_strndup ((const char *) data, length);

  return decode_windows (data, length);
}

/**
 * heed_charset_is_text:
 * @data: (array length=length): the content of a file, or its beginning
 * @length: how many bytes it takes
 *
 * Returns: whether @data can be text
 */
gboolean
heed_charset_is_text (const guint8 *data,
                      gsize         length)
{
  return has_utf16_mark (data, length) || holds_text (data, length);
}
