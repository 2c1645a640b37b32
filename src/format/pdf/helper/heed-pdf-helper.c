/* heed-pdf-helper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-helper.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include "heed-config.h"
#include "heed-error.h"
#include "heed-limits.h"
#include "heed-pdf-answer.h"
#include "heed-pdf-reader.h"
#include "heed-work.h"

#define CHUNK_BYTES 65536

/* ---- the helper ---- */

static char *
find_own_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : g_strdup ("/");
}

/* In the folder where the program was built: a folder of Meson above it. */
static char *
find_built (const char *folder)
{
  g_autofree char *above = g_strdup (folder);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *mark = g_build_filename (above, "meson-private", NULL);
      g_autofree char *helper = g_build_filename (above, HEED_HELPER_BUILT, NULL);
      char *next;

      if (g_file_test (mark, G_FILE_TEST_IS_DIR) && g_file_test (helper, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&helper);
      next = g_path_get_dirname (above);
      g_free (above);
      above = next;
    }
  return NULL;
}

/* By the place of the program alone: nothing that is set around it says which program is
 * run. One that was moved as a whole finds its own; else it is where it was installed. */
static char *
find_helper (void)
{
  g_autofree char *folder = find_own_folder ();
  g_autofree char *near = g_canonicalize_filename (HEED_HELPER_FROM_BIN, folder);
  char *built = find_built (folder);

  if (built != NULL)
    return built;
  if (g_file_test (near, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&near);
  return g_strdup (HEED_HELPER_INSTALLED);
}

/* ---- what it gets ---- */

static gboolean
set_system_error (int      code,
                  GError **error)
{
  g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
               /* Translators: what the system says. */
               _("The PDF file cannot be handed to the program that reads it: %s. Close other programs, and "
                 "try again."),
               g_strerror (code));
  return FALSE;
}

/* The file goes over in memory, so that neither side waits for the other while one writes
 * and the other does, too. */
static int
make_input (GBytes  *bytes,
            GError **error)
{
  gsize left;
  const guint8 *data = g_bytes_get_data (bytes, &left);
  int fd = memfd_create ("heed-pdf", MFD_CLOEXEC);

  if (fd < 0)
    {
      set_system_error (errno, error);
      return -1;
    }
  while (left > 0)
    {
      gssize n = write (fd, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          set_system_error (errno, error);
          close (fd);
          return -1;
        }
      data += n;
      left -= (gsize) n;
    }
  lseek (fd, 0, SEEK_SET);
  return fd;
}

static GSubprocess *
start (const char  *helper,
       GBytes      *bytes,
       GError     **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *parent = g_strdup_printf ("%d", (int) getpid ());
  g_autoptr (GError) failure = NULL;
  GSubprocess *process;
  int fd = make_input (bytes, error);

  if (fd < 0)
    return NULL;
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  process = g_subprocess_launcher_spawn (launcher, &failure, helper, parent, NULL);
  if (process == NULL)
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 /* Translators: a path, and what the system says. */
                 _("The program that reads PDF files, “%s”, cannot be started: %s. Install Heed anew."),
                 helper, failure->message);
  return process;
}

/* ---- what it sends ---- */

/* NULL with @error set where it was cancelled; what is longer than any answer is cut. */
static GBytes *
read_answer (GSubprocess   *process,
             GCancellable  *cancellable,
             GError       **error)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (process);
  g_autoptr (GByteArray) answer = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);
  double share;
  gssize n;

  while (answer->len <= HEED_LIMIT_ANSWER_MEGABYTES * HEED_MEGABYTE
         && (n = g_input_stream_read (stream, chunk, CHUNK_BYTES, cancellable, error)) != 0)
    {
      if (n < 0)
        return NULL;
      g_byte_array_append (answer, chunk, (guint) n);
      if (heed_pdf_answer_take_progress (answer, &share))
        heed_work_goes_on (cancellable, HEED_WORK_READ, share);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&answer));
}

static gboolean
set_died (GSubprocess  *process,
          GError      **error)
{
  int signal = g_subprocess_get_if_signaled (process) ? g_subprocess_get_term_sig (process) : 0;

  if (signal == SIGXCPU)
    g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("The PDF file takes longer to read than %d seconds: it is too large or damaged. Save the "
                   "pages of the plan alone, or print them to a new PDF file, and try again."),
                 HEED_LIMIT_HELPER_SECONDS);
  else
    g_set_error_literal (error, HEED_ERROR, HEED_ERROR_LIMIT,
                         _("The PDF file is too large or too damaged to be read. Save the pages of the plan "
                           "alone, or print them to a new PDF file, and try again."));
  return FALSE;
}

/* Whether the helper came to its end by itself. */
static gboolean
wait_for (GSubprocess  *process,
          GBytes       *answer,
          GError      **error)
{
  gboolean is_whole = answer != NULL && g_bytes_get_size (answer) <= HEED_LIMIT_ANSWER_MEGABYTES * HEED_MEGABYTE;

  if (!is_whole)
    g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
  if (answer == NULL)
    return FALSE;
  return (is_whole && g_subprocess_get_successful (process)) || set_died (process, error);
}

/**
 * heed_pdf_helper_read:
 * @helper: the path of the helper
 * @bytes: a PDF file
 * @cancellable: (nullable): to stop, at once; a #HeedWork is told of the pages
 * @error: return location for a #GError
 *
 * As heed_pdf_read(), in a process of its own. Where that ends before it has answered, for
 * want of memory or time or since the file led it astray, it fails with %HEED_ERROR_LIMIT;
 * where it cannot be started, with %HEED_ERROR_NOT_FOUND or %HEED_ERROR_IO. Blocks.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
HeedDocument *
heed_pdf_helper_read (const char    *helper,
                      GBytes        *bytes,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) answer = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  process = start (helper, bytes, error);
  if (process == NULL)
    return NULL;

  answer = read_answer (process, cancellable, error);
  if (!wait_for (process, answer, error))
    return NULL;
  return heed_pdf_answer_read (answer, error);
}

/**
 * heed_pdf_read:
 *
 * In the programs a PDF file is read by the helper; the helper and the tests of the reader
 * have the one that reads it themselves.
 */
HeedDocument *
heed_pdf_read (GBytes        *bytes,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree char *helper = find_helper ();

  return heed_pdf_helper_read (helper, bytes, cancellable, error);
}
