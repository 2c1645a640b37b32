/* heed-recognise-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-sheet.h"

#include <string.h>

#include "heed-action.h"
#include "heed-block-joint.h"
#include "heed-compose-sheet.h"
#include "heed-compose-table.h"
#include "heed-edition.h"
#include "heed-markup.h"
#include "heed-measure.h"
#include "heed-priority-words.h"
#include "heed-recognise-cell.h"
#include "heed-recognise-bodies.h"
#include "heed-recognise-measure.h"
#include "heed-recognise-revised.h"
#include "heed-recognise-status.h"
#include "heed-recommendation.h"
#include "heed-sheet-columns.h"
#include "heed-text-item.h"
#include "heed-text-joint.h"
#include "heed-work.h"

/* A sheet has at least this many of the columns after the six. */
#define MIN_COLUMNS 4

#define NOT_THERE G_MAXUINT

/* Words of a row that are a text of the plan, and that text as it was written. Which
 * of them holds is known when the whole plan is read, since the words of a reference
 * come from elsewhere in it. */
typedef struct
{
  GObject *record;
  const char *property;
  char *words;
  char *markup;
} Text;

typedef struct
{
  HeedPlan *plan;
  HeedSource *source;
  HeedTableRow *row;
  guint columns[HEED_N_COLUMNS];
  guint more[HEED_N_SHEET_COLUMNS];
  guint standing[HEED_N_SHEET_PROGRESS];
  GPtrArray *titles; /* of the columns that somebody has added, NULL for others */
  HeedRecommendation *recommendation;
  char *recommendation_id; /* as the rows have it */
  char *number; /* of the recommendation, with its paragraph, as the rows have it */
  GHashTable *ids;
  GPtrArray *texts;
  GStrvBuilder *owners; /* unplaced, of the recommendation */
  GStrvBuilder *targets;
  GStrvBuilder *unplaced;
} Reader;

static void
text_free (gpointer data)
{
  Text *self = data;

  g_object_unref (self->record);
  g_free (self->words);
  g_free (self->markup);
  g_free (self);
}

/* ---- columns ---- */

static char *
words_at (HeedTableRow *row,
          guint         position)
{
  g_autofree char *words = NULL;

  if (position >= row->cells->len)
    return g_strdup ("");
  words = heed_cell_to_text (g_ptr_array_index (row->cells, position));
  return g_strdup (g_strstrip (words));
}

static char *
get (Reader *self,
     guint   column)
{
  return words_at (self->row, self->columns[column]);
}

static char *
get_more (Reader          *self,
          HeedSheetColumn  column)
{
  return words_at (self->row, self->more[column]);
}

/* The columns after the six are told by their titles, wherever they stand. The six
 * are the others in their order; where there are not six others, by their titles. */
static gboolean
read_titles (Reader       *self,
             HeedTableRow *row)
{
  guint n_more = 0;
  guint n_others = 0;
  guint others[HEED_N_COLUMNS];

  for (guint i = 0; i < HEED_N_SHEET_COLUMNS; i++)
    self->more[i] = NOT_THERE;
  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    self->columns[i] = NOT_THERE;
  for (guint i = 0; i < HEED_N_SHEET_PROGRESS; i++)
    self->standing[i] = NOT_THERE;

  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *words = words_at (row, i);
      int column = heed_sheet_column_find (words);

      if (column >= 0 && self->more[column] == NOT_THERE)
        {
          self->more[column] = i;
          n_more++;
          continue;
        }
      column = heed_compose_sheet_find_progress (words);
      if (column >= 0 && n_others >= HEED_N_COLUMNS && self->standing[column] == NOT_THERE)
        {
          self->standing[column] = i;
          continue;
        }
      if (n_others < HEED_N_COLUMNS)
        others[n_others] = i;
      n_others++;
    }
  if (n_more < MIN_COLUMNS || self->more[HEED_SHEET_KIND] == NOT_THERE)
    return FALSE;

  if (n_others == HEED_N_COLUMNS)
    {
      memcpy (self->columns, others, sizeof others);
      return TRUE;
    }
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_autofree char *words = words_at (row, i);
      HeedSlot slot = heed_cell_read_title (words);

      if (heed_sheet_column_find (words) < 0 && slot < HEED_N_COLUMNS
          && self->columns[slot] == NOT_THERE)
        self->columns[slot] = i;
    }
  return self->columns[HEED_SLOT_ANSWER] != NOT_THERE
         && self->columns[HEED_SLOT_RECOMMENDATION] != NOT_THERE;
}

