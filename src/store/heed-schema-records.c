/* heed-schema-records.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-schema-records.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "heed-row-table.h"

/* What belongs to an item was named by its place there ("ITEM/1"), and a verification stood in
 * the row of its action. Each becomes a record with an id of its own, in the history as well,
 * so that every step that was ever made can still be undone. The id is made of the old name:
 * whoever brings the same register over gets the same one. */

/* How many changes are held at once. */
#define CHANGES_A_TURN 1000

static const char *const named_by_place[] = {
  "revision", "action_update", "evidence", "reading", "verification",
};

/**
 * heed_schema_records_make_id:
 * @table: the table of a record
 * @old: how it was named
 *
 * Returns: (transfer full): an id for it, always the same
 */
char *
heed_schema_records_make_id (const char *table,
                             const char *old)
{
  g_autofree char *name = g_strconcat (table, " ", old, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  /* A UUID of a kind that everybody makes in their own way (RFC 9562, version 8). */
  digest[12] = '8';
  digest[16] = "89ab"[g_ascii_xdigit_value (digest[16]) & 3];
  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", digest, digest + 8, digest + 12, digest + 16,
                          digest + 20);
}

/* ---- the rows ---- */

typedef struct
{
  guint plan;
  char *id;
  char *parent;
} Row;

static void
row_clear (gpointer data)
{
  Row *self = data;

  g_free (self->id);
  g_free (self->parent);
}

static GArray *
load_rows (HeedDatabase  *database,
           const char    *table,
           gboolean       is_evidence,
           GError       **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autofree char *sql = g_strdup_printf ("SELECT plan, id, %s FROM %s",
                                          is_evidence ? "action_update" : "item", table);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  g_array_set_clear_func (rows, row_clear);
  if (statement == NULL)
    return NULL;
  while (heed_statement_next (statement, &failure))
    {
      Row row = { (guint) heed_statement_get_integer (statement, 0),
                  g_strdup (heed_statement_get_text (statement, 1)),
                  g_strdup (heed_statement_get_text (statement, 2)) };

      g_array_append_val (rows, row);
    }
  if (failure == NULL)
    return g_steal_pointer (&rows);

  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
name_rows (HeedDatabase  *database,
           const char    *table,
           GError       **error)
{
  gboolean is_evidence = g_str_equal (table, "evidence");
  g_autoptr (GArray) rows = load_rows (database, table, is_evidence, error);
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET id = $new%s WHERE plan = $plan AND id = $old", table,
                                          is_evidence ? ", action_update = $parent" : "");
  g_autoptr (HeedStatement) statement = NULL;

  if (rows == NULL)
    return FALSE;
  statement = heed_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      g_autofree char *id = heed_schema_records_make_id (table, row->id);
      g_autofree char *parent = is_evidence ? heed_schema_records_make_id ("action_update", row->parent) : NULL;

      heed_statement_bind_integer (statement, "plan", row->plan);
      heed_statement_bind_text (statement, "old", row->id);
      heed_statement_bind_text (statement, "new", id);
      if (is_evidence)
        heed_statement_bind_text (statement, "parent", parent);
      if (!heed_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/* ---- the history ---- */

typedef struct
{
  gint64 step;
  gint64 position;
  char *record;
  char *id;
  JsonObject *before; /* NULL where the record was new */
  JsonObject *after;  /* NULL where it was gone */
} Change;

static void
change_clear (gpointer data)
{
  Change *self = data;

  g_free (self->record);
  g_free (self->id);
  g_clear_pointer (&self->before, json_object_unref);
  g_clear_pointer (&self->after, json_object_unref);
}

static JsonObject *
get_object (HeedStatement *statement,
            int            column)
{
  g_autoptr (JsonNode) node = NULL;

  if (heed_statement_is_null (statement, column))
    return NULL;
  node = json_from_string (heed_statement_get_text (statement, column), NULL);
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : json_object_new ();
}

static GArray *
load_changes (HeedDatabase  *database,
              gint64         step,
              gint64         position,
              GError       **error)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, TRUE, sizeof (Change));
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  g_array_set_clear_func (changes, change_clear);
  statement = heed_database_prepare (database,
                                     "SELECT step, position, record, id, before, after FROM change "
                                     "WHERE (step > $step OR (step = $step AND position > $position)) "
                                     "AND (record IN ('revision', 'action_update', 'evidence', 'reading') "
                                     "OR (record = 'item' AND (before LIKE '%\"verified!_%' ESCAPE '!' "
                                     "OR after LIKE '%\"verified!_%' ESCAPE '!'))) "
                                     "ORDER BY step, position LIMIT $most",
                                     error);
  if (statement == NULL)
    return NULL;
  heed_statement_bind_integer (statement, "step", step);
  heed_statement_bind_integer (statement, "position", position);
  heed_statement_bind_integer (statement, "most", CHANGES_A_TURN);
  while (heed_statement_next (statement, &failure))
    {
      Change change = { heed_statement_get_integer (statement, 0), heed_statement_get_integer (statement, 1),
                        g_strdup (heed_statement_get_text (statement, 2)),
                        g_strdup (heed_statement_get_text (statement, 3)),
                        get_object (statement, 4), get_object (statement, 5) };

      g_array_append_val (changes, change);
    }
  if (failure == NULL)
    return g_steal_pointer (&changes);

  g_propagate_error (error, failure);
  return NULL;
}

