/* heed-plan-table-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-plan-table-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-compliance.h"
#include "heed-measure.h"
#include "heed-text-item.h"
#include "heed-words.h"

/**
 * HeedPlanTableEntry:
 *
 * A recommendation or an item as a row of the table shows it: its words are
 * ready to be shown. It follows whatever changes in its recommendation, since the
 * owner or target in force may stand on another item.
 */

#define N_WORDS (HEED_PLAN_TABLE_WORDS_STATUS_ICON + 1)

struct _HeedPlanTableEntry
{
  GObject parent_instance;

  GObject *record;
  HeedRecommendation *recommendation;
  HeedDay day;
  gboolean shown; /* whether anybody asked for its words */

  char *markup; /* what the text was made of */
  char *words[N_WORDS];
  const char *classes[N_WORDS];
  int indent;
};

G_DEFINE_FINAL_TYPE (HeedPlanTableEntry, heed_plan_table_entry, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* How far an item stands to the right of the one above it, in pixels. */
#define INDENT 18

static void
set_words (HeedPlanTableEntry *self,
           HeedPlanTableWords  which,
           const char       *words)
{
  if (g_strcmp0 (self->words[which], words) == 0)
    return;

  g_free (self->words[which]);
  self->words[which] = g_strdup (words);
}

static void
set_class (HeedPlanTableEntry *self,
           HeedPlanTableWords  which,
           const char       *name)
{
  self->classes[which] = name;
}

static void
set_markup (HeedPlanTableEntry *self,
            const char       *markup)
{
  g_autofree char *text = NULL;

  if (g_strcmp0 (self->markup, markup) == 0)
    return;

  g_free (self->markup);
  self->markup = g_strdup (markup);
  text = heed_words_from_markup (markup);
  set_words (self, HEED_PLAN_TABLE_WORDS_TEXT, text);
}

static void
count_actions (HeedPlanTableEntry *self,
               guint            *n_actions,
               guint            *n_late)
{
  HeedRecordList *items = heed_recommendation_get_items (self->recommendation);

  *n_actions = 0;
  *n_late = 0;
  for (guint i = 0; i < heed_record_list_get_n (items); i++)
    {
      HeedItem *item = heed_record_list_get (items, i);

      if (!HEED_IS_ACTION (item) || !heed_action_is_counted (HEED_ACTION (item)))
        continue;

      (*n_actions)++;
      if (heed_action_get_compliance (HEED_ACTION (item), self->day) == HEED_COMPLIANCE_OVERDUE)
        (*n_late)++;
    }
}

static void
show_recommendation (HeedPlanTableEntry *self)
{
  HeedResponse *response = heed_recommendation_get_response (self->recommendation);
  guint n_actions, n_late;
  g_autofree char *actions = NULL;
  g_autofree char *late = NULL;
  g_autofree char *addressee = g_strdup (heed_recommendation_get_addressee (self->recommendation));

  /* Of "The region should" the column says who, as it does for actions. */
  if (g_str_has_suffix (addressee, " should"))
    addressee[strlen (addressee) - strlen (" should")] = '\0';

  count_actions (self, &n_actions, &n_late);
  actions = n_actions > 0
              ? g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions)
              : g_strdup (_("no actions"));
  late = n_late > 0 ? g_strdup_printf (ngettext ("%u overdue", "%u overdue", n_late), n_late)
                    : g_strdup ("");

  set_words (self, HEED_PLAN_TABLE_WORDS_NUMBER, heed_recommendation_get_number (self->recommendation));
  set_words (self, HEED_PLAN_TABLE_WORDS_CAPTION,
             heed_recommendation_get_priority (self->recommendation) ? _("Priority") : "");
  set_markup (self, heed_recommendation_get_text (self->recommendation));
  set_words (self, HEED_PLAN_TABLE_WORDS_OWNERS, addressee);
  set_words (self, HEED_PLAN_TABLE_WORDS_TARGET, heed_words_for_response (heed_response_get_kind (response)));
  set_words (self, HEED_PLAN_TABLE_WORDS_MEANING, actions);
  set_words (self, HEED_PLAN_TABLE_WORDS_STATUS, late);
  set_words (self, HEED_PLAN_TABLE_WORDS_STATUS_ICON, n_late > 0 ? "heed-overdue-symbolic" : "");
  set_class (self, HEED_PLAN_TABLE_WORDS_TEXT, "strong");
  set_class (self, HEED_PLAN_TABLE_WORDS_OWNERS, "dim-label");
  set_class (self, HEED_PLAN_TABLE_WORDS_TARGET,
             heed_response_get_kind (response) == HEED_RESPONSE_KIND_NONE ? "dim-label" : "strong");
  set_class (self, HEED_PLAN_TABLE_WORDS_STATUS, n_late > 0 ? "error" : NULL);
}

