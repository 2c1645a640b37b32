/* heed-evidence-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-evidence-file.h"

#include <glib/gi18n-lib.h>

#include "heed-error.h"
#include "heed-evidence-content.h"
#include "heed-follow-up-private.h"

/* Files in and out of the register, in whatever thread: each function has a connection of its
 * own. The pieces of a file are there before the record that they belong to; what a killed
 * program left of that goes before the next file comes. */

/* What a file is, looked at before and after it is read. */
#define ATTRIBUTES                                                                             \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE ","                        \
  G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME "," G_FILE_ATTRIBUTE_TIME_MODIFIED ","                \
  G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," G_FILE_ATTRIBUTE_UNIX_INODE ","                      \
  G_FILE_ATTRIBUTE_UNIX_DEVICE

/* The ids of files that are being read here, or whose record is not yet in its plan. */
static GMutex kept_mutex;
static GHashTable *kept;

static void
keep (const char *id)
{
  g_mutex_lock (&kept_mutex);
  if (kept == NULL)
    kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (kept, g_strdup (id));
  g_mutex_unlock (&kept_mutex);
}

static gboolean
is_kept (const char *id)
{
  gboolean found;

  g_mutex_lock (&kept_mutex);
  found = kept != NULL && g_hash_table_contains (kept, id);
  g_mutex_unlock (&kept_mutex);
  return found;
}

/**
 * heed_evidence_file_done:
 * @evidence: what heed_evidence_file_keep() returned
 *
 * Says that the record is in its plan, or will never be.
 */
void
heed_evidence_file_done (HeedEvidence *evidence)
{
  g_mutex_lock (&kept_mutex);
  g_hash_table_remove (kept, heed_evidence_get_id (evidence));
  g_mutex_unlock (&kept_mutex);
}

static gboolean
check_file (GFileInfo  *info,
            const char *name,
            guint64     limit,
            GError    **error)
{
  goffset size = g_file_info_get_size (info);
  g_autofree char *size_words = g_format_size ((guint64) size);
  g_autofree char *limit_words = g_format_size (limit);

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    /* Translators: the name of what was dropped. */
    return heed_follow_up_refuse (error, _("Failed to add “%s”: it is no file. Choose a file."), name);
  if (size == 0)
    /* Translators: the name of a file. */
    return heed_follow_up_refuse (error, _("Failed to add “%s”: it is empty. Choose another file."), name);
  if ((guint64) size > limit)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_LIMIT,
                   /* Translators: the name of a file, its size and the largest size. */
                   _("Failed to add “%s”: it has %s, and evidence may have %s. Add a link to it, or a "
                     "smaller file."),
                   name, size_words, limit_words);
      return FALSE;
    }
  return TRUE;
}

