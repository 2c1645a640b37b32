/* heed-import-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-import-columns.h"

#include <glib/gi18n-lib.h>

#include "heed-action.h"
#include "heed-choice-row.h"
#include "heed-error-dialog.h"
#include "heed-import-preview.h"
#include "heed-markup.h"
#include "heed-recommendation.h"
#include "heed-words.h"

/* So many rows show what a column holds. */
#define MAX_ROWS 40

/* How deep a sub-action stands in. */
#define INDENT 18

/**
 * HeedImportColumns:
 *
 * A file before anything of it is written: the table as it was read, with what each column is
 * taken for, and below the plan that comes of it. Columns are given another meaning and rows
 * joined and split; the plan follows at once.
 */

struct _HeedImportColumns
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkSpinner *spinner;
  GtkWidget *table_box;
  GtkGrid *grid;
  GtkLabel *summary;
  GtkListView *plan_view;

  HeedImportPreview *preview;
  GCancellable *cancellable;
  GPtrArray *meanings; /* the drop-downs, unowned */
  guint n_shown;       /* rows of the table as they were last shown */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (HeedImportColumns, heed_import_columns, ADW_TYPE_WINDOW)

enum {
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  HeedSlot slot;
  const char *name;
} meanings[] = {
  { HEED_SLOT_OTHER, N_("Other words") },
  { HEED_SLOT_NUMBER, N_("Number") },
  { HEED_SLOT_RECOMMENDATION, N_("Recommendation") },
  { HEED_SLOT_RESPONSE, N_("Response") },
  { HEED_SLOT_REMARKS, N_("Reason") },
  { HEED_SLOT_LABEL, N_("Number of the action") },
  { HEED_SLOT_ANSWER, N_("Action") },
  { HEED_SLOT_OWNER, N_("Owner") },
  { HEED_SLOT_TARGET, N_("Target date") },
  { HEED_SLOT_REVISED, N_("Revised target date") },
  { HEED_SLOT_PRIORITY, N_("Priority") },
  { HEED_SLOT_PROGRESS, N_("Progress") },
  { HEED_SLOT_MEASURE, N_("Measure") },
  { HEED_SLOT_COMPLETED, N_("Completed on") },
};

/* ---- the table ---- */

static guint
find_meaning (HeedSlot slot)
{
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (meanings[i].slot == slot)
      return i;
  return 0;
}

static void
meaning_chosen_cb (HeedImportColumns *self,
                   GParamSpec        *pspec,
                   GtkDropDown       *drop_down)
{
  guint column;

  if (!self->showing && g_ptr_array_find (self->meanings, drop_down, &column))
    heed_import_preview_set_slot (self->preview, column, meanings[gtk_drop_down_get_selected (drop_down)].slot);
}

static GtkWidget *
create_meaning (HeedImportColumns *self,
                guint              column)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *label = g_strdup_printf (_("Meaning of column %u"), column + 1);
  GtkWidget *drop_down;

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    gtk_string_list_append (names, _(meanings[i].name));
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  heed_choice_row_open_at_chosen (drop_down);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (meaning_chosen_cb), self, G_CONNECT_SWAPPED);
  return drop_down;
}

static GtkWidget *
create_cell (HeedCell *cell,
             gboolean  is_title)
{
  g_autofree char *text = heed_cell_to_text (cell);
  GtkWidget *label = gtk_label_new (g_strstrip (text));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, is_title ? "heading" : "caption");
  return label;
}

