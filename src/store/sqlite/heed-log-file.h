/* heed-log-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-generation.h"

G_BEGIN_DECLS

/**
 * HeedLogFit:
 * @HEED_LOG_EMPTY: nothing was committed to the log
 * @HEED_LOG_UNMARKED: the log does not say which state it was begun on: an older Heed, or
 *   another program, wrote it
 * @HEED_LOG_FITS: it was begun on the state that the file is in, or the file is being
 *   brought to one of the states in it
 * @HEED_LOG_FOREIGN: it belongs to another file, or to another state of this one
 *
 * How a log, a file -wal, relates to the database that it lies beside.
 */
typedef enum {
  HEED_LOG_EMPTY,
  HEED_LOG_UNMARKED,
  HEED_LOG_FITS,
  HEED_LOG_FOREIGN,
} HeedLogFit;

HeedLogFit heed_log_file_compare    (int             log_fd,
                                     int             database_fd);
gboolean   heed_log_file_read_state (int             database_fd,
                                     guint           page,
                                     HeedGeneration *state);

G_END_DECLS
