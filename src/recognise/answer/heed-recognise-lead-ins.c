/* heed-recognise-lead-ins.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-lead-ins.h"

#include "heed-block-joint.h"
#include "heed-recognise-assign.h"
#include "heed-recognise-label.h"

/* What an item is to the lead-ins of its answer. */
typedef enum {
  PLACE_OTHER,
  PLACE_LEAD, /* a lead-in with steps below it */
  PLACE_BELOW, /* a step, or a text, below one */
  PLACE_ALONE, /* a step below none */
} Place;

/* Whether @step has a mark or a letter; what is counted as 1.1 stands for itself. */
static gboolean
is_marked (HeedStep *step)
{
  g_autofree char *padded = NULL;
  gsize length;

  if (step->label == NULL)
    return step->depth > 1;
  padded = g_strconcat (step->label, " X", NULL);
  return heed_label_read (padded, NULL, &length) != HEED_LABEL_DOTTED;
}

static Place *
find_places (GPtrArray *steps)
{
  Place *places = g_new0 (Place, steps->len + 1);
  int lead = -1;

  for (guint i = 0; i < steps->len; i++)
    {
      HeedStep *step = g_ptr_array_index (steps, i);

      if (step->kind == HEED_STEP_TEXT && step->role == HEED_TEXT_ROLE_LEAD_IN && step->depth == 1)
        {
          lead = (int) i;
        }
      else if (step->kind == HEED_STEP_ACTION && lead >= 0 && is_marked (step))
        {
          places[lead] = PLACE_LEAD;
          places[i] = PLACE_BELOW;
        }
      else if (step->kind == HEED_STEP_ACTION)
        {
          places[i] = step->depth == 1 ? PLACE_ALONE : PLACE_OTHER;
          lead = -1;
        }
      else if (step->kind == HEED_STEP_TEXT && step->depth > 1 && lead >= 0)
        {
          places[i] = PLACE_BELOW;
        }
      else
        {
          lead = -1;
        }
    }

  return places;
}

/* Whether the actions of @row, as they are, are as many as @n. */
static gboolean
agrees (GPtrArray *steps,
        int        row,
        guint      n)
{
  static const HeedChoice choices[] = { HEED_CHOICE_ACTIONS, HEED_CHOICE_OUTER, HEED_CHOICE_INNER };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GPtrArray) chosen = heed_assign_choose_level (steps, row, choices[i]);

      if (chosen->len == n)
        return TRUE;
    }

  return FALSE;
}

/* How many lead-ins, and steps below none, @row has; 0 where it has no lead-in. */
static guint
count_led (GPtrArray   *steps,
           const Place *places,
           int          row)
{
  guint end;
  guint n_leads = 0;
  guint n_alone = 0;

  for (guint i = heed_assign_find_row (steps, row, &end); i < end; i++)
    {
      n_leads += places[i] == PLACE_LEAD;
      n_alone += places[i] == PLACE_ALONE;
    }

  return n_leads > 0 ? n_leads + n_alone : 0;
}

/* Whether steps stand in @row, not only what leads to them. */
static gboolean
has_steps (GPtrArray   *steps,
           const Place *places,
           int          row)
{
  guint end;

  for (guint i = heed_assign_find_row (steps, row, &end); i < end; i++)
    if (places[i] == PLACE_BELOW || places[i] == PLACE_ALONE)
      return TRUE;

  return FALSE;
}

static void
promote (GPtrArray *steps,
         Place     *places,
         int        row)
{
  guint end;

  for (guint i = heed_assign_find_row (steps, row, &end); i < end; i++)
    {
      if (places[i] != PLACE_LEAD)
        continue;
      ((HeedStep *) g_ptr_array_index (steps, i))->kind = HEED_STEP_ACTION;
      places[i] = PLACE_ALONE;
      for (guint j = i + 1; j < steps->len && places[j] == PLACE_BELOW; j++)
        ((HeedStep *) g_ptr_array_index (steps, j))->depth++;
    }
}

/* Whether the lead-ins of @row are as many as there are @words of one kind, and the
 * steps below them are not. */
