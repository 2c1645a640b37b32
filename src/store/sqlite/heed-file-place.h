/* heed-file-place.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/**
 * HeedFileIdentity:
 * @device: the device on which the file lies
 * @inode: its number there; 0 for no file
 *
 * Which file it is, whatever its name.
 */
typedef struct
{
  dev_t device;
  ino_t inode;
} HeedFileIdentity;

/* The files of which a database in use consists: itself, its log, and the index of that. */
typedef enum {
  HEED_FILE_DATABASE,
  HEED_FILE_LOG,
  HEED_FILE_INDEX,
} HeedFilePart;

#define HEED_N_FILE_PARTS 3

/**
 * HeedFilePlace:
 *
 * Which files lay at the place of a database when it was opened.
 */
typedef struct _HeedFilePlace HeedFilePlace;

HeedFilePlace *heed_file_place_new            (const char        *path,
                                               const char        *real_path);
void           heed_file_place_free           (HeedFilePlace     *self);
gboolean       heed_file_place_check          (HeedFilePlace     *self,
                                               GError           **error);
gboolean       heed_file_place_check_database (HeedFilePlace     *self,
                                               GError           **error);
const char    *heed_file_place_get_part       (HeedFilePlace     *self,
                                               HeedFilePart       part);
char          *heed_file_place_name_part      (const char        *real_path,
                                               HeedFilePart       part);

void           heed_file_identity_read        (HeedFileIdentity  *self,
                                               const char        *path);
void           heed_file_identity_read_fd     (HeedFileIdentity  *self,
                                               int                fd);
gboolean       heed_file_identity_equal       (HeedFileIdentity   a,
                                               HeedFileIdentity   b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedFilePlace, heed_file_place_free)

G_END_DECLS
