/* heed-find-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-find-bar.h"

#include <glib/gi18n-lib.h>

#include "heed-choice-row.h"
#include "heed-plan-find.h"
#include "heed-wrap-layout.h"

/**
 * HeedFindBar:
 *
 * Finds words in a plan, goes from place to place, and replaces them; narrows the rows that are
 * shown. Who has it shows what it says.
 */
struct _HeedFindBar
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkWidget *previous;
  GtkWidget *next;
  GtkToggleButton *replacing;
  GtkDropDown *filter;
  GtkLabel *count;
  GtkEditable *replacement;
  GtkWidget *replace;
  GtkWidget *replace_all;

  HeedPlanEditor *editor; /* (nullable) */
  GSignalGroup *plan_signals;
  gpointer record; /* (nullable): what is selected; unowned, and only for comparing */
  GArray *found;   /* (nullable) (element-type HeedFound): NULL until it is looked for */
  guint find_id;
  guint n_replaced; /* since these words are looked for */
  char *words;      /* the ones that it counts */
};

G_DEFINE_FINAL_TYPE (HeedFindBar, heed_find_bar, ADW_TYPE_BIN)

enum {
  CHANGED,
  SELECT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- finding ---- */

static void
forget (HeedFindBar *self)
{
  g_clear_handle_id (&self->find_id, g_source_remove);
  g_clear_pointer (&self->found, g_array_unref);
}

static GArray *
ensure_found (HeedFindBar *self)
{
  if (self->found == NULL)
    self->found = self->editor != NULL && heed_find_bar_get_words (self)[0] != '\0'
                    ? heed_plan_find (heed_plan_editor_get_plan (self->editor), heed_find_bar_get_words (self))
                    : g_array_new (FALSE, FALSE, sizeof (HeedFound));
  return self->found;
}

static void
update (HeedFindBar *self)
{
  GArray *found = ensure_found (self);
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += g_array_index (found, HeedFound, i).n;
  if (n == 0 && self->n_replaced > 0)
    words = g_strdup_printf (ngettext ("%u place replaced", "%u places replaced", self->n_replaced), self->n_replaced);
  else if (heed_find_bar_get_words (self)[0] != '\0')
    words = n > 0 ? g_strdup_printf (ngettext ("%u place", "%u places", n), n) : g_strdup (_("Not found"));
  gtk_label_set_label (self->count, words != NULL ? words : "");
  gtk_widget_set_sensitive (self->previous, n > 0);
  gtk_widget_set_sensitive (self->next, n > 0);
  gtk_widget_set_sensitive (self->replace, n > 0);
  gtk_widget_set_sensitive (self->replace_all, n > 0);
}

static gboolean
find_cb (gpointer user_data)
{
  HeedFindBar *self = user_data;

  self->find_id = 0;
  forget (self);
  update (self);
  return G_SOURCE_REMOVE;
}

/* While it is not seen, nothing is looked for. */
static void
find_later (HeedFindBar *self)
{
  if (self->find_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->find_id = g_idle_add (find_cb, self);
}

/* The entry tells of other words after a pause. */
static void
count_words (HeedFindBar *self)
{
  if (g_strcmp0 (self->words, heed_find_bar_get_words (self)) == 0)
    return;
  g_free (self->words);
  self->words = g_strdup (heed_find_bar_get_words (self));
  self->n_replaced = 0;
}

static void
changed (HeedFindBar *self)
{
  count_words (self);
  forget (self);
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
words_cb (HeedFindBar *self)
{
  changed (self);
}

static void
filter_cb (HeedFindBar *self)
{
  changed (self);
}

/* Where the selected record is among those that were found, or would be; @is_there says which. */
static guint
find_position (HeedFindBar *self,
               gboolean    *is_there)
{
  GArray *found = ensure_found (self);
  gpointer record = self->record;

  if (record == NULL && self->editor != NULL)
    record = heed_plan_editor_get_plan (self->editor);
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, HeedFound, i).record == record)
      {
        *is_there = TRUE;
        return i;
      }
  *is_there = FALSE;
  return 0;
}

static void
next_cb (HeedFindBar *self)
{
  heed_find_bar_step (self, 1);
}

static void
previous_cb (HeedFindBar *self)
{
  heed_find_bar_step (self, -1);
}

/* ---- replacing ---- */

static void
replace (HeedFindBar *self,
         gpointer     record)
{
  count_words (self);
  self->n_replaced += heed_plan_find_replace (self->editor, record, heed_find_bar_get_words (self),
                                              gtk_editable_get_text (self->replacement));
  forget (self);
  update (self);
}

/* Where nothing is selected that has the words, the next place is gone to first. */
static void
replace_cb (HeedFindBar *self)
{
  gboolean is_there;
  guint position = find_position (self, &is_there);
  gpointer next;

  if (self->editor == NULL || self->found->len == 0)
    return;
  if (!is_there)
    {
      heed_find_bar_step (self, 1);
      return;
    }

  next = g_array_index (self->found, HeedFound, (position + 1) % self->found->len).record;
  replace (self, g_array_index (self->found, HeedFound, position).record);
  g_signal_emit (self, signals[SELECT], 0, next);
}

static void
replace_all_cb (HeedFindBar *self)
{
  if (self->editor != NULL)
    replace (self, NULL);
}

/* ---- the widget ---- */

static void
heed_find_bar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (heed_find_bar_parent_class)->map (widget);
  find_later (HEED_FIND_BAR (widget));
}

static gboolean
heed_find_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HEED_FIND_BAR (widget)->entry));
}

