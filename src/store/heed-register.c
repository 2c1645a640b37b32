/* heed-register.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register.h"

#include <glib/gi18n-lib.h>

#include "heed-backup-file.h"
#include "heed-error.h"
#include "heed-generation.h"
#include "heed-private-file.h"
#include "heed-register-file.h"
#include "heed-schema.h"
#include "heed-seal.h"

/**
 * HeedRegister:
 *
 * One open register: a file that holds all plans that one office follows. Each
 * thread opens its own.
 */
struct _HeedRegister
{
  GObject parent_instance;

  HeedDatabase *database;
  char *notice;
  gboolean created;
  gint64 data_version;
};

G_DEFINE_FINAL_TYPE (HeedRegister, heed_register, G_TYPE_OBJECT)

static void
heed_register_finalize (GObject *object)
{
  HeedRegister *self = HEED_REGISTER (object);

  g_clear_object (&self->database);
  g_free (self->notice);

  G_OBJECT_CLASS (heed_register_parent_class)->finalize (object);
}

static void
heed_register_class_init (HeedRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_register_finalize;
}

static void
heed_register_init (HeedRegister *self)
{
}

/* An old register is kept among the backups, before it gets a newer schema. Where the
 * folder that somebody chose is not there now, that is no reason to do without. */
static gboolean
back_up_schema (HeedRegister  *self,
                GError       **error)
{
  const char *path = heed_register_get_path (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *chosen = heed_backup_name_find_folder (path, NULL);
  g_autofree char *usual = heed_backup_name_find_usual_folder (path);
  g_autofree char *file = NULL;

  file = heed_backup_file_write (self, g_file_test (chosen, G_FILE_TEST_IS_DIR) ? chosen : usual,
                                 HEED_BACKUP_UPGRADE, now, error);
  return file != NULL;
}

static gboolean
prepare (HeedRegister  *self,
         GError       **error)
{
  gboolean empty;
  int version;

  if (!heed_schema_inspect (self->database, &empty, &version, error))
    return FALSE;
  if (empty)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER,
                   _("Failed to open “%s”: it is no register, it is empty. Name another file."),
                   heed_register_get_path (self));
      return FALSE;
    }
  if (!heed_database_use_log (self->database, TRUE, error))
    return FALSE;
  if (version < HEED_SCHEMA_VERSION &&
      (!back_up_schema (self, error) || !heed_schema_upgrade (self->database, error)))
    return FALSE;

  heed_seal_watch (self->database);
  return heed_database_read_version (self->database, &self->data_version, error);
}

/* What people have to know of what was found. */
static void
set_notice (HeedRegister *self,
            const char   *made_aside,
            gboolean      is_private)
{
  const char *path = heed_register_get_path (self);
  const char *set_aside = heed_database_get_set_aside (self->database);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  if (set_aside == NULL)
    set_aside = made_aside;
  if (set_aside != NULL)
    g_ptr_array_add (sentences, heed_register_file_make_notice (path, set_aside));
  if (!is_private)
    g_ptr_array_add (sentences,
                     g_strdup_printf (_("“%s” can be read by other users of this computer, and that "
                                        "could not be changed. Move it to a folder of your own."),
                                      path));
  if (sentences->len == 0)
    return;

  g_ptr_array_add (sentences, NULL);
  self->notice = g_strjoinv (" ", (char **) sentences->pdata);
}

/**
 * heed_register_open:
 * @path: the path of the file; it is made where it is not there
 * @error: return location for an error
 *
 * Opens a register. One of an older version is brought up to date, after a backup, see
 * heed_backup_name_find_folder(). One that others can read is made private.
 *
 * Returns: (transfer full) (nullable): the register, or %NULL with @error set to
 *   %HEED_ERROR_NOT_FOUND for a link that leads to nothing, %HEED_ERROR_NOT_A_REGISTER,
 *   %HEED_ERROR_NEWER, %HEED_ERROR_READ_ONLY, %HEED_ERROR_BUSY, %HEED_ERROR_FULL,
 *   %HEED_ERROR_CORRUPT or %HEED_ERROR_IO; nothing is changed then
 */
HeedRegister *
heed_register_open (const char  *path,
                    GError     **error)
{
  g_autoptr (HeedRegister) self = NULL;
  g_autofree char *set_aside = NULL;
  gboolean created = FALSE;
  gboolean is_private;

  g_return_val_if_fail (path != NULL, NULL);

  if (!heed_register_file_is_there (path) &&
      !heed_register_file_make (path, &created, &set_aside, error))
    return NULL;
  if (!heed_register_file_check (path, TRUE, error))
    return NULL;

  is_private = heed_register_file_make_private (path);
  self = g_object_new (HEED_TYPE_REGISTER, NULL);
  self->created = created;
  self->database = heed_database_open (path, TRUE, error);
  if (self->database == NULL || !prepare (self, error))
    return NULL;

  set_notice (self, set_aside, is_private);
  return g_steal_pointer (&self);
}

