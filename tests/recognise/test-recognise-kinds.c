/* test-recognise-kinds.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heed-error.h"
#include "heed-format.h"
#include "heed-plan-outline.h"
#include "heed-recognise.h"

/* The kinds of answers that plans give. {s1} is a step, {o1} an owner, {d1} a date and
 * {b} a body, drawn by chance: the same in the source and in what is right for it. */

#define HEADER "Rec no\tRecommendation\tAgreed?\tResponse action taken/planned\tOwner\tTarget date\n"

typedef struct
{
  const char *name;
  const char *format;
  const char *source;
  const char *outline;
} Kind;

static const Kind kinds[] = {
  { "lead-ins with dates", "text",
    HEADER "1\tMend it.\tAgreed\t<p>{b} will begin by:</p><p>a) {s1}.</p><p>b) {s2}.</p><p>{b} will go on by:</p>"
           "<p>a) {s3}.</p><p>b) {s4}.</p><p>c) {s5}.</p>\t<p>{o1}</p><p>{o2}</p>\t<p>{d1}</p><p>{d2}</p>\n",
    "1 agreed: Mend it.\n"
    "  - {b} will begin by: [{o1}] <{d1}>\n"
    "    - a) {s1}.\n"
    "    - b) {s2}.\n"
    "  - {b} will go on by: [{o2}] <{d2}>\n"
    "    - a) {s3}.\n"
    "    - b) {s4}.\n"
    "    - c) {s5}.\n" },
  { "lead-ins with dates over bullets", "text",
    HEADER "1\tMend it.\tAgreed\t<p>{b} will begin by:</p><ul><li>• {s1}.</li><li>• {s2}.</li></ul>"
           "<p>{b} will go on by:</p><ul><li>• {s3}.</li></ul>\t{o1}\t<p>{d1}</p><p>{d2}</p>\n",
    "1 agreed: Mend it.\n"
    "  - {b} will begin by: [{o1}] <{d1}>\n"
    "    - • {s1}.\n"
    "    - • {s2}.\n"
    "  - {b} will go on by: [{o1}] <{d2}>\n"
    "    - • {s3}.\n" },
  { "one lead-in with a date", "text",
    HEADER "1\tMend it.\tAgreed\t<p>{b} will do this by:</p><ul>a) {s1}. b) {s2}. c) {s3}.</ul>\t{o1}\t{d1}\n",
    "1 agreed: Mend it.\n"
    "  - {b} will do this by: [{o1}] <{d1}>\n"
    "    - a) {s1}.\n"
    "    - b) {s2}.\n"
    "    - c) {s3}.\n" },
  { "lead-ins without", "text",
    HEADER "1\tMend it.\tAgreed\t<p>First {b} will:</p><ul><li>• {s1}.</li><li>• {s2}.</li></ul><p>Then {b} will:</p>"
           "<ul><li>• {s3}.</li></ul>\t<p>{o1}</p><p>{o2}</p><p>{o3}</p>\t<p>{d1}</p><p>{d2}</p><p>{d3}</p>\n",
    "1 agreed: Mend it.\n"
    "  lead-in First {b} will:\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2}. [{o2}] <{d2}>\n"
    "  lead-in Then {b} will:\n"
    "  - • {s3}. [{o3}] <{d3}>\n" },
  { "a lead-in inside a list that nobody ended", "text",
    HEADER "1\tMend it.\tAgreed\t<p>{b} will begin by:</p> <ul> a) {s1}. b) {s2}. <p>{b} will go on by:</p> <ul> a) {s3}. "
           "b) {s4}.\t<p>{o1}</p> <p>{o1}</p>\t<p>{d1}</p> <p>{d2}</p>\n",
    "1 agreed: Mend it.\n"
    "  - {b} will begin by: [{o1}] <{d1}>\n"
    "    - a) {s1}.\n"
    "    - b) {s2}.\n"
    "  - {b} will go on by: [{o1}] <{d2}>\n"
    "    - a) {s3}.\n"
    "    - b) {s4}.\n" },
  { "more dates than lead-ins", "text",
    HEADER "1\tMend it.\tAgreed\t<p>{b} will begin by:</p><p>a) {s1}.</p><p>b) {s2}.</p><p>c) {s3}.</p><p>{b} will go on "
           "by:</p><p>a) {s4}.</p><p>b) {s5}.</p>\t<p>{o1}</p><p>{o2}</p>\t<p>{d1}</p><p>{d2}</p><p>{d3}</p>\n",
    "1 agreed: Mend it.\n"
    "  - {b} will begin by: [{o1}]\n"
    "    - a) {s1}.\n"
    "    - b) {s2}.\n"
    "    - c) {s3}.\n"
    "  - {b} will go on by: [{o2}]\n"
    "    - a) {s4}.\n"
    "    - b) {s5}.\n"
    "  ! targets: {d1}; {d2}; {d3}\n"
    "  ? review\n" },
  { "one owner in many lines, one date", "text",
    HEADER "1\tMend it.\tAgreed\t<ul><li>• {s1}.</li><li>• {s2}.</li><li>• {s3}.</li></ul>\t<p>{o1}</p><p>{o1}</p>\t{d1}\n",
    "1 agreed: Mend it.\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2}. [{o1}] <{d1}>\n"
    "  - • {s3}. [{o1}] <{d1}>\n" },
  { "lines of one owner that were joined", "text",
    HEADER "1\tMend it.\tAgreed\t<ul><li>• {s1}.</li><li>• {s2}.</li></ul>\t{o1} {o1}\t<p>{d1}</p><p>{d2}</p>\n",
    "1 agreed: Mend it.\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2}. [{o1}] <{d2}>\n" },
  { "owners without a gap", "text",
    HEADER "1\tMend it.\tAgreed\t<ul><li>• {s1}.</li><li>• {s2}.</li><li>• {s3}.</li></ul>\t{o1} {o2} {o3}\t"
           "<p>{d1}</p><p>{d2}</p><p>{d3}</p>\n",
    "1 agreed: Mend it.\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2}. [{o2}] <{d2}>\n"
    "  - • {s3}. [{o3}] <{d3}>\n"
    "  ? review\n" },
  { "owners without a gap whose number disagrees", "text",
    HEADER "1\tMend it.\tAgreed\t<ul><li>• {s1}.</li><li>• {s2}.</li><li>• {s3}.</li></ul>\t{o1} {o2}\t"
           "<p>{d1}</p><p>{d2}</p><p>{d3}</p>\n",
    "1 agreed: Mend it.\n"
    "  - • {s1}. <{d1}>\n"
    "  - • {s2}. <{d2}>\n"
    "  - • {s3}. <{d3}>\n"
    "  ! owners: {o1} {o2}\n"
    "  ? review\n" },
  { "dates without a gap", "text",
    HEADER "1\tMend it.\tAgreed\t<ul><li>• {s1}.</li><li>• {s2}.</li><li>• {s3}.</li></ul>\t{o1}\t"
           "May 2031 Completed June 2031\n",
    "1 agreed: Mend it.\n"
    "  - • {s1}. [{o1}] <May 2031>\n"
    "  - • {s2}. [{o1}] <Completed> done\n"
    "  - • {s3}. [{o1}] <June 2031>\n"
    "  ? review\n" },
  { "an owner over the end of a page", "text",
    HEADER "1\tMend it.\tAgreed\t1.1 {s1}.\tTides and Sands\t{d1}\n\t\t\tIt goes on.\tManager\t\n"
           "\t\t\t1.2 {s2}.\t{o2}\t{d2}\n",
    "1 agreed: Mend it.\n"
    "  - 1.1 {s1}. It goes on. [Tides and Sands Manager] <{d1}>\n"
    "  - 1.2 {s2}. [{o2}] <{d2}>\n" },
  { "columns that were not told apart", "text",
    HEADER "1\tMend it.\tAgreed\t1.1 {s1}.\tHead of May 2031 Quays\t\n\t\t\t1.2 {s2}.\tMooring June 2031 Manager\t\n"
           "\t\t\t1.3 {s3}.\tSluice July 2031 Lead\t\n2\tSell it.\tAgreed\t2.1 {s4}.\t{o1}\t{d1}\n",
    "1 agreed: Mend it.\n"
    "  - 1.1 {s1}. [Head of May 2031 Quays]\n"
    "  - 1.2 {s2}. [Mooring June 2031 Manager]\n"
    "  - 1.3 {s3}. [Sluice July 2031 Lead]\n"
    "2 agreed: Sell it.\n"
    "  - 2.1 {s4}. [{o1}] <{d1}>\n"
    "? review\n" },
  { "lost bullets", "text",
    HEADER "1\tMend it.\tAgreed\t{b} will paint gates. This needs a brush. {b} will mend walls. It will last. {b} will rest.\t"
           "<p>{o1}</p><p>{o2}</p><p>{o3}</p>\t<p>{d1}</p><p>{d2}</p><p>{d3}</p>\n",
    "1 agreed: Mend it.\n"
    "  - {b} will paint gates. This needs a brush. [{o1}] <{d1}>\n"
    "  - {b} will mend walls. It will last. [{o2}] <{d2}>\n"
    "  - {b} will rest. [{o3}] <{d3}>\n" },
  { "lost bullets whose number disagrees", "text",
    HEADER "1\tMend it.\tAgreed\t{b} will paint. Paint dries. {b} will rest. Rest is good.\t"
           "{o1}\t<p>{d1}</p><p>{d2}</p><p>{d3}</p>\n",
    "1 agreed: Mend it.\n"
    "  - {b} will paint. Paint dries. {b} will rest. Rest is good. [{o1}]\n"
    "  ! targets: {d1}; {d2}; {d3}\n"
    "  ? review\n" },
  { "points below an item that ends with a colon", "text",
    HEADER "1\tMend it.\tAgreed\t<p>{b} will:</p><ul><li>• {s1}.</li><li>• {s2}, so that:</li><li>• {s3}.</li>"
           "<li>• {s4}.</li></ul>\t<p>{o1}</p><p>{o2}</p>\t<p>{d1}</p><p>{d2}</p>\n",
    "1 agreed: Mend it.\n"
    "  lead-in {b} will:\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2}, so that: • {s3}. • {s4}. [{o2}] <{d2}>\n" },
  { "points whose number disagrees", "text",
    HEADER "1\tMend it.\tAgreed\t<p>{b} will:</p><ul><li>• {s1}.</li><li>• {s2}, so that:</li><li>• {s3}.</li>"
           "<li>• {s4}.</li></ul>\t{o1}\t<p>{d1}</p><p>{d2}</p><p>{d3}</p>\n",
    "1 agreed: Mend it.\n"
    "  lead-in {b} will:\n"
    "  - • {s1}. [{o1}]\n"
    "  - • {s2}, so that: [{o1}]\n"
    "  - • {s3}. [{o1}]\n"
    "  - • {s4}. [{o1}]\n"
    "  ! targets: {d1}; {d2}; {d3}\n"
    "  ? review\n" },
  { "points with another mark over the end of a page", "text",
    HEADER "1\tMend it.\tAgreed\t<p>{b} will:</p><ul><li>• {s1}.</li><li>• {s2} and ask</li></ul>\t<p>{o1}</p><p>{o2}</p>\t"
           "<p>{d1}</p><p>{d2}</p>\n\t\t\t<p>whether it holds:</p><ul><li>➤ {s3}.</li><li>➤ {s4}.</li></ul>\t\t\n",
    "1 agreed: Mend it.\n"
    "  lead-in {b} will:\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2} and ask whether it holds: • {s3}. • {s4}. [{o2}] <{d2}>\n" },
  { "an evaluation behind a sentence", "text",
    HEADER "1\tMend it.\tAgreed\t<ul><li>• {s1}.</li><li>• {s2}. Evaluation - {b} will look at it.</li></ul>\t{o1}\t"
           "<p>{d1}</p><p>{d2}</p>\n",
    "1 agreed: Mend it.\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2}. [{o1}] <{d2}>\n"
    "  evaluation Evaluation - {b} will look at it.\n" },
  { "a lead-in that a page tore off its list", "text",
    HEADER "1\tMend it.\tAgreed\t{b} will:\t{o1}\t{d1}\n\t\t\t<ul><li>• {s1}.</li><li>• {s2}.</li><li>• {s3}.</li></ul>\t"
           "<p>{o2}</p><p>{o3}</p>\t<p>{d2}</p><p>{d3}</p>\n",
    "1 agreed: Mend it.\n"
    "  lead-in {b} will:\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2}. [{o2}] <{d2}>\n"
    "  - • {s3}. [{o3}] <{d3}>\n" },
  { "a step, its owner and the rest of both over the end of a page", "text",
    HEADER "1\tMend it.\tAgreed\t{s1} with the\tTides and Sands\t{d1}\n\t\t\tlocks and gates. It will last.\tLead\t\n"
           "\t\t\t{s2}.\t{o2}\t{d2}\n",
    "1 agreed: Mend it.\n"
    "  - {s1} with the locks and gates. It will last. [Tides and Sands Lead] <{d1}>\n"
    "  - {s2}. [{o2}] <{d2}>\n" },
  { "a year over the end of a page", "text",
    HEADER "1\tMend it.\tAgreed\t<ul><li>• {s1}.</li><li>• {s2} and</li></ul>\t{o1}\t<p>{d1}</p><p>From June</p>\n"
           "\t\t\t<p>rest.</p><ul><li>• {s3}.</li></ul>\t\t2031 July 2031\n",
    "1 agreed: Mend it.\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2} and rest. [{o1}] <From June 2031>\n"
    "  - • {s3}. [{o1}] <July 2031>\n" },
  { "a paragraph and its measures", "html",
    "<!DOCTYPE html><html><body><table><tr><th>Rec no<th>Recommendation<th>Agreed?<th>Action<th>Owner<th>Target date</tr>"
    "<tr><td>1<td>Mend it.<td>Agreed<td><p>{b} will mend it.</p><p>{b} will measure the impact by:</p><ul><li>{s1}.</li>"
    "<li>{s2}.</li></ul><td>{o1}<td>{d1}</tr></table></body></html>",
    "1 agreed: Mend it.\n"
    "  - {b} will mend it. [{o1}] <{d1}>\n"
    "  lead-in {b} will measure the impact by:\n"
    "  measure {s1}.\n"
    "  measure {s2}.\n" },
  { "typed marks", "html",
    "<!DOCTYPE html><html><body><table><tr><th>Rec no<th>Recommendation<th>Agreed?<th>Action<th>Owner<th>Target date</tr>"
    "<tr><td>1<td>Mend it.<td>Agreed<td><p>{b} will:</p><p>• • {s1}.<br>• {s2}, so that:</p><p>➤ {s3}</p><p>➤ {s4}</p>"
    "<ul><li>\u2022 {s5}.</li></ul><td><p>• {o1}</p><p>• {o2}</p><p>• {o3}</p>"
    "<td><p>{d1}</p><p>{d2}</p><p>{d3}</p></tr></table></body></html>",
    "1 agreed: Mend it.\n"
    "  lead-in {b} will:\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2}, so that: • {s3} • {s4} [{o2}] <{d2}>\n"
    "  - • {s5}. [{o3}] <{d3}>\n" },
  { "rows over all columns", "html",
    "<!DOCTYPE html><html><body><table><tr><th>Rec no<th>Recommendation<th>Agreed?<th>Action<th>Owner<th>Target date</tr>"
    "<tr><td colspan=6>Boats</tr><tr><td>1<td>Mend it.<td>Agreed<td>{s1}.<td>{o1}<td>{d1}</tr><tr><td colspan=6>{s3}</tr>"
    "<tr><td>2<td>Sell it.<td>Agreed<td>{s2}.<td>{o2}<td>{d2}</tr><tr><td colspan=6>{o3}</tr>"
    "<tr><td>3<td>Hide it.<td>Not agreed<td>It is too large.<td><td></tr></table></body></html>",
    "= Boats\n"
    "1 agreed: Mend it.\n"
    "  - {s1}. [{o1}] <{d1}>\n"
    "= {s3}\n"
    "2 agreed: Sell it.\n"
    "  - {s2}. [{o2}] <{d2}>\n"
    "= {o3}\n"
    "3 not: Hide it.\n" },
  { "labels with the number and a letter", "text",
    HEADER "7\tMend it.\tAgreed\t(7a) {s1}.\t{o1}\t{d1}\n\t\t\t(7b) {s2}.\t{o2}\t{d2}\n",
    "7 agreed: Mend it.\n"
    "  - (7a) {s1}. [{o1}] <{d1}>\n"
    "  - (7b) {s2}. [{o2}] <{d2}>\n" },
  { "a torn first row and running notes", "text",
    "Action plan: Ferry Office\n\n\t\t\t<p>What goes before.</p> <ul><li>• {s1}.</li><li>• {s2}, and then</li></ul>\t"
    "<p>{o1}</p><p>{o2}</p>\t<p>{d1}</p><p>{d2}</p>\n\nThe quay is closed on Mondays\n\n\t\t\twe rest.\t\t\n"
    "2\tMend it.\tAgreed\t{s3}.\t{o3}\t{d3}\n\nThe quay is closed on Mondays\n",
    "1 -: \n"
    "  plain What goes before.\n"
    "  - • {s1}. [{o1}] <{d1}>\n"
    "  - • {s2}, and then we rest. [{o2}] <{d2}>\n"
    "  ? review\n"
    "2 agreed: Mend it.\n"
    "  - {s3}. [{o3}] <{d3}>\n" },
  { "a response of somebody", "csv",
    "Rec,Recommendation,Harbour response,Remedial action,Lead,Due date\n"
    "1,Mend it.,Agreed,{s1}.,{o1},{d1}\n2,Sell it.,Partly agreed,{s2}.,{o2},{d2}\n3,Hide it.,Not agreed,,,\n",
    "1 agreed: Mend it.\n"
    "  - {s1}. [{o1}] <{d1}>\n"
    "2 partly: Sell it.\n"
    "  - {s2}. [{o2}] <{d2}>\n"
    "3 not: Hide it.\n" },
  { "words about the response", "csv",
    "Rec,Recommendation,Accepted,Harbour response,Action,Lead,Due date\n"
    "1,Mend it.,Accepted,Rust is seen.,{s1}.,{o1},{d1}\n2,Sell it.,Accepted,It is worn.,{s2}.,{o2},{d2}\n",
    "1 agreed: Mend it.\n"
    "  plain Rust is seen.\n"
    "  - {s1}. [{o1}] <{d1}>\n"
    "2 agreed: Sell it.\n"
    "  plain It is worn.\n"
    "  - {s2}. [{o2}] <{d2}>\n" },
  { "yes, partly, no", "csv",
    "Rec,Recommendation,Accepted?,Action,Lead,Due date\n"
    "1,Mend it.,Yes,{s1}.,{o1},{d1}\n2,Sell it.,Partly,{s2}.,{o2},{d2}\n3,Hide it.,N,,,\n4,Tow it.,Y,{s3}.,{o3},{d3}\n",
    "1 agreed: Mend it.\n"
    "  - {s1}. [{o1}] <{d1}>\n"
    "2 partly: Sell it.\n"
    "  - {s2}. [{o2}] <{d2}>\n"
    "3 not: Hide it.\n"
    "4 agreed: Tow it.\n"
    "  - {s3}. [{o3}] <{d3}>\n" },
  { "references as written", "csv",
    "Ref,Recommendation,Agreed?,Action,Owner,Target date\n"
    "QT7,Mend it.,Agreed,{s1}.,{o1},{d1}\n2031/04,Sell it.,Agreed,{s2}.,{o2},{d2}\n20417,Tow it.,Agreed,{s3}.,{o3},{d3}\n"
    "31 QAY 02,Hide it.,Agreed,{s4}.,{o4},{d4}\n",
    "QT7 agreed: Mend it.\n"
    "  - {s1}. [{o1}] <{d1}>\n"
    "2031/04 agreed: Sell it.\n"
    "  - {s2}. [{o2}] <{d2}>\n"
    "20417 agreed: Tow it.\n"
    "  - {s3}. [{o3}] <{d3}>\n"
    "31 QAY 02 agreed: Hide it.\n"
    "  - {s4}. [{o4}] <{d4}>\n" },
  { "numbers of steps", "csv",
    "Ref,Recommendation,Agreed?,Action,Owner,Target date\n"
    "1.1,Mend it.,Agreed,{s1}.,{o1},{d1}\n1.2,Mend it.,Agreed,{s2}.,{o2},{d2}\n2.1,Sell it.,Agreed,{s3}.,{o3},{d3}\n",
    "1 agreed: Mend it.\n"
    "  - 1.1 {s1}. [{o1}] <{d1}>\n"
    "  - 1.2 {s2}. [{o2}] <{d2}>\n"
    "2 agreed: Sell it.\n"
    "  - 2.1 {s3}. [{o3}] <{d3}>\n" },
  { "headings and no table", "html",
    "<!DOCTYPE html><html><body><h1>What {b} does</h1><p>It was asked on 4 May 2031.</p><h2>Recommendation 1.1</h2><p>Mend it.</p>"
    "<p><b>Owner:</b> {o1}</p><p><b>Progress made:</b> It was begun in May 2031.</p><p><b>Next key actions:</b> {s1}.</p>"
    "<h2>Recommendation 2.4</h2><p>Sell it.</p><p>Response: Not agreed</p><p>It is too old.</p>"
    "<h2>Recommendation 3.1</h2><p>Tow it.</p><p><b>Owner:</b> {o2}</p><p><b>Action:</b> {s2}.</p>"
    "<p><b>Target date:</b> {d1}</p><p>Back to top</p></body></html>",
    "1.1 -: Mend it.\n"
    "  - {s1}. [{o1}]\n"
    "2.4 not: Sell it.\n"
    "3.1 -: Tow it.\n"
    "  - {s2}. [{o2}] <{d1}>\n" },
  { "answers that count on below the recommendations", "html",
    "<!DOCTYPE html><html><body><h1>What {b} answers</h1><p><b>{b} should:</b></p><p><b>1. Mend it.</b></p><p>1.1 Partially accepted</p>"
    "<p>1.2 {s1}.</p><p>1.3 {s2}.</p><p><b>2. Sell it.</b></p><p>2.1 Not accepted</p><p>2.2 It is too old.</p>"
    "<p><b>3. Tow it.</b></p><p>3.1 Accepted</p><p>3.2 {s3}.</p></body></html>",
    "1 partly: Mend it.\n"
    "  - 1.2 {s1}.\n"
    "  - 1.3 {s2}.\n"
    "2 not: Sell it.\n"
    "3 agreed: Tow it.\n"
    "  - 3.2 {s3}.\n" },
  { "recommendations alone", "html",
    "<!DOCTYPE html><html><body><h1>What was found</h1><p>1. There are boats.</p><h2>Our recommendations</h2><p>{b} should:</p>"
    "<ol><li>{s1}.</li><li>{s2}.</li></ol><h2>Who came</h2><p>1. Two of us</p></body></html>",
    "1 -: {s1}.\n"
    "2 -: {s2}.\n" },
  { "a table of recommendations alone", "html",
    "<!DOCTYPE html><html><body><table><tr><th>No<th>Recommendation</tr><tr><td>1<td>{s1}.</tr><tr><td>2<td>{s2}.</tr></table>"
    "</body></html>",
    "1 -: {s1}.\n"
    "2 -: {s2}.\n" },
  { "recommendations in rows over all columns, each with its titles", "html",
    "<!DOCTYPE html><html><body><table><tr><td colspan=4>Harbour recommendation 1. Mend it.</tr>"
    "<tr><td colspan=4>Harbour response: Agreed. It is worn.</tr><tr><td>Key action<td>Time frame<td>Responsible<td>Status</tr>"
    "<tr><td>1.1 {s1}<td>{d1}<td>{o1}<td></tr><tr><td>1.2 {s2}<td>{d2}<td>{o2}<td></tr>"
    "<tr><td colspan=4>Harbour recommendation 2. Sell it.</tr><tr><td colspan=4>Harbour response: Partially agreed. It is old.</tr>"
    "<tr><td>Key action<td>Time frame<td>Responsible<td>Status</tr><tr><td>2.1 {s3}<td>{d3}<td>{o3}<td></tr></table></body></html>",
    "1 agreed: Mend it.\n"
    "  plain It is worn.\n"
    "  - 1.1 {s1} [{o1}] <{d1}>\n"
    "  - 1.2 {s2} [{o2}] <{d2}>\n"
    "2 partly: Sell it.\n"
    "  plain It is old.\n"
    "  - 2.1 {s3} [{o3}] <{d3}>\n" },
  { "an owner's last word over the end of a page", "text",
    HEADER "1\tMend it.\tAgreed\t<ul><li>• {s1}.</li></ul>\t<p>Head of Sails, with NHS</p>\t<p>{d1}</p>\n"
           "\t\t\t<ul><li>• {s2}.</li></ul>\tIsland\t{d2}\n",
    "1 agreed: Mend it.\n"
    "  - • {s1}. [Head of Sails, with NHS Island] <{d1}>\n"
    "  - • {s2}. [Head of Sails, with NHS Island] <{d2}>\n" },
  { "titles above the titles", "csv",
    "sep=;\nQuay tracker;;;;;\nReport published: 4 May 2031;;;;;\n;;;;;\nRef;Recommendation;Agreed?;Action;Owner;Target date\n"
    "1;Mend it.;Agreed;{s1}.;{o1};{d1}\n",
    "1 agreed: Mend it.\n"
    "  - {s1}. [{o1}] <{d1}>\n" },
  { "days of completion", "csv",
    "Ref,Recommendation,Agreed?,Action,Owner,Target date,Date completed\n"
    "1,Mend it.,Agreed,{s1}.,{o1},{d1},2031-02-03\n2,Sell it.,Agreed,{s2}.,{o2},{d2},3-Feb-31\n"
    "3,Tow it.,Agreed,{s3}.,{o3},{d3},Mon 3 February 2031\n",
    "1 agreed: Mend it.\n"
    "  - {s1}. [{o1}] <{d1}> done 2031-02-03\n"
    "2 agreed: Sell it.\n"
    "  - {s2}. [{o2}] <{d2}> done 2031-02-03\n"
    "3 agreed: Tow it.\n"
    "  - {s3}. [{o3}] <{d3}> done 2031-02-03\n" },
};