static void
heed_find_bar_dispose (GObject *object)
{
  HeedFindBar *self = HEED_FIND_BAR (object);

  forget (self);
  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (heed_find_bar_parent_class)->dispose (object);
}

static void
heed_find_bar_class_init (HeedFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = heed_find_bar_dispose;
  widget_class->grab_focus = heed_find_bar_grab_focus;
  widget_class->map = heed_find_bar_map;

  /**
   * HeedFindBar::changed:
   * @self: the bar
   *
   * Other words are looked for, or other rows are to be shown.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * HeedFindBar::select:
   * @self: the bar
   * @record: the plan, a recommendation or an item
   *
   * The words stand there: it is to be selected.
   */
  signals[SELECT] = g_signal_new ("select", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);

  g_type_ensure (HEED_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, HeedFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, HeedFindBar, next);
  gtk_widget_class_bind_template_child (widget_class, HeedFindBar, replacing);
  gtk_widget_class_bind_template_child (widget_class, HeedFindBar, filter);
  gtk_widget_class_bind_template_child (widget_class, HeedFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, HeedFindBar, replacement);
  gtk_widget_class_bind_template_child (widget_class, HeedFindBar, replace);
  gtk_widget_class_bind_template_child (widget_class, HeedFindBar, replace_all);
  gtk_widget_class_bind_template_callback (widget_class, words_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_cb);
  gtk_widget_class_bind_template_callback (widget_class, replace_all_cb);
}

static void
heed_find_bar_init (HeedFindBar *self)
{
  self->plan_signals = g_signal_group_new (HEED_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "changed", G_CALLBACK (find_later), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  heed_choice_row_open_at_chosen (GTK_WIDGET (self->filter));
  update (self);
}

/**
 * heed_find_bar_set_editor:
 * @self: a #HeedFindBar
 * @editor: (nullable): the editor of the plan in which is looked
 */
void
heed_find_bar_set_editor (HeedFindBar    *self,
                          HeedPlanEditor *editor)
{
  g_return_if_fail (HEED_IS_FIND_BAR (self));

  if (!g_set_object (&self->editor, editor))
    return;
  self->record = NULL;
  self->n_replaced = 0;
  forget (self);
  g_signal_group_set_target (self->plan_signals, editor != NULL ? heed_plan_editor_get_plan (editor) : NULL);
  find_later (self);
}

/**
 * heed_find_bar_set_record:
 * @self: a #HeedFindBar
 * @record: (nullable): the record that is selected; %NULL for the plan itself
 */
void
heed_find_bar_set_record (HeedFindBar *self,
                          gpointer     record)
{
  g_return_if_fail (HEED_IS_FIND_BAR (self));

  self->record = record;
}

/**
 * heed_find_bar_get_words:
 * @self: a #HeedFindBar
 *
 * Returns: (transfer none): the words that are looked for; "" for none
 */
const char *
heed_find_bar_get_words (HeedFindBar *self)
{
  g_return_val_if_fail (HEED_IS_FIND_BAR (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * heed_find_bar_get_filter:
 * @self: a #HeedFindBar
 *
 * Returns: which rows are to be shown
 */
HeedPlanFilter
heed_find_bar_get_filter (HeedFindBar *self)
{
  g_return_val_if_fail (HEED_IS_FIND_BAR (self), HEED_PLAN_FILTER_ALL);

  return (HeedPlanFilter) gtk_drop_down_get_selected (self->filter);
}

/**
 * heed_find_bar_clear:
 * @self: a #HeedFindBar
 *
 * Looks for nothing, and shows all rows.
 */
void
heed_find_bar_clear (HeedFindBar *self)
{
  g_return_if_fail (HEED_IS_FIND_BAR (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (self->filter, HEED_PLAN_FILTER_ALL);
  gtk_toggle_button_set_active (self->replacing, FALSE);
  changed (self);
}

/**
 * heed_find_bar_get_entry:
 * @self: a #HeedFindBar
 *
 * Returns: (transfer none): where the words are typed
 */
GtkEditable *
heed_find_bar_get_entry (HeedFindBar *self)
{
  g_return_val_if_fail (HEED_IS_FIND_BAR (self), NULL);

  return GTK_EDITABLE (self->entry);
}

/**
 * heed_find_bar_step:
 * @self: a #HeedFindBar
 * @by: 1 for the next place, -1 for the one before
 *
 * Goes to another record that has the words; behind the last comes the first.
 */
void
heed_find_bar_step (HeedFindBar *self,
                    int          by)
{
  gboolean is_there;
  guint position;
  guint n;

  g_return_if_fail (HEED_IS_FIND_BAR (self));

  position = find_position (self, &is_there);
  n = self->found->len;
  if (n == 0)
    return;
  if (is_there)
    position = (position + n + (guint) by) % n;
  else if (by < 0)
    position = n - 1;
  g_signal_emit (self, signals[SELECT], 0, g_array_index (self->found, HeedFound, position).record);
}

/**
 * heed_find_bar_show_replacement:
 * @self: a #HeedFindBar
 *
 * Shows what the words are replaced with, and puts the keyboard where it is typed.
 */
void
heed_find_bar_show_replacement (HeedFindBar *self)
{
  g_return_if_fail (HEED_IS_FIND_BAR (self));

  gtk_toggle_button_set_active (self->replacing, TRUE);
  gtk_widget_grab_focus (heed_find_bar_get_words (self)[0] != '\0' ? GTK_WIDGET (self->replacement)
                                                                   : GTK_WIDGET (self->entry));
}