/**
 * heed_register_get_notice:
 * @self: a #HeedRegister
 *
 * Returns: (transfer none) (nullable): what people have to know of what was found when it
 *   was opened, in whole sentences
 */
const char *
heed_register_get_notice (HeedRegister *self)
{
  g_return_val_if_fail (HEED_IS_REGISTER (self), NULL);

  return self->notice;
}

/**
 * heed_register_check_place:
 * @self: a #HeedRegister
 * @error: return location for an error
 *
 * Looks whether the files that it has open still lie where they lay. Where they do not, it
 * can still be read, and backed up, but no longer written.
 *
 * Returns: whether they do; if not, @error is %HEED_ERROR_REPLACED
 */
gboolean
heed_register_check_place (HeedRegister  *self,
                           GError       **error)
{
  g_return_val_if_fail (HEED_IS_REGISTER (self), FALSE);

  return heed_database_check_place (self->database, error);
}

/**
 * heed_register_checkpoint:
 * @self: a #HeedRegister
 * @error: return location for an error
 *
 * Makes the file alone hold every edit, so that a copy of it is a good register. Does not
 * wait for anybody.
 *
 * Returns: whether it does; if not, @error is %HEED_ERROR_BUSY where others use it, so that
 *   it is not possible just now, which nobody need be told
 */
gboolean
heed_register_checkpoint (HeedRegister  *self,
                          GError       **error)
{
  g_return_val_if_fail (HEED_IS_REGISTER (self), FALSE);

  return heed_database_checkpoint (self->database, error);
}

/**
 * heed_register_get_path:
 * @self: a #HeedRegister
 *
 * Returns: (transfer none): the path of its file
 */
const char *
heed_register_get_path (HeedRegister *self)
{
  g_return_val_if_fail (HEED_IS_REGISTER (self), NULL);

  return heed_database_get_path (self->database);
}

/**
 * heed_register_get_created:
 * @self: a #HeedRegister
 *
 * Returns: whether it was made when it was opened
 */
gboolean
heed_register_get_created (HeedRegister *self)
{
  g_return_val_if_fail (HEED_IS_REGISTER (self), FALSE);

  return self->created;
}

/**
 * heed_register_get_database:
 * @self: a #HeedRegister
 *
 * Returns: (transfer none): the connection to its file
 */
HeedDatabase *
heed_register_get_database (HeedRegister *self)
{
  g_return_val_if_fail (HEED_IS_REGISTER (self), NULL);

  return self->database;
}

/**
 * heed_register_is_changed:
 * @self: a #HeedRegister
 *
 * Returns: whether another program, or another thread of this one, changed it since
 *   this was asked last
 */
gboolean
heed_register_is_changed (HeedRegister *self)
{
  gint64 before;

  g_return_val_if_fail (HEED_IS_REGISTER (self), FALSE);

  /* Where it cannot be read, the next real use of it says so. */
  before = self->data_version;
  return heed_database_read_version (self->database, &self->data_version, NULL) &&
         self->data_version != before;
}

/**
 * heed_plan_entry_free:
 * @self: (transfer full): an entry
 */
void
heed_plan_entry_free (HeedPlanEntry *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->organisation);
  g_free (self->short_name);
  g_free (self->inspectorate);
  g_free (self);
}

static HeedPlanEntry *
read_entry (HeedStatement *statement)
{
  HeedPlanEntry *entry = g_new0 (HeedPlanEntry, 1);
  g_autoptr (GEnumClass) states = g_type_class_ref (HEED_TYPE_PLAN_STATE);
  GEnumValue *state = g_enum_get_value_by_nick (states, heed_statement_get_text (statement, 8));

  entry->number = (guint) heed_statement_get_integer (statement, 0);
  entry->id = g_strdup (heed_statement_get_text (statement, 1));
  entry->title = g_strdup (heed_statement_get_text (statement, 2));
  entry->organisation = g_strdup (heed_statement_get_text (statement, 3));
  entry->short_name = g_strdup (heed_statement_get_text (statement, 4));
  entry->inspectorate = g_strdup (heed_statement_get_text (statement, 5));
  entry->report_published = heed_day_new_from_iso (heed_statement_get_text (statement, 6));
  entry->submitted = heed_day_new_from_iso (heed_statement_get_text (statement, 7));
  entry->state = state != NULL ? (HeedPlanState) state->value : HEED_PLAN_STATE_DRAFT;
  entry->recommendations = (guint) heed_statement_get_integer (statement, 9);
  entry->actions = (guint) heed_statement_get_integer (statement, 10);
  entry->review = (guint) heed_statement_get_integer (statement, 11);
  return entry;
}

