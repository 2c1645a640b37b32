/* test-printed-properties.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action.h"
#include "heed-compose.h"
#include "heed-definition.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-report.h"
#include "heed-text-item.h"

#define REPORT_DAY heed_day_new (2027, 1, 15)

/* What is printed follows the form: whichever property of a plan is set, its document says
 * something else afterwards. Those for which that is not so stand here, each with why. */

typedef enum {
  PRINTED_PLAN,
  PRINTED_PROGRESS, /* in the report on progress only */
  PRINTED_NOWHERE,
} Printed;

static const struct
{
  const char *type;
  const char *property;
  Printed printed;
} exceptions[] = {
  /* Names for programs. */
  { "HeedPlan", "id", PRINTED_NOWHERE },
  { "HeedOrganisation", "id", PRINTED_NOWHERE },
  { "HeedInspection", "id", PRINTED_NOWHERE },
  { "HeedRecommendation", "id", PRINTED_NOWHERE },
  { "HeedRecommendation", "repeats", PRINTED_NOWHERE },
  { "HeedAction", "id", PRINTED_NOWHERE },
  { "HeedTextItem", "id", PRINTED_NOWHERE },
  { "HeedMeasure", "id", PRINTED_NOWHERE },

  /* What a file held and this version does not know. */
  { "HeedPlan", "extra", PRINTED_NOWHERE },
  { "HeedOrganisation", "extra", PRINTED_NOWHERE },
  { "HeedInspection", "extra", PRINTED_NOWHERE },
  { "HeedRecommendation", "extra", PRINTED_NOWHERE },
  { "HeedAction", "extra", PRINTED_NOWHERE },
  { "HeedTextItem", "extra", PRINTED_NOWHERE },
  { "HeedMeasure", "extra", PRINTED_NOWHERE },

  /* For those who write the plan: its days are printed, the name in full, and "This has
   * been repeated" stands in the text. */
  { "HeedPlan", "state", PRINTED_NOWHERE },
  { "HeedPlan", "review", PRINTED_NOWHERE },
  { "HeedOrganisation", "short-name", PRINTED_NOWHERE },
  { "HeedOrganisation", "kind", PRINTED_NOWHERE },
  { "HeedRecommendation", "repeated", PRINTED_NOWHERE },
  { "HeedRecommendation", "review", PRINTED_NOWHERE },

  /* The verdict of the inspectorate is theirs to publish. */
  { "HeedJudgement", "day", PRINTED_NOWHERE },
  { "HeedJudgement", "word", PRINTED_NOWHERE },
  { "HeedJudgement", "text", PRINTED_NOWHERE },
  { "HeedJudgement", "by", PRINTED_NOWHERE },

  /* The figures by which a measure is followed; its text says them in words. */
  { "HeedMeasure", "baseline", PRINTED_NOWHERE },
  { "HeedMeasure", "goal", PRINTED_NOWHERE },
  { "HeedMeasure", "direction", PRINTED_NOWHERE },
  { "HeedMeasure", "unit", PRINTED_NOWHERE },

  /* What became of a promise. */
  { "HeedAction", "progress", PRINTED_PROGRESS },
  { "HeedAction", "completed-on", PRINTED_PROGRESS },
};

static Printed
find_expected (GObject    *object,
               GParamSpec *pspec)
{
  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (g_str_equal (exceptions[i].type, G_OBJECT_TYPE_NAME (object)) &&
        g_str_equal (exceptions[i].property, pspec->name))
      return exceptions[i].printed;

  return PRINTED_PLAN;
}

static const char *const some_words[] = { "Some words", NULL };
static const char *const other_words[] = { "Other words", "And more", NULL };
static const char *const titles[] = { "C1", "C2", "C3", "C4", "C5", "C6", NULL };
static const char *const other_titles[] = { "C1", "C2", "C3", "C4", "C5", "D6", NULL };

static void
add_item (HeedRecommendation *recommendation,
          gpointer            item)
{
  heed_item_set_text (item, "Text of the item");
  heed_item_set_owners (item, some_words);
  heed_item_set_target_words (item, "May 2027");
  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
  g_object_unref (item);
}

