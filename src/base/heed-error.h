/* heed-error.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * HeedError:
 * @HEED_ERROR_NOT_FOUND: a file, a plan or a place in it does not exist
 * @HEED_ERROR_IO: the system could not read or write
 * @HEED_ERROR_EMPTY: the input holds nothing
 * @HEED_ERROR_UNKNOWN_FORMAT: the input is of no kind that Heed reads or writes
 * @HEED_ERROR_MALFORMED: the input is of a known kind, but broken
 * @HEED_ERROR_NO_PLAN: the input can be read, but holds no plan table
 * @HEED_ERROR_LIMIT: the input is larger or deeper than Heed takes
 * @HEED_ERROR_NEWER: the input was made by a newer version of Heed
 * @HEED_ERROR_NOT_A_REGISTER: the file is no register
 * @HEED_ERROR_READ_ONLY: the register or a file cannot be written
 * @HEED_ERROR_BUSY: another program holds the register
 * @HEED_ERROR_FULL: there is no room left for the register or a file
 * @HEED_ERROR_CORRUPT: the register is damaged
 * @HEED_ERROR_CONFLICT: the record was changed elsewhere meanwhile
 * @HEED_ERROR_REFUSED: what was asked for cannot be, such as a completion in the future
 * @HEED_ERROR_REPLACED: the register that was opened no longer lies in its place
 * @HEED_ERROR_OWNER_PACK: the input is what an owner was sent to report in, and no plan
 *
 * What went wrong. The message that goes with it is one translated sentence or
 * two, fit to be shown to a person as it is: it names the thing, the place and
 * the remedy.
 */
typedef enum {
  HEED_ERROR_NOT_FOUND,
  HEED_ERROR_IO,
  HEED_ERROR_EMPTY,
  HEED_ERROR_UNKNOWN_FORMAT,
  HEED_ERROR_MALFORMED,
  HEED_ERROR_NO_PLAN,
  HEED_ERROR_LIMIT,
  HEED_ERROR_NEWER,
  HEED_ERROR_NOT_A_REGISTER,
  HEED_ERROR_READ_ONLY,
  HEED_ERROR_BUSY,
  HEED_ERROR_FULL,
  HEED_ERROR_CORRUPT,
  HEED_ERROR_CONFLICT,
  HEED_ERROR_REFUSED,
  HEED_ERROR_REPLACED,
  HEED_ERROR_OWNER_PACK,
} HeedError;

#define HEED_ERROR (heed_error_quark ())

GQuark heed_error_quark (void);

G_END_DECLS
