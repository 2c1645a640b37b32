/* heed-shared-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-shared-record.h"

#include <glib/gi18n-lib.h>

#include "heed-model-enums.h"
#include "heed-name.h"
#include "heed-plan-derived.h"
#include "heed-record-row.h"

/* A plan says of its organisation and inspection what it says; their ids lead to the records of
 * the register, which other plans may share. Here is found out which these are, and the records
 * are made and kept up to date. */

/* An organisation as the register knows it. */
typedef struct
{
  char *id;
  char *folded;
  char *shown; /* the one that it stands for: itself, or what it was merged into */
  char *name;  /* of that one */
} Spelling;

static void
spelling_free (Spelling *self)
{
  g_free (self->id);
  g_free (self->folded);
  g_free (self->shown);
  g_free (self->name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Spelling, spelling_free)

/* By its id, or by its folded name. */
static gboolean
find_spelling (HeedDatabase  *database,
               const char    *column,
               const char    *value,
               Spelling     **spelling,
               GError       **error)
{
  g_autofree char *sql
    = g_strdup_printf ("SELECT spelling.id, spelling.folded, organisation.id, organisation.name "
                       "FROM organisation AS spelling "
                       "JOIN organisation ON organisation.id = COALESCE (spelling.merged_into, spelling.id) "
                       "WHERE spelling.%s = $value",
                       column);
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  *spelling = NULL;
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "value", value);
  if (heed_statement_next (statement, &failure))
    {
      *spelling = g_new0 (Spelling, 1);
      (*spelling)->id = g_strdup (heed_statement_get_text (statement, 0));
      (*spelling)->folded = g_strdup (heed_statement_get_text (statement, 1));
      (*spelling)->shown = g_strdup (heed_statement_get_text (statement, 2));
      (*spelling)->name = g_strdup (heed_statement_get_text (statement, 3));
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/* One row of text with one parameter; NULL where there is none. */
static gboolean
find_text (HeedDatabase  *database,
           const char    *sql,
           const char    *value,
           char         **text,
           GError       **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  *text = NULL;
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "value", value);
  if (heed_statement_next (statement, &failure))
    *text = g_strdup (heed_statement_get_text (statement, 0));
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/* ---- which record a plan means ---- */

static gboolean
match_organisation (HeedDatabase  *database,
                    HeedPlan      *plan,
                    Spelling     **found,
                    gboolean      *changed,
                    GError       **error)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  g_autofree char *folded = heed_name_fold (heed_organisation_get_name (organisation));
  g_autoptr (Spelling) known = NULL;
  g_autoptr (Spelling) same = NULL;

  if (!find_spelling (database, "id", heed_organisation_get_id (organisation), &known, error) ||
      (folded[0] != '\0' && !find_spelling (database, "folded", folded, &same, error)))
    return FALSE;

  if (same != NULL && (known == NULL || g_str_equal (known->shown, same->shown)))
    {
      if (g_strcmp0 (heed_organisation_get_id (organisation), same->id) != 0)
        {
          heed_organisation_set_id (organisation, same->id);
          *changed = TRUE;
        }
      *found = g_steal_pointer (&same);
      return TRUE;
    }
  if (known != NULL && known->name[0] != '\0')
    {
      g_autofree char *note = g_strdup_printf (_("The register calls this organisation “%s”; the file called it “%s”."),
                                               known->name, heed_organisation_get_name (organisation));

      if (folded[0] != '\0')
        heed_plan_add_review (plan, note);
      heed_organisation_set_name (organisation, known->name);
      *changed = TRUE;
    }
  *found = g_steal_pointer (&known);
  return TRUE;
}

/* The id of the inspection with that inspectorate and day, of an organisation however it is
 * spelled; NULL for none, and where one of the three is not known. */
static gboolean
find_inspection (HeedDatabase   *database,
                 const Spelling *organisation,
                 HeedInspection *inspection,
                 char          **id,
                 GError        **error)
{
  g_autofree char *folded = heed_name_fold (heed_inspection_get_inspectorate (inspection));
  g_autofree char *day = heed_day_to_iso (heed_inspection_get_report_published (inspection));
  g_autoptr (HeedStatement) statement = NULL;
  GError *failure = NULL;

  *id = NULL;
  if (organisation == NULL || folded[0] == '\0' || day == NULL)
    return TRUE;

  statement = heed_database_prepare (database,
                                     "SELECT inspection.id, inspection.inspectorate FROM organisation "
                                     "JOIN inspection ON inspection.organisation = organisation.id "
                                     "WHERE (organisation.id = $organisation OR organisation.merged_into = $organisation) "
                                     "AND inspection.report_published = $day ORDER BY inspection.id",
                                     error);
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "organisation", organisation->shown);
  heed_statement_bind_text (statement, "day", day);
  while (*id == NULL && heed_statement_next (statement, &failure))
    {
      g_autofree char *other = heed_name_fold (heed_statement_get_text (statement, 1));

      if (g_str_equal (other, folded))
        *id = g_strdup (heed_statement_get_text (statement, 0));
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

/* What the register says of an inspection is not what @inspection says. */
static void
keep_registered (HeedPlan      *plan,
                 const char    *inspectorate,
                 HeedDay        day,
                 gboolean      *changed)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  const char *said = heed_inspection_get_inspectorate (inspection);
  HeedDay said_day = heed_inspection_get_report_published (inspection);
  g_autofree char *folded = heed_name_fold (inspectorate);
  g_autofree char *said_folded = heed_name_fold (said);

  if (folded[0] != '\0' && !g_str_equal (folded, said_folded))
    {
      g_autofree char *note = g_strdup_printf (_("The register has this inspection by “%s”; the file said “%s”."),
                                               inspectorate, said);

      if (said_folded[0] != '\0')
        heed_plan_add_review (plan, note);
      heed_inspection_set_inspectorate (inspection, inspectorate);
      *changed = TRUE;
    }
  if (day != HEED_DAY_NONE && day != said_day)
    {
      g_autofree char *kept = heed_day_to_iso (day);
      g_autofree char *other = heed_day_to_iso (said_day);
      g_autofree char *note = g_strdup_printf (_("The register has the report of this inspection published on %s; "
                                                 "the file said %s."),
                                               kept, other != NULL ? other : "");

      if (other != NULL)
        heed_plan_add_review (plan, note);
      heed_inspection_set_report_published (inspection, day);
      *changed = TRUE;
    }
}

static gboolean
match_inspection (HeedDatabase   *database,
                  HeedPlan       *plan,
                  const Spelling *organisation,
                  gboolean       *changed,
                  GError        **error)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  g_autofree char *found = NULL;
  g_autoptr (HeedStatement) statement
    = heed_database_prepare (database, "SELECT inspectorate, report_published FROM inspection WHERE id = $id", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "id", heed_inspection_get_id (inspection));
  if (heed_statement_next (statement, &failure))
    {
      keep_registered (plan, heed_statement_get_text (statement, 0),
                       heed_day_new_from_iso (heed_statement_get_text (statement, 1)), changed);
      return TRUE;
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  if (!find_inspection (database, organisation, inspection, &found, error))
    return FALSE;
  if (found != NULL)
    {
      heed_inspection_set_id (inspection, found);
      *changed = TRUE;
    }
  return TRUE;
}

/**
 * heed_shared_record_match_plan:
 * @database: a register
 * @plan: a plan that comes into it
 * @changed: (inout): set where @plan was changed
 * @error: return location for an error
 *
 * Finds the organisation and the inspection that the plan means: those with the same ids, else
 * those with the same name, and with the same organisation, inspectorate and report date. The
 * same id with another name keeps the name of the register, and the review says so.
 *
 * Returns: whether the register could be read
 */
gboolean
heed_shared_record_match_plan (HeedDatabase  *database,
                               HeedPlan      *plan,
                               gboolean      *changed,
                               GError       **error)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  g_autoptr (Spelling) found = NULL;

  if (heed_organisation_get_id (organisation)[0] == '\0')
    {
      g_autofree char *id = g_uuid_string_random ();

      heed_organisation_set_id (organisation, id);
      *changed = TRUE;
    }
  if (heed_inspection_get_id (inspection)[0] == '\0')
    {
      g_autofree char *id = g_uuid_string_random ();

      heed_inspection_set_id (inspection, id);
      *changed = TRUE;
    }
  return match_organisation (database, plan, &found, changed, error) &&
         match_inspection (database, plan, found, changed, error);
}