/* Before the menu is shown. */
static void
make_row_menu (GtkMenuButton *button,
               gpointer       user_data)
{
  HeedImportColumns *self = HEED_IMPORT_COLUMNS (gtk_widget_get_root (GTK_WIDGET (button)));
  guint row = GPOINTER_TO_UINT (user_data);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (heed_import_preview_can_join (self->preview, row))
    {
      g_autofree char *action = g_strdup_printf ("columns.join(uint32 %u)", row);

      g_menu_append (menu, _("_Join with the Next Row"), action);
    }
  if (heed_import_preview_can_split (self->preview, row))
    {
      g_autofree char *action = g_strdup_printf ("columns.split(uint32 %u)", row);

      g_menu_append (menu, _("_Split Off the Last Paragraphs"), action);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
create_row_menu (guint row)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *label = g_strdup_printf (_("Join or split row %u"), row + 1);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_row_menu, GUINT_TO_POINTER (row), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static void
fill_table (HeedImportColumns *self,
            HeedTable         *table)
{
  guint heading = heed_import_preview_get_heading (self->preview);
  guint width = heed_import_preview_get_width (self->preview);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_ptr_array_set_size (self->meanings, 0);
  for (guint i = 0; i < width; i++)
    {
      GtkWidget *meaning = create_meaning (self, i);

      g_ptr_array_add (self->meanings, meaning);
      gtk_grid_attach (self->grid, meaning, (int) i, 0, 1, 1);
    }

  for (guint i = heading; i < table->rows->len && i <= heading + MAX_ROWS; i++)
    {
      HeedTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < MIN (row->cells->len, width); j++)
        gtk_grid_attach (self->grid, create_cell (g_ptr_array_index (row->cells, j), i == heading), (int) j,
                         (int) (i - heading + 1), 1, 1);
      if (heed_import_preview_can_join (self->preview, i) || heed_import_preview_can_split (self->preview, i))
        gtk_grid_attach (self->grid, create_row_menu (i), (int) width, (int) (i - heading + 1), 1, 1);
    }
  if (table->rows->len > heading + MAX_ROWS + 1)
    {
      guint n = table->rows->len - heading - MAX_ROWS - 1;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more row", "and %u more rows", n), n);
      GtkWidget *label = gtk_label_new (more);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_grid_attach (self->grid, label, 0, MAX_ROWS + 2, (int) width, 1);
    }
  self->n_shown = table->rows->len;
}

/* ---- the plan ---- */

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *list_item,
          HeedImportColumns        *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_hexpand (label, i == 0);
      if (i > 0)
        gtk_label_set_width_chars (GTK_LABEL (label), 18);
      if (i > 0)
        gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static char *
describe_item (HeedItem *item)
{
  g_autofree char *text = heed_markup_to_text (heed_item_get_text (item));
  const char *label = HEED_IS_ACTION (item) ? heed_action_get_label (HEED_ACTION (item)) : "¶";

  g_strdelimit (text, "\n", ' ');
  return g_strconcat (label[0] != '\0' ? label : "•", "  ", text, NULL);
}

static char *
describe_recommendation (HeedRecommendation *recommendation)
{
  g_autofree char *text = heed_markup_to_text (heed_recommendation_get_text (recommendation));

  g_strdelimit (text, "\n", ' ');
  return g_strconcat (heed_recommendation_get_number (recommendation), "  ", text, NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *list_item,
         HeedImportColumns        *self)
{
  gpointer record = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *text = gtk_widget_get_first_child (box);
  GtkWidget *owner = gtk_widget_get_next_sibling (text);
  GtkWidget *target = gtk_widget_get_last_child (box);

  if (HEED_IS_ITEM (record))
    {
      g_autofree char *words = describe_item (record);
      g_autofree char *owners = g_strjoinv ("; ", (char **) heed_item_get_owners (record));

      gtk_widget_remove_css_class (text, "heading");
      gtk_label_set_label (GTK_LABEL (text), words);
      gtk_label_set_label (GTK_LABEL (owner), owners);
      gtk_label_set_label (GTK_LABEL (target), heed_item_get_target_words (record));
      gtk_widget_set_margin_start (text, (int) heed_item_get_depth (record) * INDENT);
    }
  else
    {
      g_autofree char *words = describe_recommendation (record);
      HeedResponse *response = heed_recommendation_get_response (record);

      gtk_widget_add_css_class (text, "heading");
      gtk_label_set_label (GTK_LABEL (text), words);
      gtk_label_set_label (GTK_LABEL (owner), heed_words_for_response (heed_response_get_kind (response)));
      gtk_label_set_label (GTK_LABEL (target), "");
      gtk_widget_set_margin_start (text, 0);
    }
}

static void
fill_plan (HeedImportColumns *self,
           HeedPlan          *plan)
{
  g_autoptr (GListStore) records = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GtkNoSelection) model = NULL;
  HeedRecordList *recommendations = plan != NULL ? heed_plan_get_recommendations (plan) : NULL;
  guint n_recommendations = plan != NULL ? heed_record_list_get_n (recommendations) : 0;
  guint n_items = 0;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;
  g_autofree char *summary = NULL;
  guint n_review;

  for (guint i = 0; i < n_recommendations; i++)
    {
      HeedRecommendation *recommendation = heed_record_list_get (recommendations, i);
      HeedRecordList *items = heed_recommendation_get_items (recommendation);

      g_list_store_append (records, recommendation);
      for (guint j = 0; j < heed_record_list_get_n (items); j++)
        {
          g_list_store_append (records, heed_record_list_get (items, j));
          n_items += HEED_IS_ACTION (heed_record_list_get (items, j));
        }
    }
  model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (records)));
  gtk_list_view_set_model (self->plan_view, GTK_SELECTION_MODEL (model));
  if (plan == NULL)
    return;

  n_review = heed_plan_count_review (plan);
  first = g_strdup_printf (ngettext ("%u recommendation", "%u recommendations", n_recommendations), n_recommendations);
  second = g_strdup_printf (ngettext ("%u action", "%u actions", n_items), n_items);
  third = g_strdup_printf (ngettext ("%u place needs a look", "%u places need a look", n_review), n_review);
  /* Translators: "7 recommendations, 54 actions, 3 places need a look" */
  summary = g_strdup_printf (_("%s, %s, %s"), first, second, third);
  gtk_label_set_label (self->summary, summary);
}

