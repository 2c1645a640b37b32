/* heed-recognise-cell.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recognise-cell.h"

#include <string.h>

#include "heed-edition.h"
#include "heed-text-joint.h"
#include "heed-target.h"

/* A word that names a role or a body, at the end of a phrase or inside it. */
#define ROLE_WORDS                                                                              \
  "\\b(head|heads|lead|leads|leader|manager|managers|director|directors|governor|governors|"    \
  "officer|officers|chief|executive|team|teams|unit|coordinator|co-ordinator|supervisor|"       \
  "partner|partners|hr|smt|slt|board|group|committee|minister|ministry|commissioner|"           \
  "secretary|deputy|regional|custodial|healthcare|nhs|hmpps|moj|provider|contractor|"           \
  "department|division|psychologist|chaplain|librarian|administrator|analyst|adviser|advisor|"  \
  "champion|spoc|owner|owners|pdms?|staff|all|everyone|crc|nps|ceo|coo|cfo|inspector|consultant)\\b"

/**
 * heed_cell_is_rule:
 * @text: the words of a cell
 *
 * Returns: whether it is a line drawn with characters, as in "---", or the dash
 *   that stands for an empty cell
 */
gboolean
heed_cell_is_rule (const char *text)
{
  return heed_text_matches (text, "^[\\s:|]*[-_=\x2d]{2,}[-_=:|\\s]*$|^\\s*[-–—]\\s*$");
}

/**
 * heed_cell_read_number:
 * @text: the words of a cell
 * @paragraph: (out) (optional) (nullable) (transfer full): the paragraph of the
 *   report that it names, such as "S53"
 *
 * Returns: (transfer full) (nullable): the number of the recommendation, such as
 *   "1" or "5.01", without what stands around it; %NULL where there is none
 */
char *
heed_cell_read_number (const char  *text,
                       char       **paragraph)
{
  GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;

  if (paragraph != NULL)
    *paragraph = NULL;

  regex = heed_text_regex ("^\\s*(?:rec(?:ommendation)?s?\\b\\.?\\s*|r(?=\\d))?(?:(?:no|number|nr)\\b\\.?\\s*)?#?\\(?\\s*"
                           "(?:(\\d{1,3}(?:\\.\\d{1,3}){0,3}(?!\\d)[a-z]?)|(?=\\(?[sp]\\d))"
                           "\\s*[.):]?\\s*"
                           "(?:[\\[(]?\\s*(?:paras?(?:graphs?)?\\.?\\s*)?((?:[sp]\\s?)?\\d{1,3}(?:\\.\\d{1,3})?)\\s*[\\])]?)?"
                           "\\s*[.)]?\\s*$",
                           G_REGEX_CASELESS);
  if (!g_regex_match (regex, text, 0, &match))
    {
      /* Under "The division should:" some plans count with letters. */
      GRegex *letter = heed_text_regex ("^\\s*\\(?([a-z])[.)]+\\s*$", 0);
      g_autoptr (GMatchInfo) found = NULL;

      return g_regex_match (letter, text, 0, &found) ? g_match_info_fetch (found, 1) : NULL;
    }

  {
    g_autofree char *number = g_match_info_fetch (match, 1);
    g_autofree char *reference = g_match_info_fetch (match, 2);

    if (number == NULL || number[0] == '\0')
      return reference != NULL && reference[0] != '\0' ? g_steal_pointer (&reference) : NULL;
    if (paragraph != NULL && reference != NULL && reference[0] != '\0')
      *paragraph = g_steal_pointer (&reference);
    return g_steal_pointer (&number);
  }
}

/**
 * heed_cell_read_response:
 * @text: the words of a cell
 *
 * Takes the words of all editions, and such as people write in their place.
 *
 * Returns: what they mean; %HEED_RESPONSE_KIND_NONE where they are no response
 */
