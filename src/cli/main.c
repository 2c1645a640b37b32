/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-cli.h"
#include "heed-config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  g_auto (GStrv) arguments = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, HEED_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  /* A copy that ends with NULL also where the program is called without a name. */
  arguments = g_strdupv (argc > 0 ? argv + 1 : argv);
  return (int) heed_cli_run ((const char *const *) arguments);
}
