/* heed-save-state.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-save-state.h"

#include "heed-error.h"
#include "heed-field.h"

/**
 * HeedSaveState:
 *
 * Whether something could not be saved, and when it is tried again.
 */
struct _HeedSaveState
{
  GObject parent_instance;

  GError *error;    /* NULL while all is well */
  GDateTime *since;
  guint n_failures;
  gboolean unsaved;
  guint pause;      /* before the next try */
  guint retry_id;
};

G_DEFINE_FINAL_TYPE (HeedSaveState, heed_save_state, G_TYPE_OBJECT)

#define FIRST_PAUSE_MS 300
#define LONGEST_PAUSE_MS 30000

/* Programs that write again and again leave gaps of moments. */
#define LONGEST_BUSY_PAUSE_MS 1000

/* Another program that writes is done in a moment, as a rule: that is not worth a word
 * before the third try, about a second later. */
#define QUIET_BUSY 2

static const HeedField fields[] = {
  HEED_FIELD (HeedSaveState, BOOLEAN, unsaved, .read_only = TRUE),
  HEED_FIELD (HeedSaveState, BOXED, error, .get_type = g_error_get_type, .read_only = TRUE),
  HEED_FIELD (HeedSaveState, BOXED, since, .get_type = g_date_time_get_type, .read_only = TRUE),
};

enum {
  RETRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
retry_cb (gpointer user_data)
{
  HeedSaveState *self = user_data;

  self->retry_id = 0;
  g_signal_emit (self, signals[RETRY], 0);
  return G_SOURCE_REMOVE;
}

static void
set_unsaved (HeedSaveState *self,
             gboolean       unsaved)
{
  heed_field_set_integer (self, HEED_TYPE_SAVE_STATE, G_STRUCT_OFFSET (HeedSaveState, unsaved),
                          (guint) unsaved);
}

static void
heed_save_state_finalize (GObject *object)
{
  HeedSaveState *self = HEED_SAVE_STATE (object);

  g_clear_handle_id (&self->retry_id, g_source_remove);
  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (heed_save_state_parent_class)->finalize (object);
}

static void
heed_save_state_class_init (HeedSaveStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  heed_fields_install (object_class, fields, G_N_ELEMENTS (fields));
  object_class->finalize = heed_save_state_finalize;

  /**
   * HeedSaveState::retry:
   * @self: the state
   *
   * The pause is over. Whoever tries answers with heed_save_state_fail() or
   * heed_save_state_succeed().
   */
  signals[RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
heed_save_state_init (HeedSaveState *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
}

/**
 * heed_save_state_new:
 *
 * Returns: (transfer full): a state in which all is well
 */
HeedSaveState *
heed_save_state_new (void)
{
  return g_object_new (HEED_TYPE_SAVE_STATE, NULL);
}

/**
 * heed_save_state_next_pause:
 * @pause: how long it was waited before the last try, in milliseconds; 0 for the first
 * @error: why that failed
 *
 * Returns: how long it is waited before the next one
 */
guint
heed_save_state_next_pause (guint         pause,
                            const GError *error)
{
  gboolean is_busy = g_error_matches (error, HEED_ERROR, HEED_ERROR_BUSY);

  return pause == 0 ? FIRST_PAUSE_MS : MIN (pause * 2, is_busy ? LONGEST_BUSY_PAUSE_MS : LONGEST_PAUSE_MS);
}

static gboolean
same_error (const GError *error,
            const GError *other)
{
  return error != NULL && g_error_matches (error, other->domain, other->code) &&
         g_str_equal (error->message, other->message);
}

/* What somebody else changed does not come back by trying. */
static gboolean
is_hopeless (const GError *error)
{
  return g_error_matches (error, HEED_ERROR, HEED_ERROR_CONFLICT);
}

/**
 * heed_save_state_fail:
 * @self: a #HeedSaveState
 * @error: why
 * @asked: whether somebody waits for the answer, who is told at once
 *
 * Something could not be saved. It is tried again after a pause, which a try in between
 * does not put off.
 */
void
heed_save_state_fail (HeedSaveState *self,
                      const GError  *error,
                      gboolean       asked)
{
  g_return_if_fail (HEED_IS_SAVE_STATE (self));
  g_return_if_fail (error != NULL);

  if (self->since == NULL)
    {
      self->since = g_date_time_new_now_local ();
      g_object_notify (G_OBJECT (self), "since");
    }
  if (!same_error (self->error, error))
    {
      g_clear_error (&self->error);
      self->error = g_error_copy (error);
      g_object_notify (G_OBJECT (self), "error");
    }

  if (self->retry_id == 0)
    {
      self->n_failures++;
      self->pause = heed_save_state_next_pause (self->pause, error);
      if (!is_hopeless (error))
        self->retry_id = g_timeout_add (self->pause, retry_cb, self);
    }
  if (asked || self->n_failures > QUIET_BUSY ||
      !g_error_matches (error, HEED_ERROR, HEED_ERROR_BUSY))
    set_unsaved (self, TRUE);
}

/**
 * heed_save_state_succeed:
 * @self: a #HeedSaveState
 *
 * Everything is saved.
 */
void
heed_save_state_succeed (HeedSaveState *self)
{
  g_return_if_fail (HEED_IS_SAVE_STATE (self));

  if (self->since == NULL)
    return;

  g_clear_handle_id (&self->retry_id, g_source_remove);
  self->n_failures = 0;
  self->pause = 0;
  g_clear_error (&self->error);
  g_clear_pointer (&self->since, g_date_time_unref);
  g_object_notify (G_OBJECT (self), "error");
  g_object_notify (G_OBJECT (self), "since");
  set_unsaved (self, FALSE);
}

/**
 * heed_save_state_get_failing:
 * @self: a #HeedSaveState
 *
 * Returns: whether the last try failed, also where that is not yet worth a word
 */
gboolean
heed_save_state_get_failing (HeedSaveState *self)
{
  g_return_val_if_fail (HEED_IS_SAVE_STATE (self), FALSE);

  return self->since != NULL;
}

/**
 * HeedSaveState:unsaved:
 *
 * Whether something is not saved and does not look like being saved in a moment.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedSaveState, heed_save_state, unsaved, gboolean, FALSE)

/**
 * HeedSaveState:error:
 *
 * Why the last try failed, or %NULL.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedSaveState, heed_save_state, error, const GError *, NULL)

/**
 * HeedSaveState:since:
 *
 * When the first try failed, or %NULL.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedSaveState, heed_save_state, since, GDateTime *, NULL)
