/* test-language.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-language.h"

static void
test_link (void)
{
  static const struct
  {
    const char *link;
    const char *language;
  } links[] = {
    { NULL, NULL },
    { "", NULL },
    { "https://example.org/lang:cy", NULL },
    { "heed:item/cy", NULL },
    { "lang:", NULL },
    { "lang:c", NULL },
    { "lang:cy", "cy" },
    { "lang:zh-Hant-HK", "zh-Hant-HK" },
    { "lang:sl-1994", "sl-1994" },
    { "lang:12", NULL },
    { "lang:cy-", NULL },
    { "lang:cy\" onclick=\"", NULL },
    { "lang:abcdefghi", NULL },
    { "lang:cy_GB", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    g_assert_cmpstr (heed_language_of_link (links[i].link), ==, links[i].language);
}

static void
test_usual (void)
{
  static const struct
  {
    const char *language;
    const char *usual;
    const char *link;
  } cases[] = {
    { "cy", "en-GB", "lang:cy" },
    { "cy-GB", "en-GB", "lang:cy-GB" },
    { "en-US", "en-GB", NULL },
    { "EN", "en-GB", NULL },
    { "en", "cy", "lang:en" },
    { "enm", "en", "lang:enm" },
    { NULL, "en", NULL },
    { "", "en", NULL },
    { "x y", "en", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = heed_language_to_link (cases[i].language, cases[i].usual);

      g_assert_cmpstr (link, ==, cases[i].link);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language/link", test_link);
  g_test_add_func ("/language/usual", test_usual);

  return g_test_run ();
}
