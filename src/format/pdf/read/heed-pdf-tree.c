/* heed-pdf-tree.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-pdf-tree.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "heed-error.h"
#include "heed-limits.h"
#include "heed-language.h"

/* Limits that no plan comes near. */
#define MAX_LEVELS 256
#define MAX_ELEMENTS 2000000
#define MAX_COLUMN_SPAN 64

/* How often a role may stand for a role. */
#define MAX_ROLES 32

typedef struct
{
  qpdf_data pdf;
  qpdf_oh roles;
  qpdf_oh classes;
  GHashTable *pages;  /* object number to the number of the page, from 1 */
  GHashTable *seen;   /* object numbers of the elements that were read */
  GHashTable *pieces; /* the content that was found, so that none comes twice */
  guint n_rows;
  guint n_elements;
  GError **error;
} Reader;

static gboolean read_kids (Reader      *self,
                           qpdf_oh      kids,
                           HeedPdfNode *parent,
                           guint        page,
                           guint        level);

static HeedPdfNode *
node_new (const char *type)
{
  HeedPdfNode *self = g_new0 (HeedPdfNode, 1);

  self->type = type;
  self->row_span = 1;
  self->column_span = 1;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) heed_pdf_node_free);
  return self;
}

/**
 * heed_pdf_node_free:
 * @self: (transfer full): a node
 */
void
heed_pdf_node_free (HeedPdfNode *self)
{
  g_clear_pointer (&self->classes, g_ptr_array_unref);
  g_free (self->id);
  g_free (self->link);
  g_free (self->actual_text);
  g_ptr_array_unref (self->children);
  g_free (self);
}

/**
 * heed_pdf_node_is:
 * @self: a node
 * @type: a standard type, without the slash
 *
 * Returns: whether @self is an element of it
 */
gboolean
heed_pdf_node_is (HeedPdfNode *self,
                  const char  *type)
{
  return g_str_equal (self->type, type);
}

/* ---- values ---- */

/* A text of a dictionary, or of a name without its slash: %NULL for none. */
static char *
get_text (Reader     *self,
          qpdf_oh     dictionary,
          const char *key)
{
  qpdf_oh value = qpdf_oh_get_key_if_dict (self->pdf, dictionary, key);
  const char *text = NULL;
  size_t length = 0;
  char *copy = NULL;

  if (qpdf_oh_get_value_as_utf8 (self->pdf, value, &text, &length))
    copy = g_utf8_make_valid (text, (gssize) length);
  else if (qpdf_oh_get_value_as_name (self->pdf, value, &text, &length))
    copy = g_utf8_make_valid (text + 1, -1);
  qpdf_oh_release (self->pdf, value);
  return copy;
}

static guint
get_span (Reader     *self,
          qpdf_oh     dictionary,
          const char *key,
          guint       span,
          int         max)
{
  qpdf_oh value = qpdf_oh_get_key_if_dict (self->pdf, dictionary, key);
  int number;

  if (qpdf_oh_get_value_as_int (self->pdf, value, &number))
    span = (guint) CLAMP (number, 1, max);
  qpdf_oh_release (self->pdf, value);
  return span;
}

/* The standard type of a type (ISO 32000-1, 14.7.3). */
static const char *
find_role (Reader     *self,
           const char *type)
{
  g_autofree char *name = g_strdup (type);

  for (guint i = 0; i < MAX_ROLES; i++)
    {
      g_autofree char *key = g_strconcat ("/", name, NULL);
      char *role = get_text (self, self->roles, key);

      if (role == NULL)
        break;
      g_free (name);
      name = role;
    }
  return g_intern_string (name);
}

/* ---- attributes ---- */

static void
read_attributes (Reader      *self,
                 qpdf_oh      attributes,
                 HeedPdfNode *node)
{
  if (qpdf_oh_is_array (self->pdf, attributes))
    {
      /* Between the dictionaries stand their revisions. */
      for (int i = 0; i < MIN (qpdf_oh_get_array_n_items (self->pdf, attributes), 64); i++)
        {
          qpdf_oh item = qpdf_oh_get_array_item (self->pdf, attributes, i);

          if (qpdf_oh_is_dictionary (self->pdf, item))
            read_attributes (self, item, node);
          qpdf_oh_release (self->pdf, item);
        }
      return;
    }
  node->row_span = get_span (self, attributes, "/RowSpan", node->row_span, HEED_LIMIT_ROWS);
  node->column_span = get_span (self, attributes, "/ColSpan", node->column_span, MAX_COLUMN_SPAN);
}

