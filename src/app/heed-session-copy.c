/* heed-session-copy.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-session-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "heed-config.h"
#include "heed-error.h"
#include "heed-plan-editor-private.h"

/* The copy of a register with everything in it that is on the screen. It is made under a
 * name of its own, so that under the one that was chosen there is all of it or nothing. */

static void
remove_part (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

static gboolean
write_unsaved (HeedSession   *self,
               HeedRegister  *copy,
               GError       **error)
{
  g_autoptr (GPtrArray) editors = heed_session_list_editors (self);

  for (guint i = 0; i < editors->len; i++)
    if (!heed_plan_editor_save_to_copy (g_ptr_array_index (editors, i), copy, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_copy (HeedSession  *self,
            const char   *part,
            const char   *path,
            GError      **error)
{
  g_autoptr (HeedRegister) copy = NULL;

  if (!heed_register_back_up (heed_session_get_register (self), part, error))
    return FALSE;
  copy = heed_register_open (part, error);
  return copy != NULL && write_unsaved (self, copy, error) &&
         heed_register_back_up (copy, path, error);
}

/* Where somebody looks who misses something, the nearest first. */
static GPtrArray *
list_refuges (HeedSession *self)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (folders, g_path_get_dirname (heed_session_get_path (self)));
  g_ptr_array_add (folders, g_build_filename (g_get_user_data_dir (), HEED_DATA_FOLDER, NULL));
  g_ptr_array_add (folders, g_strdup (g_get_home_dir ()));
  g_ptr_array_add (folders, g_strdup (g_get_tmp_dir ()));
  return folders;
}

/**
 * heed_session_save_refuge:
 * @self: a #HeedSession
 * @now: the time
 * @error: return location for an error
 *
 * Writes such a copy where there is room, when nobody can be asked where: beside the
 * register, else in the user's data folder, else at home, else where temporary files go.
 *
 * Returns: (transfer full) (nullable): the path of the copy, or %NULL with @error set
 */
char *
heed_session_save_refuge (HeedSession  *self,
                          GDateTime    *now,
                          GError      **error)
{
  g_autoptr (GPtrArray) folders = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HEED_IS_SESSION (self), NULL);

  folders = list_refuges (self);
  name = g_date_time_format (now, "heed-unsaved-%Y-%m-%d-%H%M%S.db");
  for (guint i = 0; i < folders->len; i++)
    {
      g_autofree char *path = g_build_filename (g_ptr_array_index (folders, i), name, NULL);

      g_clear_error (error);
      if (heed_session_save_copy (self, path, error))
        return g_steal_pointer (&path);
    }

  return NULL;
}

/**
 * heed_session_save_copy:
 * @self: a #HeedSession
 * @path: the path of a file that is not there yet
 * @error: return location for an error
 *
 * Writes a register that holds everything: what the register holds, also where its file was
 * replaced or removed meanwhile, and what could not be saved in it. What could not be saved
 * goes on waiting to be.
 *
 * Returns: whether @path holds it; if not, it is not there
 */
gboolean
heed_session_save_copy (HeedSession  *self,
                        const char   *path,
                        GError      **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *part = NULL;
  gboolean written;

  g_return_val_if_fail (HEED_IS_SESSION (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   _("Failed to write “%s”: the file is there already. Name another one."), path);
      return FALSE;
    }

  folder = g_path_get_dirname (path);
  id = g_uuid_string_random ();
  name = g_strdup_printf (".heed-%s.part", id);
  part = g_build_filename (folder, name, NULL);
  written = write_copy (self, part, path, error);
  remove_part (part);
  return written;
}