static gboolean
is_taken (Reader *self,
          guint   column)
{
  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    if (self->columns[i] == column)
      return TRUE;
  for (guint i = 0; i < HEED_N_SHEET_COLUMNS; i++)
    if (self->more[i] == column)
      return TRUE;
  for (guint i = 0; i < HEED_N_SHEET_PROGRESS; i++)
    if (self->standing[i] == column)
      return TRUE;

  return FALSE;
}

static void
take_titles (Reader       *self,
             HeedTableRow *row)
{
  g_auto (GStrv) titles = g_new0 (char *, HEED_N_COLUMNS + 1);

  for (guint i = 0; i < row->cells->len; i++)
    g_ptr_array_add (self->titles, is_taken (self, i) ? NULL : words_at (row, i));

  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    titles[i] = words_at (row, self->columns[i]);
  heed_wording_set_column_titles (heed_plan_get_wording (self->plan),
                                  (const char *const *) titles);
}

/* ---- texts ---- */

static void
keep_text (Reader     *self,
           gpointer    record,
           const char *property,
           const char *words,
           const char *markup)
{
  Text *text = g_new0 (Text, 1);

  text->record = g_object_ref (record);
  text->property = property;
  text->words = g_strdup (words);
  text->markup = g_strdup (markup);
  g_ptr_array_add (self->texts, text);
  g_object_set (record, property, *markup != '\0' ? markup : words, NULL);
}

