/* heed-plan-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-rows.h"

#include "heed-definition.h"
#include "heed-field-value.h"
#include "heed-item.h"

/**
 * heed_row_list_new:
 *
 * Returns: (transfer full) (element-type HeedRecordRow): an empty list of rows
 */
GPtrArray *
heed_row_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) heed_record_row_unref);
}

/**
 * heed_row_groups_new:
 *
 * Returns: (transfer full) (element-type utf8 GPtrArray): no groups
 */
GHashTable *
heed_row_groups_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * heed_row_groups_add:
 * @groups: groups of rows
 * @row: (transfer none): a row that is put into its group
 */
void
heed_row_groups_add (GHashTable    *groups,
                     HeedRecordRow *row)
{
  GPtrArray *rows = g_hash_table_lookup (groups, row->group);

  if (rows == NULL)
    {
      rows = heed_row_list_new ();
      g_hash_table_insert (groups, g_strdup (row->group), rows);
    }
  g_ptr_array_add (rows, heed_record_row_ref (row));
}

static HeedRecordRow *
make_row (HeedRecordKind  kind,
          const char     *id,
          const char     *group,
          const char     *parent,
          guint           position,
          gpointer        object)
{
  HeedRecordRow *row = heed_record_row_new (kind, id, group);
  const HeedRecord *record = heed_record_get (kind);

  for (guint i = 0; i < record->n_columns; i++)
    {
      const HeedColumn *column = &record->columns[i];

      if (column->kind == HEED_COLUMN_PARENT)
        heed_value_take_text (&row->values[i], g_strdup (parent));
      else if (column->kind == HEED_COLUMN_POSITION)
        heed_value_set_integer (&row->values[i], position);
      else if (column->kind == HEED_COLUMN_TYPE)
        heed_value_take_text (&row->values[i], g_strdup (heed_record_item_type_to_word (G_OBJECT_TYPE (object))));
      else
        heed_value_set_field (&row->values[i], column, object);
    }

  return row;
}

/* The rows of the records that belong to @record, and of those that belong to these. */
static void
add_records (GPtrArray     *rows,
             HeedRecordRow *parent,
             gpointer       record)
{
  guint n_fields;
  const HeedTypeField *fields = heed_fields_list (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      HeedRecordKind kind;
      HeedRecordList *list;

      if (fields[i].field->kind != HEED_FIELD_RECORDS)
        continue;

      kind = heed_record_find_type (fields[i].field->get_type ());
      list = *(HeedRecordList **) heed_type_field_get_member (&fields[i], record);
      for (guint j = 0; j < heed_record_list_get_n (list); j++)
        {
          gpointer child = heed_record_list_get (list, j);
          HeedRecordRow *row = make_row (kind, heed_fields_get_id (child), parent->group, parent->id,
                                         j, child);

          g_ptr_array_add (rows, row);
          add_records (rows, row, child);
        }
    }
}

/**
 * heed_plan_rows_add_plan:
 * @plan: a plan
 * @rows: (element-type HeedRecordRow): gets the rows that belong to no recommendation
 */
void
heed_plan_rows_add_plan (HeedPlan  *plan,
                         GPtrArray *rows)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  HeedRecordList *definitions = heed_wording_get_definitions (heed_plan_get_wording (plan));

  HeedRecordRow *row = make_row (HEED_RECORD_PLAN, heed_plan_get_id (plan), "", NULL, 0, plan);

  g_ptr_array_add (rows, row);
  add_records (rows, row, plan);
  g_ptr_array_add (rows, make_row (HEED_RECORD_ORGANISATION,
                                   heed_organisation_get_id (organisation), "", NULL, 0,
                                   organisation));
  g_ptr_array_add (rows, make_row (HEED_RECORD_INSPECTION,
                                   heed_inspection_get_id (inspection), "", NULL, 0, inspection));
  for (guint i = 0; i < heed_record_list_get_n (definitions); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i + 1);

      g_ptr_array_add (rows, make_row (HEED_RECORD_DEFINITION, id, "", NULL, i,
                                       heed_record_list_get (definitions, i)));
    }
}

