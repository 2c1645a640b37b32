/* heed-application-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-application.h"
#include "heed-window.h"

G_BEGIN_DECLS

struct _HeedApplication
{
  AdwApplication parent_instance;

  char *path; /* of the register; NULL for the default one */
  HeedSession *session;
};

void _heed_application_actions_init (HeedApplication *self);

G_END_DECLS
