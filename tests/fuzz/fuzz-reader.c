/* fuzz-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-format.h"
#include "heed-fuzz-check.h"
#include "heed-fuzz-mutate.h"
#include "heed-fuzz-seeds.h"
#include "heed-fuzz-words.h"
#include "heed-fuzz.h"

/* The reader of one format, whose id is HEED_FUZZ_FORMAT. */

static GPtrArray *
reader_seeds (void)
{
  return heed_fuzz_seeds_new (HEED_FUZZ_FORMAT);
}

static void
reader_run (GBytes *input)
{
  const HeedFormat *format = heed_format_find (HEED_FUZZ_FORMAT);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  heed_format_for_bytes (input);
  if (format->read_plan != NULL)
    {
      plan = format->read_plan (input, NULL, &error);
      if (plan != NULL)
        heed_fuzz_check_plan (plan, g_bytes_hash (input));
    }
  else
    {
      document = format->read (input, NULL, &error);
      if (document != NULL && HEED_FUZZ_PLAIN)
        heed_fuzz_check_text_words (input, document);
      if (document != NULL)
        plan = heed_fuzz_check_document (document, g_bytes_hash (input));
    }
  if (plan == NULL && document == NULL)
    heed_fuzz_check_error (error);
  else
    g_assert_no_error (error);

  /* Where a table is damaged enough, what it means is open: a search, not a test. */
  if (HEED_FUZZ_PLAIN && document != NULL && plan != NULL && g_getenv ("HEED_FUZZ_WORDS") != NULL)
    heed_fuzz_check_plan_words (document, plan);
}

const HeedFuzzTarget heed_fuzz_target = {
  .name = HEED_FUZZ_FORMAT,
  .seeds = reader_seeds,
  .run = reader_run,
  .mutate = HEED_FUZZ_MUTATE,
};
