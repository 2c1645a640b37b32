/* heed-returned-diff.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-returned-diff.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-comparison.h"
#include "heed-definition.h"
#include "heed-field.h"
#include "heed-follow-up-target.h"
#include "heed-markup.h"
#include "heed-plan-match.h"
#include "heed-plan-walk.h"
#include "heed-recommendation.h"
#include "heed-word-diff.h"

/* Both sides are compared with the plan as it went out, by the comparison that versions have too:
 * the file with what its reader makes of that plan, so that nothing counts that the format does
 * not hold, and the plan as it is. */

typedef struct
{
  const HeedReturnedPlans *plans;
  HeedPlanMatch *match;     /* of base and sent */
  HeedComparison *holder;   /* of base and now */
  GHashTable *here;         /* HeedComparedRecord of these, by the record of base */
  GPtrArray *changes;
  GHashTable *ids;
} Diff;

/* What is never taken from a file: what was promised, what others found, and how the plan as a
 * whole stands are decided here. New records of follow-up are looked for where updates are. */
static const char *const kept[] = { "state", "baseline", "revisions", "verifications", "readings", "evidence" };

static const char *const follow_up[] = { "progress", "completed_on", "updates" };

static gboolean
is_one_of (const char        *name,
           const char *const *names,
           guint              n_names)
{
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (name, names[i]))
      return TRUE;
  return FALSE;
}

static const HeedComparedField *
find_field (HeedComparedRecord *record,
            const char         *name)
{
  GPtrArray *fields = record != NULL ? heed_compared_record_get_fields (record) : NULL;

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const HeedComparedField *field = g_ptr_array_index (fields, i);

      if (g_str_equal (field->name, name))
        return field;
    }
  return NULL;
}

/* What became of the record in the plan since. */
static HeedComparedRecord *
find_here (Diff               *self,
           HeedComparedRecord *record)
{
  gpointer sent = heed_compared_record_get_before (record);
  gpointer base = NULL;

  if (HEED_IS_PLAN (sent))
    base = self->plans->base;
  else if (sent != NULL)
    base = heed_plan_match_get_before (self->match, sent);
  return base != NULL ? g_hash_table_lookup (self->here, base) : NULL;
}

static char *
text_of (gpointer record)
{
  g_autofree char *text = NULL;
  const char *number;

  if (HEED_IS_RECOMMENDATION (record))
    {
      text = heed_markup_to_text (heed_recommendation_get_text (record));
      number = heed_recommendation_get_number (record);
    }
  else
    {
      text = heed_markup_to_text (heed_item_get_text (record));
      number = HEED_IS_ACTION (record) ? heed_action_get_label (record) : "";
    }
  return g_strconcat (number, *number != '\0' && *text != '\0' ? " " : "", text, NULL);
}

static HeedReturnedChange *
add (Diff               *self,
     HeedReturnedKind    kind,
     HeedComparedRecord *record,
     const char         *id)
{
  HeedReturnedChange *change = heed_returned_change_new (kind, record, id);

  g_ptr_array_add (self->changes, change);
  return change;
}

/* What differs on both sides is told with both; what both made the same is no change. */
static gboolean
is_made_here (const HeedComparedField *here,
              const HeedComparedField *field)
{
  return here != NULL && here->is_changed && heed_word_diff_are_same (here->after, field->after);
}

static gboolean
moves_promise (HeedPlan                *now,
               const char              *id,
               const HeedComparedField *field)
{
  HeedItem *item = g_str_equal (field->name, "target") ? heed_plan_find_item_by_id (now, id) : NULL;

  return item != NULL && HEED_IS_ACTION (item) && heed_follow_up_wants_reason (HEED_ACTION (item), field->after);
}

static void
add_field (Diff                    *self,
           HeedComparedRecord      *record,
           HeedComparedRecord      *other,
           const char              *id,
           const HeedComparedField *field)
{
  const HeedComparedField *here = find_field (other, field->name);
  HeedReturnedChange *change;

  if (is_made_here (here, field))
    return;
  change = add (self, moves_promise (self->plans->now, id, field) ? HEED_RETURNED_TARGET : HEED_RETURNED_CHANGED,
                record, id);
  heed_returned_change_set_field (change, field->name, field->title);
  heed_returned_change_set_texts (change, field->before, field->after);
  if (here != NULL && here->is_changed)
    heed_returned_change_set_conflict (change, here->after);
}

