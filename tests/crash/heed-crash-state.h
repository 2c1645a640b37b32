/* heed-crash-state.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-plan.h"

G_BEGIN_DECLS

/* What a folder with a register holds, as a table of texts:
 *
 *   register         whole, missing, or what is wrong with it
 *   plan NUMBER      live or deleted, and a checksum of what it holds
 *   copy NAME        another register in the folder, with a checksum of its plans
 *   file NAME        any other file, with its checksum
 *
 * Ids are left out of the checksums of plans, since chance makes them. */

char       *heed_crash_state_checksum (HeedPlan   *plan);
GHashTable *heed_crash_state_load     (const char *folder);

G_END_DECLS
