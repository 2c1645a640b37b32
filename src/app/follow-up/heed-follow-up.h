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
 * heed_follow_up_get_author(); @today is the day on which they do. */

const char *heed_follow_up_get_author   (void);
HeedDay     heed_follow_up_get_earliest (HeedPlan *plan);

G_END_DECLS
