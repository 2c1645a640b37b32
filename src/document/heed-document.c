/* heed-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-document.h"

#include "heed-property.h"

/**
 * heed_document_new:
 *
 * Returns: (transfer full): an empty document
 */
HeedDocument *
heed_document_new (void)
{
  HeedDocument *self = g_atomic_rc_box_new0 (HeedDocument);

  self->title = g_strdup ("");
  self->author = g_strdup ("");
  self->language = g_strdup ("en-GB");
  self->running_note = g_strdup ("");
  self->blocks = heed_block_list_new ();
  self->doubts = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * heed_document_ref:
 * @self: a document
 *
 * Returns: (transfer full): @self, with one more reference
 */
HeedDocument *
heed_document_ref (HeedDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
heed_document_clear (gpointer data)
{
  HeedDocument *self = data;

  g_free (self->title);
  g_free (self->author);
  g_free (self->language);
  g_free (self->running_note);
  g_free (self->stamp);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->doubts);
}

/**
 * heed_document_unref:
 * @self: (transfer full): a document
 */
void
heed_document_unref (HeedDocument *self)
{
  g_atomic_rc_box_release_full (self, heed_document_clear);
}

/**
 * heed_document_set_title:
 * @self: a document
 * @title: what it is called
 */
void
heed_document_set_title (HeedDocument *self,
                         const char   *title)
{
  heed_take_string (&self->title, title);
}

/**
 * heed_document_set_author:
 * @self: a document
 * @author: who answers for it
 */
void
heed_document_set_author (HeedDocument *self,
                          const char   *author)
{
  heed_take_string (&self->author, author);
}

/**
 * heed_document_set_language:
 * @self: a document
 * @language: its language as a BCP 47 tag
 */
void
heed_document_set_language (HeedDocument *self,
                            const char   *language)
{
  heed_take_string (&self->language, language);
}

/**
 * heed_document_set_running_note:
 * @self: a document
 * @running_note: the note at the foot of every page
 */
void
heed_document_set_running_note (HeedDocument *self,
                                const char   *running_note)
{
  heed_take_string (&self->running_note, running_note);
}

/**
 * heed_document_set_stamp:
 * @self: a document
 * @stamp: (nullable): which state of a plan it was composed of
 */
void
heed_document_set_stamp (HeedDocument *self,
                         const char   *stamp)
{
  char *copy = g_strdup (stamp);

  g_free (self->stamp);
  self->stamp = copy;
}

/**
 * heed_document_add:
 * @self: a document
 * @block: (transfer full): the block to add at its end
 */
void
heed_document_add (HeedDocument *self,
                   HeedBlock    *block)
{
  g_ptr_array_add (self->blocks, block);
}

/**
 * heed_document_add_doubt:
 * @self: a document
 * @doubt: what its reader was not sure of, or left out, in plain words
 *
 * Adds it to what is to be reviewed, unless it is there.
 */
void
heed_document_add_doubt (HeedDocument *self,
                         const char   *doubt)
{
  if (!g_ptr_array_find_with_equal_func (self->doubts, doubt, g_str_equal, NULL))
    g_ptr_array_add (self->doubts, g_strdup (doubt));
}