/* Reads one piece, which is shorter only at the end of the file. */
static GBytes *
read_piece (GInputStream  *stream,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autofree char *data = g_malloc (HEED_EVIDENCE_PIECE);
  gsize length;

  if (!g_input_stream_read_all (stream, data, HEED_EVIDENCE_PIECE, &length, cancellable, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static gboolean
copy_pieces (GInputStream  *stream,
             HeedRegister  *reg,
             guint          plan,
             HeedEvidence  *evidence,
             const char    *name,
             guint64        size,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint64 length = 0;

  for (guint position = 0; length <= size; position++)
    {
      g_autoptr (GBytes) piece = read_piece (stream, cancellable, error);
      gsize piece_length = piece != NULL ? g_bytes_get_size (piece) : 0;

      if (piece == NULL)
        return FALSE;
      if (piece_length == 0)
        break;
      if (position == 0)
        {
          g_autofree char *type = g_content_type_guess (name, g_bytes_get_data (piece, NULL), piece_length, NULL);
          g_autofree char *mime_type = g_content_type_get_mime_type (type);

          heed_evidence_set_content_type (evidence, mime_type);
        }
      length += piece_length;
      g_checksum_update (checksum, g_bytes_get_data (piece, NULL), (gssize) piece_length);
      if (length <= size &&
          !heed_evidence_content_add (reg, plan, heed_evidence_get_id (evidence), position, piece, error))
        return FALSE;
    }

  heed_evidence_set_size (evidence, length);
  heed_evidence_set_sha256 (evidence, g_checksum_get_string (checksum));
  return TRUE;
}

static gboolean
is_same (GFileInfo *a,
         GFileInfo *b)
{
  return g_file_info_get_size (a) == g_file_info_get_size (b) &&
         g_file_info_get_attribute_uint64 (a, G_FILE_ATTRIBUTE_TIME_MODIFIED) ==
           g_file_info_get_attribute_uint64 (b, G_FILE_ATTRIBUTE_TIME_MODIFIED) &&
         g_file_info_get_attribute_uint32 (a, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC) ==
           g_file_info_get_attribute_uint32 (b, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC) &&
         g_file_info_get_attribute_uint64 (a, G_FILE_ATTRIBUTE_UNIX_INODE) ==
           g_file_info_get_attribute_uint64 (b, G_FILE_ATTRIBUTE_UNIX_INODE) &&
         g_file_info_get_attribute_uint32 (a, G_FILE_ATTRIBUTE_UNIX_DEVICE) ==
           g_file_info_get_attribute_uint32 (b, G_FILE_ATTRIBUTE_UNIX_DEVICE);
}

/* Whether the file that was read lies there still, as it was. */
static gboolean
check_unchanged (GFile         *file,
                 GFileInfo     *before,
                 HeedEvidence  *evidence,
                 const char    *name,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GFileInfo) after = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (after == NULL)
    /* Translators: the name of a file. */
    return heed_follow_up_refuse (error, _("Failed to add “%s”: it went away while it was read. Put it back, then add it again."), name);
  if (!is_same (before, after) || heed_evidence_get_size (evidence) != (guint64) g_file_info_get_size (before))
    /* Translators: the name of a file. */
    return heed_follow_up_refuse (error, _("Failed to add “%s”: it was changed while it was read. Add it again when it is finished."), name);
  return TRUE;
}

static gboolean
keep_content (HeedRegister  *reg,
              guint          plan,
              GFile         *file,
              const char    *name,
              guint64        limit,
              HeedEvidence  *evidence,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL || !check_file (info, name, limit, error))
    return FALSE;
  heed_evidence_set_name (evidence, g_file_info_get_display_name (info));
  stream = g_file_read (file, cancellable, error);
  return stream != NULL &&
         copy_pieces (G_INPUT_STREAM (stream), reg, plan, evidence, name, (guint64) g_file_info_get_size (info),
                      cancellable, error) &&
         check_unchanged (file, info, evidence, name, cancellable, error);
}

/* What the system says names no file and no remedy. */
static void
explain (GError     **error,
         const char  *name)
{
  g_autoptr (GError) failure = NULL;

  if (error == NULL || (*error)->domain != G_IO_ERROR || g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  failure = g_steal_pointer (error);
  g_set_error (error, HEED_ERROR,
               failure->code == G_IO_ERROR_NOT_FOUND ? HEED_ERROR_NOT_FOUND : HEED_ERROR_IO,
               /* Translators: the name of a file, and what the system says. */
               _("Failed to add “%s”: %s. Look whether it is there and can be read, then add it again."), name,
               failure->message);
}

/**
 * heed_evidence_file_keep:
 * @register_path: the path of a register
 * @plan: the number of one of its plans
 * @file: a file
 * @limit: how large it may be, in bytes
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error: %HEED_ERROR_LIMIT where it is too large,
 *   %HEED_ERROR_REFUSED where it is no file, is empty, or was changed or went away meanwhile
 *
 * Reads a file into the register.
 *
 * Returns: (transfer full) (nullable): the record for it, which belongs to no update yet:
 *   heed_evidence_file_done() is called when it does. %NULL with @error set and nothing kept
 */
HeedEvidence *
heed_evidence_file_keep (const char    *register_path,
                         guint          plan,
                         GFile         *file,
                         guint64        limit,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (HeedRegister) reg = heed_register_open (register_path, error);
  g_autoptr (HeedEvidence) evidence = heed_evidence_new (NULL, 0, NULL, NULL);
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename != NULL ? basename : "");
  GError *failure = NULL;

  if (reg == NULL || !heed_evidence_content_clear_leftovers (reg, is_kept, error))
    return NULL;

  keep (heed_evidence_get_id (evidence));
  if (keep_content (reg, plan, file, name, limit, evidence, cancellable, &failure))
    return g_steal_pointer (&evidence);

  heed_evidence_content_remove (reg, plan, heed_evidence_get_id (evidence), NULL);
  heed_evidence_file_done (evidence);
  explain (&failure, name);
  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
check_content (HeedEvidence *evidence,
               GBytes       *content,
               GError      **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  if (g_bytes_get_size (content) == heed_evidence_get_size (evidence) &&
      g_ascii_strcasecmp (sha256, heed_evidence_get_sha256 (evidence)) == 0)
    return TRUE;

  g_set_error (error, HEED_ERROR, HEED_ERROR_CORRUPT,
               /* Translators: the name of a file. */
               _("“%s” is damaged in the register. Take it from a backup, or ask for it again."),
               heed_evidence_get_name (evidence));
  return FALSE;
}

/**
 * heed_evidence_file_load:
 * @register_path: the path of a register
 * @plan: the number of one of its plans
 * @evidence: evidence of that plan, a file
 * @error: return location for an error: %HEED_ERROR_NOT_FOUND where its content is not in the
 *   register or was erased, %HEED_ERROR_CORRUPT where it is not what its checksum says
 *
 * Returns: (transfer full) (nullable): its content
 */
GBytes *
heed_evidence_file_load (const char    *register_path,
                         guint          plan,
                         HeedEvidence  *evidence,
                         GError       **error)
{
  g_autoptr (HeedRegister) reg = NULL;
  g_autoptr (GBytes) content = NULL;
  GError *failure = NULL;

  if (heed_evidence_is_erased (evidence))
    {
      g_autofree char *day = heed_day_to_words (heed_evidence_get_erased_on (evidence));

      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   /* Translators: the name of a file, who erased it, and a day. */
                   _("“%s” was erased by %s on %s. Ask for it again where it came from."),
                   heed_evidence_get_name (evidence), heed_evidence_get_erased_by (evidence), day);
      return NULL;
    }

  reg = heed_register_open (register_path, error);
  if (reg == NULL)
    return NULL;
  content = heed_evidence_content_load (reg, plan, heed_evidence_get_id (evidence), &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  if (content == NULL)
    {
      g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
                   /* Translators: the name of a file. */
                   _("The content of “%s” is not in this register. Ask for it where the plan came from."),
                   heed_evidence_get_name (evidence));
      return NULL;
    }
  return check_content (evidence, content, error) ? g_steal_pointer (&content) : NULL;
}

/**
 * heed_evidence_file_erase:
 * @register_path: the path of a register
 * @plan: the number of one of its plans
 * @id: the id of evidence of that plan
 * @error: return location for an error
 *
 * Overwrites the content, also in the log where nobody else reads that just now.
 *
 * Returns: whether it is gone
 */
gboolean
heed_evidence_file_erase (const char    *register_path,
                          guint          plan,
                          const char    *id,
                          GError       **error)
{
  g_autoptr (HeedRegister) reg = heed_register_open (register_path, error);
  g_autoptr (GError) failure = NULL;

  if (reg == NULL || !heed_evidence_content_remove (reg, plan, id, error))
    return FALSE;
  /* Where others use the log it is emptied when they are done. */
  if (heed_register_checkpoint (reg, &failure) || g_error_matches (failure, HEED_ERROR, HEED_ERROR_BUSY))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
