/* heed-run.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-run.h"

#include "heed-link.h"

/**
 * heed_run_new:
 * @text: the words
 * @style: how they are set
 * @link: (nullable): where they lead; what is no link, by heed_link_get_kind(), is left
 *   out, and the words stay
 *
 * Returns: (transfer full): a new run
 */
HeedRun *
heed_run_new (const char   *text,
              HeedRunStyle  style,
              const char   *link)
{
  HeedRun *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (HeedRun, 1);
  self->text = g_strdup (text);
  self->style = style;
  self->link = heed_link_clean (link);
  return self;
}

/**
 * heed_run_free:
 * @self: (transfer full): a run
 */
void
heed_run_free (HeedRun *self)
{
  g_free (self->text);
  g_free (self->link);
  g_free (self);
}

/**
 * heed_run_equal:
 * @self: a run
 * @other: another
 *
 * Returns: whether both say the same and look the same
 */
gboolean
heed_run_equal (const HeedRun *self,
                const HeedRun *other)
{
  return self->style == other->style && g_str_equal (self->text, other->text) &&
         g_strcmp0 (self->link, other->link) == 0;
}
