/* heed-invocation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-invocation.h"

#include "heed-error.h"
#include "heed-output.h"
#include "heed-register-file.h"
#include "heed-target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _HeedInvocation
{
  GOptionContext *context;
  GHashTable *options; /* element-type utf8 filename: by name without dashes */
  GStrv operands;
};

/* What every command takes. */
static const GOptionEntry common_options[] = {
  HEED_OPTION ("register", N_("Work on the register FILE"), N_("FILE")),
  { "help", 'h', G_OPTION_FLAG_NO_ARG, G_OPTION_ARG_CALLBACK,
    (gpointer) heed_invocation_take_option, N_("Show this help"), NULL },
  { NULL }
};

/**
 * heed_invocation_take_option:
 * @name: the option as written: "--json"
 * @value: (nullable): its value, bytes as they came
 * @self: the #HeedInvocation
 * @error: return location for an error
 *
 * For the tables of options. The last of several values holds.
 *
 * Returns: %TRUE
 */
gboolean
heed_invocation_take_option (const char  *name,
                             const char  *value,
                             gpointer     self,
                             GError     **error)
{
  HeedInvocation *invocation = self;

  name = g_str_equal (name, "-h") ? "help" : name + strspn (name, "-");
  g_hash_table_replace (invocation->options, g_strdup (name), g_strdup (value));
  return TRUE;
}

/* The first argument is the program, as option parsing has it; a lone "--" only
 * says that no option follows. */
static GStrv
operands_of (char **arguments)
{
  g_autoptr (GStrvBuilder) operands = g_strv_builder_new ();
  gboolean ended = FALSE;

  for (guint i = 1; arguments[0] != NULL && arguments[i] != NULL; i++)
    {
      if (!ended && g_str_equal (arguments[i], "--"))
        ended = TRUE;
      else
        g_strv_builder_add (operands, arguments[i]);
    }

  return g_strv_builder_end (operands);
}

/**
 * heed_invocation_new:
 * @name: the name of the command, "" for none
 * @operands: what stands behind the options, for the help
 * @summary: (nullable): what the command does, for the help
 * @description: (nullable): what else the help says, below the options
 * @options: the options of the command, beside those that all take
 * @arguments: what was given beside the name of the command
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the call
 */
HeedInvocation *
heed_invocation_new (const char         *name,
                     const char         *operands,
                     const char         *summary,
                     const char         *description,
                     const GOptionEntry *options,
                     const char *const  *arguments,
                     GError            **error)
{
  g_autoptr (HeedInvocation) self = g_new0 (HeedInvocation, 1);
  g_autofree char *program = g_strconcat ("heed-cli", name[0] != '\0' ? " " : "", name, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;
  GOptionGroup *group;

  self->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->context = g_option_context_new (operands);
  group = g_option_group_new ("", NULL, NULL, self, NULL);
  g_option_group_add_entries (group, options);
  g_option_group_add_entries (group, common_options);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_set_main_group (self->context, group);
  /* The help is written in UTF-8 whatever the locale: see heed_output_write(). */
  g_option_context_set_help_enabled (self->context, FALSE);
  g_option_context_set_summary (self->context, summary);
  g_option_context_set_description (self->context, description);

  g_set_prgname (program);
  g_strv_builder_add (builder, program);
  g_strv_builder_addv (builder, (const char **) arguments);
  rest = g_strv_builder_end (builder);
  if (!g_option_context_parse_strv (self->context, &rest, error))
    return NULL;

  self->operands = operands_of (rest);
  return g_steal_pointer (&self);
}

/**
 * heed_invocation_free:
 * @self: (transfer full): a call
 */
void
heed_invocation_free (HeedInvocation *self)
{
  g_clear_pointer (&self->context, g_option_context_free);
  g_clear_pointer (&self->options, g_hash_table_unref);
  g_strfreev (self->operands);
  g_free (self);
}

/**
 * heed_invocation_get_help:
 * @self: a call
 *
 * Returns: (transfer full): the help of its command
 */
char *
heed_invocation_get_help (HeedInvocation *self)
{
  return g_option_context_get_help (self->context, TRUE, NULL);
}

/**
 * heed_invocation_has:
 * @self: a call
 * @option: the name of an option, without dashes
 *
 * Returns: whether it was given
 */
gboolean
heed_invocation_has (HeedInvocation *self,
                     const char     *option)
{
  return g_hash_table_contains (self->options, option);
}

/**
 * heed_invocation_get:
 * @self: a call
 * @option: the name of an option, without dashes
 *
 * Returns: (transfer none) (nullable): its value, bytes as they came; %NULL where
 *   it was not given
 */
const char *
heed_invocation_get (HeedInvocation *self,
                     const char     *option)
{
  return g_hash_table_lookup (self->options, option);
}

/**
 * heed_invocation_get_operands:
 * @self: a call
 *
 * Returns: (transfer none): what was given beside options, bytes as they came
 */
const char *const *
heed_invocation_get_operands (HeedInvocation *self)
{
  return (const char *const *) self->operands;
}

/**
 * heed_invocation_get_day:
 * @self: a call
 * @option: the name of an option, without dashes
 * @day: (inout): set to the day that it names; left alone where it was not given
 * @error: return location for an error
 *
 * A day is written as YYYY-MM-DD, or like a target date: a month is its last day.
 *
 * Returns: whether the option is missing or right
 */
gboolean
heed_invocation_get_day (HeedInvocation *self,
                         const char     *option,
                         HeedDay        *day,
                         GError        **error)
{
  const char *value = heed_invocation_get (self, option);
  HeedDay found;

  if (value == NULL)
    return TRUE;

  found = heed_day_new_from_iso (value);
  if (found == HEED_DAY_NONE && g_utf8_validate (value, -1, NULL))
    {
      g_autoptr (HeedTarget) target = heed_target_new (value, HEED_DAY_NONE);

      /* Only a plain date: no range, no note, no month without a year. */
      if (heed_target_get_start (target) == HEED_DAY_NONE &&
          !heed_target_get_tentative (target) && !heed_target_get_ongoing (target) &&
          heed_target_get_note (target)[0] == '\0')
        found = heed_target_get_due (target);
    }

  if (found == HEED_DAY_NONE)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("--%s: “%s” is no date: write it as 2019-05-31"), option, value);
      return FALSE;
    }

  *day = found;
  return TRUE;
}

