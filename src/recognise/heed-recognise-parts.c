/* heed-recognise-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-edition.h"
#include "heed-recognise-kind.h"
#include "heed-recognise-running.h"
#include "heed-recognise-stacked.h"
#include "heed-recognise-stated.h"
#include "heed-block-joint.h"
#include "heed-recognise-views.h"
#include "heed-target.h"
#include "heed-work.h"

/* How many cells of a table without titles must look like dates for it to be an
 * action table. */
#define MIN_DATES 2

/* What stands above a row of titles has so few cells, and so few rows. */
#define MAX_ABOVE_CELLS 2
#define MAX_ABOVE_ROWS 8

/* A longer cell over all columns is no heading. */
#define MAX_HEADING 200

typedef enum {
  STATE_FRONT,
  STATE_INTRODUCTION,
  STATE_DEFINITIONS,
  STATE_ACTIONS,
} State;

typedef struct
{
  HeedParts *parts;
  State state;
  GPtrArray *layouts; /* of HeedColumns, those of the table that is read last */
  guint n_before; /* how many of them are of tables before it */
  HeedSpans spans;
  HeedTable *barren; /* the table that was found to hold no actions */
  HeedRunningNotes *running;
  HeedRow *above; /* the last row that has an answer */
  GString *recommendation;
  GPtrArray *between; /* words since the last row of the action table */
  GPtrArray *recent; /* words since the last table, wherever they went */
  GPtrArray *behind; /* what stood in the action table and is no row of it */
  guint n_definition_cells;
  char *stated[HEED_N_COLUMNS]; /* words before what stands above a table */
  const HeedMapping *mapping; /* what somebody said that the columns hold */
} Finder;

static HeedColumns *
current (Finder *self)
{
  return g_ptr_array_index (self->layouts, self->layouts->len - 1);
}

/* ---- tables ---- */

static char *
cell_words (HeedTableRow *row,
            guint         position)
{
  HeedCell *cell;

  if (position >= row->cells->len)
    return g_strdup ("");
  cell = g_ptr_array_index (row->cells, position);
  return heed_block_list_to_line (cell->blocks);
}

static void
add_row (Finder  *self,
         HeedRow *row)
{
  if (heed_recognise_row_has (row, HEED_SLOT_ANSWER))
    self->above = row;
  if (heed_recognise_row_has (row, HEED_SLOT_RESPONSE) || heed_recognise_row_has (row, HEED_SLOT_NUMBER))
    g_string_truncate (self->recommendation, 0);
  if (heed_recognise_row_has (row, HEED_SLOT_RECOMMENDATION))
    {
      g_string_append_c (self->recommendation, ' ');
      g_string_append (self->recommendation, row->words[HEED_SLOT_RECOMMENDATION]);
    }
  g_ptr_array_add (self->parts->rows, row);
}

/* Words between two rows of the table are a cell that was torn out of its row. */
static void
take_between (Finder *self)
{
  for (guint i = 0; i < self->between->len; i++)
    add_row (self, heed_recognise_row_new_words (g_ptr_array_index (self->between, i)));
  g_ptr_array_set_size (self->between, 0);
}

/* Whether words between two tables head the second one, and do not go on with the
 * first. */
static gboolean
heads_table (Finder    *self,
             HeedBlock *block)
{
  g_autofree char *text = heed_block_to_line (block);

  if (block->kind == HEED_BLOCK_HEADING)
    return TRUE;
  return block->kind == HEED_BLOCK_PARAGRAPH && strlen (text) <= 120
         && strchr (".;,", text[strlen (text) - 1]) == NULL
         && g_unichar_isupper (g_utf8_get_char (text))
         && (self->above == NULL
             || heed_text_get_joint (self->above->words[HEED_SLOT_ANSWER], text) == HEED_JOINT_APART);
}

/* What stands before a table with titles of its own: the end of a torn cell, then
 * headings and what follows them. */
static void
take_headings (Finder *self)
{
  g_autoptr (GPtrArray) headed = heed_block_list_new ();
  guint n = 0;

  while (n < self->between->len && !heads_table (self, g_ptr_array_index (self->between, n)))
    n++;
  for (guint i = n; i < self->between->len; i++)
    g_ptr_array_add (headed, heed_block_ref (g_ptr_array_index (self->between, i)));
  g_ptr_array_set_size (self->between, (int) n);
  take_between (self);

  for (guint i = 0; i < headed->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (headed, i);
      HeedRow *row;

      if (!heads_table (self, block))
        {
          g_ptr_array_add (self->behind, heed_block_ref (block));
          continue;
        }
      row = heed_recognise_row_new_words (block);
      row->is_heading = TRUE;
      g_ptr_array_add (self->parts->rows, row);
    }
}

