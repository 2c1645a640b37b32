/* heed-random-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-random-plan.h"

#include "heed-action.h"
#include "heed-field.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

/* Words that a writer may trip over: quotes, line ends, markup, other scripts. */
static const char *const words[] = {
  "allocate", "“quoted”", "a \"straight\" quote", "back\\slash", "line\nend", "tab\there",
  "£40", "naïve", "Ωμέγα", "日本語", "𝄞", "**bold**", "[3.1](heed:item/x)", "[Cynllun](lang:cy)", "</script>", "{", "]",
  "\x7f", "\x01", "null", "1.1", "- item", "•", "",
};

static const char *const target_words[] = {
  "March 2019", "By end of May 2019", "10.5.19", "From January 2019", "Monthly from January 2019",
  "May19 – Aug 19", "April 19 with checkpoint Sept 19", "Completed", "Completed and ongoing",
  "Ongoing", "December 2020 & ongoing", "June 19 TBC NB dependant on funds", "September",
  "Completed May 2019", "30 February 2020", "when the new house opens",
};

static char *
random_text (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 8);

  for (int i = 0; i < n; i++)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Sometimes nothing, since what is missing is written in another way. */
static char *
random_words (GRand *rand)
{
  return g_rand_boolean (rand) ? random_text (rand) : g_strdup ("");
}

static GStrv
random_strings (GRand *rand,
                guint  n)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = random_text (rand);

      g_strv_builder_add (strings, text);
    }

  return g_strv_builder_end (strings);
}

static HeedDay
random_day (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 4) == 0)
    return HEED_DAY_NONE;

  return heed_day_new (g_rand_int_range (rand, 1990, 2040), g_rand_int_range (rand, 1, 13),
                       g_rand_int_range (rand, 1, 29));
}

static double
random_number (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return HEED_MEASURE_NONE;
    case 1:
      return g_rand_int_range (rand, -100, 100);
    case 2:
      return g_rand_int_range (rand, 0, 1000) / 10.0;
    default:
      return g_rand_double_range (rand, -1e12, 1e12);
    }
}

static const char *
random_target_words (GRand *rand)
{
  return target_words[g_rand_int_range (rand, 0, G_N_ELEMENTS (target_words))];
}

static guint
random_value (GRand *rand,
              GType  type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return (guint) klass->values[g_rand_int_range (rand, 0, (int) klass->n_values)].value;
}

static guint
random_flags (GRand *rand,
              GType  type)
{
  g_autoptr (GFlagsClass) klass = g_type_class_ref (type);

  return g_rand_int (rand) & klass->mask;
}

static void fill (gpointer record,
                  GType    type,
                  GRand   *rand);

/* A file or a link; of a file the content may be erased. */
static void
fill_evidence (HeedEvidence *evidence,
               GRand        *rand)
{
  gboolean is_link = g_rand_boolean (rand);
  gboolean is_erased = !is_link && g_rand_boolean (rand);
  g_autofree char *sha256
    = g_compute_checksum_for_string (G_CHECKSUM_SHA256, heed_evidence_get_name (evidence), -1);

  heed_evidence_set_link (evidence, is_link ? "https://example.org/é?a=1&b=2" : "");
  heed_evidence_set_sha256 (evidence, is_link ? "" : sha256);
  if (is_link)
    {
      heed_evidence_set_size (evidence, 0);
      heed_evidence_set_name (evidence, "");
      heed_evidence_set_content_type (evidence, "");
    }
  if (!is_erased)
    {
      heed_evidence_set_erased_by (evidence, "");
      heed_evidence_set_erased_on (evidence, HEED_DAY_NONE);
    }
}

static void
fill_text (const HeedTypeField *self,
           gpointer             record,
           GRand               *rand)
{
  g_autofree char *text = NULL;

  if (self->field->kind == HEED_FIELD_TEXT)
    text = random_text (rand);
  else if (self->field->kind == HEED_FIELD_OPTIONAL)
    text = random_words (rand);
  else if (self->field->kind == HEED_FIELD_REFERENCE && g_rand_boolean (rand))
    text = g_uuid_string_random ();
  else if (self->field->kind == HEED_FIELD_TARGET && g_rand_boolean (rand))
    text = g_strdup (random_target_words (rand));
  heed_field_set_text (record, self->type, self->field->offset, text);
}

static void
fill_integer (const HeedTypeField *self,
              gpointer             record,
              GRand               *rand)
{
  const HeedField *field = self->field;
  guint value = (guint) g_rand_boolean (rand);

  if (field->kind == HEED_FIELD_DAY)
    value = random_day (rand);
  else if (field->kind == HEED_FIELD_ENUM)
    value = random_value (rand, field->get_type ());
  else if (field->kind == HEED_FIELD_FLAGS)
    value = random_flags (rand, field->get_type ());
  else if (field->kind == HEED_FIELD_COUNT)
    value = field->minimum + (guint) g_rand_int_range (rand, 0, 4);
  heed_field_set_integer (record, self->type, field->offset, value);
}

