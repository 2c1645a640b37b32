/* heed-field-value.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-value.h"

G_BEGIN_DECLS

/* Fields of records as values. */

void heed_value_set_field   (HeedValue        *self,
                             const HeedColumn *column,
                             gconstpointer     record);
void heed_value_apply_field (const HeedValue  *self,
                             const HeedColumn *column,
                             gpointer          record);

G_END_DECLS
