/* test-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-field.h"

#include <math.h>

/* A type with private data that another is derived from, and one with every kind of field. */

typedef struct _HeedBase HeedBase;
typedef struct _HeedSample HeedSample;

struct _HeedBase
{
  GObject parent_instance;
};

typedef struct
{
  GObjectClass parent_class;
} HeedBaseClass;

typedef struct
{
  char *text;
  GStrv texts;
  guint depth;
  char *extra;
  guint n_depths;
} HeedBasePrivate;

/* A record that belongs to others, and to its own kind. */
typedef struct
{
  GObject parent_instance;

  char *id;
  HeedDay day;
  guint64 size;
  HeedRecordList *pieces;
} HeedNote;

typedef struct
{
  GObjectClass parent_class;
} HeedNoteClass;

struct _HeedSample
{
  HeedBase parent_instance;

  char *id;
  char *text;
  HeedDay day;
  gboolean yes;
  GNormalizeMode mode;
  GRegexCompileFlags flags;
  double number;
  GPtrArray *array;
  GPtrArray *kept;
  HeedNote *note;
  HeedRecordList *notes;
  GObject *object;
  guint n_texts;
};

typedef struct
{
  HeedBaseClass parent_class;
} HeedSampleClass;

GType heed_note_get_type (void);
GType heed_base_get_type (void);
GType heed_sample_get_type (void);

G_DEFINE_TYPE_WITH_PRIVATE (HeedBase, heed_base, G_TYPE_OBJECT)
G_DEFINE_TYPE (HeedSample, heed_sample, heed_base_get_type ())

static const HeedField note_fields[] = {
  HEED_FIELD (HeedNote, ID, id),
  HEED_FIELD (HeedNote, DAY, day, .key = "date", .column = "said_on"),
  HEED_FIELD (HeedNote, SIZE, size),
  HEED_FIELD (HeedNote, RECORDS, pieces, .get_type = heed_note_get_type),
};

G_DEFINE_TYPE (HeedNote, heed_note, G_TYPE_OBJECT)

static void
heed_note_class_init (HeedNoteClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), note_fields, G_N_ELEMENTS (note_fields));
}

static void
heed_note_init (HeedNote *self)
{
  heed_fields_init (self, note_fields, G_N_ELEMENTS (note_fields));
}

static void depth_changed (gpointer object);
static void text_changed  (gpointer object);

static GType
mode_get_type (void)
{
  static const GEnumValue values[] = {
    { 0, "NO", "no" },
    { 1, "SOME", "some" },
    { 0, NULL, NULL },
  };
  static gsize type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("HeedSampleMode", values));
  return type;
}

static const HeedField base_fields[] = {
  HEED_FIELD (HeedBasePrivate, TEXT, text),
  HEED_FIELD (HeedBasePrivate, TEXTS, texts),
  HEED_FIELD (HeedBasePrivate, COUNT, depth, .minimum = 1, .changed = depth_changed),
  HEED_FIELD (HeedBasePrivate, EXTRA, extra),
};

static const HeedField sample_fields[] = {
  HEED_FIELD (HeedSample, ID, id),
  HEED_FIELD (HeedSample, TEXT, text, .changed = text_changed),
  HEED_FIELD (HeedSample, DAY, day),
  HEED_FIELD (HeedSample, BOOLEAN, yes),
  HEED_FIELD (HeedSample, ENUM, mode, .get_type = mode_get_type, .initial = 1),
  HEED_FIELD (HeedSample, FLAGS, flags, .get_type = g_binding_flags_get_type),
  HEED_FIELD (HeedSample, NUMBER, number),
  HEED_FIELD (HeedSample, BOXED, array, .get_type = g_ptr_array_get_type),
  HEED_FIELD (HeedSample, BOXED, kept, .get_type = g_ptr_array_get_type, .read_only = TRUE),
  HEED_FIELD (HeedSample, SHARED, note, .get_type = heed_note_get_type, .key = "said"),
  HEED_FIELD (HeedSample, RECORDS, notes, .get_type = heed_note_get_type),
  HEED_FIELD (HeedSample, OBJECT, object, .get_type = g_object_get_type),
};

static void
depth_changed (gpointer object)
{
  HeedBasePrivate *data = heed_base_get_instance_private (object);

  data->n_depths++;
}

static void
text_changed (gpointer object)
{
  HeedSample *self = object;

  self->n_texts++;
  g_object_set (object, "yes", TRUE, NULL);
}

static void
heed_base_class_init (HeedBaseClass *klass)
{
  heed_fields_install_private (G_OBJECT_CLASS (klass), base_fields, G_N_ELEMENTS (base_fields));
}

static void
heed_base_init (HeedBase *self)
{
  heed_fields_init (heed_base_get_instance_private (self), base_fields, G_N_ELEMENTS (base_fields));
}

static void
heed_sample_class_init (HeedSampleClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), sample_fields, G_N_ELEMENTS (sample_fields));
}

static void
heed_sample_init (HeedSample *self)
{
  heed_fields_init (self, sample_fields, G_N_ELEMENTS (sample_fields));
  self->kept = g_ptr_array_new ();
  self->object = g_object_new (G_TYPE_OBJECT, NULL);
}

