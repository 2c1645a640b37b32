/* heed-run.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document-types.h"

G_BEGIN_DECLS

/**
 * HeedRunStyle:
 * @HEED_RUN_STYLE_PLAIN: as the paragraph
 * @HEED_RUN_STYLE_BOLD: bold
 * @HEED_RUN_STYLE_ITALIC: italic
 */
typedef enum {
  HEED_RUN_STYLE_PLAIN = 0,
  HEED_RUN_STYLE_BOLD = 1 << 0,
  HEED_RUN_STYLE_ITALIC = 1 << 1,
} HeedRunStyle;

/**
 * HeedRun:
 * @text: the words, valid UTF-8; "\n" is a line break inside the paragraph
 * @style: how they are set
 * @link: (nullable): where they lead
 *
 * Words of one paragraph that look the same.
 */
struct _HeedRun
{
  char *text;
  HeedRunStyle style;
  char *link;
  /*< private >*/
  gsize length;
  gsize room;
};

HeedRun  *heed_run_new   (const char    *text,
                          HeedRunStyle   style,
                          const char    *link);
void      heed_run_free  (HeedRun       *self);
gboolean  heed_run_equal (const HeedRun *self,
                          const HeedRun *other);

void      heed_run_append       (HeedRun    *self,
                                const char *text);
void      heed_run_text_changed (HeedRun    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedRun, heed_run_free)

G_END_DECLS
