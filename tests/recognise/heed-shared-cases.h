/* heed-shared-cases.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedSharedCase:
 * @name: the name of a file
 * @outline: what is right for it, as heed_plan_outline() shows it
 */
typedef struct
{
  const char *name;
  const char *outline;
} HeedSharedCase;

extern const HeedSharedCase heed_shared_cases[];
extern const guint heed_n_shared_cases;

G_END_DECLS
