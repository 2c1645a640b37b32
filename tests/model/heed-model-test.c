/* heed-model-test.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-model-test.h"

#include <math.h>

static void
count_cb (HeedCounter *self)
{
  self->count++;
}

/* Counts @signal of @object from now on. */
void
heed_counter_connect (HeedCounter *self,
                      gpointer     object,
                      const char  *signal)
{
  self->count = 0;
  g_signal_connect_swapped (object, signal, G_CALLBACK (count_cb), self);
}

/* How often it was emitted, counting from anew afterwards. */
guint
heed_counter_take (HeedCounter *self)
{
  guint count = self->count;

  self->count = 0;
  return count;
}

/* Sets @value to something that the property of @pspec takes, another one each
 * time; says whether there is such a thing. */
static gboolean
invent_value (GParamSpec *pspec,
              GValue     *value,
              guint       round)
{
  g_value_init (value, pspec->value_type);
  if (G_IS_PARAM_SPEC_STRING (pspec))
    {
      g_value_take_string (value, g_strdup_printf ("words %u", round));
    }
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    {
      g_value_set_boolean (value, round % 2 == 0);
    }
  else if (G_IS_PARAM_SPEC_UINT (pspec))
    {
      g_value_set_uint (value, 2 + round);
    }
  else if (pspec->value_type == G_TYPE_DOUBLE)
    {
      /* Also none, as in a form whose row was emptied. */
      g_value_set_double (value, round == 1 ? (double) NAN : round + 0.5);
    }
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    {
      GEnumClass *klass = G_PARAM_SPEC_ENUM (pspec)->enum_class;

      g_value_set_enum (value, klass->values[(round + 1) % klass->n_values].value);
    }
  else if (G_IS_PARAM_SPEC_FLAGS (pspec))
    {
      g_value_set_flags (value, 1u << (round % 2));
    }
  else if (pspec->value_type == G_TYPE_STRV)
    {
      GStrv strings = g_new0 (char *, 3);

      strings[0] = g_strdup_printf ("words %u", round);
      strings[1] = g_strdup ("more");
      g_value_take_boxed (value, strings);
    }
  else
    {
      return FALSE;
    }

  return TRUE;
}

static gboolean
values_equal (GParamSpec   *pspec,
              const GValue *a,
              const GValue *b)
{
  if (pspec->value_type == G_TYPE_STRV)
    return g_strv_equal (g_value_get_boxed (a), g_value_get_boxed (b));

  return g_param_values_cmp (pspec, a, b) == 0;
}

static void
test_property (GObject    *object,
               GParamSpec *pspec)
{
  g_autofree char *signal = g_strconcat ("notify::", pspec->name, NULL);
  HeedCounter notified;
  guint changed = 0;

  heed_counter_connect (&notified, object, signal);
  for (guint round = 0; round < 3; round++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_auto (GValue) before = G_VALUE_INIT;
      g_auto (GValue) after = G_VALUE_INIT;
      gboolean same;

      if (!invent_value (pspec, &value, round))
        return;

      g_object_get_property (object, pspec->name, &before);
      same = values_equal (pspec, &before, &value);
      g_object_set_property (object, pspec->name, &value);
      g_object_get_property (object, pspec->name, &after);
      g_assert_true (values_equal (pspec, &after, &value));
      heed_assert_counted (&notified, same ? 0 : 1);
      changed += !same;

      /* What does not change is not told. */
      g_object_set_property (object, pspec->name, &value);
      heed_assert_counted (&notified, 0);
    }
  g_assert_cmpuint (changed, >, 0);

  /* Text is never NULL: an entry bound to it would crash. */
  if (G_IS_PARAM_SPEC_STRING (pspec))
    {
      g_autofree char *text = NULL;

      g_object_set (object, pspec->name, NULL, NULL);
      g_object_get (object, pspec->name, &text, NULL);
      g_assert_cmpstr (text, ==, "");
      heed_assert_counted (&notified, 1);
    }
  else if (pspec->value_type == G_TYPE_STRV)
    {
      g_auto (GStrv) strings = NULL;

      g_object_set (object, pspec->name, NULL, NULL);
      g_object_get (object, pspec->name, &strings, NULL);
      g_assert_nonnull (strings);
      g_assert_cmpuint (g_strv_length (strings), ==, 0);
      heed_assert_counted (&notified, 1);
    }

  g_signal_handlers_disconnect_by_data (object, &notified);
}

/* What holds of every property that can be written: it keeps what it is given,
 * tells of each change once and of nothing else, and takes NULL for empty. */
void
heed_model_test_properties (GType type)
{
  GObject *object = g_object_new (type, NULL);
  g_autofree GParamSpec **properties = NULL;
  guint n_properties;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_properties);
  g_assert_cmpuint (n_properties, >, 0);
  for (guint i = 0; i < n_properties; i++)
    {
      g_assert_true (properties[i]->flags & G_PARAM_READABLE);
      if (properties[i]->flags & G_PARAM_WRITABLE)
        {
          g_assert_true (properties[i]->flags & G_PARAM_EXPLICIT_NOTIFY);
          test_property (object, properties[i]);
        }
    }

  g_assert_finalize_object (object);
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  GString *log = user_data;

  g_string_append_printf (log, "%s%u", log->len > 0 ? ", " : "", position);
  if (removed > 0)
    g_string_append_printf (log, "-%u", removed);
  if (added > 0)
    g_string_append_printf (log, "+%u", added);
}

/* Writes each change of @model to @log: "2-1+1" for one replaced at 2. */
void
heed_model_test_record (GString    *log,
                        GListModel *model)
{
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), log);
}

/* What was logged since it was taken last. */
char *
heed_model_test_take (GString *log)
{
  char *taken = g_strdup (log->str);

  g_string_truncate (log, 0);
  return taken;
}
