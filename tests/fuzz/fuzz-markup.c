/* fuzz-markup.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-document-cleaner.h"
#include "heed-fuzz-mutate.h"
#include "heed-fuzz-seeds.h"
#include "heed-fuzz.h"
#include "heed-inline-html.h"
#include "heed-markup.h"

/* CommonMark as it is kept, and the HTML of cells in texts. */

static GPtrArray *
markup_seeds (void)
{
  static const char *const texts[] = {
    "", "Plain words.", "**bold** and *italic* and ***both***", "* one\n* two\n  * deeper\n* three",
    "1. one\n2. two\n\n   a paragraph of two", "a) one\nb) two", "[words](https://example.org/a_b) and [Cymraeg](lang:cy)",
    "[see 3.1](heed:item/0f3a5d0e-2a5a-4c7c-9a57-0d4d3c3f0b11)", "# a heading\n\nand words", "> quoted\n> on",
    "```\ncode\n```", "    indented", "<b>HTML</b> &amp; &copy; <br/> <!-- no -->", "a  \nhard break\\\nand another",
    "under_score and 2 * 3 * 4", "<p>One<p>Two<ul><li>• a</li><li>b</ul>", "1\\. not a list\n\n\\* nor this",
    "![picture](x.png)", "| a | b |\n|---|---|", "---\n\n***", "[a]: b\n\n[a]",
  };
  GPtrArray *seeds = heed_fuzz_seeds_list ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    heed_fuzz_seeds_add (seeds, texts[i]);
  return seeds;
}

/* What is written of blocks is read as the same blocks. */
static void
check_blocks (GPtrArray *blocks)
{
  g_autofree char *markup = heed_markup_from_blocks (blocks);
  g_autoptr (GPtrArray) read = heed_markup_to_blocks (markup);
  g_autofree char *again = heed_markup_from_blocks (read);

  g_assert_true (g_utf8_validate (markup, -1, NULL));
  g_assert_cmpstr (again, ==, markup);
}

static void
markup_run (GBytes *input)
{
  g_autoptr (GString) data = g_string_new_len (g_bytes_get_data (input, NULL), (gssize) g_bytes_get_size (input));
  g_autofree char *text = g_utf8_make_valid (data->str, -1);
  g_autofree char *plain = heed_markup_to_text (text);
  g_autoptr (GPtrArray) marked = heed_markup_to_blocks (text);
  g_autoptr (GPtrArray) tagged = heed_inline_html_to_blocks (text);
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_auto (HeedDropped) dropped = { 0 };

  g_assert_true (g_utf8_validate (plain, -1, NULL));
  check_blocks (marked);
  /* What is read of a file is cleaned then. */
  for (guint i = 0; i < tagged->len; i++)
    heed_document_add (document, heed_block_ref (g_ptr_array_index (tagged, i)));
  heed_document_clean (document, &dropped);
  check_blocks (document->blocks);
}

const HeedFuzzTarget heed_fuzz_target = {
  .name = "markup",
  .seeds = markup_seeds,
  .run = markup_run,
  .mutate = heed_fuzz_mutate_text,
};
