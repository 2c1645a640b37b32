/* test-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-record.h"

/* Checksums are of the values in this order, so that it stays: what comes later stands behind
 * what was there when its record got it, or is taken out of the checksum where it is empty. */
static const char *const columns[HEED_N_RECORDS] = {
  [HEED_RECORD_PLAN] = "title submitted published not_before state edition front introduction "
                       "running_note column_titles unplaced review extra",
  [HEED_RECORD_ORGANISATION] = "name short_name kind extra",
  [HEED_RECORD_INSPECTION] = "inspectorate title report_published extra",
  [HEED_RECORD_DEFINITION] = "position term definition comment",
  [HEED_RECORD_VERSION] = "position name day author sha256 content",
  [HEED_RECORD_RECOMMENDATION] = "position number paragraph heading priority addressee addressee_stated text "
                                 "repeated repeats response response_words reasons explanation "
                                 "part_agreed judged_on judgement judgement_text judged_by unplaced_owners unplaced_targets "
                                 "unplaced_text review extra",
  [HEED_RECORD_ITEM] = "recommendation position kind depth text owners target role label progress "
                       "completed_on baseline unit baseline_value goal direction extra",
  [HEED_RECORD_REVISION] = "item position day author words_before words_after reason",
  [HEED_RECORD_UPDATE] = "item position day author text",
  [HEED_RECORD_EVIDENCE] = "action_update position name content_type size sha256 link erased_by "
                           "erased_on",
  [HEED_RECORD_READING] = "item position day value",
  [HEED_RECORD_VERIFICATION] = "item position verified_on verified_by adequate text",
};

static void
test_order (void)
{
  for (guint kind = 0; kind < HEED_N_RECORDS; kind++)
    {
      const HeedRecord *record = heed_record_get (kind);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autofree char *joined = NULL;

      for (guint i = 0; i < record->n_columns; i++)
        g_ptr_array_add (names, (gpointer) record->columns[i].name);
      g_ptr_array_add (names, NULL);
      joined = g_strjoinv (" ", (char **) names->pdata);
      g_assert_cmpstr (joined, ==, columns[kind]);
    }
}

static void
test_find (void)
{
  for (guint kind = 0; kind < HEED_N_RECORDS; kind++)
    {
      const HeedRecord *record = heed_record_get (kind);
      HeedRecordKind found;

      g_assert_true (heed_record_find (record->name, &found));
      g_assert_cmpuint (found, ==, kind);
      g_assert_cmpuint (heed_record_find_type (record->get_type ()), ==, kind);
      for (guint i = 0; i < record->n_columns; i++)
        {
          guint column;

          g_assert_true (heed_record_find_column (record, record->columns[i].name, &column));
          g_assert_cmpuint (column, ==, i);
        }
    }
  g_assert_cmpuint (heed_record_find_type (G_TYPE_OBJECT), ==, HEED_N_RECORDS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/order", test_order);
  g_test_add_func ("/record/find", test_find);

  return g_test_run ();
}
