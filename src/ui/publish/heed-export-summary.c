/* heed-export-summary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-export-summary.h"

#include <glib/gi18n-lib.h>

#include "heed-ics-date.h"

/* What will be in a file that has no pages to look at. */

static guint
count_events (HeedReport *report)
{
  g_autoptr (GPtrArray) entries = heed_report_list_entries (report);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (GPtrArray) dates = heed_ics_date_list (g_ptr_array_index (entries, i));

      n += dates->len;
    }

  return n;
}

static void
show (AdwStatusPage *page,
      const char    *icon_name,
      const char    *title,
      const char    *description)
{
  adw_status_page_set_icon_name (page, icon_name);
  adw_status_page_set_title (page, title);
  adw_status_page_set_description (page, description);
}

/**
 * heed_export_summary_show:
 * @page: where it is shown
 * @format: the format that is chosen
 * @report: (nullable): what goes out, or %NULL as long as it is being made
 *
 * Says what will be in the file.
 *
 * Returns: whether something is said: a file with pages is looked at instead
 */
gboolean
heed_export_summary_show (AdwStatusPage    *page,
                          const HeedFormat *format,
                          HeedReport       *report)
{
  g_autofree char *title = NULL;
  guint n;

  g_return_val_if_fail (ADW_IS_STATUS_PAGE (page), FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  if (format->write_report == NULL && format->shape != HEED_SHAPE_SHEET)
    return FALSE;

  if (format->write_report == NULL)
    {
      show (page, "x-office-spreadsheet-symbolic", _("One Table"),
            _("A row for each action, with its recommendation, owners and target date "
              "beside it, and the dates once more as real dates to sort by."));
      return TRUE;
    }
  if (!g_str_equal (format->id, "ics"))
    {
      show (page, "x-office-document-symbolic", _("Everything as Data"),
            _("For another register or another program: all that Heed knows of it."));
      return TRUE;
    }

  n = report != NULL ? count_events (report) : 0;
  title = g_strdup_printf (ngettext ("%u Event", "%u Events", n), n);
  show (page, "x-office-calendar-symbolic", title,
        _("What has a target date, for a calendar program. A file that is exported "
          "again later updates it."));
  return TRUE;
}
