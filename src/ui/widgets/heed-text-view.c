/* heed-text-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-text-view.h"

#include <stdlib.h>
#include <string.h>

#include "heed-text-lines.h"

/* In bytes. Of a text that no person wrote here only the beginning is shown, and it is not
 * changed, until somebody asks for the whole of it, who then waits. */
#define HUGE_TEXT 200000
#define BEGINNING 20000

/**
 * HeedTextView:
 *
 * A text view in which text is written: paragraphs, lists, bold and italic, and
 * words in Welsh, the other language of the services. Links stay where they stand.
 * Its actions are markup.bold, markup.italic, markup.bullet and markup.welsh.
 */

struct _HeedTextView
{
  GtkTextView parent_instance;

  GtkTextBuffer *buffer; /* unowned */
  char *markup;
  gboolean busy;
  gboolean cut;      /* whether only the beginning is shown */
  int first_changed; /* the lines that were changed since they were tidied */
  int last_changed;  /* -1 for none */
};

G_DEFINE_FINAL_TYPE (HeedTextView, heed_text_view, GTK_TYPE_TEXT_VIEW)

enum {
  PROP_0,
  PROP_MARKUP,
  PROP_CUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
forget_changes (HeedTextView *self)
{
  self->first_changed = G_MAXINT;
  self->last_changed = -1;
}

static void
note_change (HeedTextView      *self,
             const GtkTextIter *start,
             int                n_lines)
{
  int line = gtk_text_iter_get_line (start);

  self->first_changed = MIN (self->first_changed, line);
  self->last_changed = MAX (self->last_changed, line) + n_lines;
}

static void
insert_text_cb (HeedTextView *self,
                GtkTextIter    *start,
                const char     *text,
                int             length)
{
  int n_lines = 0;

  for (int i = 0; i < length; i++)
    n_lines += text[i] == '\n';
  note_change (self, start, n_lines);
}

static void
delete_range_cb (HeedTextView *self,
                 GtkTextIter    *start,
                 GtkTextIter    *end)
{
  note_change (self, start, 0);
}

static void
changed_cb (HeedTextView *self)
{
  g_autofree char *markup = NULL;

  if (self->busy || self->cut)
    return;

  self->busy = TRUE;
  heed_text_lines_tidy (self->buffer, self->first_changed, self->last_changed);
  forget_changes (self);
  self->busy = FALSE;

  markup = heed_text_lines_save (self->buffer);
  if (g_str_equal (markup, self->markup))
    return;

  g_free (self->markup);
  self->markup = g_steal_pointer (&markup);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKUP]);
}

static int
cursor_line (HeedTextView *self)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  return gtk_text_iter_get_line (&cursor);
}

static void
set_mark (HeedTextView *self,
          int             line,
          guint           level,
          const char     *mark)
{
  self->busy = TRUE;
  heed_text_lines_set_mark (self->buffer, line, level, mark);
  self->busy = FALSE;
  changed_cb (self);
}

/* What was pasted may bring its own marks. */
static void
paste_done_cb (HeedTextView *self)
{
  self->busy = TRUE;
  for (int line = 0; line < gtk_text_buffer_get_line_count (self->buffer); line++)
    {
      GtkTextIter start, end;
      gunichar mark;

      heed_text_lines_get_words (self->buffer, line, &start, &end);
      mark = gtk_text_iter_get_char (&start);
      end = start;
      if (heed_text_lines_get_level (self->buffer, line) > 0 ||
          (mark != '-' && mark != 0x2022 && mark != 0x27a4) ||
          !gtk_text_iter_forward_char (&end) || !g_unichar_isspace (gtk_text_iter_get_char (&end)) ||
          gtk_text_iter_ends_line (&end))
        continue;

      gtk_text_iter_forward_char (&end);
      gtk_text_buffer_delete (self->buffer, &start, &end);
      heed_text_lines_set_mark (self->buffer, line, 1, "•");
    }
  self->busy = FALSE;
  changed_cb (self);
}