/**
 * heed_invocation_get_plan:
 * @self: a call whose only operand is the number of a plan
 * @number: (out): that number
 * @error: return location for an error
 *
 * Returns: whether it is a number
 */
gboolean
heed_invocation_get_plan (HeedInvocation *self,
                          guint          *number,
                          GError        **error)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (self->operands[0], 10, 1, G_MAXINT, &value, NULL))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("“%s” is no number of a plan: “heed-cli list” shows them"),
                   self->operands[0]);
      return FALSE;
    }

  *number = (guint) value;
  return TRUE;
}

/**
 * heed_invocation_get_register:
 * @self: a call
 *
 * Returns: (transfer full): the path of the register to work on
 */
char *
heed_invocation_get_register (HeedInvocation *self)
{
  const char *path = heed_invocation_get (self, "register");

  return path != NULL ? g_strdup (path) : heed_session_get_default_path ();
}

/**
 * heed_invocation_find_none:
 * @self: a call
 *
 * Returns: whether the register is not there yet
 */
gboolean
heed_invocation_find_none (HeedInvocation *self)
{
  g_autofree char *path = heed_invocation_get_register (self);

  return !heed_register_file_is_there (path);
}

/* What was found when the register was opened is said once, before any result. */
static HeedSession *
open_session (const char  *path,
              GError     **error)
{
  HeedSession *session = heed_session_open (path, error);

  if (session != NULL && heed_session_get_notice (session) != NULL)
    heed_output_message ("%s", heed_session_get_notice (session));
  return session;
}

/**
 * heed_invocation_check_there:
 * @self: a call
 * @error: return location for an error
 *
 * For all that only look: a wrong name is not to leave an empty register behind.
 *
 * Returns: whether the register is there
 */
gboolean
heed_invocation_check_there (HeedInvocation  *self,
                             GError         **error)
{
  g_autofree char *path = NULL;

  if (!heed_invocation_find_none (self))
    return TRUE;

  path = heed_invocation_get_register (self);
  g_set_error (error, HEED_ERROR, HEED_ERROR_NOT_FOUND,
               _("The register “%s” is not there: “heed-cli import FILE” makes it, "
                 "--register names another"), path);
  return FALSE;
}

/**
 * heed_invocation_open:
 * @self: a call
 * @error: return location for an error
 *
 * Opens the register, which must be there.
 *
 * Returns: (transfer full) (nullable): the open register
 */
HeedSession *
heed_invocation_open (HeedInvocation *self,
                      GError        **error)
{
  g_autofree char *path = heed_invocation_get_register (self);

  if (!heed_invocation_check_there (self, error))
    return NULL;

  return open_session (path, error);
}

/**
 * heed_invocation_open_register:
 * @self: a call
 * @error: return location for an error
 *
 * Opens the register, which must be there, without loading its list of plans.
 *
 * Returns: (transfer full) (nullable): the open register
 */
HeedRegister *
heed_invocation_open_register (HeedInvocation  *self,
                               GError         **error)
{
  g_autofree char *path = heed_invocation_get_register (self);
  HeedRegister *reg;

  if (!heed_invocation_check_there (self, error))
    return NULL;

  reg = heed_register_open (path, error);
  if (reg != NULL && heed_register_get_notice (reg) != NULL)
    heed_output_message ("%s", heed_register_get_notice (reg));
  return reg;
}

/**
 * heed_invocation_open_new:
 * @self: a call
 * @error: return location for an error
 *
 * Opens the register, and makes one where none is there.
 *
 * Returns: (transfer full) (nullable): the open register
 */
HeedSession *
heed_invocation_open_new (HeedInvocation *self,
                          GError        **error)
{
  g_autofree char *path = heed_invocation_get_register (self);

  return open_session (path, error);
}

/**
 * heed_invocation_settle:
 * @self: a call
 * @error: return location for an error
 *
 * For all that look at the register without opening it: what lies beside it and is not its
 * own is moved aside, and that is said.
 *
 * Returns: whether that could be done, or nothing had to be
 */
gboolean
heed_invocation_settle (HeedInvocation  *self,
                        GError         **error)
{
  g_autofree char *path = heed_invocation_get_register (self);
  g_autofree char *notice = NULL;

  if (!heed_register_file_settle (path, &notice, error))
    return FALSE;
  if (notice != NULL)
    heed_output_message ("%s", notice);
  return TRUE;
}
