/* heed-other-program.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-document.h"
#include "heed-plan.h"

G_BEGIN_DECLS

/**
 * HeedOtherProgram:
 * @folder: where files are written; other programs keep their settings there too
 * @plan: a plan
 * @document: that plan as a document
 *
 * What tests need in which another program opens what Heed writes.
 */
typedef struct
{
  char *folder;
  HeedPlan *plan;
  HeedDocument *document;
} HeedOtherProgram;

void     heed_other_program_set_up     (HeedOtherProgram  *self,
                                        gconstpointer      data);
void     heed_other_program_tear_down  (HeedOtherProgram  *self,
                                        gconstpointer      data);
char    *heed_other_program_write      (HeedOtherProgram  *self,
                                        const char        *id);
char    *heed_other_program_convert    (HeedOtherProgram  *self,
                                        const char        *path,
                                        const char        *kind,
                                        const char        *into);
gboolean heed_other_program_is_missing (const char        *program);
gboolean heed_other_program_run        (const char *const *arguments);
GBytes  *heed_other_program_load       (const char        *path);

G_END_DECLS
