/* heed-edition.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-edition.h"

#include <string.h>

#include "heed-definition.h"
#include "heed-edition-words.h"
#include "heed-editions-resource.h"
#include "heed-field.h"
#include "heed-plan.h"

#define RESOURCE_PREFIX "/org/heedapp/Heed/editions/"

/**
 * HeedEdition:
 *
 * The template that a plan follows: the titles of its columns, the words for its
 * responses, and what a new plan begins with. It is data (`data/editions`), since
 * the wording has changed over the years and will again.
 */

typedef struct
{
  char *words;
  GStrv wordings; /* folded */
  char *definition;
  char *comment;
} Response;

struct _HeedEdition
{
  GObject parent_instance;

  char *id;
  char *name;
  char *introduction;
  char *running_note;
  GStrv column_titles;
  GStrv judgements; /* best first */
  HeedEditionWords columns[HEED_N_TITLED];
  HeedEditionWords progress[4];          /* in the order of HeedProgress */
  Response responses[3];                 /* from agreed to not agreed */
};

G_DEFINE_FINAL_TYPE (HeedEdition, heed_edition, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedEdition, TEXT, id, .read_only = TRUE),
  HEED_FIELD (HeedEdition, TEXT, name, .read_only = TRUE),
};

/* The groups of the columns that a table may have beside the six. */
static const char *const more_groups[] = { "Column label", "Column progress", "Column completed",
                                            "Column other" };

G_STATIC_ASSERT (G_N_ELEMENTS (more_groups) == HEED_N_TITLED - HEED_N_COLUMNS);

static const HeedResponseKind response_kinds[] = {
  HEED_RESPONSE_KIND_AGREED,
  HEED_RESPONSE_KIND_PARTLY_AGREED,
  HEED_RESPONSE_KIND_NOT_AGREED,
};

/* The beginnings of the words that name a reason. */
static const struct
{
  const char *stem;
  HeedReasons reason;
} reason_stems[] = {
  { "afford", HEED_REASONS_AFFORDABILITY },
  { "unafford", HEED_REASONS_AFFORDABILITY },
  { "commission", HEED_REASONS_COMMISSIONING },
  { "operational", HEED_REASONS_OPERATIONAL },
  { "policies", HEED_REASONS_POLICY },
  { "policy", HEED_REASONS_POLICY },
};

static GStrv
read_wordings (GKeyFile   *file,
               const char *group)
{
  g_auto (GStrv) list = g_key_file_get_string_list (file, group, "Wordings", NULL, NULL);

  g_return_val_if_fail (list != NULL, NULL);

  for (gsize i = 0; list[i] != NULL; i++)
    {
      char *folded = heed_edition_words_fold (list[i], strlen (list[i]));

      g_free (list[i]);
      list[i] = folded;
    }
  return g_steal_pointer (&list);
}

static char *
read_text (GKeyFile   *file,
           const char *group,
           const char *key)
{
  char *text = g_key_file_get_string (file, group, key, NULL);

  if (text == NULL)
    g_error ("An edition has no %s in [%s]", key, group);
  return text;
}

