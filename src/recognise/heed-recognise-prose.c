/* heed-recognise-prose.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-prose.h"

#include <string.h>

#include "heed-block-joint.h"
#include "heed-recognise-cell.h"

/* Some bodies publish no table: each recommendation has a heading, or a number, and what is
 * answered stands below it. A first draft is the list of the recommendations alone. Their
 * words are put into a table, which is then read as any other. */

/* How many recommendations there are at least, for the numbers of other things stand in texts
 * too. */
#define MIN_FOUND 2

/* How long the words before a colon are that say what stands behind it. */
#define MAX_LABEL 40

/* The columns of the table, and their titles. */
static const HeedSlot slots[] = {
  HEED_SLOT_NUMBER, HEED_SLOT_RECOMMENDATION, HEED_SLOT_RESPONSE, HEED_SLOT_ANSWER,
  HEED_SLOT_OWNER, HEED_SLOT_TARGET, HEED_SLOT_PROGRESS,
};
static const char *const titles[] = {
  "Rec no", "Recommendation", "Response", "Action", "Responsible owner", "Target date", "Progress",
};

#define N_COLUMNS G_N_ELEMENTS (slots)

/* How the recommendations of a document are told. */
typedef enum {
  FORM_NAMED,    /* "Recommendation 1.2", with its parts below it */
  FORM_ANSWERED, /* "1. …", with the answer as 1.1, 1.2 … below it */
  FORM_LISTED,   /* "1. …" below a heading that speaks of recommendations: no answers yet */
} Form;

typedef struct
{
  Form form;
  HeedDocument *document;
  HeedTable *table;
  HeedTableRow *row;   /* of the recommendation that is being read, or NULL */
  HeedSlot slot;       /* where the next paragraph goes */
  char *number;
  guint n_found;
  guint n_answered;
  gboolean refused;    /* whether it is not agreed */
  gboolean listing;    /* whether a heading speaks of recommendations */
} Reader;

/* ---- what a paragraph says ---- */

#define NAMED "^\\W*(?:(?:key|main|priority)\\s+)?recommendation\\s+(?:no\\.?\\s*)?([A-Z]{0,4}\\d[\\w./-]*?)\\s*(?:[:.)–—-]+\\s+|[:.)]?$)"
#define NUMBERED "^\\s*(\\d{1,3})[.)]\\s+(?=\\p{L})"
#define ANSWER "^\\s*(\\d{1,3})\\.\\d{1,3}[.)]?\\s+(?=\\S)"

/* Returns: (transfer full) (nullable): what the group of @pattern finds at the beginning of
 *   @text; @length is how long all of it is */
static char *
take (const char *text,
      const char *pattern,
      gsize      *length)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int end;

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  g_match_info_fetch_pos (match, 0, NULL, &end);
  *length = (gsize) end;
  return g_match_info_fetch (match, 1);
}

static char *
block_words (HeedBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    g_string_append (text, ((HeedRun *) g_ptr_array_index (block->runs, i))->text);
  return g_strdup (text->str);
}

/* "Owner: …": which column the words before the colon are a title of. */
static HeedSlot
read_label (const char *text,
            gsize      *length)
{
  const char *colon = strchr (text, ':');
  g_autofree char *label = NULL;
  HeedSlot slot;

  *length = 0;
  if (colon == NULL || colon - text > MAX_LABEL)
    return HEED_SLOT_OTHER;
  label = g_strndup (text, (gsize) (colon - text));
  slot = heed_text_matches (label, "^\\W*(next|planned|further)\\s+(key\\s+)?(actions?|steps?)\\W*$")
           ? HEED_SLOT_ANSWER
           : heed_cell_read_title (label);
  for (guint i = 0; i < N_COLUMNS; i++)
    if (slots[i] == slot)
      {
        *length = (gsize) (colon - text) + 1 + strspn (colon + 1, " ");
        return slot;
      }
  return HEED_SLOT_OTHER;
}

/* A line that leads elsewhere on the page. */
static gboolean
is_way (HeedBlock *block)
{
  g_autofree char *text = heed_block_to_line (block);

  if (heed_text_matches (text, "^\\W*(back|return|skip)\\s+to\\s+(the\\s+)?(top|contents|main\\s+content)\\W*$"))
    return TRUE;
  for (guint i = 0; i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);

      if (run->link == NULL || run->link[0] != '#')
        return FALSE;
    }
  return block->runs->len > 0;
}

/* ---- the table ---- */

/* What is set off from the text around it is not bold in a table of its own. */
static void
drop_bold (HeedBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    if ((((HeedRun *) g_ptr_array_index (block->runs, i))->style & HEED_RUN_STYLE_BOLD) == 0)
      return;
  for (guint i = 0; i < block->runs->len; i++)
    ((HeedRun *) g_ptr_array_index (block->runs, i))->style &= ~(guint) HEED_RUN_STYLE_BOLD;
}

