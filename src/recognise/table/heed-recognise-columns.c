/* heed-recognise-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-columns.h"

#include <string.h>

#include "heed-edition.h"
#include "heed-block-joint.h"
#include "heed-recognise-unknown.h"

/* Columns without titles are guessed among the first of a table. */
#define MAX_GUESSED 8

/* So many rows show what a column holds. */
#define MAX_ROWS 400

/* What stands under it says where in the report a recommendation is. */
#define PARAGRAPH_TITLE "\\bpara|\\breport\\b"

static HeedColumns *
columns_alloc (void)
{
  HeedColumns *self = g_new0 (HeedColumns, 1);

  for (guint i = 0; i < HEED_MAX_CELLS; i++)
    self->slots[i] = HEED_SLOT_OTHER;
  return self;
}

/**
 * heed_columns_free:
 * @self: (transfer full): the columns of a table
 */
void
heed_columns_free (HeedColumns *self)
{
  for (guint i = 0; i < HEED_MAX_CELLS; i++)
    {
      g_free (self->titles[i]);
      g_free (self->tops[i]);
    }
  g_free (self);
}

static char *
cell_words (HeedTableRow *row,
            guint         position)
{
  HeedCell *cell = g_ptr_array_index (row->cells, position);

  return heed_block_list_to_line (cell->blocks);
}

static const char *
title_at (HeedColumns *self,
          guint        column)
{
  return self->titles[column] != NULL ? self->titles[column] : "";
}

/**
 * heed_columns_has:
 * @self: the columns of a table
 * @slot: what a column may hold
 *
 * Returns: whether one of them holds it
 */
gboolean
heed_columns_has (HeedColumns *self,
                  HeedSlot     slot)
{
  for (guint i = 0; i < self->n; i++)
    if (self->slots[i] == slot)
      return TRUE;

  return FALSE;
}

/**
 * heed_columns_get_titles:
 * @self: the columns of a table
 *
 * Returns: (transfer full): the titles of the six columns of a plan as written, ""
 *   for those that the table does not have
 */
GStrv
heed_columns_get_titles (HeedColumns *self)
{
  GStrv titles = g_new0 (char *, HEED_N_COLUMNS + 1);

  for (guint slot = 0; slot < HEED_N_COLUMNS; slot++)
    {
      for (guint i = 0; titles[slot] == NULL && i < self->n; i++)
        if (self->slots[i] == (HeedSlot) slot)
          titles[slot] = g_strdup (title_at (self, i));
      if (titles[slot] == NULL)
        titles[slot] = g_strdup ("");
    }

  return titles;
}

/* ---- titles that mean the same ---- */

/* Leaves @slot to the column @kept alone. */
static void
keep_one (HeedColumns *self,
          HeedSlot     slot,
          guint        kept)
{
  for (guint i = 0; i < self->n; i++)
    if (self->slots[i] == slot && i != kept)
      self->slots[i] = HEED_SLOT_OTHER;
}

/* "Ref" and "Rec." are number and text; a second number behind the text is that of
 * the action; "Paragraph" behind the number is read with it. */
static void
settle_numbers (HeedColumns *self)
{
  guint kept = G_MAXUINT;

  for (guint i = 0; i < self->n; i++)
    {
      const char *title = title_at (self, i);

      if (self->slots[i] != HEED_SLOT_NUMBER)
        continue;
      if (kept == G_MAXUINT)
        {
          kept = i;
        }
      else if (heed_text_matches (title, "^\\W*rec\\W*$") && !heed_columns_has (self, HEED_SLOT_RECOMMENDATION))
        {
          self->slots[i] = HEED_SLOT_RECOMMENDATION;
        }
      else if (heed_text_matches (title_at (self, kept), PARAGRAPH_TITLE))
        {
          self->slots[kept] = HEED_SLOT_OTHER;
          kept = i;
        }
      else if (!heed_text_matches (title, PARAGRAPH_TITLE))
        {
          self->slots[i] = heed_columns_has (self, HEED_SLOT_LABEL) ? HEED_SLOT_OTHER : HEED_SLOT_LABEL;
        }
    }
}

/* Of "Recommendation to" and "Recommendation" the shorter is meant; of several
 * dates not the revised one. */
