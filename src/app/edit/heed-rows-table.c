/* heed-rows-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rows-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-block.h"
#include "heed-block-joint.h"
#include "heed-document.h"
#include "heed-error.h"
#include "heed-html-reader.h"
#include "heed-html-writer.h"
#include "heed-markup.h"
#include "heed-plan.h"
#include "heed-recognise-columns.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"

/* ---- out ---- */

/* What the columns of the table hold. */
enum {
  NUMBER,
  TEXT,
  OWNER,
  TARGET,
  N_COLUMNS
};

static char *
get_words (gpointer row,
           guint    column)
{
  gboolean is_item = HEED_IS_ITEM (row);

  switch (column)
    {
    case NUMBER:
      return g_strdup (!is_item ? heed_recommendation_get_number (row)
                       : HEED_IS_ACTION (row) ? heed_action_get_label (row) : "");
    case TEXT:
      return g_strdup (is_item ? heed_item_get_text (row) : heed_recommendation_get_text (row));
    case OWNER:
      return is_item ? g_strjoinv ("; ", (char **) heed_item_get_owners (row))
                     : g_strdup (heed_recommendation_get_addressee (row));
    default:
      return g_strdup (is_item ? heed_item_get_target_words (row)
                               : heed_response_get_words (heed_recommendation_get_response (row)));
    }
}

static const char *
get_title (guint column)
{
  const char *const titles[N_COLUMNS] = { _("No"), _("Recommendation / action"), _("Owner"), _("Target date") };

  return titles[column];
}

static void
add_cell (HeedTableRow *row,
          const char   *words,
          gboolean      is_markup)
{
  HeedCell *cell = heed_table_row_add (row);
  g_autoptr (GPtrArray) blocks = is_markup ? heed_markup_to_blocks (words) : NULL;

  if (!is_markup)
    heed_cell_add_lines (cell, words);
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    heed_cell_add (cell, heed_block_ref (g_ptr_array_index (blocks, i)));
}

static void
add_row (HeedTable *table,
         gpointer   record)
{
  HeedTableRow *row = heed_table_add_row (table);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *words = get_words (record, i);

      add_cell (row, words, i == TEXT);
    }
}

typedef void (*RowFunc) (gpointer target,
                         gpointer record);

/* A recommendation stands before all that it holds. */
static void
each_row (GPtrArray *rows,
          RowFunc    func,
          gpointer   target)
{
  for (guint i = 0; i < rows->len; i++)
    {
      gpointer record = g_ptr_array_index (rows, i);
      HeedRecordList *items = HEED_IS_RECOMMENDATION (record) ? heed_recommendation_get_items (record) : NULL;

      func (target, record);
      for (guint j = 0; items != NULL && j < heed_record_list_get_n (items); j++)
        func (target, heed_record_list_get (items, j));
    }
}

/**
 * heed_rows_to_html:
 * @rows: (element-type GObject): recommendations and items, as heed_rows_copy() gives them
 *
 * Returns: (transfer full): a page with them as a table
 */
char *
heed_rows_to_html (GPtrArray *rows)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedTable *table = heed_table_new (N_COLUMNS);
  HeedTableRow *titles = heed_table_add_row (table);

  g_return_val_if_fail (rows != NULL, NULL);

  table->n_header_rows = 1;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      add_cell (titles, get_title (i), FALSE);
      ((HeedCell *) g_ptr_array_index (titles->cells, i))->is_header = TRUE;
    }
  each_row (rows, (RowFunc) add_row, table);
  heed_document_add (document, heed_block_new_table (table));
  return heed_html_write (document);
}

static void
add_line (GString  *text,
          gpointer  record)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *words = get_words (record, i);
      g_autofree char *plain = i == TEXT ? heed_markup_to_text (words) : g_strdup (words);

      g_strdelimit (plain, "\t\r\n", ' ');
      g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", plain);
    }
  g_string_append_c (text, '\n');
}

