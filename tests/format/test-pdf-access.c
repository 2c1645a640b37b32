/* test-pdf-access.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "heed-compose.h"
#include "heed-format.h"
#include "heed-plan-words.h"
#include "heed-random-plan.h"
#include "heed-report.h"

/* The rules of ISO 14289-1 (PDF/UA-1) on structure, read from the finished file: the
 * structure tree is walked and held against what is painted on the pages. */

#define LEAST_TABLE_PTS 9.0
#define LEAST_PROSE_PTS 12.0

typedef struct
{
  char *folder;
  char *path;
  JsonParser *parser;
  JsonObject *objects;
  GHashTable *sizes;   /* for each piece, "page object/MCID", the least size of its words */
  GHashTable *owners;  /* for each such piece, the element that holds it */
  guint heading_level;
  guint n_tables;
  guint n_links;
  gboolean has_letters; /* whether there is a font for each of its letters */
} File;

/* ---- the file ---- */

static char *
run (File       *self,
     const char *arguments)
{
  g_autofree char *line = g_strdup_printf ("qpdf %s %s", arguments, self->path);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_command_line_sync (line, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static JsonNode *
look_up (File     *self,
         JsonNode *node)
{
  const char *text = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  g_autofree char *name = NULL;
  JsonObject *object;

  if (text == NULL || !g_str_has_suffix (text, " R"))
    return node;
  name = g_strconcat ("obj:", text, NULL);
  object = json_object_get_object_member (self->objects, name);
  g_assert_nonnull (object);
  if (json_object_has_member (object, "value"))
    return json_object_get_member (object, "value");
  return json_object_get_member (json_object_get_object_member (object, "stream"), "dict");
}

static JsonNode *
get (File       *self,
     JsonNode   *dictionary,
     const char *key)
{
  return look_up (self, json_object_get_member (json_node_get_object (dictionary), key));
}

static const char *
get_text (File       *self,
          JsonNode   *dictionary,
          const char *key)
{
  JsonNode *node = get (self, dictionary, key);

  return node != NULL ? json_node_get_string (node) : NULL;
}

/* ---- what is painted ---- */

static double
number_before (const char *line,
               guint       n)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint length = g_strv_length (words);

  g_assert_cmpuint (length, >=, n + 1);
  return g_ascii_strtod (words[length - 1 - n], NULL);
}

/* Nothing is painted outside pieces and artifacts, and words in pieces have a size. */
static void
read_page (File       *self,
           const char *page,
           const char *content)
{
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);
  g_autofree char *piece = NULL;
  gboolean in_artifact = FALSE;
  double font = 0;
  double scale = 0;
  guint n_spans = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];
      const char *id = strstr (line, "/MCID ");

      if (g_str_has_suffix (line, " BDC") || g_str_has_suffix (line, " BMC"))
        {
          if (g_str_has_prefix (line, "/Artifact"))
            {
              g_assert_true (strstr (line, "/Type /Pagination") != NULL ||
                             strstr (line, "/Type /Layout") != NULL);
              g_assert_true (piece == NULL && !in_artifact);
              in_artifact = TRUE;
            }
          else if (id != NULL)
            {
              g_assert_true (piece == NULL && !in_artifact);
              piece = g_strdup_printf ("%s/%d", page, atoi (id + strlen ("/MCID ")));
              g_assert_false (g_hash_table_contains (self->sizes, piece));
            }
          else
            {
              n_spans++;
            }
        }
      else if (g_str_equal (line, "EMC"))
        {
          if (n_spans > 0)
            n_spans--;
          else if (in_artifact)
            in_artifact = FALSE;
          else
            g_clear_pointer (&piece, g_free);
        }
      else if (g_str_has_suffix (line, " Tf"))
        {
          font = number_before (line, 1);
        }
      else if (g_str_has_suffix (line, " Tm"))
        {
          scale = ABS (number_before (line, 3));
        }
      else if (g_str_has_suffix (line, " cm"))
        {
          /* The page is turned over, and nothing is made larger or smaller. */
          g_assert_cmpfloat (ABS (number_before (line, 3)), ==, 1.0);
        }
      else if (g_str_has_suffix (line, "Tj") || g_str_has_suffix (line, "TJ"))
        {
          double *size = piece != NULL ? g_hash_table_lookup (self->sizes, piece) : NULL;

          g_assert_true (piece != NULL || in_artifact);
          /* A letter that no font has is a box with its number in small digits. */
          g_assert_true (!self->has_letters || font * scale >= LEAST_TABLE_PTS);
          if (piece != NULL && size == NULL)
            {
              size = g_new (double, 1);
              *size = font * scale;
              g_hash_table_insert (self->sizes, g_strdup (piece), size);
            }
          else if (size != NULL)
            {
              *size = MIN (*size, font * scale);
            }
        }
      else if (g_str_equal (line, "f") || g_str_equal (line, "S") || g_str_has_suffix (line, " f") ||
               g_str_has_suffix (line, " S") || g_str_has_suffix (line, " f*"))
        {
          g_assert_true (piece != NULL || in_artifact);
        }
    }
}

