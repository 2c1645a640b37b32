/* heed-test-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-test-pdf.h"

struct _HeedTestPdf
{
  GPtrArray *contents; /* of GString, one a page */
  GPtrArray *objects;  /* of char: those after the pages */
};

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

HeedTestPdf *
heed_test_pdf_new (guint n_pages)
{
  HeedTestPdf *self = g_new0 (HeedTestPdf, 1);

  self->contents = g_ptr_array_new_with_free_func (string_free);
  self->objects = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_pages; i++)
    g_ptr_array_add (self->contents, g_string_new (NULL));
  return self;
}

void
heed_test_pdf_free (HeedTestPdf *self)
{
  g_ptr_array_unref (self->contents);
  g_ptr_array_unref (self->objects);
  g_free (self);
}

/* Shows a line of words: with @mcid -1 outside all marks, with -2 as an artifact. */
void
heed_test_pdf_show (HeedTestPdf *self,
                    guint        page,
                    int          mcid,
                    double       x_pts,
                    double       y_pts,
                    const char  *text)
{
  GString *content = g_ptr_array_index (self->contents, page);

  if (mcid >= 0)
    g_string_append_printf (content, "/P <</MCID %d>> BDC\n", mcid);
  else if (mcid == -2)
    g_string_append (content, "/Artifact <</Type /Pagination /Attached [/Bottom]>> BDC\n");
  g_string_append_printf (content, "BT /F 10 Tf %d %d Td (%s) Tj ET\n", (int) x_pts, (int) y_pts, text);
  if (mcid != -1)
    g_string_append (content, "EMC\n");
}

void
heed_test_pdf_paint (HeedTestPdf *self,
                     guint        page,
                     const char  *operators)
{
  g_string_append (g_ptr_array_index (self->contents, page), operators);
}

/* The number that the next object gets. */
guint
heed_test_pdf_next (HeedTestPdf *self)
{
  return 4 + 2 * self->contents->len + self->objects->len;
}

guint
heed_test_pdf_add (HeedTestPdf *self,
                   const char  *object)
{
  guint number = heed_test_pdf_next (self);

  g_ptr_array_add (self->objects, g_strdup (object));
  return number;
}

void
heed_test_pdf_replace (HeedTestPdf *self,
                       guint        number,
                       const char  *object)
{
  guint index = number - 4 - 2 * self->contents->len;

  g_free (g_ptr_array_index (self->objects, index));
  g_ptr_array_index (self->objects, index) = g_strdup (object);
}

static void
end_object (GString *file,
            GArray  *offsets,
            GString *object)
{
  gsize offset = file->len;

  g_array_append_val (offsets, offset);
  g_string_append_printf (file, "%u 0 obj\n%s\nendobj\n", offsets->len, object->str);
  g_string_truncate (object, 0);
}

GBytes *
heed_test_pdf_to_bytes (HeedTestPdf *self)
{
  GString *file = g_string_new ("%PDF-1.7\n");
  g_autoptr (GString) object = g_string_new (NULL);
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start;

  g_string_append (object, "<</Type /Catalog /Pages 2 0 R");
  if (self->objects->len > 0)
    g_string_append_printf (object, " /MarkInfo <</Marked true>> /StructTreeRoot %u 0 R",
                            4 + 2 * self->contents->len);
  g_string_append (object, ">>");
  end_object (file, offsets, object);

  g_string_append_printf (object, "<</Type /Pages /Count %u /Resources <</Font <</F 3 0 R>>>> "
                                  "/MediaBox [0 0 600 800] /Kids [", self->contents->len);
  for (guint i = 0; i < self->contents->len; i++)
    g_string_append_printf (object, "%u 0 R ", 4 + 2 * i);
  g_string_append (object, "]>>");
  end_object (file, offsets, object);
  g_string_append (object, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>");
  end_object (file, offsets, object);

  for (guint i = 0; i < self->contents->len; i++)
    {
      const GString *content = g_ptr_array_index (self->contents, i);

      g_string_append_printf (object, "<</Type /Page /Parent 2 0 R /StructParents %u /Contents %u 0 R>>", i,
                              5 + 2 * i);
      end_object (file, offsets, object);
      g_string_append_printf (object, "<</Length %" G_GSIZE_FORMAT ">>\nstream\n%s\nendstream",
                              content->len, content->str);
      end_object (file, offsets, object);
    }
  for (guint i = 0; i < self->objects->len; i++)
    {
      g_string_append (object, g_ptr_array_index (self->objects, i));
      end_object (file, offsets, object);
    }

  start = file->len;
  g_string_append_printf (file, "xref\n0 %u\n0000000000 65535 f \n", offsets->len + 1);
  for (guint i = 0; i < offsets->len; i++)
    g_string_append_printf (file, "%010" G_GSIZE_FORMAT " 00000 n \n", g_array_index (offsets, gsize, i));
  g_string_append_printf (file, "trailer <</Size %u /Root 1 0 R>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          offsets->len + 1, start);
  return g_string_free_to_bytes (file);
}