static HeedSample *
new_sample (void)
{
  return g_object_new (heed_sample_get_type (), NULL);
}

/* Where a property of an object is written. */
static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *n)
{
  (*n)++;
}

static void
test_first_values (void)
{
  HeedSample *self = new_sample ();
  HeedSample *other = new_sample ();
  HeedBasePrivate *data = heed_base_get_instance_private (&self->parent_instance);

  g_assert_true (g_uuid_string_is_valid (self->id));
  g_assert_cmpstr (self->id, !=, other->id);
  g_assert_cmpstr (self->text, ==, "");
  g_assert_cmpuint (self->day, ==, HEED_DAY_NONE);
  g_assert_false (self->yes);
  g_assert_cmpint (self->mode, ==, 1);
  g_assert_true (isnan (self->number));
  g_assert_null (self->array);
  g_assert_cmpstr (data->text, ==, "");
  g_assert_cmpuint (g_strv_length (data->texts), ==, 0);
  g_assert_cmpuint (data->depth, ==, 1);
  g_assert_finalize_object (self);
  g_assert_finalize_object (other);
}

/* The very value is there to be read, and only a change is told. */
static void
check_set (gpointer    object,
           const char *name,
           GValue     *value)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_autofree char *signal = g_strconcat ("notify::", name, NULL);
  g_auto (GValue) read = G_VALUE_INIT;
  guint n = 0;
  gulong handler = g_signal_connect (object, signal, G_CALLBACK (count_cb), &n);

  g_value_init (&read, pspec->value_type);
  g_object_set_property (object, name, value);
  g_assert_cmpuint (n, ==, 1);
  g_object_set_property (object, name, value);
  g_assert_cmpuint (n, ==, 1);
  g_object_get_property (object, name, &read);
  if (!G_VALUE_HOLDS (value, G_TYPE_STRV))
    g_assert_cmpint (g_param_values_cmp (pspec, &read, value), ==, 0);
  g_signal_handler_disconnect (object, handler);
}

#define CHECK_SET(object, name, type, setter, new_value)                                       \
  G_STMT_START                                                                                 \
  {                                                                                            \
    g_auto (GValue) value_ = G_VALUE_INIT;                                                     \
                                                                                               \
    g_value_init (&value_, type);                                                              \
    setter (&value_, new_value);                                                               \
    check_set (object, name, &value_);                                                         \
  }                                                                                            \
  G_STMT_END

static void
test_properties (void)
{
  static const char *const texts[] = { "one", "two", NULL };
  HeedSample *self = new_sample ();
  HeedBasePrivate *data = heed_base_get_instance_private (&self->parent_instance);
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  CHECK_SET (self, "id", G_TYPE_STRING, g_value_set_string, "x");
  CHECK_SET (self, "text", G_TYPE_STRING, g_value_set_string, "words");
  CHECK_SET (self, "day", G_TYPE_UINT, g_value_set_uint, 12);
  CHECK_SET (self, "mode", mode_get_type (), g_value_set_enum, 0);
  CHECK_SET (self, "flags", g_binding_flags_get_type (), g_value_set_flags, 3);
  CHECK_SET (self, "number", G_TYPE_DOUBLE, g_value_set_double, 1.5);
  CHECK_SET (self, "number", G_TYPE_DOUBLE, g_value_set_double, (double) NAN);
  CHECK_SET (self, "array", G_TYPE_PTR_ARRAY, g_value_set_boxed, array);
  CHECK_SET (self, "array", G_TYPE_PTR_ARRAY, g_value_set_boxed, NULL);
  CHECK_SET (self, "texts", G_TYPE_STRV, g_value_set_boxed, texts);
  CHECK_SET (self, "depth", G_TYPE_UINT, g_value_set_uint, 4);
  g_assert_cmpstr (data->texts[1], ==, "two");

  /* What is set of the type itself hides the like of the one above it. */
  g_assert_cmpstr (data->text, ==, "");

  g_object_set (self, "text", NULL, "texts", NULL, NULL);
  g_assert_cmpstr (self->text, ==, "");
  g_assert_cmpuint (g_strv_length (data->texts), ==, 0);
  g_assert_finalize_object (self);
}

static void
test_read_only (void)
{
  GObjectClass *class = g_type_class_ref (heed_sample_get_type ());

  g_assert_cmpint (g_object_class_find_property (class, "kept")->flags & G_PARAM_WRITABLE, ==, 0);
  g_assert_cmpint (g_object_class_find_property (class, "object")->flags & G_PARAM_WRITABLE, ==, 0);
  g_assert_cmpint (g_object_class_find_property (class, "array")->flags & G_PARAM_WRITABLE, !=, 0);
  g_type_class_unref (class);
}

/* What follows is there when the first is told. */
static void
follower_cb (HeedSample *self,
             GParamSpec *pspec,
             guint      *n)
{
  g_assert_true (self->yes);
  (*n)++;
}

