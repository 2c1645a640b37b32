/* heed-fuzz-mutate.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz-mutate.h"

#include <string.h>

/* No input grows beyond this. */
#define MAX_BYTES (512 * 1024)

#define PICK(rand, array) array[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))]

/* What readers of plans look for, and what gets into texts by accident. */
static const char *const pieces[] = {
  "\t", "\n", "\r\n", "\t\t\t\t\t", ",", "\"", "\"\"", ";", "\f", "<p>", "</p>", "<ul>", "<li>", "<li>• ", "</ul>",
  "<b>", "<i>", "<sup>", "<", ">", "&", "&amp;", "&#x10FFFF;", "•", "➤", "--", "--\t--\t--\t--\t--\t--", "1.1 ",
  "a) ", "(iv) ", "8\t", "Agreed", "Partly agreed (", "Not agreed", "May 19", "31/02/2020", "Completed", "TBC",
  "Evaluation: ", "The Ministry of Justice should:", "**", "_", "`", "```\n", "[x](y)", "[x](lang:cy)",
  "[x](javascript:y)", "# ", "1. Rec No\t2. Recommendation", "Target Date", "Responsible Owner", "\302\240",
  "\342\200\213", "\357\273\277", "\342\200\250", "\357\277\276", "\360\237\217\264", "e\314\201", "\377\376", "\300\200",
  "{", "}", "[", "]", ":", "null", "true", "1e999", "-0", "\\u0000", "\\ud800", "</td><td>", "<tr>", "</table>",
  "<table>", "<td rowspan=\"65000\" colspan=\"65000\">", "<!--", "]]>", "<script>",
};

static GBytes *
to_bytes (GString *text)
{
  g_string_truncate (text, MIN (text->len, MAX_BYTES));
  return g_string_free_to_bytes (text);
}

static GString *
to_string (GBytes *input)
{
  return g_string_new_len (g_bytes_get_data (input, NULL), (gssize) g_bytes_get_size (input));
}

static gsize
random_offset (GRand   *rand,
               GString *text)
{
  return (gsize) g_rand_int_range (rand, 0, (gint32) text->len + 1);
}

/* A stretch that is mostly short. */
static void
random_stretch (GRand   *rand,
                GString *text,
                gsize   *start,
                gsize   *length)
{
  *start = random_offset (rand, text);
  *length = (gsize) g_rand_int_range (rand, 0, 1 << g_rand_int_range (rand, 1, 12));
  *length = MIN (*length, text->len - *start);
}

/**
 * heed_fuzz_mutate_bytes:
 * @rand: chance
 * @input: any bytes
 *
 * Changes, cuts or repeats some bytes.
 *
 * Returns: (transfer full): other bytes
 */
GBytes *
heed_fuzz_mutate_bytes (GRand  *rand,
                        GBytes *input)
{
  GString *text = to_string (input);
  gsize start, length;

  random_stretch (rand, text, &start, &length);
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      g_string_truncate (text, start);
      break;
    case 1:
      g_string_erase (text, (gssize) start, (gssize) length);
      break;
    case 2:
      {
        g_autofree char *copy = g_strndup (text->str + start, length);

        g_string_insert_len (text, (gssize) random_offset (rand, text), copy, (gssize) strlen (copy));
        break;
      }
    default:
      for (int n = g_rand_int_range (rand, 1, 12); n > 0 && text->len > 0; n--)
        text->str[g_rand_int_range (rand, 0, (gint32) text->len)] = (char) g_rand_int_range (rand, 0, 256);
      break;
    }
  return to_bytes (text);
}

/* ---- text ---- */

/* Moves, drops, repeats or empties a line, or one cell of it. */
static void
mutate_line (GRand   *rand,
             GString *text)
{
  g_auto (GStrv) lines = g_strsplit (text->str, "\n", -1);
  guint n = MAX (g_strv_length (lines), 1);
  guint which = (guint) g_rand_int_range (rand, 0, (gint32) n);
  guint other = (guint) g_rand_int_range (rand, 0, (gint32) n);
  int kind = g_rand_int_range (rand, 0, 5);

  if (lines[0] == NULL)
    return;
  g_string_truncate (text, 0);
  for (guint i = 0; i < n; i++)
    {
      const char *line = lines[i];

      if (i == which && kind == 0)
        continue;
      if (kind == 1 && (i == which || i == other))
        line = lines[i == which ? other : which];
      else if (i == which && kind == 2)
        line = strchr (line, '\t') != NULL ? strchr (line, '\t') : "";
      else if (i == which && kind == 3)
        line = strrchr (line, '\t') != NULL ? strrchr (line, '\t') : lines[other];
      else if (i == which)
        g_string_append_printf (text, "%s\n", lines[other]);
      g_string_append_printf (text, "%s%s", line, i + 1 < n ? "\n" : "");
    }
}

