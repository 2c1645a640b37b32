/* heed-fuzz-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz-check.h"

#include <string.h>

#include "heed-document-cleaner.h"
#include "heed-error.h"
#include "heed-format.h"
#include "heed-recognise.h"

/**
 * heed_fuzz_check_error:
 * @error: (nullable): why a file was refused
 *
 * Stops the program where it is nothing that can be shown to a person.
 */
void
heed_fuzz_check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == HEED_ERROR);
  g_assert_cmpuint (strlen (error->message), >, 20);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static GBytes *
write_plan (HeedPlan         *plan,
            const HeedFormat *format)
{
  g_autoptr (HeedReport) report = heed_report_new_plan (plan);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  if (format->write_report == NULL)
    document = heed_report_compose (report, format->shape);
  is_written = document != NULL ? format->write (document, stream, NULL, &error)
                                : format->write_report (report, stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (is_written);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_same_bytes (GBytes *one,
                   GBytes *other)
{
  if (g_bytes_equal (one, other))
    return;
  g_printerr ("%.*s\n---- is not ----\n%.*s\n", (int) g_bytes_get_size (one), (const char *) g_bytes_get_data (one, NULL),
              (int) g_bytes_get_size (other), (const char *) g_bytes_get_data (other, NULL));
  g_assert_not_reached ();
}

/* The data of a plan are the same when they come back. */
static void
check_json (HeedPlan *plan)
{
  const HeedFormat *format = heed_format_find ("json");
  g_autoptr (GBytes) written = write_plan (plan, format);
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlan) read = format->read_plan (written, NULL, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = write_plan (read, format);
  assert_same_bytes (written, again);
}

/* The plan can be written, and what is written is read for a plan again. */
static void
check_written (HeedPlan         *plan,
               const HeedFormat *format)
{
  g_autoptr (GBytes) bytes = write_plan (plan, format);
  g_autoptr (HeedDocument) document = NULL;
  g_autoptr (HeedPlan) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
  if (format->read == NULL)
    return;
  g_assert_true (heed_format_for_bytes (bytes) == format);
  document = format->read (bytes, NULL, &error);
  g_assert_no_error (error);
  read = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_record_list_get_n (heed_plan_get_recommendations (read)), >, 0);
}

/**
 * heed_fuzz_check_plan:
 * @plan: a plan that was read
 * @chance: any number: which format it is written in
 *
 * Stops the program where the plan cannot be written and read again.
 */
void
heed_fuzz_check_plan (HeedPlan *plan,
                      guint     chance)
{
  static const char *const formats[] = { "docx", "html", "odt", "csv", "xlsx", "ics", "html", "csv", "docx", "pdf" };

  check_json (plan);
  if (heed_record_list_get_n (heed_plan_get_recommendations (plan)) > 0)
    check_written (plan, heed_format_find (formats[chance % G_N_ELEMENTS (formats)]));
}

/**
 * heed_fuzz_check_document:
 * @document: a document that was read
 * @chance: any number: which format the plan in it is written in
 *
 * Stops the program where it is neither recognised nor refused with a sentence, or
 * where the plan cannot be written and read again.
 *
 * Returns: (transfer full) (nullable): the plan in it
 */
HeedPlan *
heed_fuzz_check_document (HeedDocument *document,
                          guint         chance)
{
  g_autoptr (GError) error = NULL;
  g_auto (HeedDropped) dropped = { 0 };
  HeedPlan *plan;

  /* As of every file before it is recognised. */
  heed_document_clean (document, &dropped);
  plan = heed_recognise (document, NULL, NULL, &error);
  if (plan == NULL)
    {
      heed_fuzz_check_error (error);
      return NULL;
    }
  g_assert_no_error (error);
  heed_fuzz_check_plan (plan, chance);
  return plan;
}
