/* heed-recognise-bodies.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-bodies.h"

#include <gio/gio.h>
#include <string.h>

#include "heed-bodies-resource.h"

#define PATH "/org/heedapp/Heed/bodies/bodies.ini"
#define KIND "Kind "
#define INSPECTORATE "Inspectorate "

/* One body, or kind of them. */
typedef struct
{
  char *name;
  GRegex *regex;
  GRegex *short_form; /* NULL for none */
  HeedOrganisationKind kind;
} Body;

typedef struct
{
  GArray *kinds;         /* of Body */
  GArray *inspectorates; /* of Body */
} Bodies;

static GRegex *
read_patterns (GKeyFile   *file,
               const char *group,
               const char *key)
{
  g_auto (GStrv) patterns = g_key_file_get_string_list (file, group, key, NULL, NULL);
  g_autofree char *joined = patterns != NULL ? g_strjoinv ("|", patterns) : NULL;
  g_autofree char *pattern = joined != NULL ? g_strdup_printf ("\\b(?:%s)(?!\\w)", joined) : NULL;
  g_autoptr (GError) error = NULL;
  GRegex *regex = pattern != NULL ? g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error) : NULL;

  if (error != NULL)
    g_error ("%s, %s: %s", PATH, group, error->message);
  return regex;
}

static HeedOrganisationKind
read_kind_word (const char *word)
{
  int kind = HEED_ORGANISATION_KIND_OTHER;

  if (word == NULL || !heed_enum_from_nick (HEED_TYPE_ORGANISATION_KIND, word, &kind))
    g_return_val_if_reached (HEED_ORGANISATION_KIND_OTHER);
  return kind;
}

static Bodies *
load (void)
{
  Bodies *self = g_new0 (Bodies, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (heed_bodies_get_resource (), PATH, 0, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;

  self->kinds = g_array_new (FALSE, FALSE, sizeof (Body));
  self->inspectorates = g_array_new (FALSE, FALSE, sizeof (Body));
  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    g_error ("%s: %s", PATH, error->message);

  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      gboolean is_kind = g_str_has_prefix (groups[i], KIND);
      g_autofree char *kind = is_kind ? g_strdup (groups[i] + strlen (KIND))
                                      : g_key_file_get_string (file, groups[i], "Kind", NULL);
      Body body = { .regex = read_patterns (file, groups[i], "Patterns"),
                    .short_form = read_patterns (file, groups[i], "Short"),
                    .kind = read_kind_word (kind) };

      if (body.regex == NULL)
        g_error ("%s: no patterns in “%s”", PATH, groups[i]);
      body.name = g_strdup (groups[i] + strlen (is_kind ? KIND : INSPECTORATE));
      g_array_append_val (is_kind ? self->kinds : self->inspectorates, body);
    }
  return self;
}

static Bodies *
get_bodies (void)
{
  static Bodies *bodies;

  if (g_once_init_enter (&bodies))
    {
      Bodies *loaded = load ();

      g_once_init_leave (&bodies, loaded);
    }
  return bodies;
}

/**
 * heed_bodies_read_kind:
 * @name: words that may name an organisation
 * @kind: (out) (optional): which kind of organisation they name, by `data/bodies`
 *
 * Returns: whether they name one of a known kind
 */
gboolean
heed_bodies_read_kind (const char           *name,
                       HeedOrganisationKind *kind)
{
  GArray *kinds = get_bodies ()->kinds;

  if (kind != NULL)
    *kind = HEED_ORGANISATION_KIND_OTHER;
  for (guint i = 0; i < kinds->len; i++)
    {
      Body *body = &g_array_index (kinds, Body, i);

      if (!g_regex_match (body->regex, name, 0, NULL))
        continue;
      if (kind != NULL)
        *kind = body->kind;
      return TRUE;
    }

  return FALSE;
}

/**
 * heed_bodies_find_inspectorate:
 * @text: a line of a front page, or an introduction
 * @kind: the kind of the organisation that was inspected
 *
 * Introductions name several inspectorates: then the organisation tells which.
 *
 * Returns: (transfer none) (nullable): the name of the inspectorate that it names; %NULL
 *   for none
 */
const char *
heed_bodies_find_inspectorate (const char           *text,
                               HeedOrganisationKind  kind)
{
  GArray *inspectorates = get_bodies ()->inspectorates;
  const char *first = NULL;

  for (guint i = 0; i < inspectorates->len; i++)
    {
      Body *body = &g_array_index (inspectorates, Body, i);
      gboolean named = g_regex_match (body->regex, text, 0, NULL) ||
                       (body->kind == kind && body->short_form != NULL &&
                        g_regex_match (body->short_form, text, 0, NULL));

      if (named && body->kind == kind)
        return body->name;
      if (named && first == NULL)
        first = body->name;
    }

  return first;
}
