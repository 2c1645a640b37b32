/* heed-words-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-words-row.h"

/**
 * HeedWordsRow:
 *
 * A row of a form in which a line is typed, with a hint below that follows the
 * typing: what the words mean, or what is wrong with them. Without that it is a
 * #GtkEditable like #AdwEntryRow, whose text has no focus for a screen reader where GTK is
 * as old as 4.8.
 */

typedef struct
{
  /* A bare GtkText is no text field for assistive technology on GTK 4.8. */
  GtkEntry *text;
  GtkLabel *hint;
  gboolean delegates; /* what is asked of an editable */
  gboolean setting;
  gboolean wrong;
  guint empty_id;
} HeedWordsRowPrivate;

static void heed_words_row_editable_init (GtkEditableInterface *iface);

G_DEFINE_TYPE_WITH_CODE (HeedWordsRow, heed_words_row, ADW_TYPE_PREFERENCES_ROW,
                         G_ADD_PRIVATE (HeedWordsRow)
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, heed_words_row_editable_init))

enum {
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
empty_cb (gpointer user_data)
{
  HeedWordsRow *self = user_data;
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (self);

  priv->empty_id = 0;
  HEED_WORDS_ROW_GET_CLASS (self)->typed (self, "");
  return G_SOURCE_REMOVE;
}

/* Words that are replaced are first deleted: only what stays empty is empty. */
static void
changed_cb (HeedWordsRow *self)
{
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (self);
  const char *words = heed_words_row_get_words (self);

  if (priv->setting)
    return;

  g_clear_handle_id (&priv->empty_id, g_source_remove);
  if (words[0] == '\0')
    priv->empty_id = g_idle_add_full (G_PRIORITY_HIGH, empty_cb, self, NULL);
  else
    HEED_WORDS_ROW_GET_CLASS (self)->typed (self, words);
}

static void
activate_cb (HeedWordsRow *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static gboolean
heed_words_row_grab_focus (GtkWidget *widget)
{
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (HEED_WORDS_ROW (widget));

  return gtk_entry_grab_focus_without_selecting (priv->text);
}

static void
heed_words_row_dispose (GObject *object)
{
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (HEED_WORDS_ROW (object));

  g_clear_handle_id (&priv->empty_id, g_source_remove);
  if (priv->delegates)
    gtk_editable_finish_delegate (GTK_EDITABLE (object));
  priv->delegates = FALSE;

  G_OBJECT_CLASS (heed_words_row_parent_class)->dispose (object);
}

static GtkEditable *
heed_words_row_get_delegate (GtkEditable *editable)
{
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (HEED_WORDS_ROW (editable));

  return GTK_EDITABLE (priv->text);
}

static void
heed_words_row_editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = heed_words_row_get_delegate;
}

static void
heed_words_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (!gtk_editable_delegate_get_property (object, prop_id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
heed_words_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (!gtk_editable_delegate_set_property (object, prop_id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
heed_words_row_real_typed (HeedWordsRow *self,
                           const char   *words)
{
}

static void
heed_words_row_class_init (HeedWordsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_words_row_dispose;
  object_class->get_property = heed_words_row_get_property;
  object_class->set_property = heed_words_row_set_property;
  klass->typed = heed_words_row_real_typed;
  widget_class->grab_focus = heed_words_row_grab_focus;

  /**
   * HeedWordsRow::entered:
   * @self: the row
   *
   * Enter was pressed in it.
   */
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_editable_install_properties (object_class, 1);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-words-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, HeedWordsRow, text);
  gtk_widget_class_bind_template_child_private (widget_class, HeedWordsRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
heed_words_row_init (HeedWordsRow *self)
{
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_init_delegate (GTK_EDITABLE (self));
  priv->delegates = TRUE;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (priv->text),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, priv->hint, NULL,
                                  -1);
}

/**
 * heed_words_row_get_words:
 * @self: a #HeedWordsRow
 *
 * Returns: (transfer none): what stands in the row
 */
const char *
heed_words_row_get_words (HeedWordsRow *self)
{
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_WORDS_ROW (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (priv->text));
}

/**
 * heed_words_row_set_words:
 * @self: a #HeedWordsRow
 * @words: what is to stand in the row
 *
 * This does not count as typing.
 */
void
heed_words_row_set_words (HeedWordsRow *self,
                          const char   *words)
{
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (self);

  g_return_if_fail (HEED_IS_WORDS_ROW (self));
  g_return_if_fail (words != NULL);

  g_clear_handle_id (&priv->empty_id, g_source_remove);
  if (g_str_equal (words, heed_words_row_get_words (self)))
    return;

  priv->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (priv->text), words);
  priv->setting = FALSE;
}

/**
 * heed_words_row_set_hint:
 * @self: a #HeedWordsRow
 * @hint: what to say about the words; "" for nothing
 * @wrong: whether the words are not taken
 */
void
heed_words_row_set_hint (HeedWordsRow *self,
                         const char   *hint,
                         gboolean      wrong)
{
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (self);

  g_return_if_fail (HEED_IS_WORDS_ROW (self));
  g_return_if_fail (hint != NULL);

  priv->wrong = wrong;
  gtk_label_set_label (priv->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (priv->hint), hint[0] != '\0');
  if (wrong)
    {
      gtk_widget_add_css_class (GTK_WIDGET (priv->hint), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->hint), "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (priv->hint), "error");
      gtk_widget_add_css_class (GTK_WIDGET (priv->hint), "dim-label");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->text),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/**
 * heed_words_row_get_wrong:
 * @self: a #HeedWordsRow
 *
 * Returns: whether its words are not taken
 */
gboolean
heed_words_row_get_wrong (HeedWordsRow *self)
{
  HeedWordsRowPrivate *priv = heed_words_row_get_instance_private (self);

  g_return_val_if_fail (HEED_IS_WORDS_ROW (self), FALSE);

  return priv->wrong;
}
