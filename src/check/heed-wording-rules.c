/* heed-wording-rules.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-check-words.h"
#include "heed-definition.h"
#include "heed-plan-walk.h"

static void
find_vague_wording (const HeedCheck *check,
                    HeedItem        *item,
                    GPtrArray       *findings)
{
  g_autofree char *words = HEED_IS_ACTION (item) ? heed_check_words_find ("vague-wording", heed_item_get_text (item)) : NULL;
  g_autofree char *message = NULL;

  if (words == NULL)
    return;
  /* Translators: words of an action, such as "where possible". */
  message = g_strdup_printf (_("“%s” leaves open what will be done."), words);
  heed_rules_add_to_item (findings, check, item, message, _("Say what will be done, so that anybody can see whether it was."));
}

static void
find_vague_owner (const HeedCheck *check,
                  HeedItem        *item,
                  GPtrArray       *findings)
{
  const char *const *owners = heed_item_get_owners (item);

  for (guint i = 0; owners[i] != NULL; i++)
    {
      g_autofree char *owner = g_strstrip (g_strdup (owners[i]));
      g_autofree char *message = NULL;

      if (!heed_check_words_has ("vague-owner", owner))
        continue;
      /* Translators: the words of an owner, such as "all staff". */
      message = g_strdup_printf (_("“%s” is nobody who could be asked."), owner);
      heed_rules_add_to_item (findings, check, item, message, _("Name the role or the person who answers for it."));
    }
}

static void
find_many_owners (const HeedCheck *check,
                  HeedItem        *item,
                  GPtrArray       *findings)
{
  const char *const *owners = heed_item_get_owners (item);
  guint n = g_strv_length ((GStrv) owners);
  g_autofree char *message = NULL;

  if (n < heed_check_words_get_limit ("owners"))
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *lead = heed_check_words_find ("lead-owner", owners[i]);

      if (lead != NULL)
        return;
    }
  message = g_strdup_printf (ngettext ("The action has %u owner, and none that leads.",
                                       "The action has %u owners, and none that leads.", n), n);
  heed_rules_add_to_item (findings, check, item, message, _("Say first who leads."));
}

/* What two spellings of one owner have in common. */
static char *
fold_owner (const char *owner)
{
  g_autofree char *folded = g_utf8_casefold (owner, -1);
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (key, g_utf8_get_char (c));
    else if (*c == '&')
      g_string_append (key, "and");
  return g_strdup (key->str);
}

/* The spelling of each owner that comes first, by what its spellings have in common. */
static GHashTable *
find_first_spellings (HeedPlan *plan)
{
  GHashTable *first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          const char *const *owners = heed_item_get_owners (heed_record_list_get (items, j));

          for (guint k = 0; owners[k] != NULL; k++)
            {
              char *key = fold_owner (owners[k]);

              if (*key == '\0' || g_hash_table_contains (first, key))
                g_free (key);
              else
                g_hash_table_insert (first, key, (gpointer) owners[k]);
            }
        }
    }
  return first;
}

/* The other spelling of an owner; NULL where it is the first. */
static const char *
find_other_spelling (GHashTable *first,
                     const char *owner)
{
  g_autofree char *key = fold_owner (owner);
  const char *other = g_hash_table_lookup (first, key);

  return other != NULL && !g_str_equal (other, owner) ? other : NULL;
}

static void
find_owner_spellings (const HeedCheck *check,
                      HeedPlan        *plan,
                      GPtrArray       *findings)
{
  g_autoptr (GHashTable) first = find_first_spellings (plan);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          const char *const *owners = heed_item_get_owners (heed_record_list_get (items, j));

          for (guint k = 0; owners[k] != NULL; k++)
            {
              const char *other = find_other_spelling (first, owners[k]);
              g_autofree char *message = NULL;

              if (other == NULL)
                continue;
              /* Translators: the same owner, as it is written here and elsewhere. */
              message = g_strdup_printf (_("“%s” is written “%s” elsewhere."), owners[k], other);
              heed_rules_add_to_item (findings, check, heed_record_list_get (items, j), message,
                                      _("Write it in one way, so that it is one owner in every list."));
            }
        }
    }
}

static gboolean
use_first_spellings (HeedPlan    *plan,
                     HeedFinding *finding)
{
  HeedItem *item = heed_plan_find_item_by_id (plan, heed_finding_get_item (finding));
  g_autoptr (GHashTable) first = find_first_spellings (plan);
  g_auto (GStrv) owners = NULL;
  gboolean is_changed = FALSE;

  if (item == NULL)
    return FALSE;
  owners = g_strdupv ((GStrv) heed_item_get_owners (item));
  for (guint i = 0; owners[i] != NULL; i++)
    {
      char *other = g_strdup (find_other_spelling (first, owners[i]));

      if (other == NULL)
        continue;
      g_free (owners[i]);
      owners[i] = other;
      is_changed = TRUE;
    }
  if (is_changed)
    heed_item_set_owners (item, (const char *const *) owners);
  return is_changed;
}