static void
settle_others (HeedColumns *self)
{
  for (guint slot = HEED_SLOT_RECOMMENDATION; slot < HEED_SLOT_OTHER; slot++)
    {
      guint kept = G_MAXUINT;

      if (slot == HEED_SLOT_PROGRESS)
        continue;
      for (guint i = 0; i < self->n; i++)
        if (self->slots[i] == (HeedSlot) slot
            && (kept == G_MAXUINT
                || (slot == HEED_SLOT_RECOMMENDATION && strlen (title_at (self, i)) < strlen (title_at (self, kept)))
                || (slot == HEED_SLOT_TARGET
                    && heed_text_matches (title_at (self, kept), "\\b(revised|new|current|changed)\\b"))))
          kept = i;
      keep_one (self, (HeedSlot) slot, kept);
    }
}

/* Columns that trackers have beside those of a plan. */
static const struct
{
  HeedSlot slot;
  const char *title;
} beside[] = {
  { HEED_SLOT_REVISED, "^\\W*(revised|new|current|amended|changed)\\s+((target|completion|due|end|delivery|implementation)\\s+)*"
                       "(date|deadline|target)\\W*$" },
  { HEED_SLOT_MEASURE, "^\\W*((success|outcome)\\s+(measures?|criteria|indicators?)|measures?\\s+of\\s+success|kpis?|"
                       "(key\\s+)?performance\\s+(measures?|indicators?))\\W*$" },
  { HEED_SLOT_PRIORITY, "^\\W*(is\\s+)?(a\\s+)?priority(\\s+(recommendation|concern|rating|level))?\\W*([(]?(y|yes)\\W+(n|no)[)]?)?\\W*$" },
  { HEED_SLOT_PROGRESS, HEED_EVIDENCE_TITLE },
  { HEED_SLOT_PROGRESS, "^\\W*(tracking|progress|latest|implementation)\\s+(comments?|notes?|remarks?)\\W*$" },
};

static void
settle_beside (HeedColumns *self)
{
  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; self->slots[i] == HEED_SLOT_OTHER && j < G_N_ELEMENTS (beside); j++)
      if (heed_text_matches (title_at (self, i), beside[j].title)
          && (beside[j].slot != HEED_SLOT_REVISED
              || (heed_columns_has (self, HEED_SLOT_TARGET) && !heed_columns_has (self, HEED_SLOT_REVISED))))
        self->slots[i] = beside[j].slot;
}

/* A title that was lost: the columns stand in their usual order. */
static void
fill_lost (HeedColumns *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      HeedSlot slot = i > 0 ? self->slots[i - 1] + 1 : HEED_SLOT_NUMBER;

      if (self->slots[i] == HEED_SLOT_OTHER && title_at (self, i)[0] == '\0' && slot < HEED_N_COLUMNS
          && !heed_columns_has (self, slot))
        self->slots[i] = slot;
    }
}

/* ---- rows of titles ---- */

/* Whether a row that may be one of titles has a number or a date, or a response
 * among few titles: then it is none. */
static gboolean
holds_values (HeedTableRow *row,
              guint         n_titles)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = cell_words (row, i);
      HeedSlot slot = heed_cell_read_title (text);

      /* "Completed" is a date as well as a title. */
      if (slot == HEED_SLOT_PROGRESS || slot == HEED_SLOT_COMPLETED)
        continue;
      if (heed_cell_score (text, HEED_SLOT_NUMBER) >= 8 || heed_cell_score (text, HEED_SLOT_TARGET) >= 7
          || (n_titles < 4 && heed_cell_score (text, HEED_SLOT_RESPONSE) >= 8))
        return TRUE;
    }

  return FALSE;
}

static guint
count_titles (HeedTableRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = cell_words (row, i);

      n += heed_cell_read_title (text) != HEED_SLOT_OTHER;
    }

  return n;
}

/* How many of the six columns, and of those beside them, are told apart. */
static guint
count_seen (HeedColumns *self,
            guint       *n_six)
{
  guint n = 0;

  *n_six = 0;
  for (guint slot = 0; slot < HEED_SLOT_OTHER; slot++)
    if (heed_columns_has (self, (HeedSlot) slot))
      {
        n++;
        *n_six += slot < HEED_N_COLUMNS;
      }

  return n;
}

/* Puts the words of each cell of @row over the columns that it covers, below what
 * stands there already. */
