/* heed-recognise-steps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-steps.h"

#include <string.h>

#include "heed-recognise-piece.h"
#include "heed-recognise-text.h"

/* What the items of a list are. */
typedef enum {
  LIST_STEPS, /* actions */
  LIST_PARTS, /* actions under the lead-in before them, which is one too */
  LIST_POINTS, /* part of the text before them */
} ListUse;

typedef struct
{
  HeedEntry *entry;
  const guint *n_targets; /* for each row */
  GPtrArray *steps;
  HeedStep *step; /* the last one */
  guint base; /* how many lists it stands in */
  gboolean labelled; /* whether it stands under a label */
  gboolean marked; /* whether it has a label or a mark */
  gboolean measuring; /* whether measures follow */
  guint measure_depth;
  gboolean torn; /* whether all rows are one torn cell */
  guint n_all_targets;
  guint n_all_items;
  GPtrArray *labels; /* the labels that the step stands under, outermost first */
} Reader;

static void
step_free (gpointer data)
{
  HeedStep *self = data;

  g_free (self->label);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->owners);
  g_free (self->target);
  g_free (self);
}

static HeedStep *
add_step (Reader       *self,
          HeedStepKind  kind,
          HeedTextRole  role,
          guint         depth,
          guint         row)
{
  HeedStep *step = g_new0 (HeedStep, 1);

  step->kind = kind;
  step->role = role;
  step->depth = depth;
  step->row = row;
  step->blocks = heed_block_list_new ();
  step->owners = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->steps, step);
  self->step = step;
  self->base = 0;
  self->marked = FALSE;
  return step;
}

static char *
tail_of (Reader *self)
{
  HeedBlock *last = self->step != NULL ? heed_recognise_last_paragraph (self->step->blocks) : NULL;
  HeedRun *run;
  gsize length;

  if (last == NULL || last->runs->len == 0)
    return g_strdup ("");

  /* A cell that was torn line by line grows long: its end is enough. */
  run = g_ptr_array_index (last->runs, last->runs->len - 1);
  length = strlen (run->text);
  if (length > 2 * HEED_RECOGNISE_NEAR)
    return g_strdup (g_utf8_find_prev_char (run->text, run->text + length - HEED_RECOGNISE_NEAR));

  return heed_recognise_block_to_line (last);
}

/* ---- what a paragraph is ---- */

static gboolean
read_role (const char   *text,
           gboolean      alone,
           HeedTextRole *role)
{
  gboolean separated = heed_recognise_matches (text, "^\\W*\\w+(\\.\\w+)?\\.?\\s*[:–—-]");

  if (heed_recognise_matches (text, "^\\W*(n\\.?\\s?b\\.?|notes?|please\\s+note)\\b"))
    *role = HEED_TEXT_ROLE_NOTE;
  else if (heed_recognise_matches (text, "^\\W*evaluation\\b"))
    *role = HEED_TEXT_ROLE_EVALUATION;
  else if (heed_recognise_matches (text, "^\\W*governance\\b"))
    *role = HEED_TEXT_ROLE_GOVERNANCE;
  else
    return FALSE;

  /* "Evaluation of the pilot …" that has an owner to itself is a step. */
  return separated || *role == HEED_TEXT_ROLE_NOTE || !alone;
}

static gboolean
leads_in (const char *text)
{
  return g_str_has_suffix (text, ":") || heed_recognise_matches (text, ":\\W*$")
         || heed_recognise_matches (text, "^(key|main|our)?\\s*actions?\\W*$");
}

/* ---- the parts of a row ---- */

static guint
count_items (GPtrArray *pieces)
{
  guint level = G_MAXUINT;
  guint n_items = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->level > 0 && piece->begins_item && piece->level < level)
        {
          level = piece->level;
          n_items = 0;
        }
      if (piece->level > 0 && piece->begins_item && piece->level == level)
        n_items++;
    }

  return n_items;
}

