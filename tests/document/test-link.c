/* test-link.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-link.h"

#include "heed-block.h"
#include "heed-markup.h"

#include <string.h>

static void
test_kinds (void)
{
  static const struct
  {
    const char *link;
    HeedLinkKind kind;
  } links[] = {
    { NULL, HEED_LINK_NONE },
    { "", HEED_LINK_NONE },
    { "https://example.org/a?b=c#d", HEED_LINK_ADDRESS },
    { "HTTP://EXAMPLE.ORG", HEED_LINK_ADDRESS },
    { "mailto:team@example.org", HEED_LINK_ADDRESS },
    { "tel:+441632960000", HEED_LINK_ADDRESS },
    { "#item_1", HEED_LINK_ANCHOR },
    { "#A place", HEED_LINK_ANCHOR },
    { "heed:item/8d3f", HEED_LINK_ITEM },
    { "lang:cy", HEED_LINK_LANGUAGE },
    { "#", HEED_LINK_NONE },
    { "heed:item/", HEED_LINK_NONE },
    { "heed:other/8d3f", HEED_LINK_NONE },
    { "lang:", HEED_LINK_NONE },
    { "https:", HEED_LINK_NONE },
    { "https:///etc/passwd", HEED_LINK_NONE },
    { "mailto:", HEED_LINK_NONE },
    { "javascript:alert(1)", HEED_LINK_NONE },
    { "JavaScript:alert(1)", HEED_LINK_NONE },
    { "java\tscript:alert(1)", HEED_LINK_NONE },
    { "https://example.org\njavascript:alert(1)", HEED_LINK_NONE },
    { "\001javascript:alert(1)", HEED_LINK_NONE },
    { "#\001", HEED_LINK_NONE },
    { "vbscript:msgbox(1)", HEED_LINK_NONE },
    { "data:text/html,<script>alert(1)</script>", HEED_LINK_NONE },
    { "file:///etc/passwd", HEED_LINK_NONE },
    { "smb://server/share", HEED_LINK_NONE },
    { "\\\\server\\share\\plan.docx", HEED_LINK_NONE },
    { "C:\\plans\\plan.docx", HEED_LINK_NONE },
    { "../plan.docx", HEED_LINK_NONE },
    { "//example.org", HEED_LINK_NONE },
    { "ms-msdt:/id", HEED_LINK_NONE },
    { "search-ms:query", HEED_LINK_NONE },
    { "ftp://example.org", HEED_LINK_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *clean = heed_link_clean (links[i].link);

      g_test_message ("%s", links[i].link);
      g_assert_cmpint (heed_link_get_kind (links[i].link), ==, links[i].kind);
      g_assert_cmpstr (clean, ==, links[i].kind != HEED_LINK_NONE ? links[i].link : NULL);
      g_assert_true (heed_link_leads (links[i].link) ==
                     (links[i].kind == HEED_LINK_ADDRESS || links[i].kind == HEED_LINK_ANCHOR));
    }
}

/* Whatever letters stand before the colon, only the schemes of the list are links. */
static void
test_any_scheme (void)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGH0123456789+-. \t\n%:/\\";

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) link = g_string_new (NULL);
      g_autofree char *lower = NULL;
      g_autofree char *clean = NULL;
      int n = g_test_rand_int_range (1, 8);

      for (int i = 0; i < n; i++)
        g_string_append_c (link, letters[g_test_rand_int_range (0, sizeof letters - 1)]);
      g_string_append (link, "://x");
      lower = g_ascii_strdown (g_strstrip (link->str), -1);
      clean = heed_link_clean (link->str);
      if (!g_str_equal (lower, "http://x") && !g_str_equal (lower, "https://x") &&
          !g_str_has_prefix (lower, "tel:"))
        g_assert_null (clean);
    }
}

static void
test_spaces (void)
{
  g_autofree char *clean = heed_link_clean ("  https://example.org/My plans/the plan.docx \n");
  g_autofree char *again = heed_link_clean (clean);

  g_assert_cmpstr (clean, ==, "https://example.org/My%20plans/the%20plan.docx");
  g_assert_cmpstr (again, ==, clean);
}

/* What is typed and what a reader made: the words stay, and are one run with those
 * beside them. */
static void
test_words_stay (void)
{
  g_autoptr (GPtrArray) blocks
    = heed_markup_to_blocks ("Read [the](https://example.org) [old](javascript:x) "
                             "[plan](<file:///a b>) now.");
  HeedBlock *paragraph = g_ptr_array_index (blocks, 0);
  g_autofree char *text = heed_block_to_text (paragraph);
  g_autofree char *markup = heed_markup_from_blocks (blocks);

  g_assert_cmpstr (text, ==, "Read the old plan now.");
  g_assert_cmpstr (markup, ==, "Read [the](https://example.org) old plan now.");
  g_assert_cmpuint (paragraph->runs->len, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/link/kinds", test_kinds);
  g_test_add_func ("/link/any-scheme", test_any_scheme);
  g_test_add_func ("/link/spaces", test_spaces);
  g_test_add_func ("/link/words-stay", test_words_stay);

  return g_test_run ();
}
