/* heed-reminder-log.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reminder-log.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "heed-atomic-write.h"
#include "heed-config.h"
#include "heed-error.h"

/* The first line of the file; then one with the day of the last week that was told, and one for
 * each action. */
#define HEADER "heed-reminders 1"

#define N_DAYS_OF_WEEK 7

typedef struct
{
  HeedDay due;
  HeedReminderKind kind;
} Told;

struct _HeedReminderLog
{
  GHashTable *told; /* by the id of the action */
  HeedDay week;     /* its Monday */
  gboolean is_new;
};

/**
 * heed_reminder_log_get_path:
 * @register_path: the file of a register
 *
 * Each register has a log of its own, so that what is no longer in it can be forgotten.
 *
 * Returns: (transfer full): the file of its log, in the folder for what programs remember
 */
char *
heed_reminder_log_get_path (const char *register_path)
{
  g_autofree char *whole = g_canonicalize_filename (register_path, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *name = g_strdup_printf ("reminders-%.16s", digest);

  return g_build_filename (g_get_user_state_dir (), HEED_DATA_FOLDER, name, NULL);
}

/* A line that is damaged is left out: then somebody hears of that action again. */
static void
read_line (HeedReminderLog *self,
           const char      *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  guint64 kind;
  Told told;

  if (g_strv_length (words) == 2 && g_str_equal (words[0], "week"))
    self->week = heed_day_new_from_iso (words[1]);
  if (g_strv_length (words) != 3 ||
      !g_ascii_string_to_unsigned (words[2], 10, 0, HEED_REMINDER_KIND_OVERDUE, &kind, NULL))
    return;

  told.due = heed_day_new_from_iso (words[1]);
  told.kind = (HeedReminderKind) kind;
  g_hash_table_insert (self->told, g_strdup (words[0]), g_memdup2 (&told, sizeof told));
}

/**
 * heed_reminder_log_load:
 * @path: its file
 *
 * Returns: (transfer full): the log; a new one where there is no file, or none that can be read
 */
HeedReminderLog *
heed_reminder_log_load (const char *path)
{
  HeedReminderLog *self = g_new0 (HeedReminderLog, 1);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->is_new = TRUE;
  if (!g_file_get_contents (path, &content, NULL, NULL))
    return self;

  lines = g_strsplit (content, "\n", -1);
  if (g_strcmp0 (lines[0], HEADER) != 0)
    return self;
  self->is_new = FALSE;
  for (guint i = 1; lines[i] != NULL; i++)
    read_line (self, lines[i]);
  return self;
}

/**
 * heed_reminder_log_free:
 * @self: (transfer full): a log
 */
void
heed_reminder_log_free (HeedReminderLog *self)
{
  g_hash_table_unref (self->told);
  g_free (self);
}

static HeedReminderKind
get_kind (HeedDay due,
          HeedDay day)
{
  if (due < day)
    return HEED_REMINDER_KIND_OVERDUE;
  if (due <= day + 1)
    return HEED_REMINDER_KIND_DAY;
  return due <= day + N_DAYS_OF_WEEK ? HEED_REMINDER_KIND_WEEK : HEED_REMINDER_KIND_MONTH;
}

/* What was overdue before anybody could be reminded of it is old news. */
static gboolean
is_news (HeedReminderLog  *self,
         const char       *item,
         HeedDay           due,
         HeedReminderKind  kind)
{
  const Told *told = g_hash_table_lookup (self->told, item);

  if (told == NULL)
    return !self->is_new || kind != HEED_REMINDER_KIND_OVERDUE;
  return told->due != due || told->kind < kind;
}

static void
add (GPtrArray                *reminders,
     GArray                   *firsts,
     const HeedCalendarAction *action,
     HeedReminderKind          kind,
     HeedDay                   day)
{
  HeedActionKey key = { .plan = action->plan };

  for (guint i = 0; i < reminders->len; i++)
    if (heed_reminder_get_kind (g_ptr_array_index (reminders, i)) == kind)
      {
        heed_reminder_add (g_ptr_array_index (reminders, i), action->day);
        return;
      }

  g_ptr_array_add (reminders, heed_reminder_new (kind, day));
  heed_reminder_add (g_ptr_array_index (reminders, reminders->len - 1), action->day);
  g_strlcpy (key.item, action->item, sizeof key.item);
  g_array_append_val (firsts, key);
}

static void
add_week (HeedReminderLog *self,
          GPtrArray       *reminders,
          GArray          *actions,
          HeedDay          day)
{
  HeedDay monday = day - (day - 1) % N_DAYS_OF_WEEK;
  g_autoptr (HeedReminder) week = heed_reminder_new (HEED_REMINDER_KIND_DIGEST, day);
  guint n_overdue = 0;

  if (self->week == monday)
    return;
  self->week = monday;
  for (guint i = 0; i < actions->len; i++)
    {
      HeedDay due = g_array_index (actions, HeedCalendarAction, i).day;

      if (due < day)
        n_overdue++;
      else if (due < monday + N_DAYS_OF_WEEK)
        heed_reminder_add (week, due);
    }
  heed_reminder_set_overdue (week, n_overdue);
  if (n_overdue > 0 || heed_reminder_get_n (week) > 0)
    g_ptr_array_add (reminders, g_steal_pointer (&week));
}

/**
 * heed_reminder_log_remind:
 * @self: a log
 * @actions: (element-type HeedCalendarAction): by day, the open actions that are due within 30 days
 *   of @day, or were due before
 * @day: today
 * @firsts: (element-type HeedActionKey): gets the first action of each reminder but that of a week
 *
 * Each action is told of once for each kind and target date, and the log has that now. What is not
 * among @actions any more is forgotten.
 *
 * Returns: (transfer full) (element-type HeedReminder): what there is to tell, one of a kind at
 *   most, the most pressing first, a week last
 */
GPtrArray *
heed_reminder_log_remind (HeedReminderLog *self,
                          GArray          *actions,
                          HeedDay          day,
                          GArray          *firsts)
{
  GPtrArray *reminders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < actions->len; i++)
    {
      const HeedCalendarAction *action = &g_array_index (actions, HeedCalendarAction, i);
      Told now = { action->day, get_kind (action->day, day) };

      if (is_news (self, action->item, action->day, now.kind))
        add (reminders, firsts, action, now.kind, day);
      g_hash_table_insert (told, g_strdup (action->item), g_memdup2 (&now, sizeof now));
    }
  g_hash_table_unref (self->told);
  self->told = g_steal_pointer (&told);
  self->is_new = FALSE;
  add_week (self, reminders, actions, day);
  return reminders;
}