/* ---- the structure ---- */

static void walk (File       *self,
                  JsonNode   *element,
                  const char *reference,
                  const char *parent,
                  gboolean    in_table);

static JsonArray *
get_kids (File     *self,
          JsonNode *element)
{
  JsonNode *kids = get (self, element, "/K");

  if (kids == NULL)
    return NULL;
  g_assert_true (JSON_NODE_HOLDS_ARRAY (kids));
  return json_node_get_array (kids);
}

/* An attribute of @element, which has one owner's attributes or a list of them. */
static JsonNode *
get_attribute (File       *self,
               JsonNode   *element,
               const char *owner,
               const char *name)
{
  JsonNode *attributes = get (self, element, "/A");

  if (attributes == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (attributes))
    {
      JsonArray *array = json_node_get_array (attributes);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          JsonNode *one = look_up (self, json_array_get_element (array, i));

          if (JSON_NODE_HOLDS_OBJECT (one) && g_strcmp0 (get_text (self, one, "/O"), owner) == 0)
            return get (self, one, name);
        }
      return NULL;
    }
  g_assert_cmpstr (get_text (self, attributes, "/O"), ==, owner);
  return get (self, attributes, name);
}

static gboolean
is_one_of (const char *type,
           const char *types)
{
  g_auto (GStrv) words = g_strsplit (types, " ", -1);

  return g_strv_contains ((const char *const *) words, type);
}

/* Which elements may stand in which (ISO 32000-1, 14.8.4; ISO 14289-1, 7). */
static void
check_place (File       *self,
             JsonNode   *element,
             const char *type,
             const char *parent)
{
  static const struct
  {
    const char *type;
    const char *parents;
  } places[] = {
    { "/THead", "/Table" }, { "/TBody", "/Table" }, { "/TR", "/THead /TBody" }, { "/TH", "/TR" },
    { "/TD", "/TR" },       { "/LI", "/L" },        { "/Lbl", "/LI" },          { "/LBody", "/LI" },
  };

  g_assert_true (is_one_of (type, "/Document /H1 /H2 /H3 /H4 /H5 /H6 /P /L /LI /Lbl /LBody /Link /Span "
                                  "/Table /THead /TBody /TR /TH /TD"));
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].type, type))
      g_assert_true (is_one_of (parent, places[i].parents));
  if (g_str_equal (parent, "/Table"))
    g_assert_true (is_one_of (type, "/THead /TBody"));
  if (g_str_equal (parent, "/TR"))
    g_assert_true (is_one_of (type, "/TH /TD"));
  if (g_str_equal (parent, "/L"))
    g_assert_cmpstr (type, ==, "/LI");

  if (type[1] == 'H' && g_ascii_isdigit (type[2]))
    {
      guint level = (guint) (type[2] - '0');

      g_assert_cmpuint (level, <=, self->heading_level + 1);
      self->heading_level = level;
    }
  if (g_str_equal (type, "/TH"))
    {
      JsonNode *scope = get_attribute (self, element, "/Table", "/Scope");

      g_assert_nonnull (scope);
      g_assert_true (is_one_of (json_node_get_string (scope), "/Column /Row /Both"));
    }
  if (g_str_equal (type, "/L"))
    {
      JsonNode *numbering = get_attribute (self, element, "/List", "/ListNumbering");

      g_assert_nonnull (numbering);
      g_assert_true (is_one_of (json_node_get_string (numbering),
                                "/None /Disc /Decimal /LowerAlpha /UpperAlpha /LowerRoman /UpperRoman"));
    }
  if (g_str_equal (type, "/Table"))
    {
      JsonNode *summary = get_attribute (self, element, "/Table", "/Summary");

      g_assert_nonnull (summary);
      g_assert_cmpuint (strlen (json_node_get_string (summary)), >, strlen ("u:"));
      self->n_tables++;
    }
}

