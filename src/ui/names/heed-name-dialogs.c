/* heed-name-dialogs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-name-dialogs.h"

#include <glib/gi18n-lib.h>

#include "heed-choice-row.h"
#include "heed-error-dialog.h"
#include "heed-message-dialog.h"

/* What is asked, of whom, and who hears of it. */
typedef struct
{
  GtkWidget *widget;
  HeedSession *session;
  HeedSharedKind kind;
  GPtrArray *named;     /* what it is about */
  GPtrArray *choices;   /* (nullable): what can be chosen */
  GtkWidget *entry;     /* of a renaming: the new name */
  GtkWidget *drop_down; /* of all else: which of the choices */
  HeedNameDone done;
  char *message;
  const char *failed;
} Question;

static HeedSharedName *
copy_name (const HeedSharedName *name)
{
  return heed_shared_name_new (name->id, name->name, name->n_plans);
}

static Question *
question_new (GtkWidget      *widget,
              HeedSession    *session,
              HeedSharedKind  kind,
              HeedNameDone    done,
              const char     *failed)
{
  Question *self = g_new0 (Question, 1);

  self->widget = g_object_ref (widget);
  self->session = g_object_ref (session);
  self->kind = kind;
  self->named = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_shared_name_free);
  self->done = done;
  self->failed = failed;
  return self;
}

static void
question_free (Question *self)
{
  g_clear_object (&self->widget);
  g_clear_object (&self->session);
  g_clear_pointer (&self->named, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_free (self->message);
  g_free (self);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Question *self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 step = heed_name_steps_finish (self->session, result, &error);

  /* Whoever closed the window meanwhile sees it the next time. */
  if (gtk_widget_get_root (self->widget) != NULL)
    {
      if (step != 0)
        self->done (self->widget, step, self->message);
      else
        heed_error_dialog_present (self->widget, self->failed, error);
    }
  question_free (self);
}

static const HeedSharedName *
get_named (Question *self)
{
  return g_ptr_array_index (self->named, 0);
}

static const HeedSharedName *
get_chosen (Question *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  return chosen < self->choices->len ? g_ptr_array_index (self->choices, chosen) : NULL;
}

static GtkWidget *
make_dialog (Question   *self,
             const char *heading,
             const char *body,
             const char *label)
{
  GtkWidget *dialog = heed_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->widget)), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "do", label,
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "do");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  return dialog;
}

/* Shows the dialogue with a list of the choices. */
static void
present_choices (Question   *self,
                 GtkWidget  *dialog,
                 const char *title,
                 GCallback   answered)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkExpression *name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (title);

  for (guint i = 0; i < self->choices->len; i++)
    gtk_string_list_append (names, ((HeedSharedName *) g_ptr_array_index (self->choices, i))->name);
  self->drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), name);
  /* A register of a whole country is looked through by typing. */
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), self->choices->len > 10);
  heed_choice_row_open_at_chosen (self->drop_down);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->drop_down);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), box);
  g_signal_connect (dialog, "response", answered, self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->drop_down);
}

/* ---- renaming ---- */

static char *
get_typed (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
renamed_cb (AdwMessageDialog *dialog,
            const char       *response,
            Question         *self)
{
  g_autofree char *name = get_typed (self->entry);

  if (!g_str_equal (response, "do"))
    {
      question_free (self);
      return;
    }
  /* Translators: the old and the new name of an owner or an organisation. */
  self->message = g_strdup_printf (_("“%s” is “%s” now"), get_named (self)->name, name);
  heed_name_steps_rename_async (self->session, self->kind, get_named (self), name, done_cb, self);
}

static void
typed_cb (AdwMessageDialog *dialog,
          GParamSpec       *pspec,
          GtkWidget        *entry)
{
  const char *before = g_object_get_data (G_OBJECT (dialog), "name");
  g_autofree char *name = get_typed (entry);

  adw_message_dialog_set_response_enabled (dialog, "do", name[0] != '\0' && !g_str_equal (name, before));
}

/**
 * heed_name_dialogs_rename:
 * @widget: where it is asked
 * @session: the open register
 * @kind: what is renamed
 * @named: which one
 * @done: called with @widget when it is done
 *
 * Asks for another name.
 */
void
heed_name_dialogs_rename (GtkWidget            *widget,
                          HeedSession          *session,
                          HeedSharedKind        kind,
                          const HeedSharedName *named,
                          HeedNameDone          done)
{
  Question *self = question_new (widget, session, kind, done, _("Not Renamed"));
  gboolean is_owner = kind == HEED_SHARED_OWNER;
  GtkWidget *dialog = make_dialog (self, is_owner ? _("Rename Owner") : _("Rename Organisation"),
                                   _("Lists show the new name. Plans keep their words."), _("_Rename"));

  g_ptr_array_add (self->named, copy_name (named));
  g_object_set_data_full (G_OBJECT (dialog), "name", g_strdup (named->name), g_free);
  self->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entry), named->name);
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_owner ? _("Name of the owner") : _("Name of the organisation"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), self->entry);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "do", FALSE);
  g_signal_connect_object (self->entry, "notify::text", G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect (dialog, "response", G_CALLBACK (renamed_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->entry);
}

/* ---- merging ---- */

static void
merged_cb (AdwMessageDialog *dialog,
           const char       *response,
           Question         *self)
{
  const HeedSharedName *into = get_chosen (self);

  if (!g_str_equal (response, "do") || into == NULL)
    {
      question_free (self);
      return;
    }
  if (self->named->len > 1)
    /* Translators: how many names were merged, and the one that stays. */
    self->message = g_strdup_printf (ngettext ("%u name is “%s” now", "%u names are “%s” now", self->named->len),
                                     self->named->len, into->name);
  else
    self->message = g_strdup_printf (_("“%s” is “%s” now"), get_named (self)->name, into->name);
  heed_name_steps_merge_async (self->session, self->kind, self->named, into, done_cb, self);
}

/**
 * heed_name_dialogs_merge:
 * @widget: where it is asked
 * @session: the open register
 * @kind: what is merged
 * @named: (element-type HeedSharedName): some that are the same; the name of the first stays if
 *   nothing else is chosen
 * @body: what the merge is about, in a sentence
 * @done: called with @widget when it is done
 *
 * Asks which name stays.
 */
void
heed_name_dialogs_merge (GtkWidget      *widget,
                         HeedSession    *session,
                         HeedSharedKind  kind,
                         GPtrArray      *named,
                         const char     *body,
                         HeedNameDone    done)
{
  Question *self = question_new (widget, session, kind, done, _("Not Merged"));
  g_autofree char *heading = g_strdup_printf (ngettext ("Merge %u Name", "Merge %u Names", named->len), named->len);

  for (guint i = 0; i < named->len; i++)
    g_ptr_array_add (self->named, copy_name (g_ptr_array_index (named, i)));
  self->choices = g_ptr_array_ref (self->named);
  present_choices (self, make_dialog (self, heading, body, _("_Merge")), _("Name that stays"), G_CALLBACK (merged_cb));
}

/* All others that lists show. */
static GPtrArray *
list_others (Question  *self,
             GError   **error)
{
  g_autoptr (GPtrArray) all = heed_name_steps_list (self->session, self->kind, error);
  GPtrArray *others;

  if (all == NULL)
    return NULL;
  others = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_shared_name_free);
  for (guint i = 0; i < all->len; i++)
    {
      const HeedSharedName *other = g_ptr_array_index (all, i);

      if (!g_str_equal (other->id, get_named (self)->id))
        g_ptr_array_add (others, copy_name (other));
    }
  return others;
}