static void
add_to (Reader    *self,
        HeedSlot   slot,
        HeedBlock *block,
        gsize      offset)
{
  HeedBlock *copy = heed_block_copy (block);

  if (copy->kind == HEED_BLOCK_HEADING)
    copy->kind = HEED_BLOCK_PARAGRAPH;
  if (offset > 0)
    {
      HeedBlock *rest = heed_block_split (copy, offset);

      heed_block_unref (copy);
      copy = rest;
    }
  if (heed_block_is_blank (copy))
    {
      heed_block_unref (copy);
      return;
    }
  if (slot == HEED_SLOT_RECOMMENDATION)
    drop_bold (copy);
  for (guint i = 0; i < N_COLUMNS; i++)
    if (slots[i] == slot)
      heed_cell_add (g_ptr_array_index (self->row->cells, i), copy);
}

static void
begin_table (Reader *self)
{
  HeedTableRow *heads;

  self->table = heed_table_new (N_COLUMNS);
  self->table->n_header_rows = 1;
  heads = heed_table_add_row (self->table);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      HeedCell *cell = heed_table_row_add (heads);

      cell->is_header = TRUE;
      heed_cell_add (cell, heed_block_new_paragraph (titles[i]));
    }
  heed_document_add (self->document, heed_block_new_table (self->table));
}

/* A row that spans the table: whom the next recommendations are for, or a section. */
static void
add_spanning (Reader    *self,
              HeedBlock *block)
{
  HeedTableRow *row = heed_table_add_row (self->table);
  HeedCell *cell = heed_table_row_add (row);
  HeedBlock *copy = heed_block_copy (block);

  if (copy->kind == HEED_BLOCK_HEADING)
    copy->kind = HEED_BLOCK_PARAGRAPH;
  row->line = block->line;
  cell->column_span = N_COLUMNS;
  heed_cell_add (cell, copy);
  self->row = NULL;
}

static void
begin_row (Reader     *self,
           const char *number,
           HeedBlock  *block,
           gsize       offset)
{
  if (self->table == NULL)
    begin_table (self);
  self->row = heed_table_add_row (self->table);
  self->row->line = block->line;
  for (guint i = 0; i < N_COLUMNS; i++)
    heed_table_row_add (self->row);
  heed_cell_add (g_ptr_array_index (self->row->cells, 0), heed_block_new_paragraph (number));
  add_to (self, HEED_SLOT_RECOMMENDATION, block, offset);
  g_free (self->number);
  self->number = g_strdup (number);
  self->slot = HEED_SLOT_RECOMMENDATION;
  self->refused = FALSE;
  self->n_found++;
}

/* Whether the words of a paragraph are one response and nothing more. */
static gboolean
is_verdict (const char *text)
{
  return heed_cell_read_verdict (text) != HEED_RESPONSE_KIND_NONE;
}

/* ---- the three forms ---- */

static void
read_part (Reader    *self,
           HeedBlock *block)
{
  g_autofree char *text = block_words (block);
  gsize length;
  HeedSlot slot = read_label (text, &length);

  /* "Response" stands over what is done as over whether it is agreed. */
  if (is_verdict (text + length))
    {
      add_to (self, HEED_SLOT_RESPONSE, block, length);
      self->slot = HEED_SLOT_ANSWER;
      self->n_answered++;
      return;
    }
  if (slot != HEED_SLOT_OTHER && slot != HEED_SLOT_NUMBER)
    {
      self->slot = slot;
      self->n_answered++;
    }
  else
    {
      length = 0;
    }
  add_to (self, self->slot, block, length);
}

static gboolean
read_named (Reader    *self,
            HeedBlock *block)
{
  g_autofree char *text = block_words (block);
  gsize length;
  g_autofree char *number = take (text, NAMED, &length);

  if (number != NULL)
    begin_row (self, number, block, length);
  else if (self->row == NULL || block->kind == HEED_BLOCK_HEADING || is_way (block))
    return FALSE;
  else
    read_part (self, block);
  return TRUE;
}

/* The next number of those that count from 1. */
static gboolean
is_next (Reader     *self,
         const char *number)
{
  guint64 before = self->number != NULL ? g_ascii_strtoull (self->number, NULL, 10) : 0;

  return g_ascii_strtoull (number, NULL, 10) == before + 1;
}

