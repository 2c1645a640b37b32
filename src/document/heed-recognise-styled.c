/* heed-recognise-styled.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-styled.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-edition.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-recognise-cell.h"
#include "heed-recognise-front.h"
#include "heed-recognise-measure.h"
#include "heed-recognise-parts.h"
#include "heed-recognise-text.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

#define N_COLUMNS 6

/* In a document that Heed wrote each block says what it is: nothing is guessed, also
 * not after somebody has edited the words elsewhere. A block that says nothing goes
 * with the one above it. */

/* One item while its words are read. */
typedef struct
{
  HeedItem *item; /* owned by the plan */
  GPtrArray *words;
  guint row;
  char *style; /* NULL where its first block said nothing */
  guint level;
} Item;

typedef struct
{
  HeedPlan *plan;
  HeedSource *source;
  HeedRecommendation *recommendation; /* the current one; owned by the plan */
  GPtrArray *items; /* of Item, of the current one */
  GPtrArray *explanation;
  GPtrArray *part_agreed;
  GPtrArray *unplaced[3]; /* words, owners and targets */
  GHashTable *anchors; /* anchor to the id of an item */
  char *addressee;
  guint row;
} Reader;

static const char *
first_style (GPtrArray *blocks)
{
  HeedBlock *first = blocks->len > 0 ? g_ptr_array_index (blocks, 0) : NULL;

  return first != NULL ? first->style : NULL;
}

static gboolean
has_style (HeedBlock  *block,
           const char *style)
{
  return g_strcmp0 (block->style, style) == 0;
}

static GStrv
to_strv (GPtrArray *strings)
{
  GStrv strv = g_new0 (char *, strings->len + 1);

  for (guint i = 0; i < strings->len; i++)
    strv[i] = g_strdup (g_ptr_array_index (strings, i));
  return strv;
}

static HeedTable *
find_table (HeedDocument *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);
      HeedTableRow *row;

      if (block->kind != HEED_BLOCK_TABLE || block->table->rows->len < 2)
        continue;
      row = g_ptr_array_index (block->table->rows, 0);
      if (row->cells->len != N_COLUMNS)
        continue;
      /* A column may have no title. */
      for (guint j = 0; j < N_COLUMNS; j++)
        if (g_strcmp0 (first_style (((HeedCell *) g_ptr_array_index (row->cells, j))->blocks),
                       "column-title") == 0)
          return block->table;
    }

  return NULL;
}

/* ---- items ---- */

static void
item_free (gpointer data)
{
  Item *self = data;

  g_ptr_array_unref (self->words);
  g_free (self->style);
  g_free (self);
}

static HeedItem *
make_item (const char *style)
{
  static const char *const roles[] = { "plain", "lead-in", "evaluation", "governance", "note" };

  if (g_strcmp0 (style, "measure") == 0)
    return HEED_ITEM (heed_measure_new ());
  for (guint i = 0; style != NULL && i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (style, roles[i]))
      {
        HeedTextItem *item = heed_text_item_new ();

        heed_text_item_set_role (item, (HeedTextRole) i);
        return HEED_ITEM (item);
      }
  return HEED_ITEM (heed_action_new ());
}

static Item *
add_item (Reader     *self,
          const char *style,
          guint       level)
{
  Item *item = g_new0 (Item, 1);
  g_autoptr (HeedItem) made = make_item (style);

  item->item = made;
  item->words = heed_block_list_new ();
  item->row = self->row;
  item->style = g_strdup (style);
  item->level = level;
  heed_item_set_depth (made, MAX (level, 1));
  heed_record_list_append (heed_recommendation_get_items (self->recommendation), made);
  g_ptr_array_add (self->items, item);
  return item;
}

static Item *
last_of_row (Reader *self)
{
  Item *item = self->items->len > 0 ? g_ptr_array_index (self->items, self->items->len - 1) : NULL;

  return item != NULL && item->row == self->row ? item : NULL;
}

static HeedBlock *
labelled_item (HeedBlock *block)
{
  HeedBlock *item = block->kind == HEED_BLOCK_LIST && block->children->len == 1
                      ? g_ptr_array_index (block->children, 0)
                      : NULL;

  return item != NULL && item->marker != NULL && item->style != NULL ? item : NULL;
}

