/* heed-comparison-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-comparison-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-field.h"
#include "heed-files.h"
#include "heed-json-text.h"
#include "heed-word-diff.h"

/* A comparison is for those who work on a plan, and so in their language, where what is
 * printed with a plan is in that of plans. */

typedef enum {
  COLUMN_PLACE,
  COLUMN_CHANGE,
  COLUMN_PART,
  COLUMN_BEFORE,
  COLUMN_AFTER,
} Column;

#define N_COLUMNS (COLUMN_AFTER + 1)

static const char *const column_titles[N_COLUMNS] = {
  N_("Place"), N_("Change"), N_("Part"), N_("Before"), N_("After"),
};

static const double shares[N_COLUMNS] = { 0.14, 0.1, 0.1, 0.33, 0.33 };

static void
add_words (HeedCell     *cell,
           const char   *text,
           HeedRunStyle  style)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      {
        HeedBlock *block = heed_block_new (HEED_BLOCK_PARAGRAPH);

        heed_block_add_run (block, lines[i], style, NULL);
        heed_cell_add (cell, block);
      }
}

/* Words that went or came are in bold and in brackets that say so, so that neither colour nor
 * weight is needed to tell them. */
static char *
mark (const HeedWords *words)
{
  g_autofree char *text = g_strstrip (g_strdup (words->text));

  if (*text == '\0')
    return g_strdup ("");
  return words->kind == HEED_WORDS_DELETED
           /* Translators: words of a text that are no longer in it. */
           ? g_strdup_printf (_("[Deleted: %s]"), text)
           /* Translators: words of a text that were not in it before. */
           : g_strdup_printf (_("[Added: %s]"), text);
}

static HeedBlock *
new_paragraph (HeedCell *cell)
{
  HeedBlock *block = heed_block_new (HEED_BLOCK_PARAGRAPH);

  heed_cell_add (cell, block);
  return block;
}

/* The words of one side; a line break between them begins a paragraph. */
static void
add_side (HeedCell      *cell,
          GPtrArray     *pieces,
          HeedWordsKind  marked)
{
  HeedBlock *block = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      const HeedWords *words = g_ptr_array_index (pieces, i);
      g_auto (GStrv) lines = NULL;

      if (words->kind == marked)
        {
          g_autofree char *text = mark (words);
          gboolean ends_in_space = g_ascii_isspace (words->text[strlen (words->text) - 1]);

          if (*text == '\0')
            continue;
          if (block == NULL)
            block = new_paragraph (cell);
          else if (g_ascii_isspace (words->text[0]))
            heed_block_add_run (block, " ", HEED_RUN_STYLE_PLAIN, NULL);
          heed_block_add_run (block, text, HEED_RUN_STYLE_BOLD, NULL);
          if (ends_in_space)
            heed_block_add_run (block, " ", HEED_RUN_STYLE_PLAIN, NULL);
        }
      else if (words->kind == HEED_WORDS_SAME)
        {
          lines = g_strsplit (words->text, "\n", -1);
          for (guint j = 0; lines[j] != NULL; j++)
            {
              if (j > 0)
                block = NULL;
              if (*lines[j] == '\0')
                continue;
              if (block == NULL)
                block = new_paragraph (cell);
              heed_block_add_run (block, lines[j], HEED_RUN_STYLE_PLAIN, NULL);
            }
        }
    }
}

static void
add_field (HeedCell                *before,
           HeedCell                *after,
           const HeedComparedField *field)
{
  g_autoptr (GPtrArray) pieces = NULL;

  if (*field->before == '\0' || *field->after == '\0' || field->is_format_only)
    {
      add_words (before, field->before, HEED_RUN_STYLE_PLAIN);
      add_words (after, field->after, HEED_RUN_STYLE_PLAIN);
      if (field->is_format_only)
        add_words (after, _("(The same words, set in another way.)"), HEED_RUN_STYLE_ITALIC);
      return;
    }
  pieces = heed_word_diff (field->before, field->after);
  add_side (before, pieces, HEED_WORDS_DELETED);
  add_side (after, pieces, HEED_WORDS_ADDED);
}

static HeedTableRow *
add_row (HeedTable          *table,
         HeedComparedRecord *record,
         const char         *part)
{
  HeedTableRow *row = heed_table_add_row (table);
  g_autofree char *before = heed_compared_record_dup_place (record, TRUE);
  g_autofree char *after = heed_compared_record_dup_place (record, FALSE);
  g_autofree char *change = heed_compared_record_dup_summary (record);
  HeedCell *place = heed_table_row_add (row);
  HeedCell *what = heed_table_row_add (row);

  place->is_header = TRUE;
  add_words (place, *after != '\0' ? after : before, HEED_RUN_STYLE_PLAIN);
  add_words (what, change, HEED_RUN_STYLE_BOLD);
  if (*before != '\0' && *after != '\0' && !g_str_equal (before, after))
    {
      /* Translators: the place where an action stood before, such as "Recommendation 3, action
       * 3.2". */
      g_autofree char *was = g_strdup_printf (_("Before: %s"), before);

      add_words (what, was, HEED_RUN_STYLE_PLAIN);
    }
  add_words (heed_table_row_add (row), part, HEED_RUN_STYLE_PLAIN);
  return row;
}

