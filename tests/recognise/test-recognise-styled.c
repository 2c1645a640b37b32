/* test-recognise-styled.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-format.h"
#include "heed-recognise.h"
#include "heed-recommendation.h"

/* Documents whose blocks say what they are, and whose table somebody, or a fault, has
 * damaged: its cells reach over other rows than they did. Each word stands there once, so
 * that none can be lost without notice. */

#define N_TABLES 300
#define N_COLUMNS 6

static const char *const styles[N_COLUMNS][4] = {
  { "number", "paragraph", "paragraph", "number" },
  { "recommendation", "addressee", "recommendation", "addressee" },
  { "response", "response", "response", "response" },
  { "action", "measure", "part-agreed", "unplaced" },
  { "owner", "owner", "unplaced", "owner" },
  { "target", "target", "unplaced", "target" },
};

static void
add_cell (GString *html,
          guint    column,
          guint   *n_words)
{
  guint n_blocks = (guint) g_test_rand_int_range (0, 4);

  g_string_append_printf (html, "<td rowspan=\"%d\">", g_test_rand_int_range (1, 4));
  for (guint i = 0; i < n_blocks; i++)
    g_string_append_printf (html, "<p class=\"heed-%s\">quern%u.</p>", styles[column][g_test_rand_int_range (0, 4)],
                            (*n_words)++);
  g_string_append (html, "</td>");
}

/* What stands before or behind the table, some of it more often than there is a place for. */
static void
add_lines (GString *html,
           guint   *n_words)
{
  static const char *const kinds[] = { "inspection", "plan-title", "front", "introduction", "running-note" };

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    g_string_append_printf (html, "<p class=\"heed-%s\">Quern quern%u.</p>",
                            kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))], (*n_words)++);
}

static char *
make_document (guint *n_words)
{
  g_autoptr (GString) html = g_string_new ("<!DOCTYPE html><html><head><meta charset=\"utf-8\">"
                                           "<meta name=\"generator\" content=\"Heed\"><title>Plan</title></head>"
                                           "<body>");
  guint n_rows = (guint) g_test_rand_int_range (2, 7);

  add_lines (html, n_words);
  g_string_append (html, "<table class=\"heed-actions\"><thead><tr>");
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (html, "<th><p class=\"heed-column-title\">Column %u</p></th>", i + 1);
  g_string_append (html, "</tr></thead><tbody>");
  for (guint i = 0; i < n_rows; i++)
    {
      g_string_append (html, "<tr>");
      for (guint column = 0; column < N_COLUMNS; column++)
        if (i == 0 || g_test_rand_int_range (0, 5) > 0)
          add_cell (html, column, n_words);
      g_string_append (html, "</tr>");
    }
  g_string_append (html, "</tbody></table>");
  add_lines (html, n_words);
  g_string_append (html, "</body></html>");
  return g_strdup (html->str);
}

static HeedPlan *
read_plan (const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = heed_format_find ("html")->read (bytes, NULL, &error);
  HeedPlan *plan;

  g_assert_no_error (error);
  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  return plan;
}

static char *
write_json (HeedPlan *plan)
{
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (heed_format_find ("json")->write_report (report, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_no_word_lost (void)
{
  for (guint i = 0; i < N_TABLES; i++)
    {
      guint n_words = 0;
      g_autofree char *html = make_document (&n_words);
      g_autoptr (HeedPlan) plan = read_plan (html);
      g_autofree char *json = write_json (plan);

      for (guint j = 0; j < n_words; j++)
        {
          g_autofree char *word = g_strdup_printf ("quern%u", j);
          const char *found = strstr (json, word);

          /* "quern1" is not found in "quern12". */
          while (found != NULL && g_ascii_isdigit (found[strlen (word)]))
            found = strstr (found + 1, word);
          if (found == NULL)
            g_error ("%s is lost between\n%s\nand\n%s", word, html, json);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recognise-styled/no-word-lost", test_no_word_lost);

  return g_test_run ();
}
