/* heed-office-style.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-block.h"

G_BEGIN_DECLS

/* The character style of the label of an action. */
#define HEED_OFFICE_LABEL "Heed label"

/* What stands before the names of tables. */
#define HEED_OFFICE_TABLE "Heed "

/**
 * HeedOfficeStyle:
 * @style: what the paragraph is in the plan
 * @level: how deep it stands; 0 for not told
 * @point: whether it is part of a list inside that
 *
 * What the name of a paragraph style tells, such as "Heed action 2".
 */
typedef struct
{
  char *style;
  guint level;
  gboolean point;
} HeedOfficeStyle;

char     *heed_office_style_to_name   (const char      *style,
                                       guint            level,
                                       gboolean         point);
char     *heed_office_style_to_id     (const char      *name);
gboolean  heed_office_style_read      (HeedOfficeStyle *self,
                                       const char      *name);
gboolean  heed_office_style_is_item   (const char      *style);
gboolean  heed_office_style_has_label (HeedBlock       *list,
                                       guint            n_lists);

G_END_DECLS
