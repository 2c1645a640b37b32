/* heed-bulk-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-bulk-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action-table.h"
#include "heed-choice-row.h"
#include "heed-day-row.h"
#include "heed-text-editor.h"
#include "heed-words-row.h"

/**
 * HeedBulkForm:
 *
 * What several actions get in common: their progress, target or owners, or an update. All get it,
 * or, where one cannot, none; then it says why.
 */

struct _HeedBulkForm
{
  AdwBin parent_instance;

  HeedSession *session;
  GPtrArray *entries; /* (nullable) */
  HeedDay day;

  AdwPreferencesGroup *group;
  AdwComboRow *kind;
  AdwComboRow *progress;
  HeedDayRow *completed_on;
  HeedWordsRow *target;
  HeedWordsRow *reason;
  HeedWordsRow *owners;
  HeedTextEditor *words;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (HeedBulkForm, heed_bulk_form, ADW_TYPE_BIN)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_refusal (HeedBulkForm *self,
              const char   *message)
{
  gtk_label_set_label (self->refusal, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), message != NULL);
}

/* The words that belong to what is chosen. */
static const char *
get_words_title (HeedBulkKind kind,
                 HeedProgress progress)
{
  if (kind == HEED_BULK_UPDATE)
    return _("_New Update");
  if (kind != HEED_BULK_PROGRESS)
    return NULL;
  if (progress == HEED_PROGRESS_COMPLETED)
    return _("What Was _Done");
  return progress == HEED_PROGRESS_WITHDRAWN ? _("Wh_y") : NULL;
}

static void
update (HeedBulkForm *self)
{
  HeedBulkKind kind = adw_combo_row_get_selected (self->kind);
  HeedProgress progress = adw_combo_row_get_selected (self->progress);
  const char *title = get_words_title (kind, progress);

  gtk_widget_set_visible (GTK_WIDGET (self->progress), kind == HEED_BULK_PROGRESS);
  gtk_widget_set_visible (GTK_WIDGET (self->completed_on),
                          kind == HEED_BULK_PROGRESS && progress == HEED_PROGRESS_COMPLETED);
  gtk_widget_set_visible (GTK_WIDGET (self->target), kind == HEED_BULK_TARGET);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), kind == HEED_BULK_TARGET);
  gtk_widget_set_visible (GTK_WIDGET (self->owners), kind == HEED_BULK_OWNERS);
  gtk_widget_set_visible (GTK_WIDGET (self->words), title != NULL);
  if (title != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->words), title);
  show_refusal (self, NULL);
}

static void
clear (HeedBulkForm *self)
{
  g_object_set (self->completed_on, "day", self->day, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->target), "");
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_editable_set_text (GTK_EDITABLE (self->owners), "");
  heed_text_editor_set_markup (self->words, "");
  show_refusal (self, NULL);
}

/* As files have them. */
static GStrv
split_owners (const char *typed)
{
  g_auto (GStrv) parts = g_strsplit (typed, ";", -1);
  g_autoptr (GStrvBuilder) owners = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strstrip (parts[i])[0] != '\0')
      g_strv_builder_add (owners, parts[i]);
  return g_strv_builder_end (owners);
}

static void
apply_cb (HeedBulkForm *self)
{
  g_auto (GStrv) owners = split_owners (gtk_editable_get_text (GTK_EDITABLE (self->owners)));
  HeedBulkChange change = {
    .kind = adw_combo_row_get_selected (self->kind),
    .progress = adw_combo_row_get_selected (self->progress),
    .reason = gtk_editable_get_text (GTK_EDITABLE (self->reason)),
    .owners = (const char *const *) owners,
    .today = self->day,
  };
  g_autoptr (HeedBulkStep) step = NULL;
  g_autoptr (GError) error = NULL;

  if (self->entries == NULL || heed_words_row_get_wrong (HEED_WORDS_ROW (self->completed_on)))
    return;
  if (change.kind == HEED_BULK_OWNERS && owners[0] == NULL)
    {
      show_refusal (self, _("The owner is missing. Say who does it."));
      return;
    }

  g_object_get (self->completed_on, "day", &change.completed_on, NULL);
  change.words = change.kind == HEED_BULK_TARGET ? gtk_editable_get_text (GTK_EDITABLE (self->target))
                                                 : heed_text_editor_get_markup (self->words);
  step = heed_bulk_change_apply (self->session, self->entries, &change, &error);
  if (step == NULL)
    {
      show_refusal (self, error->message);
      return;
    }

  clear (self);
  g_signal_emit (self, signals[CHANGED], 0, step);
}