/* Words without marks of form, one paragraph a line. */
static char *
words_to_markup (const char *words)
{
  g_autofree char *text = heed_markup_to_text (words);
  g_autoptr (GPtrArray) blocks = NULL;
  g_auto (GStrv) lines = NULL;

  if (g_str_equal (text, words))
    return g_strdup (words);
  blocks = heed_block_list_new ();
  lines = g_strsplit (words, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (blocks, heed_block_new_paragraph (lines[i]));
  return heed_markup_from_blocks (blocks);
}

/* A text holds as it was written as long as nobody changed its words in the sheet. */
static void
settle_text (Reader *self,
             Text   *text)
{
  g_autofree char *tidy = heed_text_collapse_spaces (text->words);
  g_autofree char *markup = NULL;

  if (*text->markup != '\0')
    {
      g_autoptr (GPtrArray) blocks = heed_compose_markup (self->plan, text->markup);
      g_autofree char *words = heed_block_list_to_text (blocks);
      g_autofree char *tidy_words = heed_text_collapse_spaces (words);

      if (g_str_equal (tidy, tidy_words))
        return;
    }
  markup = words_to_markup (text->words);
  g_object_set (text->record, text->property, markup, NULL);
}

/* ---- recommendations ---- */

static gboolean
is_new_id (Reader     *self,
           const char *id)
{
  return g_uuid_string_is_valid (id) && g_hash_table_add (self->ids, g_strdup (id));
}

static void
end_recommendation (Reader *self)
{
  HeedUnplaced *unplaced;
  g_auto (GStrv) owners = NULL;
  g_auto (GStrv) targets = NULL;
  g_auto (GStrv) texts = NULL;

  if (self->recommendation == NULL)
    return;
  unplaced = heed_recommendation_get_unplaced (self->recommendation);
  owners = g_strv_builder_end (self->owners);
  targets = g_strv_builder_end (self->targets);
  texts = g_strv_builder_end (self->unplaced);
  heed_unplaced_set_owners (unplaced, (const char *const *) owners);
  heed_unplaced_set_targets (unplaced, (const char *const *) targets);
  heed_unplaced_set_text (unplaced, (const char *const *) texts);
}

static gboolean
begins (Reader     *self,
        const char *id,
        const char *number)
{
  if (self->recommendation == NULL)
    return TRUE;
  if (*id != '\0' && *self->recommendation_id != '\0')
    return !g_str_equal (id, self->recommendation_id);
  return *number != '\0' && !g_str_equal (number, self->number);
}

/* "The region:" before the text is whom the recommendation is for, and stated there. */
static void
read_addressee (Reader  *self,
                char   **words)
{
  g_autofree char *addressee = get_more (self, HEED_SHEET_ADDRESSEE);
  gsize length = strlen (addressee);
  const char *rest;

  heed_recommendation_set_addressee (self->recommendation, addressee);
  if (length == 0 || !g_str_has_prefix (*words, addressee))
    return;
  rest = *words + length;
  if (addressee[length - 1] != ':' && *rest++ != ':')
    return;
  if (*rest != '\n' && *rest != '\0')
    return;

  heed_recommendation_set_addressee_stated (self->recommendation, TRUE);
  rest = g_strdup (*rest == '\n' ? rest + 1 : rest);
  g_free (*words);
  *words = g_strstrip ((char *) rest);
}

static void
begin_recommendation (Reader     *self,
                      const char *id,
                      const char *number)
{
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  g_autofree char *words = get (self, HEED_SLOT_RECOMMENDATION);
  g_autofree char *markup = get_more (self, HEED_SHEET_RECOMMENDATION_MARKUP);
  g_autofree char *heading = get_more (self, HEED_SHEET_HEADING);
  g_autofree char *priority_words = get_more (self, HEED_SHEET_PRIORITY);
  g_autofree char *response_words = get (self, HEED_SLOT_RESPONSE);
  gboolean priority = FALSE;
  g_auto (GStrv) numbers = g_strsplit (number, "\n", 2);
  HeedResponse *response = heed_recommendation_get_response (recommendation);

  end_recommendation (self);
  heed_record_list_append (heed_plan_get_recommendations (self->plan), recommendation);
  self->recommendation = recommendation;
  if (is_new_id (self, id))
    heed_recommendation_set_id (recommendation, id);
  g_free (self->recommendation_id);
  self->recommendation_id = g_strdup (id);
  g_free (self->number);
  self->number = g_strdup (number);

  heed_recommendation_set_number (recommendation, numbers[0] != NULL ? numbers[0] : "");
  if (numbers[0] != NULL && numbers[1] != NULL)
    heed_recommendation_set_paragraph (recommendation, numbers[1]);
  heed_recommendation_set_heading (recommendation, heading);
  read_addressee (self, &words);
  keep_text (self, recommendation, "text", words, markup);
  heed_recommendation_set_repeated (recommendation,
                                    heed_text_matches (words, "\\brecommendation\\b[^.]*\\brepeated\\b|\\brepeated\\s+recommendation\\b"));
  if (self->more[HEED_SHEET_PRIORITY] == NOT_THERE)
    priority = heed_priority_words_mark (words);
  else if (!heed_priority_words_read_answer (priority_words, &priority))
    g_strv_builder_add (self->unplaced, priority_words);
  heed_recommendation_set_priority (recommendation, priority);
  heed_response_set_kind (response, heed_cell_read_response (response_words));
  heed_response_set_words (response, response_words);
  heed_response_set_reasons (response, heed_edition_read_reasons (response_words));
}

/* ---- items ---- */

static GStrv
split_owners (const char *words)
{
  g_autoptr (GStrvBuilder) owners = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (words, "\n;", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (owners, parts[i]);
  return g_strv_builder_end (owners);
}

static HeedItem *
make_item (Reader      *self,
           const char  *kind,
           char       **words)
{
  g_autofree char *role = get_more (self, HEED_SHEET_ROLE);
  g_autofree char *label = get_more (self, HEED_SHEET_LABEL);
  HeedItem *item;
  int value = HEED_TEXT_ROLE_PLAIN;

  if (g_ascii_strcasecmp (kind, HEED_SHEET_KIND_MEASURE) == 0)
    return HEED_ITEM (heed_measure_new ());
  if (g_ascii_strcasecmp (kind, HEED_SHEET_KIND_TEXT) == 0)
    {
      item = HEED_ITEM (heed_text_item_new ());
      heed_enum_from_nick (HEED_TYPE_TEXT_ROLE, role, &value);
      heed_text_item_set_role (HEED_TEXT_ITEM (item), (HeedTextRole) value);
      return item;
    }

  item = HEED_ITEM (heed_action_new ());
  heed_action_set_label (HEED_ACTION (item), label);
  if (*label != '\0' && g_str_has_prefix (*words, label))
    {
      char *rest = g_strdup (*words + strlen (label));

      g_free (*words);
      *words = g_strstrip (rest);
    }
  return item;
}

static char *
get_standing (Reader            *self,
              HeedSheetProgress  column)
{
  return words_at (self->row, self->standing[column]);
}

static void
keep_unread (Reader     *self,
             gboolean    read,
             const char *words)
{
  if (!read && *words != '\0')
    g_strv_builder_add (self->unplaced, words);
}

/* What the report on progress says of the action. */
static void
read_standing (Reader     *self,
               HeedAction *action)
{
  g_autofree char *reported = get_standing (self, HEED_SHEET_PROGRESS_REPORTED);
  g_autofree char *completed_on = get_standing (self, HEED_SHEET_PROGRESS_COMPLETED_ON);
  g_autofree char *update_on = get_standing (self, HEED_SHEET_PROGRESS_UPDATE_ON);
  g_autofree char *update_by = get_standing (self, HEED_SHEET_PROGRESS_UPDATE_BY);
  g_autofree char *update = get_standing (self, HEED_SHEET_PROGRESS_UPDATE);
  g_autofree char *evidence = get_standing (self, HEED_SHEET_PROGRESS_EVIDENCE);
  g_autofree char *baseline = get_standing (self, HEED_SHEET_PROGRESS_BASELINE);
  g_autofree char *changes = get_standing (self, HEED_SHEET_PROGRESS_CHANGES);
  g_autofree char *verification = get_standing (self, HEED_SHEET_PROGRESS_VERIFICATION);
  g_autofree char *line = g_strconcat (update_on, *update_on != '\0' ? ", " : "", update_by, NULL);
  g_auto (GStrv) revisions = g_strsplit (changes, "\n", -1);
  g_auto (GStrv) found = g_strsplit (verification, "\n", 2);

  keep_unread (self, heed_status_read (action, reported), reported);
  keep_unread (self, heed_status_read_completed_on (action, completed_on), completed_on);
  if (*line != '\0' || *update != '\0' || *evidence != '\0')
    {
      g_autofree char *markup = words_to_markup (update);

      heed_status_add_update (action, line, markup, evidence);
    }
  if (*baseline != '\0')
    heed_action_set_baseline_words (action, baseline);
  if (*changes != '\0')
    heed_revised_forget (action);
  for (guint i = 0; revisions[i] != NULL; i++)
    if (*revisions[i] != '\0')
      keep_unread (self, heed_status_read_revision (action, revisions[i]), revisions[i]);
  if (found[0] != NULL)
    keep_unread (self,
                 heed_status_read_verification (action, found[0], found[1] != NULL ? found[1] : ""),
                 verification);
}

/* Words in columns that somebody has added go with their titles. */
static void
keep_added (Reader *self)
{
  for (guint i = 0; i < MIN (self->titles->len, self->row->cells->len); i++)
    {
      const char *title = g_ptr_array_index (self->titles, i);
      g_autofree char *words = words_at (self->row, i);
      g_autofree char *titled = NULL;

      if (title == NULL || *words == '\0')
        continue;
      titled = g_strconcat (title, *title != '\0' ? ": " : "", words, NULL);
      g_strv_builder_add (self->unplaced, titled);
    }
}

static void
add_item (Reader     *self,
          const char *kind)
{
  g_autofree char *words = get (self, HEED_SLOT_ANSWER);
  g_autofree char *markup = get_more (self, HEED_SHEET_MARKUP);
  g_autofree char *depth = get_more (self, HEED_SHEET_DEPTH);
  g_autofree char *id = get_more (self, HEED_SHEET_ITEM_ID);
  g_autofree char *owner_words = get (self, HEED_SLOT_OWNER);
  g_autofree char *target = get (self, HEED_SLOT_TARGET);
  g_auto (GStrv) owners = split_owners (owner_words);
  g_autoptr (HeedItem) item = NULL;

  if (*words == '\0' && *markup == '\0' && *id == '\0' && owners[0] == NULL && *target == '\0')
    return;

  item = make_item (self, kind, &words);
  if (is_new_id (self, id))
    heed_item_set_id (item, id);
  heed_item_set_depth (item, (guint) CLAMP (g_ascii_strtoll (depth, NULL, 10), 1, 32));
  keep_text (self, item, "text", words, markup);
  heed_item_set_owners (item, (const char *const *) owners);
  heed_revised_set_target (item, target);
  heed_record_list_append (heed_recommendation_get_items (self->recommendation), item);
  if (HEED_IS_ACTION (item))
    read_standing (self, HEED_ACTION (item));
}

static void
add_unplaced (Reader *self)
{
  g_autofree char *words = get (self, HEED_SLOT_ANSWER);
  g_autofree char *markup = get_more (self, HEED_SHEET_MARKUP);
  g_autofree char *owner = get (self, HEED_SLOT_OWNER);
  g_autofree char *target = get (self, HEED_SLOT_TARGET);

  if (*markup != '\0' || *words != '\0')
    g_strv_builder_add (self->unplaced, *markup != '\0' ? markup : words);
  if (*owner != '\0')
    g_strv_builder_add (self->owners, owner);
  if (*target != '\0')
    g_strv_builder_add (self->targets, target);
}

static void
add_response_text (Reader     *self,
                   const char *property)
{
  HeedResponse *response = heed_recommendation_get_response (self->recommendation);
  g_autofree char *words = get (self, HEED_SLOT_ANSWER);
  g_autofree char *markup = get_more (self, HEED_SHEET_MARKUP);

  keep_text (self, response, property, words, markup);
  if (heed_response_get_kind (response) != HEED_RESPONSE_KIND_AGREED)
    heed_response_set_reasons (response, heed_response_get_reasons (response)
                                           | heed_edition_read_reasons (words));
}

/* ---- rows ---- */

static void
read_plan_cells (Reader *self)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (self->plan);
  g_autofree char *title = get_more (self, HEED_SHEET_PLAN);
  g_autofree char *name = get_more (self, HEED_SHEET_ORGANISATION);
  g_autofree char *submitted = get_more (self, HEED_SHEET_SUBMITTED);
  g_autofree char *published = get_more (self, HEED_SHEET_PUBLISHED);
  g_autofree char *stamp = get_more (self, HEED_SHEET_STAMP);
  HeedOrganisationKind kind;

  if (*heed_plan_get_title (self->plan) == '\0')
    heed_plan_set_title (self->plan, title);
  if (*name != '\0' && *heed_organisation_get_name (organisation) == '\0')
    {
      heed_organisation_set_name (organisation, name);
      heed_bodies_read_kind (name, &kind);
      heed_organisation_set_kind (organisation, kind);
    }
  if (heed_plan_get_stamp (self->plan) == NULL && *stamp != '\0')
    heed_plan_set_stamp (self->plan, stamp);
  if (heed_plan_get_submitted (self->plan) == HEED_DAY_NONE)
    heed_plan_set_submitted (self->plan, heed_day_new_from_iso (submitted));
  if (heed_plan_get_published (self->plan) == HEED_DAY_NONE)
    heed_plan_set_published (self->plan, heed_day_new_from_iso (published));
}

static void
read_inspection_cells (Reader *self)
{
  HeedInspection *inspection = heed_plan_get_inspection (self->plan);
  g_autofree char *inspectorate = get_more (self, HEED_SHEET_INSPECTORATE);
  g_autofree char *published = get_more (self, HEED_SHEET_REPORT_PUBLISHED);

  if (*heed_inspection_get_inspectorate (inspection) == '\0')
    heed_inspection_set_inspectorate (inspection, inspectorate);
  if (heed_inspection_get_report_published (inspection) == HEED_DAY_NONE)
    heed_inspection_set_report_published (inspection, heed_day_new_from_iso (published));
}

static void
keep_source (Reader *self)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  if (self->source == NULL)
    return;
  for (guint i = 0; i < self->row->cells->len; i++)
    {
      HeedCell *cell = g_ptr_array_index (self->row->cells, i);
      g_autofree char *markup = heed_markup_from_blocks (cell->blocks);

      g_strv_builder_add (cells, markup);
    }
  strings = g_strv_builder_end (cells);
  heed_source_add_row (self->source, heed_recommendation_get_id (self->recommendation),
                       (const char *const *) strings);
}