static void
add_titles (HeedColumns  *self,
            HeedTableRow *row,
            HeedPlaces   *places)
{
  for (guint i = 0; i < MIN (row->cells->len, HEED_MAX_CELLS); i++)
    {
      HeedCell *cell = g_ptr_array_index (row->cells, i);
      g_autofree char *text = cell_words (row, i);
      guint end = MIN (places->at[i] + MAX (cell->column_span, 1), HEED_MAX_CELLS);

      if (text[0] == '\0')
        continue;
      for (guint column = places->at[i]; column < end; column++)
        {
          const char *above = title_at (self, column);
          HeedSlot slot = heed_cell_read_title (text);
          char *title = above[0] == '\0' || slot != HEED_SLOT_OTHER ? g_strdup (text)
                                                                    : g_strconcat (above, " ", text, NULL);

          if (above[0] != '\0' && slot != HEED_SLOT_OTHER)
            {
              g_free (self->tops[column]);
              self->tops[column] = g_steal_pointer (&self->titles[column]);
            }
          g_free (self->titles[column]);
          self->titles[column] = title;
        }
    }
}

static void
read_slots (HeedColumns *self)
{
  for (guint i = 0; i < self->n; i++)
    self->slots[i] = heed_cell_read_title (title_at (self, i));
}

/* Whether @row stands below @first as a second row of titles: below cells that
 * span, or with nothing but titles and gaps. */
static gboolean
is_second (HeedTableRow *first,
           HeedPlaces   *places,
           HeedTableRow *row)
{
  gboolean gap = FALSE;
  guint n_words = 0;
  guint n_titles;

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = cell_words (row, i);

      if (text[0] == '\0' || heed_cell_is_rule (text))
        gap = TRUE;
      else if (strlen (text) > 80)
        return FALSE;
      else
        n_words++;
    }
  n_titles = n_words < 2 ? 0 : count_titles (row);
  if (n_titles == 0
      || (places->spanned ? n_titles * 2 < n_words
                          : !gap || row->cells->len != first->cells->len || n_titles != n_words))
    return FALSE;

  return !holds_values (row, G_MAXUINT);
}

/* One title over several columns, where no second row tells them apart, is that of
 * the first. */
static void
clear_shared (HeedColumns  *self,
              HeedTableRow *row,
              HeedPlaces   *places)
{
  for (guint i = 0; i < MIN (row->cells->len, HEED_MAX_CELLS); i++)
    {
      HeedCell *cell = g_ptr_array_index (row->cells, i);

      for (guint j = 1; j < cell->column_span && places->at[i] + j < HEED_MAX_CELLS; j++)
        {
          guint column = places->at[i] + j;

          if (g_strcmp0 (self->titles[column], self->titles[places->at[i]]) == 0
              && self->slots[column] == self->slots[places->at[i]])
            self->slots[column] = HEED_SLOT_OTHER;
        }
    }
}

/* A first draft has the recommendations alone. */
static gboolean
are_of_draft (HeedColumns *self,
              guint        n_seen)
{
  return self->n == 2 && n_seen == 2 && heed_columns_has (self, HEED_SLOT_NUMBER) &&
         heed_columns_has (self, HEED_SLOT_RECOMMENDATION);
}

static gboolean
are_enough (HeedColumns  *self,
            HeedTableRow *row)
{
  guint n_six;
  guint n_seen = count_seen (self, &n_six);

  if (are_of_draft (self, n_seen))
    return TRUE;
  return n_seen >= 3 && n_six >= 2 && !holds_values (row, n_six)
         && (heed_columns_has (self, HEED_SLOT_ANSWER) || heed_columns_has (self, HEED_SLOT_RECOMMENDATION));
}

/**
 * heed_columns_new:
 * @table: a table
 * @position: one of its rows
 * @spans: the cells that reach into that row; those that reach into the one after
 *   the titles on return, if there are any
 * @n_rows: (out): how many rows the titles take: 1 or 2
 *
 * Returns: (transfer full) (nullable): the columns that this row heads; %NULL where
 *   it is no row of titles
 */