HeedResponseKind
heed_cell_read_response (const char *text)
{
  HeedResponseKind kind;

  if (strlen (text) > 400)
    return HEED_RESPONSE_KIND_NONE;
  kind = heed_edition_read_response (text, NULL);
  if (kind != HEED_RESPONSE_KIND_NONE)
    return kind;

  if (heed_text_matches (text, "^\\W*(not\\s+(yet\\s+)?|do(es)?\\s+not\\s+)(agreed?|accept(ed)?)\\b|^\\W*(disagree[ds]?|declined)\\W*$|^\\W*rejected\\b"))
    return HEED_RESPONSE_KIND_NOT_AGREED;
  if (heed_text_matches (text, "^\\W*(partly|partially|part|partial)\\b[\\s-]*(agree[ds]?|accept(ed)?)\\b|"
                               "^\\W*(agreed|accepted)\\s*[,:;(–-]?\\s*(in\\s+part|in\\s+principle|"
                               "subject\\s+to|partly|partially|with\\s+reservations?)\\b"))
    return HEED_RESPONSE_KIND_PARTLY_AGREED;
  if (heed_text_matches (text, "^\\W*(fully|wholly)\\s+(agreed|accepted)\\b|^\\W*(agreed?|accept(ed)?)\\b\\W*(\\w+\\W+){0,4}$"))
    return HEED_RESPONSE_KIND_AGREED;

  return HEED_RESPONSE_KIND_NONE;
}

/**
 * heed_cell_read_verdict:
 * @text: the words of a cell in the column of the responses
 *
 * As heed_cell_read_response(), but for words that are a response there and anywhere
 * else may be anything.
 *
 * Returns: what they mean; %HEED_RESPONSE_KIND_NONE where they are no response
 */
HeedResponseKind
heed_cell_read_verdict (const char *text)
{
  HeedResponseKind kind = heed_cell_read_response (text);

  if (kind != HEED_RESPONSE_KIND_NONE)
    return kind;
  if (heed_text_matches (text, "^\\W*(yes|y)\\W*$"))
    return HEED_RESPONSE_KIND_AGREED;
  if (heed_text_matches (text, "^\\W*(partly|partially|partial|part|in\\s+part)\\W*$"))
    return HEED_RESPONSE_KIND_PARTLY_AGREED;
  if (heed_text_matches (text, "^\\W*(no|n)\\W*$"))
    return HEED_RESPONSE_KIND_NOT_AGREED;

  return HEED_RESPONSE_KIND_NONE;
}

/**
 * heed_cell_read_reference:
 * @text: the words of a cell in the column of the numbers
 *
 * Returns: (transfer full) (nullable): the reference that they are, as written, such as
 *   "KC1", "2024/01" or "AFI-01"; %NULL where they are none
 */
char *
heed_cell_read_reference (const char *text)
{
  g_autofree char *tidy = heed_text_collapse_spaces (text);

  /* Letters and figures in up to four groups, with a figure among them. */
  if (strlen (tidy) > 24
      || !heed_text_matches_case (tidy, "^(?=.*\\d)[A-Z0-9]+(?:[ ./_-][A-Z0-9]+){0,4}[a-z]?\\.?$"))
    return NULL;
  return g_steal_pointer (&tidy);
}

static guint
count_words (const char *text)
{
  guint n_words = 0;
  gboolean inside = FALSE;

  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean space = g_ascii_isspace (*c);

      if (!space && !inside)
        n_words++;
      inside = !space;
    }

  return n_words;
}

/**
 * heed_cell_looks_like_owner:
 * @text: a paragraph of a cell
 *
 * Returns: whether it may name a role, a body or a person
 */
gboolean
heed_cell_looks_like_owner (const char *text)
{
  guint n_words = count_words (text);

  if (n_words == 0 || n_words > 24)
    return FALSE;
  /* A phrase that goes on, or that something follows, is torn out of a sentence. */
  if (n_words > 3 && (g_unichar_islower (g_utf8_get_char (text))
                      || heed_text_matches (text, "\\b(and|or|the|a|an|of|to|for|in|on|by|with|that|which|as|at|from)$")))
    return FALSE;
  if (heed_text_matches (text, "[a-z]\\.\\s+[a-z].*\\.$|\\b(will|should|must|is|are|has|have|be|ensure|their)\\b"))
    return FALSE;
  if (heed_text_matches (text, ROLE_WORDS))
    return TRUE;

  /* A name: few words, each with a capital. */
  return n_words <= 4
         && heed_text_matches_case (text, "^\\p{Lu}[\\p{L}'.-]*(\\s+(of|the|and|for|&|/|\\p{Lu}[\\p{L}'.-]*))*$");
}

/**
 * heed_cell_names_role:
 * @text: the words of a cell
 *
 * Returns: whether there is a word that names a role or a body
 */
gboolean
heed_cell_names_role (const char *text)
{
  return heed_text_matches (text, ROLE_WORDS);
}

