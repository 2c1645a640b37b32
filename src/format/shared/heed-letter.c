/* heed-letter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-letter.h"

#include <string.h>

/* Fonts of symbols have their signs at the places of other letters; files name them
 * from here on, or as those letters. */
#define SYMBOL_AREA 0xf000

/* Of a sign that is not known: that something is there. */
#define UNKNOWN_SIGN "•"

typedef struct
{
  guint8 code;
  const char *sign;
} Sign;

static const Sign wingdings[] = {
  { 0x6c, "●" }, { 0x6d, "❍" }, { 0x6e, "■" }, { 0x6f, "□" }, { 0x70, "□" }, { 0x71, "❑" },
  { 0x72, "❒" }, { 0x74, "◆" }, { 0x75, "◆" }, { 0x76, "❖" }, { 0x77, "◆" }, { 0x9e, "·" },
  { 0x9f, "•" }, { 0xa1, "○" }, { 0xa7, "▪" }, { 0xa8, "☐" }, { 0xab, "★" }, { 0xd8, "➢" },
  { 0xdf, "←" }, { 0xe0, "→" }, { 0xe1, "↑" }, { 0xe2, "↓" }, { 0xe8, "➔" }, { 0xf0, "⇨" },
  { 0xfb, "✗" }, { 0xfc, "✓" }, { 0xfd, "☒" }, { 0xfe, "☑" },
};

static const Sign wingdings_2[] = {
  { 0x4f, "✗" }, { 0x50, "✓" }, { 0x51, "☒" }, { 0x52, "☑" }, { 0x53, "☒" }, { 0x54, "☒" },
  { 0x97, "●" }, { 0xa3, "☐" },
};

static const Sign symbol[] = {
  { 0x2d, "−" }, { 0xa0, "€" }, { 0xa2, "′" }, { 0xa3, "≤" }, { 0xa5, "∞" }, { 0xac, "←" },
  { 0xad, "↑" }, { 0xae, "→" }, { 0xaf, "↓" }, { 0xb0, "°" }, { 0xb1, "±" }, { 0xb2, "″" },
  { 0xb3, "≥" }, { 0xb4, "×" }, { 0xb7, "•" }, { 0xb8, "÷" }, { 0xb9, "≠" }, { 0xbb, "≈" },
  { 0xbc, "…" }, { 0xd2, "®" }, { 0xd3, "©" }, { 0xd4, "™" }, { 0xd6, "√" }, { 0xde, "⇒" },
};

/* The letters of the font "Symbol" in the order of A to Z. */
static const char *const greek[] = {
  "Α", "Β", "Χ", "Δ", "Ε", "Φ", "Γ", "Η", "Ι", "ϑ", "Κ", "Λ", "Μ", "Ν", "Ο", "Π", "Θ",
  "Ρ", "Σ", "Τ", "Υ", "ς", "Ω", "Ξ", "Ψ", "Ζ", "α", "β", "χ", "δ", "ε", "φ", "γ", "η",
  "ι", "ϕ", "κ", "λ", "μ", "ν", "ο", "π", "θ", "ρ", "σ", "τ", "υ", "ϖ", "ω", "ξ", "ψ", "ζ",
};

/**
 * heed_letter_is_invisible:
 * @letter: a character
 *
 * Returns: whether it only says where a line may break or not, and is no part of a word
 */
gboolean
heed_letter_is_invisible (gunichar letter)
{
  return letter == 0xad || letter == 0x200b || letter == 0x2060 || letter == 0xfeff;
}

/**
 * heed_letter_get_ligature:
 * @letter: a character
 *
 * Returns: (nullable): the letters that it joins to one sign, so that words with it can
 *   be found; %NULL for any other
 */
const char *
heed_letter_get_ligature (gunichar letter)
{
  static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  return letter >= 0xfb00 && letter <= 0xfb06 ? ligatures[letter - 0xfb00] : NULL;
}

/**
 * heed_letter_clean:
 * @text: words
 *
 * Returns: (transfer full): @text without what is invisible and with ligatures as their
 *   letters
 */
char *
heed_letter_clean (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);
      const char *letters = heed_letter_get_ligature (letter);

      if (letters != NULL)
        g_string_append (words, letters);
      else if (!heed_letter_is_invisible (letter))
        g_string_append_len (words, c, g_utf8_next_char (c) - c);
    }
  return g_string_free (words, FALSE);
}

static const char *
find (const Sign *signs,
      guint       n,
      guint       code)
{
  for (guint i = 0; i < n; i++)
    if (signs[i].code == code)
      return signs[i].sign;

  return UNKNOWN_SIGN;
}

/**
 * heed_letter_get_symbol:
 * @font: (nullable): the name of a font
 * @code: a character in it
 *
 * Returns: (nullable): the sign that the character shows where @font is one of symbols;
 *   %NULL where the character is what it says
 */
const char *
heed_letter_get_symbol (const char *font,
                        gunichar    code)
{
  guint place = code >= SYMBOL_AREA && code <= SYMBOL_AREA + 0xff ? code - SYMBOL_AREA : code;
  gboolean is_wingdings = font != NULL && g_ascii_strncasecmp (font, "Wingdings", 9) == 0;

  if (font == NULL || place <= 0x20 || place > 0xff)
    return NULL;
  if (is_wingdings && (strchr (font, '2') != NULL))
    return find (wingdings_2, G_N_ELEMENTS (wingdings_2), place);
  if (is_wingdings)
    return find (wingdings, G_N_ELEMENTS (wingdings), place);
  if (g_ascii_strcasecmp (font, "Webdings") == 0)
    return UNKNOWN_SIGN;
  if (g_ascii_strcasecmp (font, "Symbol") != 0)
    return NULL;
  if (place >= 'A' && place <= 'Z')
    return greek[place - 'A'];
  if (place >= 'a' && place <= 'z')
    return greek[26 + place - 'a'];
  if (place < 0x80 && place != 0x2d)
    return code == place ? NULL : "•";
  return find (symbol, G_N_ELEMENTS (symbol), place);
}