static gboolean
read_answered (Reader    *self,
               HeedBlock *block)
{
  g_autofree char *text = block_words (block);
  gsize length;
  g_autofree char *answer = take (text, ANSWER, &length);
  g_autofree char *number = NULL;

  if (answer != NULL && self->row != NULL && g_str_equal (answer, self->number))
    {
      self->n_answered++;
      if (is_verdict (text + length))
        {
          self->refused = heed_cell_read_verdict (text + length) == HEED_RESPONSE_KIND_NOT_AGREED;
          add_to (self, HEED_SLOT_RESPONSE, block, length);
        }
      else
        {
          /* What is said to one that is not agreed are no steps. */
          add_to (self, HEED_SLOT_ANSWER, block, self->refused ? length : 0);
        }
      self->slot = HEED_SLOT_ANSWER;
      return TRUE;
    }
  number = take (text, NUMBERED, &length);
  if (number != NULL && is_next (self, number))
    begin_row (self, number, block, length);
  else if (self->row == NULL || block->kind == HEED_BLOCK_HEADING || is_way (block))
    return FALSE;
  else
    add_to (self, self->slot, block, 0);
  return TRUE;
}

static gboolean
read_listed (Reader    *self,
             HeedBlock *block)
{
  g_autofree char *text = block_words (block);
  gsize length;
  g_autofree char *number = take (text, NAMED, &length);

  if (number != NULL && text[length] != '\0')
    {
      begin_row (self, number, block, length);
      return TRUE;
    }
  g_free (number);
  number = take (text, NUMBERED, &length);
  if (heed_text_matches (text, "\\brecommendations?\\b") && strlen (text) < 100 && number == NULL)
    {
      self->listing = TRUE;
      return FALSE;
    }
  if (!self->listing || number == NULL || !is_next (self, number))
    {
      if (self->row != NULL && block->kind == HEED_BLOCK_HEADING)
        self->listing = FALSE;
      return FALSE;
    }
  begin_row (self, number, block, length);
  return TRUE;
}

static gboolean
read_list (Reader    *self,
           HeedBlock *list)
{
  gboolean counted = TRUE;

  if (self->row != NULL && self->form != FORM_LISTED)
    {
      add_to (self, self->slot, list, 0);
      return TRUE;
    }
  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);

      counted = counted && item->children->len > 0 && item->marker != NULL && g_ascii_isdigit (item->marker[0]);
    }
  if (self->form != FORM_LISTED || !self->listing || !counted || list->children->len < MIN_FOUND)
    return FALSE;

  for (guint i = 0; i < list->children->len; i++)
    {
      HeedBlock *item = g_ptr_array_index (list->children, i);
      g_autofree char *number = g_strndup (item->marker, strspn (item->marker, "0123456789."));

      g_strdelimit (number, ".", '\0');
      begin_row (self, number, g_ptr_array_index (item->children, 0), 0);
      for (guint j = 1; j < item->children->len; j++)
        add_to (self, HEED_SLOT_RECOMMENDATION, g_ptr_array_index (item->children, j), 0);
    }
  return TRUE;
}

static gboolean
read_block (Reader    *self,
            HeedBlock *block)
{
  g_autofree char *text = NULL;

  if (block->kind == HEED_BLOCK_TABLE)
    return FALSE;
  if (block->kind == HEED_BLOCK_LIST)
    return read_list (self, block);

  text = heed_block_to_line (block);
  if (text[0] == '\0')
    return FALSE;
  if (heed_cell_is_addressee (text) && g_str_has_suffix (text, ":") && (self->form != FORM_LISTED || self->listing))
    {
      if (self->table == NULL)
        begin_table (self);
      add_spanning (self, block);
      return TRUE;
    }
  switch (self->form)
    {
    case FORM_NAMED:
      return read_named (self, block);
    case FORM_ANSWERED:
      return read_answered (self, block);
    case FORM_LISTED:
    default:
      return read_listed (self, block);
    }
}

/* Whether what was read is a plan of that form, and no text in which numbers happen to stand. */
static gboolean
is_plan (Reader *self)
{
  if (self->n_found < MIN_FOUND)
    return FALSE;
  return self->form == FORM_LISTED || 2 * self->n_answered >= self->n_found;
}

static HeedDocument *
read_form (HeedDocument *document,
           Form          form)
{
  Reader self = { .form = form, .document = heed_document_new () };
  gboolean found;

  heed_document_set_title (self.document, document->title);
  heed_document_set_language (self.document, document->language);
  heed_document_set_running_note (self.document, document->running_note);
  self.document->landscape = document->landscape;
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      if (!read_block (&self, block))
        heed_document_add (self.document, heed_block_ref (block));
    }

  found = is_plan (&self);
  g_free (self.number);
  if (!found)
    g_clear_pointer (&self.document, heed_document_unref);
  return self.document;
}

/**
 * heed_prose_to_table:
 * @document: a document without a plan table
 *
 * Returns: (transfer full) (nullable): @document with the recommendations that stand in its
 *   text, and what is answered to them, in a table; %NULL where there are none
 */
HeedDocument *
heed_prose_to_table (HeedDocument *document)
{
  static const Form forms[] = { FORM_NAMED, FORM_ANSWERED, FORM_LISTED };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      HeedDocument *made = read_form (document, forms[i]);

      if (made != NULL)
        return made;
    }

  return NULL;
}
