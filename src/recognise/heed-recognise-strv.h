/* heed-recognise-strv.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv heed_recognise_to_strv (GPtrArray *strings);

G_END_DECLS