/* The lines of @after that @before has not. */
static char *
find_new_lines (const char *before,
                const char *after)
{
  g_auto (GStrv) old_lines = g_strsplit (before, "\n", -1);
  g_auto (GStrv) lines = g_strsplit (after, "\n", -1);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !g_strv_contains ((const char *const *) old_lines, lines[i]))
      g_string_append_printf (found, "%s%s", found->len > 0 ? "\n" : "", lines[i]);
  return g_strdup (found->str);
}

static void
append_line (GString    *lines,
             const char *line)
{
  if (*line != '\0')
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/* Progress, the day of completion and new updates are reported together. */
static void
add_progress (Diff               *self,
              HeedComparedRecord *record,
              HeedComparedRecord *other,
              const char         *id)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (GString) now = g_string_new (NULL);
  gboolean is_changed = FALSE;
  HeedReturnedChange *change;

  for (guint i = 0; i < G_N_ELEMENTS (follow_up); i++)
    {
      const HeedComparedField *field = find_field (record, follow_up[i]);
      const HeedComparedField *here = find_field (other, follow_up[i]);
      g_autofree char *lines = NULL;

      if (field == NULL || !field->is_changed)
        continue;
      if (g_str_equal (follow_up[i], "updates"))
        {
          lines = find_new_lines (field->before, field->after);
          append_line (after, lines);
          is_changed |= *lines != '\0' && !is_made_here (here, field);
          continue;
        }
      append_line (before, field->before);
      append_line (after, field->after);
      if (is_made_here (here, field))
        continue;
      is_changed = TRUE;
      if (here != NULL && here->is_changed)
        append_line (now, here->after);
    }
  if (!is_changed)
    return;

  change = add (self, HEED_RETURNED_PROGRESS, record, id);
  heed_returned_change_set_texts (change, before->str, after->str);
  if (now->len > 0)
    heed_returned_change_set_conflict (change, now->str);
}

static void
add_fields (Diff               *self,
            HeedComparedRecord *record,
            HeedComparedRecord *other,
            const char         *id)
{
  GPtrArray *fields = heed_compared_record_get_fields (record);

  for (guint i = 0; i < fields->len; i++)
    {
      const HeedComparedField *field = g_ptr_array_index (fields, i);

      if (field->is_changed && !is_one_of (field->name, kept, G_N_ELEMENTS (kept)) &&
          !is_one_of (field->name, follow_up, G_N_ELEMENTS (follow_up)))
        add_field (self, record, other, id, field);
    }
  if (HEED_IS_ACTION (heed_compared_record_get_after (record)))
    add_progress (self, record, other, id);
}

static gboolean
stands_in_new (Diff    *self,
               gpointer record)
{
  HeedRecommendation *recommendation = HEED_IS_ITEM (record) ? heed_item_get_recommendation (record) : NULL;

  return recommendation != NULL && !g_hash_table_contains (self->ids, heed_recommendation_get_id (recommendation));
}

/* Somebody may have added the same here, in words and place. */
static gboolean
is_added_here (Diff    *self,
               gpointer record)
{
  HeedComparison *here = self->holder;
  g_autofree char *text = text_of (record);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (here)); i++)
    {
      g_autoptr (HeedComparedRecord) other = g_list_model_get_item (G_LIST_MODEL (here), i);
      g_autofree char *other_text = NULL;

      if (heed_compared_record_get_state (other) != HEED_COMPARED_ADDED ||
          G_OBJECT_TYPE (heed_compared_record_get_after (other)) != G_OBJECT_TYPE (record))
        continue;
      other_text = text_of (heed_compared_record_get_after (other));
      if (heed_word_diff_are_same (text, other_text))
        return TRUE;
    }
  return FALSE;
}

