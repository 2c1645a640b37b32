/* heed-crash-child.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-crash-child.h"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "heed-crash-memory.h"

/* Whoever takes longer hangs. */
#define DEADLINE_US (120 * G_USEC_PER_SEC)

/**
 * heed_crash_log:
 * @log: where the child says what it does
 * @format: one line, without its end
 * @...: for @format
 *
 * The line is out before anything else is done.
 */
void
heed_crash_log (int         log,
                const char *format,
                ...)
{
  g_autofree char *line = NULL;
  g_autofree char *whole = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_strdelimit (line, "\n", ' ');
  whole = g_strconcat (line, "\n", NULL);
  g_assert_cmpint (write (log, whole, strlen (whole)), ==, strlen (whole));
}

/* What the parent would draw next, every child would draw too: the ids of one would be
 * those of another. */
static void
seed_ids (void)
{
  g_autoptr (GRand) rand = g_rand_new ();

  g_random_set_seed (g_rand_int (rand));
}

/**
 * heed_crash_child_start:
 * @folder: the folder that it works in
 * @order: (nullable): what is to happen to it
 * @func: (scope async): what it does
 * @user_data: for @func
 *
 * Returns: (transfer full): the child, for heed_crash_child_end()
 */
HeedCrashChild *
heed_crash_child_start (const char           *folder,
                        const HeedCrashOrder *order,
                        HeedCrashFunc         func,
                        gpointer              user_data)
{
  HeedCrashChild *self = g_new0 (HeedCrashChild, 1);
  int pipes[2];

  g_assert_cmpint (pipe (pipes), ==, 0);
  self->count = mmap (NULL, sizeof (unsigned), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (self->count != MAP_FAILED);
  self->started = g_get_monotonic_time ();
  self->pid = fork ();
  g_assert_cmpint (self->pid, >=, 0);
  if (self->pid == 0)
    {
      close (pipes[0]);
      seed_ids ();
      if (order != NULL)
        {
          HeedCrashOrder own = *order;

          if (own.folder == NULL)
            own.folder = folder;
          own.count = self->count;
          if (own.memory)
            heed_crash_memory_arm (&own);
          else
            heed_crash_shim_arm (&own);
        }
      func (folder, pipes[1], user_data);
      _exit (0);
    }

  close (pipes[1]);
  self->pipe = pipes[0];
  return self;
}

/**
 * heed_crash_child_spare:
 *
 * For the child: nothing happens to it any more.
 */
void
heed_crash_child_spare (void)
{
  heed_crash_shim_disarm ();
  heed_crash_memory_disarm ();
}

/* Reads until the child closes its end, or until it is time to kill it. */
static gboolean
read_lines (HeedCrashChild *self,
            GString        *text,
            gint64          until)
{
  struct pollfd waiting = { .fd = self->pipe, .events = POLLIN };
  char buffer[4096];

  for (;;)
    {
      gint64 left = until - g_get_monotonic_time ();
      struct timespec timeout = { left / G_USEC_PER_SEC, left % G_USEC_PER_SEC * 1000 };
      ssize_t n;

      if (left <= 0 || ppoll (&waiting, 1, &timeout, NULL) == 0)
        return FALSE;
      n = read (self->pipe, buffer, sizeof buffer);
      if (n <= 0)
        return TRUE;
      g_string_append_len (text, buffer, n);
    }
}

/**
 * heed_crash_child_end:
 * @self: (transfer full): a child
 * @kill_after: after how many microseconds it is killed; less than 0 for never
 *
 * Waits for its end.
 *
 * Returns: (transfer full): what came of it
 */
HeedCrashEnd *
heed_crash_child_end (HeedCrashChild *self,
                      gint64          kill_after)
{
  HeedCrashEnd *end = g_new0 (HeedCrashEnd, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 wait_us = kill_after >= 0 ? kill_after : DEADLINE_US;
  int status;

  if (!read_lines (self, text, self->started + wait_us))
    {
      if (kill_after < 0)
        g_test_message ("Process %d hangs", self->pid);
      kill (self->pid, kill_after >= 0 ? SIGKILL : SIGABRT);
      read_lines (self, text, G_MAXINT64 / 2);
    }
  g_assert_cmpint (waitpid (self->pid, &status, 0), ==, self->pid);

  /* A line that is not whole was never said. */
  g_string_truncate (text, (gsize) (strrchr (text->str, '\n') != NULL
                                    ? strrchr (text->str, '\n') - text->str : 0));
  end->lines = text->len > 0 ? g_strsplit (text->str, "\n", -1) : g_new0 (char *, 1);
  end->killed = WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL;
  end->well = end->killed || (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  end->n_calls = *self->count;
  end->duration = g_get_monotonic_time () - self->started;
  munmap (self->count, sizeof (unsigned));
  close (self->pipe);
  g_free (self);
  return end;
}

/**
 * heed_crash_child_run:
 * @folder: the folder that it works in
 * @order: (nullable): what is to happen to it
 * @func: (scope call): what it does
 * @user_data: for @func
 *
 * Returns: (transfer full): what came of it
 */
HeedCrashEnd *
heed_crash_child_run (const char           *folder,
                      const HeedCrashOrder *order,
                      HeedCrashFunc         func,
                      gpointer              user_data)
{
  return heed_crash_child_end (heed_crash_child_start (folder, order, func, user_data), -1);
}

/**
 * heed_crash_end_free:
 * @self: (transfer full): what came of a child
 */
void
heed_crash_end_free (HeedCrashEnd *self)
{
  g_strfreev (self->lines);
  g_free (self);
}