/* Where each recommendation has a table of its own, it stands above it. */
static void
take_stated (Finder *self)
{
  GPtrArray *lists[] = { self->parts->front, self->parts->introduction, self->between };
  guint first = heed_stated_find (self->recent);
  g_autoptr (GPtrArray) blocks = heed_block_list_new ();

  if (first == self->recent->len)
    return;
  for (guint i = first; i < self->recent->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (self->recent, i);

      g_ptr_array_add (blocks, heed_block_ref (block));
      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        g_ptr_array_remove (lists[j], block);
    }
  take_headings (self);
  add_row (self, heed_stated_to_row (blocks, self->stated));
}

static char *
row_words (HeedTableRow *row)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = cell_words (row, i);

      if (line->len > 0 && text[0] != '\0')
        g_string_append_c (line, ' ');
      g_string_append (line, text);
    }

  return g_strdup (line->str);
}

/* "ESTABLISHMENT: HMP MARROW" is a line of its own, whatever stands beside it. */
static gboolean
says_its_own (const char *text)
{
  return heed_text_matches (text, "^\\W*\\p{L}[\\p{L} ]{2,40}:\\s*\\S");
}

static void
add_front_line (Finder       *self,
                HeedTableRow *row,
                GString      *line)
{
  HeedBlock *block;

  if (line->len == 0)
    return;
  block = heed_block_new_paragraph (line->str);
  block->line = row->line;
  g_ptr_array_add (self->parts->rows->len > 0 ? self->behind : self->parts->front, block);
  g_string_truncate (line, 0);
}

static void
add_front_row (Finder       *self,
               HeedTableRow *row)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *words = cell_words (row, i);
      gboolean own = row->cells->len > 2 && says_its_own (words);

      if (own)
        add_front_line (self, row, line);
      if (line->len > 0 && words[0] != '\0')
        g_string_append_c (line, ' ');
      g_string_append (line, words);
      if (own)
        add_front_line (self, row, line);
    }
  add_front_line (self, row, line);
}

/* Whether a row of titles stands not far below @position: then a row with hardly a word
 * in it is no row of the table, but what stands above it. */
static gboolean
stands_above_titles (HeedTable *table,
                     guint      position)
{
  HeedTableRow *row = g_ptr_array_index (table->rows, position);
  HeedSpans spans = { 0 };
  guint n_words = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = cell_words (row, i);

      n_words += text[0] != '\0';
    }
  for (guint i = position + 1; n_words <= MAX_ABOVE_CELLS && i < MIN (table->rows->len, position + MAX_ABOVE_ROWS); i++)
    {
      HeedSpans copy = spans;
      guint n_rows;
      HeedColumns *columns = heed_columns_new (table, i, &copy, &n_rows);

      if (columns == NULL)
        continue;
      heed_columns_free (columns);
      return TRUE;
    }

  return FALSE;
}

/* The foot of a page that was taken for a row. */
static gboolean
is_page_row (HeedTableRow *row)
{
  g_autofree char *text = row_words (row);

  return heed_text_matches (text, "^\\W*page\\s*\\d{1,3}(\\s*(of|/)\\s*\\d{1,3})?\\W*$");
}

static void
keep_title (Finder     *self,
            const char *title)
{
  if (title != NULL && title[0] != '\0'
      && !g_ptr_array_find_with_equal_func (self->parts->more_titles, title, g_str_equal, NULL))
    g_ptr_array_add (self->parts->more_titles, g_strdup (title));
}

static void
review_guess (Finder     *self,
              HeedSlot    slot,
              const char *title)
{
  g_autofree char *note =
    /* Translators: the title of a column. */
    slot == HEED_SLOT_TARGET
      ? g_strdup_printf (_("The column “%s” was taken for the target dates, since it holds dates: see whether they are"), title)
    : slot == HEED_SLOT_OWNER
      ? g_strdup_printf (_("The column “%s” was taken for the owners, since it names some: see whether they are"), title)
      : g_strdup_printf (_("The column “%s” was taken for the actions: see whether they are"), title);

  if (!g_ptr_array_find_with_equal_func (self->parts->review, note, g_str_equal, NULL))
    g_ptr_array_add (self->parts->review, g_steal_pointer (&note));
}

