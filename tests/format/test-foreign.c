/* test-foreign.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-format-foreign.h"

#include <string.h>

static void
assert_explained (const char *content,
                  gsize       length,
                  const char *part)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, length);
  const char *found = heed_format_explain_foreign (bytes);

  if (part == NULL)
    g_assert_null (found);
  else
    g_assert_nonnull (strstr (found, part));
}

#define ASSERT(content, part) assert_explained (content, sizeof content - 1, part)

/* Each kind, and each of its beginnings, which is another kind or none. */
static void
test_kinds (void)
{
  static const char rtf[] = "{\\rtf1 words}";

  ASSERT ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 words", ".doc");
  ASSERT ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "password");
  ASSERT ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "Word (.doc)");
  ASSERT ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0k\0b\0o\0o\0k\0", "Excel (.xls)");
  ASSERT ("<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.text\">", NULL);
  ASSERT ("<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">", ".fods");
  ASSERT ("<?xml version=\"1.0\"?><html>", NULL);
  ASSERT ("PK\003\004 .... ppt/presentation.xml ....", ".pptx");
  ASSERT ("{\\rtf1 words}", ".docx");
  ASSERT ("PK\003\004..........................mimetypeapplication/vnd.oasis.opendocument.spreadsheet", ".ods");
  ASSERT ("PK\003\004..........................mimetypeapplication/vnd.oasis.opendocument.text", NULL);
  ASSERT ("PK\003\004 .... xl/workbook.bin ....", ".xlsb");
  ASSERT ("PK\003\004 .... xl/workbook.xml ....", NULL);
  ASSERT ("words", NULL);
  ASSERT ("", NULL);
  for (gsize i = 0; i < 5; i++)
    assert_explained (rtf, i, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/foreign/kinds", test_kinds);
  return g_test_run ();
}
