/* heed-owner-links.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner-links.h"

#include "heed-list-version.h"
#include "heed-name.h"
#include "heed-shared-record.h"

struct _HeedOwnerLinks
{
  HeedDatabase *database;
  GHashTable *links; /* HeedOwnerLink by its folded words */
};

static void
link_free (gpointer data)
{
  HeedOwnerLink *self = data;

  g_free (self->id);
  g_free (self->folded);
  g_free (self->shown);
  g_free (self->name);
  g_free (self);
}

/**
 * heed_owner_links_new:
 * @database: a register
 *
 * Each owner is looked for once, so that it is to be kept for one transaction at most.
 *
 * Returns: (transfer full): a way to find owners
 */
HeedOwnerLinks *
heed_owner_links_new (HeedDatabase *database)
{
  HeedOwnerLinks *self = g_new0 (HeedOwnerLinks, 1);

  self->database = g_object_ref (database);
  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, link_free);
  return self;
}

/**
 * heed_owner_links_free:
 * @self: (transfer full): a way to find owners
 */
void
heed_owner_links_free (HeedOwnerLinks *self)
{
  g_hash_table_unref (self->links);
  g_object_unref (self->database);
  g_free (self);
}

static HeedOwnerLink *
read_link (HeedStatement *statement)
{
  HeedOwnerLink *link = g_new0 (HeedOwnerLink, 1);

  link->id = g_strdup (heed_statement_get_text (statement, 0));
  link->folded = g_strdup (heed_statement_get_text (statement, 1));
  link->shown = g_strdup (heed_statement_get_text (statement, 2));
  link->name = g_strdup (heed_statement_get_text (statement, 3));
  return link;
}

static HeedOwnerLink *
load_link (HeedDatabase  *database,
           const char    *folded,
           GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "SELECT spelling.id, spelling.folded, owner.id, owner.name FROM owner AS spelling "
                             "JOIN owner ON owner.id = COALESCE (spelling.merged_into, spelling.id) "
                             "WHERE spelling.folded = $folded",
                             error);

  if (statement == NULL)
    return NULL;
  heed_statement_bind_text (statement, "folded", folded);
  return heed_statement_next (statement, error) ? read_link (statement) : NULL;
}

/* An owner that no plan named before. */
static HeedOwnerLink *
add_link (HeedDatabase  *database,
          const char    *words,
          const char    *folded,
          GError       **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database, "INSERT INTO owner (id, name, folded) VALUES ($id, $name, $folded)", error);
  HeedOwnerLink *link;

  if (statement == NULL)
    return NULL;
  heed_statement_bind_text (statement, "id", id);
  heed_statement_bind_text (statement, "name", words);
  heed_statement_bind_text (statement, "folded", folded);
  if (!heed_statement_run (statement, error))
    return NULL;

  link = g_new0 (HeedOwnerLink, 1);
  link->id = g_strdup (id);
  link->folded = g_strdup (folded);
  link->shown = g_strdup (id);
  link->name = g_strdup (words);
  return link;
}

static HeedOwnerLink *
find_link (HeedOwnerLinks  *self,
           const char      *words,
           GError         **error)
{
  g_autofree char *folded = heed_name_fold (words);
  HeedOwnerLink *link = g_hash_table_lookup (self->links, folded);
  GError *failure = NULL;

  if (link != NULL)
    return link;

  link = load_link (self->database, folded, &failure);
  if (link == NULL && failure == NULL)
    link = add_link (self->database, words, folded, &failure);
  if (link == NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  g_hash_table_insert (self->links, link->folded, link);
  return link;
}

/**
 * heed_owner_links_find:
 * @self: a way to find owners, within a transaction
 * @owners: owners as a plan names them
 * @error: return location for an error
 *
 * An owner that no plan named before gets a row of its own.
 *
 * Returns: (transfer container) (nullable) (element-type HeedOwnerLink): whom they mean, in
 *   order, as long as @self is there; %NULL with @error set
 */
GPtrArray *
heed_owner_links_find (HeedOwnerLinks      *self,
                       const char *const   *owners,
                       GError             **error)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new ();

  for (guint i = 0; owners[i] != NULL; i++)
    {
      HeedOwnerLink *link = find_link (self, owners[i], error);

      if (link == NULL)
        return NULL;
      g_ptr_array_add (links, link);
    }
  return g_steal_pointer (&links);
}

