/* heed-recognise-entry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-entry.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-recognise-text.h"

static HeedEntry *
entry_new (void)
{
  HeedEntry *self = g_new0 (HeedEntry, 1);

  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->text = heed_block_list_new ();
  self->response = g_strdup ("");
  self->rows = g_ptr_array_new ();
  self->unplaced = g_ptr_array_new_with_free_func (g_free);
  self->review = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
entry_free (gpointer data)
{
  HeedEntry *self = data;

  g_free (self->number);
  g_free (self->paragraph);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->text);
  g_free (self->response);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->unplaced);
  g_ptr_array_unref (self->review);
  g_free (self);
}

/* ---- where a recommendation begins ---- */

static gboolean
is_addressed (const char *text)
{
  return heed_recognise_matches (text, "^[^.:]{2,80}\\bshould\\s*:");
}

static gboolean
begins (HeedEntry  *entry,
        HeedRow    *row,
        const char *number)
{
  g_autofree char *text = NULL;
  const char *more = row->words[HEED_SLOT_RECOMMENDATION];
  gboolean answered = heed_cell_read_response (row->words[HEED_SLOT_RESPONSE])
                      != HEED_RESPONSE_KIND_NONE;
  HeedJoint joint;

  if (entry == NULL)
    return TRUE;
  text = heed_recognise_to_line (entry->text);
  joint = heed_recognise_joint (text, more);

  if (number != NULL && g_strcmp0 (number, entry->number) != 0)
    return TRUE;
  if (more[0] == '\0' || text[0] == '\0' || g_str_equal (text, more)
      || joint == HEED_JOINT_GOES_ON)
    return FALSE;
  if (number != NULL || heed_recognise_row_has (row, HEED_SLOT_NUMBER))
    return answered || is_addressed (more);

  return (answered && entry->response[0] != '\0')
         || (is_addressed (more) && heed_recognise_row_has (row, HEED_SLOT_ANSWER));
}

static guint
count_filled (HeedRow *row)
{
  guint n_filled = 0;

  for (guint slot = 0; slot < HEED_N_SLOTS; slot++)
    if (heed_recognise_row_has (row, (HeedSlot) slot))
      n_filled++;

  return n_filled;
}

/* A row with nothing but words over the columns of the recommendation heads those
 * that follow, as in "Safety" or "To the governor". */
static gboolean
is_heading (HeedEntry *entry,
            HeedRow   *row,
            HeedRow   *next)
{
  const char *text = row->words[HEED_SLOT_RECOMMENDATION];
  g_autofree char *before = NULL;
  guint n_filled = count_filled (row);

  if (heed_recognise_row_has (row, HEED_SLOT_NUMBER))
    text = row->words[HEED_SLOT_NUMBER];
  if (n_filled != 1 || text[0] == '\0' || next == NULL
      || (!heed_recognise_row_has (next, HEED_SLOT_NUMBER) && count_filled (next) != 1)
      || strlen (text) > 120 || g_str_has_suffix (text, ".") || heed_cell_score (text, HEED_SLOT_NUMBER) > 0)
    return FALSE;
  if (entry == NULL)
    return TRUE;

  before = heed_recognise_to_line (entry->text);
  return heed_recognise_joint (before, text) != HEED_JOINT_GOES_ON;
}

/* ---- what a row adds ---- */

static void
add_response (HeedEntry *entry,
              HeedRow   *row,
              gboolean   copied)
{
  const char *words = row->words[HEED_SLOT_RESPONSE];

  if (words[0] == '\0')
    return;
  if (entry->response[0] == '\0')
    {
      g_free (entry->response);
      entry->response = g_strdup (words);
    }
  else if (g_ascii_strcasecmp (entry->response, words) != 0 &&
           heed_cell_read_response (words) == HEED_RESPONSE_KIND_NONE)
    {
      g_autofree char *before = entry->response;

      entry->response = g_strconcat (before, " ", words, NULL);
    }
  else if (heed_cell_read_response (entry->response) == HEED_RESPONSE_KIND_NONE)
    {
      g_autofree char *before = entry->response;

      entry->response = g_strconcat (before, " ", words, NULL);
    }
  else if (!copied)
    {
      g_ptr_array_add (entry->unplaced, g_strdup (words));
      g_ptr_array_add (entry->review,
                       g_strdup_printf (_("The response stands there again, as “%s”: see whether "
                                          "a recommendation begins there"), words));
    }
}

