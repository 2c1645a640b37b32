/* heed-owner-mail.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-report.h"

G_BEGIN_DECLS

/* The mail that goes with the pack of an owner. */

char *heed_owner_mail_get_subject (HeedReport *report);
char *heed_owner_mail_get_body    (HeedReport *report);
char *heed_owner_mail_get_uri     (HeedReport *report);

G_END_DECLS
