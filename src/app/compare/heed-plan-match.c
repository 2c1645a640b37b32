/* heed-plan-match.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-match.h"

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-field.h"
#include "heed-markup.h"
#include "heed-recommendation.h"
#include "heed-sequence-diff.h"
#include "heed-word-diff.h"

/* How alike texts must be to be the same record: as much as half of their words, or fewer
 * where both bear the same number. What is looked for in the whole plan, and not only in the
 * same recommendation, must be nearly the same, and say enough not to be so by chance. */
#define LIKENESS_ENOUGH 0.5
#define LIKENESS_LEAST 0.25
#define LIKENESS_ELSEWHERE 0.75
#define WORDS_ELSEWHERE 4
#define SAME_NUMBER 0.25

/* Where more than this many pairs would have to be compared, only those are that bear the same
 * number. */
#define MAX_COMPARED 400000

/**
 * HeedPlanMatch:
 *
 * Which recommendation, item or definition of one plan is which of another: the one with the
 * same id, else the one that says the same, else the one that says nearly the same.
 */
struct _HeedPlanMatch
{
  GHashTable *forward;
  GHashTable *backward;
};

/* A record as it is looked for. */
typedef struct
{
  gpointer record;
  const char *number; /* as printed */
  char *text;         /* with no spaces that say nothing */
  GArray *words;
} Entry;

typedef struct
{
  guint before;
  guint after;
  double score;
} Candidate;

static void
entry_clear (gpointer data)
{
  Entry *self = data;

  g_free (self->text);
  g_array_unref (self->words);
}

static GArray *
entries_new (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);
  return entries;
}

static void
add_entry (GArray     *entries,
           gpointer    record,
           const char *number,
           const char *markup)
{
  Entry entry = { record, number, NULL, NULL };
  g_autofree char *text = heed_markup_to_text (markup);
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GString) squeezed = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (squeezed, "%s%s", squeezed->len > 0 ? " " : "", parts[i]);
  entry.text = g_strdup (squeezed->str);
  entry.words = heed_word_diff_list_words (squeezed->str);
  g_array_append_val (entries, entry);
}

static void
pair (HeedPlanMatch *self,
      gpointer       before,
      gpointer       after)
{
  g_hash_table_insert (self->forward, before, after);
  g_hash_table_insert (self->backward, after, before);
}

static gboolean
is_taken (HeedPlanMatch *self,
          Entry         *entry)
{
  return g_hash_table_contains (self->forward, entry->record) || g_hash_table_contains (self->backward, entry->record);
}

/* The entries that have no other yet; they stay those of @entries. */
static GPtrArray *
list_free (HeedPlanMatch *self,
           GArray        *entries)
{
  GPtrArray *left = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    if (!is_taken (self, &g_array_index (entries, Entry, i)))
      g_ptr_array_add (left, &g_array_index (entries, Entry, i));
  return left;
}

/* By id, wherever it stands. */
static void
match_ids (HeedPlanMatch *self,
           GArray        *before,
           GArray        *after)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < after->len; i++)
    {
      gpointer record = g_array_index (after, Entry, i).record;

      g_hash_table_insert (ids, (gpointer) heed_fields_get_id (record), record);
    }
  for (guint i = 0; i < before->len; i++)
    {
      gpointer record = g_array_index (before, Entry, i).record;
      gpointer other = g_hash_table_lookup (ids, heed_fields_get_id (record));

      if (other != NULL)
        pair (self, record, other);
    }
}

static GArray *
number_texts (GPtrArray  *entries,
              GHashTable *numbers,
              gboolean    with_number)
{
  GArray *numbered = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (entries, i);

      heed_sequence_add_number (numbered, numbers, with_number ? g_strconcat (entry->number, "\n", entry->text, NULL) : g_strdup (entry->text));
    }
  return numbered;
}