static HeedRecordRow *
find_row (GHashTable     *known,
          HeedRecordKind  kind)
{
  GPtrArray *rows = g_hash_table_lookup (known, "");

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (((HeedRecordRow *) g_ptr_array_index (rows, i))->kind == kind)
      return g_ptr_array_index (rows, i);
  return NULL;
}

static const char *
get_text (HeedRecordRow *row,
          const char    *column)
{
  const HeedValue *value = row != NULL ? heed_record_row_find_value (row, column) : NULL;

  return value != NULL && value->text != NULL ? value->text : "";
}

/* Whether anybody but the plan means that record. */
static gboolean
is_shared (HeedDatabase  *database,
           const char    *sql,
           guint          number,
           const char    *id,
           gboolean      *shared,
           GError       **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_integer (statement, "plan", number);
  heed_statement_bind_text (statement, "id", id);
  *shared = heed_statement_next (statement, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
is_shared_organisation (HeedDatabase  *database,
                        guint          number,
                        const char    *id,
                        gboolean      *shared,
                        GError       **error)
{
  return is_shared (database,
                    "SELECT 1 FROM plan_organisation WHERE id = $id AND plan <> $plan "
                    "UNION ALL SELECT 1 FROM organisation WHERE merged_into = $id "
                    "UNION ALL SELECT 1 FROM organisation WHERE id = $id AND merged_into IS NOT NULL "
                    "LIMIT 1",
                    number, id, shared, error);
}

static gboolean
is_shared_inspection (HeedDatabase  *database,
                      guint          number,
                      const char    *id,
                      gboolean      *shared,
                      GError       **error)
{
  return is_shared (database, "SELECT 1 FROM plan_inspection WHERE id = $id AND plan <> $plan LIMIT 1", number, id,
                    shared, error);
}

/* The organisation got another name: it is the one that is called so, else another, unless the
 * plan has it for itself. */
static gboolean
match_new_name (HeedDatabase     *database,
                guint             number,
                HeedOrganisation *organisation,
                const char       *folded,
                GError          **error)
{
  g_autoptr (Spelling) same = NULL;
  g_autofree char *id = NULL;
  gboolean shared;

  if ((folded[0] != '\0' && !find_spelling (database, "folded", folded, &same, error)) ||
      !is_shared_organisation (database, number, heed_organisation_get_id (organisation), &shared, error))
    return FALSE;
  if (same == NULL && !shared)
    return TRUE;

  id = same != NULL ? g_strdup (same->id) : g_uuid_string_random ();
  heed_organisation_set_id (organisation, id);
  return TRUE;
}

static gboolean
match_new_inspection (HeedDatabase  *database,
                      guint          number,
                      HeedPlan      *plan,
                      GError       **error)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  g_autoptr (Spelling) organisation = NULL;
  g_autofree char *id = NULL;
  gboolean shared;

  if (!find_spelling (database, "id", heed_organisation_get_id (heed_plan_get_organisation (plan)), &organisation, error) ||
      !find_inspection (database, organisation, inspection, &id, error) ||
      !is_shared_inspection (database, number, heed_inspection_get_id (inspection), &shared, error))
    return FALSE;
  if (id == NULL && !shared)
    return TRUE;

  if (id == NULL)
    id = g_uuid_string_random ();
  heed_inspection_set_id (inspection, id);
  return TRUE;
}

/**
 * heed_shared_record_match_edit:
 * @database: a register
 * @number: the number of a plan
 * @plan: the plan, which was edited
 * @known: its rows before
 * @error: return location for an error
 *
 * Where the name of the organisation, or what makes an inspection another, was edited, finds
 * which the plan means now. A record that no other plan shares stays its own and follows it.
 *
 * Returns: whether the register could be read
 */
gboolean
heed_shared_record_match_edit (HeedDatabase  *database,
                               guint          number,
                               HeedPlan      *plan,
                               GHashTable    *known,
                               GError       **error)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  HeedRecordRow *organisation_row = find_row (known, HEED_RECORD_ORGANISATION);
  HeedRecordRow *inspection_row = find_row (known, HEED_RECORD_INSPECTION);
  g_autofree char *folded = heed_name_fold (heed_organisation_get_name (organisation));
  g_autofree char *folded_before = heed_name_fold (get_text (organisation_row, "name"));
  g_autofree char *inspectorate = heed_name_fold (heed_inspection_get_inspectorate (inspection));
  g_autofree char *inspectorate_before = heed_name_fold (get_text (inspection_row, "inspectorate"));
  g_autofree char *day = heed_day_to_iso (heed_inspection_get_report_published (inspection));

  if (organisation_row == NULL || inspection_row == NULL)
    return TRUE;
  if (g_str_equal (organisation_row->id, heed_organisation_get_id (organisation)) &&
      !g_str_equal (folded, folded_before) &&
      !match_new_name (database, number, organisation, folded, error))
    return FALSE;

  return !g_str_equal (inspection_row->id, heed_inspection_get_id (inspection)) ||
         (g_str_equal (organisation_row->id, heed_organisation_get_id (organisation)) &&
          g_str_equal (inspectorate, inspectorate_before) &&
          g_str_equal (day != NULL ? day : "", get_text (inspection_row, "report_published"))) ||
         match_new_inspection (database, number, plan, error);
}

