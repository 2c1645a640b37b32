/* heed-text-joint.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many bytes on both sides of a joint are looked at. */
#define HEED_TEXT_JOINT_LENGTH 400

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

char     *heed_text_collapse_spaces (const char        *text);
GRegex   *heed_text_regex           (const char        *pattern,
                                     GRegexCompileFlags flags);
gboolean  heed_text_matches         (const char        *text,
                                     const char        *pattern);
gboolean  heed_text_matches_case    (const char        *text,
                                     const char        *pattern);
gboolean  heed_text_is_lead_in      (const char        *text);
HeedJoint heed_text_get_joint       (const char        *before,
                                     const char        *after);
GArray   *heed_text_find_sentences  (const char        *text);

G_END_DECLS