static void
add_class (Reader      *self,
           qpdf_oh      value,
           HeedPdfNode *node)
{
  const char *name;
  size_t length;
  qpdf_oh attributes;

  if (!qpdf_oh_get_value_as_name (self->pdf, value, &name, &length))
    return;
  if (node->classes == NULL)
    node->classes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (node->classes, g_utf8_make_valid (name + 1, -1));
  attributes = qpdf_oh_get_key_if_dict (self->pdf, self->classes, name);
  read_attributes (self, attributes, node);
  qpdf_oh_release (self->pdf, attributes);
}

static void
read_classes (Reader      *self,
              qpdf_oh      element,
              HeedPdfNode *node)
{
  qpdf_oh value = qpdf_oh_get_key (self->pdf, element, "/C");

  if (qpdf_oh_is_array (self->pdf, value))
    for (int i = 0; i < MIN (qpdf_oh_get_array_n_items (self->pdf, value), 64); i++)
      {
        qpdf_oh item = qpdf_oh_get_array_item (self->pdf, value, i);

        add_class (self, item, node);
        qpdf_oh_release (self->pdf, item);
      }
  else
    add_class (self, value, node);
  qpdf_oh_release (self->pdf, value);
}

/* ---- content ---- */

static guint
find_page (Reader  *self,
           qpdf_oh  dictionary,
           guint    page)
{
  qpdf_oh value = qpdf_oh_get_key_if_dict (self->pdf, dictionary, "/Pg");
  int id = qpdf_oh_get_object_id (self->pdf, value);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->pages, GINT_TO_POINTER (id)));

  qpdf_oh_release (self->pdf, value);
  return found > 0 ? found - 1 : page;
}

static void
add_piece (Reader      *self,
           HeedPdfNode *parent,
           guint        page,
           guint        stream,
           int          mcid)
{
  HeedPdfNode *node;

  if (page == G_MAXUINT
      || !g_hash_table_add (self->pieces, g_strdup_printf ("%u %u %d", page, stream, mcid)))
    return;
  node = node_new ("");
  node->page = page;
  node->stream = stream;
  node->mcid = mcid;
  g_ptr_array_add (parent->children, node);
}

static void
read_reference (Reader      *self,
                qpdf_oh      reference,
                HeedPdfNode *parent,
                guint        page)
{
  qpdf_oh number = qpdf_oh_get_key (self->pdf, reference, "/MCID");
  qpdf_oh stream = qpdf_oh_get_key (self->pdf, reference, "/Stm");
  int mcid;

  if (qpdf_oh_get_value_as_int (self->pdf, number, &mcid))
    add_piece (self, parent, find_page (self, reference, page),
               (guint) MAX (qpdf_oh_get_object_id (self->pdf, stream), 0), mcid);
  qpdf_oh_release (self->pdf, stream);
  qpdf_oh_release (self->pdf, number);
}

/* Where the annotation leads that a reference to an object names: an address, or a
 * place of the file that has a name. */
static void
read_link (Reader      *self,
           qpdf_oh      reference,
           HeedPdfNode *parent)
{
  qpdf_oh annotation = qpdf_oh_get_key (self->pdf, reference, "/Obj");
  qpdf_oh action = qpdf_oh_get_key_if_dict (self->pdf, annotation, "/A");
  g_autofree char *address = get_text (self, action, "/URI");
  g_autofree char *place = get_text (self, annotation, "/Dest");

  if (place == NULL)
    place = get_text (self, action, "/D");
  if (parent->link == NULL && address != NULL)
    parent->link = g_steal_pointer (&address);
  else if (parent->link == NULL && place != NULL)
    parent->link = g_strconcat ("#", place, NULL);
  qpdf_oh_release (self->pdf, action);
  qpdf_oh_release (self->pdf, annotation);
}

/* Other programs give whole paragraphs a language by chance; a part of one has it on
 * purpose. */
static void
read_language (Reader      *self,
               qpdf_oh      element,
               HeedPdfNode *node)
{
  qpdf_oh root = qpdf_get_root (self->pdf);
  g_autofree char *usual = get_text (self, root, "/Lang");
  g_autofree char *language = get_text (self, element, "/Lang");

  if (heed_pdf_node_is (node, "Span"))
    node->link = heed_language_to_link (language, usual != NULL ? usual : "en-GB");
  qpdf_oh_release (self->pdf, root);
}

/* ---- elements ---- */

static gboolean
check_count (Reader *self,
             guint   n,
             guint   max)
{
  if (n <= max)
    return TRUE;

  if (max == HEED_LIMIT_ROWS)
    g_set_error (self->error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("The PDF file is too large: Heed reads at most %u rows of tables. Save the pages of the "
                   "plan alone, and try again."),
                 max);
  else
    g_set_error (self->error, HEED_ERROR, HEED_ERROR_LIMIT,
                 _("The PDF file is too large: Heed reads at most %u elements of its structure. Save the "
                   "pages of the plan alone, and try again."),
                 max);
  return FALSE;
}

