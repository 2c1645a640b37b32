/* heed-property.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What every setter of a model object does: compare, then take. They return
 * whether something changed, which is when the caller notifies. */

char    *heed_copy_text   (const char        *text);
gboolean heed_take_string (char             **field,
                           const char        *value);
gboolean heed_take_strv   (GStrv             *field,
                           const char *const *value);

GParamSpec *heed_param_spec_number (const char  *name,
                                    GParamFlags  flags);

G_END_DECLS
