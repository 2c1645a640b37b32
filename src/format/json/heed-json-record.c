/* heed-json-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-record.h"

#include "heed-error.h"
#include "heed-json-extra.h"

#include <glib/gi18n-lib.h>

struct _HeedJsonRecord
{
  HeedJsonRecord *parent; /* unowned */
  HeedJsonRecord *root;   /* unowned: the outermost one, maybe this */
  char *step;             /* how the parent leads here: "plan", "items[4]" */
  char *place;            /* the same as a place for unknown members: "/items/4" */

  JsonObject *object;
  GHashTable *asked; /* element-type utf8: the members that this version knows */
  JsonObject *extra; /* unknown members of records below that keep none */

  GError *error;     /* of the root: the first thing that is wrong */
  GHashTable *ids;   /* of the root: element-type utf8, in lower case */
};

static HeedJsonRecord *
record_new (HeedJsonRecord *parent,
            char           *step,
            char           *place,
            JsonObject     *object)
{
  HeedJsonRecord *self = g_new0 (HeedJsonRecord, 1);

  self->parent = parent;
  self->root = parent != NULL ? parent->root : self;
  self->step = step;
  self->place = place;
  self->object = object != NULL ? json_object_ref (object) : json_object_new ();
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->extra = json_object_new ();
  if (parent == NULL)
    self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/* Where @name stands, from the outside in: "plan.recommendations[2].number". */
static char *
path_of (HeedJsonRecord *self,
         const char     *name)
{
  g_autoptr (GString) path = g_string_new (name);

  for (HeedJsonRecord *record = self; record->step != NULL; record = record->parent)
    {
      if (path->len > 0)
        g_string_prepend_c (path, '.');
      g_string_prepend (path, record->step);
    }

  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* What people call the type of @node. */
static const char *
type_of (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return _("an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return _("an array");
  if (JSON_NODE_HOLDS_NULL (node))
    return _("null");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return _("a text");
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return _("true or false");
  return _("a number");
}

/**
 * heed_json_record_new_root:
 * @object: the outermost object of a file
 *
 * Returns: (transfer full): it, to be read
 */
HeedJsonRecord *
heed_json_record_new_root (JsonObject *object)
{
  return record_new (NULL, NULL, NULL, object);
}

/**
 * heed_json_record_free:
 * @self: (transfer full): a record
 *
 * Those that were opened from it must go before it.
 */
void
heed_json_record_free (HeedJsonRecord *self)
{
  g_free (self->step);
  g_free (self->place);
  json_object_unref (self->object);
  g_hash_table_unref (self->asked);
  json_object_unref (self->extra);
  g_clear_error (&self->error);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_free (self);
}

/**
 * heed_json_record_ask:
 * @self: a record
 * @name: the name of a member, which is known from now on
 *
 * Returns: (transfer none) (nullable): its value; %NULL where it is absent, or
 *   the file is known to be malformed
 */
JsonNode *
heed_json_record_ask (HeedJsonRecord *self,
                      const char     *name)
{
  g_hash_table_add (self->asked, g_strdup (name));
  if (self->root->error != NULL)
    return NULL;

  return json_object_get_member (self->object, name);
}

/**
 * heed_json_record_ask_array:
 * @self: a record
 * @name: a member that is an array
 *
 * Returns: (transfer none) (nullable): the array, %NULL where it is absent
 */
JsonArray *
heed_json_record_ask_array (HeedJsonRecord *self,
                            const char     *name)
{
  JsonNode *node = heed_json_record_ask (self, name);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  heed_json_record_fail_type (self, name, node, _("an array"));
  return NULL;
}

/**
 * heed_json_record_open:
 * @self: a record
 * @name: a member that is an object
 *
 * Returns: (transfer full): that object; an empty one where it is absent
 */
HeedJsonRecord *
heed_json_record_open (HeedJsonRecord *self,
                       const char     *name)
{
  g_autofree char *place = g_strconcat ("/", name, NULL);

  return heed_json_record_open_as (self, name, place);
}

/**
 * heed_json_record_open_as:
 * @self: a record
 * @name: a member that is an object
 * @place: where it stands when it is written again: "/verifications/0"
 *
 * Returns: (transfer full): that object; an empty one where it is absent
 */
HeedJsonRecord *
heed_json_record_open_as (HeedJsonRecord *self,
                          const char     *name,
                          const char     *place)
{
  JsonNode *node = heed_json_record_ask (self, name);
  JsonObject *object = NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    object = json_node_get_object (node);
  else if (node != NULL)
    heed_json_record_fail_type (self, name, node, _("an object"));

  return record_new (self, g_strdup (name), g_strdup (place), object);
}

/**
 * heed_json_record_open_all:
 * @self: a record
 * @name: a member that is an array of objects
 *
 * Returns: (transfer full) (element-type HeedJsonRecord): those objects
 */
GPtrArray *
heed_json_record_open_all (HeedJsonRecord *self,
                           const char     *name)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_json_record_free);
  JsonArray *array = heed_json_record_ask_array (self, name);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *step = g_strdup_printf ("%s[%u]", name, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        {
          heed_json_record_fail_type (self, step, node, _("an object"));
          break;
        }
      g_ptr_array_add (records, record_new (self, g_steal_pointer (&step),
                                            g_strdup_printf ("/%s/%u", name, i),
                                            json_node_get_object (node)));
    }

  return records;
}

/**
 * heed_json_record_has:
 * @self: a record
 * @name: the name of a member
 *
 * Returns: whether it is there and not null
 */
gboolean
heed_json_record_has (HeedJsonRecord *self,
                      const char     *name)
{
  JsonNode *node = heed_json_record_ask (self, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node);
}

/**
 * heed_json_record_get_version:
 * @self: a record
 *
 * Returns: which version of the format the file is of; 1 where it does not say
 */
gint64
heed_json_record_get_version (HeedJsonRecord *self)
{
  return self->root->object != NULL
           ? json_object_get_int_member_with_default (self->root->object, "version", 1) : 1;
}

/**
 * heed_json_record_failed:
 * @self: a record
 * @error: return location for what is wrong with the file
 *
 * Returns: whether anything is wrong with the file
 */
gboolean
heed_json_record_failed (HeedJsonRecord  *self,
                         GError         **error)
{
  if (self->root->error == NULL)
    return FALSE;

  if (error != NULL)
    *error = g_error_copy (self->root->error);
  return TRUE;
}

/**
 * heed_json_record_fail:
 * @self: a record
 * @name: the name of a member of it
 * @what: what that is, and why it may not be so; translated, and fit to stand
 *   behind "plan.title is"
 *
 * The file is malformed. Only the first thing that is wrong is told.
 */
void
heed_json_record_fail (HeedJsonRecord *self,
                       const char     *name,
                       const char     *what)
{
  g_autofree char *path = path_of (self, name);

  if (self->root->error == NULL)
    /* Translators: the place in a JSON file, then what is wrong there:
     * "plan.title is a number, where a text belongs: correct it there". */
    self->root->error = g_error_new (HEED_ERROR, HEED_ERROR_MALFORMED,
                                     _("%s is %s: correct it there"), path, what);
}

/**
 * heed_json_record_fail_type:
 * @self: a record
 * @name: the name of a member of it, or a place in it ("front[2]")
 * @node: what stands there
 * @wanted: what belongs there, translated ("a text")
 *
 * The file is malformed: a value is of the wrong type.
 */
void
heed_json_record_fail_type (HeedJsonRecord *self,
                            const char     *name,
                            JsonNode       *node,
                            const char     *wanted)
{
  /* Translators: what a place of a file holds, and what belongs there: "a number,
   * where a text belongs". */
  g_autofree char *what = g_strdup_printf (_("%s, where %s belongs"), type_of (node), wanted);

  heed_json_record_fail (self, name, what);
}

/**
 * heed_json_record_take_id:
 * @self: a record
 * @id: the id of a record
 *
 * Returns: whether no other record of the file has taken it
 */
gboolean
heed_json_record_take_id (HeedJsonRecord *self,
                          const char     *id)
{
  return g_hash_table_add (self->root->ids, g_ascii_strdown (id, -1));
}

/**
 * heed_json_record_ignore:
 * @self: a record
 * @name: a member that is known, and computed anew rather than read
 */
void
heed_json_record_ignore (HeedJsonRecord *self,
                         const char     *name)
{
  heed_json_record_ask (self, name);
}

static void
keep_unknown (HeedJsonRecord *self,
              JsonObject     *extra,
              const char     *place)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, self->object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_hash_table_contains (self->asked, name))
      heed_json_extra_keep (extra, place, name, value);
}

