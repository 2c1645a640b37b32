/* heed-fuzz-mutate.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *heed_fuzz_mutate_bytes   (GRand  *rand,
                                  GBytes *input);
GBytes *heed_fuzz_mutate_text    (GRand  *rand,
                                  GBytes *input);
GBytes *heed_fuzz_mutate_xml     (GRand  *rand,
                                  GBytes *input);
GBytes *heed_fuzz_mutate_package (GRand  *rand,
                                  GBytes *input);
GBytes *heed_fuzz_mutate_pdf     (GRand  *rand,
                                  GBytes *input);

G_END_DECLS
