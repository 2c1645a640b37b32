/* heed-file-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-file-place.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>

#include "heed-error.h"

struct _HeedFilePlace
{
  char *path; /* as it was named; it may be a link, which can lead elsewhere some day */
  char *parts[HEED_N_FILE_PARTS];
  HeedFileIdentity identities[HEED_N_FILE_PARTS];
};

static const char *const endings[HEED_N_FILE_PARTS] = {
  [HEED_FILE_DATABASE] = "",
  [HEED_FILE_LOG] = "-wal",
  [HEED_FILE_INDEX] = "-shm",
};

static void
set_identity (HeedFileIdentity  *self,
              const struct stat *status)
{
  self->device = status->st_dev;
  self->inode = status->st_ino;
}

/**
 * heed_file_identity_read:
 * @self: (out): which file it is
 * @path: the path of a file, which need not be there
 */
void
heed_file_identity_read (HeedFileIdentity *self,
                         const char       *path)
{
  struct stat status;

  *self = (HeedFileIdentity) { 0 };
  if (stat (path, &status) == 0)
    set_identity (self, &status);
}

/**
 * heed_file_identity_read_fd:
 * @self: (out): which file it is
 * @fd: a descriptor of a file
 */
void
heed_file_identity_read_fd (HeedFileIdentity *self,
                            int               fd)
{
  struct stat status;

  *self = (HeedFileIdentity) { 0 };
  if (fstat (fd, &status) == 0)
    set_identity (self, &status);
}

/**
 * heed_file_identity_equal:
 * @a: a file, or none
 * @b: a file, or none
 *
 * Returns: whether they are the same
 */
gboolean
heed_file_identity_equal (HeedFileIdentity a,
                          HeedFileIdentity b)
{
  return a.device == b.device && a.inode == b.inode;
}

/**
 * heed_file_place_name_part:
 * @real_path: the path of a database that is no link
 * @part: which of its files
 *
 * Returns: (transfer full): the path of that file
 */
char *
heed_file_place_name_part (const char   *real_path,
                           HeedFilePart  part)
{
  return g_strconcat (real_path, endings[part], NULL);
}

/**
 * heed_file_place_new:
 * @path: the path of a database as it was named
 * @real_path: its path without links
 *
 * Looks which files lie there now.
 *
 * Returns: (transfer full): what was seen
 */
HeedFilePlace *
heed_file_place_new (const char *path,
                     const char *real_path)
{
  HeedFilePlace *self = g_new0 (HeedFilePlace, 1);

  self->path = g_canonicalize_filename (path, NULL);
  for (guint i = 0; i < HEED_N_FILE_PARTS; i++)
    {
      self->parts[i] = heed_file_place_name_part (real_path, i);
      heed_file_identity_read (&self->identities[i], self->parts[i]);
    }

  return self;
}

/**
 * heed_file_place_free:
 * @self: (transfer full): a place
 */
void
heed_file_place_free (HeedFilePlace *self)
{
  for (guint i = 0; i < HEED_N_FILE_PARTS; i++)
    g_free (self->parts[i]);
  g_free (self->path);
  g_free (self);
}

/**
 * heed_file_place_get_part:
 * @self: a place
 * @part: which of its files
 *
 * Returns: (transfer none) (nullable): the path of that file; %NULL where there was none
 */
const char *
heed_file_place_get_part (HeedFilePlace *self,
                          HeedFilePart   part)
{
  return self->identities[part].inode != 0 ? self->parts[part] : NULL;
}

/* What cannot be looked at just now, for instance in a folder that may not be entered any
 * more, is no longer there as far as anybody can say. */
static gboolean
check_file (const char        *path,
            HeedFileIdentity   identity,
            GError           **error)
{
  HeedFileIdentity found;

  if (identity.inode == 0)
    return TRUE;

  heed_file_identity_read (&found, path);
  if (heed_file_identity_equal (found, identity))
    return TRUE;

  if (found.inode == 0)
    g_set_error (error, HEED_ERROR, HEED_ERROR_REPLACED,
                 _("“%s” was removed, or moved, while it was in use. Nothing more is written to it: "
                   "save a copy elsewhere, then open the register again."),
                 path);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_REPLACED,
                 _("Another file was put in the place of “%s” while it was in use. Nothing more is "
                   "written to it: save a copy elsewhere, then open the register again."),
                 path);
  return FALSE;
}

/**
 * heed_file_place_check_database:
 * @self: a place
 * @error: return location for an error
 *
 * Looks only at the database, and not at what lies beside it.
 *
 * Returns: whether the same one lies there still; if not, @error is %HEED_ERROR_REPLACED
 */
gboolean
heed_file_place_check_database (HeedFilePlace  *self,
                                GError        **error)
{
  return check_file (self->path, self->identities[HEED_FILE_DATABASE], error) &&
         check_file (self->parts[HEED_FILE_DATABASE], self->identities[HEED_FILE_DATABASE], error);
}

/**
 * heed_file_place_check:
 * @self: a place
 * @error: return location for an error
 *
 * Returns: whether the same files lie there still; if not, @error is %HEED_ERROR_REPLACED
 */
gboolean
heed_file_place_check (HeedFilePlace  *self,
                       GError        **error)
{
  return heed_file_place_check_database (self, error) &&
         check_file (self->parts[HEED_FILE_LOG], self->identities[HEED_FILE_LOG], error) &&
         check_file (self->parts[HEED_FILE_INDEX], self->identities[HEED_FILE_INDEX], error);
}