/**
 * heed_plan_rows_make_recommendation:
 * @recommendation: a recommendation
 * @position: where it stands in its plan
 *
 * Returns: (transfer full): its own row
 */
HeedRecordRow *
heed_plan_rows_make_recommendation (HeedRecommendation *recommendation,
                                    guint               position)
{
  const char *id = heed_recommendation_get_id (recommendation);

  return make_row (HEED_RECORD_RECOMMENDATION, id, id, NULL, position, recommendation);
}

/**
 * heed_plan_rows_add_items:
 * @recommendation: a recommendation
 * @rows: (element-type HeedRecordRow): gets the rows of its items and of what they hold
 */
void
heed_plan_rows_add_items (HeedRecommendation *recommendation,
                          GPtrArray          *rows)
{
  const char *id = heed_recommendation_get_id (recommendation);
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);
      HeedRecordRow *row = make_row (HEED_RECORD_ITEM, heed_item_get_id (item), id, id, i, item);

      g_ptr_array_add (rows, row);
      add_records (rows, row, item);
    }
}

/**
 * heed_plan_rows_make_all:
 * @plan: a plan
 *
 * Returns: (transfer full): all of its rows, by group
 */
GHashTable *
heed_plan_rows_make_all (HeedPlan *plan)
{
  GHashTable *groups = heed_row_groups_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  g_autoptr (GPtrArray) rows = heed_row_list_new ();

  heed_plan_rows_add_plan (plan, rows);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);

      g_ptr_array_add (rows, heed_plan_rows_make_recommendation (recommendation, i));
      heed_plan_rows_add_items (recommendation, rows);
    }
  for (guint i = 0; i < rows->len; i++)
    heed_row_groups_add (groups, g_ptr_array_index (rows, i));

  return groups;
}

static void
apply_row (HeedRecordRow *row,
           gpointer       object)
{
  const HeedRecord *record = heed_record_row_get_record (row);

  for (guint i = 0; i < record->n_columns; i++)
    {
      const HeedColumn *column = &record->columns[i];

      if (column->field != NULL)
        heed_value_apply_field (&row->values[i], column, object);
    }
}

static const char *
text_of (HeedRecordRow *row,
         const char    *column)
{
  const HeedValue *value = heed_record_row_find_value (row, column);

  return value->text != NULL ? value->text : "";
}

static guint
position_of (HeedRecordRow *row)
{
  return (guint) heed_record_row_find_value (row, "position")->integer;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint left = position_of (*(HeedRecordRow *const *) a);
  guint right = position_of (*(HeedRecordRow *const *) b);

  return left < right ? -1 : left > right;
}

/* The rows of one kind, of one parent or of all, in order. */
static GPtrArray *
select_rows (GPtrArray      *rows,
             HeedRecordKind  kind,
             const char     *parent)
{
  GPtrArray *selected = heed_row_list_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);

      if (row->kind == kind && (parent == NULL || g_strcmp0 (row->values[0].text, parent) == 0))
        g_ptr_array_add (selected, heed_record_row_ref (row));
    }
  if (heed_record_get (kind)->columns[0].kind == HEED_COLUMN_POSITION ||
      heed_record_get (kind)->columns[0].kind == HEED_COLUMN_PARENT)
    g_ptr_array_sort (selected, compare_positions);

  return selected;
}

static HeedRecordRow *
select_row (GPtrArray      *rows,
            HeedRecordKind  kind)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (((HeedRecordRow *) g_ptr_array_index (rows, i))->kind == kind)
      return g_ptr_array_index (rows, i);

  return NULL;
}

/* The records of a list, by their ids. */
static GHashTable *
index_records (HeedRecordList *list)
{
  GHashTable *records = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    {
      gpointer record = heed_record_list_get (list, i);

      g_hash_table_insert (records, (gpointer) heed_fields_get_id (record), record);
    }
  return records;
}

static void apply_records (GHashTable *children,
                           const char *parent,
                           gpointer    record);

