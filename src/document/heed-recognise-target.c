#include "heed-recognise-target.h"
#define MONTH "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)"
#define YEAR "[ .]*(20)?\\d\\d\\b"
#define ONE "((monthly from |from |by |by end of |end of )?(\\d{1,2}(st|nd|rd|th)? )?" MONTH YEAR "|completed( and ongoing)?|ongoing|\\d{1,2}[./]\\d{1,2}[./](20)?\\d\\d)"
gboolean heed_target_looks_like (const char *words)
{
  return g_regex_match_simple ("^\\W*" ONE, words, G_REGEX_CASELESS, 0);
}
GStrv heed_target_split (const char *words)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  if (g_regex_match_simple ("^(" ONE "\\s*)+$", words, G_REGEX_CASELESS, 0))
    {
      g_autoptr (GRegex) regex = g_regex_new (ONE, G_REGEX_CASELESS, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      for (g_regex_match (regex, words, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        g_ptr_array_add (parts, g_match_info_fetch (match, 0));
    }
  else
    g_ptr_array_add (parts, g_strdup (words));
  g_ptr_array_add (parts, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}