/* The mark of the next item: the number counted up, or the same. */
static char *
next_mark (const char *mark)
{
  char *end;
  long number = strtol (mark, &end, 10);

  return end != mark ? g_strdup_printf ("%ld%s", number + 1, end) : g_strdup (mark);
}

/* A new line in a list is a new item; on an empty item it ends the list. */
static gboolean
take_return (HeedTextView *self)
{
  int line = cursor_line (self);
  guint level = heed_text_lines_get_level (self->buffer, line);
  g_autofree char *mark = heed_text_lines_get_mark (self->buffer, line);
  g_autofree char *next = NULL;
  GtkTextIter start, end;

  if (mark == NULL)
    return FALSE;

  heed_text_lines_get_words (self->buffer, line, &start, &end);
  if (gtk_text_iter_equal (&start, &end))
    {
      set_mark (self, line, level - 1, level > 1 ? mark : NULL);
      return TRUE;
    }

  next = next_mark (mark);
  self->busy = TRUE;
  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (self->buffer, "\n", 1);
  self->busy = FALSE;
  set_mark (self, cursor_line (self), level, next);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (self->buffer));
  return TRUE;
}

/* A step back over the mark takes the line out of its list. */
static gboolean
take_backspace (HeedTextView *self)
{
  int line = cursor_line (self);
  guint level = heed_text_lines_get_level (self->buffer, line);
  GtkTextIter cursor, start, end;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  heed_text_lines_get_words (self->buffer, line, &start, &end);
  if (level == 0 || gtk_text_buffer_get_has_selection (self->buffer) ||
      gtk_text_iter_compare (&cursor, &start) > 0)
    return FALSE;

  set_mark (self, line, 0, NULL);
  return TRUE;
}

/* "- " at the begin of a line starts a list. */
static gboolean
take_space (HeedTextView *self)
{
  int line = cursor_line (self);
  GtkTextIter cursor, start, end;
  g_autofree char *before = NULL;

  if (heed_text_lines_get_level (self->buffer, line) > 0 ||
      gtk_text_buffer_get_has_selection (self->buffer))
    return FALSE;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  heed_text_lines_get_words (self->buffer, line, &start, &end);
  before = gtk_text_iter_get_text (&start, &cursor);
  if (!g_str_equal (before, "-") && !g_str_equal (before, "*") && !g_str_equal (before, "•"))
    return FALSE;

  self->busy = TRUE;
  gtk_text_buffer_delete (self->buffer, &start, &cursor);
  self->busy = FALSE;
  set_mark (self, line, 1, "•");
  return TRUE;
}

static gboolean
key_pressed_cb (HeedTextView    *self,
                guint            key,
                guint            code,
                GdkModifierType  modifiers)
{
  if (self->cut)
    return FALSE;

  modifiers &= gtk_accelerator_get_default_mod_mask ();
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (modifiers == GDK_SHIFT_MASK)
        {
          gtk_text_buffer_insert_at_cursor (self->buffer, "\342\200\250", -1);
          return TRUE;
        }
      return modifiers == 0 && take_return (self);
    case GDK_KEY_BackSpace:
      return modifiers == 0 && take_backspace (self);
    case GDK_KEY_space:
      return modifiers == 0 && take_space (self);
    default:
      return FALSE;
    }
}

/* What is selected, else the word at the cursor. */
static gboolean
get_words (HeedTextView *self,
           GtkTextIter    *start,
           GtkTextIter    *end)
{
  if (gtk_text_buffer_get_selection_bounds (self->buffer, start, end))
    return TRUE;
  if (!gtk_text_iter_inside_word (start) && !gtk_text_iter_ends_word (start))
    return FALSE;

  if (!gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  if (!gtk_text_iter_ends_word (end))
    gtk_text_iter_forward_word_end (end);
  return TRUE;
}

/* The tag goes on; where all of the words have it already, it goes off. */
static void
toggle_tag (HeedTextView *self,
            const char     *name)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), name);
  GtkTextIter start, end, next;

  if (!get_words (self, &start, &end))
    return;

  next = start;
  if (gtk_text_iter_has_tag (&start, tag) &&
      (!gtk_text_iter_forward_to_tag_toggle (&next, tag) ||
       gtk_text_iter_compare (&next, &end) >= 0))
    gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
  else
    gtk_text_buffer_apply_tag (self->buffer, tag, &start, &end);
  changed_cb (self);
}

