/* heed-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-application.h"

#include <glib/gi18n-lib.h>

#include "heed-config.h"
#include "heed-ui.h"
#include "heed-window.h"

/**
 * HeedApplication:
 *
 * The program with the window: opens one register and shows it in one window.
 */

struct _HeedApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (HeedApplication, heed_application, ADW_TYPE_APPLICATION)

static void
heed_application_startup (GApplication *application)
{
  heed_ui_init ();

  G_APPLICATION_CLASS (heed_application_parent_class)->startup (application);
}

static void
heed_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (heed_window_new (GTK_APPLICATION (application), NULL));
  gtk_window_present (window);
}

static void
heed_application_class_init (HeedApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = heed_application_startup;
  application_class->activate = heed_application_activate;
}

static void
heed_application_init (HeedApplication *self)
{
}

/**
 * heed_application_new:
 *
 * Returns: (transfer full): the application
 */
HeedApplication *
heed_application_new (void)
{
  return g_object_new (HEED_TYPE_APPLICATION,
                       "application-id", HEED_APPLICATION_ID,
                       "resource-base-path", "/org/heedapp/Heed",
                       NULL);
}