static const char *const bodies[] = { "NCRC", "The ferry office", "Quay Trust", "The north division" };
static const char *const steps[] = { "Wax oars", "Oil hinges", "Sort nails", "Fill lamps", "Tar ropes", "Count keys",
                                     "Air sails", "Sand decks" };
static const char *const owners[] = { "Head of Quays", "Mooring Manager", "Sluice Lead", "Director of Locks" };
static const char *const dates[] = { "March 2031", "14 April 2031", "May 2032", "01/07/2031" };

/* Puts words that were drawn in the place of their names. */
static char *
fill (const char         *text,
      char                letter,
      const char *const  *words,
      guint               n,
      guint               first)
{
  g_autoptr (GString) filled = g_string_new (text);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("{%c%u}", letter, i + 1);

      g_string_replace (filled, name, words[(first + i) % n], 0);
    }
  return g_strdup (filled->str);
}

static char *
fill_all (const char  *text,
          const guint *chosen)
{
  g_autoptr (GString) filled = g_string_new (text);
  g_autofree char *with_steps = NULL;
  g_autofree char *with_owners = NULL;

  g_string_replace (filled, "{b}", bodies[chosen[0] % G_N_ELEMENTS (bodies)], 0);
  with_steps = fill (filled->str, 's', steps, G_N_ELEMENTS (steps), chosen[1]);
  with_owners = fill (with_steps, 'o', owners, G_N_ELEMENTS (owners), chosen[2]);
  return fill (with_owners, 'd', dates, G_N_ELEMENTS (dates), chosen[3]);
}