static void
fill_texts (const HeedTypeField *self,
            gpointer             record,
            GRand               *rand)
{
  guint n = self->field->kind == HEED_FIELD_TITLES ? (guint) g_rand_boolean (rand) * 6
                                                   : (guint) g_rand_int_range (rand, 0, 4);
  g_auto (GStrv) texts = random_strings (rand, n);

  heed_field_set_texts (record, self->type, self->field->offset, (const char *const *) texts);
}

/* Whatever is frozen, the checksum is its own. */
static GObject *
new_record (GType  type,
            GRand *rand)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (type != HEED_TYPE_VERSION)
    return g_object_new (type, NULL);
  name = random_text (rand);
  text = random_text (rand);
  return G_OBJECT (heed_version_new (name, random_day (rand), text, text));
}

static void
fill_list (HeedRecordList *list,
           GRand          *rand,
           GType           type)
{
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (GObject) object = new_record (type, rand);

      heed_record_list_append (list, object);
      if (type != HEED_TYPE_VERSION)
        fill (object, type, rand);
      if (type == HEED_TYPE_EVIDENCE)
        fill_evidence (HEED_EVIDENCE (object), rand);
      else if (type == HEED_TYPE_READING)
        heed_reading_set_value (HEED_READING (object), g_rand_int_range (rand, 0, 1000) / 8.0);
    }
}

/* Definitions and what is reported come by chance; whoever asks for a plan says how many recommendations and
 * items it has. */
static void
fill_object (gpointer  object,
             GRand    *rand)
{
  GType type;

  if (!HEED_IS_RECORD_LIST (object))
    {
      fill (object, G_OBJECT_TYPE (object), rand);
      return;
    }

  type = g_list_model_get_item_type (object);
  if (type != HEED_TYPE_RECOMMENDATION && type != HEED_TYPE_ITEM)
    fill_list (object, rand, type);
}

/* Gives each field of the type something by chance, in the order of its table, so that a
 * field that is added has something too. */
static void
fill (gpointer  record,
      GType     type,
      GRand    *rand)
{
  guint n_fields;
  const HeedTypeField *fields = heed_fields_list (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const HeedField *field = fields[i].field;
      gpointer member = heed_type_field_get_member (&fields[i], record);

      switch (field->kind)
        {
        case HEED_FIELD_TEXT:
        case HEED_FIELD_OPTIONAL:
        case HEED_FIELD_REFERENCE:
        case HEED_FIELD_TARGET:
          fill_text (&fields[i], record, rand);
          break;
        case HEED_FIELD_TEXTS:
        case HEED_FIELD_TITLES:
          fill_texts (&fields[i], record, rand);
          break;
        case HEED_FIELD_DAY:
        case HEED_FIELD_BOOLEAN:
        case HEED_FIELD_ENUM:
        case HEED_FIELD_FLAGS:
        case HEED_FIELD_COUNT:
          fill_integer (&fields[i], record, rand);
          break;
        case HEED_FIELD_SIZE:
          heed_field_set_size (record, fields[i].type, field->offset, g_rand_int (rand));
          break;
        case HEED_FIELD_NUMBER:
          heed_field_set_number (record, fields[i].type, field->offset, random_number (rand));
          break;
        case HEED_FIELD_RECORDS:
        case HEED_FIELD_OBJECT:
        case HEED_FIELD_PART:
          fill_object (*(gpointer *) member, rand);
          break;
        case HEED_FIELD_ID:
        case HEED_FIELD_EXTRA:
        case HEED_FIELD_BOXED:
        case HEED_FIELD_SHARED:
        default:
          break;
        }
    }
}

static void
add_item (HeedRecommendation *recommendation,
          GRand              *rand)
{
  const GType types[] = { HEED_TYPE_TEXT_ITEM, HEED_TYPE_MEASURE, HEED_TYPE_ACTION, HEED_TYPE_ACTION };
  GType type = types[g_rand_int_range (rand, 0, G_N_ELEMENTS (types))];
  g_autoptr (HeedItem) item = g_object_new (type, NULL);

  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
  fill (item, type, rand);
  if (g_rand_boolean (rand))
    heed_item_set_text (item, NULL);
}

static void
add_recommendation (HeedPlan *plan,
                    GRand    *rand,
                    guint     number,
                    guint     n_items)
{
  g_autoptr (HeedRecommendation) self = heed_recommendation_new ();
  g_autofree char *printed = g_strdup_printf ("%u", number);

  heed_record_list_append (heed_plan_get_recommendations (plan), self);
  fill (self, HEED_TYPE_RECOMMENDATION, rand);
  heed_recommendation_set_number (self, printed);
  for (guint i = 0; i < n_items; i++)
    add_item (self, rand);
}

/**
 * heed_random_plan_new:
 * @rand: what chance is taken from
 * @n_recommendations: how many recommendations it has
 * @n_items: how many items each of them has
 *
 * A plan in which everything that may be there is there, or is missing, by chance.
 *
 * Returns: (transfer full): it
 */
HeedPlan *
heed_random_plan_new (GRand *rand,
                      guint  n_recommendations,
                      guint  n_items)
{
  HeedPlan *plan = heed_plan_new ();

  fill (plan, HEED_TYPE_PLAN, rand);
  for (guint i = 0; i < n_recommendations; i++)
    add_recommendation (plan, rand, i + 1, n_items);

  return plan;
}