/* The titles of columns that the printed table does not have are kept apart. */
static void
take_titles (Finder *self)
{
  HeedColumns *columns = current (self);

  if (self->parts->titles == NULL)
    self->parts->titles = heed_columns_get_titles (columns);
  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    if (self->stated[i] != NULL && self->parts->titles[i][0] == '\0')
      {
        g_free (self->parts->titles[i]);
        self->parts->titles[i] = g_steal_pointer (&self->stated[i]);
      }
  for (guint i = 0; i < columns->n; i++)
    {
      if (columns->guessed[i])
        review_guess (self, columns->slots[i], columns->titles[i]);
      if (columns->slots[i] >= HEED_N_COLUMNS)
        keep_title (self, columns->titles[i]);
      keep_title (self, columns->tops[i]);
    }
}

/* A row of titles. Those of fewer columns inside a table hold for rows that have as
 * few; the wider ones hold for the others. */
static void
take_columns (Finder      *self,
              HeedTable   *table,
              guint        position,
              HeedColumns *columns)
{
  gboolean begins = position == 0 && self->between->len > 0;

  /* The same titles on each page are one row of them. */
  if (self->layouts->len > self->n_before && current (self)->n == columns->n
      && memcmp (current (self)->slots, columns->slots, sizeof columns->slots) == 0)
    g_ptr_array_set_size (self->layouts, (int) self->layouts->len - 1);
  g_ptr_array_add (self->layouts, columns);
  if (position == 0 && !heed_columns_has (columns, HEED_SLOT_RECOMMENDATION))
    {
      guint n_rows = self->parts->rows->len;

      take_stated (self);
      /* Under a recommendation that stands above, numbers are those of its steps. */
      for (guint i = 0; self->parts->rows->len > n_rows && i < columns->n; i++)
        if (columns->slots[i] == HEED_SLOT_NUMBER && !heed_columns_has (columns, HEED_SLOT_LABEL))
          columns->slots[i] = HEED_SLOT_LABEL;
    }
  if (begins)
    take_headings (self);
  take_between (self);
  self->state = STATE_ACTIONS;
  take_titles (self);
}

/* The columns for @row: the last that were named for as many cells as it has. */
static HeedColumns *
columns_for (Finder       *self,
             HeedTableRow *row,
             HeedPlaces   *places)
{
  HeedColumns *widest = current (self);
  guint width = places->spanned ? places->width : row->cells->len;

  for (guint i = self->layouts->len; i > self->n_before; i--)
    {
      HeedColumns *columns = g_ptr_array_index (self->layouts, i - 1);

      if (columns->n == width)
        return columns;
      if (columns->n > widest->n)
        widest = columns;
    }

  return widest;
}

/* The words of a row that is one cell over all columns: it heads those below it,
 * whatever it says. Lists and several paragraphs are no heading. NULL for another row. */
static char *
read_spanning (HeedTableRow *row,
               HeedColumns  *columns)
{
  HeedCell *cell = row->cells->len == 1 ? g_ptr_array_index (row->cells, 0) : NULL;
  HeedBlock *block = cell != NULL && cell->blocks->len == 1 ? g_ptr_array_index (cell->blocks, 0) : NULL;
  g_autofree char *text = NULL;

  if (block == NULL || columns->n < 3 || cell->column_span < columns->n
      || (block->kind != HEED_BLOCK_PARAGRAPH && block->kind != HEED_BLOCK_HEADING))
    return NULL;
  text = heed_block_to_line (block);
  return strlen (text) <= MAX_HEADING ? g_steal_pointer (&text) : NULL;
}

static void
add_heading (Finder     *self,
             const char *text,
             guint       line)
{
  g_autoptr (HeedBlock) block = heed_block_new_paragraph (text);
  HeedRow *row;

  block->line = line;
  row = heed_recognise_row_new_words (block);
  row->is_heading = TRUE;
  g_ptr_array_add (self->parts->rows, row);
}

/* Whether somebody said what the columns below @row hold. Without titles that holds for the
 * first row of the table that is as wide. */
static gboolean
is_told (Finder       *self,
         HeedTableRow *row)
{
  return self->mapping != NULL && heed_mapping_fits (self->mapping, row) &&
         (self->mapping->titles != NULL || self->layouts->len == self->n_before);
}

/* The columns that a row heads: as they were said to be, or as its titles say. */
static HeedColumns *
read_columns (Finder    *self,
              HeedTable *table,
              guint      position,
              HeedSpans *spans,
              guint     *n_rows)
{
  HeedTableRow *row = g_ptr_array_index (table->rows, position);

  if (is_told (self, row))
    return heed_columns_new_mapped (table, position, self->mapping, spans, n_rows);
  if (self->mapping != NULL && self->mapping->titles == NULL && self->layouts->len > self->n_before)
    return NULL;
  return heed_columns_new (table, position, spans, n_rows);
}

