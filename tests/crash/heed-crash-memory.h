/* heed-crash-memory.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-crash-shim.h"

/* Takes the memory away from SQLite: of the modes those that count and that fail. */

void heed_crash_memory_arm    (const HeedCrashOrder *order);
void heed_crash_memory_disarm (void);
