/* heed-action-index-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-index-row.h"

#include "heed-action-entry.h"
#include "heed-action.h"
#include "heed-list-version.h"

enum {
  COLUMN_RECOMMENDATION,
  COLUMN_NUMBER,
  COLUMN_LABEL,
  COLUMN_TEXT,
  COLUMN_OWNERS,
  COLUMN_OWNERS_FOLDED,
  COLUMN_TARGET,
  COLUMN_REFERENCE,
  COLUMN_START,
  COLUMN_DUE,
  COLUMN_RECOGNISED,
  COLUMN_ONGOING,
  COLUMN_PROGRESS,
  COLUMN_COMPLETED_ON,
};

/* What lists show of an action, and by what they are sorted and filtered. */
const char *const heed_action_index_columns[HEED_N_ACTION_INDEX_COLUMNS] = {
  [COLUMN_RECOMMENDATION] = "recommendation",
  [COLUMN_NUMBER] = "number",
  [COLUMN_LABEL] = "label",
  [COLUMN_TEXT] = "text",
  [COLUMN_OWNERS] = "owners",
  [COLUMN_OWNERS_FOLDED] = "owners_folded",
  [COLUMN_TARGET] = "target",
  [COLUMN_REFERENCE] = "reference",
  [COLUMN_START] = "start",
  [COLUMN_DUE] = "due",
  [COLUMN_RECOGNISED] = "recognised",
  [COLUMN_ONGOING] = "ongoing",
  [COLUMN_PROGRESS] = "progress",
  [COLUMN_COMPLETED_ON] = "completed_on",
};

/* Whether @item is a step of the counted action above it, rather than an action of
 * its own. */
static gboolean
is_step (HeedItem *item)
{
  return HEED_IS_ACTION (item) && !heed_action_is_counted (HEED_ACTION (item));
}

static void
append_words (GString    *words,
              const char *more)
{
  if (more[0] == '\0')
    return;
  if (words->len > 0)
    g_string_append_c (words, '\n');
  g_string_append (words, more);
}

static void
append_labelled (GString  *words,
                 HeedItem *item)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (HEED_IS_ACTION (item))
    g_string_append (line, heed_action_get_label (HEED_ACTION (item)));
  if (line->len > 0 && heed_item_get_text (item)[0] != '\0')
    g_string_append_c (line, ' ');
  g_string_append (line, heed_item_get_text (item));
  append_words (words, line->str);
}

/* The words that a search looks at: those of the action and of what belongs to it,
 * its steps, texts and measures. */
static void
collect_words (HeedRecordList *items,
               guint           position,
               GString        *words)
{
  HeedItem *action = heed_record_list_get (items, position);

  append_words (words, heed_item_get_text (action));
  for (guint i = position + 1; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (heed_item_get_depth (item) <= heed_item_get_depth (action))
        break;
      if (HEED_IS_ACTION (item) && !is_step (item))
        break;
      append_labelled (words, item);
    }
}

static void
set_text (HeedValue  *value,
          const char *text)
{
  heed_value_take_text (value, g_strdup (text));
}

static void
set_day (HeedValue *value,
         HeedDay    day)
{
  heed_value_take_text (value, heed_day_to_iso (day));
}

static void
set_values (HeedActionIndexRow *self,
            HeedActionEntry    *entry)
{
  g_auto (GStrv) owners = heed_owner_links_list_names (self->links);
  const char *progress
    = heed_enum_to_nick (HEED_TYPE_PROGRESS, (int) heed_action_entry_get_progress (entry));

  set_text (&self->values[COLUMN_RECOMMENDATION], heed_action_entry_get_recommendation_id (entry));
  set_text (&self->values[COLUMN_NUMBER], heed_action_entry_get_number (entry));
  set_text (&self->values[COLUMN_LABEL], heed_action_entry_get_label (entry));
  set_text (&self->values[COLUMN_TEXT], heed_action_entry_get_text (entry));
  heed_value_set_texts (&self->values[COLUMN_OWNERS], (const char *const *) owners);
  heed_value_take_text (&self->values[COLUMN_OWNERS_FOLDED], heed_owner_links_fold_names (self->links));
  set_text (&self->values[COLUMN_PROGRESS], progress);
  set_day (&self->values[COLUMN_COMPLETED_ON], heed_action_entry_get_completed_on (entry));
}

static void
set_target_values (HeedActionIndexRow *self,
                   HeedActionEntry    *entry)
{
  HeedTarget *target = heed_action_entry_get_target (entry);
  gboolean recognised = target != NULL && heed_target_is_recognised (target);
  gboolean ongoing = target != NULL && (heed_target_get_ongoing (target) ||
                                        heed_target_get_repeats (target) != HEED_REPEAT_NONE);

  set_text (&self->values[COLUMN_TARGET], heed_action_entry_get_target_words (entry));
  set_day (&self->values[COLUMN_REFERENCE], heed_action_entry_get_reference (entry));
  set_day (&self->values[COLUMN_START], target != NULL ? heed_target_get_start (target) : HEED_DAY_NONE);
  set_day (&self->values[COLUMN_DUE], heed_action_entry_get_due (entry));
  heed_value_set_integer (&self->values[COLUMN_RECOGNISED], recognised);
  heed_value_set_integer (&self->values[COLUMN_ONGOING], ongoing);
}