static void
add_added (Diff               *self,
           HeedComparedRecord *record)
{
  gpointer after = heed_compared_record_get_after (record);
  g_autofree char *text = NULL;
  HeedReturnedChange *change;

  if (stands_in_new (self, after) || is_added_here (self, after))
    return;
  text = text_of (after);
  change = add (self, HEED_RETURNED_ADDED, record, NULL);
  heed_returned_change_set_texts (change, "", text);
}

static void
add_gone (Diff               *self,
          HeedComparedRecord *record,
          HeedComparedRecord *other)
{
  gpointer before = heed_compared_record_get_before (record);
  g_autofree char *text = text_of (before);
  HeedReturnedChange *change;

  if (other == NULL || heed_compared_record_get_after (other) == NULL)
    return;
  change = add (self, HEED_RETURNED_GONE, record, heed_fields_get_id (heed_compared_record_get_after (other)));
  heed_returned_change_set_texts (change, text, "");
  if (heed_compared_record_get_state (other) != HEED_COMPARED_SAME)
    {
      g_autofree char *summary = heed_compared_record_dup_summary (other);

      heed_returned_change_set_conflict (change, summary);
    }
}

/* What the file changes and is not there any more. */
static void
add_deleted (Diff               *self,
             HeedComparedRecord *record)
{
  g_autofree char *before = text_of (heed_compared_record_get_before (record));
  g_autofree char *after = text_of (heed_compared_record_get_after (record));
  HeedReturnedChange *change = add (self, HEED_RETURNED_CHANGED, record, NULL);

  heed_returned_change_set_texts (change, before, after);
  heed_returned_change_set_conflict (change, _("Deleted"));
}

/* What is told by its words alone is no other kind of entry: that one went and this one came. */
static gboolean
is_another (gpointer before,
            gpointer after)
{
  return G_OBJECT_TYPE (before) != G_OBJECT_TYPE (after) &&
         !g_str_equal (heed_fields_get_id (before), heed_fields_get_id (after));
}

static void
add_record (Diff               *self,
            HeedComparedRecord *record)
{
  gpointer before = heed_compared_record_get_before (record);
  gpointer after = heed_compared_record_get_after (record);
  HeedComparedRecord *other = find_here (self, record);
  gpointer now = other != NULL ? heed_compared_record_get_after (other) : NULL;
  const char *id = now != NULL ? heed_fields_get_id (now) : NULL;

  if (before == NULL)
    {
      add_added (self, record);
      return;
    }
  if (after != NULL && is_another (before, after))
    {
      add_gone (self, record, other);
      add_added (self, record);
      return;
    }
  if (after == NULL)
    {
      add_gone (self, record, other);
      return;
    }
  if (id != NULL)
    g_hash_table_insert (self->ids, g_strdup (heed_fields_get_id (after)), g_strdup (id));
  if (heed_compared_record_get_state (record) == HEED_COMPARED_SAME)
    return;
  if (id == NULL)
    {
      add_deleted (self, record);
      return;
    }

  add_fields (self, record, other, id);
  if (heed_compared_record_get_is_moved (record))
    {
      HeedReturnedChange *change = add (self, HEED_RETURNED_MOVED, record, id);
      g_autofree char *was = heed_compared_record_dup_place (record, TRUE);
      g_autofree char *is = heed_compared_record_dup_place (record, FALSE);

      heed_returned_change_set_texts (change, was, is);
      if (heed_compared_record_get_is_moved (other))
        heed_returned_change_set_conflict (change, _("Moved"));
    }
}

static char *
definitions_to_text (HeedPlan *plan)
{
  HeedRecordList *definitions = heed_wording_get_definitions (heed_plan_get_wording (plan));
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (definitions); i++)
    {
      HeedDefinition *definition = heed_record_list_get (definitions, i);
      g_autofree char *markup = g_strjoin ("\n\n", heed_definition_get_term (definition),
                                           heed_definition_get_definition (definition),
                                           heed_definition_get_comment (definition), NULL);
      g_autofree char *text = heed_markup_to_text (markup);

      append_line (lines, g_strdelimit (text, "\n", ' '));
    }
  return g_strdup (lines->str);
}