static void
add_answer (Reader    *self,
            HeedBlock *block)
{
  Item *item = last_of_row (self);
  HeedBlock *labelled = block->style != NULL ? labelled_item (block) : NULL;

  if (has_style (block, "part-agreed"))
    {
      g_ptr_array_add (self->part_agreed, heed_block_ref (block));
      return;
    }
  if (has_style (block, "explanation"))
    {
      g_ptr_array_add (self->explanation, heed_block_ref (block));
      return;
    }
  if (has_style (block, "unplaced"))
    {
      g_autoptr (GPtrArray) blocks = heed_block_list_new ();

      g_ptr_array_add (blocks, heed_block_ref (block));
      g_ptr_array_add (self->unplaced[0], heed_markup_from_blocks (blocks));
      return;
    }

  if (item == NULL || labelled != NULL ||
      (block->style != NULL && (g_strcmp0 (item->style, block->style) != 0 ||
                                item->level != block->level)))
    item = add_item (self, block->style, block->level);
  if (block->anchor != NULL)
    g_hash_table_insert (self->anchors, g_strdup (block->anchor),
                         g_strdup (heed_item_get_id (item->item)));
  if (labelled == NULL)
    {
      g_ptr_array_add (item->words, heed_block_ref (block));
      return;
    }
  if (HEED_IS_ACTION (item->item))
    heed_action_set_label (HEED_ACTION (item->item), labelled->marker);
  for (guint i = 0; i < labelled->children->len; i++)
    g_ptr_array_add (item->words, heed_block_ref (g_ptr_array_index (labelled->children, i)));
}

/* ---- owners and targets ---- */

static GPtrArray *
read_lines (GPtrArray *blocks,
            GPtrArray *unplaced)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      char *text = heed_block_to_text (block);

      g_ptr_array_add (has_style (block, "unplaced") ? unplaced : lines, g_strstrip (text));
    }
  return lines;
}

static void
keep_unplaced (GPtrArray *lines,
               guint      first,
               GPtrArray *unplaced)
{
  for (guint i = first; i < lines->len; i++)
    g_ptr_array_add (unplaced, g_strdup (g_ptr_array_index (lines, i)));
}

/* The row says whose they are. Where somebody has put several items into one, they
 * go in order if each can have one, and are not guessed else. */
static void
give (Reader    *self,
      GPtrArray *owners,
      GPtrArray *targets)
{
  guint first = self->items->len;
  guint n;

  while (first > 0 && ((Item *) g_ptr_array_index (self->items, first - 1))->row == self->row)
    first--;
  if (first == self->items->len && (owners->len > 0 || targets->len > 0))
    add_item (self, NULL, 1);
  n = self->items->len - first;

  if (n == 1)
    {
      Item *item = g_ptr_array_index (self->items, first);
      g_auto (GStrv) names = to_strv (owners);

      heed_item_set_owners (item->item, (const char *const *) names);
    }
  else if (n > 1 && owners->len == n)
    {
      for (guint i = 0; i < n; i++)
        {
          const char *names[] = { g_ptr_array_index (owners, i), NULL };

          heed_item_set_owners (((Item *) g_ptr_array_index (self->items, first + i))->item, names);
        }
    }
  else
    {
      keep_unplaced (owners, 0, self->unplaced[1]);
    }

  if (n > 0 && (targets->len == n || n == 1))
    {
      for (guint i = 0; i < n && i < targets->len; i++)
        heed_item_set_target_words (((Item *) g_ptr_array_index (self->items, first + i))->item,
                                    g_ptr_array_index (targets, i));
      keep_unplaced (targets, n, self->unplaced[2]);
    }
  else
    {
      keep_unplaced (targets, 0, self->unplaced[2]);
    }
}

/* ---- recommendations ---- */

static char *
resolved_markup (Reader    *self,
                 GPtrArray *blocks)
{
  g_autofree char *markup = heed_markup_from_blocks (blocks);
  g_autoptr (GString) text = g_string_new (markup);
  GHashTableIter iter;
  gpointer anchor;
  gpointer id;

  g_hash_table_iter_init (&iter, self->anchors);
  while (strstr (text->str, "](#") != NULL && g_hash_table_iter_next (&iter, &anchor, &id))
    {
      g_autofree char *from = g_strdup_printf ("](#%s)", (char *) anchor);
      g_autofree char *to = g_strdup_printf ("](heed:item/%s)", (char *) id);

      g_string_replace (text, from, to, 0);
    }
  return g_strdup (text->str);
}

