/* heed-recommendation-book.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendation-book.h"

#include <glib/gi18n-lib.h>

#include "heed-action-query.h"
#include "heed-markup.h"
#include "heed-name.h"
#include "heed-recommendation-list.h"
#include "heed-register-reader.h"
#include "heed-session-private.h"
#include "heed-similarity.h"

/**
 * HeedRecommendationBook:
 *
 * The recommendations of all inspections, and which are alike. They are read in a thread, and anew
 * after each change of the register.
 */
struct _HeedRecommendationBook
{
  GObject parent_instance;

  HeedSession *session;
  HeedRegisterReader *reader;
  HeedDay day;
  GListStore *list;
  GPtrArray *entries; /* as they were read: the places that @similarity means */
  HeedSimilarity *similarity;
};

G_DEFINE_FINAL_TYPE (HeedRecommendationBook, heed_recommendation_book, G_TYPE_OBJECT)

enum {
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Below it two recommendations share no more than the words that all have. */
#define LEAST_ALIKE 0.12

/* So many of the organisation, and so many of others. */
#define MOST_SIMILAR 5

/* ---- in the thread ---- */

typedef struct
{
  GPtrArray *entries;
  HeedSimilarity *similarity;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_ptr_array_unref (self->entries);
  heed_similarity_unref (self->similarity);
  g_free (self);
}

static void
strip_markup (HeedRecommendationEntry *entry)
{
  g_autofree char *text = heed_markup_to_text (heed_recommendation_entry_get_text (entry));
  g_autofree char *explanation = heed_markup_to_text (heed_recommendation_entry_get_explanation (entry));

  heed_recommendation_entry_set_text (entry, text);
  heed_recommendation_entry_set_explanation (entry, explanation);
}

static gpointer
read_book (HeedRegister  *reg,
           gpointer       question,
           GError       **error)
{
  g_autoptr (GPtrArray) entries = heed_recommendation_list_load (reg, *(HeedDay *) question, error);
  g_autofree const char **texts = NULL;
  Answer *answer;

  if (entries == NULL)
    return NULL;

  texts = g_new0 (const char *, entries->len + 1);
  for (guint i = 0; i < entries->len; i++)
    {
      strip_markup (g_ptr_array_index (entries, i));
      texts[i] = heed_recommendation_entry_get_text (g_ptr_array_index (entries, i));
    }
  answer = g_new0 (Answer, 1);
  answer->similarity = heed_similarity_new (texts, entries->len);
  answer->entries = g_steal_pointer (&entries);
  return answer;
}

/* ---- what was read ---- */

/* Each plan is known already; its recommendations stand together. */
static void
set_plans (HeedRecommendationBook *self,
           GPtrArray              *entries)
{
  GListModel *plans = heed_session_get_plans (self->session);
  g_autoptr (GHashTable) summaries = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      HeedPlanSummary *summary = g_list_model_get_item (plans, i);

      g_hash_table_insert (summaries, GUINT_TO_POINTER (heed_plan_summary_get_number (summary)), summary);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      HeedRecommendationEntry *entry = g_ptr_array_index (entries, i);
      HeedPlanSummary *summary
        = g_hash_table_lookup (summaries, GUINT_TO_POINTER (heed_recommendation_entry_get_plan (entry)));
      HeedDay published = summary != NULL ? heed_plan_summary_get_report_published (summary) : HEED_DAY_NONE;
      g_autofree char *day = heed_day_to_words (published);
      g_autofree char *inspectorate = NULL;
      g_autofree char *inspection = NULL;
      const char *short_name;

      if (summary == NULL)
        continue;
      short_name = heed_plan_summary_get_short_name (summary);
      inspectorate = heed_name_shorten_inspectorate (heed_plan_summary_get_inspectorate (summary));
      inspection = g_strdup_printf ("%s\n%s%s%s",
                                    short_name[0] != '\0' ? short_name : heed_plan_summary_get_organisation (summary),
                                    inspectorate,
                                    published != HEED_DAY_NONE ? ", " : "", day);
      heed_recommendation_entry_set_organisation (entry, heed_plan_summary_get_organisation (summary));
      heed_recommendation_entry_set_inspection (entry, inspection);
      heed_recommendation_entry_set_published (entry, published);
    }
}

static void
read_cb (gpointer      owner,
         gpointer      question,
         gpointer      data,
         const GError *error)
{
  HeedRecommendationBook *self = owner;
  Answer *answer = data;

  if (answer == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->similarity, heed_similarity_unref);
  self->entries = g_ptr_array_ref (answer->entries);
  self->similarity = heed_similarity_ref (answer->similarity);
  set_plans (self, self->entries);
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)), self->entries->pdata,
                       self->entries->len);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (HeedRecommendationBook *self)
{
  if (self->day != HEED_DAY_NONE)
    heed_register_reader_ask (self->reader, g_memdup2 (&self->day, sizeof self->day), g_free);
}

static void
heed_recommendation_book_finalize (GObject *object)
{
  HeedRecommendationBook *self = HEED_RECOMMENDATION_BOOK (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->session);
  g_clear_object (&self->list);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->similarity, heed_similarity_unref);

  G_OBJECT_CLASS (heed_recommendation_book_parent_class)->finalize (object);
}

