/* heed-other-program.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-other-program.h"

#include "heed-compose.h"
#include "heed-format.h"

/**
 * heed_other_program_is_missing:
 * @program: its name
 *
 * Returns: whether it is not installed; the test is then skipped
 */
gboolean
heed_other_program_is_missing (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *message = g_strdup_printf ("%s is not there", program);

  if (path == NULL)
    g_test_skip (message);
  return path == NULL;
}

/**
 * heed_other_program_run:
 * @arguments: (array zero-terminated=1): the program and what it is told
 *
 * Returns: whether it ended without a failure
 */
gboolean
heed_other_program_run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                                 G_SPAWN_STDERR_TO_DEV_NULL,
                               NULL, NULL, NULL, NULL, &status, &error));
  return g_spawn_check_wait_status (status, NULL);
}

/**
 * heed_other_program_load:
 * @path: a file that must be there
 *
 * Returns: (transfer full): what it holds
 */
GBytes *
heed_other_program_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

/**
 * heed_other_program_convert:
 * @self: what the tests use
 * @path: a file named "plan"
 * @kind: the ending of the format in which LibreOffice is to save it
 * @into: the folder inside of that of the tests that it is saved to
 *
 * Returns: (transfer full): where it was saved
 */
char *
heed_other_program_convert (HeedOtherProgram *self,
                            const char       *path,
                            const char       *kind,
                            const char       *into)
{
  g_autofree char *profile = g_strconcat ("-env:UserInstallation=file://", self->folder, "/profile", NULL);
  g_autofree char *to = g_build_filename (self->folder, into, NULL);
  g_autofree char *name = g_strconcat ("plan.", kind, NULL);
  const char *const arguments[] = { "soffice", "--headless", profile, "--convert-to", kind,
                                    "--outdir", to, path,
                                    /* A page would else be opened as one, and not as a text. */
                                    g_str_has_suffix (path, ".html") ? "--infilter=HTML (StarWriter)" : NULL,
                                    NULL };

  g_assert_true (heed_other_program_run (arguments));
  return g_build_filename (to, name, NULL);
}

/**
 * heed_other_program_set_up:
 * @self: what the tests use
 * @data: unused
 *
 * Makes a folder and loads the example plan.
 */
void
heed_other_program_set_up (HeedOtherProgram *self,
                           gconstpointer     data)
{
  g_autofree char *path = g_build_filename (g_getenv ("HEED_TEST_SOURCE"), "data",
                                            "example-plan.json", NULL);
  g_autoptr (GBytes) bytes = heed_other_program_load (path);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("heed-office-XXXXXX", &error);
  g_assert_no_error (error);
  self->plan = heed_format_find ("json")->read_plan (bytes, NULL, &error);
  g_assert_no_error (error);
  self->document = heed_compose_plan (self->plan);
}

/**
 * heed_other_program_tear_down:
 * @self: what the tests use
 * @data: unused
 *
 * Removes the folder.
 */
void
heed_other_program_tear_down (HeedOtherProgram *self,
                              gconstpointer     data)
{
  const char *const arguments[] = { "rm", "-rf", self->folder, NULL };

  g_assert_true (heed_other_program_run (arguments));
  g_free (self->folder);
  g_object_unref (self->plan);
  heed_document_unref (self->document);
}

/**
 * heed_other_program_write:
 * @self: what the tests use
 * @id: a format
 *
 * Returns: (transfer full): the file to which the document was written
 */
char *
heed_other_program_write (HeedOtherProgram *self,
                          const char       *id)
{
  g_autofree char *name = g_strconcat ("plan.", id, NULL);
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_replace (file, NULL, FALSE, 0, NULL, &error);

  g_assert_no_error (error);
  heed_format_find (id)->write (self->document, G_OUTPUT_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
  return path;
}
