/* heed-application-ends.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-application-private.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>

/* The program is told to end: by the system that shuts down, by the session that is over, by
 * a terminal that is closed. What is typed is saved first. */

/* Nobody can be asked. */
static gboolean
save_unasked (HeedApplication *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (self->session == NULL || heed_session_is_safe (self->session, &error))
    return TRUE;

  g_printerr ("%s\n", error->message);
  g_clear_error (&error);
  path = heed_session_save_refuge (self->session, now, &error);
  if (path != NULL)
    /* Translators: %s is the path of a file. */
    g_printerr (_("A copy of the register with all changes is in “%s”.\n"), path);
  else
    g_printerr ("%s\n", error->message);
  return path != NULL;
}

/* Where nothing can be saved anywhere, the window stays, until it is told once more. */
static gboolean
signal_cb (gpointer user_data)
{
  HeedApplication *self = user_data;

  if (save_unasked (self) || self->told_to_end)
    {
      _heed_application_close_session (self);
      g_application_quit (G_APPLICATION (self));
    }
  self->told_to_end = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
let_end (HeedApplication *self)
{
  if (self->inhibit_cookie != 0)
    gtk_application_uninhibit (GTK_APPLICATION (self), self->inhibit_cookie);
  self->inhibit_cookie = 0;
  g_clear_handle_id (&self->inhibit_id, g_source_remove);
}

static gboolean
is_safe (HeedApplication *self)
{
  return self->session == NULL || heed_session_is_safe (self->session, NULL);
}

/* Whoever waits to leave does so until all is saved, and no longer. */
static gboolean
look_again_cb (gpointer user_data)
{
  HeedApplication *self = user_data;

  if (!is_safe (self))
    return G_SOURCE_CONTINUE;
  let_end (self);
  return G_SOURCE_REMOVE;
}

/* The session can wait where it is asked to. */
static void
query_end_cb (HeedApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);

  let_end (self);
  if (is_safe (self))
    return;
  self->inhibit_cookie = gtk_application_inhibit (application,
                                                  gtk_application_get_active_window (application),
                                                  GTK_APPLICATION_INHIBIT_LOGOUT,
                                                  _("There are changes not saved"));
  self->inhibit_id = g_timeout_add_seconds (1, look_again_cb, self);
}

/**
 * _heed_application_ends_shutdown:
 * @self: the application, which ends now
 *
 * Saves what is typed, or a copy of it, where nobody closed the windows: the session ends
 * without waiting any longer.
 */
void
_heed_application_ends_shutdown (HeedApplication *self)
{
  let_end (self);
  if (gtk_application_get_windows (GTK_APPLICATION (self)) != NULL)
    save_unasked (self);
}

/**
 * _heed_application_close_session:
 * @self: the application
 *
 * Closes the window and the register. What could not be saved is lost, or saved elsewhere.
 */
void
_heed_application_close_session (HeedApplication *self)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *item = windows; item != NULL; item = item->next)
    if (HEED_IS_WINDOW (item->data))
      heed_window_discard (item->data);
  g_clear_object (&self->notifier);
  g_clear_object (&self->session);
}

/**
 * _heed_application_reopen:
 * @self: the application
 *
 * Closes the register, and opens what lies in its place now.
 */
void
_heed_application_reopen (HeedApplication *self)
{
  g_autoptr (HeedSession) before = g_steal_pointer (&self->session);
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));
  g_autofree char *path = g_strdup (heed_session_get_path (before));
  g_autoptr (GError) error = NULL;

  /* The next window first: the program does not end for want of one, and GTK 4.8 loses its
   * accessible tree with the last one. */
  if (_heed_application_open_session (self, path, &error))
    _heed_application_present (self);
  else
    _heed_application_refuse (self, error);
  for (GList *item = windows; item != NULL; item = item->next)
    if (HEED_IS_WINDOW (item->data))
      heed_window_discard (item->data);
}

void
_heed_application_ends_init (HeedApplication *self)
{
  static const int signals[] = { SIGTERM, SIGINT, SIGHUP };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    self->signal_ids[i] = g_unix_signal_add (signals[i], signal_cb, self);
  g_signal_connect (self, "query-end", G_CALLBACK (query_end_cb), NULL);
}

void
_heed_application_ends_dispose (HeedApplication *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
}
