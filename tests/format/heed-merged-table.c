/* heed-merged-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-merged-table.h"

#include "heed-plan-outline.h"
#include "heed-response.h"

#define MAX_ROWS 24

/* Some of them look like an owner, a date or a response. */
static const char *const steps[] = {
  "Head keepers agree a list of lamps", "A rota is drawn up for May", "Agreed wording is sent to each port",
  "Buy nine coils of rope", "Team leaders sign the log", "The slipway is swept every week",
  "Harbour staff learn the new flags", "Print the tide tables", "Test the foghorn at noon",
};
static const char *const recommendations[] = {
  "Keep every lamp lit at night", "Teach the crews to signal", "Say clearly who looks after the pier",
  "Write down what was learned from storms", "Check the buoys before winter",
};
static const char *const owners[] = {
  "Head of Lamps", "Pier Manager", "Signal Officer", "Deputy Director", "Rope Lead",
};
static const char *const targets[] = { "March 2021", "30 June 2021", "Completed", "Monthly from May 2021", "Ongoing" };
static const char *const responses[] = { "Agreed", "Partly agreed" };

/* What each row has in one column, and how many rows the cell covers that begins in it:
 * 0 where one above covers it. */
typedef struct
{
  const char *words[MAX_ROWS];
  guint span[MAX_ROWS];
} Column;

/* Gives rows in turn a cell of one to @longest rows. No two that follow each other say
 * the same. */
static void
merge (Column            *self,
       GRand             *rand,
       guint              first,
       guint              n,
       int                longest,
       const char *const *words,
       int                n_words)
{
  int last = -1;

  for (guint row = first; row < n;)
    {
      guint drawn = (guint) g_rand_int_range (rand, 1, longest + 1);
      guint span = MIN (drawn, n - row);
      int choice = g_rand_int_range (rand, 0, n_words);

      if (choice == last)
        choice = (choice + 1) % n_words;
      last = choice;
      for (guint i = 0; i < span; i++)
        {
          self->words[row + i] = words[choice];
          self->span[row + i] = i == 0 ? span : 0;
        }
      row += span;
    }
}

static void
add_cell (GString    *page,
          guint       span,
          const char *words)
{
  if (span > 1)
    g_string_append_printf (page, "<td rowspan=\"%u\"><p>%s</p></td>", span, words);
  else if (span == 1)
    g_string_append_printf (page, "<td><p>%s</p></td>", words);
}

/**
 * heed_merged_table_new:
 * @seed: which of the tables
 * @outline: (out): what heed_plan_outline() says of the plan in it
 *
 * Makes a table as people do who merge cells that say the same: those of owners, target
 * dates and responses, over several steps and also over several recommendations.
 *
 * Returns: (transfer full): a page with the table
 */
char *
heed_merged_table_new (guint   seed,
                       char  **outline)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GString) page = g_string_new (
    "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body><h1>Action plan: Lantern Coast</h1>"
    "<table border=\"1\"><tr><th>Rec no</th><th>Recommendation</th><th>Agreed/Partly agreed/Not agreed</th>"
    "<th>Response action taken/planned</th><th>Responsible owner</th><th>Target date</th></tr>\n");
  g_autoptr (GString) expected = g_string_new (NULL);
  gboolean labelled = g_rand_boolean (rand);
  guint n_recommendations = (guint) g_rand_int_range (rand, 2, (int) G_N_ELEMENTS (recommendations) + 1);
  guint counts[G_N_ELEMENTS (recommendations)];
  guint n_rows = 0;
  Column owner = { { NULL } };
  Column target = { { NULL } };
  Column response = { { NULL } };
  Column answers = { { NULL } };
  guint row = 0;

  for (guint i = 0; i < n_recommendations; i++)
    {
      counts[i] = (guint) g_rand_int_range (rand, 1, 5);
      n_rows += counts[i];
    }
  merge (&owner, rand, 0, n_rows, 3, owners, G_N_ELEMENTS (owners));
  merge (&target, rand, 0, n_rows, 3, targets, G_N_ELEMENTS (targets));
  merge (&answers, rand, 0, n_recommendations, 2, responses, G_N_ELEMENTS (responses));
  for (guint i = 0; i < n_recommendations; i++)
    {
      response.words[row] = answers.words[i];
      for (guint j = 0; j < answers.span[i]; j++)
        response.span[row] += counts[i + j];
      row += counts[i];
    }

  row = 0;
  for (guint i = 0; i < n_recommendations; i++)
    {
      g_autofree char *squeezed = heed_plan_outline_squeeze (recommendations[i]);

      g_string_append_printf (expected, "%u %s %d\n", i + 1, squeezed,
                              g_str_equal (response.words[row], "Agreed") ? HEED_RESPONSE_KIND_AGREED
                                                                          : HEED_RESPONSE_KIND_PARTLY_AGREED);
      for (guint j = 0; j < counts[i]; j++, row++)
        {
          const char *words = steps[(seed + row) % G_N_ELEMENTS (steps)];
          g_autofree char *label = labelled ? g_strdup_printf ("%u.%u", i + 1, j + 1) : g_strdup ("");
          g_autofree char *step = labelled ? g_strconcat (label, " ", words, NULL) : g_strdup (words);
          g_autofree char *said = heed_plan_outline_squeeze (words);

          g_string_append (page, "<tr>");
          if (j == 0)
            {
              g_autofree char *number = g_strdup_printf ("%u", i + 1);

              add_cell (page, counts[i], number);
              add_cell (page, counts[i], recommendations[i]);
            }
          add_cell (page, response.span[row], response.words[row]);
          add_cell (page, 1, step);
          add_cell (page, owner.span[row], owner.words[row]);
          add_cell (page, target.span[row], target.words[row]);
          g_string_append (page, "</tr>\n");
          g_string_append_printf (expected, "  HeedAction 1 %s %s | %s | %s\n", label, said, owner.words[row],
                                  target.words[row]);
        }
    }
  g_string_append (page, "</table></body></html>\n");
  *outline = g_string_free (g_steal_pointer (&expected), FALSE);
  return g_string_free (g_steal_pointer (&page), FALSE);
}
