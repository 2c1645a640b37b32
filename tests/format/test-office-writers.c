/* test-office-writers.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-archive.h"
#include "heed-compose.h"
#include "heed-error.h"
#include "heed-format.h"
#include "heed-random-plan.h"
#include "heed-xml-writer.h"
#include "heed-xml.h"

static const char *const docx_members[] = {
  "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
  "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml", "word/settings.xml",
  "word/footer.xml", NULL,
};

static const char *const odt_members[] = {
  "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", NULL,
};

static const struct
{
  const char *id;
  const char *const *members;
  const char *main_member;
} kinds[] = {
  { "docx", docx_members, "word/document.xml" },
  { "odt", odt_members, "content.xml" },
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

static void
collect (xmlNode *node,
         GString *text)
{
  if (heed_xml_is (node, "tab") || heed_xml_is (node, "line-break") || heed_xml_is (node, "br"))
    g_string_append_c (text, ' ');
  if (node->type == XML_TEXT_NODE)
    g_string_append (text, (const char *) node->content);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    collect (child, text);
  if (heed_xml_is (node, "p") || heed_xml_is (node, "h"))
    g_string_append_c (text, ' ');
}

static char *
main_text (HeedArchive *archive,
           const char  *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (xmlDoc) doc = heed_xml_parse (heed_archive_get (archive, name), name, NULL, &error);

  g_assert_no_error (error);
  collect (xmlDocGetRootElement (doc), text);
  return g_strdup (text->str);
}

/* Every word, in order: what an XML file has no place for is left out. */
static void
assert_blocks (GPtrArray   *blocks,
               const char **at)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      assert_blocks (block->children, at);
      for (guint j = 0; j < block->runs->len; j++)
        {
          HeedRun *run = g_ptr_array_index (block->runs, j);
          g_auto (GStrv) words = g_strsplit_set (run->text, " \n\t\r\x01", -1);

          for (guint k = 0; words[k] != NULL; k++)
            {
              const char *found = strstr (*at, words[k]);

              g_assert_nonnull (found);
              *at = found + strlen (words[k]);
            }
        }
      for (guint j = 0; block->table != NULL && j < block->table->rows->len; j++)
        {
          HeedTableRow *row = g_ptr_array_index (block->table->rows, j);

          for (guint k = 0; k < row->cells->len; k++)
            assert_blocks (((HeedCell *) g_ptr_array_index (row->cells, k))->blocks, at);
        }
    }
}

static void
test_members (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, round % 5, round % 7);
      g_autoptr (HeedDocument) document = heed_compose_plan (plan);

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) bytes = write_document (kinds[i].id, document);
          g_autoptr (GBytes) again = write_document (kinds[i].id, document);
          g_autoptr (HeedArchive) archive = heed_archive_new (bytes, NULL, &error);
          g_autofree char *text = NULL;
          const char *at;

          g_assert_no_error (error);
          g_assert_true (g_bytes_equal (bytes, again));
          for (guint j = 0; kinds[i].members[j] != NULL; j++)
            {
              GBytes *member = heed_archive_get (archive, kinds[i].members[j]);
              g_autoptr (xmlDoc) doc = NULL;

              g_assert_nonnull (member);
              doc = heed_xml_parse (member, kinds[i].members[j], NULL, &error);
              g_assert_no_error (error);
              g_assert_nonnull (doc);
            }
          text = main_text (archive, kinds[i].main_member);
          at = text;
          assert_blocks (document->blocks, &at);
        }
    }
}

/* A document of a list of one. */
static GBytes *
write_item (const char *id,
            const char *marker,
            const char *words)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);

  heed_block_set_marker (item, marker);
  heed_block_add_child (item, heed_block_new_paragraph (words));
  heed_block_add_child (list, item);
  heed_document_add (document, list);
  return write_document (id, document);
}

/* A program counts what it is told to count: "5.2" stays as it is only where it is
 * written out. */
static void
test_labels (void)
{
  static const char *const labels[] = { "5.2", "5", "12.10.3", "5.2)", "7.1.", "a)", "S7" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (labels); j++)
      {
        g_autoptr (GBytes) bytes = write_item (kinds[i].id, labels[j], "Sweep the yard");
        g_autoptr (HeedArchive) archive = heed_archive_new (bytes, NULL, NULL);
        g_autofree char *text = main_text (archive, kinds[i].main_member);
        g_autofree char *expected = g_strconcat (labels[j], " Sweep the yard", NULL);

        g_test_message ("%s: %s", kinds[i].id, text);
        g_assert_nonnull (strstr (text, expected));
      }
}

