/* fuzz-pdf-structure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz-check.h"
#include "heed-fuzz-mutate.h"
#include "heed-fuzz-pdf.h"
#include "heed-fuzz-seeds.h"
#include "heed-fuzz.h"
#include "heed-pdf-structure-reader.h"

/* PDF files read by their structure. */

static GPtrArray *
structure_seeds (void)
{
  g_autoptr (GPtrArray) written = heed_fuzz_seeds_new ("pdf");
  GPtrArray *seeds = heed_fuzz_seeds_list ();

  /* The example is as long as all the others and shows no more than they do. */
  for (guint i = 1; i < written->len; i++)
    g_ptr_array_add (seeds, heed_fuzz_pdf_uncompress (g_ptr_array_index (written, i)));
  return seeds;
}

static void
structure_run (GBytes *input)
{
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  if (!heed_pdf_read_structure (input, &document, NULL, &error))
    heed_fuzz_check_error (error);
  else if (document != NULL)
    plan = heed_fuzz_check_document (document, g_bytes_hash (input));
}

const HeedFuzzTarget heed_fuzz_target = {
  .name = "pdf-structure",
  .seeds = structure_seeds,
  .run = structure_run,
  .mutate = heed_fuzz_mutate_pdf,
};
