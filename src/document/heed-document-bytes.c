/* heed-document-bytes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-document-bytes.h"

#include <math.h>
#include <string.h>

#include "heed-limits.h"

/* Numbers of 32 bits, least byte first, and texts with their length before them, in the
 * order of the members. What repeats has its count before it. */

static const char mark[] = "heed-document 1\n";

/* The length of a text that is NULL. */
#define NO_TEXT G_MAXUINT32

/* The fewest bytes that one of a kind takes: a count that cannot be true is refused before
 * anything is allocated for it. */
#define BLOCK_BYTES 36
#define RUN_BYTES 12
#define ROW_BYTES 8
#define CELL_BYTES 16
#define WIDTH_BYTES 8
#define TEXT_BYTES 4

/* ---- writing ---- */

static void write_blocks (GByteArray *out,
                          GPtrArray  *blocks);

static void
write_number (GByteArray *out,
              guint32     number)
{
  guint32 bytes = GUINT32_TO_LE (number);

  g_byte_array_append (out, (const guint8 *) &bytes, sizeof bytes);
}

static void
write_real (GByteArray *out,
            double      real)
{
  guint64 bits;

  memcpy (&bits, &real, sizeof bits);
  bits = GUINT64_TO_LE (bits);
  g_byte_array_append (out, (const guint8 *) &bits, sizeof bits);
}

static void
write_text (GByteArray *out,
            const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  write_number (out, text != NULL ? (guint32) length : NO_TEXT);
  g_byte_array_append (out, (const guint8 *) text, (guint) length);
}

static void
write_row (GByteArray   *out,
           HeedTableRow *row)
{
  write_number (out, row->line);
  write_number (out, row->cells->len);
  for (guint i = 0; i < row->cells->len; i++)
    {
      HeedCell *cell = g_ptr_array_index (row->cells, i);

      write_number (out, cell->row_span);
      write_number (out, cell->column_span);
      write_number (out, cell->is_header);
      write_blocks (out, cell->blocks);
    }
}

