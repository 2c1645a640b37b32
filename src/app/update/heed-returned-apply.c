/* heed-returned-apply.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-returned-apply.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-error.h"
#include "heed-field-value.h"
#include "heed-follow-up-target.h"
#include "heed-item-commands.h"
#include "heed-place.h"
#include "heed-plan-rows.h"
#include "heed-plan-walk.h"
#include "heed-recommendation.h"
#include "heed-returned-progress.h"
#include "heed-version-restore.h"

typedef struct
{
  HeedReturnedFile *file;
  HeedPlanEditor *editor;
  HeedPlan *plan;
  HeedPlan *spare;   /* a copy of the file, whose records become those of the plan; made when needed */
  GHashTable *rows;  /* of the items of the file, by id; those of a recommendation when needed */
  GHashTable *added; /* ids of the file to ids of what was added */
  const char *reason;
  char *author;
  HeedDay today;
} Apply;

/* Fields of a comparison that are kept in more than the column of that name. */
static const struct
{
  const char *field;
  const char *columns[4];
} columns_of_fields[] = {
  { "response", { "response", "response_words", "reasons", NULL } },
  { "addressee", { "addressee", "addressee_stated", NULL } },
};

static const char *
find_id (Apply      *self,
         const char *id)
{
  const char *found = heed_returned_file_find_id (self->file, id);

  return found != NULL ? found : g_hash_table_lookup (self->added, id);
}

/* ---- fields ---- */

static void
apply_column (HeedRecordRow *row,
              const char    *column,
              gpointer       record)
{
  guint position;

  if (heed_record_find_column (heed_record_row_get_record (row), column, &position) &&
      heed_record_row_get_record (row)->columns[position].field != NULL)
    heed_value_apply_field (&row->values[position], &heed_record_row_get_record (row)->columns[position], record);
}

static void
apply_columns (HeedRecordRow *row,
               const char    *field,
               gpointer       record)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns_of_fields); i++)
    if (g_str_equal (columns_of_fields[i].field, field))
      {
        for (guint j = 0; columns_of_fields[i].columns[j] != NULL; j++)
          apply_column (row, columns_of_fields[i].columns[j], record);
        return;
      }
  apply_column (row, field, record);
}

static HeedRecordRow *
find_row (GPtrArray      *rows,
          HeedRecordKind  kind)
{
  for (guint i = 0; i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);

      if (row->kind == kind)
        return row;
    }
  return NULL;
}

/* What the file says of an item. */
static HeedRecordRow *
find_item_row (Apply    *self,
               HeedItem *item)
{
  HeedRecordRow *row = g_hash_table_lookup (self->rows, heed_item_get_id (item));
  g_autoptr (GPtrArray) rows = NULL;

  if (row != NULL)
    return row;
  rows = heed_row_list_new ();
  heed_plan_rows_add_items (heed_item_get_recommendation (item), rows);
  for (guint i = 0; i < rows->len; i++)
    {
      HeedRecordRow *other = g_ptr_array_index (rows, i);

      if (other->kind == HEED_RECORD_ITEM)
        g_hash_table_insert (self->rows, g_strdup (other->id), heed_record_row_ref (other));
    }
  return g_hash_table_lookup (self->rows, heed_item_get_id (item));
}

static HeedPlan *
get_spare (Apply *self)
{
  if (self->spare == NULL)
    self->spare = heed_plan_rows_copy (heed_returned_file_get_plan (self->file));
  return self->spare;
}

static void
apply_plan_field (Apply      *self,
                  const char *field)
{
  g_autoptr (GPtrArray) rows = heed_row_list_new ();
  const struct
  {
    const char *prefix;
    HeedRecordKind kind;
    gpointer record;
  } owners[] = {
    { "organisation.", HEED_RECORD_ORGANISATION, heed_plan_get_organisation (self->plan) },
    { "inspection.", HEED_RECORD_INSPECTION, heed_plan_get_inspection (self->plan) },
    { "", HEED_RECORD_PLAN, self->plan },
  };

  heed_plan_rows_add_plan (heed_returned_file_get_plan (self->file), rows);
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_str_has_prefix (field, owners[i].prefix))
      {
        apply_columns (find_row (rows, owners[i].kind), field + strlen (owners[i].prefix), owners[i].record);
        return;
      }
}