/**
 * heed_json_record_keep_outside:
 * @self: a record that is read and has no room for unknown members
 *
 * Hands its unknown members to the record that it was opened from.
 */
void
heed_json_record_keep_outside (HeedJsonRecord *self)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  keep_unknown (self, self->parent->extra, self->place);

  json_object_iter_init_ordered (&iter, self->extra);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      g_autofree char *place = g_strconcat (self->place, name, NULL);

      json_object_set_member (self->parent->extra, place, json_node_copy (value));
    }
}

/**
 * heed_json_record_keep_inside:
 * @self: a record that is read and has no room for unknown members
 * @inner: a record that was opened from it
 *
 * Hands its unknown members to @inner.
 */
void
heed_json_record_keep_inside (HeedJsonRecord *self,
                              HeedJsonRecord *inner)
{
  keep_unknown (self, inner->extra, HEED_JSON_EXTRA_OUTER);
}

/**
 * heed_json_record_get_extra:
 * @self: a record that is read
 *
 * Returns: (transfer full): its unknown members and those of the records that
 *   handed theirs to it, as heed-json-extra.h says; "" for none
 */
char *
heed_json_record_get_extra (HeedJsonRecord *self)
{
  keep_unknown (self, self->extra, NULL);
  return heed_json_extra_print (self->extra);
}