static void
add_unplaced (HeedEntry  *entry,
              const char *words)
{
  g_ptr_array_add (entry->unplaced, g_strdup (words));
  g_ptr_array_add (entry->review,
                   g_strdup_printf (_("“%s” found no place: see where it belongs"), words));
}

/* Words over the column of the numbers; a few stray letters are a number that was
 * read badly. */
static gboolean
is_no_number (const char *text)
{
  g_autofree char *number = heed_cell_read_number (text, NULL);

  return number == NULL && heed_recognise_matches (text, "\\p{L}{3,}");
}

static void
add_row (HeedEntry *entry,
         HeedRow   *row)
{
  const char *more = row->words[HEED_SLOT_RECOMMENDATION];
  g_autofree char *text = heed_recognise_to_line (entry->text);
  gboolean copied = more[0] != '\0' && g_str_equal (text, more);

  if (more[0] != '\0' && !copied)
    heed_recognise_stitch (entry->text, row->slots[HEED_SLOT_RECOMMENDATION],
                           heed_recognise_matches (more, "^\\W*(this recommendation|repeated)\\b")
                             ? HEED_JOINT_GOES_ON
                             : HEED_JOINT_OPEN);
  add_response (entry, row, copied);
  if (is_no_number (row->words[HEED_SLOT_NUMBER]))
    add_unplaced (entry, row->words[HEED_SLOT_NUMBER]);
  if (heed_recognise_row_has (row, HEED_SLOT_OTHER))
    add_unplaced (entry, row->words[HEED_SLOT_OTHER]);
  g_ptr_array_add (entry->rows, row);
}

/* ---- numbers ---- */

/* The number that comes @step places after @number: its last part counts. */
static char *
neighbour (const char *number,
           int         step)
{
  const char *last = number + strlen (number);
  gint64 value;
  int width;

  while (last > number && g_ascii_isdigit (last[-1]))
    last--;
  if (*last == '\0')
    return NULL;
  value = g_ascii_strtoll (last, NULL, 10) + step;
  if (value < 1)
    return NULL;
  width = *last == '0' ? (int) strlen (last) : 1;

  return g_strdup_printf ("%.*s%0*" G_GINT64_FORMAT, (int) (last - number), number, width, value);
}

static void
infer_numbers (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      HeedEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *number = NULL;

      if (entry->number != NULL)
        continue;
      if (i > 0)
        {
          HeedEntry *before = g_ptr_array_index (entries, i - 1);

          number = neighbour (before->number, 1);
        }
      for (guint j = i + 1; number == NULL && j < entries->len; j++)
        {
          HeedEntry *after = g_ptr_array_index (entries, j);

          if (after->number != NULL)
            {
              number = neighbour (after->number, -(int) (j - i));
              break;
            }
        }
      entry->number = number != NULL ? g_steal_pointer (&number) : g_strdup_printf ("%u", i + 1);
      entry->inferred = TRUE;
      g_ptr_array_insert (entry->review, 0,
                          g_strdup_printf (_("No number could be read; by its neighbours it is %s: "
                                             "check it"), entry->number));
    }
}

/**
 * heed_entries_new:
 * @rows: (element-type HeedRow): the rows of an action table; they must live as
 *   long as what is returned
 *
 * Returns: (transfer full) (element-type HeedEntry): its recommendations, in order
 */
GPtrArray *
heed_entries_new (GPtrArray *rows)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func (g_free);
  HeedEntry *entry = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      HeedRow *row = g_ptr_array_index (rows, i);
      HeedRow *next = i + 1 < rows->len ? g_ptr_array_index (rows, i + 1) : NULL;
      g_autofree char *paragraph = NULL;
      g_autofree char *number = heed_cell_read_number (row->words[HEED_SLOT_NUMBER], &paragraph);

      if (is_heading (entry, row, next))
        {
          g_ptr_array_add (headings, g_strdup (heed_recognise_row_has (row, HEED_SLOT_NUMBER)
                                                 ? row->words[HEED_SLOT_NUMBER]
                                                 : row->words[HEED_SLOT_RECOMMENDATION]));
          continue;
        }

      if (begins (entry, row, number))
        {
          entry = entry_new ();
          entry->number = g_steal_pointer (&number);
          entry->paragraph = g_steal_pointer (&paragraph);
          for (guint j = 0; j < headings->len; j++)
            g_ptr_array_add (entry->headings, g_strdup (g_ptr_array_index (headings, j)));
          g_ptr_array_set_size (headings, 0);
          g_ptr_array_add (entries, entry);
        }
      add_row (entry, row);
    }

  infer_numbers (entries);
  return entries;
}
