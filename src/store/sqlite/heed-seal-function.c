/* heed-seal-function.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-seal-function.h"

#include "heed-database-private.h"

#include <string.h>

/* A value with its type and its length before it, so that no two rows read the same. */
static void
add_value (GChecksum     *checksum,
           sqlite3_value *value)
{
  guchar head[9];
  guint64 number = 0;
  const void *bytes = NULL;
  double real;

  head[0] = (guchar) sqlite3_value_type (value);
  switch (head[0])
    {
    case SQLITE_INTEGER:
      number = (guint64) sqlite3_value_int64 (value);
      break;
    case SQLITE_FLOAT:
      real = sqlite3_value_double (value);
      memcpy (&number, &real, sizeof number);
      break;
    case SQLITE_TEXT:
      bytes = sqlite3_value_text (value);
      number = (guint64) sqlite3_value_bytes (value);
      break;
    case SQLITE_BLOB:
      bytes = sqlite3_value_blob (value);
      number = (guint64) sqlite3_value_bytes (value);
      break;
    default:
      break;
    }

  for (guint i = 0; i < 8; i++)
    head[i + 1] = (guchar) (number >> (8 * i));
  g_checksum_update (checksum, head, sizeof head);
  if (bytes != NULL && number > 0)
    g_checksum_update (checksum, bytes, (gssize) number);
}

static void
digest_row (sqlite3_context  *context,
            int               n,
            sqlite3_value   **values)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (int i = 0; i < n; i++)
    add_value (checksum, values[i]);
  sqlite3_result_text (context, g_checksum_get_string (checksum), HEED_SEAL_LENGTH, SQLITE_TRANSIENT);
}

static void
combine (sqlite3_context  *context,
         int               n,
         sqlite3_value   **values)
{
  gboolean subtract = sqlite3_user_data (context) != NULL;
  HeedSealSum sum, other;
  char text[HEED_SEAL_LENGTH + 1];

  if (!heed_seal_sum_parse (&sum, (const char *) sqlite3_value_text (values[0])) ||
      !heed_seal_sum_parse (&other, (const char *) sqlite3_value_text (values[1])))
    {
      /* A seal that is none stays what it is, so that it is noticed. */
      sqlite3_result_value (context, values[0]);
      return;
    }

  if (subtract)
    heed_seal_sum_subtract (&sum, &other);
  else
    heed_seal_sum_add (&sum, &other);
  heed_seal_sum_format (&sum, text);
  sqlite3_result_text (context, text, HEED_SEAL_LENGTH, SQLITE_TRANSIENT);
}

/**
 * heed_seal_function_register:
 * @connection: a connection
 *
 * Makes these functions known in its SQL: heed_digest (values…), the SHA-256 of a row;
 * heed_seal_add (sum, digest) and heed_seal_subtract (sum, digest).
 *
 * Returns: a result code
 */
int
heed_seal_function_register (sqlite3 *connection)
{
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
  int code;

  code = sqlite3_create_function (connection, "heed_digest", -1, flags, NULL, digest_row, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (connection, "heed_seal_add", 2, flags, NULL, combine, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (connection, "heed_seal_subtract", 2, flags, connection, combine,
                                    NULL, NULL);
  return code;
}

/**
 * heed_seal_sum_parse:
 * @self: (out): a sum, of no rows yet
 * @text: (nullable): 64 hexadecimal digits
 *
 * Returns: whether @text is that
 */
gboolean
heed_seal_sum_parse (HeedSealSum *self,
                     const char  *text)
{
  *self = (HeedSealSum) { { 0 } };
  if (text == NULL || strlen (text) != HEED_SEAL_LENGTH)
    return FALSE;

  for (guint i = 0; i < HEED_SEAL_LENGTH; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0 || g_ascii_isupper (text[i]))
        return FALSE;
      self->words[i / 16] = self->words[i / 16] << 4 | (guint64) digit;
    }

  return TRUE;
}

/**
 * heed_seal_sum_format:
 * @self: a sum
 * @text: (out caller-allocates): room for 64 hexadecimal digits and a NUL
 */
void
heed_seal_sum_format (const HeedSealSum *self,
                      char              *text)
{
  static const char digits[] = "0123456789abcdef";

  for (guint i = 0; i < HEED_SEAL_LENGTH; i++)
    text[i] = digits[self->words[i / 16] >> (60 - 4 * (i % 16)) & 0xf];
  text[HEED_SEAL_LENGTH] = '\0';
}

/**
 * heed_seal_sum_add:
 * @self: a sum
 * @other: what is added to it
 */
void
heed_seal_sum_add (HeedSealSum       *self,
                   const HeedSealSum *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    self->words[i] += other->words[i];
  self->n_rows += other->n_rows;
}

/**
 * heed_seal_sum_subtract:
 * @self: a sum
 * @other: what is taken from it
 */
void
heed_seal_sum_subtract (HeedSealSum       *self,
                        const HeedSealSum *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    self->words[i] -= other->words[i];
  self->n_rows -= other->n_rows;
}

/**
 * heed_seal_sum_is_zero:
 * @self: a sum
 *
 * Returns: whether it is the sum of nothing
 */
gboolean
heed_seal_sum_is_zero (const HeedSealSum *self)
{
  guint64 bits = (guint64) self->n_rows;

  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    bits |= self->words[i];
  return bits == 0;
}
