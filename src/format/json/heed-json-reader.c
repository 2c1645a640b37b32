/* heed-json-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-json-reader.h"

#include "heed-action.h"
#include "heed-definition.h"
#include "heed-error.h"
#include "heed-limits.h"
#include "heed-json-extra.h"
#include "heed-json-value.h"
#include "heed-json-writer.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-text-item.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How many of the columns have a title. */
#define N_COLUMNS 6

static const char *
take_id (HeedJsonRecord *record,
         const char     *new_id)
{
  const char *id = heed_json_value_get_own_id (record);

  return id != NULL ? id : new_id;
}

/* A target is its words: what they mean is computed anew. */
static char *
read_target (HeedJsonRecord *outer,
             const char     *name)
{
  static const char *const derived[] = {
    "start", "due", "repeats", "checkpoints", "ongoing", "completed", "tentative", "note",
  };
  g_autoptr (HeedJsonRecord) record = NULL;
  char *words;

  if (!heed_json_record_has (outer, name))
    return g_strdup ("");

  record = heed_json_record_open (outer, name);
  words = g_strdup (heed_json_value_get_string (record, "text"));
  for (gsize i = 0; i < G_N_ELEMENTS (derived); i++)
    heed_json_record_ignore (record, derived[i]);
  heed_json_record_keep_outside (record);
  return words;
}

static void
read_readings (HeedMeasure    *measure,
               HeedJsonRecord *outer)
{
  g_autoptr (GPtrArray) records = heed_json_record_open_all (outer, "readings");

  for (guint i = 0; i < records->len; i++)
    {
      HeedJsonRecord *record = g_ptr_array_index (records, i);
      g_autoptr (HeedReading) reading = NULL;
      double value = 0;

      if (heed_json_record_has (record, "value"))
        value = heed_json_value_get_number (record, "value");
      reading = heed_reading_new (heed_json_value_get_day (record, "date"), value);
      heed_json_record_keep_outside (record);
      heed_measure_add_reading (measure, reading);
    }
}

static void
read_revisions (HeedAction     *action,
                HeedJsonRecord *outer)
{
  g_autoptr (GPtrArray) records = heed_json_record_open_all (outer, "revisions");

  for (guint i = 0; i < records->len; i++)
    {
      HeedJsonRecord *record = g_ptr_array_index (records, i);
      g_autoptr (HeedRevision) revision =
        heed_revision_new (heed_json_value_get_day (record, "date"),
                           heed_json_value_get_words (record, "author"),
                           heed_json_value_get_string (record, "from"),
                           heed_json_value_get_string (record, "to"),
                           heed_json_value_get_words (record, "reason"));

      heed_json_record_keep_outside (record);
      heed_action_add_revision (action, revision);
    }
}

/* A checksum is 64 hexadecimal digits, or missing. */
static const char *
read_sha256 (HeedJsonRecord *record)
{
  const char *sha256 = heed_json_value_get_string (record, "sha256");

  if (sha256[0] != '\0' &&
      (strlen (sha256) != 64 || strspn (sha256, "0123456789abcdefABCDEF") != 64))
    heed_json_record_fail (record, "sha256", _("no SHA-256, which has 64 hexadecimal digits"));

  return sha256;
}

static void
read_evidence (HeedUpdate     *update,
               HeedJsonRecord *outer)
{
  g_autoptr (GPtrArray) records = heed_json_record_open_all (outer, "evidence");

  for (guint i = 0; i < records->len; i++)
    {
      HeedJsonRecord *record = g_ptr_array_index (records, i);
      HeedEvidence *evidence;

      if (heed_json_record_has (record, "link"))
        {
          evidence = heed_evidence_new ("", 0, "", heed_json_value_get_string (record, "link"));
        }
      else
        {
          gint64 size = heed_json_value_get_integer (record, "size", 0, G_MAXINT64, 0);

          evidence = heed_evidence_new (heed_json_value_get_string (record, "name"),
                                        (guint64) size, read_sha256 (record), "");
        }
      heed_json_record_keep_outside (record);
      g_ptr_array_add (update->evidence, evidence);
    }
}

static void
read_updates (HeedAction     *action,
              HeedJsonRecord *outer)
{
  g_autoptr (GPtrArray) records = heed_json_record_open_all (outer, "updates");

  for (guint i = 0; i < records->len; i++)
    {
      HeedJsonRecord *record = g_ptr_array_index (records, i);
      g_autoptr (HeedUpdate) update =
        heed_update_new (heed_json_value_get_day (record, "date"),
                         heed_json_value_get_string (record, "author"),
                         heed_json_value_get_string (record, "text"));

      read_evidence (update, record);
      heed_json_record_keep_outside (record);
      heed_action_add_update (action, update);
    }
}