static void
own_piece (File       *self,
           const char *page,
           guint       id,
           const char *reference,
           gboolean    in_table)
{
  g_autofree char *piece = g_strdup_printf ("%s/%u", page, id);
  const double *size = g_hash_table_lookup (self->sizes, piece);

  /* Each piece has one place in the order of reading. */
  g_assert_true (g_hash_table_insert (self->owners, g_strdup (piece), g_strdup (reference)));
  if (size != NULL && !in_table && self->has_letters)
    g_assert_cmpfloat (*size, >=, LEAST_PROSE_PTS);
}

/* A link has words of its own, for those who cannot see where it stands, and says what
 * it belongs to. */
static void
check_annotation (File     *self,
                  JsonNode *reference)
{
  JsonNode *annotation = get (self, reference, "/Obj");
  JsonNode *page = get (self, reference, "/Pg");
  const char *words = get_text (self, annotation, "/Contents");

  g_assert_cmpstr (get_text (self, annotation, "/Subtype"), ==, "/Link");
  g_assert_nonnull (words);
  g_assert_cmpuint (strlen (words), >, strlen ("u:"));
  g_assert_nonnull (get (self, annotation, "/StructParent"));
  g_assert_true (get (self, annotation, "/Dest") != NULL || get (self, annotation, "/A") != NULL);
  g_assert_nonnull (page);
  self->n_links++;
}

static void
walk_kids (File       *self,
           JsonNode   *element,
           const char *reference,
           const char *type,
           gboolean    in_table)
{
  JsonArray *kids = get_kids (self, element);

  for (guint i = 0; kids != NULL && i < json_array_get_length (kids); i++)
    {
      JsonNode *kid = json_array_get_element (kids, i);
      JsonNode *object = look_up (self, kid);
      const char *kind = get_text (self, object, "/Type");

      if (g_strcmp0 (kind, "/MCR") == 0)
        {
          own_piece (self, json_object_get_string_member (json_node_get_object (object), "/Pg"),
                     (guint) json_node_get_int (get (self, object, "/MCID")), reference, in_table);
        }
      else if (g_strcmp0 (kind, "/OBJR") == 0)
        {
          g_assert_cmpstr (type, ==, "/Link");
          check_annotation (self, object);
        }
      else
        {
          g_assert_cmpstr (json_object_get_string_member (json_node_get_object (object), "/P"), ==,
                           reference);
          walk (self, object, json_node_get_string (kid), type, in_table);
        }
    }
}

static void
walk (File       *self,
      JsonNode   *element,
      const char *reference,
      const char *parent,
      gboolean    in_table)
{
  const char *type = get_text (self, element, "/S");

  g_assert_nonnull (type);
  check_place (self, element, type, parent);
  walk_kids (self, element, reference, type, in_table || g_str_equal (type, "/Table"));
}

/* ---- the parent tree ---- */

