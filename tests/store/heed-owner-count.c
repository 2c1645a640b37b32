/* heed-owner-count.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner-count.h"

#include "heed-register-verify.h"

gboolean
heed_owner_count_add (HeedRegister  *reg,
                      const char    *office,
                      guint          number,
                      GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO owner (id, name) VALUES ('%s-%u', '%s-%u')", office,
                                          number, office, number);

  if (!heed_database_begin (database, error))
    return FALSE;
  if (heed_database_execute (database, sql, error))
    return heed_database_commit (database, error);

  heed_database_rollback (database);
  return FALSE;
}

void
heed_owner_count_grow (HeedRegister *reg,
                       const char   *office,
                       guint        *count,
                       guint         by)
{
  for (guint i = 0; i < by; i++)
    {
      g_autoptr (GError) error = NULL;

      heed_owner_count_add (reg, office, ++*count, &error);
      g_assert_no_error (error);
    }
}

/* How many there are of an office, none of which is missing, and none of any other. */
guint
heed_owner_count_query (HeedRegister *reg,
                        const char   *office)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autofree char *last = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_all, n_own;

  heed_database_get_integer (database, "SELECT COUNT(*) FROM owner", &n_all, &error);
  g_assert_no_error (error);
  last = g_strdup_printf ("WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number "
                          "WHERE n < %" G_GINT64_FORMAT ") SELECT COUNT(*) FROM owner JOIN number "
                          "ON owner.id = '%s-' || n",
                          n_all, office);
  heed_database_get_integer (database, last, &n_own, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_own, ==, n_all);
  return (guint) n_all;
}

/* The same of a register that is not open, and that has to be whole. */
guint
heed_owner_count_check (const char *path,
                        const char *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedRegister) reg = heed_register_open (path, &error);

  g_assert_no_error (error);
  g_assert_true (heed_register_verify (path, &error));
  g_assert_no_error (error);
  return heed_owner_count_query (reg, office);
}
