/* heed-shared-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-shared-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action-index-row.h"
#include "heed-action-search.h"
#include "heed-error.h"
#include "heed-name.h"
#include "heed-owner-links.h"
#include "heed-plan-derived.h"
#include "heed-shared-change.h"
#include "heed-shared-record.h"

/* Renaming and merging change what lists show, and no word of a plan. */

/* An action of the lists whose owners may be shown with another name. */
typedef struct
{
  guint plan;
  char *item;
  gint64 id;
  gint64 version; /* without the part of the owners */
} Affected;

static void
affected_clear (gpointer data)
{
  Affected *self = data;

  g_free (self->item);
}

static const char *
get_record (HeedSharedKind kind)
{
  return kind == HEED_SHARED_OWNER ? "owner" : "organisation";
}

/* ---- the lists ---- */

static gboolean
find_affected (HeedDatabase  *database,
               const char    *owner,
               GHashTable    *seen,
               GArray        *affected,
               GError       **error)
{
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database,
                             "SELECT action_index.plan, action_index.item, action_index.id, action_index.version "
                             "FROM owner JOIN action_owner ON action_owner.owner = owner.id "
                             "JOIN action_index ON action_index.plan = action_owner.plan "
                             "AND action_index.item = action_owner.item "
                             "WHERE owner.id = $owner OR owner.merged_into = $owner",
                             error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "owner", owner);
  while (heed_statement_next (statement, &failure))
    {
      Affected action = { (guint) heed_statement_get_integer (statement, 0) };

      action.id = heed_statement_get_integer (statement, 2);
      if (!g_hash_table_add (seen, g_memdup2 (&action.id, sizeof action.id)))
        continue;
      action.item = g_strdup (heed_statement_get_text (statement, 1));
      action.version = heed_statement_get_integer (statement, 3);
      g_array_append_val (affected, action);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/* The actions that have an owner of @changes, with the version that they have without owners. */
static GArray *
list_affected (HeedDatabase  *database,
               GPtrArray     *changes,
               GError       **error)
{
  g_autoptr (GArray) affected = g_array_new (FALSE, TRUE, sizeof (Affected));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_array_set_clear_func (affected, affected_clear);
  for (guint i = 0; i < changes->len; i++)
    if (!find_affected (database, ((HeedSharedChange *) g_ptr_array_index (changes, i))->id, seen, affected, error))
      return NULL;
  for (guint i = 0; i < affected->len; i++)
    {
      Affected *action = &g_array_index (affected, Affected, i);
      g_autoptr (GPtrArray) links = heed_owner_links_load (database, action->plan, action->item, error);

      if (links == NULL)
        return NULL;
      action->version ^= heed_owner_links_get_version (links);
    }
  return g_steal_pointer (&affected);
}

static gboolean
write_words (HeedDatabase  *database,
             gint64         id,
             GPtrArray     *links,
             GError       **error)
{
  g_autofree char *words = heed_action_search_get (database, id, error);
  g_autofree char *owners = heed_owner_links_make_words (links);
  g_autofree char *all = NULL;
  char *end;

  if (words == NULL)
    return FALSE;
  end = strstr (words, HEED_ACTION_INDEX_OWNERS);
  if (end != NULL)
    *end = '\0';
  all = g_strconcat (words, HEED_ACTION_INDEX_OWNERS, owners, NULL);
  return heed_action_search_set (database, id, all, error);
}

static gboolean
write_owners (HeedDatabase    *database,
              const Affected  *action,
              GError         **error)
{
  g_autoptr (GPtrArray) links = heed_owner_links_load (database, action->plan, action->item, error);
  g_autoptr (HeedStatement) statement = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *folded = NULL;
  HeedValue owners = { HEED_VALUE_NULL };

  if (links == NULL)
    return FALSE;
  statement = heed_database_prepare (database,
                                     "UPDATE action_index SET owners = $owners, owners_folded = $folded, "
                                     "version = $version WHERE id = $id",
                                     error);
  if (statement == NULL)
    return FALSE;
  names = heed_owner_links_list_names (links);
  folded = heed_owner_links_fold_names (links);
  heed_value_set_texts (&owners, (const char *const *) names);
  heed_value_bind (&owners, statement, "owners");
  heed_value_clear (&owners);
  heed_statement_bind_text (statement, "folded", folded);
  heed_statement_bind_integer (statement, "version", action->version ^ heed_owner_links_get_version (links));
  heed_statement_bind_integer (statement, "id", action->id);
  return heed_statement_run (statement, error) && write_words (database, action->id, links, error);
}

static gboolean
write_owner_changes (HeedDatabase  *database,
                     GPtrArray     *changes,
                     GError       **error)
{
  g_autoptr (GArray) affected = list_affected (database, changes, error);

  if (affected == NULL)
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (!heed_shared_change_write (database, g_ptr_array_index (changes, i), error))
      return FALSE;
  for (guint i = 0; i < affected->len; i++)
    if (!write_owners (database, &g_array_index (affected, Affected, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_organisation_changes (HeedDatabase  *database,
                            GPtrArray     *changes,
                            GError       **error)
{
  for (guint i = 0; i < changes->len; i++)
    if (!heed_shared_change_write (database, g_ptr_array_index (changes, i), error))
      return FALSE;
  for (guint i = 0; i < changes->len; i++)
    if (!heed_plan_derived_name_plans (database, ((HeedSharedChange *) g_ptr_array_index (changes, i))->id, error))
      return FALSE;
  return TRUE;
}

static gint64
write_step (HeedDatabase  *database,
            const char    *kind,
            const char    *label,
            gint64         of,
            GPtrArray     *changes,
            GError       **error)
{
  gboolean of_owners = g_str_equal (((HeedSharedChange *) g_ptr_array_index (changes, 0))->record, "owner");
  gboolean written = of_owners ? write_owner_changes (database, changes, error)
                               : write_organisation_changes (database, changes, error);

  return written ? heed_shared_journal_add (database, kind, label, of, changes, error) : 0;
}

/* ---- what is done ---- */

static gboolean
refuse (GError     **error,
        const char  *format,
        const char  *name)
{
  g_autofree char *message = NULL;

  /* The formats stand below, each with one name. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  g_set_error_literal (error, HEED_ERROR, HEED_ERROR_REFUSED, message);
  return FALSE;
}

/* One that stands for itself. */
static HeedSharedState *
load_shown (HeedDatabase   *database,
            HeedSharedKind  kind,
            const char     *id,
            GError        **error)
{
  g_autoptr (HeedSharedState) state = NULL;

  if (!heed_shared_state_load (database, get_record (kind), id, &state, error))
    return NULL;
  if (state != NULL && state->merged_into == NULL)
    return g_steal_pointer (&state);

  g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
               _("“%s” is no longer in the list. It was merged or renamed meanwhile; look at the list again."),
               state != NULL ? state->name : id);
  return NULL;
}

/* Which record has that folded name, and which one it stands for; NULL for none. */
static gboolean
find_folded (HeedDatabase    *database,
             HeedSharedKind   kind,
             const char      *folded,
             char           **shown,
             char           **name,
             GError         **error)
{
  g_autofree char *sql
    = g_strdup_printf ("SELECT shown.id, shown.name FROM %s AS spelling "
                       "JOIN %s AS shown ON shown.id = COALESCE (spelling.merged_into, spelling.id) "
                       "WHERE spelling.folded = $folded",
                       get_record (kind), get_record (kind));
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  *shown = *name = NULL;
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "folded", folded);
  if (heed_statement_next (statement, &failure))
    {
      *shown = g_strdup (heed_statement_get_text (statement, 0));
      *name = g_strdup (heed_statement_get_text (statement, 1));
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static GPtrArray *
make_renaming (HeedDatabase   *database,
               HeedSharedKind  kind,
               const char     *id,
               const char     *name,
               GError        **error)
{
  g_autoptr (GPtrArray) changes = heed_shared_changes_new ();
  g_autoptr (HeedSharedState) before = load_shown (database, kind, id, error);
  g_autofree char *folded = heed_name_fold (name);
  g_autofree char *taken = NULL;
  g_autofree char *other = NULL;
  g_autofree char *spelling = g_uuid_string_random ();

  if (before == NULL || !find_folded (database, kind, folded, &taken, &other, error))
    return NULL;
  if (folded[0] == '\0' || g_str_equal (name, before->name))
    {
      refuse (error, _("Type another name for “%s”."), before->name);
      return NULL;
    }
  if (taken != NULL && !g_str_equal (taken, id))
    {
      refuse (error, _("There is already “%s”. Merge the two instead."), other);
      return NULL;
    }

  heed_shared_changes_add (changes, get_record (kind), id,
                           heed_shared_state_new (before->name, before->folded, NULL),
                           heed_shared_state_new (name, before->folded, NULL));
  /* Who is called so in a plan from now on is the same. */
  if (taken == NULL)
    heed_shared_changes_add (changes, get_record (kind), spelling, NULL, heed_shared_state_new (name, folded, id));
  return g_steal_pointer (&changes);
}

/* Those that were merged into @from. */
static GPtrArray *
list_spellings (HeedDatabase    *database,
                HeedSharedKind   kind,
                const char      *from,
                GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE merged_into = $from ORDER BY id", get_record (kind));
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  heed_statement_bind_text (statement, "from", from);
  while (heed_statement_next (statement, &failure))
    g_ptr_array_add (ids, g_strdup (heed_statement_get_text (statement, 0)));
  if (failure == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
add_merged (HeedDatabase    *database,
            HeedSharedKind   kind,
            const char      *id,
            const char      *into,
            GPtrArray       *changes,
            GError         **error)
{
  HeedSharedState *state;

  if (!heed_shared_state_load (database, get_record (kind), id, &state, error))
    return FALSE;
  heed_shared_changes_add (changes, get_record (kind), id, state,
                           heed_shared_state_new (state->name, state->folded, into));
  return TRUE;
}

static GPtrArray *
make_merging (HeedDatabase        *database,
              HeedSharedKind       kind,
              const char *const   *ids,
              const char          *into,
              GError             **error)
{
  g_autoptr (GPtrArray) changes = heed_shared_changes_new ();
  g_autoptr (HeedSharedState) kept = load_shown (database, kind, into, error);

  if (kept == NULL)
    return NULL;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (HeedSharedState) state = NULL;
      g_autoptr (GPtrArray) spellings = NULL;

      if (g_str_equal (ids[i], into))
        {
          refuse (error, _("“%s” cannot be merged into itself. Choose another."), kept->name);
          return NULL;
        }
      state = load_shown (database, kind, ids[i], error);
      spellings = state != NULL ? list_spellings (database, kind, ids[i], error) : NULL;
      if (spellings == NULL)
        return NULL;
      for (guint j = 0; j < spellings->len; j++)
        if (!add_merged (database, kind, g_ptr_array_index (spellings, j), into, changes, error))
          return NULL;
      if (!add_merged (database, kind, ids[i], into, changes, error))
        return NULL;
    }
  if (changes->len == 0)
    {
      refuse (error, _("Choose what is to be merged into “%s”."), kept->name);
      return NULL;
    }
  return g_steal_pointer (&changes);
}

/* A record that was renamed, and the spelling that it got with its new name, are the same and stay
 * together: the one of the earlier name stands for both. */
static gboolean
add_split (HeedDatabase           *database,
           HeedSharedKind          kind,
           const char             *id,
           const HeedSharedState  *state,
           GPtrArray              *changes,
           GError                **error)
{
  g_autofree char *folded = heed_name_fold (state->name);
  g_autoptr (GPtrArray) spellings = list_spellings (database, kind, state->merged_into, error);
  g_autoptr (GPtrArray) same = heed_shared_changes_new ();
  const char *shown = id;

  for (guint i = 0; spellings != NULL && i < spellings->len; i++)
    {
      const char *spelling = g_ptr_array_index (spellings, i);
      HeedSharedState *other;

      if (!heed_shared_state_load (database, get_record (kind), spelling, &other, error))
        return FALSE;
      if (g_str_equal (other->name, state->name) && !g_str_equal (other->folded, folded))
        shown = spelling;
      if (g_str_equal (other->name, state->name))
        heed_shared_changes_add (same, get_record (kind), spelling, other, NULL);
      else
        heed_shared_state_free (other);
    }
  for (guint i = 0; spellings != NULL && i < same->len; i++)
    {
      HeedSharedChange *change = g_ptr_array_index (same, i);
      HeedSharedState *before = g_steal_pointer (&change->before);

      heed_shared_changes_add (changes, get_record (kind), change->id, before,
                               heed_shared_state_new (before->name, before->folded,
                                                      g_str_equal (change->id, shown) ? NULL : shown));
    }
  return spellings != NULL;
}

static GPtrArray *
make_splitting (HeedDatabase    *database,
                HeedSharedKind   kind,
                const char      *id,
                GError         **error)
{
  g_autoptr (GPtrArray) changes = heed_shared_changes_new ();
  g_autoptr (HeedSharedState) state = NULL;

  if (!heed_shared_state_load (database, get_record (kind), id, &state, error))
    return NULL;
  if (state == NULL || state->merged_into == NULL)
    {
      refuse (error, _("“%s” is not merged into another."), state != NULL ? state->name : id);
      return NULL;
    }
  return add_split (database, kind, id, state, changes, error) ? g_steal_pointer (&changes) : NULL;
}

/* Ends the transaction in which @changes were found out. */
static gint64
finish (HeedDatabase  *database,
        const char    *kind,
        const char    *label,
        gint64         of,
        GPtrArray     *changes,
        GError       **error)
{
  gint64 step = changes != NULL ? write_step (database, kind, label, of, changes, error) : 0;

  if (step == 0)
    {
      heed_database_rollback (database);
      return 0;
    }
  return heed_database_commit (database, error) ? step : 0;
}

/**
 * heed_shared_edit_rename:
 * @reg: a register
 * @kind: what kind of record
 * @id: the id of one that was not merged into another
 * @name: what lists are to show
 * @label: what happens, for the history
 * @error: return location for an error
 *
 * Plans keep the words that they have; who is called @name in a plan later on is the same. A
 * name that another has is refused with %HEED_ERROR_REFUSED: the two can be merged.
 *
 * Returns: the step of the register, for heed_shared_edit_undo(); 0 with @error set and the
 *   register as it was
 */
gint64
heed_shared_edit_rename (HeedRegister    *reg,
                         HeedSharedKind   kind,
                         const char      *id,
                         const char      *name,
                         const char      *label,
                         GError         **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (GPtrArray) changes = NULL;

  if (!heed_database_begin (database, error))
    return 0;
  changes = make_renaming (database, kind, id, name, error);
  return finish (database, "rename", label, 0, changes, error);
}

/**
 * heed_shared_edit_merge:
 * @reg: a register
 * @kind: what kind of record
 * @ids: the ids of some
 * @into: the id of the one that they are the same as, whose name lists show for all of them
 * @label: what happens, for the history
 * @error: return location for an error
 *
 * Returns: the step of the register, for heed_shared_edit_undo(); 0 with @error set and the
 *   register as it was
 */
gint64
heed_shared_edit_merge (HeedRegister        *reg,
                        HeedSharedKind       kind,
                        const char *const   *ids,
                        const char          *into,
                        const char          *label,
                        GError             **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (GPtrArray) changes = NULL;

  if (!heed_database_begin (database, error))
    return 0;
  changes = make_merging (database, kind, ids, into, error);
  return finish (database, "merge", label, 0, changes, error);
}

/**
 * heed_shared_edit_split:
 * @reg: a register
 * @kind: what kind of record
 * @id: the id of a spelling that was merged into another
 * @label: what happens, for the history
 * @error: return location for an error
 *
 * Lets it stand for itself again, however long ago it was merged.
 *
 * Returns: the step of the register, for heed_shared_edit_undo(); 0 with @error set and the
 *   register as it was
 */
gint64
heed_shared_edit_split (HeedRegister    *reg,
                        HeedSharedKind   kind,
                        const char      *id,
                        const char      *label,
                        GError         **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autoptr (GPtrArray) changes = NULL;

  if (!heed_database_begin (database, error))
    return 0;
  changes = make_splitting (database, kind, id, error);
  return finish (database, "split", label, 0, changes, error);
}

/* The changes of a step, backwards; refused where a record no longer says what the step left. */
static GPtrArray *
make_undoing (HeedDatabase  *database,
              gint64         step,
              char         **label,
              GError       **error)
{
  g_autoptr (GPtrArray) done = heed_shared_journal_load (database, step, label, error);
  g_autoptr (GPtrArray) changes = heed_shared_changes_new ();

  for (guint i = done != NULL ? done->len : 0; i > 0; i--)
    {
      HeedSharedChange *change = g_ptr_array_index (done, i - 1);
      g_autoptr (HeedSharedState) now = NULL;

      if (!heed_shared_state_load (database, change->record, change->id, &now, error))
        return NULL;
      if (!heed_shared_state_equal (now, change->after))
        {
          refuse (error, _("“%s” cannot be undone: it was changed again since. Undo that first."), *label);
          return NULL;
        }
      heed_shared_changes_add (changes, change->record, change->id, g_steal_pointer (&change->after),
                               g_steal_pointer (&change->before));
    }
  return done != NULL ? g_steal_pointer (&changes) : NULL;
}

/**
 * heed_shared_edit_undo:
 * @reg: a register
 * @step: a step of the register, also one that is an undo itself
 * @error: return location for an error
 *
 * Takes back what was done in it, as long as nothing else was done to the same records since.
 *
 * Returns: the step that this is; 0 with @error set and the register as it was
 */
gint64
heed_shared_edit_undo (HeedRegister  *reg,
                       gint64         step,
                       GError       **error)
{
  HeedDatabase *database = heed_register_get_database (reg);
  g_autofree char *label = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (!heed_database_begin (database, error))
    return 0;
  changes = make_undoing (database, step, &label, error);
  return finish (database, "undo", label, step, changes, error);
}