/* ---- abbreviations ---- */

static void
append_text (GString    *text,
             const char *more)
{
  g_string_append_printf (text, " %s\n", more);
}

/* Everything in which an abbreviation may be spelled out. */
static char *
collect_text (HeedPlan *plan)
{
  g_autoptr (GString) text = g_string_new (heed_plan_get_title (plan));
  HeedWording *wording = heed_plan_get_wording (plan);
  HeedRecordList *definitions = heed_wording_get_definitions (wording);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);

  append_text (text, heed_wording_get_introduction (wording));
  append_text (text, heed_organisation_get_name (heed_plan_get_organisation (plan)));
  for (guint i = 0; i < heed_record_list_get_n (definitions); i++)
    append_text (text, heed_definition_get_definition (heed_record_list_get (definitions, i)));
  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      append_text (text, heed_recommendation_get_text (recommendation));
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        append_text (text, heed_item_get_text (heed_record_list_get (items, j)));
    }
  return g_strdup (text->str);
}

/* "Allocation Model (AM)", "AM (Allocation Model)", also in the plural. */
static gboolean
is_spelled_out (const char *text,
                const char *abbreviation)
{
  g_autofree char *pattern = g_strdup_printf ("[([]\\s*(?:the\\s+)?['‘“\"]?%s(?:’?s)?\\b[^)\\]]{0,20}[)\\]]|\\b%s(?:’?s)?\\s*(?:\\(|[–-]\\s+\\p{Lu})", abbreviation, abbreviation);

  return g_regex_match_simple (pattern, text, 0, 0);
}

static gboolean
is_shouted (const char *text)
{
  guint upper = 0;
  guint lower = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      upper += g_unichar_isupper (g_utf8_get_char (c));
      lower += g_unichar_islower (g_utf8_get_char (c));
    }
  return upper > lower;
}

/* Two capitals in a row: no other text needs a closer look. */
static gboolean
may_abbreviate (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (g_ascii_isupper (c[0]) && g_ascii_isupper (c[1]))
      return !is_shouted (text);
  return FALSE;
}

/* Each abbreviation once, where it first stands. */
static void
find_abbreviations (const HeedCheck *check,
                    HeedPlan        *plan,
                    GPtrArray       *findings)
{
  g_autofree char *text = collect_text (plan);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("(?<![\\p{L}\\p{N}&/])([A-Z]{2,7})(?:’?s)?(?![\\p{L}\\p{N}&])", 0, 0, NULL);
  HeedRecordList *recommendations = heed_plan_get_recommendations (plan);
  const char *short_name = heed_organisation_get_short_name (heed_plan_get_organisation (plan));

  for (guint i = 0; i < heed_record_list_get_n (recommendations); i++)
    {
      HeedRecordList *items = heed_recommendation_get_items (heed_record_list_get (recommendations, i));

      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          HeedItem *item = heed_record_list_get (items, j);
          g_autoptr (GMatchInfo) match = NULL;

          if (!may_abbreviate (heed_item_get_text (item)))
            continue;
          for (g_regex_match (regex, heed_item_get_text (item), 0, &match); g_match_info_matches (match);
               g_match_info_next (match, NULL))
            {
              g_autofree char *abbreviation = g_match_info_fetch (match, 1);
              g_autofree char *message = NULL;

              if (!g_hash_table_add (known, g_strdup (abbreviation)) ||
                  heed_check_words_has ("abbreviation", abbreviation) || strstr (short_name, abbreviation) != NULL ||
                  is_spelled_out (text, abbreviation))
                continue;
              /* Translators: an abbreviation, such as "IRAM". */
              message = g_strdup_printf (_("“%s” is nowhere spelled out."), abbreviation);
              heed_rules_add_to_item (findings, check, item, message,
                                      _("Write it in full where it first stands, with the letters in brackets."));
            }
        }
    }
}

const HeedCheck heed_wording_rules[] = {
  { "vague-owner", HEED_SEVERITY_WARNING, N_("Owners nobody could ask"), .item = find_vague_owner },
  { "many-owners", HEED_SEVERITY_SUGGESTION, N_("Many owners without a lead"), .item = find_many_owners },
  { "owner-spelling", HEED_SEVERITY_SUGGESTION, N_("Two spellings of one owner"), .plan = find_owner_spellings,
    .fix = use_first_spellings, .fix_label = N_("Use the First Spelling") },
  { "vague-wording", HEED_SEVERITY_SUGGESTION, N_("Vague wording"), .item = find_vague_wording },
  { "abbreviation", HEED_SEVERITY_SUGGESTION, N_("Abbreviations never spelled out"), .plan = find_abbreviations },
  { NULL },
};
