/* heed-edition-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-edition-words.h"

#include <string.h>

/**
 * heed_edition_words_fold:
 * @words: some words
 * @length: how many bytes of them are taken
 *
 * Returns: (transfer full): only their letters, in lower case, so that spaces,
 *   numbers, signs and case make no difference; "#" stands for a number and stays
 */
char *
heed_edition_words_fold (const char *words,
                         gsize       length)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalpha (words[i]) || words[i] == '#')
      g_string_append_c (folded, g_ascii_tolower (words[i]));

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/**
 * heed_edition_words_plain:
 * @words: some words
 *
 * Returns: (transfer full): the same in lower case, without numbers and signs, a
 *   space before each and behind the last: " by end of march "
 */
char *
heed_edition_words_plain (const char *words)
{
  g_autoptr (GString) plain = g_string_new (" ");

  for (const char *c = words; *c != '\0'; c++)
    if (g_ascii_isalpha (*c) || *c == '#' || (*c & 0x80) != 0)
      g_string_append_c (plain, g_ascii_tolower (*c));
    else if (plain->str[plain->len - 1] != ' ')
      g_string_append_c (plain, ' ');
  if (plain->str[plain->len - 1] != ' ')
    g_string_append_c (plain, ' ');

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static GStrv
read_list (GKeyFile   *file,
           const char *group,
           const char *key,
           gboolean    plain)
{
  GStrv list = g_key_file_get_string_list (file, group, key, NULL, NULL);

  if (list == NULL)
    return g_new0 (char *, 1);
  for (gsize i = 0; list[i] != NULL; i++)
    {
      char *words = plain ? heed_edition_words_plain (list[i])
                          : heed_edition_words_fold (list[i], strlen (list[i]));

      g_free (list[i]);
      list[i] = words;
    }
  return list;
}

/**
 * heed_edition_words_load:
 * @self: (out caller-allocates): takes the words
 * @file: the file of an edition
 * @group: a group of it; without words where the file has no such group
 * @only: the key of #HeedEditionWords.only
 */
void
heed_edition_words_load (HeedEditionWords *self,
                         GKeyFile         *file,
                         const char       *group,
                         const char       *only)
{
  self->wordings = read_list (file, group, "Wordings", FALSE);
  self->only = read_list (file, group, only, FALSE);
  self->phrases = read_list (file, group, "Phrases", TRUE);
}

/**
 * heed_edition_words_clear:
 * @self: some words
 *
 * Frees what @self holds.
 */
void
heed_edition_words_clear (HeedEditionWords *self)
{
  g_clear_pointer (&self->wordings, g_strfreev);
  g_clear_pointer (&self->only, g_strfreev);
  g_clear_pointer (&self->phrases, g_strfreev);
}

/**
 * heed_edition_words_begin:
 * @self: some words
 * @plain: what heed_edition_words_plain() made
 *
 * Returns: whether one of the phrases stands at the beginning of @plain
 */
gboolean
heed_edition_words_begin (const HeedEditionWords *self,
                          const char             *plain)
{
  for (gsize i = 0; self->phrases[i] != NULL; i++)
    if (g_str_has_prefix (plain, self->phrases[i]))
      return TRUE;

  return FALSE;
}

/**
 * heed_edition_words_are_in:
 * @self: some words
 * @plain: what heed_edition_words_plain() made
 *
 * Returns: whether one of the phrases stands somewhere in @plain
 */
gboolean
heed_edition_words_are_in (const HeedEditionWords *self,
                           const char             *plain)
{
  for (gsize i = 0; self->phrases[i] != NULL; i++)
    if (strstr (plain, self->phrases[i]) != NULL)
      return TRUE;

  return FALSE;
}