/* Makes the records of @list what @rows say, and those below them what @children say. */
static void
apply_list (GPtrArray      *rows,
            GHashTable     *children,
            HeedRecordList *list)
{
  GType type = g_list_model_get_item_type (G_LIST_MODEL (list));
  g_autoptr (GHashTable) existing = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (rows->len == 0 && heed_record_list_get_n (list) == 0)
    return;

  existing = index_records (list);
  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);
      gpointer record = g_hash_table_lookup (existing, row->id);

      record = record != NULL ? g_object_ref (record) : g_object_new (type, "id", row->id, NULL);
      apply_row (row, record);
      apply_records (children, row->id, record);
      g_ptr_array_add (records, record);
    }
  heed_record_list_set (list, records);
}

/* Makes the records that belong to @record what their rows say. */
static void
apply_records (GHashTable *children,
               const char *parent,
               gpointer    record)
{
  guint n_fields;
  const HeedTypeField *fields = heed_fields_list (G_OBJECT_TYPE (record), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].field->kind == HEED_FIELD_RECORDS)
      {
        HeedRecordKind kind = heed_record_find_type (fields[i].field->get_type ());
        g_autoptr (GPtrArray) rows = select_rows (g_hash_table_lookup (children, parent), kind, parent);

        apply_list (rows, children, *(HeedRecordList **) heed_type_field_get_member (&fields[i], record));
      }
}

/* The rows below each record, by its id. */
static GHashTable *
index_children (GPtrArray *rows)
{
  GHashTable *children = heed_row_groups_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);
      GPtrArray *siblings;

      if (row->kind <= HEED_RECORD_ITEM)
        continue;
      siblings = g_hash_table_lookup (children, row->values[0].text);
      if (siblings == NULL)
        {
          siblings = heed_row_list_new ();
          g_hash_table_insert (children, g_strdup (row->values[0].text), siblings);
        }
      g_ptr_array_add (siblings, heed_record_row_ref (row));
    }

  return children;
}

static void
apply_items (GPtrArray          *rows,
             GHashTable         *pool,
             HeedRecommendation *recommendation)
{
  g_autoptr (GPtrArray) item_rows = select_rows (rows, HEED_RECORD_ITEM, NULL);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) children = index_children (rows);

  for (guint i = 0; i < item_rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (item_rows, i);
      GType type = heed_record_item_type_from_word (text_of (row, "kind"));
      HeedItem *item = g_hash_table_lookup (pool, row->id);

      if (item != NULL && G_OBJECT_TYPE (item) == type)
        g_object_ref (item);
      else
        {
          item = g_object_new (type, NULL);
          heed_item_set_id (item, row->id);
        }
      apply_row (row, item);
      apply_records (children, row->id, item);
      g_ptr_array_add (items, item);
    }

  heed_record_list_set (heed_recommendation_get_items (recommendation), items);
}

/* The object of a record that stands beside the plan stays the same, whichever record it is now:
 * forms are bound to it. */
static gpointer
apply_beside_plan (HeedRecordRow *row,
                   gpointer       before)
{
  if (row == NULL)
    return NULL;

  g_object_set (before, "id", row->id, NULL);
  apply_row (row, before);
  return g_object_ref (before);
}

static void
apply_plan (GPtrArray *rows,
            HeedPlan  *plan)
{
  HeedRecordRow *plan_row = select_row (rows, HEED_RECORD_PLAN);
  g_autoptr (GPtrArray) definition_rows = select_rows (rows, HEED_RECORD_DEFINITION, NULL);
  g_autoptr (GPtrArray) version_rows = select_rows (rows, HEED_RECORD_VERSION, NULL);
  HeedRecordList *list = heed_wording_get_definitions (heed_plan_get_wording (plan));
  g_autoptr (GPtrArray) definitions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (HeedOrganisation) organisation = NULL;
  g_autoptr (HeedInspection) inspection = NULL;

  heed_plan_set_id (plan, plan_row->id);
  apply_row (plan_row, plan);

  organisation = apply_beside_plan (select_row (rows, HEED_RECORD_ORGANISATION),
                                    heed_plan_get_organisation (plan));
  heed_plan_set_organisation (plan, organisation);
  inspection = apply_beside_plan (select_row (rows, HEED_RECORD_INSPECTION),
                                  heed_plan_get_inspection (plan));
  heed_plan_set_inspection (plan, inspection);

  for (guint i = 0; i < definition_rows->len; i++)
    {
      HeedDefinition *definition = i < heed_record_list_get_n (list)
                                     ? g_object_ref (heed_record_list_get (list, i))
                                     : heed_definition_new ();

      apply_row (g_ptr_array_index (definition_rows, i), definition);
      g_ptr_array_add (definitions, definition);
    }
  heed_record_list_set (list, definitions);
  apply_list (version_rows, NULL, heed_plan_get_versions (plan));
}

