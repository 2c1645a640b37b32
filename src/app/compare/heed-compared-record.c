/* heed-compared-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compared-record.h"

#include <glib/gi18n-lib.h>

#include "heed-definition.h"
#include "heed-field-text.h"
#include "heed-place.h"
#include "heed-word-diff.h"

/**
 * HeedComparedRecord:
 *
 * What became of one recommendation, item or definition, or of the plan itself: as it was, as it
 * is, and each field in words. Immutable, as long as the plans are.
 */
struct _HeedComparedRecord
{
  GObject parent_instance;

  GObject *before;
  GObject *after;
  GPtrArray *fields;
  HeedComparedState state;
  gboolean is_moved;
};

G_DEFINE_FINAL_TYPE (HeedComparedRecord, heed_compared_record, G_TYPE_OBJECT)

static const struct
{
  const char *word;
  const char *title;
} states[HEED_N_COMPARED_STATES] = {
  [HEED_COMPARED_SAME] = { "same", N_("Unchanged") },
  [HEED_COMPARED_CHANGED] = { "changed", N_("Changed") },
  [HEED_COMPARED_MOVED] = { "moved", N_("Moved") },
  [HEED_COMPARED_ADDED] = { "added", N_("Added") },
  [HEED_COMPARED_DELETED] = { "deleted", N_("Deleted") },
};

static void
heed_compared_record_finalize (GObject *object)
{
  HeedComparedRecord *self = HEED_COMPARED_RECORD (object);

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (heed_compared_record_parent_class)->finalize (object);
}

static void
heed_compared_record_class_init (HeedComparedRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_compared_record_finalize;
}

static void
heed_compared_record_init (HeedComparedRecord *self)
{
}

static void
compared_field_free (gpointer data)
{
  HeedComparedField *self = data;

  g_free (self->name);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static HeedFieldText *
find (GPtrArray  *fields,
      const char *name)
{
  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      HeedFieldText *field = g_ptr_array_index (fields, i);

      if (g_str_equal (field->name, name))
        return field;
    }
  return NULL;
}

static HeedComparedField *
compare_field (HeedFieldText *before,
               HeedFieldText *after)
{
  HeedComparedField *field = g_new0 (HeedComparedField, 1);
  HeedFieldText *any = before != NULL ? before : after;

  field->name = g_strdup (any->name);
  field->title = any->title;
  field->before = g_strdup (before != NULL ? before->text : "");
  field->after = g_strdup (after != NULL ? after->text : "");
  field->is_changed = !heed_word_diff_are_same (field->before, field->after);
  if (!field->is_changed && before != NULL && after != NULL && before->markup != NULL && after->markup != NULL)
    field->is_changed = field->is_format_only = !heed_word_diff_are_same (before->markup, after->markup);
  return field;
}

/* In the order of the record after, and what went where it stood. */
static void
compare_fields (HeedComparedRecord *self,
                GPtrArray          *before,
                GPtrArray          *after)
{
  guint next = 0;

  for (guint i = 0; after != NULL && i < after->len; i++)
    {
      HeedFieldText *field = g_ptr_array_index (after, i);
      HeedFieldText *other = find (before, field->name);

      for (; other != NULL && next < before->len && g_ptr_array_index (before, next) != other; next++)
        if (find (after, ((HeedFieldText *) g_ptr_array_index (before, next))->name) == NULL)
          g_ptr_array_add (self->fields, compare_field (g_ptr_array_index (before, next), NULL));
      g_ptr_array_add (self->fields, compare_field (other, field));
      if (other != NULL && next < before->len && g_ptr_array_index (before, next) == other)
        next++;
    }
  for (; before != NULL && next < before->len; next++)
    if (find (after, ((HeedFieldText *) g_ptr_array_index (before, next))->name) == NULL)
      g_ptr_array_add (self->fields, compare_field (g_ptr_array_index (before, next), NULL));
}

static HeedComparedState
find_state (HeedComparedRecord *self)
{
  if (self->before == NULL)
    return HEED_COMPARED_ADDED;
  if (self->after == NULL)
    return HEED_COMPARED_DELETED;
  for (guint i = 0; i < self->fields->len; i++)
    if (((HeedComparedField *) g_ptr_array_index (self->fields, i))->is_changed)
      return HEED_COMPARED_CHANGED;
  return self->is_moved ? HEED_COMPARED_MOVED : HEED_COMPARED_SAME;
}

/* Of what is new or gone as a whole nobody needs to be told the rest. */
static gboolean
says_content (const char *name)
{
  static const char *const others[] = { "kind", "depth", "role", "progress", "baseline", "direction" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i], name))
      return FALSE;
  return TRUE;
}

static void
find_told (HeedComparedRecord *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      HeedComparedField *field = g_ptr_array_index (self->fields, i);

      field->is_told = field->is_changed && ((self->before != NULL && self->after != NULL) || says_content (field->name));
    }
}

/**
 * heed_compared_record_new:
 * @before: (nullable): a record as it was; %NULL where it is new
 * @after: (nullable): it as it is; %NULL where it is gone
 * @fields_before: (nullable) (element-type HeedFieldText): what it said
 * @fields_after: (nullable) (element-type HeedFieldText): what it says
 * @is_moved: whether it stands elsewhere
 *
 * Returns: (transfer full): what became of it
 */