/* An action shows what is in force, dimmed where it stands on another one; other
 * items show only what is their own. */
static void
show_item (HeedPlanTableEntry *self)
{
  HeedItem *item = HEED_ITEM (self->record);
  gboolean in_force = HEED_IS_ACTION (item) && heed_item_get_recommendation (item) != NULL;
  const char *const *owners = heed_item_get_owners (item);
  HeedTarget *target = heed_item_get_target (item);
  gboolean own_owners = owners[0] != NULL;
  gboolean own_target = target != NULL;
  g_autofree char *owner_words = NULL;
  g_autofree char *meaning = NULL;

  if (in_force)
    {
      owners = heed_recommendation_get_owners_in_force (self->recommendation, item);
      target = heed_recommendation_get_target_in_force (self->recommendation, item);
    }
  owner_words = g_strjoinv ("\n", (char **) owners);
  meaning = target != NULL ? heed_words_for_meaning (target) : g_strdup ("");

  set_words (self, HEED_PLAN_TABLE_WORDS_OWNERS, owner_words);
  set_words (self, HEED_PLAN_TABLE_WORDS_TARGET, target != NULL ? heed_target_get_words (target) : "");
  set_words (self, HEED_PLAN_TABLE_WORDS_MEANING, meaning);
  set_markup (self, heed_item_get_text (item));
  set_class (self, HEED_PLAN_TABLE_WORDS_OWNERS, own_owners ? NULL : "dim-label");
  set_class (self, HEED_PLAN_TABLE_WORDS_TARGET, own_target ? NULL : "dim-label");

  if (HEED_IS_ACTION (item))
    {
      HeedCompliance compliance = heed_action_get_compliance (HEED_ACTION (item), self->day);
      gboolean counted = heed_action_is_counted (HEED_ACTION (item));

      set_words (self, HEED_PLAN_TABLE_WORDS_NUMBER, heed_action_get_label (HEED_ACTION (item)));
      set_words (self, HEED_PLAN_TABLE_WORDS_CAPTION, "");
      set_words (self, HEED_PLAN_TABLE_WORDS_STATUS, heed_compliance_to_label (compliance));
      set_words (self, HEED_PLAN_TABLE_WORDS_STATUS_ICON, heed_compliance_to_icon_name (compliance));
      set_class (self, HEED_PLAN_TABLE_WORDS_TEXT, NULL);
      set_class (self, HEED_PLAN_TABLE_WORDS_STATUS, counted ? heed_words_class_for (compliance) : "dim-label");
    }
  else
    {
      set_words (self, HEED_PLAN_TABLE_WORDS_NUMBER, "");
      set_words (self, HEED_PLAN_TABLE_WORDS_CAPTION, HEED_IS_MEASURE (item)
                 ? _("Measure") : heed_words_for_role (heed_text_item_get_role (HEED_TEXT_ITEM (item))));
      set_words (self, HEED_PLAN_TABLE_WORDS_STATUS, "");
      set_words (self, HEED_PLAN_TABLE_WORDS_STATUS_ICON, "");
      set_class (self, HEED_PLAN_TABLE_WORDS_TEXT, "dim-label");
      set_class (self, HEED_PLAN_TABLE_WORDS_STATUS, NULL);
    }

  self->indent = (int) (heed_item_get_depth (item) - 1) * INDENT;
}

