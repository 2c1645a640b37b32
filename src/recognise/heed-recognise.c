/* heed-recognise.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-block-joint.h"
#include "heed-definition.h"
#include "heed-edition.h"
#include "heed-document-size.h"
#include "heed-error.h"
#include "heed-markup.h"
#include "heed-recognise-front.h"
#include "heed-recognise-links.h"
#include "heed-recognise-measure.h"
#include "heed-recognise-pair.h"
#include "heed-plan-walk.h"
#include "heed-priority-words.h"
#include "heed-recognise-progress.h"
#include "heed-recognise-prose.h"
#include "heed-recognise-revised.h"
#include "heed-recognise-sheet.h"
#include "heed-recognise-strv.h"
#include "heed-recognise-styled.h"
#include "heed-recognise-words.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"
#include "heed-target.h"
#include "heed-text-joint.h"
#include "heed-work.h"

/* ---- items ---- */

static HeedItem *
make_item (HeedStep  *step,
           HeedDay    day,
           HeedEntry *entry)
{
  HeedItem *item;
  g_autofree char *text = heed_markup_from_blocks (step->blocks);
  g_auto (GStrv) owners = heed_recognise_to_strv (step->owners);

  switch (step->kind)
    {
    case HEED_STEP_ACTION:
      item = HEED_ITEM (heed_action_new ());
      heed_action_set_label (HEED_ACTION (item), step->label);
      break;
    case HEED_STEP_MEASURE:
      item = HEED_ITEM (heed_measure_new ());
      break;
    case HEED_STEP_TEXT:
    default:
      item = HEED_ITEM (heed_text_item_new ());
      heed_text_item_set_role (HEED_TEXT_ITEM (item), step->role);
      break;
    }

  heed_item_set_depth (item, step->depth);
  heed_item_set_text (item, text);
  if (HEED_IS_MEASURE (item))
    heed_measure_read_words (HEED_MEASURE (item));
  heed_item_set_owners (item, (const char *const *) owners);
  heed_revised_set_target (item, step->target);
  if (HEED_IS_ACTION (item) && step->notes->len > 0)
    heed_progress_set (HEED_ACTION (item), step->notes, day, entry);
  return item;
}

/* The measures that stand in a column of their own beside the rows before @end, a paragraph
 * each. */
static void
add_measures (HeedEntry      *entry,
              guint          *begin,
              guint           end,
              HeedRecordList *items)
{
  for (; *begin < MIN (end, entry->rows->len); (*begin)++)
    {
      HeedRow *row = g_ptr_array_index (entry->rows, *begin);

      for (guint i = 0; i < row->more->len; i++)
        {
          HeedMore *more = g_ptr_array_index (row->more, i);

          for (guint j = 0; more->slot == HEED_SLOT_MEASURE && j < more->blocks->len; j++)
            {
              g_autoptr (HeedMeasure) measure = heed_measure_new ();
              g_autoptr (GPtrArray) alone = heed_block_list_new ();
              g_autofree char *text = NULL;

              g_ptr_array_add (alone, heed_block_ref (g_ptr_array_index (more->blocks, j)));
              text = heed_markup_from_blocks (alone);
              heed_item_set_depth (HEED_ITEM (measure), 1);
              heed_item_set_text (HEED_ITEM (measure), text);
              heed_measure_read_words (measure);
              heed_record_list_append (items, measure);
            }
        }
    }
}

/* ---- recommendations ---- */

/* Whether all of a paragraph is set bold, over others. */
static gboolean
stands_over (HeedBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      const HeedRun *run = g_ptr_array_index (block->runs, i);

      if ((run->style & HEED_RUN_STYLE_BOLD) == 0 && strspn (run->text, " \n") != strlen (run->text))
        return FALSE;
    }

  return TRUE;
}

/* "The Ministry of Justice should:" is whom the recommendation is for, and for
 * those after it too until another is named. */
