/* heed-html-style.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-html-style.h"

/* Below a width that depends on its columns a row of a table is a card, each cell under
 * the title of its column: so wide the table must be for its longest words, also with
 * the spaces of WCAG 2.2, 1.4.12. */
#define CARDS "@media screen and (max-width:"
#define MANY_COLUMNS 6
#define FEW_WIDTH "60em"
#define MANY_WIDTH "88em"

/* Not seen, but read aloud. */
#define HEARD_ONLY "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"

/* Contrasts of text, links and borders are at least 7, 4.5 and 3 to 1 in both
 * schemes, which is what WCAG 2.2 asks for and more. */
static const char screen[] =
  ":root{color-scheme:light dark;--paper:#fff;--ink:#1a1a1a;--link:#1a4f9c;--line:#6f6f6f;"
  "--head:#ebeff4;--soft:#f6f7f9}\n"
  "@media (prefers-color-scheme:dark){:root{--paper:#17191c;--ink:#f0f0f0;--link:#9cc4ff;"
  "--line:#8c9097;--head:#2a2f36;--soft:#1e2125}}\n"
  "html{font-family:system-ui,\"Segoe UI\",\"Liberation Sans\",Arial,sans-serif;line-height:1.5;"
  "background:var(--paper);color:var(--ink);overflow-wrap:break-word}\n"
  "body{margin:0 auto;padding:1rem;max-width:90rem}\n"
  "main>p,main>ul,main>ol,main>div{max-width:45rem}\n"
  "h1{font-size:1.8rem;line-height:1.2;margin:.5rem 0 1rem}\n"
  "h2{font-size:1.35rem;line-height:1.25;margin:2rem 0 .5rem}\n"
  "h3,h4,h5,h6{font-size:1.1rem;margin:1.5rem 0 .5rem}\n"
  /* Words of a language that is written from right to left begin at the right. */
  "p{margin:0 0 .6em;unicode-bidi:plaintext}\n"
  "ul,ol{margin:0 0 .6em;padding-left:1.5em}\n"
  "a{color:var(--link)}\n"
  "a:focus-visible{outline:3px solid var(--link);outline-offset:2px}\n"
  ":target{outline:3px solid var(--link);outline-offset:2px}\n"
  "table{width:100%;border-collapse:collapse;margin:0 0 1.5rem}\n"
  "caption{text-align:left;font-weight:bold;padding:0 0 .5rem}\n"
  "th,td{border:1px solid var(--line);padding:.4rem .5rem;text-align:start;vertical-align:top}\n"
  ".heed-long{overflow-wrap:anywhere}\n"
  "th>.heed-made{" HEARD_ONLY "}\n"
  "thead th{background:var(--head)}\n"
  "tbody th{background:var(--soft)}\n"
  "th>:last-child,td>:last-child,li>:last-child,.heed-item>:last-child{margin-bottom:0}\n"
  ".heed-marked,.heed-unmarked{list-style:none}\n"
  ".heed-item{display:block}\n"
  ".heed-addressee,.heed-response,.heed-heading{font-weight:bold}\n"
  ".heed-depth-2{margin-left:1.5em}\n"
  ".heed-depth-3{margin-left:3em}\n"
  ".heed-depth-4{margin-left:4.5em}\n"
  ".heed-depth-5,.heed-depth-6,.heed-depth-7,.heed-depth-8,.heed-depth-9{margin-left:6em}\n"
  "footer{border-top:1px solid var(--line);padding-top:.5rem;margin-top:2rem;white-space:pre-line}\n";

static const char cards[] =
  "){\n"
  "table,caption,tbody,tr,th,td{display:block}\n"
  "colgroup{display:none}\n"
  "thead{" HEARD_ONLY "}\n"
  "tbody{border:2px solid var(--line);border-radius:.4rem;margin:0 0 1rem;overflow:hidden}\n"
  "th,td{border:0}\n"
  "tr+tr{border-top:1px solid var(--line)}\n"
  /* The title is heard as that of the column already. */
  "tbody [data-title]::before{content:attr(data-title);content:attr(data-title) / \"\";display:block;"
  "font-weight:bold;font-size:.875rem}\n"
  /* A cell that is hidden would leave the others of its row in the wrong columns. */
  "td:empty{padding:0}\n"
  "tbody td:empty::before{content:none}\n"
  "[class*=heed-depth-]{margin-left:1.5em}\n"
  ".heed-depth-1{margin-left:0}\n"
  ".heed-depth-2{margin-left:.75em}\n"
  "}\n";

static const char print[] =
  "@media print{\n"
  ":root{color-scheme:light;--paper:#fff;--ink:#000;--link:#000;--line:#555;--head:#eee;--soft:#fff}\n"
  "html{font-size:12pt}\n"
  /* Room for the right half of the last rule. */
  "body{padding:0 1px;max-width:none}\n"
  "main>p,main>ul,main>ol,main>div{max-width:none}\n"
  "table{font-size:9pt}\n"
  "thead{display:table-header-group;break-inside:avoid;break-after:avoid}\n"
  "tr{break-inside:avoid}\n"
  /* A row with a cell that spans others would keep all of them together. */
  "tr:has([rowspan]){break-inside:auto}\n"
  "tr:has(.heed-heading){break-after:avoid}\n"
  "footer{margin-top:.5rem;break-before:avoid;font-size:9pt}\n"
  "h1,h2,h3,caption{break-after:avoid}\n"
  "p{orphans:2;widows:2}\n"
  "}\n";

/**
 * heed_html_style_new:
 * @landscape: whether printed pages lie on their side
 * @n_columns: how many columns the widest table has
 *
 * Returns: (transfer full): the style sheet of a page, for screen and paper, in light
 *   and dark, wide and narrow
 */
char *
heed_html_style_new (gboolean landscape,
                     guint    n_columns)
{
  return g_strconcat (screen, CARDS, n_columns > MANY_COLUMNS ? MANY_WIDTH : FEW_WIDTH, cards,
                      print, "@page{size:A4", landscape ? " landscape" : "", ";margin:15mm}\n",
                      NULL);
}
