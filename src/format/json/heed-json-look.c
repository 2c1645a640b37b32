/* heed-json-look.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-look.h"

#include "heed-error.h"
#include "heed-json-text.h"
#include "heed-limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An object or an array that is not closed yet. */
typedef struct
{
  GHashTable *keys;  /* (element-type utf8 utf8): those of an object; NULL for an array */
  const char *key;   /* (nullable): the last one */
  guint index;       /* which element of an array */
  gboolean wants_key;
} Level;

/* Where the look stands. */
typedef struct
{
  const char *p;
  const char *end;
  guint line;
  guint n_values;
  guint n_objects;
  GArray *levels; /* (element-type Level) */
} Look;

static void
level_clear (Level *self)
{
  g_clear_pointer (&self->keys, g_hash_table_unref);
}

static Level *
get_level (const Look *look)
{
  return look->levels->len > 0 ? &g_array_index (look->levels, Level, look->levels->len - 1) : NULL;
}

/**
 * heed_json_look_set_malformed:
 * @line: the number of a line
 * @what: (nullable): what is wrong there
 * @error: return location for an error
 *
 * Returns: %FALSE
 */
gboolean
heed_json_look_set_malformed (guint        line,
                              const char  *what,
                              GError     **error)
{
  /* Translators: the number of a line, then what is wrong there. */
  g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
               _("Line %u of the JSON is broken (%s): mend it there, or write the file again"),
               line, what);
  return FALSE;
}

/* Four hexadecimal digits at @p, or -1. */
static int
peek_hex (const char *p,
          const char *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return -1;
      value = value * 16 + g_ascii_xdigit_value (p[i]);
    }

  return value;
}

/* The parser makes no character of half a pair, ends a string at U+0000, and takes
 * the octal escapes of C. */
static gboolean
look_at_unicode (Look     *look,
                 GString  *text,
                 GError  **error)
{
  int value = peek_hex (look->p + 1, look->end);
  int low = -1;

  if (value < 0)
    return heed_json_look_set_malformed (look->line, _("\\u without four hexadecimal digits"),
                                         error);
  look->p += 5;
  if (value == 0)
    return heed_json_look_set_malformed (look->line, _("a text with the character U+0000"), error);
  if (value < 0xd800 || value > 0xdfff)
    {
      g_string_append_unichar (text, (gunichar) value);
      return TRUE;
    }

  if (value < 0xdc00 && look->end - look->p >= 6 && look->p[0] == '\\' && look->p[1] == 'u')
    low = peek_hex (look->p + 2, look->end);
  if (low < 0xdc00 || low > 0xdfff)
    return heed_json_look_set_malformed (look->line, _("half a surrogate pair"), error);
  look->p += 6;
  g_string_append_unichar (text, 0x10000 + (((gunichar) value - 0xd800) << 10)
                                   + ((gunichar) low - 0xdc00));
  return TRUE;
}

static gboolean
look_at_escape (Look     *look,
                GString  *text,
                GError  **error)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  const char *letter;

  if (*look->p == 'u')
    return look_at_unicode (look, text, error);

  letter = *look->p != '\0' ? strchr (letters, *look->p) : NULL;
  if (letter == NULL)
    return heed_json_look_set_malformed (look->line,
                                         _("a backslash before a character that takes none"),
                                         error);
  g_string_append_c (text, meant[letter - letters]);
  look->p++;
  return TRUE;
}

/* Reads a string whose opening quote was passed into @text. */
static gboolean
look_at_string (Look     *look,
                GString  *text,
                GError  **error)
{
  while (look->p < look->end)
    {
      char c = *look->p++;

      if (c == '"')
        return TRUE;
      if ((guchar) c < 0x20)
        break;
      if (c != '\\')
        g_string_append_c (text, c);
      else if (look->p < look->end && !look_at_escape (look, text, error))
        return FALSE;
    }

  return heed_json_look_set_malformed (look->line, _("a text that has no end"), error);
}