/* ---- the records ---- */

/* Whether a record of that kind was edited: in its place, or also by being replaced. */
static gboolean
is_touched (GPtrArray      *changes,
            HeedRecordKind  kind,
            gboolean        in_place)
{
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      HeedChange *change = g_ptr_array_index (changes, i);

      if (heed_change_get_row (change)->kind == kind &&
          (!in_place || (change->before != NULL && change->after != NULL)))
        return TRUE;
    }
  return FALSE;
}

static const char *
get_kind (HeedOrganisation *organisation)
{
  return heed_enum_to_nick (HEED_TYPE_ORGANISATION_KIND, heed_organisation_get_kind (organisation));
}

static gboolean
run_organisation (HeedDatabase      *database,
                  const char        *sql,
                  HeedOrganisation  *organisation,
                  const char        *name,
                  const char        *folded,
                  GError           **error)
{
  g_autoptr (HeedStatement) statement = heed_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "id", heed_organisation_get_id (organisation));
  heed_statement_bind_text (statement, "name", name);
  heed_statement_bind_text (statement, "short_name", heed_organisation_get_short_name (organisation));
  heed_statement_bind_text (statement, "kind", get_kind (organisation));
  heed_statement_bind_text (statement, "folded", folded);
  return heed_statement_run (statement, error);
}

