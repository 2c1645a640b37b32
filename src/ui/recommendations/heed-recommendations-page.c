/* heed-recommendations-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-recommendations-page.h"

#include <glib/gi18n-lib.h>

#include "heed-column-widths.h"
#include "heed-error-dialog.h"
#include "heed-name.h"
#include "heed-recommendation-links.h"
#include "heed-similar-pane.h"
#include "heed-words.h"

/**
 * HeedRecommendationsPage:
 *
 * The recommendations of all inspections, searched and narrowed; beside the one that is selected
 * those that are like it.
 */

/* What a row says in each column but that of the words. */
typedef enum {
  PART_NUMBER,
  PART_ORGANISATION,
  PART_RESPONSE,
  PART_ACTIONS,
  N_PARTS
} Part;

/* What the list is narrowed to: the responses, then what is repeated. */
enum {
  CHOICE_ALL,
  CHOICE_AGREED,
  CHOICE_PARTLY_AGREED,
  CHOICE_NOT_AGREED,
  CHOICE_REPEATED,
};

struct _HeedRecommendationsPage
{
  AdwBin parent_instance;

  HeedSession *session;
  HeedRecommendationBook *book;
  GtkCustomFilter *filter;
  GtkFilterListModel *found; /* unowned: the selection owns it */
  GtkSingleSelection *selection;
  HeedColumnWidths *widths;
  GHashTable *rows; /* those that show the words of one */
  char *words;  /* folded, that are searched for */
  char *chosen; /* (nullable): the id of the one that is selected */
  guint chosen_plan;
  guint narrowed_id;
  gboolean search_shown;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkDropDown *choice;
  GtkLabel *count;
  GtkStack *stack;
  AdwStatusPage *nothing;
  AdwStatusPage *failed;
  HeedSplitView *split;
  GtkScrolledWindow *scrolled;
  GtkColumnView *view;
  GtkColumnViewColumn *text_column;
  GtkColumnViewColumn *columns[N_PARTS];
  HeedSimilarPane *pane;
};

G_DEFINE_FINAL_TYPE (HeedRecommendationsPage, heed_recommendations_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SEARCH_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  OPEN_ACTION,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *name;
  const char *column;
  int n_chars;
} parts[N_PARTS] = {
  [PART_NUMBER] = { "number", "number_column", 6 },
  [PART_ORGANISATION] = { "organisation", "organisation_column", 18 },
  [PART_RESPONSE] = { "response", "response_column", 12 },
  [PART_ACTIONS] = { "actions", "actions_column", 18 },
};

/* ---- what is shown ---- */

static gboolean
is_chosen (HeedRecommendationsPage *self,
           HeedRecommendationEntry *entry)
{
  HeedResponseKind response = heed_recommendation_entry_get_response (entry);

  switch (gtk_drop_down_get_selected (self->choice))
    {
    case CHOICE_AGREED:
      return response == HEED_RESPONSE_KIND_AGREED;
    case CHOICE_PARTLY_AGREED:
      return response == HEED_RESPONSE_KIND_PARTLY_AGREED;
    case CHOICE_NOT_AGREED:
      return response == HEED_RESPONSE_KIND_NOT_AGREED;
    case CHOICE_REPEATED:
      return heed_recommendation_entry_get_repeated (entry);
    case CHOICE_ALL:
    default:
      return TRUE;
    }
}