static void
bind_object (HeedStatement *statement,
             const char    *name,
             JsonObject    *object)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (object != NULL)
    {
      node = json_node_init_object (json_node_alloc (), object);
      text = json_to_string (node, FALSE);
    }
  heed_statement_bind_text (statement, name, text);
}

/* With @sql, an UPDATE or an INSERT of a change. */
static gboolean
write_change (HeedDatabase  *database,
              const char    *sql,
              const Change  *change,
              GError       **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "step", change->step);
  heed_statement_bind_integer (statement, "position", change->position);
  heed_statement_bind_text (statement, "record", change->record);
  heed_statement_bind_text (statement, "id", change->id);
  bind_object (statement, "before", change->before);
  bind_object (statement, "after", change->after);
  return heed_statement_run (statement, error);
}

static gboolean
update_change (HeedDatabase  *database,
               const Change  *change,
               GError       **error)
{
  return write_change (database,
                       "UPDATE change SET record = $record, id = $id, before = $before, after = $after "
                       "WHERE step = $step AND position = $position",
                       change, error);
}

static void
name_parent (JsonObject *values)
{
  g_autofree char *parent = NULL;

  if (values == NULL || !json_object_has_member (values, "action_update"))
    return;
  parent = heed_schema_records_make_id ("action_update", json_object_get_string_member_with_default (values, "action_update", ""));
  json_object_set_string_member (values, "action_update", parent);
}

static gboolean
name_change (HeedDatabase  *database,
             Change        *change,
             GError       **error)
{
  g_autofree char *old = g_steal_pointer (&change->id);

  change->id = heed_schema_records_make_id (change->record, old);
  name_parent (change->before);
  name_parent (change->after);
  return update_change (database, change, error);
}

/* Moves what is said of the verification out of the values of an item. */
static JsonObject *
take_verification (JsonObject *item)
{
  static const char *const names[][2] = {
    { "verified_on", "verified_on" },
    { "verified_by", "verified_by" },
    { "verified_adequate", "adequate" },
    { "verified_text", "text" },
  };
  g_autoptr (JsonObject) values = json_object_new ();

  for (guint i = 0; item != NULL && i < G_N_ELEMENTS (names); i++)
    if (json_object_has_member (item, names[i][0]))
      {
        json_object_set_member (values, names[i][1], json_object_dup_member (item, names[i][0]));
        json_object_remove_member (item, names[i][0]);
      }

  return g_steal_pointer (&values);
}

/* Whether there was a verification, where it came or went with the change. */
static gboolean
is_there (JsonObject *values)
{
  return json_object_has_member (values, "adequate") && !json_object_get_null_member (values, "adequate");
}

/* A record that came or went is told whole. */
static void
complete (JsonObject *values,
          const char *item)
{
  json_object_set_string_member (values, "item", item);
  json_object_set_int_member (values, "position", 0);
  if (!json_object_has_member (values, "verified_on"))
    json_object_set_null_member (values, "verified_on");
}

static gboolean
is_empty (JsonObject *values)
{
  return values == NULL || json_object_get_size (values) == 0;
}

static gboolean
write_verification (HeedDatabase  *database,
                    const Change  *item,
                    Change        *verification,
                    GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT MAX(position) + 1 FROM change WHERE step = %lld",
                                          (long long) item->step);

  verification->step = item->step;
  verification->position = item->position;
  /* Where nothing else changed, the change of the item is one of the verification. */
  if (item->before != NULL && item->after != NULL && is_empty (item->before) && is_empty (item->after))
    return update_change (database, verification, error);

  return heed_database_get_integer (database, sql, &verification->position, error) &&
         update_change (database, item, error) &&
         write_change (database,
                       "INSERT INTO change (step, position, record, id, before, after) "
                       "VALUES ($step, $position, $record, $id, $before, $after)",
                       verification, error);
}

