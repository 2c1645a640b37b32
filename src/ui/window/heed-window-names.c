/* heed-window-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-window-private.h"

#include <glib/gi18n-lib.h>

#include "heed-error-dialog.h"
#include "heed-name-dialogs.h"
#include "heed-owner-pack.h"

/* What the window does for the names of owners and organisations, and the undo of that, which is
 * the register's and not a plan's: the keys of undo mean it where owners are listed. */

typedef struct
{
  HeedWindow *window;
  gboolean is_redo;
} Undoing;

static gboolean
shows_owners (HeedWindow *self)
{
  return g_str_equal (heed_sidebar_get_page (self->sidebar), "owners");
}

/* The steps that are undone, and done again, from the last one. */
static GArray *
get_steps (HeedWindow *self,
           gboolean    is_redo)
{
  GArray **steps = is_redo ? &self->names_undone : &self->names_done;

  if (*steps == NULL)
    *steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  return *steps;
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Undoing *undoing = user_data;
  g_autoptr (HeedWindow) self = undoing->window;
  gboolean is_redo = undoing->is_redo;
  g_autoptr (GError) error = NULL;
  gint64 step = heed_name_steps_finish (HEED_SESSION (source), result, &error);

  g_free (undoing);
  if (self->session == NULL)
    return;
  if (step != 0)
    g_array_append_val (get_steps (self, !is_redo), step);
  else
    heed_error_dialog_present (GTK_WIDGET (self), is_redo ? _("Not Done Again") : _("Not Undone"), error);
  _heed_window_actions_update (self);
}

gboolean
_heed_window_names_can_step (HeedWindow *self,
                             gboolean    is_redo)
{
  return shows_owners (self) && get_steps (self, is_redo)->len > 0;
}

void
_heed_window_names_step (HeedWindow *self,
                         gboolean    is_redo)
{
  GArray *steps = get_steps (self, is_redo);
  Undoing *undoing = g_new0 (Undoing, 1);
  gint64 step = g_array_index (steps, gint64, steps->len - 1);

  undoing->window = g_object_ref (self);
  undoing->is_redo = is_redo;
  /* Where that fails it would fail again. */
  g_array_set_size (steps, steps->len - 1);
  heed_name_steps_undo_async (self->session, step, undone_cb, undoing);
  _heed_window_actions_update (self);
}

/* The button of a toast undoes what the toast says, and nothing that came after it. */
static void
undo_cb (AdwToast   *toast,
         HeedWindow *self)
{
  const gint64 *step = g_object_get_data (G_OBJECT (toast), "step");
  GArray *steps = get_steps (self, FALSE);

  if (steps->len > 0 && g_array_index (steps, gint64, steps->len - 1) == *step)
    _heed_window_names_step (self, FALSE);
}

static void
changed_cb (HeedWindow *self,
            gint64      step,
            const char *message)
{
  g_autofree char *title = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (title);

  g_array_append_val (get_steps (self, FALSE), step);
  g_array_set_size (get_steps (self, TRUE), 0);
  _heed_window_actions_update (self);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "step", g_memdup2 (&step, sizeof step), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* ---- the organisation of the plan that is shown ---- */

static void
organisation_done (GtkWidget  *widget,
                   gint64      step,
                   const char *message)
{
  changed_cb (HEED_WINDOW (widget), step, message);
}

typedef void (*Ask) (GtkWidget            *widget,
                     HeedSession          *session,
                     HeedSharedKind        kind,
                     const HeedSharedName *named,
                     HeedNameDone          done);

static void
ask (HeedWindow *self,
     Ask         function)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (heed_plan_editor_get_plan (self->editor));
  g_autoptr (GError) error = NULL;
  HeedSharedName *name;

  /* One that was typed just now is in the register once it is saved. */
  if (!_heed_window_may_leave (self))
    return;
  if (!heed_name_steps_find (self->session, HEED_SHARED_ORGANISATION, heed_organisation_get_id (organisation), &name,
                             &error))
    {
      heed_error_dialog_present (GTK_WIDGET (self), _("Organisation Not Found"), error);
      return;
    }
  function (GTK_WIDGET (self), self->session, HEED_SHARED_ORGANISATION, name, organisation_done);
  heed_shared_name_free (name);
}

static void
rename_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ask (user_data, heed_name_dialogs_rename);
}

static void
merge_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ask (user_data, heed_name_dialogs_merge_into);
}

static void
split_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ask (user_data, heed_name_dialogs_split);
}

/* The organisation of a plan, if it has one that is called somehow. */
static gboolean
has_organisation (HeedWindow *self)
{
  HeedPlan *plan = heed_window_shows_plan (self) ? heed_plan_editor_get_plan (self->editor) : NULL;
  HeedOrganisation *organisation = plan != NULL ? heed_plan_get_organisation (plan) : NULL;

  return organisation != NULL && heed_organisation_get_name (organisation)[0] != '\0';
}

void
_heed_window_names_update (HeedWindow *self)
{
  static const char *const names[] = { "rename-organisation", "merge-organisation", "split-organisation" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), names[i])),
                                 has_organisation (self));
}

void
_heed_window_names_init (HeedWindow *self)
{
  static const GActionEntry actions[] = {
    { "rename-organisation", rename_cb },
    { "merge-organisation", merge_cb },
    { "split-organisation", split_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

void
_heed_window_names_dispose (HeedWindow *self)
{
  g_clear_pointer (&self->names_done, g_array_unref);
  g_clear_pointer (&self->names_undone, g_array_unref);
}

/* ---- the list of owners ---- */

static void
pack_cb (HeedWindow *self,
         const char *owner,
         gboolean    is_mailed)
{
  if (is_mailed)
    heed_owner_pack_mail (self->toasts, self->session, owner, heed_day_today ());
  else
    heed_owner_pack_export (self->toasts, self->session, owner, heed_day_today ());
}

void
_heed_window_ensure_owners (HeedWindow *self)
{
  if (self->owners != NULL)
    return;

  self->owners = HEED_OWNERS_PAGE (heed_owners_page_new (self->session));
  heed_owners_page_set_day (self->owners, heed_day_today ());
  g_signal_connect_object (self->owners, "show-actions",
                           G_CALLBACK (heed_window_show_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->owners, "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->owners, "pack",
                           G_CALLBACK (pack_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->owners), "owners");
}