static void
copy_cb (HeedBulkForm *self)
{
  g_autofree char *html = heed_action_table_to_html (self->entries);
  g_autofree char *tabs = heed_action_table_to_tabs (self->entries);
  g_autoptr (GBytes) page = g_bytes_new (html, strlen (html));
  GdkContentProvider *kinds[] = {
    gdk_content_provider_new_for_bytes ("text/html", page),
    gdk_content_provider_new_typed (G_TYPE_STRING, tabs),
  };
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (kinds, G_N_ELEMENTS (kinds));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}

static void
heed_bulk_form_dispose (GObject *object)
{
  HeedBulkForm *self = HEED_BULK_FORM (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (heed_bulk_form_parent_class)->dispose (object);
}

static void
heed_bulk_form_class_init (HeedBulkFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_bulk_form_dispose;

  /**
   * HeedBulkForm::changed:
   * @self: the form
   * @step: what was done, which can be undone
   *
   * The actions were changed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, HEED_TYPE_BULK_STEP);

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  g_type_ensure (HEED_TYPE_DAY_ROW);
  g_type_ensure (HEED_TYPE_TEXT_EDITOR);
  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-bulk-form.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedBulkForm, group);
  gtk_widget_class_bind_template_child (widget_class, HeedBulkForm, kind);
  gtk_widget_class_bind_template_child (widget_class, HeedBulkForm, progress);
  gtk_widget_class_bind_template_child (widget_class, HeedBulkForm, completed_on);
  gtk_widget_class_bind_template_child (widget_class, HeedBulkForm, target);
  gtk_widget_class_bind_template_child (widget_class, HeedBulkForm, reason);
  gtk_widget_class_bind_template_child (widget_class, HeedBulkForm, owners);
  gtk_widget_class_bind_template_child (widget_class, HeedBulkForm, words);
  gtk_widget_class_bind_template_child (widget_class, HeedBulkForm, refusal);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
heed_bulk_form_init (HeedBulkForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/**
 * heed_bulk_form_set_day:
 * @self: a #HeedBulkForm
 * @day: today
 */
void
heed_bulk_form_set_day (HeedBulkForm *self,
                        HeedDay       day)
{
  HeedDay shown;

  g_return_if_fail (HEED_IS_BULK_FORM (self));

  /* What somebody typed stays. */
  g_object_get (self->completed_on, "day", &shown, NULL);
  g_object_set (self->completed_on, "latest", day, NULL);
  if (shown == self->day)
    g_object_set (self->completed_on, "day", day, NULL);
  self->day = day;
}

/**
 * heed_bulk_form_set_actions:
 * @self: a #HeedBulkForm
 * @session: the open register
 * @entries: (nullable) (element-type HeedActionEntry): the actions that are selected
 */
void
heed_bulk_form_set_actions (HeedBulkForm *self,
                            HeedSession  *session,
                            GPtrArray    *entries)
{
  g_autofree char *title = NULL;
  guint n = entries != NULL ? entries->len : 0;

  g_return_if_fail (HEED_IS_BULK_FORM (self));
  g_return_if_fail (HEED_IS_SESSION (session));

  g_set_object (&self->session, session);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries != NULL ? g_ptr_array_ref (entries) : NULL;
  title = g_strdup_printf (ngettext ("%u Action Selected", "%u Actions Selected", n), n);
  adw_preferences_group_set_title (self->group, title);
  show_refusal (self, NULL);
}