static void
read_row (Reader       *self,
          HeedTableRow *row)
{
  g_autofree char *id = NULL;
  g_autofree char *number = NULL;
  g_autofree char *kind = NULL;
  gboolean is_blank = TRUE;

  for (guint i = 0; is_blank && i < row->cells->len; i++)
    {
      g_autofree char *words = words_at (row, i);

      is_blank = *words == '\0';
    }
  if (is_blank)
    return;

  self->row = row;
  id = get_more (self, HEED_SHEET_RECOMMENDATION_ID);
  number = get (self, HEED_SLOT_NUMBER);
  kind = get_more (self, HEED_SHEET_KIND);
  read_plan_cells (self);
  read_inspection_cells (self);
  if (begins (self, id, number))
    begin_recommendation (self, id, number);
  keep_source (self);
  keep_added (self);

  if (g_ascii_strcasecmp (kind, HEED_SHEET_KIND_RECOMMENDATION) == 0)
    return;
  if (g_ascii_strcasecmp (kind, HEED_SHEET_KIND_PART_AGREED) == 0)
    add_response_text (self, "part-agreed");
  else if (g_ascii_strcasecmp (kind, HEED_SHEET_KIND_EXPLANATION) == 0)
    add_response_text (self, "explanation");
  else if (g_ascii_strcasecmp (kind, HEED_SHEET_KIND_UNPLACED) == 0)
    add_unplaced (self);
  else
    add_item (self, kind);
}