static void
show (HeedPlanTableEntry *self)
{
  if (HEED_IS_ITEM (self->record))
    show_item (self);
  else
    show_recommendation (self);
}

/* Of the thousands of entries of a large plan few are ever seen: the words are made for
 * those. */
static void
ensure_shown (HeedPlanTableEntry *self)
{
  if (self->shown)
    return;

  show (self);
  self->shown = TRUE;
}

/* Nobody waits for what was never read. */
static void
changed_cb (HeedPlanTableEntry *self)
{
  if (!self->shown)
    return;

  show (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
heed_plan_table_entry_finalize (GObject *object)
{
  HeedPlanTableEntry *self = HEED_PLAN_TABLE_ENTRY (object);

  g_clear_object (&self->record);
  g_clear_object (&self->recommendation);
  g_free (self->markup);
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_free (self->words[i]);

  G_OBJECT_CLASS (heed_plan_table_entry_parent_class)->finalize (object);
}

static void
heed_plan_table_entry_class_init (HeedPlanTableEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = heed_plan_table_entry_finalize;

  /**
   * HeedPlanTableEntry::changed:
   *
   * There may be other words. (Properties, bound to the labels of each cell, took more
   * time than all the labels.)
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
heed_plan_table_entry_init (HeedPlanTableEntry *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    self->words[i] = g_strdup ("");
}

/**
 * heed_plan_table_entry_new:
 * @record: (transfer none): a #HeedRecommendation, or a #HeedItem that is in one
 * @day: the day for which compliance is shown
 *
 * Returns: (transfer full): an entry for it
 */
HeedPlanTableEntry *
heed_plan_table_entry_new (gpointer record,
                        HeedDay  day)
{
  HeedPlanTableEntry *self = NULL;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (record) || HEED_IS_ITEM (record), NULL);

  self = g_object_new (HEED_TYPE_PLAN_TABLE_ENTRY, NULL);
  self->record = g_object_ref (record);
  self->recommendation = HEED_IS_ITEM (record)
                           ? g_object_ref (heed_item_get_recommendation (record))
                           : g_object_ref (record);
  self->day = day;
  g_signal_connect_object (self->recommendation, "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * heed_plan_table_entry_get_record:
 * @self: a #HeedPlanTableEntry
 *
 * Returns: (transfer none): the #HeedRecommendation or #HeedItem that it shows
 */
gpointer
heed_plan_table_entry_get_record (HeedPlanTableEntry *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_ENTRY (self), NULL);

  return self->record;
}

/**
 * heed_plan_table_entry_get_words:
 * @self: a #HeedPlanTableEntry
 * @which: what to tell
 *
 * Returns: (transfer none): the words for it, "" for none; they hold until the entry
 *   changes
 */
const char *
heed_plan_table_entry_get_words (HeedPlanTableEntry *self,
                              HeedPlanTableWords  which)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_ENTRY (self), "");
  g_return_val_if_fail (which < N_WORDS, "");

  ensure_shown (self);
  return self->words[which];
}

/**
 * heed_plan_table_entry_get_class:
 * @self: a #HeedPlanTableEntry
 * @which: some of its words
 *
 * Returns: (transfer none) (nullable): the style class in which they stand
 */
const char *
heed_plan_table_entry_get_class (HeedPlanTableEntry *self,
                              HeedPlanTableWords  which)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_ENTRY (self), NULL);
  g_return_val_if_fail (which < N_WORDS, NULL);

  ensure_shown (self);
  return self->classes[which];
}

/**
 * heed_plan_table_entry_get_indent:
 * @self: a #HeedPlanTableEntry
 *
 * Returns: how far its text stands to the right, in pixels
 */
int
heed_plan_table_entry_get_indent (HeedPlanTableEntry *self)
{
  g_return_val_if_fail (HEED_IS_PLAN_TABLE_ENTRY (self), 0);

  ensure_shown (self);
  return self->indent;
}
