/* test-clean-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-clean-text.h"

static gboolean
is_text (gunichar c)
{
  return (c >= 0x20 || c == '\t' || c == '\n') && (c < 0x7f || c > 0x9f) &&
         (c < 0xd800 || c > 0xdfff) && (c < 0xfdd0 || c > 0xfdef) && (c & 0xfffe) != 0xfffe;
}

/* UTF-8 as any program may write it, half pairs too. */
static void
append (GString  *string,
        gunichar  c)
{
  char buffer[6];

  g_string_append_len (string, buffer, g_unichar_to_utf8 (c, buffer));
}

static void
test_each (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      g_autoptr (GString) text = g_string_new ("a");
      g_autofree char *clean = NULL;
      guint n = 0;

      append (text, c);
      g_string_append_c (text, 'b');
      clean = heed_clean_text (text->str, &n);
      if (is_text (c))
        {
          g_assert_null (clean);
          g_assert_cmpuint (n, ==, 0);
        }
      else if (c == '\v' || c == '\f' || c == 0x85 || c == '\r')
        {
          g_assert_cmpstr (clean, ==, c == '\r' ? "a\nb" : "a b");
          g_assert_cmpuint (n, ==, 0);
        }
      else
        {
          g_assert_cmpstr (clean, ==, "ab");
          g_assert_cmpuint (n, ==, 1);
        }
    }
}

static void
test_mixed (void)
{
  static const gunichar some[] = { 'x', ' ', '\n', '\t', 0xe9, 0x2028, 0xfffd, 0x1f600, 0xfffe,
                                   0xffff, 0xfdd0, 0x1fffe, 0x10ffff, 1, 0x1f, 0x7f, 0x80,
                                   0xd800, 0xdfff, 0xfeff, 0xa0, 0x200b };

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *clean = NULL;
      int length = g_test_rand_int_range (0, 12);
      guint dropped = 0, n = 7;

      for (int i = 0; i < length; i++)
        {
          gunichar c = some[g_test_rand_int_range (0, G_N_ELEMENTS (some))];

          append (text, c);
          if (is_text (c))
            append (expected, c);
          else
            dropped++;
        }
      clean = heed_clean_text (text->str, &n);
      g_assert_cmpuint (n, ==, 7 + dropped);
      g_assert_cmpstr (clean != NULL ? clean : text->str, ==, expected->str);
      g_assert_true ((clean == NULL) == (dropped == 0));
      g_assert_true (g_utf8_validate (expected->str, -1, NULL));
    }
}

static void
test_line_ends (void)
{
  g_autofree char *clean = heed_clean_text ("a\r\nb\rc\n\rd\r", NULL);

  g_assert_cmpstr (clean, ==, "a\nb\nc\n\nd\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/clean-text/each", test_each);
  g_test_add_func ("/clean-text/mixed", test_mixed);
  g_test_add_func ("/clean-text/line-ends", test_line_ends);

  return g_test_run ();
}
