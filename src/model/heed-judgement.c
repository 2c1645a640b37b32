/* heed-judgement.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-judgement.h"

#include "heed-field.h"

/**
 * HeedJudgement:
 *
 * The verdict of the inspectorate on a recommendation at review. It says nothing as long as
 * nobody judged.
 */

struct _HeedJudgement
{
  GObject parent_instance;

  HeedDay day;
  char *word;
  char *text;
  char *by;
};

static const HeedField fields[] = {
  HEED_FIELD (HeedJudgement, DAY, day, .key = "date", .column = "judged_on"),
  HEED_FIELD (HeedJudgement, OPTIONAL, word, .column = "judgement"),
  HEED_FIELD (HeedJudgement, TEXT, text, .column = "judgement_text", .added = TRUE),
  HEED_FIELD (HeedJudgement, TEXT, by, .column = "judged_by", .added = TRUE),
};

HEED_DEFINE_RECORD_TYPE (HeedJudgement, heed_judgement, G_TYPE_OBJECT)

/**
 * heed_judgement_new:
 *
 * Returns: (transfer full): a new #HeedJudgement, which says nothing
 */
HeedJudgement *
heed_judgement_new (void)
{
  return g_object_new (HEED_TYPE_JUDGEMENT, NULL);
}

/**
 * HeedJudgement:day:
 *
 * The day of the review.
 */
HEED_DEFINE_DAY_FIELD (HeedJudgement, heed_judgement, day)

/**
 * HeedJudgement:word:
 *
 * The word of the scale of the edition, as written; "" for none.
 */
HEED_DEFINE_TEXT_FIELD (HeedJudgement, heed_judgement, word)

/**
 * HeedJudgement:text:
 *
 * What is said beside it, as CommonMark.
 */
HEED_DEFINE_TEXT_FIELD (HeedJudgement, heed_judgement, text)

/**
 * HeedJudgement:by:
 *
 * Who judged.
 */
HEED_DEFINE_TEXT_FIELD (HeedJudgement, heed_judgement, by)

/**
 * heed_judgement_is_empty:
 * @self: a #HeedJudgement
 *
 * Returns: whether nobody judged
 */
gboolean
heed_judgement_is_empty (HeedJudgement *self)
{
  g_return_val_if_fail (HEED_IS_JUDGEMENT (self), TRUE);

  return self->day == HEED_DAY_NONE && self->word[0] == '\0' && self->text[0] == '\0' &&
         self->by[0] == '\0';
}
