/* heed-actions-page-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-filter-popover.h"
#include "heed-action-list.h"
#include "heed-actions-page.h"
#include "heed-bulk-form.h"
#include "heed-column-widths.h"

G_BEGIN_DECLS

struct _HeedActionsPage
{
  AdwBin parent_instance;

  HeedSession *session;
  HeedActionFilter *filter;
  HeedActionList *actions; /* (nullable): where the register could not be read */
  GtkMultiSelection *selection;
  HeedColumnWidths *widths;
  GHashTable *cells; /* set of HeedActionCell: those that show something */
  GtkStringList *organisations; /* the first row means all */
  HeedActionEntry *entry; /* (nullable): the only one that is selected */
  gboolean search_shown;
  int sorted_by; /* what the view says of its order: a HeedActionSort, or -1 */
  gboolean showing; /* what the filter says, so that it is not taken for a choice */
  GSimpleActionGroup *view_actions;
  GSettings *settings; /* (nullable): where the schema is not installed */

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkDropDown *standing;
  GtkDropDown *organisation;
  GtkMenuButton *filter_button;
  HeedActionFilterPopover *filters;
  GtkLabel *count;
  GtkStack *stack;
  AdwStatusPage *nothing;
  AdwStatusPage *failed;
  GtkScrolledWindow *scrolled;
  HeedSplitView *split;
  GtkStack *form_stack;
  AdwBin *form_bin;
  HeedBulkForm *bulk_form;
  GtkColumnView *view;
  GtkColumnViewColumn *status_column;
  GtkColumnViewColumn *target_column;
  GtkColumnViewColumn *label_column;
  GtkColumnViewColumn *text_column;
  GtkColumnViewColumn *owner_column;
  GtkColumnViewColumn *organisation_column;
};

void _heed_actions_page_columns_init    (HeedActionsPage *self);
void _heed_actions_page_columns_save    (HeedActionsPage *self);
void _heed_actions_page_columns_sort    (HeedActionsPage *self);

G_END_DECLS