static void
read_addressee (HeedEntry          *entry,
                HeedRecommendation *recommendation,
                char              **addressee)
{
  HeedBlock *first = entry->text->len > 0 ? g_ptr_array_index (entry->text, 0) : NULL;
  gboolean stated = FALSE;

  if (first != NULL && first->kind == HEED_BLOCK_PARAGRAPH)
    {
      g_autofree char *text = heed_block_to_text (first);
      const char *colon = strchr (text, ':');

      if (colon != NULL && colon - text <= 120)
        {
          g_autofree char *head = g_strndup (text, (gsize) (colon - text));

          if (heed_text_matches (head, "^[^.;]*\\bshould\\s*$|^\\s*(recommendations?\\s+)?(to|for)\\s+[^.;]*$")
              || (entry->text->len > 1 && colon[1] == '\0' && strpbrk (head, ".;") == NULL && stands_over (first)))
            {
              HeedBlock *rest = heed_block_split (first, (gsize) (colon + 1 - text));

              g_ptr_array_remove_index (entry->text, 0);
              if (heed_block_is_blank (rest))
                heed_block_unref (rest);
              else
                g_ptr_array_insert (entry->text, 0, rest);
              g_free (*addressee);
              *addressee = g_strdup (g_strstrip (head));
              stated = TRUE;
            }
        }
    }

  if (*addressee != NULL)
    heed_recommendation_set_addressee (recommendation, *addressee);
  heed_recommendation_set_addressee_stated (recommendation, stated);
}

/* The paragraph of the report stands beside the number, or in brackets where the
 * recommendation ends. */
static void
read_paragraph (HeedEntry          *entry,
                HeedRecommendation *recommendation)
{
  g_autofree char *text = heed_block_list_to_line (entry->text);
  GRegex *regex = heed_text_regex (
    "\\((?:paras?(?:graphs?)?\\.?\\s*)?(S\\d{1,3}|\\d{1,2}\\.\\d{1,3})\\b[^()]{0,80}\\)\\W*$", 0);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;

  if (entry->paragraph == NULL && g_regex_match (regex, text, 0, &match))
    found = g_match_info_fetch (match, 1);
  heed_recommendation_set_paragraph (recommendation,
                                     entry->paragraph != NULL ? entry->paragraph : found);
}

static void
read_response (HeedEntry    *entry,
               HeedResponse *response,
               GPtrArray    *explanation)
{
  g_autofree char *words = heed_markup_from_blocks (explanation);
  HeedResponseKind kind = heed_cell_read_verdict (entry->response);

  heed_response_set_kind (response, kind);
  heed_response_set_words (response, entry->response);
  heed_response_set_explanation (response, words);
  if (kind == HEED_RESPONSE_KIND_PARTLY_AGREED || kind == HEED_RESPONSE_KIND_NOT_AGREED)
    heed_response_set_reasons (response, heed_edition_read_reasons (entry->response)
                                           | heed_edition_read_reasons (words));
}

static void
set_unplaced_text (HeedUnplaced *unplaced,
                   HeedEntry    *entry)
{
  g_auto (GStrv) text = heed_recognise_to_strv (entry->unplaced);

  heed_unplaced_set_text (unplaced, (const char *const *) text);
}

/* @begin and @end are which part of the recommendations it is; it is not whole where it was
 * cancelled. */
