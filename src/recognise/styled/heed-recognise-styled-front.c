/* heed-recognise-styled-front.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-styled-front.h"

#include <string.h>

#include "heed-definition.h"
#include "heed-edition.h"
#include "heed-markup.h"
#include "heed-recognise-front.h"
#include "heed-recognise-strv.h"

/* A report begins with tables of figures, which say nothing of the plan's own words. */
static gboolean
holds_figures (HeedTable *table)
{
  gboolean found = FALSE;

  for (guint i = MAX (table->n_header_rows, 1); i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 1; j < row->cells->len; j++)
        {
          g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, j));

          g_strstrip (text);
          if (text[strspn (text, "0123456789")] != '\0')
            return FALSE;
          found |= text[0] != '\0';
        }
    }
  return found;
}

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

  for (guint i = 0; i < MIN (row->cells->len, HEED_N_COLUMNS); i++)
    {
      g_autofree char *text = heed_cell_to_text (g_ptr_array_index (row->cells, i));

      g_strv_builder_add (builder, g_strstrip (text));
    }
  titles = g_strv_builder_end (builder);
  heed_wording_set_column_titles (wording, (const char *const *) titles);
}

/* "A response to the … inspection: …", as the front page names it that says nothing of
 * the inspection itself. Whether @line says so: somebody may have written over it. */
static gboolean
read_inspection (HeedPlan   *plan,
                 const char *line)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  g_autoptr (GRegex) regex = g_regex_new ("^A response to the (.*?) ?inspection: (.*)$", G_REGEX_DOTALL,
                                          0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *inspectorate = NULL;
  g_autofree char *title = NULL;

  if (!g_regex_match (regex, line, 0, &match))
    return FALSE;
  inspectorate = g_match_info_fetch (match, 1);
  title = g_match_info_fetch (match, 2);
  heed_inspection_set_inspectorate (inspection, inspectorate);
  heed_inspection_set_title (inspection, title);
  return TRUE;
}

/* Whether what is read of it nowhere else is a line of the front page: also a title that is not
 * the first. */
static gboolean
is_line (HeedBlock *block)
{
  static const char *const styles[] = { "front", "inspection", "plan-title", NULL };

  return block->kind != HEED_BLOCK_HEADING && (block->style == NULL || g_strv_contains (styles, block->style));
}

/**
 * heed_styled_read_around:
 * @plan: takes what is read
 * @document: a document whose blocks say what they are
 * @table: its action table
 *
 * Reads what stands around the table. The front page is read as any other, for the
 * organisation, the inspection and the dates; but its title and its lines are as
 * they say themselves.
 */
void
heed_styled_read_around (HeedPlan     *plan,
                         HeedDocument *document,
                         HeedTable    *table)
{
  HeedWording *wording = heed_plan_get_wording (plan);
  HeedParts parts = { NULL };
  g_autoptr (GPtrArray) front = heed_block_list_new ();
  g_autoptr (GPtrArray) introduction = heed_block_list_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) unplaced = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = NULL;
  g_autofree char *inspection = NULL;
  g_autofree char *plan_title = NULL;
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
      else if (block->table != NULL && holds_figures (block->table))
        continue;
      else if (block->table != NULL)
        read_definitions (block->table, wording);
      else if (g_strcmp0 (block->style, "introduction") == 0)
        g_ptr_array_add (introduction, heed_block_ref (block));
      else if (g_strcmp0 (block->style, "running-note") == 0)
        g_string_append_printf (note, "%s%s", note->len > 0 ? "\n\n" : "", text);
      else if (behind)
        g_ptr_array_add (unplaced, g_steal_pointer (&text));
      else if (inspection == NULL && g_strcmp0 (block->style, "inspection") == 0)
        inspection = g_steal_pointer (&text);
      else if (plan_title == NULL && g_strcmp0 (block->style, "plan-title") == 0)
        plan_title = g_steal_pointer (&text);
      else if (block->kind == HEED_BLOCK_HEADING && title == NULL)
        title = g_strdup (text);
      else if (block->kind != HEED_BLOCK_HEADING)
        g_ptr_array_add (front, heed_block_ref (block));
      if (text != NULL && is_line (block) && !behind)
        g_ptr_array_add (lines, g_steal_pointer (&text));
    }
  /* A report has a title of its own. */
  if (plan_title != NULL)
    {
      g_free (title);
      title = g_steal_pointer (&plan_title);
    }
  if (title != NULL)
    g_ptr_array_insert (front, 0, heed_block_new_paragraph (title));

  parts.front = front;
  parts.introduction = introduction;
  heed_front_read (&parts, plan);
  if (inspection != NULL && !read_inspection (plan, inspection))
    g_ptr_array_add (lines, g_steal_pointer (&inspection));
  if (title != NULL)
    heed_plan_set_title (plan, title);
  if (*document->author != '\0')
    heed_organisation_set_name (heed_plan_get_organisation (plan), document->author);
  front_lines = heed_recognise_to_strv (lines);
  heed_plan_set_front (plan, (const char *const *) front_lines);
  unplaced_lines = heed_recognise_to_strv (unplaced);
  heed_plan_set_unplaced (plan, (const char *const *) unplaced_lines);
  words = heed_markup_from_blocks (introduction);
  heed_wording_set_introduction (wording, words);
  heed_wording_set_running_note (wording, note->str);
  read_titles (table, wording);
}
