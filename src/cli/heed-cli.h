/* heed-cli.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedExit:
 * @HEED_EXIT_DONE: done
 * @HEED_EXIT_BAD: the input or the register is bad
 * @HEED_EXIT_USAGE: wrong usage
 *
 * The exit status.
 */
typedef enum {
  HEED_EXIT_DONE,
  HEED_EXIT_BAD,
  HEED_EXIT_USAGE,
} HeedExit;

HeedExit heed_cli_run (const char *const *arguments);

G_END_DECLS