/* A plan with something everywhere, as it comes from a file: with words as written. */
static HeedPlan *
make_plan (void)
{
  HeedPlan *plan = heed_plan_new ();
  HeedWording *wording = heed_plan_get_wording (plan);
  g_autoptr (HeedDefinition) definition = heed_definition_new ();
  g_autoptr (HeedRecommendation) recommendation = heed_recommendation_new ();
  HeedResponse *response = heed_recommendation_get_response (recommendation);
  HeedAction *action = heed_action_new ();

  heed_plan_set_title (plan, "Title");
  heed_plan_set_edition (plan, "agreed");
  heed_plan_set_state (plan, HEED_PLAN_STATE_PUBLISHED);
  heed_organisation_set_name (heed_plan_get_organisation (plan), "Organisation");
  heed_inspection_set_title (heed_plan_get_inspection (plan), "Inspection");
  heed_inspection_set_inspectorate (heed_plan_get_inspection (plan), "Inspectorate");
  heed_wording_set_introduction (wording, "Introduction");
  heed_definition_set_term (definition, "Term");
  heed_definition_set_comment (definition, "Comment");
  heed_record_list_append (heed_wording_get_definitions (wording), definition);

  heed_recommendation_set_number (recommendation, "1");
  heed_recommendation_set_addressee (recommendation, "The Governor");
  heed_recommendation_set_addressee_stated (recommendation, TRUE);
  heed_recommendation_set_text (recommendation, "Text");
  heed_response_set_kind (response, HEED_RESPONSE_KIND_PARTLY_AGREED);
  heed_response_set_words (response, "Partly agreed (policy)");
  heed_response_set_reasons (response, HEED_REASONS_POLICY);
  heed_record_list_append (heed_plan_get_recommendations (plan), recommendation);

  add_item (recommendation, action);
  heed_action_set_baseline_words (action, "May 2027");
  heed_action_set_progress (action, HEED_PROGRESS_COMPLETED);
  add_item (recommendation, heed_text_item_new ());
  add_item (recommendation, heed_measure_new ());
  return plan;
}

static GPtrArray *
collect_objects (HeedPlan *plan)
{
  GPtrArray *objects = g_ptr_array_new ();
  HeedRecommendation *recommendation = heed_record_list_get (heed_plan_get_recommendations (plan), 0);
  HeedRecordList *items = heed_recommendation_get_items (recommendation);
  HeedRecordList *definitions = heed_wording_get_definitions (heed_plan_get_wording (plan));

  g_ptr_array_add (objects, plan);
  g_ptr_array_add (objects, heed_plan_get_organisation (plan));
  g_ptr_array_add (objects, heed_plan_get_inspection (plan));
  g_ptr_array_add (objects, heed_plan_get_wording (plan));
  g_ptr_array_add (objects, heed_record_list_get (definitions, 0));
  g_ptr_array_add (objects, recommendation);
  g_ptr_array_add (objects, heed_recommendation_get_response (recommendation));
  g_ptr_array_add (objects, heed_recommendation_get_unplaced (recommendation));
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    g_ptr_array_add (objects, heed_record_list_get (items, i));
  return objects;
}

static void
dump_blocks (GString   *words,
             GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = block->table == NULL ? heed_block_to_text (block) : NULL;

      g_string_append_printf (words, "%s %u: %s\n", block->style != NULL ? block->style : "-",
                              block->level, text != NULL ? text : "table");
      dump_blocks (words, block->children);
      for (guint row = 0; block->table != NULL && row < block->table->rows->len; row++)
        {
          HeedTableRow *cells = g_ptr_array_index (block->table->rows, row);

          for (guint cell = 0; cell < cells->cells->len; cell++)
            dump_blocks (words, ((HeedCell *) g_ptr_array_index (cells->cells, cell))->blocks);
        }
    }
}

static char *
dump (HeedDocument *document)
{
  GString *words = g_string_new (document->title);

  g_string_append_printf (words, "\n%s\n", document->running_note);
  dump_blocks (words, document->blocks);
  heed_document_unref (document);
  return g_string_free (words, FALSE);
}

