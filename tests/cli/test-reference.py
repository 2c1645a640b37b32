#!/usr/bin/env python3
# test-reference.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page and the completions say what the program takes, and shells complete with them."""

import os
import pathlib
import re
import shutil
import subprocess

import heedcli

FOLDER = pathlib.Path(os.environ['HEED_REFERENCE'])
SOURCE = pathlib.Path(os.environ['HEED_TEST_SOURCE'])


def run(*command, **more):
    return subprocess.run(command, capture_output=True, check=True, text=True, encoding='utf-8',
                          env=dict(os.environ, LC_ALL='C.UTF-8'), **more).stdout


class Reference(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        listed = self.ok('--help').out.split('Commands:\n')[1].split('\n\n')[0]
        self.options = {}
        for name in re.findall(r'^  ([a-z]+)', listed, re.M):
            said = self.ok(name, '--help').out.split('Options:\n')[1].split('\n\n')[0]
            self.options[name] = re.findall(r'--([a-z-]+)', ' '.join(line[:24] for line in said.split('\n')))
        self.assertGreater(len(self.options), 10)

    def complete_bash(self, *words):
        """What is offered for the last of the words, taken apart as bash does it."""
        words = [part for word in words for part in re.split(r'(=)', word) if part or word == '']
        script = (f'source "{FOLDER}/heed-cli"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt () {{ :; }}; '
                  '_heed_cli; printf "%s\\n" "${COMPREPLY[@]}"')
        return run('bash', '-c', script, 'bash', *words).split()

    def test_all_is_said(self):
        """In the manual page, and beside its command for zsh and fish; bash is asked."""
        manual = (FOLDER / 'heed-cli.1').read_text().replace('\\-', '-')
        zsh, fish = ((FOLDER / name).read_text().split('\n') for name in ('_heed-cli', 'heed-cli.fish'))
        for name, options in self.options.items():
            section = manual.split(f'.SS heed-cli {name}')[1].split('.SS')[0]
            offered = next(line for line in zsh if line.startswith(f'      {name}) '))
            completed = [line for line in fish if f'from {name}\'' in line]
            for option in set(options) - {'register', 'help'}:
                self.assertRegex(section, rf'--{option}\b', name)
                self.assertRegex(offered, rf'--{option}\b', name)
                self.assertTrue(any(f' -l {option} ' in line for line in completed), (name, option))

    def test_bash(self):
        self.assertEqual(set(self.complete_bash('heed-cli', 'o')), {'owners', 'organisations'})
        self.assertEqual(self.complete_bash('heed-cli', 'actions', '--over'), ['--overdue'])
        self.assertEqual(set(self.complete_bash('heed-cli', 'actions', '--progress=', '')),
                         {'not-started', 'in-progress', 'completed', 'withdrawn'})
        self.assertEqual(self.complete_bash('heed-cli', 'actions', '--progress=com'), ['completed'])
        self.assertEqual(set(self.complete_bash('heed-cli', 'export', '--report=o')), {'overdue', 'owner'})
        for name, options in self.options.items():
            self.assertEqual({word.strip('-=') for word in self.complete_bash('heed-cli', name, '--')}, set(options))

    def test_fish(self):
        if shutil.which('fish') is None:
            self.skipTest('fish is not installed')
        said = run('fish', '--no-config', '-c',
                   f'source {FOLDER}/heed-cli.fish; complete -C "heed-cli actions --compliance=completed-"')
        self.assertEqual({line.split('\t')[0].removeprefix('--compliance=') for line in said.split('\n') if line},
                         {'completed-on-time', 'completed-late'})

    def test_zsh(self):
        if shutil.which('zsh') is None:
            self.skipTest('zsh is not installed')
        run('zsh', '-n', FOLDER / '_heed-cli')

    def test_manual(self):
        """It is formatted without a warning."""
        if shutil.which('man') is None:
            self.skipTest('man is not installed')
        for page in (FOLDER / 'heed-cli.1', SOURCE / 'docs' / 'heed.1'):
            process = subprocess.run(['man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-Z', page],
                                     capture_output=True, text=True, check=True)
            self.assertEqual(process.stderr, '')
            self.assertNotIn('(see heed', process.stdout)


if __name__ == '__main__':
    heedcli.main()