static HeedRecommendation *
make_recommendation (HeedEntry    *entry,
                     char        **addressee,
                     HeedDay       day,
                     HeedSource   *source,
                     GCancellable *cancellable,
                     double        begin,
                     double        end)
{
  HeedRecommendation *recommendation = heed_recommendation_new ();
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);
  g_autoptr (HeedPairs) pairs = heed_pairs_new (entry);
  g_autoptr (GPtrArray) explanation = heed_block_list_new ();
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) review = NULL;
  g_auto (GStrv) unplaced_owners = NULL;
  g_auto (GStrv) unplaced_targets = NULL;
  guint measured = 0;

  for (guint i = 0; i < entry->rows->len; i++)
    {
      HeedRow *row = g_ptr_array_index (entry->rows, i);

      for (guint slot = HEED_SLOT_RECOMMENDATION; slot < HEED_N_SLOTS; slot++)
        g_ptr_array_add (words, row->words[slot]);
      for (guint j = 0; j < row->more->len; j++)
        g_ptr_array_add (words, ((HeedMore *) g_ptr_array_index (row->more, j))->words);
    }

  heed_recommendation_set_number (recommendation, entry->number);
  read_addressee (entry, recommendation, addressee);
  read_paragraph (entry, recommendation);
  text = heed_markup_from_blocks (entry->text);
  if (text[0] == '\0')
    g_ptr_array_add (entry->review, g_strdup (_("The recommendation has no text: the table may begin "
                                                "in its middle")));
  heed_recommendation_set_text (recommendation, text);
  heed_recommendation_set_repeated (recommendation,
                                    entry->repeated || heed_text_matches (text, "\\brecommendation\\b[^.]*\\brepeated\\b|\\brepeated\\s+recommendation\\b"));

  heed_recommendation_set_priority (recommendation, entry->priority || heed_priority_words_mark (text));

  steps = heed_steps_new (entry, pairs->n_targets, explanation, cancellable);
  for (guint i = 0; i < entry->unplaced_owners->len; i++)
    g_ptr_array_add (owners, g_strdup (g_ptr_array_index (entry->unplaced_owners, i)));
  for (guint i = 0; i < entry->unplaced_targets->len; i++)
    g_ptr_array_add (targets, g_strdup (g_ptr_array_index (entry->unplaced_targets, i)));
  heed_pairs_assign (pairs, entry, steps, owners, targets);
  heed_progress_assign (entry, steps);
  read_response (entry, heed_recommendation_get_response (recommendation), explanation);
  for (guint i = 0; i < steps->len &&
                    heed_work_goes_on (cancellable, HEED_WORK_RECOGNISE, begin + (end - begin) * i / steps->len); i++)
    {
      g_autoptr (HeedItem) item = make_item (g_ptr_array_index (steps, i), day, entry);

      add_measures (entry, &measured, (guint) ((HeedStep *) g_ptr_array_index (steps, i))->row,
                    heed_recommendation_get_items (recommendation));
      heed_record_list_append (heed_recommendation_get_items (recommendation), item);
    }

  add_measures (entry, &measured, G_MAXUINT, heed_recommendation_get_items (recommendation));

  unplaced_owners = heed_recognise_to_strv (owners);
  unplaced_targets = heed_recognise_to_strv (targets);
  heed_unplaced_set_owners (unplaced, (const char *const *) unplaced_owners);
  heed_unplaced_set_targets (unplaced, (const char *const *) unplaced_targets);
  set_unplaced_text (unplaced, entry);
  heed_words_keep (recommendation, entry, words, cancellable);
  set_unplaced_text (unplaced, entry);
  review = heed_recognise_to_strv (entry->review);
  heed_recommendation_set_review (recommendation, (const char *const *) review);

  if (source != NULL)
    for (guint i = 0; i < entry->rows->len; i++)
      {
        HeedRow *row = g_ptr_array_index (entry->rows, i);

        heed_source_add_row (source, heed_recommendation_get_id (recommendation),
                             (const char *const *) row->cells);
      }

  return recommendation;
}

/* ---- what stands around the table ---- */

