/* heed-owners.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owners.h"

#include "heed-owner-tally.h"
#include "heed-register-reader.h"
#include "heed-session-private.h"

/**
 * HeedOwners:
 *
 * The owners of the register that any action has, with how many actions of each are open, overdue
 * and moved on one day. They are counted in a thread, and anew after each change of the register;
 * an owner keeps its object.
 */
struct _HeedOwners
{
  GObject parent_instance;

  HeedSession *session;
  HeedRegisterReader *reader;
  HeedDay day;
  GListStore *list;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (HeedOwners, heed_owners, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_LOADING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_loading (HeedOwners *self,
             gboolean    loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
update_owner (HeedOwner            *owner,
              const HeedOwnerTally *tally)
{
  heed_owner_set_name (owner, tally->name);
  heed_owner_set_n_actions (owner, tally->n_actions);
  heed_owner_set_n_open (owner, tally->n_open);
  heed_owner_set_n_overdue (owner, tally->n_overdue);
  heed_owner_set_n_moved (owner, tally->n_moved);
}

static GHashTable *
index_owners (GListModel *list)
{
  GHashTable *owners = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      HeedOwner *owner = g_list_model_get_item (list, i);

      g_hash_table_insert (owners, (gpointer) heed_owner_get_id (owner), owner);
    }
  return owners;
}

/* Owners that are gone go, one by one, so that the others stay what they are in a selection; those
 * that are new come in their places. */
static void
set_tallies (HeedOwners *self,
             GPtrArray  *tallies)
{
  g_autoptr (GHashTable) known = index_owners (G_LIST_MODEL (self->list));
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tallies->len; i++)
    g_hash_table_add (wanted, ((HeedOwnerTally *) g_ptr_array_index (tallies, i))->id);
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->list)); i > 0; i--)
    {
      g_autoptr (HeedOwner) owner = g_list_model_get_item (G_LIST_MODEL (self->list), i - 1);

      if (!g_hash_table_contains (wanted, heed_owner_get_id (owner)))
        g_list_store_remove (self->list, i - 1);
    }
  for (guint i = 0; i < tallies->len; i++)
    {
      const HeedOwnerTally *tally = g_ptr_array_index (tallies, i);
      HeedOwner *before = g_hash_table_lookup (known, tally->id);
      g_autoptr (HeedOwner) owner = before != NULL ? g_object_ref (before) : heed_owner_new (tally->id);

      update_owner (owner, tally);
      if (before == NULL)
        g_list_store_append (self->list, owner);
    }
}

static gpointer
read_tallies (HeedRegister  *reg,
              gpointer       question,
              GError       **error)
{
  return heed_owner_tally_list (reg, *(HeedDay *) question, error);
}

static void
loaded (gpointer      owner,
        gpointer      question,
        gpointer      answer,
        const GError *error)
{
  HeedOwners *self = owner;

  if (answer != NULL)
    set_tallies (self, answer);
  set_loading (self, heed_register_reader_get_reading (self->reader));
  if (answer == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
load (HeedOwners *self)
{
  if (self->day == HEED_DAY_NONE)
    return;

  heed_register_reader_ask (self->reader, g_memdup2 (&self->day, sizeof self->day), g_free);
  set_loading (self, TRUE);
}

static void
heed_owners_finalize (GObject *object)
{
  HeedOwners *self = HEED_OWNERS (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->session);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (heed_owners_parent_class)->finalize (object);
}

static void
heed_owners_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, HEED_OWNERS (object)->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_owners_class_init (HeedOwnersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_owners_finalize;
  object_class->get_property = heed_owners_get_property;

  /**
   * HeedOwners:loading:
   *
   * Whether they are being counted.
   */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedOwners::failed:
   * @self: the owners
   * @error: why they could not be counted
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
heed_owners_init (HeedOwners *self)
{
  self->list = g_list_store_new (HEED_TYPE_OWNER);
}

/**
 * heed_owners_new:
 * @session: the open register
 *
 * They are counted once heed_owners_set_day() says for which day.
 *
 * Returns: (transfer full): the owners of the register
 */
HeedOwners *
heed_owners_new (HeedSession *session)
{
  HeedOwners *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_OWNERS, NULL);
  self->session = g_object_ref (session);
  self->reader = heed_register_reader_new (session, G_OBJECT (self), read_tallies, (GDestroyNotify) g_ptr_array_unref,
                                           loaded);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * heed_owners_set_day:
 * @self: the owners
 * @day: the day for which they are counted
 */
void
heed_owners_set_day (HeedOwners *self,
                     HeedDay     day)
{
  g_return_if_fail (HEED_IS_OWNERS (self));

  if (self->day == day)
    return;
  self->day = day;
  load (self);
}

/**
 * heed_owners_get_list:
 * @self: the owners
 *
 * Returns: (transfer none): a list of #HeedOwner, in no order
 */
GListModel *
heed_owners_get_list (HeedOwners *self)
{
  g_return_val_if_fail (HEED_IS_OWNERS (self), NULL);

  return G_LIST_MODEL (self->list);
}

/**
 * heed_owners_get_loading:
 * @self: the owners
 *
 * Returns: whether they are being counted
 */
gboolean
heed_owners_get_loading (HeedOwners *self)
{
  g_return_val_if_fail (HEED_IS_OWNERS (self), FALSE);

  return self->loading;
}

/**
 * heed_owners_load:
 * @session: the open register
 * @day: the day for which is counted
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedOwner): the owners of the register that
 *   any action has, by name; %NULL with @error set
 */
GPtrArray *
heed_owners_load (HeedSession  *session,
                  HeedDay       day,
                  GError      **error)
{
  g_autoptr (GPtrArray) tallies = NULL;
  GPtrArray *owners;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  tallies = heed_owner_tally_list (heed_session_get_register (session), day, error);
  if (tallies == NULL)
    return NULL;
  owners = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tallies->len; i++)
    {
      const HeedOwnerTally *tally = g_ptr_array_index (tallies, i);
      HeedOwner *owner = heed_owner_new (tally->id);

      update_owner (owner, tally);
      g_ptr_array_add (owners, owner);
    }
  return owners;
}

/**
 * heed_owners_count:
 * @session: the open register
 * @ids: the ids of owners
 * @n_actions: (out): how many actions any of them answers for
 * @n_plans: (out): in how many plans
 * @error: return location for an error
 *
 * What a merge of them is about.
 *
 * Returns: whether that could be counted
 */
gboolean
heed_owners_count (HeedSession         *session,
                   const char *const   *ids,
                   guint               *n_actions,
                   guint               *n_plans,
                   GError             **error)
{
  g_return_val_if_fail (HEED_IS_SESSION (session), FALSE);

  return heed_owner_tally_count_plans (heed_session_get_register (session), ids, n_actions, n_plans, error);
}