/* The rows of the definitions table have no ids: they come and stay together. */
static void
add_definitions (Diff *self)
{
  g_autofree char *base = definitions_to_text (self->plans->base);
  g_autofree char *now = definitions_to_text (self->plans->now);
  g_autofree char *before = definitions_to_text (self->plans->sent);
  g_autofree char *after = definitions_to_text (self->plans->file);
  HeedReturnedChange *change;

  if (heed_word_diff_are_same (now, after))
    return;
  change = add (self, HEED_RETURNED_CHANGED, NULL, NULL);
  heed_returned_change_set_field (change, "definitions", N_("Definitions"));
  heed_returned_change_set_texts (change, before, after);
  if (!heed_word_diff_are_same (base, now))
    heed_returned_change_set_conflict (change, now);
}

/* Comments, and what its reader was not sure of: what it says more than when it went out. */
static void
add_notes (Diff               *self,
           HeedComparedRecord *record,
           const char         *id,
           const char *const  *before,
           const char *const  *after)
{
  for (guint i = 0; after != NULL && after[i] != NULL; i++)
    {
      HeedReturnedChange *change;

      if (before != NULL && g_strv_contains (before, after[i]))
        continue;
      change = add (self, HEED_RETURNED_NOTE, record, id);
      heed_returned_change_set_texts (change, "", after[i]);
    }
}

static void
look_at (Diff               *self,
         HeedComparedRecord *record)
{
  gpointer before = heed_compared_record_get_before (record);
  gpointer after = heed_compared_record_get_after (record);
  gpointer id;

  add_record (self, record);
  if (!HEED_IS_RECOMMENDATION (before) || after == NULL)
    return;
  id = g_hash_table_lookup (self->ids, heed_recommendation_get_id (after));
  if (id != NULL)
    add_notes (self, record, id, heed_recommendation_get_review (before), heed_recommendation_get_review (after));
}

static void
compare_here (Diff *self)
{
  self->holder = heed_comparison_new (self->plans->base, "", self->plans->now, "", HEED_FIELD_SCOPE_ALL);
  self->here = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->holder)); i++)
    {
      HeedComparedRecord *record = g_list_model_get_item (G_LIST_MODEL (self->holder), i);
      gpointer before = heed_compared_record_get_before (record);

      if (before != NULL)
        g_hash_table_insert (self->here, before, record);
      else
        g_object_unref (record);
    }
}

/**
 * heed_returned_diff:
 * @plans: what is compared
 * @changes: (element-type HeedReturnedChange): gets what the file changes, in the order of the
 *   plan
 * @ids: (element-type utf8 utf8): gets for the ids of recommendations and items of the file those
 *   in the plan as it is
 *
 * Takes time where the plans are long: call it off the main thread.
 */
void
heed_returned_diff (const HeedReturnedPlans *plans,
                    GPtrArray               *changes,
                    GHashTable              *ids)
{
  g_autoptr (HeedComparison) comparison = NULL;
  g_autoptr (HeedPlanMatch) match = NULL;
  gboolean has_definitions = FALSE;
  Diff self = { plans };

  comparison = heed_comparison_new (plans->sent, "", plans->file, "", HEED_FIELD_SCOPE_ALL);
  match = heed_plan_match_new (plans->base, plans->sent);
  self.match = match;
  self.changes = changes;
  self.ids = ids;
  compare_here (&self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (comparison)); i++)
    {
      g_autoptr (HeedComparedRecord) record = g_list_model_get_item (G_LIST_MODEL (comparison), i);
      gpointer either = heed_compared_record_get_record (record);

      if (HEED_IS_PLAN (either))
        {
          add_fields (&self, record, g_hash_table_lookup (self.here, plans->base), heed_plan_get_id (plans->now));
        }
      else if (!HEED_IS_DEFINITION (either))
        {
          look_at (&self, record);
        }
      else if (!has_definitions && heed_compared_record_get_state (record) != HEED_COMPARED_SAME)
        {
          has_definitions = TRUE;
          add_definitions (&self);
        }
    }
  add_notes (&self, NULL, NULL, heed_plan_get_review (plans->sent), heed_plan_get_review (plans->file));

  g_hash_table_unref (self.here);
  g_object_unref (self.holder);
}
