/* heed-limits.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What is read at most: no plan comes near, but a file made to do harm may go beyond.
 * Every reader counts before it makes room, and says which of these was too little. */

/* A file as it lies, and what it unpacks to. */
#define HEED_LIMIT_FILE_MEGABYTES 200
#define HEED_LIMIT_UNPACKED_MEGABYTES 200
#define HEED_LIMIT_MEMBERS 10000

/* What stands within each other: elements, objects, blocks, levels of actions. */
#define HEED_LIMIT_DEPTH 256

#define HEED_LIMIT_PAGES 1000
#define HEED_LIMIT_ROWS 100000
#define HEED_LIMIT_CELLS 1000000
#define HEED_LIMIT_ELEMENTS 10000000
#define HEED_LIMIT_BLOCKS 500000

/* The widest that a sheet can be in any program. */
#define HEED_LIMIT_COLUMNS 16384

/* The words of a table, each cell counted, also where many show the same words. */
#define HEED_LIMIT_TEXT_MEGABYTES 32

/* What the program that reads PDF files may use, and the longest answer taken from it. */
#define HEED_LIMIT_HELPER_SECONDS 60
#define HEED_LIMIT_HELPER_MEGABYTES 500
#define HEED_LIMIT_HELPER_ADDRESS_MEGABYTES 1024
#define HEED_LIMIT_HELPER_FILES 64
#define HEED_LIMIT_ANSWER_MEGABYTES 64

#define HEED_MEGABYTE ((gsize) 1024 * 1024)