static guint
count_unlabelled_paragraphs (GPtrArray *pieces,
                             guint      first)
{
  guint n = 0;

  for (guint i = first; i < pieces->len; i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);
      g_autofree char *text = heed_piece_to_line (piece);
      HeedTextRole role;

      if (piece->level > 0 || piece->label != NULL || piece->measured)
        return 0;
      if (!read_role (text, FALSE, &role) && !leads_in (text))
        n++;
    }

  return n;
}

static void
add_piece (Reader    *self,
           HeedPiece *piece)
{
  HeedBlock *last = heed_recognise_last_paragraph (self->step->blocks);

  /* The words of a label that stands alone come in the next paragraph. */
  if (last != NULL && heed_block_is_blank (last))
    heed_recognise_join (last, piece->paragraph);
  else
    heed_piece_add_to (piece, self->step->blocks, self->base);
}

static HeedPiece *
cut (HeedPiece *piece,
     GArray    *starts,
     guint      position)
{
  return heed_piece_split (piece, g_array_index (starts, gsize, position));
}

static char *
runs_text (HeedPiece *piece)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < piece->paragraph->runs->len; i++)
    g_string_append (text, ((HeedRun *) g_ptr_array_index (piece->paragraph->runs, i))->text);
  return g_strdup (text->str);
}

static void
piece_drop (HeedPiece *piece)
{
  g_free (piece->marker);
  g_free (piece->label);
  heed_block_unref (piece->paragraph);
  g_free (piece);
}

/* One step a sentence. */
static void
add_sentences (Reader       *self,
               HeedPiece    *piece,
               HeedStepKind  kind,
               guint         depth,
               guint         row,
               gboolean      attach)
{
  g_autofree char *text = runs_text (piece);
  g_autoptr (GArray) starts = heed_recognise_sentence_starts (text);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_drop);

  for (guint i = starts->len; i > 1; i--)
    {
      /* "This will be …" speaks of the sentence before. */
      if (attach && heed_recognise_matches (text + g_array_index (starts, gsize, i - 1),
                                            "^(this|these|it|they|that)\\b"))
        continue;
      g_ptr_array_insert (parts, 0, cut (piece, starts, i - 1));
    }

  add_step (self, kind, HEED_TEXT_ROLE_PLAIN, depth, row);
  heed_piece_add_to (piece, self->step->blocks, piece->level);
  self->base = piece->level;
  for (guint i = 0; i < parts->len; i++)
    {
      HeedPiece *part = g_ptr_array_index (parts, i);

      add_step (self, kind, HEED_TEXT_ROLE_PLAIN, depth, row);
      heed_piece_add_to (part, self->step->blocks, part->level);
      self->base = part->level;
    }
}

/* ---- labels ---- */

static void
add_labelled (Reader    *self,
              HeedPiece *piece,
              guint      row)
{
  g_autofree char *key = heed_label_to_key (piece->label);
  guint depth = 1;

  if (piece->label_kind == HEED_LABEL_DOTTED)
    {
      while (self->labels->len > 0
             && !heed_label_is_inside (key, g_ptr_array_index (self->labels, self->labels->len - 1)))
        g_ptr_array_remove_index (self->labels, self->labels->len - 1);
      depth = self->labels->len + 1;
      g_ptr_array_add (self->labels, g_steal_pointer (&key));
    }
  else
    {
      /* A letter stands under the last step that has none; a small Roman number
       * under the last letter. */
      for (guint i = self->steps->len; i > 0; i--)
        {
          HeedStep *above = g_ptr_array_index (self->steps, i - 1);
          gsize length;
          HeedLabelKind kind = HEED_LABEL_NONE;

          if (above->kind != HEED_STEP_ACTION)
            {
              if (above->kind == HEED_STEP_TEXT && above->role != HEED_TEXT_ROLE_LEAD_IN)
                continue;
              break;
            }
          if (above->label != NULL)
            {
              g_autofree char *padded = g_strconcat (above->label, " X", NULL);

              kind = heed_label_read (padded, self->entry->number, &length);
              /* An i before ii is no letter. */
              if (kind == HEED_LABEL_LETTER && piece->label_kind == HEED_LABEL_ROMAN
                  && heed_label_follows (key, above->label))
                kind = HEED_LABEL_ROMAN;
            }
          if (kind == piece->label_kind)
            {
              depth = above->depth;
              break;
            }
          if (kind < piece->label_kind)
            {
              depth = above->depth + 1;
              break;
            }
        }
    }

  add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, depth, row);
  self->step->label = g_strdup (piece->label);
  self->base = piece->level;
  self->marked = TRUE;
  self->labelled = TRUE;
  heed_piece_add_to (piece, self->step->blocks, piece->level);
}