static gboolean
add_organisation (HeedDatabase      *database,
                  HeedOrganisation  *organisation,
                  GError           **error)
{
  const char *name = heed_organisation_get_name (organisation);
  g_autofree char *folded = heed_name_fold (name);
  g_autofree char *taken = NULL;

  if (!find_text (database, "SELECT id FROM organisation WHERE folded = $value", folded, &taken, error))
    return FALSE;
  return run_organisation (database,
                           "INSERT INTO organisation (id, name, short_name, kind, folded) "
                           "VALUES ($id, $name, $short_name, $kind, $folded)",
                           organisation, name, folded[0] != '\0' && taken == NULL ? folded : NULL, error);
}

/* The record that nobody else shares says what the plan says. Of a shared one the short name,
 * the kind and the capitals are those that were typed last. */
static gboolean
update_organisation (HeedDatabase      *database,
                     guint              number,
                     HeedOrganisation  *organisation,
                     const Spelling    *known,
                     gboolean           in_place,
                     GError           **error)
{
  const char *name = heed_organisation_get_name (organisation);
  g_autofree char *folded = heed_name_fold (name);
  g_autofree char *folded_known = heed_name_fold (known->name);
  g_autofree char *taken = NULL;
  gboolean same = g_strcmp0 (folded, known->folded) == 0;
  gboolean shared;

  if (!is_shared_organisation (database, number, known->id, &shared, error) ||
      !find_text (database, "SELECT id FROM organisation WHERE folded = $value", folded, &taken, error))
    return FALSE;
  if (shared && (!same || !in_place))
    return TRUE;

  /* One that was renamed keeps that name. */
  if (shared && g_strcmp0 (folded_known, known->folded) != 0)
    name = known->name;
  return run_organisation (database,
                           "UPDATE organisation SET name = $name, short_name = $short_name, kind = $kind, "
                           "folded = $folded WHERE id = $id",
                           organisation, name,
                           folded[0] != '\0' && (taken == NULL || g_str_equal (taken, known->id)) ? folded : NULL,
                           error);
}