static void
set_unplaced (HeedUnplaced *unplaced,
              GPtrArray   **lines)
{
  g_auto (GStrv) text = to_strv (lines[0]);
  g_auto (GStrv) owners = to_strv (lines[1]);
  g_auto (GStrv) targets = to_strv (lines[2]);

  heed_unplaced_set_text (unplaced, (const char *const *) text);
  heed_unplaced_set_owners (unplaced, (const char *const *) owners);
  heed_unplaced_set_targets (unplaced, (const char *const *) targets);
}

static void
finish_recommendation (Reader *self)
{
  HeedResponse *response;
  g_autofree char *explanation = NULL;
  g_autofree char *part_agreed = NULL;

  if (self->recommendation == NULL)
    return;

  response = heed_recommendation_get_response (self->recommendation);
  explanation = resolved_markup (self, self->explanation);
  part_agreed = resolved_markup (self, self->part_agreed);
  heed_response_set_explanation (response, explanation);
  heed_response_set_part_agreed (response, part_agreed);
  if (heed_response_get_kind (response) > HEED_RESPONSE_KIND_AGREED)
    heed_response_set_reasons (response,
                               heed_edition_read_reasons (heed_response_get_words (response)) |
                                 heed_edition_read_reasons (explanation));
  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = g_ptr_array_index (self->items, i);
      g_autofree char *text = resolved_markup (self, item->words);

      heed_item_set_text (item->item, text);
      if (HEED_IS_MEASURE (item->item))
        heed_measure_read_words (HEED_MEASURE (item->item));
    }
  set_unplaced (heed_recommendation_get_unplaced (self->recommendation), self->unplaced);

  g_ptr_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->explanation, 0);
  g_ptr_array_set_size (self->part_agreed, 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->unplaced); i++)
    g_ptr_array_set_size (self->unplaced[i], 0);
}

static void
read_number (Reader    *self,
             GPtrArray *blocks)
{
  g_autoptr (GString) number = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = heed_block_to_text (block);

      g_strstrip (text);
      if (has_style (block, "paragraph"))
        heed_recommendation_set_paragraph (self->recommendation, text);
      else
        g_string_append_printf (number, "%s%s", number->len > 0 ? " " : "", text);
    }
  heed_recommendation_set_number (self->recommendation, number->str);
}

static void
read_recommendation (Reader    *self,
                     GPtrArray *blocks)
{
  g_autoptr (GPtrArray) words = heed_block_list_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      if (has_style (block, "addressee"))
        {
          g_free (self->addressee);
          self->addressee = heed_block_to_text (block);
          g_strstrip (self->addressee);
          if (g_str_has_suffix (self->addressee, ":"))
            self->addressee[strlen (self->addressee) - 1] = '\0';
          heed_recommendation_set_addressee_stated (self->recommendation, TRUE);
        }
      else
        {
          g_ptr_array_add (words, heed_block_ref (block));
        }
    }
  text = heed_markup_from_blocks (words);
  heed_recommendation_set_text (self->recommendation, text);
  heed_recommendation_set_repeated (self->recommendation,
                                    heed_recognise_matches (text, "\\brecommendation\\b[^.]*\\brepeated\\b|\\brepeated\\s+recommendation\\b"));
  if (self->addressee != NULL)
    heed_recommendation_set_addressee (self->recommendation, self->addressee);
}

static void
read_response (Reader    *self,
               GPtrArray *blocks)
{
  HeedResponse *response = heed_recommendation_get_response (self->recommendation);
  g_autofree char *words = heed_block_list_to_text (blocks);

  g_strstrip (words);
  heed_response_set_words (response, words);
  heed_response_set_kind (response, heed_cell_read_response (words));
}

static void
add_recommendation (Reader *self)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();

  finish_recommendation (self);
  self->recommendation = recommendation;
  heed_record_list_append (heed_plan_get_recommendations (self->plan), recommendation);
}

