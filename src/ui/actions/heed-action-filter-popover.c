/* heed-action-filter-popover.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-filter-popover.h"

#include "heed-choice-row.h"
#include "heed-model-enums.h"
#include "heed-words-row.h"

/**
 * HeedActionFilterPopover:
 *
 * What narrows the list of actions beyond the choices that are always shown. Each row is one part
 * of the filter, and what is chosen holds at once.
 */

/* How many days ahead the rows of the choice of what is due look. */
static const guint due_days[] = { 0, 7, 30, 90, 365 };

struct _HeedActionFilterPopover
{
  GtkPopover parent_instance;

  HeedActionFilter *filter;
  guint n_set;
  gboolean showing; /* what the filter says, so that it is not taken for a choice */

  AdwComboRow *progress;
  AdwComboRow *compliance;
  AdwComboRow *due;
  HeedWordsRow *owner;
  AdwComboRow *response;
  HeedWordsRow *addressee;
  GtkSwitch *repeated;
  GtkSwitch *priority;
  GtkSpinButton *moved;
  GtkSpinButton *quiet;
  AdwComboRow *verification;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (HeedActionFilterPopover, heed_action_filter_popover, GTK_TYPE_POPOVER)

enum {
  PROP_0,
  PROP_N_SET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The rows of a choice: any, then each value of the enumeration from @first on. */
static guint
find_choice (GType       type,
             int         first,
             const char *nick)
{
  int value;

  return nick[0] != '\0' && heed_enum_from_nick (type, nick, &value) && value >= first
           ? (guint) (value - first + 1) : 0;
}

static const char *
get_nick (AdwComboRow *row,
          GType        type,
          int          first)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION
           ? heed_enum_to_nick (type, first + (int) selected - 1) : "";
}

static guint
find_due (guint days)
{
  for (guint i = 0; i < G_N_ELEMENTS (due_days); i++)
    if (due_days[i] >= days)
      return i;
  return G_N_ELEMENTS (due_days) - 1;
}

static void
show_text (HeedWordsRow *row,
           const char  *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static guint
count_set (HeedActionFilter *filter)
{
  return (heed_action_filter_get_progress (filter)[0] != '\0') +
         (heed_action_filter_get_compliance (filter)[0] != '\0') +
         (heed_action_filter_get_due_within (filter) > 0) +
         (heed_action_filter_get_owner (filter)[0] != '\0') +
         (heed_action_filter_get_response (filter)[0] != '\0') +
         (heed_action_filter_get_addressee (filter)[0] != '\0') +
         (heed_action_filter_get_repeated (filter) != FALSE) +
         (heed_action_filter_get_priority (filter) != FALSE) +
         (heed_action_filter_get_moved (filter) > 0) +
         (heed_action_filter_get_quiet_days (filter) > 0) +
         (heed_action_filter_get_verification (filter) != HEED_ACTION_VERIFICATION_NONE);
}

static void
show_filter (HeedActionFilterPopover *self)
{
  HeedActionFilter *filter = self->filter;
  guint n_set = count_set (filter);

  self->showing = TRUE;
  adw_combo_row_set_selected (self->progress, find_choice (HEED_TYPE_PROGRESS, 0,
                                                           heed_action_filter_get_progress (filter)));
  adw_combo_row_set_selected (self->compliance, find_choice (HEED_TYPE_COMPLIANCE, 0,
                                                             heed_action_filter_get_compliance (filter)));
  adw_combo_row_set_selected (self->due, find_due (heed_action_filter_get_due_within (filter)));
  show_text (self->owner, heed_action_filter_get_owner (filter));
  adw_combo_row_set_selected (self->response,
                              find_choice (HEED_TYPE_RESPONSE_KIND, HEED_RESPONSE_KIND_AGREED,
                                           heed_action_filter_get_response (filter)));
  show_text (self->addressee, heed_action_filter_get_addressee (filter));
  gtk_switch_set_active (self->repeated, heed_action_filter_get_repeated (filter));
  gtk_switch_set_active (self->priority, heed_action_filter_get_priority (filter));
  gtk_spin_button_set_value (self->moved, heed_action_filter_get_moved (filter));
  gtk_spin_button_set_value (self->quiet, heed_action_filter_get_quiet_days (filter));
  adw_combo_row_set_selected (self->verification, heed_action_filter_get_verification (filter));
  gtk_widget_set_sensitive (self->clear, n_set > 0);
  self->showing = FALSE;

  if (self->n_set == n_set)
    return;
  self->n_set = n_set;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SET]);
}