static void
read_verification (HeedAction     *action,
                   HeedJsonRecord *outer)
{
  g_autoptr (HeedJsonRecord) record = NULL;
  g_autoptr (HeedVerification) verification = NULL;

  if (!heed_json_record_has (outer, "verification"))
    return;

  record = heed_json_record_open (outer, "verification");
  verification = heed_verification_new (heed_json_value_get_day (record, "date"),
                                        heed_json_value_get_string (record, "by"),
                                        heed_json_value_get_boolean (record, "adequate"),
                                        heed_json_value_get_string (record, "text"));
  heed_json_record_keep_outside (record);
  heed_action_set_verification (action, verification);
}

static void
read_measure (HeedMeasure    *measure,
              HeedJsonRecord *record)
{
  heed_measure_set_baseline (measure, heed_json_value_get_number (record, "baseline"));
  heed_measure_set_goal (measure, heed_json_value_get_number (record, "goal"));
  heed_measure_set_unit (measure, heed_json_value_get_words (record, "unit"));
  read_readings (measure, record);
}

/* Called after the target was given, which may have made the action completed:
 * what the file says stands above that, also where it says the contrary. */
static void
read_action (HeedAction     *action,
             HeedJsonRecord *record)
{
  g_autofree char *baseline = read_target (record, "baseline");
  HeedProgress derived = heed_action_get_progress (action);

  heed_action_set_label (action, heed_json_value_get_words (record, "label"));
  heed_action_set_progress (action, heed_json_value_get_choice (record, "progress",
                                                                HEED_TYPE_PROGRESS, derived));
  if (heed_json_record_has (record, "progress") || heed_json_record_has (record, "completed_on"))
    heed_action_set_completed_on (action, heed_json_value_get_day (record, "completed_on"));
  heed_action_set_baseline_words (action, baseline);
  read_revisions (action, record);
  read_updates (action, record);
  read_verification (action, record);
}

static HeedItem *
create_item (HeedJsonRecord *record)
{
  const char *kind = heed_json_value_get_string (record, "kind");

  if (g_str_equal (kind, "action"))
    return HEED_ITEM (heed_action_new ());
  if (g_str_equal (kind, "measure"))
    return HEED_ITEM (heed_measure_new ());

  if (!g_str_equal (kind, "text") && heed_json_record_has (record, "kind"))
    {
      g_autofree char *what =
        g_strdup_printf (_("“%s”, which is none of text, measure, action"), kind);

      heed_json_record_fail (record, "kind", what);
    }
  return HEED_ITEM (heed_text_item_new ());
}

/* The item is in its plan before its target is given, so that a month without a
 * year is read by the submission of that plan. */
static void
read_item (HeedRecommendation *recommendation,
           HeedJsonRecord     *record)
{
  g_autoptr (HeedItem) item = create_item (record);
  g_auto (GStrv) owners = heed_json_value_get_strings (record, "owners");
  g_autofree char *target = read_target (record, "target");
  g_autofree char *extra = NULL;
  gint64 depth = heed_json_value_get_integer (record, "depth", 1, HEED_LIMIT_DEPTH, 1);

  heed_record_list_append (heed_recommendation_get_items (recommendation), item);
  heed_item_set_id (item, take_id (record, heed_item_get_id (item)));
  heed_item_set_depth (item, (guint) depth);
  heed_item_set_text (item, heed_json_value_get_string (record, "text"));
  heed_item_set_owners (item, (const char *const *) owners);
  heed_item_set_target_words (item, target);

  if (HEED_IS_ACTION (item))
    read_action (HEED_ACTION (item), record);
  else if (HEED_IS_MEASURE (item))
    read_measure (HEED_MEASURE (item), record);
  else
    heed_text_item_set_role (HEED_TEXT_ITEM (item),
                             heed_json_value_get_choice (record, "role", HEED_TYPE_TEXT_ROLE,
                                                         HEED_TEXT_ROLE_PLAIN));

  extra = heed_json_record_get_extra (record);
  heed_item_set_extra (item, extra);
}

static void
read_response (HeedResponse   *response,
               HeedJsonRecord *record)
{
  heed_response_set_kind (response,
                          heed_json_value_get_choice (record, "response",
                                                      HEED_TYPE_RESPONSE_KIND,
                                                      HEED_RESPONSE_KIND_NONE));
  heed_response_set_words (response, heed_json_value_get_words (record, "response_words"));
  heed_response_set_reasons (response, heed_json_value_get_choices (record, "reasons",
                                                                    HEED_TYPE_REASONS));
  heed_response_set_explanation (response, heed_json_value_get_words (record, "explanation"));
  heed_response_set_part_agreed (response, heed_json_value_get_words (record, "part_agreed"));
}