/* All words have to be there, wherever. */
static gboolean
is_found (HeedRecommendationsPage *self,
          HeedRecommendationEntry *entry)
{
  g_autofree char *joined = NULL;
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  if (self->words[0] == '\0')
    return TRUE;
  joined = g_strjoin (" ", heed_recommendation_entry_get_number (entry), heed_recommendation_entry_get_text (entry),
                      heed_recommendation_entry_get_addressee (entry),
                      heed_recommendation_entry_get_organisation (entry),
                      heed_recommendation_entry_get_inspection (entry), NULL);
  folded = heed_name_fold (joined);
  words = g_strsplit (self->words, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
filter_cb (gpointer item,
           gpointer user_data)
{
  return is_chosen (user_data, item) && is_found (user_data, item);
}

static void
update_stack (HeedRecommendationsPage *self)
{
  guint n_all = g_list_model_get_n_items (heed_recommendation_book_get_list (self->book));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *count = g_strdup_printf (ngettext ("%u recommendation", "%u recommendations", n), n);

  gtk_label_set_label (self->count, n_all > 0 ? count : "");
  adw_status_page_set_icon_name (self->nothing, n_all > 0 ? "edit-find-symbolic" : "view-list-symbolic");
  adw_status_page_set_title (self->nothing, n_all > 0 ? _("Nothing Found") : _("No Recommendations Yet"));
  adw_status_page_set_description (self->nothing, n_all > 0
    ? _("No recommendation is like that.")
    : _("The recommendations of all inspections are listed here, once there are any."));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
}

/* Nothing is selected while the list is read or narrowed anew: what was is selected again, if it is
 * there. */
static void
selected_cb (HeedRecommendationsPage *self)
{
  HeedRecommendationEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  if (entry == NULL)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (heed_recommendation_entry_get_id (entry));
  self->chosen_plan = heed_recommendation_entry_get_plan (entry);
  heed_similar_pane_set_entry (self->pane, self->book, entry);
}

static gboolean
select_again (HeedRecommendationsPage *self)
{
  for (guint i = 0; self->chosen != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (HeedRecommendationEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (heed_recommendation_entry_get_plan (entry) == self->chosen_plan &&
          g_str_equal (heed_recommendation_entry_get_id (entry), self->chosen))
        {
          gtk_single_selection_set_selected (self->selection, i);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
narrowed_cb (gpointer user_data)
{
  HeedRecommendationsPage *self = user_data;

  self->narrowed_id = 0;
  if (!select_again (self))
    heed_similar_pane_set_entry (self->pane, self->book, NULL);
  update_stack (self);
  return G_SOURCE_REMOVE;
}

/* The list is narrowed in pieces, and the view hears of the last of them only after this. */
static void
pending_cb (HeedRecommendationsPage *self)
{
  if (gtk_filter_list_model_get_pending (self->found) == 0 && self->narrowed_id == 0)
    self->narrowed_id = g_idle_add (narrowed_cb, self);
}

static void
failed_cb (HeedRecommendationsPage *self,
           GError                  *error)
{
  adw_status_page_set_description (self->failed, error->message);
  gtk_label_set_label (self->count, "");
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
narrow_cb (HeedRecommendationsPage *self)
{
  g_autofree char *words = heed_name_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  if (self->filter == NULL)
    return;
  g_free (self->words);
  self->words = g_steal_pointer (&words);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

/* ---- what is done ---- */

static void
open_entry (HeedRecommendationsPage *self,
            HeedRecommendationEntry *entry)
{
  g_signal_emit (self, signals[OPEN_ACTION], 0, heed_recommendation_entry_get_plan (entry),
                 heed_recommendation_entry_get_id (entry), "");
}

static void
activate_cb (HeedRecommendationsPage *self,
             guint                    position)
{
  g_autoptr (HeedRecommendationEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (entry != NULL)
    open_entry (self, entry);
}

static void
finish (HeedRecommendationsPage *self,
        HeedPlanEditor          *editor,
        const char              *message,
        const GError            *error)
{
  if (editor == NULL)
    heed_error_dialog_present (GTK_WIDGET (self), _("Not Changed"), error);
  else
    g_signal_emit (self, signals[CHANGED], 0, editor, message);
}

static void
repeat_cb (HeedRecommendationsPage *self,
           HeedRecommendationEntry *entry,
           HeedRecommendationEntry *earlier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlanEditor) editor = heed_recommendation_links_repeat (self->session, entry, earlier, &error);

  finish (self, editor, earlier != NULL ? _("Linked as repeated") : _("No longer linked"), error);
}

static void
take_over_cb (HeedRecommendationsPage *self,
              HeedRecommendationEntry *entry,
              HeedActionEntry         *action)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HeedPlanEditor) editor = heed_recommendation_links_take_over (self->session, entry, action, &error);

  finish (self, editor, _("Action taken over"), error);
}

static void
pane_failed_cb (HeedRecommendationsPage *self,
                GError                  *error)
{
  heed_error_dialog_present (GTK_WIDGET (self), _("Actions Not Read"), error);
}

/* ---- the columns ---- */

static char *
format_part (HeedRecommendationEntry *entry,
             Part                     part)
{
  switch (part)
    {
    case PART_NUMBER:
      return g_strdup (heed_recommendation_entry_get_number (entry));
    case PART_ORGANISATION:
      return g_strdup (heed_recommendation_entry_get_inspection (entry));
    case PART_RESPONSE:
      return g_strdup (heed_words_for_response (heed_recommendation_entry_get_response (entry)));
    case PART_ACTIONS:
    case N_PARTS:
    default:
      return heed_similar_pane_describe_actions (entry);
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_list_item_set_child (item, label);
}

static void
bind_part_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  Part part = (Part) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "part"));
  g_autofree char *words = format_part (gtk_list_item_get_item (item), part);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), words);
}

/* Where the columns have no room, the words say the rest. */
static void
update_text (HeedRecommendationsPage *self,
             GtkListItem             *item)
{
  HeedRecommendationEntry *entry = gtk_list_item_get_item (item);
  GString *words = g_string_new (heed_recommendation_entry_get_text (entry));
  g_autofree char *text = NULL;

  if (heed_recommendation_entry_get_repeated (entry))
    /* Translators: %s are the words of a recommendation. */
    g_string_printf (words, _("Repeated: %s"), heed_recommendation_entry_get_text (entry));
  if (heed_column_widths_get_folded (self->widths))
    {
      g_autofree char *detail = heed_similar_pane_describe (entry);

      g_string_append_printf (words, "\n%s", detail);
    }
  text = g_string_free (words, FALSE);
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
bind_text_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              HeedRecommendationsPage  *self)
{
  g_hash_table_add (self->rows, item);
  update_text (self, item);
}

static void
unbind_text_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                HeedRecommendationsPage  *self)
{
  g_hash_table_remove (self->rows, item);
}

static void
folded_cb (HeedRecommendationsPage *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    update_text (self, item);
}

static void
build_columns (HeedRecommendationsPage *self)
{
  g_autoptr (GtkListItemFactory) texts = gtk_signal_list_item_factory_new ();

  self->widths = heed_column_widths_new (self->scrolled, self->text_column, 16, 20);
  g_signal_connect (texts, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (texts, "bind", G_CALLBACK (bind_text_cb), self, 0);
  g_signal_connect_object (texts, "unbind", G_CALLBACK (unbind_text_cb), self, 0);
  g_object_bind_property (self->widths, "needed", self->split, "content-width", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->widths, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_factory (self->text_column, texts);
  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

      g_object_set_data (G_OBJECT (factory), "part", GUINT_TO_POINTER (i));
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_part_cb), NULL);
      gtk_column_view_column_set_factory (self->columns[i], factory);
      heed_column_widths_add (self->widths, parts[i].name, self->columns[i], 16, parts[i].n_chars);
    }
  heed_column_widths_keep (self->widths, self->columns[PART_NUMBER]);
}