/* From each piece and each link the way leads back to the element that holds it. */
static void
check_parents (File     *self,
               JsonNode *root)
{
  JsonArray *nums = json_node_get_array (get (self, get (self, root, "/ParentTree"), "/Nums"));
  g_autoptr (GHashTable) entries = g_hash_table_new (NULL, NULL);
  g_autoptr (GList) names = json_object_get_members (self->objects);
  GHashTableIter iter;
  gpointer piece, owner;
  int last = -1;

  for (guint i = 0; i + 1 < json_array_get_length (nums); i += 2)
    {
      int key = (int) json_array_get_int_element (nums, i);

      g_assert_cmpint (key, >, last);
      last = key;
      g_hash_table_insert (entries, GINT_TO_POINTER (key + 1), json_array_get_element (nums, i + 1));
    }
  g_assert_cmpint (last, <, json_node_get_int (get (self, root, "/ParentTreeNextKey")));

  g_hash_table_iter_init (&iter, self->owners);
  while (g_hash_table_iter_next (&iter, &piece, &owner))
    {
      g_auto (GStrv) parts = g_strsplit (piece, "/", 2);
      g_autofree char *name = g_strconcat ("obj:", parts[0], NULL);
      JsonNode *page = json_object_get_member (json_object_get_object_member (self->objects, name),
                                               "value");
      int key = (int) json_node_get_int (get (self, page, "/StructParents"));
      JsonNode *parents = look_up (self, g_hash_table_lookup (entries, GINT_TO_POINTER (key + 1)));

      g_assert_nonnull (parents);
      g_assert_cmpstr (json_array_get_string_element (json_node_get_array (parents),
                                                      (guint) atoi (parts[1])), ==, owner);
    }

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode *value = json_object_get_member (json_object_get_object_member (self->objects, l->data),
                                                "value");
      JsonNode *key;

      if (value == NULL || !JSON_NODE_HOLDS_OBJECT (value) ||
          (key = get (self, value, "/StructParent")) == NULL)
        continue;
      g_assert_cmpstr (get_text (self, look_up (self, g_hash_table_lookup (
                         entries, GINT_TO_POINTER ((int) json_node_get_int (key) + 1))), "/S"), ==, "/Link");
    }
}

/* ---- a whole file ---- */

static void
read_pages (File     *self,
            JsonNode *pages)
{
  JsonArray *kids = json_node_get_array (get (self, pages, "/Kids"));

  for (guint i = 0; i < json_array_get_length (kids); i++)
    {
      const char *reference = json_array_get_string_element (kids, i);
      JsonNode *page = look_up (self, json_array_get_element (kids, i));
      g_autofree char *number = NULL;
      g_autofree char *arguments = NULL;
      g_autofree char *content = NULL;

      if (g_strcmp0 (get_text (self, page, "/Type"), "/Pages") == 0)
        {
          read_pages (self, page);
          continue;
        }
      g_assert_cmpstr (get_text (self, page, "/Tabs"), ==, "/S");
      number = g_strdup (json_object_get_string_member (json_node_get_object (page), "/Contents"));
      *strchr (number, ' ') = '\0';
      arguments = g_strdup_printf ("--normalize-content=y --filtered-stream-data --show-object=%s", number);
      content = run (self, arguments);
      read_page (self, reference, content);
    }
}

static void
check_outline (File     *self,
               JsonNode *entries)
{
  for (JsonNode *entry = get (self, entries, "/First"); entry != NULL; entry = get (self, entry, "/Next"))
    {
      g_assert_nonnull (get_text (self, entry, "/Title"));
      g_assert_true (get (self, entry, "/Dest") != NULL || get (self, entry, "/A") != NULL);
      check_outline (self, entry);
    }
}

