/* heed-recognise-unknown.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-unknown.h"

#include "heed-block-joint.h"
#include "heed-target.h"

/* Columns whose title says little, or nothing that is known, are told by what they hold. */

/* So many rows show what a column holds. */
#define MAX_ROWS 400

#define PLAIN_RESPONSE_TITLE "^\\W*(\\d\\W+)?((our|your|detailed|full|further)\\s+)?response\\W*$"
#define RESPONSE_TITLE "^\\W*(\\d\\W+)?(\\w+['’]?\\w*\\s+){0,3}responses?\\W*$"

static const char *
title_at (HeedColumns *self,
          guint        column)
{
  return self->titles[column] != NULL ? self->titles[column] : "";
}

/* What the cells of one column look like. */
typedef struct
{
  guint n_words;
  guint n_responses;
  guint n_verdicts; /* "Yes" is one below a title that asks for a response */
  guint n_texts;
  guint n_others;
  guint n_targets;
  guint n_owners;
} Looks;

/* Reads the rows of @table from @first on; @spans reach into that one. */
static void
look_at_cells (HeedTable *table,
               guint      first,
               HeedSpans  spans,
               Looks     *looks)
{
  for (guint i = first; i < MIN (table->rows->len, first + MAX_ROWS); i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedPlaces places;

      heed_spans_take (&spans, row, &places);
      for (guint j = 0; j < MIN (row->cells->len, HEED_MAX_CELLS); j++)
        {
          g_autofree char *text = heed_block_list_to_line (((HeedCell *) g_ptr_array_index (row->cells, j))->blocks);
          Looks *column = places.at[j] < HEED_MAX_CELLS ? &looks[places.at[j]] : NULL;
          int score = heed_cell_score (text, HEED_SLOT_RECOMMENDATION);

          if (text[0] == '\0' || column == NULL)
            continue;
          column->n_words++;
          column->n_verdicts += heed_cell_read_verdict (text) != HEED_RESPONSE_KIND_NONE;
          column->n_responses += heed_cell_read_response (text) != HEED_RESPONSE_KIND_NONE;
          column->n_texts += score > 0;
          column->n_others += score < 0;
          column->n_targets += heed_target_looks_like (text);
          column->n_owners += heed_cell_looks_like_owner (text);
        }
    }
}

/**
 * heed_columns_settle_answers:
 * @self: the columns of a table
 * @table: the table
 * @first: its first row behind the titles
 * @spans: the cells that reach into that row
 *
 * Of two columns of answers the one that holds nothing but responses is that of the
 * responses, whosever response its title names. "Response" beside "Actions" is, too,
 * where nothing else says whether it is agreed; where something does, its words are
 * about that.
 */
void
heed_columns_settle_answers (HeedColumns *self,
                             HeedTable   *table,
                             guint        first,
                             HeedSpans   *spans)
{
  Looks looks[HEED_MAX_CELLS] = { 0 };
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    n += self->slots[i] == HEED_SLOT_ANSWER;
  if (n < 2)
    return;

  look_at_cells (table, first, *spans, looks);
  for (guint i = 0; n > 1 && i < self->n; i++)
    {
      gboolean named = heed_text_matches (title_at (self, i), RESPONSE_TITLE);
      gboolean verdicts = looks[i].n_words > 0 && looks[i].n_verdicts == looks[i].n_words;

      if (self->slots[i] != HEED_SLOT_ANSWER || (!named && !verdicts))
        continue;
      if (verdicts || heed_text_matches (title_at (self, i), PLAIN_RESPONSE_TITLE))
        self->slots[i] = heed_columns_has (self, HEED_SLOT_RESPONSE) ? HEED_SLOT_REMARKS : HEED_SLOT_RESPONSE;
      else if (heed_columns_has (self, HEED_SLOT_RESPONSE))
        self->slots[i] = HEED_SLOT_REMARKS;
      else
        continue;
      n--;
    }
}

/* Whether the cells of a column hold what @slot does. */
static gboolean
may_hold (const Looks *column,
          HeedSlot     slot)
{
  if (column->n_words < 2)
    return FALSE;
  if (slot == HEED_SLOT_TARGET)
    return column->n_targets == column->n_words;
  if (slot == HEED_SLOT_OWNER)
    return column->n_owners == column->n_words && column->n_targets == 0;

  return column->n_others == 0 && column->n_texts == column->n_words && column->n_owners * 2 < column->n_words;
}

