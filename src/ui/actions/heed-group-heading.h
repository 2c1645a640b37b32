/* heed-group-heading.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HEED_TYPE_GROUP_HEADING (heed_group_heading_get_type ())

G_DECLARE_FINAL_TYPE (HeedGroupHeading, heed_group_heading, HEED, GROUP_HEADING, GtkWidget)

GtkWidget *heed_group_heading_new       (void);
void       heed_group_heading_set_words (HeedGroupHeading *self,
                                         const char       *words);

G_END_DECLS