/* ---- lists ---- */

static ListUse
list_use (Reader    *self,
          GPtrArray *pieces,
          guint      position,
          guint      row,
          gboolean   own)
{
  guint n_targets = self->n_targets[row];
  guint n_items = count_items (pieces);
  gboolean led = position > 0 && self->step != NULL && self->step->row == row;

  if (self->labelled && self->step != NULL)
    return LIST_POINTS;
  if (self->step != NULL && self->step->kind == HEED_STEP_TEXT
      && self->step->role == HEED_TEXT_ROLE_NOTE)
    return LIST_POINTS;
  if (!own && self->step != NULL && !self->marked && self->step->kind == HEED_STEP_ACTION)
    return LIST_POINTS;
  if (n_targets == n_items || self->n_all_targets == self->n_all_items)
    return LIST_STEPS;
  if (n_targets == 1 && n_items > 1 && led)
    return LIST_PARTS;

  return LIST_STEPS;
}

static char *
marker_label (const char *marker)
{
  if (marker == NULL)
    return NULL;
  /* Symbol fonts show their marks as bullets; alone they show nothing. */
  if (g_unichar_type (g_utf8_get_char (marker)) == G_UNICODE_PRIVATE_USE)
    return g_strdup ("•");

  return g_strdup (marker);
}

/* Steps that run on behind each other with the same mark, as in "- Map them - Tell
 * them": taken apart where that gives the number of the targets. */
static gboolean
add_marked (Reader    *self,
            HeedPiece *piece,
            guint      depth,
            guint      row,
            guint      n_marked)
{
  g_autofree char *text = runs_text (piece);
  g_autofree char *mark = g_strdup_printf (" %s ", piece->marker);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_drop);

  for (const char *c = strstr (text, mark); c != NULL; c = strstr (c + 1, mark))
    if (g_unichar_isupper (g_utf8_get_char (c + strlen (mark))))
      {
        gsize offset = (gsize) (c - text);

        g_array_append_val (starts, offset);
      }
  if (starts->len == 0 || n_marked + starts->len != self->n_targets[row])
    return FALSE;

  for (guint i = starts->len; i > 0; i--)
    {
      gsize offset = g_array_index (starts, gsize, i - 1);
      HeedPiece *dropped;

      g_ptr_array_insert (parts, 0, heed_piece_split (piece, offset + strlen (mark)));
      dropped = heed_piece_split (piece, offset);
      piece_drop (dropped);
    }
  for (guint i = 0; i <= parts->len; i++)
    {
      HeedPiece *part = i == 0 ? piece : g_ptr_array_index (parts, i - 1);

      add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, depth, row);
      self->step->label = marker_label (piece->marker);
      self->base = part->level;
      heed_piece_add_to (part, self->step->blocks, part->level);
    }
  self->marked = TRUE;
  return TRUE;
}