/* The one column without a known title that can be meant stands for @slot, which no other does.
 * It is marked: "Date raised" holds dates too. */
static void
settle_missing (HeedColumns *self,
                const Looks *looks,
                HeedSlot     slot,
                guint        from)
{
  guint found = G_MAXUINT;
  guint n = 0;

  if (heed_columns_has (self, slot))
    return;
  for (guint i = from; i < self->n; i++)
    if (self->slots[i] == HEED_SLOT_OTHER && title_at (self, i)[0] != '\0' && may_hold (&looks[i], slot))
      {
        found = i;
        n++;
      }
  if (n != 1)
    return;
  self->slots[found] = slot;
  self->guessed[found] = TRUE;
}

/**
 * heed_columns_settle_unknown:
 * @self: the columns of a table
 * @table: the table
 * @first: its first row behind the titles
 * @spans: the cells that reach into that row
 *
 * A title that no edition has: the column that holds nothing but responses is that of
 * the responses, and the one sentences stand in, between the numbers and the answers,
 * that of the recommendations. Only where it is the one column that can be meant. So are
 * those of dates, of owners and of actions, which are marked as guessed.
 */
void
heed_columns_settle_unknown (HeedColumns *self,
                             HeedTable   *table,
                             guint        first,
                             HeedSpans   *spans)
{
  Looks looks[HEED_MAX_CELLS] = { 0 };
  guint response = G_MAXUINT;
  guint recommendation = G_MAXUINT;
  guint n_responses = 0;
  guint n_recommendations = 0;
  gboolean behind_number = FALSE;

  static const HeedSlot told[] = { HEED_SLOT_RESPONSE, HEED_SLOT_RECOMMENDATION, HEED_SLOT_ANSWER, HEED_SLOT_OWNER,
                                   HEED_SLOT_TARGET };
  gboolean complete = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    complete = complete && heed_columns_has (self, told[i]);
  if (complete)
    return;

  look_at_cells (table, first, *spans, looks);
  for (guint i = 0; i < self->n; i++)
    if (self->slots[i] == HEED_SLOT_OTHER && looks[i].n_words > 1 && looks[i].n_responses == looks[i].n_words)
      {
        response = i;
        n_responses++;
      }
  /* "Position" may say how far a step is, or whether a recommendation is agreed. */
  for (guint i = 0; i < self->n && !heed_columns_has (self, HEED_SLOT_RESPONSE); i++)
    if (self->slots[i] == HEED_SLOT_PROGRESS && heed_text_matches (title_at (self, i), "^\\W*(our\\s+)?position\\W*$")
        && looks[i].n_words > 0 && looks[i].n_verdicts == looks[i].n_words)
      self->slots[i] = HEED_SLOT_RESPONSE;
  if (n_responses == 1 && !heed_columns_has (self, HEED_SLOT_RESPONSE))
    self->slots[response] = HEED_SLOT_RESPONSE;

  for (guint i = 0; i < self->n && self->slots[i] != HEED_SLOT_RESPONSE && self->slots[i] != HEED_SLOT_ANSWER; i++)
    {
      if (behind_number && self->slots[i] == HEED_SLOT_OTHER)
        {
          recommendation = i;
          n_recommendations++;
        }
      behind_number |= self->slots[i] == HEED_SLOT_NUMBER;
    }
  if (n_recommendations == 1 && !heed_columns_has (self, HEED_SLOT_RECOMMENDATION)
      && looks[recommendation].n_others == 0
      && looks[recommendation].n_texts * 2 > looks[recommendation].n_words)
    self->slots[recommendation] = HEED_SLOT_RECOMMENDATION;

  for (guint i = 0; i < self->n; i++)
    if (self->slots[i] == HEED_SLOT_RECOMMENDATION)
      {
        settle_missing (self, looks, HEED_SLOT_TARGET, i + 1);
        settle_missing (self, looks, HEED_SLOT_OWNER, i + 1);
        settle_missing (self, looks, HEED_SLOT_ANSWER, i + 1);
        break;
      }
}
