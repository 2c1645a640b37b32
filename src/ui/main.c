/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "heed-application.h"
#include "heed-config.h"
#include "heed-ui.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (HeedApplication) application = NULL;

  bindtextdomain (GETTEXT_PACKAGE, HEED_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  heed_ui_init ();
  application = heed_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
