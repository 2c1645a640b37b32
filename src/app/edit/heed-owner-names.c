/* heed-owner-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner-names.h"

#include <string.h>

#include "heed-item.h"
#include "heed-recommendation.h"

typedef struct
{
  char *name;
  char *folded;
  guint n_uses; /* in the plan */
} Name;

struct _HeedOwnerNames
{
  GPtrArray *names; /* element-type Name: those of the plan first, the most used before */
};

static void
name_free (gpointer data)
{
  Name *name = data;

  g_free (name->name);
  g_free (name->folded);
  g_free (name);
}

static Name *
add_name (HeedOwnerNames *self,
          GHashTable     *known,
          const char     *words)
{
  Name *name = g_hash_table_lookup (known, words);

  if (name == NULL)
    {
      name = g_new0 (Name, 1);
      name->name = g_strdup (words);
      name->folded = g_utf8_casefold (words, -1);
      g_ptr_array_add (self->names, name);
      g_hash_table_insert (known, name->name, name);
    }
  return name;
}

static void
add_plan (HeedOwnerNames *self,
          GHashTable     *known,
          HeedPlan       *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          const char *const *owners = heed_item_get_owners (heed_record_list_get (items, j));

          for (guint k = 0; owners[k] != NULL; k++)
            add_name (self, known, owners[k])->n_uses++;
        }
    }
}

static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const Name *first = *(Name *const *) a;
  const Name *second = *(Name *const *) b;

  if (first->n_uses != second->n_uses)
    return first->n_uses > second->n_uses ? -1 : 1;
  return strcmp (first->folded, second->folded);
}

/**
 * heed_owner_names_new:
 * @plan: the plan for which somebody types an owner
 * @registered: the owners that the register knows
 *
 * Returns: (transfer full): the owners of both, as they are now
 */
HeedOwnerNames *
heed_owner_names_new (HeedPlan          *plan,
                      const char *const *registered)
{
  HeedOwnerNames *self = g_new0 (HeedOwnerNames, 1);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  self->names = g_ptr_array_new_with_free_func (name_free);
  add_plan (self, known, plan);
  for (guint i = 0; registered[i] != NULL; i++)
    add_name (self, known, registered[i]);
  g_ptr_array_sort (self->names, compare_uses);
  return self;
}

/**
 * heed_owner_names_free:
 * @self: (transfer full): a #HeedOwnerNames
 */
void
heed_owner_names_free (HeedOwnerNames *self)
{
  g_ptr_array_unref (self->names);
  g_free (self);
}

/* Whether a word of it begins so. */
static gboolean
holds_word (const char *folded,
            const char *typed)
{
  for (const char *at = strstr (folded, typed); at != NULL; at = strstr (at + 1, typed))
    if (at > folded && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;
  return FALSE;
}

/**
 * heed_owner_names_find:
 * @self: a #HeedOwnerNames
 * @typed: what was typed so far
 * @n: how many at most
 *
 * Returns: (transfer full): the owners that may be meant: those that begin so, then those
 *   of which another word begins so; of either first the ones that the plan has most. Not
 *   the one that is typed in full.
 */
GStrv
heed_owner_names_find (HeedOwnerNames *self,
                       const char     *typed,
                       guint           n)
{
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  guint n_found = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->names->len && n_found < n; i++)
      {
        Name *name = g_ptr_array_index (self->names, i);
        gboolean begins = g_str_has_prefix (name->folded, folded);

        if (pass == 0 ? !begins || g_str_equal (name->folded, folded)
                      : begins || !holds_word (name->folded, folded))
          continue;
        g_strv_builder_add (found, name->name);
        n_found++;
      }

  return g_strv_builder_end (found);
}
