/* heed-target-lexer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedTokenKind:
 * @HEED_TOKEN_END: the end of the words
 * @HEED_TOKEN_NUMBER: digits
 * @HEED_TOKEN_ORDINAL: digits with "st", "nd", "rd" or "th"
 * @HEED_TOKEN_MONTH: the name of a month, short or long
 * @HEED_TOKEN_WEEKDAY: the name of a day of the week
 * @HEED_TOKEN_SEASON: the name of a season, 0 for spring
 * @HEED_TOKEN_QUARTER: "Q1" to "Q4"
 * @HEED_TOKEN_WORD: any other word, or a sign that stands for one ("&")
 * @HEED_TOKEN_DASH: a dash of any length
 * @HEED_TOKEN_SLASH: a slash
 * @HEED_TOKEN_DOT: a full stop
 * @HEED_TOKEN_COMMA: a comma
 * @HEED_TOKEN_COLON: a colon
 * @HEED_TOKEN_BREAK: a semicolon or the end of a line
 * @HEED_TOKEN_APOSTROPHE: an apostrophe that begins a word
 * @HEED_TOKEN_OPEN: an opening bracket
 * @HEED_TOKEN_CLOSE: a closing bracket
 * @HEED_TOKEN_OTHER: any other sign
 */
typedef enum {
  HEED_TOKEN_END,
  HEED_TOKEN_NUMBER,
  HEED_TOKEN_ORDINAL,
  HEED_TOKEN_MONTH,
  HEED_TOKEN_WEEKDAY,
  HEED_TOKEN_SEASON,
  HEED_TOKEN_QUARTER,
  HEED_TOKEN_WORD,
  HEED_TOKEN_DASH,
  HEED_TOKEN_SLASH,
  HEED_TOKEN_DOT,
  HEED_TOKEN_COMMA,
  HEED_TOKEN_COLON,
  HEED_TOKEN_BREAK,
  HEED_TOKEN_APOSTROPHE,
  HEED_TOKEN_OPEN,
  HEED_TOKEN_CLOSE,
  HEED_TOKEN_OTHER,
} HeedTokenKind;

/**
 * HeedToken:
 * @kind: what it is
 * @spaced: whether space stands before it
 * @value: the number, the month (1 to 12), the day of the week (1 for Monday),
 *   the season (0 to 3) or the quarter (1 to 4)
 * @digits: of a number, how many digits it is written with
 * @start: where it starts, in bytes
 * @end: where it ends
 * @word: of everything that has letters, and of "/", the lower-case form
 *
 * One piece of the words of a target.
 */
typedef struct
{
  HeedTokenKind kind;
  gboolean spaced;
  int value;
  guint digits;
  gsize start;
  gsize end;
  char *word;
} HeedToken;

GArray        *heed_target_lex     (const char      *words);
HeedTokenKind  heed_token_classify (const char      *word,
                                    int             *value);
guint          heed_tokens_match   (const HeedToken *tokens,
                                    const char      *phrase);
gboolean       heed_token_is_word  (const HeedToken *token,
                                    const char      *word);

G_END_DECLS
