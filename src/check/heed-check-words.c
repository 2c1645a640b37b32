/* heed-check-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-check-words.h"

#include <gio/gio.h>
#include <string.h>

#include "heed-checks-resource.h"

/* The words and limits of the checks are data: `data/checks/words.ini`. */

#define RESOURCE "/org/heedapp/Heed/checks/words.ini"

static GKeyFile *
get_file (void)
{
  static gsize loaded;
  static GKeyFile *file;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_resource_lookup_data (heed_checks_get_resource (), RESOURCE,
                                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

      file = g_key_file_new ();
      if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, &error))
        g_error ("Failed to load %s: %s", RESOURCE, error->message);
      g_once_init_leave (&loaded, 1);
    }
  return file;
}

/* A list in every language that there is one in. */
static GStrv
read_list (const char *group)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) keys = g_key_file_get_keys (get_file (), group, NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    if (g_str_has_prefix (keys[i], "phrases"))
      {
        g_auto (GStrv) phrases = g_key_file_get_string_list (get_file (), group, keys[i], NULL, NULL);

        g_strv_builder_addv (words, (const char **) phrases);
      }
  return g_strv_builder_end (words);
}

/**
 * heed_check_words_list:
 * @group: the name of a list
 *
 * Returns: (transfer none): its words, in every language
 */
const char *const *
heed_check_words_list (const char *group)
{
  static GMutex mutex;
  static GHashTable *lists;
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&mutex);
  GStrv list;

  if (lists == NULL)
    lists = g_hash_table_new (g_str_hash, g_str_equal);
  list = g_hash_table_lookup (lists, group);
  if (list == NULL)
    {
      list = read_list (group);
      g_hash_table_insert (lists, g_strdup (group), list);
    }
  return (const char *const *) list;
}

/**
 * heed_check_words_get_limit:
 * @name: the name of a limit
 *
 * Returns: it
 */
guint
heed_check_words_get_limit (const char *name)
{
  return (guint) g_key_file_get_integer (get_file (), "limits", name, NULL);
}

/**
 * heed_check_words_make_regex:
 * @group: the name of a list
 * @behind: (nullable): a regular expression for what stands behind its words
 *
 * Returns: (transfer full): a regular expression that finds each of its words as a word of a
 *   text, in whatever case
 */
GRegex *
heed_check_words_make_regex (const char *group,
                             const char *behind)
{
  const char *const *phrases = heed_check_words_list (group);
  g_autoptr (GString) pattern = g_string_new ("(?<![\\p{L}\\p{N}])(?:");

  for (guint i = 0; phrases[i] != NULL; i++)
    {
      g_autofree char *escaped = g_regex_escape_string (phrases[i], -1);

      g_string_append_printf (pattern, "%s%s", i > 0 ? "|" : "", escaped);
    }
  g_string_append (pattern, ")(?![\\p{L}\\p{N}])");
  if (behind != NULL)
    g_string_append (pattern, behind);
  return g_regex_new (pattern->str, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
}

/* That of a list is made once. */
static GRegex *
find_regex (const char *group)
{
  static GMutex mutex;
  static GHashTable *regexes;
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = g_mutex_locker_new (&mutex);
  GRegex *regex;

  if (regexes == NULL)
    regexes = g_hash_table_new (g_str_hash, g_str_equal);
  regex = g_hash_table_lookup (regexes, group);
  if (regex == NULL)
    {
      regex = heed_check_words_make_regex (group, NULL);
      g_hash_table_insert (regexes, g_strdup (group), regex);
    }
  return g_regex_ref (regex);
}

/**
 * heed_check_words_find:
 * @group: the name of a list
 * @text: a text
 *
 * Returns: (transfer full) (nullable): the first of its words that stands in @text, as it stands
 *   there; %NULL for none
 */
char *
heed_check_words_find (const char *group,
                       const char *text)
{
  g_autoptr (GRegex) regex = find_regex (group);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 0) : NULL;
}

/* The words of a list, folded, for who asks for one of them. */
static GHashTable *
find_set (const char *group)
{
  static GMutex mutex;
  static GHashTable *sets;
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker = NULL;
  const char *const *phrases = heed_check_words_list (group);
  GHashTable *set;

  locker = g_mutex_locker_new (&mutex);
  if (sets == NULL)
    sets = g_hash_table_new (g_str_hash, g_str_equal);
  set = g_hash_table_lookup (sets, group);
  if (set == NULL)
    {
      set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; phrases[i] != NULL; i++)
        g_hash_table_add (set, g_utf8_casefold (phrases[i], -1));
      g_hash_table_insert (sets, g_strdup (group), set);
    }
  return set;
}

/**
 * heed_check_words_has:
 * @group: the name of a list
 * @words: words
 *
 * Returns: whether they are one of the list, in whatever case
 */
gboolean
heed_check_words_has (const char *group,
                      const char *words)
{
  g_autofree char *folded = g_utf8_casefold (words, -1);

  return g_hash_table_contains (find_set (group), folded);
}
