/* present.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Presents one widget of the window on its own, to look at it while it is made.
 * Usage: present WIDGET [WIDTH HEIGHT]
 *        present import WIDTH HEIGHT REGISTER FILE… */

#include <adwaita.h>

#include "heed-error-dialog.h"
#include "heed-error.h"
#include "heed-example.h"
#include "heed-preview.h"
#include "heed-recommendation.h"
#include "heed-review-panel.h"
#include "heed-ui.h"
#include "heed-window-flows.h"

static GtkWidget *
create_words (void)
{
  g_autoptr (HeedPlan) plan = heed_example_create_plan ();
  g_autoptr (HeedSource) source = heed_example_create_source (plan);
  GtkWidget *panel = heed_review_panel_new ();

  heed_review_panel_set_plan (HEED_REVIEW_PANEL (panel), plan, source, NULL);
  return panel;
}

static GtkWidget *
create_review (void)
{
  g_autoptr (HeedPlan) plan = heed_example_create_plan ();
  g_autoptr (HeedSource) source = heed_example_create_source (plan);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  GtkWidget *panel = heed_review_panel_new ();

  heed_review_panel_set_plan (HEED_REVIEW_PANEL (panel), plan, source, NULL);
  heed_review_panel_select (HEED_REVIEW_PANEL (panel),
                            heed_recommendation_get_id (heed_record_list_get (recommendations,
                                                                              0)));
  return panel;
}

static GtkWidget *
create_preview (void)
{
  g_autoptr (HeedPlan) plan = heed_example_create_plan ();
  GtkWidget *preview = heed_preview_new ();

  heed_preview_set_plan (HEED_PREVIEW (preview), plan);
  return preview;
}

static GtkWidget *
create_nothing (void)
{
  return adw_bin_new ();
}

static void
present_error (GtkWidget *child)
{
  g_autoptr (GError) error =
    g_error_new (HEED_ERROR, HEED_ERROR_NO_PLAN,
                 "“minutes.txt” holds no plan table. Choose the file of an action plan.");

  heed_error_dialog_present (child, "Could Not Import the File", error);
}

static const struct
{
  const char *name;
  GtkWidget *(*create) (void);
  void (*present) (GtkWidget *child);
} widgets[] = {
  { "review-words", create_words, NULL },
  { "review", create_review, NULL },
  { "preview", create_preview, NULL },
  { "error", create_nothing, present_error },
};

/* The window of a register into which files are imported. */
static void
present_import (GtkApplication *application,
                char          **argv)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (HeedSession) session = NULL;
  g_autoptr (GError) error = NULL;
  HeedWindow *window;

  session = heed_session_open (argv[4], &error);
  if (session == NULL)
    g_error ("%s", error->message);

  window = heed_window_new (application, session);
  gtk_window_set_default_size (GTK_WINDOW (window), atoi (argv[2]), atoi (argv[3]));
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 5; argv[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);

      g_list_store_append (files, file);
    }
  heed_window_flows_import (window, G_LIST_MODEL (files), FALSE);
}

static void
activate_cb (GtkApplication *application,
             char          **argv)
{
  GtkWidget *window, *box;

  heed_ui_init ();
  if (g_str_equal (argv[1], "import") && g_strv_length (argv) > 4)
    {
      present_import (application, argv);
      return;
    }

  window = adw_application_window_new (application);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_window_set_default_size (GTK_WINDOW (window), argv[2] != NULL ? atoi (argv[2]) : 1024,
                               argv[2] != NULL && argv[3] != NULL ? atoi (argv[3]) : 600);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    if (g_strcmp0 (widgets[i].name, argv[1]) == 0)
      {
        GtkWidget *child = widgets[i].create ();

        gtk_widget_set_vexpand (child, TRUE);
        gtk_box_append (GTK_BOX (box), child);
        if (widgets[i].present != NULL)
          widgets[i].present (child);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.heedapp.Heed",
                                                                G_APPLICATION_NON_UNIQUE);

  if (argc < 2)
    {
      g_printerr ("Usage: present WIDGET [WIDTH HEIGHT]\n");
      return 2;
    }

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