static gboolean
split_change (HeedDatabase  *database,
              Change        *item,
              GError       **error)
{
  Change verification = {
    .record = g_strdup ("verification"),
    .id = heed_schema_records_make_id ("verification", item->id),
    .before = take_verification (item->before),
    .after = take_verification (item->after),
  };
  gboolean came_or_went = item->before == NULL || item->after == NULL ||
                          json_object_has_member (verification.before, "adequate");
  gboolean was_there = is_there (verification.before);
  gboolean is_there_now = is_there (verification.after);
  gboolean written;

  if (came_or_went && was_there != is_there_now)
    {
      complete (was_there ? verification.before : verification.after, item->id);
      g_clear_pointer (was_there ? &verification.after : &verification.before, json_object_unref);
    }
  if (came_or_went && !was_there && !is_there_now)
    written = update_change (database, item, error);
  else
    written = write_verification (database, item, &verification, error);
  change_clear (&verification);
  return written;
}

static gboolean
bring_over_history (HeedDatabase  *database,
                    GError       **error)
{
  gint64 step = 0;
  gint64 position = -1;

  while (TRUE)
    {
      g_autoptr (GArray) changes = load_changes (database, step, position, error);

      if (changes == NULL)
        return FALSE;
      for (guint i = 0; i < changes->len; i++)
        {
          Change *change = &g_array_index (changes, Change, i);
          gboolean is_item = g_str_equal (change->record, "item");

          step = change->step;
          position = change->position;
          if (!(is_item ? split_change (database, change, error) : name_change (database, change, error)))
            return FALSE;
        }
      if (changes->len < CHANGES_A_TURN)
        return TRUE;
    }
}

/**
 * heed_schema_records_bring_over:
 * @database: a register that the step has just changed, inside its transaction
 * @error: return location for an error
 *
 * Gives each record its id, and makes the history one of these records.
 *
 * Returns: whether it is done
 */
gboolean
heed_schema_records_bring_over (HeedDatabase  *database,
                                GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (named_by_place); i++)
    if (!name_rows (database, named_by_place[i], error))
      return FALSE;

  return bring_over_history (database, error);
}

/* ---- the checksums of before ---- */

/* The tables as they were before the step, parents first, with the columns in the order in
 * which checksums have them: "#" marks a whole number, "~" another, and "?" a text that came
 * later and is not told where it is empty. */
static const struct
{
  const char *table;
  const char *key;
  const char *parent;
  const char *columns;
} tables[] = {
  { "plan", "number", NULL,
    "title submitted published not_before state edition front introduction running_note column_titles "
    "unplaced ?review extra" },
  { "organisation", "plan", NULL, "name short_name kind extra" },
  { "inspection", "plan", NULL, "inspectorate title report_published extra" },
  { "definition", "plan", NULL, "#position term definition comment" },
  { "recommendation", "plan", NULL,
    "#position number paragraph addressee #addressee_stated text #repeated repeats response response_words "
    "reasons explanation part_agreed judgement unplaced_owners unplaced_targets unplaced_text review extra" },
  { "item", "plan", "recommendation",
    "recommendation #position kind #depth text owners target role label progress completed_on baseline "
    "verified_on verified_by #verified_adequate verified_text unit ~baseline_value ~goal extra" },
  { "revision", "plan", "item", "item #position day ?author words_before words_after reason" },
  { "action_update", "plan", "item", "item #position day author text" },
  { "evidence", "plan", "action_update", "action_update #position name #size sha256 link" },
  { "reading", "plan", "item", "item #position day ~value" },
};

static const char *
get_name (const char *column)
{
  return column + (strchr ("#~?", *column) != NULL ? 1 : 0);
}

static gboolean
is_nothing (const char *text)
{
  return text[0] == '\0' || g_str_equal (text, "[]");
}