static void
read_wording (HeedParts   *parts,
              HeedWording *wording)
{
  g_autofree char *introduction = heed_markup_from_blocks (parts->introduction);
  g_autoptr (GString) notes = g_string_new (NULL);

  heed_wording_set_introduction (wording, introduction);
  if (parts->titles != NULL)
    heed_wording_set_column_titles (wording, (const char *const *) parts->titles);
  for (guint i = 0; i < parts->running_notes->len; i++)
    {
      if (i > 0)
        g_string_append (notes, "\n\n");
      g_string_append (notes, g_ptr_array_index (parts->running_notes, i));
    }
  heed_wording_set_running_note (wording, notes->str);

  for (guint i = 0; i < parts->definitions->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (parts->definitions, i);
      g_autoptr (HeedDefinition) definition = heed_definition_new ();

      for (guint j = 0; j < MIN (row->cells->len, 3); j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);
          g_autofree char *markup = heed_markup_from_blocks (cell->blocks);

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
append_json_string (GString    *json,
                    const char *text)
{
  g_string_append_c (json, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_c (json, '\\');
      g_string_append_c (json, g_ascii_iscntrl (*c) ? ' ' : *c);
    }
  g_string_append_c (json, '"');
}

/* The headings that stand over the introduction and the definitions have no place
 * in a plan, since its edition knows them, nor have the titles of columns that it
 * does not have; their words are kept with it all the same. */
static void
keep_headings (HeedParts *parts,
               HeedPlan  *plan)
{
  g_autoptr (GString) json = g_string_new ("{");

  if (parts->introduction_title != NULL)
    {
      g_string_append (json, "\"introduction_title\":");
      append_json_string (json, parts->introduction_title);
    }
  if (parts->definition_titles != NULL)
    {
      g_string_append_printf (json, "%s\"definition_titles\":[", json->len > 1 ? "," : "");
      for (guint i = 0; parts->definition_titles[i] != NULL; i++)
        {
          if (i > 0)
            g_string_append_c (json, ',');
          append_json_string (json, parts->definition_titles[i]);
        }
      g_string_append_c (json, ']');
    }
  for (guint i = 0; i < parts->more_titles->len; i++)
    {
      g_string_append (json, i > 0 ? "," : json->len > 1 ? ",\"more_column_titles\":[" : "\"more_column_titles\":[");
      append_json_string (json, g_ptr_array_index (parts->more_titles, i));
    }
  if (parts->more_titles->len > 0)
    g_string_append_c (json, ']');
  if (json->len == 1)
    return;
  g_string_append_c (json, '}');
  heed_plan_set_extra (plan, json->str);
}

/* What stands above a recommendation in the table: whom it is for, or else its heading. Returns
 * whether it was said for whom. */
static gboolean
read_headings (HeedEntry  *entry,
               char      **addressee,
               char      **heading)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  gboolean stated = FALSE;

  for (guint i = 0; i < entry->headings->len; i++)
    {
      const char *text = g_ptr_array_index (entry->headings, i);

      if (!heed_cell_is_addressee (text))
        {
          g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
          continue;
        }
      g_free (*addressee);
      *addressee = g_strdup (text);
      if (g_str_has_suffix (*addressee, ":"))
        (*addressee)[strlen (*addressee) - 1] = '\0';
      stated = TRUE;
    }

  *heading = g_strdup (lines->str);
  return stated;
}

/* The day of which the source says how far the actions are: "Progress as at 31 March
 * 2021". */
static HeedDay
read_day (HeedParts *parts)
{
  for (guint i = 0; i < parts->front->len; i++)
    {
      g_autofree char *text = heed_block_to_line (g_ptr_array_index (parts->front, i));

      if (heed_text_matches (text, "\\b(progress|updated?|position|status|as\\s+(at|of))\\b")
          && heed_progress_find_day (text) != HEED_DAY_NONE)
        return heed_progress_find_day (text);
    }

  return HEED_DAY_NONE;
}

/* The edition that the plan was printed in, told by the words for its responses. */
static void
set_edition (HeedPlan *plan)
{
  const char *const *titles = heed_wording_get_column_titles (heed_plan_get_wording (plan));
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedEdition *edition = titles != NULL && titles[0] != NULL
                           ? heed_edition_find_by_words (titles[HEED_SLOT_RESPONSE])
                           : NULL;

  for (guint i = 0; edition == NULL && i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);

      edition = heed_edition_find_by_words (
        heed_response_get_words (heed_recommendation_get_response (recommendation)));
    }
  if (edition != NULL)
    heed_plan_set_edition (plan, heed_edition_get_id (edition));
}

