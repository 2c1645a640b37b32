/* test-damaged.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "heed-archive-writer.h"
#include "heed-compose-sheet.h"
#include "heed-compose.h"
#include "heed-error.h"
#include "heed-format.h"
#include "heed-recognise.h"

/* A file that is damaged is read or refused with a sentence; nothing crashes, and
 * nothing hangs. What is damaged is left to chance, whose seed is printed. */

#define N_ROUNDS 40

static GBytes *
load (const char *id)
{
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "data", "example-plan.json", NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  json = g_bytes_new_take (contents, length);
  if (g_str_equal (id, "json"))
    return g_steal_pointer (&json);

  plan = heed_format_find ("json")->read_plan (json, NULL, &error);
  g_assert_no_error (error);
  document = heed_format_find (id)->shape == HEED_SHAPE_SHEET ? heed_compose_sheet (plan)
                                                              : heed_compose_plan (plan);
  g_assert_true (heed_format_find (id)->write (document, stream, NULL, &error));
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Returns whether the file could be read. */
static gboolean
try (const char *id,
     GBytes     *bytes)
{
  const HeedFormat *format = heed_format_find (id);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  /* That a file is not even taken for one of its format is an answer, too. */
  heed_format_for_bytes (bytes);
  if (format->read_plan != NULL)
    plan = format->read_plan (bytes, NULL, &error);
  else if ((document = format->read (bytes, NULL, &error)) != NULL)
    plan = heed_recognise (document, NULL, NULL, &error);

  g_assert_true ((plan == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_true (error->domain == HEED_ERROR);
      g_assert_cmpuint (strlen (error->message), >, 20);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  return plan != NULL;
}

static GBytes *
flip (GBytes *bytes)
{
  gsize length;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  int n = g_test_rand_int_range (1, 12);

  length = g_bytes_get_size (bytes);
  for (int i = 0; i < n; i++)
    copy[g_test_rand_int_range (0, (int) length)] = (guint8) g_test_rand_int_range (0, 256);
  return g_bytes_new_take (g_steal_pointer (&copy), length);
}

static void
test_torn (gconstpointer id)
{
  g_autoptr (GBytes) bytes = load (id);
  int length = (int) g_bytes_get_size (bytes);

  g_assert_true (try (id, bytes));
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GBytes) head = g_bytes_new_from_bytes (bytes, 0, (gsize) g_test_rand_int_range (0, length));
      gsize start = (gsize) g_test_rand_int_range (1, length);
      g_autoptr (GBytes) tail = g_bytes_new_from_bytes (bytes, start, (gsize) length - start);

      try (id, head);
      try (id, tail);
    }
}

static void
test_flipped (gconstpointer id)
{
  g_autoptr (GBytes) bytes = load (id);

  for (guint i = 0; i < 2 * N_ROUNDS; i++)
    {
      g_autoptr (GBytes) damaged = flip (bytes);

      try (id, damaged);
    }
}

/* ---- members ---- */

typedef struct
{
  char *name;
  GBytes *content;
} Member;

static void
member_free (gpointer data)
{
  Member *member = data;

  g_free (member->name);
  g_bytes_unref (member->content);
  g_free (member);
}

static GPtrArray *
unpack (GBytes *bytes)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (member_free);
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)),
                   ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      Member *member = g_new0 (Member, 1);
      g_autoptr (GByteArray) content = g_byte_array_new ();
      guint8 chunk[4096];
      la_ssize_t n;

      member->name = g_strdup (archive_entry_pathname_utf8 (entry));
      while ((n = archive_read_data (archive, chunk, sizeof chunk)) > 0)
        g_byte_array_append (content, chunk, (guint) n);
      member->content = g_byte_array_free_to_bytes (g_steal_pointer (&content));
      g_ptr_array_add (members, member);
    }
  archive_read_free (archive);
  return members;
}

