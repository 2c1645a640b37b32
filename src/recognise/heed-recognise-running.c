/* heed-recognise-running.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-running.h"

#include <string.h>

#include "heed-block-joint.h"

/**
 * HeedRunningNotes:
 *
 * What stands on every page of a document whose file does not say so: lines that come again
 * and again, and numbers of pages.
 */
struct _HeedRunningNotes
{
  GHashTable *repeated; /* the lines that stand there several times */
  GHashTable *noted;    /* those of them that are running notes */
  GPtrArray *notes;
};

/* Page numbers differ from page to page in their digits alone. */
static char *
line_key (const char *text)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (!g_ascii_isdigit (*c))
        g_string_append_c (key, g_ascii_tolower (*c));
      else if (key->len == 0 || key->str[key->len - 1] != '0')
        g_string_append_c (key, '0');
    }
  return g_strdup (key->str);
}

static void
find_repeated (HeedRunningNotes *self,
               HeedDocument     *document)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (document->blocks, i);
      g_autofree char *text = NULL;
      g_autofree char *key = NULL;

      if (block->kind == HEED_BLOCK_TABLE)
        continue;
      text = heed_block_to_line (block);
      key = line_key (text);
      if (g_hash_table_contains (seen, key))
        g_hash_table_add (self->repeated, g_steal_pointer (&key));
      else
        g_hash_table_add (seen, g_steal_pointer (&key));
    }
}

static gboolean
is_page_number (const char *text)
{
  return heed_text_matches (text, "^\\W*(page\\s*)?\\d{1,3}(\\s*(of|/)\\s*\\d{1,3})?\\W*$");
}

/* "Official, page 2 of 4" */
static gboolean
ends_page (const char *text)
{
  return strlen (text) <= 120 && heed_text_matches (text, "\\bpage\\s*\\d{1,3}\\s*(of|/)\\s*\\d{1,3}\\W*$");
}

/**
 * heed_running_notes_new:
 * @document: a document
 *
 * Returns: (transfer full): its running notes, with the one that its file names
 */
HeedRunningNotes *
heed_running_notes_new (HeedDocument *document)
{
  HeedRunningNotes *self = g_new0 (HeedRunningNotes, 1);

  self->repeated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->noted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  find_repeated (self, document);
  if (document->running_note[0] != '\0')
    {
      g_ptr_array_add (self->notes, g_strdup (document->running_note));
      g_hash_table_add (self->noted, line_key (document->running_note));
    }
  return self;
}

/**
 * heed_running_notes_take:
 * @self: the notes of a document
 * @block: a block of it
 *
 * Returns: whether @block is a running note, or the number of a page
 */
gboolean
heed_running_notes_take (HeedRunningNotes *self,
                         HeedBlock        *block)
{
  g_autofree char *text = heed_block_to_line (block);
  g_autofree char *key = line_key (text);

  if (is_page_number (text))
    return TRUE;
  if (!g_hash_table_contains (self->repeated, key) && !ends_page (text))
    return FALSE;

  if (g_hash_table_add (self->noted, g_steal_pointer (&key)))
    g_ptr_array_add (self->notes, g_steal_pointer (&text));
  return TRUE;
}

/**
 * heed_running_notes_free:
 * @self: (transfer full): the notes of a document
 *
 * Returns: (transfer full) (element-type utf8): those that were taken, each once
 */
GPtrArray *
heed_running_notes_free (HeedRunningNotes *self)
{
  GPtrArray *notes = self->notes;

  g_hash_table_unref (self->repeated);
  g_hash_table_unref (self->noted);
  g_free (self);
  return notes;
}
