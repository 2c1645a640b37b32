/* test-record-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-definition.h"
#include "heed-model-test.h"
#include "heed-record-list.h"

/* Stands for the record that holds the list. */
typedef struct
{
  guint n_held;
} Owner;

static void
added_cb (gpointer owner,
          gpointer record)
{
  ((Owner *) owner)->n_held++;
  g_assert_null (g_object_get_data (record, "held"));
  g_object_set_data (record, "held", owner);
}

static void
removed_cb (gpointer owner,
            gpointer record)
{
  ((Owner *) owner)->n_held--;
  g_assert_true (g_object_get_data (record, "held") == owner);
  g_object_set_data (record, "held", NULL);
}

static HeedRecordList *
make_list (Owner      *owner,
           GPtrArray **records,
           guint       n_records)
{
  HeedRecordList *list = heed_record_list_new (HEED_TYPE_DEFINITION, owner, added_cb, removed_cb);

  *records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_records; i++)
    {
      HeedDefinition *record = heed_definition_new ();

      g_ptr_array_add (*records, record);
      heed_record_list_append (list, record);
    }
  return list;
}

static void
assert_holds (HeedRecordList *list,
              GPtrArray      *records)
{
  g_assert_cmpuint (heed_record_list_get_n (list), ==, records->len);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      guint position;

      g_assert_true (item == g_ptr_array_index (records, i));
      g_assert_true (heed_record_list_get (list, i) == item);
      g_assert_true (heed_record_list_find (list, item, &position));
      g_assert_cmpuint (position, ==, i);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), records->len));
}

static void
test_model (void)
{
  Owner owner = { 0 };
  g_autoptr (GPtrArray) records = NULL;
  HeedRecordList *list = make_list (&owner, &records, 3);

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == HEED_TYPE_DEFINITION);
  g_assert_cmpuint (owner.n_held, ==, 3);
  assert_holds (list, records);
  g_assert_false (heed_record_list_find (list, &owner, NULL));

  heed_record_list_disown (list);
  g_assert_finalize_object (list);
}

static void
test_changes (void)
{
  Owner owner = { 0 };
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (HeedRecordList) list = make_list (&owner, &records, 4);
  HeedDefinition *another = heed_definition_new ();

  heed_model_test_record (log, G_LIST_MODEL (list));

  heed_record_list_insert (list, 2, another);
  g_ptr_array_insert (records, 2, another);
  heed_assert_log (log, "2+1");
  assert_holds (list, records);
  g_assert_cmpuint (owner.n_held, ==, 5);

  heed_record_list_move (list, 0, 3);
  g_ptr_array_insert (records, 3, g_ptr_array_steal_index (records, 0));
  heed_assert_log (log, "0-4+4");
  assert_holds (list, records);

  heed_record_list_move (list, 4, 2);
  g_ptr_array_insert (records, 2, g_ptr_array_steal_index (records, 4));
  heed_assert_log (log, "2-3+3");
  assert_holds (list, records);

  heed_record_list_move (list, 1, 1);
  heed_assert_log (log, "");
  g_assert_cmpuint (owner.n_held, ==, 5);

  heed_record_list_remove (list, 4);
  g_ptr_array_remove_index (records, 4);
  heed_assert_log (log, "4-1");
  assert_holds (list, records);
  g_assert_cmpuint (owner.n_held, ==, 4);

  heed_record_list_disown (list);
  g_assert_cmpuint (owner.n_held, ==, 0);
}

