/* test-unsaved-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendation.h"
#include "heed-register.h"
#include "heed-ui-test.h"
#include "heed-unsaved-bar.h"
#include "heed-window.h"

/* The window of a register that another program is writing to. */
typedef struct
{
  HeedUiTest test;
  HeedWindow *window;
  HeedRegister *other;
  GtkWidget *bar;
  HeedPlan *plan;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  heed_ui_test_set_up (&self->test, NULL);
  g_clear_object (&self->test.editor);
  self->other = heed_register_open (heed_session_get_path (self->test.session), &error);
  g_assert_no_error (error);
  self->window = heed_window_new (NULL, self->test.session);
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_true (heed_window_show_plan (self->window, self->test.number));
  heed_ui_test_settle ();
  self->bar = heed_ui_test_find (GTK_WIDGET (self->window), HEED_TYPE_UNSAVED_BAR, 0);
  self->plan = heed_plan_editor_get_plan (heed_window_get_editor (self->window));

  g_assert_true (heed_database_begin (heed_register_get_database (self->other), &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->other);
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  heed_ui_test_tear_down (&self->test, NULL);
}

/* The alert within the bar, while it is shown. */
static GtkWidget *
find_alert (Fixture *self)
{
  GtkWidget *revealer = heed_ui_test_find (self->bar, GTK_TYPE_REVEALER, 0);
  GtkWidget *alert = gtk_revealer_get_child (GTK_REVEALER (revealer));

  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (alert)), ==,
                   GTK_ACCESSIBLE_ROLE_ALERT);
  return gtk_widget_get_visible (alert) ? alert : NULL;
}

static void
change (Fixture *self)
{
  g_autofree char *title = g_strdup_printf ("Title %x", (guint) g_test_rand_int ());

  heed_plan_set_title (self->plan, title);
}

static GtkWindow *
find_dialog (Fixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
test_comes_and_goes (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *title = NULL;

  g_assert_null (find_alert (self));
  change (self);
  heed_ui_test_wait_until (find_alert (self) != NULL);
  title = gtk_test_accessible_check_property (GTK_ACCESSIBLE (find_alert (self)),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL,
                                              "Not saved: Change of plan details");
  g_assert_cmpstr (title, ==, NULL);
  g_assert_null (find_dialog (self));

  heed_database_rollback (heed_register_get_database (self->other));
  heed_ui_test_wait_until (find_alert (self) == NULL);
  g_assert_cmpuint (heed_plan_editor_get_n_unsaved (heed_window_get_editor (self->window)), ==, 0);
}

static void
test_try_now (Fixture       *self,
              gconstpointer  data)
{
  change (self);
  heed_ui_test_wait_until (find_alert (self) != NULL);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save-now", NULL));
  g_assert_nonnull (find_alert (self));
  heed_database_rollback (heed_register_get_database (self->other));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save-now", NULL));
  g_assert_null (find_alert (self));
}

/* Closing asks; what is answered is done. */
static void
test_close (Fixture       *self,
            gconstpointer  data)
{
  GtkWindow *dialog;
  g_autoptr (GtkWindow) window = GTK_WINDOW (g_object_ref (self->window));

  change (self);
  gtk_window_close (window);
  heed_ui_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  dialog = find_dialog (self);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (dialog);
  heed_ui_test_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_nonnull (find_alert (self));

  gtk_window_close (window);
  dialog = find_dialog (self);
  g_assert_nonnull (dialog);
  self->window = NULL;
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "quit");
  heed_ui_test_wait_until (!gtk_widget_get_visible (GTK_WIDGET (window)));
}

/* Another plan is not shown in place of one that is not saved. */
static void
test_plan_stays (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (GError) error = NULL;
  guint number;

  heed_database_rollback (heed_register_get_database (self->other));
  number = heed_session_create_plan (self->test.session, plan, &error);
  g_assert_no_error (error);
  g_assert_true (heed_database_begin (heed_register_get_database (self->other), &error));

  change (self);
  g_assert_false (heed_window_show_plan (self->window, number));
  g_assert_nonnull (find_alert (self));
  heed_database_rollback (heed_register_get_database (self->other));
  g_assert_true (heed_window_show_plan (self->window, number));
  g_assert_null (find_alert (self));
}

int
main (int   argc,
      char *argv[])
{
  heed_ui_test_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/ui/unsaved-bar/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("comes-and-goes", test_comes_and_goes);
  ADD ("try-now", test_try_now);
  ADD ("close", test_close);
  ADD ("plan-stays", test_plan_stays);

  return heed_ui_test_run ();
}
