/* heed-log-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-log-file.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "heed-generation.h"

/* The format of the log is described in "WAL-mode File Format" of the documentation of
 * SQLite. All numbers are big-endian; those of the checksums are so or not, as the first
 * one says. */

#define LOG_HEADER_SIZE 32
#define FRAME_HEADER_SIZE 24
#define LOG_MAGIC 0x377f0682

/* The least that anything can have been committed in. */
#define MIN_LOG_SIZE (LOG_HEADER_SIZE + FRAME_HEADER_SIZE + MIN_PAGE_SIZE)

/* Of the file itself. */
#define DATABASE_HEADER_SIZE 100
#define PAGE_SIZE_AT 16
#define APPLICATION_ID_AT 68

#define MIN_PAGE_SIZE 512
#define MAX_PAGE_SIZE 65536

typedef struct
{
  int fd;
  guint page_size;
  gboolean big_endian;
  guint32 checksum[2];
  guint8 salts[8];
  guint8 *frame;
} Log;

/* What the log says of states. The pages of a transaction count once it is committed. */
typedef struct
{
  guint page;
  HeedGeneration first;
  GHashTable *current;    /* the names of all states in it */
  GPtrArray *uncommitted; /* HeedGeneration */
  guint uncommitted_page;
  gboolean committed;
} LogStates;

static guint32
get_uint32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
read_at (int       fd,
         gpointer  bytes,
         gsize     size,
         goffset   at)
{
  gsize n_read = 0;

  while (n_read < size)
    {
      gssize n = pread (fd, (guint8 *) bytes + n_read, size - n_read, at + (goffset) n_read);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      n_read += (gsize) n;
    }

  return TRUE;
}

static void
add_to_checksum (Log          *self,
                 const guint8 *bytes,
                 gsize         size)
{
  for (gsize i = 0; i + 8 <= size; i += 8)
    {
      guint32 words[2];

      for (guint j = 0; j < 2; j++)
        {
          words[j] = get_uint32 (bytes + i + 4 * j);
          if (!self->big_endian)
            words[j] = GUINT32_SWAP_LE_BE (words[j]);
        }
      self->checksum[0] += words[0] + self->checksum[1];
      self->checksum[1] += words[1] + self->checksum[0];
    }
}

static gboolean
has_checksum (Log          *self,
              const guint8 *bytes)
{
  return get_uint32 (bytes) == self->checksum[0] && get_uint32 (bytes + 4) == self->checksum[1];
}

static gboolean
is_log (const guint8 *header)
{
  return (get_uint32 (header) & ~1u) == LOG_MAGIC;
}

/* One that was being written when the program was killed counts for nothing, nor does what
 * comes behind it: that is in the file already. */
static gboolean
read_header (Log          *self,
             const guint8 *header)
{
  guint32 magic = get_uint32 (header);

  self->big_endian = magic & 1;
  self->page_size = get_uint32 (header + 8);
  if (self->page_size < MIN_PAGE_SIZE || self->page_size > MAX_PAGE_SIZE ||
      (self->page_size & (self->page_size - 1)) != 0)
    return FALSE;

  memcpy (self->salts, header + 16, sizeof self->salts);
  add_to_checksum (self, header, 24);
  return has_checksum (self, header + 24);
}

/* The next frame, if it is one of this log and not a remainder of what was there before. */
static gboolean
read_frame (Log   *self,
            guint  number)
{
  gsize size = FRAME_HEADER_SIZE + self->page_size;

  if (!read_at (self->fd, self->frame, size, LOG_HEADER_SIZE + (goffset) number * (goffset) size) ||
      memcmp (self->frame + 8, self->salts, sizeof self->salts) != 0)
    return FALSE;

  add_to_checksum (self, self->frame, 8);
  add_to_checksum (self, self->frame + FRAME_HEADER_SIZE, self->page_size);
  return has_checksum (self, self->frame + 16);
}

static void
commit_states (LogStates *states)
{
  for (guint i = 0; i < states->uncommitted->len; i++)
    {
      HeedGeneration *generation = g_ptr_array_index (states->uncommitted, i);

      if (states->page == 0)
        {
          states->page = states->uncommitted_page;
          states->first = *generation;
        }
      g_hash_table_add (states->current, g_strdup (generation->current));
    }
  g_ptr_array_set_size (states->uncommitted, 0);
  states->committed = TRUE;
}

