/* heed-history-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-history-words.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-markup.h"
#include "heed-recommendation.h"

/* What the columns of records are called by people. Those that are not here say nothing to
 * them: places, parents, what a file held beyond the plan. */
static const struct
{
  const char *column;
  const char *title;
} titles[] = {
  { "title", N_("Title") },
  { "submitted", N_("Submitted") },
  { "published", N_("Published") },
  { "not_before", N_("Not to be published before") },
  { "state", N_("State") },
  { "edition", N_("Edition") },
  { "front", N_("Front page") },
  { "introduction", N_("Introduction") },
  { "running_note", N_("Running note") },
  { "column_titles", N_("Column titles") },
  { "unplaced", N_("Words without a place") },
  { "review", N_("Needs review") },
  { "name", N_("Name") },
  { "short_name", N_("Short name") },
  { "kind", N_("Kind") },
  { "inspectorate", N_("Inspectorate") },
  { "report_published", N_("Report published") },
  { "term", N_("Term") },
  { "definition", N_("Definition") },
  { "comment", N_("Comment") },
  { "number", N_("Number") },
  { "paragraph", N_("Paragraph") },
  { "heading", N_("Heading above") },
  { "priority", N_("Priority") },
  { "addressee", N_("Addressee") },
  { "addressee_stated", N_("Addressee stated") },
  { "text", N_("Text") },
  { "repeated", N_("Repeated") },
  { "response", N_("Response") },
  { "response_words", N_("Response as written") },
  { "reasons", N_("Reasons") },
  { "explanation", N_("Explanation") },
  { "part_agreed", N_("Part agreed") },
  { "judgement", N_("Judgement") },
  { "judged_on", N_("Day of the review") },
  { "judged_by", N_("Judged by") },
  { "judgement_text", N_("What was judged") },
  { "unplaced_owners", N_("Owners without a place") },
  { "unplaced_targets", N_("Targets without a place") },
  { "unplaced_text", N_("Words without a place") },
  { "depth", N_("Level") },
  { "owners", N_("Owners") },
  { "target", N_("Target date") },
  { "role", N_("Role") },
  { "label", N_("Label") },
  { "progress", N_("Progress") },
  { "completed_on", N_("Completed on") },
  { "baseline", N_("Target date as submitted") },
  { "unit", N_("Unit") },
  { "baseline_value", N_("Value at the start") },
  { "goal", N_("Goal") },
  { "direction", N_("Direction") },
  { "day", N_("Day") },
  { "author", N_("Author") },
  { "words_before", N_("Target date before") },
  { "words_after", N_("Target date after") },
  { "reason", N_("Reason") },
  { "content_type", N_("Type") },
  { "size", N_("Size") },
  { "sha256", N_("Checksum") },
  { "content", N_("Content") },
  { "link", N_("Link") },
  { "erased_by", N_("Erased by") },
  { "erased_on", N_("Erased on") },
  { "value", N_("Value") },
  { "verified_on", N_("Verified on") },
  { "verified_by", N_("Verified by") },
  { "adequate", N_("Adequate") },
};

/**
 * heed_history_words_find_untranslated:
 * @column: the name of a column of a record
 *
 * For what is printed with a plan, which is in the language of plans.
 *
 * Returns: (transfer none) (nullable): what people call it, to be passed through gettext; %NULL
 *   for what says nothing to them
 */
const char *
heed_history_words_find_untranslated (const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].column, column))
      return titles[i].title;
  return NULL;
}

/**
 * heed_history_words_find_title:
 * @kind: a type of record
 * @column: one of its columns
 *
 * Returns: (transfer none) (nullable): what people call it; %NULL for what says nothing to
 *   them
 */
const char *
heed_history_words_find_title (HeedRecordKind    kind,
                               const HeedColumn *column)
{
  const char *title = column->field != NULL ? heed_history_words_find_untranslated (column->name) : NULL;

  return title != NULL ? _(title) : NULL;
}

static char *
capitalise (const char *nick)
{
  char *words = g_strdelimit (g_strdup (nick), "-", ' ');

  words[0] = g_ascii_toupper (words[0]);
  return words;
}

/**
 * heed_history_words_of_value:
 * @value: a value
 * @column: the column that it stands in
 *
 * Returns: (transfer full): it in words; "" for nothing
 */
char *
heed_history_words_of_value (const HeedValue  *value,
                             const HeedColumn *column)
{
  g_auto (GStrv) texts = NULL;

  if (value->kind == HEED_VALUE_NULL)
    return g_strdup ("");
  if (value->kind == HEED_VALUE_REAL)
    return g_strdup_printf ("%g", value->real);
  if (column->kind == HEED_COLUMN_BOOLEAN)
    return g_strdup (value->integer != 0 ? _("Yes") : _("No"));
  if (column->kind == HEED_COLUMN_SIZE)
    return g_format_size ((guint64) value->integer);
  if (value->kind == HEED_VALUE_INTEGER)
    return g_strdup_printf ("%lld", (long long) value->integer);

  switch (column->kind)
    {
    case HEED_COLUMN_DAY:
      return heed_day_to_words (heed_day_new_from_iso (value->text));
    case HEED_COLUMN_WORD:
      return capitalise (value->text);
    case HEED_COLUMN_TEXTS:
    case HEED_COLUMN_WORDS:
      texts = heed_value_get_texts (value);
      return g_strjoinv ("; ", texts);
    case HEED_COLUMN_TEXT:
    case HEED_COLUMN_COUNT:
    case HEED_COLUMN_SIZE:
    case HEED_COLUMN_BOOLEAN:
    case HEED_COLUMN_NUMBER:
    case HEED_COLUMN_PARENT:
    case HEED_COLUMN_POSITION:
    case HEED_COLUMN_TYPE:
    default:
      return heed_markup_to_text (value->text);
    }
}