static void
test_kind (gconstpointer data)
{
  const Kind *self = data;

  for (guint i = 0; i < 8; i++)
    {
      guint chosen[] = { g_test_rand_int_range (0, 64), g_test_rand_int_range (0, 64), g_test_rand_int_range (0, 64),
                         g_test_rand_int_range (0, 64) };
      g_autofree char *source = fill_all (self->source, chosen);
      g_autofree char *expected = fill_all (self->outline, chosen);
      g_autoptr (GBytes) bytes = g_bytes_new (source, strlen (source));
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedDocument) document = heed_format_find (self->format)->read (bytes, NULL, &error);
      g_autoptr (HeedPlan) plan = NULL;
      g_autofree char *outline = NULL;

      g_assert_no_error (error);
      plan = heed_recognise (document, NULL, NULL, &error);
      g_assert_no_error (error);
      outline = heed_plan_outline (plan, G_MAXUINT);
      g_assert_cmpstr (outline, ==, expected);
    }
}

/* Lists of names, or of leave, have dates and words of a response, and are no plans. */
static void
test_no_plans (void)
{
  static const struct { const char *format; const char *source; } files[] = {
    { "csv", "Name,From,To,Agreed\nAda Quill,12/05/2031,14/05/2031,Yes\nBo Reed,14/06/2031,16/06/2031,No\n" },
    { "html", "<!DOCTYPE html><html><body><h1>Leave</h1><table><tr><th>Name<th>From<th>To<th>Agreed</tr><tr><td>Ada Quill"
              "<td>12/05/2031<td>14/05/2031<td>Agreed</tr><tr><td>Bo Reed<td>12/06/2031<td>14/06/2031<td>Not agreed</tr></table></body></html>" },
    { "html", "<!DOCTYPE html><html><body><table><tr><th>Name<th>Role<th>Date</tr><tr><td>Ada Quill<td>Head of Quays<td>May 2031</tr>"
              "<tr><td>Bo Reed<td>Sluice Lead<td>June 2031</tr></table></body></html>" },
    { "html", "<!DOCTYPE html><html><body><h1>Minutes</h1><p>1. Welcome</p><p>2. The recommendations of last time were read.</p>"
              "<p>3. Close</p></body></html>" },
    { "text", "Ada Quill\tHead of Quays\tMay 2031\nBo Reed\tSluice Lead\tJune 2031\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].source, strlen (files[i].source));
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedDocument) document = heed_format_find (files[i].format)->read (bytes, NULL, &error);
      g_autoptr (HeedPlan) plan = NULL;

      g_assert_no_error (error);
      plan = heed_recognise (document, NULL, NULL, &error);
      g_assert_null (plan);
      g_assert_error (error, HEED_ERROR, HEED_ERROR_NO_PLAN);
    }
}