static void
bold_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  toggle_tag (HEED_TEXT_VIEW (widget), "bold");
}

static void
italic_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  toggle_tag (HEED_TEXT_VIEW (widget), "italic");
}

static void
welsh_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  HeedTextView *self = HEED_TEXT_VIEW (widget);
  GtkTextIter start, end;

  if (!get_words (self, &start, &end))
    return;

  heed_text_lines_toggle_language (self->buffer, &start, &end, "cy");
  changed_cb (self);
}

static void
bullet_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  HeedTextView *self = HEED_TEXT_VIEW (widget);
  GtkTextIter start, end;
  int first, last;
  gboolean off;

  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  first = gtk_text_iter_get_line (&start);
  last = gtk_text_iter_get_line (&end);
  off = heed_text_lines_get_level (self->buffer, first) > 0;
  for (int line = first; line <= last; line++)
    set_mark (self, line, off ? 0 : 1, off ? NULL : "•");
}

/* The beginning of a text, up to the end of a paragraph or else of a word. */
static char *
cut_markup (const char *markup)
{
  const char *limit = g_utf8_find_prev_char (markup, markup + BEGINNING);
  g_autofree char *beginning = g_strndup (markup, (gsize) (limit - markup));
  char *end = g_strrstr (beginning, "\n\n");

  if (end == NULL)
    end = strrchr (beginning, ' ');
  if (end != NULL)
    *end = '\0';
  return g_steal_pointer (&beginning);
}

static void
show_markup (HeedTextView *self,
             gboolean      cut)
{
  static const char *const actions[] = { "markup.bold", "markup.italic", "markup.bullet", "markup.welsh" };
  g_autofree char *beginning = cut ? cut_markup (self->markup) : NULL;

  self->busy = TRUE;
  heed_text_lines_load (self->buffer, cut ? beginning : self->markup);
  forget_changes (self);
  self->busy = FALSE;
  if (self->cut == cut)
    return;

  self->cut = cut;
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), !cut);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !cut);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUT]);
}

static void
heed_text_view_finalize (GObject *object)
{
  g_free (HEED_TEXT_VIEW (object)->markup);

  G_OBJECT_CLASS (heed_text_view_parent_class)->finalize (object);
}

