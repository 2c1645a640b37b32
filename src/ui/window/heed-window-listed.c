/* heed-window-listed.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

#include <glib/gi18n-lib.h>

#include "heed-error-dialog.h"
#include "heed-export-dialog.h"
#include "heed-print-operation.h"
#include "heed-reports-load.h"

/* What the page of the actions lists goes out as it is listed, or of it what is selected. */

typedef void (*Use) (HeedWindow *self,
                     HeedReport *report);

static void
export (HeedWindow *self,
        HeedReport *report)
{
  gtk_window_present (GTK_WINDOW (heed_export_dialog_new_for_report (self->toasts, report)));
}

static void
print (HeedWindow *self,
       HeedReport *report)
{
  g_autoptr (HeedPrintOperation) operation = heed_print_operation_new (report);

  heed_print_operation_present (operation, GTK_WINDOW (self));
}

static void
take (HeedWindow   *self,
      HeedSession  *session,
      GAsyncResult *result,
      Use           use)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedReport) report = heed_reports_load_finish (session, result, &error);

  /* The window was closed meanwhile. */
  if (!gtk_widget_get_realized (GTK_WIDGET (self)))
    return;
  if (report != NULL)
    use (self, report);
  else
    heed_error_dialog_present (GTK_WIDGET (self), _("Report Not Made"), error);
}

static void
export_loaded_cb (GObject      *session,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (HeedWindow) self = user_data;

  take (self, HEED_SESSION (session), result, export);
}

static void
print_loaded_cb (GObject      *session,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (HeedWindow) self = user_data;

  take (self, HEED_SESSION (session), result, print);
}

static void
load (HeedWindow          *self,
      GAsyncReadyCallback  loaded)
{
  HeedActionFilter *filter = heed_actions_page_get_filter (self->actions);
  g_autoptr (GPtrArray) selected = heed_actions_page_list_selected (self->actions);
  g_autoptr (GError) error = NULL;
  HeedReportQuery query = {
    .kind = HEED_REPORT_KIND_ACTIONS,
    .day = heed_action_filter_get_day (filter),
    .filter = filter,
    .chosen = selected->len > 1 ? selected : NULL,
  };

  /* What is still being typed is listed too. */
  if (heed_session_flush (self->session, &error))
    heed_reports_load_async (self->session, &query, NULL, loaded, g_object_ref (self));
  else
    heed_error_dialog_present (GTK_WIDGET (self), _("Plan Not Saved"), error);
}

/* Whether the window lists actions. */
gboolean
_heed_window_shows_actions (HeedWindow *self)
{
  return self->actions != NULL && g_str_equal (heed_sidebar_get_page (self->sidebar), "actions");
}

void
_heed_window_export_listed (HeedWindow *self)
{
  load (self, export_loaded_cb);
}

void
_heed_window_print_listed (HeedWindow *self)
{
  load (self, print_loaded_cb);
}
