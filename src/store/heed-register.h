/* heed-register.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-database.h"
#include "heed-day.h"
#include "heed-model-enums.h"

G_BEGIN_DECLS

#define HEED_TYPE_REGISTER (heed_register_get_type ())

G_DECLARE_FINAL_TYPE (HeedRegister, heed_register, HEED, REGISTER, GObject)

/**
 * HeedPlanEntry:
 * @number: the short number of the plan
 * @id: its id
 * @title: its title
 * @organisation: the name of the organisation
 * @short_name: its short name
 * @inspectorate: the inspectorate
 * @report_published: the day on which the report was published
 * @submitted: the day on which the plan was submitted
 * @state: where it stands
 * @recommendations: how many recommendations it has
 * @actions: how many actions
 * @review: how many places need a look
 *
 * One plan as lists show it.
 */
typedef struct
{
  guint number;
  char *id;
  char *title;
  char *organisation;
  char *short_name;
  char *inspectorate;
  HeedDay report_published;
  HeedDay submitted;
  HeedPlanState state;
  guint recommendations;
  guint actions;
  guint review;
} HeedPlanEntry;

HeedRegister *heed_register_open         (const char    *path,
                                          GError       **error);
const char   *heed_register_get_path     (HeedRegister  *self);
gboolean      heed_register_get_created  (HeedRegister  *self);
HeedDatabase *heed_register_get_database (HeedRegister  *self);
const char   *heed_register_get_notice   (HeedRegister  *self);
gboolean      heed_register_check_place  (HeedRegister  *self,
                                          GError       **error);
gboolean      heed_register_checkpoint   (HeedRegister  *self,
                                          GError       **error);
gboolean      heed_register_is_changed   (HeedRegister  *self);
GPtrArray    *heed_register_list_plans   (HeedRegister  *self,
                                          GError       **error);
gboolean      heed_register_find_source  (HeedRegister  *self,
                                          const char    *sha256,
                                          guint         *number,
                                          GError       **error);
gboolean      heed_register_copy_to      (HeedRegister  *self,
                                          const char    *path,
                                          GError       **error);
gboolean      heed_register_back_up      (HeedRegister  *self,
                                          const char    *path,
                                          GError       **error);

void heed_plan_entry_free (HeedPlanEntry *self);

G_END_DECLS