static void
heed_recommendation_book_class_init (HeedRecommendationBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_recommendation_book_finalize;

  /**
   * HeedRecommendationBook::changed:
   * @self: the recommendations
   *
   * They were read.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedRecommendationBook::failed:
   * @self: the recommendations
   * @error: why they could not be read
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
heed_recommendation_book_init (HeedRecommendationBook *self)
{
  self->list = g_list_store_new (HEED_TYPE_RECOMMENDATION_ENTRY);
}

/**
 * heed_recommendation_book_new:
 * @session: the open register
 *
 * Nothing is read before heed_recommendation_book_set_day().
 *
 * Returns: (transfer full): the recommendations of its plans
 */
HeedRecommendationBook *
heed_recommendation_book_new (HeedSession *session)
{
  HeedRecommendationBook *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_RECOMMENDATION_BOOK, NULL);
  self->session = g_object_ref (session);
  self->reader = heed_register_reader_new (session, G_OBJECT (self), read_book, answer_free, read_cb);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * heed_recommendation_book_set_day:
 * @self: the recommendations
 * @day: the day for which actions are overdue
 */
void
heed_recommendation_book_set_day (HeedRecommendationBook *self,
                                  HeedDay                 day)
{
  g_return_if_fail (HEED_IS_RECOMMENDATION_BOOK (self));

  if (self->day == day)
    return;
  self->day = day;
  load (self);
}

/**
 * heed_recommendation_book_get_day:
 * @self: the recommendations
 *
 * Returns: the day for which actions are overdue
 */
HeedDay
heed_recommendation_book_get_day (HeedRecommendationBook *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION_BOOK (self), HEED_DAY_NONE);

  return self->day;
}

/**
 * heed_recommendation_book_get_loading:
 * @self: the recommendations
 *
 * Returns: whether they are being read
 */
gboolean
heed_recommendation_book_get_loading (HeedRecommendationBook *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION_BOOK (self), FALSE);

  return heed_register_reader_get_reading (self->reader);
}

/**
 * heed_recommendation_book_get_list:
 * @self: the recommendations
 *
 * Returns: (transfer none): a list of #HeedRecommendationEntry, in the order of the plans
 */
GListModel *
heed_recommendation_book_get_list (HeedRecommendationBook *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATION_BOOK (self), NULL);

  return G_LIST_MODEL (self->list);
}

/* The first so many of the organisation, or of others. */
static void
add_similar (HeedRecommendationBook *self,
             GArray                 *found,
             const char             *organisation,
             guint                   plan,
             gboolean                of_same,
             GPtrArray              *similar)
{
  guint n = 0;

  for (guint i = 0; i < found->len && n < MOST_SIMILAR; i++)
    {
      HeedRecommendationEntry *entry
        = g_ptr_array_index (self->entries, g_array_index (found, HeedSimilarText, i).position);
      gboolean is_same = g_str_equal (heed_recommendation_entry_get_organisation (entry), organisation);

      if (is_same != of_same || heed_recommendation_entry_get_plan (entry) == plan)
        continue;
      g_ptr_array_add (similar, g_object_ref (entry));
      n++;
    }
}

/**
 * heed_recommendation_book_find_similar:
 * @self: the recommendations
 * @entry: one of them
 *
 * Returns: (transfer full) (element-type HeedRecommendationEntry): those of other plans that are like
 *   it, the most alike first: first of the same organisation, then of others
 */
GPtrArray *
heed_recommendation_book_find_similar (HeedRecommendationBook  *self,
                                       HeedRecommendationEntry *entry)
{
  GPtrArray *similar = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) found = NULL;
  guint position;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION_BOOK (self), similar);

  if (self->entries == NULL || !g_ptr_array_find (self->entries, entry, &position))
    return similar;

  found = heed_similarity_find (self->similarity, position, LEAST_ALIKE);
  add_similar (self, found, heed_recommendation_entry_get_organisation (entry),
               heed_recommendation_entry_get_plan (entry), TRUE, similar);
  add_similar (self, found, heed_recommendation_entry_get_organisation (entry),
               heed_recommendation_entry_get_plan (entry), FALSE, similar);
  return similar;
}

/**
 * heed_recommendation_book_load_actions:
 * @self: the recommendations
 * @entry: one of them
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type HeedActionEntry): the actions that answer it;
 *   %NULL with @error set
 */
GPtrArray *
heed_recommendation_book_load_actions (HeedRecommendationBook   *self,
                                       HeedRecommendationEntry  *entry,
                                       GError                  **error)
{
  HeedActionQuery query = { .day = self->day };
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *actions;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION_BOOK (self), NULL);

  query.plan = heed_recommendation_entry_get_plan (entry);
  all = heed_action_query_run (heed_session_get_register (self->session), &query, error);
  if (all == NULL)
    return NULL;
  actions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      HeedActionEntry *action = g_ptr_array_index (all, i);

      if (action != NULL && g_str_equal (heed_action_entry_get_recommendation_id (action),
                                         heed_recommendation_entry_get_id (entry)))
        g_ptr_array_add (actions, g_object_ref (action));
    }
  return actions;
}