/* Takes out of each recommendation the items that are no longer its own, so that
 * an item is never in two lists. They are kept in the pool. */
static void
release_items (GHashTable         *pool,
               GPtrArray          *rows,
               HeedRecommendation *recommendation)
{
  HeedRecordList *list = heed_recommendation_get_items (recommendation);
  g_autoptr (GPtrArray) item_rows = select_rows (rows, HEED_RECORD_ITEM, NULL);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < item_rows->len; i++)
    g_hash_table_add (wanted, ((HeedRecordRow *) g_ptr_array_index (item_rows, i))->id);
  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    {
      HeedItem *item = heed_record_list_get (list, i);

      g_hash_table_insert (pool, g_strdup (heed_item_get_id (item)), g_object_ref (item));
      if (g_hash_table_contains (wanted, heed_item_get_id (item)))
        g_ptr_array_add (kept, item);
    }

  heed_record_list_set (list, kept);
}

/**
 * heed_plan_rows_apply:
 * @groups: all rows of the plan, by group
 * @touched: (nullable): a set of the groups that may say something new; %NULL for
 *   all
 * @plan: becomes what @groups say
 *
 * Records keep their objects, so that what is bound to them stays bound.
 */
void
heed_plan_rows_apply (GHashTable *groups,
                      GHashTable *touched,
                      HeedPlan   *plan)
{
  HeedRecordList *list = heed_plan_get_recommendations (plan);
  g_autoptr (GHashTable) pool = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GHashTable) existing = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) rows = heed_row_list_new ();
  g_autoptr (GPtrArray) recommendations = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  if (touched == NULL || g_hash_table_contains (touched, ""))
    apply_plan (g_hash_table_lookup (groups, ""), plan);

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      HeedRecordRow *row = select_row (value, HEED_RECORD_RECOMMENDATION);

      if (row != NULL)
        g_ptr_array_add (rows, heed_record_row_ref (row));
    }
  g_ptr_array_sort (rows, compare_positions);

  for (guint i = 0; i < heed_record_list_get_n (list); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (list, i);
      const char *id = heed_recommendation_get_id (recommendation);

      g_hash_table_insert (existing, (gpointer) id, recommendation);
      if (touched != NULL && g_hash_table_contains (touched, id))
        release_items (pool, g_hash_table_lookup (groups, id), recommendation);
    }

  for (guint i = 0; i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);
      HeedRecommendation *recommendation = g_hash_table_lookup (existing, row->id);

      if (recommendation != NULL)
        g_object_ref (recommendation);
      else
        {
          recommendation = heed_recommendation_new ();
          heed_recommendation_set_id (recommendation, row->id);
        }
      if (touched == NULL || g_hash_table_contains (touched, row->id))
        {
          apply_row (row, recommendation);
          apply_items (g_hash_table_lookup (groups, row->id), pool, recommendation);
        }
      g_ptr_array_add (recommendations, recommendation);
    }
  heed_record_list_set (list, recommendations);
}

/**
 * heed_plan_rows_copy:
 * @plan: a plan
 *
 * Returns: (transfer full): a plan of its own that says the same, with the same ids
 */
HeedPlan *
heed_plan_rows_copy (HeedPlan *plan)
{
  g_autoptr (GHashTable) groups = heed_plan_rows_make_all (plan);
  HeedPlan *copy = heed_plan_new ();

  heed_plan_rows_apply (groups, NULL, copy);
  return copy;
}