static void
read_unplaced (HeedUnplaced   *unplaced,
               HeedJsonRecord *outer)
{
  g_autoptr (HeedJsonRecord) record = heed_json_record_open (outer, "unplaced");
  g_auto (GStrv) owners = heed_json_value_get_strings (record, "owners");
  g_auto (GStrv) targets = heed_json_value_get_strings (record, "targets");
  g_auto (GStrv) text = heed_json_value_get_strings (record, "text");

  heed_unplaced_set_owners (unplaced, (const char *const *) owners);
  heed_unplaced_set_targets (unplaced, (const char *const *) targets);
  heed_unplaced_set_text (unplaced, (const char *const *) text);
  heed_json_record_keep_outside (record);
}

static void
read_recommendation (HeedPlan       *plan,
                     HeedJsonRecord *record)
{
  g_autoptr (HeedRecommendation) self = heed_recommendation_new ();
  g_autoptr (GPtrArray) items = heed_json_record_open_all (record, "items");
  g_auto (GStrv) review = heed_json_value_get_strings (record, "review");
  g_autofree char *extra = NULL;

  heed_record_list_append (heed_plan_get_recommendations (plan), self);
  heed_recommendation_set_id (self, take_id (record, heed_recommendation_get_id (self)));
  heed_recommendation_set_number (self, heed_json_value_get_string (record, "number"));
  heed_recommendation_set_paragraph (self, heed_json_value_get_words (record, "paragraph"));
  heed_recommendation_set_addressee (self, heed_json_value_get_words (record, "addressee"));
  heed_recommendation_set_addressee_stated (self, heed_json_value_get_boolean (record,
                                                                               "addressee_stated"));
  heed_recommendation_set_text (self, heed_json_value_get_string (record, "text"));
  heed_recommendation_set_repeated (self, heed_json_value_get_boolean (record, "repeated"));
  heed_recommendation_set_repeats (self, heed_json_value_get_id (record, "repeats"));
  read_response (heed_recommendation_get_response (self), record);
  heed_recommendation_set_judgement (self, heed_json_value_get_words (record, "judgement"));
  for (guint i = 0; i < items->len; i++)
    read_item (self, g_ptr_array_index (items, i));
  read_unplaced (heed_recommendation_get_unplaced (self), record);
  heed_recommendation_set_review (self, (const char *const *) review);

  extra = heed_json_record_get_extra (record);
  heed_recommendation_set_extra (self, extra);
}

static void
read_column_titles (HeedWording    *wording,
                    HeedJsonRecord *record)
{
  g_auto (GStrv) titles = NULL;

  if (!heed_json_record_has (record, "column_titles"))
    return;

  titles = heed_json_value_get_strings (record, "column_titles");
  if (g_strv_length (titles) != N_COLUMNS)
    {
      g_autofree char *what =
        g_strdup_printf (_("an array of %u titles, where the table has %d columns"),
                         g_strv_length (titles), N_COLUMNS);

      heed_json_record_fail (record, "column_titles", what);
    }
  heed_wording_set_column_titles (wording, (const char *const *) titles);
}

static void
read_wording (HeedWording    *wording,
              HeedJsonRecord *record)
{
  g_autoptr (GPtrArray) definitions = heed_json_record_open_all (record, "definitions");

  heed_wording_set_introduction (wording, heed_json_value_get_string (record, "introduction"));
  heed_wording_set_running_note (wording, heed_json_value_get_words (record, "running_note"));
  read_column_titles (wording, record);

  for (guint i = 0; i < definitions->len; i++)
    {
      HeedJsonRecord *entry = g_ptr_array_index (definitions, i);
      g_autoptr (HeedDefinition) definition = heed_definition_new ();

      heed_definition_set_term (definition, heed_json_value_get_string (entry, "term"));
      heed_definition_set_definition (definition,
                                      heed_json_value_get_string (entry, "definition"));
      heed_definition_set_comment (definition, heed_json_value_get_string (entry, "comment"));
      heed_json_record_keep_outside (entry);
      heed_record_list_append (heed_wording_get_definitions (wording), definition);
    }
}

static void
read_organisation (HeedOrganisation *self,
                   HeedJsonRecord   *root)
{
  g_autoptr (HeedJsonRecord) record = heed_json_record_open (root, "organisation");
  g_autofree char *extra = NULL;

  heed_organisation_set_name (self, heed_json_value_get_string (record, "name"));
  heed_organisation_set_short_name (self, heed_json_value_get_words (record, "short_name"));
  heed_organisation_set_kind (self,
                              heed_json_value_get_choice (record, "kind",
                                                          HEED_TYPE_ORGANISATION_KIND,
                                                          HEED_ORGANISATION_KIND_OTHER));
  extra = heed_json_record_get_extra (record);
  heed_organisation_set_extra (self, extra);
}