static HeedTable *
find_sheet (Reader       *self,
            HeedDocument *document,
            guint        *first)
{
  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);

      /* A title and a few notes may stand above the row of titles. */
      for (guint j = 0; block->kind == HEED_BLOCK_TABLE && j < MIN (block->table->rows->len, 10); j++)
        if (read_titles (self, g_ptr_array_index (block->table->rows, j)))
          {
            *first = j;
            return block->table;
          }
    }

  return NULL;
}

/* The title stands in the first cell above the table. */
static void
read_title (Reader       *self,
            HeedDocument *document,
            HeedTable    *table,
            guint         first)
{
  HeedBlock *block = g_ptr_array_index (document->blocks, 0);
  g_autofree char *title = NULL;

  if (first > 0)
    title = words_at (g_ptr_array_index (table->rows, 0), 0);
  else if (block->table != table)
    title = heed_block_to_line (block);
  heed_plan_set_title (self->plan, title);
}

/**
 * heed_recognise_sheet:
 * @document: a document
 * @source: (nullable): takes the words of each row
 * @cancellable: (nullable): to stop it from another thread; then not all rows are read
 *
 * Makes the plan of a table that heed_compose_sheet() made, and that may have been
 * edited since: rows added, moved and taken away, columns in another order.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL where @document holds no such
 *   table
 */