/**
 * heed_fuzz_mutate_text:
 * @rand: chance
 * @input: a text, such as a table with tabs, CSV, HTML or JSON
 *
 * Does to it what accidents do: lines are lost, moved, repeated; signs come in.
 *
 * Returns: (transfer full): another text
 */
GBytes *
heed_fuzz_mutate_text (GRand  *rand,
                       GBytes *input)
{
  GString *text = to_string (input);
  gsize start, length;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      g_string_free (text, TRUE);
      return heed_fuzz_mutate_bytes (rand, input);
    case 1:
    case 2:
      /* What stands behind a NUL is no line. */
      mutate_line (rand, text);
      break;
    case 3:
      random_stretch (rand, text, &start, &length);
      g_string_erase (text, (gssize) start, (gssize) length);
      G_GNUC_FALLTHROUGH;
    default:
      g_string_insert (text, (gssize) random_offset (rand, text), PICK (rand, pieces));
      break;
    }
  return to_bytes (text);
}

/* ---- XML ---- */

static const char *const odd_values[] = {
  "", "0", "-1", "1", "65536", "4294967296", "18446744073709551616", "1e308", "NaN", "%9%1%", "../..", "rId1", "true",
  "#REF!", "A0", "XFD1048576", "ZZZZZZ1", "lang:cy", "javascript:x",
};

/* Finds the tag, or the end of one, that begins next behind a place by chance. */
static gboolean
random_tag (GRand   *rand,
            GString *text,
            gsize   *start,
            gsize   *end)
{
  const char *open = strchr (text->str + random_offset (rand, text), '<');
  const char *close = open != NULL ? strchr (open, '>') : NULL;

  if (close == NULL)
    return FALSE;
  *start = (gsize) (open - text->str);
  *end = (gsize) (close - text->str) + 1;
  return TRUE;
}

/* Where the element ends whose first tag stands at @start. */
static gsize
element_end (GString *text,
             gsize    start,
             gsize    end)
{
  int depth = 0;

  while (end - start > 1 && text->str[start] == '<')
    {
      const char *next;

      if (text->str[start + 1] == '/')
        depth--;
      else if (text->str[end - 2] != '/' && text->str[start + 1] != '?')
        depth++;
      if (depth <= 0)
        return end;
      next = strchr (text->str + end, '<');
      if (next == NULL || strchr (next, '>') == NULL)
        return end;
      start = (gsize) (next - text->str);
      end = (gsize) (strchr (next, '>') - text->str) + 1;
    }
  return end;
}

static void
mutate_attribute (GRand   *rand,
                  GString *text,
                  gsize    start,
                  gsize    end)
{
  g_autofree char *tag = g_strndup (text->str + start, end - start);
  g_auto (GStrv) parts = g_strsplit (tag, "\"", -1);
  guint n = g_strv_length (parts) / 2;
  guint which;

  if (n == 0)
    return;
  which = 2 * (guint) g_rand_int_range (rand, 0, (gint32) n) + 1;
  g_free (parts[which]);
  parts[which] = g_rand_boolean (rand) ? g_strdup (PICK (rand, odd_values))
                                       : g_strdup_printf ("%d", g_rand_int_range (rand, -2, 300));
  g_free (tag);
  tag = g_strjoinv ("\"", parts);
  g_string_erase (text, (gssize) start, (gssize) (end - start));
  g_string_insert (text, (gssize) start, tag);
}

/**
 * heed_fuzz_mutate_xml:
 * @rand: chance
 * @input: XML
 *
 * Changes a value, or drops, repeats, moves or unwraps an element, so that it mostly
 * stays well-formed.
 *
 * Returns: (transfer full): other XML
 */
GBytes *
heed_fuzz_mutate_xml (GRand  *rand,
                      GBytes *input)
{
  GString *text = to_string (input);
  g_autofree char *element = NULL;
  gsize start, end, to, to_end;
  int kind = g_rand_int_range (rand, 0, 8);

  if (kind == 0 || !random_tag (rand, text, &start, &end))
    {
      g_string_free (text, TRUE);
      return heed_fuzz_mutate_text (rand, input);
    }
  if (kind < 4)
    {
      mutate_attribute (rand, text, start, end);
      return to_bytes (text);
    }

  end = element_end (text, start, end);
  element = g_strndup (text->str + start, end - start);
  if (kind != 4)
    g_string_erase (text, (gssize) start, (gssize) (end - start));
  if (kind != 5)
    {
      if (!random_tag (rand, text, &to, &to_end))
        to = to_end = MIN (start, text->len);
      g_string_insert (text, (gssize) (kind == 6 ? to_end : to), element);
    }
  return to_bytes (text);
}