static void
read_inspection (HeedInspection *self,
                 HeedJsonRecord *root)
{
  g_autoptr (HeedJsonRecord) record = heed_json_record_open (root, "inspection");
  g_autofree char *extra = NULL;

  heed_inspection_set_inspectorate (self, heed_json_value_get_string (record, "inspectorate"));
  heed_inspection_set_title (self, heed_json_value_get_string (record, "title"));
  heed_inspection_set_report_published (self, heed_json_value_get_day (record,
                                                                       "report_published"));
  extra = heed_json_record_get_extra (record);
  heed_inspection_set_extra (self, extra);
}

/* Whether this is a plan, and of a version that is known. */
static gboolean
check_format (HeedJsonRecord  *root,
              GError         **error)
{
  const char *format = heed_json_value_get_string (root, "format");
  gint64 version = heed_json_value_get_integer (root, "version", 1, G_MAXINT64,
                                                HEED_JSON_VERSION);

  if (heed_json_record_failed (root, error))
    return FALSE;

  if (!g_str_equal (format, HEED_JSON_FORMAT))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                   _("The JSON is no plan: its member “format” is not “%s”. "
                     "Choose a file that Heed wrote"), HEED_JSON_FORMAT);
      return FALSE;
    }

  if (version > HEED_JSON_VERSION)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NEWER,
                   _("The JSON is of version %lld, and this Heed knows versions up to %d: "
                     "use a newer Heed"), (long long) version, HEED_JSON_VERSION);
      return FALSE;
    }

  return TRUE;
}

/**
 * heed_json_reader_read:
 * @root: what a JSON file holds
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error: %HEED_ERROR_MALFORMED, which names the
 *   place ("plan.recommendations[2].items[4].kind", counted from 0), or
 *   %HEED_ERROR_NEWER
 *
 * Reads a plan. An absent member takes its empty value, a member that this
 * version does not know is kept for the next writing, and a target is its words
 * alone: what they mean is computed anew.
 *
 * Returns: (transfer full) (nullable): the plan
 */
HeedPlan *
heed_json_reader_read (JsonNode      *root,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (HeedPlan) plan = heed_plan_new ();
  g_autoptr (HeedJsonRecord) outer = NULL;
  g_autoptr (HeedJsonRecord) record = NULL;
  g_autoptr (GPtrArray) recommendations = NULL;
  g_auto (GStrv) front = NULL;
  g_auto (GStrv) unplaced = NULL;
  g_autofree char *extra = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_MALFORMED,
                   _("The JSON is no plan: its outermost value is no object. "
                     "Choose a file that Heed wrote"));
      return NULL;
    }

  outer = heed_json_record_new_root (json_node_get_object (root));
  if (!check_format (outer, error))
    return NULL;

  heed_plan_set_id (plan, take_id (outer, heed_plan_get_id (plan)));
  read_organisation (heed_plan_get_organisation (plan), outer);
  read_inspection (heed_plan_get_inspection (plan), outer);

  record = heed_json_record_open (outer, "plan");
  heed_plan_set_title (plan, heed_json_value_get_string (record, "title"));
  heed_plan_set_submitted (plan, heed_json_value_get_day (record, "submitted"));
  heed_plan_set_published (plan, heed_json_value_get_day (record, "published"));
  heed_plan_set_not_before (plan, heed_json_value_get_day (record, "not_before"));
  heed_plan_set_state (plan, heed_json_value_get_choice (record, "state", HEED_TYPE_PLAN_STATE,
                                                         HEED_PLAN_STATE_DRAFT));
  heed_plan_set_edition (plan, heed_json_value_get_words (record, "edition"));
  front = heed_json_value_get_strings (record, "front");
  heed_plan_set_front (plan, (const char *const *) front);
  read_wording (heed_plan_get_wording (plan), record);
  unplaced = heed_json_value_get_strings (record, "unplaced");
  heed_plan_set_unplaced (plan, (const char *const *) unplaced);

  recommendations = heed_json_record_open_all (record, "recommendations");
  for (guint i = 0; i < recommendations->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      read_recommendation (plan, g_ptr_array_index (recommendations, i));
    }
  if (heed_json_record_failed (outer, error))
    return NULL;

  heed_json_record_keep_inside (outer, record);
  extra = heed_json_record_get_extra (record);
  heed_plan_set_extra (plan, extra);
  return g_steal_pointer (&plan);
}