static void
add_item (Reader    *self,
          HeedPiece *piece,
          ListUse    use,
          guint      level,
          guint      row,
          guint      n_marked)
{
  g_autofree char *text = runs_text (piece);
  guint depth = use == LIST_PARTS ? 2 : 1;

  if (use == LIST_POINTS || piece->level > level || !piece->begins_item)
    {
      add_piece (self, piece);
      return;
    }
  if (piece->marker == NULL)
    {
      g_autoptr (GArray) starts = heed_recognise_sentence_starts (text);

      if (starts->len > 1 && n_marked + starts->len == self->n_targets[row])
        {
          add_sentences (self, piece, HEED_STEP_ACTION, depth, row, FALSE);
          self->marked = TRUE;
          return;
        }
    }

  if (piece->marker != NULL && add_marked (self, piece, depth, row, n_marked))
    return;

  add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, depth, row);
  self->step->label = marker_label (piece->marker);
  self->base = piece->level;
  self->marked = TRUE;
  heed_piece_add_to (piece, self->step->blocks, piece->level);
}

/* ---- rows ---- */

/* Joins the first paragraph of a row to the step before the tear, where it goes on
 * in mid-sentence. A row of its own that begins so finishes the sentence first.
 * Returns whether the whole paragraph was joined. */
static gboolean
join_torn (Reader    *self,
           GPtrArray *pieces,
           gboolean   own)
{
  HeedPiece *piece = g_ptr_array_index (pieces, 0);
  g_autofree char *before = tail_of (self);
  g_autofree char *text = runs_text (piece);
  g_autoptr (GArray) starts = NULL;
  gboolean alone = count_unlabelled_paragraphs (pieces, 0) == pieces->len;
  HeedJoint joint;
  HeedTextRole role;

  if (self->step == NULL || piece->label != NULL || piece->measured
      || (piece->level > 0 && piece->marker != NULL) || read_role (text, own && alone, &role))
    return FALSE;

  joint = heed_recognise_joint (before, text);
  if (joint == HEED_JOINT_APART || (joint == HEED_JOINT_OPEN && ((own && alone) || leads_in (text))))
    return FALSE;

  starts = heed_recognise_sentence_starts (text);
  if (own && alone && starts->len > 1)
    {
      HeedPiece *rest = cut (piece, starts, 1);

      heed_recognise_join (heed_recognise_last_paragraph (self->step->blocks), piece->paragraph);
      g_ptr_array_remove_index (pieces, 0);
      g_ptr_array_insert (pieces, 0, rest);
      return FALSE;
    }

  heed_recognise_join (heed_recognise_last_paragraph (self->step->blocks), piece->paragraph);
  return TRUE;
}

