/* heed-link.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-link.h"

#include "heed-language.h"

#include <string.h>

/* What an address begins with, and then goes on. Others run something, read files of
 * whoever clicks, or lead nowhere once a file is elsewhere. */
static const char *const schemes[] = { "http://", "https://", "mailto:", "tel:" };

/* Programs pass over such characters in an address, so that it means another one. */
static gboolean
has_control (const char *link)
{
  for (const char *c = link; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      return TRUE;

  return FALSE;
}

/**
 * heed_link_get_kind:
 * @link: (nullable): where words are said to lead
 *
 * Returns: what it is; %HEED_LINK_NONE for whatever is not known to be harmless
 */
HeedLinkKind
heed_link_get_kind (const char *link)
{
  if (link == NULL || has_control (link))
    return HEED_LINK_NONE;
  if (link[0] == '#')
    return link[1] != '\0' ? HEED_LINK_ANCHOR : HEED_LINK_NONE;
  if (heed_language_of_link (link) != NULL)
    return HEED_LINK_LANGUAGE;
  if (strchr (link, ' ') != NULL)
    return HEED_LINK_NONE;
  if (g_str_has_prefix (link, HEED_LINK_ITEM_PREFIX))
    return link[strlen (HEED_LINK_ITEM_PREFIX)] != '\0' ? HEED_LINK_ITEM : HEED_LINK_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize length = strlen (schemes[i]);

      if (g_ascii_strncasecmp (link, schemes[i], length) == 0)
        return link[length] != '\0' && link[length] != '/' ? HEED_LINK_ADDRESS : HEED_LINK_NONE;
    }

  return HEED_LINK_NONE;
}

/**
 * heed_link_leads:
 * @link: (nullable): where words are said to lead
 *
 * Returns: whether a file for readers has a link there: an address or an anchor
 */
gboolean
heed_link_leads (const char *link)
{
  HeedLinkKind kind = heed_link_get_kind (link);

  return kind == HEED_LINK_ADDRESS || kind == HEED_LINK_ANCHOR;
}

/**
 * heed_link_clean:
 * @link: (nullable): where words are said to lead
 *
 * Office programs keep spaces in addresses, which no address has.
 *
 * Returns: (transfer full) (nullable): the same as a link, or %NULL where it is none
 */
char *
heed_link_clean (const char *link)
{
  g_autofree char *stripped = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *clean = NULL;

  if (link == NULL)
    return NULL;

  stripped = g_strstrip (g_strdup (link));
  if (stripped[0] == '#')
    return heed_link_get_kind (stripped) != HEED_LINK_NONE ? g_steal_pointer (&stripped) : NULL;
  parts = g_strsplit (stripped, " ", -1);
  clean = g_strjoinv ("%20", parts);
  return heed_link_get_kind (clean) != HEED_LINK_NONE ? g_steal_pointer (&clean) : NULL;
}