/**
 * heed_rows_to_tabs:
 * @rows: (element-type GObject): recommendations and items, as heed_rows_copy() gives them
 *
 * Returns: (transfer full): a line for each, with tabs between number, text, owners and target
 */
char *
heed_rows_to_tabs (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (rows != NULL, NULL);

  each_row (rows, (RowFunc) add_line, text);
  return g_string_free (text, FALSE);
}

/* ---- in: which column holds what ---- */

/* Rows that are looked at to tell the columns. */
#define N_LOOKED_AT 50

static char *
column_words (HeedTableRow *row,
              guint         column)
{
  return column < row->cells->len ? heed_cell_to_text (g_ptr_array_index (row->cells, column)) : g_strdup ("");
}

/* Without titles: the longest words are the text; of the others each is what most of its
 * cells look like. */
static void
guess_columns (HeedTable *table,
               HeedSlot  *slots)
{
  guint n = MIN (table->n_columns, HEED_MAX_CELLS);
  guint n_rows = MIN (table->rows->len, N_LOOKED_AT);
  gsize lengths[HEED_MAX_CELLS] = { 0 };
  guint text = 0;

  for (guint i = 0; i < n; i++)
    {
      for (guint j = 0; j < n_rows; j++)
        {
          g_autofree char *words = column_words (g_ptr_array_index (table->rows, j), i);

          lengths[i] += strlen (words);
        }
      if (lengths[i] > lengths[text])
        text = i;
    }

  for (guint i = 0; i < n; i++)
    {
      static const HeedSlot kinds[] = { HEED_SLOT_LABEL, HEED_SLOT_OWNER, HEED_SLOT_TARGET };
      int scores[G_N_ELEMENTS (kinds)] = { 0 };
      guint best = i < text ? 0 : 1;

      for (guint j = 0; j < n_rows; j++)
        {
          g_autofree char *words = column_words (g_ptr_array_index (table->rows, j), i);

          for (guint k = 0; k < G_N_ELEMENTS (kinds) && words[0] != '\0'; k++)
            scores[k] += heed_cell_score (words, kinds[k] == HEED_SLOT_LABEL ? HEED_SLOT_NUMBER : kinds[k]);
        }
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (scores[k] > scores[best])
          best = k;
      slots[i] = i == text ? HEED_SLOT_ANSWER : kinds[best];
    }
}

/* ---- in: a row becomes an action ---- */

static void
add_text (GString    *text,
          HeedCell   *cell,
          const char *title)
{
  g_autofree char *markup = heed_markup_from_blocks (cell->blocks);

  if (markup[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, "\n\n");
  if (title != NULL && title[0] != '\0')
    g_string_append_printf (text, "%s: ", title);
  g_string_append (text, markup);
}

static void
add_owners (HeedItem *item,
            HeedCell *cell)
{
  g_autofree char *words = heed_cell_to_text (cell);
  g_auto (GStrv) parts = g_strsplit_set (words, ";\n", -1);
  g_autoptr (GStrvBuilder) owners = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (owners, (const char **) heed_item_get_owners (item));
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strstrip (parts[i])[0] != '\0')
      g_strv_builder_add (owners, parts[i]);
  all = g_strv_builder_end (owners);
  heed_item_set_owners (item, (const char *const *) all);
}

static void
set_target (HeedItem *item,
            HeedCell *cell,
            GString  *text)
{
  g_autofree char *words = heed_cell_to_text (cell);

  g_strstrip (g_strdelimit (words, "\n", ' '));
  if (heed_item_get_target_words (item)[0] == '\0')
    heed_item_set_target_words (item, words);
  else
    add_text (text, cell, NULL);
}

/* How deep "1.1.2" stands: as many levels as it has numbers. */
static guint
count_levels (const char *label)
{
  guint n = 1;

  for (const char *at = label; *at != '\0'; at++)
    if (*at == '.' && g_ascii_isalnum (at[1]))
      n++;
  return n;
}