/* How many owner cells have a date in their midst, or response cells no response, for
 * the columns not to have been told apart: one in so many rows, and so many at least. */
#define MIXED_SHARE 6
#define MIN_MIXED 3

#define DATE_INSIDE "\\w.*\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s*(20)?\\d{2}\\b|\\w.*\\bcompleted\\b"

static gboolean
is_mixed (HeedRow *row)
{
  const char *owner = row->words[HEED_SLOT_OWNER];
  const char *response = row->words[HEED_SLOT_RESPONSE];
  const char *target = row->words[HEED_SLOT_TARGET];

  return (heed_text_matches (owner, DATE_INSIDE) && !heed_target_looks_like (owner))
         || (heed_recognise_row_has (row, HEED_SLOT_NUMBER) && response[0] != '\0'
             && heed_cell_read_verdict (response) == HEED_RESPONSE_KIND_NONE)
         || (target[0] != '\0' && !heed_target_looks_like (target) && heed_cell_names_role (target));
}

/* Where a page shows no lines, words of columns side by side may have come into one cell,
 * which looks like a plan all the same. */
static void
review_columns (HeedParts *parts,
                HeedPlan  *plan)
{
  guint n_mixed = 0;
  guint n_rows = 0;

  for (guint i = 0; i < parts->rows->len; i++)
    {
      HeedRow *row = g_ptr_array_index (parts->rows, i);

      n_rows += !row->is_heading;
      n_mixed += !row->is_heading && is_mixed (row);
    }
  if (n_mixed < MIN_MIXED || n_mixed * MIXED_SHARE < n_rows)
    return;
  heed_plan_add_review (plan, _("The columns of the table could not be told apart everywhere: "
                                "compare it with the source"));
}

/* What stands in text and in no table is told by headings and numbers alone. */
static HeedParts *
read_prose (HeedDocument  *document,
            HeedDocument **made,
            GCancellable  *cancellable)
{
  HeedParts *parts;

  *made = heed_prose_to_table (document);
  if (*made == NULL)
    return NULL;
  parts = heed_parts_new (*made, NULL, cancellable);
  /* The titles are ours. */
  g_clear_pointer (&parts->titles, g_strfreev);
  g_ptr_array_set_size (parts->more_titles, 0);
  return parts;
}

