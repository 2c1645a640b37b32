/* heed-owners-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-owners-row.h"

#include "heed-form-binding.h"

/**
 * HeedOwnersRow:
 *
 * A row of a form for the owners of an item: each on a line of its own.
 */

struct _HeedOwnersRow
{
  AdwPreferencesRow parent_instance;

  GStrv owners;
  char *fallback;
  gboolean setting;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (HeedOwnersRow, heed_owners_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  PROP_0,
  PROP_OWNERS,
  PROP_FALLBACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GStrv
read_owners (HeedOwnersRow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_object_get (self->buffer, "text", &text, NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_strstrip (lines[i])[0] != '\0')
      g_strv_builder_add (builder, lines[i]);

  return g_strv_builder_end (builder);
}

static void
update_hint (HeedOwnersRow *self)
{
  gtk_label_set_label (self->hint, self->fallback);
  gtk_widget_set_visible (GTK_WIDGET (self->hint),
                          self->owners[0] == NULL && self->fallback[0] != '\0');
}

static void
changed_cb (HeedOwnersRow *self)
{
  g_auto (GStrv) owners = NULL;

  if (self->setting)
    return;

  owners = read_owners (self);
  if (g_strv_equal ((const char *const *) owners, (const char *const *) self->owners))
    return;

  g_strfreev (self->owners);
  self->owners = g_steal_pointer (&owners);
  update_hint (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNERS]);
}

static void
set_owners (HeedOwnersRow     *self,
            const char *const *owners)
{
  static const char *const none[] = { NULL };
  g_autofree char *text = NULL;

  if (owners == NULL)
    owners = none;
  if (g_strv_equal (owners, (const char *const *) self->owners))
    return;

  g_strfreev (self->owners);
  self->owners = g_strdupv ((char **) owners);
  text = g_strjoinv ("\n", self->owners);
  self->setting = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->setting = FALSE;
  update_hint (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNERS]);
}

static gboolean
heed_owners_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HEED_OWNERS_ROW (widget)->view));
}

static void
heed_owners_row_finalize (GObject *object)
{
  HeedOwnersRow *self = HEED_OWNERS_ROW (object);

  g_strfreev (self->owners);
  g_free (self->fallback);

  G_OBJECT_CLASS (heed_owners_row_parent_class)->finalize (object);
}

static void
heed_owners_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  HeedOwnersRow *self = HEED_OWNERS_ROW (object);

  switch (prop_id)
    {
    case PROP_OWNERS:
      g_value_set_boxed (value, self->owners);
      break;
    case PROP_FALLBACK:
      g_value_set_string (value, self->fallback);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_owners_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  HeedOwnersRow *self = HEED_OWNERS_ROW (object);

  switch (prop_id)
    {
    case PROP_OWNERS:
      set_owners (self, g_value_get_boxed (value));
      break;
    case PROP_FALLBACK:
      g_free (self->fallback);
      self->fallback = g_value_dup_string (value);
      update_hint (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_owners_row_class_init (HeedOwnersRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = heed_owners_row_finalize;
  object_class->get_property = heed_owners_row_get_property;
  object_class->set_property = heed_owners_row_set_property;
  widget_class->grab_focus = heed_owners_row_grab_focus;

  /**
   * HeedOwnersRow:owners:
   *
   * The owners, in order.
   */
  properties[PROP_OWNERS] =
    g_param_spec_boxed ("owners", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedOwnersRow:fallback:
   *
   * What to say where there is none.
   */
  properties[PROP_FALLBACK] =
    g_param_spec_string ("fallback", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-owners-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersRow, view);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, HeedOwnersRow, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
heed_owners_row_init (HeedOwnersRow *self)
{
  self->owners = g_new0 (char *, 1);
  self->fallback = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
  heed_form_let_grow (self->view);
}
