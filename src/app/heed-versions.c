/* heed-versions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-versions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-json-reader.h"
#include "heed-json-text.h"
#include "heed-json-writer.h"

/* A version holds the plan as the very JSON that `show --json` prints, so that its checksum
 * can be told without Heed. */

static gboolean
has_name (HeedPlan   *plan,
          const char *name)
{
  HeedRecordList *versions = heed_plan_get_versions (plan);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < heed_record_list_get_n (versions); i++)
    {
      g_autofree char *other = g_utf8_casefold (heed_version_get_name (heed_record_list_get (versions, i)), -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

/**
 * heed_versions_freeze:
 * @plan: a plan
 * @name: what the version is called; where there is one of that name, a number follows it
 * @day: the day
 * @author: who freezes it
 *
 * Adds a version of @plan as it is now. It belongs to the step of undo that it is made in.
 *
 * Returns: (transfer none): the version
 */
HeedVersion *
heed_versions_freeze (HeedPlan   *plan,
                      const char *name,
                      HeedDay     day,
                      const char *author)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  g_autofree char *own = NULL;
  g_autoptr (HeedVersion) version = NULL;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  own = g_strdup (name);
  for (guint i = 2; has_name (plan, own); i++)
    {
      g_free (own);
      own = g_strdup_printf ("%s %u", name, i);
    }
  root = heed_json_writer_write (plan);
  text = heed_json_text_print (root);
  version = heed_version_new (own, day, author, text);
  heed_record_list_append (heed_plan_get_versions (plan), version);
  return version;
}

/**
 * heed_versions_freeze_state:
 * @plan: a plan that became submitted or published
 * @day: the day
 * @author: who made it so
 *
 * Adds a version that is called as the state of the plan; none where it is a draft or closed.
 *
 * Returns: (transfer none) (nullable): the version
 */
HeedVersion *
heed_versions_freeze_state (HeedPlan   *plan,
                            HeedDay     day,
                            const char *author)
{
  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  switch (heed_plan_get_state (plan))
    {
    case HEED_PLAN_STATE_SUBMITTED:
      /* Translators: the name of a version of a plan. */
      return heed_versions_freeze (plan, _("Submitted"), day, author);
    case HEED_PLAN_STATE_PUBLISHED:
      /* Translators: the name of a version of a plan. */
      return heed_versions_freeze (plan, _("Published"), day, author);
    case HEED_PLAN_STATE_DRAFT:
    case HEED_PLAN_STATE_CLOSED:
    default:
      return NULL;
    }
}

/**
 * heed_versions_freeze_import:
 * @plan: a plan that comes from a file
 * @author: who imports it
 *
 * Adds a version of a plan that was submitted or published before Heed had it; none where it is
 * a draft. Its day is the one that the file says.
 *
 * Returns: (transfer none) (nullable): the version
 */
HeedVersion *
heed_versions_freeze_import (HeedPlan   *plan,
                             const char *author)
{
  HeedDay published;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);

  if (heed_plan_get_state (plan) == HEED_PLAN_STATE_DRAFT)
    return NULL;

  published = heed_plan_get_published (plan);
  /* Translators: the name of a version of a plan. */
  return heed_versions_freeze (plan, _("As imported"),
                               published != HEED_DAY_NONE ? published : heed_plan_get_submitted (plan), author);
}

/* "1 Submitted, 2 Published" */
static char *
list_names (HeedRecordList *versions)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < heed_record_list_get_n (versions); i++)
    g_string_append_printf (names, "%s%u %s", i > 0 ? ", " : "", i + 1,
                            heed_version_get_name (heed_record_list_get (versions, i)));
  return g_strdup (names->str);
}

/**
 * heed_versions_find:
 * @plan: a plan
 * @words: the number of one of its versions, from 1 on, or its name, in whatever case
 * @error: return location for an error
 *
 * Fails with %HEED_ERROR_NOT_FOUND, and says which there are.
 *
 * Returns: (transfer none) (nullable): the version, or %NULL with @error set
 */
HeedVersion *
heed_versions_find (HeedPlan    *plan,
                    const char  *words,
                    GError     **error)
{
  HeedRecordList *versions;
  g_autofree char *names = NULL;
  g_autofree char *folded = NULL;
  guint64 number;

  g_return_val_if_fail (HEED_IS_PLAN (plan), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  versions = heed_plan_get_versions (plan);
  if (g_ascii_string_to_unsigned (words, 10, 1, G_MAXUINT, &number, NULL) &&
      number <= heed_record_list_get_n (versions))
    return heed_record_list_get (versions, (guint) number - 1);

  folded = g_utf8_casefold (words, -1);
  for (guint i = 0; i < heed_record_list_get_n (versions); i++)
    {
      HeedVersion *version = heed_record_list_get (versions, i);
      g_autofree char *name = g_utf8_casefold (heed_version_get_name (version), -1);

      if (g_str_equal (name, folded))
        return version;
    }

  names = list_names (versions);
  if (*names == '\0')
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 _("There is no version “%s”: the plan has none yet. Submitting or publishing it makes one."), words);
  else
    g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                 /* Translators: the second %s are numbers and names: "1 Submitted, 2 Published". */
                 _("There is no version “%s” of the plan. Name one of these: %s."), words, names);
  return NULL;
}

/**
 * heed_versions_read:
 * @version: a version
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location for an error
 *
 * Fails with %HEED_ERROR_CORRUPT where it is not what was frozen.
 *
 * Returns: (transfer full) (nullable): the plan as it was, which has no versions of its own;
 *   %NULL with @error set
 */
HeedPlan *
heed_versions_read (HeedVersion   *version,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (HEED_IS_VERSION (version), NULL);

  text = heed_version_dup_text (version, error);
  if (text == NULL)
    return NULL;

  bytes = g_bytes_new (text, strlen (text));
  root = heed_json_text_parse (bytes, error);
  return root != NULL ? heed_json_reader_read (root, cancellable, error) : NULL;
}
