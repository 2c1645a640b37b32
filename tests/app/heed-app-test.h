/* heed-app-test.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-action-list.h"
#include "heed-session.h"

G_BEGIN_DECLS

/* A folder of its own, with a register in it, which goes with it. */

typedef struct
{
  char *folder;
  char *path;
} HeedAppTest;

HeedAppTest    *heed_app_test_new     (void);
void            heed_app_test_free    (HeedAppTest      *self);
HeedSession    *heed_app_test_open    (HeedAppTest      *self);
GFile          *heed_app_test_write   (HeedAppTest      *self,
                                       const char       *name,
                                       const char       *content);
HeedPlan       *heed_app_test_plan    (guint             n_recommendations,
                                       guint             n_items);
HeedPlanEditor *heed_app_test_edit    (HeedSession      *session,
                                       guint             number);
void            heed_app_test_settle  (void);
HeedActionList *heed_app_test_list    (HeedSession      *session,
                                       HeedActionFilter *filter);
void            heed_app_test_refresh (HeedActionList   *list);
guint           heed_app_test_create  (HeedSession      *session,
                                       HeedPlan         *plan);
void            heed_app_test_assert_name  (const char        *shown,
                                            const char        *written);
void            heed_app_test_assert_names (const char *const *shown,
                                            const char *const *written);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedAppTest, heed_app_test_free)

G_END_DECLS
