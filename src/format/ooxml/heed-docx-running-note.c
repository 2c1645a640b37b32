/* heed-docx-running-note.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-docx-running-note.h"

#include "heed-office-note.h"
#include "heed-xml.h"

typedef struct
{
  const HeedDocxSource *source;
  GString *note;
  GHashTable *lines; /* those that it has */
} Reader;

static void
add_line (Reader     *self,
          const char *text)
{
  g_autofree char *line = heed_office_note_clean (text);

  if (*line == '\0' || g_hash_table_contains (self->lines, line))
    return;
  g_string_append_printf (self->note, "%s%s", self->note->len > 0 ? "\n" : "", line);
  g_hash_table_add (self->lines, g_steal_pointer (&line));
}

/* Headers and footers often stand in tables, content controls and text boxes. */
static void
read_lines (Reader  *self,
            xmlNode *parent)
{
  for (xmlNode *child = heed_xml_first (parent); child != NULL; child = heed_xml_next (child))
    {
      g_auto (HeedDocxWords) words = { NULL };
      g_autoptr (HeedBlock) block = NULL;
      g_autofree char *text = NULL;

      if (heed_xml_is (child, "AlternateContent"))
        read_lines (self, heed_docx_words_alternate (child));
      else if (!heed_xml_is (child, "p") &&
               !(heed_xml_is (child, "sdt") && heed_docx_words_is_empty (child)))
        read_lines (self, child);
      if (!heed_xml_is (child, "p"))
        continue;

      block = heed_block_new (HEED_BLOCK_PARAGRAPH);
      heed_docx_words_read (&words, self->source, child, TRUE, block);
      text = heed_block_to_text (block);
      add_line (self, text);
      for (guint i = 0; i < words.aside->len; i++)
        read_lines (self, g_ptr_array_index (words.aside, i));
    }
}

static gboolean
read_section (Reader        *self,
              xmlNode       *section,
              GCancellable  *cancellable,
              GError       **error)
{
  for (xmlNode *child = heed_xml_first (section); child != NULL; child = heed_xml_next (child))
    {
      g_autofree char *id = heed_xml_attribute (child, "id");
      xmlNode *root;

      if (id == NULL || !(heed_xml_is (child, "footerReference") ||
                          heed_xml_is (child, "headerReference")))
        continue;
      if (!heed_docx_package_load_id (self->source->package, id, &root, cancellable, error))
        return FALSE;
      read_lines (self, root);
    }
  return TRUE;
}

/**
 * heed_docx_running_note_read:
 * @source: a file
 * @cancellable: (nullable): to stop
 * @error: return location for a #GError
 *
 * Reads the headers and footers of all sections, each line once, however many kinds of
 * pages have it, and without the numbers of pages.
 *
 * Returns: (transfer full): the note, "" for none; or %NULL with @error set
 */
char *
heed_docx_running_note_read (const HeedDocxSource  *source,
                             GCancellable          *cancellable,
                             GError               **error)
{
  xmlNode *body = heed_xml_child (heed_docx_package_get_main (source->package), "body");
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader self = { source, note, lines };

  for (xmlNode *child = heed_xml_first (body); child != NULL; child = heed_xml_next (child))
    {
      xmlNode *section = heed_xml_is (child, "sectPr")
                           ? child : heed_xml_child (heed_xml_child (child, "pPr"), "sectPr");

      if (section != NULL && !read_section (&self, section, cancellable, error))
        return NULL;
    }
  return g_strdup (note->str);
}