/* Takes the row at @position. Returns how many rows that were. */
static guint
take_row (Finder    *self,
          HeedTable *table,
          guint      position)
{
  HeedTableRow *row = g_ptr_array_index (table->rows, position);
  HeedSpans spans = self->spans;
  HeedPlaces places;
  HeedColumns *columns;
  HeedRow *last;
  HeedRow *made;
  g_autofree char *heading = NULL;
  guint n_rows = 1;

  heed_spans_take (&self->spans, row, &places);
  if (heed_recognise_row_is_rule (row) || heed_recognise_row_is_blank (row))
    return 1;

  if (is_page_row (row))
    {
      g_autofree char *text = row_words (row);

      g_ptr_array_add (self->behind, heed_block_new_paragraph (text));
      return 1;
    }
  if (!is_told (self, row) && heed_table_row_is_definitions_header (row))
    {
      self->state = STATE_DEFINITIONS;
      self->n_definition_cells = row->cells->len;
      if (self->parts->definition_titles != NULL)
        return 1;
      self->parts->definition_titles = g_new0 (char *, row->cells->len + 1);
      for (guint i = 0; i < row->cells->len; i++)
        self->parts->definition_titles[i] = cell_words (row, i);
      return 1;
    }
  columns = read_columns (self, table, position, &spans, &n_rows);
  if (columns != NULL)
    {
      take_columns (self, table, position, columns);
      if (n_rows > 0)
        {
          self->spans = spans;
          return n_rows;
        }
    }

  if (self->state != STATE_ACTIONS)
    {
      if (heed_table_row_is_definition (row)
          || (self->state == STATE_DEFINITIONS && row->cells->len <= 3
              && (row->cells->len == table->n_columns || row->cells->len == self->n_definition_cells)))
        {
          self->state = STATE_DEFINITIONS;
          g_ptr_array_add (self->parts->definitions, row);
          return 1;
        }
      if (stands_above_titles (table, position))
        {
          add_front_row (self, row);
          return 1;
        }
      if (self->barren == table || !heed_table_holds_actions (table, position))
        {
          self->barren = table;
          add_front_row (self, row);
          return 1;
        }
      self->state = STATE_ACTIONS;
      if (self->parts->rows->len == 0)
        g_ptr_array_add (self->layouts, heed_columns_new_guessed (table));
    }

  take_between (self);
  columns = columns_for (self, row, &places);
  heading = read_spanning (row, columns);
  if (heading != NULL)
    {
      add_heading (self, heading, row->line);
      return 1;
    }
  last = self->parts->rows->len > 0
           ? g_ptr_array_index (self->parts->rows, self->parts->rows->len - 1)
           : NULL;
  made = heed_recognise_row_new (row, columns, &places, last, self->above,
                                 self->recommendation->str);
  if (heed_recognise_row_has (made, HEED_SLOT_REMARKS))
    add_row (self, heed_recognise_row_new_remarks (made));
  add_row (self, made);
  return 1;
}

static void
take_table (Finder       *self,
            HeedTable    *table,
            GCancellable *cancellable)
{
  guint n_rows = self->parts->rows->len;

  self->spans = (HeedSpans) { 0 };
  self->n_before = self->layouts->len;
  /* A table never goes on from one sheet to the next. */
  if (table->is_sheet && self->parts->rows->len > 0)
    {
      take_between (self);
      self->state = STATE_FRONT;
      self->barren = table;
    }
  for (guint i = 0; i < table->rows->len &&
                    heed_work_goes_on (cancellable, HEED_WORK_FIND, (double) i / table->rows->len);)
    i += take_row (self, table, i);
  if (table->is_sheet && n_rows > 0 && self->parts->rows->len > n_rows && self->parts->review->len == 0)
    g_ptr_array_add (self->parts->review,
                     g_strdup (_("More than one sheet holds a plan: where they answer different reports, save "
                                 "each as a file of its own")));
  g_ptr_array_set_size (self->recent, 0);
}

/* ---- words outside tables ---- */