static void
chosen_cb (HeedActionFilterPopover *self)
{
  HeedActionFilter *filter = self->filter;
  const char *owner = gtk_editable_get_text (GTK_EDITABLE (self->owner));

  if (self->showing || filter == NULL)
    return;

  g_object_freeze_notify (G_OBJECT (filter));
  if (!g_str_equal (owner, heed_action_filter_get_owner (filter)))
    g_object_set (filter, "owner", owner, "whole-owner", FALSE, NULL);
  g_object_set (filter,
                "progress", get_nick (self->progress, HEED_TYPE_PROGRESS, 0),
                "compliance", get_nick (self->compliance, HEED_TYPE_COMPLIANCE, 0),
                "due-within", due_days[adw_combo_row_get_selected (self->due)],
                "response", get_nick (self->response, HEED_TYPE_RESPONSE_KIND, HEED_RESPONSE_KIND_AGREED),
                "addressee", gtk_editable_get_text (GTK_EDITABLE (self->addressee)),
                "repeated", gtk_switch_get_active (self->repeated),
                "priority", gtk_switch_get_active (self->priority),
                "moved", (guint) gtk_spin_button_get_value_as_int (self->moved),
                "quiet-days", (guint) gtk_spin_button_get_value_as_int (self->quiet),
                "verification", (HeedActionVerification) adw_combo_row_get_selected (self->verification),
                NULL);
  g_object_thaw_notify (G_OBJECT (filter));
}

/* Whoever asks for a state here asks for all that are in it, whichever were shown before. */
static void
state_cb (HeedActionFilterPopover *self)
{
  if (self->showing || self->filter == NULL)
    return;

  g_object_freeze_notify (G_OBJECT (self->filter));
  g_object_set (self->filter, "overdue", FALSE, "open", FALSE, NULL);
  chosen_cb (self);
  g_object_thaw_notify (G_OBJECT (self->filter));
}

static void
clear_cb (HeedActionFilterPopover *self)
{
  g_object_set (self->filter,
                "progress", "",
                "compliance", "",
                "due-within", 0,
                "owner", "",
                "whole-owner", FALSE,
                "response", "",
                "addressee", "",
                "repeated", FALSE,
                "priority", FALSE,
                "moved", 0,
                "quiet-days", 0,
                "verification", HEED_ACTION_VERIFICATION_NONE,
                NULL);
}

static void
heed_action_filter_popover_dispose (GObject *object)
{
  HeedActionFilterPopover *self = HEED_ACTION_FILTER_POPOVER (object);

  self->showing = TRUE;
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (heed_action_filter_popover_parent_class)->dispose (object);
}

static void
heed_action_filter_popover_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_SET:
      g_value_set_uint (value, HEED_ACTION_FILTER_POPOVER (object)->n_set);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_action_filter_popover_class_init (HeedActionFilterPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_action_filter_popover_dispose;
  object_class->get_property = heed_action_filter_popover_get_property;

  /**
   * HeedActionFilterPopover:n-set:
   *
   * How many of its rows narrow the list.
   */
  properties[PROP_N_SET] =
    g_param_spec_uint ("n-set", NULL, NULL,
                       0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (HEED_TYPE_CHOICE_ROW);
  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-action-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, progress);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, compliance);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, due);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, owner);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, response);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, addressee);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, repeated);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, priority);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, moved);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, quiet);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, verification);
  gtk_widget_class_bind_template_child (widget_class, HeedActionFilterPopover, clear);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_cb);
}

static void
heed_action_filter_popover_init (HeedActionFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_action_filter_popover_set_filter:
 * @self: a #HeedActionFilterPopover
 * @filter: what it changes, and follows; set once
 */
void
heed_action_filter_popover_set_filter (HeedActionFilterPopover *self,
                                       HeedActionFilter        *filter)
{
  g_return_if_fail (HEED_IS_ACTION_FILTER_POPOVER (self));
  g_return_if_fail (HEED_IS_ACTION_FILTER (filter));
  g_return_if_fail (self->filter == NULL);

  self->filter = g_object_ref (filter);
  g_signal_connect_object (filter, "notify", G_CALLBACK (show_filter), self, G_CONNECT_SWAPPED);
  show_filter (self);
}

/**
 * heed_action_filter_popover_get_n_set:
 * @self: a #HeedActionFilterPopover
 *
 * Returns: how many of its rows narrow the list
 */
guint
heed_action_filter_popover_get_n_set (HeedActionFilterPopover *self)
{
  g_return_val_if_fail (HEED_IS_ACTION_FILTER_POPOVER (self), 0);

  return self->n_set;
}
