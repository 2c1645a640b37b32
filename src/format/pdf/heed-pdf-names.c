/* heed-pdf-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-names.h"

#include <string.h>

#include "heed-pdf-class.h"

/* The names that a structure gives: classes, which say what an element is in the plan
 * (ISO 32000-1, 14.7.5.3), and identifiers of what has an anchor, by which links
 * find it when the file is read back, and by which it is known to be the same. */
struct _HeedPdfNames
{
  qpdf_data pdf;
  GTree *classes;      /* name to nothing: in order, so that the same plan gives the same bytes */
  GTree *ids;          /* anchor to its element, as a qpdf_oh */
  GTree *goals;        /* anchor to the place that it names, as a qpdf_oh */
};

static gint
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  return strcmp (a, b);
}

/**
 * heed_pdf_names_new:
 * @pdf: a file
 *
 * Returns: (transfer full): its names, none yet
 */
HeedPdfNames *
heed_pdf_names_new (qpdf_data pdf)
{
  HeedPdfNames *self = g_new0 (HeedPdfNames, 1);

  self->pdf = pdf;
  self->classes = g_tree_new_full (compare_names, NULL, g_free, NULL);
  self->ids = g_tree_new_full (compare_names, NULL, g_free, NULL);
  self->goals = g_tree_new_full (compare_names, NULL, g_free, NULL);
  return self;
}

/**
 * heed_pdf_names_free:
 * @self: (transfer full): names
 */
void
heed_pdf_names_free (HeedPdfNames *self)
{
  g_tree_unref (self->classes);
  g_tree_unref (self->ids);
  g_tree_unref (self->goals);
  g_free (self);
}

/**
 * heed_pdf_names_add_class:
 * @self: names
 * @element: an element of the structure
 * @name: what it is
 *
 * Gives an element a class more.
 */
void
heed_pdf_names_add_class (HeedPdfNames *self,
                          qpdf_oh       element,
                          const char   *name)
{
  g_autofree char *key = g_strconcat ("/", name, NULL);

  if (!qpdf_oh_has_key (self->pdf, element, "/C"))
    qpdf_oh_replace_key (self->pdf, element, "/C", qpdf_oh_new_array (self->pdf));
  qpdf_oh_append_item (self->pdf, qpdf_oh_get_key (self->pdf, element, "/C"),
                       qpdf_oh_new_name (self->pdf, key));
  g_tree_insert (self->classes, g_steal_pointer (&key), NULL);
}

/**
 * heed_pdf_names_add_id:
 * @self: names
 * @element: an element of the structure
 * @anchor: (nullable): its anchor
 *
 * Gives an element an identifier, which the first that asks for it gets.
 */
void
heed_pdf_names_add_id (HeedPdfNames *self,
                       qpdf_oh       element,
                       const char   *anchor)
{
  if (anchor == NULL || g_tree_lookup_extended (self->ids, anchor, NULL, NULL))
    return;

  qpdf_oh_replace_key (self->pdf, element, "/ID", qpdf_oh_new_string (self->pdf, anchor));
  g_tree_insert (self->ids, g_strdup (anchor), GUINT_TO_POINTER (element));
}

/**
 * heed_pdf_names_add_goal:
 * @self: names
 * @anchor: an anchor that a link leads to
 * @goal: where on the pages it is
 */
void
heed_pdf_names_add_goal (HeedPdfNames *self,
                         const char   *anchor,
                         qpdf_oh       goal)
{
  g_tree_insert (self->goals, g_strdup (anchor), GUINT_TO_POINTER (goal));
}

typedef struct
{
  qpdf_data pdf;
  qpdf_oh object;
} Writing;

static gboolean
write_class (gpointer key,
             gpointer value,
             gpointer data)
{
  Writing *self = data;
  qpdf_oh attributes = qpdf_oh_new_dictionary (self->pdf);
  gboolean is_inline = g_str_equal ((char *) key + 1, HEED_PDF_CLASS_BOLD) ||
                       g_str_equal ((char *) key + 1, HEED_PDF_CLASS_ITALIC) ||
                       g_str_equal ((char *) key + 1, HEED_PDF_CLASS_LINE) ||
                       g_str_equal ((char *) key + 1, HEED_PDF_CLASS_JOINED);

  qpdf_oh_replace_key (self->pdf, attributes, "/O", qpdf_oh_new_name (self->pdf, "/Layout"));
  qpdf_oh_replace_key (self->pdf, attributes, "/Placement",
                       qpdf_oh_new_name (self->pdf, is_inline ? "/Inline" : "/Block"));
  qpdf_oh_replace_key (self->pdf, self->object, key, attributes);
  return FALSE;
}

static gboolean
write_name (gpointer key,
            gpointer value,
            gpointer data)
{
  Writing *self = data;

  qpdf_oh_append_item (self->pdf, self->object, qpdf_oh_new_string (self->pdf, key));
  qpdf_oh_append_item (self->pdf, self->object, GPOINTER_TO_UINT (value));
  return FALSE;
}

/* A name tree of one node (ISO 32000-1, 7.9.6). */
static qpdf_oh
new_name_tree (HeedPdfNames *self,
               GTree        *names)
{
  Writing writing = { self->pdf, qpdf_oh_new_array (self->pdf) };
  qpdf_oh tree = qpdf_oh_new_dictionary (self->pdf);

  g_tree_foreach (names, write_name, &writing);
  qpdf_oh_replace_key (self->pdf, tree, "/Names", writing.object);
  return qpdf_make_indirect_object (self->pdf, tree);
}

/**
 * heed_pdf_names_write:
 * @self: names
 * @tree_root: the root of the structure
 *
 * Writes all names into the file.
 */
void
heed_pdf_names_write (HeedPdfNames *self,
                      qpdf_oh       tree_root)
{
  if (g_tree_nnodes (self->classes) > 0)
    {
      Writing writing = { self->pdf, qpdf_oh_new_dictionary (self->pdf) };

      g_tree_foreach (self->classes, write_class, &writing);
      qpdf_oh_replace_key (self->pdf, tree_root, "/ClassMap", writing.object);
    }
  if (g_tree_nnodes (self->ids) > 0)
    qpdf_oh_replace_key (self->pdf, tree_root, "/IDTree", new_name_tree (self, self->ids));
  if (g_tree_nnodes (self->goals) > 0)
    {
      qpdf_oh root = qpdf_get_root (self->pdf);
      qpdf_oh names = qpdf_oh_new_dictionary (self->pdf);

      qpdf_oh_replace_key (self->pdf, names, "/Dests", new_name_tree (self, self->goals));
      qpdf_oh_replace_key (self->pdf, root, "/Names", names);
    }
}