/* The rows of the definitions table have no ids: all of them come from the file. */
static void
apply_definitions (Apply *self)
{
  HeedRecordList *list = heed_wording_get_definitions (heed_plan_get_wording (get_spare (self)));
  g_autoptr (GPtrArray) definitions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    g_ptr_array_add (definitions, g_object_ref (heed_record_list_get (list, i)));
  heed_record_list_clear (list);
  heed_record_list_set (heed_wording_get_definitions (heed_plan_get_wording (self->plan)), definitions);
}

static gboolean
turn_item (HeedItem  **item,
           HeedItem   *other,
           GError    **error)
{
  if (G_OBJECT_TYPE (*item) == G_OBJECT_TYPE (other))
    return TRUE;
  if (!heed_item_commands_can_turn (*item, G_OBJECT_TYPE (other)))
    {
      g_autofree char *place = heed_place_of_item (*item);

      g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                   /* Translators: where something is in a plan. */
                   _("%s cannot become another kind of entry: something was promised or reported of it. Leave this change out."),
                   place);
      return FALSE;
    }
  *item = heed_item_commands_turn (*item, G_OBJECT_TYPE (other));
  return TRUE;
}

/* A promised date that moves is a revision, with its reason. */
static gboolean
apply_target (Apply       *self,
              HeedItem    *item,
              HeedItem    *other,
              GError     **error)
{
  const char *words = heed_item_get_target_words (other);

  if (HEED_IS_ACTION (item) && *words != '\0' && heed_follow_up_wants_reason (HEED_ACTION (item), words))
    return heed_follow_up_set_target (self->editor, HEED_ACTION (item), words, self->reason, self->author, self->today,
                                      error);
  heed_item_set_target_words (item, words);
  return TRUE;
}

