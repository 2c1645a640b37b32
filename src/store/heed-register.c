/* heed-register.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "heed-backup-file.h"
#include "heed-error.h"
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
  gboolean created;
  gint64 data_version;
};

G_DEFINE_FINAL_TYPE (HeedRegister, heed_register, G_TYPE_OBJECT)

static void
heed_register_finalize (GObject *object)
{
  HeedRegister *self = HEED_REGISTER (object);

  g_clear_object (&self->database);

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

/* Makes an empty file that nobody else can read. */
static gboolean
create_file (const char  *path,
             GError     **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (fd >= 0)
    return g_close (fd, error);
  if (errno == EEXIST)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   _("Failed to write “%s”: the file is there already. Name another one."), path);
      return FALSE;
    }

  g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
               /* Translators: the second %s is what the system says. */
               _("Failed to make “%s”: %s. Check the folder and its permissions."),
               path, g_strerror (errno));
  return FALSE;
}

/* The system lets an administrator write a file that nobody may write: whoever took
 * away the permission meant it. */
static gboolean
check_file (const char  *path,
            GError     **error)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   _("Failed to open “%s”: %s. Check the file and its permissions."),
                   path, g_strerror (errno));
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_A_REGISTER,
                   _("Failed to open “%s”: it is no file. Name a file for the register."), path);
      return FALSE;
    }
  if ((status.st_mode & 0222) == 0 || g_access (path, W_OK) != 0)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_READ_ONLY,
                   _("Failed to open “%s”: it may not be written. Change its permissions, or use "
                     "another register."),
                   path);
      return FALSE;
    }

  return TRUE;
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

  file = heed_backup_name_make (path, g_file_test (chosen, G_FILE_TEST_IS_DIR) ? chosen : usual,
                                HEED_BACKUP_UPGRADE, now, error);
  return file != NULL && heed_backup_file_write (self, file, HEED_BACKUP_UPGRADE, now, error);
}

static gboolean
prepare (HeedRegister  *self,
         GError       **error)
{
  gboolean empty;
  int version;

  if (!heed_schema_inspect (self->database, &empty, &version, error))
    return FALSE;

  self->created = empty;
  if (!empty && version < HEED_SCHEMA_VERSION && !back_up_schema (self, error))
    return FALSE;
  if (version < HEED_SCHEMA_VERSION && !heed_schema_upgrade (self->database, error))
    return FALSE;

  /* Readers and a writer do not wait for each other. Kept in the file. */
  return heed_seal_watch (self->database, error) &&
         heed_database_execute (self->database, "PRAGMA journal_mode = WAL", error) &&
         heed_database_get_integer (self->database, "PRAGMA data_version", &self->data_version, error);
}

/**
 * heed_register_open:
 * @path: the path of the file; it is made where it is not there
 * @error: return location for an error
 *
 * Opens a register. One of an older version is brought up to date, after a backup,
 * see heed_backup_name_find_folder().
 *
 * Returns: (transfer full) (nullable): the register, or %NULL with @error set to
 *   %HEED_ERROR_NOT_A_REGISTER, %HEED_ERROR_NEWER, %HEED_ERROR_READ_ONLY,
 *   %HEED_ERROR_BUSY, %HEED_ERROR_FULL, %HEED_ERROR_CORRUPT or %HEED_ERROR_IO;
 *   nothing is changed then
 */
HeedRegister *
heed_register_open (const char  *path,
                    GError     **error)
{
  g_autoptr (HeedRegister) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !create_file (path, error))
    return NULL;
  if (!check_file (path, error))
    return NULL;

  self = g_object_new (HEED_TYPE_REGISTER, NULL);
  self->database = heed_database_open (path, TRUE, error);
  if (self->database == NULL || !prepare (self, error))
    return NULL;

  return g_steal_pointer (&self);
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
  return heed_database_get_integer (self->database, "PRAGMA data_version",
                                    &self->data_version, NULL) &&
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
                                     "LEFT JOIN organisation ON organisation.plan = plan.number "
                                     "LEFT JOIN inspection ON inspection.plan = plan.number "
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

/* Makes a copy one file, rather than one with a log beside it. */
static gboolean
make_single_file (const char  *path,
                  GError     **error)
{
  g_autoptr (HeedDatabase) copy = heed_database_open (path, TRUE, error);

  return copy != NULL && heed_database_execute (copy, "PRAGMA journal_mode = DELETE", error);
}

/**
 * heed_register_back_up:
 * @self: a #HeedRegister
 * @path: the path of a file that is not there yet
 * @error: return location for an error
 *
 * Copies the register, as it is now, to a file of its own.
 *
 * Returns: whether @path holds it; if not, it is not there
 */
gboolean
heed_register_back_up (HeedRegister  *self,
                       const char    *path,
                       GError       **error)
{
  g_return_val_if_fail (HEED_IS_REGISTER (self), FALSE);

  if (!create_file (path, error))
    return FALSE;
  if (heed_database_copy (self->database, path, error) && make_single_file (path, error))
    return TRUE;

  g_unlink (path);
  return FALSE;
}