static char *
get_words (HeedRecordRow *row,
           const char    *name)
{
  guint position;

  if (!heed_record_find_column (heed_record_row_get_record (row), name, &position))
    return g_strdup ("");
  return heed_history_words_of_value (&row->values[position], &heed_record_row_get_record (row)->columns[position]);
}

/**
 * heed_history_words_of_record:
 * @row: a record that came or went
 *
 * Returns: (transfer full): what it says, in short
 */
char *
heed_history_words_of_record (HeedRecordRow *row)
{
  static const char *const telling[HEED_N_RECORDS][3] = {
    [HEED_RECORD_PLAN] = { "title" },
    [HEED_RECORD_ORGANISATION] = { "name" },
    [HEED_RECORD_INSPECTION] = { "title" },
    [HEED_RECORD_DEFINITION] = { "term", "definition" },
    [HEED_RECORD_VERSION] = { "name" },
    [HEED_RECORD_RECOMMENDATION] = { "number", "text" },
    [HEED_RECORD_ITEM] = { "label", "text" },
    [HEED_RECORD_REVISION] = { "words_before", "words_after", "reason" },
    [HEED_RECORD_UPDATE] = { "day", "author", "text" },
    [HEED_RECORD_EVIDENCE] = { "name", "link" },
    [HEED_RECORD_READING] = { "day", "value" },
    [HEED_RECORD_VERIFICATION] = { "verified_on", "verified_by", "text" },
  };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 3 && telling[row->kind][i] != NULL; i++)
    {
      g_autofree char *part = get_words (row, telling[row->kind][i]);

      if (part[0] != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
    }
  return g_strdup (words->str);
}

/**
 * heed_history_words_of_kind:
 * @kind: a type of record
 * @is_new: whether one came; %FALSE where one went
 *
 * Returns: (transfer full): that in words: "New update"
 */
char *
heed_history_words_of_kind (HeedRecordKind kind,
                            gboolean       is_new)
{
  static const char *const words[HEED_N_RECORDS][2] = {
    [HEED_RECORD_PLAN] = { N_("Plan removed"), N_("New plan") },
    [HEED_RECORD_ORGANISATION] = { N_("Organisation removed"), N_("New organisation") },
    [HEED_RECORD_INSPECTION] = { N_("Inspection removed"), N_("New inspection") },
    [HEED_RECORD_DEFINITION] = { N_("Definition removed"), N_("New definition") },
    [HEED_RECORD_VERSION] = { N_("Version removed"), N_("New version") },
    [HEED_RECORD_RECOMMENDATION] = { N_("Recommendation removed"), N_("New recommendation") },
    [HEED_RECORD_ITEM] = { N_("Entry removed"), N_("New entry") },
    [HEED_RECORD_REVISION] = { N_("Revision removed"), N_("New revision") },
    [HEED_RECORD_UPDATE] = { N_("Update removed"), N_("New update") },
    [HEED_RECORD_EVIDENCE] = { N_("Evidence removed"), N_("New evidence") },
    [HEED_RECORD_READING] = { N_("Reading removed"), N_("New reading") },
    [HEED_RECORD_VERIFICATION] = { N_("Verification removed"), N_("New verification") },
  };

  return g_strdup (_(words[kind][is_new ? 1 : 0]));
}

/* The item that a row is of, as far as it is in the plan and the row says it. */
static HeedItem *
find_item (HeedRecordRow *row,
           HeedPlan      *plan)
{
  if (row->kind == HEED_RECORD_ITEM)
    return heed_plan_find_item_by_id (plan, row->id);
  if (heed_record_get (row->kind)->parent != HEED_RECORD_ITEM || row->values[0].text == NULL)
    return NULL;
  return heed_plan_find_item_by_id (plan, row->values[0].text);
}

/**
 * heed_history_words_of_place:
 * @row: a record
 * @plan: its plan, as it is now
 *
 * Returns: (transfer full) (nullable): the label of its action, or the number of its
 *   recommendation; %NULL where it has neither
 */
char *
heed_history_words_of_place (HeedRecordRow *row,
                             HeedPlan      *plan)
{
  HeedItem *item = find_item (row, plan);
  HeedRecommendation *recommendation = NULL;

  if (HEED_IS_ACTION (item) && heed_action_get_label (HEED_ACTION (item))[0] != '\0')
    return g_strdup (heed_action_get_label (HEED_ACTION (item)));
  if (item != NULL)
    recommendation = heed_item_get_recommendation (item);
  else if (row->kind == HEED_RECORD_RECOMMENDATION)
    recommendation = heed_plan_find_recommendation_by_id (plan, row->id);
  return recommendation != NULL ? g_strdup (heed_recommendation_get_number (recommendation)) : NULL;
}
