/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "heed-config.h"
#include "heed-error.h"
#include "heed-limits.h"
#include "heed-pdf-answer.h"
#include "heed-pdf-reader.h"
#include "heed-work.h"

/* heed-pdf-helper: reads the PDF file on its standard input and sends what it holds on its
 * standard output. It is started for each file, by the programs, and bounds itself before
 * it looks at the file: a file that fills the memory or never ends takes nothing but this
 * process with it, and one that takes it over finds little that it may do. */

static gboolean
set_limit (__rlimit_resource_t resource,
           gsize               soft,
           gsize               hard)
{
  struct rlimit limit = { soft, hard };

  return setrlimit (resource, &limit) == 0;
}

/* The checkers of memory need more address space than there is memory. */
static gboolean
bound_memory (void)
{
#if defined (__SANITIZE_ADDRESS__)
  return TRUE;
#else
  return set_limit (RLIMIT_AS, HEED_LIMIT_HELPER_ADDRESS_MEGABYTES * HEED_MEGABYTE,
                    HEED_LIMIT_HELPER_ADDRESS_MEGABYTES * HEED_MEGABYTE)
         && set_limit (RLIMIT_DATA, HEED_LIMIT_HELPER_MEGABYTES * HEED_MEGABYTE,
                       HEED_LIMIT_HELPER_MEGABYTES * HEED_MEGABYTE)
         && prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
#endif
}

static gboolean
bound (int seconds)
{
  return bound_memory ()
         /* The signal of the first says why; the second is for a file that keeps it off. */
         && set_limit (RLIMIT_CPU, (gsize) seconds, (gsize) seconds + 1)
         && set_limit (RLIMIT_CORE, 0, 0)
         && set_limit (RLIMIT_FSIZE, 0, 0)
         && set_limit (RLIMIT_NOFILE, HEED_LIMIT_HELPER_FILES, HEED_LIMIT_HELPER_FILES)
         && prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

/* Who started it may end before it has asked to be ended with it. */
static gboolean
end_with_parent (const char *parent)
{
  return prctl (PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && getppid () == atoi (parent);
}

static GBytes *
read_input (GError **error)
{
  g_autoptr (GMappedFile) file = NULL;
  struct stat status;

  if (fstat (STDIN_FILENO, &status) != 0
      || (gsize) status.st_size > HEED_LIMIT_FILE_MEGABYTES * HEED_MEGABYTE)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("The PDF file is too large: Heed reads at most %d MB. Save the pages of the plan "
                     "alone, and try again."),
                   HEED_LIMIT_FILE_MEGABYTES);
      return NULL;
    }
  file = g_mapped_file_new_from_fd (STDIN_FILENO, FALSE, error);
  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

static gboolean
send (GBytes *answer)
{
  gsize left;
  const guint8 *data = g_bytes_get_data (answer, &left);

  while (left > 0)
    {
      gssize n = write (STDOUT_FILENO, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      data += n;
      left -= (gsize) n;
    }
  return TRUE;
}

/* Where nobody hears it any more, the answer fails. */
static void
advanced_cb (HeedWork *work,
             guint     stage,
             double    share)
{
  g_autoptr (GBytes) progress = heed_pdf_answer_new_progress (share);

  send (progress);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedWork) work = heed_work_new ();
  g_autoptr (GBytes) answer = NULL;

  if (argc != 2 || !end_with_parent (argv[1]) || !bound (HEED_LIMIT_HELPER_SECONDS))
    return EXIT_FAILURE;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, HEED_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_signal_connect (work, "advanced", G_CALLBACK (advanced_cb), NULL);
  bytes = read_input (&error);
  if (bytes != NULL)
    document = heed_pdf_read (bytes, G_CANCELLABLE (work), &error);
  answer = document != NULL ? heed_pdf_answer_new_document (document) : heed_pdf_answer_new_error (error);
  return send (answer) ? EXIT_SUCCESS : EXIT_FAILURE;
}
