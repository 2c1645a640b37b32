/* heed-format-foreign.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *heed_format_explain_foreign (GBytes *bytes);

G_END_DECLS
