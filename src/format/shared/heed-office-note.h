/* heed-office-note.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands for the number of a page, which is no words of a document. */
#define HEED_OFFICE_PAGE_NUMBER "\357\277\274"

char *heed_office_note_clean (const char *line);

G_END_DECLS
