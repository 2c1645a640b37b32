/* test-language-of-parts.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-archive.h"
#include "heed-document.h"
#include "heed-format.h"

#include <string.h>

/* Words in another language are told as such in every format that is read aloud, and are
 * so again when the file is read (WCAG 2.2, 3.1.2). */

static const struct
{
  const char *id;
  const char *member; /* NULL where the file itself is text, "" where it is not */
  const char *mark;
} formats[] = {
  { "html", NULL, "<span lang=\"cy\">" },
  { "docx", "word/document.xml", "<w:lang w:val=\"cy\"/>" },
  { "odt", "content.xml", "fo:language=\"cy\"" },
  { "pdf", "", "" },
};

static GBytes *
write_document (const char   *id,
                HeedDocument *document)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_format_find (id)->write (document, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static HeedDocument *
read_document (const char *id,
               GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  HeedDocument *document = heed_format_find (id)->read (bytes, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static char *
get_part (GBytes     *bytes,
          const char *member)
{
  g_autoptr (HeedArchive) archive = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *part = bytes;

  if (member != NULL)
    {
      archive = heed_archive_new (bytes, NULL, &error);
      g_assert_no_error (error);
      part = heed_archive_get (archive, member);
    }
  return g_strndup (g_bytes_get_data (part, NULL), g_bytes_get_size (part));
}

/* The words of a paragraph with their languages: "one [dau](cy) three". */
static char *
tell (HeedBlock *block)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);

      if (run->link != NULL)
        g_string_append_printf (words, "[%s](%s)", run->text, run->link);
      else
        g_string_append (words, run->text);
    }

  return g_string_free (words, FALSE);
}

static HeedBlock *
find_paragraph (GPtrArray  *blocks,
                const char *words)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = heed_block_to_text (block);

      if (block->kind == HEED_BLOCK_PARAGRAPH && strstr (text, words) != NULL)
        return block;
    }

  return NULL;
}

static void
test_written (void)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedBlock *block = heed_block_new (HEED_BLOCK_PARAGRAPH);

  heed_document_set_title (document, "A plan");
  heed_document_add (document, heed_block_new_heading (1, "A plan"));
  heed_block_add_run (block, "Send the ", HEED_RUN_STYLE_PLAIN, NULL);
  heed_block_add_run (block, "cynllun gweithredu", HEED_RUN_STYLE_PLAIN, "lang:cy");
  heed_block_add_run (block, " to ", HEED_RUN_STYLE_PLAIN, NULL);
  heed_block_add_run (block, "pob uned", HEED_RUN_STYLE_BOLD, "lang:cy");
  heed_block_add_run (block, " by May.", HEED_RUN_STYLE_PLAIN, NULL);
  heed_document_add (document, block);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = write_document (formats[i].id, document);
      g_autoptr (HeedDocument) read = read_document (formats[i].id, bytes);
      HeedBlock *found = find_paragraph (read->blocks, "gweithredu");
      g_autofree char *told = NULL;

      g_assert_nonnull (found);
      told = tell (found);
      g_assert_cmpstr (told, ==,
                       "Send the [cynllun gweithredu](lang:cy) to [pob uned](lang:cy) by May.");
      if (g_strcmp0 (formats[i].member, "") != 0)
        {
          g_autofree char *part = get_part (bytes, formats[i].member);

          g_assert_nonnull (strstr (part, formats[i].mark));
          g_assert_null (strstr (part, "lang:cy"));
        }
    }
}

/* As others write it: on any element, and English of any country is English. */
static void
test_pages (void)
{
  static const char page[] =
    "<!DOCTYPE html><html lang=\"en-GB\"><head><title>x</title></head><body>"
    "<p lang=\"cy\">Bore da i bawb</p>"
    "<p>Say <i lang=\"cy-GB\">diolch</i> to <span lang=\"en-US\">color</span> makers</p>"
    "<p lang=\"not a language\">Plain words</p>"
    "</body></html>";
  static const char *const expected[] = {
    "[Bore da i bawb](lang:cy)",
    "Say [diolch](lang:cy-GB) to color makers",
    "Plain words",
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, sizeof page - 1);
  g_autoptr (HeedDocument) document = read_document ("html", bytes);

  g_assert_cmpuint (document->blocks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *told = tell (g_ptr_array_index (document->blocks, i));

      g_assert_cmpstr (told, ==, expected[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language-of-parts/written", test_written);
  g_test_add_func ("/language-of-parts/pages", test_pages);

  return g_test_run ();
}