/* What the reader of a file was not sure of, and two sheets with plans, are said of the plan. */
static void
test_review_of_plan (void)
{
  static const char *const titles[] = { "No", "Recommendation", "Agreed?", "Action", "Owner", "Target date" };
  static const char *const cells[] = { "1", "Mend it.", "Agreed", "Wax oars.", "Sluice Lead", "May 2031" };
  g_autoptr (HeedDocument) document = heed_document_new ();
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  heed_document_add_doubt (document, "A page could not be read");
  heed_document_add_doubt (document, "A page could not be read");
  for (guint sheet = 0; sheet < 2; sheet++)
    {
      HeedTable *table = heed_table_new (G_N_ELEMENTS (cells));
      HeedTableRow *head = heed_table_add_row (table);
      HeedTableRow *row = heed_table_add_row (table);

      table->is_sheet = TRUE;
      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        {
          heed_cell_add (heed_table_row_add (head), heed_block_new_paragraph (titles[i]));
          heed_cell_add (heed_table_row_add (row), heed_block_new_paragraph (cells[i]));
        }
      heed_document_add (document, heed_block_new_table (table));
    }

  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length ((char **) heed_plan_get_review (plan)), ==, 2);
  g_assert_nonnull (strstr (heed_plan_get_review (plan)[0], "sheet"));
  g_assert_cmpstr (heed_plan_get_review (plan)[1], ==, "A page could not be read");
}

