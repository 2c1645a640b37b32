/* heed-command-owners.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-command.h"

G_BEGIN_DECLS

extern const HeedCommand heed_command_owners;

G_END_DECLS
