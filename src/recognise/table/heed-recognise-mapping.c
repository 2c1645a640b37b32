/* heed-recognise-mapping.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-mapping.h"

#include <glib/gi18n-lib.h>

#include "heed-block-joint.h"
#include "heed-error.h"

/* As they are written on a command line and in the file of the layouts. */
static const char *const names[HEED_N_SLOTS] = {
  [HEED_SLOT_NUMBER] = "number",
  [HEED_SLOT_RECOMMENDATION] = "recommendation",
  [HEED_SLOT_RESPONSE] = "response",
  [HEED_SLOT_ANSWER] = "action",
  [HEED_SLOT_OWNER] = "owner",
  [HEED_SLOT_TARGET] = "target",
  [HEED_SLOT_LABEL] = "label",
  [HEED_SLOT_PROGRESS] = "progress",
  [HEED_SLOT_COMPLETED] = "completed",
  [HEED_SLOT_OTHER] = "other",
  [HEED_SLOT_REMARKS] = "remarks",
  [HEED_SLOT_REVISED] = "revised",
  [HEED_SLOT_MEASURE] = "measure",
  [HEED_SLOT_PRIORITY] = "priority",
};

static char *
title_of (HeedTableRow *row,
          guint         column)
{
  HeedCell *cell = g_ptr_array_index (row->cells, column);
  g_autofree char *words = heed_block_list_to_line (cell->blocks);

  return heed_text_collapse_spaces (words);
}

/**
 * heed_mapping_new:
 * @row: a row of titles
 *
 * Returns: (transfer full): a mapping for tables with these titles; each column holds what
 *   its title says
 */
HeedMapping *
heed_mapping_new (HeedTableRow *row)
{
  HeedMapping *self = g_new0 (HeedMapping, 1);

  self->n = MIN (row->cells->len, HEED_MAX_CELLS);
  self->titles = g_new0 (char *, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      self->titles[i] = title_of (row, i);
      self->slots[i] = heed_cell_read_title (self->titles[i]);
    }
  return self;
}

/**
 * heed_mapping_parse:
 * @words: what each column holds, from left to right, with commas between
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a mapping for any table of so many columns; %NULL with
 *   @error set where a word is not known, or neither a recommendation nor an action is named
 */
HeedMapping *
heed_mapping_parse (const char  *words,
                    GError     **error)
{
  g_autoptr (HeedMapping) self = g_new0 (HeedMapping, 1);
  g_auto (GStrv) parts = g_strsplit (words, ",", -1);
  g_autofree char *known = g_strjoinv (", ", (char **) (gpointer) names);
  gboolean enough = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint slot = 0;

      while (slot < HEED_N_SLOTS && g_ascii_strcasecmp (g_strstrip (parts[i]), names[slot]) != 0)
        slot++;
      if (slot == HEED_N_SLOTS || i == HEED_MAX_CELLS)
        {
          g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                       _("“%s” is nothing that a column holds: name each of at most %d columns, from left to "
                         "right, as one of: %s"), parts[i], HEED_MAX_CELLS, known);
          return NULL;
        }
      enough = enough || slot == HEED_SLOT_RECOMMENDATION || slot == HEED_SLOT_ANSWER;
      self->slots[self->n++] = (HeedSlot) slot;
    }
  if (!enough || self->n < 2)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_REFUSED,
                   _("No column holds a recommendation or an action: name each column, from left to right, as "
                     "one of: %s"), known);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * heed_mapping_copy:
 * @self: a mapping
 *
 * Returns: (transfer full): the same
 */
HeedMapping *
heed_mapping_copy (const HeedMapping *self)
{
  HeedMapping *copy = g_memdup2 (self, sizeof *self);

  copy->titles = g_strdupv (self->titles);
  return copy;
}

/**
 * heed_mapping_free:
 * @self: (transfer full): a mapping
 */
void
heed_mapping_free (HeedMapping *self)
{
  g_strfreev (self->titles);
  g_free (self);
}

/**
 * heed_mapping_to_text:
 * @self: a mapping
 *
 * Returns: (transfer full): what each column holds, as heed_mapping_parse() reads it
 */
char *
heed_mapping_to_text (const HeedMapping *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", names[self->slots[i]]);
  return g_strdup (text->str);
}

/**
 * heed_mapping_fits:
 * @self: a mapping
 * @row: a row of a table
 *
 * Returns: whether @row heads columns for which it was made
 */
gboolean
heed_mapping_fits (const HeedMapping *self,
                   HeedTableRow      *row)
{
  if (row->cells->len != self->n)
    return FALSE;
  for (guint i = 0; self->titles != NULL && i < self->n; i++)
    {
      g_autofree char *title = title_of (row, i);

      if (!g_str_equal (title, self->titles[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * heed_mapping_get_slot_name:
 * @slot: what a column may hold
 *
 * Returns: (transfer none): the word for it that heed_mapping_parse() reads
 */
const char *
heed_mapping_get_slot_name (HeedSlot slot)
{
  g_return_val_if_fail (slot < HEED_N_SLOTS, "");

  return names[slot];
}