static void
test_numbers (void)
{
  static const char *const numbers[] = { "7.", "12)", "1." };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
      {
        g_autoptr (GBytes) bytes = write_item (kinds[i].id, numbers[j], "Sweep the yard");
        g_autoptr (HeedArchive) archive = heed_archive_new (bytes, NULL, NULL);
        g_autofree char *text = main_text (archive, kinds[i].main_member);
        g_autoptr (GError) error = NULL;
        g_autoptr (HeedDocument) again = heed_format_find (kinds[i].id)->read (bytes, NULL, &error);
        HeedBlock *list;

        g_assert_no_error (error);
        g_assert_null (strstr (text, numbers[j]));
        g_assert_cmpuint (again->blocks->len, ==, 1);
        list = g_ptr_array_index (again->blocks, 0);
        g_assert_cmpuint (list->children->len, ==, 1);
        g_assert_cmpstr (((HeedBlock *) g_ptr_array_index (list->children, 0))->marker, ==, numbers[j]);
      }
}

static void
test_odt_type (void)
{
  static const char type[] = "mimetypeapplication/vnd.oasis.opendocument.text";
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (GBytes) bytes = write_document ("odt", document);
  const char *data = g_bytes_get_data (bytes, NULL);

  /* OpenDocument 1.3 part 2, 3.3: at byte 30, with nothing between. */
  g_assert_cmpmem (data + 30, strlen (type), type, strlen (type));
}

static void
assert_refused (GBytes    *bytes,
                HeedError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) doc = heed_xml_parse (bytes, "content.xml", NULL, &error);

  g_assert_null (doc);
  g_assert_error (error, HEED_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "content.xml"));
}

static void
test_xml_limits (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GString) flat = g_string_new ("<r>");
  g_autoptr (GBytes) deep_bytes = NULL;
  g_autoptr (GBytes) flat_bytes = NULL;
  g_autoptr (GBytes) typed = g_bytes_new_static ("<!DOCTYPE r [<!ENTITY e \"x\">]><r>&e;</r>", 40);
  g_autoptr (GBytes) broken = g_bytes_new_static ("<r>\n<p></r>", 11);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (xmlDoc) doc = NULL;

  for (guint i = 0; i < 257; i++)
    g_string_append (deep, "<r>");
  for (guint i = 0; i < 257; i++)
    g_string_append (deep, "</r>");
  for (guint i = 0; i < 1000; i++)
    g_string_append (flat, "<p/>");
  g_string_append (flat, "</r>");
  deep_bytes = g_bytes_new (deep->str, deep->len);
  flat_bytes = g_bytes_new (flat->str, flat->len);

  assert_refused (deep_bytes, HEED_ERROR_LIMIT);
  assert_refused (typed, HEED_ERROR_MALFORMED);
  assert_refused (broken, HEED_ERROR_MALFORMED);
  assert_refused (empty, HEED_ERROR_MALFORMED);
  doc = heed_xml_parse (flat_bytes, "content.xml", NULL, &error);
  g_assert_no_error (error);
}

static void
test_archive_torn (void)
{
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (GBytes) bytes = write_document ("docx", document);
  g_autoptr (HeedArchive) whole = heed_archive_new (bytes, NULL, NULL);
  gsize size = g_bytes_get_size (bytes);

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GBytes) torn = g_bytes_new_from_bytes (bytes, 0,
                                                        (gsize) g_test_rand_int_range (0, (int) size));
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedArchive) archive = heed_archive_new (torn, NULL, &error);

      if (archive == NULL)
        g_assert_error (error, HEED_ERROR, HEED_ERROR_MALFORMED);
      /* Members are there whole or not at all. */
      for (guint j = 0; archive != NULL && docx_members[j] != NULL; j++)
        {
          GBytes *member = heed_archive_get (archive, docx_members[j]);

          if (member != NULL)
            g_assert_true (g_bytes_equal (member, heed_archive_get (whole, docx_members[j])));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/office/writers/members", test_members);
  g_test_add_func ("/office/writers/labels", test_labels);
  g_test_add_func ("/office/writers/numbers", test_numbers);
  g_test_add_func ("/office/writers/odt-type", test_odt_type);
  g_test_add_func ("/office/xml/limits", test_xml_limits);
  g_test_add_func ("/office/archive/torn", test_archive_torn);

  return g_test_run ();
}
