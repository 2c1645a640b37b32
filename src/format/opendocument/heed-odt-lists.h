/* heed-odt-lists.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-odt-style-sheet.h"

G_BEGIN_DECLS

/* How deep lists may stand inside each other: all that the format has. */
#define HEED_ODT_MAX_LEVELS 10

/**
 * HeedOdtList:
 * @style: (nullable): how its items are marked
 * @numbers: the number of the last item of each depth, from 1; 0 for none
 *
 * A list that is being read, with those inside it.
 */
typedef struct
{
  xmlNode *style;
  guint numbers[HEED_ODT_MAX_LEVELS + 1];
} HeedOdtList;

typedef struct _HeedOdtLists HeedOdtLists;

HeedOdtLists *heed_odt_lists_new          (HeedOdtStyleSheet *styles);
void          heed_odt_lists_free         (HeedOdtLists      *self);
HeedOdtList  *heed_odt_lists_open         (HeedOdtLists      *self,
                                           xmlNode           *node);
void          heed_odt_lists_set_style    (HeedOdtLists      *self,
                                           HeedOdtList       *list,
                                           xmlNode           *node);
char         *heed_odt_lists_next         (HeedOdtList       *list,
                                           xmlNode           *item,
                                           guint              depth);
char         *heed_odt_lists_next_heading (HeedOdtLists      *self,
                                           xmlNode           *heading,
                                           guint              level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedOdtLists, heed_odt_lists_free)

G_END_DECLS
