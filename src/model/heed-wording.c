/* heed-wording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-wording.h"

#include "heed-definition.h"
#include "heed-property.h"

/**
 * HeedWording:
 *
 * The words that surround the recommendations of a plan when it is printed. An
 * edition carries those that its plans begin with; each plan keeps its own,
 * since plans of every year must print as they were.
 */

struct _HeedWording
{
  GObject parent_instance;

  char *introduction;
  char *running_note;
  GStrv column_titles;
  HeedRecordList *definitions;
};

G_DEFINE_FINAL_TYPE (HeedWording, heed_wording, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_INTRODUCTION,
  PROP_RUNNING_NOTE,
  PROP_COLUMN_TITLES,
  PROP_DEFINITIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* A definition that changes is a change of the wording. */
static void
definition_changed_cb (HeedWording *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEFINITIONS]);
}

static void
definition_added_cb (gpointer owner,
                     gpointer record)
{
  g_signal_connect_swapped (record, "notify", G_CALLBACK (definition_changed_cb), owner);
}

static void
definition_removed_cb (gpointer owner,
                       gpointer record)
{
  g_signal_handlers_disconnect_by_func (record, definition_changed_cb, owner);
}

static void
heed_wording_finalize (GObject *object)
{
  HeedWording *self = HEED_WORDING (object);

  heed_record_list_disown (self->definitions);
  g_clear_object (&self->definitions);
  g_free (self->introduction);
  g_free (self->running_note);
  g_strfreev (self->column_titles);

  G_OBJECT_CLASS (heed_wording_parent_class)->finalize (object);
}

static void
heed_wording_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HeedWording *self = HEED_WORDING (object);

  switch (prop_id)
    {
    case PROP_INTRODUCTION:
      g_value_set_string (value, heed_wording_get_introduction (self));
      break;
    case PROP_RUNNING_NOTE:
      g_value_set_string (value, heed_wording_get_running_note (self));
      break;
    case PROP_COLUMN_TITLES:
      g_value_set_boxed (value, heed_wording_get_column_titles (self));
      break;
    case PROP_DEFINITIONS:
      g_value_set_object (value, self->definitions);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_wording_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  HeedWording *self = HEED_WORDING (object);

  switch (prop_id)
    {
    case PROP_INTRODUCTION:
      heed_wording_set_introduction (self, g_value_get_string (value));
      break;
    case PROP_RUNNING_NOTE:
      heed_wording_set_running_note (self, g_value_get_string (value));
      break;
    case PROP_COLUMN_TITLES:
      heed_wording_set_column_titles (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_wording_class_init (HeedWordingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_wording_finalize;
  object_class->get_property = heed_wording_get_property;
  object_class->set_property = heed_wording_set_property;

  /**
   * HeedWording:introduction:
   *
   * The introduction, as CommonMark.
   */
  properties[PROP_INTRODUCTION] =
    g_param_spec_string ("introduction", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedWording:running-note:
   *
   * The note that stands on every page; "" for none.
   */
  properties[PROP_RUNNING_NOTE] =
    g_param_spec_string ("running-note", NULL, NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedWording:column-titles:
   *
   * The six column titles; empty for those of the edition.
   */
  properties[PROP_COLUMN_TITLES] =
    g_param_spec_boxed ("column-titles", NULL, NULL,
                        G_TYPE_STRV,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * HeedWording:definitions:
   *
   * The rows of the definitions table, in order.
   */
  properties[PROP_DEFINITIONS] =
    g_param_spec_object ("definitions", NULL, NULL,
                         HEED_TYPE_RECORD_LIST,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_wording_init (HeedWording *self)
{
  self->introduction = g_strdup ("");
  self->running_note = g_strdup ("");
  heed_take_strv (&self->column_titles, NULL);
  self->definitions = heed_record_list_new (HEED_TYPE_DEFINITION, self,
                                            definition_added_cb, definition_removed_cb);
  g_signal_connect_swapped (self->definitions, "items-changed",
                            G_CALLBACK (definition_changed_cb), self);
}

/**
 * heed_wording_new:
 *
 * An empty one, with a new id.
 *
 * Returns: (transfer full): it
 */
HeedWording *
heed_wording_new (void)
{
  return g_object_new (HEED_TYPE_WORDING, NULL);
}

/**
 * heed_wording_get_introduction:
 * @self: a #HeedWording
 *
 * Returns: (transfer none): the introduction, as CommonMark
 */
const char *
heed_wording_get_introduction (HeedWording *self)
{
  g_return_val_if_fail (HEED_IS_WORDING (self), "");

  return self->introduction;
}

/**
 * heed_wording_set_introduction:
 * @self: a #HeedWording
 * @introduction: (nullable): the introduction, as CommonMark
 */
void
heed_wording_set_introduction (HeedWording *self,
                               const char  *introduction)
{
  g_return_if_fail (HEED_IS_WORDING (self));

  if (heed_take_string (&self->introduction, introduction))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTRODUCTION]);
}

/**
 * heed_wording_get_running_note:
 * @self: a #HeedWording
 *
 * Returns: (transfer none): the note that stands on every page; "" for none
 */
const char *
heed_wording_get_running_note (HeedWording *self)
{
  g_return_val_if_fail (HEED_IS_WORDING (self), "");

  return self->running_note;
}

/**
 * heed_wording_set_running_note:
 * @self: a #HeedWording
 * @running_note: (nullable): the note that stands on every page; "" for none
 */
void
heed_wording_set_running_note (HeedWording *self,
                               const char  *running_note)
{
  g_return_if_fail (HEED_IS_WORDING (self));

  if (heed_take_string (&self->running_note, running_note))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING_NOTE]);
}

/**
 * heed_wording_get_column_titles:
 * @self: a #HeedWording
 *
 * Returns: (transfer none): the six column titles; empty for those of the
 *   edition
 */
const char *const *
heed_wording_get_column_titles (HeedWording *self)
{
  g_return_val_if_fail (HEED_IS_WORDING (self), NULL);

  return (const char *const *) self->column_titles;
}

/**
 * heed_wording_set_column_titles:
 * @self: a #HeedWording
 * @column_titles: (nullable): the six column titles; empty for those of the
 *   edition
 */
void
heed_wording_set_column_titles (HeedWording       *self,
                                const char *const *column_titles)
{
  g_return_if_fail (HEED_IS_WORDING (self));

  if (heed_take_strv (&self->column_titles, column_titles))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN_TITLES]);
}

/**
 * heed_wording_get_definitions:
 * @self: a #HeedWording
 *
 * Returns: (transfer none): the rows of the definitions table, each a
 *   #HeedDefinition, in order
 */
HeedRecordList *
heed_wording_get_definitions (HeedWording *self)
{
  g_return_val_if_fail (HEED_IS_WORDING (self), NULL);

  return self->definitions;
}
