/* heed-finding.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-finding.h"

#include "heed-check-enum-types.h"
#include "heed-field.h"

/**
 * HeedFinding:
 *
 * One place where a plan does not keep a rule: what is wrong there and what to do
 * about it, fit to be shown to a person. Immutable.
 */

struct _HeedFinding
{
  GObject parent_instance;

  char *check;
  HeedSeverity severity;
  char *recommendation;
  char *item;
  char *place;
  char *message;
  char *remedy;
  char *cause;
};

G_DEFINE_FINAL_TYPE (HeedFinding, heed_finding, G_TYPE_OBJECT)

static const HeedField fields[] = {
  HEED_FIELD (HeedFinding, TEXT, check, .read_only = TRUE),
  HEED_FIELD (HeedFinding, ENUM, severity, .get_type = heed_severity_get_type, .read_only = TRUE),
  HEED_FIELD (HeedFinding, TEXT, recommendation, .read_only = TRUE),
  HEED_FIELD (HeedFinding, TEXT, item, .read_only = TRUE),
  HEED_FIELD (HeedFinding, TEXT, place, .read_only = TRUE),
  HEED_FIELD (HeedFinding, TEXT, message, .read_only = TRUE),
  HEED_FIELD (HeedFinding, TEXT, remedy, .read_only = TRUE),
  HEED_FIELD (HeedFinding, TEXT, cause, .read_only = TRUE),
};

static void
heed_finding_class_init (HeedFindingClass *klass)
{
  heed_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
heed_finding_init (HeedFinding *self)
{
}

/**
 * heed_finding_new:
 * @check: the id of the check that found it
 * @severity: how bad it is
 * @recommendation: (nullable): the id of the recommendation that it is in
 * @item: (nullable): the id of the item that it is about
 * @place: where it is, in translated words
 * @message: what is wrong, as a translated sentence
 * @remedy: what to do about it, as a translated sentence
 * @cause: (nullable): the id of the check whose finding in the same recommendation it follows
 *   from
 *
 * Returns: (transfer full): the finding
 */
HeedFinding *
heed_finding_new (const char   *check,
                  HeedSeverity  severity,
                  const char   *recommendation,
                  const char   *item,
                  const char   *place,
                  const char   *message,
                  const char   *remedy,
                  const char   *cause)
{
  HeedFinding *self;

  g_return_val_if_fail (check != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);
  g_return_val_if_fail (remedy != NULL, NULL);

  self = g_object_new (HEED_TYPE_FINDING, NULL);
  self->check = g_strdup (check);
  self->severity = severity;
  self->recommendation = g_strdup (recommendation != NULL ? recommendation : "");
  self->item = g_strdup (item != NULL ? item : "");
  self->place = g_strdup (place);
  self->message = g_strdup (message);
  self->remedy = g_strdup (remedy);
  self->cause = g_strdup (cause != NULL ? cause : "");
  return self;
}

/**
 * HeedFinding:check:
 *
 * The id of the check that found it.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedFinding, heed_finding, check, const char *, "")

/**
 * HeedFinding:severity:
 *
 * How bad it is.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedFinding, heed_finding, severity, HeedSeverity, HEED_SEVERITY_ERROR)

/**
 * HeedFinding:recommendation:
 *
 * The id of the recommendation that it is in; "" for the plan itself.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedFinding, heed_finding, recommendation, const char *, "")

/**
 * HeedFinding:item:
 *
 * The id of the item that it is about; "" for none.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedFinding, heed_finding, item, const char *, "")

/**
 * HeedFinding:place:
 *
 * Where it is, in words.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedFinding, heed_finding, place, const char *, "")

/**
 * HeedFinding:message:
 *
 * What is wrong.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedFinding, heed_finding, message, const char *, "")

/**
 * HeedFinding:remedy:
 *
 * What to do about it.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedFinding, heed_finding, remedy, const char *, "")

/**
 * HeedFinding:cause:
 *
 * The id of the check whose finding in the same recommendation it follows from; "" for none.
 */
HEED_DEFINE_READ_ONLY_FIELD (HeedFinding, heed_finding, cause, const char *, "")
