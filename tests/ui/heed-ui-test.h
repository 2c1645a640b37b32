/* heed-ui-test.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "heed-action-filter.h"
#include "heed-session.h"
#include "heed-window.h"

/**
 * HeedUiTest:
 * @folder: a folder of its own, gone afterwards
 * @session: a register in it
 * @number: the number of the example plan in that register
 * @editor: its editor
 *
 * What a test of a widget that edits a plan needs.
 */
typedef struct
{
  char *folder;
  HeedSession *session;
  guint number;
  HeedPlanEditor *editor;
} HeedUiTest;

void        heed_ui_test_init          (int              *argc,
                                        char           ***argv);
int         heed_ui_test_run           (void);
void        heed_ui_test_set_up        (HeedUiTest       *test,
                                        gconstpointer     data);
void        heed_ui_test_tear_down     (HeedUiTest       *test,
                                        gconstpointer     data);
void        heed_ui_test_settle        (void);
GtkWidget  *heed_ui_test_find          (GtkWidget        *within,
                                        GType             type,
                                        guint             nth);
HeedWindow *heed_ui_test_open_window   (HeedUiTest       *test);
void        heed_ui_test_close_window  (HeedWindow       *window);
guint       heed_ui_test_count_actions (HeedUiTest       *test,
                                        HeedActionFilter *filter);

/* What a failure costs; a loaded machine with sanitizers needs half a minute for a page. */
#define HEED_UI_TEST_SECONDS 120

#define heed_ui_test_wait_until(condition)                          \
  G_STMT_START {                                                    \
    gint64 deadline_ = g_get_monotonic_time () + HEED_UI_TEST_SECONDS * G_USEC_PER_SEC; \
    while (!(condition) && g_get_monotonic_time () < deadline_)     \
      g_main_context_iteration (NULL, FALSE);                       \
    g_assert_true (condition);                                      \
  } G_STMT_END
