/* heed-text-joint.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

/* How many bytes on both sides of a joint are looked at. */
#define HEED_RECOGNISE_NEAR 400

/**
 * HeedJoint:
 * @HEED_JOINT_APART: the second text begins anew
 * @HEED_JOINT_OPEN: it may go on where the first one stops
 * @HEED_JOINT_GOES_ON: it goes on in mid-sentence
 *
 * How two texts follow each other.
 */
typedef enum {
  HEED_JOINT_APART,
  HEED_JOINT_OPEN,
  HEED_JOINT_GOES_ON,
} HeedJoint;

char      *heed_recognise_to_line         (GPtrArray  *blocks);
char      *heed_recognise_block_to_line   (HeedBlock  *block);
char      *heed_recognise_tidy            (const char *text);
gboolean   heed_recognise_matches         (const char *text,
                                           const char *pattern);
gboolean   heed_recognise_leads_in        (const char *text);
HeedJoint  heed_recognise_joint           (const char *before,
                                           const char *after);
GArray    *heed_recognise_sentence_starts (const char *text);
HeedBlock *heed_recognise_copy_block      (HeedBlock  *block);
HeedBlock *heed_recognise_split           (HeedBlock  *paragraph,
                                           gsize       offset);
HeedBlock *heed_recognise_last_paragraph  (GPtrArray  *blocks);
void       heed_recognise_join            (HeedBlock  *paragraph,
                                           HeedBlock  *other);
void       heed_recognise_stitch          (GPtrArray  *blocks,
                                           GPtrArray  *more,
                                           HeedJoint   at_least);

G_END_DECLS
