/* heed-outline-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-outline-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-action.h"
#include "heed-compliance.h"
#include "heed-measure.h"
#include "heed-text-item.h"
#include "heed-words.h"

/**
 * HeedOutlineEntry:
 *
 * A recommendation or an item as a row of the outline shows it: every property is
 * ready to be shown. It follows whatever changes in its recommendation, since the
 * owner or target in force may stand on another item.
 */

/* The properties with words, then those with style classes. */
enum {
  PROP_0,
  PROP_NUMBER,
  PROP_CAPTION,
  PROP_TEXT,
  PROP_OWNERS,
  PROP_TARGET,
  PROP_MEANING,
  PROP_STATUS,
  PROP_STATUS_ICON,
  N_WORDS,
  PROP_TEXT_CLASSES = N_WORDS,
  PROP_OWNER_CLASSES,
  PROP_TARGET_CLASSES,
  PROP_STATUS_CLASSES,
  N_CLASSES,
  PROP_INDENT = N_CLASSES,
  N_PROPS
};

struct _HeedOutlineEntry
{
  GObject parent_instance;

  GObject *record;
  HeedRecommendation *recommendation;
  HeedDay day;
  gboolean shown; /* whether anybody asked for its words */

  char *markup; /* what the text was made of */
  char *words[N_WORDS];
  const char *classes[N_CLASSES];
  int indent;
};

