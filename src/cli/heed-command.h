/* heed-command.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-invocation.h"

G_BEGIN_DECLS

/**
 * HeedCommand:
 * @name: the word for it
 * @operands: what stands behind its options, for the help
 * @summary: what it does in a line
 * @description: (nullable): what else its help says
 * @min_operands: how many operands it needs
 * @max_operands: how many it takes
 * @options: its options
 * @run: does it; an error of G_OPTION_ERROR is wrong usage
 *
 * One command of heed-cli. To add one: write it in a file pair of its own, and
 * put it into the table of heed-cli.c.
 */
typedef struct
{
  const char *name;
  const char *operands;
  const char *summary;
  const char *description;
  guint min_operands;
  guint max_operands;
  const GOptionEntry *options;
  gboolean (*run) (HeedInvocation  *invocation,
                   GError         **error);
} HeedCommand;

G_END_DECLS
