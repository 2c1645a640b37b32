/* fuzz-pdf-positions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-drawn-pages.h"
#include "heed-fuzz-check.h"
#include "heed-fuzz-mutate.h"
#include "heed-fuzz-pdf.h"
#include "heed-fuzz-seeds.h"
#include "heed-fuzz.h"
#include "heed-pdf-position-reader.h"

/* PDF files read by where their words stand. */

static GBytes *
draw (HeedDrawnRules rules)
{
  static const double shares[] = { 0.06, 0.3, 0.14, 0.3, 0.1, 0.1 };
  static const char *const rows[][7] = {
    { "No", "Recommendation", "Response", "Action", "Owner", "Target", NULL },
    { "1", "Mend the gate of the orchard", "Agreed", "1.1 Buy four hinges and a bolt", "Gate Manager", "May 2027", NULL },
    { HEED_DRAWN_SPANNED, HEED_DRAWN_SPANNED, HEED_DRAWN_SPANNED, "1.2 Hang it anew", "Gate Team", "June 2027", NULL },
    { "2", "Keep the paths dry", "Partly agreed", "2.1 Drain the lower path", "Path Team", "July 2027", NULL },
    { "3", "Count the seeds", "Not agreed", "The store is counted each week", "Seed Store", "Completed", NULL },
  };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  HeedDrawnTable table = { rules, G_N_ELEMENTS (shares), shares, all, FALSE, FALSE, FALSE, TRUE };
  HeedDrawnPages *pages = heed_drawn_pages_new (842, 595, FALSE);
  g_autoptr (GBytes) drawn = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (all, (gpointer) rows[i]);
  heed_drawn_pages_set_running (pages, "Action plan", "Page ");
  heed_drawn_pages_add_paragraph (pages, "<b>An invented plan</b>", 16, 0);
  heed_drawn_pages_add_item (pages, "•", "A point that says nothing", 10, 10);
  heed_drawn_pages_add_table (pages, &table);
  drawn = heed_drawn_pages_finish (pages);
  return heed_fuzz_pdf_uncompress (drawn);
}

static GPtrArray *
positions_seeds (void)
{
  GPtrArray *seeds = heed_fuzz_seeds_list ();

  for (HeedDrawnRules rules = HEED_DRAWN_RULES_ALL; rules <= HEED_DRAWN_RULES_NONE; rules++)
    g_ptr_array_add (seeds, draw (rules));
  return seeds;
}

static void
positions_run (GBytes *input)
{
  PopplerDocument *pdf = poppler_document_new_from_bytes (input, NULL, NULL);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  /* That a file cannot be opened at all is an answer. */
  if (pdf == NULL)
    return;
  document = heed_pdf_read_positions (pdf, NULL, &error);
  g_object_unref (pdf);
  if (document == NULL)
    heed_fuzz_check_error (error);
  else
    plan = heed_fuzz_check_document (document, g_bytes_hash (input));
}

const HeedFuzzTarget heed_fuzz_target = {
  .name = "pdf-positions",
  .seeds = positions_seeds,
  .run = positions_run,
  .mutate = heed_fuzz_mutate_pdf,
};