static gboolean
apply_item_field (Apply       *self,
                  HeedItem    *item,
                  HeedItem    *other,
                  const char  *field,
                  GError     **error)
{
  static const char *const with_kind[] = { "label", "role", "text" };
  HeedRecordRow *row;

  if (g_str_equal (field, "target"))
    return apply_target (self, item, other, error);

  row = find_item_row (self, other);
  if (!g_str_equal (field, "kind"))
    {
      apply_columns (row, field, item);
      return TRUE;
    }
  if (!turn_item (&item, other, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (with_kind); i++)
    apply_column (row, with_kind[i], item);
  return TRUE;
}

static gboolean
apply_field (Apply       *self,
             gpointer     record,
             gpointer     other,
             const char  *field,
             GError     **error)
{
  g_autoptr (HeedRecordRow) row = NULL;

  if (HEED_IS_ITEM (record))
    return apply_item_field (self, record, other, field, error);
  row = heed_plan_rows_make_recommendation (other, 0);
  apply_columns (row, field, record);
  return TRUE;
}

static gpointer
find_record (HeedPlan   *plan,
             gpointer    like,
             const char *id)
{
  if (id == NULL)
    return NULL;
  return HEED_IS_ITEM (like) ? (gpointer) heed_plan_find_item_by_id (plan, id)
                             : (gpointer) heed_plan_find_recommendation_by_id (plan, id);
}

/* What was deleted here and the file changes comes back as it was, with what the file says. */
static gboolean
bring_back (Apply               *self,
            HeedReturnedChange  *change,
            GError             **error)
{
  HeedComparedRecord *compared = heed_returned_change_get_record (change);
  gpointer other = heed_compared_record_get_after (compared);
  gpointer sent = heed_compared_record_get_before (compared);
  GPtrArray *fields = heed_compared_record_get_fields (compared);
  const char *id = HEED_IS_ITEM (sent) ? heed_item_get_id (sent) : heed_recommendation_get_id (sent);
  gpointer base = find_record (heed_returned_file_get_base (self->file), sent, id);

  if (base == NULL)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                   /* Translators: the words of an action. */
                   _("“%s” is deleted here, and the file does not say which it was. Leave this change out."),
                   heed_returned_change_get_before (change));
      return FALSE;
    }
  if (!heed_version_restore_record (self->editor, base, heed_returned_file_get_name (self->file), error))
    return FALSE;
  for (guint i = 0; i < fields->len; i++)
    {
      const HeedComparedField *field = g_ptr_array_index (fields, i);

      if (field->is_changed && heed_version_restores_field (field->name) &&
          !apply_field (self, find_record (self->plan, sent, id), other, field->name, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
apply_change (Apply               *self,
              HeedReturnedChange  *change,
              GError             **error)
{
  HeedComparedRecord *compared = heed_returned_change_get_record (change);
  const char *field = heed_returned_change_get_field (change);
  gpointer other = compared != NULL ? heed_compared_record_get_after (compared) : NULL;
  gpointer record;

  if (other == NULL)
    {
      apply_definitions (self);
      return TRUE;
    }
  if (HEED_IS_PLAN (other))
    {
      apply_plan_field (self, field);
      return TRUE;
    }
  if (field == NULL)
    return bring_back (self, change, error);
  record = find_record (self->plan, other, heed_returned_change_get_id (change));
  return record == NULL || apply_field (self, record, other, field, error);
}

/* ---- places ---- */

/* Where a record of @others stands among those of @list: behind the nearest that it stands
 * behind in the file. */
static guint
find_place (Apply          *self,
            HeedRecordList *list,
            HeedRecordList *others,
            gpointer        other)
{
  guint position = 0;

  if (!heed_record_list_find (others, other, &position))
    return heed_record_list_get_n (list);
  for (guint i = position; i > 0; i--)
    {
      gpointer before = heed_record_list_get (others, i - 1);
      const char *id = find_id (self, heed_fields_get_id (before));
      gpointer record = find_record (self->plan, before, id);
      guint place;

      if (record != NULL && heed_record_list_find (list, record, &place))
        return place + 1;
    }
  return 0;
}

/* The lists in which it stands in the file and is to stand in the plan. */
static gboolean
find_lists (Apply           *self,
            gpointer         other,
            HeedRecordList **list,
            HeedRecordList **others)
{
  HeedRecommendation *holder;
  HeedRecommendation *recommendation;

  if (HEED_IS_RECOMMENDATION (other))
    {
      *list = heed_plan_get_recommendations (self->plan);
      *others = heed_plan_get_recommendations (heed_returned_file_get_plan (self->file));
      return TRUE;
    }
  holder = heed_item_get_recommendation (other);
  recommendation = find_record (self->plan, holder, find_id (self, heed_recommendation_get_id (holder)));
  if (recommendation == NULL)
    return FALSE;
  *list = heed_recommendation_get_items (recommendation);
  *others = heed_recommendation_get_items (holder);
  return TRUE;
}

/* Nothing was promised yet of what comes new. */
static void
make_new (Apply    *self,
          HeedItem *item)
{
  char *file_id = g_strdup (heed_item_get_id (item));

  if (heed_plan_find_item_by_id (self->plan, heed_item_get_id (item)) != NULL)
    {
      g_autofree char *id = g_uuid_string_random ();

      heed_item_set_id (item, id);
    }
  g_hash_table_insert (self->added, file_id, g_strdup (heed_item_get_id (item)));
  if (!HEED_IS_ACTION (item))
    return;
  heed_action_set_baseline_words (HEED_ACTION (item), "");
  heed_record_list_clear (heed_action_get_revisions (HEED_ACTION (item)));
}

static void
make_record_new (Apply    *self,
                 gpointer  record)
{
  HeedRecordList *items;

  if (HEED_IS_ITEM (record))
    {
      make_new (self, record);
      return;
    }
  if (heed_plan_find_recommendation_by_id (self->plan, heed_recommendation_get_id (record)) != NULL)
    {
      g_autofree char *id = g_uuid_string_random ();

      heed_recommendation_set_id (record, id);
    }
  items = heed_recommendation_get_items (record);
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    make_new (self, heed_record_list_get (items, i));
}

static void
take_out (gpointer record)
{
  HeedRecordList *list = HEED_IS_ITEM (record)
                           ? heed_recommendation_get_items (heed_item_get_recommendation (record))
                           : heed_plan_get_recommendations (heed_recommendation_get_plan (record));
  guint position;

  if (heed_record_list_find (list, record, &position))
    heed_record_list_remove (list, position);
}

/* What stood elsewhere moves from there. */
static void
leave_known (Apply    *self,
             gpointer  record)
{
  HeedRecordList *items = HEED_IS_RECOMMENDATION (record) ? heed_recommendation_get_items (record) : NULL;

  for (guint i = items != NULL ? heed_record_list_get_n (items) : 0; i > 0; i--)
    if (heed_returned_file_find_id (self->file, heed_fields_get_id (heed_record_list_get (items, i - 1))) != NULL)
      heed_record_list_remove (items, i - 1);
}

static gboolean
apply_added (Apply               *self,
             HeedReturnedChange  *change,
             GError             **error)
{
  gpointer other = heed_compared_record_get_after (heed_returned_change_get_record (change));
  g_autofree char *id = g_strdup (heed_fields_get_id (other));
  g_autoptr (GObject) record = g_object_ref (find_record (get_spare (self), other, id));
  HeedRecordList *list;
  HeedRecordList *others;

  if (!find_lists (self, other, &list, &others))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                   _("“%s” stands in a recommendation that is deleted here. Leave this change out, or restore the recommendation."),
                   heed_returned_change_get_after (change));
      return FALSE;
    }
  take_out (record);
  leave_known (self, record);
  make_record_new (self, record);
  heed_record_list_insert (list, find_place (self, list, others, other), record);
  g_hash_table_insert (self->added, g_steal_pointer (&id), g_strdup (heed_fields_get_id (record)));
  return TRUE;
}

static void
apply_moved (Apply              *self,
             HeedReturnedChange *change)
{
  gpointer other = heed_compared_record_get_after (heed_returned_change_get_record (change));
  gpointer record = find_record (self->plan, other, heed_returned_change_get_id (change));
  g_autoptr (GObject) held = NULL;
  HeedRecordList *list;
  HeedRecordList *others;

  if (record == NULL || !find_lists (self, other, &list, &others))
    return;
  held = g_object_ref (record);
  take_out (record);
  heed_record_list_insert (list, find_place (self, list, others, other), record);
}

static void
apply_gone (Apply              *self,
            HeedReturnedChange *change)
{
  gpointer sent = heed_compared_record_get_before (heed_returned_change_get_record (change));
  gpointer record = find_record (self->plan, sent, heed_returned_change_get_id (change));

  if (record != NULL)
    take_out (record);
}

static void
apply_note (Apply              *self,
            HeedReturnedChange *change)
{
  const char *id = heed_returned_change_get_id (change);
  HeedRecommendation *recommendation = id != NULL ? heed_plan_find_recommendation_by_id (self->plan, id) : NULL;
  g_autoptr (GStrvBuilder) notes = NULL;
  g_auto (GStrv) all = NULL;

  if (recommendation == NULL)
    {
      heed_plan_add_review (self->plan, heed_returned_change_get_after (change));
      return;
    }
  notes = g_strv_builder_new ();
  if (heed_recommendation_get_review (recommendation) != NULL)
    g_strv_builder_addv (notes, (const char **) heed_recommendation_get_review (recommendation));
  g_strv_builder_add (notes, heed_returned_change_get_after (change));
  all = g_strv_builder_end (notes);
  heed_recommendation_set_review (recommendation, (const char *const *) all);
}

static gboolean
apply_progress (Apply               *self,
                HeedReturnedChange  *change,
                GError             **error)
{
  HeedComparedRecord *compared = heed_returned_change_get_record (change);
  HeedItem *item = heed_plan_find_item_by_id (self->plan, heed_returned_change_get_id (change));

  return item == NULL || !HEED_IS_ACTION (item) ||
         heed_returned_progress_apply (self->editor, HEED_ACTION (item), heed_compared_record_get_before (compared),
                                       heed_compared_record_get_after (compared), self->author, self->today, error);
}

static gboolean
apply_kind (Apply               *self,
            HeedReturnedChange  *change,
            GError             **error)
{
  switch (heed_returned_change_get_kind (change))
    {
    case HEED_RETURNED_CHANGED:
    case HEED_RETURNED_TARGET:
      return apply_change (self, change, error);
    case HEED_RETURNED_PROGRESS:
      return apply_progress (self, change, error);
    case HEED_RETURNED_ADDED:
      return apply_added (self, change, error);
    case HEED_RETURNED_MOVED:
      apply_moved (self, change);
      return TRUE;
    case HEED_RETURNED_GONE:
      apply_gone (self, change);
      return TRUE;
    case HEED_RETURNED_NOTE:
    default:
      apply_note (self, change);
      return TRUE;
    }
}

/* What comes or moves is put behind what stands before it in the file, in the order of the file, so
 * that this has its place already; what is gone is there until everything has its place. */
static gboolean
apply_all (Apply   *self,
           GError **error)
{
  static const guint steps[] = {
    1 << HEED_RETURNED_CHANGED,
    1 << HEED_RETURNED_ADDED | 1 << HEED_RETURNED_MOVED,
    1 << HEED_RETURNED_GONE,
    1 << HEED_RETURNED_TARGET | 1 << HEED_RETURNED_PROGRESS | 1 << HEED_RETURNED_NOTE,
  };
  GListModel *changes = G_LIST_MODEL (self->file);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint j = 0; j < g_list_model_get_n_items (changes); j++)
      {
        g_autoptr (HeedReturnedChange) change = g_list_model_get_item (changes, j);

        if ((steps[i] & 1u << heed_returned_change_get_kind (change)) != 0 &&
            heed_returned_change_get_taken (change) && !apply_kind (self, change, error))
          return FALSE;
      }
  return TRUE;
}

