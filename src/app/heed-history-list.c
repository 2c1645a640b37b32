/* heed-history-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-history-list.h"

#include <glib/gi18n-lib.h>

#include "heed-array-list.h"
#include "heed-history-words.h"
#include "heed-history.h"
#include "heed-plan-editor-private.h"

/* How many steps are read at once. */
#define STEPS_A_PAGE 50

/**
 * HeedHistoryList:
 *
 * What happened to a plan, or to one record of it and what belongs to that, in lines
 * (#HeedHistoryLine), the newest first. It is what the register said when it was read:
 * whoever shows it longer makes another.
 */
struct _HeedHistoryList
{
  GObject parent_instance;

  HeedPlanEditor *editor;
  char *record; /* NULL for the whole plan */
  GPtrArray *lines;
  gint64 before;
  gboolean all;
};

HEED_DEFINE_ARRAY_LIST (HeedHistoryList, heed_history_list, lines, HEED_TYPE_HISTORY_LINE)

static void
heed_history_list_finalize (GObject *object)
{
  HeedHistoryList *self = HEED_HISTORY_LIST (object);

  g_clear_object (&self->editor);
  g_free (self->record);
  g_ptr_array_unref (self->lines);

  G_OBJECT_CLASS (heed_history_list_parent_class)->finalize (object);
}

static void
heed_history_list_class_init (HeedHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_history_list_finalize;
}

static void
heed_history_list_init (HeedHistoryList *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->before = G_MAXINT64;
}

static void
add_line (HeedHistoryList *self,
          HeedHistoryRow  *row,
          const char      *what,
          const char      *before,
          const char      *after)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 (row->made_at, NULL);

  g_ptr_array_add (self->lines, heed_history_line_new (when, row->made_by, what, before, after, !row->done));
}

/* "1.1: Target date" */
static char *
place_words (HeedHistoryList *self,
             HeedRecordRow   *row,
             const char      *words)
{
  g_autofree char *place = heed_history_words_of_place (row, heed_plan_editor_get_plan (self->editor));

  if (place == NULL)
    return g_strdup (words);
  /* Translators: the label of an action, and what changed in it. */
  return g_strdup_printf (_("%s: %s"), place, words);
}

/* A line for a record that came or went, else one for each value that changed. */
static void
add_change (HeedHistoryList *self,
            HeedHistoryRow  *row)
{
  HeedChange *change = row->change;
  HeedRecordRow *record = heed_change_get_row (change);
  const HeedRecord *type = heed_record_row_get_record (record);

  if (change->before == NULL || change->after == NULL)
    {
      g_autofree char *kind = heed_history_words_of_kind (record->kind, change->before == NULL);
      g_autofree char *what = place_words (self, record, kind);
      g_autofree char *words = heed_history_words_of_record (record);

      add_line (self, row, what, change->before != NULL ? words : NULL, change->after != NULL ? words : NULL);
      return;
    }

  for (guint i = 0; i < type->n_columns; i++)
    {
      const char *title = heed_history_words_find_title (record->kind, &type->columns[i]);
      g_autofree char *what = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      if (title == NULL || !heed_change_touches (change, i))
        continue;
      what = place_words (self, record, title);
      before = heed_history_words_of_value (&change->before->values[i], &type->columns[i]);
      after = heed_history_words_of_value (&change->after->values[i], &type->columns[i]);
      add_line (self, row, what, before, after);
    }
}

static void
add_row (HeedHistoryList *self,
         HeedHistoryRow  *row)
{
  g_autofree char *what = NULL;

  if (row->change != NULL)
    {
      add_change (self, row);
      return;
    }

  if (g_str_equal (row->kind, "undo"))
    /* Translators: what was undone. */
    what = g_strdup_printf (_("Undone: %s"), row->label);
  else if (g_str_equal (row->kind, "redo"))
    /* Translators: what was done again. */
    what = g_strdup_printf (_("Done again: %s"), row->label);
  else
    what = g_strdup (row->label);
  add_line (self, row, what, NULL, NULL);
}

/**
 * heed_history_list_load_more:
 * @self: a #HeedHistoryList
 * @error: return location for an error
 *
 * Reads the next steps, if there are any.
 *
 * Returns: whether they could be read
 */
gboolean
heed_history_list_load_more (HeedHistoryList  *self,
                             GError          **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint n_before;

  g_return_val_if_fail (HEED_IS_HISTORY_LIST (self), FALSE);

  if (self->all)
    return TRUE;
  /* What was done to one record is little, and a page of rows may end in the middle of a step. */
  rows = heed_history_load (heed_plan_editor_get_register (self->editor), heed_plan_editor_get_number (self->editor),
                            self->record, self->before, self->record != NULL ? G_MAXINT : STEPS_A_PAGE, error);
  if (rows == NULL)
    return FALSE;

  n_before = self->lines->len;
  for (guint i = 0; i < rows->len; i++)
    add_row (self, g_ptr_array_index (rows, i));
  self->all = rows->len == 0 || self->record != NULL;
  if (rows->len > 0)
    self->before = ((HeedHistoryRow *) g_ptr_array_index (rows, rows->len - 1))->step;
  if (self->lines->len > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->lines->len - n_before);
  return TRUE;
}

/**
 * heed_history_list_get_all:
 * @self: a #HeedHistoryList
 *
 * Returns: whether everything was read, so that heed_history_list_load_more() finds no more
 */
gboolean
heed_history_list_get_all (HeedHistoryList *self)
{
  g_return_val_if_fail (HEED_IS_HISTORY_LIST (self), TRUE);

  return self->all;
}

/**
 * heed_history_list_new:
 * @editor: a #HeedPlanEditor
 * @record: (nullable): the id of a record of its plan; %NULL for the whole plan
 * @error: return location for an error
 *
 * Makes a history with its newest lines.
 *
 * Returns: (transfer full) (nullable): the history; %NULL with @error set
 */
HeedHistoryList *
heed_history_list_new (HeedPlanEditor  *editor,
                       const char      *record,
                       GError         **error)
{
  g_autoptr (HeedHistoryList) self = NULL;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), NULL);

  self = g_object_new (HEED_TYPE_HISTORY_LIST, NULL);
  self->editor = g_object_ref (editor);
  self->record = g_strdup (record);
  return heed_history_list_load_more (self, error) ? g_steal_pointer (&self) : NULL;
}