static char *
make_content (HeedReminderLog *self)
{
  g_autofree char *week = heed_day_to_iso (self->week);
  GString *content = g_string_new (HEADER "\n");
  GHashTableIter iter;
  gpointer item, value;

  if (week != NULL)
    g_string_append_printf (content, "week %s\n", week);
  g_hash_table_iter_init (&iter, self->told);
  while (g_hash_table_iter_next (&iter, &item, &value))
    {
      const Told *told = value;
      g_autofree char *due = heed_day_to_iso (told->due);

      g_string_append_printf (content, "%s %s %u\n", (char *) item, due, told->kind);
    }
  return g_string_free (content, FALSE);
}

static gboolean
write_cb (GOutputStream  *stream,
          gpointer        user_data,
          GCancellable   *cancellable,
          GError        **error)
{
  const char *content = user_data;

  return g_output_stream_write_all (stream, content, strlen (content), NULL, cancellable, error);
}

/**
 * heed_reminder_log_save:
 * @self: a log
 * @path: its file
 * @error: return location for an error
 *
 * Returns: whether it was written, as a whole
 */
gboolean
heed_reminder_log_save (HeedReminderLog  *self,
                        const char       *path,
                        GError          **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *content = make_content (self);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
                   _("The folder “%s” cannot be made, and Heed cannot remember of what it reminded you. Check who may write there."),
                   folder);
      return FALSE;
    }
  return heed_atomic_write_write (file, write_cb, content, NULL, error);
}