static GPtrArray *
read_cell_lines (HeedCell  *cell,
                 GPtrArray *unplaced)
{
  if (cell == NULL)
    return g_ptr_array_new_with_free_func (g_free);
  return read_lines (cell->blocks, unplaced);
}

static void
read_row (Reader    *self,
          HeedCell **cells)
{
  g_autoptr (GPtrArray) owners = NULL;
  g_autoptr (GPtrArray) targets = NULL;

  if (cells[0] != NULL || self->recommendation == NULL)
    add_recommendation (self);
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      GPtrArray *blocks = cells[column] != NULL ? cells[column]->blocks : NULL;

      if (blocks == NULL || column > 3)
        continue;
      if (column == 0)
        read_number (self, blocks);
      else if (column == 1)
        read_recommendation (self, blocks);
      else if (column == 2)
        read_response (self, blocks);
      else
        for (guint i = 0; i < blocks->len; i++)
          add_answer (self, g_ptr_array_index (blocks, i));
    }
  owners = read_cell_lines (cells[4], self->unplaced[1]);
  targets = read_cell_lines (cells[5], self->unplaced[2]);
  give (self, owners, targets);
}

static void
remember_row (Reader    *self,
              HeedCell **cells)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (self->source == NULL)
    return;
  for (guint column = 0; column < N_COLUMNS; column++)
    {
      g_autofree char *markup = cells[column] != NULL
                                  ? heed_markup_from_blocks (cells[column]->blocks)
                                  : g_strdup ("");

      g_strv_builder_add (builder, markup);
    }
  words = g_strv_builder_end (builder);
  heed_source_add_row (self->source, heed_recommendation_get_id (self->recommendation),
                       (const char *const *) words);
}

static void
read_table (Reader    *self,
            HeedTable *table)
{
  guint covered[N_COLUMNS] = { 0 };

  for (guint i = MAX (table->n_header_rows, 1); i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      HeedCell *cells[N_COLUMNS] = { NULL };
      guint next = 0;

      for (guint column = 0; column < N_COLUMNS; column++)
        if (covered[column] > 0)
          {
            covered[column]--;
          }
        else if (next < row->cells->len)
          {
            cells[column] = g_ptr_array_index (row->cells, next++);
            covered[column] = cells[column]->row_span - 1;
            column += MIN (cells[column]->column_span, N_COLUMNS - column) - 1;
          }

      self->row = i;
      read_row (self, cells);
      remember_row (self, cells);
    }
  finish_recommendation (self);
}

/* ---- what stands around the table ---- */

static void
read_definitions (HeedTable   *table,
                  HeedWording *wording)
{
  for (guint i = MAX (table->n_header_rows, 1); i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);
      g_autoptr (HeedDefinition) definition = heed_definition_new ();

      for (guint j = 0; j < MIN (row->cells->len, 3); j++)
        {
          g_autofree char *markup = heed_markup_from_blocks (
            ((HeedCell *) g_ptr_array_index (row->cells, j))->blocks);

          if (j == 0)
            heed_definition_set_term (definition, markup);
          else if (j == 1)
            heed_definition_set_definition (definition, markup);
          else
            heed_definition_set_comment (definition, markup);
        }
      heed_record_list_append (heed_wording_get_definitions (wording), definition);
    }
}

static void
read_titles (HeedTable   *table,
             HeedWording *wording)
{
  HeedTableRow *row = g_ptr_array_index (table->rows, 0);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, i));

      g_strv_builder_add (builder, g_strstrip (text));
    }
  titles = g_strv_builder_end (builder);
  heed_wording_set_column_titles (wording, (const char *const *) titles);
}

/* "A response to the … inspection: …", as the front page names it that says nothing of
 * the inspection itself. */
static void
read_inspection (HeedPlan   *plan,
                 const char *line)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  g_autoptr (GRegex) regex = g_regex_new ("^A response to the (.*?) ?inspection: (.*)$", G_REGEX_DOTALL,
                                          0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *inspectorate = NULL;
  g_autofree char *title = NULL;

  if (line == NULL || !g_regex_match (regex, line, 0, &match))
    return;
  inspectorate = g_match_info_fetch (match, 1);
  title = g_match_info_fetch (match, 2);
  heed_inspection_set_inspectorate (inspection, inspectorate);
  heed_inspection_set_title (inspection, title);
}