HeedComparedRecord *
heed_compared_record_new (GObject   *before,
                          GObject   *after,
                          GPtrArray *fields_before,
                          GPtrArray *fields_after,
                          gboolean   is_moved)
{
  HeedComparedRecord *self;

  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  self = g_object_new (HEED_TYPE_COMPARED_RECORD, NULL);
  g_set_object (&self->before, before);
  g_set_object (&self->after, after);
  self->is_moved = is_moved;
  self->fields = g_ptr_array_new_with_free_func (compared_field_free);
  compare_fields (self, fields_before, fields_after);
  self->state = find_state (self);
  find_told (self);
  return self;
}

/**
 * heed_compared_record_get_state:
 * @self: a record that was compared
 *
 * What is changed and moved is changed.
 *
 * Returns: what became of it
 */
HeedComparedState
heed_compared_record_get_state (HeedComparedRecord *self)
{
  g_return_val_if_fail (HEED_IS_COMPARED_RECORD (self), HEED_COMPARED_SAME);

  return self->state;
}

/**
 * heed_compared_record_get_is_moved:
 * @self: a record that was compared
 *
 * Returns: whether it stands elsewhere among its like, or in another recommendation
 */
gboolean
heed_compared_record_get_is_moved (HeedComparedRecord *self)
{
  g_return_val_if_fail (HEED_IS_COMPARED_RECORD (self), FALSE);

  return self->is_moved;
}

/**
 * heed_compared_record_get_before:
 * @self: a record that was compared
 *
 * Returns: (transfer none) (nullable): the record as it was; %NULL where it is new
 */
gpointer
heed_compared_record_get_before (HeedComparedRecord *self)
{
  g_return_val_if_fail (HEED_IS_COMPARED_RECORD (self), NULL);

  return self->before;
}

/**
 * heed_compared_record_get_after:
 * @self: a record that was compared
 *
 * Returns: (transfer none) (nullable): the record as it is; %NULL where it is gone
 */
gpointer
heed_compared_record_get_after (HeedComparedRecord *self)
{
  g_return_val_if_fail (HEED_IS_COMPARED_RECORD (self), NULL);

  return self->after;
}

/**
 * heed_compared_record_get_record:
 * @self: a record that was compared
 *
 * Returns: (transfer none): the record as it is, or as it was where it is gone
 */
gpointer
heed_compared_record_get_record (HeedComparedRecord *self)
{
  g_return_val_if_fail (HEED_IS_COMPARED_RECORD (self), NULL);

  return self->after != NULL ? self->after : self->before;
}

/**
 * heed_compared_record_get_depth:
 * @self: a record that was compared
 *
 * Returns: how deep it stands in the plan: 0 for the plan, its definitions and its
 *   recommendations, from 1 on for items
 */
guint
heed_compared_record_get_depth (HeedComparedRecord *self)
{
  gpointer record = heed_compared_record_get_record (self);

  return HEED_IS_ITEM (record) ? heed_item_get_depth (record) : 0;
}

/**
 * heed_compared_record_get_fields:
 * @self: a record that was compared
 *
 * Returns: (transfer none) (element-type HeedComparedField): what it says, field by field,
 *   those that are the same too
 */
GPtrArray *
heed_compared_record_get_fields (HeedComparedRecord *self)
{
  g_return_val_if_fail (HEED_IS_COMPARED_RECORD (self), NULL);

  return self->fields;
}

/**
 * heed_compared_record_dup_place:
 * @self: a record that was compared
 * @is_before: whether the place is asked for in which it stood
 *
 * Returns: (transfer full): where it is, in translated words; "" where it was not there
 */
char *
heed_compared_record_dup_place (HeedComparedRecord *self,
                                gboolean            is_before)
{
  gpointer record;

  g_return_val_if_fail (HEED_IS_COMPARED_RECORD (self), NULL);

  record = is_before ? self->before : self->after;
  if (record == NULL)
    return g_strdup ("");
  if (HEED_IS_RECOMMENDATION (record))
    return heed_place_of_recommendation (record);
  if (HEED_IS_ITEM (record))
    return heed_place_of_item (record);
  if (HEED_IS_DEFINITION (record))
    /* Translators: a row of the table of definitions, by its term. */
    return g_strdup_printf (_("Definition of “%s”"), heed_definition_get_term (record));
  return g_strdup (_("Front page"));
}

/**
 * heed_compared_record_dup_summary:
 * @self: a record that was compared
 *
 * Returns: (transfer full): what became of it in translated words: "Changed and moved"
 */
char *
heed_compared_record_dup_summary (HeedComparedRecord *self)
{
  g_return_val_if_fail (HEED_IS_COMPARED_RECORD (self), NULL);

  return g_strdup (self->state == HEED_COMPARED_CHANGED && self->is_moved
                     ? _("Changed and moved")
                     : _(states[self->state].title));
}

/**
 * heed_compared_state_get_title:
 * @state: what became of a record
 *
 * Returns: that in words, to be passed through gettext
 */
const char *
heed_compared_state_get_title (HeedComparedState state)
{
  g_return_val_if_fail (state < HEED_N_COMPARED_STATES, NULL);

  return states[state].title;
}

/**
 * heed_compared_state_get_word:
 * @state: what became of a record
 *
 * Returns: the word for it in JSON
 */
const char *
heed_compared_state_get_word (HeedComparedState state)
{
  g_return_val_if_fail (state < HEED_N_COMPARED_STATES, NULL);

  return states[state].word;
}
