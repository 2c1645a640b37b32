/* heed-definition.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HEED_TYPE_DEFINITION (heed_definition_get_type ())

G_DECLARE_FINAL_TYPE (HeedDefinition, heed_definition, HEED, DEFINITION, GObject)

HeedDefinition *heed_definition_new            (void);
const char     *heed_definition_get_term       (HeedDefinition *self);
void            heed_definition_set_term       (HeedDefinition *self,
                                                const char     *term);
const char     *heed_definition_get_definition (HeedDefinition *self);
void            heed_definition_set_definition (HeedDefinition *self,
                                                const char     *definition);
const char     *heed_definition_get_comment    (HeedDefinition *self);
void            heed_definition_set_comment    (HeedDefinition *self,
                                                const char     *comment);

G_END_DECLS
