/* heed-document.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"
#include "heed-table.h"

G_BEGIN_DECLS

/* What files call the stamp of a document among their properties: one name in all formats, so
 * that it is known too in a file that was saved as another. */
#define HEED_DOCUMENT_STAMP "heed-plan-state"

/**
 * HeedDocument:
 * @title: what the document is called; "" for not known
 * @author: who answers for it; "" for not known
 * @language: its language as a BCP 47 tag, "en-GB" unless told
 * @landscape: whether its pages lie on their side
 * @running_note: the note at the foot of every page; "" for none
 * @blocks: (element-type HeedBlock): what it holds, in reading order
 * @stamp: (nullable): which state of a plan it was composed of, for when its file comes back
 * @doubts: (element-type utf8): what its reader was not sure of, or left out, in plain words
 *
 * A document that knows neither plans nor file formats: readers make one of a
 * file, writers make a file of one, compose and recognise stand between it and
 * plans.
 */
struct _HeedDocument
{
  char *title;
  char *author;
  char *language;
  gboolean landscape;
  char *running_note;
  GPtrArray *blocks;
  char *stamp;
  GPtrArray *doubts;
};

HeedDocument *heed_document_new              (void);
HeedDocument *heed_document_ref              (HeedDocument *self);
void          heed_document_unref            (HeedDocument *self);
void          heed_document_set_title        (HeedDocument *self,
                                              const char   *title);
void          heed_document_set_author       (HeedDocument *self,
                                              const char   *author);
void          heed_document_set_language     (HeedDocument *self,
                                              const char   *language);
void          heed_document_set_running_note (HeedDocument *self,
                                              const char   *running_note);
void          heed_document_set_stamp        (HeedDocument *self,
                                              const char   *stamp);
void          heed_document_add              (HeedDocument *self,
                                              HeedBlock    *block);
void          heed_document_add_doubt        (HeedDocument *self,
                                              const char   *doubt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedDocument, heed_document_unref)

G_END_DECLS