G_DEFINE_FINAL_TYPE (HeedOutlineEntry, heed_outline_entry, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

/* How far an item stands to the right of the one above it, in pixels. */
#define INDENT 18

/* Nobody waits for what was never read. */
static void
notify (HeedOutlineEntry *self,
        guint             prop_id)
{
  if (self->shown)
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_words (HeedOutlineEntry *self,
           guint             prop_id,
           const char       *words)
{
  if (g_strcmp0 (self->words[prop_id], words) == 0)
    return;

  g_free (self->words[prop_id]);
  self->words[prop_id] = g_strdup (words);
  notify (self, prop_id);
}

static void
set_class (HeedOutlineEntry *self,
           guint             prop_id,
           const char       *name)
{
  if (self->classes[prop_id] == name)
    return;

  self->classes[prop_id] = name;
  notify (self, prop_id);
}

static void
set_markup (HeedOutlineEntry *self,
            const char       *markup)
{
  g_autofree char *text = NULL;

  if (g_strcmp0 (self->markup, markup) == 0)
    return;

  g_free (self->markup);
  self->markup = g_strdup (markup);
  text = heed_words_from_markup (markup);
  set_words (self, PROP_TEXT, text);
}

static const char *
compliance_class (HeedCompliance compliance)
{
  switch (compliance)
    {
    case HEED_COMPLIANCE_OVERDUE:
    case HEED_COMPLIANCE_COMPLETED_LATE:
      return compliance == HEED_COMPLIANCE_OVERDUE ? "error" : NULL;
    case HEED_COMPLIANCE_DUE_SOON:
      return "warning";
    case HEED_COMPLIANCE_COMPLETED_ON_TIME:
    case HEED_COMPLIANCE_COMPLETED:
      return "success";
    case HEED_COMPLIANCE_ON_TRACK:
    case HEED_COMPLIANCE_ONGOING:
    case HEED_COMPLIANCE_WITHDRAWN:
    case HEED_COMPLIANCE_NO_DATE:
    default:
      return NULL;
    }
}

static void
count_actions (HeedOutlineEntry *self,
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
show_recommendation (HeedOutlineEntry *self)
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

  set_words (self, PROP_NUMBER, heed_recommendation_get_number (self->recommendation));
  set_words (self, PROP_CAPTION, "");
  set_markup (self, heed_recommendation_get_text (self->recommendation));
  set_words (self, PROP_OWNERS, addressee);
  set_words (self, PROP_TARGET, heed_words_for_response (heed_response_get_kind (response)));
  set_words (self, PROP_MEANING, actions);
  set_words (self, PROP_STATUS, late);
  set_words (self, PROP_STATUS_ICON, n_late > 0 ? "heed-overdue-symbolic" : "");
  set_class (self, PROP_TEXT_CLASSES, "strong");
  set_class (self, PROP_OWNER_CLASSES, "dim-label");
  set_class (self, PROP_TARGET_CLASSES,
             heed_response_get_kind (response) == HEED_RESPONSE_KIND_NONE ? "dim-label" : "strong");
  set_class (self, PROP_STATUS_CLASSES, n_late > 0 ? "error" : NULL);
}

/* An action shows what is in force, dimmed where it stands on another one; other
 * items show only what is their own. */
static void
show_item (HeedOutlineEntry *self)
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

  set_words (self, PROP_OWNERS, owner_words);
  set_words (self, PROP_TARGET, target != NULL ? heed_target_get_words (target) : "");
  set_words (self, PROP_MEANING, meaning);
  set_markup (self, heed_item_get_text (item));
  set_class (self, PROP_OWNER_CLASSES, own_owners ? NULL : "dim-label");
  set_class (self, PROP_TARGET_CLASSES, own_target ? NULL : "dim-label");

  if (HEED_IS_ACTION (item))
    {
      HeedCompliance compliance = heed_action_get_compliance (HEED_ACTION (item), self->day);
      gboolean counted = heed_action_is_counted (HEED_ACTION (item));

      set_words (self, PROP_NUMBER, heed_action_get_label (HEED_ACTION (item)));
      set_words (self, PROP_CAPTION, "");
      set_words (self, PROP_STATUS, heed_compliance_to_label (compliance));
      set_words (self, PROP_STATUS_ICON, heed_compliance_to_icon_name (compliance));
      set_class (self, PROP_TEXT_CLASSES, NULL);
      set_class (self, PROP_STATUS_CLASSES, counted ? compliance_class (compliance) : "dim-label");
    }
  else
    {
      set_words (self, PROP_NUMBER, "");
      set_words (self, PROP_CAPTION, HEED_IS_MEASURE (item)
                 ? _("Measure") : heed_words_for_role (heed_text_item_get_role (HEED_TEXT_ITEM (item))));
      set_words (self, PROP_STATUS, "");
      set_words (self, PROP_STATUS_ICON, "");
      set_class (self, PROP_TEXT_CLASSES, "dim-label");
      set_class (self, PROP_STATUS_CLASSES, NULL);
    }

  if (self->indent != (int) (heed_item_get_depth (item) - 1) * INDENT)
    {
      self->indent = (int) (heed_item_get_depth (item) - 1) * INDENT;
      notify (self, PROP_INDENT);
    }
}

static void
show (HeedOutlineEntry *self)
{
  if (HEED_IS_ITEM (self->record))
    show_item (self);
  else
    show_recommendation (self);
}

static void
changed_cb (HeedOutlineEntry *self)
{
  if (!self->shown)
    return;

  g_object_freeze_notify (G_OBJECT (self));
  show (self);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
heed_outline_entry_finalize (GObject *object)
{
  HeedOutlineEntry *self = HEED_OUTLINE_ENTRY (object);

  g_clear_object (&self->record);
  g_clear_object (&self->recommendation);
  g_free (self->markup);
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_free (self->words[i]);

  G_OBJECT_CLASS (heed_outline_entry_parent_class)->finalize (object);
}

static void
heed_outline_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  HeedOutlineEntry *self = HEED_OUTLINE_ENTRY (object);

  /* Of the thousands of entries of a large plan few are ever seen: the words are
   * made for those. */
  if (!self->shown)
    {
      show (self);
      self->shown = TRUE;
    }

  if (prop_id < N_WORDS)
    {
      g_value_set_string (value, self->words[prop_id]);
    }
  else if (prop_id < N_CLASSES)
    {
      const char *const classes[] = { self->classes[prop_id], NULL };

      g_value_set_boxed (value, classes);
    }
  else
    {
      g_value_set_int (value, self->indent);
    }
}

static void
heed_outline_entry_class_init (HeedOutlineEntryClass *klass)
{
  static const char *const names[N_CLASSES] = {
    [PROP_NUMBER] = "number",
    [PROP_CAPTION] = "caption",
    [PROP_TEXT] = "text",
    [PROP_OWNERS] = "owners",
    [PROP_TARGET] = "target",
    [PROP_MEANING] = "meaning",
    [PROP_STATUS] = "status",
    [PROP_STATUS_ICON] = "status-icon",
    [PROP_TEXT_CLASSES] = "text-classes",
    [PROP_OWNER_CLASSES] = "owner-classes",
    [PROP_TARGET_CLASSES] = "target-classes",
    [PROP_STATUS_CLASSES] = "status-classes",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = heed_outline_entry_finalize;
  object_class->get_property = heed_outline_entry_get_property;

  for (guint i = PROP_0 + 1; i < N_WORDS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, "",
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  for (guint i = N_WORDS; i < N_CLASSES; i++)
    properties[i] = g_param_spec_boxed (names[i], NULL, NULL, G_TYPE_STRV,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * HeedOutlineEntry:indent:
   *
   * How far it stands to the right, in pixels.
   */
  properties[PROP_INDENT] =
    g_param_spec_int ("indent", NULL, NULL,
                      0, G_MAXINT, 0,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
heed_outline_entry_init (HeedOutlineEntry *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    self->words[i] = g_strdup ("");
}

/**
 * heed_outline_entry_new:
 * @record: (transfer none): a #HeedRecommendation, or a #HeedItem that is in one
 * @day: the day for which compliance is shown
 *
 * Returns: (transfer full): an entry for it
 */
HeedOutlineEntry *
heed_outline_entry_new (gpointer record,
                        HeedDay  day)
{
  HeedOutlineEntry *self = NULL;

  g_return_val_if_fail (HEED_IS_RECOMMENDATION (record) || HEED_IS_ITEM (record), NULL);

  self = g_object_new (HEED_TYPE_OUTLINE_ENTRY, NULL);
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
 * heed_outline_entry_get_record:
 * @self: a #HeedOutlineEntry
 *
 * Returns: (transfer none): the #HeedRecommendation or #HeedItem that it shows
 */
gpointer
heed_outline_entry_get_record (HeedOutlineEntry *self)
{
  g_return_val_if_fail (HEED_IS_OUTLINE_ENTRY (self), NULL);

  return self->record;
}
