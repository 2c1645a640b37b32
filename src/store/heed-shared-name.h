/* heed-shared-name.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-shared-edit.h"

G_BEGIN_DECLS

/**
 * HeedSharedName:
 * @id: the id of a record
 * @name: what lists call it
 * @n_plans: how many plans name it
 *
 * An owner or an organisation of the register.
 */
typedef struct
{
  char *id;
  char *name;
  guint n_plans;
} HeedSharedName;

HeedSharedName *heed_shared_name_new            (const char       *id,
                                                 const char       *name,
                                                 guint             n_plans);
void            heed_shared_name_free           (HeedSharedName   *self);
gboolean        heed_shared_name_find           (HeedRegister     *reg,
                                                 HeedSharedKind    kind,
                                                 const char       *id,
                                                 HeedSharedName  **name,
                                                 GError          **error);
GPtrArray      *heed_shared_name_list           (HeedRegister     *reg,
                                                 HeedSharedKind    kind,
                                                 GError          **error);
GPtrArray      *heed_shared_name_list_spellings (HeedRegister     *reg,
                                                 HeedSharedKind    kind,
                                                 const char       *id,
                                                 GError          **error);

G_END_DECLS