/**
 * heed_owner_links_load:
 * @database: a register
 * @number: the number of a plan
 * @item: the id of an action that is in the lists
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedOwnerLink): its owners as the lists have
 *   them, in order; %NULL with @error set
 */
GPtrArray *
heed_owner_links_load (HeedDatabase  *database,
                       guint          number,
                       const char    *item,
                       GError       **error)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (link_free);
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "SELECT spelling.id, spelling.folded, owner.id, owner.name FROM action_owner "
                             "JOIN owner AS spelling ON spelling.id = action_owner.owner "
                             "JOIN owner ON owner.id = COALESCE (spelling.merged_into, spelling.id) "
                             "WHERE action_owner.plan = $plan AND action_owner.item = $item "
                             "ORDER BY action_owner.position",
                             error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "item", item);
  while (heed_statement_next (statement, &failure))
    g_ptr_array_add (links, read_link (statement));
  if (failure == NULL)
    return g_steal_pointer (&links);

  g_propagate_error (error, failure);
  return NULL;
}

/**
 * heed_owner_links_list_names:
 * @links: (element-type HeedOwnerLink): the owners of an action
 *
 * Returns: (transfer full): the names that lists show, each owner once
 */
GStrv
heed_owner_links_list_names (GPtrArray *links)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < links->len; i++)
    {
      const HeedOwnerLink *link = g_ptr_array_index (links, i);

      if (g_hash_table_add (seen, link->shown))
        g_strv_builder_add (names, link->name);
    }
  return g_strv_builder_end (names);
}

/**
 * heed_owner_links_fold_names:
 * @links: (element-type HeedOwnerLink): the owners of an action
 *
 * Returns: (transfer full): by what lists sort and filter it
 */
char *
heed_owner_links_fold_names (GPtrArray *links)
{
  g_auto (GStrv) names = heed_owner_links_list_names (links);
  g_autofree char *joined = g_strjoinv ("; ", names);

  return g_utf8_casefold (joined, -1);
}

/**
 * heed_owner_links_make_words:
 * @links: (element-type HeedOwnerLink): the owners of an action
 *
 * Returns: (transfer full): the words by which it is found, as lists show them and as the plan
 *   has them
 */
char *
heed_owner_links_make_words (GPtrArray *links)
{
  g_auto (GStrv) names = heed_owner_links_list_names (links);
  g_autofree char *joined = g_strjoinv ("; ", names);
  GString *words = g_string_new (joined);

  for (guint i = 0; i < links->len; i++)
    {
      const HeedOwnerLink *link = g_ptr_array_index (links, i);
      g_autofree char *folded = heed_name_fold (link->name);

      if (!g_str_equal (folded, link->folded))
        g_string_append_printf (words, "; %s", link->folded);
    }
  return g_string_free (words, FALSE);
}

/**
 * heed_owner_links_get_version:
 * @links: (element-type HeedOwnerLink): the owners of an action
 *
 * Returns: their part in the version of the action
 */
gint64
heed_owner_links_get_version (GPtrArray *links)
{
  GChecksum *version = heed_list_version_begin ();

  for (guint i = 0; i < links->len; i++)
    {
      const HeedOwnerLink *link = g_ptr_array_index (links, i);

      heed_list_version_add_text (version, link->id);
      heed_list_version_add_text (version, link->shown);
      heed_list_version_add_text (version, link->name);
    }
  return heed_list_version_end (version);
}