static void
changed_cb (HeedImportColumns *self)
{
  HeedTable *table = heed_import_preview_get_table (self->preview);
  HeedPlan *plan = heed_import_preview_get_plan (self->preview);
  const GError *error = heed_import_preview_get_error (self->preview);
  gboolean busy = heed_import_preview_get_busy (self->preview);

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (self->table_box, table != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "columns.import", plan != NULL && !busy);
  self->showing = TRUE;
  if (table != NULL && table->rows->len != self->n_shown)
    fill_table (self, table);
  for (guint i = 0; i < self->meanings->len; i++)
    gtk_drop_down_set_selected (g_ptr_array_index (self->meanings, i),
                                find_meaning (heed_import_preview_get_slot (self->preview, i)));
  self->showing = FALSE;
  if (busy)
    return;

  fill_plan (self, plan);
  if (error != NULL && table != NULL)
    gtk_label_set_label (self->summary, _("Choose which column holds the recommendations, and which the actions"));
  else if (error != NULL)
    gtk_label_set_label (self->summary, error->message);
}

/* ---- actions ---- */

static void
join_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  HeedImportColumns *self = HEED_IMPORT_COLUMNS (widget);

  if (!heed_import_preview_get_busy (self->preview) &&
      heed_import_preview_can_join (self->preview, g_variant_get_uint32 (parameter)))
    heed_import_preview_join (self->preview, g_variant_get_uint32 (parameter));
}

static void
split_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  HeedImportColumns *self = HEED_IMPORT_COLUMNS (widget);

  if (!heed_import_preview_get_busy (self->preview) &&
      heed_import_preview_can_split (self->preview, g_variant_get_uint32 (parameter)))
    heed_import_preview_split (self->preview, g_variant_get_uint32 (parameter));
}

/* What was told is remembered when it was good enough to be imported. */
static void
import_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  HeedImportColumns *self = HEED_IMPORT_COLUMNS (widget);
  g_autoptr (HeedSource) source = NULL;
  g_autoptr (HeedPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  if (heed_import_preview_get_plan (self->preview) == NULL || heed_import_preview_get_busy (self->preview))
    return;
  if (!heed_import_preview_remember (self->preview, &error))
    heed_error_dialog_present (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), _("Columns Not Remembered"), error);

  /* Nobody looks at it any more when a thread writes it. */
  gtk_list_view_set_model (self->plan_view, NULL);
  plan = heed_import_preview_steal (self->preview, &source);
  g_signal_emit (self, signals[ACCEPTED], 0, plan, source);
  gtk_window_close (GTK_WINDOW (self));
}

static void
heed_import_columns_dispose (GObject *object)
{
  HeedImportColumns *self = HEED_IMPORT_COLUMNS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->preview);

  G_OBJECT_CLASS (heed_import_columns_parent_class)->dispose (object);
}

static void
heed_import_columns_finalize (GObject *object)
{
  HeedImportColumns *self = HEED_IMPORT_COLUMNS (object);

  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->meanings);

  G_OBJECT_CLASS (heed_import_columns_parent_class)->finalize (object);
}

static void
heed_import_columns_class_init (HeedImportColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_import_columns_dispose;
  object_class->finalize = heed_import_columns_finalize;

  /**
   * HeedImportColumns::accepted:
   * @self: the window
   * @plan: the plan, which nobody else uses
   * @source: the file that it was read from
   *
   * The plan is to be imported as it is.
   */
  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 2, HEED_TYPE_PLAN, HEED_TYPE_SOURCE);

  gtk_widget_class_install_action (widget_class, "columns.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "columns.join", "u", join_cb);
  gtk_widget_class_install_action (widget_class, "columns.split", "u", split_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/heedapp/Heed/heed-import-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedImportColumns, window_title);
  gtk_widget_class_bind_template_child (widget_class, HeedImportColumns, spinner);
  gtk_widget_class_bind_template_child (widget_class, HeedImportColumns, table_box);
  gtk_widget_class_bind_template_child (widget_class, HeedImportColumns, grid);
  gtk_widget_class_bind_template_child (widget_class, HeedImportColumns, summary);
  gtk_widget_class_bind_template_child (widget_class, HeedImportColumns, plan_view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
heed_import_columns_init (HeedImportColumns *self)
{
  self->meanings = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "columns.import", FALSE);
}

/**
 * heed_import_columns_new:
 * @parent: (nullable): the window that it stands before
 * @file: the file to look at
 *
 * Makes the window and begins to read the file.
 *
 * Returns: (transfer none): it, which belongs to itself until it is closed
 */
HeedImportColumns *
heed_import_columns_new (GtkWindow *parent,
                         GFile     *file)
{
  HeedImportColumns *self;
  g_autofree char *basename = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (HEED_TYPE_IMPORT_COLUMNS, "transient-for", parent, NULL);
  basename = g_file_get_basename (file);
  name = g_filename_display_name (basename);
  adw_window_title_set_subtitle (self->window_title, name);
  self->preview = heed_import_preview_new (file, NULL);
  g_signal_connect_object (self->preview, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_spinner_start (self->spinner);
  heed_import_preview_load (self->preview, self->cancellable);
  return self;
}
