/* heed-document-cleaner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-document-cleaner.h"

#include "heed-clean-text.h"
#include "heed-table.h"

#include <glib/gi18n-lib.h>

/* How many characters of the words around it are shown. */
#define MAX_WHERE 60

static char *
clean (HeedDropped *dropped,
       const char  *text)
{
  guint before = dropped->n;
  char *cleaned = heed_clean_text (text, &dropped->n);

  if (dropped->n > before && dropped->where == NULL)
    {
      g_autofree char *line = g_strdelimit (g_strdup (cleaned), "\n\t", ' ');
      g_autofree char *valid = g_utf8_make_valid (g_strstrip (line), -1);

      dropped->where = g_utf8_strlen (valid, -1) > MAX_WHERE ? g_utf8_substring (valid, 0, MAX_WHERE)
                                                             : g_steal_pointer (&valid);
    }
  return cleaned;
}

static void
clean_field (HeedDropped  *dropped,
             char        **text)
{
  char *cleaned = *text != NULL ? clean (dropped, *text) : NULL;

  if (cleaned == NULL)
    return;
  g_free (*text);
  *text = cleaned;
}

static void
clean_blocks (HeedDropped *dropped,
              GPtrArray   *blocks)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);

      clean_field (dropped, &block->marker);
      for (guint j = 0; j < block->runs->len; j++)
        {
          HeedRun *run = g_ptr_array_index (block->runs, j);

          clean_field (dropped, &run->text);
          heed_run_text_changed (run);
        }
      clean_blocks (dropped, block->children);
      if (block->table == NULL)
        continue;

      clean_field (dropped, &block->table->caption);
      for (guint j = 0; j < block->table->rows->len; j++)
        {
          HeedTableRow *row = g_ptr_array_index (block->table->rows, j);

          for (guint k = 0; k < row->cells->len; k++)
            clean_blocks (dropped, ((HeedCell *) g_ptr_array_index (row->cells, k))->blocks);
        }
    }
}

/**
 * heed_document_clean:
 * @document: a document that was read, and that nobody else has yet
 * @dropped: (inout): takes what was dropped
 *
 * Drops what is no character of a text, by heed_clean_text(), from all its words.
 */
void
heed_document_clean (HeedDocument *document,
                     HeedDropped  *dropped)
{
  clean_field (dropped, &document->title);
  clean_field (dropped, &document->running_note);
  clean_blocks (dropped, document->blocks);
  for (guint i = 0; i < document->doubts->len; i++)
    clean_field (dropped, (char **) &g_ptr_array_index (document->doubts, i));
}

/**
 * heed_dropped_look_at:
 * @self: (inout): takes what would be dropped
 * @text: words that are cleaned where they go
 */
void
heed_dropped_look_at (HeedDropped *self,
                      const char  *text)
{
  g_free (clean (self, text));
}

/**
 * heed_dropped_to_note:
 * @self: what was dropped
 *
 * Returns: (transfer full) (nullable): a note that says so; %NULL where it is nothing
 */
char *
heed_dropped_to_note (const HeedDropped *self)
{
  if (self->n == 0)
    return NULL;

  return g_strdup_printf (
    /* Translators: a number, then words of the file */
    g_dngettext (GETTEXT_PACKAGE,
                 "The file holds %u character that no text can have; it was left out, in “%s”. "
                 "Compare the words.",
                 "The file holds %u characters that no text can have; they were left out, the first "
                 "in “%s”. Compare the words.",
                 self->n),
    self->n, self->where);
}

/**
 * heed_dropped_clear:
 * @self: what was dropped
 */
void
heed_dropped_clear (HeedDropped *self)
{
  g_clear_pointer (&self->where, g_free);
}