static void
set_words (HeedActionIndexRow *self,
           HeedActionEntry    *entry,
           HeedRecordList     *items)
{
  collect_words (items, self->position, self->words);
  append_words (self->words, heed_action_entry_get_label (entry));
  append_words (self->words, heed_action_entry_get_number (entry));
  append_words (self->words, heed_action_entry_get_target_words (entry));
}

/* Owners are renamed and merged without a look at the plan: what is made of their names stands
 * apart from all else, in the words and in the version. */
static void
add_owners (HeedActionIndexRow *self)
{
  g_autofree char *owners = heed_owner_links_make_words (self->links);

  g_string_append_printf (self->words, HEED_ACTION_INDEX_OWNERS "%s", owners);
  self->version ^= heed_owner_links_get_version (self->links);
}

/* What lists show and no column of the row has. */
static void
add_entry (GChecksum       *version,
           HeedActionEntry *entry)
{
  HeedTarget *baseline = heed_action_entry_get_baseline (entry);
  HeedUpdate *latest = heed_action_entry_get_latest (entry);
  HeedVerification *verification = heed_action_entry_get_verification (entry);

  heed_list_version_add_text (version, heed_action_entry_get_recommendation (entry));
  heed_list_version_add_text (version, baseline != NULL ? heed_target_get_words (baseline) : NULL);
  heed_list_version_add_text (version, latest != NULL ? heed_update_get_author (latest) : NULL);
  if (latest != NULL)
    {
      heed_list_version_add_text (version, heed_update_get_text (latest));
      heed_list_version_add_number (version, heed_update_get_day (latest));
    }
  heed_list_version_add_text (version, verification != NULL ? heed_verification_get_by (verification) : NULL);
  if (verification != NULL)
    {
      heed_list_version_add_text (version, heed_verification_get_text (verification));
      heed_list_version_add_number (version, heed_verification_get_day (verification));
      heed_list_version_add_number (version, heed_verification_get_adequate (verification) ? 1 : 0);
    }
}

static void
set_version (HeedActionIndexRow *self,
             HeedActionEntry    *entry)
{
  GChecksum *version = heed_list_version_begin ();

  for (guint i = 0; i < HEED_N_ACTION_INDEX_COLUMNS; i++)
    if (i == COLUMN_OWNERS || i == COLUMN_OWNERS_FOLDED)
      continue;
    else if (self->values[i].kind == HEED_VALUE_INTEGER)
      heed_list_version_add_number (version, (guint32) self->values[i].integer);
    else
      heed_list_version_add_text (version, self->values[i].text);
  heed_list_version_add_text (version, self->words->str);
  add_entry (version, entry);
  self->version = heed_list_version_end (version);
}

/**
 * heed_action_index_row_init:
 * @self: a row, zeroed
 * @items: the items of a recommendation, which outlive @self
 * @place: where the recommendation stands in the plan
 * @position: which of @items, an action that counts
 * @links: (element-type HeedOwnerLink): its owners in force
 *
 * Makes it what the lists are to have.
 */
void
heed_action_index_row_init (HeedActionIndexRow *self,
                            HeedRecordList     *items,
                            guint               place,
                            guint               position,
                            GPtrArray          *links)
{
  HeedItem *item = heed_record_list_get (items, position);
  g_autoptr (HeedActionEntry) entry = heed_action_entry_new_for_item (item);

  self->item = heed_item_get_id (item);
  self->place = place;
  self->position = position;
  self->words = g_string_new (NULL);
  self->links = g_ptr_array_ref (links);
  set_values (self, entry);
  set_target_values (self, entry);
  set_words (self, entry, items);
  set_version (self, entry);
  add_owners (self);
}

/**
 * heed_action_index_row_clear:
 * @self: a row
 */
void
heed_action_index_row_clear (HeedActionIndexRow *self)
{
  for (guint i = 0; i < HEED_N_ACTION_INDEX_COLUMNS; i++)
    heed_value_clear (&self->values[i]);
  if (self->words != NULL)
    g_string_free (self->words, TRUE);
  g_clear_pointer (&self->links, g_ptr_array_unref);
}

/**
 * heed_action_index_row_bind:
 * @self: a row
 * @statement: a statement with a parameter for each column but the plan
 */
void
heed_action_index_row_bind (const HeedActionIndexRow *self,
                            HeedStatement            *statement)
{
  for (guint i = 0; i < HEED_N_ACTION_INDEX_COLUMNS; i++)
    heed_value_bind (&self->values[i], statement, heed_action_index_columns[i]);
  heed_statement_bind_text (statement, "item", self->item);
  heed_statement_bind_integer (statement, "recommendation_position", self->place);
  heed_statement_bind_integer (statement, "position", self->position);
  heed_statement_bind_integer (statement, "version", self->version);
}
