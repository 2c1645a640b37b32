/* heed-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-names.h"

#include "heed-error.h"
#include "heed-name.h"

#include <glib/gi18n-lib.h>

/**
 * heed_names_check:
 * @invocation: a command with these options
 * @changes: (out): whether something is to be renamed, merged or taken apart
 * @error: return location for an error
 *
 * Returns: whether the options go together
 */
gboolean
heed_names_check (HeedInvocation  *invocation,
                  gboolean        *changes,
                  GError         **error)
{
  static const char *const options[] = { "rename", "merge", "split", "to" };
  gboolean needs_to = heed_invocation_has (invocation, "rename") || heed_invocation_has (invocation, "merge");
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      if (!heed_invocation_has (invocation, options[i]))
        continue;
      n++;
      if (!g_utf8_validate (heed_invocation_get (invocation, options[i]), -1, NULL))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--%s: this is no text in UTF-8"), options[i]);
          return FALSE;
        }
    }
  if (needs_to != heed_invocation_has (invocation, "to") || n > 1 + (guint) needs_to)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                           _("Name one with --rename or --merge, and with --to what it is to be; or one with --split"));
      return FALSE;
    }
  *changes = n > 0;
  return TRUE;
}

/* The one that is called so, whatever its capitals and spaces. */
static const HeedSharedName *
find (GPtrArray  *names,
      const char *name)
{
  g_autofree char *folded = heed_name_fold (name);

  for (guint i = 0; i < names->len; i++)
    {
      const HeedSharedName *shared = g_ptr_array_index (names, i);
      g_autofree char *other = heed_name_fold (shared->name);

      if (g_str_equal (folded, other))
        return shared;
    }
  return NULL;
}

static const HeedSharedName *
find_shown (GPtrArray       *names,
            const char      *name,
            HeedSharedKind   kind,
            GError         **error)
{
  const HeedSharedName *found = find (names, name);

  if (found == NULL && kind == HEED_SHARED_OWNER)
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 _("There is no owner “%s”. See which there are with “heed-cli owners”, and name one of them."), name);
  else if (found == NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 _("There is no organisation “%s”. See which there are with “heed-cli organisations”, and name one of "
                   "them."),
                 name);
  return found;
}

/* Looks for what was merged into any of those that lists show. */
static gboolean
split (HeedSession     *session,
       HeedSharedKind   kind,
       GPtrArray       *names,
       const char      *name,
       GError         **error)
{
  for (guint i = 0; i < names->len; i++)
    {
      const HeedSharedName *shown = g_ptr_array_index (names, i);
      g_autoptr (GPtrArray) spellings = heed_name_steps_list_spellings (session, kind, shown->id, error);
      const HeedSharedName *spelling = spellings != NULL ? find (spellings, name) : NULL;

      if (spellings == NULL)
        return FALSE;
      if (spelling != NULL)
        return heed_name_steps_split (session, kind, spelling, error) != 0;
    }
  g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND, _("No “%s” was merged into another. Look at how it is spelt."), name);
  return FALSE;
}

/**
 * heed_names_change:
 * @invocation: a command whose options heed_names_check() found to be changes
 * @session: the open register
 * @kind: what is changed
 * @error: return location for an error
 *
 * Renames, merges or takes apart, as the options say.
 *
 * Returns: whether that was done
 */
gboolean
heed_names_change (HeedInvocation  *invocation,
                   HeedSession     *session,
                   HeedSharedKind   kind,
                   GError         **error)
{
  const char *renamed = heed_invocation_get (invocation, "rename");
  const char *merged = heed_invocation_get (invocation, "merge");
  const char *to = heed_invocation_get (invocation, "to");
  g_autoptr (GPtrArray) names = heed_name_steps_list (session, kind, error);
  g_autoptr (GPtrArray) those = g_ptr_array_new ();
  const HeedSharedName *named;
  const HeedSharedName *into;

  if (names == NULL)
    return FALSE;
  if (to == NULL)
    return split (session, kind, names, heed_invocation_get (invocation, "split"), error);

  named = find_shown (names, renamed != NULL ? renamed : merged, kind, error);
  if (named == NULL)
    return FALSE;
  if (renamed != NULL)
    return heed_name_steps_rename (session, kind, named, to, error) != 0;

  into = find_shown (names, to, kind, error);
  g_ptr_array_add (those, (gpointer) named);
  return into != NULL && heed_name_steps_merge (session, kind, those, into, error) != 0;
}