static void
add_paragraph (Reader    *self,
               GPtrArray *pieces,
               guint      position,
               guint      row,
               gboolean   own)
{
  HeedPiece *piece = g_ptr_array_index (pieces, position);
  HeedPiece *next = position + 1 < pieces->len ? g_ptr_array_index (pieces, position + 1) : NULL;
  g_autofree char *text = heed_piece_to_line (piece);
  guint n_targets = self->n_targets[row];
  gboolean same_row = self->step != NULL && self->step->row == row;
  gboolean before_list = FALSE;
  gboolean before_labels = FALSE;
  gboolean before_letters = next != NULL && next->label_kind > HEED_LABEL_DOTTED;
  guint n_letters = 0;

  for (guint i = position + 1; i < pieces->len; i++)
    {
      HeedPiece *later = g_ptr_array_index (pieces, i);

      if (later->label_kind > HEED_LABEL_DOTTED)
        n_letters++;
      before_labels |= later->label_kind == HEED_LABEL_DOTTED;
      if (later->level > 0 && !self->labelled)
        before_list = TRUE;
    }

  if (before_list && leads_in (text) && count_items (pieces) > 0)
    {
      gboolean parts = n_targets == 1 && count_items (pieces) > 1
                       && self->n_all_targets != self->n_all_items;

      add_step (self, parts ? HEED_STEP_ACTION : HEED_STEP_TEXT, HEED_TEXT_ROLE_LEAD_IN, 1, row);
    }
  else if (before_list && (n_targets != 1 || (next->level == 0 && next->label == NULL)))
    {
      add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (before_letters && (!own || n_targets == n_letters) && leads_in (text) && n_targets != 1)
    {
      add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_LEAD_IN, 1, row);
    }
  else if (before_labels && !self->labelled)
    {
      add_step (self, HEED_STEP_TEXT,
                leads_in (text) ? HEED_TEXT_ROLE_LEAD_IN : HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (self->labelled && self->step != NULL)
    {
      gboolean fresh = self->step->kind == HEED_STEP_TEXT;

      if (fresh && !(self->step->role == HEED_TEXT_ROLE_PLAIN))
        add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, 2, row);
      else if (own && !same_row && position == 0)
        add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (!same_row && own)
    {
      add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (self->step == NULL)
    {
      gboolean any = FALSE;

      for (guint i = 0; i < self->entry->rows->len; i++)
        any |= heed_recognise_row_is_own (g_ptr_array_index (self->entry->rows, i));
      if (any || heed_cell_read_response (self->entry->response) == HEED_RESPONSE_KIND_NOT_AGREED)
        add_step (self, HEED_STEP_TEXT,
                  leads_in (text) ? HEED_TEXT_ROLE_LEAD_IN : HEED_TEXT_ROLE_PLAIN, 1, row);
      else
        add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (self->step->kind == HEED_STEP_TEXT && self->step->role == HEED_TEXT_ROLE_LEAD_IN && own)
    {
      add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (self->marked || self->step->kind != HEED_STEP_ACTION)
    {
      if (self->step->kind != HEED_STEP_TEXT || self->step->role != HEED_TEXT_ROLE_PLAIN)
        add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, 1, row);
    }
  else if (!same_row && !self->torn)
    {
      add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, self->step->depth + 1, row);
    }

  add_piece (self, piece);
}

static void
add_measure (Reader    *self,
             HeedPiece *piece,
             guint      row)
{
  if (piece->level > 1 && !piece->begins_item)
    {
      add_piece (self, piece);
    }
  else if (piece->marker != NULL)
    {
      if (piece->level > 1)
        {
          add_piece (self, piece);
          return;
        }
      add_step (self, HEED_STEP_MEASURE, HEED_TEXT_ROLE_PLAIN, self->measure_depth, row);
      self->base = piece->level;
      heed_piece_add_to (piece, self->step->blocks, piece->level);
    }
  else
    {
      add_sentences (self, piece, HEED_STEP_MEASURE, self->measure_depth, row, TRUE);
    }
}

static void
read_row (Reader *self,
          guint   row)
{
  HeedRow *source = g_ptr_array_index (self->entry->rows, row);
  g_autoptr (GPtrArray) pieces = heed_pieces_new (source->slots[HEED_SLOT_ANSWER],
                                                  self->entry->number);
  gboolean own = heed_recognise_row_is_own (source);
  gboolean plain = TRUE;
  guint level = G_MAXUINT;
  guint n_marked = 0;
  guint n_paragraphs;
  guint first = 0;
  gboolean paragraph_steps;
  ListUse use = LIST_STEPS;
  gboolean use_known = FALSE;

  if (pieces->len == 0)
    return;
  if (join_torn (self, pieces, own))
    first = 1;
  else if (own)
    self->measuring = FALSE;

  for (guint i = first; i < pieces->len; i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->level > 0 || piece->label != NULL)
        plain = FALSE;
      if (piece->level > 0)
        level = MIN (level, piece->level);
      if (piece->level > 0 && piece->begins_item && piece->marker != NULL)
        n_marked++;
    }
  n_paragraphs = count_unlabelled_paragraphs (pieces, first);
  paragraph_steps = plain && own && self->n_targets[row] > 1
                    && n_paragraphs == self->n_targets[row];

  /* Rows that have labels say what is a step; so does a row of its own that has
   * none, after rows that have. */
  if (own && first == 0 && plain)
    self->labelled = FALSE;

  for (guint i = first; i < pieces->len; i++)
    {
      HeedPiece *piece = g_ptr_array_index (pieces, i);
      g_autofree char *text = heed_piece_to_line (piece);
      HeedTextRole role;

      if (piece->label != NULL)
        {
          add_labelled (self, piece, row);
          self->measuring = piece->measured;
          self->measure_depth = self->step->depth + 1;
        }
      else if (piece->level == 0 && read_role (text, own && i == 0 && plain, &role))
        {
          gboolean note = role == HEED_TEXT_ROLE_NOTE && self->step != NULL;
          guint depth = 1;

          if (note && self->step->kind == HEED_STEP_ACTION)
            depth = self->step->depth + 1;
          else if (note && self->step->role == HEED_TEXT_ROLE_NOTE)
            depth = self->step->depth;

          self->measuring = FALSE;
          add_step (self, HEED_STEP_TEXT, role, depth, row);
          add_piece (self, piece);
        }
      else if (piece->measured)
        {
          self->measuring = TRUE;
          self->measure_depth = 1;
          add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_LEAD_IN, 1, row);
          self->labelled = FALSE;
          add_piece (self, piece);
        }
      else if (self->measuring)
        {
          add_measure (self, piece, row);
        }
      else if (piece->level > 0)
        {
          if (!use_known)
            use = list_use (self, pieces, i, row, own);
          use_known = TRUE;
          if (self->step == NULL && (use == LIST_POINTS || !piece->begins_item))
            add_step (self, HEED_STEP_TEXT, HEED_TEXT_ROLE_PLAIN, 1, row);
          add_item (self, piece, use, level, row, n_marked);
        }
      else if (paragraph_steps && !leads_in (text))
        {
          add_step (self, HEED_STEP_ACTION, HEED_TEXT_ROLE_PLAIN, 1, row);
          add_piece (self, piece);
        }
      else
        {
          g_autofree char *raw = runs_text (piece);
          g_autoptr (GArray) starts = heed_recognise_sentence_starts (raw);

          if (plain && own && n_paragraphs == 1 && self->n_targets[row] > 1
              && starts->len == self->n_targets[row] && !leads_in (text))
            add_sentences (self, piece, HEED_STEP_ACTION, 1, row, FALSE);
          else
            add_paragraph (self, pieces, i, row, own);
        }
    }
}

/* ---- explanations ---- */

static gboolean
explains (const char *text)
{
  return heed_recognise_matches (text,
    "\\b(partly|partially|not|part)\\s+(be(ing|en)?\\s+)?(agreed|accepted)\\b"
    "|\\b(cannot|can\\s+not|unable|not\\s+(\\w+\\s+)?(viable|possible|feasible|affordable|able|practicable|achievable))\\b"
    "|\\b(policy|policies|contracts?)\\s+do(es)?\\s+not\\b"
    "|\\bconstraints?\\b|\\bdo(es)?\\s+not\\s+(agree|accept)\\b|\\b(un)?afford(able|ability)\\b");
}

/* Whether the answer begins anew after the cell of @position, which is not torn: with
 * a label, or where the cell has neither owner nor date. */
static gboolean
stands_apart (Reader *self,
              guint   position)
{
  HeedRow *row = g_ptr_array_index (self->entry->rows, position);

  for (guint i = position + 1; i < self->entry->rows->len; i++)
    {
      HeedRow *next = g_ptr_array_index (self->entry->rows, i);
      const char *words = next->words[HEED_SLOT_ANSWER];
      gsize length;

      if (words[0] == '\0')
        continue;
      return heed_label_read (words, self->entry->number, &length) != HEED_LABEL_NONE
             || (!heed_recognise_row_is_own (row)
                 && heed_recognise_joint (row->words[HEED_SLOT_ANSWER], words) == HEED_JOINT_APART);
    }

  return FALSE;
}

/* Takes the paragraphs, or the sentences, with which a cell begins and that say why
 * a recommendation is not wholly agreed. Only at the beginning: the order of the
 * words must stay. */
static void
take_explanation (Reader    *self,
                  GPtrArray *explanation)
{
  HeedResponseKind kind = heed_cell_read_response (self->entry->response);
  HeedRow *row = NULL;
  GPtrArray *blocks;
  guint n_taken = 0;
  gboolean apart = FALSE;

  if (kind != HEED_RESPONSE_KIND_PARTLY_AGREED && kind != HEED_RESPONSE_KIND_NOT_AGREED)
    return;
  for (guint i = 0; row == NULL && i < self->entry->rows->len; i++)
    if (heed_recognise_row_has (g_ptr_array_index (self->entry->rows, i), HEED_SLOT_ANSWER))
      {
        row = g_ptr_array_index (self->entry->rows, i);
        apart = stands_apart (self, i);
      }
  if (row == NULL)
    return;

  blocks = row->slots[HEED_SLOT_ANSWER];
  for (guint i = 0; i < blocks->len; i++)
    {
      HeedBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = heed_recognise_block_to_line (block);
      gsize length;

      if (block->kind != HEED_BLOCK_PARAGRAPH || leads_in (text)
          || heed_label_read (text, self->entry->number, &length) != HEED_LABEL_NONE)
        break;
      if (kind == HEED_RESPONSE_KIND_NOT_AGREED || explains (text))
        n_taken = i + 1;
    }

  /* The only paragraph: its first sentences, if others follow that promise. */
  if (n_taken == 1 && blocks->len == 1 && kind == HEED_RESPONSE_KIND_PARTLY_AGREED && !apart)
    {
      HeedPiece piece = { .paragraph = g_ptr_array_index (blocks, 0) };
      g_autofree char *text = runs_text (&piece);
      g_autoptr (GArray) starts = heed_recognise_sentence_starts (text);
      guint n = 0;

      for (guint i = 0; i < starts->len; i++)
        {
          gsize start = g_array_index (starts, gsize, i);
          gsize end = i + 1 < starts->len ? g_array_index (starts, gsize, i + 1) : strlen (text);
          g_autofree char *sentence = g_strndup (text + start, end - start);

          if (!explains (sentence))
            break;
          n++;
        }
      if (n == 0 || n == starts->len)
        return;
      {
        HeedBlock *rest = heed_recognise_split (g_ptr_array_index (blocks, 0),
                                                g_array_index (starts, gsize, n));

        g_ptr_array_add (explanation, heed_recognise_copy_block (g_ptr_array_index (blocks, 0)));
        g_ptr_array_remove_index (blocks, 0);
        g_ptr_array_add (blocks, rest);
      }
      return;
    }

  for (guint i = 0; i < n_taken; i++)
    {
      g_ptr_array_add (explanation, heed_block_ref (g_ptr_array_index (blocks, 0)));
      g_ptr_array_remove_index (blocks, 0);
    }
}

/**
 * heed_steps_new:
 * @entry: the rows of a recommendation; what they hold may be changed
 * @n_targets: (array): how many targets each row has
 * @explanation: (element-type HeedBlock): takes the words that say why the
 *   recommendation is not wholly agreed
 *
 * Returns: (transfer full) (element-type HeedStep): the items of its answer
 */
GPtrArray *
heed_steps_new (HeedEntry   *entry,
                const guint *n_targets,
                GPtrArray   *explanation)
{
  Reader reader = { entry, n_targets };
  guint n_own = 0;

  reader.steps = g_ptr_array_new_with_free_func (step_free);
  reader.labels = g_ptr_array_new_with_free_func (g_free);
  take_explanation (&reader, explanation);

  for (guint i = 0; i < entry->rows->len; i++)
    {
      HeedRow *row = g_ptr_array_index (entry->rows, i);
      g_autoptr (GPtrArray) pieces = heed_pieces_new (row->slots[HEED_SLOT_ANSWER], entry->number);

      reader.n_all_targets += n_targets[i];
      reader.n_all_items += count_items (pieces);
      if (heed_recognise_row_is_own (row))
        n_own++;
    }
  reader.torn = n_own == 1;

  for (guint i = 0; i < entry->rows->len; i++)
    read_row (&reader, i);

  g_ptr_array_unref (reader.labels);
  return reader.steps;
}
