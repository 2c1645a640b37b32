/* heed-recognise-links.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-links.h"

#include <string.h>

#include "heed-action.h"
#include "heed-link.h"
#include "heed-markup.h"
#include "heed-recognise-label.h"
#include "heed-text-joint.h"
#include "heed-recommendation.h"

/* A number that stands in a sentence as labels do. */
#define LABEL "(?<![\\w.£$€])(\\d{1,3}(?:\\.\\d{1,3}){1,3}[a-z]?)(?![\\w%]|\\.\\d)"

/* What tells before it, or after it, that it is meant as a label. */
#define BEFORE                                                                                  \
  "\\b(see|refer|refers|reference|action|actions|step|steps|point|points|item|items|per|under|" \
  "section|sections|paragraph|recommendation)(\\s+(also|to|action|actions|step|point|item|at|"  \
  "in|under|number|no\\.?))*[\\s(]*$"
#define AFTER "^[\\s,)]*(above|below|\\(above\\)|\\(below\\))"
#define LISTED "^\\s*(,|and|&|or|to|-|–)\\s*$"

/* Labels that one action alone has, with the id of that action. */
static GHashTable *
collect_labels (HeedPlan *plan)
{
  GHashTable *labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);
          g_autofree char *key = NULL;

          if (!HEED_IS_ACTION (item))
            continue;
          key = heed_label_to_key (heed_action_get_label (HEED_ACTION (item)));
          if (strchr (key, '.') == NULL)
            continue;
          if (g_hash_table_contains (labels, key))
            g_hash_table_insert (labels, g_steal_pointer (&key), g_strdup (""));
          else
            g_hash_table_insert (labels, g_steal_pointer (&key), g_strdup (heed_item_get_id (item)));
        }
    }

  return labels;
}

/* How much of the words around a label is looked at, in bytes: texts may be long, and may
 * be full of labels. */
#define AROUND 120
#define SLICE 2000

static char *
words_before (const char *text,
              gsize       start,
              gsize       most)
{
  gsize first = start > most ? start - most : 0;

  while ((text[first] & 0xc0) == 0x80)
    first++;
  return g_strndup (text + first, start - first);
}

static char *
words_after (const char *text)
{
  gsize length = strnlen (text, AROUND);

  while ((text[length] & 0xc0) == 0x80)
    length--;
  return g_strndup (text, length);
}

/* The expression looks through all that it is given each time it is asked for the next
 * label, so a long text is given in slices, which end where no label can stand. */
static gsize
find_slice (const char *text)
{
  gsize length = strnlen (text, SLICE);

  return length + strcspn (text + length, " ,");
}

/* What is known of a run while its labels become links. */
typedef struct
{
  HeedBlock *paragraph;
  const HeedRun *run;
  GHashTable *labels;
  const char *own;
  gsize written;
  gsize last_link;
} Linking;

/* Makes a link of the label, from @start to @end of the run, if it is meant as one. */
static void
link_label (Linking    *self,
            const char *label,
            gsize       start,
            gsize       end)
{
  const char *text = self->run->text;
  const char *id = g_hash_table_lookup (self->labels, label);
  g_autofree char *before = words_before (text, start, AROUND);
  g_autofree char *between = words_before (text, start, MIN (start - self->last_link, AROUND));
  g_autofree char *after = words_after (text + end);
  g_autofree char *words = NULL;
  g_autofree char *link = NULL;

  if (id == NULL || id[0] == '\0' || g_strcmp0 (label, self->own) == 0
      || !(heed_text_matches (before, BEFORE) || heed_text_matches (after, AFTER)
           || (self->last_link > 0 && heed_text_matches (between, LISTED))))
    return;

  words = g_strndup (text + self->written, start - self->written);
  link = g_strconcat (HEED_LINK_ITEM_PREFIX, id, NULL);
  heed_block_add_run (self->paragraph, words, self->run->style, NULL);
  heed_block_add_run (self->paragraph, label, self->run->style, link);
  self->written = self->last_link = end;
}

static gboolean
link_run (HeedBlock     *paragraph,
          const HeedRun *run,
          GHashTable    *labels,
          const char    *own)
{
  GRegex *regex = heed_text_regex (LABEL, 0);
  Linking linking = { paragraph, run, labels, own, 0, 0 };
  gsize slice;

  for (gsize begin = 0; run->link == NULL && run->text[begin] != '\0'; begin += slice)
    {
      g_autofree char *words = NULL;
      g_autoptr (GMatchInfo) match = NULL;

      slice = find_slice (run->text + begin);
      words = g_strndup (run->text + begin, slice);
      for (g_regex_match (regex, words, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *label = g_match_info_fetch (match, 1);
          int start;
          int end;

          g_match_info_fetch_pos (match, 1, &start, &end);
          link_label (&linking, label, begin + (gsize) start, begin + (gsize) end);
        }
    }

  heed_block_add_run (paragraph, run->text + linking.written, run->style, run->link);
  return linking.written > 0;
}

static gboolean
link_blocks (GPtrArray  *blocks,
             GHashTable *labels,
             const char *own)
{
  gboolean linked = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      linked |= link_blocks (block->children, labels, own);
      if (block->kind == HEED_BLOCK_PARAGRAPH)
        {
          g_autoptr (GPtrArray) runs = g_steal_pointer (&block->runs);

          block->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_run_free);
          for (guint j = 0; j < runs->len; j++)
            linked |= link_run (block, g_ptr_array_index (runs, j), labels, own);
        }
    }

  return linked;
}

/**
 * heed_links_make:
 * @plan: a plan that was read
 * @cancellable: (nullable): to stop it from another thread; then not all links are there
 *
 * Makes links of the references to other actions ("see 3.1 above") in the texts of
 * its items, where one action has that label. The words stay as they are.
 */
void
heed_links_make (HeedPlan     *plan,
                 GCancellable *cancellable)
{
  g_autoptr (GHashTable) labels = collect_labels (plan);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  if (g_hash_table_size (labels) == 0)
    return;

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items) && !g_cancellable_is_cancelled (cancellable); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);
          g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (heed_item_get_text (item));
          g_autofree char *own = HEED_IS_ACTION (item)
                                   ? heed_label_to_key (heed_action_get_label (HEED_ACTION (item)))
                                   : NULL;

          if (link_blocks (blocks, labels, own))
            {
              g_autofree char *markup = heed_markup_from_blocks (blocks);

              heed_item_set_text (item, markup);
            }
        }
    }
}
