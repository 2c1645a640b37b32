/* heed-file-content.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-file-content.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "heed-error.h"
#include "heed-log-file.h"

/* Somebody copies a backup over a register that is open ("cp"): it is the same file, with
 * another content. The database library does not look: it goes on with the pages that it has
 * in memory and with its log, and would mix both with what lies there now. So whenever the
 * file was changed, which nobody does but who brings a log into it, it is looked at: it is in
 * the state that the connection sees, or in one that the log beside it goes on from. */

/* Others may be bringing the log into the file just now, and look different for a moment. */
#define MAX_CHECKS 10
#define CHECK_US 10000

/* Where the name of the present state begins in the text: see heed_generation_advance(). */
#define STATE_SQL \
  "SELECT substr (state, 50, 32), " \
  "(SELECT rootpage FROM sqlite_master WHERE name = 'generation') FROM generation"

/* What the connection sees. Returns whether it sees any: a register of an old form says nothing,
 * and want of memory is no reason to take a file for another. */
static gboolean
read_known (HeedDatabase *database,
            char         *state,
            guint        *page,
            gint64       *version)
{
  g_autoptr (HeedStatement) statement = NULL;
  gboolean is_known;

  if (!heed_generation_is_known (database, &is_known, NULL) || !is_known ||
      !heed_database_read_version (database, version, NULL))
    return FALSE;

  statement = heed_database_prepare (database, STATE_SQL, NULL);
  if (statement == NULL || !heed_statement_next (statement, NULL))
    return FALSE;

  g_strlcpy (state, heed_statement_get_text (statement, 0), HEED_GENERATION_LENGTH + 1);
  *page = (guint) heed_statement_get_integer (statement, 1);
  return TRUE;
}

/**
 * heed_file_content_remember:
 * @self: what a connection knows
 * @database: the connection, which has written just now
 *
 * Takes note of the state that it made.
 */
void
heed_file_content_remember (HeedFileContent *self,
                            HeedDatabase    *database)
{
  guint page;

  if (!read_known (database, self->state, &page, &self->version))
    self->state[0] = '\0';
}

/* Whether the connection sees another state, though nobody has written. */
static gboolean
was_read_anew (HeedFileContent *self,
               const char      *state,
               gint64           version)
{
  return self->state[0] != '\0' && version == self->version && strcmp (state, self->state) != 0;
}

static gboolean
log_goes_on (const char *log_path,
             int         fd)
{
  int log_fd = open (log_path, O_RDONLY | O_CLOEXEC);
  HeedLogFit fit;

  if (log_fd < 0)
    return FALSE;

  fit = heed_log_file_compare (log_fd, fd);
  close (log_fd);
  return fit == HEED_LOG_FITS || fit == HEED_LOG_UNMARKED;
}

static gboolean
is_its_own (HeedFileContent *self,
            HeedDatabase    *database,
            const char      *log_path,
            int              fd)
{
  char state[HEED_GENERATION_LENGTH + 1];
  HeedGeneration found;
  gint64 version;
  guint page;

  if (!read_known (database, state, &page, &version))
    return TRUE;
  if (was_read_anew (self, state, version))
    return FALSE;
  if ((!heed_log_file_read_state (fd, page, &found) || strcmp (found.current, state) != 0) &&
      !log_goes_on (log_path, fd))
    return FALSE;

  memcpy (self->state, state, sizeof state);
  self->version = version;
  return TRUE;
}

static gboolean
is_as_seen (HeedFileContent   *self,
            const struct stat *status)
{
  return self->changed_s == status->st_ctim.tv_sec && self->changed_ns == status->st_ctim.tv_nsec &&
         self->size == status->st_size;
}

/**
 * heed_file_content_check:
 * @self: what a connection knows; all zero in the beginning
 * @database: the connection
 * @place: where its files lie
 * @error: return location for an error
 *
 * Costs next to nothing as long as nobody has changed the file.
 *
 * Returns: whether the content of the file is that of the connection; if not, @error is
 *   %HEED_ERROR_REPLACED
 */
gboolean
heed_file_content_check (HeedFileContent  *self,
                         HeedDatabase     *database,
                         HeedFilePlace    *place,
                         GError          **error)
{
  const char *path = heed_file_place_get_part (place, HEED_FILE_DATABASE);
  const char *log_path = heed_file_place_get_part (place, HEED_FILE_LOG);
  struct stat status;
  gboolean own = FALSE;
  int fd;

  if (path == NULL || log_path == NULL || stat (path, &status) != 0 || is_as_seen (self, &status))
    return TRUE;
  fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return TRUE;

  for (guint i = 0; i < MAX_CHECKS && !own; i++)
    {
      if (i > 0)
        g_usleep (CHECK_US);
      /* Before it is read: what changes it meanwhile is looked at next time. */
      if (fstat (fd, &status) != 0)
        break;
      own = is_its_own (self, database, log_path, fd);
    }
  close (fd);
  if (own)
    {
      self->changed_s = status.st_ctim.tv_sec;
      self->changed_ns = status.st_ctim.tv_nsec;
      self->size = status.st_size;
      return TRUE;
    }

  g_set_error (error, HEED_ERROR, HEED_ERROR_REPLACED,
               _("Something else was written into “%s” while it was in use. Nothing more is written to "
                 "it: save a copy elsewhere, then open the register again."),
               path);
  return FALSE;
}