/* The editions are built in and looked at in the tests: a broken one is a bug. */
static HeedEdition *
load_edition (GResource  *resource,
              const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PREFIX, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, 0, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  HeedEdition *self = g_object_new (HEED_TYPE_EDITION, NULL);

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", path, error->message);

  self->id = read_text (file, "Edition", "Id");
  self->name = read_text (file, "Edition", "Name");
  self->introduction = read_text (file, "Edition", "Introduction");
  self->running_note = read_text (file, "Edition", "RunningNote");

  self->judgements = g_key_file_get_string_list (file, "Edition", "Judgements", NULL, &error);
  if (self->judgements == NULL)
    g_error ("%s: %s", path, error->message);

  self->column_titles = g_new0 (char *, HEED_N_COLUMNS + 1);
  for (guint i = 0; i < HEED_N_COLUMNS; i++)
    {
      g_autofree char *group = g_strdup_printf ("Column %u", i + 1);

      self->column_titles[i] = read_text (file, group, "Title");
      heed_edition_words_load (&self->columns[i], file, group, "Titles");
    }
  for (guint i = 0; i < G_N_ELEMENTS (more_groups); i++)
    heed_edition_words_load (&self->columns[HEED_N_COLUMNS + i], file, more_groups[i], "Titles");
  for (gsize i = 0; i < G_N_ELEMENTS (self->progress); i++)
    {
      g_autofree char *group = g_strconcat ("Progress ", heed_enum_to_nick (HEED_TYPE_PROGRESS, (int) i), NULL);

      heed_edition_words_load (&self->progress[i], file, group, "Words");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (response_kinds); i++)
    {
      const char *nick = heed_enum_to_nick (HEED_TYPE_RESPONSE_KIND, (int) response_kinds[i]);
      g_autofree char *group = g_strdup_printf ("Response %s", nick);

      self->responses[i].words = read_text (file, group, "Words");
      self->responses[i].wordings = read_wordings (file, group);
      self->responses[i].definition = read_text (file, group, "Definition");
      self->responses[i].comment = read_text (file, group, "Comment");
    }

  return self;
}