/**
 * heed_cell_is_addressee:
 * @text: words
 *
 * Returns: whether they name whom recommendations are for, and say nothing else, as
 *   "The division should:" and "Recommendations to the governor" do
 */
gboolean
heed_cell_is_addressee (const char *text)
{
  if (count_words (text) > 16)
    return FALSE;

  /* "To train all staff" is a step: behind "to" stands a name, or an article. */
  return heed_text_matches (text, "^[^.;]{2,}\\bshould\\W*$")
         || heed_text_matches_case (text, "^\\W*((?i:(main|key|priority)\\s+)?(?i:recommendations?\\W+))?(?i:to|for)\\s+"
                                            "((?i:the)\\s+\\p{L}|\\p{Lu})[^.;]*$");
}

G_STATIC_ASSERT ((int) HEED_SLOT_TARGET == (int) HEED_COLUMN_TARGET);
G_STATIC_ASSERT ((int) HEED_SLOT_OTHER == (int) HEED_COLUMN_OTHER);

/**
 * heed_cell_read_title:
 * @text: the words of a cell
 *
 * Returns: the column that @text is a title of, in the wordings of all editions;
 *   %HEED_SLOT_OTHER where it is none
 */
HeedSlot
heed_cell_read_title (const char *text)
{
  guint n_words = count_words (text);
  int column;

  /* A sentence is no title, though it may name one; a question may be. */
  if (n_words > 16 || (n_words > 5 && !g_str_has_suffix (text, "?") && heed_text_matches (text, "\\b(will|should|must|are|is)\\b")))
    return HEED_SLOT_OTHER;
  column = heed_edition_read_title (text);

  return column >= 0 ? (HeedSlot) column : HEED_SLOT_OTHER;
}

/**
 * heed_cell_score:
 * @text: the words of a cell, on one line
 * @slot: a column
 *
 * Returns: how well @text fits that column by what it holds, from -8 to 8
 */
int
heed_cell_score (const char *text,
                 HeedSlot    slot)
{
  guint n_words = count_words (text);
  g_autofree char *number = NULL;
  gboolean response;
  gboolean target;
  gboolean owner;
  HeedProgress progress;
  gboolean more;

  if (n_words == 0)
    return slot == HEED_SLOT_ANSWER ? -2 : 0;

  number = n_words <= 5 ? heed_cell_read_number (text, NULL) : NULL;
  response = heed_cell_read_response (text) != HEED_RESPONSE_KIND_NONE;
  target = n_words <= 40 && heed_target_looks_like (text);
  owner = !response && !target && heed_cell_looks_like_owner (text);

  switch (slot)
    {
    case HEED_SLOT_NUMBER:
      return number != NULL ? 8 : n_words <= 2 && strlen (text) <= 4 ? 0 : -8;
    case HEED_SLOT_RECOMMENDATION:
      return number != NULL || response || target ? -4
             : heed_text_matches (text, "\\bshould\\s*:")  ? 6
             : heed_text_matches (text, "\\bshould\\b")    ? 3
             : owner                                            ? 0
                                                                : 2;
    case HEED_SLOT_RESPONSE:
      return response ? 8 : heed_text_matches (text, "^\\(?(partly|partially|not|fully|agreed)\\W*$") ? 6 : -6;
    case HEED_SLOT_ANSWER:
      return number != NULL ? -3 : response ? -4 : target ? -3 : owner && n_words <= 8 ? 0 : 4;
    case HEED_SLOT_OWNER:
      return number != NULL || response ? -6 : target ? 1 : owner ? 5 : n_words <= 6 ? 1 : -6;
    case HEED_SLOT_TARGET:
    case HEED_SLOT_REVISED:
      return target ? 7 : response || number != NULL ? -4 : n_words <= 6 ? -1 : -6;
    case HEED_SLOT_LABEL:
      return number != NULL ? 7 : n_words <= 2 && strlen (text) <= 5 ? 1 : -8;
    case HEED_SLOT_PROGRESS:
      return response || number != NULL ? -4 : heed_edition_read_progress (text, &progress, &more) ? 7 : 0;
    case HEED_SLOT_COMPLETED:
      return target ? 6 : -6;
    case HEED_SLOT_REMARKS:
    case HEED_SLOT_MEASURE:
      return number != NULL || response || target || owner ? -4 : 3;
    case HEED_SLOT_PRIORITY:
    case HEED_SLOT_OTHER:
    default:
      return -1;
    }
}
