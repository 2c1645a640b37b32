/* heed-overview.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-figure.h"
#include "heed-session.h"

G_BEGIN_DECLS

/**
 * HeedOverviewPart:
 * @HEED_OVERVIEW_ATTENTION: what somebody has to look at
 * @HEED_OVERVIEW_AGE: what is overdue, by how long it is
 * @HEED_OVERVIEW_MONTHS: what is due in each month of a year, half of it past
 * @HEED_OVERVIEW_COMPLIANCE: all actions by how they stand
 * @HEED_OVERVIEW_ORGANISATIONS: the organisations with the most that is overdue
 * @HEED_OVERVIEW_OWNERS: the owners with the most that is overdue
 * @HEED_OVERVIEW_MOVED: open actions whose target moved, by how often
 *
 * Figures that stand together.
 */
typedef enum {
  HEED_OVERVIEW_ATTENTION,
  HEED_OVERVIEW_AGE,
  HEED_OVERVIEW_MONTHS,
  HEED_OVERVIEW_COMPLIANCE,
  HEED_OVERVIEW_ORGANISATIONS,
  HEED_OVERVIEW_OWNERS,
  HEED_OVERVIEW_MOVED,
} HeedOverviewPart;

#define HEED_N_OVERVIEW_PARTS (HEED_OVERVIEW_MOVED + 1)

#define HEED_TYPE_OVERVIEW (heed_overview_get_type ())

G_DECLARE_FINAL_TYPE (HeedOverview, heed_overview, HEED, OVERVIEW, GObject)

/* The figures over all plans, for one day.
 *
 * Property "counting" (gboolean, notified): some figures are not counted yet.
 *
 * Signal "failed" (GError): the register could not be read. */

HeedOverview *heed_overview_new          (HeedSession      *session);
void          heed_overview_set_day      (HeedOverview     *self,
                                          HeedDay           day);
gboolean      heed_overview_get_counting (HeedOverview     *self);
GListModel   *heed_overview_get_figures  (HeedOverview     *self,
                                          HeedOverviewPart  part);

G_END_DECLS