static void
take_block (Finder    *self,
            HeedBlock *block)
{
  g_autofree char *text = heed_block_to_line (block);
  g_autoptr (GArray) sentences = NULL;

  if (text[0] == '\0')
    return;
  g_ptr_array_add (self->recent, heed_block_ref (block));
  if (self->state == STATE_ACTIONS || self->parts->rows->len > 0)
    {
      if (!heed_running_notes_take (self->running, block))
        g_ptr_array_add (self->between, heed_block_ref (block));
      return;
    }
  if (self->state == STATE_DEFINITIONS && heed_running_notes_take (self->running, block))
    return;

  if (heed_text_matches (text, "^\\W*(\\d\\W+)?introduction\\W*$"))
    {
      self->state = STATE_INTRODUCTION;
      g_free (self->parts->introduction_title);
      self->parts->introduction_title = g_steal_pointer (&text);
      return;
    }
  if (block->kind == HEED_BLOCK_HEADING)
    {
      self->state = self->state == STATE_INTRODUCTION ? STATE_FRONT : self->state;
      g_ptr_array_add (self->parts->front, heed_block_ref (block));
      return;
    }

  /* Without a heading an introduction is told by its sentences. */
  sentences = heed_text_find_sentences (text);
  if (self->state == STATE_INTRODUCTION || (sentences->len > 1 && strlen (text) > 160)
      || strlen (text) > 300)
    g_ptr_array_add (self->parts->introduction, heed_block_ref (block));
  else
    g_ptr_array_add (self->parts->front, heed_block_ref (block));
}

static void
take (Finder       *self,
      HeedBlock    *block,
      GCancellable *cancellable)
{
  GPtrArray *views = self->parts->views;
  guint n = views->len;

  if (block->kind != HEED_BLOCK_TABLE)
    {
      take_block (self, block);
      return;
    }
  heed_views_add (views, block->table);
  if (n == views->len)
    take_table (self, block->table, cancellable);
  for (; n < views->len; n++)
    take_table (self, g_ptr_array_index (views, n), cancellable);
}

/**
 * heed_parts_new:
 * @document: a document; it must live as long as what is returned
 * @mapping: (nullable): what somebody said that the columns of its table hold
 * @cancellable: (nullable): to stop it from another thread; then not all parts are there
 *
 * Returns: (transfer full): the parts of the plan in @document; without rows where
 *   it holds none
 */
HeedParts *
heed_parts_new (HeedDocument      *document,
                const HeedMapping *mapping,
                GCancellable      *cancellable)
{
  HeedParts *self = g_new0 (HeedParts, 1);
  Finder finder = { self, .mapping = mapping };

  self->front = heed_block_list_new ();
  self->introduction = heed_block_list_new ();
  self->definitions = g_ptr_array_new ();
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_recognise_row_free);
  self->review = g_ptr_array_new_with_free_func (g_free);
  finder.running = heed_running_notes_new (document);
  finder.recommendation = g_string_new (NULL);
  finder.between = heed_block_list_new ();
  finder.behind = heed_block_list_new ();
  finder.recent = heed_block_list_new ();
  finder.layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_columns_free);
  self->more_titles = g_ptr_array_new_with_free_func (g_free);
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_view_free);
  self->stacked = heed_block_list_new ();

  for (guint i = 0; i < document->blocks->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);
      g_autoptr (GPtrArray) parts = block->kind == HEED_BLOCK_TABLE ? heed_stacked_part (block->table) : NULL;

      if (parts == NULL)
        take (&finder, block, cancellable);
      for (guint j = 0; parts != NULL && j < parts->len; j++)
        {
          take (&finder, g_ptr_array_index (parts, j), cancellable);
          g_ptr_array_add (self->stacked, heed_block_ref (g_ptr_array_index (parts, j)));
        }
    }

  self->rest = g_steal_pointer (&finder.behind);
  g_ptr_array_extend_and_steal (self->rest, g_steal_pointer (&finder.between));
  self->running_notes = heed_running_notes_free (finder.running);
  g_string_free (finder.recommendation, TRUE);
  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    g_free (finder.stated[i]);
  g_ptr_array_unref (finder.recent);
  g_ptr_array_unref (finder.layouts);
  return self;
}

/**
 * heed_parts_free:
 * @self: (transfer full): the parts of a plan
 */
void
heed_parts_free (HeedParts *self)
{
  g_ptr_array_unref (self->front);
  g_free (self->introduction_title);
  g_ptr_array_unref (self->introduction);
  g_strfreev (self->definition_titles);
  g_ptr_array_unref (self->definitions);
  g_strfreev (self->titles);
  g_ptr_array_unref (self->more_titles);
  g_ptr_array_unref (self->views);
  g_ptr_array_unref (self->stacked);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->running_notes);
  g_ptr_array_unref (self->rest);
  g_ptr_array_unref (self->review);
  g_free (self);
}
