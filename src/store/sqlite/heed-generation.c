/* heed-generation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-generation.h"

#include <string.h>

/* The one row of the table says "heed-generation:PREVIOUS:CURRENT". It is found again in
 * the bare pages of a file, so that it begins with a text that nothing else begins with. */

#define MARK "heed-generation:"
#define MARK_LENGTH 16
#define STATE_LENGTH (MARK_LENGTH + HEED_GENERATION_LENGTH + 1 + HEED_GENERATION_LENGTH)

/* What a page of a table begins with when rows and nothing else are in it. */
#define TABLE_LEAF 0x0d
#define LEAF_HEADER_SIZE 8

static char *
make_name (void)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_auto (GStrv) parts = g_strsplit (uuid, "-", -1);

  return g_strjoinv (NULL, parts);
}

/**
 * heed_generation_is_known:
 * @database: a register
 * @is_known: (out): whether it says which state it is in
 * @error: return location for an error
 *
 * Returns: whether that could be found out
 */
gboolean
heed_generation_is_known (HeedDatabase  *database,
                          gboolean      *is_known,
                          GError       **error)
{
  return heed_database_has_table (database, "generation", is_known, error);
}

/**
 * heed_generation_start:
 * @database: a register, in a transaction that writes
 * @error: return location for an error
 *
 * Makes the transaction one that begins with no state: of a new register, or of a copy,
 * to which no log of the register may ever be applied.
 *
 * Returns: whether it does
 */
gboolean
heed_generation_start (HeedDatabase  *database,
                       GError       **error)
{
  return heed_database_execute (database,
                                "DELETE FROM generation; "
                                "INSERT INTO generation (state) VALUES ('" MARK HEED_GENERATION_NONE ":" HEED_GENERATION_NONE "')",
                                error);
}

/**
 * heed_generation_advance:
 * @database: a register, in a transaction that writes
 * @error: return location for an error
 *
 * Names the state that the transaction makes, and the one that it was made from.
 * heed_database_commit() does so, once for each that changes something, and nobody else
 * may: a log would else name a state before it that never was on the disk.
 *
 * Returns: whether it is named
 */
gboolean
heed_generation_advance (HeedDatabase  *database,
                         GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  g_autofree char *name = make_name ();

  /* The name of the present state is the last of the text: characters 50 to 81. */
  statement = heed_database_prepare (database,
                                     "UPDATE generation SET state = "
                                     "'" MARK "' || substr (state, 50, 32) || ':' || $name",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_text (statement, "name", name);
  return heed_statement_run (statement, error);
}

/* A number of the file format: seven bits a byte, the highest bit says that more come. */
static gboolean
read_number (const guint8 **at,
             const guint8  *end,
             guint64       *number)
{
  *number = 0;
  for (guint i = 0; i < 9 && *at < end; i++)
    {
      guint8 byte = *(*at)++;

      if (i == 8)
        {
          *number = (*number << 8) | byte;
          return TRUE;
        }
      *number = (*number << 7) | (byte & 0x7f);
      if ((byte & 0x80) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The first column of the one row of a page, where that is a text as long as a state. */
static const char *
find_text (const guint8 *page,
           gsize         size)
{
  const guint8 *end = page + size;
  const guint8 *at, *header;
  guint64 length, row, header_size, kind;
  guint start;

  if (size < LEAF_HEADER_SIZE + 2 || page[0] != TABLE_LEAF || page[3] != 0 || page[4] != 1)
    return NULL;

  start = ((guint) page[LEAF_HEADER_SIZE] << 8) | page[LEAF_HEADER_SIZE + 1];
  if (start >= size)
    return NULL;

  at = page + start;
  if (!read_number (&at, end, &length) || !read_number (&at, end, &row) || length > (guint64) (end - at))
    return NULL;

  end = at + length;
  header = at;
  if (!read_number (&at, end, &header_size) || header_size > length || !read_number (&at, end, &kind) ||
      kind != 13 + 2 * STATE_LENGTH || length - header_size < STATE_LENGTH)
    return NULL;

  return (const char *) header + header_size;
}

static gboolean
copy_name (char       *name,
           const char *text)
{
  for (guint i = 0; i < HEED_GENERATION_LENGTH; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  memcpy (name, text, HEED_GENERATION_LENGTH);
  name[HEED_GENERATION_LENGTH] = '\0';
  return TRUE;
}

/**
 * heed_generation_parse:
 * @self: (out): what the page says
 * @page: the bytes of one page of a database
 * @size: how many there are
 *
 * Returns: whether it is the page that says which state the register is in
 */
gboolean
heed_generation_parse (HeedGeneration *self,
                       const guint8   *page,
                       gsize           size)
{
  const char *text = find_text (page, size);

  return text != NULL && memcmp (text, MARK, MARK_LENGTH) == 0 &&
         copy_name (self->previous, text + MARK_LENGTH) &&
         text[MARK_LENGTH + HEED_GENERATION_LENGTH] == ':' &&
         copy_name (self->current, text + MARK_LENGTH + HEED_GENERATION_LENGTH + 1);
}