static void
heed_text_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  HeedTextView *self = HEED_TEXT_VIEW (object);

  switch (prop_id)
    {
    case PROP_MARKUP:
      g_value_set_string (value, self->markup);
      break;
    case PROP_CUT:
      g_value_set_boolean (value, self->cut);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_text_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_MARKUP:
      heed_text_view_set_markup (HEED_TEXT_VIEW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_text_view_class_init (HeedTextViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = heed_text_view_finalize;
  object_class->get_property = heed_text_view_get_property;
  object_class->set_property = heed_text_view_set_property;

  /**
   * HeedTextView:markup:
   *
   * The text as CommonMark.
   */
  properties[PROP_MARKUP] =
    g_param_spec_string ("markup", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedTextView:cut:
   *
   * Whether only the beginning is shown, and nobody can type.
   */
  properties[PROP_CUT] =
    g_param_spec_boolean ("cut", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "markup.bold", NULL, bold_cb);
  gtk_widget_class_install_action (widget_class, "markup.italic", NULL, italic_cb);
  gtk_widget_class_install_action (widget_class, "markup.bullet", NULL, bullet_cb);
  gtk_widget_class_install_action (widget_class, "markup.welsh", NULL, welsh_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK,
                                       "markup.bold", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK,
                                       "markup.italic", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_W, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "markup.welsh", NULL);
}

static void
heed_text_view_init (HeedTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->markup = g_strdup ("");
  forget_changes (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_pixels_below_lines (view, 4);
  gtk_text_view_set_pixels_inside_wrap (view, 1);

  self->buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  heed_text_lines_prepare (self->buffer);
  g_signal_connect_swapped (self->buffer, "insert-text", G_CALLBACK (insert_text_cb), self);
  g_signal_connect_swapped (self->buffer, "delete-range", G_CALLBACK (delete_range_cb), self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->buffer, "paste-done", G_CALLBACK (paste_done_cb), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * heed_text_view_get_markup:
 * @self: a #HeedTextView
 *
 * Returns: (transfer none): the text as CommonMark
 */
const char *
heed_text_view_get_markup (HeedTextView *self)
{
  g_return_val_if_fail (HEED_IS_TEXT_VIEW (self), "");

  return self->markup;
}

/**
 * heed_text_view_set_markup:
 * @self: a #HeedTextView
 * @markup: (nullable): the text as CommonMark; %NULL is taken as ""
 *
 * As long as nobody types, the text stays as it is given here, to the letter. Of a text
 * of hundreds of pages only the beginning is shown, and nobody can type, until
 * heed_text_view_show_all() is called.
 */
void
heed_text_view_set_markup (HeedTextView *self,
                           const char   *markup)
{
  g_return_if_fail (HEED_IS_TEXT_VIEW (self));

  if (markup == NULL)
    markup = "";
  if (g_str_equal (markup, self->markup))
    return;

  g_free (self->markup);
  self->markup = g_strdup (markup);
  show_markup (self, strlen (markup) > HUGE_TEXT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKUP]);
}

/**
 * heed_text_view_get_cut:
 * @self: a #HeedTextView
 *
 * Returns: whether only the beginning is shown, and nobody can type
 */
gboolean
heed_text_view_get_cut (HeedTextView *self)
{
  g_return_val_if_fail (HEED_IS_TEXT_VIEW (self), FALSE);

  return self->cut;
}

/**
 * heed_text_view_show_all:
 * @self: a #HeedTextView
 *
 * Shows the whole of a text, however long it is.
 */
void
heed_text_view_show_all (HeedTextView *self)
{
  g_return_if_fail (HEED_IS_TEXT_VIEW (self));

  show_markup (self, FALSE);
}

/**
 * heed_text_view_break:
 * @self: a #HeedTextView
 *
 * Does what Return does: begins a paragraph, or the next point of a list.
 */
void
heed_text_view_break (HeedTextView *self)
{
  g_return_if_fail (HEED_IS_TEXT_VIEW (self));

  if (self->cut || take_return (self))
    return;

  gtk_text_buffer_delete_selection (self->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (self->buffer, "\n", 1);
}

static char *
save_range (HeedTextView      *self,
            const GtkTextIter *start,
            const GtkTextIter *end)
{
  g_autoptr (GtkTextBuffer) part = gtk_text_buffer_new (gtk_text_buffer_get_tag_table (self->buffer));
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (part, &at);
  gtk_text_buffer_insert_range (part, &at, start, end);
  return g_strstrip (heed_text_lines_save (part));
}

/**
 * heed_text_view_get_split:
 * @self: a #HeedTextView
 * @rest: (out) (transfer full): what stands behind the cursor, as CommonMark
 *
 * Returns: (transfer full): what stands before the cursor, as CommonMark
 */
char *
heed_text_view_get_split (HeedTextView  *self,
                          char         **rest)
{
  GtkTextIter start, cursor, end;

  g_return_val_if_fail (HEED_IS_TEXT_VIEW (self), NULL);
  g_return_val_if_fail (rest != NULL, NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  *rest = save_range (self, &cursor, &end);
  return save_range (self, &start, &cursor);
}