static gboolean
are_led (GPtrArray   *steps,
         const Place *places,
         int          row,
         guint        n)
{
  return n > 0 && count_led (steps, places, row) == n && !agrees (steps, row, n);
}

static guint
count_all (GPtrArray **rows,
           guint       n)
{
  guint n_all = 0;

  for (guint i = 0; i < n; i++)
    n_all += rows[i]->len;
  return n_all;
}

/* Whether the step at @position is a lead-in that a page tore off the list below it, with the
 * first of its owners and dates beside it. */
static gboolean
is_torn_off (GPtrArray *steps,
             guint      position)
{
  HeedStep *step = g_ptr_array_index (steps, position);
  HeedStep *next = position + 1 < steps->len ? g_ptr_array_index (steps, position + 1) : NULL;
  HeedStep *before = position > 0 ? g_ptr_array_index (steps, position - 1) : NULL;
  g_autofree char *line = NULL;

  if (step->kind != HEED_STEP_ACTION || step->label != NULL || step->depth > 1 || next == NULL ||
      next->kind != HEED_STEP_ACTION || next->row != step->row + 1 || !is_marked (next) ||
      (before != NULL && before->row == step->row))
    return FALSE;
  line = heed_block_list_to_line (step->blocks);
  return heed_text_is_lead_in (line);
}

/**
 * heed_lead_ins_demote:
 * @pairs: what the owner and target cells of a recommendation hold
 * @steps: (element-type HeedStep): the items of its answer
 *
 * A lead-in at the end of a page has the first owner and date of its list beside it, and so
 * came as a step. It is a lead-in where that, and not the number of all steps, gives the number
 * of the target dates.
 */
void
heed_lead_ins_demote (HeedPairs *pairs,
                      GPtrArray *steps)
{
  guint n_targets = count_all (pairs->targets, pairs->n);
  guint n_actions = 0;
  guint n_torn = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      n_actions += ((HeedStep *) g_ptr_array_index (steps, i))->kind == HEED_STEP_ACTION;
      n_torn += is_torn_off (steps, i);
    }
  if (n_torn == 0 || n_targets < 2 || n_actions - n_torn != n_targets)
    return;

  for (guint i = 0; i < steps->len; i++)
    if (is_torn_off (steps, i))
      {
        HeedStep *step = g_ptr_array_index (steps, i);

        step->kind = HEED_STEP_TEXT;
        step->role = HEED_TEXT_ROLE_LEAD_IN;
        for (guint j = i + 1; j < steps->len && ((HeedStep *) g_ptr_array_index (steps, j))->depth > 1; j++)
          ((HeedStep *) g_ptr_array_index (steps, j))->depth--;
      }
}

/**
 * heed_lead_ins_promote:
 * @pairs: what the owner and target cells of a recommendation hold
 * @steps: (element-type HeedStep): the items of its answer
 *
 * "X will do A by: a) … b) …": where there are as many target dates as lead-ins, or
 * else as many owners, and not as many as steps below them, the lead-ins are the
 * actions, and those steps are theirs.
 */
void
heed_lead_ins_promote (HeedPairs *pairs,
                       GPtrArray *steps)
{
  g_autofree Place *places = find_places (steps);
  guint n_targets = count_all (pairs->targets, pairs->n);
  guint n_owners = count_all (pairs->owners, pairs->n);
  gboolean agreed = TRUE;

  for (guint i = 0; i < pairs->n; i++)
    {
      /* A page tore it off a list whose steps have the dates. */
      gboolean torn = !has_steps (steps, places, (int) i) && agrees (steps, -1, n_targets);

      if (!torn && are_led (steps, places, (int) i, pairs->targets[i]->len))
        promote (steps, places, (int) i);
      else if (pairs->targets[i]->len > 0)
        agreed = agreed && agrees (steps, (int) i, pairs->targets[i]->len);
    }
  if (agreed && n_targets > 0)
    return;

  if (are_led (steps, places, -1, n_targets))
    promote (steps, places, -1);
  else if (!agrees (steps, -1, n_targets) && n_owners > 1 && are_led (steps, places, -1, n_owners))
    promote (steps, places, -1);
}
