/* heed-wording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-wording.h"

#include "heed-definition.h"
#include "heed-field.h"

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

static const HeedField fields[] = {
  HEED_FIELD (HeedWording, TEXT, introduction),
  HEED_FIELD (HeedWording, OBJECT, definitions, .get_type = heed_record_list_get_type),
  HEED_FIELD (HeedWording, OPTIONAL, running_note),
  HEED_FIELD (HeedWording, TITLES, column_titles),
};

/* A definition that changes is a change of the wording. */
static void
definition_changed_cb (HeedWording *self)
{
  g_object_notify (G_OBJECT (self), "definitions");
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
  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));

  G_OBJECT_CLASS (heed_wording_parent_class)->finalize (object);
}

static void
heed_wording_class_init (HeedWordingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  heed_fields_install (object_class, fields, G_N_ELEMENTS (fields));
  object_class->finalize = heed_wording_finalize;
}

static void
heed_wording_init (HeedWording *self)
{
  heed_fields_init (self, fields, G_N_ELEMENTS (fields));
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
 * HeedWording:introduction:
 *
 * The introduction, as CommonMark.
 */
HEED_DEFINE_TEXT_FIELD (HeedWording, heed_wording, introduction)

/**
 * HeedWording:running-note:
 *
 * The note that stands on every page; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedWording, heed_wording, running_note)

/**
 * HeedWording:column-titles:
 *
 * The six column titles; empty for those of the edition.
 */
HEED_DEFINE_TEXTS_FIELD (HeedWording, heed_wording, column_titles)

/**
 * HeedWording:definitions:
 *
 * The rows of the definitions table, in order.
 */
HEED_DEFINE_OBJECT_FIELD (HeedWording, heed_wording, definitions, HeedRecordList)
