/* heed-document-dump.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-document-dump.h"

static void dump_block (GString   *dump,
                        HeedBlock *block,
                        guint      indent);

/* White space at line ends and in rows, and control characters, are nothing that a
 * page can hold. */
static char *
dump_words (GPtrArray *runs)
{
  g_autoptr (GString) words = g_string_new (NULL);
  HeedRunStyle style = HEED_RUN_STYLE_PLAIN;

  for (guint i = 0; i < runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (runs, i);

      for (const char *c = run->text; *c != '\0'; c = g_utf8_next_char (c))
        {
          gunichar letter = g_utf8_get_char (c);

          if (letter != '\n' && (g_unichar_isspace (letter) || g_unichar_iscntrl (letter)))
            {
              if (words->len > 0 && !g_ascii_isspace (words->str[words->len - 1])
                  && g_unichar_isspace (letter))
                g_string_append_c (words, ' ');
              continue;
            }
          if (letter == '\n' && words->len > 0 && words->str[words->len - 1] == ' ')
            g_string_truncate (words, words->len - 1);
          if (style != run->style && letter != '\n')
            {
              g_string_append_printf (words, "{%d}", run->style);
              style = run->style;
            }
          g_string_append_unichar (words, letter);
        }
      if (run->link != NULL)
        g_string_append_printf (words, "{%s}", run->link);
    }

  return g_strdup (g_strstrip (words->str));
}

static void
dump_line (GString    *dump,
           const char *text)
{
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_run_free);
  g_autofree char *words = NULL;

  g_ptr_array_add (runs, heed_run_new (text, HEED_RUN_STYLE_PLAIN, NULL));
  words = g_strdelimit (dump_words (runs), "\n", ' ');
  g_string_append_printf (dump, "%s\n", words);
}

static void
dump_blocks (GString   *dump,
             GPtrArray *blocks,
             guint      indent)
{
  for (guint i = 0; i < blocks->len; i++)
    dump_block (dump, g_ptr_array_index (blocks, i), indent);
}

static void
dump_table (GString   *dump,
            HeedTable *table,
            guint      indent)
{
  g_string_append_printf (dump, "%*stable %u columns, %u header rows, %s\n", (int) indent, "",
                          table->n_columns, table->n_header_rows,
                          table->caption != NULL ? table->caption : "no caption");
  for (guint i = 0; i < table->rows->len; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      g_string_append_printf (dump, "%*srow\n", (int) indent, "");
      for (guint j = 0; j < row->cells->len; j++)
        {
          HeedCell *cell = g_ptr_array_index (row->cells, j);

          g_string_append_printf (dump, "%*scell %ux%u%s\n", (int) indent + 1, "", cell->row_span,
                                  cell->column_span, cell->is_header ? " header" : "");
          dump_blocks (dump, cell->blocks, indent + 2);
        }
    }
}

static void
dump_block (GString   *dump,
            HeedBlock *block,
            guint      indent)
{
  static const char *const kinds[] = { "heading", "paragraph", "list", "item", "table" };
  g_autofree char *words = dump_words (block->runs);

  if (words[0] == '\0' && block->kind == HEED_BLOCK_PARAGRAPH)
    return;
  g_string_append_printf (dump, "%*s%s %u %s %s %s\n", (int) indent, "", kinds[block->kind],
                          block->level, block->style != NULL ? block->style : "-",
                          block->anchor != NULL ? block->anchor : "-", words);
  if (block->marker != NULL)
    dump_line (dump, block->marker);
  dump_blocks (dump, block->children, indent + 1);
  if (block->table != NULL)
    dump_table (dump, block->table, indent + 1);
}

/**
 * heed_document_dump:
 * @document: a document
 *
 * Returns: (transfer full): all that it holds but widths and lines, as text that can
 *   be compared
 */
char *
heed_document_dump (HeedDocument *document)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  dump_line (dump, document->title);
  dump_line (dump, document->author);
  dump_line (dump, document->running_note);
  g_string_append_printf (dump, "%s %d\n", document->language, document->landscape);
  dump_blocks (dump, document->blocks, 0);
  return g_strdup (dump->str);
}
