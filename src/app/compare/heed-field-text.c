/* heed-field-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-field-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-compose.h"
#include "heed-compose-table.h"
#include "heed-history-words.h"
#include "heed-markup.h"
#include "heed-plan-rows.h"

/* A record is compared as the rows that it is kept in, so that a new field is compared without
 * a line here. It is one of a published plan, and plain text, unless it stands here. */

typedef enum {
  FIELD_MARKUP = 1 << 0, /* CommonMark */
  FIELD_OFFICE = 1 << 1, /* how the plan is followed up: printed files have none of it */
  FIELD_FRONT = 1 << 2,  /* stands before or behind the table: spreadsheets have none of it */
  FIELD_NEVER = 1 << 3,  /* says nothing of the plan, or is made part of another field */
  FIELD_LINES = 1 << 4,  /* several texts, each a line of its own */
} FieldFlags;

typedef struct
{
  HeedRecordKind kind;
  const char *column;
  FieldFlags flags;
  const char *title; /* where it is called otherwise beside fields of other records */
} FieldRule;

static const FieldRule field_rules[] = {
  { HEED_RECORD_PLAN, "title", FIELD_NEVER, NULL },         /* as it is printed */
  { HEED_RECORD_PLAN, "column_titles", FIELD_NEVER, NULL }, /* likewise */
  { HEED_RECORD_PLAN, "review", FIELD_NEVER, NULL },        /* about the reading of a file */
  { HEED_RECORD_PLAN, "state", FIELD_OFFICE, NULL },
  { HEED_RECORD_PLAN, "edition", FIELD_OFFICE, NULL },
  { HEED_RECORD_PLAN, "front", FIELD_FRONT | FIELD_LINES, NULL },
  { HEED_RECORD_PLAN, "unplaced", FIELD_FRONT | FIELD_LINES, NULL },
  { HEED_RECORD_PLAN, "introduction", FIELD_FRONT | FIELD_MARKUP, NULL },
  { HEED_RECORD_PLAN, "running_note", FIELD_FRONT, NULL },
  { HEED_RECORD_PLAN, "not_before", FIELD_FRONT, NULL },
  { HEED_RECORD_ORGANISATION, "name", 0, N_("Organisation") },
  { HEED_RECORD_ORGANISATION, "short_name", FIELD_OFFICE, NULL },
  { HEED_RECORD_ORGANISATION, "kind", FIELD_OFFICE, N_("Kind of organisation") },
  { HEED_RECORD_INSPECTION, "title", FIELD_FRONT, N_("Inspection") },
  { HEED_RECORD_RECOMMENDATION, "addressee", FIELD_NEVER, NULL }, /* where it is stated */
  { HEED_RECORD_RECOMMENDATION, "addressee_stated", FIELD_NEVER, NULL },
  { HEED_RECORD_RECOMMENDATION, "text", FIELD_MARKUP, NULL },
  { HEED_RECORD_RECOMMENDATION, "repeated", FIELD_OFFICE, NULL },
  { HEED_RECORD_RECOMMENDATION, "response", FIELD_NEVER, NULL }, /* in its words */
  { HEED_RECORD_RECOMMENDATION, "response_words", FIELD_NEVER, NULL },
  { HEED_RECORD_RECOMMENDATION, "reasons", FIELD_OFFICE, NULL },
  { HEED_RECORD_RECOMMENDATION, "explanation", FIELD_MARKUP, NULL },
  { HEED_RECORD_RECOMMENDATION, "part_agreed", FIELD_MARKUP, NULL },
  { HEED_RECORD_RECOMMENDATION, "judgement", FIELD_OFFICE, NULL },
  { HEED_RECORD_RECOMMENDATION, "judged_on", FIELD_OFFICE, NULL },
  { HEED_RECORD_RECOMMENDATION, "judged_by", FIELD_OFFICE, NULL },
  { HEED_RECORD_RECOMMENDATION, "judgement_text", FIELD_OFFICE | FIELD_MARKUP, NULL },
  { HEED_RECORD_RECOMMENDATION, "unplaced_owners", FIELD_LINES, NULL },
  { HEED_RECORD_RECOMMENDATION, "unplaced_targets", FIELD_LINES, NULL },
  { HEED_RECORD_RECOMMENDATION, "unplaced_text", FIELD_LINES, NULL },
  { HEED_RECORD_RECOMMENDATION, "review", FIELD_NEVER, NULL },
  { HEED_RECORD_ITEM, "text", FIELD_MARKUP, NULL },
  { HEED_RECORD_ITEM, "progress", FIELD_OFFICE, NULL },
  { HEED_RECORD_ITEM, "completed_on", FIELD_OFFICE, NULL },
  { HEED_RECORD_ITEM, "baseline", FIELD_OFFICE, NULL },
  { HEED_RECORD_ITEM, "unit", FIELD_OFFICE, NULL },
  { HEED_RECORD_ITEM, "baseline_value", FIELD_OFFICE, NULL },
  { HEED_RECORD_ITEM, "goal", FIELD_OFFICE, NULL },
  { HEED_RECORD_ITEM, "direction", FIELD_OFFICE, NULL },
};