static HeedPlan *
recognise (HeedDocument       *document,
           const HeedMapping  *mapping,
           HeedSource         *source,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (HeedDocument) made = NULL;
  g_autoptr (HeedParts) parts = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) unplaced = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) unplaced_words = NULL;
  g_autofree char *addressee = NULL;
  gboolean priority = FALSE;
  HeedDay day;

  /* What somebody says of the columns holds for tables that Heed did not make. */
  plan = mapping == NULL ? heed_recognise_sheet (document, source, cancellable) : NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (plan != NULL)
    {
      if (heed_record_list_get_n (heed_plan_get_recommendations (plan)) > 0)
        return g_steal_pointer (&plan);
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_NO_PLAN,
                           _("There is no row below the titles of its table: choose the file that "
                             "holds the action plan"));
      return NULL;
    }

  if (!heed_document_check_cells (document, error))
    return NULL;
  plan = mapping == NULL ? heed_recognise_styled (document, source, cancellable) : NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (plan != NULL)
    return g_steal_pointer (&plan);

  parts = heed_parts_new (document, mapping, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (parts->rows->len == 0)
    {
      HeedParts *found = read_prose (document, &made, cancellable);

      if (found != NULL)
        {
          heed_parts_free (parts);
          parts = found;
        }
    }
  if (parts->rows->len == 0)
    {
      g_set_error_literal (error, HEED_ERROR, HEED_ERROR_NO_PLAN,
                           _("There is no plan table in it, with recommendations, responses and "
                             "actions: choose the file that holds the action plan"));
      return NULL;
    }

  plan = heed_plan_new ();
  heed_front_read (parts, plan);
  read_wording (parts, heed_plan_get_wording (plan));
  keep_headings (parts, plan);
  heed_front_drop_printed (plan);

  day = read_day (parts);
  entries = heed_entries_new (parts->rows, unplaced, cancellable);
  review_columns (parts, plan);
  for (guint i = 0; i < entries->len; i++)
    {
      HeedEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (HeedRecommendation) recommendation = NULL;
      g_autofree char *heading = NULL;
      gboolean stated;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      stated = read_headings (entry, &addressee, &heading);
      recommendation = make_recommendation (entry, &addressee, day, source, cancellable,
                                            (double) i / entries->len, (double) (i + 1) / entries->len);
      heed_recommendation_set_heading (recommendation, heading);
      priority = heed_priority_words_head (heading, priority);
      if (heed_recommendation_get_addressee_stated (recommendation) || stated)
        priority = heed_priority_words_head (heed_recommendation_get_addressee (recommendation), priority);
      if (priority)
        heed_recommendation_set_priority (recommendation, TRUE);
      if (stated)
        heed_recommendation_set_addressee_stated (recommendation, TRUE);
      heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);
    }

  for (guint i = 0; i < parts->rest->len; i++)
    g_ptr_array_add (unplaced, heed_block_to_line (g_ptr_array_index (parts->rest, i)));
  unplaced_words = heed_recognise_to_strv (unplaced);
  heed_plan_set_unplaced (plan, (const char *const *) unplaced_words);

  for (guint i = 0; i < parts->review->len; i++)
    heed_plan_add_review (plan, g_ptr_array_index (parts->review, i));

  set_edition (plan);
  heed_links_make (plan, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return g_steal_pointer (&plan);
}

/**
 * heed_recognise:
 * @document: a document that holds a plan table
 * @source: (nullable): takes the words of each row of the table, with the id of the
 *   recommendation that it went to
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for a #GError
 *
 * Makes a plan of a published one. What the reader was not sure of is named in the
 * review of the recommendations and of the plan; words that found no place are kept as
 * unplaced. A list of recommendations alone is a plan that answers none of them yet.
 * No word is lost.
 *
 * Fails with %HEED_ERROR_NO_PLAN where there is no plan table, and with %HEED_ERROR_LIMIT
 * where it has more cells than an import has room for.
 *
 * Returns: (transfer full): the plan, or %NULL with @error set
 */
HeedPlan *
heed_recognise (HeedDocument  *document,
                HeedSource    *source,
                GCancellable  *cancellable,
                GError       **error)
{
  return heed_recognise_mapped (document, NULL, source, cancellable, error);
}

/**
 * heed_recognise_mapped:
 * @document: a document that holds a plan table
 * @mapping: (nullable): what the columns of its table hold, where somebody said so
 * @source: (nullable): takes the words of each row of the table, with the id of the
 *   recommendation that it went to
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for a #GError
 *
 * As heed_recognise(), for a table whose titles say nothing, or something else than what
 * stands below them.
 *
 * Returns: (transfer full): the plan, or %NULL with @error set
 */
HeedPlan *
heed_recognise_mapped (HeedDocument       *document,
                       const HeedMapping  *mapping,
                       HeedSource         *source,
                       GCancellable       *cancellable,
                       GError            **error)
{
  HeedPlan *plan;

  g_return_val_if_fail (document != NULL, NULL);

  plan = recognise (document, mapping, source, cancellable, error);
  if (plan != NULL && document->stamp != NULL)
    heed_plan_set_stamp (plan, document->stamp);
  for (guint i = 0; plan != NULL && i < document->doubts->len; i++)
    heed_plan_add_review (plan, g_ptr_array_index (document->doubts, i));
  return plan;
}
