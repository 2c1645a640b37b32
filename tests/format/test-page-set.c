/* test-page-set.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-compose.h"
#include "heed-page-set.h"
#include "heed-random-plan.h"

#define SCALE 1.5

static HeedDocument *
new_document (guint n_recommendations)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (HeedPlan) plan = heed_random_plan_new (rand, n_recommendations, 9);

  g_test_message ("seed %u", seed);
  heed_wording_set_running_note (heed_plan_get_wording (plan), "A note");
  return heed_compose_plan (plan);
}

static gpointer
make_pages (gpointer data)
{
  return heed_page_set_new (data, NULL);
}

static cairo_surface_t *
draw (HeedPageSet *pages,
      guint        page)
{
  const HeedPageGeometry *geometry = heed_page_set_get_geometry (pages);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (geometry->width_pts * SCALE),
                                                         (int) (geometry->height_pts * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  heed_page_set_draw (pages, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many pixels inside the rectangle, in points, are not paper. */
static guint
count_ink (cairo_surface_t *surface,
           double           x_pts,
           double           y_pts,
           double           right_pts,
           double           bottom_pts)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint n = 0;

  for (int y = (int) (y_pts * SCALE); y < MIN (height, (int) (bottom_pts * SCALE)); y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (
        cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (int x = (int) (x_pts * SCALE); x < MIN (width, (int) (right_pts * SCALE)); x++)
        if ((row[x] & 0xffffff) != 0xffffff)
          n++;
    }
  return n;
}

/* Made in one thread and drawn in another; ink on every page, and none in its
 * margins. */
static void
test_draw (void)
{
  g_autoptr (HeedDocument) document = new_document (8);
  GThread *thread = g_thread_new ("pages", make_pages, document);
  g_autoptr (HeedPageSet) pages = g_thread_join (thread);
  const HeedPageGeometry *geometry = heed_page_set_get_geometry (pages);
  guint n = heed_page_set_get_n_pages (pages);

  g_assert_true (document->landscape);
  g_assert_cmpfloat_with_epsilon (geometry->width_pts, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (geometry->height_pts, 595.28, 0.01);
  g_assert_cmpuint (n, >, 1);
  for (guint i = 0; i < n; i++)
    {
      cairo_surface_t *surface = draw (pages, i);
      double right = geometry->width_pts - geometry->margin_right_pts;
      double bottom = geometry->height_pts - geometry->margin_bottom_pts;

      g_assert_cmpuint (count_ink (surface, 0, 0, geometry->width_pts, geometry->height_pts), >,
                        500);
      /* Two points for rules and for letters that lean out. */
      g_assert_cmpuint (count_ink (surface, 0, 0, geometry->margin_left_pts - 2,
                                   geometry->height_pts), ==, 0);
      g_assert_cmpuint (count_ink (surface, right + 2, 0, geometry->width_pts,
                                   geometry->height_pts), ==, 0);
      g_assert_cmpuint (count_ink (surface, 0, 0, geometry->width_pts,
                                   geometry->margin_top_pts - 2), ==, 0);
      g_assert_cmpuint (count_ink (surface, 0, bottom + 2, geometry->width_pts,
                                   geometry->height_pts), ==, 0);
      cairo_surface_destroy (surface);
    }
}

/* Other paper, as the print dialogue gives it, makes other pages. */
static void
test_paper (void)
{
  g_autoptr (HeedDocument) document = new_document (8);
  g_autoptr (HeedPageSet) a4 = heed_page_set_new (document, NULL);
  HeedPageGeometry a5 = { 595, 420, 30, 30, 30, 30 };
  g_autoptr (HeedPageSet) small = heed_page_set_new (document, &a5);
  g_autoptr (HeedPageSet) again = heed_page_set_ref (small);

  g_assert_cmpfloat (heed_page_set_get_geometry (again)->width_pts, ==, 595);
  g_assert_cmpuint (heed_page_set_get_n_pages (small), >, heed_page_set_get_n_pages (a4));
  for (guint i = 0; i < heed_page_set_get_n_pages (small); i++)
    cairo_surface_destroy (draw (small, i));
}

static void
test_same_picture (void)
{
  g_autoptr (HeedDocument) document = new_document (3);
  g_autoptr (HeedPageSet) pages = heed_page_set_new (document, NULL);
  cairo_surface_t *one = draw (pages, 0);
  cairo_surface_t *other = draw (pages, 0);

  g_assert_cmpmem (cairo_image_surface_get_data (one),
                   cairo_image_surface_get_stride (one) * cairo_image_surface_get_height (one),
                   cairo_image_surface_get_data (other),
                   cairo_image_surface_get_stride (other) * cairo_image_surface_get_height (other));
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-set/draw", test_draw);
  g_test_add_func ("/page-set/paper", test_paper);
  g_test_add_func ("/page-set/same-picture", test_same_picture);

  return g_test_run ();
}
