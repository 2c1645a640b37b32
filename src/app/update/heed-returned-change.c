/* heed-returned-change.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-returned-change.h"

#include <glib/gi18n-lib.h>

/**
 * HeedReturnedChange:
 *
 * One change that a file brings that went out and was edited. But for whether it is taken it
 * does not change once it is in a list.
 */
struct _HeedReturnedChange
{
  GObject parent_instance;

  HeedReturnedKind kind;
  HeedComparedRecord *record; /* NULL of the plan as a whole */
  char *id;
  char *field;
  const char *title;
  char *before;
  char *after;
  char *here; /* NULL where nothing was changed here */
  gboolean taken;
};

G_DEFINE_FINAL_TYPE (HeedReturnedChange, heed_returned_change, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_TAKEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const titles[] = {
  [HEED_RETURNED_CHANGED] = N_("Changed"),
  [HEED_RETURNED_TARGET] = N_("Target moved"),
  [HEED_RETURNED_PROGRESS] = N_("Progress reported"),
  [HEED_RETURNED_ADDED] = N_("Added"),
  [HEED_RETURNED_MOVED] = N_("Moved"),
  [HEED_RETURNED_GONE] = N_("Gone from the file"),
  [HEED_RETURNED_NOTE] = N_("Note in the file"),
};

static void
heed_returned_change_finalize (GObject *object)
{
  HeedReturnedChange *self = HEED_RETURNED_CHANGE (object);

  g_clear_object (&self->record);
  g_free (self->id);
  g_free (self->field);
  g_free (self->before);
  g_free (self->after);
  g_free (self->here);

  G_OBJECT_CLASS (heed_returned_change_parent_class)->finalize (object);
}

static void
heed_returned_change_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TAKEN:
      g_value_set_boolean (value, HEED_RETURNED_CHANGE (object)->taken);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_returned_change_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TAKEN:
      heed_returned_change_set_taken (HEED_RETURNED_CHANGE (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_returned_change_class_init (HeedReturnedChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_returned_change_finalize;
  object_class->get_property = heed_returned_change_get_property;
  object_class->set_property = heed_returned_change_set_property;

  /**
   * HeedReturnedChange:taken:
   *
   * Whether the plan is to say what the file says.
   */
  properties[PROP_TAKEN] =
    g_param_spec_boolean ("taken", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_returned_change_init (HeedReturnedChange *self)
{
}

/**
 * heed_returned_change_new:
 * @kind: what happens
 * @record: (nullable): what it happens to, as the file went out and as it came back; %NULL for
 *   the plan as a whole
 * @id: (nullable): the id of that in the plan as it is now; %NULL where it is not there
 *
 * Returns: (transfer full): a change. It is taken, but for what is gone: that the file does not
 *   speak of something is no reason to lose it
 */
HeedReturnedChange *
heed_returned_change_new (HeedReturnedKind    kind,
                          HeedComparedRecord *record,
                          const char         *id)
{
  HeedReturnedChange *self = g_object_new (HEED_TYPE_RETURNED_CHANGE, NULL);

  self->kind = kind;
  g_set_object (&self->record, record);
  self->id = g_strdup (id);
  self->before = g_strdup ("");
  self->after = g_strdup ("");
  self->taken = kind != HEED_RETURNED_GONE;
  return self;
}

/**
 * heed_returned_change_set_field:
 * @self: a change that nobody has seen yet
 * @name: (nullable): which field of the record changes
 * @title: (nullable): what people call it, to be passed through gettext
 */
void
heed_returned_change_set_field (HeedReturnedChange *self,
                                const char         *name,
                                const char         *title)
{
  g_return_if_fail (HEED_IS_RETURNED_CHANGE (self));

  g_free (self->field);
  self->field = g_strdup (name);
  self->title = title;
}

/**
 * heed_returned_change_set_texts:
 * @self: a change that nobody has seen yet
 * @before: what the file said when it went out
 * @after: what it says
 */
void
heed_returned_change_set_texts (HeedReturnedChange *self,
                                const char         *before,
                                const char         *after)
{
  g_return_if_fail (HEED_IS_RETURNED_CHANGE (self));

  g_free (self->before);
  self->before = g_strdup (before);
  g_free (self->after);
  self->after = g_strdup (after);
}

/**
 * heed_returned_change_set_conflict:
 * @self: a change that nobody has seen yet
 * @here: what the plan says, which was changed too since the file went out
 *
 * Neither is taken unasked.
 */
void
heed_returned_change_set_conflict (HeedReturnedChange *self,
                                   const char         *here)
{
  g_return_if_fail (HEED_IS_RETURNED_CHANGE (self));

  g_free (self->here);
  self->here = g_strdup (here);
  self->taken = FALSE;
}

/**
 * heed_returned_change_set_taken:
 * @self: a change
 * @taken: whether the plan is to say what the file says
 */
void
heed_returned_change_set_taken (HeedReturnedChange *self,
                                gboolean            taken)
{
  g_return_if_fail (HEED_IS_RETURNED_CHANGE (self));

  if (self->taken == taken)
    return;
  self->taken = taken;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAKEN]);
}

/**
 * heed_returned_change_get_kind:
 * @self: a change
 *
 * Returns: what happens
 */
HeedReturnedKind
heed_returned_change_get_kind (HeedReturnedChange *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_CHANGE (self), HEED_RETURNED_CHANGED);

  return self->kind;
}

/**
 * heed_returned_change_get_record:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): what it happens to, as the file went out and as it came
 *   back; %NULL for the plan as a whole
 */
HeedComparedRecord *
heed_returned_change_get_record (HeedReturnedChange *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_CHANGE (self), NULL);

  return self->record;
}

/**
 * heed_returned_change_get_id:
 * @self: a change
 *
 * Returns: (nullable): the id of the record in the plan as it is now; %NULL where it is not there
 */
const char *
heed_returned_change_get_id (HeedReturnedChange *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_CHANGE (self), NULL);

  return self->id;
}