/* By the same text, in order. */
static void
match_texts (HeedPlanMatch *self,
             GArray        *before,
             GArray        *after,
             gboolean       with_number)
{
  g_autoptr (GPtrArray) left = list_free (self, before);
  g_autoptr (GPtrArray) right = list_free (self, after);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) first = number_texts (left, numbers, with_number);
  g_autoptr (GArray) second = number_texts (right, numbers, with_number);
  g_autoptr (GArray) pairs = heed_sequence_diff (first, second);

  for (guint i = 0; i < pairs->len; i++)
    {
      const HeedSequencePair *found = &g_array_index (pairs, HeedSequencePair, i);
      Entry *entry = g_ptr_array_index (left, found->before);
      Entry *other = g_ptr_array_index (right, found->after);

      pair (self, entry->record, other->record);
    }
}

static gboolean
has_same_number (Entry *entry,
                 Entry *other)
{
  return *entry->number != '\0' && g_str_equal (entry->number, other->number);
}

/* 0 for what is not the same record. */
static double
score_here (Entry *entry,
            Entry *other,
            double bonus)
{
  double likeness = heed_word_diff_likeness (entry->words, other->words);
  double score = likeness + (has_same_number (entry, other) ? bonus : 0.0);

  return score >= LIKENESS_ENOUGH && (likeness >= LIKENESS_LEAST || bonus >= LIKENESS_ENOUGH) ? score : 0.0;
}

static double
score_elsewhere (Entry *entry,
                 Entry *other,
                 double bonus)
{
  double likeness;

  if (MIN (entry->words->len, other->words->len) < WORDS_ELSEWHERE)
    return 0.0;
  likeness = heed_word_diff_likeness (entry->words, other->words);
  return likeness >= LIKENESS_ELSEWHERE ? likeness : 0.0;
}

/* The best first; of two that are as good the one that stands nearer. */
static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;
  int first_apart = ABS ((int) first->before - (int) first->after);
  int second_apart = ABS ((int) second->before - (int) second->after);

  if (first->score > second->score || first->score < second->score)
    return first->score > second->score ? -1 : 1;
  if (first_apart != second_apart)
    return first_apart - second_apart;
  return (first->before > second->before) - (first->before < second->before);
}

/* By likeness, the best pairs first. */
static void
match_likeness (HeedPlanMatch *self,
                GArray        *before,
                GArray        *after,
                double       (*score) (Entry *, Entry *, double),
                double         bonus)
{
  g_autoptr (GPtrArray) left = list_free (self, before);
  g_autoptr (GPtrArray) right = list_free (self, after);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  gboolean is_many = (guint64) left->len * right->len > MAX_COMPARED;

  for (guint i = 0; i < left->len; i++)
    for (guint j = 0; j < right->len; j++)
      {
        Candidate candidate = { i, j, 0.0 };

        if (is_many && !has_same_number (g_ptr_array_index (left, i), g_ptr_array_index (right, j)))
          continue;
        candidate.score = score (g_ptr_array_index (left, i), g_ptr_array_index (right, j), bonus);
        if (candidate.score > 0.0)
          g_array_append_val (candidates, candidate);
      }

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);
      Entry *entry = g_ptr_array_index (left, candidate->before);
      Entry *other = g_ptr_array_index (right, candidate->after);

      if (!is_taken (self, entry) && !is_taken (self, other))
        pair (self, entry->record, other->record);
    }
}

static GArray *
list_recommendations (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GArray *entries = entries_new ();

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);

      add_entry (entries, recommendation, heed_recommendation_get_number (recommendation),
                 heed_recommendation_get_text (recommendation));
    }
  return entries;
}

static void
add_items (GArray             *entries,
           HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);

  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      add_entry (entries, item, HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item)) : "",
                 heed_item_get_text (item));
    }
}

static GArray *
list_items (HeedRecommendation *recommendation)
{
  GArray *entries = entries_new ();

  add_items (entries, recommendation);
  return entries;
}

static GArray *
list_all_items (HeedPlan *plan)
{
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GArray *entries = entries_new ();

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    add_items (entries, heed_record_list_get (recommendations, i));
  return entries;
}

