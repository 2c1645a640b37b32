/* heed-fuzz-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz-words.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "heed-compose.h"
#include "heed-edition.h"
#include "heed-json-writer.h"
#include "heed-markup.h"

/* No word is ever lost: each word that stands in a file stands in the document that is
 * read of it, and each word of its tables in the plan. A word is a run of letters and
 * digits; how often it stands there is what the tests of the recogniser look at. */

static void
add_words (GHashTable *words,
           const char *text)
{
  const char *start = NULL;

  for (const char *c = text;; c = g_utf8_next_char (c))
    {
      gboolean in_word = *c != '\0' && g_unichar_isalnum (g_utf8_get_char (c));

      if (in_word && start == NULL)
        start = c;
      if (!in_word && start != NULL)
        {
          g_hash_table_add (words, g_utf8_casefold (start, c - start));
          start = NULL;
        }
      if (*c == '\0')
        return;
    }
}

static GHashTable *
words_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* What heads a column says what the others are, and is read as that; so is "o" where it
 * is the mark of an item: neither need be in the plan. */
static const char *const titles[] = { "Term", "Definition", "Additional comment", "o" };

static void
remove_titles (GHashTable *words)
{
  g_autoptr (GHashTable) other = words_new ();
  GPtrArray *editions = heed_edition_get_all ();
  GHashTableIter iter;
  gpointer word;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    add_words (other, titles[i]);
  for (guint i = 0; i < editions->len; i++)
    {
      const char *const *columns = heed_edition_get_column_titles (g_ptr_array_index (editions, i));

      for (guint j = 0; columns[j] != NULL; j++)
        add_words (other, columns[j]);
    }
  g_hash_table_iter_init (&iter, other);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_hash_table_remove (words, word);
}

/* Stops where a word of @wanted does not stand in @found. Signs inside of a word, which no
 * format keeps, part it in the one and not in the other: parts of words do. */
static void
assert_words (GHashTable *wanted,
              GHashTable *found,
              const char *what)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) lost = g_string_new (NULL);
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_string_append_printf (all, "%s ", (const char *) word);
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (strstr (all->str, word) == NULL)
      g_string_append_printf (lost, " \"%s\"", (const char *) word);
  if (lost->len > 0)
    g_error ("lost between file and %s:%s", what, lost->str);
}

/* ---- documents ---- */

static void add_blocks (GHashTable *words,
                        GPtrArray  *blocks);

static void
add_block (GHashTable *words,
           HeedBlock  *block)
{
  g_autofree char *text = heed_block_to_text (block);

  add_words (words, text);
  if (block->marker != NULL)
    add_words (words, block->marker);
  if (block->children != NULL)
    add_blocks (words, block->children);
  for (guint i = 0; block->runs != NULL && i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);

      if (run->link != NULL)
        add_words (words, run->link);
    }
  if (block->table == NULL)
    return;
  if (block->table->caption != NULL)
    add_words (words, block->table->caption);
  for (guint i = 0; i < block->table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (block->table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        add_blocks (words, ((HeedCell *) g_ptr_array_index (row->cells, j))->blocks);
    }
}

static void
add_blocks (GHashTable *words,
            GPtrArray  *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    add_block (words, g_ptr_array_index (blocks, i));
}

static char *
strip (const char *text,
       const char *tags_become)
{
  g_autoptr (GRegex) tags = g_regex_new ("</?[A-Za-z!][^<>]*>|[\\x{200b}\\x{feff}\\x{00ad}]", 0, 0, NULL);
  g_autoptr (GRegex) entities = g_regex_new ("&#?[A-Za-z0-9]+;?", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (tags, text, -1, 0, tags_become, 0, NULL);

  return g_regex_replace_literal (entities, plain, -1, 0, " ", 0, NULL);
}

/**
 * heed_fuzz_check_text_words:
 * @input: a file of text
 * @document: the document that was read of it
 *
 * Stops the program where a word of the file is not in the document.
 */
void
heed_fuzz_check_text_words (GBytes       *input,
                            HeedDocument *document)
{
  g_autoptr (GHashTable) found = words_new ();
  g_autoptr (GHashTable) wanted = words_new ();
  g_autoptr (GHashTable) apart = words_new ();
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (input, NULL), (gssize) g_bytes_get_size (input));
  g_autofree char *joined = NULL;
  g_autofree char *parted = NULL;
  GHashTableIter iter;
  gpointer word;

  /* What is in no encoding that one can be sure of has no words that one can. */
  if (!g_utf8_validate (text->str, (gssize) text->len, NULL))
    return;

  add_blocks (found, document->blocks);
  add_words (found, document->title);
  add_words (found, document->running_note);
  joined = strip (text->str, "");
  parted = strip (text->str, " ");
  add_words (wanted, joined);
  add_words (apart, parted);
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (!g_hash_table_contains (apart, word))
      g_hash_table_iter_remove (&iter);
  assert_words (wanted, found, "document");
}

/* ---- plans ---- */

static void
add_node (GHashTable *words,
          JsonNode   *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members = json_object_get_values (json_node_get_object (node));

      for (GList *l = members; l != NULL; l = l->next)
        add_node (words, l->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        add_node (words, json_array_get_element (array, i));
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_autofree char *text = heed_markup_to_text (json_node_get_string (node));

      add_words (words, json_node_get_string (node));
      add_words (words, text);
    }
}

/* Whether it is a spreadsheet that Heed wrote: its columns hold data, not words. */
static gboolean
is_sheet (HeedTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, j));

          if (strstr (text, "Item id") != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether a row heads columns: a plan keeps the titles of its first table only. */
static gboolean
is_title_row (HeedTableRow *row)
{
  guint n_titles = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, i));

      if (heed_edition_read_title (text) >= 0)
        n_titles++;
    }
  return n_titles > 1;
}

/* What is printed of a plan: what stands there is not lost, though the plan has it as data
 * and not as words, such as "revised from" before the date that was promised. */
static void
add_printed (GHashTable *words,
             HeedPlan   *plan)
{
  g_autoptr (HeedDocument) printed = heed_compose_plan (plan);

  for (guint i = 0; i < printed->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (printed->blocks, i);

      if (block->table != NULL)
        add_block (words, block);
    }
}

static void
add_cells (GHashTable *words,
           HeedTable  *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len && !is_title_row (row); j++)
        {
          g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, j));

          add_words (words, text);
        }
    }
}

/**
 * heed_fuzz_check_plan_words:
 * @document: a document
 * @plan: the plan that was recognised in it
 *
 * Stops the program where a word of a cell is not in the plan.
 */
void
heed_fuzz_check_plan_words (HeedDocument *document,
                            HeedPlan     *plan)
{
  g_autoptr (GHashTable) wanted = words_new ();
  g_autoptr (GHashTable) found = words_new ();
  g_autoptr (JsonNode) node = heed_json_writer_write (plan);

  add_node (found, node);
  add_printed (found, plan);
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->table != NULL && !is_sheet (block->table))
        add_cells (wanted, block->table);
    }
  remove_titles (wanted);
  assert_words (wanted, found, "plan");
}