static char *
print_row (HeedStatement *statement,
           char         **columns)
{
  JsonObject *object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);

  for (int i = 0; columns[i] != NULL; i++)
    {
      const char *name = get_name (columns[i]);

      if (heed_statement_is_null (statement, i + 1))
        json_object_set_null_member (object, name);
      else if (columns[i][0] == '#')
        json_object_set_int_member (object, name, heed_statement_get_integer (statement, i + 1));
      else if (columns[i][0] == '~')
        json_object_set_double_member (object, name, heed_statement_get_real (statement, i + 1));
      else if (columns[i][0] != '?' || !is_nothing (heed_statement_get_text (statement, i + 1)))
        json_object_set_string_member (object, name, heed_statement_get_text (statement, i + 1));
    }
  json_object_unref (object);
  return json_to_string (node, FALSE);
}

static char *
select_sql (const char *table,
            const char *key,
            char      **columns,
            guint       plan)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id");

  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql, ", %s", get_name (columns[i]));
  g_string_append_printf (sql, " FROM %s WHERE %s = %u ORDER BY id", table, key, plan);
  return g_strdup (sql->str);
}

/* Adds the rows of a table to the checksums of their groups. What belongs to nothing makes a
 * group of its own, which no checksum agrees with. */
static gboolean
add_table (HeedDatabase  *database,
           guint          which,
           guint          plan,
           GHashTable    *groups,
           GHashTable    *checksums,
           GError       **error)
{
  const char *table = tables[which].table;
  g_auto (GStrv) columns = g_strsplit (tables[which].columns, " ", -1);
  g_autofree char *sql = select_sql (table, tables[which].key, columns, plan);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  while (statement != NULL && heed_statement_next (statement, &failure))
    {
      const char *id = heed_statement_get_text (statement, 0);
      g_autofree char *parent = tables[which].parent == NULL ? NULL
                                  : g_strconcat (tables[which].parent, " ", heed_statement_get_text (statement, 1), NULL);
      const char *group = parent != NULL ? g_hash_table_lookup (groups, parent) : "";
      g_autofree char *values = print_row (statement, columns);
      g_autofree char *line = g_strdup_printf ("%s %s %s\n", table, id, values);
      GChecksum *checksum;

      if (g_str_equal (table, "recommendation"))
        group = id;
      else if (group == NULL)
        group = parent;
      checksum = g_hash_table_lookup (checksums, group);
      if (checksum == NULL)
        {
          checksum = g_checksum_new (G_CHECKSUM_SHA256);
          g_hash_table_insert (checksums, g_strdup (group), checksum);
        }
      g_checksum_update (checksum, (const guchar *) line, -1);
      g_hash_table_insert (groups, g_strconcat (table, " ", id, NULL), g_strdup (group));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return statement != NULL && failure == NULL;
}

/* Whether the checksums that were written with a plan are those of its rows. */
static gboolean
compare_checksums (HeedDatabase  *database,
                   guint          plan,
                   GHashTable    *checksums,
                   gboolean      *same,
                   GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT recommendation, sha256 FROM checksum WHERE plan = %u", plan);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;
  guint n = 0;

  if (statement == NULL)
    return FALSE;
  *same = TRUE;
  while (heed_statement_next (statement, &failure))
    {
      GChecksum *checksum = g_hash_table_lookup (checksums, heed_statement_get_text (statement, 0));

      n++;
      if (checksum == NULL ||
          !g_str_equal (g_checksum_get_string (checksum), heed_statement_get_text (statement, 1)))
        *same = FALSE;
    }
  *same = *same && n == g_hash_table_size (checksums);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/**
 * heed_schema_records_list_whole:
 * @database: a register before the step
 * @error: return location for an error
 *
 * The step writes rows anew, and with them their checksums. Those of a plan that was damaged
 * before stay as they are, so that it is damaged afterwards too.
 *
 * Returns: (transfer full) (nullable): a set of the numbers of the plans whose rows are what
 *   was saved; %NULL with @error set
 */
GHashTable *
heed_schema_records_list_whole (HeedDatabase  *database,
                                GError       **error)
{
  g_autoptr (GHashTable) whole = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) numbers = heed_row_table_list_plans (database, error);

  if (numbers == NULL)
    return NULL;
  for (guint i = 0; i < numbers->len; i++)
    {
      guint plan = g_array_index (numbers, guint, i);
      g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_autoptr (GHashTable) checksums
        = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_checksum_free);
      gboolean same;

      for (guint j = 0; j < G_N_ELEMENTS (tables); j++)
        if (!add_table (database, j, plan, groups, checksums, error))
          return NULL;
      if (!compare_checksums (database, plan, checksums, &same, error))
        return NULL;
      if (same)
        g_hash_table_add (whole, GUINT_TO_POINTER (plan));
    }

  return g_steal_pointer (&whole);
}