HeedColumns *
heed_columns_new (HeedTable *table,
                  guint      position,
                  HeedSpans *spans,
                  guint     *n_rows)
{
  HeedTableRow *row = g_ptr_array_index (table->rows, position);
  HeedTableRow *below = position + 1 < table->rows->len ? g_ptr_array_index (table->rows, position + 1) : NULL;
  g_autoptr (HeedColumns) self = NULL;
  HeedSpans next = *spans;
  HeedPlaces places;
  HeedPlaces places_below;

  if (row->cells->len < 2 || count_titles (row) == 0)
    return NULL;

  self = columns_alloc ();
  heed_spans_take (&next, row, &places);
  self->n = MIN (places.width, HEED_MAX_CELLS);
  add_titles (self, row, &places);
  *n_rows = 1;

  if (below != NULL && is_second (row, &places, below) && !holds_values (row, 0))
    {
      HeedSpans after = next;

      heed_spans_take (&after, below, &places_below);
      if (places_below.width == places.width)
        {
          add_titles (self, below, &places_below);
          next = after;
          *n_rows = 2;
        }
    }
  read_slots (self);
  heed_columns_settle_answers (self, table, position + *n_rows, &next);
  settle_numbers (self);
  settle_others (self);
  if (*n_rows == 1)
    clear_shared (self, row, &places);
  if (!are_enough (self, row))
    return NULL;

  settle_beside (self);
  fill_lost (self);
  heed_columns_settle_unknown (self, table, position + *n_rows, &next);
  *spans = next;
  return g_steal_pointer (&self);
}

/**
 * heed_columns_new_mapped:
 * @table: a table
 * @position: one of its rows, of as many cells as @mapping has
 * @mapping: what somebody said that its columns hold
 * @spans: the cells that reach into that row; those that reach into the one after it on
 *   return, where it is one of titles
 * @n_rows: (out): how many rows the titles take: 1, or 0 where it is none of titles
 *
 * Returns: (transfer full): the columns as they were said to be
 */
HeedColumns *
heed_columns_new_mapped (HeedTable         *table,
                         guint              position,
                         const HeedMapping *mapping,
                         HeedSpans         *spans,
                         guint             *n_rows)
{
  HeedTableRow *row = g_ptr_array_index (table->rows, position);
  HeedColumns *self = columns_alloc ();
  HeedSpans next = *spans;
  HeedPlaces places;

  self->n = mapping->n;
  memcpy (self->slots, mapping->slots, sizeof self->slots);
  /* Titles that were seen when it was said are titles, whatever they look like. */
  *n_rows = mapping->titles != NULL || !holds_values (row, 0) ? 1 : 0;
  if (*n_rows > 0)
    {
      heed_spans_take (&next, row, &places);
      add_titles (self, row, &places);
      *spans = next;
    }
  return self;
}

/**
 * heed_columns_new_guessed:
 * @table: a table that has no row of titles
 *
 * Takes for each column, from left to right, what most of its cells look like.
 *
 * Returns: (transfer full): its columns
 */
HeedColumns *
heed_columns_new_guessed (HeedTable *table)
{
  HeedColumns *self = columns_alloc ();
  guint n = MIN (table->n_columns, MAX_GUESSED);
  int scores[MAX_GUESSED][HEED_N_SLOTS] = { { 0 } };
  int best = G_MININT;
  guint n_rows = MIN (table->rows->len, MAX_ROWS);

  self->n = 6;
  for (guint i = 0; i < 6; i++)
    self->slots[i] = (HeedSlot) i;
  if (n == 6 || n < 3)
    return self;

  for (guint i = 0; i < n_rows; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      if (row->cells->len != table->n_columns)
        continue;
      for (guint j = 0; j < n; j++)
        {
          g_autofree char *text = cell_words (row, j);

          if (text[0] != '\0')
            for (guint slot = 0; slot < HEED_N_SLOTS; slot++)
              scores[j][slot] += heed_cell_score (text, (HeedSlot) slot);
        }
    }

  /* Every way to leave columns out, in their order. */
  for (guint mask = 0; mask < 1u << HEED_N_COLUMNS; mask++)
    {
      HeedColumns columns = { 0 };
      int score = 0;

      columns.n = n;
      for (guint slot = 0, column = 0; slot < HEED_N_COLUMNS; slot++)
        if ((mask & 1u << slot) != 0 && column < n)
          columns.slots[column++] = (HeedSlot) slot;
      if ((guint) __builtin_popcount (mask) != MIN (n, HEED_N_COLUMNS))
        continue;
      for (guint column = HEED_N_COLUMNS; column < n; column++)
        columns.slots[column] = HEED_SLOT_OTHER;
      for (guint column = 0; column < n; column++)
        score += scores[column][columns.slots[column]];
      if (score > best)
        {
          best = score;
          self->n = columns.n;
          memcpy (self->slots, columns.slots, sizeof columns.slots);
        }
    }

  return self;
}