/* What belongs to an item is one field of it, with a line for each record. */
static const struct
{
  HeedRecordKind kind;
  const char *name;
  const char *title;
} parts[] = {
  { HEED_RECORD_REVISION, "revisions", N_("Revisions") },
  { HEED_RECORD_UPDATE, "updates", N_("Updates") },
  { HEED_RECORD_EVIDENCE, "evidence", N_("Evidence") },
  { HEED_RECORD_READING, "readings", N_("Readings") },
  { HEED_RECORD_VERIFICATION, "verifications", N_("Verifications") },
};

static const FieldRule *
find_rule (HeedRecordKind  kind,
           const char     *column)
{
  static const FieldRule none = { HEED_RECORD_PLAN, NULL, 0, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (field_rules); i++)
    if (field_rules[i].kind == kind && g_str_equal (field_rules[i].column, column))
      return &field_rules[i];
  return &none;
}

static void
heed_field_text_free (gpointer data)
{
  HeedFieldText *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self->markup);
  g_free (self);
}

static GPtrArray *
list_new (void)
{
  return g_ptr_array_new_with_free_func (heed_field_text_free);
}

/* CommonMark can be written in many ways: what is read and printed again is in one. Where a
 * link leads within the plan is another in each file. */
static char *
normalise_markup (const char *markup)
{
  g_autoptr (GPtrArray) blocks = heed_markup_to_blocks (markup);
  g_autofree char *normal = heed_markup_from_blocks (blocks);
  g_autoptr (GRegex) links = g_regex_new ("\\]\\((heed:|#)[^)]*\\)", 0, 0, NULL);

  return g_regex_replace_literal (links, normal, -1, 0, "](heed:)", 0, NULL);
}

/* Takes @text. */
static void
take (GPtrArray  *fields,
      const char *name,
      const char *title,
      char       *text,
      const char *markup)
{
  HeedFieldText *field;

  g_strstrip (text);
  if (*text == '\0')
    {
      g_free (text);
      return;
    }
  field = g_new0 (HeedFieldText, 1);
  field->name = g_strdup (name);
  field->title = title;
  field->text = text;
  field->markup = markup != NULL ? normalise_markup (markup) : NULL;
  g_ptr_array_add (fields, field);
}

static char *
join_lines (const HeedValue *value)
{
  g_auto (GStrv) texts = value->kind != HEED_VALUE_NULL ? heed_value_get_texts (value) : NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_autofree char *text = heed_markup_to_text (texts[i]);

      g_strstrip (text);
      if (*text != '\0')
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", text);
    }
  return g_strdup (lines->str);
}

static char *
value_to_text (const HeedValue  *value,
               const HeedColumn *column,
               FieldFlags        flags)
{
  if (flags & FIELD_LINES)
    return join_lines (value);
  if (column->kind == HEED_COLUMN_TEXT && (flags & FIELD_MARKUP) == 0)
    return g_strdup (value->kind == HEED_VALUE_TEXT ? value->text : "");
  return heed_history_words_of_value (value, column);
}