static HeedDocument *
compose_progress (HeedPlan *plan,
                  HeedDay   day,
                  HeedShape shape)
{
  g_autoptr (HeedReport) report = heed_report_new_progress (plan, day);

  return heed_report_compose (report, shape);
}

/* Whatever it is, something else. */
static void
change (GObject    *object,
        GParamSpec *pspec)
{
  GType type = G_PARAM_SPEC_VALUE_TYPE (pspec);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, type);
  g_object_get_property (object, pspec->name, &value);
  if (g_str_equal (pspec->name, "target-words") || g_str_equal (pspec->name, "baseline-words"))
    g_value_set_string (&value, "June 2027");
  else if (g_str_equal (pspec->name, "edition"))
    g_value_set_string (&value, "accepted");
  else if (g_str_equal (pspec->name, "column-titles"))
    g_value_set_boxed (&value, g_strv_equal (g_value_get_boxed (&value) != NULL ? g_value_get_boxed (&value)
                                                                              : (gpointer) some_words,
                                             titles) ? other_titles : titles);
  else if (type == G_TYPE_STRV)
    g_value_set_boxed (&value, other_words);
  else if (type == G_TYPE_STRING)
    g_value_set_string (&value, "Quite other words");
  else if (type == G_TYPE_BOOLEAN)
    g_value_set_boolean (&value, !g_value_get_boolean (&value));
  else if (G_TYPE_IS_ENUM (type))
    g_value_set_enum (&value, g_value_get_enum (&value) == 0 ? 1 : 0);
  else if (G_TYPE_IS_FLAGS (type))
    g_value_set_flags (&value, HEED_REASONS_AFFORDABILITY);
  else if (g_str_equal (pspec->name, "depth"))
    g_value_set_uint (&value, 2);
  else if (type == G_TYPE_UINT)
    g_value_set_uint (&value, heed_day_new (2027, 1, 10));
  else if (type == G_TYPE_DOUBLE)
    g_value_set_double (&value, 7);
  else
    g_error ("%s.%s: how is a %s changed?", G_OBJECT_TYPE_NAME (object), pspec->name, g_type_name (type));

  g_object_set_property (object, pspec->name, &value);
}

static Printed
find_printed (guint       position,
              const char *name)
{
  g_autoptr (HeedPlan) plan = make_plan ();
  g_autoptr (GPtrArray) objects = collect_objects (plan);
  GObject *object = g_ptr_array_index (objects, position);
  g_autofree char *plan_before = dump (heed_compose_plan (plan));
  g_autofree char *progress_before = dump (compose_progress (plan, REPORT_DAY, HEED_SHAPE_PAGES));
  g_autofree char *plan_after = NULL;
  g_autofree char *progress_after = NULL;

  change (object, g_object_class_find_property (G_OBJECT_GET_CLASS (object), name));
  plan_after = dump (heed_compose_plan (plan));
  progress_after = dump (compose_progress (plan, REPORT_DAY, HEED_SHAPE_PAGES));
  if (!g_str_equal (plan_before, plan_after))
    return PRINTED_PLAN;
  return g_str_equal (progress_before, progress_after) ? PRINTED_NOWHERE : PRINTED_PROGRESS;
}

static void
test_properties (void)
{
  g_autoptr (HeedPlan) plan = make_plan ();
  g_autoptr (GPtrArray) objects = collect_objects (plan);
  guint n_checked = 0;

  for (guint i = 0; i < objects->len; i++)
    {
      GObject *object = g_ptr_array_index (objects, i);
      g_autofree GParamSpec **pspecs = NULL;
      guint n;

      pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);
      for (guint j = 0; j < n; j++)
        {
          if ((pspecs[j]->flags & G_PARAM_WRITABLE) == 0 ||
              g_type_is_a (G_PARAM_SPEC_VALUE_TYPE (pspecs[j]), G_TYPE_OBJECT))
            continue;

          g_test_message ("%s.%s", G_OBJECT_TYPE_NAME (object), pspecs[j]->name);
          g_assert_cmpint (find_printed (i, pspecs[j]->name), ==, find_expected (object, pspecs[j]));
          n_checked++;
        }
    }
  g_assert_cmpuint (n_checked, >, 60);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/printed-properties/all", test_properties);

  return g_test_run ();
}
