/* heed-placing-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-placing-lines.h"

#include <glib/gi18n-lib.h>

/**
 * HeedPlacingLines:
 *
 * Words that wait for their place, one a line, to be split and joined by breaking
 * and joining the lines.
 */

struct _HeedPlacingLines
{
  GtkPopover parent_instance;

  GtkTextBuffer *buffer;
  GtkTextView *view;
  GtkLabel *message;

  GStrv words;
};

G_DEFINE_FINAL_TYPE (HeedPlacingLines, heed_placing_lines, GTK_TYPE_POPOVER)

enum {
  APPLY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Returns: (transfer full): the lines, without empty ones and without the spaces
 * around them */
static GStrv
get_lines (HeedPlacingLines *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      g_strv_builder_add (builder, lines[i]);

  return g_strv_builder_end (builder);
}

static char *
drop_spaces (GStrv words)
{
  g_autofree char *joined = g_strjoinv ("", words);
  g_auto (GStrv) parts = g_strsplit_set (joined, " \t\n", -1);

  return g_strjoinv ("", parts);
}

/* The words stay as they were written; only where they break may change. */
static void
changed_cb (HeedPlacingLines *self)
{
  g_auto (GStrv) lines = get_lines (self);
  g_autofree char *before = drop_spaces (self->words);
  g_autofree char *after = drop_spaces (lines);
  gboolean same = g_str_equal (before, after);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lines.apply",
                                 same && !g_strv_equal ((const char *const *) lines,
                                                        (const char *const *) self->words));
  gtk_label_set_label (self->message, same ? "" : _("The words themselves must stay the same."));
}

static void
show_cb (HeedPlacingLines *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start;

  for (guint i = 0; self->words[i] != NULL; i++)
    {
      g_autofree char *line = g_strdelimit (g_strdup (self->words[i]), "\n", ' ');

      g_strv_builder_add (builder, line);
    }
  lines = g_strv_builder_end (builder);
  text = g_strjoinv ("\n", lines);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
apply (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  HeedPlacingLines *self = HEED_PLACING_LINES (widget);
  g_auto (GStrv) lines = get_lines (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[APPLY], 0, lines);
}

static void
heed_placing_lines_finalize (GObject *object)
{
  HeedPlacingLines *self = HEED_PLACING_LINES (object);

  g_strfreev (self->words);

  G_OBJECT_CLASS (heed_placing_lines_parent_class)->finalize (object);
}

static void
heed_placing_lines_class_init (HeedPlacingLinesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = heed_placing_lines_finalize;

  /**
   * HeedPlacingLines::apply:
   * @self: the popover
   * @words: (array zero-terminated=1): the words as the lines are now
   */
  signals[APPLY] = g_signal_new ("apply", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);

  gtk_widget_class_install_action (widget_class, "lines.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "lines.apply", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-placing-lines.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingLines, buffer);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingLines, view);
  gtk_widget_class_bind_template_child (widget_class, HeedPlacingLines, message);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
heed_placing_lines_init (HeedPlacingLines *self)
{
  self->words = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_placing_lines_set_words:
 * @self: a #HeedPlacingLines
 * @words: the words, each a line
 */
void
heed_placing_lines_set_words (HeedPlacingLines  *self,
                              const char *const *words)
{
  g_return_if_fail (HEED_IS_PLACING_LINES (self));
  g_return_if_fail (words != NULL);

  g_strfreev (self->words);
  self->words = g_strdupv ((char **) words);
}
