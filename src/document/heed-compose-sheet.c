/* heed-compose-sheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose-sheet.h"

#include "heed-action.h"
#include "heed-compose-table.h"
#include "heed-edition.h"
#include "heed-measure.h"
#include "heed-recognise-text.h"
#include "heed-recommendation.h"
#include "heed-sheet-columns.h"
#include "heed-text-item.h"

#define N_COLUMNS (HEED_N_COLUMNS + HEED_N_SHEET_COLUMNS)

/* The shares that the columns take of the width: words take more than ids. */
static const double shares[N_COLUMNS] = {
  0.03, 0.15, 0.06, 0.21, 0.08, 0.06, 0.035, 0.035, 0.03, 0.035,
  0.03, 0.02, 0.04, 0.04, 0.04, 0.04, 0.04,  0.035, 0.02, 0.02,
};

/* A row while it is made: the words of its cells. */
typedef struct
{
  HeedPlan *plan;
  HeedTable *table;
  char *cells[N_COLUMNS];
} Writer;

static void
set (Writer     *self,
     guint       column,
     const char *words)
{
  g_free (self->cells[column]);
  self->cells[column] = g_strdup (words);
}

static void
set_more (Writer          *self,
          HeedSheetColumn  column,
          const char      *words)
{
  set (self, HEED_N_COLUMNS + column, words);
}

static void
set_day (Writer          *self,
         HeedSheetColumn  column,
         HeedDay          day)
{
  g_autofree char *iso = day != HEED_DAY_NONE ? heed_day_to_iso (day) : NULL;

  set_more (self, column, iso);
}

static const char *
cell_style (guint column)
{
  switch (column - HEED_N_COLUMNS)
    {
    case HEED_SHEET_START:
    case HEED_SHEET_DUE:
    case HEED_SHEET_SUBMITTED:
      return HEED_CELL_STYLE_DAY;
    case HEED_SHEET_DEPTH:
      return HEED_CELL_STYLE_NUMBER;
    default:
      return NULL;
    }
}

static void
add_cell (HeedTableRow *row,
          const char   *words,
          const char   *style,
          gboolean      is_header)
{
  HeedCell *cell = heed_table_row_add (row);

  cell->is_header = is_header;
  if (words != NULL && *words != '\0')
    {
      HeedBlock *block = heed_block_new_paragraph (words);

      heed_block_set_style (block, style);
      heed_cell_add (cell, block);
    }
}

/* Adds the row, and empties it for the next one. */
static void
end_row (Writer *self)
{
  HeedTableRow *row = heed_table_add_row (self->table);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      add_cell (row, self->cells[i], cell_style (i), FALSE);
      g_clear_pointer (&self->cells[i], g_free);
    }
}

static char *
to_words (Writer     *self,
          const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_compose_markup (self->plan, markup);

  return heed_block_list_to_text (blocks);
}

/* The words for people, and beside them, where they say less, the text itself. */
static void
set_markup (Writer          *self,
            guint            column,
            HeedSheetColumn  markup_column,
            const char      *markup)
{
  g_autofree char *words = to_words (self, markup);

  set (self, column, words);
  set_more (self, markup_column, g_str_equal (words, markup) ? NULL : markup);
}

static char *
join (const char *const *lines)
{
  return lines != NULL ? g_strjoinv ("\n", (GStrv) lines) : g_strdup ("");
}

/* Every row says what it belongs to, so that rows can be sorted and filtered. */
static void
set_keys (Writer             *self,
          HeedRecommendation *recommendation)
{
  const char *paragraph = heed_recommendation_get_paragraph (recommendation);
  g_autofree char *addressee = heed_recognise_tidy (heed_recommendation_get_addressee (recommendation));
  const char *markup = heed_recommendation_get_text (recommendation);
  HeedOrganisation *organisation = heed_plan_get_organisation (self->plan);
  g_autofree char *number = g_strconcat (heed_recommendation_get_number (recommendation),
                                         *paragraph != '\0' ? "\n" : "", paragraph, NULL);
  g_autofree char *response
    = heed_compose_response_words (self->plan, heed_recommendation_get_response (recommendation));

  set (self, 0, number);
  set_markup (self, 1, HEED_SHEET_RECOMMENDATION_MARKUP, markup);
  if (heed_recommendation_get_addressee_stated (recommendation) && *addressee != '\0')
    {
      g_autofree char *words = g_strconcat (addressee, g_str_has_suffix (addressee, ":") ? "\n" : ":\n",
                                            self->cells[1], NULL);

      set (self, 1, words);
    }
  set (self, 2, response);
  set_more (self, HEED_SHEET_ADDRESSEE, addressee);
  set_more (self, HEED_SHEET_PLAN, heed_plan_get_title (self->plan));
  if (organisation != NULL)
    set_more (self, HEED_SHEET_ORGANISATION, heed_organisation_get_name (organisation));
  set_day (self, HEED_SHEET_SUBMITTED, heed_plan_get_submitted (self->plan));
  set_more (self, HEED_SHEET_RECOMMENDATION_ID, heed_recommendation_get_id (recommendation));
}