static void
heed_edition_finalize (GObject *object)
{
  HeedEdition *self = HEED_EDITION (object);

  heed_fields_clear (self, fields, G_N_ELEMENTS (fields));
  g_free (self->introduction);
  g_free (self->running_note);
  g_strfreev (self->column_titles);
  g_strfreev (self->judgements);
  for (guint i = 0; i < HEED_N_TITLED; i++)
    heed_edition_words_clear (&self->columns[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (self->progress); i++)
    heed_edition_words_clear (&self->progress[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (self->responses); i++)
    {
      g_free (self->responses[i].words);
      g_strfreev (self->responses[i].wordings);
      g_free (self->responses[i].definition);
      g_free (self->responses[i].comment);
    }

  G_OBJECT_CLASS (heed_edition_parent_class)->finalize (object);
}

static void
heed_edition_class_init (HeedEditionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  heed_fields_install (object_class, fields, G_N_ELEMENTS (fields));
  object_class->finalize = heed_edition_finalize;
}

static void
heed_edition_init (HeedEdition *self)
{
}

/**
 * heed_edition_get_all:
 *
 * Returns: (transfer none) (element-type HeedEdition): every edition, the one for
 *   new plans first
 */
GPtrArray *
heed_edition_get_all (void)
{
  /* The newest first, as they are offered; a resource keeps no order. */
  static const char *const names[] = { "agreed.edition", "accepted.edition" };
  static GPtrArray *editions;

  if (g_once_init_enter (&editions))
    {
      GPtrArray *loaded = g_ptr_array_new_with_free_func (g_object_unref);

      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        g_ptr_array_add (loaded, load_edition (heed_editions_get_resource (), names[i]));
      g_once_init_leave (&editions, loaded);
    }

  return editions;
}

/**
 * heed_edition_find:
 * @id: the id of an edition
 *
 * Returns: (transfer none) (nullable): that edition
 */
HeedEdition *
heed_edition_find (const char *id)
{
  GPtrArray *editions = heed_edition_get_all ();

  for (guint i = 0; i < editions->len; i++)
    {
      HeedEdition *self = g_ptr_array_index (editions, i);

      if (g_strcmp0 (self->id, id) == 0)
        return self;
    }

  return NULL;
}

/**
 * heed_edition_find_by_words:
 * @words: the title of the column of the responses, or a response, as printed
 *
 * Returns: (transfer none) (nullable): the first edition that has @words, in any
 *   case and with any signs; %NULL where none has them
 */
HeedEdition *
heed_edition_find_by_words (const char *words)
{
  GPtrArray *editions = heed_edition_get_all ();
  g_autofree char *folded = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  folded = heed_edition_words_fold (words, strlen (words));
  if (folded[0] == '\0')
    return NULL;

  for (guint i = 0; i < editions->len; i++)
    {
      HeedEdition *self = g_ptr_array_index (editions, i);

      if (g_strv_contains ((const char *const *) self->columns[2].wordings, folded))
        return self;
      for (gsize j = 0; j < G_N_ELEMENTS (self->responses); j++)
        if (g_strv_contains ((const char *const *) self->responses[j].wordings, folded))
          return self;
    }

  return NULL;
}

/**
 * HeedEdition:id:
 *
 * The id that plans keep.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedEdition, heed_edition, id, const char *, "")

/**
 * HeedEdition:name:
 *
 * The name that people know it by.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedEdition, heed_edition, name, const char *, "")

/**
 * heed_edition_get_column_titles:
 * @self: a #HeedEdition
 *
 * Returns: (transfer none): the titles of the %HEED_N_COLUMNS columns, as printed
 */
const char *const *
heed_edition_get_column_titles (HeedEdition *self)
{
  g_return_val_if_fail (HEED_IS_EDITION (self), NULL);

  return (const char *const *) self->column_titles;
}

/**
 * heed_edition_get_judgements:
 * @self: a #HeedEdition
 *
 * Returns: (transfer none): the words by which the inspectorate judges a recommendation at
 *   review, best first
 */
const char *const *
heed_edition_get_judgements (HeedEdition *self)
{
  g_return_val_if_fail (HEED_IS_EDITION (self), NULL);

  return (const char *const *) self->judgements;
}

/**
 * heed_edition_get_response_words:
 * @self: a #HeedEdition
 * @kind: a response
 *
 * Returns: (transfer none): the words for it, as printed; "" for none
 */
const char *
heed_edition_get_response_words (HeedEdition      *self,
                                 HeedResponseKind  kind)
{
  g_return_val_if_fail (HEED_IS_EDITION (self), "");

  for (gsize i = 0; i < G_N_ELEMENTS (response_kinds); i++)
    if (response_kinds[i] == kind)
      return self->responses[i].words;

  return "";
}

/**
 * heed_edition_apply:
 * @self: a #HeedEdition
 * @plan: a plan
 *
 * Gives @plan the introduction, the definitions, the running note and the column
 * titles that a new plan begins with, instead of those that it has.
 */
void
heed_edition_apply (HeedEdition *self,
                    HeedPlan    *plan)
{
  g_autoptr (GPtrArray) definitions = g_ptr_array_new_with_free_func (g_object_unref);
  HeedWording *wording;

  g_return_if_fail (HEED_IS_EDITION (self));
  g_return_if_fail (HEED_IS_PLAN (plan));

  for (gsize i = 0; i < G_N_ELEMENTS (self->responses); i++)
    {
      HeedDefinition *definition = heed_definition_new ();

      heed_definition_set_term (definition, self->responses[i].words);
      heed_definition_set_definition (definition, self->responses[i].definition);
      heed_definition_set_comment (definition, self->responses[i].comment);
      g_ptr_array_add (definitions, definition);
    }

  wording = heed_plan_get_wording (plan);
  heed_plan_set_edition (plan, self->id);
  heed_wording_set_introduction (wording, self->introduction);
  heed_wording_set_running_note (wording, self->running_note);
  heed_wording_set_column_titles (wording, (const char *const *) self->column_titles);
  heed_record_list_set (heed_wording_get_definitions (wording), definitions);
}

/* Which column has @words as its title, word for word. */
static int
find_title (const char *words,
            guint       n_columns,
            gboolean    only)
{
  GPtrArray *editions = heed_edition_get_all ();
  g_autofree char *folded = heed_edition_words_fold (words, strcspn (words, "(["));

  if (folded[0] == '\0')
    return -1;

  for (guint i = 0; i < editions->len; i++)
    {
      HeedEdition *self = g_ptr_array_index (editions, i);

      for (guint j = 0; j < n_columns; j++)
        if (g_strv_contains ((const char *const *) (only ? self->columns[j].only
                                                         : self->columns[j].wordings), folded))
          return (int) j;
    }

  return -1;
}

/**
 * heed_edition_find_column:
 * @words: the words of a cell
 *
 * Looks which column of the plan table has @words as its title in one of the
 * editions. Numbers, case, spaces and signs make no difference, nor does what stands
 * in brackets.
 *
 * Returns: the column, from 0, or -1 where no column has that title
 */
int
heed_edition_find_column (const char *words)
{
  g_return_val_if_fail (words != NULL, -1);

  return find_title (words, HEED_N_COLUMNS, FALSE);
}

/**
 * heed_edition_read_title:
 * @words: the words of a cell that heads a column
 *
 * Looks under which column @words may stand, as heed_edition_find_column() does, but
 * over all columns that plan tables have, and by phrases inside of titles: "Action
 * owner (role)" heads the owners.
 *
 * Returns: a #HeedColumn, or -1 where no column may have that title
 */
int
heed_edition_read_title (const char *words)
{
  /* A title with several of the phrases is that of the first of these: "Owner and
   * progress of the action" names the owner. */
  static const HeedColumn beginning[] = { HEED_COLUMN_OWNER, HEED_COLUMN_PROGRESS };
  static const HeedColumn inside[] = {
    HEED_COLUMN_NUMBER,   HEED_COLUMN_COMPLETED, HEED_COLUMN_TARGET, HEED_COLUMN_OWNER,
    HEED_COLUMN_PROGRESS, HEED_COLUMN_OTHER,     HEED_COLUMN_LABEL,  HEED_COLUMN_ACTION,
    HEED_COLUMN_RECOMMENDATION,
  };
  GPtrArray *editions = heed_edition_get_all ();
  g_autofree char *plain = NULL;
  int column;

  g_return_val_if_fail (words != NULL, -1);

  /* "Response (agreed, partly agreed, not agreed)" is no title of the actions. */
  plain = heed_edition_words_plain (words);
  for (guint i = 0; i < editions->len; i++)
    if (heed_edition_words_are_in (&((HeedEdition *) g_ptr_array_index (editions, i))->columns[HEED_COLUMN_RESPONSE],
                                   plain))
      return HEED_COLUMN_RESPONSE;
  column = find_title (words, HEED_N_TITLED, FALSE);
  if (column < 0)
    column = find_title (words, HEED_N_TITLED, TRUE);
  if (column >= 0)
    return column;

  for (guint i = 0; i < editions->len; i++)
    {
      HeedEdition *self = g_ptr_array_index (editions, i);

      for (guint j = 0; j < G_N_ELEMENTS (beginning); j++)
        if (heed_edition_words_begin (&self->columns[beginning[j]], plain))
          return (int) beginning[j];
      for (guint j = 0; j < G_N_ELEMENTS (inside); j++)
        if (heed_edition_words_are_in (&self->columns[inside[j]], plain))
          return (int) inside[j];
    }

  return -1;
}

/**
 * heed_edition_read_progress:
 * @words: words that may say how far an action is
 * @progress: (out): what they say
 * @says_more: (out): whether they say more than that, as "Amber" and "Cancelled" do
 *
 * Case, spaces and signs make no difference; a number does, as in "75% complete".
 *
 * Returns: whether @words say that and nothing else
 */
gboolean
heed_edition_read_progress (const char   *words,
                            HeedProgress *progress,
                            gboolean     *says_more)
{
  GPtrArray *editions = heed_edition_get_all ();
  g_autofree char *folded = NULL;

  g_return_val_if_fail (words != NULL, FALSE);

  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)) && !g_ascii_isalpha (*c))
      return FALSE;

  folded = heed_edition_words_fold (words, strlen (words));
  for (guint i = 0; folded[0] != '\0' && i < editions->len; i++)
    {
      HeedEdition *self = g_ptr_array_index (editions, i);

      for (gsize j = 0; j < G_N_ELEMENTS (self->progress); j++)
        {
          *progress = (HeedProgress) j;
          *says_more = !g_strv_contains ((const char *const *) self->progress[j].only, folded);
          if (!*says_more || g_strv_contains ((const char *const *) self->progress[j].wordings, folded))
            return TRUE;
        }
    }

  return FALSE;
}