/* Setting is told as the smallest stretch that differs. */
static void
test_set (void)
{
  Owner owner = { 0 };
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) fewer = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (HeedRecordList) list = make_list (&owner, &records, 5);

  heed_model_test_record (log, G_LIST_MODEL (list));

  heed_record_list_set (list, records);
  heed_assert_log (log, "");

  for (guint i = 0; i < records->len; i++)
    if (i != 2)
      g_ptr_array_add (fewer, g_ptr_array_index (records, i));
  heed_record_list_set (list, fewer);
  heed_assert_log (log, "2-1");
  assert_holds (list, fewer);
  g_assert_cmpuint (owner.n_held, ==, 4);

  heed_record_list_set (list, records);
  heed_assert_log (log, "2+1");
  heed_record_list_set (list, none);
  heed_assert_log (log, "0-5");
  g_assert_cmpuint (owner.n_held, ==, 0);
  heed_record_list_set (list, records);
  heed_assert_log (log, "0+5");

  heed_record_list_disown (list);
}

/* Whatever is done, a listener that does what it is told holds the same. */
static void
test_random (void)
{
  Owner owner = { 0 };
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (HeedRecordList) list = make_list (&owner, &records, 10);
  g_autoptr (GListStore) mirror = g_list_store_new (HEED_TYPE_DEFINITION);
  g_autoptr (GString) log = g_string_new (NULL);

  for (guint i = 0; i < 10; i++)
    g_list_store_append (mirror, heed_record_list_get (list, i));
  heed_model_test_record (log, G_LIST_MODEL (list));

  for (int i = 0; i < 500; i++)
    {
      guint n = heed_record_list_get_n (list);
      guint position, n_removed = 0, n_added = 0;
      g_autoptr (GPtrArray) added = g_ptr_array_new ();
      const char *at;

      switch (g_test_rand_int_range (0, 3))
        {
        case 0:
          {
            g_autoptr (HeedDefinition) record = heed_definition_new ();

            heed_record_list_insert (list, (guint) g_test_rand_int_range (0, (int) n + 1), record);
          }
          break;
        case 1:
          if (n > 0)
            heed_record_list_remove (list, (guint) g_test_rand_int_range (0, (int) n));
          break;
        default:
          if (n > 0)
            heed_record_list_move (list, (guint) g_test_rand_int_range (0, (int) n),
                                   (guint) g_test_rand_int_range (0, (int) n));
        }

      if (log->len == 0)
        continue;
      position = (guint) g_ascii_strtoull (log->str, (char **) &at, 10);
      if (*at == '-')
        n_removed = (guint) g_ascii_strtoull (at + 1, (char **) &at, 10);
      if (*at == '+')
        n_added = (guint) g_ascii_strtoull (at + 1, (char **) &at, 10);
      for (guint j = 0; j < n_added; j++)
        g_ptr_array_add (added, heed_record_list_get (list, position + j));
      g_list_store_splice (mirror, position, n_removed, added->pdata, n_added);
      g_string_truncate (log, 0);

      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (mirror)), ==,
                        heed_record_list_get_n (list));
      for (guint j = 0; j < heed_record_list_get_n (list); j++)
        {
          g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (mirror), j);

          g_assert_true (item == heed_record_list_get (list, j));
        }
      g_assert_cmpuint (owner.n_held, ==, heed_record_list_get_n (list));
    }

  heed_record_list_disown (list);
}

/* A view may hold the list longer than its owner lives. */
static void
test_disowned (void)
{
  Owner *owner = g_new0 (Owner, 1);
  g_autoptr (GPtrArray) records = NULL;
  HeedRecordList *list = make_list (owner, &records, 3);

  heed_record_list_disown (list);
  g_assert_cmpuint (owner->n_held, ==, 0);
  g_free (owner);

  assert_holds (list, records);
  heed_record_list_remove (list, 0);
  heed_record_list_append (list, g_ptr_array_index (records, 0));
  g_assert_cmpuint (heed_record_list_get_n (list), ==, 3);
  g_assert_finalize_object (list);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-list/model", test_model);
  g_test_add_func ("/record-list/changes", test_changes);
  g_test_add_func ("/record-list/set", test_set);
  g_test_add_func ("/record-list/random", test_random);
  g_test_add_func ("/record-list/disowned", test_disowned);

  return g_test_run ();
}