static void
add_record (HeedTable          *table,
            HeedComparedRecord *record)
{
  GPtrArray *fields = heed_compared_record_get_fields (record);
  HeedComparedState state = heed_compared_record_get_state (record);
  gboolean is_told = FALSE;

  if (state == HEED_COMPARED_SAME)
    return;
  for (guint i = 0; i < fields->len; i++)
    {
      const HeedComparedField *field = g_ptr_array_index (fields, i);
      HeedTableRow *row;
      HeedCell *before;

      if (!field->is_told)
        continue;
      row = add_row (table, record, _(field->title));
      before = heed_table_row_add (row);
      add_field (before, heed_table_row_add (row), field);
      is_told = TRUE;
    }
  if (!is_told)
    {
      HeedTableRow *row = add_row (table, record, "");

      heed_table_row_add (row);
      heed_table_row_add (row);
    }
}

static HeedBlock *
compose_table (HeedComparison *self,
               HeedShape       shape)
{
  HeedTable *table = heed_table_new (N_COLUMNS);
  HeedTableRow *heads = heed_table_add_row (table);
  GListModel *records = G_LIST_MODEL (self);

  table->n_header_rows = 1;
  table->n_key_columns = 1;
  table->caption = g_strdup (_("What changed, with the words before and after"));
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      HeedCell *cell = heed_table_row_add (heads);

      cell->is_header = TRUE;
      table->widths[i] = shares[i];
      add_words (cell, _(column_titles[i]), HEED_RUN_STYLE_PLAIN);
    }
  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (HeedComparedRecord) record = g_list_model_get_item (records, i);

      add_record (table, record);
    }
  if (shape == HEED_SHAPE_SHEET && heed_comparison_is_same (self))
    add_words (heed_table_row_add (heed_table_add_row (table)), _("No changes"), HEED_RUN_STYLE_PLAIN);
  return heed_block_new_table (table);
}

static void
add_line (HeedDocument *document,
          const char   *title,
          const char   *words)
{
  HeedBlock *block = heed_block_new (HEED_BLOCK_PARAGRAPH);

  heed_block_add_run (block, title, HEED_RUN_STYLE_BOLD, NULL);
  heed_block_add_run (block, " ", HEED_RUN_STYLE_PLAIN, NULL);
  heed_block_add_run (block, words, HEED_RUN_STYLE_PLAIN, NULL);
  heed_document_add (document, block);
}

/**
 * heed_comparison_compose:
 * @self: a comparison
 * @shape: what the document is for
 *
 * Makes a document of what changed: a row for each field that did, the words that went and
 * came marked in both texts.
 *
 * Returns: (transfer full): the document, which holds nothing of @self
 */
HeedDocument *
heed_comparison_compose (HeedComparison *self,
                         HeedShape       shape)
{
  HeedDocument *document;
  const char *note;
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (HEED_IS_COMPARISON (self), NULL);

  note = heed_field_scope_get_note (heed_comparison_get_scope (self));
  document = heed_document_new ();
  document->landscape = TRUE;
  summary = heed_comparison_dup_summary (self);
  /* Translators: the names of two versions or files that are compared. */
  title = g_strdup_printf (_("Comparison: %s and %s"), heed_comparison_get_name_before (self),
                           heed_comparison_get_name_after (self));
  heed_document_set_title (document, title);
  if (shape != HEED_SHAPE_SHEET)
    {
      heed_document_add (document, heed_block_new_heading (1, title));
      add_line (document, _("Plan:"), heed_plan_get_title (heed_comparison_get_after (self)));
      add_line (document, _("Before:"), heed_comparison_get_name_before (self));
      add_line (document, _("After:"), heed_comparison_get_name_after (self));
      add_line (document, _("Changes:"), summary);
      if (note != NULL)
        heed_document_add (document, heed_block_new_paragraph (note));
    }
  if (shape == HEED_SHAPE_SHEET || !heed_comparison_is_same (self))
    heed_document_add (document, compose_table (self, shape));
  return document;
}

static JsonArray *
words_to_array (const HeedComparedField *field)
{
  static const char *const kinds[] = { "same", "deleted", "added" };
  g_autoptr (GPtrArray) pieces = heed_word_diff (field->before, field->after);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < pieces->len; i++)
    {
      const HeedWords *words = g_ptr_array_index (pieces, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "kind", kinds[words->kind]);
      json_object_set_string_member (object, "text", words->text);
      json_array_add_object_element (array, object);
    }
  return array;
}

static JsonArray *
fields_to_array (HeedComparedRecord *record)
{
  GPtrArray *fields = heed_compared_record_get_fields (record);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < fields->len; i++)
    {
      const HeedComparedField *field = g_ptr_array_index (fields, i);
      JsonObject *object;

      if (!field->is_changed)
        continue;
      object = json_object_new ();
      json_object_set_string_member (object, "name", field->name);
      json_object_set_string_member (object, "before", field->before);
      json_object_set_string_member (object, "after", field->after);
      json_object_set_boolean_member (object, "format_only", field->is_format_only);
      json_object_set_array_member (object, "words", words_to_array (field));
      json_array_add_object_element (array, object);
    }
  return array;
}

