/* heed-html-names.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Who writes such pages. */
#define HEED_HTML_GENERATOR "Heed"

/* The classes that say what an element is in a document. A class "heed-WORD" that is
 * none of these is the style of a block. */

#define HEED_HTML_PREFIX "heed-"

/* How deep a block stands in the plan. */
#define HEED_HTML_DEPTH "heed-depth-"

/* The words of a mark: not part of the text behind them. */
#define HEED_HTML_MARKER "heed-marker"

/* A word, not a block, that may break anywhere. */
#define HEED_HTML_LONG "heed-long"

/* A list whose marks are words, a list without marks, and a list of a single item,
 * which is none to those who hear it. */
#define HEED_HTML_MARKED "heed-marked"
#define HEED_HTML_UNMARKED "heed-unmarked"
#define HEED_HTML_ITEM "heed-item"

/* What Heed says of the whole document. */
#define HEED_HTML_LANDSCAPE "heed-landscape"
#define HEED_HTML_TITLE "heed-title"
#define HEED_HTML_FOOT "heed-foot"
#define HEED_HTML_CAPTION "heed-caption"
#define HEED_HTML_MADE "heed-made"
