/* heed-preferences.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-preferences.h"

#include "heed-author.h"
#include "heed-follow-up.h"
#include "heed-words-row.h"

/**
 * HeedPreferences:
 *
 * What a person sets once: under which name they write, and how large a file of evidence may be.
 */

#define MEGABYTE G_GUINT64_CONSTANT (1000000)

struct _HeedPreferences
{
  AdwPreferencesWindow parent_instance;

  HeedWordsRow *author;
  GtkSpinButton *limit;
  GtkSwitch *reminders;
  GtkSwitch *digest;
};

G_DEFINE_FINAL_TYPE (HeedPreferences, heed_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
heed_preferences_class_init (HeedPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HEED_TYPE_WORDS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedPreferences, author);
  gtk_widget_class_bind_template_child (widget_class, HeedPreferences, limit);
  gtk_widget_class_bind_template_child (widget_class, HeedPreferences, reminders);
  gtk_widget_class_bind_template_child (widget_class, HeedPreferences, digest);
}

static void
heed_preferences_init (HeedPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * heed_preferences_new:
 * @settings: what is remembered
 *
 * Returns: (transfer none): the window, which GTK owns; what is typed holds at once
 */
GtkWidget *
heed_preferences_new (GSettings *settings)
{
  HeedPreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (HEED_TYPE_PREFERENCES, NULL);
  g_settings_bind (settings, "author", self->author, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "evidence-limit", gtk_spin_button_get_adjustment (self->limit), "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders", self->reminders, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "weekly-digest", self->digest, "active", G_SETTINGS_BIND_DEFAULT);
  g_object_bind_property (self->reminders, "active", self->digest, "sensitive", G_BINDING_SYNC_CREATE);
  /* Without a name of their own a person writes under that of the system. */
  if (gtk_editable_get_text (GTK_EDITABLE (self->author))[0] == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->author), heed_author_get ());
  return GTK_WIDGET (self);
}

static void
settings_cb (GSettings *settings)
{
  g_autofree char *author = g_settings_get_string (settings, "author");

  heed_author_set (author);
  heed_follow_up_set_limit ((guint64) g_settings_get_int (settings, "evidence-limit") * MEGABYTE);
}

/**
 * heed_preferences_follow:
 * @settings: what is remembered, for as long as it is held
 *
 * Lets the program do as they say, now and when they change.
 */
void
heed_preferences_follow (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_signal_connect (settings, "changed", G_CALLBACK (settings_cb), NULL);
  settings_cb (settings);
}
