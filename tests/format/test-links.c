/* test-links.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-archive.h"
#include "heed-document.h"
#include "heed-format.h"
#include "heed-office-file.h"

#include <string.h>

/* What is harmful as a link is none in any file, read or written; its words stay. */

static const char *const harmful[] = {
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x",
  "file:///etc/passwd",  "smb://server/share",  "ms-x:/id",   "heed:item/8d3f",
};

/* Returns: (transfer full): all that the file holds, unpacked */
static char *
unpack (const char *id,
        GBytes     *bytes)
{
  static const char *const parts[] = { "word/document.xml", "word/_rels/document.xml.rels",
                                       "content.xml" };
  g_autoptr (HeedArchive) archive = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  if (!g_str_equal (id, "docx") && !g_str_equal (id, "odt"))
    {
      g_string_append_len (all, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
      return g_string_free (g_steal_pointer (&all), FALSE);
    }

  archive = heed_archive_new (bytes, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      GBytes *part = heed_archive_get (archive, parts[i]);

      if (part != NULL)
        g_string_append_len (all, g_bytes_get_data (part, NULL), (gssize) g_bytes_get_size (part));
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* A writer takes no run at its word, wherever it came from. */
static void
test_writers (void)
{
  const HeedFormat *const *formats = heed_format_get_all ();
  guint n = 0;

  for (guint i = 0; formats[i] != NULL; i++)
    {
      g_autoptr (HeedDocument) document = heed_document_new ();
      HeedBlock *paragraph = heed_block_new_paragraph ("Before it, ");
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *all = NULL;
      g_autofree char *lower = NULL;

      /* A table for reckoning has no links at all. */
      if (formats[i]->write == NULL || formats[i]->shape == HEED_SHAPE_SHEET)
        {
          heed_block_unref (paragraph);
          continue;
        }
      for (guint j = 0; j < G_N_ELEMENTS (harmful); j++)
        {
          g_autofree char *words = g_strdup_printf ("word%u and ", j);
          HeedRun *run = heed_run_new (words, HEED_RUN_STYLE_PLAIN, NULL);

          run->link = g_strdup (harmful[j]);
          g_ptr_array_add (paragraph->runs, run);
        }
      heed_block_add_run (paragraph, "a good one", HEED_RUN_STYLE_PLAIN, "https://example.org/good");
      heed_document_set_title (document, "Links");
      heed_document_add (document, paragraph);

      g_assert_true (formats[i]->write (document, stream, NULL, &error));
      g_assert_no_error (error);
      g_output_stream_close (stream, NULL, NULL);
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
      all = unpack (formats[i]->id, bytes);
      lower = g_ascii_strdown (all, -1);
      for (guint j = 0; j < G_N_ELEMENTS (harmful); j++)
        {
          g_autofree char *link = g_ascii_strdown (harmful[j], -1);

          if (strstr (lower, link) != NULL)
            g_error ("a file of %s leads to %s", formats[i]->id, link);
        }
      n++;
      if (formats[i]->read == NULL)
        continue;

      {
        g_autoptr (HeedDocument) again = formats[i]->read (bytes, NULL, &error);
        g_autofree char *text = NULL;

        g_assert_no_error (error);
        text = heed_block_list_to_text (again->blocks);
        g_assert_nonnull (strstr (text, "Before it, word0 and word1 and word2"));
        g_assert_nonnull (strstr (text, "a good one"));
      }
    }
  g_assert_cmpuint (n, ==, 4);
}

/* The one paragraph of a file in each format, with its words linked to @link. */
static GBytes *
make_file (const char *id,
           const char *link)
{
  g_autofree char *escaped = g_markup_escape_text (link, -1);
  g_autofree char *text = NULL;

  if (g_str_equal (id, "html"))
    text = g_strdup_printf ("<html><body><p>The <a href=\"%s\">linked</a> words</p></body></html>",
                            escaped);
  else if (g_str_equal (id, "odt"))
    text = g_strdup_printf ("<text:p>The <text:a xlink:href=\"%s\">linked</text:a> words</text:p>",
                            escaped);
  else
    text = g_strdup_printf ("<w:p><w:r><w:t xml:space=\"preserve\">The </w:t></w:r>"
                            "<w:fldSimple w:instr=\" HYPERLINK &quot;%s&quot; \">"
                            "<w:r><w:t>linked</w:t></w:r></w:fldSimple>"
                            "<w:r><w:t xml:space=\"preserve\"> words</w:t></w:r></w:p>",
                            escaped);

  if (g_str_equal (id, "html"))
    return g_bytes_new (text, strlen (text));
  return g_str_equal (id, "odt") ? heed_office_file_odt ("", text) : heed_office_file_docx (text);
}

static const char *
find_link (HeedDocument *document)
{
  HeedBlock *paragraph = g_ptr_array_index (document->blocks, 0);
  g_autofree char *text = heed_block_to_text (paragraph);

  g_assert_cmpstr (text, ==, "The linked words");
  for (guint i = 0; i < paragraph->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (paragraph->runs, i);

      if (run->link != NULL)
        return run->link;
    }

  return NULL;
}

static void
test_readers (void)
{
  static const char *const ids[] = { "html", "odt", "docx" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GBytes) good = make_file (ids[i], "https://example.org/a?b=c&d");
      g_autoptr (HeedDocument) read = heed_office_file_read (good, ids[i]);

      g_assert_cmpstr (find_link (read), ==, "https://example.org/a?b=c&d");
      /* The address of an item is ours, and may be in a file of ours. */
      for (guint j = 0; j + 1 < G_N_ELEMENTS (harmful); j++)
        {
          g_autoptr (GBytes) bytes = make_file (ids[i], harmful[j]);
          g_autoptr (HeedDocument) document = heed_office_file_read (bytes, ids[i]);

          g_assert_cmpstr (find_link (document), ==, NULL);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/links/writers", test_writers);
  g_test_add_func ("/links/readers", test_readers);

  return g_test_run ();
}
