/* heed-reminders.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-reminders.h"

#include "heed-register-reader.h"
#include "heed-reminder-log.h"

/**
 * HeedReminders:
 *
 * Looks, in a thread, what is due soon in all plans and what became overdue, and tells what was not
 * told yet.
 */
struct _HeedReminders
{
  GObject parent_instance;

  HeedRegisterReader *reader;
  char *path;
};

G_DEFINE_FINAL_TYPE (HeedReminders, heed_reminders, G_TYPE_OBJECT)

enum {
  REMIND,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How long before its date anybody hears of an action. */
#define MOST_DAYS 30

typedef struct
{
  char *path;
  HeedDay day;
} Question;

typedef struct
{
  GPtrArray *reminders;
  GError *error; /* (nullable): why it is not remembered */
} Answer;

static void
question_free (gpointer data)
{
  g_free (((Question *) data)->path);
  g_free (data);
}

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_ptr_array_unref (self->reminders);
  g_clear_error (&self->error);
  g_free (self);
}

static GArray *
list_open (HeedRegister  *reg,
           HeedDay        day,
           GError       **error)
{
  GArray *actions = heed_calendar_query_list_due (reg, heed_day_new (1, 1, 1), day + MOST_DAYS, error);
  guint n = 0;

  if (actions == NULL)
    return NULL;
  for (guint i = 0; i < actions->len; i++)
    {
      const HeedCalendarAction *action = &g_array_index (actions, HeedCalendarAction, i);

      if (action->progress != HEED_PROGRESS_COMPLETED && action->progress != HEED_PROGRESS_WITHDRAWN)
        g_array_index (actions, HeedCalendarAction, n++) = *action;
    }
  g_array_set_size (actions, n);
  return actions;
}

/* One action alone is called by its words. */
static gboolean
load_only (HeedRegister  *reg,
           GPtrArray     *reminders,
           GArray        *firsts,
           GError       **error)
{
  for (guint i = 0; i < firsts->len; i++)
    {
      HeedReminder *reminder = g_ptr_array_index (reminders, i);
      g_autoptr (GPtrArray) entries = NULL;

      if (heed_reminder_get_n (reminder) != 1)
        continue;
      entries = heed_action_query_load (reg, &g_array_index (firsts, HeedActionKey, i), 1, error);
      if (entries == NULL)
        return FALSE;
      if (g_ptr_array_index (entries, 0) != NULL)
        heed_reminder_set_action (reminder, g_ptr_array_index (entries, 0));
    }
  return TRUE;
}

static gpointer
check_in_thread (HeedRegister  *reg,
                 gpointer       data,
                 GError       **error)
{
  Question *question = data;
  g_autoptr (HeedReminderLog) log = heed_reminder_log_load (question->path);
  g_autoptr (GArray) actions = list_open (reg, question->day, error);
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (HeedActionKey));
  g_autoptr (GPtrArray) reminders = NULL;
  Answer *answer;

  if (actions == NULL)
    return NULL;
  reminders = heed_reminder_log_remind (log, actions, question->day, firsts);
  if (!load_only (reg, reminders, firsts, error))
    return NULL;

  answer = g_new0 (Answer, 1);
  answer->reminders = g_steal_pointer (&reminders);
  /* Before anybody is told, so that nobody is told twice. */
  heed_reminder_log_save (log, question->path, &answer->error);
  return answer;
}

static void
checked_cb (gpointer      owner,
            gpointer      question,
            gpointer      data,
            const GError *error)
{
  HeedReminders *self = owner;
  Answer *answer = data;

  if (answer == NULL || answer->error != NULL)
    g_signal_emit (self, signals[FAILED], 0, answer != NULL ? answer->error : error);
  for (guint i = 0; answer != NULL && i < answer->reminders->len; i++)
    g_signal_emit (self, signals[REMIND], 0, g_ptr_array_index (answer->reminders, i));
}

static void
heed_reminders_finalize (GObject *object)
{
  HeedReminders *self = HEED_REMINDERS (object);

  g_clear_object (&self->reader);
  g_free (self->path);

  G_OBJECT_CLASS (heed_reminders_parent_class)->finalize (object);
}

static void
heed_reminders_class_init (HeedRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_reminders_finalize;

  /**
   * HeedReminders::remind:
   * @self: the reminders
   * @reminder: a #HeedReminder
   *
   * Somebody is to be told.
   */
  signals[REMIND] = g_signal_new ("remind", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, HEED_TYPE_REMINDER);

  /**
   * HeedReminders::failed:
   * @self: the reminders
   * @error: why the register could not be read, or why it is not remembered what was told
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
heed_reminders_init (HeedReminders *self)
{
}

/**
 * heed_reminders_new:
 * @session: the open register
 * @path: the file that remembers what was told: heed_reminder_log_get_path()
 *
 * Returns: (transfer full): reminders, which tell nothing before heed_reminders_check()
 */
HeedReminders *
heed_reminders_new (HeedSession *session,
                    const char  *path)
{
  HeedReminders *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_REMINDERS, NULL);
  self->path = g_strdup (path);
  self->reader = heed_register_reader_new (session, G_OBJECT (self), check_in_thread, answer_free, checked_cb);
  return self;
}

/**
 * heed_reminders_check:
 * @self: reminders
 * @day: today
 *
 * Looks whether there is anything to tell on @day.
 */
void
heed_reminders_check (HeedReminders *self,
                      HeedDay        day)
{
  Question *question;

  g_return_if_fail (HEED_IS_REMINDERS (self));
  g_return_if_fail (day != HEED_DAY_NONE);

  question = g_new0 (Question, 1);
  question->path = g_strdup (self->path);
  question->day = day;
  heed_register_reader_ask (self->reader, question, question_free);
}

/**
 * heed_reminders_get_checking:
 * @self: reminders
 *
 * Returns: whether it is being looked
 */
gboolean
heed_reminders_get_checking (HeedReminders *self)
{
  g_return_val_if_fail (HEED_IS_REMINDERS (self), FALSE);

  return heed_register_reader_get_reading (self->reader);
}