static const char *
kind_of (gpointer record)
{
  if (HEED_IS_RECOMMENDATION (record))
    return "recommendation";
  if (HEED_IS_ITEM (record))
    return "item";
  return HEED_IS_DEFINITION (record) ? "definition" : "plan";
}

/* Where a record stands on one side; null where it is not there. */
static JsonNode *
side_to_node (HeedComparedRecord *record,
              gboolean            is_before)
{
  gpointer side = is_before ? heed_compared_record_get_before (record) : heed_compared_record_get_after (record);
  g_autofree char *place = heed_compared_record_dup_place (record, is_before);
  g_autoptr (JsonObject) object = NULL;

  if (side == NULL)
    return json_node_init_null (json_node_alloc ());
  object = json_object_new ();
  if (HEED_IS_DEFINITION (side))
    json_object_set_null_member (object, "id");
  else
    json_object_set_string_member (object, "id", heed_fields_get_id (side));
  json_object_set_string_member (object, "place", place);
  return json_node_init_object (json_node_alloc (), object);
}

static JsonObject *
record_to_object (HeedComparedRecord *record)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "kind", kind_of (heed_compared_record_get_record (record)));
  json_object_set_string_member (object, "change", heed_compared_state_get_word (heed_compared_record_get_state (record)));
  json_object_set_boolean_member (object, "moved", heed_compared_record_get_is_moved (record));
  json_object_set_member (object, "before", side_to_node (record, TRUE));
  json_object_set_member (object, "after", side_to_node (record, FALSE));
  json_object_set_array_member (object, "fields", fields_to_array (record));
  return object;
}

/**
 * heed_comparison_to_json:
 * @self: a comparison
 *
 * Returns: (transfer full): what changed, as data
 */
JsonNode *
heed_comparison_to_json (HeedComparison *self)
{
  static const char *const scopes[] = { "table", "published", "all" };
  g_autoptr (JsonObject) root = json_object_new ();
  JsonObject *counts = json_object_new ();
  JsonArray *changes = json_array_new ();

  g_return_val_if_fail (HEED_IS_COMPARISON (self), NULL);

  json_object_set_string_member (root, "format", "heed-comparison");
  json_object_set_int_member (root, "version", 1);
  json_object_set_string_member (root, "before", heed_comparison_get_name_before (self));
  json_object_set_string_member (root, "after", heed_comparison_get_name_after (self));
  json_object_set_string_member (root, "scope", scopes[heed_comparison_get_scope (self)]);
  for (guint state = 0; state < HEED_N_COMPARED_STATES; state++)
    json_object_set_int_member (counts, heed_compared_state_get_word (state), heed_comparison_count (self, state));
  json_object_set_object_member (root, "counts", counts);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (HeedComparedRecord) record = g_list_model_get_item (G_LIST_MODEL (self), i);

      if (heed_compared_record_get_state (record) != HEED_COMPARED_SAME)
        json_array_add_object_element (changes, record_to_object (record));
    }
  json_object_set_array_member (root, "changes", changes);
  return json_node_init_object (json_node_alloc (), root);
}

static gboolean
write_comparison (const HeedFormat  *format,
                  GOutputStream     *stream,
                  gpointer           user_data,
                  GCancellable      *cancellable,
                  GError           **error)
{
  HeedComparison *self = user_data;
  g_autoptr (HeedDocument) document = NULL;

  if (g_str_equal (format->id, "json"))
    {
      g_autoptr (JsonNode) root = heed_comparison_to_json (self);
      g_autofree char *text = heed_json_text_print (root);

      return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
    }
  if (format->write == NULL)
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_UNKNOWN_FORMAT,
                           _("a calendar cannot hold a comparison. Save it as .pdf, .docx, .xlsx or .json."));
      return FALSE;
    }
  document = heed_comparison_compose (self, format->shape);
  return format->write (document, stream, cancellable, error);
}

/**
 * heed_comparison_write:
 * @self: a comparison
 * @file: a file, whose ending says in which format
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Writes what changed, as a document or as data. Blocks.
 *
 * Returns: whether @file holds it; if not, @file is as it was
 */
gboolean
heed_comparison_write (HeedComparison  *self,
                       GFile           *file,
                       GCancellable    *cancellable,
                       GError         **error)
{
  g_return_val_if_fail (HEED_IS_COMPARISON (self), FALSE);

  return heed_files_write_with (file, NULL, write_comparison, self, cancellable, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (heed_comparison_write (source_object, task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * heed_comparison_write_async:
 * @self: a comparison
 * @file: a file, whose ending says in which format
 * @cancellable: (nullable): to stop it
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * As heed_comparison_write(), in a thread.
 */
void
heed_comparison_write_async (HeedComparison      *self,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (HEED_IS_COMPARISON (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, heed_comparison_write_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * heed_comparison_write_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Returns: whether the file holds the comparison; if not, it is as it was
 */
gboolean
heed_comparison_write_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
