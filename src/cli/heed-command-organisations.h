/* heed-command-organisations.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-command.h"

extern const HeedCommand heed_command_organisations;
