/* heed-plan-page-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-find-bar.h"
#include "heed-finding-list.h"
#include "heed-plan-page.h"
#include "heed-plan-table.h"
#include "heed-record-form.h"

G_BEGIN_DECLS

struct _HeedPlanPage
{
  AdwBin parent_instance;

  HeedPlanEditor *editor;
  HeedPlan *plan; /* unowned: of the editor */
  GSignalGroup *plan_signals;
  HeedFindingList *findings;
  guint update_id;
  guint report_id;
  char *reported;      /* the id of the action on which is to be reported */
  HeedProgress report; /* and what */
  gboolean search_shown;
  gboolean panel_placed;
  int panel_height;

  GtkSearchBar *search_bar;
  HeedFindBar *find_bar;
  GtkLabel *state_label;
  GtkToggleButton *review_button;
  AdwButtonContent *review_content;
  GtkToggleButton *checks_button;
  AdwButtonContent *checks_content;
  GtkStack *stack;
  HeedSplitView *split;
  GtkPaned *panel_paned;
  HeedPlanTable *table;
  AdwBin *panel_bin;
  AdwBin *preview_bin;
  HeedRecordForm *form;
};

void _heed_plan_page_rows_class_init (GtkWidgetClass *widget_class);

G_END_DECLS
