/* heed-formula-guard.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    heed_csv_is_formula (const char *text);
char       *heed_csv_guard      (const char *text);
const char *heed_csv_unguard    (const char *text);

G_END_DECLS