/**
 * heed_returned_apply:
 * @self: a file that came back
 * @editor: the editor of the plan that it is an update of
 * @by: (nullable): who sent it back, or takes it; updates and revisions are in that name
 * @reason: (nullable): why promised dates move; %NULL for that they came back so
 * @today: the day
 * @error: return location for an error
 *
 * Makes the plan say what the file says in each change that is taken, as one step of undo.
 * Nothing else of it changes.
 *
 * Fails with %HEED_ERROR_REFUSED and names the change that cannot be: then none is done.
 *
 * Returns: whether the plan says so
 */
gboolean
heed_returned_apply (HeedReturnedFile  *self,
                     HeedPlanEditor    *editor,
                     const char        *by,
                     const char        *reason,
                     HeedDay            today,
                     GError           **error)
{
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) heed_record_row_unref);
  /* Translators: a step of undo, and what the history says; %s is the name of a file. */
  g_autofree char *label = g_strdup_printf (_("Update from %s"), heed_returned_file_get_name (self));
  /* Translators: why a date moved, and who reported something; %s is the name of a file. */
  g_autofree char *returned = g_strdup_printf (_("As returned in %s"), heed_returned_file_get_name (self));
  g_autofree char *author = NULL;
  Apply apply = { self, editor };
  gboolean applied;

  g_return_val_if_fail (HEED_IS_RETURNED_FILE (self), FALSE);
  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), FALSE);

  author = by != NULL && *by != '\0' ? g_strdup_printf ("%s (%s)", by, returned) : g_strdup (returned);
  apply.plan = heed_plan_editor_get_plan (editor);
  apply.rows = rows;
  apply.added = added;
  apply.reason = reason != NULL && *reason != '\0' ? reason : returned;
  apply.author = author;
  apply.today = today;

  heed_plan_editor_begin (editor, label);
  applied = apply_all (&apply, error);
  g_clear_object (&apply.spare);
  if (applied)
    heed_plan_editor_end (editor);
  else
    heed_plan_editor_cancel (editor);
  return applied;
}
