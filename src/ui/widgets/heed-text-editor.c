/* heed-text-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-form-binding.h"
#include "heed-text-view.h"

/* In bytes. A longer text is scrolled in a place of its own, so that only what is seen of
 * it is laid out. */
#define LONG_TEXT 20000
#define SCROLLED_HEIGHT 360

/**
 * HeedTextEditor:
 *
 * A row of a form in which text is written, with the tools for it.
 */

struct _HeedTextEditor
{
  AdwPreferencesRow parent_instance;

  GtkBox *box;
  GtkWidget *cut_box;
  GtkLabel *cut_label;
  HeedTextView *view;
};

G_DEFINE_FINAL_TYPE (HeedTextEditor, heed_text_editor, ADW_TYPE_PREFERENCES_ROW)

enum {
  PROP_0,
  PROP_MARKUP,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const actions[] = { "markup.bold", "markup.italic", "markup.bullet", "markup.welsh" };

/* Else the view grows with its text, and all of that is laid out. */
static void
set_scrolled (HeedTextEditor *self,
              gboolean        scrolled)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *window = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  gboolean is_scrolled = window != NULL && gtk_widget_get_parent (window) == GTK_WIDGET (self->box);
  GtkWidget *before;

  if (scrolled == is_scrolled)
    return;

  before = gtk_widget_get_prev_sibling (is_scrolled ? window : view);
  g_object_ref (view);
  if (scrolled)
    {
      gtk_box_remove (self->box, view);
      window = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                             "hscrollbar-policy", GTK_POLICY_NEVER,
                             "min-content-height", SCROLLED_HEIGHT,
                             "max-content-height", SCROLLED_HEIGHT,
                             "child", view,
                             NULL);
      gtk_box_insert_child_after (self->box, window, before);
    }
  else
    {
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), NULL);
      gtk_box_remove (self->box, window);
      gtk_box_insert_child_after (self->box, view, before);
      heed_form_let_grow (GTK_TEXT_VIEW (self->view));
    }
  g_object_unref (view);
}

static void
update_cut (HeedTextEditor *self)
{
  gboolean cut = heed_text_view_get_cut (self->view);
  g_autofree char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !cut);
  gtk_widget_set_visible (self->cut_box, cut);
  if (!cut)
    return;

  /* Translators: %'ld is the number of characters of a text. */
  words = g_strdup_printf (_("Only the beginning is shown: the text has %'ld characters."),
                           g_utf8_strlen (heed_text_view_get_markup (self->view), -1));
  gtk_label_set_label (self->cut_label, words);
}

static void
markup_cb (HeedTextEditor *self)
{
  /* Whoever is typing would lose the focus. */
  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)))
    set_scrolled (self, strlen (heed_text_view_get_markup (self->view)) > LONG_TEXT);
  update_cut (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKUP]);
}

static void
whole_cb (HeedTextEditor *self)
{
  heed_text_view_show_all (self->view);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* The tools stand beside the view. */
static void
action_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (HEED_TEXT_EDITOR (widget)->view), name, parameter);
}

static gboolean
heed_text_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HEED_TEXT_EDITOR (widget)->view));
}

static void
heed_text_editor_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MARKUP:
      g_value_set_string (value, heed_text_editor_get_markup (HEED_TEXT_EDITOR (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_text_editor_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MARKUP:
      heed_text_editor_set_markup (HEED_TEXT_EDITOR (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_text_editor_class_init (HeedTextEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = heed_text_editor_get_property;
  object_class->set_property = heed_text_editor_set_property;
  widget_class->grab_focus = heed_text_editor_grab_focus;

  /**
   * HeedTextEditor:markup:
   *
   * The text as CommonMark.
   */
  properties[PROP_MARKUP] =
    g_param_spec_string ("markup", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEED_TYPE_TEXT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-text-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedTextEditor, box);
  gtk_widget_class_bind_template_child (widget_class, HeedTextEditor, cut_box);
  gtk_widget_class_bind_template_child (widget_class, HeedTextEditor, cut_label);
  gtk_widget_class_bind_template_child (widget_class, HeedTextEditor, view);
  gtk_widget_class_bind_template_callback (widget_class, markup_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cut);
  gtk_widget_class_bind_template_callback (widget_class, whole_cb);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, action_cb);
}

static void
heed_text_editor_init (HeedTextEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  heed_form_let_grow (GTK_TEXT_VIEW (self->view));
}

/**
 * heed_text_editor_get_markup:
 * @self: a #HeedTextEditor
 *
 * Returns: (transfer none): the text as CommonMark
 */
const char *
heed_text_editor_get_markup (HeedTextEditor *self)
{
  g_return_val_if_fail (HEED_IS_TEXT_EDITOR (self), "");

  return heed_text_view_get_markup (self->view);
}

/**
 * heed_text_editor_set_markup:
 * @self: a #HeedTextEditor
 * @markup: (nullable): the text as CommonMark; %NULL is taken as ""
 *
 * Shows it as heed_text_view_set_markup() does; of a text of hundreds of pages somebody may
 * ask for the whole.
 */
void
heed_text_editor_set_markup (HeedTextEditor *self,
                             const char     *markup)
{
  g_return_if_fail (HEED_IS_TEXT_EDITOR (self));

  heed_text_view_set_markup (self->view, markup);
}

/**
 * heed_text_editor_get_view:
 * @self: a #HeedTextEditor
 *
 * Returns: (transfer none): the widget in which the text is typed
 */
GtkTextView *
heed_text_editor_get_view (HeedTextEditor *self)
{
  g_return_val_if_fail (HEED_IS_TEXT_EDITOR (self), NULL);

  return GTK_TEXT_VIEW (self->view);
}
