/* heed-odt-running-note.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-odt-running-note.h"

#include "heed-odt-words.h"
#include "heed-office-note.h"
#include "heed-xml.h"

typedef struct
{
  HeedOdtStyleSheet *styles;
  GString *note;
  GHashTable *lines; /* those that it has */
} Reader;

static void
add_line (Reader     *self,
          const char *text)
{
  char *line = heed_office_note_clean (text);

  if (*line != '\0' && !g_hash_table_contains (self->lines, line))
    g_string_append_printf (self->note, "%s%s", self->note->len > 0 ? "\n" : "", line);
  g_hash_table_add (self->lines, line);
}

static void
read_lines (Reader  *self,
            xmlNode *parent)
{
  for (xmlNode *child = heed_xml_first (parent); child != NULL; child = heed_xml_next (child))
    {
      g_auto (HeedOdtWords) words = { NULL };
      g_autoptr (HeedBlock) block = NULL;
      g_autofree char *text = NULL;

      if (heed_odt_words_is_unseen (child))
        continue;
      if (!heed_xml_is (child, "p") && !heed_xml_is (child, "h"))
        {
          read_lines (self, child);
          continue;
        }
      block = heed_block_new (HEED_BLOCK_PARAGRAPH);
      heed_odt_words_read (&words, self->styles, child, TRUE, block);
      text = heed_block_to_text (block);
      add_line (self, text);
      for (guint i = 0; i < words.aside->len; i++)
        read_lines (self, g_ptr_array_index (words.aside, i));
    }
}

/**
 * heed_odt_running_note_read:
 * @styles: the styles of the file
 * @root: (nullable): the root of the member that describes its pages
 *
 * Reads the headers and footers of all kinds of pages, each line once, and without the
 * numbers of pages.
 *
 * Returns: (transfer full): the note; "" for none
 */
char *
heed_odt_running_note_read (HeedOdtStyleSheet *styles,
                            xmlNode           *root)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader self = { styles, note, lines };
  xmlNode *masters = heed_xml_child (root, "master-styles");

  for (xmlNode *page = heed_xml_first (masters); page != NULL; page = heed_xml_next (page))
    if (heed_xml_is (page, "master-page"))
      read_lines (&self, page);
  return g_strdup (note->str);
}
