/* heed-language.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-language.h"

#include <string.h>

#define SCHEME "lang:"

/* The form of a tag (RFC 5646, 2.1): parts of up to eight letters and digits, the first
 * one of letters alone. */
static gboolean
is_tag (const char *language)
{
  guint n = 0;
  guint part = 0;

  for (const char *c = language; *c != '\0'; c++)
    {
      if (*c == '-')
        {
          if (n < (part == 0 ? 2u : 1u))
            return FALSE;
          n = 0;
          part++;
          continue;
        }
      if (part == 0 ? !g_ascii_isalpha (*c) : !g_ascii_isalnum (*c))
        return FALSE;
      if (++n > 8)
        return FALSE;
    }

  return n >= (part == 0 ? 2u : 1u);
}

/**
 * heed_language_of_link:
 * @link: (nullable): where words lead
 *
 * Returns: (transfer none) (nullable): the language that the words are in, as a BCP 47
 *   tag; %NULL where the link says nothing of one
 */
const char *
heed_language_of_link (const char *link)
{
  if (link == NULL || !g_str_has_prefix (link, SCHEME) || !is_tag (link + strlen (SCHEME)))
    return NULL;

  return link + strlen (SCHEME);
}

/**
 * heed_language_to_link:
 * @language: (nullable): the language of some words, as a BCP 47 tag
 * @usual: the language of the document that they stand in
 *
 * English of another country is English: programs mark words so without anybody's
 * knowing.
 *
 * Returns: (transfer full) (nullable): what marks the words; %NULL where @language is
 *   none, or that of the document
 */
char *
heed_language_to_link (const char *language,
                       const char *usual)
{
  gsize length;

  g_return_val_if_fail (usual != NULL, NULL);

  if (language == NULL || !is_tag (language))
    return NULL;

  length = strcspn (language, "-");
  if (length == strcspn (usual, "-") && g_ascii_strncasecmp (language, usual, length) == 0)
    return NULL;

  return g_strconcat (SCHEME, language, NULL);
}
