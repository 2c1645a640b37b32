/* heed-fuzz-seeds.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz-seeds.h"

#include <string.h>

#include "heed-format.h"
#include "heed-random-plan.h"
#include "heed-table-cases.h"

/* Inputs to begin with: the example plan and plans made by chance, always the same ones,
 * as our own writers write them, and the invented tables of the recogniser's tests. */

#define N_RANDOM_PLANS 3

static HeedPlan *
read_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "data", "example-plan.json", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  HeedPlan *plan;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (content, length);
  plan = heed_format_find ("json")->read_plan (bytes, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

/**
 * heed_fuzz_plans_new:
 *
 * Returns: (transfer full) (element-type HeedPlan): the plans that seeds are made of
 */
GPtrArray *
heed_fuzz_plans_new (void)
{
  GPtrArray *plans = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (plans, read_example ());
  for (guint32 i = 0; i < N_RANDOM_PLANS; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i);

      g_ptr_array_add (plans, heed_random_plan_new (rand, i + 1, 3));
    }
  return plans;
}

/**
 * heed_fuzz_seeds_list:
 *
 * Returns: (transfer full) (element-type GBytes): an empty list
 */
GPtrArray *
heed_fuzz_seeds_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

/**
 * heed_fuzz_seeds_add:
 * @seeds: (element-type GBytes): a list
 * @text: a text
 */
void
heed_fuzz_seeds_add (GPtrArray  *seeds,
                     const char *text)
{
  g_ptr_array_add (seeds, g_bytes_new (text, strlen (text)));
}

static GBytes *
write_plan (HeedPlan         *plan,
            const HeedFormat *format)
{
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (format->write_report != NULL)
    {
      format->write_report (report, stream, NULL, &error);
    }
  else
    {
      document = heed_report_compose (report, format->shape);
      format->write (document, stream, NULL, &error);
    }
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* ---- text, which is only read ---- */

static void
append_cell (GString  *text,
             HeedCell *cell)
{
  g_autofree char *words = heed_cell_to_text (cell);
  g_auto (GStrv) paragraphs = g_strsplit (words, "\n", -1);
  const char *tag = g_strv_length (paragraphs) > 2 ? "li" : "p";

  if (paragraphs[0] == NULL || paragraphs[1] == NULL)
    {
      g_string_append (text, words);
      return;
    }
  for (guint i = 0; paragraphs[i] != NULL; i++)
    g_string_append_printf (text, "<%s>%s</%s>", tag, paragraphs[i], tag);
}

static void
append_table (GString   *text,
              HeedTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      /* Cells of the row above that go on here leave theirs empty. */
      for (guint j = row->cells->len; j < table->n_columns; j++)
        g_string_append_c (text, '\t');
      for (guint j = 0; j < row->cells->len; j++)
        {
          if (j > 0)
            g_string_append_c (text, '\t');
          append_cell (text, g_ptr_array_index (row->cells, j));
        }
      g_string_append_c (text, '\n');
    }
  g_string_append_c (text, '\n');
}

static GBytes *
write_text (HeedPlan *plan)
{
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (HeedDocument) document = heed_report_compose (report, HEED_SHAPE_PAGES);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);
      g_autofree char *words = NULL;

      if (block->kind == HEED_BLOCK_TABLE)
        {
          append_table (text, block->table);
          continue;
        }
      words = heed_block_to_text (block);
      g_string_append_printf (text, "%s\n\n", words);
    }
  return g_string_free_to_bytes (text);
}

/**
 * heed_fuzz_seeds_new:
 * @format: the id of a format that can be read
 *
 * Returns: (transfer full) (element-type GBytes): files of it
 */
GPtrArray *
heed_fuzz_seeds_new (const char *format)
{
  g_autoptr (GPtrArray) plans = heed_fuzz_plans_new ();
  GPtrArray *seeds = heed_fuzz_seeds_list ();

  for (guint i = 0; i < plans->len; i++)
    {
      HeedPlan *plan = g_ptr_array_index (plans, i);

      g_ptr_array_add (seeds, g_str_equal (format, "text") ? write_text (plan)
                                                           : write_plan (plan, heed_format_find (format)));
    }
  for (guint i = 0; i < heed_n_table_cases; i++)
    if (g_str_equal (heed_table_cases[i].format, format))
      heed_fuzz_seeds_add (seeds, heed_table_cases[i].text);
  return seeds;
}
