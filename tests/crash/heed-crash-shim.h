/* heed-crash-shim.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once


/* Stands before the system calls that change files, counts those below one folder, and
 * kills the process or fails at the one that was chosen. Linked into a test program it
 * is set up with heed_crash_shim_arm(); as a module in LD_PRELOAD, by the variables
 * HEED_CRASH_FOLDER, _MODE (a name below in lower case), _AT, _ERROR (a number), _COUNT
 * (a file that the count is kept in) and _CLOCK (seconds that the clock is off).
 *
 * What SQLite writes into its -shm file goes through memory and is not seen: that file
 * is made anew from the log where it is of no use. */

typedef enum {
  HEED_CRASH_OFF,
  HEED_CRASH_COUNT,   /* only counts */
  HEED_CRASH_BEFORE,  /* kills before the call */
  HEED_CRASH_WITHIN,  /* kills when a write is half done, or else after the call */
  HEED_CRASH_ONCE,    /* the call fails */
  HEED_CRASH_ONWARDS, /* the call fails, and every later one */
  HEED_CRASH_MOVE,    /* somebody moves the folder away, to its name and ".gone" */
} HeedCrashMode;

typedef struct
{
  const char *folder;
  HeedCrashMode mode;
  unsigned at;
  int error;       /* an errno, of the modes that fail */
  unsigned *count; /* where the calls are counted; it may be shared memory */
  int memory;      /* what counts is that SQLite asks for memory, and no call */
} HeedCrashOrder;

void heed_crash_shim_arm       (const HeedCrashOrder *order);
void heed_crash_shim_disarm    (void);
void heed_crash_shim_set_clock (long                  seconds);

