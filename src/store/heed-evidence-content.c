/* heed-evidence-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-evidence-content.h"

static gboolean
run (HeedDatabase  *database,
     HeedStatement *statement,
     GError       **error)
{
  if (!heed_database_begin (database, error))
    return FALSE;
  if (!heed_statement_run (statement, error))
    {
      heed_database_rollback (database);
      return FALSE;
    }
  return heed_database_commit (database, error);
}

/**
 * heed_evidence_content_add:
 * @reg: a register
 * @plan: the number of a plan
 * @evidence: the id of evidence, which need not be in the plan yet
 * @position: which piece it is, from 0
 * @piece: %HEED_EVIDENCE_PIECE bytes, or fewer of the last one
 * @error: return location for an error
 *
 * Returns: whether the register holds the piece
 */
gboolean
heed_evidence_content_add (HeedRegister  *reg,
                           guint          plan,
                           const char    *evidence,
                           guint          position,
                           GBytes        *piece,
                           GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (HeedStatement) statement = NULL;

  statement = heed_database_prepare (database,
                                     "INSERT INTO evidence_piece (plan, evidence, position, content) "
                                     "VALUES ($plan, $evidence, $position, $content)",
                                     error);
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "plan", plan);
  heed_statement_bind_text (statement, "evidence", evidence);
  heed_statement_bind_integer (statement, "position", position);
  heed_statement_bind_bytes (statement, "content", piece);
  return run (database, statement, error);
}

/**
 * heed_evidence_content_load:
 * @reg: a register
 * @plan: the number of a plan
 * @evidence: the id of evidence
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): all pieces, one after the other, as they lie in the
 *   register; %NULL where it has none, and with @error set where it could not be read
 */
GBytes *
heed_evidence_content_load (HeedRegister  *reg,
                            guint          plan,
                            const char    *evidence,
                            GError       **error)
{
  g_autoptr (GByteArray) content = NULL;
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "SELECT content FROM evidence_piece WHERE plan = $plan AND "
                                     "evidence = $evidence ORDER BY position",
                                     error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_integer (statement, "plan", plan);
  heed_statement_bind_text (statement, "evidence", evidence);
  while (heed_statement_next (statement, &failure))
    {
      g_autoptr (GBytes) piece = heed_statement_get_bytes (statement, 0);

      if (content == NULL)
        content = g_byte_array_new ();
      g_byte_array_append (content, g_bytes_get_data (piece, NULL), (guint) g_bytes_get_size (piece));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return content != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&content)) : NULL;
}

/* The piece with the highest number, as long as there is one. */
static gboolean
remove_last (HeedDatabase  *database,
             guint          plan,
             const char    *evidence,
             gboolean      *removed,
             GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  statement = heed_database_prepare (database,
                                     "DELETE FROM evidence_piece WHERE plan = $plan AND evidence = $evidence "
                                     "AND position = (SELECT MAX(last.position) FROM evidence_piece AS last "
                                     "WHERE last.plan = $plan AND last.evidence = $evidence) RETURNING position",
                                     error);
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "plan", plan);
  heed_statement_bind_text (statement, "evidence", evidence);
  *removed = heed_statement_next (statement, &failure);
  if (*removed)
    *removed = heed_statement_run (statement, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/**
 * heed_evidence_content_remove:
 * @reg: a register
 * @plan: the number of a plan
 * @evidence: the id of evidence
 * @error: return location for an error
 *
 * Removes the content for good: what lay in the file is overwritten.
 *
 * Returns: whether it is gone
 */
gboolean
heed_evidence_content_remove (HeedRegister  *reg,
                              guint          plan,
                              const char    *evidence,
                              GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  gboolean removed = TRUE;

  if (!heed_database_overwrite_deleted (database, TRUE, error))
    return FALSE;
  while (removed)
    {
      if (!heed_database_begin (database, error))
        return FALSE;
      if (!remove_last (database, plan, evidence, &removed, error))
        {
          heed_database_rollback (database);
          return FALSE;
        }
      if (!heed_database_commit (database, error))
        return FALSE;
    }

  return heed_database_overwrite_deleted (database, FALSE, error);
}

typedef struct
{
  guint plan;
  char *evidence;
} Leftover;

static void
leftover_clear (gpointer data)
{
  g_free (((Leftover *) data)->evidence);
}

/**
 * heed_evidence_content_clear_leftovers:
 * @reg: a register
 * @is_kept: whether the content is going to belong to evidence with this id
 * @error: return location for an error
 *
 * Removes the content of files that never became evidence, since the program was killed while
 * it read them, and of evidence that was being erased.
 *
 * Returns: whether none is left
 */
gboolean
heed_evidence_content_clear_leftovers (HeedRegister  *reg,
                                       gboolean     (*is_kept) (const char *evidence),
                                       GError       **error)
{
  g_autoptr (GArray) leftovers = g_array_new (FALSE, FALSE, sizeof (Leftover));
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  g_array_set_clear_func (leftovers, leftover_clear);
  statement = heed_database_prepare (heed_register_get_database (reg),
                                     "SELECT piece.plan, piece.evidence FROM evidence_piece AS piece "
                                     "WHERE piece.position = 0 AND (NOT EXISTS (SELECT 1 FROM change "
                                     "WHERE change.record = 'evidence' AND change.id = piece.evidence) "
                                     "OR EXISTS (SELECT 1 FROM evidence WHERE evidence.plan = piece.plan "
                                     "AND evidence.id = piece.evidence AND evidence.erased_on IS NOT NULL))",
                                     error);
  if (statement == NULL)
    return FALSE;
  while (heed_statement_next (statement, &failure))
    {
      Leftover leftover = { (guint) heed_statement_get_integer (statement, 0),
                            g_strdup (heed_statement_get_text (statement, 1)) };

      g_array_append_val (leftovers, leftover);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  for (guint i = 0; i < leftovers->len; i++)
    {
      const Leftover *leftover = &g_array_index (leftovers, Leftover, i);

      if (!is_kept (leftover->evidence) &&
          !heed_evidence_content_remove (reg, leftover->plan, leftover->evidence, error))
        return FALSE;
    }
  return TRUE;
}
