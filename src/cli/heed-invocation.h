/* heed-invocation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-register.h"
#include "heed-session.h"

G_BEGIN_DECLS

typedef struct _HeedInvocation HeedInvocation;

/* One call of the program, its options and operands told apart. Wrong usage is
 * an error of G_OPTION_ERROR. */

HeedInvocation    *heed_invocation_new           (const char          *name,
                                                  const char          *operands,
                                                  const char          *summary,
                                                  const char          *description,
                                                  const GOptionEntry  *options,
                                                  const char *const   *arguments,
                                                  GError             **error);
void               heed_invocation_free          (HeedInvocation      *self);
gboolean           heed_invocation_take_option   (const char          *name,
                                                  const char          *value,
                                                  gpointer             self,
                                                  GError             **error);
char              *heed_invocation_get_help      (HeedInvocation      *self);
gboolean           heed_invocation_has           (HeedInvocation      *self,
                                                  const char          *option);
const char        *heed_invocation_get           (HeedInvocation      *self,
                                                  const char          *option);
const char *const *heed_invocation_get_operands  (HeedInvocation      *self);
gboolean           heed_invocation_get_day       (HeedInvocation      *self,
                                                  const char          *option,
                                                  HeedDay             *day,
                                                  GError             **error);
gboolean           heed_invocation_get_plan      (HeedInvocation      *self,
                                                  guint               *number,
                                                  GError             **error);
char              *heed_invocation_get_register  (HeedInvocation      *self);
HeedSession       *heed_invocation_open          (HeedInvocation      *self,
                                                  GError             **error);
HeedSession       *heed_invocation_open_new      (HeedInvocation      *self,
                                                  GError             **error);
HeedRegister      *heed_invocation_open_register (HeedInvocation      *self,
                                                  GError             **error);
gboolean           heed_invocation_check_there   (HeedInvocation      *self,
                                                  GError             **error);
gboolean           heed_invocation_settle        (HeedInvocation      *self,
                                                  GError             **error);
gboolean           heed_invocation_find_none     (HeedInvocation      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedInvocation, heed_invocation_free)

/* One row of the options of a command: with a value, and without. */
#define HEED_OPTION(name, help, value)                                          \
  { name, 0, G_OPTION_FLAG_FILENAME, G_OPTION_ARG_CALLBACK,                     \
    (gpointer) heed_invocation_take_option, help, value }
#define HEED_OPTION_FLAG(name, help)                                            \
  { name, 0, G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK,                       \
    (gpointer) heed_invocation_take_option, help, NULL }

G_END_DECLS