static gboolean
write_organisation (HeedDatabase  *database,
                    guint          number,
                    HeedPlan      *plan,
                    GPtrArray     *changes,
                    GError       **error)
{
  HeedOrganisation *organisation = heed_plan_get_organisation (plan);
  g_autoptr (Spelling) known = NULL;

  if (!find_spelling (database, "id", heed_organisation_get_id (organisation), &known, error))
    return FALSE;
  if (known == NULL)
    return add_organisation (database, organisation, error);
  if (!is_touched (changes, HEED_RECORD_ORGANISATION, FALSE))
    return TRUE;

  return update_organisation (database, number, organisation, known,
                              is_touched (changes, HEED_RECORD_ORGANISATION, TRUE), error) &&
         heed_plan_derived_name_plans (database, known->shown, error);
}

static gboolean
write_inspection (HeedDatabase  *database,
                  guint          number,
                  HeedPlan      *plan,
                  GPtrArray     *changes,
                  GError       **error)
{
  HeedInspection *inspection = heed_plan_get_inspection (plan);
  const char *id = heed_inspection_get_id (inspection);
  g_autofree char *known = NULL;
  g_autofree char *day = heed_day_to_iso (heed_inspection_get_report_published (inspection));
  g_autoptr (HeedStatement) statement = NULL;
  gboolean shared = FALSE;

  if (!find_text (database, "SELECT id FROM inspection WHERE id = $value", id, &known, error))
    return FALSE;
  if (known != NULL && !is_touched (changes, HEED_RECORD_INSPECTION, FALSE) &&
      !is_touched (changes, HEED_RECORD_ORGANISATION, FALSE))
    return TRUE;
  if (known != NULL && !is_shared_inspection (database, number, id, &shared, error))
    return FALSE;
  if (shared)
    return TRUE;

  statement = heed_database_prepare (database,
                                     "INSERT INTO inspection (id, organisation, inspectorate, title, report_published) "
                                     "VALUES ($id, $organisation, $inspectorate, $title, $day) "
                                     "ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation, "
                                     "inspectorate = excluded.inspectorate, title = excluded.title, "
                                     "report_published = excluded.report_published",
                                     error);
  if (statement == NULL)
    return FALSE;
  heed_statement_bind_text (statement, "id", id);
  heed_statement_bind_text (statement, "organisation", heed_organisation_get_id (heed_plan_get_organisation (plan)));
  heed_statement_bind_text (statement, "inspectorate", heed_inspection_get_inspectorate (inspection));
  heed_statement_bind_text (statement, "title", heed_inspection_get_title (inspection));
  heed_statement_bind_text (statement, "day", day);
  return heed_statement_run (statement, error);
}

/**
 * heed_shared_record_write:
 * @database: a register, inside a transaction
 * @number: the number of a plan
 * @plan: the plan
 * @changes: (nullable) (element-type HeedChange): what was edited in it; %NULL where it comes in
 * @error: return location for an error
 *
 * Sees that the records of the register are there that the plan means, and lets those follow that
 * no other plan shares.
 *
 * Returns: whether they are
 */
gboolean
heed_shared_record_write (HeedDatabase  *database,
                          guint          number,
                          HeedPlan      *plan,
                          GPtrArray     *changes,
                          GError       **error)
{
  return write_organisation (database, number, plan, changes, error) &&
         write_inspection (database, number, plan, changes, error);
}