/**
 * heed_register_list_plans:
 * @self: a #HeedRegister
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedPlanEntry): all plans but the
 *   deleted ones, by organisation, then title; %NULL with @error set
 */
GPtrArray *
heed_register_list_plans (HeedRegister  *self,
                          GError       **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (HEED_IS_REGISTER (self), NULL);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_plan_entry_free);
  statement = heed_database_prepare (self->database,
                                     "SELECT plan.number, plan.id, plan.title, "
                                     "organisation.name, organisation.short_name, "
                                     "inspection.inspectorate, inspection.report_published, "
                                     "plan.submitted, plan.state, plan.recommendation_count, "
                                     "plan.action_count, plan.review_count "
                                     "FROM plan "
                                     "LEFT JOIN plan_organisation ON plan_organisation.plan = plan.number "
                                     "LEFT JOIN organisation AS spelling ON spelling.id = plan_organisation.id "
                                     "LEFT JOIN organisation ON organisation.id = COALESCE (spelling.merged_into, spelling.id) "
                                     "LEFT JOIN plan_inspection ON plan_inspection.plan = plan.number "
                                     "LEFT JOIN inspection ON inspection.id = plan_inspection.id "
                                     "WHERE plan.deleted = 0 "
                                     "ORDER BY plan.organisation_folded, plan.title_folded, plan.number",
                                     error);
  if (statement == NULL)
    return NULL;

  while (heed_statement_next (statement, &failure))
    g_ptr_array_add (entries, read_entry (statement));
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return g_steal_pointer (&entries);
}

/**
 * heed_register_find_source:
 * @self: a #HeedRegister
 * @sha256: the checksum of a file
 * @number: (out): the number of the plan that was imported from it; 0 for none
 * @error: return location for an error
 *
 * Returns: whether that could be found out
 */
gboolean
heed_register_find_source (HeedRegister  *self,
                           const char    *sha256,
                           guint         *number,
                           GError       **error)
{
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (HEED_IS_REGISTER (self), FALSE);

  *number = 0;
  statement = heed_database_prepare (self->database,
                                     "SELECT plan.number FROM source "
                                     "JOIN plan ON plan.number = source.plan "
                                     "WHERE source.sha256 = $sha256 AND plan.deleted = 0 "
                                     "ORDER BY plan.number LIMIT 1",
                                     error);
  if (statement == NULL)
    return FALSE;

  heed_statement_bind_text (statement, "sha256", sha256);
  if (heed_statement_next (statement, &failure))
    *number = (guint) heed_statement_get_integer (statement, 0);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  return TRUE;
}

/* Makes a copy one file, rather than one with a log beside it, and one to which no log of
 * what it is a copy of can be applied. */
static gboolean
finish_copy (const char  *path,
             GError     **error)
{
  g_autoptr (HeedDatabase) copy = heed_database_open (path, TRUE, error);
  gboolean has_generation;

  if (copy == NULL || !heed_database_use_log (copy, FALSE, error) ||
      !heed_generation_is_known (copy, &has_generation, error))
    return FALSE;
  if (!has_generation)
    return TRUE;

  return heed_database_begin (copy, error) &&
         heed_generation_start (copy, error) &&
         heed_database_commit (copy, error);
}

/**
 * heed_register_copy_to:
 * @self: a #HeedRegister
 * @path: the path of an empty file that nobody else uses yet
 * @error: return location for an error
 *
 * Copies the register, as it is now, into that file.
 *
 * Returns: whether it is copied; if not, what is in the file is of no use
 */
gboolean
heed_register_copy_to (HeedRegister  *self,
                       const char    *path,
                       GError       **error)
{
  g_return_val_if_fail (HEED_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return heed_database_copy (self->database, path, error) && finish_copy (path, error);
}

/**
 * heed_register_back_up:
 * @self: a #HeedRegister
 * @path: the path of a file that is not there yet
 * @error: return location for an error
 *
 * Copies the register, as it is now, to a file of its own. A register that no longer lies
 * in its place can be copied too.
 *
 * Returns: whether @path holds it; if not, it is not there
 */
gboolean
heed_register_back_up (HeedRegister  *self,
                       const char    *path,
                       GError       **error)
{
  g_autoptr (HeedPrivateFile) file = NULL;
  gboolean exists;

  g_return_val_if_fail (HEED_IS_REGISTER (self), FALSE);

  if (!heed_register_file_check_free (path, error))
    return FALSE;

  file = heed_private_file_new (path, error);
  return file != NULL && heed_register_copy_to (self, heed_private_file_get_path (file), error) &&
         heed_private_file_publish (file, path, &exists, error);
}