/* Tags of a page that say which items a list has, where their marks are no words: one
 * sentence more in one of them is no step more. */
static void
test_items_without_marks (void)
{
  static const char *const titles[] = { "No", "Recommendation", "Agreed?", "Action", "Owner", "Target date" };
  static const char *const cells[] = { "1", "Mend it.", "Agreed" };
  g_autoptr (HeedDocument) document = heed_document_new ();
  HeedTable *table = heed_table_new (6);
  HeedTableRow *head = heed_table_add_row (table);
  HeedTableRow *row = heed_table_add_row (table);
  HeedBlock *list = heed_block_new (HEED_BLOCK_LIST);
  guint longer = (guint) g_test_rand_int_range (0, 3);
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *outline = NULL;
  g_autoptr (GString) expected = g_string_new ("1 agreed: Mend it.\n");

  heed_document_add (document, heed_block_new_table (table));
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strconcat (steps[i], i == longer ? ". It will last." : ".", NULL);
      HeedBlock *item = heed_block_new (HEED_BLOCK_LIST_ITEM);

      heed_block_add_child (item, heed_block_new_paragraph (text));
      heed_block_add_child (list, item);
      g_string_append_printf (expected, "  - %s [%s] <%s>\n", text, owners[i], dates[i]);
    }
  for (guint i = 0; i < 6; i++)
    {
      HeedCell *cell = heed_table_row_add (row);

      heed_cell_add (heed_table_row_add (head), heed_block_new_paragraph (titles[i]));
      if (i == 3)
        heed_cell_add (cell, list);
      else if (i < 3)
        heed_cell_add (cell, heed_block_new_paragraph (cells[i]));
      for (guint j = 0; i > 3 && j < 3; j++)
        heed_cell_add (cell, heed_block_new_paragraph (i == 4 ? owners[j] : dates[j]));
    }

  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  outline = heed_plan_outline (plan, G_MAXUINT);
  g_assert_cmpstr (outline, ==, expected->str);
}

