/* heed-compose-progress.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-item.h"
#include "heed-plan.h"
#include "heed-revision.h"
#include "heed-update.h"
#include "heed-verification.h"

G_BEGIN_DECLS

/* How many columns the progress report adds to those of the plan table. */
#define HEED_N_PROGRESS_COLUMNS 3

const char *heed_compose_progress_column_title (guint             column);
void        heed_compose_progress_cells        (HeedTableRow     *row,
                                                HeedPlan         *plan,
                                                HeedItem         *item,
                                                HeedDay           day,
                                                gboolean          with_unchanged);
char       *heed_compose_status_words          (HeedCompliance    compliance,
                                                guint             days_overdue);
char       *heed_compose_progress_words        (HeedProgress      progress);
char       *heed_compose_update_line           (HeedUpdate       *update);
char       *heed_compose_evidence_words        (HeedUpdate       *update);
char       *heed_compose_revision_line         (HeedRevision     *revision);
char       *heed_compose_revision_reason       (HeedRevision     *revision);
char       *heed_compose_verification_line     (HeedVerification *verification);

G_END_DECLS