static void
write_table (GByteArray *out,
             HeedTable  *table)
{
  write_text (out, table->caption);
  write_number (out, table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    write_real (out, table->widths[i]);
  write_number (out, table->n_header_rows);
  write_number (out, table->n_key_columns);
  write_number (out, table->n_read_columns);
  write_number (out, table->rows->len);
  for (guint i = 0; i < table->rows->len; i++)
    write_row (out, g_ptr_array_index (table->rows, i));
}

static void
write_block (GByteArray *out,
             HeedBlock  *block)
{
  write_number (out, block->kind);
  write_number (out, block->level);
  write_text (out, block->marker);
  write_text (out, block->style);
  write_text (out, block->anchor);
  write_number (out, block->line);
  write_number (out, block->runs->len);
  for (guint i = 0; i < block->runs->len; i++)
    {
      HeedRun *run = g_ptr_array_index (block->runs, i);

      write_text (out, run->text);
      write_number (out, run->style);
      write_text (out, run->link);
    }
  write_blocks (out, block->children);
  write_number (out, block->table != NULL);
  if (block->table != NULL)
    write_table (out, block->table);
}

static void
write_blocks (GByteArray *out,
              GPtrArray  *blocks)
{
  write_number (out, blocks->len);
  for (guint i = 0; i < blocks->len; i++)
    write_block (out, g_ptr_array_index (blocks, i));
}

/**
 * heed_document_to_bytes:
 * @self: a document
 *
 * Returns: (transfer full): all that it holds
 */
GBytes *
heed_document_to_bytes (HeedDocument *self)
{
  GByteArray *out = g_byte_array_new ();

  g_byte_array_append (out, (const guint8 *) mark, strlen (mark));
  write_text (out, self->title);
  write_text (out, self->author);
  write_text (out, self->language);
  write_text (out, self->running_note);
  write_number (out, self->landscape);
  write_blocks (out, self->blocks);
  write_number (out, self->doubts->len);
  for (guint i = 0; i < self->doubts->len; i++)
    write_text (out, g_ptr_array_index (self->doubts, i));
  return g_byte_array_free_to_bytes (out);
}

/* ---- reading ---- */

typedef struct
{
  const guint8 *data;
  gsize left;
  guint depth;
  guint n_blocks;
  gboolean bad; /* from then on nothing but zeros is read */
} Input;

static void read_blocks (Input     *in,
                         GPtrArray *blocks);

static gboolean
read_raw (Input    *in,
          gpointer  to,
          gsize     length)
{
  if (in->bad || in->left < length)
    {
      in->bad = TRUE;
      memset (to, 0, length);
      return FALSE;
    }

  memcpy (to, in->data, length);
  in->data += length;
  in->left -= length;
  return TRUE;
}

static guint32
read_number (Input   *in,
             guint32  highest)
{
  guint32 bytes;
  guint32 number;

  read_raw (in, &bytes, sizeof bytes);
  number = GUINT32_FROM_LE (bytes);
  in->bad |= number > highest;
  return in->bad ? 0 : number;
}

/* How many things follow, each of which takes at least @bytes. */
static guint32
read_count (Input *in,
            gsize  bytes)
{
  guint32 count = read_number (in, G_MAXUINT32);

  in->bad |= count > in->left / bytes;
  return in->bad ? 0 : count;
}

static double
read_real (Input *in)
{
  guint64 bits;
  double real;

  read_raw (in, &bits, sizeof bits);
  bits = GUINT64_FROM_LE (bits);
  memcpy (&real, &bits, sizeof real);
  in->bad |= !isfinite (real);
  return in->bad ? 0 : real;
}

/* NULL where there is none. */
static char *
read_text (Input *in)
{
  guint32 length = read_number (in, G_MAXUINT32);
  char *text;

  if (in->bad || length == NO_TEXT)
    return NULL;
  if (length > in->left || !g_utf8_validate_len ((const char *) in->data, length, NULL))
    {
      in->bad = TRUE;
      return NULL;
    }

  text = g_strndup ((const char *) in->data, length);
  in->data += length;
  in->left -= length;
  return text;
}

/* For a text that is always there. */
static char *
read_some_text (Input *in)
{
  char *text = read_text (in);

  in->bad |= text == NULL;
  return text != NULL ? text : g_strdup ("");
}

static void
read_row (Input        *in,
          HeedTableRow *row)
{
  guint32 n_cells;

  row->line = read_number (in, G_MAXUINT32);
  n_cells = read_count (in, CELL_BYTES);
  for (guint32 i = 0; i < n_cells && !in->bad; i++)
    {
      HeedCell *cell = heed_table_row_add (row);

      cell->row_span = read_number (in, HEED_LIMIT_ROWS);
      cell->column_span = read_number (in, HEED_LIMIT_ROWS);
      cell->is_header = read_number (in, TRUE) != 0;
      in->bad |= cell->row_span == 0 || cell->column_span == 0;
      read_blocks (in, cell->blocks);
    }
}

static HeedTable *
read_table (Input *in)
{
  g_autofree char *caption = read_text (in);
  guint32 n_columns = read_number (in, HEED_LIMIT_COLUMNS);
  HeedTable *table;
  guint32 n_rows;

  in->bad |= n_columns > in->left / WIDTH_BYTES;
  table = heed_table_new (in->bad ? 0 : n_columns);
  table->caption = g_steal_pointer (&caption);
  for (guint i = 0; i < table->n_columns && !in->bad; i++)
    table->widths[i] = read_real (in);
  table->n_header_rows = read_number (in, G_MAXUINT32);
  table->n_key_columns = read_number (in, table->n_columns);
  table->n_read_columns = read_number (in, table->n_columns);
  n_rows = read_count (in, ROW_BYTES);
  in->bad |= table->n_header_rows > n_rows;
  for (guint32 i = 0; i < n_rows && !in->bad; i++)
    read_row (in, heed_table_add_row (table));

  return table;
}

static void
read_runs (Input     *in,
           HeedBlock *block)
{
  guint32 n_runs = read_count (in, RUN_BYTES);

  in->bad |= n_runs > 0 && block->kind != HEED_BLOCK_HEADING && block->kind != HEED_BLOCK_PARAGRAPH;
  for (guint32 i = 0; i < n_runs && !in->bad; i++)
    {
      g_autofree char *text = read_some_text (in);
      guint32 style = read_number (in, HEED_RUN_STYLE_BOLD | HEED_RUN_STYLE_ITALIC);
      g_autofree char *link = read_text (in);

      g_ptr_array_add (block->runs, heed_run_new (text, style, link));
    }
}

/* Lists hold their items, and items blocks: what goes through a document counts on it. */
static void
read_children (Input     *in,
               HeedBlock *block)
{
  read_blocks (in, block->children);
  in->bad |= block->children->len > 0 && block->kind != HEED_BLOCK_LIST && block->kind != HEED_BLOCK_LIST_ITEM;
  for (guint i = 0; i < block->children->len; i++)
    {
      HeedBlock *child = g_ptr_array_index (block->children, i);

      in->bad |= (block->kind == HEED_BLOCK_LIST) != (child->kind == HEED_BLOCK_LIST_ITEM);
    }
}

static HeedBlock *
read_block (Input *in)
{
  HeedBlock *block = heed_block_new (read_number (in, HEED_BLOCK_TABLE));

  in->bad |= ++in->n_blocks > HEED_LIMIT_BLOCKS;
  block->level = read_number (in, G_MAXUINT32);
  block->marker = read_text (in);
  block->style = read_text (in);
  block->anchor = read_text (in);
  block->line = read_number (in, G_MAXUINT32);
  read_runs (in, block);
  read_children (in, block);
  if (read_number (in, TRUE) != 0)
    block->table = read_table (in);
  in->bad |= (block->table != NULL) != (block->kind == HEED_BLOCK_TABLE);
  return block;
}

static void
read_blocks (Input     *in,
             GPtrArray *blocks)
{
  guint32 n_blocks = read_count (in, BLOCK_BYTES);

  in->bad |= ++in->depth > HEED_LIMIT_DEPTH;
  for (guint32 i = 0; i < n_blocks && !in->bad; i++)
    g_ptr_array_add (blocks, read_block (in));
  in->depth--;
}

/**
 * heed_document_from_bytes:
 * @bytes: what heed_document_to_bytes() made, or anything else
 *
 * Returns: (transfer full) (nullable): the document; %NULL where @bytes are none, or it is
 *   larger or deeper than any that is read
 */
HeedDocument *
heed_document_from_bytes (GBytes *bytes)
{
  g_autoptr (HeedDocument) self = heed_document_new ();
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  Input in = { data + strlen (mark), 0 };
  g_autofree char *title = NULL;
  g_autofree char *author = NULL;
  g_autofree char *language = NULL;
  g_autofree char *running_note = NULL;
  guint32 n_doubts;

  if (length < strlen (mark) || memcmp (data, mark, strlen (mark)) != 0)
    return NULL;

  in.left = length - strlen (mark);
  title = read_some_text (&in);
  author = read_some_text (&in);
  language = read_some_text (&in);
  running_note = read_some_text (&in);
  heed_document_set_title (self, title);
  heed_document_set_author (self, author);
  heed_document_set_language (self, language);
  heed_document_set_running_note (self, running_note);
  self->landscape = read_number (&in, TRUE) != 0;
  read_blocks (&in, self->blocks);
  n_doubts = read_count (&in, TEXT_BYTES);
  for (guint32 i = 0; i < n_doubts && !in.bad; i++)
    g_ptr_array_add (self->doubts, read_some_text (&in));

  return !in.bad && in.left == 0 ? g_steal_pointer (&self) : NULL;
}