static HeedItem *
create_action (HeedTableRow   *row,
               const HeedSlot *slots,
               char          **titles)
{
  g_autoptr (HeedItem) item = HEED_ITEM (heed_action_new ());
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      HeedCell *cell = g_ptr_array_index (row->cells, i);
      HeedSlot slot = i < HEED_MAX_CELLS ? slots[i] : HEED_SLOT_OTHER;
      g_autofree char *words = heed_cell_to_text (cell);

      g_strstrip (words);
      if (words[0] == '\0')
        continue;
      if ((slot == HEED_SLOT_LABEL || slot == HEED_SLOT_NUMBER) &&
          heed_action_get_label (HEED_ACTION (item))[0] == '\0' && strlen (words) < 20)
        heed_action_set_label (HEED_ACTION (item), words);
      else if (slot == HEED_SLOT_OWNER)
        add_owners (item, cell);
      else if (slot == HEED_SLOT_TARGET)
        set_target (item, cell, text);
      else
        add_text (text, cell, slot == HEED_SLOT_ANSWER || slot == HEED_SLOT_RECOMMENDATION || titles == NULL
                                ? NULL : titles[i]);
    }
  if (text->len == 0 && heed_item_get_owners (item)[0] == NULL &&
      heed_item_get_target_words (item)[0] == '\0' && heed_action_get_label (HEED_ACTION (item))[0] == '\0')
    return NULL;

  heed_item_set_text (item, text->str);
  return g_steal_pointer (&item);
}

/* The least deep of them stands at the outside. */
static void
set_depths (GPtrArray *items)
{
  guint least = G_MAXUINT;

  for (guint i = 0; i < items->len; i++)
    least = MIN (least, count_levels (heed_action_get_label (g_ptr_array_index (items, i))));
  for (guint i = 0; i < items->len; i++)
    heed_item_set_depth (g_ptr_array_index (items, i),
                         count_levels (heed_action_get_label (g_ptr_array_index (items, i))) - least + 1);
}

/* ---- in: a cell of several steps ---- */

static HeedTableRow *
copy_row (HeedTable    *to,
          HeedTableRow *row,
          guint         n)
{
  HeedTableRow *copy = heed_table_add_row (to);

  for (guint i = 0; i < n; i++)
    {
      HeedCell *cell = i < row->cells->len ? g_ptr_array_index (row->cells, i) : NULL;
      HeedCell *made = heed_table_row_add (copy);

      for (guint j = 0; cell != NULL && j < cell->blocks->len; j++)
        heed_cell_add (made, heed_block_copy (g_ptr_array_index (cell->blocks, j)));
    }
  return copy;
}

static gboolean
has_several_steps (HeedTable      *table,
                   guint           first,
                   const HeedSlot *slots)
{
  for (guint i = first; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < MIN (row->cells->len, HEED_MAX_CELLS); j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);
          HeedBlock *block = cell->blocks->len > 0 ? g_ptr_array_index (cell->blocks, 0) : NULL;

          if (slots[j] == HEED_SLOT_ANSWER && block != NULL &&
              (cell->blocks->len > 1 || (block->kind == HEED_BLOCK_LIST && block->children->len > 1)))
            return TRUE;
        }
    }
  return FALSE;
}

/* The items of a plan of which everything found its place. */
static gboolean
take_items (GPtrArray *items,
            HeedPlan  *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedRecommendation *only = heed_record_list_get_n (recommendations) == 1
                               ? heed_record_list_get (recommendations, 0) : NULL;
  HeedRecordList *list;

  if (only == NULL || heed_recommendation_get_text (only)[0] != '\0' || heed_plan_get_unplaced (plan)[0] != NULL ||
      !heed_unplaced_is_empty (heed_recommendation_get_unplaced (only)))
    return FALSE;

  list = heed_recommendation_get_items (only);
  while (heed_record_list_get_n (list) > 0)
    {
      g_ptr_array_add (items, g_object_ref (heed_record_list_get (list, 0)));
      heed_record_list_remove (list, 0);
    }
  return TRUE;
}

