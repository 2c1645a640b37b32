/* heed-follow-up.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-error.h"
#include "heed-plan.h"

G_BEGIN_DECLS

/* The steps by which a plan is followed up once it is submitted. Each is one step of the
 * editor, and of undo; what cannot be is refused with %HEED_ERROR_REFUSED and one or two
 * sentences for the person, and nothing is changed. @author is who does it: %NULL or "" for
 * heed_author_get(); @today is the day on which they do. */

/* How large a file may be that is kept as evidence, in bytes, unless the person says
 * otherwise. */
#define HEED_EVIDENCE_LIMIT (G_GUINT64_CONSTANT (50) * 1000 * 1000)

guint64     heed_follow_up_get_limit    (void);
void        heed_follow_up_set_limit    (guint64     limit);
HeedDay     heed_follow_up_get_earliest (HeedPlan   *plan);

G_END_DECLS
