/* heed-plan-find.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-find.h"

#include <glib/gi18n-lib.h>

#include "heed-addressee.h"
#include "heed-definition.h"
#include "heed-markup-find.h"
#include "heed-measure.h"
#include "heed-recommendation.h"
#include "heed-text-find.h"

/* What somebody wrote is found and replaced. Left alone are numbers and labels, which are
 * renumbered; target dates, which are promised; and what was reported, which is never edited. */

typedef enum {
  PLAIN,
  MARKUP,
  LIST,
} FieldKind;

static const struct
{
  GType (*get_type) (void);
  const char *property;
  FieldKind kind;
} fields[] = {
  { heed_plan_get_type, "title", PLAIN },
  { heed_plan_get_type, "front", LIST },
  { heed_wording_get_type, "introduction", MARKUP },
  { heed_wording_get_type, "running-note", PLAIN },
  { heed_definition_get_type, "term", PLAIN },
  { heed_definition_get_type, "definition", PLAIN },
  { heed_definition_get_type, "comment", PLAIN },
  { heed_recommendation_get_type, "heading", PLAIN },
  { heed_recommendation_get_type, "addressee", PLAIN },
  { heed_recommendation_get_type, "text", MARKUP },
  { heed_response_get_type, "explanation", MARKUP },
  { heed_response_get_type, "part-agreed", MARKUP },
  { heed_item_get_type, "text", MARKUP },
  { heed_item_get_type, "owners", LIST },
  { heed_measure_get_type, "unit", PLAIN },
};

/* Returns: (transfer container): the objects that the fields of a record belong to */
static GPtrArray *
list_parts (gpointer record)
{
  GPtrArray *parts = g_ptr_array_new ();

  g_ptr_array_add (parts, record);
  if (HEED_IS_RECOMMENDATION (record))
    g_ptr_array_add (parts, heed_recommendation_get_response (record));
  if (HEED_IS_PLAN (record))
    {
      HeedWording *wording = heed_plan_get_wording (record);
      HeedRecordList *definitions = heed_wording_get_definitions (wording);

      g_ptr_array_add (parts, wording);
      for (guint i = 0; i < heed_record_list_get_n (definitions); i++)
        g_ptr_array_add (parts, heed_record_list_get (definitions, i));
    }
  return parts;
}

static guint
count_value (const GValue *value,
             FieldKind     kind,
             const char   *words)
{
  const char *const *list;
  guint n = 0;

  if (kind != LIST)
    return kind == MARKUP ? heed_markup_count (g_value_get_string (value), words)
                          : heed_text_count (g_value_get_string (value), words);
  list = g_value_get_boxed (value);
  for (guint i = 0; list[i] != NULL; i++)
    n += heed_text_count (list[i], words);
  return n;
}

/* A list lets go of what nothing is left of. */
static GStrv
replace_in_list (const char *const *list,
                 const char        *words,
                 const char        *with)
{
  g_autoptr (GStrvBuilder) replaced = g_strv_builder_new ();

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *text = heed_text_replace (list[i], words, with);

      if (text[0] != '\0')
        g_strv_builder_add (replaced, text);
    }
  return g_strv_builder_end (replaced);
}

static void
replace_value (GValue     *value,
               FieldKind   kind,
               const char *words,
               const char *with)
{
  if (kind == LIST)
    g_value_take_boxed (value, replace_in_list (g_value_get_boxed (value), words, with));
  else if (kind == MARKUP)
    g_value_take_string (value, heed_markup_replace (g_value_get_string (value), words, with));
  else
    g_value_take_string (value, heed_text_replace (g_value_get_string (value), words, with));
}

/* Where an addressee is stated, those below follow. */
static void
set_field (gpointer      part,
           const char   *property,
           const GValue *value)
{
  if (HEED_IS_RECOMMENDATION (part) && g_str_equal (property, "addressee"))
    {
      g_autofree char *before = g_strdup (heed_recommendation_get_addressee (part));

      g_object_set_property (part, property, value);
      heed_addressee_change (part, before);
      return;
    }
  g_object_set_property (part, property, value);
}

/* How often the words stand in the record; with @with, that is put in their place. */
static guint
look_at (gpointer    record,
         const char *words,
         const char *with)
{
  g_autoptr (GPtrArray) parts = list_parts (record);
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
      {
        gpointer part = g_ptr_array_index (parts, i);
        g_auto (GValue) value = G_VALUE_INIT;
        guint here;

        if (!G_TYPE_CHECK_INSTANCE_TYPE (part, fields[j].get_type ()))
          continue;
        g_object_get_property (part, fields[j].property, &value);
        here = count_value (&value, fields[j].kind, words);
        n += here;
        if (here == 0 || with == NULL)
          continue;
        replace_value (&value, fields[j].kind, words, with);
        set_field (part, fields[j].property, &value);
      }
  return n;
}

static void
find_in (GArray     *found,
         gpointer    record,
         const char *words)
{
  HeedFound here = { record, look_at (record, words, NULL) };

  if (here.n > 0)
    g_array_append_val (found, here);
}

/**
 * heed_plan_find:
 * @plan: a plan
 * @words: what is looked for, see heed_text_find()
 *
 * Returns: (transfer full) (element-type HeedFound): where @words stand: in the plan itself, then
 *   in its recommendations and their items, in order. The records are those of the plan
 */
GArray *
heed_plan_find (HeedPlan   *plan,
                const char *words)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (HeedFound));
  HeedRecordList *recommendations;

  g_return_val_if_fail (HEED_IS_PLAN (plan), found);
  g_return_val_if_fail (words != NULL, found);

  find_in (found, plan, words);
  recommendations = heed_plan_get_recommendations (plan);
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      find_in (found, recommendation, words);
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        find_in (found, heed_record_list_get (items, j), words);
    }
  return found;
}

/**
 * heed_plan_find_replace:
 * @editor: the editor of a plan
 * @record: (nullable): the only record of the plan to look at, as heed_plan_find() has it; %NULL
 *   for all
 * @words: what is looked for
 * @with: what is to stand in its place, as plain text
 *
 * Replaces the words, as one step of undo.
 *
 * Returns: how often they were replaced
 */
guint
heed_plan_find_replace (HeedPlanEditor *editor,
                        gpointer        record,
                        const char     *words,
                        const char     *with)
{
  g_autoptr (GArray) found = NULL;
  guint n = 0;

  g_return_val_if_fail (HEED_IS_PLAN_EDITOR (editor), 0);
  g_return_val_if_fail (words != NULL, 0);
  g_return_val_if_fail (with != NULL, 0);

  found = heed_plan_find (heed_plan_editor_get_plan (editor), words);
  heed_plan_editor_begin (editor, _("Replace"));
  for (guint i = 0; i < found->len; i++)
    {
      const HeedFound *here = &g_array_index (found, HeedFound, i);

      if (record == NULL || here->record == record)
        n += look_at (here->record, words, with);
    }
  heed_plan_editor_end (editor);
  return n;
}