static void
test_changed (void)
{
  HeedSample *self = new_sample ();
  HeedBasePrivate *data = heed_base_get_instance_private (&self->parent_instance);
  guint n = 0;

  g_signal_connect (self, "notify::text", G_CALLBACK (follower_cb), &n);
  g_object_set (self, "text", "words", NULL);
  g_object_set (self, "text", "words", NULL);
  g_assert_cmpuint (self->n_texts, ==, 1);
  g_assert_cmpuint (n, ==, 1);

  heed_field_set_integer (self, heed_base_get_type (), G_STRUCT_OFFSET (HeedBasePrivate, depth), 0);
  g_assert_cmpuint (data->n_depths, ==, 0);
  heed_field_set_integer (self, heed_base_get_type (), G_STRUCT_OFFSET (HeedBasePrivate, depth), 2);
  heed_field_set_integer (self, heed_base_get_type (), G_STRUCT_OFFSET (HeedBasePrivate, depth), 0);
  g_assert_cmpuint (data->n_depths, ==, 2);
  g_assert_cmpuint (data->depth, ==, 1);
  g_assert_finalize_object (self);
}

/* Those of the type above come first, and what a file held beyond them all last. */
static void
test_list (void)
{
  static const char *const expected =
    "text texts depth id text day yes mode flags number array kept note notes object extra";
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_fields;
  const HeedTypeField *list = heed_fields_list (heed_sample_get_type (), &n_fields);
  HeedSample *self = new_sample ();

  for (guint i = 0; i < n_fields; i++)
    {
      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", list[i].field->member);
      g_assert_true (list[i].type == (i < 3 || i + 1 == n_fields ? heed_base_get_type ()
                                                                  : heed_sample_get_type ()));
    }
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_true (heed_type_field_get_member (&list[3], self) == &self->id);
  g_assert_cmpuint (*(guint *) heed_type_field_get_member (&list[2], self), ==, 1);
  g_assert_finalize_object (self);
}

static void
test_names (void)
{
  g_assert_cmpstr (heed_field_get_key (&note_fields[1]), ==, "date");
  g_assert_cmpstr (heed_field_get_column (&note_fields[1]), ==, "said_on");
  g_assert_cmpstr (heed_field_get_key (&note_fields[3]), ==, "pieces");
  g_assert_cmpstr (heed_field_get_column (&note_fields[3]), ==, "pieces");
  g_assert_cmpstr (heed_field_get_column (&sample_fields[9]), ==, "said");
}

/* Whatever changes in a record is told by those that it belongs to, until it is gone. */
static void
test_records (void)
{
  HeedSample *self = new_sample ();
  HeedNote *note = g_object_new (heed_note_get_type (), NULL);
  HeedNote *piece = g_object_new (heed_note_get_type (), NULL);
  g_autoptr (HeedRecordList) notes = g_object_ref (self->notes);
  guint n = 0;

  g_signal_connect (self, "notify::notes", G_CALLBACK (count_cb), &n);
  heed_record_list_append (notes, note);
  g_assert_cmpuint (n, ==, 1);
  heed_record_list_append (note->pieces, piece);
  g_assert_cmpuint (n, ==, 2);
  g_object_set (piece, "size", (guint64) 12, NULL);
  g_object_set (piece, "size", (guint64) 12, NULL);
  g_assert_cmpuint (n, ==, 3);
  heed_record_list_clear (note->pieces);
  g_assert_cmpuint (n, ==, 4);
  g_object_set (piece, "day", 4, NULL);
  g_assert_cmpuint (n, ==, 4);

  /* A view may hold the list longer than its owner lives. */
  g_assert_finalize_object (self);
  g_object_set (note, "day", 4, NULL);
  g_assert_cmpuint (heed_record_list_get_n (notes), ==, 1);
  heed_record_list_clear (notes);
  g_assert_finalize_object (note);
  g_assert_finalize_object (piece);
}

static void
test_shared (void)
{
  HeedSample *self = new_sample ();
  HeedNote *note = g_object_new (heed_note_get_type (), NULL);

  CHECK_SET (self, "note", heed_note_get_type (), g_value_set_object, note);
  g_assert_true (self->note == note);
  CHECK_SET (self, "note", heed_note_get_type (), g_value_set_object, NULL);
  g_assert_finalize_object (self);
  g_assert_finalize_object (note);
}

static void
test_ids (void)
{
  HeedNote *note = g_object_new (heed_note_get_type (), NULL);
  HeedBase *base = g_object_new (heed_base_get_type (), NULL);

  g_assert_true (heed_fields_get_id (note) == note->id);
  heed_fields_set_id (note, "x");
  g_assert_cmpstr (note->id, ==, "x");
  g_assert_null (heed_fields_get_id (base));
  g_assert_finalize_object (note);
  g_assert_finalize_object (base);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/field/first-values", test_first_values);
  g_test_add_func ("/field/properties", test_properties);
  g_test_add_func ("/field/read-only", test_read_only);
  g_test_add_func ("/field/changed", test_changed);
  g_test_add_func ("/field/list", test_list);
  g_test_add_func ("/field/names", test_names);
  g_test_add_func ("/field/records", test_records);
  g_test_add_func ("/field/shared", test_shared);
  g_test_add_func ("/field/ids", test_ids);

  return g_test_run ();
}
