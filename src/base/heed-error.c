/* heed-error.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-error.h"

G_DEFINE_QUARK (heed-error-quark, heed_error)
