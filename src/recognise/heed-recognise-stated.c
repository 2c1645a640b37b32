/* heed-recognise-stated.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-stated.h"

#include <string.h>

#include "heed-block-joint.h"

/* How many paragraphs above its table a recommendation may begin. */
#define MAX_ABOVE 12

/* "Recommendation 3: train all staff", "Evaluation recommendation 3. …" */
#define STATED "^\\W*(?:\\p{L}+\\s+(?=recommendation))?rec(?:ommendation)?s?\\b\\.?\\s*(?:no\\b\\.?\\s*|number\\s+)?#?\\s*(\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?)\\b\\W*"

#define RESPONSE "^\\W*(?:\\p{L}+\\s+)?(?:response|decision)\\s*[:–—-]\\s*"

/* Takes what @pattern finds at the beginning of @block off it. Returns the text of
 * its group, or NULL where it is not there. */
static char *
take (HeedBlock  *block,
      const char *pattern,
      guint       group,
      HeedBlock **rest)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = heed_block_to_text (block);
  int end;

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  g_match_info_fetch_pos (match, 0, NULL, &end);
  *rest = heed_block_split (block, (gsize) end);
  return g_match_info_fetch (match, (int) group);
}

/* "Agreed. The list will be shared.": puts what stands behind the response into the answer, so
 * that the response stands alone. */
static void
take_reason (HeedRow   *row,
             HeedBlock *block)
{
  g_autofree char *text = heed_block_to_text (block);
  g_autoptr (GArray) starts = heed_text_find_sentences (text);
  g_autofree char *first = NULL;

  if (starts->len < 2)
    return;
  first = g_strndup (text, g_array_index (starts, gsize, 1));
  if (heed_cell_read_response (first) != HEED_RESPONSE_KIND_NONE)
    g_ptr_array_add (row->slots[HEED_SLOT_ANSWER], heed_block_split (block, strlen (first)));
}

/* A copy that is a paragraph, whatever it was. */
static HeedBlock *
to_paragraph (HeedBlock *block)
{
  HeedBlock *copy = heed_block_copy (block);

  if (copy->kind == HEED_BLOCK_HEADING)
    copy->kind = HEED_BLOCK_PARAGRAPH;
  return copy;
}

/* "Recommendation 3:" has the title "Recommendation". */
static void
take_title (HeedBlock  *block,
            char      **title)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\p{L}+", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = heed_block_to_text (block);

  if (*title == NULL && g_regex_match (regex, text, 0, &match))
    *title = g_match_info_fetch (match, 0);
}

/**
 * heed_stated_find:
 * @blocks: (element-type HeedBlock): what stands above a table
 *
 * Returns: which of @blocks begins the recommendation that the table answers; the
 *   number of @blocks where none does
 */
guint
heed_stated_find (GPtrArray *blocks)
{
  for (guint i = blocks->len; i > 0 && i + MAX_ABOVE > blocks->len; i--)
    {
      g_autofree char *text = heed_block_to_line (g_ptr_array_index (blocks, i - 1));

      if (heed_text_matches (text, STATED))
        return i - 1;
    }

  return blocks->len;
}

/**
 * heed_stated_to_row:
 * @blocks: (element-type HeedBlock): a recommendation, from its number on
 * @titles: (array): takes, for each column of a plan, the word that stands before it,
 *   such as "Recommendation", where there is none yet
 *
 * Returns: (transfer full): a row that holds it, with the response where that stands
 *   there too
 */
HeedRow *
heed_stated_to_row (GPtrArray *blocks,
                    char      **titles)
{
  HeedRow *row = heed_recognise_row_new_words (g_ptr_array_index (blocks, 0));

  g_ptr_array_set_size (row->slots[HEED_SLOT_ANSWER], 0);
  for (guint i = 0; i < blocks->len; i++)
    {
      g_autoptr (HeedBlock) block = to_paragraph (g_ptr_array_index (blocks, i));
      g_autoptr (HeedBlock) rest = NULL;
      g_autofree char *text = NULL;
      g_autofree char *found = NULL;
      HeedSlot slot = HEED_SLOT_RECOMMENDATION;

      if (block->kind == HEED_BLOCK_PARAGRAPH)
        found = i == 0 ? take (block, STATED, 1, &rest) : take (block, RESPONSE, 0, &rest);
      if (i == 0 && found != NULL)
        g_ptr_array_add (row->slots[HEED_SLOT_NUMBER], heed_block_new_paragraph (found));
      if (i > 0 && rest != NULL && row->slots[HEED_SLOT_RESPONSE]->len == 0)
        take_reason (row, rest);
      text = heed_block_to_line (rest != NULL ? rest : block);
      if (i > 0 && heed_cell_read_response (text) != HEED_RESPONSE_KIND_NONE && row->slots[HEED_SLOT_RESPONSE]->len == 0)
        slot = HEED_SLOT_RESPONSE;
      else if (i > 0 && rest != NULL)
        heed_block_join (block, rest);
      if (rest != NULL && (i == 0 || slot == HEED_SLOT_RESPONSE))
        take_title (block, &titles[slot]);
      if (text[0] != '\0')
        g_ptr_array_add (row->slots[slot],
                         heed_block_ref (slot == HEED_SLOT_RESPONSE || i == 0 ? (rest != NULL ? rest : block) : block));
    }
  for (guint slot = 0; slot < HEED_N_SLOTS; slot++)
    heed_recognise_row_set_words (row, (HeedSlot) slot);

  return row;
}
