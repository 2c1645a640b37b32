/* heed-application-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-application.h"
#include "heed-notifier.h"
#include "heed-window.h"

G_BEGIN_DECLS

struct _HeedApplication
{
  AdwApplication parent_instance;

  char *path; /* of the register; NULL for the default one */
  HeedSession *session;
  HeedNotifier *notifier; /* (nullable) */
  GSettings *settings; /* (nullable): where the schema is not installed */

  guint signal_ids[3];
  gboolean told_to_end;
  guint inhibit_cookie; /* while the end of the session is asked to wait */
  guint inhibit_id;

  GtkWindow *stand_in; /* unowned: what stands in place of the window without a register */
  GError *reason;
};

void      _heed_application_actions_init (HeedApplication  *self);
void      _heed_application_ends_init    (HeedApplication  *self);
void      _heed_application_ends_shutdown (HeedApplication *self);
void      _heed_application_ends_dispose (HeedApplication  *self);
void      _heed_application_close_session (HeedApplication *self);
void      _heed_application_reopen       (HeedApplication  *self);
void      _heed_application_refuse       (HeedApplication  *self,
                                          const GError     *reason);
void      _heed_application_restore      (HeedApplication  *self,
                                          const char       *backup);
char     *_heed_application_get_path     (HeedApplication  *self);
gboolean  _heed_application_open_session (HeedApplication  *self,
                                          const char       *path,
                                          GError          **error);
void      _heed_application_present      (HeedApplication  *self);

G_END_DECLS
