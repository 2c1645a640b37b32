/* heed-plan-stamp.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-stamp.h"

#include <string.h>

#include "heed-plan-rows.h"

/* A file that goes out says which state of the plan it was made of, so that it can be told what
 * was changed on either side when it comes back. Its stamp is the sum, modulo 2^64, of a digest
 * of each row: it is found again in the history with no more than the rows of each step. */

#define N_DIGITS 16

/* What follows the digits in a report on progress, which has other columns. */
#define PROGRESS "-progress"

/**
 * heed_plan_stamp_of_row:
 * @row: a row of a plan
 *
 * Columns in which nothing stands do not count, so that one that a later schema adds changes no
 * stamp.
 *
 * Returns: its part in the stamp of the plan; 0 for what is no part of a file
 */
guint64
heed_plan_stamp_of_row (HeedRecordRow *row)
{
  const HeedRecord *record = heed_record_row_get_record (row);
  g_autoptr (GChecksum) checksum = NULL;
  guint8 digest[32];
  gsize length = sizeof digest;
  guint64 sum = 0;

  if (row->kind == HEED_RECORD_VERSION)
    return 0;

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *) record->name, (gssize) strlen (record->name) + 1);
  g_checksum_update (checksum, (const guchar *) row->id, (gssize) strlen (row->id) + 1);
  for (guint i = 0; i < record->n_columns; i++)
    {
      const HeedValue *value = &row->values[i];
      g_autofree char *words = NULL;

      if (value->kind == HEED_VALUE_TEXT && value->text[0] != '\0')
        words = g_strdup_printf ("%s\ntext %s", record->columns[i].name, value->text);
      else if (value->kind == HEED_VALUE_INTEGER && value->integer != 0)
        words = g_strdup_printf ("%s\ninteger %" G_GINT64_FORMAT, record->columns[i].name, value->integer);
      else if (value->kind == HEED_VALUE_REAL)
        words = g_strdup_printf ("%s\nreal %a", record->columns[i].name, value->real);
      if (words != NULL)
        g_checksum_update (checksum, (const guchar *) words, (gssize) strlen (words) + 1);
    }
  g_checksum_get_digest (checksum, digest, &length);
  for (guint i = 0; i < sizeof sum; i++)
    sum = (sum << 8) | digest[i];
  return sum;
}

/**
 * heed_plan_stamp_of_rows:
 * @groups: all rows of a plan, by group
 *
 * Returns: its stamp as a number
 */
guint64
heed_plan_stamp_of_rows (GHashTable *groups)
{
  GHashTableIter iter;
  gpointer rows;
  guint64 sum = 0;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &rows))
    for (guint i = 0; i < ((GPtrArray *) rows)->len; i++)
      sum += heed_plan_stamp_of_row (g_ptr_array_index ((GPtrArray *) rows, i));
  return sum;
}

/**
 * heed_plan_stamp_new:
 * @plan: a plan
 * @with_progress: whether the file tells of its progress
 *
 * Takes time where it is long: call it off the main thread.
 *
 * Returns: (transfer full): which state of it this is, in 16 hexadecimal digits, and what the
 *   file tells of it
 */
char *
heed_plan_stamp_new (HeedPlan *plan,
                     gboolean  with_progress)
{
  g_autoptr (GHashTable) groups = NULL;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  groups = heed_plan_rows_make_all (plan);
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x%s", heed_plan_stamp_of_rows (groups),
                          with_progress ? PROGRESS : "");
}

/**
 * heed_plan_stamp_parse:
 * @words: (nullable): what a file says
 * @sum: (out): the stamp as a number
 * @with_progress: (out): whether the file tells of the progress of the plan
 *
 * Returns: whether it is one
 */
gboolean
heed_plan_stamp_parse (const char *words,
                       guint64    *sum,
                       gboolean   *with_progress)
{
  g_autofree char *digits = words != NULL ? g_strndup (words, N_DIGITS) : NULL;

  *with_progress = words != NULL && g_str_has_suffix (words, PROGRESS);
  return digits != NULL && strlen (digits) == N_DIGITS &&
         g_ascii_string_to_unsigned (digits, 16, 0, G_MAXUINT64, sum, NULL);
}
