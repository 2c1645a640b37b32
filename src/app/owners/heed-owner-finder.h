/* heed-owner-finder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-owner.h"

G_BEGIN_DECLS

HeedOwner *heed_owner_finder_find (GPtrArray   *owners,
                                   const char  *words,
                                   GError     **error);

G_END_DECLS
