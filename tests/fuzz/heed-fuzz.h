/* heed-fuzz.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedFuzzTarget:
 * @name: what it is called on the command line
 * @seeds: returns (element-type GBytes) (transfer full) inputs to begin with, all that
 *   is good
 * @run: reads one input, good or bad, and stops the program where it is not read as it
 *   should be
 * @mutate: returns (transfer full) an input that is a little different, still much
 *   like one that can be read
 *
 * What is fuzzed. Each program has one, for libFuzzer and for the driver alike.
 */
typedef struct
{
  const char *name;
  GPtrArray * (*seeds)  (void);
  void        (*run)    (GBytes *input);
  GBytes *    (*mutate) (GRand  *rand,
                         GBytes *input);
} HeedFuzzTarget;

extern const HeedFuzzTarget heed_fuzz_target;

G_END_DECLS