/* Where the words that fold to @folded end in @words, or 0 where @words do not
 * begin with them. */
static gsize
match_folded (const char *words,
              const char *folded)
{
  gsize at = 0;

  for (; *folded != '\0'; folded++)
    {
      while (words[at] != '\0' && !g_ascii_isalpha (words[at]))
        at++;
      if (g_ascii_tolower (words[at]) != *folded)
        return 0;
      at++;
    }

  return at;
}

/* Whether what follows a response leaves it what it is: nothing, or what is set
 * off from it. "Agreed actions" is no response, "Agreed (see below)" is. */
static gboolean
is_set_off (const char *rest)
{
  if (*rest != '\0' && !g_ascii_isspace (*rest) && !g_ascii_isalnum (*rest))
    return *rest != '/' && *rest != '-';
  while (g_ascii_isspace (*rest))
    rest++;

  return !g_ascii_isalnum (*rest) && *rest != '/';
}

/**
 * heed_edition_read_response:
 * @words: the words of a response cell
 * @reasons: (out) (optional): the reasons that @words name
 *
 * Reads a response in the words of any edition. Numbers, case, spaces and signs
 * make no difference.
 *
 * Returns: the response; %HEED_RESPONSE_KIND_NONE where @words are none
 */
HeedResponseKind
heed_edition_read_response (const char  *words,
                            HeedReasons *reasons)
{
  GPtrArray *editions = heed_edition_get_all ();
  HeedResponseKind kind = HEED_RESPONSE_KIND_NONE;
  gsize longest = 0;

  g_return_val_if_fail (words != NULL, HEED_RESPONSE_KIND_NONE);

  for (guint i = 0; i < editions->len; i++)
    {
      HeedEdition *self = g_ptr_array_index (editions, i);

      for (gsize j = 0; j < G_N_ELEMENTS (self->responses); j++)
        for (gsize k = 0; self->responses[j].wordings[k] != NULL; k++)
          {
            gsize end = match_folded (words, self->responses[j].wordings[k]);

            if (end > longest && is_set_off (words + end))
              {
                longest = end;
                kind = response_kinds[j];
              }
          }
    }

  if (reasons != NULL)
    *reasons = kind != HEED_RESPONSE_KIND_NONE ? heed_edition_read_reasons (words)
                                               : HEED_REASONS_NONE;
  return kind;
}

/**
 * heed_edition_read_reasons:
 * @words: the words of a response cell or of an explanation
 *
 * Returns: the reasons that @words name: commissioning, policy, operational,
 *   affordability, and the forms of these words; nothing is inferred from others
 */
HeedReasons
heed_edition_read_reasons (const char *words)
{
  g_autofree char *lower = NULL;
  HeedReasons reasons = HEED_REASONS_NONE;
  const char *at;

  g_return_val_if_fail (words != NULL, HEED_REASONS_NONE);

  lower = g_ascii_strdown (words, -1);
  at = lower;
  while (*at != '\0')
    {
      if (g_ascii_isalpha (*at) && (at == lower || !g_ascii_isalpha (at[-1])))
        for (gsize i = 0; i < G_N_ELEMENTS (reason_stems); i++)
          if (g_str_has_prefix (at, reason_stems[i].stem))
            reasons |= reason_stems[i].reason;
      at++;
    }

  return reasons;
}