static GArray *
list_definitions (HeedPlan *plan)
{
  HeedRecordList *definitions = heed_wording_get_definitions (heed_plan_get_wording (plan));
  GArray *entries = entries_new ();

  for (guint i = 0; i < heed_record_list_get_n (definitions); i++)
    {
      HeedDefinition *definition = heed_record_list_get (definitions, i);

      add_entry (entries, definition, heed_definition_get_term (definition), heed_definition_get_definition (definition));
    }
  return entries;
}

static void
match_definitions (HeedPlanMatch *self,
                   HeedPlan      *before,
                   HeedPlan      *after)
{
  g_autoptr (GArray) first = list_definitions (before);
  g_autoptr (GArray) second = list_definitions (after);

  match_texts (self, first, second, TRUE);
  match_texts (self, first, second, FALSE);
  match_likeness (self, first, second, score_here, LIKENESS_ENOUGH);
}

static void
match_recommendations (HeedPlanMatch *self,
                       HeedPlan      *before,
                       HeedPlan      *after)
{
  g_autoptr (GArray) first = list_recommendations (before);
  g_autoptr (GArray) second = list_recommendations (after);

  match_ids (self, first, second);
  match_texts (self, first, second, TRUE);
  match_texts (self, first, second, FALSE);
  match_likeness (self, first, second, score_elsewhere, 0.0);
  /* The number of a recommendation is that of the report: one with the same number is the
   * same, however its words are given. */
  match_likeness (self, first, second, score_here, LIKENESS_ENOUGH);
}

static void
match_items (HeedPlanMatch *self,
             HeedPlan      *before,
             HeedPlan      *after)
{
  g_autoptr (GArray) first = list_all_items (before);
  g_autoptr (GArray) second = list_all_items (after);
  HeedRecordList *recommendations = heed_plan_get_recommendations (before);

  match_ids (self, first, second);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecommendation *other = heed_plan_match_get_after (self, recommendation);
      g_autoptr (GArray) left = NULL;
      g_autoptr (GArray) right = NULL;

      if (other == NULL)
        continue;
      left = list_items (recommendation);
      right = list_items (other);
      match_texts (self, left, right, TRUE);
      match_texts (self, left, right, FALSE);
      match_likeness (self, left, right, score_here, SAME_NUMBER);
    }
  match_likeness (self, first, second, score_elsewhere, 0.0);
}

/**
 * heed_plan_match_new:
 * @before: a plan
 * @after: another
 *
 * Finds which record of one is which of the other. Takes time where they are long and share no
 * ids: call it off the main thread.
 *
 * Returns: (transfer full): what was found; it holds neither plan
 */
HeedPlanMatch *
heed_plan_match_new (HeedPlan *before,
                     HeedPlan *after)
{
  HeedPlanMatch *self;

  g_return_val_if_fail (HEED_IS_PLAN (before), NULL);
  g_return_val_if_fail (HEED_IS_PLAN (after), NULL);

  self = g_new0 (HeedPlanMatch, 1);
  self->forward = g_hash_table_new (NULL, NULL);
  self->backward = g_hash_table_new (NULL, NULL);
  match_definitions (self, before, after);
  match_recommendations (self, before, after);
  match_items (self, before, after);
  return self;
}

/**
 * heed_plan_match_free:
 * @self: what was found
 */
void
heed_plan_match_free (HeedPlanMatch *self)
{
  g_hash_table_unref (self->forward);
  g_hash_table_unref (self->backward);
  g_free (self);
}

/**
 * heed_plan_match_get_after:
 * @self: what was found
 * @record: a recommendation, item or definition of the plan before
 *
 * Returns: (transfer none) (nullable): the same in the plan after; %NULL where it is gone
 */
gpointer
heed_plan_match_get_after (HeedPlanMatch *self,
                           gpointer       record)
{
  return g_hash_table_lookup (self->forward, record);
}

/**
 * heed_plan_match_get_before:
 * @self: what was found
 * @record: a recommendation, item or definition of the plan after
 *
 * Returns: (transfer none) (nullable): the same in the plan before; %NULL where it is new
 */
gpointer
heed_plan_match_get_before (HeedPlanMatch *self,
                            gpointer       record)
{
  return g_hash_table_lookup (self->backward, record);
}