static void
check_file (HeedDocument *document,
            gboolean      has_letters,
            guint        *n_links)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  g_autofree char *tree = NULL;
  File file = { NULL };
  GHashTableIter iter;
  gpointer piece;
  JsonNode *root;
  JsonNode *structure;

  g_assert_true (heed_format_find ("pdf")->write (document, stream, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  file.folder = g_dir_make_tmp ("heed-pdf-XXXXXX", NULL);
  file.path = g_build_filename (file.folder, "plan.pdf", NULL);
  g_file_set_contents (file.path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  file.has_letters = has_letters;
  file.parser = json_parser_new ();
  file.sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  file.owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  json = run (&file, "--json=2 --json-stream-data=none");
  json_parser_load_from_data (file.parser, json, -1, &error);
  g_assert_no_error (error);
  file.objects = json_array_get_object_element (
    json_object_get_array_member (json_node_get_object (json_parser_get_root (file.parser)), "qpdf"), 1);

  root = get (&file, json_object_get_member (json_object_get_object_member (file.objects, "trailer"), "value"),
              "/Root");
  read_pages (&file, get (&file, root, "/Pages"));
  structure = get (&file, root, "/StructTreeRoot");
  /* Only standard types: none to be mapped. */
  g_assert_null (get (&file, structure, "/RoleMap"));
  tree = g_strdup (json_object_get_string_member (json_node_get_object (root), "/StructTreeRoot"));
  walk_kids (&file, structure, tree, "", FALSE);

  /* Every piece that is painted stands in the structure. */
  g_hash_table_iter_init (&iter, file.sizes);
  while (g_hash_table_iter_next (&iter, &piece, NULL))
    g_assert_true (g_hash_table_contains (file.owners, piece));
  g_assert_cmpuint (g_hash_table_size (file.owners), >, 10);
  g_assert_cmpuint (file.n_tables, >=, 1);
  check_parents (&file, structure);
  check_outline (&file, get (&file, root, "/Outlines"));
  *n_links += file.n_links;

  g_unlink (file.path);
  g_rmdir (file.folder);
  g_free (file.path);
  g_free (file.folder);
  g_hash_table_unref (file.sizes);
  g_hash_table_unref (file.owners);
  g_object_unref (file.parser);
}

static gboolean
skip_without_qpdf (void)
{
  g_autofree char *path = g_find_program_in_path ("qpdf");

  if (path == NULL)
    g_test_skip ("qpdf is not installed");
  return path == NULL;
}

static HeedDocument *
compose_progress (HeedPlan *plan,
                  HeedDay   day,
                  HeedShape shape)
{
  g_autoptr (HeedReport) report = heed_report_new_progress (plan, day);

  return heed_report_compose (report, shape);
}

static void
check_plan (HeedPlan *plan,
            gboolean  has_letters,
            guint    *n_links)
{
  g_autoptr (HeedDocument) published = heed_compose_plan (plan);
  g_autoptr (HeedDocument) progress = compose_progress (plan, heed_day_new (2027, 5, 31), HEED_SHAPE_PAGES);

  check_file (published, has_letters, n_links);
  check_file (progress, has_letters, n_links);
}

static void
test_plans (void)
{
  static const char *const names[] = { "cgm-crc-2019.txt", "dlnr-crc-2020.txt", "swm-crc-2018.txt" };
  g_autoptr (HeedPlan) example = heed_plan_words_read (g_getenv ("HEED_TEST_SOURCE"),
                                                       "data/example-plan.json");
  guint n_links = 0;

  if (skip_without_qpdf ())
    return;
  check_plan (example, TRUE, &n_links);
  /* One reference, in both. */
  g_assert_cmpuint (n_links, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv ("HEED_TEST_PLANS"), names[i]);

      if (plan != NULL)
        check_plan (plan, TRUE, &n_links);
    }
}

static void
test_random (void)
{
  guint n_links = 0;

  if (skip_without_qpdf ())
    return;
  for (guint i = 0; i < 6; i++)
    {
      guint32 seed = (guint32) g_test_rand_int ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, 1 + i % 4, 1 + i);

      g_test_message ("seed %u", seed);
      check_plan (plan, FALSE, &n_links);
    }
}

/* Headings of documents of others may leave out levels. */
static void
test_headings (void)
{
  static const guint levels[] = { 2, 4, 1, 6, 3 };
  g_autoptr (HeedPlan) plan = heed_plan_words_read (g_getenv ("HEED_TEST_SOURCE"),
                                                    "data/example-plan.json");
  g_autoptr (HeedDocument) document = NULL;
  guint n_links = 0;

  if (skip_without_qpdf ())
    return;
  document = heed_compose_plan (plan);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    g_ptr_array_insert (document->blocks, (int) i, heed_block_new_heading (levels[i], "Heading"));
  check_file (document, TRUE, &n_links);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-access/plans", test_plans);
  g_test_add_func ("/pdf-access/random", test_random);
  g_test_add_func ("/pdf-access/headings", test_headings);

  return g_test_run ();
}