/**
 * heed_returned_change_get_field:
 * @self: a change
 *
 * Returns: (nullable): which field of the record changes
 */
const char *
heed_returned_change_get_field (HeedReturnedChange *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_CHANGE (self), NULL);

  return self->field;
}

/**
 * heed_returned_change_get_before:
 * @self: a change
 *
 * Returns: what the file said when it went out, in plain words; "" for nothing
 */
const char *
heed_returned_change_get_before (HeedReturnedChange *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_CHANGE (self), "");

  return self->before;
}

/**
 * heed_returned_change_get_after:
 * @self: a change
 *
 * Returns: what it says now; "" for nothing
 */
const char *
heed_returned_change_get_after (HeedReturnedChange *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_CHANGE (self), "");

  return self->after;
}

/**
 * heed_returned_change_get_here:
 * @self: a change
 *
 * Returns: (nullable): what the plan says, where that was changed too since the file went out;
 *   %NULL where it was not
 */
const char *
heed_returned_change_get_here (HeedReturnedChange *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_CHANGE (self), NULL);

  return self->here;
}

/**
 * heed_returned_change_get_taken:
 * @self: a change
 *
 * Returns: whether the plan is to say what the file says
 */
gboolean
heed_returned_change_get_taken (HeedReturnedChange *self)
{
  g_return_val_if_fail (HEED_IS_RETURNED_CHANGE (self), FALSE);

  return self->taken;
}

/**
 * heed_returned_change_dup_place:
 * @self: a change
 *
 * Returns: (transfer full): where it is, in translated words: "Recommendation 3, action 3.2:
 *   Owners"
 */
char *
heed_returned_change_dup_place (HeedReturnedChange *self)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (HEED_IS_RETURNED_CHANGE (self), NULL);

  if (self->record == NULL)
    place = g_strdup (_("The plan"));
  else
    place = heed_compared_record_dup_place (self->record, heed_compared_record_get_after (self->record) == NULL);
  if (self->title == NULL)
    return g_steal_pointer (&place);
  /* Translators: where something is in a plan, and which field of it. */
  return g_strdup_printf (_("%s: %s"), place, _(self->title));
}

/**
 * heed_returned_kind_get_title:
 * @kind: what a file that comes back changes
 *
 * Returns: that in words, to be passed through gettext
 */
const char *
heed_returned_kind_get_title (HeedReturnedKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (titles), NULL);

  return titles[kind];
}
