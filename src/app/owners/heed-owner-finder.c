/* heed-owner-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner-finder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-name.h"

/* How many owners a message names. */
#define MOST_NAMED 12

/* Those whose names hold @folded; with @whole that are it. */
static GPtrArray *
list_owners (GPtrArray  *owners,
             const char *folded,
             gboolean    whole)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < owners->len; i++)
    {
      HeedOwner *owner = g_ptr_array_index (owners, i);
      g_autofree char *name = heed_name_fold (heed_owner_get_name (owner));

      if (whole ? g_str_equal (name, folded) : strstr (name, folded) != NULL)
        g_ptr_array_add (found, owner);
    }
  return found;
}

static char *
list_names (GPtrArray *owners)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < owners->len && i < MOST_NAMED; i++)
    g_string_append_printf (names, "%s“%s”", i > 0 ? "; " : "", heed_owner_get_name (g_ptr_array_index (owners, i)));
  if (owners->len > MOST_NAMED)
    g_string_append_printf (names, ngettext ("; and %u more", "; and %u more", owners->len - MOST_NAMED),
                            owners->len - MOST_NAMED);
  return g_strdup (names->str);
}

/**
 * heed_owner_finder_find:
 * @owners: (element-type HeedOwner): the owners of a register
 * @words: the name of one, or a part that no other name has
 * @error: return location for an error: %HEED_ERROR_NOT_FOUND, which names those that it
 *   could be
 *
 * Returns: (transfer none) (nullable): the owner, where @words name just one
 */
HeedOwner *
heed_owner_finder_find (GPtrArray   *owners,
                        const char  *words,
                        GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *folded = heed_name_fold (valid);
  g_autoptr (GPtrArray) found = list_owners (owners, folded, TRUE);
  g_autofree char *names = NULL;

  if (found->len == 0 && *folded != '\0')
    {
      g_ptr_array_unref (found);
      found = list_owners (owners, folded, FALSE);
    }
  if (found->len == 1)
    return g_ptr_array_index (found, 0);

  names = list_names (found->len > 0 ? found : owners);
  if (found->len > 0)
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 /* Translators: what was typed, and a list of names. */
                 _("“%s” names several owners. Name one of: %s"), valid, names);
  else if (owners->len > 0)
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 /* Translators: what was typed, and a list of names. */
                 _("“%s” names no owner. Name one of: %s"), valid, names);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 /* Translators: what was typed. */
                 _("“%s” names no owner: no action has one yet. Give the actions owners first."), valid);
  return NULL;
}
