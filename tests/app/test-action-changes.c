/* test-action-changes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-changes.h"

/* A list in which each letter is an action, and a capital one another version of it. */
static GArray *
list_new (const char *letters)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));

  for (const char *p = letters; *p != '\0'; p++)
    {
      HeedActionKey key = { .plan = 1, .version = g_ascii_isupper (*p) };

      key.item[0] = g_ascii_tolower (*p);
      g_array_append_val (list, key);
    }
  return list;
}

static char *
changes_between (const char *before,
                 const char *after)
{
  g_autoptr (GArray) old = list_new (before);
  g_autoptr (GArray) new = list_new (after);
  g_autoptr (GArray) changes = heed_action_changes_list (old, new);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      HeedActionChange *change = &g_array_index (changes, HeedActionChange, i);

      g_string_append_printf (text, "%s%u-%u+%u", i > 0 ? " " : "", change->after, change->removed,
                              change->added);
    }
  return g_string_free (text, FALSE);
}

static void
test_examples (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *changes;
  } examples[] = {
    { "", "", "" },
    { "abc", "abc", "" },
    { "abc", "aBc", "1-1+1" },
    { "abc", "ABC", "0-3+3" },
    { "abcd", "AbcD", "0-1+1 3-1+1" },
    { "abc", "ac", "1-1+0" },
    { "ac", "abc", "1-0+1" },
    { "", "abc", "0-0+3" },
    { "abc", "", "0-3+0" },
    { "abcd", "xabcdy", "0-0+1 5-0+1" },
    { "abcdef", "abxCdf", "2-1+2 5-1+0" },
    /* One that moved comes back in the same change. */
    { "abcd", "acbd", "1-2+2" },
    { "abcdef", "aecdbf", "1-4+4" },
    { "abcdef", "aCdebf", "1-4+4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *changes = changes_between (examples[i].before, examples[i].after);

      g_assert_cmpstr (changes, ==, examples[i].changes);
    }
}

static GArray *
random_list (guint n_actions)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));
  guint n = (guint) g_test_rand_int_range (0, (int) n_actions + 1);

  for (guint i = 0; i < n; i++)
    {
      HeedActionKey key = { .plan = 1 + i % 3, .version = g_test_rand_int_range (0, 2) };

      g_snprintf (key.item, sizeof key.item, "%u", i);
      g_array_append_val (list, key);
    }
  return list;
}

/* A list much like another, or not. */
static GArray *
edit (GArray *before)
{
  GArray *after = g_array_copy (before);
  guint n = (guint) g_test_rand_int_range (0, g_test_rand_int_range (1, 40));

  for (guint i = 0; i < n && after->len > 0; i++)
    {
      guint from = (guint) g_test_rand_int_range (0, (int) after->len);
      guint to = (guint) g_test_rand_int_range (0, (int) after->len);
      HeedActionKey key = g_array_index (after, HeedActionKey, from);

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          g_array_index (after, HeedActionKey, from).version++;
          break;
        case 1:
          g_array_remove_index (after, from);
          break;
        case 2:
          g_array_remove_index (after, from);
          g_array_insert_val (after, to, key);
          break;
        default:
          g_snprintf (key.item, sizeof key.item, "new %u", i);
          g_array_insert_val (after, to, key);
        }
    }
  return after;
}

/* Applied in order, the changes make one list of the other, and what lies outside of them
 * is the same. */
static void
test_random (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GArray) before = random_list (round % 10 == 0 ? 900 : 30);
      g_autoptr (GArray) after = edit (before);
      g_autoptr (GArray) changes = heed_action_changes_list (before, after);
      guint end = 0;

      for (guint i = 0; i < changes->len; i++)
        {
          HeedActionChange *change = &g_array_index (changes, HeedActionChange, i);

          g_assert_cmpuint (change->removed + change->added, >, 0);
          g_assert_true (i == 0 || change->after > end);
          end = change->after + change->added;
          if (change->removed > 0)
            g_array_remove_range (before, change->after, change->removed);
          g_array_insert_vals (before, change->after, &g_array_index (after, HeedActionKey, change->after),
                               change->added);
        }
      g_assert_cmpuint (before->len, ==, after->len);
      for (guint i = 0; i < after->len; i++)
        {
          HeedActionKey *left = &g_array_index (before, HeedActionKey, i);
          HeedActionKey *right = &g_array_index (after, HeedActionKey, i);

          g_assert_true (heed_action_key_equal (left, right));
          g_assert_cmpint (left->version, ==, right->version);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/action-changes/examples", test_examples);
  g_test_add_func ("/action-changes/random", test_random);

  return g_test_run ();
}
