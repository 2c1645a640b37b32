/* heed-action-heading.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-action-heading.h"

#include <glib/gi18n-lib.h>

#include "heed-compliance.h"

static char *
format_owners (HeedActionEntry *entry)
{
  const char *const *owners = heed_action_entry_get_owners (entry);

  return owners != NULL && owners[0] != NULL ? g_strjoinv ("; ", (char **) owners) : g_strdup (_("No owner"));
}

static char *
format_month (HeedActionEntry *entry)
{
  HeedDay due = heed_action_entry_get_due (entry);

  return due != HEED_DAY_NONE ? heed_day_to_month (due) : g_strdup (_("No date"));
}

static char *
format_group (HeedActionEntry *entry,
              HeedActionGroup  group)
{
  const char *organisation = heed_action_entry_get_organisation (entry);

  switch (group)
    {
    case HEED_ACTION_GROUP_ORGANISATION:
      return g_strdup (organisation[0] != '\0' ? organisation : _("No organisation"));
    case HEED_ACTION_GROUP_PLAN:
      return g_strdup (heed_action_entry_get_plan_title (entry));
    case HEED_ACTION_GROUP_OWNER:
      return format_owners (entry);
    case HEED_ACTION_GROUP_MONTH:
      return format_month (entry);
    case HEED_ACTION_GROUP_PROGRESS:
      return g_strdup (heed_progress_to_label (heed_action_entry_get_progress (entry)));
    case HEED_ACTION_GROUP_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * heed_action_heading_format:
 * @entry: the first action of a group
 * @group: what its actions have in common
 * @n_actions: how many there are
 *
 * Returns: (transfer full): what stands above the group, such as "May 2019, 12 actions"
 */
char *
heed_action_heading_format (HeedActionEntry *entry,
                            HeedActionGroup  group,
                            guint            n_actions)
{
  g_autofree char *name = NULL;
  g_autofree char *count = NULL;

  g_return_val_if_fail (HEED_IS_ACTION_ENTRY (entry), NULL);

  name = format_group (entry, group);
  count = g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);
  return g_strdup_printf ("%s, %s", name, count);
}