static gboolean
is_in_scope (FieldFlags     flags,
             HeedFieldScope scope)
{
  if ((flags & FIELD_NEVER) || ((flags & FIELD_OFFICE) && scope != HEED_FIELD_SCOPE_ALL))
    return FALSE;
  return (flags & FIELD_FRONT) == 0 || scope != HEED_FIELD_SCOPE_TABLE;
}

static void
add_row (GPtrArray      *fields,
         HeedRecordRow  *row,
         const char     *prefix,
         HeedFieldScope  scope)
{
  const HeedRecord *record = heed_record_row_get_record (row);

  for (guint i = 0; i < record->n_columns; i++)
    {
      const HeedColumn *column = &record->columns[i];
      const FieldRule *rule = find_rule (row->kind, column->name);
      const char *title = rule->title != NULL ? rule->title : heed_history_words_find_untranslated (column->name);
      g_autofree char *name = g_strconcat (prefix, column->name, NULL);

      if (column->field == NULL || title == NULL || !is_in_scope (rule->flags, scope))
        continue;
      take (fields, name, title, value_to_text (&row->values[i], column, rule->flags),
            (rule->flags & FIELD_MARKUP) ? row->values[i].text : NULL);
    }
}

/**
 * heed_field_scope_of_format:
 * @format: the format of a file
 *
 * Returns: how much of a plan such a file holds
 */
HeedFieldScope
heed_field_scope_of_format (const HeedFormat *format)
{
  g_return_val_if_fail (format != NULL, HEED_FIELD_SCOPE_TABLE);

  if (format->read_plan != NULL)
    return HEED_FIELD_SCOPE_ALL;
  return format->shape == HEED_SHAPE_SHEET ? HEED_FIELD_SCOPE_TABLE : HEED_FIELD_SCOPE_PUBLISHED;
}

/**
 * heed_field_scope_get_note:
 * @scope: which fields are looked at
 *
 * Returns: (nullable): what is not, as a translated sentence; %NULL where all are
 */
const char *
heed_field_scope_get_note (HeedFieldScope scope)
{
  switch (scope)
    {
    case HEED_FIELD_SCOPE_TABLE:
      return _("Front page, introduction, definitions, progress and updates are not compared: a spreadsheet has none.");
    case HEED_FIELD_SCOPE_PUBLISHED:
      return _("Progress, updates and reviews are not compared: a published plan has none.");
    case HEED_FIELD_SCOPE_ALL:
    default:
      return NULL;
    }
}

/**
 * heed_field_text_list_plan:
 * @plan: a plan
 * @scope: which fields are looked at
 *
 * Returns: (transfer full) (element-type HeedFieldText): what it says of itself, its
 *   organisation and its inspection, in order
 */
GPtrArray *
heed_field_text_list_plan (HeedPlan       *plan,
                           HeedFieldScope  scope)
{
  GPtrArray *fields = list_new ();
  g_autoptr (GPtrArray) rows = heed_row_list_new ();

  heed_plan_rows_add_plan (plan, rows);
  take (fields, "title", heed_history_words_find_untranslated ("title"), heed_compose_plan_title (plan), NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);

      if (row->kind == HEED_RECORD_PLAN)
        add_row (fields, row, "", scope);
      else if (row->kind == HEED_RECORD_ORGANISATION)
        add_row (fields, row, "organisation.", scope);
      else if (row->kind == HEED_RECORD_INSPECTION)
        add_row (fields, row, "inspection.", scope);
    }
  take (fields, "column_titles", heed_history_words_find_untranslated ("column_titles"),
        heed_compose_column_titles (plan), NULL);
  return fields;
}

/**
 * heed_field_text_list_definition:
 * @definition: a row of the definitions table
 *
 * Returns: (transfer full) (element-type HeedFieldText): what it says
 */
