/* heed-store-test.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-plan.h"
#include "heed-plan-store.h"

G_BEGIN_DECLS

/* A register in a folder of its own, which goes with it. */

typedef struct
{
  char *folder;
  char *path;
} HeedStoreTest;

HeedStoreTest *heed_store_test_new         (void);
void           heed_store_test_free        (HeedStoreTest *self);
void           heed_store_test_empty       (HeedStoreTest *self);
HeedRegister  *heed_store_test_open        (HeedStoreTest *self);
guint          heed_store_test_add         (HeedRegister  *reg,
                                            HeedPlan      *plan);
HeedPlanStore *heed_store_test_load        (HeedRegister  *reg,
                                            guint          number);
char          *heed_store_test_dump        (HeedPlan      *plan);
void           heed_store_test_assert_same (const char    *dump,
                                            const char    *expected);
gint64         heed_store_test_query       (HeedStoreTest *self,
                                            const char    *sql);
void           heed_store_test_execute     (HeedStoreTest *self,
                                            const char    *sql);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedStoreTest, heed_store_test_free)

G_END_DECLS
