/* heed-property-value.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-day.h"
#include "heed-value.h"

G_BEGIN_DECLS

/* Properties of objects and members of structures as values. */

void    heed_value_set_member     (HeedValue        *self,
                                   const HeedColumn *column,
                                   gconstpointer     structure);
void    heed_value_set_property   (HeedValue        *self,
                                   const HeedColumn *column,
                                   GObject          *object);
void    heed_value_apply_property (const HeedValue  *self,
                                   const HeedColumn *column,
                                   GObject          *object);
HeedDay heed_value_get_day        (const HeedValue  *self);

G_END_DECLS