GPtrArray *
heed_field_text_list_definition (HeedDefinition *definition)
{
  GPtrArray *fields = list_new ();
  const char *const texts[][2] = {
    { "term", heed_definition_get_term (definition) },
    { "definition", heed_definition_get_definition (definition) },
    { "comment", heed_definition_get_comment (definition) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    take (fields, texts[i][0], heed_history_words_find_untranslated (texts[i][0]), heed_markup_to_text (texts[i][1]),
          texts[i][1]);
  return fields;
}

/**
 * heed_field_text_list_recommendation:
 * @recommendation: a recommendation of a plan
 * @scope: which fields are looked at
 *
 * Returns: (transfer full) (element-type HeedFieldText): what it says, without its items
 */
GPtrArray *
heed_field_text_list_recommendation (HeedRecommendation *recommendation,
                                     HeedFieldScope      scope)
{
  GPtrArray *fields = list_new ();
  g_autoptr (HeedRecordRow) row = heed_plan_rows_make_recommendation (recommendation, 0);

  add_row (fields, row, "", scope);
  take (fields, "response", heed_history_words_find_untranslated ("response"),
        heed_compose_response_words (heed_recommendation_get_plan (recommendation),
                                     heed_recommendation_get_response (recommendation)), NULL);
  if (heed_recommendation_get_addressee_stated (recommendation))
    take (fields, "addressee", heed_history_words_find_untranslated ("addressee"),
          g_strdup (heed_recommendation_get_addressee (recommendation)), NULL);
  return fields;
}

static HeedFieldText *
find_field (GPtrArray  *fields,
            const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    {
      HeedFieldText *field = g_ptr_array_index (fields, i);

      if (g_str_equal (field->name, name))
        return field;
    }
  return NULL;
}

/* A line more of the field that tells of the records of one kind. */
static void
add_part (GPtrArray     *fields,
          HeedRecordRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *words = NULL;
      HeedFieldText *field;

      if (parts[i].kind != row->kind)
        continue;
      words = heed_history_words_of_record (row);
      field = find_field (fields, parts[i].name);
      if (field == NULL)
        {
          take (fields, parts[i].name, parts[i].title, g_steal_pointer (&words), NULL);
        }
      else
        {
          char *lines = g_strjoin ("\n", field->text, words, NULL);

          g_free (field->text);
          field->text = lines;
        }
    }
}

/* Which type of item it is has no field. */
static void
add_type (GPtrArray     *fields,
          HeedRecordRow *row)
{
  HeedValue *type = heed_record_row_find_value (row, "kind");
  char *words = g_strdup (type->text);

  words[0] = g_ascii_toupper (words[0]);
  take (fields, "kind", heed_history_words_find_untranslated ("kind"), words, NULL);
}

/* An action is known by its label: that comes first. */
static void
lead_with (GPtrArray  *fields,
           const char *name)
{
  HeedFieldText *field = find_field (fields, name);
  guint position;

  if (field != NULL && g_ptr_array_find (fields, field, &position))
    g_ptr_array_insert (fields, 0, g_ptr_array_steal_index (fields, position));
}

/**
 * heed_field_text_list_items:
 * @recommendation: a recommendation of a plan
 * @scope: which fields are looked at
 *
 * Returns: (transfer full) (element-type utf8 GPtrArray): for the id of each of its items, an
 *   array of #HeedFieldText: what it says, with what belongs to it
 */
GHashTable *
heed_field_text_list_items (HeedRecommendation *recommendation,
                            HeedFieldScope      scope)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) rows = heed_row_list_new ();
  GPtrArray *fields = NULL;

  heed_plan_rows_add_items (recommendation, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      HeedRecordRow *row = g_ptr_array_index (rows, i);

      if (row->kind == HEED_RECORD_ITEM)
        {
          fields = list_new ();
          g_hash_table_insert (items, g_strdup (row->id), fields);
          add_type (fields, row);
          add_row (fields, row, "", scope);
          lead_with (fields, "label");
        }
      else if (fields != NULL && scope == HEED_FIELD_SCOPE_ALL)
        {
          add_part (fields, row);
        }
    }
  return items;
}