HeedPlan *
heed_recognise_sheet (HeedDocument *document,
                      HeedSource   *source,
                      GCancellable *cancellable)
{
  Reader reader = { NULL };
  HeedTable *table;
  guint first = 0;

  table = find_sheet (&reader, document, &first);
  if (table == NULL)
    return NULL;

  reader.plan = heed_plan_new ();
  reader.source = source;
  reader.ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.titles = g_ptr_array_new_with_free_func (g_free);
  reader.texts = g_ptr_array_new_with_free_func (text_free);
  reader.owners = g_strv_builder_new ();
  reader.targets = g_strv_builder_new ();
  reader.unplaced = g_strv_builder_new ();
  /* The report on progress has a title of its own; that of the plan stands in its rows. */
  if (reader.standing[HEED_SHEET_PROGRESS_STATUS] == NOT_THERE)
    read_title (&reader, document, table, first);
  take_titles (&reader, g_ptr_array_index (table->rows, first));
  for (guint i = first + 1; i < table->rows->len &&
                            heed_work_goes_on (cancellable, HEED_WORK_FIND, (double) i / table->rows->len); i++)
    read_row (&reader, g_ptr_array_index (table->rows, i));
  end_recommendation (&reader);
  for (guint i = 0; i < reader.texts->len &&
                    heed_work_goes_on (cancellable, HEED_WORK_RECOGNISE, (double) i / reader.texts->len); i++)
    {
      Text *text = g_ptr_array_index (reader.texts, i);

      settle_text (&reader, text);
      if (HEED_IS_MEASURE (text->record))
        heed_measure_read_words (HEED_MEASURE (text->record));
    }

  g_hash_table_unref (reader.ids);
  g_ptr_array_unref (reader.texts);
  g_ptr_array_unref (reader.titles);
  g_strv_builder_unref (reader.owners);
  g_strv_builder_unref (reader.targets);
  g_strv_builder_unref (reader.unplaced);
  g_free (reader.recommendation_id);
  g_free (reader.number);
  return reader.plan;
}