/* Packs the members but one, or with another content for that one. */
static GBytes *
pack (GPtrArray *members,
      guint      which,
      GBytes    *content)
{
  g_autoptr (HeedArchiveWriter) archive = heed_archive_writer_new ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  for (guint i = 0; i < members->len; i++)
    {
      Member *member = g_ptr_array_index (members, i);

      if (i != which || content != NULL)
        heed_archive_writer_add (archive, member->name, i == which ? content : member->content);
    }
  g_assert_true (heed_archive_writer_finish (archive, stream, NULL, NULL));
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_dropped (gconstpointer id)
{
  g_autoptr (GBytes) bytes = load (id);
  g_autoptr (GPtrArray) members = unpack (bytes);
  guint n_read = 0;

  g_assert_cmpuint (members->len, >, 3);
  for (guint i = 0; i < members->len; i++)
    {
      g_autoptr (GBytes) less = pack (members, i, NULL);

      n_read += try (id, less);
    }
  /* Some members can be missing, and some cannot. */
  g_assert_cmpuint (n_read, >, 0);
  g_assert_cmpuint (n_read, <, members->len);
}

/* Changes XML so that it mostly stays well-formed: numbers, values, and whole tags. */
static GBytes *
distort (GBytes *content)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_autoptr (GRegex) values = g_regex_new ("=\"[^\"]*\"", 0, 0, NULL);
  g_autoptr (GRegex) empty = g_regex_new ("<[a-zA-Z:]+ ?[^<>]*/>", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  static const char *const odd[] = { "=\"\"", "=\"4294967296\"", "=\"-1\"", "=\"999999\"", "=\"%9%1%\"", "=\"../..\"" };
  GString *result = g_string_new (NULL);
  guint n = 0;
  guint chosen;
  int start = 0;
  int end = 0;
  GRegex *regex = g_test_rand_bit () ? values : empty;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    n++;
  if (n == 0)
    {
      g_string_free (result, TRUE);
      return flip (content);
    }
  chosen = (guint) g_test_rand_int_range (0, (int) n);
  g_clear_pointer (&match, g_match_info_unref);
  g_regex_match (regex, text, 0, &match);
  while (chosen-- > 0)
    g_match_info_next (match, NULL);
  g_match_info_fetch_pos (match, 0, &start, &end);
  g_string_append_len (result, text, start);
  if (regex == values)
    g_string_append (result, odd[g_test_rand_int_range (0, G_N_ELEMENTS (odd))]);
  g_string_append (result, text + end);
  n = (guint) result->len;
  return g_bytes_new_take (g_string_free (result, FALSE), n);
}

static void
test_distorted (gconstpointer id)
{
  g_autoptr (GBytes) bytes = load (id);
  g_autoptr (GPtrArray) members = unpack (bytes);
  guint n_read = 0;

  for (guint i = 0; i < 3 * N_ROUNDS; i++)
    {
      guint which = (guint) g_test_rand_int_range (0, (int) members->len);
      g_autoptr (GBytes) other = NULL;
      g_autoptr (GBytes) damaged = NULL;

      if (i % 3 == 0)
        other = flip (((Member *) g_ptr_array_index (members, which))->content);
      else
        other = distort (((Member *) g_ptr_array_index (members, which))->content);
      damaged = pack (members, which, other);
      n_read += try (id, damaged);
    }
  g_assert_cmpuint (n_read, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const all[] = { "docx", "odt", "xlsx", "html", "csv", "json" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *torn = g_strconcat ("/damaged/torn/", all[i], NULL);
      g_autofree char *flipped = g_strconcat ("/damaged/flipped/", all[i], NULL);

      g_test_add_data_func (torn, all[i], test_torn);
      g_test_add_data_func (flipped, all[i], test_flipped);
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *dropped = g_strconcat ("/damaged/dropped/", all[i], NULL);
      g_autofree char *distorted = g_strconcat ("/damaged/distorted/", all[i], NULL);

      g_test_add_data_func (dropped, all[i], test_dropped);
      g_test_add_data_func (distorted, all[i], test_distorted);
    }

  return g_test_run ();
}