/* The lines of a front page that came as one. */
static void
test_front_lines (void)
{
  guint day = (guint) g_test_rand_int_range (1, 28);
  g_autofree char *source = g_strdup_printf ("Action Plan Submitted: %uth August 2031 A Response to the Inspection: Quay CRC. "
                                             "Report Published: %uth July 2031\n\n" HEADER "1\tMend it.\tAgreed\tWax.\tLead\tMay 2032\n",
                                             day, day);
  g_autoptr (GBytes) bytes = g_bytes_new (source, strlen (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedDocument) document = heed_format_find ("text")->read (bytes, NULL, &error);
  g_autoptr (HeedPlan) plan = NULL;

  g_assert_no_error (error);
  plan = heed_recognise (document, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (heed_plan_get_submitted (plan), ==, heed_day_new (2031, 8, (int) day));
  g_assert_cmpuint (heed_inspection_get_report_published (heed_plan_get_inspection (plan)), ==,
                    heed_day_new (2031, 7, (int) day));
  g_assert_cmpstr (heed_plan_get_title (plan), ==, "A Response to the Inspection: Quay CRC");
}

/* The kind of an organisation may stand before its name, and in no part of it. */
static void
test_front_organisation (void)
{
  static const struct { const char *line; const char *name; HeedOrganisationKind kind; } fronts[] = {
    { "Quality screening of youth offending work in Quayborough by HM Inspectorate of Probation", "Quayborough",
      HEED_ORGANISATION_KIND_YOUTH_OFFENDING_TEAM },
    { "An inspection of: Quayborough Youth Offending Team", "Quayborough Youth Offending Team",
      HEED_ORGANISATION_KIND_YOUTH_OFFENDING_TEAM },
    { "A response to the inspection: HMP Quay", "HMP Quay", HEED_ORGANISATION_KIND_PRISON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fronts); i++)
    {
      g_autofree char *source = g_strdup_printf ("%s\n\n" HEADER "1\tMend it.\tAgreed\tWax.\tLead\tMay 2032\n", fronts[i].line);
      g_autoptr (GBytes) bytes = g_bytes_new (source, strlen (source));
      g_autoptr (GError) error = NULL;
      g_autoptr (HeedDocument) document = heed_format_find ("text")->read (bytes, NULL, &error);
      g_autoptr (HeedPlan) plan = NULL;

      g_assert_no_error (error);
      plan = heed_recognise (document, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (heed_organisation_get_name (heed_plan_get_organisation (plan)), ==, fronts[i].name);
      g_assert_cmpint (heed_organisation_get_kind (heed_plan_get_organisation (plan)), ==, fronts[i].kind);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdelimit (g_strconcat ("/kinds/", kinds[i].name, NULL), " ", '-');

      g_test_add_data_func (path, &kinds[i], test_kind);
    }

  g_test_add_func ("/kinds/no-plans", test_no_plans);
  g_test_add_func ("/kinds/review-of-plan", test_review_of_plan);
  g_test_add_func ("/kinds/front-lines", test_front_lines);
  g_test_add_func ("/kinds/front-organisation", test_front_organisation);
  g_test_add_func ("/kinds/items-without-marks", test_items_without_marks);

  return g_test_run ();
}