static void
build_list (HeedRecommendationsPage *self)
{
  GListModel *list = g_object_ref (heed_recommendation_book_get_list (self->book));

  self->filter = gtk_custom_filter_new (filter_cb, self, NULL);
  self->found = gtk_filter_list_model_new (list, GTK_FILTER (g_object_ref (self->filter)));
  /* Ten thousand texts take longer than a frame. */
  gtk_filter_list_model_set_incremental (self->found, TRUE);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->found));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found, "notify::pending", G_CALLBACK (pending_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/* ---- the widget ---- */

static gboolean
heed_recommendations_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (HEED_RECOMMENDATIONS_PAGE (widget)->view));
}

static void
heed_recommendations_page_dispose (GObject *object)
{
  HeedRecommendationsPage *self = HEED_RECOMMENDATIONS_PAGE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->found != NULL)
    g_signal_handlers_disconnect_by_data (self->found, self);
  self->found = NULL;
  g_clear_handle_id (&self->narrowed_id, g_source_remove);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->book);
  g_clear_object (&self->widths);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (heed_recommendations_page_parent_class)->dispose (object);
}

static void
heed_recommendations_page_finalize (GObject *object)
{
  HeedRecommendationsPage *self = HEED_RECOMMENDATIONS_PAGE (object);

  g_hash_table_unref (self->rows);
  g_free (self->words);
  g_free (self->chosen);

  G_OBJECT_CLASS (heed_recommendations_page_parent_class)->finalize (object);
}