/* Returns: (transfer full): where it stands, such as "plan.recommendations[2]" */
static char *
print_place (const Look *look)
{
  g_autoptr (GString) place = g_string_new (NULL);

  for (guint i = 0; i < look->levels->len; i++)
    {
      Level *level = &g_array_index (look->levels, Level, i);

      if (level->keys == NULL)
        g_string_append_printf (place, "[%u]", level->index);
      else if (level->key != NULL)
        g_string_append_printf (place, "%s%s", place->len > 0 ? "." : "", level->key);
    }

  /* The sentence is one line. */
  return g_strdelimit (g_string_free (g_steal_pointer (&place), FALSE), "\n\r\t\f\b", ' ');
}

/* The parser keeps the last of two members of one name and says nothing (RFC 8259, 4,
 * leaves it open): what the other one holds would be lost. */
static gboolean
look_at_key (Look        *look,
             const char  *key,
             GError     **error)
{
  Level *level = get_level (look);
  char *kept = g_strdup (key);
  gboolean is_new = g_hash_table_add (level->keys, kept);
  g_autofree char *place = NULL;

  level->key = kept;
  level->wants_key = FALSE;
  if (is_new)
    return TRUE;

  place = print_place (look);
  g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
               /* Translators: the number of a line, then a place such as "plan.title" */
               _("Line %u of the JSON says “%s” a second time, and only one of the two can be "
                 "kept: remove or rename one of them"),
               look->line, place);
  return FALSE;
}

static gboolean
look_at_text (Look     *look,
              GString  *text,
              GError  **error)
{
  Level *level = get_level (look);

  g_string_truncate (text, 0);
  if (!look_at_string (look, text, error))
    return FALSE;
  return level == NULL || !level->wants_key || look_at_key (look, text->str, error);
}

/* Each value takes many times its room once it is parsed. */
static gboolean
check_count (const Look  *look,
             GError     **error)
{
  if (look->n_values <= HEED_LIMIT_VALUES && look->n_objects <= HEED_LIMIT_RECORDS)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
               _("Line %u: the JSON has more than %d values or %d objects, which no plan has: "
                 "look at how the file was made"),
               look->line, HEED_LIMIT_VALUES, HEED_LIMIT_RECORDS);
  return FALSE;
}

static gboolean
open_level (Look      *look,
            gboolean   is_object,
            GError   **error)
{
  Level level = { NULL, NULL, 0, is_object };

  look->n_objects += is_object;

  if (look->levels->len == HEED_JSON_MAX_DEPTH)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("Line %u of the JSON is nested more than %d levels deep: "
                     "no plan is, so look at how the file was made"),
                   look->line, HEED_JSON_MAX_DEPTH);
      return FALSE;
    }

  if (is_object)
    level.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_array_append_val (look->levels, level);
  return TRUE;
}

static void
pass_comma (Look *look)
{
  Level *level = get_level (look);

  look->n_values++;
  if (level == NULL)
    return;
  level->index++;
  level->wants_key = level->keys != NULL;
}

/**
 * heed_json_look:
 * @data: JSON that may come from anywhere, in valid UTF-8
 * @size: its length in bytes
 * @error: return location for an error: %HEED_ERROR_LIMIT or %HEED_ERROR_MALFORMED,
 *   which names the line
 *
 * Looks, before it is parsed, for what the parser would crash on or silently change.
 * What else is wrong with it the parser says.
 *
 * Returns: whether it may be parsed
 */
gboolean
heed_json_look (const char  *data,
                gsize        size,
                GError     **error)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  g_autoptr (GString) text = g_string_new (NULL);
  Look look = { data, data + size, 1, 0, 0, levels };

  g_array_set_clear_func (levels, (GDestroyNotify) level_clear);
  while (look.p < look.end)
    {
      char c = *look.p++;

      if (c == '\n')
        look.line++;
      else if (c == ',')
        pass_comma (&look);
      else if ((c == '}' || c == ']') && levels->len > 0)
        g_array_set_size (levels, levels->len - 1);
      else if (c == '/' || c == '\'' || c == '=')
        /* The parser would take a comment, a quote of C or an assignment. */
        return heed_json_look_set_malformed (look.line,
                                             _("a character that may stand only in a text"),
                                             error);
      else if ((c == '{' || c == '[') && !open_level (&look, c == '{', error))
        return FALSE;
      else if (c == '"' && !look_at_text (&look, text, error))
        return FALSE;
      if (!check_count (&look, error))
        return FALSE;
    }

  return TRUE;
}
