/* heed-cli.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-cli.h"

#include "heed-command-actions.h"
#include "heed-command-backup.h"
#include "heed-command-check.h"
#include "heed-command-compare.h"
#include "heed-command-convert.h"
#include "heed-command-export.h"
#include "heed-command-import.h"
#include "heed-command-list.h"
#include "heed-command-organisations.h"
#include "heed-command-owners.h"
#include "heed-command-restore.h"
#include "heed-command-show.h"
#include "heed-command-update.h"
#include "heed-command-verify.h"
#include "heed-config.h"
#include "heed-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const HeedCommand *const commands[] = {
  &heed_command_import,
  &heed_command_list,
  &heed_command_show,
  &heed_command_check,
  &heed_command_actions,
  &heed_command_owners,
  &heed_command_organisations,
  &heed_command_update,
  &heed_command_export,
  &heed_command_compare,
  &heed_command_convert,
  &heed_command_backup,
  &heed_command_verify,
  &heed_command_restore,
};

/* What is taken without a command. */
static const GOptionEntry program_options[] = {
  HEED_OPTION_FLAG ("version", N_("Show the version")),
  { NULL }
};

static const HeedCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];

  return NULL;
}

static gboolean
takes_value (const GOptionEntry *options,
             const char         *name)
{
  for (guint i = 0; options[i].long_name != NULL; i++)
    if (g_str_equal (options[i].long_name, name))
      return (options[i].flags & G_OPTION_FLAG_NO_ARG) == 0;

  return FALSE;
}

/* Whether the argument after @argument is its value. The command is not known yet,
 * since options may stand before it: the options of all of them are looked at. */
static gboolean
value_follows (const char *argument)
{
  const char *name = argument + 2;

  if (!g_str_has_prefix (argument, "--") || strchr (argument, '=') != NULL)
    return FALSE;
  if (g_str_equal (name, "register"))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (takes_value (commands[i]->options, name))
      return TRUE;

  return FALSE;
}

/* Takes the name of the command out of the arguments. */
static const char *
split_command (const char *const *arguments,
               GStrv             *rest)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *name = NULL;
  gboolean is_value = FALSE;
  gboolean ended = FALSE;

  for (guint i = 0; arguments[i] != NULL; i++)
    {
      if (name == NULL && !is_value && (ended || arguments[i][0] != '-'))
        {
          name = arguments[i];
          continue;
        }
      is_value = !ended && !is_value && value_follows (arguments[i]);
      ended |= g_str_equal (arguments[i], "--");
      g_strv_builder_add (builder, arguments[i]);
    }

  *rest = g_strv_builder_end (builder);
  return name;
}

static void
print_help (void)
{
  guint width = 0;

  heed_output_write (_("Usage:\n  heed-cli [--register=FILE] COMMAND …\n\n"
                       "Inspection action plans: read them, follow them up, write them.\n\n"
                       "Commands:\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *left = g_strjoin (" ", commands[i]->name,
                                         commands[i]->operands != NULL
                                           ? _(commands[i]->operands) : NULL, NULL);

      width = MAX (width, (guint) g_utf8_strlen (left, -1));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *left = g_strjoin (" ", commands[i]->name,
                                         commands[i]->operands != NULL
                                           ? _(commands[i]->operands) : NULL, NULL);
      guint missing = width - (guint) g_utf8_strlen (left, -1);

      heed_output_format ("  %s%*s  %s\n", left, (int) missing, "", _(commands[i]->summary));
    }
  heed_output_write (_("\nOptions, before or behind the command:\n"
                       "  --register=FILE  Work on the register FILE, else on the one that the variable\n"
                       "                   HEED_REGISTER names, else on heed.db in your data folder\n"
                       "  -h, --help       Show this help; behind a command, the help of that command\n"
                       "  --version        Show the version\n\n"
                       "Results are written to the standard output, messages to the standard error.\n"
                       "Exit status: 0 done; 1 the input or the register is bad; 2 wrong usage.\n"));
}

static gboolean
run_without_command (const char *const  *arguments,
                     GError            **error)
{
  g_autoptr (HeedInvocation) invocation =
    heed_invocation_new ("", NULL, NULL, NULL, program_options, arguments, error);

  if (invocation == NULL)
    return FALSE;

  if (heed_invocation_has (invocation, "help"))
    print_help ();
  else if (heed_invocation_has (invocation, "version"))
    heed_output_format ("heed-cli %s\n", HEED_VERSION);
  else
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _("No command is given"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_operands (const HeedCommand  *command,
                HeedInvocation     *invocation,
                GError            **error)
{
  const char *const *operands = heed_invocation_get_operands (invocation);
  guint n = g_strv_length ((char **) operands);

  if (n < command->min_operands)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                   _("Something is missing: heed-cli %s %s"), command->name,
                   _(command->operands));
      return FALSE;
    }
  if (n > command->max_operands)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                   _("“%s” is one too many"), operands[command->max_operands]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_command (const HeedCommand  *command,
             const char *const  *arguments,
             GError            **error)
{
  g_autoptr (HeedInvocation) invocation =
    heed_invocation_new (command->name,
                         command->operands != NULL ? _(command->operands) : NULL,
                         _(command->summary),
                         command->description != NULL ? _(command->description) : NULL,
                         command->options, arguments, error);

  if (invocation == NULL)
    return FALSE;

  if (heed_invocation_has (invocation, "help"))
    {
      g_autofree char *help = heed_invocation_get_help (invocation);

      heed_output_write (help);
      return TRUE;
    }

  return check_operands (command, invocation, error) && command->run (invocation, error);
}

/**
 * heed_cli_run:
 * @arguments: what the program was called with, without its own name; bytes as
 *   they came
 *
 * Does what is asked for and says how it went.
 *
 * Returns: the exit status
 */
HeedExit
heed_cli_run (const char *const *arguments)
{
  g_auto (GStrv) rest = NULL;
  const char *name = split_command (arguments, &rest);
  const HeedCommand *command = name != NULL ? find_command (name) : NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (name == NULL)
    done = run_without_command ((const char *const *) rest, &error);
  else if (command == NULL)
    {
      g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _("“%s” is no command"), name);
      done = FALSE;
    }
  else
    done = run_command (command, (const char *const *) rest, &error);

  if (done)
    done = heed_output_finish (&error);
  if (done)
    return HEED_EXIT_DONE;

  if (error->domain == G_OPTION_ERROR)
    {
      /* Translators: what was wrong with the call, then how to be told more. */
      heed_output_message (_("%s (see heed-cli %s%s--help)"), error->message,
                           command != NULL ? command->name : "", command != NULL ? " " : "");
      return HEED_EXIT_USAGE;
    }

  heed_output_message ("%s", error->message);
  return HEED_EXIT_BAD;
}