/* Steps, owners and targets of a cell are told apart as an import tells them, where that leaves
 * nothing over. */
static gboolean
add_steps (GPtrArray      *items,
           HeedTable      *table,
           guint           first,
           const HeedSlot *slots)
{
  guint n = MIN (table->n_columns, HEED_MAX_CELLS);
  HeedTable *copy = heed_table_new (n);
  g_autoptr (HeedBlock) block = heed_block_new_table (copy);
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedTableRow *titles = heed_table_add_row (copy);
  g_autoptr (HeedMapping) mapping = NULL;
  g_autoptr (HeedPlan) plan = NULL;

  if (!has_several_steps (table, first, slots))
    return FALSE;
  for (guint i = 0; i < n; i++)
    add_cell (titles, heed_mapping_get_slot_name (slots[i]), FALSE);
  for (guint i = first; i < table->rows->len; i++)
    copy_row (copy, g_ptr_array_index (table->rows, i), n);
  mapping = heed_mapping_new (titles);
  memcpy (mapping->slots, slots, sizeof mapping->slots);
  heed_document_add (document, heed_block_ref (block));
  plan = heed_recognise_mapped (document, mapping, NULL, NULL, NULL);
  return plan != NULL && take_items (items, plan);
}

static void
add_table (GPtrArray *items,
           HeedTable *table)
{
  HeedSpans spans = { 0 };
  guint n_titles = table->n_header_rows;
  g_autoptr (HeedColumns) columns = table->rows->len > 1 ? heed_columns_new (table, 0, &spans, &n_titles) : NULL;
  HeedSlot slots[HEED_MAX_CELLS] = { 0 };

  if (columns == NULL)
    guess_columns (table, slots);

  if (add_steps (items, table, columns != NULL ? n_titles : table->n_header_rows,
                 columns != NULL ? columns->slots : slots))
    return;
  for (guint i = columns != NULL ? n_titles : table->n_header_rows; i < table->rows->len; i++)
    {
      HeedItem *item = create_action (g_ptr_array_index (table->rows, i),
                                      columns != NULL ? columns->slots : slots,
                                      columns != NULL ? columns->titles : NULL);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
}

static void
add_paragraph (GPtrArray *items,
               HeedBlock *block)
{
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();
  g_autofree char *markup = NULL;
  HeedItem *item;

  g_ptr_array_add (blocks, heed_block_ref (block));
  markup = heed_markup_from_blocks (blocks);
  if (g_strstrip (markup)[0] == '\0')
    return;

  item = HEED_ITEM (heed_action_new ());
  heed_item_set_text (item, markup);
  g_ptr_array_add (items, item);
}

static void
add_blocks (GPtrArray *items,
            GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == HEED_BLOCK_TABLE)
        add_table (items, block->table);
      else if (block->kind == HEED_BLOCK_LIST || block->kind == HEED_BLOCK_LIST_ITEM)
        add_blocks (items, block->children);
      else
        add_paragraph (items, block);
    }
}

/* ---- in: a document ---- */

static gboolean
heads_a_plan (HeedTable *table)
{
  HeedSpans spans = { 0 };
  guint n_rows;
  g_autoptr (HeedColumns) columns = table->rows->len > 1 ? heed_columns_new (table, 0, &spans, &n_rows) : NULL;

  return columns != NULL && heed_columns_has (columns, HEED_SLOT_RECOMMENDATION) &&
         heed_columns_has (columns, HEED_SLOT_ANSWER);
}

/* Words around the table, and what is not sure of all of it, go along with its last
 * recommendation: rows have no plan of their own. */
