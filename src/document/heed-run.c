/* heed-run.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-run.h"

#include <string.h>

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

/**
 * heed_run_append:
 * @self: a run
 * @text: words
 *
 * Adds words at its end. Readers add a letter at a time where the file has it so: the
 * length is kept, and room for more, so that many cost no more than one.
 */
void
heed_run_append (HeedRun    *self,
                 const char *text)
{
  gsize more = strlen (text);

  if (self->room == 0)
    self->length = strlen (self->text);
  if (self->length + more >= self->room)
    {
      self->room = (self->length + more) / 2 * 3 + 1;
      self->room = MAX (self->room, self->length + more + 1);
      self->text = g_realloc (self->text, self->room);
    }
  memcpy (self->text + self->length, text, more + 1);
  self->length += more;
}

/**
 * heed_run_text_changed:
 * @self: a run
 *
 * For who has changed its text otherwise than by heed_run_append().
 */
void
heed_run_text_changed (HeedRun *self)
{
  self->room = 0;
}