static void
heed_recommendations_page_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SEARCH_SHOWN:
      g_value_set_boolean (value, HEED_RECOMMENDATIONS_PAGE (object)->search_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_recommendations_page_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  HeedRecommendationsPage *self = HEED_RECOMMENDATIONS_PAGE (object);

  switch (prop_id)
    {
    case PROP_SEARCH_SHOWN:
      if (self->search_shown == g_value_get_boolean (value))
        break;
      self->search_shown = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      if (self->search_shown)
        gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
heed_recommendations_page_class_init (HeedRecommendationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = heed_recommendations_page_dispose;
  object_class->finalize = heed_recommendations_page_finalize;
  object_class->get_property = heed_recommendations_page_get_property;
  object_class->set_property = heed_recommendations_page_set_property;
  widget_class->grab_focus = heed_recommendations_page_grab_focus;

  /**
   * HeedRecommendationsPage:search-shown:
   *
   * Whether there is a place to type what is searched for.
   */
  properties[PROP_SEARCH_SHOWN] =
    g_param_spec_boolean ("search-shown", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * HeedRecommendationsPage::open-action:
   * @self: the page
   * @plan: the short number of the plan
   * @recommendation: the id of the recommendation
   * @item: ""
   *
   * The person wants to see the recommendation in its plan.
   */
  signals[OPEN_ACTION] = g_signal_new ("open-action", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * HeedRecommendationsPage::changed:
   * @self: the page
   * @editor: the editor of the plan, whose last step this is
   * @message: what was done
   *
   * A recommendation was linked, or an action was taken over.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, HEED_TYPE_PLAN_EDITOR, G_TYPE_STRING);

  g_type_ensure (HEED_TYPE_SIMILAR_PANE);
  g_type_ensure (HEED_TYPE_SPLIT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/heedapp/Heed/heed-recommendations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, choice);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, count);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, failed);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, split);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, view);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, text_column);
  gtk_widget_class_bind_template_child (widget_class, HeedRecommendationsPage, pane);
  for (guint i = 0; i < N_PARTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, parts[i].column, FALSE,
                                               (gssize) (G_STRUCT_OFFSET (HeedRecommendationsPage, columns) +
                                                         i * sizeof (gpointer)));
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_entry);
  gtk_widget_class_bind_template_callback (widget_class, repeat_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_over_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_failed_cb);
}

static void
heed_recommendations_page_init (HeedRecommendationsPage *self)
{
  self->words = g_strdup ("");
  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/**
 * heed_recommendations_page_new:
 * @session: the open register
 *
 * It stays empty until heed_recommendations_page_set_day() says for which day.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
heed_recommendations_page_new (HeedSession *session)
{
  HeedRecommendationsPage *self;

  g_return_val_if_fail (HEED_IS_SESSION (session), NULL);

  self = g_object_new (HEED_TYPE_RECOMMENDATIONS_PAGE, NULL);
  self->session = g_object_ref (session);
  self->book = heed_recommendation_book_new (session);
  g_signal_connect_object (self->book, "changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->book, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  build_columns (self);
  build_list (self);
  heed_similar_pane_set_entry (self->pane, self->book, NULL);
  return GTK_WIDGET (self);
}

/**
 * heed_recommendations_page_set_day:
 * @self: the page
 * @day: the day for which actions are overdue
 */
void
heed_recommendations_page_set_day (HeedRecommendationsPage *self,
                                   HeedDay                  day)
{
  g_return_if_fail (HEED_IS_RECOMMENDATIONS_PAGE (self));

  heed_recommendation_book_set_day (self->book, day);
}

/**
 * heed_recommendations_page_get_split:
 * @self: the page
 *
 * Returns: (transfer none): its list, and what stands beside it
 */
HeedSplitView *
heed_recommendations_page_get_split (HeedRecommendationsPage *self)
{
  g_return_val_if_fail (HEED_IS_RECOMMENDATIONS_PAGE (self), NULL);

  return self->split;
}
