/* heed-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of organisations, inspectorates and people. */

char *heed_name_fold                 (const char *words);
char *heed_name_shorten_inspectorate (const char *inspectorate);

G_END_DECLS
