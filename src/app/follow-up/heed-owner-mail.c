/* heed-owner-mail.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owner-mail.h"

#include <string.h>

#include "heed-action-entry.h"
#include "heed-compose-progress.h"
#include "heed-markup.h"

/* As what is printed, the mail is in the language of plans. */

/* Mail programs take no longer address; the rest is in the pack. */
#define MOST_BODY_BYTES 4000

/* How much of the text of an action is said, in characters. */
#define MOST_TEXT 120

/* One line of the mail, in one piece. */
static char *
shorten (const char *markup)
{
  g_autofree char *text = heed_markup_to_text (markup);
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\n\r\t", ' '));
  glong length = g_utf8_strlen (line, -1);
  g_autofree char *start = g_utf8_substring (line, 0, MIN (length, MOST_TEXT));

  return g_strconcat (start, length > MOST_TEXT ? "…" : "", NULL);
}

static char *
entry_line (HeedActionEntry *entry,
            HeedDay          day)
{
  g_autofree char *text = shorten (heed_action_entry_get_text (entry));
  g_autofree char *target = shorten (heed_action_entry_get_target_words (entry));
  g_autofree char *status = heed_compose_status_words (heed_action_entry_get_compliance (entry, day),
                                                       heed_action_entry_get_days_overdue (entry, day));
  const char *label = heed_action_entry_get_label (entry);

  return g_strdup_printf ("- %s%s%s (%s%s%s)", label, *label != '\0' ? " " : "", text, target,
                          *target != '\0' ? ": " : "", status);
}

static gboolean
is_open (HeedActionEntry *entry)
{
  HeedProgress progress = heed_action_entry_get_progress (entry);

  return progress == HEED_PROGRESS_NOT_STARTED || progress == HEED_PROGRESS_IN_PROGRESS;
}

/**
 * heed_owner_mail_get_subject:
 * @report: the pack of an owner
 *
 * Returns: (transfer full): what the mail is about
 */
char *
heed_owner_mail_get_subject (HeedReport *report)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (report != NULL && report->kind == HEED_REPORT_KIND_OWNER, NULL);

  day = heed_day_to_words (report->day);
  return g_strdup_printf ("Your actions as at %s", day);
}

/**
 * heed_owner_mail_get_body:
 * @report: the pack of an owner
 *
 * Returns: (transfer full): what the mail says: what is asked for, and the actions that are
 *   still open, by plan, as many as a mail program takes
 */
char *
heed_owner_mail_get_body (HeedReport *report)
{
  g_autoptr (GString) body = NULL;
  const char *plan = NULL;
  guint n_left = 0;

  g_return_val_if_fail (report != NULL && report->kind == HEED_REPORT_KIND_OWNER, NULL);

  body = g_string_new ("Please say how your actions stand: fill in the columns Progress and Update of the "
                       "attached file, and send it back.\n");
  for (guint i = 0; i < report->entries->len; i++)
    {
      HeedActionEntry *entry = g_ptr_array_index (report->entries, i);
      g_autofree char *line = NULL;
      g_autofree char *title = NULL;

      if (!is_open (entry))
        continue;
      line = entry_line (entry, report->day);
      title = shorten (heed_action_entry_get_plan_title (entry));
      if (n_left > 0 || body->len + strlen (line) + strlen (title) > MOST_BODY_BYTES)
        {
          n_left++;
          continue;
        }
      if (plan == NULL || !g_str_equal (plan, heed_action_entry_get_plan_id (entry)))
        g_string_append_printf (body, "\n%s\n", title);
      plan = heed_action_entry_get_plan_id (entry);
      g_string_append_printf (body, "%s\n", line);
    }
  if (n_left > 0)
    g_string_append_printf (body, "\nand %u more, in the attached file.\n", n_left);
  return g_strdup (body->str);
}

/**
 * heed_owner_mail_get_uri:
 * @report: the pack of an owner
 *
 * Returns: (transfer full): the mail as an address that a mail program opens (RFC 6068). It
 *   can bring no file with it
 */
char *
heed_owner_mail_get_uri (HeedReport *report)
{
  g_autofree char *subject = heed_owner_mail_get_subject (report);
  g_autofree char *body = heed_owner_mail_get_body (report);
  g_auto (GStrv) lines = g_strsplit (body, "\n", -1);
  g_autofree char *broken = g_strjoinv ("\r\n", lines);
  g_autofree char *escaped_subject = g_uri_escape_string (subject, NULL, FALSE);
  g_autofree char *escaped_body = g_uri_escape_string (broken, NULL, FALSE);

  return g_strdup_printf ("mailto:?subject=%s&body=%s", escaped_subject, escaped_body);
}
