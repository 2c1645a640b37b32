/* heed-output.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-output.h"

#include "heed-word-diff.h"

#include "heed-error.h"
#include "heed-json-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define COLUMN_GAP 2

/* How narrow a column of words may become on a terminal. */
#define COLUMN_MIN 12

/* How many columns the terminal has; 0 where the output is no terminal, so that
 * nothing is cut or wrapped on its way to a program. */
static guint
terminal_width (void)
{
  struct winsize size;

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
    return 0;

  return size.ws_col;
}

static guint
width_of_char (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += width_of_char (g_utf8_get_char (p));

  return width;
}

/* @text on one line, nothing in it that a terminal would obey. */
static char *
one_line (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          space = line->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (line, ' ');
      space = FALSE;
      g_string_append_unichar (line, c);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* Cuts @text to @width columns. */
static void
cut (char  **text,
     guint   width)
{
  g_autofree char *head = NULL;
  const char *p;
  guint used = 0;

  if (width_of (*text) <= width)
    return;

  for (p = *text; *p != '\0'; p = g_utf8_next_char (p))
    {
      used += width_of_char (g_utf8_get_char (p));
      if (used > width - 1)
        break;
    }
  head = g_strndup (*text, (gsize) (p - *text));
  g_free (*text);
  *text = g_strconcat (g_strchomp (head), "…", NULL);
}

/* Takes room from the widest columns of words until a row fits into @limit. */
static void
narrow (guint           *widths,
        const HeedAlign *alignments,
        guint            n_columns,
        guint            limit)
{
  while (TRUE)
    {
      guint total = (n_columns - 1) * COLUMN_GAP;
      guint widest = n_columns;

      for (guint i = 0; i < n_columns; i++)
        {
          total += widths[i];
          if (alignments[i] == HEED_ALIGN_LEFT && widths[i] > COLUMN_MIN &&
              (widest == n_columns || widths[i] >= widths[widest]))
            widest = i;
        }
      if (total <= limit || widest == n_columns)
        return;
      widths[widest]--;
    }
}

static void
write_spaces (guint n)
{
  for (guint i = 0; i < n; i++)
    heed_output_write (" ");
}

/**
 * heed_output_write:
 * @text: text in UTF-8
 *
 * Writes a result.
 */
void
heed_output_write (const char *text)
{
  fputs (text, stdout);
}

/**
 * heed_output_format:
 * @format: a format as of printf()
 * @...: what it takes
 *
 * Writes a result.
 */
void
heed_output_format (const char *format,
                    ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  heed_output_write (text);
}

/**
 * heed_output_json:
 * @node: a result for programs
 */
void
heed_output_json (JsonNode *node)
{
  g_autofree char *text = heed_json_text_print (node);

  heed_output_write (text);
}

/**
 * heed_output_wrap:
 * @text: text of several paragraphs, each on a line
 * @first: what its first line begins with
 * @rest: what all others begin with
 *
 * Writes text, wrapped on a terminal; elsewhere a paragraph is a line.
 */
void
heed_output_wrap (const char *text,
                  const char *first,
                  const char *rest)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint limit = terminal_width ();
  const char *prefix = first;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      guint used = 0;

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *word = one_line (words[j]);
          guint width = width_of (word);

          if (word[0] == '\0')
            continue;
          if (used > 0 && limit > 0 && used + 1 + width >= limit)
            {
              heed_output_write ("\n");
              used = 0;
            }
          if (used == 0)
            {
              heed_output_write (prefix);
              used = width_of (prefix);
              prefix = rest;
            }
          else
            {
              heed_output_write (" ");
              used++;
            }
          heed_output_write (word);
          used += width;
        }
      if (used > 0)
        heed_output_write ("\n");
    }
}

/**
 * heed_output_table:
 * @rows: (element-type GStrv): the rows, the head first; each of @n_columns cells
 * @alignments: (array length=n_columns): how each column is set
 * @n_columns: how many columns there are
 *
 * Writes a table in aligned columns, a row a line. On a terminal what would not fit
 * is cut; elsewhere nothing is.
 */
void
heed_output_table (GPtrArray       *rows,
                   const HeedAlign *alignments,
                   guint            n_columns)
{
  g_autofree guint *widths = g_new0 (guint, n_columns);
  guint limit = terminal_width ();

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns; j++)
        {
          char *cell = one_line (cells[j]);

          g_free (cells[j]);
          cells[j] = cell;
          widths[j] = MAX (widths[j], width_of (cell));
        }
    }

  if (limit > 0)
    narrow (widths, alignments, n_columns, limit);

  for (guint i = 0; i < rows->len; i++)
    {
      GStrv cells = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns; j++)
        {
          gboolean is_last = j + 1 == n_columns;
          guint missing;

          cut (&cells[j], widths[j]);
          missing = widths[j] - width_of (cells[j]);
          if (alignments[j] == HEED_ALIGN_RIGHT)
            write_spaces (missing);
          heed_output_write (cells[j]);
          if (is_last)
            heed_output_write ("\n");
          else
            write_spaces (COLUMN_GAP + (alignments[j] == HEED_ALIGN_LEFT ? missing : 0));
        }
    }
}

/**
 * heed_output_message:
 * @format: a format as of printf()
 * @...: what it takes
 *
 * Writes a message of one line, behind the name of the program.
 */
void
heed_output_message (const char *format,
                     ...)
{
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (!g_utf8_validate (text, -1, NULL))
    {
      char *valid = g_utf8_make_valid (text, -1);

      g_free (text);
      text = valid;
    }
  line = one_line (text);

  /* Results that were written before it come before it. */
  fflush (stdout);
  fprintf (stderr, "heed-cli: %s\n", line);
}

/**
 * heed_output_name_file:
 * @error: (inout): an error about a file
 * @path: the file as it was given
 *
 * Makes the message name the file, where it does not yet.
 */
void
heed_output_name_file (GError     *error,
                       const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (path);
  char *message;

  if (strstr (error->message, name) != NULL)
    return;

  message = g_strdup_printf ("%s: %s", shown, error->message);
  g_free (error->message);
  error->message = message;
}

/**
 * heed_output_mark:
 * @before: words
 * @after: what became of them
 *
 * Returns: (transfer full): both, as programs for words mark it: [-gone-] {+new+}
 */
char *
heed_output_mark (const char *before,
                  const char *after)
{
  g_autoptr (GPtrArray) pieces = heed_word_diff (before, after);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const HeedWords *words = g_ptr_array_index (pieces, i);

      if (words->kind == HEED_WORDS_DELETED)
        g_string_append_printf (text, "[-%s-]", words->text);
      else if (words->kind == HEED_WORDS_ADDED)
        g_string_append_printf (text, "{+%s+}", words->text);
      else
        g_string_append (text, words->text);
    }
  return g_strdup (text->str);
}

/**
 * heed_output_finish:
 * @error: return location for an error
 *
 * Says whether all results could be written: a full disk must not look like done.
 *
 * Returns: whether they were
 */
gboolean
heed_output_finish (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_IO,
               _("The result could not be written (%s): look at where the output goes"),
               g_strerror (errno));
  return FALSE;
}