/* The front page is read as any other, for the organisation, the inspection and the
 * dates; but its title and its lines are as they say themselves. */
static void
read_around (Reader       *self,
             HeedDocument *document,
             HeedTable    *table)
{
  HeedWording *wording = heed_plan_get_wording (self->plan);
  HeedParts parts = { NULL };
  g_autoptr (GPtrArray) front = heed_block_list_new ();
  g_autoptr (GPtrArray) introduction = heed_block_list_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) unplaced = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = NULL;
  g_autofree char *inspection = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GString) note = g_string_new (document->running_note);
  g_auto (GStrv) front_lines = NULL;
  g_auto (GStrv) unplaced_lines = NULL;
  gboolean behind = FALSE;

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);
      g_autofree char *text = block->table == NULL ? heed_block_to_text (block) : NULL;

      if (block->table == table)
        behind = TRUE;
      else if (block->table != NULL)
        read_definitions (block->table, wording);
      else if (has_style (block, "introduction"))
        g_ptr_array_add (introduction, heed_block_ref (block));
      else if (has_style (block, "running-note"))
        g_string_append_printf (note, "%s%s", note->len > 0 ? "\n\n" : "", text);
      else if (behind)
        g_ptr_array_add (unplaced, g_steal_pointer (&text));
      else if (has_style (block, "inspection"))
        inspection = g_steal_pointer (&text);
      else if (block->kind == HEED_BLOCK_HEADING && title == NULL)
        title = g_strdup (text);
      else if (block->kind != HEED_BLOCK_HEADING)
        g_ptr_array_add (front, heed_block_ref (block));
      if (text != NULL && (block->style == NULL || has_style (block, "front")) && !behind &&
          block->kind != HEED_BLOCK_HEADING)
        g_ptr_array_add (lines, g_steal_pointer (&text));
    }
  if (title != NULL)
    g_ptr_array_insert (front, 0, heed_block_new_paragraph (title));

  parts.front = front;
  parts.introduction = introduction;
  heed_front_read (&parts, self->plan);
  read_inspection (self->plan, inspection);
  if (title != NULL)
    heed_plan_set_title (self->plan, title);
  if (*document->author != '\0')
    heed_organisation_set_name (heed_plan_get_organisation (self->plan), document->author);
  front_lines = to_strv (lines);
  heed_plan_set_front (self->plan, (const char *const *) front_lines);
  unplaced_lines = to_strv (unplaced);
  heed_plan_set_unplaced (self->plan, (const char *const *) unplaced_lines);
  words = heed_markup_from_blocks (introduction);
  heed_wording_set_introduction (wording, words);
  heed_wording_set_running_note (wording, note->str);
  read_titles (table, wording);
}

/**
 * heed_recognise_styled:
 * @document: a document
 * @source: (nullable): takes the words of each row of the table, with the id of the
 *   recommendation that it went to
 *
 * Makes a plan of a document whose blocks say what they are, as those that
 * heed_compose_plan() makes do.
 *
 * Returns: (transfer full) (nullable): the plan; %NULL where they do not
 */
HeedPlan *
heed_recognise_styled (HeedDocument *document,
                       HeedSource   *source)
{
  HeedTable *table = find_table (document);
  Reader self = { NULL };

  if (table == NULL)
    return NULL;

  self.plan = heed_plan_new ();
  self.source = source;
  self.items = g_ptr_array_new_with_free_func (item_free);
  self.explanation = heed_block_list_new ();
  self.part_agreed = heed_block_list_new ();
  for (guint i = 0; i < G_N_ELEMENTS (self.unplaced); i++)
    self.unplaced[i] = g_ptr_array_new_with_free_func (g_free);
  self.anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  read_around (&self, document, table);
  read_table (&self, table);

  g_ptr_array_unref (self.items);
  g_ptr_array_unref (self.explanation);
  g_ptr_array_unref (self.part_agreed);
  for (guint i = 0; i < G_N_ELEMENTS (self.unplaced); i++)
    g_ptr_array_unref (self.unplaced[i]);
  g_hash_table_unref (self.anchors);
  g_free (self.addressee);
  return self.plan;
}
