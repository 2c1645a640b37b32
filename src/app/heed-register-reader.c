/* heed-register-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-register-reader.h"

/**
 * HeedRegisterReader:
 *
 * Reads the register in a thread, for an object that shows what is read. One question is answered
 * after the other; of those that come meanwhile only the last is asked. An owner that is gone hears
 * of nothing.
 */
struct _HeedRegisterReader
{
  GObject parent_instance;

  char *path;
  GWeakRef owner;
  HeedRegisterReadFunc read;
  HeedRegisterAnswerFunc answer;
  GDestroyNotify free_answer;
  gboolean reading;
  gboolean asked; /* meanwhile */
  gpointer question;
  GDestroyNotify free_question;
};

G_DEFINE_FINAL_TYPE (HeedRegisterReader, heed_register_reader, G_TYPE_OBJECT)

/* A connection to the register belongs to one thread: each job has its own. */
typedef struct
{
  char *path;
  HeedRegisterReadFunc read;
  gpointer question;
  GDestroyNotify free_question;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  if (self->free_question != NULL)
    self->free_question (self->question);
  g_free (self->path);
  g_free (self);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  HeedRegister *reg = heed_register_open (job->path, &error);
  gpointer answer = reg != NULL ? job->read (reg, job->question, &error) : NULL;

  /* Before anybody hears of it: the last connection to be closed puts the log into the file. */
  g_clear_object (&reg);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, answer, NULL);
}

static void start (HeedRegisterReader *self,
                   gpointer            question,
                   GDestroyNotify      free_question);

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (HeedRegisterReader) self = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  g_autoptr (GError) error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);
  Job *job = g_task_get_task_data (G_TASK (result));
  GDestroyNotify free_question = g_steal_pointer (&self->free_question);

  self->reading = FALSE;
  if (owner != NULL && self->asked)
    start (self, g_steal_pointer (&self->question), free_question);
  else if (self->asked && free_question != NULL)
    free_question (g_steal_pointer (&self->question));
  if (owner != NULL)
    self->answer (owner, job->question, answer, error);
  if (answer != NULL)
    self->free_answer (answer);
}

static void
start (HeedRegisterReader *self,
       gpointer            question,
       GDestroyNotify      free_question)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, read_cb, g_object_ref (self));
  Job *job = g_new0 (Job, 1);

  self->reading = TRUE;
  self->asked = FALSE;
  job->path = g_strdup (self->path);
  job->read = self->read;
  job->question = question;
  job->free_question = free_question;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_in_thread);
}

static void
heed_register_reader_finalize (GObject *object)
{
  HeedRegisterReader *self = HEED_REGISTER_READER (object);

  g_weak_ref_clear (&self->owner);
  g_free (self->path);

  G_OBJECT_CLASS (heed_register_reader_parent_class)->finalize (object);
}

static void
heed_register_reader_class_init (HeedRegisterReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_register_reader_finalize;
}

static void
heed_register_reader_init (HeedRegisterReader *self)
{
  g_weak_ref_init (&self->owner, NULL);
}

/**
 * heed_register_reader_new:
 * @session: the open register
 * @owner: whom the answers are for, held weakly
 * @read: reads, in a thread
 * @free_answer: frees what @read returned
 * @answer: called with the answer, on the thread of the caller
 *
 * Returns: (transfer full): a reader
 */
HeedRegisterReader *
heed_register_reader_new (HeedSession            *session,
                          GObject                *owner,
                          HeedRegisterReadFunc    read,
                          GDestroyNotify          free_answer,
                          HeedRegisterAnswerFunc  answer)
{
  HeedRegisterReader *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_REGISTER_READER, NULL);
  self->path = g_strdup (heed_session_get_path (session));
  g_weak_ref_set (&self->owner, owner);
  self->read = read;
  self->free_answer = free_answer;
  self->answer = answer;
  return self;
}

/**
 * heed_register_reader_ask:
 * @self: a reader
 * @question: (nullable) (transfer full): what is asked
 * @free_question: (nullable): frees @question
 *
 * Asks at once, or when what is being read is read.
 */
void
heed_register_reader_ask (HeedRegisterReader *self,
                          gpointer            question,
                          GDestroyNotify      free_question)
{
  g_return_if_fail (HEED_IS_REGISTER_READER (self));

  if (!self->reading)
    {
      start (self, question, free_question);
      return;
    }
  if (self->asked && self->free_question != NULL)
    self->free_question (self->question);
  self->asked = TRUE;
  self->question = question;
  self->free_question = free_question;
}

/**
 * heed_register_reader_get_reading:
 * @self: a reader
 *
 * Returns: whether an answer is still to come
 */
gboolean
heed_register_reader_get_reading (HeedRegisterReader *self)
{
  g_return_val_if_fail (HEED_IS_REGISTER_READER (self), FALSE);

  return self->reading;
}
