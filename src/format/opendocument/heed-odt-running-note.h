/* heed-odt-running-note.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-odt-style-sheet.h"

G_BEGIN_DECLS

char *heed_odt_running_note_read (HeedOdtStyleSheet *styles,
                                  xmlNode           *root);

G_END_DECLS