static gboolean
read_element (Reader      *self,
              qpdf_oh      element,
              HeedPdfNode *parent,
              guint        page,
              guint        level)
{
  int id = qpdf_oh_get_object_id (self->pdf, element);
  g_autofree char *type = get_text (self, element, "/S");
  HeedPdfNode *node;
  qpdf_oh value;
  gboolean read;

  /* A damaged tree may lead back to where it came from. */
  if (id > 0 && !g_hash_table_add (self->seen, GINT_TO_POINTER (id)))
    return TRUE;
  if (level > MAX_LEVELS)
    {
      g_set_error (self->error, HEED_ERROR, HEED_ERROR_LIMIT,
                   _("The PDF file has elements that stand more than %d deep in each other, which no plan "
                     "has: look at how the file was made."),
                   MAX_LEVELS);
      return FALSE;
    }

  node = node_new (type != NULL ? find_role (self, type) : "NonStruct");
  g_ptr_array_add (parent->children, node);
  self->n_rows += heed_pdf_node_is (node, "TR") ? 1 : 0;
  if (!check_count (self, self->n_rows, HEED_LIMIT_ROWS) ||
      !check_count (self, ++self->n_elements, MAX_ELEMENTS))
    return FALSE;

  read_classes (self, element, node);
  value = qpdf_oh_get_key (self->pdf, element, "/A");
  read_attributes (self, value, node);
  qpdf_oh_release (self->pdf, value);
  node->id = get_text (self, element, "/ID");
  node->actual_text = get_text (self, element, "/ActualText");
  read_language (self, element, node);
  value = qpdf_oh_get_key (self->pdf, element, "/K");
  read = read_kids (self, value, node, find_page (self, element, page), level);
  qpdf_oh_release (self->pdf, value);
  return read;
}

static gboolean
read_kid (Reader      *self,
          qpdf_oh      kid,
          HeedPdfNode *parent,
          guint        page,
          guint        level)
{
  int mcid;

  if (qpdf_oh_get_value_as_int (self->pdf, kid, &mcid))
    {
      add_piece (self, parent, page, 0, mcid);
      return TRUE;
    }
  if (!qpdf_oh_is_dictionary (self->pdf, kid))
    return TRUE;
  if (qpdf_oh_has_key (self->pdf, kid, "/Obj"))
    read_link (self, kid, parent);
  else if (qpdf_oh_has_key (self->pdf, kid, "/MCID"))
    read_reference (self, kid, parent, page);
  else
    return read_element (self, kid, parent, page, level + 1);
  return TRUE;
}

static gboolean
read_kids (Reader      *self,
           qpdf_oh      kids,
           HeedPdfNode *parent,
           guint        page,
           guint        level)
{
  gboolean read = TRUE;

  if (!qpdf_oh_is_array (self->pdf, kids))
    return read_kid (self, kids, parent, page, level);

  for (int i = 0; read && i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

      read = read_kid (self, kid, parent, page, level);
      qpdf_oh_release (self->pdf, kid);
    }
  return read;
}

static void
find_pages (Reader *self)
{
  for (int i = 0; i < qpdf_get_num_pages (self->pdf); i++)
    {
      qpdf_oh page = qpdf_get_page_n (self->pdf, (size_t) i);

      g_hash_table_insert (self->pages, GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, page)),
                           GUINT_TO_POINTER ((guint) i + 1));
      qpdf_oh_release (self->pdf, page);
    }
}

/**
 * heed_pdf_tree_read:
 * @pdf: a PDF file
 * @root: (out) (optional) (transfer full) (nullable): the root of its structure, which
 *   holds the elements at the top; %NULL where it has none
 * @error: return location for a #GError
 *
 * Reads the structure of a file (ISO 32000-1, 14.7). What leads back to itself in a
 * damaged one is read once.
 *
 * Fails with %HEED_ERROR_LIMIT where it is too large or too deep.
 *
 * Returns: whether it could be read
 */
gboolean
heed_pdf_tree_read (qpdf_data     pdf,
                    HeedPdfNode **root,
                    GError      **error)
{
  g_autoptr (GHashTable) pages = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) pieces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (HeedPdfNode) node = node_new ("StructTreeRoot");
  qpdf_oh tree = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
  Reader self = { pdf, qpdf_oh_get_key_if_dict (pdf, tree, "/RoleMap"),
                  qpdf_oh_get_key_if_dict (pdf, tree, "/ClassMap"), pages, seen, pieces, 0, 0, error };

  *root = NULL;
  if (!qpdf_oh_is_dictionary (pdf, tree))
    return TRUE;

  find_pages (&self);
  if (!read_kids (&self, qpdf_oh_get_key (pdf, tree, "/K"), node, G_MAXUINT, 0))
    return FALSE;
  *root = g_steal_pointer (&node);
  return TRUE;
}
