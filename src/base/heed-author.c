/* heed-author.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-author.h"

/* Interned: a thread that writes may still use one when another is set. */
static const char *author;

/**
 * heed_author_get:
 *
 * Returns: (transfer none): the name of the person at work, as they set it, else as the system
 *   has it
 */
const char *
heed_author_get (void)
{
  const char *set = g_atomic_pointer_get (&author);
  const char *name = g_get_real_name ();

  if (set != NULL)
    return set;
  /* What GLib says where the system does not know. */
  return name[0] == '\0' || g_str_equal (name, "Unknown") ? g_get_user_name () : name;
}

/**
 * heed_author_set:
 * @name: (nullable): the name of the person at work; %NULL or "" for what the system has
 *
 * From now on updates, verifications, moves and the history bear this name where no other is
 * given.
 */
void
heed_author_set (const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));

  g_atomic_pointer_set (&author, stripped[0] != '\0' ? g_intern_string (stripped) : NULL);
}
