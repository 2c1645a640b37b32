/* heed-limits.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What is read at most: no plan comes near, but a file made to do harm may go beyond.
 * Every reader counts before it makes room, and says which of these was too little. */

/* A file as it lies, one that is a text as it lies, and what a package unpacks to. */
#define HEED_LIMIT_FILE_MEGABYTES 100
#define HEED_LIMIT_TEXT_FILE_MEGABYTES 16
#define HEED_LIMIT_UNPACKED_MEGABYTES 64
#define HEED_LIMIT_MEMBERS 10000

/* What stands within each other: elements, objects, blocks, levels of actions. */
#define HEED_LIMIT_DEPTH 256

#define HEED_LIMIT_PAGES 1000

/* What a document holds. Ten times what a large plan has; together they keep an import
 * below HEED_LIMIT_MEGABYTES, as the tests of the command line measure: a row with its
 * recommendation, its action, their history and their places in the index takes up to
 * 11 KB while it is imported, a paragraph that becomes an action 3 KB, a cell of an added
 * column 1 KB. */
#define HEED_LIMIT_ROWS 20000
#define HEED_LIMIT_CELLS 500000
#define HEED_LIMIT_BLOCKS 100000

/* The cells of what Heed did not write: in its own spreadsheets, of 24 columns, it knows
 * what each cell holds, and most are blank. */
#define HEED_LIMIT_FOREIGN_CELLS 200000

/* What the trees of all parts of a package, or that of a page, may take: that of the largest plan
 * that Heed writes, with 16,000 actions, takes nine tenths of it. A sheet is read row by row. */
#define HEED_LIMIT_TREE_MEGABYTES 256

/* The values in JSON; and its objects, each of which is a record. */
#define HEED_LIMIT_VALUES 500000
#define HEED_LIMIT_RECORDS 100000

/* The widest that a sheet can be in any program. */
#define HEED_LIMIT_COLUMNS 16384

/* The words of a document, each cell counted, also where many show the same words. */
#define HEED_LIMIT_TEXT_MEGABYTES 8

/* What a program may hold at once while it imports a file that is within all of these. */
#define HEED_LIMIT_MEGABYTES 500

/* What the program that reads PDF files may use, and the longest answer taken from it. */
#define HEED_LIMIT_HELPER_SECONDS 60
#define HEED_LIMIT_HELPER_MEGABYTES 500
#define HEED_LIMIT_HELPER_ADDRESS_MEGABYTES 1024
#define HEED_LIMIT_HELPER_FILES 64
#define HEED_LIMIT_ANSWER_MEGABYTES 64

#define HEED_MEGABYTE ((gsize) 1024 * 1024)