/* Whether there is something to choose; else says why not, @nothing if nothing failed. */
static gboolean
can_choose (Question     *self,
            const GError *error,
            const char   *nothing)
{
  GtkWidget *dialog;

  if (self->choices != NULL && self->choices->len > 0)
    return TRUE;
  if (self->choices == NULL)
    {
      heed_error_dialog_present (self->widget, self->failed, error);
      return FALSE;
    }

  dialog = heed_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->widget)), self->failed, nothing);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
  return FALSE;
}

/**
 * heed_name_dialogs_merge_into:
 * @widget: where it is asked
 * @session: the open register
 * @kind: what is merged
 * @named: which one
 * @done: called with @widget when it is done
 *
 * Asks which other it is the same as.
 */
void
heed_name_dialogs_merge_into (GtkWidget            *widget,
                              HeedSession          *session,
                              HeedSharedKind        kind,
                              const HeedSharedName *named,
                              HeedNameDone          done)
{
  Question *self = question_new (widget, session, kind, done, _("Not Merged"));
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *nothing = NULL;

  g_ptr_array_add (self->named, copy_name (named));
  self->choices = list_others (self, &error);
  /* Translators: %s is an owner or an organisation. */
  nothing = g_strdup_printf (_("There is none beside “%s”."), named->name);
  if (!can_choose (self, error, nothing))
    {
      question_free (self);
      return;
    }
  /* Translators: %s is an owner or an organisation. */
  heading = g_strdup_printf (_("Merge “%s”"), named->name);
  present_choices (self,
                   make_dialog (self, heading, _("Lists show both under one name. Plans keep their words."), _("_Merge")),
                   _("Is the same as"), G_CALLBACK (merged_cb));
}

/* ---- taking apart ---- */

static void
split_cb (AdwMessageDialog *dialog,
          const char       *response,
          Question         *self)
{
  const HeedSharedName *spelling = get_chosen (self);

  if (!g_str_equal (response, "do") || spelling == NULL)
    {
      question_free (self);
      return;
    }
  /* Translators: %s is an owner or an organisation that had been merged into another. */
  self->message = g_strdup_printf (_("“%s” stands for itself again"), spelling->name);
  heed_name_steps_split_async (self->session, self->kind, spelling, done_cb, self);
}

/**
 * heed_name_dialogs_split:
 * @widget: where it is asked
 * @session: the open register
 * @kind: what is taken apart
 * @named: one into which others were merged
 * @done: called with @widget when it is done
 *
 * Asks which of those that were merged into it is to stand for itself again.
 */
void
heed_name_dialogs_split (GtkWidget            *widget,
                         HeedSession          *session,
                         HeedSharedKind        kind,
                         const HeedSharedName *named,
                         HeedNameDone          done)
{
  Question *self = question_new (widget, session, kind, done, _("Not Taken Apart"));
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *nothing = NULL;

  g_ptr_array_add (self->named, copy_name (named));
  self->choices = heed_name_steps_list_spellings (session, kind, named->id, &error);
  /* Translators: %s is an owner or an organisation. */
  nothing = g_strdup_printf (_("No other name was merged into “%s”."), named->name);
  if (!can_choose (self, error, nothing))
    {
      question_free (self);
      return;
    }
  /* Translators: %s is an owner or an organisation. */
  heading = g_strdup_printf (_("Take “%s” Apart"), named->name);
  present_choices (self,
                   make_dialog (self, heading, _("Lists show what you choose under its own name again."), _("_Take Apart")),
                   _("Name that stands for itself again"), G_CALLBACK (split_cb));
}
