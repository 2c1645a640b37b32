/* heed-model-test.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the tests of the model share. */

/**
 * HeedCounter:
 * @count: how often it was emitted since the counter was asked last
 *
 * Counts a signal of an object.
 */
typedef struct
{
  guint count;
} HeedCounter;

void  heed_counter_connect      (HeedCounter *self,
                                 gpointer     object,
                                 const char  *signal);
guint heed_counter_take         (HeedCounter *self);

void  heed_model_test_properties (GType       type);

void  heed_model_test_record    (GString     *log,
                                 GListModel  *model);
char *heed_model_test_take      (GString     *log);

#define heed_assert_counted(counter, expected) \
  g_assert_cmpuint (heed_counter_take (counter), ==, (expected))

#define heed_assert_log(log, expected) G_STMT_START { \
    g_autofree char *taken = heed_model_test_take (log); \
    g_assert_cmpstr (taken, ==, expected); \
  } G_STMT_END

G_END_DECLS