static void
add_text_row (Writer             *self,
              HeedRecommendation *recommendation,
              const char         *kind,
              const char         *markup)
{
  if (*markup == '\0')
    return;
  set_keys (self, recommendation);
  set_markup (self, 3, HEED_SHEET_MARKUP, markup);
  set_more (self, HEED_SHEET_KIND, kind);
  end_row (self);
}

static void
add_item (Writer             *self,
          HeedRecommendation *recommendation,
          HeedItem           *item)
{
  HeedTarget *target = heed_item_get_target (item);
  g_autofree char *owners = join (heed_item_get_owners (item));
  g_autofree char *depth = g_strdup_printf ("%u", heed_item_get_depth (item));

  set_keys (self, recommendation);
  set_markup (self, 3, HEED_SHEET_MARKUP, heed_item_get_text (item));
  set (self, 4, owners);
  set (self, 5, heed_item_get_target_words (item));
  if (target != NULL)
    {
      set_day (self, HEED_SHEET_START, heed_target_get_start (target));
      set_day (self, HEED_SHEET_DUE, heed_target_get_due (target));
    }
  if (HEED_IS_ACTION (item))
    {
      const char *label = heed_action_get_label (HEED_ACTION (item));

      /* The label stands before its words, as in the published table. */
      if (*label != '\0')
        {
          g_autofree char *words = g_strconcat (label, " ", self->cells[3], NULL);

          set (self, 3, words);
        }
      set_more (self, HEED_SHEET_LABEL, label);
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_ACTION);
    }
  else if (HEED_IS_MEASURE (item))
    {
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_MEASURE);
    }
  else
    {
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_TEXT);
      set_more (self, HEED_SHEET_ROLE,
                heed_enum_to_nick (HEED_TYPE_TEXT_ROLE,
                                   (int) heed_text_item_get_role (HEED_TEXT_ITEM (item))));
    }
  set_more (self, HEED_SHEET_DEPTH, depth);
  set_more (self, HEED_SHEET_ITEM_ID, heed_item_get_id (item));
  end_row (self);
}

static const char *
nth (const char *const *strings,
     guint              position)
{
  return strings != NULL && position < g_strv_length ((GStrv) strings) ? strings[position] : NULL;
}

static void
add_unplaced (Writer             *self,
              HeedRecommendation *recommendation)
{
  HeedUnplaced *unplaced = heed_recommendation_get_unplaced (recommendation);

  for (guint i = 0;; i++)
    {
      const char *text = nth (heed_unplaced_get_text (unplaced), i);
      const char *owner = nth (heed_unplaced_get_owners (unplaced), i);
      const char *target = nth (heed_unplaced_get_targets (unplaced), i);

      if (text == NULL && owner == NULL && target == NULL)
        return;
      set_keys (self, recommendation);
      if (text != NULL)
        set_markup (self, 3, HEED_SHEET_MARKUP, text);
      set (self, 4, owner);
      set (self, 5, target);
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_UNPLACED);
      end_row (self);
    }
}

static void
add_recommendation (Writer             *self,
                    HeedRecommendation *recommendation)
{
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  guint n_before = self->table->rows->len;

  add_text_row (self, recommendation, HEED_SHEET_KIND_PART_AGREED,
                heed_response_get_part_agreed (response));
  add_text_row (self, recommendation, HEED_SHEET_KIND_EXPLANATION,
                heed_response_get_explanation (response));
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    add_item (self, recommendation, heed_record_list_get (items, i));
  add_unplaced (self, recommendation);

  if (self->table->rows->len == n_before)
    {
      set_keys (self, recommendation);
      set_more (self, HEED_SHEET_KIND, HEED_SHEET_KIND_RECOMMENDATION);
      end_row (self);
    }
}

/**
 * heed_compose_sheet:
 * @plan: a plan
 *
 * Makes the document of a plan for spreadsheets: its title and one table with one row
 * of titles and one row for each item, in which no cell spans others. After the six
 * columns of the published table come the dates that the target words mean, as
 * YYYY-MM-DD in cells of the style %HEED_CELL_STYLE_DAY, and those by which
 * heed_recognise() makes the same plan of it again.
 *
 * Returns: (transfer full): the document, which holds nothing of @plan and may be
 *   used in another thread
 */
HeedDocument *
heed_compose_sheet (HeedPlan *plan)
{
  HeedDocument *document = heed_document_new ();
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  const char *const *titles = heed_compose_column_titles (plan);
  Writer writer = { plan, heed_table_new (N_COLUMNS) };
  HeedTableRow *row = heed_table_add_row (writer.table);

  document->landscape = TRUE;
  heed_document_set_title (document, heed_plan_get_title (plan));
  if (organisation != NULL)
    heed_document_set_author (document, heed_organisation_get_name (organisation));

  writer.table->n_header_rows = 1;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      writer.table->widths[i] = shares[i];
      add_cell (row, i < HEED_N_COLUMNS ? titles[i] : heed_sheet_column_get_title (i - HEED_N_COLUMNS),
                NULL, TRUE);
    }
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    add_recommendation (&writer, heed_record_list_get (recommendations, i));

  heed_document_add (document, heed_block_new_table (writer.table));
  return document;
}