static void
read_states (Log       *self,
             LogStates *states)
{
  for (guint i = 0; read_frame (self, i); i++)
    {
      HeedGeneration generation;

      if (heed_generation_parse (&generation, self->frame + FRAME_HEADER_SIZE, self->page_size))
        {
          if (states->uncommitted->len == 0)
            states->uncommitted_page = get_uint32 (self->frame);
          g_ptr_array_add (states->uncommitted, g_memdup2 (&generation, sizeof generation));
        }
      if (get_uint32 (self->frame + 4) != 0)
        commit_states (states);
    }
}

static gboolean
states_fit (LogStates      *states,
            HeedGeneration *generation)
{
  return strcmp (states->first.previous, generation->current) == 0 ||
         g_hash_table_contains (states->current, generation->current);
}

/* The page lies where the log says, unless another program has packed the file. */
static gboolean
database_fits (Log       *self,
               LogStates *states,
               int        database_fd)
{
  guint8 header[DATABASE_HEADER_SIZE];
  HeedGeneration generation;
  gboolean found = FALSE;

  if (!read_at (database_fd, header, sizeof header, 0))
    return FALSE;
  if (read_at (database_fd, self->frame, self->page_size, (goffset) (states->page - 1) * self->page_size) &&
      heed_generation_parse (&generation, self->frame, self->page_size))
    return states_fit (states, &generation);

  for (goffset at = 0; read_at (database_fd, self->frame, self->page_size, at); at += self->page_size)
    if (heed_generation_parse (&generation, self->frame, self->page_size))
      {
        found = TRUE;
        if (states_fit (states, &generation))
          return TRUE;
      }

  /* A register is just getting its first state. */
  return !found && strcmp (states->first.previous, HEED_GENERATION_NONE) == 0 &&
         get_uint32 (header + APPLICATION_ID_AT) == HEED_DATABASE_APPLICATION_ID;
}

/**
 * heed_log_file_read_state:
 * @database_fd: a descriptor of a database
 * @page: on which of its pages it says which state it is in
 * @state: (out): that state
 *
 * Looks into the file as it lies, whatever a log beside it says.
 *
 * Returns: whether it says so there
 */
gboolean
heed_log_file_read_state (int             database_fd,
                          guint           page,
                          HeedGeneration *state)
{
  guint8 header[DATABASE_HEADER_SIZE];
  g_autofree guint8 *bytes = NULL;
  guint size;

  if (page == 0 || !read_at (database_fd, header, sizeof header, 0))
    return FALSE;

  /* The largest does not go into two bytes, and is 1. */
  size = (guint) header[PAGE_SIZE_AT] << 8 | header[PAGE_SIZE_AT + 1];
  if (size == 1)
    size = MAX_PAGE_SIZE;
  if (size < MIN_PAGE_SIZE)
    return FALSE;

  bytes = g_malloc (size);
  return read_at (database_fd, bytes, size, (goffset) (page - 1) * size) &&
         heed_generation_parse (state, bytes, size);
}

/**
 * heed_log_file_compare:
 * @log_fd: a descriptor of a log
 * @database_fd: a descriptor of the database that it lies beside, which may be anything
 *
 * Looks into both as they lie, without the database library, which would bring the content
 * of any log into the database.
 *
 * Returns: how they relate
 */
HeedLogFit
heed_log_file_compare (int log_fd,
                       int database_fd)
{
  g_autoptr (GHashTable) current = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) uncommitted = g_ptr_array_new_with_free_func (g_free);
  LogStates states = { .current = current, .uncommitted = uncommitted };
  Log self = { .fd = log_fd };
  g_autofree guint8 *frame = NULL;
  guint8 header[LOG_HEADER_SIZE];
  struct stat status;

  if (fstat (log_fd, &status) == 0 && status.st_size < MIN_LOG_SIZE)
    return HEED_LOG_EMPTY;
  /* No crash leaves such a one. */
  if (!read_at (log_fd, header, sizeof header, 0) || !is_log (header))
    return HEED_LOG_FOREIGN;
  if (!read_header (&self, header))
    return HEED_LOG_EMPTY;

  frame = g_malloc (FRAME_HEADER_SIZE + self.page_size);
  self.frame = frame;
  read_states (&self, &states);
  if (!states.committed)
    return HEED_LOG_EMPTY;
  if (states.page == 0)
    return HEED_LOG_UNMARKED;

  return database_fits (&self, &states, database_fd) ? HEED_LOG_FITS : HEED_LOG_FOREIGN;
}
