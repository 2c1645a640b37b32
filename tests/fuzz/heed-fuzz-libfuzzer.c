/* heed-fuzz-libfuzzer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-fuzz.h"

#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What libFuzzer calls, see llvm.org/docs/LibFuzzer.html. */

int    LLVMFuzzerInitialize    (int           *argc,
                                char        ***argv);
int    LLVMFuzzerTestOneInput  (const uint8_t *data,
                                size_t         size);
size_t LLVMFuzzerCustomMutator (uint8_t       *data,
                                size_t         size,
                                size_t         max_size,
                                unsigned int   seed);
size_t LLVMFuzzerMutate        (uint8_t       *data,
                                size_t         size,
                                size_t         max_size);

/* GLib stops where a message is fatal with a signal that libFuzzer does not know. */
static void
trap_cb (int number)
{
  abort ();
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  signal (SIGTRAP, trap_cb);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) input = g_bytes_new (data, size);

  heed_fuzz_target.run (input);
  return 0;
}

/* Its own mutations find the odd byte, ours know what a file is made of. */
size_t
LLVMFuzzerCustomMutator (uint8_t      *data,
                         size_t        size,
                         size_t        max_size,
                         unsigned int  seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GBytes) input = g_bytes_new (data, size);
  g_autoptr (GBytes) output = NULL;
  gsize length;
  const void *content;

  if (size == 0 || g_rand_int_range (rand, 0, 3) == 0)
    return LLVMFuzzerMutate (data, size, max_size);

  output = heed_fuzz_target.mutate (rand, input);
  content = g_bytes_get_data (output, &length);
  if (length == 0 || length > max_size)
    return LLVMFuzzerMutate (data, size, max_size);
  memcpy (data, content, length);
  return length;
}