static void
keep_words (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedRecommendation *last;
  g_autoptr (GStrvBuilder) text = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) review = g_strv_builder_new ();
  g_auto (GStrv) all_text = NULL;
  g_auto (GStrv) all_review = NULL;

  if (heed_record_list_get_n (recommendations) == 0)
    return;
  last = heed_record_list_get (recommendations, heed_record_list_get_n (recommendations) - 1);
  g_strv_builder_addv (text, (const char **) heed_unplaced_get_text (heed_recommendation_get_unplaced (last)));
  g_strv_builder_addv (text, (const char **) heed_plan_get_unplaced (plan));
  g_strv_builder_addv (review, (const char **) heed_recommendation_get_review (last));
  g_strv_builder_addv (review, (const char **) heed_plan_get_review (plan));
  all_text = g_strv_builder_end (text);
  all_review = g_strv_builder_end (review);
  heed_unplaced_set_text (heed_recommendation_get_unplaced (last), (const char *const *) all_text);
  heed_recommendation_set_review (last, (const char *const *) all_review);
}

/* A table with recommendations and their answers is read as an import reads it. */
static GPtrArray *
recognise (HeedDocument  *document,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (HeedPlan) plan = heed_recognise (document, NULL, cancellable, error);
  GPtrArray *rows;
  HeedRecordList *recommendations;

  if (plan == NULL)
    return NULL;

  rows = g_ptr_array_new_with_free_func (g_object_unref);
  recommendations = heed_plan_get_recommendations (plan);
  keep_words (plan);
  while (heed_record_list_get_n (recommendations) > 0)
    {
      g_ptr_array_add (rows, g_object_ref (heed_record_list_get (recommendations, 0)));
      heed_record_list_remove (recommendations, 0);
    }
  return rows;
}

static GPtrArray *
read_document (HeedDocument  *document,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == HEED_BLOCK_TABLE && heads_a_plan (block->table))
        return recognise (document, cancellable, error);
    }

  add_blocks (items, document->blocks);
  if (items->len == 0)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   _("The clipboard holds no words that could become rows."));
      return NULL;
    }
  set_depths (items);
  return g_steal_pointer (&items);
}

/**
 * heed_rows_from_html:
 * @html: what a browser, a word processor or a spreadsheet copied
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error
 *
 * Makes an action of each row of its tables and of each paragraph beside them; of a table
 * with recommendations and their answers those. No word is left out: what has no column
 * comes to the text.
 *
 * Returns: (transfer full) (element-type GObject) (nullable): records that are in no plan;
 *   %NULL with @error set
 */
GPtrArray *
heed_rows_from_html (const char    *html,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (HeedDocument) document = NULL;

  g_return_val_if_fail (html != NULL, NULL);

  document = heed_html_read (html, cancellable, error);
  return document != NULL ? read_document (document, cancellable, error) : NULL;
}

static HeedTable *
create_table (char **lines)
{
  HeedTable *table;
  guint n = 1;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      n = MAX (n, g_strv_length (cells));
    }

  table = heed_table_new (n);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      HeedTableRow *row;

      if (g_strstrip (lines[i])[0] == '\0')
        continue;
      row = heed_table_add_row (table);
      for (guint j = 0; cells[j] != NULL; j++)
        heed_cell_add_lines (heed_table_row_add (row), g_strstrip (cells[j]));
    }
  return table;
}

/**
 * heed_rows_from_tabs:
 * @text: lines with tabs between their cells
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error
 *
 * Makes of them what heed_rows_from_html() makes of a table.
 *
 * Returns: (transfer full) (element-type GObject) (nullable): records that are in no plan;
 *   %NULL with @error set
 */
GPtrArray *
heed_rows_from_tabs (const char    *text,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (HeedDocument) document = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  document = heed_document_new ();
  lines = g_strsplit (text, "\n", -1);
  heed_document_add (document, heed_block_new_table (create_table (lines)));
  return read_document (document, cancellable, error);
}
